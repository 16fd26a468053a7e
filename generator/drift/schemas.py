"""What a difference inside a schema does: by the keyword it is in, and by whether we send or get the schema.

Our models keep what came and refuse nothing, so a looser answer harms nobody; but a name or a type that people read, or
write, is theirs. In requests a tighter rule means that what was right is refused now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.drift.change import ABSENT
from generator.drift.shape import UNIONS

__all__ = ["Finding", "Sides", "schema_finding"]

LIMITS = frozenset(
    ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
     "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties")
)  # fmt: skip
TYPED_FORMATS = frozenset({"date", "date-time", "binary", "byte"})
"""Formats that decide what Python sees."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Whether what is looked at is sent, got, or both. What nobody uses is neither."""

    sent: bool
    got: bool

    @property
    def text(self) -> str:
        """In words, for messages."""
        return {(True, False): " (sent)", (False, True): " (received)", (True, True): " (sent and received)"}.get(
            (self.sent, self.got), ""
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Sort, verdict and words of a difference."""

    kind: str
    verdict: str
    message: str


def schema_finding(tail: tuple[str, ...], before: Any, after: Any, sides: Sides, subject: str) -> Finding:
    """What a difference below a schema is. `subject` names the schema, `tail` is the path inside it."""
    place, last, keyword, rest = _descend(tail)
    where = subject + (f".{place}" if place else "") + sides.text
    if keyword == "":
        return _whole(last, before, after, sides, where)
    if keyword == "enum" and rest:
        return _member(rest[0], before, sides, where)
    if keyword == "required" and rest:
        return _required(rest[0], before, sides, where)
    if keyword in LIMITS:
        tighter = sides.sent and after is not ABSENT
        return Finding("schema-limit", "wire" if tighter else "addition", f"{where}: {keyword} {_was(before, after)}")
    if keyword == "nullable":
        refused = sides.sent and before is True
        verdict = "wire" if refused else "addition"
        return Finding(
            "schema-nullable", verdict, f"{where}: null is {'not allowed any more' if before is True else 'allowed'}"
        )
    if keyword == "format":
        shown = {before, after} & TYPED_FORMATS if _plain(before) and _plain(after) else ()
        return Finding("schema-format", "source" if shown else "addition", f"{where}: format {_was(before, after)}")
    if keyword == "type" and before is ABSENT:  # what it always was, said at last
        return Finding("schema-type-told", "addition", f"{where}: type {_was(before, after)}")
    if keyword in ("type", "$ref", "items", "additionalProperties", *UNIONS, "enum"):
        return Finding("schema-type", "source", f"{where}: {keyword} {_was(before, after)}")
    if keyword == "default":
        return Finding(
            "schema-default", "wire" if sides.sent else "addition", f"{where}: default {_was(before, after)}"
        )
    if keyword in ("discriminator", "xml"):
        return Finding("schema-coding", "wire", f"{where}: {keyword} {_was(before, after)}")
    return Finding("schema-note", "addition", f"{where}: {keyword} {_was(before, after)}")


def _descend(tail: tuple[str, ...]) -> tuple[str, str, str, tuple[str, ...]]:
    """Name of the place inside the schema, how its last step was made, the keyword there, and what follows it."""
    names, last, index = "", "", 0
    while index < len(tail):
        step = tail[index]
        if step == "properties" and index + 1 < len(tail):
            names, last, index = f"{names}.{tail[index + 1]}" if names else tail[index + 1], "property", index + 2
        elif step in UNIONS and index + 1 < len(tail):
            names, last, index = f"{names}<{tail[index + 1]}>", "branch", index + 2
        elif step == "items" and index + 1 < len(tail):
            names, last, index = f"{names}[]", "items", index + 1
        elif step == "additionalProperties" and index + 1 < len(tail):
            names, last, index = f"{names}{{}}", "values", index + 1
        else:
            return names, last, step, tail[index + 1 :]
    return names, last, "", ()


def _whole(last: str, before: Any, after: Any, sides: Sides, where: str) -> Finding:
    added = before is ABSENT
    what = {"property": "property", "branch": "alternative"}.get(last, "schema")
    if added:
        return Finding(f"{what}-added", "addition", f"{where}: {what} added")
    return Finding(f"{what}-removed", "source", f"{where}: {what} removed")


def _member(member: str, before: Any, sides: Sides, where: str) -> Finding:
    if before is ABSENT:
        return Finding("enum-member-added", "addition", f"{where}: value {member} added")
    return Finding("enum-member-removed", "source", f"{where}: value {member} removed")


def _required(name: str, before: Any, sides: Sides, where: str) -> Finding:
    if before is ABSENT:
        verdict = "wire" if sides.sent else "addition"
        return Finding("property-required", verdict, f"{where}: {name} is required now")
    return Finding("property-optional", "addition", f"{where}: {name} is not required any more")


def _plain(value: Any) -> bool:
    return isinstance(value, str) or value is ABSENT


def _was(before: Any, after: Any) -> str:
    if before is ABSENT:
        return f"added ({_short(after)})"
    if after is ABSENT:
        return f"removed (was {_short(before)})"
    return f"{_short(before)} -> {_short(after)}"


def _short(value: Any) -> str:
    if isinstance(value, dict):
        target = value.get("$ref")
        text = str(target).rpartition("/")[2] if target else str(value.get("type") or ", ".join(value) or "{}")
    else:
        text = str(value).rpartition("/")[2] if str(value).startswith("#/") else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
