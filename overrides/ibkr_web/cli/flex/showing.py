"""How far it is, on a terminal; nothing at all where there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.flex import Progress

__all__ = ["reading", "waiting"]

_STATES = {
    "ordering": "ordering",
    "ordered": "ordered",
    "waiting": "being made",
    "retrying": "trying again",
    "receiving": "coming in",
    "received": "here",
}


def _wanted(quiet: bool) -> bool:
    return not quiet and sys.stderr.isatty()


@contextmanager
def waiting(quiet: bool) -> Iterator[Callable[[Progress], object] | None]:
    """What to call while a report is waited for."""
    if not _wanted(quiet):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("ordering")

        def show(now: Progress) -> None:
            text = _STATES.get(now.state, now.state)
            if now.parts > 1:
                text += f", part {now.part} of {now.parts}"
            if now.next_in:
                text += f", next question in {now.next_in:.0f} s"
            if now.size:
                text += f", {now.size:,} bytes"
            if now.meaning:
                text += f" ({now.meaning})"
            bar.update(task, description=text)

        yield show


@contextmanager
def reading(path: Path, quiet: bool) -> Iterator[Callable[[int], Any] | None]:
    """What to call with the bytes of a file that have been read."""
    if not _wanted(quiet):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(path.name, total=path.stat().st_size)
        yield lambda size: bar.update(task, completed=size)
