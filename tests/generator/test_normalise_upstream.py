"""IBKR's own documents; without them these tests are skipped."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generator.normalise import Normalised, NormaliseError, normalise
from tests.generator.documents import VERSIONS, Json, entries, text, upstream

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
WORDS = 6
"""More words than this in a row are a sentence."""

both = pytest.mark.parametrize("version", VERSIONS)


@cache
def raw(version: str) -> Json:
    return upstream(version)


@cache
def made(version: str) -> Normalised:
    return normalise(raw(version))


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield method, path, item[method]


def resolved(document: Json, value: Json) -> Json:
    while "$ref" in value:
        _, _, section, name = value["$ref"].split("/")
        value = document["components"][section][name]
    return value


def schemas(value: Any, *, inside: bool = False) -> Iterator[Json]:
    """Every schema under an operation or a component, found by a walk of its own."""
    if inside:
        yield value
        for name in value.get("properties", {}).values():
            yield from schemas(name, inside=True)
        for key in ("allOf", "oneOf", "anyOf"):
            for branch in value.get(key, []):
                yield from schemas(branch, inside=True)
        for key in ("items", "additionalProperties", "not"):
            if isinstance(value.get(key), dict):
                yield from schemas(value[key], inside=True)
        return
    for key, part in value.items():
        if key == "schema":
            yield from schemas(part, inside=True)
        elif key in ("parameters", "requestBody", "responses", "content", "headers") or isinstance(part, dict):
            for item in part if isinstance(part, list) else [part]:
                if isinstance(item, dict) and key not in ("example", "examples"):
                    yield from schemas(item)


def counted(document: Json, what: str, renamed: dict[str, str]) -> dict[str, Counter[str]]:
    """Owner (component or operation) -> how often each property name, format or limit stands in it."""
    owners: dict[str, Iterator[Json]] = {}
    for name, schema in document["components"]["schemas"].items():
        owners[renamed.get(name, name)] = schemas(schema, inside=True)
    for section in ("responses", "requestBodies"):
        for name, value in document["components"][section].items():
            owners[f"{section} {name}"] = schemas(value)
    for method, path, operation in operations(document):
        owners[f"{method} {re.sub('^/v1/api', '', path)}"] = schemas(
            {key: value for key, value in operation.items() if key != "parameters"}
        )
    found = {}
    for owner, values in owners.items():
        found[owner] = Counter(
            str(name) for schema in values if what in schema for name in _several(schema[what])
        )  # fmt: skip
    return found


def _several(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (dict, list)) else [value]


def renamings(version: str) -> dict[str, str]:
    found = {}
    for entry in entries(made(version), "component_names"):
        found[entry.place.rpartition("/")[2]] = re.sub("^-> |,.*", "", entry.what)
    return found


@both
def test_counts(version: str) -> None:
    paths, count, components = VERSIONS[version]
    contract = made(version).contract
    assert contract["info"]["version"] == version
    assert len(contract["paths"]) == len(raw(version)["paths"]) == paths
    assert len(list(operations(contract))) == len(list(operations(raw(version)))) == count
    assert len(contract["components"]["schemas"]) == components
    assert len({operation["x-ibkr-key"] for _, _, operation in operations(contract)}) == count
    assert len({operation["operationId"] for _, _, operation in operations(contract)}) == count
    assert all(re.match("/(v1/api|gw/api/v[0-9]+|oauth2/api/v1)/", path) for path in contract["paths"])
    assert not any(path.count("/v1/api/") > 1 for path in contract["paths"])
    assert contract["servers"] == [{"url": "https://api.ibkr.com"}, {"url": "https://qa.interactivebrokers.com"}]


@both
@pytest.mark.parametrize("what", ["properties", "format", "maxLength", "minimum", "maximum", "default", "$ref"])
def test_nothing_in_the_schemas_is_lost(version: str, what: str) -> None:
    before = counted(raw(version), what, renamings(version))
    after = counted(made(version).contract, what, {})
    if what == "$ref":
        for names in before.values():
            for name in list(names):
                new = re.sub("[^/]*$", lambda match: renamings(version).get(match[0], match[0]), name)
                names[new] = names.pop(name)
    if what == "format":  # a decimal is no int32 or int64
        for owner, names in before.items():
            for name in ("int32", "int64"):
                names[name] = after[owner][name]
    assert {owner: +names for owner, names in after.items()} == {owner: +names for owner, names in before.items()}


@both
def test_nothing_of_the_operations_is_lost(version: str) -> None:
    before = raw(version)
    contract = made(version).contract
    found = {f"{method} {re.sub('^/v1/api', '', path)}": operation for method, path, operation in operations(contract)}
    for method, path, operation in operations(before):
        new = found[f"{method} {path}"]
        assert set(new["responses"]) == set(operation["responses"])
        for status, answer in operation["responses"].items():
            if "$ref" in answer:
                assert new["responses"][status] == {"$ref": answer["$ref"]}
            else:
                assert len(new["responses"][status].get("content", {})) == len(answer.get("content", {}))
        assert ("requestBody" in new) == ("requestBody" in operation)
        said = {key for key in operation if key.startswith("x-") and " " not in str(operation[key]).replace("', '", "")}
        assert said <= new.keys()
        names = {value["name"] for value in (resolved(contract, entry) for entry in new.get("parameters", []))}
        moved = {note.rstrip("*").partition(":")[2] for note in new.get("x-ibkr-transport", [])}
        moved |= {note.partition(":")[2] for note in new.get("x-ibkr-ignored", [])}
        for entry in operation.get("parameters", []):
            old = resolved(before, entry)
            properties = resolved(before, old["schema"]).get("properties")
            if properties and old["in"] == "query":
                assert set(properties) <= names
            elif old["in"] == "path" and old["name"] not in names | moved:
                assert "{" in path
            else:
                assert old["name"] in names | moved, (method, path, old["name"])


@both
def test_no_sentence_is_left(version: str) -> None:
    def sentences(value: Any, place: str, *, members: bool) -> Iterator[str]:
        if isinstance(value, dict):
            for key, item in value.items():
                assert len(key.split()) <= WORDS, f"{place}/{key}"
                listed = key == "enum" and not place.endswith("/properties")
                yield from sentences(item, f"{place}/{key}", members=members or listed)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                yield from sentences(item, f"{place}/{number}", members=members)
        elif isinstance(value, str) and len(value.split()) > WORDS and not members:
            yield f"{place}: {value}"

    assert list(sentences(made(version).contract, "", members=False)) == []


@both
def test_twice_is_once(version: str) -> None:
    contract = made(version).contract
    again = normalise(contract)
    assert text(again.contract) == text(contract)
    assert [entry for entry in again.report if entry.hit] == []


@both
def test_other_words_and_order_change_nothing(version: str) -> None:
    dice = random.Random(version)

    def turned(value: Any, *, sample: bool = False) -> Any:
        if isinstance(value, dict):
            names = list(value)
            dice.shuffle(names)
            return {
                name: turned(value[name], sample=sample or (name in ("example", "examples") and not _is_map(value)))
                for name in names
            }
        if isinstance(value, list):
            items = [turned(item, sample=sample) for item in value]
            if (
                not sample
                and items
                and all(isinstance(item, dict) and ("in" in item or "$ref" in item) for item in items)
            ):
                is_parameters = any("in" in item for item in items)
                dice.shuffle(items) if is_parameters else None
            return items
        if isinstance(value, str) and (sample or len(value.split()) > WORDS + 2):
            return "Said in other words"
        return value

    assert text(normalise(turned(raw(version))).contract) == text(made(version).contract)


def _is_map(value: Json) -> bool:
    """Whether the keys of an object are names, not keywords: those of properties and of named examples are."""
    return bool(value) and all(isinstance(item, dict) for item in value.values()) and "schema" not in value


@both
def test_fast_enough(version: str) -> None:
    started = time.perf_counter()
    normalise(raw(version))
    assert time.perf_counter() - started < 5  # a tenth of this on a quiet machine; here only the order counts


def test_what_2_35_needs() -> None:
    contract = made("2.35.0").contract
    found = {operation["x-ibkr-key"]: operation for _, _, operation in operations(contract)}
    assert all(None not in scopes for each in found.values() for entry in each["security"] for scopes in entry.values())
    assert {scheme["type"] for scheme in contract["components"]["securitySchemes"].values()} == {"http"}
    assert set(found["POST /gw/api/v1/tax-vouchers"]["requestBody"]["content"]) == {"text/plain", "application/jwt"}
    schedules = [found[f"GET /v1/api/{path}"] for path in ("contract/trading-schedule", "trsrv/secdef/schedule")]
    assert [each["operationId"] for each in schedules] == ["getTradingSchedule", "getTradingSchedule_2"]
    status = found["GET /gw/api/v1/accounts/status"]["parameters"]
    assert [(each["name"], each["required"]) for each in status] == [
        ("endDate", True),
        ("limit", False),
        ("offset", False),
        ("startDate", True),
        ("status", False),
    ]
    assert found["GET /v1/api/ws"]["x-ibkr-transport"] == ["cookie:api*", "header:Connection*", "header:Upgrade*"]


MUTATIONS: list[Any] = [
    None, True, 0, 1.5, "", "text here", [], {}, [None], {"$ref": "#/components/schemas/Nope"}, {"$ref": 5},
    {"$ref": "#/paths"}, ["a", 1], {"type": "int"}, {"type": ["string", "null"]}, {"type": "null"}, {"allOf": []},
    {"properties": {"description": {"type": "string"}}}, {"items": [{"type": "string"}, {}]}, {"enum": [None, "a"]},
    {"const": None}, {"oneOf": [{"type": "null"}, {"type": "string"}]}, {"required": True, "properties": {"a": {}}},
]  # fmt: skip


@both
def test_damaged_documents_give_a_contract_or_a_clear_error(version: str) -> None:
    """Whatever is wrong, wherever: never another exception, and a contract that comes out is a fixed point."""
    results: Counter[str] = Counter()
    for seed in range(60):
        dice = random.Random(seed)
        document = _excerpt(raw(version), dice)
        for _ in range(3):
            holder = dice.choice(list(_containers(document)))
            key = dice.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
            holder[key] = _copy(dice.choice(MUTATIONS))
        try:
            contract = normalise(document).contract
        except NormaliseError as error:
            assert error.message
            results["refused"] += 1
            continue
        assert text(normalise(contract).contract) == text(contract), seed
        results["made"] += 1
    assert results["refused"] and results["made"]


def _excerpt(document: Json, dice: random.Random) -> Json:
    """A few paths with the components they need, as a copy."""
    paths = {path: document["paths"][path] for path in dice.sample(sorted(document["paths"]), 4)}
    found: dict[str, dict[str, Any]] = {section: {} for section in document["components"]}
    todo: list[Any] = [paths]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            _, _, section, name = str(value.get("$ref", "///")).split("/")
            if section and name not in found[section]:
                found[section][name] = document["components"][section][name]
                todo.append(found[section][name])
        todo += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    excerpt: Json = _copy({**document, "paths": paths, "components": found})
    return excerpt


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _containers(value: Any) -> Iterator[Any]:
    if value and isinstance(value, (dict, list)):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _containers(item)
