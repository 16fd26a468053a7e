"""The outermost shape: what comes in is copied, and everything has the type that its place asks for."""

from __future__ import annotations

from typing import Any

from generator.normalise.draft import Draft, copied
from generator.normalise.errors import NormaliseError
from generator.normalise.grammar import BOOLEAN_ALLOWED, LIST, METHODS, ONE, PARTS, Json, Node, step, walk

_NAMES = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    return "nothing" if value is None else _NAMES.get(type(value), f"a {type(value).__name__}")


def opened(raw: object) -> Json:
    """A private copy of an OpenAPI 3 document; anything else is refused."""
    if not isinstance(raw, dict):
        raise NormaliseError("", f"an OpenAPI document is an object, this is {kind_of(raw)}")
    if "swagger" in raw and "openapi" not in raw:
        raise NormaliseError("swagger", f"this is an OpenAPI {raw['swagger']} document; OpenAPI 3 is needed")
    version = raw.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        found = "is missing" if "openapi" not in raw else f"is {version!r}"
        raise NormaliseError("openapi", f"the version {found}; an OpenAPI 3 document says `3.…` there")
    for key in ("info", "paths"):
        if not isinstance(raw.get(key), dict):
            found = "is missing" if key not in raw else f"is {kind_of(raw[key])}"
            raise NormaliseError(key, f"an OpenAPI document needs an object here, it {found}")
    try:
        document: Json = _copy(raw)
    except RecursionError:
        raise NormaliseError("", "the document is nested too deeply, or holds itself") from None
    return document


def _copy(value: Any, place: str = "") -> Any:
    """Copy plain JSON; keys become text (YAML reads `200:` as a number) and get an order of their own."""
    if isinstance(value, dict):
        texts = {key if isinstance(key, str) else _text(key, place): item for key, item in value.items()}
        if len(texts) != len(value):
            raise NormaliseError(place or "document", "two keys are the same once numbers are written as text")
        return {key: _copy(texts[key], f"{place}/{key}") for key in sorted(texts)}
    if isinstance(value, list):
        return [_copy(item, place) for item in value]
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise NormaliseError(place, f"JSON has no {type(value).__name__}")


def _text(key: object, place: str) -> str:
    if isinstance(key, bool) or not isinstance(key, (int, float)):
        raise NormaliseError(place or "document", f"the key {key!r} is not text")
    return str(key)


def shapes(draft: Draft) -> None:
    """A null, a list or a text where an object belongs breaks every reader: mended where the meaning is plain."""
    _sections(draft)
    for node in walk(draft.document):
        if node.kind == "path":
            _path_item(draft, node)
        elif node.kind == "schema":
            _tuples(draft, node)
        for key in [key for key in node.value if key in PARTS[node.kind]]:
            _part(draft, node, key)
        if node.kind == "operation":
            _answers(draft, node)


def _sections(draft: Draft) -> None:
    """Everything after this may rely on the components being there."""
    components = draft.document.get("components")
    if not isinstance(components, dict):
        if components is not None:
            raise NormaliseError("components", f"an object belongs here, not {kind_of(components)}")
        draft.document["components"] = {}
    for section in ("parameters", "requestBodies", "responses", "schemas", "securitySchemes"):
        draft.document["components"].setdefault(section, {})


def _part(draft: Draft, node: Node, key: str) -> None:
    shape, kind = PARTS[node.kind][key]
    value, place = node.value[key], step(node, key)
    if shape == ONE:
        node.value[key] = _object(draft, kind, key, value, place)
        if node.value[key] is None:
            del node.value[key]
        return
    if value is None:
        draft.note(place, "nothing here, taken as left out")
        del node.value[key]
    elif shape == LIST:
        if not isinstance(value, list):
            if kind != "schema" or not isinstance(value, dict):
                raise NormaliseError(place, f"a list belongs here, not {kind_of(value)}")
            draft.note(place, "one schema where a list belongs")
            value = [value]
        items = [_object(draft, kind, key, item, f"{place}/{index}") for index, item in enumerate(value)]
        node.value[key] = [item for item in items if item is not None]
    elif not isinstance(value, dict):
        if kind != "schema":
            raise NormaliseError(place, f"an object belongs here, not {kind_of(value)}")
        draft.note(place, f"{kind_of(value)} where named schemas belong, dropped")
        del node.value[key]
    else:
        _entries(draft, node, key, kind, place)


