"""Arguments, bodies and answers for the calls of these tests, made from the contract."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tests.contract.document import Json, Spec
from tests.contract.samples import Mode
from tests.contract.schemas import TIMES
from tests.contract.wire import sign
from tests.generated.subject import operation, package, sampler

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\xff binary"


@dataclass
class Made:
    """The arguments of one call, and what they mean on the wire."""

    arguments: dict[str, Any]
    expected: dict[tuple[str, str], Any]
    body: Any = None
    has_body: bool = False


@dataclass
class Answer:
    """One documented answer with a body."""

    documented: str
    status: int
    content_type: str | None
    content: bytes
    value: Any
    """What it is in JSON, text or bytes."""
    kind: Any
    """The descriptor's type expression."""


def made(spec: Spec, mode: Mode, media: str | None = None, seed: object = 0, *, body: Mode | None = None) -> Made:
    """Arguments for a call: all of them as Python's own types, or the required ones as plain JSON values.

    `body` is the mode for the body where it is to be another.
    """
    full = mode is not Mode.MINIMAL
    random = Random(f"{spec.key} {seed}")
    schemas = {(one.location, one.wire): one for one in spec.arguments}
    result = Made({}, {})
    for parameter in operation(spec).parameters:
        one = schemas[parameter.location, parameter.wire]
        if one.required or full:
            value = sampler(spec).text(one.schema, f"{spec.key} {one.wire} {seed}", header=one.location == "header")
            if isinstance(value, (dict, list)) and not value:
                continue
            result.expected[one.location, one.wire] = value
            result.arguments[parameter.name] = native(parameter.type, value, random) if full else value
    if spec.bodies and (full or spec.body_required):
        media = media or next(iter(operation(spec).bodies))
        result.has_body = True
        result.body, given = _body(spec, media, body or mode, random)
        result.arguments["body"] = given
        if len(spec.bodies) > 1:
            result.arguments["media"] = media
    return result


def _body(spec: Spec, media: str, mode: Mode, random: Random) -> tuple[Any, Any]:
    """What has to arrive, and what is given to the client."""
    schema = spec.bodies[media]
    if spec.signed and media.startswith("text/"):
        claims = sampler(spec).make(spec.bodies["application/jwt"], mode, spec.key)
        return claims, sign(json.dumps(claims).encode())
    if media.startswith("text/"):
        return "Grüße, 1+1=2".encode(), "Grüße, 1+1=2"
    if not (media.endswith(("json", "urlencoded", "jwt")) or spec.signed):
        return PDF, PDF
    if media.endswith("urlencoded") and mode is Mode.EXTRA:
        mode = Mode.FULL
    value = sampler(spec).make(schema, mode, spec.key)
    return value, build(operation(spec).bodies[media], value, random) if mode is not Mode.MINIMAL else value


def native(kind: Any, value: Any, random: Random) -> Any:
    """A JSON value as the Python object that a user would rather pass."""
    if isinstance(value, list) and isinstance(kind, tuple):
        return [native(kind[1], item, random) for item in value]
    if isinstance(value, bool) or not isinstance(kind, str):
        return value
    if isinstance(value, (int, float)) and kind in ("int", "float"):
        return random.choice([value, Decimal(repr(value)), repr(value) if value == 0 or abs(value) > 1e-4 else value])
    if isinstance(value, str):
        return moment(kind, value)
    return value


def moment(kind: str, text: str) -> Any:
    """The date or time that a text is, by the type expression."""
    if kind == "date":
        return date.fromisoformat(text)
    if kind == "datetime":
        return datetime.fromisoformat(text)
    if kind.startswith("time:"):
        form = kind.removeprefix("time:").removesuffix("Z")
        read = datetime.strptime(text, TIMES[form])  # noqa: DTZ007
        return read.date() if form == "yyyyMMdd" else read
    return text


def build(kind: Any, value: Any, random: Random) -> Any:
    """A request body by the constructors of the models, as deep as the type expression tells which model it is."""
    if isinstance(kind, tuple):
        if kind[0] == "list" and isinstance(value, list):
            return [build(kind[1], item, random) for item in value]
        if kind[0] == "map" and isinstance(value, dict):
            return {key: build(kind[1], member, random) for key, member in value.items()}
        return value
    if not (kind[:1].isupper() and isinstance(value, dict)):
        return native(kind, value, random)
    cls = getattr(package().models, kind)
    names = {wire: name for name, wire in cls._wire.items()}
    fields = {names[wire]: one for wire, one in value.items() if wire in names}
    for wire, name in names.items():
        if wire in cls._nested and name in fields:
            fields[name] = build(cls._nested[wire], fields[name], random)
        elif wire in cls._numbers and name in fields:
            fields[name] = native("float", fields[name], random)
    model = cls(**fields)
    for key in value:
        if key not in names:
            model[key] = value[key]
    return model


def answers(spec: Spec, mode: Mode, seed: object = 0) -> list[Answer]:
    """Every documented answer."""
    kinds = operation(spec).responses
    result = []
    for documented, media, schema in spec.answers():
        status = _status(documented, spec)
        if media is None or schema is None or status in (204, 304):
            result.append(Answer(documented, status, None, b"", None, None))
            continue
        value, content, content_type = _content(spec, media, schema, mode, f"{spec.key} {documented} {seed}")
        result.append(Answer(documented, status, content_type, content, value, kinds[documented][media]))
    return result


def _content(spec: Spec, media: str, schema: Json, mode: Mode, seed: str) -> tuple[Any, bytes, str]:
    if media == "*/*" or media.endswith("json"):
        value = sampler(spec).make(schema, mode, seed)
        ascii_only = mode is Mode.MINIMAL
        kind = "application/json" if media == "*/*" else media
        return (
            value,
            json.dumps(value, ensure_ascii=ascii_only).encode(),
            f"{kind}; charset=utf-8" if ascii_only else kind,
        )
    schema = spec.document.resolve(schema)
    if schema.get("format") == "binary" or not (media.startswith("text/") or "xml" in media):
        return PDF, PDF, media
    if "properties" in schema:
        value = sampler(spec).make(schema, mode if mode is not Mode.EXTRA else Mode.FULL, seed)
        value = {key: re.sub(r"[\s\0]+", " ", str(member)) for key, member in value.items()}
        return value, _envelope(schema, value).encode(), f"{media};charset=UTF-8"
    return "1,ü\n", "1,ü\n".encode("latin-1"), f'{media}; charset="ISO-8859-1"'


def _envelope(schema: Json, value: dict[str, str]) -> str:
    """An object as the XML that its schema describes."""
    attributes = [key for key in value if schema["properties"][key].get("xml", {}).get("attribute")]
    name = schema.get("xml", {}).get("name", "Answer")
    inside = "\n".join(f"  <{key}>{escape(value[key])}</{key}>" for key in value if key not in attributes)
    return f"<{name} {' '.join(f'{key}={quoteattr(value[key])}' for key in attributes)}>\n{inside}\n</{name}>"


def _status(documented: str, spec: Spec) -> int:
    """A status code that stands for a documented one, a range, or the rest."""
    if documented.isdigit():
        return int(documented)
    first = 500 if documented == "default" else 100 * int(documented[0])
    return next(code for code in range(first + 9, first + 99) if str(code) not in spec.responses)


def method(client: Any, spec: Spec) -> Any:
    """The client's method for an operation."""
    found = client
    for name in operation(spec).name.split("."):
        found = getattr(found, name)
    return found
