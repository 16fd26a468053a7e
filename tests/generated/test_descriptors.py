"""Descriptors: finding, what they tell, and encoding without a client."""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections import deque
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from importlib import import_module
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest

from tests.contract.document import Spec
from tests.contract.samples import Mode
from tests.generated.calls import made
from tests.generated.subject import SPECS, identifier, operation, package

every = pytest.mark.parametrize("spec", SPECS, ids=identifier)
JSON = "application/json"


def described(path: str = "/v1/{a}", **how: Any) -> Any:
    """A descriptor of our own, by the generated runtime."""
    runtime = import_module(f"{package().__name__}.runtime.operation")
    return runtime.Operation("area.name", how.pop("method", "GET"), path, **how)


def query(kind: Any, style: str = "simple") -> Any:
    """A descriptor with one query parameter."""
    return described("/v1", parameters=(("a", "wireA", "query", False, kind, style),))


@every
def test_found_by_name_and_by_path(spec: Spec, package: Any) -> None:
    found = package.operation(spec.method, spec.path)
    assert (found.method, found.path) == (spec.method, spec.path)
    assert package.operation(found.name) is found
    assert package.OPERATIONS[found.name] is found
    assert found.name == f"{found.resource}.{found.function}"
    for path in (re.sub(r"{[^}]*}", "{other}", spec.path), re.sub(r"{[^}]*}", "{}", spec.path)):
        assert package.operation(spec.method.lower(), path) is found
    real = re.sub(r"{[^}]*}", "U1234", spec.path)
    assert package.operation(spec.method, real) is found
    assert package.operation(spec.method, f"{real}?a=/b/c") is found
    assert found.name in repr(found)
    assert spec.path in repr(found)


def test_not_found(package: Any) -> None:
    for wrong in (
        ("GET", "/"),
        ("GET", ""),
        ("GET", "/v1/api/nothing/here"),
        ("TEAPOT", SPECS[0].path),
        ("no.such",),
        ("",),
    ):
        with pytest.raises(KeyError):
            package.operation(*wrong)
    with pytest.raises(KeyError):
        package.OPERATIONS["no.such"]
    assert "no.such" not in package.OPERATIONS


def test_mapping_of_all(package: Any) -> None:
    operations = package.OPERATIONS
    assert len(operations) == len(list(operations)) == len(SPECS)
    assert sorted(operations) == list(operations)
    assert dict(operations)[next(iter(operations))].name == next(iter(operations))
    assert str(len(SPECS)) in repr(operations)
    with pytest.raises(TypeError):
        operations["a.b"] = 1


@every
def test_tells_what_the_contract_says(spec: Spec) -> None:
    found, own, raw = operation(spec), spec.raw.get("x-ibkr", {}), spec.raw
    ours = {(one.location, one.wire): one for one in found.parameters}
    theirs = {(one.location, one.wire): one for one in spec.arguments}
    assert ours.keys() == theirs.keys()
    for place, one in ours.items():
        assert one.required == theirs[place].required
        assert (one.style == "repeat") == theirs[place].repeats
        schema = theirs[place].schema
        assert (one.default if "default" in schema else None) == schema.get("default")
    assert len({one.name for one in found.parameters}) == len(found.parameters)
    assert set(found.bodies) == set(spec.bodies)
    assert found.body_required == spec.body_required
    assert {status: set(content) for status, content in found.responses.items()} == {
        status: set(content) for status, content in spec.responses.items()
    }
    assert found.policy == raw.get("x-ib-gateway-security-policy")
    assert list(found.scopes) == raw.get("x-ib-gateway-allowed-scopes", [])
    assert list(found.transport) == raw.get("x-ibkr-transport", [])
    assert list(found.ignored) == raw.get("x-ibkr-ignored", [])
    assert list(found.tags) == raw.get("tags", [])
    assert found.deprecated == bool(raw.get("deprecated"))
    assert found.upstream_id == raw.get("operationId")
    requirements = raw.get("security", [])
    assert all(len(one) <= 1 for one in requirements), "schemes that are needed together would not be told apart"
    assert list(found.security) == [(name, tuple(scopes)) for one in requirements for name, scopes in one.items()]
    for key in ("pacing", "priming", "errors", "surfaces"):
        assert plain(getattr(found, key)) == own.get(key, []), key
    for key in ("pagination", "limits", "timeout", "session", "reference"):
        assert plain(getattr(found, key)) == own.get(key), key
    assert found.effect == own.get("effect", found.effect)
    assert found.base == own.get("base", "web")
    assert found.name == own.get("name", found.name)
    assert found.summary == raw.get("summary", "")


