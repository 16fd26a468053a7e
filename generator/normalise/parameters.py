"""Parameters: each fits the template, travels plainly, and stands in one fixed order."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import Any

from generator.normalise.draft import Draft, Operation, copied
from generator.normalise.errors import NormaliseError
from generator.normalise.grammar import COMPOSITIONS, METHODS, Json, walk
from generator.normalise.paths import placeholders

LOCATIONS = ("path", "query", "header", "cookie")
_TRANSPORT_HEADERS = frozenset({"authorization", "connection", "upgrade", "accept", "content-type"})
_TRANSPORT_COOKIES = frozenset({"api"})


def declared_parameters(draft: Draft) -> None:
    """Parameters without a name, a place or a schema cannot be sent; `required` as text is always true."""
    for node in walk(draft.document, schemas=False):
        if node.kind not in ("parameter", "body") or "$ref" in node.value:
            continue
        value = node.value
        required = value.get("required", False)
        if not isinstance(required, bool):
            value["required"] = str(required).lower() == "true"
            draft.note(node.place, f"required: {required!r} means {value['required']}")
        if node.kind == "body":
            continue
        if not isinstance(value.get("name"), str) or not value["name"]:
            raise NormaliseError(node.place, "a parameter without a name")
        if value.get("in") not in LOCATIONS:
            raise NormaliseError(node.place, f"{value['name']!r} is in {value.get('in')!r}, not one of {LOCATIONS}")
        if "schema" not in value and "content" not in value:
            value["schema"] = {}
            draft.note(node.place, f"{value['name']} has no schema, taken as any value")
        if value["in"] == "path" and value.get("required") is not True:
            value["required"] = True
            draft.note(node.place, f"{value['name']} is part of the path and so required")


def inherited_parameters(draft: Draft) -> None:
    """Parameters of a path item count for each of its operations; nobody downstream should have to know that."""
    for path, item in draft.paths.items():
        inherited = item.pop("parameters", [])
        for method in [method for method in METHODS if method in item]:
            operation = Operation(method, path, item, item[method])
            own = operation.value.get("parameters", [])
            mine = {_identity(draft, entry, operation) for entry in own}
            added = [copied(entry) for entry in inherited if _identity(draft, entry, operation) not in mine]
            if added:
                operation.value["parameters"] = [*own, *added]
                draft.note(operation.place, f"{len(added)} parameters of the path")


def _identity(draft: Draft, entry: Json, operation: Operation) -> tuple[str, str]:
    target = draft.resolve(entry, operation.place)
    name = target["name"]
    return target["in"], name.lower() if target["in"] == "header" else name


def duplicate_parameters(draft: Draft) -> None:
    """The same parameter twice makes two arguments of one name."""
    for operation in draft.operations():
        entries = operation.value.get("parameters", [])
        if len({_identity(draft, entry, operation) for entry in entries}) == len(entries):
            continue
        chosen: dict[tuple[str, str], Json] = {}
        for entry in sorted(entries, key=lambda entry: _preference(draft.resolve(entry, ""))):
            chosen.setdefault(_identity(draft, entry, operation), entry)
        draft.note(operation.place, f"{len(entries) - len(chosen)} parameters twice")
        operation.value["parameters"] = list(chosen.values())


def _preference(parameter: Json) -> tuple[bool, str]:
    return not parameter.get("required"), json.dumps(parameter, sort_keys=True)


def path_parameters(draft: Draft) -> None:
    """A path parameter that is not in the template, or a placeholder without one, costs the operation."""
    strays = _strays(draft)
    for operation in draft.operations():
        wanted = placeholders(operation.path)
        declared = {draft.resolve(entry, operation.place)["name"]: entry for entry in _in_path(draft, operation)}
        spare = {name: entry for name, entry in declared.items() if name not in wanted}
        missing = [name for name in wanted if name not in declared]
        if not spare and not missing:
            continue
        made: list[Json] = []
        for old, new in _renamings(spare.keys(), missing, strays).items():
            made.append({**copied(draft.resolve(declared[old], operation.place)), "name": new})
            draft.note(operation.place, f"{old} -> {new}")
            del spare[old]
        for name in missing:
            if all(parameter["name"] != name for parameter in made):
                made.append({"name": name, "in": "path", "required": True, "schema": {"type": "string"}})
                draft.note(operation.place, f"{name} added")
        if spare:
            _list(operation.value, "x-ibkr-ignored", [f"path:{name}" for name in spare])
            draft.note(operation.place, f"{', '.join(sorted(spare))} not in the path, ignored")
        gone = {id(entry) for name, entry in declared.items() if name not in wanted}
        kept = [entry for entry in operation.value.get("parameters", []) if id(entry) not in gone]
        operation.value["parameters"] = [*kept, *made]


def _renamings(spare: Collection[str], missing: list[str], strays: set[str]) -> dict[str, str]:
    """Which declared name means which placeholder: the same letters, or the only one left for the only one left."""
    chosen: dict[str, str] = {}
    for name in missing:
        near = sorted(old for old in spare if old not in chosen and _folded(old) == _folded(name))
        if near:
            chosen[near[0]] = name
    rest = [name for name in missing if name not in chosen.values()]
    likely = [old for old in spare if old not in chosen and old not in strays]
    if len(rest) == len(likely) == 1:
        chosen[likely[0]] = rest[0]
    return chosen


def _in_path(draft: Draft, operation: Operation) -> list[Json]:
    entries = operation.value.get("parameters", [])
    return [entry for entry in entries if draft.resolve(entry, operation.place)["in"] == "path"]


def _strays(draft: Draft) -> set[str]:
    """Path parameters that other operations declare without any place for them: never a placeholder's other name."""
    strays: set[str] = set()
    for operation in draft.operations():
        wanted = set(placeholders(operation.path))
        declared = {draft.resolve(entry, operation.place)["name"] for entry in _in_path(draft, operation)}
        if wanted <= declared:
            strays |= declared - wanted
    return strays


