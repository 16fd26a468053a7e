"""One limit for several pacers that only share a file or a server, as processes do."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Any

import anyio
import pytest

from ibkr_web.errors import ConfigurationError, PacingTimeout
from ibkr_web.transport.pacing import Limit, Pacer, Pacing
from ibkr_web.transport.pacing.desk import Desk
from ibkr_web.transport.pacing.office import Office
from ibkr_web.transport.pacing.rules import Rule
from ibkr_web.transport.pacing.sqlite_store import SQLiteStore, own_file
from ibkr_web.workflows.clock import SYSTEM
from ibkr_web.workflows.steps import drive
from tests.overrides.transport.pacing.driving import (
    HISTORY,
    LIVE,
    ORDER,
    READ,
    enter,
    enter_async,
    perform,
    started,
    until,
)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Redis server of our own."""
    redis = pytest.importorskip("redis")
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server here")
    port, folder = free_port(), tmp_path_factory.mktemp("redis")
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(folder)]
    with subprocess.Popen([program, *options], stdout=subprocess.DEVNULL) as server:
        client = redis.Redis(port=port)
        try:
            until(lambda: _answers(client, redis.RedisError))
            client.close()
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.kill()


def _answers(client: Any, error: type[Exception]) -> bool:
    try:
        return bool(client.ping())
    except error:
        return False


@pytest.fixture(params=["file", "redis"])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """Two spellings of one place, so that two pacers do not know of each other."""
    if request.param == "file":
        return str(tmp_path / "pacing.sqlite"), f"{tmp_path}/./pacing.sqlite"
    address = f"{request.getfixturevalue('redis_server')}"
    return address, f"{address}?protocol=2"


def pair(two: tuple[str, str], lease: float = 1.0, **limits: Any) -> tuple[Pacer, Pacer]:
    identity = f"{time.monotonic()}"
    first, second = (Pacer(Pacing(limits=limits, shared=one, lease=lease), "gateway", identity) for one in two)
    return first, second


def test_one_limit_for_both(two: tuple[str, str]) -> None:
    first, second = pair(two, gateway=Limit(10, 0.3))
    began, went = time.monotonic(), []

    def calls(pacer: Pacer) -> None:
        for _ in range(8):
            ticket = enter(pacer)
            went.append(time.monotonic() - began)
            ticket.leave(200)

    threads = [started(lambda pacer=pacer: calls(pacer)) for pacer in (first, second) for _ in range(2)]
    for thread in threads:
        thread.join(10)
    went.sort()
    assert len(went) == 32
    assert all(later - before >= 0.29 for before, later in zip(went, went[10:], strict=False))
    assert went[-1] < 2.0


def test_both_see_what_the_other_has(two: tuple[str, str]) -> None:
    first, second = pair(two)
    ticket = enter(first, LIVE)
    with pytest.raises(PacingTimeout, match=r"orders\.list_live"):
        enter(second, LIVE, deadline=time.monotonic() + 1.0)
    assert second.limits.named("orders.list_live")[0].used == 1
    ticket.back()
    until(lambda: second.limits.named("orders.list_live")[0].used == 0)
    enter(second, LIVE, deadline=time.monotonic() + 1.0).leave(200)


def test_an_order_goes_before_the_reads_of_the_other(two: tuple[str, str]) -> None:
    first, second = pair(two, gateway=Limit(10, 0.5))
    ended: list[bool] = []

    def reads() -> None:
        while not ended:
            enter(first).leave(200)

    threads = [started(reads) for _ in range(20)]
    waits = []
    try:
        time.sleep(1.0)
        for _ in range(5):
            began = time.monotonic()
            enter(second, ORDER).leave(200)
            waits.append(time.monotonic() - began)
            time.sleep(0.1)
    finally:
        ended.append(True)
        for thread in threads:
            thread.join(10)
    assert max(waits) < 0.3, "a read waits for about a second"


def test_429_stops_the_other_too(two: tuple[str, str], caplog: pytest.LogCaptureFixture) -> None:
    first, second = pair(two)
    with caplog.at_level(logging.WARNING, "ibkr_web.pacing"):
        enter(first).leave(429)
        until(lambda: "answered 429" in caplog.text)
    with pytest.raises(PacingTimeout, match="IBKR answered 429"):
        enter(second, ORDER, deadline=time.monotonic() + 30)
    second.limits.lift()
    enter(first, deadline=time.monotonic() + 30).leave(200)


def test_a_long_call_keeps_its_place(two: tuple[str, str]) -> None:
    first, second = pair(two, history=Limit(concurrent=1))
    ticket = enter(first, HISTORY)
    with pytest.raises(PacingTimeout):
        enter(second, HISTORY, deadline=time.monotonic() + 1.6)  # longer than the lease
    ticket.leave(200)
    enter(second, HISTORY, deadline=time.monotonic() + 0.5).leave(200)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_tasks_that_are_called_off_give_everything_back(two: tuple[str, str], backend: str) -> None:
    first, second = pair(two, lease=15.0, gateway=None, history=Limit(concurrent=3))

    async def main() -> None:
        for _ in range(10):
            with anyio.move_on_after(0.003):
                async with anyio.create_task_group() as group:
                    for _ in range(10):
                        group.start_soon(_one, first)

    anyio.run(main, backend=backend)
    for _ in range(3):
        enter(second, HISTORY, deadline=time.monotonic() + 3.0)