def plain(value: Any) -> Any:
    """Tuples as the lists they were in the contract."""
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return {key: plain(member) for key, member in value.items()} if isinstance(value, dict) else value


@every
def test_immutable_and_one_of_its_kind(spec: Spec) -> None:
    found = operation(spec)
    for name in ("name", "path", "policy", "anything"):
        with pytest.raises(AttributeError):
            setattr(found, name, "x")
    assert pickle.loads(pickle.dumps(found)) is found
    assert copy.copy(found) is copy.deepcopy(found) is found
    assert {found: 1}[found] == 1


@every
def test_wrong_arguments_are_refused(spec: Spec) -> None:
    sent = made(spec, Mode.MINIMAL).arguments
    encode = operation(spec).encode
    call = encode(**sent)
    assert (call.operation, call.method) == (operation(spec), spec.method)
    assert call.path.startswith("/")
    with pytest.raises(TypeError, match="no_such_argument"):
        encode(**sent, no_such_argument=1)
    needed = {one.name: getattr(one, "fixed", package().UNSET) for one in operation(spec).parameters if one.required}
    for name in sent:
        without = {key: value for key, value in sent.items() if key != name}
        if name == "media" or needed.get(name, package().UNSET) is not package().UNSET:
            continue
        with pytest.raises(TypeError, match=name):
            encode(**without)


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_values_that_would_change_the_path_are_refused(value: str) -> None:
    for spec in SPECS:
        sent = made(spec, Mode.MINIMAL).arguments
        for one in operation(spec).parameters:
            if one.location == "path":
                with pytest.raises(ValueError, match=re.escape(repr(value))):
                    operation(spec).encode(**{**sent, one.name: value})
                nothings: list[Any] = [None, package().UNSET, b"x", []]
                for nothing in nothings:
                    with pytest.raises((TypeError, ValueError)):
                        operation(spec).encode(**{**sent, one.name: nothing})


HOSTILE = (
    "a/b", "a?b=c", "a#b", "a%2Fb", "a&b=c", "a+b c", "../x", "..%2f", "a\\b", "a;b", "a:b@c", "Zürich", "日本", "🙂",
    "\0",    "\r\nX: y", '"', "'", "<>", "[]", "{}", "|", "^", "`", "~", "-._~", "%", "%%30", "a,b", "٣", "ﬁ",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_text_is_percent_encoded(text: str) -> None:
    call = described("/v1/{a}/x", parameters=(("a", "a", "path", True, "str"),)).encode(a=text)
    assert re.fullmatch(r"/v1/([A-Za-z0-9\-._~]|%[0-9A-F]{2})+/x", call.path)
    assert unquote(call.path) == f"/v1/{text}/x"
    call = query("str").encode(a=text)
    assert re.fullmatch(r"/v1\?wireA=([A-Za-z0-9\-._~]|%[0-9A-F]{2})+", call.path)
    assert unquote(call.path) == f"/v1?wireA={text}"
    odd = described("/v1", parameters=(("a", text, "query", False, "str", "simple"),)).encode(a="b")
    assert unquote(odd.path) == f"/v1?{text}=b"


class Color(Enum):
    RED = "R D"


class Level(IntEnum):
    HIGH = 3


SCALARS = [
    ("str", "text", "text"), ("str", 5, "5"), ("int", 5, "5"), ("int", 10**25, "1" + "0" * 25), ("int", "0012", "0012"),
    ("float", 0.1, "0.1"), ("float", 1e-7, "1e-07"), ("float", Decimal("190.10"), "190.10"),
    ("float", "190.10", "190.10"),
    ("float", Decimal("1E+3"), "1000"), ("float", Decimal("1E-9"), "0.000000001"), ("bool", True, "true"),
    ("bool", False, "false"), ("@Color", Color.RED, "R%20D"), ("int", Level.HIGH, "3"), ("str", True, "true"),
    ("date", date(2026, 1, 2), "2026-01-02"), ("date", "2026-01-02", "2026-01-02"),
    ("datetime", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03%3A04%3A05Z"),
    ("time:yyyyMMdd", date(2026, 1, 2), "20260102"),
    ("time:yyyyMMdd-HH:mm:ssZ", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "20260102-03%3A04%3A05"),
    ("str", date(2026, 1, 2), "2026-01-02"), (("union", "int", "str"), 5, "5"), ("any", "x", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "text"), SCALARS, ids=str)
def test_scalars(kind: Any, value: Any, text: str) -> None:
    assert query(kind).encode(a=value).path == f"/v1?wireA={text}"
    path = described("/v1/{a}", parameters=(("a", "a", "path", True, kind),)).encode(a=value)
    assert path.path == f"/v1/{text}"
    header = described("/v1", parameters=(("a", "X-A", "header", False, kind),)).encode(a=value)
    assert header.headers == {"X-A": unquote(text)}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), b"x"])
