"""The user's own httpx client: everything it is set up with works, and it stays the user's."""

from __future__ import annotations

import asyncio
import copy
import gzip
import pickle
from collections.abc import Callable, Generator, Iterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from tests.contract.server import ContractServer
from tests.generated.subject import SPECS, operation, package

GET = next(spec for spec in SPECS if spec.key == "GET /v1/api/portfolio/{}/positions/{}")
POST = next(spec for spec in SPECS if spec.key == "POST /v1/api/tickle")
BODY = next(spec for spec in SPECS if spec.key == "POST /v1/api/iserver/account/{}/orders")
FLEX = next((spec for spec in SPECS if spec.raw.get("x-ibkr", {}).get("base") == "flex"), None)
GATEWAY = "https://localhost:5000"


class Caller:
    """Calls one operation, sync or async, over a transport that keeps what it was asked."""

    def __init__(self, run: Callable[[Any], Any] | None) -> None:
        self._run = run
        self.requests: list[httpx.Request] = []
        self.answer: Any = httpx.Response(200, json=[])

    def _respond(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.answer.status_code, headers=self.answer.headers, content=self.answer.content)

    def http(self, **how: Any) -> Any:
        kind = httpx.AsyncClient if self._run else httpx.Client
        return kind(transport=httpx.MockTransport(self._respond), trust_env=False, **how)

    def client(self, http: Any, **how: Any) -> Any:
        return (package().AsyncClient if self._run else package().Client)(http, **how)

    def call(self, client: Any, spec: Any = GET, *args: Any, **kwargs: Any) -> Any:
        resource, _, name = operation(spec).name.rpartition(".")
        target = client
        for part in resource.split("."):
            target = getattr(target, part)
        args = args or (("U1", 0) if spec is GET else ())
        return self.done(getattr(target, name)(*args, **kwargs))

    def done(self, value: Any) -> Any:
        return self._run(value) if self._run else value

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    def sent(self, name: str) -> list[str]:
        return self.last.headers.get_list(name)


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest) -> Iterator[Caller]:
    if request.param == "sync":
        yield Caller(None)
    else:
        with asyncio.Runner() as runner:
            yield Caller(runner.run)


def test_the_request_is_what_httpx_itself_would_send(caller: Caller) -> None:
    """The builder of our own must not differ from httpx.Client.build_request in anything a server sees."""
    how = {
        "headers": {"X-Own": "1", "Accept": "application/json"},
        "cookies": {"a": "b"},
        "params": {"own": "1"},
        "timeout": httpx.Timeout(1, read=2),
    }
    http = caller.http(**how)
    client = caller.client(http, base_url=GATEWAY)
    for spec, args in ((GET, ("U 1", 7)), (POST, ()), (BODY, ("U1", {"orders": []}))):
        caller.call(client, spec, *args)
        ours = caller.last
        call = operation(spec).encode(**dict(zip(names(spec), args, strict=False)))
        theirs = http.build_request(call.method, GATEWAY + call.path, content=call.content, headers=call.headers)
        assert ours.method == theirs.method
        assert ours.url == theirs.url
        assert str(ours.url) == str(theirs.url)
        assert ours.url.raw_path == theirs.url.raw_path
        assert ours.url.netloc == theirs.url.netloc
        assert sorted((key.lower(), value) for key, value in ours.headers.raw) == sorted(
            (key.lower(), value) for key, value in theirs.headers.raw
        )
        assert ours.headers == theirs.headers
        assert ours.extensions["timeout"] == theirs.extensions["timeout"]
        assert ours.extensions["ibkr.operation"] is operation(spec)
        assert ours.read() == theirs.read() if not asyncio_request(ours) else True


def asyncio_request(request: httpx.Request) -> bool:
    return not isinstance(request.stream, httpx.SyncByteStream)


def names(spec: Any) -> list[str]:
    found = operation(spec)
    return [one.name for one in found.parameters if one.location == "path"] + (["body"] if found.bodies else [])


