"""Every example answer of IBKR's documents decodes, can be read field by field, and comes back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.generated.subject import package
from tests.generator.documents import VERSIONS, upstream

Json = dict[str, Any]
_EXAMPLES = {"2.28.0": 300, "2.35.0": 600}
"""Fewer than these would mean that the walk misses some."""


def _resolve(document: Json, value: Json) -> Json:
    while "$ref" in value:
        target: Any = document
        for step in value["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        value = target
    return value


def _examples(document: Json) -> Iterator[tuple[str, str, str, str, Any]]:
    """Method, wire path, status, media type and value of each example answer."""
    for path, item in document["paths"].items():
        wire = path if re.match(r"/(gw|oauth2)/", path) else f"/v1/api{path}"
        for method, operation in item.items():
            for status, answer in operation.get("responses", {}).items():
                for media, content in (_resolve(document, answer).get("content") or {}).items():
                    values = [_resolve(document, one).get("value") for one in (content.get("examples") or {}).values()]
                    values += [content["example"]] if "example" in content else []
                    for value in values:
                        yield method.upper(), wire, status, media, value


def _touch(value: Any) -> None:
    """Reads every field of every model."""
    if isinstance(value, package().Model):
        repr(value)
        for name in type(value)._wire:
            _touch(getattr(value, name))
        for member in value.extra.values():
            _touch(member)
    elif isinstance(value, dict):
        for member in value.values():
            _touch(member)
    elif isinstance(value, list):
        for item in value:
            _touch(item)


@pytest.mark.parametrize("version", VERSIONS)
def test_examples_come_back_as_they_were(version: str) -> None:
    document = upstream(version)
    seen = 0
    for method, path, status, media, value in _examples(document):
        if isinstance(value, str) and "json" not in media:
            continue
        data = json.dumps(value).encode()
        try:
            operation = package().operation(method, path)
        except KeyError:
            continue  # an operation that the revision we are made from no longer has
        decoded = operation.decode(int(status), media, data)
        _touch(decoded)
        assert package().to_json(decoded) == value, f"{method} {path} {status}"
        seen += 1
    assert seen > _EXAMPLES[version]
