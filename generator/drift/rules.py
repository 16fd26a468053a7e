"""What a difference is and does, by the place it is in: operations, parameters, bodies, answers, schemas, the rest."""

from __future__ import annotations

from typing import Any

from generator.drift.change import ABSENT
from generator.drift.schemas import Finding, Sides, schema_finding
from generator.drift.usage import Usage

__all__ = ["finding"]

Path = tuple[str, ...]
WIRE_FACTS = {
    "x-ib-gateway-security-policy": ("security-policy", "signing policy"),
    "x-ib-gateway-allowed-scopes": ("scope", "scope"),
    "security": ("security", "security requirement"),
    "servers": ("server", "server"),
    "x-ibkr-transport": ("transport", "transport parameter"),
}


def finding(path: Path, before: Any, after: Any, usage: tuple[Usage, Usage]) -> tuple[Finding, tuple[str, ...]]:
    """Sort, verdict and words of one difference, and the operations that share it."""
    if path[0] == "operations":
        return _operation(path[2:], before, after), ()
    if path[0].startswith("components/") and len(path) > 1:
        return _component(path, before, after, usage)
    if path[0] in WIRE_FACTS:
        kind, what = WIRE_FACTS[path[0]]
        verdict = "addition" if before is ABSENT and path[0] == "servers" else "wire"
        return Finding(kind, verdict, f"{what} {_change(path[1:], before, after)}"), ()
    return Finding("document", "addition", f"{'/'.join(path)} {_change((), before, after)}"), ()


def _component(path: Path, before: Any, after: Any, usage: tuple[Usage, Usage]) -> tuple[Finding, tuple[str, ...]]:
    kind, name = path[0].removeprefix("components/"), path[1]
    (sent, got), (sends, gets) = (each.sides((path[0], name)) for each in usage)
    sides, uses = Sides(bool(sent | sends), bool(got | gets)), tuple(sorted(sent | sends | got | gets))
    if kind == "schemas":
        found = schema_finding(path[2:], before, after, sides, name)
        if len(path) == 2 and not uses:  # nobody sends or gets it; but its class has a name
            found = Finding(found.kind, found.verdict, f"{found.message} (used nowhere)")
    elif kind == "parameters":
        found = _parameter(path[2:], before, after, name)
    elif kind == "responses":
        found = _response(path[2:], before, after, name, success=False)
    elif kind == "requestBodies":
        found = _body(path[2:], before, after)
    else:
        found = Finding("security", "wire", f"{kind} {'/'.join(path[1:])} {_change((), before, after)}")
    return found, uses


def _operation(tail: Path, before: Any, after: Any) -> Finding:
    if not tail:
        if before is ABSENT:
            return Finding("operation-added", "addition", "operation added")
        return Finding("operation-removed", "source", "operation removed")
    part, rest = tail[0], tail[1:]
    if part == "parameters":
        if not rest:
            return _many("parameter", before, after)
        return _parameter(rest[1:], before, after, rest[0].partition(":")[2])
    if part == "requestBody":
        return _body(rest, before, after)
    if part == "responses":
        if not rest:
            return _many("response", before, after)
        return _response(rest[1:], before, after, rest[0], success=rest[0].startswith("2"))
    if part in WIRE_FACTS:
        kind, what = WIRE_FACTS[part]
        return Finding(kind, "wire", f"{what} {_change(rest, before, after)}")
    if part == "path":
        return Finding("operation-moved", "wire", f"path {_change((), before, after)}")
    if part == "operationId":
        return Finding("operation-renamed", "source", f"operationId {_change((), before, after)}")
    return Finding("operation-note", "addition", f"{part} {_change(rest, before, after)}")


def _many(what: str, before: Any, after: Any) -> Finding:
    if before is ABSENT:
        must = what == "parameter" and any(entry.get("required") for entry in after.values())
        return Finding(f"{what}-added", "wire" if must else "addition", f"{what}s added: {', '.join(after)}")
    return Finding(f"{what}-removed", "source", f"{what}s removed: {', '.join(before)}")


