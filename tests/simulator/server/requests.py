"""Requests made from the contract, by code that the simulator does not use."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.contract.document import Spec
from tests.contract.samples import Mode, Sampler

Known = dict[str, Any]
Sign = Callable[[dict[str, Any]], str]
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Made:
    """One request, without the host."""

    method: str
    target: str
    """Path and query."""
    headers: dict[str, str]
    body: bytes


def make(spec: Spec, mode: Mode, seed: int, sign: Sign, known: Known) -> Made:
    """A request with the arguments and the body of the contract; values of `known` go in by wire name, at any depth."""
    sampler = Sampler(spec.document)
    path, pairs = spec.path, []
    for argument in spec.arguments:
        if argument.location == "header" or (mode is Mode.MINIMAL and not argument.required):
            continue
        value = known.get(argument.wire, sampler.text(argument.schema, f"{seed} {argument.wire}"))
        listed = spec.document.resolve(argument.schema).get("type") == "array"
        text = ",".join(map(_text, value)) if isinstance(value, list) else _text(value)
        if argument.location == "path":
            path = path.replace(f"{{{argument.wire}}}", quote(text, safe=""))
        else:
            pairs.append(f"{quote(argument.wire, safe='')}={quote(text, safe=',' if listed else '')}")
    target = path + ("?" + "&".join(pairs) if pairs else "")
    if not spec.bodies:
        return Made(spec.method, target, {}, b"")
    media, schema = next(iter(spec.bodies.items()))
    body = _known(sampler.make(schema, mode, seed), known)
    if spec.signed:
        claims = body if isinstance(body, dict) else {}
        return Made(spec.method, target, {"content-type": "application/jwt"}, sign(claims).encode())
    if media == FORM:
        form = "&".join(f"{quote(name)}={quote(_text(value))}" for name, value in body.items())
        return Made(spec.method, target, {"content-type": FORM}, form.encode())
    return Made(spec.method, target, {"content-type": media}, json.dumps(body).encode())


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _known(value: Any, known: Known) -> Any:
    if isinstance(value, dict):
        return {name: known[name] if name in known else _known(one, known) for name, one in value.items()}
    return [_known(one, known) for one in value] if isinstance(value, list) else value