def test_values_without_a_text_are_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"area\.name: wireA cannot be"):
        query("float").encode(a=value)


LISTS = [
    ("comma", ["a", "b,c", "ü"], "wireA=a,b%2Cc,%C3%BC"),
    ("comma", ("a",), "wireA=a"),
    ("comma", [1, Decimal("2.50"), True], "wireA=1,2.50,true"),
    ("repeat", ["a", "b&c"], "wireA=a&wireA=b%26c"),
    ("repeat", [], ""),
    ("comma", "a,b", "wireA=a%2Cb"),
    ("repeat", "a", "wireA=a"),
    ("comma", [date(2026, 1, 2)], "wireA=20260102"),
]


@pytest.mark.parametrize(("style", "value", "text"), LISTS, ids=str)
def test_lists(style: str, value: Any, text: str) -> None:
    kind = ("list", "time:yyyyMMdd" if value and isinstance(value[0], date) else "str")
    path = query(kind, style).encode(a=value).path
    assert path.removeprefix("/v1").removeprefix("?") == text


@pytest.mark.parametrize(("style", "text"), [("comma", "wireA=1,2"), ("repeat", "wireA=1&wireA=2")])
def test_whatever_can_be_gone_through_is_a_list(style: str, text: str) -> None:
    """A range is a sequence to every type checker; its repr is nothing IBKR could understand."""
    for value in (range(1, 3), deque([1, 2]), {1: "a", 2: "b"}.keys(), (number for number in (1, 2)), iter(["1", "2"])):
        assert query(("list", "int"), style).encode(a=value).path == f"/v1?{text}"
    path = described("/v1/{a}", parameters=(("a", "a", "path", True, ("list", "int")),)).encode(a=range(1, 3))
    assert unquote(path.path) == "/v1/1,2"


def test_objects_without_a_text_of_their_own_are_refused(package: Any) -> None:
    for value in (object(), package.models.OrderStatus(order_id=1), bytearray(b"x"), len):
        for wrong in (value, [value]):
            with pytest.raises(TypeError, match=r"area\.name: (wireA|a path value) cannot be"):
                query("int").encode(a=wrong)
            with pytest.raises(TypeError, match=r"area\.name: (wireA|a path value) cannot be"):
                described("/v1/{a}", parameters=(("a", "a", "path", True, "int"),)).encode(a=wrong)
    assert query("str").encode(a=UUID(int=1)).path.endswith("=00000000-0000-0000-0000-000000000001")


def test_nothing_and_null_are_not_sent() -> None:
    assert query("str").encode().path == "/v1"
    assert query("str").encode(a=None).path == "/v1"
    assert query("str").encode(a=package().UNSET).path == "/v1"
    assert query("str").encode(a="").path == "/v1?wireA="
    header = described("/v1", parameters=(("a", "X-A", "header", False, "str"),))
    assert header.encode(a=None).headers == {}
    cookie = described("/v1", parameters=(("a", "a", "cookie", False, "str"),))
    assert cookie.encode(a=None).headers == {}
    assert cookie.encode(a=5).headers == {"Cookie": "a=5"}


