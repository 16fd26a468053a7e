"""Wrong answers for every response schema: nothing raises, nothing is lost."""

from __future__ import annotations

import json
import os
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.document import Json, Spec
from tests.contract.samples import Mode
from tests.generated.calls import _status as status_of
from tests.generated.lossless import check_decoding
from tests.generated.subject import CALLABLE, identifier, operation, sampler

EXAMPLES = int(os.environ.get("IBKR_WEB_EXAMPLES", "8"))
"""Hypothesis' examples for each type of answer; raise it to search longer."""

JSON = "application/json"
CONTENT_TYPES = [
    None, "", "application/json", "APPLICATION/JSON; Charset=\"utf-8\"", "application/json;charset=ISO-8859-1",
    "application/problem+json", "text/html; charset=utf-8", "text/plain", "text/plain;charset=utf-16",
    "application/pdf", "application/octet-stream", "application/xml", "text/xml; charset=latin-1", "image/png", ";;;=",
    "/", "text/html; charset=no-such-charset", "text/html; charset=a\0b", "text/html; charset=unicode_escape",
    "multipart/mixed; boundary=x", "application/jwt", "*/*", "日本/語",
]  # fmt: skip
BODIES = [
    b"", b" ", b"null", b"true", b"0", b"-0.0", b'""', b"[]", b"{}", b"[[]]", b"[[[]],[{}]]", b"[{}]",
    b"[null]", b"[1]",
    b'["a"]', b'[{"a":1},2,null,[{"b":[{}]}]]', b'"text"', b'"2026-01-02"', b'"2026-01-02T03:04:05Z"',
    b"1e400", b"-1e400",
    b"NaN", b"[NaN, Infinity, -Infinity]", b"1" + b"0" * 30, b"-9223372036854775809", b"18446744073709551616",
    b"[-9999999999999999999, 123456789012345678901234567890.5]", b"1" * 5000, b"0.1000000000000000055511151231257827",
    b'{"a":1,"a":2}', b'{"":{"":[{"":null}]}}', b'\xef\xbb\xbf{"bom":1}', '{"u":"ü"}'.encode("utf-16"),
    '{"u":"ü"}'.encode("latin-1"), b'{"bad":"\xff\xfe"}', b'"\\ud800"', b'{"\\ud800":"\\udfff"}',
    b'{"open":', b"{'a':1}",
    b"{}{}", b"[1,]", b"\0", b"\0\1\2\xff", b"<html><body>502 Bad Gateway</body></html>", b"<a b='1'><c>2</c></a>",
    b"<a>text</a>", b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', b"<a/>", b"unauthorized", b"\xef\xbb\xbf", b"\r\n",
    b"%PDF-1.7\n\xff\0", b'{"a":1}\n', b'\t{"a": [1, 2,\n3]} ', b'{"__class__":1,"__dict__":2,"self":3,"to_json":4}',
]  # fmt: skip
every = pytest.mark.parametrize("spec", CALLABLE, ids=identifier)

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["2026-01-02", "20260102", "1.5", "", "to_json", "9" * 30])
)
keys = st.text(max_size=5) | st.sampled_from(
    ["", "extra", "to_json", "_wire", "__class__", "__reduce_ex__", "self", "id"]
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=6
)


