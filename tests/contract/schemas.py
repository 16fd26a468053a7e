"""Checks of values against the contract's schemas, by the jsonschema library."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.protocols import Validator
from referencing import Registry, Resource

from tests.contract.document import Document, Json

_BASE = "contract:"
_KEPT = (
    "type", "format", "enum", "required", "minLength", "maxLength", "pattern", "minimum", "maximum", "multipleOf",
    "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
)  # fmt: skip
TIMES = {
    "yyyyMMdd": "%Y%m%d",
    "yyyyMMdd-HH:mm:ss": "%Y%m%d-%H:%M:%S",
    "yyMMddHHmmss": "%y%m%d%H%M%S",
    "yyyyMMddHHmmss": "%Y%m%d%H%M%S",
    "yyyy-MM-dd HH:mm:ss": "%Y-%m-%d %H:%M:%S",
}
"""Forms of `x-ibkr-format` beside `date` and `date-time`, as strftime patterns."""


def _checker() -> FormatChecker:
    checker = FormatChecker(formats=())

    def check(name: str, read: Callable[[str], object]) -> None:
        checker.checks(name, raises=(ValueError, binascii.Error))(
            lambda value: not isinstance(value, str) or (read(value), True)[1]
        )

    for form, pattern in TIMES.items():
        check(form, lambda text, pattern=pattern: _same(datetime.strptime(text, pattern).strftime(pattern), text))  # type: ignore[misc]  # noqa: DTZ007
    check("date", lambda text: _same(date.fromisoformat(text).isoformat(), text))
    check("date-time", lambda text: datetime.fromisoformat(text) if text[10:11] in "Tt" else _same("", text))
    check("byte", lambda text: base64.b64decode(text, validate=True))
    return checker


def _same(first: str, second: str) -> None:
    if first != second:
        raise ValueError(second)


_FORMATS = _checker()


class Schemas:
    """Validators for the schemas of one contract. A oneOf is read as anyOf: IBKR's branches overlap."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validators: dict[int, tuple[Json, Validator]] = {}

    @cached_property
    def _registry(self) -> Registry[Any]:
        schemas = self._document.raw.get("components", {}).get("schemas", {})
        root = {"components": {"schemas": {name: convert(schema) for name, schema in schemas.items()}}}
        resource = Resource.opaque(root)
        registry: Registry[Any] = Registry().with_resource(_BASE, resource)
        return registry

    def problems(self, value: Any, schema: Json) -> list[str]:
        """What is wrong with a value; nothing where it is what the schema promises."""
        known = self._validators.get(id(schema))
        if known is None:
            validator = Draft202012Validator(convert(schema), registry=self._registry, format_checker=_FORMATS)
            known = self._validators[id(schema)] = (schema, validator)  # the schema stays alive: ids are not used again
        return [f"{error.json_path}: {error.message[:200]}" for error in known[1].iter_errors(value)]


def convert(schema: Json) -> Json:
    """A schema of OpenAPI 3.0 as JSON Schema 2020-12."""
    if "$ref" in schema:
        return {"$ref": _BASE + schema["$ref"]}
    out: Json = {key: schema[key] for key in _KEPT if key in schema}
    if out.get("multipleOf", 1) < 1:
        del out["multipleOf"]  # floats cannot tell whether 0.5 is a multiple of 1e-09
    if schema.get("x-ibkr-format") in (*TIMES, "date", "date-time"):
        out["format"] = schema["x-ibkr-format"]
    for key in ("minimum", "maximum"):
        if schema.get(f"exclusive{key.capitalize()}") is True:
            out[f"exclusive{key.capitalize()}"] = out.pop(key)
    if "properties" in schema:
        out["properties"] = {name: convert(member) for name, member in schema["properties"].items()}
    if isinstance(schema.get("additionalProperties"), dict):
        out["additionalProperties"] = convert(schema["additionalProperties"])
    elif schema.get("additionalProperties") is False and "allOf" not in schema:
        out["additionalProperties"] = False
    if isinstance(schema.get("items"), dict):
        out["items"] = convert(schema["items"])
    parts = [convert(branch) for branch in schema.get("allOf", [])]
    parts += [{"anyOf": [convert(branch) for branch in schema[key]]} for key in ("oneOf", "anyOf") if key in schema]
    if parts:
        out["allOf"] = parts
    if "not" in schema:
        out["not"] = convert(schema["not"])
    return {"anyOf": [{"type": "null"}, out]} if schema.get("nullable") else out
