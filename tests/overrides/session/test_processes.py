"""A client in a forked child, in a second event loop, under trio; and threads that begin at the same moment."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ibkr_web import IBKR
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth1

FORK = """
import os, sys, threading
from ibkr_web import IBKR, Gateway
from ibkr_web.session.brokerage import Policy
from ibkr_web.transport.pacing import Pacing

with IBKR(Gateway(url=sys.argv[1]), policy=Policy(interval=0.2), pacing=Pacing(enabled=False)) as ib:
    assert ib.accounts.list().accounts
    stop = threading.Event()
    def busy():
        while not stop.is_set():
            ib.portfolio.list_accounts()
    threads = [threading.Thread(target=busy) for _ in range(4)]
    for thread in threads: thread.start()
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            assert not ib._keeper.running
            for _ in range(5):
                assert ib.accounts.list().accounts
            assert ib._keeper.running
            ib.close()
            os._exit(0)
        children.append(child)
    for child in children:
        assert os.waitpid(child, 0)[1] == 0, "a child failed"
    stop.set()
    for thread in threads: thread.join()
    assert ib._keeper.running
    assert ib.accounts.list().accounts
print("fine")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_children_have_connections_and_a_keeper_of_their_own(simulator: Simulator, tmp_path: Path) -> None:
    script = tmp_path / "forking.py"
    script.write_text(FORK)
    done = subprocess.run(
        [sys.executable, str(script), simulator.gateway_url], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "fine\n", done.stderr
    assert not simulator.violations


LOOPS = """
import asyncio, sys
from ibkr_web import AsyncIBKR, Gateway, Pacing
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.state import State

ib = AsyncIBKR(Gateway(url=sys.argv[1]), policy=Policy(interval=0.1), pacing=Pacing(enabled=False))

async def work():
    assert (await ib.accounts.list()).accounts
    assert ib.session.state is State.OPEN
    assert ib._keeper.running

async def end():
    await work()
    await ib.close()
    assert ib.session.state is State.CLOSED

asyncio.run(work())  # ends with its keeper's task cancelled and its connections left behind
asyncio.run(work())
asyncio.run(end())
print("fine")
"""


def test_a_second_event_loop(simulator: Simulator, tmp_path: Path) -> None:
    """In a program of its own: what the first loop leaves behind would be told to whichever test comes next."""
    script = tmp_path / "loops.py"
    script.write_text(LOOPS)
    done = subprocess.run(
        [sys.executable, str(script), simulator.gateway_url], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "fine\n", done.stderr


def test_many_threads_have_one_keeper(simulator: Simulator) -> None:
    with IBKR(oauth1(simulator), verify=simulator.ssl_context(), policy=Policy(interval=0.05)) as ib:
        ib.session.open()
        ib._keeper.stop()
        barrier = threading.Barrier(12)

        def begin() -> None:
            barrier.wait()
            ib._keeper.start()

        threads = [threading.Thread(target=begin) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(thread.name == "ibkr-web session" for thread in threading.enumerate()) == 1


def test_what_the_session_forgets_is_told_again(simulator: Simulator) -> None:
    with IBKR(oauth1(simulator), verify=simulator.ssl_context(), policy=Policy(first_wait=0.05)) as ib:
        ib.orders.suppress_questions({"messageIds": ["o163", "o354"]})
        simulator.brokerage.session.expire()
        assert ib.accounts.list().accounts
        assert len(simulator.requests.of("orders.suppress_questions")) == 2
        ib.orders.reset_suppressed_questions()
        simulator.brokerage.session.expire()
        assert ib.accounts.list().accounts
        assert len(simulator.requests.of("orders.suppress_questions")) == 2, "what was ended is not told again"