def _entries(draft: Draft, node: Node, key: str, kind: str, place: str) -> None:
    value = node.value[key]
    for name in list(value):
        if kind in ("path", "response") and name.startswith("x-") and node.kind != "components":
            draft.note(f"{place}/{name}", "extension among names, dropped")
            del value[name]
            continue
        item = _object(draft, kind, key, value[name], f"{place}/{name}")
        value[name] = {} if item is None else item


def _object(draft: Draft, kind: str, key: str, value: Any, place: str) -> Any:
    """A value as its place wants it; None means that it is better left out."""
    if isinstance(value, dict):
        return value
    if kind == "schema":
        if isinstance(value, bool) and key in BOOLEAN_ALLOWED:
            return value
        if isinstance(value, str) and key in BOOLEAN_ALLOWED and value.lower() in ("true", "false"):
            draft.note(place, f"the text {value!r} means {value.lower()}")
            return value.lower() == "true"
        mended: Json = {"not": {}} if value is False else {}
        draft.note(place, f"{kind_of(value)} where a schema belongs: {mended}")
        return mended
    if value is None:
        draft.note(place, "nothing here, taken as empty")
        return {} if kind in ("operation", "response", "media", "path") else None
    if kind == "tag" and isinstance(value, str):
        return {"name": value}
    if kind in ("server", "tag", "group", "example"):
        draft.note(place, f"{kind_of(value)} where an object belongs, dropped")
        return None
    raise NormaliseError(place, f"an object belongs here, not {kind_of(value)}")


def _path_item(draft: Draft, node: Node) -> None:
    """Path items that refer to others get a copy; method names are lower case; nothing that sends may be lost."""
    item = node.value
    seen = set()
    while "$ref" in item:
        reference = item.pop("$ref")
        target = draft.find(reference) if isinstance(reference, str) else None
        if not isinstance(target, dict) or reference in seen:
            raise NormaliseError(node.place, f"refers to {reference!r}, which is not a path item of the document")
        seen.add(reference)
        draft.note(node.place, f"copied from {reference}")
        for key, value in copied(target).items():
            item.setdefault(key, value)
    for key in list(item):
        if key not in METHODS and key.lower() in METHODS:
            if key.lower() in item:
                raise NormaliseError(node.place, f"{key!r} and {key.lower()!r} are the same method")
            item[key.lower()] = item.pop(key)
            draft.note(node.place, f"method {key} in lower case")
        elif key not in PARTS["path"] and isinstance(item[key], dict) and "responses" in item[key]:
            raise NormaliseError(f"{node.place}/{key}", "an operation under a method that OpenAPI 3 does not have")


def _tuples(draft: Draft, node: Node) -> None:
    """A list of schemas as items describes places of a tuple; JSON answers are read as any of them."""
    places: list[Any] = []
    for key in ("prefixItems", "items"):
        value = node.value.get(key)
        if isinstance(value, list) or (key == "prefixItems" and isinstance(value, dict)):
            places += value if isinstance(value, list) else [value]
            del node.value[key]
            draft.note(f"{node.place}/{key}", "a tuple, read as a list of any of these")
    if places:
        rest = node.value.get("items")
        places += [rest] if isinstance(rest, dict) else []
        node.value["items"] = places[0] if len(places) == 1 else {"anyOf": places}


def _answers(draft: Draft, node: Node) -> None:
    responses = node.value.get("responses")
    if responses is None:
        draft.note(node.place, "no responses, taken as none")
        node.value["responses"] = {}
        return
    for status in list(responses):
        if status != status.upper() and status.upper() in ("1XX", "2XX", "3XX", "4XX", "5XX"):
            draft.note(f"{node.place} responses/{status}", f"written {status.upper()}")
            responses[status.upper()] = responses.pop(status)
