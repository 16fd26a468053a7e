"""One call with everything: session, pacing, retries, errors, credentials; beside bare httpx and ibind."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import httpx

from tests.benchmarks.calls import PATH, _repeated, _served
from tests.benchmarks.measure import Effort, Sampler, interleave, repeated
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import Setting
from tests.peers.environments import IBIND, PROGRAMS

ACCOUNT = "U1234567"


def whole(setting: Setting, effort: Effort) -> Section:
    """The product beside what people would use instead, and what each layer adds."""
    section = Section("One call, everything on", "microseconds")
    section.notes = [
        "GET of positions from a canned server over loopback, wall time; `httpx` is its request(...).json().",
        "`generated` is the generated client over its own httpx client; `+ pipeline` adds session, priming, lane and",
        "errors; `+ pacing` IBKR's limits (set so high that nobody waits), which is `ours` with a gateway;",
        "`+ OAuth 1.0a` signs each request; `+ listener` times each call for a listener. ibind runs in an environment",
        "of its own.",
    ]
    effort = replace(effort, seconds=2 * effort.seconds)
    with _served() as origin, ExitStack() as stack:
        candidates = {name: repeated(call, perf_counter) for name, call in _sync(origin, stack).items()}
        candidates["ibind"] = stack.enter_context(_ibind(origin))
        samples = interleave(candidates, effort)
        checks = [
            Check("ours/httpx", samples.ratio("+ pacing", "httpx"), 1.0),
            Check("ours/ibind", samples.ratio("+ pacing", "ibind"), 0.5),
            Check("with OAuth 1.0a/httpx", samples.ratio("+ OAuth 1.0a", "httpx")),
        ]
        section.rows.append(Row("sync", samples.figures(1e6), checks))
        section.rows.append(_async_row(origin, effort))
    return section


def _sync(origin: str, stack: ExitStack) -> dict[str, Callable[[], Any]]:
    from ibkr_openapi import Client
    from ibkr_openapi.runtime.http import lean
    from ibkr_web import IBKR, Gateway

    http = stack.enter_context(httpx.Client(trust_env=False))
    own = lean(stack.enter_context(httpx.Client(trust_env=False)))
    generated = Client(own, base_url=origin)
    gateway = Gateway(url=origin)
    off = stack.enter_context(IBKR(gateway, pacing=_pacing(False), trust_env=False))
    on = stack.enter_context(IBKR(gateway, pacing=_pacing(True), trust_env=False))
    signed = stack.enter_context(IBKR(_oauth1(origin), pacing=_pacing(True), trust_env=False))
    heard = stack.enter_context(IBKR(gateway, pacing=_pacing(True), trust_env=False))
    heard.listen(lambda event: None)
    clients = {"generated": generated, "+ pipeline": off, "+ pacing": on, "+ OAuth 1.0a": signed, "+ listener": heard}
    calls: dict[str, Callable[[], Any]] = {"httpx": lambda: http.request("GET", origin + PATH).json()}
    return calls | {name: _positions(client) for name, client in clients.items()}


def _positions(client: Any) -> Callable[[], Any]:
    return lambda: client.portfolio.list_positions(ACCOUNT, 0)


def _async_row(origin: str, effort: Effort) -> Row:
    from ibkr_web import AsyncIBKR, Gateway

    with asyncio.Runner() as runner:
        bare = httpx.AsyncClient(trust_env=False)
        ours = AsyncIBKR(Gateway(url=origin), pacing=_pacing(True), trust_env=False)

        async def plain() -> Any:
            return (await bare.request("GET", origin + PATH)).json()

        async def product() -> Any:
            return await ours.portfolio.list_positions(ACCOUNT, 0)

        async def close() -> None:
            await bare.aclose()
            await ours.close()

        functions = {"httpx": plain, "+ pacing": product}
        candidates = {name: _repeated(runner, call, perf_counter) for name, call in functions.items()}
        samples = interleave(candidates, effort)
        runner.run(close())
    return Row("async", samples.figures(1e6), [Check("ours/httpx", samples.ratio("+ pacing", "httpx"), 1.0)])


def _pacing(enabled: bool) -> Any:
    from ibkr_web import Limit, Pacing

    fast = Limit(1_000_000_000, 1)
    return Pacing(limits={"gateway": fast, "direct": fast}, enabled=enabled)


def _oauth1(origin: str) -> Any:
    """Credentials with a session token as if the exchange had been made."""
    from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

    from ibkr_web import OAuth1
    from ibkr_web.auth.clock import Life
    from ibkr_web.auth.oauth1.exchange import LiveSessionToken
    from ibkr_web.auth.oauth1.flow import _Held
    from ibkr_web.workflows.clock import SYSTEM

    key = generate_private_key(65537, 2048)
    credentials = OAuth1(
        consumer_key="BENCHMARK",
        access_token="0" * 20,
        decrypted_secret="ab" * 20,
        signing_key=key,
        dh_parameters=(1 << 2047) + 1,
        base_url=origin,
    )
    token = LiveSessionToken(b"k" * 20, datetime.now(UTC) + timedelta(hours=20))
    credentials.auth()._tokens.set(_Held(token, Life(72_000.0, SYSTEM.now())))
    return credentials


@contextmanager
def _ibind(origin: str) -> Iterator[Sampler]:
    command = [str(IBIND.python()), "-I", str(PROGRAMS / "ibind_calls.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(f"{origin}\n")

        def sample(times: int) -> float:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(f"{times}\n")
            process.stdin.flush()
            return float(process.stdout.readline())

        yield sample
        process.stdin.close()
