"""What a difference is and does, by the thing it is in: operations, parameters, bodies, answers, the rest.

The table in docs/drift.md says the same in words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.drift.change import ABSENT
from generator.drift.describe import describe
from generator.drift.schemas import Finding, schema_finding, told
from generator.drift.walk import Difference
from generator.drift.where import Where

__all__ = ["Finding", "finding"]

FACTS = {
    "x-ib-gateway-security-policy": ("security-policy", "signing policy"),
    "x-ibkr-transport": ("transport", "credentials in the request"),
}


def finding(difference: Difference, where: Where) -> Finding:
    """Kind, verdict and words of one difference."""
    judges: dict[str, Callable[[Difference, Where], Finding]] = {
        "operation": _operation,
        "parameter": _parameter,
        "body": _body,
        "response": _response,
        "media": _media,
        "header": _header,
        "schema": schema_finding,
        "scheme": _scheme,
        "component": _component,
        "document": _document,
    }
    return judges[where.kind](difference, where)


def _operation(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    if difference.sort == "renamed":
        return Finding("operation-moved", "wire", f"moved: {before} -> {after}")
    if not rest:
        if before is ABSENT:
            return Finding("operation-added", "addition", "operation added")
        return Finding("operation-removed", "source", "operation removed")
    part, members = rest[0], rest[1:]
    if part in FACTS:
        kind, words = FACTS[part]
        return Finding(kind, "wire", f"{words} {told(before, after, members)}")
    if part == "x-ib-gateway-allowed-scopes":
        # one of them is enough, so another one beside those that are enough now harms nobody
        wider = before is ABSENT and bool(members)
        return Finding("scope", "addition" if wider else "wire", f"scope {told(before, after, members)}")
    if part == "security":
        return Finding("security", "wire", f"security {_security(before)} -> {_security(after)}")
    if part == "path":
        return Finding("operation-respelled", "source", f"re-spelled: {before} -> {after}")
    if part == "operationId":
        absorbed = "methods are not named after it"
        return Finding("operation-renamed", "addition", "operationId changed", absorbed)
    if part == "tags":
        return Finding("tag", "addition", f"tag {told(before, after, members)}")
    if part == "servers" and before is ABSENT:
        return Finding("server", "addition", f"server {told(before, after, members)}")
    if part == "servers":
        return Finding("server", "wire", f"server {told(before, after, members)}")
    if part == "deprecated":
        return Finding("operation-deprecated", "addition", "deprecated" if after is True else "not deprecated any more")
    return Finding("operation-note", "addition", f"{part} {told(before, after, members)}")


def _security(requirement: Any) -> str:
    if requirement is ABSENT:
        return "not told"
    return " or ".join(" and ".join(each) or "none" for each in requirement.values()) or "none"


def _parameter(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    if difference.sort == "exchanged":
        return _exchanged("parameter-reference", before, after)
    if not rest:
        if where.role == "component":
            return _component(difference, where)
        if before is ABSENT:
            required = isinstance(after, dict) and after.get("required") is True
            what = f"{where.name} added" + ", required" * required
            return Finding("parameter-added", "wire" if required else "addition", what)
        return Finding("parameter-removed", "source", f"{where.name} removed")
    if rest[0] == "required":
        if after is True:
            return Finding("parameter-required", "wire", "required now")
        return Finding("parameter-optional", "addition", "not required any more")
    if rest[0] == "name":
        return Finding("parameter-renamed", "wire", f"on the wire {before} -> {after}")
    if rest[0] == "in":
        return Finding("parameter-moved", "wire", f"sent in the {before} -> in the {after}")
    if rest[0] == "schema":
        return Finding("parameter-type", "source", f"type {_whole(before)} -> {_whole(after)}")
    if rest[0] == "deprecated":
        return Finding("parameter-deprecated", "addition", "deprecated" if after is True else "not deprecated any more")
    return Finding("parameter-coding", "wire", f"{' '.join(rest)} {told(before, after)}")


def _body(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    if difference.sort == "exchanged":
        return _exchanged("body-reference", before, after)
    if not rest:
        if where.role == "component":
            return _component(difference, where)
        if before is ABSENT:
            required = isinstance(after, dict) and after.get("required") is True
            return Finding("body-added", "wire" if required else "addition", "body added" + ", required" * required)
        return Finding("body-removed", "source", "body removed")
    if rest[0] == "required":
        if after is True:
            return Finding("body-required", "wire", "required now")
        return Finding("body-optional", "addition", "not required any more")
    return Finding("body-note", "wire", f"{' '.join(rest)} {told(before, after)}")


def _response(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    if difference.sort == "exchanged":
        return _exchanged("response-reference", before, after)
    if not rest:
        if where.role == "component":
            return _component(difference, where)
        if before is ABSENT:
            return Finding("response-added", "addition", f"{where.name} added")
        return Finding("response-removed", "source", f"{where.name} removed")
    return Finding("response-note", "addition", f"{' '.join(rest)} {told(before, after)}")


def _media(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    sort = "body" if where.sent else "response"
    if difference.sort == "media":
        assert difference.old is not None and difference.new is not None
        was, now = difference.old[-1], difference.new[-1]
        types = [describe(_schema(each)) for each in (before, after)]
        schema = "" if types[0] == types[1] else f", {types[0]} -> {types[1]}"
        what = f"media type {was} -> {now}{schema}"
        if sort == "body":
            return Finding("body-media", "wire", what)
        alike = _json(was) and _json(now) and _schema(before) == _schema(after)
        if alike:
            return Finding("response-media", "addition", what, "both are JSON and decoded alike")
        return Finding("response-media", "source", what)
    if not rest:
        media = difference.path[-1]
        if before is ABSENT:
            return Finding(f"{sort}-media-added", "addition", f"media type {media} added")
        return Finding(f"{sort}-media-removed", "wire", f"media type {media} removed")
    if rest[0] == "schema":
        return Finding(f"{sort}-type", "source", f"type {_whole(before)} -> {_whole(after)}")
    return Finding(f"{sort}-coding", "wire", f"{' '.join(rest)} {told(before, after)}")


def _schema(media: Any) -> Any:
    return media.get("schema", {}) if isinstance(media, dict) else {}


def _json(media: str) -> bool:
    return media.partition(";")[0].endswith(("/json", "+json"))


def _whole(schema: Any) -> str:
    return "not told" if schema is ABSENT else describe(schema)


def _header(difference: Difference, where: Where) -> Finding:
    """Headers of answers are no part of the typed surface; who reads one by name expects it."""
    before, after, rest = difference.before, difference.after, where.rest
    if not rest and before is ABSENT:
        return Finding("header-added", "addition", f"{where.name.lstrip(', ')} added")
    if not rest and after is ABSENT:
        return Finding("header-removed", "wire", f"{where.name.lstrip(', ')} removed")
    return Finding("header", "addition", f"{' '.join(rest)} {told(before, after)}".strip())


def _exchanged(kind: str, before: Any, after: Any) -> Finding:
    """The verdict is that of what differs behind the references; `compare` looks there."""
    return Finding(kind, "addition", f"{_target(before)} -> {_target(after)}")


def _target(value: Any) -> str:
    reference = value.get("$ref") if isinstance(value, dict) else None
    return "shared " + str(reference).rpartition("/")[2] if reference else "written out"


def _scheme(difference: Difference, where: Where) -> Finding:
    """Which scheme an operation asks for is a change of that operation; what a scheme is, is one here."""
    before, after = difference.before, difference.after
    if not where.rest:
        return Finding(
            "security-scheme", "addition", f"security scheme {where.name} {'added' if before is ABSENT else 'removed'}"
        )
    noted = where.rest[0] == "bearerFormat"
    return Finding("security-scheme", "addition" if noted else "wire", f"{' '.join(where.rest)} {told(before, after)}")


def _component(difference: Difference, where: Where) -> Finding:
    """Shared answers and bodies have no names in the client; what refers to them tells what is different there."""
    if not where.rest and difference.before is ABSENT:
        return Finding("component-added", "addition", f"shared {where.name} added")
    if not where.rest and difference.after is ABSENT:
        return Finding("component-removed", "addition", f"shared {where.name} removed")
    return Finding("component-note", "addition", f"{' '.join(where.rest)} {told(difference.before, difference.after)}")


def _document(difference: Difference, where: Where) -> Finding:
    before, after, rest = difference.before, difference.after, where.rest
    words = f"{''.join(rest[:1])} {told(before, after, rest[1:])}".strip()
    if rest[:1] == ("servers",):
        return Finding("server", "addition" if before is ABSENT else "wire", words.replace("servers", "server", 1))
    if rest[:1] == ("security",):
        return Finding("security", "wire", f"security {_security(before)} -> {_security(after)}")
    if rest == ("info", "version"):
        return Finding("version", "addition", f"version {before} -> {after}")
    if rest[:1] == ("path items",):
        return Finding("path-item", "wire", words)
    return Finding("document", "addition", words or told(before, after))
