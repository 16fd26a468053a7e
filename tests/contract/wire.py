"""What the contract says of a request on the wire, checked without any code of the client."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import unquote, unquote_plus

from tests.contract.document import Argument, Json, Spec, specs
from tests.contract.schemas import Schemas

_TARGET = re.compile(r"/(?:[A-Za-z0-9\-._~/:]|%[0-9A-F]{2})*(?:\?(?:[A-Za-z0-9\-._~&=,]|%[0-9A-F]{2})*)?")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
FORM = "application/x-www-form-urlencoded"
JWT = "application/jwt"


@dataclass
class Request:
    """One request as it arrived."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]


@dataclass
class Reading:
    """What a request says, read by the contract, and what the contract forbids of it."""

    spec: Spec | None = None
    path: Json = field(default_factory=dict)
    query: Json = field(default_factory=dict)
    headers: Json = field(default_factory=dict)
    body: Any = None
    has_body: bool = False
    problems: list[str] = field(default_factory=list)

    @property
    def arguments(self) -> dict[tuple[str, str], Any]:
        """(location, wire name) -> value."""
        places = (("path", self.path), ("query", self.query), ("header", self.headers))
        return {(place, name): value for place, values in places for name, value in values.items()}


@cache
def _routes() -> list[tuple[str, re.Pattern[str], Spec]]:
    """Method and pattern of every operation, the most literal path first."""
    routes = []
    for spec in specs():
        pieces = re.split(r"{[^}]*}", spec.path)
        routes.append((-len("".join(pieces)), spec.method, re.compile("([^/]+)".join(map(re.escape, pieces))), spec))
    routes.sort(key=lambda route: route[0])
    return [route[1:] for route in routes]


@cache
def schemas(document: Any) -> Schemas:
    """The validators of one contract."""
    return Schemas(document)


def read(request: Request) -> Reading:
    """Everything the contract says of a request."""
    reading = Reading()
    say = reading.problems.append
    if not _TARGET.fullmatch(request.target):
        say(f"target is not percent-encoded as it should be: {request.target!r}")
    path, _, query = request.target.partition("?")
    for method, pattern, spec in _routes():
        match = pattern.fullmatch(path) if method == request.method else None
        if match:
            reading.spec = spec
            break
    else:
        say(f"no operation {request.method} {path}")
        return reading
    places = re.findall(r"{([^}]*)}", spec.path)
    by_place = {(one.location, one.wire): one for one in spec.arguments}
    for wire, text in zip(places, match.groups(), strict=True):
        argument = by_place.get(("path", wire))
        if argument is None:
            say(f"the contract has no path parameter {wire}")
            continue
        reading.path[wire] = _value(reading, argument, [unquote(text, errors="strict")])
    _query(reading, query, {one.wire: one for one in spec.arguments if one.location == "query"})
    for argument in spec.arguments:
        if argument.location == "header":
            sent = request.all(argument.wire)
            if sent:
                reading.headers[argument.wire] = _value(reading, argument, sent)
            elif argument.required:
                say(f"header {argument.wire} is missing")
    _headers(reading, request)
    _body(reading, request)
    return reading


def _query(reading: Reading, query: str, documented: dict[str, Argument]) -> None:
    given: dict[str, list[str]] = {}
    for pair in query.split("&") if query else []:
        name, equals, value = pair.partition("=")
        if not equals:
            reading.problems.append(f"query pair {pair!r} has no =")
        given.setdefault(unquote(name), []).append(value)
    for name, values in given.items():
        if name not in documented:
            reading.problems.append(f"the contract has no query parameter {name}")
            continue
        reading.query[name] = _value(reading, documented[name], values, encoded=True)
    for name, argument in documented.items():
        if argument.required and name not in given:
            reading.problems.append(f"query parameter {name} is missing")


