"""Answers with alternatives: each branch is recognised, by status, nested keys and the declared rules."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest

from tests.contract.document import Json, Spec
from tests.contract.samples import Mode
from tests.generated.calls import _status as status_of
from tests.generated.lossless import check_decoding
from tests.generated.subject import CALLABLE, operation, package, sampler

SAME_SHAPE: dict[str, tuple[set[str], str]] = {
    "InstructionPollingResponse": (
        {"DepositFundsPollingResponse", "InstructionResponse", "QueryIRAContributionsResponse",
         "QueryRecentInstructionResponse", "ComplexAssetTransferPollingResponse"},
        "it allows every instructionType; those of the other branches are given to them, and they have all its fields",
    ),
    "InstructionResponse": (
        {"InstructionPollingResponse", "DepositFundsPollingResponse", "QueryIRAContributionsResponse",
         "QueryRecentInstructionResponse", "ComplexAssetTransferPollingResponse"},
        "it differs from InstructionPollingResponse by the status PENDING_VERIFICATION alone, and is chosen by it",
    ),
    "IserverHistoryBidAskResponse": ({"IserverHistoryLastResponse"}, "the three history answers have the same members"),
    "IserverHistoryMidpointResponse": ({"IserverHistoryLastResponse"},
    "the three history answers have the same members"),
    "OrderReplyNotFound": ({"OrderSubmitError"}, "both are an object with the one text `error`"),
}  # fmt: skip
"""Branches that what the server sends cannot tell from others -> which others, and why that loses nothing."""

UNIONS = [
    pytest.param(spec, status, media, schema, id=f"{spec.identifier}-{status}")
    for spec in CALLABLE
    for status, media, schema in spec.answers()
    if schema is not None and sampler(spec).branches(schema)
]


def classes(kind: Any) -> list[Any]:
    """The models of the branches of a type expression, in the order of the document."""
    if isinstance(kind, str):
        return [getattr(package().models, kind)]
    branches = kind[2:] if kind[0] == "choose" else kind[1:]
    return [getattr(package().models, one[1] if isinstance(one, tuple) else one) for one in branches]


def decoded(spec: Spec, status: str, media: str, sample: Any) -> Any:
    content_type = "application/json" if media == "*/*" else media
    return check_decoding(operation(spec), status_of(status, spec), content_type, json.dumps(sample).encode())


def first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def hidden(model: Any, path: str = "") -> list[str]:
    """The members, at any depth, that the chosen model has no field for."""
    found = [f"{path}/{key}" for key in model.extra] if not type(model)._extra else []
    for name, wire in type(model)._wire.items():
        for one in [value] if not isinstance(value := getattr(model, name), list) else value:
            if isinstance(one, package().Model):
                found.extend(hidden(one, f"{path}/{wire}"))
            elif isinstance(one, dict) and one and wire in type(model)._nested:
                found.append(f"{path}/{wire}")
    return found


@pytest.mark.parametrize(("spec", "status", "media", "schema"), UNIONS)
def test_each_branch(spec: Spec, status: str, media: str, schema: Json) -> None:
    kind = operation(spec).responses[status][media]
    expected = classes(kind)
    branches = sampler(spec).branches(schema)
    if len(expected) == 1:
        expected *= len(branches)  # branches that are one model
    assert len(expected) == len(branches)
    for branch, cls in zip(branches, expected, strict=True):
        for seed in range(8):
            sample = sampler(spec).make(branch, Mode.FULL, seed)
            if not sample:
                continue
            model = first(decoded(spec, status, media, sample))
            if type(model) is not cls:
                others, _ = SAME_SHAPE.get(cls.__name__, (set(), ""))
                assert type(model).__name__ in others, (cls, sample)
            assert hidden(model) == []


@pytest.mark.parametrize(("spec", "status", "media", "schema"), UNIONS)
def test_sparse_branches_show_every_field(spec: Spec, status: str, media: str, schema: Json) -> None:
    """With half of the members missing the chosen model still has a field for everything that came."""
    for branch in sampler(spec).branches(schema):
        full = sampler(spec).make(branch, Mode.FULL, "sparse")
        for step in (2, 3):
            for start in range(step):
                sample = thinned(full, step, start)
                if first(sample):
                    assert hidden(first(decoded(spec, status, media, sample))) == [], sample


def thinned(value: Any, step: int, start: int) -> Any:
    """A sample without every other member at the top."""
    if isinstance(value, list):
        return [thinned(item, step, start) for item in value]
    return {key: member for index, (key, member) in enumerate(value.items()) if index % step == start}


def test_statuses_choose_before_keys_do() -> None:
    """202 and 207 of a bulk call have answers of their own, whatever the keys look like."""
    pairs = 0
    for spec in CALLABLE:
        kinds = operation(spec).responses
        for one, other in (("202", "207"), ("200", "202"), ("201", "202"), ("200", "208")):
            media = "application/json"
            if (
                media in kinds.get(one, {})
                and media in kinds.get(other, {})
                and kinds[one][media] != kinds[other][media]
            ):
                for status in (one, other):
                    if isinstance(kinds[status][media], str) and kinds[status][media][:1].isupper():
                        value = operation(spec).decode(int(status), media, b'{"status": 1, "instructionSet": {}}')
                        assert type(value) is getattr(package().models, kinds[status][media])
                        pairs += 1
    assert pairs >= 10


def union_of(**models: Any) -> tuple[Any, dict[str, Any]]:
    """What turns objects into one of some models of our own, made with the package's own decorator."""
    base = import_module(f"{package().__name__}.runtime.model")
    kinds = import_module(f"{package().__name__}.runtime.kinds")
    made: dict[str, Any] = {}
    for name, (fields, how) in models.items():
        annotations = dict.fromkeys(fields, "Any")
        body = {"__annotations__": annotations, "__module__": __name__, **dict.fromkeys(fields, package().UNSET)}
        made[name] = base.model(**how)(type(name, (base.Model,), body))
    return kinds.converter(("union", *models), made.__getitem__), made


