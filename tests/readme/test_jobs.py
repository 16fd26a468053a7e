"""docs/jobs: every page runs as it stands against the simulator, and prints what it promises."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ibkr_web import IBKR
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.clock import Clock
from tests.readme.pages import blocks, environment, run
from tests.readme.worlds import IN_THE_END, START, WORLDS, connect

LENGTHS = range(60, 131)


@pytest.fixture
def signals() -> Iterator[None]:
    """Pages may say what a signal does: afterwards all is as it was."""
    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("name", sorted(WORLDS))
def test_a_job_is_done_as_it_is_told(
    name: str,
    root: Path,
    direct: pytest.MonkeyPatch,
    signals: None,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    if name == "nightly-flex":
        pytest.importorskip("pyarrow")
    direct.chdir(tmp_path)
    with Simulator(tls=False, clock=Clock(START)) as simulator:
        environment(simulator, direct)
        connect(simulator, direct)
        happening = WORLDS[name](simulator)
        page, names = root / "docs" / "jobs" / f"{name}.md", dict[str, Any]({"__name__": "job"})
        told = [event for block in blocks(page.read_text(encoding="utf-8")) for event in block.meanwhile]
        assert set(told) == set(happening) - {IN_THE_END}
        try:
            assert run(page, capsys, names, meanwhile=happening) >= 5
        finally:
            if isinstance(ib := names.get("ib"), IBKR):  # a page closes it in the end, if it gets there
                ib.close()
        happening.get(IN_THE_END, lambda: None)()
        assert not [each for each in simulator.violations if each.kind != "tolerated"]


def test_the_index_has_every_job(root: Path) -> None:
    pages = {page.stem for page in (root / "docs" / "jobs").glob("*.md")} - {"README"}
    assert pages == set(WORLDS)
    index = (root / "docs" / "jobs" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[([\w-]+)\]\(\1\.md\) \|", index, re.MULTILINE) == list(WORLDS)
    assert "(docs/jobs/README.md)" in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(WORLDS))
def test_a_page_is_short_and_leads_somewhere(name: str, root: Path) -> None:
    page = root / "docs" / "jobs" / f"{name}.md"
    text = page.read_text(encoding="utf-8")
    assert len(text.splitlines()) in LENGTHS
    assert max(map(len, text.splitlines())) <= 120
    links = re.findall(r"\]\(([\w./-]+)\)", text)
    assert links
    for link in links:
        assert (page.parent / link).exists(), link