def _value(reading: Reading, argument: Argument, texts: list[str], *, encoded: bool = False) -> Any:
    """The typed value of an argument; checked against its schema."""
    assert reading.spec is not None
    document = reading.spec.document
    schema = document.resolve(argument.schema)
    if schema.get("type") == "array":
        if not argument.repeats:
            if len(texts) > 1:
                reading.problems.append(f"{argument.wire} is sent {len(texts)} times instead of joined with commas")
            texts = texts[0].split(",")
        items = document.resolve(schema.get("items") or {})
        value: Any = [_typed(unquote(text) if encoded else text, items) for text in texts]
    else:
        if len(texts) > 1:
            reading.problems.append(f"{argument.wire} is sent {len(texts)} times")
        value = _typed(unquote(texts[0]) if encoded else texts[0], schema)
    for problem in schemas(document).problems(value, argument.schema):
        reading.problems.append(f"{argument.location} parameter {argument.wire} {problem}")
    return value


def _typed(text: str, schema: Json) -> Any:
    kind = schema.get("type")
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("integer", "number") and _NUMBER.fullmatch(text):
        return json.loads(text)
    return text


def _headers(reading: Reading, request: Request) -> None:
    names = [name.lower() for name, _ in request.headers]
    for name in sorted({name for name in names if names.count(name) > 1}):
        reading.problems.append(f"header {name} is sent {names.count(name)} times")
    if not request.all("host"):
        reading.problems.append("there is no Host header")
    if request.all("authorization") or request.all("cookie"):
        reading.problems.append("the bare client sends credentials")
    length = request.all("content-length")
    if request.method in ("POST", "PUT", "PATCH") and not length:
        reading.problems.append("Content-Length is missing (IBKR answers 411)")
    if length and length[0] != str(len(request.body)):
        reading.problems.append(f"Content-Length {length[0]} for {len(request.body)} bytes")


def _body(reading: Reading, request: Request) -> None:
    spec = reading.spec
    assert spec is not None
    say = reading.problems.append
    media = (request.all("content-type") or [""])[0]
    if not request.body:
        if media:
            say(f"Content-Type {media} without a body")
        if spec.body_required:
            say("the body is missing")
        return
    reading.has_body = True
    if not spec.bodies:
        say("a body, which the contract does not know")
        return
    if spec.signed and media != JWT and not (media.startswith("text/") and media in spec.bodies):
        say(f"the policy is SIGNED_JWT, the body came as {media}")
    if not spec.signed and media not in spec.bodies:
        say(f"the contract has no body {media!r}, only {sorted(spec.bodies)}")
        return
    schema = spec.bodies.get(JWT if spec.signed else media) or next(iter(spec.bodies.values()))
    content = request.body
    if spec.signed or media == JWT:
        media = JWT
        content = _claims(reading, content)
    if media == FORM:
        reading.body = _form(content, spec.document.resolve(schema))
    elif media == JWT or media.endswith("json"):
        reading.body = _json(reading, content)
    else:
        reading.body = content
        return
    for problem in schemas(spec.document).problems(reading.body, schema):
        say(f"body {problem}")


def _json(reading: Reading, content: bytes) -> Any:
    if not content.isascii():
        reading.problems.append("the body is not pure ASCII")
    try:
        return json.loads(content, parse_constant=lambda name: reading.problems.append(f"body holds {name}"))
    except ValueError as error:
        reading.problems.append(f"the body is no JSON: {error}")
        return None


def _claims(reading: Reading, token: bytes) -> bytes:
    """The payload of a token made by `sign`."""
    head, _, rest = token.decode("ascii", "replace").partition(".")
    payload, _, signature = rest.partition(".")
    claims = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    if not head or signature != hashlib.sha256(claims).hexdigest():
        reading.problems.append("the token's signature does not fit its payload")
    return claims


def sign(claims: bytes) -> str:
    """A token in the form of a JWT whose signature proves only that the payload is the one that was signed."""
    parts = [base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (b'{"alg":"none"}', claims)]
    return ".".join([*parts, hashlib.sha256(claims).hexdigest()])


def _form(content: bytes, schema: Json) -> Json:
    values: Json = {}
    for pair in content.decode("ascii").split("&"):
        name, _, text = pair.partition("=")
        name = unquote_plus(name)
        values[name] = _typed(unquote_plus(text), schema.get("properties", {}).get(name, {}))
    return values