def _folded(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _list(operation: Json, key: str, values: list[str]) -> None:
    operation[key] = sorted({*operation.get(key, []), *values})


def transport_parameters(draft: Draft) -> None:
    """Credentials and connection headers are the transport's work; as arguments they would be sent twice or wrongly."""
    for operation in draft.operations():
        kept, taken = [], []
        for entry in operation.value.get("parameters", []):
            target = draft.resolve(entry, operation.place)
            location, name = target["in"], target["name"]
            if (location == "header" and name.lower() in _TRANSPORT_HEADERS) or (
                location == "cookie" and name in _TRANSPORT_COOKIES
            ):
                taken.append(f"{location}:{name}{'*' if target.get('required') else ''}")
            else:
                kept.append(entry)
        if taken:
            operation.value["parameters"] = kept
            _list(operation.value, "x-ibkr-transport", taken)
            draft.note(operation.place, ", ".join(sorted(taken)))


def object_parameters(draft: Draft) -> None:
    """An object as one query parameter is plain parameters on the wire, one for each of its properties."""
    for operation in draft.operations():
        entries = operation.value.get("parameters", [])
        made = [_members(draft, draft.resolve(entry, operation.place), operation) for entry in entries]
        if not any(made):
            continue
        plain = [entry for entry, members in zip(entries, made, strict=True) if members is None]
        taken = {_identity(draft, entry, operation) for entry in plain}
        for entry, members in zip(entries, made, strict=True):
            fresh = [parameter for parameter in members or [] if ("query", parameter["name"]) not in taken]
            taken |= {("query", parameter["name"]) for parameter in fresh}
            plain += fresh
            if members is not None:
                name = draft.resolve(entry, operation.place)["name"]
                draft.note(operation.place, f"{name} -> {', '.join(parameter['name'] for parameter in fresh)}")
        operation.value["parameters"] = plain


def _members(draft: Draft, parameter: Json, operation: Operation) -> list[Json] | None:
    """Plain parameters for an object-valued one; None where it is not one."""
    style = parameter.get("style", "form")
    if parameter["in"] != "query" or "schema" not in parameter or style not in ("form", "deepObject"):
        return None
    properties, required = _properties(draft, parameter["schema"], operation, ())
    if not properties:
        return None
    rest = {key: value for key, value in parameter.items() if key not in ("name", "required", "schema", "style")}
    return [
        {
            **copied(rest),
            "name": f"{parameter['name']}[{name}]" if style == "deepObject" else name,
            "required": bool(parameter.get("required")) and name in required,
            "style": "form",
            "schema": copied(schema),
        }
        for name, schema in sorted(properties.items())
    ]


def _properties(
    draft: Draft, schema: Json, operation: Operation, inside: tuple[int, ...]
) -> tuple[dict[str, Any], set[str]]:
    """All properties of an object, through references and compositions; what only a branch asks for is optional."""
    schema = draft.resolve(schema, operation.place)
    if id(schema) in inside or schema.get("type", "object") != "object":
        return {}, set()
    found: dict[str, Any] = dict(schema.get("properties", {}))
    required = set(schema.get("required", []))
    for key in COMPOSITIONS:
        for part in schema.get(key, []):
            more, needed = _properties(draft, part, operation, (*inside, id(schema)))
            found = {**more, **found}
            required |= needed if key == "allOf" else set()
    return found, required