async def _one(pacer: Pacer) -> None:
    ticket = await enter_async(pacer, HISTORY)
    try:
        await anyio.sleep(0.001)
    finally:
        ticket.leave(None)


def test_nobody_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pacing.sqlite"
    pacer = Pacer(Pacing(shared=path), "oauth1", "alice KEYKEYKEY secret-token")  # kept: it closes its file
    enter(pacer).leave(200)
    until(lambda: any(b"direct/1" in one.read_bytes() for one in tmp_path.iterdir()))
    written = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    assert pacer.limits is not None
    for word in (b"alice", b"KEYKEYKEY", b"secret"):
        assert word not in written


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("this is no database, and long enough to be told from one " * 20)
    for path in (tmp_path / "text", tmp_path / "no" / "such" / "folder.sqlite", tmp_path):
        with pytest.raises(ConfigurationError, match="cannot be used for sharing"):
            Pacer(Pacing(shared=path), "gateway", f"{path}")
    pytest.importorskip("redis")
    with pytest.raises(ConfigurationError, match="no address"):
        Pacer(Pacing(shared="redis://host:port"), "gateway", "x")


def test_a_server_that_does_not_answer_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("redis")
    ours = Pacer(Pacing(shared=f"redis://127.0.0.1:{free_port()}"), "gateway", "x")
    with caplog.at_level(logging.WARNING, "ibkr_web.pacing"):
        for _ in range(10):
            enter(ours).leave(200)
    assert caplog.text.count("limits are not shared at the moment") == 1
    with pytest.raises(PacingTimeout):
        enter(ours, READ, deadline=time.monotonic() + 0.5)


@pytest.mark.parametrize(
    "change", ["DROP TABLE book1", "UPDATE book1 SET book = '[1'", "UPDATE book1 SET book = '[1]'"]
)
def test_a_file_that_breaks_stops_nobody(change: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "pacing.sqlite"
    ours = Pacer(Pacing(shared=path), "gateway", "x")
    enter(ours).leave(200)
    assert ours.limits.named("gateway")[0].used == 1
    with sqlite3.connect(path) as other:
        other.execute(change)
    other.close()
    with caplog.at_level(logging.WARNING, "ibkr_web.pacing"):
        for _ in range(3):
            enter(ours).leave(200)
    assert caplog.text.count("limits are not shared at the moment") == 1


class Standing(SQLiteStore):
    """Its process stands still, as on a busy machine, after the time was read and before the book is looked at."""

    def change(self, change: Any) -> Any:
        def late(book: Any, now: float) -> Any:
            time.sleep(0.05)
            return change(book, now)

        return super().change(late)


def test_a_place_is_not_free_too_early_where_the_process_stood_still(tmp_path: Path) -> None:
    """It left at some moment until the answer, and that is reckoned from the time in the book."""
    desk = Desk(SYSTEM, Office(Standing(tmp_path / "pacing.sqlite", "somebody", 15.0), 15.0))
    plan = desk.plan((Rule("gateway", Limit(1, 10.0), None, ""),), urgent=False)
    ticket, by_book, here = drive(desk.queue(plan, "anything", inf, 0.0), perform, time.sleep)
    assert here <= by_book, "one clock for both on one machine"
    latency = time.monotonic() - here
    answered = by_book + latency
    desk.leave(plan, ticket, by_book, latency, 0.0, 0.0)
    free = desk.look(lambda book, now: book.free_at(plan.rules[0], now))
    assert free >= answered + 10.0


@pytest.mark.skipif(sys.platform == "win32", reason="folders of others are a matter of POSIX")
def test_the_default_file_belongs_to_the_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = own_file()
    assert path == tmp_path / f"ibkr-web-{os.getuid()}" / "pacing.sqlite"
    assert path.parent.stat().st_mode & 0o777 == 0o700
    enter(Pacer(Pacing(shared=True), "gateway", "x")).leave(200)
    until(path.exists)
    path.parent.chmod(0o755)
    with pytest.raises(ConfigurationError, match="open to others"):
        own_file()
    path.parent.rename(tmp_path / "before")  # not removed: its file is still being written to
    path.parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises((ConfigurationError, FileExistsError)):
        own_file()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("shared", [True, False])
def test_after_a_fork(shared: bool, tmp_path: Path) -> None:
    """Shared: the child counts with its parent. Otherwise by itself: it waits for nobody who is not there."""
    where = tmp_path / "pacing.sqlite" if shared else False
    ours = Pacer(Pacing(limits={"gateway": Limit(4, 60)}, shared=where), "gateway", f"{tmp_path}")
    waiting = [ours.enter(READ) for _ in range(2)]
    for _ in range(3):
        enter(ours).leave(200)
    ticket = enter(ours)
    for turn in waiting:
        next(turn)
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def child() -> None:
        went = 0
        try:
            for _ in range(10):
                enter(ours, deadline=time.monotonic() + 1.0).leave(200)
                went += 1
        except PacingTimeout:
            sender.send(json.dumps(went))

    process = context.Process(target=child)
    process.start()
    assert receiver.poll(20)
    assert json.loads(receiver.recv()) == (0 if shared else 4)
    process.join()
    ticket.leave(200)
    for turn in waiting:
        turn.close()
    assert ours.limits.named("gateway")[0].used == 4
