"""A copy of the checkout to work in, and bringing what came out of it over: all of it or nothing."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from generator.sources import replace_together

CHANGING = ("spec", "generated", "CHANGELOG.md", "pyproject.toml")
"""What an upgrade may change."""
READ = ("overrides",)
"""What it needs beside that."""
FOLDER = Path("build") / "upgrade"

Contents = dict[Path, bytes]
"""Files by their path below the checkout."""


class StageError(Exception):
    """The result cannot be brought over; the checkout is as it was."""


class Stage:
    """The copy. It is kept between runs, for writing again is quicker than deleting."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER
        self._before = contents(root, CHANGING)
        wanted = {**self._before, **contents(root, READ)}
        for path, data in wanted.items():
            target = self.folder / path
            if not target.is_file() or target.read_bytes() != data:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        for path in contents(self.folder, (*CHANGING, *READ)).keys() - wanted.keys():
            (self.folder / path).unlink()

    def changes(self) -> dict[Path, bytes | None]:
        """What is different from the checkout by now; None for a file that is gone."""
        now = contents(self.folder, CHANGING)
        gone: dict[Path, bytes | None] = dict.fromkeys(sorted(self._before.keys() - now.keys()))
        return {**{path: data for path, data in sorted(now.items()) if self._before.get(path) != data}, **gone}

    def bring(self) -> list[Path]:
        """Make the checkout like the copy. An interrupt waits until that is done; any failure undoes it."""
        changes = self.changes()
        if contents(self.root, CHANGING) != self._before:
            raise StageError("the checkout was changed while this ran; nothing was brought over, try again")
        fresh = {self.root / path: data for path, data in changes.items() if data is not None}
        gone = [self.root / path for path, data in changes.items() if data is None]
        try:
            with uninterrupted(), _aside(gone, self._before, self.root):
                replace_together(fresh)
        except OSError as error:
            raise StageError(f"the result cannot be written, the checkout was left as it was: {error}") from error
        return sorted(changes)


def contents(root: Path, names: tuple[str, ...]) -> Contents:
    """The bytes of the named files and of all files in the named folders."""
    found: Contents = {}
    for name in names:
        top = root / name
        files = sorted(top.rglob("*")) if top.is_dir() else [top]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                found[path.relative_to(root)] = path.read_bytes()
    return found


@contextmanager
def _aside(paths: list[Path], before: Mapping[Path, bytes], root: Path) -> Iterator[None]:
    """Remove files, and put them back if what follows fails."""
    removed = []
    try:
        for path in paths:
            path.unlink()
            removed.append(path)
        yield
    except BaseException:
        for path in removed:
            path.write_bytes(before[path.relative_to(root)])
        raise


@contextmanager
def remembered() -> Iterator[Callable[[], None]]:
    """Gives a function that raises KeyboardInterrupt where an interrupt came and was lost.

    Python drops an exception that a signal raises inside a destructor or callback: the work would go on to its end.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    def check() -> None:
        if came:
            raise KeyboardInterrupt

    def told(lost: sys.UnraisableHookArgs) -> None:
        if not isinstance(lost.exc_value, KeyboardInterrupt):  # `check` will tell of that one
            tell(lost)

    tell, sys.unraisablehook = sys.unraisablehook, told
    before = signal.signal(signal.SIGINT, note)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = tell


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold SIGINT and SIGTERM back until the end, then let them have their way."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        held.append(number)

    before = {number: signal.signal(number, hold) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for late in held:
            signal.raise_signal(late)
