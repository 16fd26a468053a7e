"""Reports on disk: whole or not at all, in constant memory, compressed, with checksums."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.flex import Flex, FlexError, FlexTimeout, Schedule
from ibkr_web.flex.storing import FileTarget
from ibkr_web.simulator import Simulator
from tests.overrides.flex.service.conftest import MakeAsync, Simulated


def unpack(path: Path, compression: str | None) -> bytes:
    if compression == "gzip":
        return gzip.decompress(path.read_bytes())
    if compression == "zstd":
        try:
            from compression import zstd
        except ImportError:
            from backports import zstd
        return bytes(zstd.decompress(path.read_bytes()))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "compress", "expected"),
    [
        ("a.xml", None, None),
        ("a.xml.gz", None, "gzip"),
        ("a.xml.zst", None, "zstd"),
        ("a.ZSTD", None, "zstd"),
        ("a", "gzip", "gzip"),
        ("a.gz", "zstd", "zstd"),
        ("a.gz", "none", None),
    ],
)
@pytest.mark.parametrize("cut", [0, 2])
def test_forms(
    simulator: Simulator, flex: Flex, tmp_path: Path, name: str, compress: Any, expected: Any, cut: int
) -> None:
    simulator.flex.add_query(1, sections={"Trades": 400})
    if cut:
        simulator.faults.add(operation="flex.get_statement", cut="middle", times=cut)
    found = flex.download("1", tmp_path / name, compress=compress, checksum=True)
    report = unpack(found.path, expected)
    assert report.count(b"<Trade ") == 400
    assert (found.compression, found.media, found.size) == (expected, "xml", len(report))
    assert found.sha256 == hashlib.sha256(report).hexdigest()
    stored = found.path.read_bytes()
    assert (found.stored_size, found.stored_sha256) == (len(stored), hashlib.sha256(stored).hexdigest())
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, f"{name}.sha256"]
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--strict", f"{name}.sha256"], cwd=tmp_path, check=True)


def test_the_same_report_gives_the_same_file(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    reference = flex.request(1048576)
    for name in ("a.gz", "b.gz", "a.zst", "b.zst"):
        flex.download(reference, tmp_path / name)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    assert (tmp_path / "a.zst").read_bytes() == (tmp_path / "b.zst").read_bytes()


def test_only_its_owner_may_read_it(flex: Flex, tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("no such rights there")
    path = flex.download(1048576, tmp_path / "a").path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_there_stays_until_the_new_one_is_whole(
    simulator: Simulator, flex: Flex, clock: Simulated, tmp_path: Path
) -> None:
    path = tmp_path / "a.xml"
    path.write_text("of yesterday")
    with pytest.raises(FileExistsError):
        flex.download(1048576, path, overwrite=False)
    assert list(simulator.requests) == []
    simulator.faults.add(operation="flex.get_statement", cut="middle")
    with pytest.raises(FlexError):
        flex.download(1048576, path)
    assert path.read_text() == "of yesterday"
    simulator.faults.clear()
    seen: list[str] = []

    def watch(progress: Any) -> None:
        if progress.state == "receiving":
            seen.append(path.read_text())

    flex.download(1048576, path, progress=watch)
    assert set(seen) == {"of yesterday"}
    assert path.read_bytes().startswith(b"<FlexQueryResponse")
    assert [one.name for one in tmp_path.iterdir()] == ["a.xml"]


@pytest.mark.parametrize("code", [1001, 1012, 1018, 1019])
def test_an_envelope_is_never_a_file(simulator: Simulator, flex: Flex, tmp_path: Path, code: int) -> None:
    simulator.flex.add_query(5, csv=True)
    for query in (5, 1048576):
        simulator.flex.fail_next(code, step="get", times=400)
        with pytest.raises(FlexError):
            flex.download(query, tmp_path / "report.csv", timeout=200)
        assert list(tmp_path.iterdir()) == []
        simulator.reset()


def test_unknown_compression(flex: Flex, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="gzip"):
        flex.download(1048576, tmp_path / "a", compress="lzma")
    assert list(tmp_path.iterdir()) == []


def test_an_async_download_that_is_cancelled_leaves_nothing(
    simulator: Simulator, make_async: MakeAsync, tmp_path: Path
) -> None:
    simulator.flex.add_query(1, sections={"Trades": 20_000}, seconds=0)

    async def main() -> None:
        async with make_async(schedule=Schedule(first=0)) as flex:
            came = asyncio.Event()

            def tell(one: Any) -> None:
                if one.state == "receiving":
                    came.set()

            task = asyncio.create_task(flex.download(1, tmp_path / "a.gz", progress=tell))
            await came.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert list(tmp_path.iterdir()) == []


def test_the_deadline_holds_while_a_report_comes_in(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.add_query(1, sections={"Trades": 20_000}, seconds=0)

    def dawdle(progress: Any) -> None:
        if progress.state == "receiving":
            simulator.clock.advance(1000)

    with pytest.raises(FlexTimeout, match="bytes had come"):
        flex.download(1, tmp_path / "a", progress=dawdle, timeout=900)
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    for compress in (None, "gzip", "zstd"):
        target = FileTarget(tmp_path / "a", compress, True)
        target.write(b"x" * 100_000)
        target.discard()
        target.discard()
    assert list(tmp_path.iterdir()) == []


FULL = """
import os, resource, signal, sys
from ibkr_web.flex import Flex, Schedule
from ibkr_web.transport.pacing import Pacing

url, token, path = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
with Flex(token, base_url=url, pacing=Pacing(enabled=False), schedule=Schedule(first=0)) as flex:
    try:
        flex.download(1, path)
    except OSError as error:
        print(error.strerror, os.listdir(os.path.dirname(path)))
"""


@pytest.mark.parametrize("name", ["a.xml", "a.gz", "a.zst"])
def test_a_full_disk_leaves_nothing(simulator: Simulator, tmp_path: Path, name: str) -> None:
    pytest.importorskip("resource")
    simulator.flex.add_query(1, sections={"Trades": 12_000}, seconds=0)
    command = [sys.executable, "-c", FULL, simulator.url, simulator.flex.token, str(tmp_path / name)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert told.stdout.strip() == "File too large []", told.stderr
    assert len(simulator.requests) == 2, "that does not pass by asking again"


MEASURE = """
import resource, sys
from ibkr_web.flex import Flex, Schedule

class Free:
    def enter(self, operation, deadline=None):
        return self
        yield
    def leave(self, *told): pass

url, token, path = sys.argv[1:]
with Flex(token, base_url=url, pacer=Free(), schedule=Schedule(first=0)) as flex:
    flex.download(2, path + ".small")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = flex.download(1, path)
    print(found.size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.xml", "a.xml.gz"])
def test_a_large_report_in_constant_memory(simulator: Simulator, tmp_path: Path, name: str) -> None:
    pytest.importorskip("resource")
    simulator.flex.add_query(1, sections={"Trades": 62_000}, seconds=0)
    simulator.flex.add_query(2, sections={"Trades": 600}, seconds=0)
    command = [sys.executable, "-c", MEASURE, simulator.url, simulator.flex.token, str(tmp_path / name)]
    size, grown = map(int, subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())
    assert size > 100_000_000
    assert grown < 8_000, "kilobytes"
