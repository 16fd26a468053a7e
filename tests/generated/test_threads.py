"""Several threads and one client, at the moments that count."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier
from typing import Any

import httpx
import pytest

from tests.generated.subject import SPECS, operation, package

GET = next(spec for spec in SPECS if spec.key == "GET /v1/api/portfolio/{}/positions/{}")
GATEWAY = "https://localhost:5000"


def test_threads_that_begin_together_share_one_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a session's cookies would be kept in one of them and looked for in another."""
    everybody, made = Barrier(4), []

    def new_client() -> httpx.Client:
        everybody.wait(60)
        made.append(httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json=[]))))
        return made[-1]

    monkeypatch.setattr(f"{package().__name__}.runtime.http.new_client", new_client)
    client = package().Client(base_url=GATEWAY)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: client.portfolio.list_accounts(), range(4)))
    assert [one for one in made if not one.is_closed] == [client._http]
    assert client._builders["web"]._client is client._http
    client.close()
    assert all(one.is_closed for one in made)


def test_a_request_is_whole_while_another_thread_looks_at_the_headers() -> None:
    builder = import_module(f"{package().__name__}.runtime.http").Builder(httpx.Client(headers={"X-Own": "1"}), GATEWAY)
    call = operation(GET).encode(account_id="U1", page_id=0)
    meanwhile: list[httpx.Request] = []

    class Httpx:
        def __getattr__(self, name: str) -> Any:
            return getattr(httpx, name)

        def Headers(self, *values: Any) -> httpx.Headers:  # noqa: N802
            builder._httpx = httpx
            meanwhile.append(builder.build(call, None, None))
            return httpx.Headers(*values)

    builder._httpx = Httpx()
    builder.build(call, None, None)
    (other,) = meanwhile
    assert (other.headers["host"], other.headers["x-own"]) == ("localhost:5000", "1")