def test_header_order_of_precedence(caller: Caller) -> None:
    http = caller.http(headers={"Content-Type": "x/y", "X-A": "client", "X-B": "client", "Host": "own.example"})
    client = caller.client(http, base_url=GATEWAY)
    caller.call(client, BODY, "U1", {"orders": []}, headers={"x-a": "call"})
    assert caller.sent("content-type") == ["application/json"]
    assert caller.sent("x-a") == ["call"]
    assert caller.sent("x-b") == ["client"]
    assert caller.sent("host") == ["own.example"]
    caller.call(client, BODY, "U1", {"orders": []}, headers=[("Content-Type", "application/vnd.x+json"), ("X-C", "1")])
    assert caller.sent("content-type") == ["application/vnd.x+json"]
    assert caller.sent("x-a") == ["client"], "the headers of one call are gone after it"
    http.headers["X-A"] = "later"
    http.headers["X-New"] = "1"
    caller.call(client)
    assert caller.sent("x-a") == ["later"]
    assert caller.sent("x-new") == ["1"]
    assert "content-length" not in caller.last.headers


def test_bodiless_posts_have_a_length(caller: Caller) -> None:
    """Without it IBKR's front answers 411."""
    caller.call(caller.client(caller.http(), base_url=GATEWAY), POST)
    assert caller.sent("content-length") == ["0"]
    assert "content-type" not in caller.last.headers


def test_cookies_params_and_hooks(caller: Caller) -> None:
    seen: list[Any] = []

    def hook(message: Any) -> None:
        seen.append(message)

    async def async_hook(message: Any) -> None:
        seen.append(message)

    chosen = async_hook if isinstance(caller.http(), httpx.AsyncClient) else hook
    http = caller.http(
        cookies={"session": "1"}, params={"own": "a b", "model": "client"},
        event_hooks={"request": [chosen], "response": [chosen]},
    )  # fmt: skip
    client = caller.client(http, base_url=GATEWAY)
    caller.answer = httpx.Response(200, json=[], headers={"set-cookie": "x-sess-uuid=0.1; Path=/"})
    caller.call(client, GET, "U1", 0)
    assert caller.last.url.params["own"] == "a b"
    assert caller.last.headers["cookie"] == "session=1"
    assert [type(one).__name__ for one in seen] == ["Request", "Response"]
    caller.call(client, GET, "U1", 0)
    assert "x-sess-uuid=0.1" in caller.last.headers["cookie"], "cookies of an answer are kept"
    caller.call(client, GET, "U1", 0, headers={"Cookie": "only=this"})
    assert caller.sent("cookie") == ["only=this"]


def test_parameters_of_the_call_win(caller: Caller) -> None:
    name = next(one for one in operation(GET).parameters if one.location == "query")
    client = caller.client(caller.http(params={name.wire: "client", "other": "1"}), base_url=GATEWAY)
    caller.call(client, GET, "U1", 0, **{name.name: "call"})
    assert caller.last.url.params.get_list(name.wire) == ["call"]
    assert caller.last.url.params["other"] == "1"


def test_authentication(caller: Caller) -> None:
    client = caller.client(caller.http(auth=("user", "word")), base_url=GATEWAY)
    caller.call(client)
    assert caller.last.headers["authorization"].startswith("Basic ")

    class Twice(httpx.Auth):
        requires_response_body = True

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            response = yield request
            assert response.content == b"[]"
            request.headers["Authorization"] = "Bearer second"
            yield request

    client = caller.client(caller.http(auth=Twice()), base_url=GATEWAY)
    before = len(caller.requests)
    caller.call(client, BODY, "U1", {"orders": []})
    assert len(caller.requests) == before + 2
    assert caller.last.headers["authorization"] == "Bearer second"