def answers(spec: Spec) -> list[tuple[int, str | None, Json]]:
    """Status, media type and schema of every documented answer with a body."""
    return [
        (status_of(status, spec), "application/json" if media == "*/*" else media, schema)
        for status, media, schema in spec.answers()
        if schema is not None
    ]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of everything in a JSON value."""
    found = [path]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in items:
        found.extend(places(member, (*path, key)))
    return found


def put(value: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    """The value with something else at a path, if the path still leads anywhere."""
    if not path:
        return wrong
    holder = value
    for key in path[:-1]:
        try:
            holder = holder[key]
        except (KeyError, IndexError, TypeError):
            return value
    if isinstance(holder, dict) or (isinstance(holder, list) and isinstance(path[-1], int) and path[-1] < len(holder)):
        holder[path[-1]] = wrong
    return value


def without(value: Any, path: tuple[Any, ...]) -> Any:
    """The value with something taken away."""
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    if path and isinstance(holder, dict):
        del holder[path[-1]]
    return value


def wrapped(value: Any, path: tuple[Any, ...]) -> Any:
    """An array where an object or value was promised, or the reverse."""
    inner = value
    for key in path:
        inner = inner[key]
    return put(value, path, inner[0] if isinstance(inner, list) and inner else [inner])


def spoiled(value: Any, random: Random) -> Any:
    """A sample with one thing wrong."""
    path = random.choice(places(value))
    change = random.randrange(4)
    if change == 0:
        return without(value, path)
    if change == 1:
        return wrapped(value, path)
    wrongs: list[Any] = [
        None,
        True,
        -1,
        10**30,
        1.5,
        "",
        "wrong",
        [],
        {},
        [[]],
        [{}],
        {"a": {"b": []}},
        [None, 1, {"x": [[]]}],
    ]
    if change == 2:
        return put(value, (*path, "unknown key"), random.choice(wrongs))
    return put(value, path, random.choice(wrongs))


@every
def test_every_body_in_place_of_every_answer(spec: Spec) -> None:
    for status, media, _ in answers(spec):
        for data in BODIES:
            check_decoding(operation(spec), status, media, data)


@every
def test_every_content_type(spec: Spec) -> None:
    sample = {status: json.dumps(sampler(spec).make(schema)).encode() for status, _, schema in answers(spec)}
    for content_type in CONTENT_TYPES:
        for status, data in [*sample.items(), (200, b"{}"), (200, b"<a>\xff</a>")]:
            check_decoding(operation(spec), status, content_type, data, touching=False)


@every
def test_unexpected_statuses(spec: Spec) -> None:
    for status in (100, 200, 201, 203, 204, 206, 304, 400, 401, 404, 418, 429, 499, 500, 502, 503, 599, 999, 0, -1):
        for data in (b"", b'{"error":"x"}', b'[{"error":"x"}]', b"Access Denied", b"\xff"):
            check_decoding(operation(spec), status, JSON, data)


@every
def test_samples_with_one_thing_wrong(spec: Spec) -> None:
    random = Random(spec.key)
    for status, media, schema in answers(spec):
        for mode in (Mode.FULL, Mode.EXTRA):
            sample = json.dumps(sampler(spec).make(schema, mode, spec.key))
            for _ in range(3):
                wrong = spoiled(json.loads(sample), random)
                check_decoding(operation(spec), status, media, json.dumps(wrong).encode())
            check_decoding(operation(spec), status, media, sample.encode()[: random.randrange(len(sample))])


@cache
def distinct() -> tuple[Any, ...]:
    """One answer of each type that is decoded."""
    seen: dict[Any, Any] = {}
    for spec in CALLABLE:
        kinds = operation(spec).responses
        for documented, media, schema in spec.answers():
            if media is not None:
                seen.setdefault(kinds[documented][media], (spec, documented, media, schema))
    return tuple(seen.values())


def name_of(one: Any) -> str:
    return f"{one[0].identifier}-{one[1]}-{one[2]}" if isinstance(one, tuple) else str(one)


@pytest.mark.parametrize("answer", distinct(), ids=name_of)
def test_deep_nesting(answer: tuple[Spec, str, str, Json]) -> None:
    spec, documented, media, schema = answer
    status = status_of(documented, spec)
    sample = sampler(spec).make(schema)
    inner = sample[0] if isinstance(sample, list) and sample else sample
    nested = [name for name in inner if isinstance(inner[name], (dict, list))] if isinstance(inner, dict) else []
    names = [*nested[:4], *(list(inner)[:2] if isinstance(inner, dict) else []), "x"]
    for depth in (150, 990, 1015, 50_000):
        check_decoding(operation(spec), status, media, b"[" * depth + b"]" * depth, touching=depth < 200)
    for depth in (100, 990):
        for name in names:
            opening = f"{{{json.dumps(name)}:".encode()
            for data in (opening * depth + b"1" + b"}" * depth, (b"[" + opening) * depth + b"{}" + b"}]" * depth):
                check_decoding(operation(spec), status, media, data, touching=False)


@pytest.mark.parametrize("answer", distinct(), ids=name_of)
def test_wrong_bodies_made_by_hypothesis(answer: tuple[Spec, str, str, Json]) -> None:
    spec, documented, media, schema = answer
    status = status_of(documented, spec)
    samples = [sampler(spec).make(schema, mode, spec.key) for mode in Mode]
    texts = [json.dumps(sample) for sample in samples]
    paths = [places(sample) for sample in samples]

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def check(data: st.DataObject) -> None:
        which = data.draw(st.integers(0, len(texts) - 1))
        value = json.loads(texts[which])
        for path in data.draw(st.lists(st.sampled_from(paths[which]), min_size=1, max_size=4)):
            value = put(value, path, data.draw(values))
        check_decoding(operation(spec), status, media, json.dumps(value).encode())

    check()


@settings(max_examples=40 * EXAMPLES, derandomize=True, database=None, deadline=None)
@given(
    spec=st.sampled_from(CALLABLE),
    status=st.integers(100, 599),
    content_type=st.sampled_from(CONTENT_TYPES) | st.text(max_size=30),
    data=st.binary(max_size=60)
    | st.text(alphabet='{}[]",:0123456789.eE-+ntrufalsNaInyxü\\ ', max_size=40).map(str.encode),
)
def test_any_bytes(spec: Spec, status: int, content_type: str | None, data: bytes) -> None:
    check_decoding(operation(spec), status, content_type, data)
