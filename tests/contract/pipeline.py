"""A small document of our own, and the whole pipeline over it: either a client that works, or one clear error."""

from __future__ import annotations

import compileall
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from tests.contract.document import Document, Json, Spec
from tests.contract.samples import Mode, Sampler, Unmakeable

_NUMBERS = count(1)
JSON = "application/json"


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: Json, media: str = JSON) -> Json:
    return {"content": {media: {"schema": schema}}}


def answer(schema: Json, media: str = JSON) -> Json:
    return {"description": "Fine.", **content(schema, media)}


def base() -> Json:
    """An ordinary document in the shape of IBKR's."""
    thing = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer"},
            "displayName": {"type": "string"},
            "size": {"type": "number"},
            "kind": {"type": "string", "enum": ["BIG", "SMALL"]},
            "parts": {"type": "array", "items": ref("Part")},
            "created": {"type": "string", "format": "date"},
        },
    }
    number = {"name": "thingId", "in": "path", "required": True, "schema": {"type": "integer"}}
    fields = {
        "name": "fields", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}, "explode": False,
    }  # fmt: skip
    return {
        "openapi": "3.0.0",
        "info": {"title": "Things", "version": "1.2.3"},
        "servers": [{"url": "https://api.ibkr.com"}],
        "paths": {
            "/v1/api/things/{thingId}": {
                "get": {
                    "tags": ["Trading Things"],
                    "parameters": [number, fields],
                    "responses": {"200": answer(ref("Thing")), "404": answer(ref("Error"))},
                },
                "put": {
                    "tags": ["Trading Things"],
                    "parameters": [number],
                    "requestBody": {"required": True, **content(ref("Thing"))},
                    "responses": {"200": answer(ref("Thing")), "204": {"description": "Nothing."}},
                },
            },
            "/v1/api/things": {
                "get": {
                    "tags": ["Trading Things"],
                    "responses": {"200": answer({"type": "array", "items": ref("Thing")})},
                }
            },
        },
        "components": {
            "schemas": {
                "Thing": thing,
                "Part": {"type": "object", "properties": {"name": {"type": "string"}, "weight": {"type": "number"}}},
                "Error": {"type": "object", "properties": {"error": {"type": "string"}}},
            }
        },
    }


@dataclass
class Outcome:
    """What came of a document."""

    error: str = ""
    """The announced error, where the pipeline refuses the document."""
    contract: Json = field(default_factory=dict)
    package: Any = None
    view: Any = None

    def specs(self) -> list[Spec]:
        return Document(self.contract).specs()

    def model(self, name: str) -> Any:
        return getattr(self.package.models, name)

    def operation(self, key: str) -> Any:
        method, _, path = key.partition(" ")
        return self.package.operation(method, path)


def run(raw: Json, folder: Path) -> Outcome:
    """Everything from the raw document to a package that has been audited, compiled, imported and called."""
    from generator.__main__ import expected
    from generator.audit import audit
    from generator.build import generate
    from generator.normalise import normalise

    out = folder / f"package_{next(_NUMBERS)}"
    try:
        with within(20):
            contract = normalise(raw).contract
            json.dumps(contract)
            view = generate([contract], out)
    except Exception as error:
        if not expected(error):
            raise
        return Outcome(error=str(error))
    errors = [str(finding) for finding in audit([contract], out).findings if finding.severity == "error"]
    if errors:
        return Outcome(error=f"audit: {errors[0]}" + (f" and {len(errors) - 1} more" if errors[1:] else ""))
    outcome = Outcome(contract=contract, view=view, package=load(out))
    check(outcome)
    return outcome


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """A loop without end has to become a failure."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise TimeoutError(f"not finished within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def load(out: Path) -> Any:
    """The package, imported under a name of its own."""
    assert compileall.compile_dir(out, quiet=1, workers=1)
    if str(out.parent) not in sys.path:
        sys.path.insert(0, str(out.parent))
    return import_module(out.name)


def check(outcome: Outcome) -> None:
    """Every model can be made, and every operation called."""
    package = outcome.package
    specs = outcome.specs()
    assert len(package.OPERATIONS) == len(specs)
    for name in package.models.__all__:
        cls = getattr(package.models, name)
        values = {wire: f"v{index}" for index, wire in enumerate(cls._wire.values())}
        model = cls(**{python: values[wire] for python, wire in cls._wire.items()})
        assert model.to_json() == values
        assert repr(model)
    for spec in specs:
        _call(package, spec)


def _call(package: Any, spec: Spec) -> None:
    """One call of an operation through its method; what was answered comes back."""
    described = package.operation(spec.method, spec.path)
    assert (described.method, described.path) == (spec.method, spec.path)
    sampler = Sampler(spec.document)
    arguments = {one.name: sampler.text(_schema(spec, one), spec.key, header=True) for one in described.parameters}
    if spec.bodies:
        sent_as = next(iter(described.bodies))
        is_json = sent_as.endswith("json")
        arguments["body"] = sampler.make(spec.bodies[sent_as], Mode.MINIMAL) if is_json else b"raw bytes"
    sent: list[httpx.Request] = []
    for status, media, schema in [*spec.answers(), ("200", None, None)]:
        number = int(status) if status.isdigit() and status != "101" else 299
        value, data = None, b""
        readable = media is not None and (media.endswith("json") or media == "*/*")
        if schema is not None and readable and spec.document.resolve(schema).get("format") != "binary":
            try:
                value = sampler.make(schema, Mode.EXTRA, status)
            except Unmakeable:
                value = None
            data = json.dumps(value).encode()

        def respond(request: httpx.Request, number: int = number, data: bytes = data) -> httpx.Response:
            sent.append(request)
            return httpx.Response(number, content=data, headers={"Content-Type": JSON})

        client = package.Client(httpx.Client(transport=httpx.MockTransport(respond)), signer=lambda _, claims: claims)
        target: Callable[..., Any] = client
        for part in described.name.split("."):
            target = getattr(target, part)
        response = package.raw(target, **arguments)
        if data:
            assert package.to_json(response.parsed) == value
        assert sent[-1].method == spec.method
        assert response.status_code == number


def _schema(spec: Spec, parameter: Any) -> Json:
    return next(
        one.schema for one in spec.arguments if (one.wire, one.location) == (parameter.wire, parameter.location)
    )


def made(document: Json, folder: Path) -> Outcome:
    """The client of a document that can have one."""
    outcome = run(document, folder)
    assert outcome.error == ""
    return outcome


def refused(document: Json, folder: Path, *places: str) -> None:
    """The one error of a document that cannot: short, and it names the place."""
    outcome = run(document, folder)
    assert outcome.error, "this cannot have become a client"
    assert len(outcome.error.splitlines()) == 1, outcome.error
    assert len(outcome.error) < 400
    for place in places:
        assert place in outcome.error


def made_or_refused(document: Json, folder: Path, place: str) -> None:
    """Both ways are right; an exception that nobody announced is not."""
    outcome = run(document, folder)
    if outcome.error:
        assert place in outcome.error
        assert len(outcome.error.splitlines()) == 1, outcome.error
        assert len(outcome.error) < 400


def schemas(document: Json) -> Json:
    found: Json = document["components"]["schemas"]
    return found


def get(document: Json) -> Json:
    found: Json = document["paths"]["/v1/api/things/{thingId}"]["get"]
    return found