def test_timeouts(caller: Caller) -> None:
    http = caller.http(timeout=httpx.Timeout(3, connect=1))
    client = caller.client(http, base_url=GATEWAY)
    wanted: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({}, {"connect": 1, "read": 3, "write": 3, "pool": 3}),
        ({"timeout": 9}, {"connect": 9, "read": 9, "write": 9, "pool": 9}),
        ({"timeout": httpx.Timeout(5, read=None)}, {"connect": 5, "read": None, "write": 5, "pool": 5}),
    ]
    for given, expected in wanted:
        caller.call(client, GET, "U1", 0, **given)
        assert caller.last.extensions["timeout"] == expected
    http.timeout = 4
    caller.call(client)
    assert caller.last.extensions["timeout"]["read"] == 4


@pytest.mark.parametrize(
    "base", [GATEWAY, f"{GATEWAY}/", "http://127.0.0.1:1", "https://[::1]:5000", "https://api.ibkr.com:8443"]
)
def test_base_url(caller: Caller, base: str) -> None:
    caller.call(caller.client(caller.http(), base_url=base))
    assert str(caller.last.url) == base.rstrip("/") + "/v1/api/portfolio/U1/positions/0"
    assert caller.sent("host") == [httpx.URL(base).netloc.decode()]
    caller.call(caller.client(caller.http(base_url=base)))
    assert str(caller.last.url) == base.rstrip("/") + "/v1/api/portfolio/U1/positions/0", "the client's own base_url"
    caller.call(caller.client(caller.http(base_url="https://wrong.example"), base_url=base))
    assert caller.last.url.host == httpx.URL(base).host


def test_hosts(caller: Caller) -> None:
    caller.call(caller.client(caller.http()))
    assert caller.last.url.host == "api.ibkr.com"
    if FLEX is not None:
        given = {one.name: "1" for one in operation(FLEX).parameters if one.required and one.fixed is package().UNSET}
        caller.call(caller.client(caller.http(), base_url=GATEWAY), FLEX, **given)
        assert caller.last.url.host == "ndcdyn.interactivebrokers.com"
        caller.call(caller.client(caller.http(), flex_url="http://127.0.0.1:9"), FLEX, **given)
        assert (caller.last.url.host, caller.last.url.port) == ("127.0.0.1", 9)


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "ü", "日本", "\0"])
def test_header_values_that_are_none_never_arrive(value: str, server: ContractServer, package: Any) -> None:
    with httpx.Client(trust_env=False) as http:
        client = package.Client(http, base_url=server.url)
        plan = server.plan(200, "application/json", b"[]")
        resource, _, name = operation(GET).name.rpartition(".")
        method = getattr(getattr(client, resource), name)
        with pytest.raises((ValueError, httpx.LocalProtocolError)):
            method("U1", 0, headers={"X-Test": value, **plan.header})
        assert plan.request is None


def test_your_client_stays_open_and_ours_is_closed(caller: Caller) -> None:
    http = caller.http()
    client = caller.client(http, base_url=GATEWAY)
    caller.call(client)
    caller.done(client.close())
    assert not http.is_closed
    caller.call(client)
    own = caller.client(None, base_url="http://127.0.0.1:1")
    caller.done(own.close())  # nothing was ever opened
    own = caller.client(None, base_url="http://127.0.0.1:1")
    with pytest.raises(httpx.ConnectError):
        caller.call(own, GET, "U1", 0, timeout=5)
    made = own._http
    assert not made.is_closed
    caller.done(own.close())
    caller.done(own.close())
    assert made.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        caller.call(own)


def test_with_blocks(caller: Caller) -> None:
    http = caller.http()
    if isinstance(http, httpx.Client):
        with package().Client(http, base_url=GATEWAY) as client:
            caller.call(client)
    else:

        async def block() -> Any:
            async with package().AsyncClient(http, base_url=GATEWAY) as client:
                return client

        caller.call(caller.done(block()))
    assert not http.is_closed


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503])
def test_status_errors(caller: Caller, status: int) -> None:
    client = caller.client(caller.http(), base_url=GATEWAY)
    caller.answer = httpx.Response(status, json={"error": "account U7654321"}, headers={"Retry-After": "7"})
    with pytest.raises(package().StatusError) as caught:
        caller.call(client)
    error = caught.value
    assert (error.status, error.content) == (status, caller.answer.content)
    assert error.operation is operation(GET)
    assert error.headers["retry-after"] == "7"
    assert package().to_json(error.value) == {"error": "account U7654321"}
    assert "U7654321" not in str(error) + repr(error), "messages end up in logs"
    assert str(status) in str(error)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (twin.status, str(twin), twin.content) == (status, str(error), error.content)