def test_documented_values_tell_equal_shapes_apart() -> None:
    one = (("kind", "size"), {"marks": {"kind": ("A", "B")}})
    other = (("kind", "size"), {"marks": {"kind": ("C",)}})
    convert, made = union_of(One=one, Other=other)
    assert type(convert({"kind": "C", "size": 1})) is made["Other"]
    assert type(convert({"kind": "B", "size": 1})) is made["One"]
    assert type(convert({"kind": "Z", "size": 1})) is made["One"], "the order of the document breaks ties"
    assert convert({"kind": "Z"}).to_json() == {"kind": "Z"}
    for value in ("text", 5, None, [], [5], [[{"kind": "C"}]]):
        assert package().to_json(convert(value)) == value


def test_keys_tell_shapes_apart() -> None:
    convert, made = union_of(Small=(("a",), {}), Large=(("a", "b", "c"), {}))
    assert type(convert({"a": 1})) is made["Small"]
    assert type(convert({"a": 1, "b": 2})) is made["Large"]
    assert type(convert({"a": 1, "b": 2, "zz": 3})) is made["Large"]
    assert [type(one) for one in convert([{"a": 1}, {"b": 1, "c": 1}])] == [made["Small"], made["Large"]]


def test_pending_verification_is_told_from_pending() -> None:
    spec = next(spec for spec in CALLABLE if spec.key == "GET /gw/api/v1/instructions/{}")
    for status, name in (("PENDING_VERIFICATION", "InstructionResponse"), ("PENDING", "InstructionPollingResponse")):
        sample = {"status": 200, "instructionResult": {"instructionStatus": status, "instructionType": "WITHDRAWAL"}}
        assert type(decoded(spec, "200", "application/json", sample)).__name__ == name


def test_at_least_the_unions_that_are_known() -> None:
    assert len(UNIONS) >= 15