def test_same_name_in_two_places() -> None:
    both = described(
        "/v1/{id}",
        parameters=(
            ("id", "id", "path", True, "str"),
            ("id_2", "id", "query", False, ("list", "str"), "repeat"),
            ("id_3", "id", "header", False, ("list", "str"), "comma"),
        ),
    )
    call = both.encode(id="a", id_2=["b", "c"], id_3=["d", "e"])
    assert call.path == "/v1/a?id=b&id=c"
    assert call.headers == {"id": "d,e"}


@pytest.mark.parametrize(
    ("media", "body", "content"),
    [
        (JSON, {"a": Decimal("1.10"), "b": [None, True, "ü"]}, b'{"a":1.10,"b":[null,true,"\\u00fc"]}'),
        (JSON, {"c": date(2026, 1, 2)}, b'{"c":"2026-01-02"}'),
        (JSON, [1, (2, 3)], b"[1,[2,3]]"),
        (JSON, None, b"null"),
        (JSON, "text", b'"text"'),
        (JSON, b'{"ready": 1}', b'{"ready": 1}'),
        (JSON, {}, b"{}"),
        (JSON, {"a": 10**30, "b": 1e300, "c": -0.0}, b'{"a":' + b"1" + b"0" * 30 + b',"b":1e+300,"c":-0.0}'),
        ("application/x-www-form-urlencoded", {"a b": "c&d", "e": 1, "f": True}, b"a+b=c%26d&e=1&f=true"),
        ("application/x-www-form-urlencoded", {"a": Decimal("1.10"), "u": "ü"}, b"a=1.10&u=%C3%BC"),
        ("text/plain", "Grüße", "Grüße".encode()),
        ("application/octet-stream", b"\0\1", b"\0\1"),
        ("application/pdf", bytearray(b"%PDF"), b"%PDF"),
        ("text/csv", "a,b\n", b"a,b\n"),
        ("multipart/form-data", b"--x--", b"--x--"),
    ],
)  # fmt: skip
def test_bodies(media: str, body: Any, content: bytes) -> None:
    call = described("/v1", method="POST", bodies={media: "any"}).encode(body=body)
    assert call.content == content
    assert call.headers == {"Content-Type": media}
    assert not call.unsigned


@pytest.mark.parametrize(
    "body", [{1: 2}, {"a": object()}, {"a": {1, 2}}, {"a": b"x"}, [float("nan")], {"a": [Decimal("sNaN")]}]
)
def test_bodies_that_are_no_json(body: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"\$"):
        described("/v1", method="POST", bodies={JSON: "any"}).encode(body=body)


def test_models_travel_as_forms_and_json(package: Any) -> None:
    spec = next(spec for spec in SPECS if "application/x-www-form-urlencoded" in spec.bodies)
    cls = getattr(package.models, operation(spec).bodies["application/x-www-form-urlencoded"])
    name = next(iter(cls._wire))
    sent = {**made(spec, Mode.MINIMAL).arguments, "body": cls(**{name: "a b"})}
    assert operation(spec).encode(**sent).content == f"{cls._wire[name]}=a+b".encode()
    with pytest.raises(TypeError, match="text/plain"):
        described("/v1", method="POST", bodies={"text/plain": "str"}).encode(body={"a": 1})


def test_signed_bodies() -> None:
    signed = described("/v1", method="POST", bodies={JSON: "any"}, policy="SIGNED_JWT")
    call = signed.encode(body={"a": 1})
    assert (call.content, call.headers, call.unsigned) == (b'{"a":1}', {"Content-Type": "application/jwt"}, True)
    for token in ("a.b.c", b"a.b.c"):
        call = signed.encode(body=token)
        assert (call.content, call.headers, call.unsigned) == (b"a.b.c", {"Content-Type": "application/jwt"}, False)


def test_deep_bodies_and_models_inside_plain_values(package: Any) -> None:
    cls = getattr(package.models, package.models.__all__[0])
    body = {"list": [cls.from_json({"x": [cls.from_json({"y": 1})]})], "left out": package.UNSET}
    call = described("/v1", method="POST", bodies={JSON: "any"}).encode(body=body)
    assert json.loads(call.content) == {"list": [{"x": [{"y": 1}]}]}