def _parameter(tail: Path, before: Any, after: Any, name: str) -> Finding:
    subject = f"parameter {name}"
    if not tail:
        if before is ABSENT:
            required = isinstance(after, dict) and after.get("required") is True
            told = f"{subject} added" + (", required" if required else "")
            return Finding("parameter-added", "wire" if required else "addition", told)
        return Finding("parameter-removed", "source", f"{subject} removed")
    if tail[0] == "required":
        now = after is True
        verdict = "wire" if now else "addition"
        return Finding(
            "parameter-required", verdict, f"{subject} is {'required now' if now else 'not required any more'}"
        )
    if tail[0] == "schema":
        if len(tail) == 1:
            return Finding("parameter-type", "source", f"{subject}: schema {_change((), before, after)}")
        found = schema_finding(tail[1:], before, after, Sides(True, False), subject)
        return Finding(f"parameter-{found.kind}", found.verdict, found.message.replace(" (sent)", ""))
    if tail[0] in ("name", "$ref"):
        return Finding("parameter-renamed", "source", f"{subject}: {tail[0]} {_change((), before, after)}")
    return Finding("parameter-coding", "wire", f"{subject}: {'/'.join(tail)} {_change((), before, after)}")


def _body(tail: Path, before: Any, after: Any) -> Finding:
    if not tail:
        if before is ABSENT:
            required = isinstance(after, dict) and after.get("required") is True
            return Finding(
                "body-added", "wire" if required else "addition", "body added" + (", required" if required else "")
            )
        return Finding("body-removed", "source", "body removed")
    if tail[0] == "required":
        now = after is True
        return Finding(
            "body-required", "wire" if now else "addition", f"body is {'required now' if now else 'optional now'}"
        )
    if tail[0] == "content" and len(tail) >= 2:
        return _media(tail[1:], before, after, "body", Sides(True, False))
    return Finding("body-type", "source", f"body: {'/'.join(tail)} {_change((), before, after)}")


def _response(tail: Path, before: Any, after: Any, name: str, success: bool) -> Finding:
    subject = f"answer {name}"
    if not tail:
        if before is ABSENT:
            return Finding("response-added", "addition", f"{subject} added")
        return Finding("response-removed", "source", f"{subject} removed")
    if tail[0] == "content" and len(tail) >= 2:
        return _media(tail[1:], before, after, subject, Sides(False, True))
    if tail[0] == "headers":
        verdict = "addition" if before is ABSENT else "source"
        return Finding("response-header", verdict, f"{subject}: header {_change(tail[1:], before, after)}")
    return Finding("response-type", "source", f"{subject}: {'/'.join(tail)} {_change((), before, after)}")


def _media(tail: Path, before: Any, after: Any, subject: str, sides: Sides) -> Finding:
    media, rest = tail[0], tail[1:]
    sort = "body" if sides.sent else "response"
    if not rest:
        if before is ABSENT:
            return Finding(f"{sort}-media-added", "addition", f"{subject}: media type {media} added")
        return Finding(f"{sort}-media-removed", "wire", f"{subject}: media type {media} removed")
    if rest[0] == "schema" and len(rest) > 1:
        found = schema_finding(rest[1:], before, after, sides, f"{subject} as {media}")
        return Finding(f"{sort}-{found.kind}", found.verdict, found.message)
    return Finding(f"{sort}-type", "source", f"{subject} as {media}: {'/'.join(rest)} {_change((), before, after)}")


def _change(rest: Path, before: Any, after: Any) -> str:
    from generator.drift.schemas import _was

    text = _was(before, after)
    if rest and (before is ABSENT or after is ABSENT):
        return f"{' '.join(rest)} {'added' if before is ABSENT else 'removed'}"
    return f"{' '.join(rest)} {text}" if rest else text
