"""One auth object in threads, event loops of asyncio and trio, loops that ended, and forked processes."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
import trio

from ibkr_web.simulator import Simulator
from ibkr_web.workflows.shared import Shared
from tests.overrides.auth.tokens import ACCOUNTS, LST, SSO, TOKEN, opened, opened_async, renewed
from tests.overrides.conftest import oauth1, oauth2

ONCE = {oauth1: [(LST, 200)], oauth2: [(TOKEN, 200), (SSO, 200)]}
KINDS = pytest.mark.parametrize("kind", [oauth1, oauth2])


def slow_renewal(simulator: Simulator, seconds: float = 0.4) -> None:
    for name in (LST, TOKEN):
        simulator.faults.add(operation=name, delay=seconds, times=1)


async def reads(simulator: Simulator, auth: httpx.Auth, count: int) -> set[int]:
    async with opened_async(simulator, auth) as http:
        answers = await asyncio.gather(*(http.get(ACCOUNTS) for _ in range(count)))
    return {answer.status_code for answer in answers}


@KINDS
def test_two_loops_and_threads_at_once(simulator: Simulator, kind: Any) -> None:
    """One of them renews, all the others wait for it, each in its own way."""
    slow_renewal(simulator)
    auth = kind(simulator).auth()

    async def trio_reads() -> set[int]:
        found: list[int] = []

        async def read(http: httpx.AsyncClient) -> None:
            found.append((await http.get(ACCOUNTS)).status_code)

        async with opened_async(simulator, auth) as http, trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(read, http)
        return set(found)

    def plain(_: int) -> set[int]:
        with opened(simulator, auth) as http:
            return {http.get(ACCOUNTS).status_code}

    with ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(asyncio.run, reads(simulator, auth, 5)) for _ in range(2)]
        futures += [pool.submit(trio.run, trio_reads) for _ in range(2)]
        futures += [pool.submit(plain, number) for number in range(4)]
        assert set().union(*(future.result() for future in futures)) == {200}
    assert renewed(simulator) == ONCE[kind]


@KINDS
def test_a_loop_that_is_closed_and_another(simulator: Simulator, kind: Any) -> None:
    auth = kind(simulator).auth()
    for _ in range(3):
        assert asyncio.run(reads(simulator, auth, 3)) == {200}
    assert renewed(simulator) == ONCE[kind]


def test_trio_waits_and_is_cancelled(simulator: Simulator) -> None:
    """A leader that is called off takes nobody along, under trio as under asyncio."""
    slow_renewal(simulator)
    auth = oauth1(simulator).auth()
    statuses: list[int] = []

    async def read(http: httpx.AsyncClient) -> None:
        statuses.append((await http.get(ACCOUNTS)).status_code)

    async def main() -> None:
        async with (
            opened_async(simulator, auth) as http,
            trio.open_nursery() as others,
            trio.open_nursery() as leading,
        ):
            leading.start_soon(read, http)
            await trio.sleep(0.2)
            for _ in range(5):
                others.start_soon(read, http)
            await trio.sleep(0.05)
            leading.cancel_scope.cancel()

    trio.run(main)
    assert statuses == [200] * 5
    # a third one where IBKR was so slow that the token nobody waited for ended the one that took its place
    assert len(simulator.requests.of(LST)) in (2, 3)


def test_trio_is_told_of_a_failure_at_once(simulator: Simulator) -> None:
    simulator.faults.add(operation=LST, delay=0.3, cut="before")
    auth = oauth1(simulator).auth()
    failures: list[str] = []

    async def read(http: httpx.AsyncClient) -> None:
        try:
            await http.get(ACCOUNTS)
        except httpx.TransportError as error:
            failures.append(type(error).__name__)

    async def main() -> None:
        async with opened_async(simulator, auth) as http, trio.open_nursery() as nursery:
            for _ in range(8):
                nursery.start_soon(read, http)

    trio.run(main)
    assert len(failures) == 8
    assert len(simulator.requests.of(LST)) <= 3


def forever() -> Any:
    """A renewal that never ends by itself."""
    yield "sent"
    return "never"


def at_once(value: str) -> Any:
    yield from ()
    return value


def test_a_leader_whose_loop_has_stopped_is_not_waited_for() -> None:
    """`loop.run_until_complete` came back while a task of it was renewing; the loop is never run again."""
    shared: Shared[str] = Shared(lambda value: True)
    loop = asyncio.new_event_loop()
    steps = shared.obtain(forever)

    async def lead() -> None:
        assert next(steps) == "sent"

    loop.run_until_complete(lead())
    waiting = shared.obtain(lambda: at_once("mine"))
    wait = next(waiting)
    with ThreadPoolExecutor(1) as pool:
        began = time.monotonic()
        pool.submit(wait.block).result(timeout=60)
    assert time.monotonic() - began < 30
    with pytest.raises(StopIteration) as end:
        next(waiting)
    assert end.value.value == shared.value == "mine"
    steps.close()
    assert shared.value == "mine"
    loop.close()


def test_a_loop_that_waits_for_a_stopped_one() -> None:
    shared: Shared[str] = Shared(lambda value: True)
    first, steps = asyncio.new_event_loop(), shared.obtain(forever)

    async def lead() -> None:
        next(steps)

    first.run_until_complete(lead())
    first.close()

    async def follow() -> str:
        waiting = shared.obtain(lambda: at_once("mine"))
        await next(waiting).pause()
        with pytest.raises(StopIteration) as end:
            next(waiting)
        return str(end.value.value)

    assert asyncio.run(follow()) == "mine"
    steps.close()


def test_blocking_the_leaders_own_thread_is_no_way_to_wait(simulator: Simulator) -> None:
    """A sync call inside a coroutine, while a task of the same loop renews: it would wait for ever."""
    slow_renewal(simulator, 0.3)
    auth = oauth1(simulator).auth()

    async def main() -> set[int]:
        async with opened_async(simulator, auth) as http:
            task = asyncio.create_task(http.get(ACCOUNTS))
            while not simulator.requests.of(LST):
                await asyncio.sleep(0.01)
            with opened(simulator, auth) as blocking:
                status = blocking.get(ACCOUNTS).status_code
            return {status, (await task).status_code}

    assert asyncio.run(asyncio.wait_for(main(), 10)) == {200}
    assert len(simulator.requests.of(LST)) == 2


def test_an_error_that_cannot_be_copied_reaches_everybody() -> None:
    class Device(Exception):
        def __init__(self, *, code: int) -> None:
            super().__init__(f"device error {code}")

    shared: Shared[str] = Shared(lambda value: True)

    def renew() -> Any:
        yield "sent"
        raise Device(code=7)

    leader, follower = shared.obtain(renew), shared.obtain(renew)
    next(leader)
    next(follower)
    for steps in (leader, follower):
        with pytest.raises(Device, match="device error 7"):
            next(steps)


FORK = """
    import json, os, sys, threading, time
    import httpx
    from ibkr_web import OAuth1, OAuth2

    kind, given, certificate, url = json.loads(sys.stdin.read())
    # What httpx loads when it is first used is loaded: forking while a thread imports is Python's own dead end.
    httpx.get(url, verify=certificate, trust_env=False)
    credentials = {"oauth1": OAuth1, "oauth2": OAuth2}[kind](**given)
    auth = credentials.auth()

    def read():
        with httpx.Client(auth=auth, verify=certificate, base_url=url, trust_env=False) as http:
            return http.get("/v1/api/portfolio/accounts").status_code

    stop = threading.Event()

    def busy():
        shared = getattr(auth, "_tokens", None) or auth._sso
        while not stop.is_set():
            shared.drop(object())
            credentials.stamps.now()

    threads = [threading.Thread(target=read)] + [threading.Thread(target=busy) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)  # the first one is in the middle of its renewal, the others take and release the locks
    statuses = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if {read(), read()} == {200} else 1)
            except BaseException:
                import traceback
                traceback.print_exc()
                os._exit(2)
        # one after the other: the simulator knows one live session token of a user, the newest
        statuses.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    renewing = threads[0].is_alive()
    stop.set()
    for thread in threads:
        thread.join()
    print(statuses, renewing, read())
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@KINDS
def test_after_a_fork(simulator: Simulator, kind: Any) -> None:
    """Locks were held and a renewal was under way when the process was forked: the children do it for themselves."""
    slow_renewal(simulator, 4.0)
    done = run_forked(simulator, kind)
    assert done.stdout.split("\n")[0] == "[0, 0, 0, 0] True 200", done.stderr[-2000:]


