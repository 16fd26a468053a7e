"""What a difference inside a schema does: by the keyword it is in, and by whether we send or get the schema.

Our models keep what came and refuse nothing, every field may be absent or null, and numbers that are sent take whole
and decimal ones alike. So a looser answer harms nobody; but a name or a type that people read or write is theirs. In
requests a tighter rule means that what was right is refused now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.drift.change import ABSENT
from generator.drift.describe import category, describe, short
from generator.drift.walk import Difference
from generator.drift.where import Where

__all__ = ["Finding", "schema_finding", "told"]

LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"})
UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})
OTHER_LIMITS = frozenset({"pattern", "multipleOf", "uniqueItems"})
TYPED_FORMATS = frozenset({"date", "date-time", "binary", "byte"})
"""Formats that decide what Python sees."""
NUMBERS = frozenset({"integer", "number"})
OPEN = frozenset({"object", "array", "oneOf", "anyOf", "allOf"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Kind, verdict and words of a difference; `absorbed` where users do not notice although something is renamed."""

    kind: str
    verdict: str
    what: str
    absorbed: str = ""


def schema_finding(difference: Difference, where: Where) -> Finding:
    """What a difference in a schema is; `parameter-…` for the schema of a parameter."""
    found = _finding(difference, where)
    if where.inside == "parameter":
        return Finding(f"parameter-{found.kind.removeprefix('schema-')}", found.verdict, found.what, found.absorbed)
    return found


def _finding(difference: Difference, where: Where) -> Finding:
    before, after = difference.before, difference.after
    if difference.sort == "retyped":
        return _retyped(before, after, where)
    if difference.sort == "wrapped":
        tighter = where.sent and before.get("nullable") is True and after.get("nullable") is not True
        return Finding("schema-wrapping", "wire" if tighter else "addition", "the same type, written otherwise")
    if difference.sort == "renamed":
        same = f"{before} -> {after}: the wire name, Python's stays"
        return Finding("property-respelled", "wire" if where.sent or where.got else "addition", same)
    if not where.rest:
        return _whole(difference, where)
    keyword, members = where.rest[0], where.rest[1:]
    if keyword == "enum":
        return _enum(before, after, bool(members), members[-1] if members else "")
    if keyword == "required" and members:
        if before is ABSENT:
            return Finding("property-required", "wire" if where.sent else "addition", f"{members[0]} is required now")
        return Finding("property-optional", "addition", f"{members[0]} is not required any more")
    if keyword in LOWER | UPPER | OTHER_LIMITS:
        tighter = where.sent and _tighter(keyword, before, after)
        return Finding("schema-limit", "wire" if tighter else "addition", f"{keyword} {told(before, after)}")
    if keyword == "nullable":
        gone = before is True
        what = "null is not allowed any more" if gone else "null is allowed" if after is True else "null is not allowed"
        return Finding("schema-nullable", "wire" if gone and where.sent else "addition", what)
    if keyword == "format":
        shown = any(each in TYPED_FORMATS for each in (before, after) if isinstance(each, str))
        return Finding("schema-format", "source" if shown else "addition", f"format {told(before, after)}")
    if keyword == "type":
        return Finding("schema-type-told", "addition", f"type {told(before, after)}, as what is inside says anyway")
    if keyword == "default":
        other = where.sent and before is not ABSENT
        return Finding("schema-default", "wire" if other else "addition", f"default {told(before, after)}")
    if keyword == "additionalProperties":
        return _others(before, after, where)
    if keyword in ("discriminator", "xml"):
        return Finding("schema-coding", "wire", f"{keyword} {told(before, after, members)}")
    return Finding("schema-note", "addition", f"{keyword} {told(before, after, members)}")


def _retyped(before: Any, after: Any, where: Where) -> Finding:
    was, now = category(before), category(after)
    what = f"type {describe(before)} -> {describe(after)}"
    only_sent = where.sent and not where.got
    if was in NUMBERS and now in NUMBERS and only_sent:
        return Finding("schema-type", "wire" if now == "integer" else "addition", what)
    if now == "any value" and only_sent:
        return Finding("schema-type", "addition", what)
    if was == "any value" and now not in OPEN and not now.startswith("#/"):
        return Finding("schema-type", "wire" if where.sent else "addition", what)
    return Finding("schema-type", "source", what)


def _whole(difference: Difference, where: Where) -> Finding:
    before, after = difference.before, difference.after
    if where.role == "property":
        name = difference.path[-1]
        if before is ABSENT:
            return Finding("property-added", "addition", f"property {name} added")
        if after is ABSENT:
            return Finding("property-removed", "source", f"property {name} removed")
    if where.role == "branch":
        name = short(difference.path[-1])
        if before is ABSENT:
            return Finding("alternative-added", "addition", f"alternative {name} added")
        if after is ABSENT:
            return Finding("alternative-removed", "source", f"alternative {name} removed")
    if where.role == "component":
        if before is ABSENT:
            return Finding("schema-added", "addition", f"schema {where.name} added")
        if after is ABSENT:
            return Finding("schema-removed", "source", f"schema {where.name} removed")
    if where.role == "values":
        return _others(before, after, where)
    was, now = ("not told" if each is ABSENT else describe(each) for each in (before, after))
    return Finding("schema-type", "source", f"type {was} -> {now}")


def _others(before: Any, after: Any, where: Where) -> Finding:
    """What else an object may hold: in models it is in `extra`, whatever it is."""
    told_before, told_after = ("not told" if each is ABSENT else describe(each) for each in (before, after))
    tighter = where.sent and after is False
    typed = isinstance(before, dict) or isinstance(after, dict)
    verdict = "wire" if tighter else "source" if typed else "addition"
    return Finding("schema-extra", verdict, f"other properties {told_before} -> {told_after}")


def _enum(before: Any, after: Any, one: bool, member: str) -> Finding:
    if one and before is ABSENT:
        return Finding("enum-member-added", "addition", f"{_values(member)} added")
    if one:
        return Finding("enum-member-removed", "source", f"{_values(member)} removed")
    if before is ABSENT:
        return Finding("enum-added", "addition", f"enumeration added: {short(after)}")
    if after is ABSENT:
        return Finding("enum-removed", "source", f"enumeration removed: {short(before)}")
    return Finding("enum-member-removed", "source", f"values {told(before, after)}")


def _values(members: str) -> str:
    return f"values {members}" if ", " in members else f"value {members}"


def _tighter(keyword: str, before: Any, after: Any) -> bool:
    if after is ABSENT or after is False:
        return False
    if before is ABSENT or keyword in OTHER_LIMITS or isinstance(before, bool) or isinstance(after, bool):
        return True
    try:
        return bool(after > before if keyword in LOWER else after < before)
    except TypeError:
        return True


def told(before: Any, after: Any, members: tuple[str, ...] = ()) -> str:
    """`x -> y`, `x added`, `x removed`; `members` name what has come or gone."""
    names = " ".join(short(member) for member in members)
    if before is ABSENT:
        return f"{names or short(after)} added"
    if after is ABSENT:
        return f"{names or short(before)} removed"
    return f"{names} {short(before)} -> {short(after)}".strip()
