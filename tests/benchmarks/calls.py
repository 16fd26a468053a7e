"""What one call costs: ours beside bare httpx and the stock client, on a mock transport and over loopback."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import httpx
import orjson

from tests.benchmarks import server, stock
from tests.benchmarks.measure import Clock, Effort, Sampler, interleave, repeated
from tests.benchmarks.payloads import POSITIONS, find
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import Setting

BODY = b'[{"acctId":"U1234567","conid":265598,"mktPrice":189.5}]'
ORIGIN = "https://api.ibkr.com"
PATH = "/v1/api/portfolio/U1234567/positions/0"
QUERY = {"model": "growth one", "waitForSecDef": "true"}

Call = Callable[[], Any]


def calls(setting: Setting, effort: Effort) -> Section:
    """Sync and async, without and with query parameters, on a mock transport and over loopback."""
    section = Section("One call", "microseconds")
    section.notes = [
        f"GET of positions, an answer of {len(BODY)} bytes; `httpx` is httpx.Client.request(...).json().",
        "All share one transport; ours has the httpx client that `Client()` makes by itself, which looks for cookies",
        "only in answers that set one, and stock one with its base address.",
        "`send ready` is httpx.Client.send of a finished request: the price of its auth, hooks and cookies.",
    ]
    for label, query, limit in (("", {}, 0.5), (" with query", QUERY, 0.7)):
        with httpx.Client(transport=httpx.MockTransport(_answer)) as client:
            candidates = {name: repeated(call) for name, call in _sync(setting, client, ORIGIN, query).items()}
            section.rows.append(_row(f"mock transport{label}", candidates, effort, limit))
        section.rows.append(_async_row(setting, f"async, mock transport{label}", None, query, effort, limit))
    effort = replace(effort, seconds=2 * effort.seconds)  # by the clock on the wall, so the noise is all in it
    with _served() as origin, httpx.Client(trust_env=False) as client:
        candidates = {name: repeated(call, perf_counter) for name, call in _sync(setting, client, origin, {}).items()}
        section.rows.append(_row("loopback", candidates, effort, 0.9))
        section.rows.append(_async_row(setting, "async, loopback", origin, {}, effort, 0.9))
    return section


def _row(label: str, candidates: dict[str, Sampler], effort: Effort, limit: float) -> Row:
    samples = interleave(candidates, effort, seldom=("httpx+orjson", "stock"))
    checks = [
        Check("ours/httpx", samples.ratio("ours", "httpx"), limit),
        Check("ours/send ready", samples.ratio("ours", "send ready")),
        Check("stock/ours", samples.ratio("stock", "ours")),
    ]
    return Row(label, samples.figures(1e6), checks)


def _async_row(
    setting: Setting, label: str, origin: str | None, query: dict[str, str], effort: Effort, limit: float
) -> Row:
    async def close() -> None:
        await client.aclose()

    with asyncio.Runner() as runner:
        if origin is None:
            client = httpx.AsyncClient(transport=httpx.MockTransport(_answer_later))
        else:
            client = httpx.AsyncClient(trust_env=False)
        functions = _async(setting, client, origin or ORIGIN, query)
        clock = process_time if origin is None else perf_counter
        candidates = {name: _repeated(runner, call, clock) for name, call in functions.items()}
        row = _row(label, candidates, effort, limit)
        runner.run(close())
    return row


def _repeated(runner: asyncio.Runner, function: Callable[[], Awaitable[Any]], clock: Clock) -> Sampler:
    async def run(times: int) -> float:
        started = clock()
        for _ in range(times):
            await function()
        return clock() - started

    def sample(times: int) -> float:
        return runner.run(run(times))

    return sample


def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=BODY, headers={"content-type": "application/json"})


async def _answer_later(request: httpx.Request) -> httpx.Response:
    return _answer(request)


def _sync(setting: Setting, client: httpx.Client, origin: str, query: dict[str, str]) -> dict[str, Call]:
    ours = _ours(setting, setting.openapi.Client(_own(client), base_url=origin))
    module, theirs = _stock(setting, origin)
    theirs.set_httpx_client(_on(client, origin))
    url, keywords = origin + PATH, _keywords(setting, query)
    stock_words = {stock.attribute(name): value for name, value in query.items()}
    ready = client.build_request("GET", url, params=query)
    params = {"params": query} if query else {}
    return {
        "httpx": lambda: client.request("GET", url, **params).json(),  # type: ignore[arg-type]
        "httpx+orjson": lambda: orjson.loads(client.request("GET", url, **params).content),  # type: ignore[arg-type]
        "send ready": lambda: client.send(ready).content,
        "ours": lambda: ours("U1234567", 0, **keywords),
        "stock": lambda: module.sync("U1234567", 0, client=theirs, **stock_words),
    }


def _async(
    setting: Setting, client: httpx.AsyncClient, origin: str, query: dict[str, str]
) -> dict[str, Callable[[], Awaitable[Any]]]:
    ours = _ours(setting, setting.openapi.AsyncClient(_own(client), base_url=origin))
    module, theirs = _stock(setting, origin)
    theirs.set_async_httpx_client(_on(client, origin))
    url, keywords = origin + PATH, _keywords(setting, query)
    stock_words = {stock.attribute(name): value for name, value in query.items()}
    ready = client.build_request("GET", url, params=query)
    params: dict[str, Any] = {"params": query} if query else {}

    async def plain() -> Any:
        return (await client.request("GET", url, **params)).json()

    async def quick() -> Any:
        return orjson.loads((await client.request("GET", url, **params)).content)

    async def send() -> Any:
        return (await client.send(ready)).content

    async def ours_call() -> Any:
        return await ours("U1234567", 0, **keywords)

    async def stock_call() -> Any:
        return await module.asyncio("U1234567", 0, client=theirs, **stock_words)

    return {"httpx": plain, "httpx+orjson": quick, "send ready": send, "ours": ours_call, "stock": stock_call}


def _own(client: Any) -> Any:
    """What `Client()` makes by itself, on the same transport."""
    from ibkr_openapi.runtime.http import lean

    return lean(type(client)(transport=client._transport))


def _on(client: Any, origin: str) -> Any:
    """A client of the same kind on the same transport, with the base address that the stock client needs."""
    return type(client)(transport=client._transport, base_url=origin)


def _ours(setting: Setting, client: Any) -> Callable[..., Any]:
    target = client
    for part in setting.openapi.operation(*POSITIONS).name.split("."):
        target = getattr(target, part)
    method: Callable[..., Any] = target
    return method


def _keywords(setting: Setting, query: dict[str, str]) -> dict[str, str]:
    names = {parameter.wire: parameter.name for parameter in setting.openapi.operation(*POSITIONS).parameters}
    return {names[wire]: value for wire, value in query.items()}


def _stock(setting: Setting, origin: str) -> tuple[Any, Any]:
    module = stock.module(setting.stock, find(setting.document, POSITIONS))
    return module, module.Client(base_url=origin)


@contextmanager
def _served() -> Iterator[str]:
    command = [sys.executable, "-I", str(Path(server.__file__))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(BODY + b"\n")
        process.stdin.flush()
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()