def run_forked(simulator: Simulator, kind: Any) -> subprocess.CompletedProcess[str]:
    import json

    identity = simulator.identities
    given: dict[str, Any] = {"base_url": simulator.url}
    if kind is oauth1:
        consumer = identity.oauth1
        given |= {name: getattr(consumer, name) for name in ("consumer_key", "access_token", "access_token_secret")}
        given |= {"signing_key": consumer.signing_key_pem, "encryption_key": consumer.encryption_key_pem}
        given["dh_parameters"] = consumer.prime
    else:
        client = identity.oauth2
        given |= {"client_id": client.client_id, "key_id": client.key_id, "private_key": client.private_key_pem}
        given |= {"username": client.username, "ip": "192.0.2.7"}
    asked = json.dumps([kind.__name__, given, str(simulator.certificate), simulator.url])
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(FORK)],
        input=asked,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_threads_of_a_pool_and_of_a_loop(simulator: Simulator) -> None:
    """`asyncio.to_thread` beside tasks: what a web application does."""
    slow_renewal(simulator)
    auth = oauth2(simulator).auth()
    names: set[str] = set()

    def read() -> int:
        names.add(threading.current_thread().name)
        with opened(simulator, auth) as http:
            return http.get(ACCOUNTS).status_code

    async def main() -> set[int]:
        found = await asyncio.gather(*(asyncio.to_thread(read) for _ in range(4)), reads(simulator, auth, 4))
        return {status for each in found for status in (each if isinstance(each, set) else {each})}

    assert asyncio.run(main()) == {200}
    assert threading.current_thread().name not in names
    assert renewed(simulator) == ONCE[oauth2]