@pytest.mark.parametrize("status", [301, 302, 304, 307])
def test_redirects_are_the_users_business(caller: Caller, status: int) -> None:
    client = caller.client(caller.http(), base_url=GATEWAY)
    caller.answer = httpx.Response(status, headers={"location": "https://elsewhere.example/"})
    assert caller.call(client) is None
    assert len(caller.requests) == 1


def test_followed_redirects_and_changed_addresses(caller: Caller) -> None:
    """httpx and the user's hooks may do with our requests what they do with httpx's own."""

    class Adding(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            request.url = request.url.copy_merge_params({"signed": "1"}).join("?signed=2")
            yield request

    client = caller.client(caller.http(auth=Adding(), follow_redirects=True, max_redirects=2), base_url=GATEWAY)
    caller.answer = httpx.Response(302, headers={"location": "../elsewhere?a=1"})
    with pytest.raises(httpx.TooManyRedirects):
        caller.call(client)
    assert [str(one.url).removeprefix(GATEWAY) for one in caller.requests[:2]] == [
        "/v1/api/portfolio/U1/positions/0?signed=2",
        "/v1/api/portfolio/U1/elsewhere?a=1",
    ]


def test_credentials_in_the_address(caller: Caller) -> None:
    caller.call(caller.client(caller.http(), base_url="https://user:word@localhost:5000"))
    assert caller.last.headers.get("authorization", "").startswith("Basic "), "as httpx does"
    assert caller.sent("host") == ["localhost:5000"]


def test_raw(caller: Caller) -> None:
    client = caller.client(caller.http(), base_url=GATEWAY)
    caller.answer = httpx.Response(418, content=b"<h1>no</h1>", headers={"Content-Type": "text/html", "X-A": "1"})
    resource, _, name = operation(GET).name.rpartition(".")
    method = getattr(getattr(client, resource), name)
    response = caller.done(package().raw(method, "U1", 0, timeout=3, headers={"X-B": "2"}))
    assert (response.status_code, response.content, response.parsed) == (418, b"<h1>no</h1>", "<h1>no</h1>")
    assert response.headers["x-a"] == "1"
    assert isinstance(response.http, httpx.Response)
    assert response.operation is operation(GET)
    assert "418" in repr(response)
    assert caller.sent("x-b") == ["2"]
    assert caller.last.extensions["timeout"]["read"] == 3
    with pytest.raises(package().StatusError):
        caller.done(method("U1", 0))  # the method itself is as it was


def test_send_takes_an_encoded_call(caller: Caller) -> None:
    client = caller.client(caller.http(), base_url=GATEWAY)
    caller.answer = httpx.Response(503, content=b"busy")
    response = caller.done(
        client.send(operation(GET).encode(**dict(zip(names(GET), ("U1", 0), strict=True))), timeout=2)
    )
    assert (response.status_code, response.content) == (503, b"busy")
    assert caller.last.extensions["timeout"]["read"] == 2


def test_resources_are_made_once(package: Any) -> None:
    client = package.Client()
    resource = operation(GET).resource
    assert getattr(client, resource) is getattr(client, resource)
    with pytest.raises(AttributeError):
        client.no_such_area  # noqa: B018
    with pytest.raises(TypeError):
        package.Client(no_such_option=1)


def test_compressed_answers_and_odd_encodings(caller: Caller) -> None:
    data = gzip.compress(b'[{"conid": 12345678901234567890}]')
    headers = httpx.Headers({"Content-Type": "application/json", "Content-Encoding": "gzip"})
    caller.answer = SimpleNamespace(status_code=200, headers=headers, content=data)
    (position,) = caller.call(caller.client(caller.http(), base_url=GATEWAY))
    assert position.to_json() == {"conid": 12345678901234567890}
