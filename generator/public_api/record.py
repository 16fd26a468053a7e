"""The committed record of the public API, and the judgement of changes against it and the changelog.

`generated/public-api/<package>.txt` has one line an object, sorted. `broken.txt` beside them keeps the lines of objects
as they were before a break that is not released yet: together the two are what users have, so that a break has to stay
in the changelog until a release has shipped it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import changelog
from generator.public_api.collect import PublicApiError, Record, collect
from generator.public_api.compare import Break, additions, breaks
from generator.sources import replace_together

FOLDER = Path("generated") / "public-api"
BROKEN = "broken"
COMMAND = "make api"
TOGETHER = 4
"""So many objects share an entry of the changelog."""


@dataclass(frozen=True)
class State:
    """How the public API of a checkout stands to its record."""

    breaks: list[Break]
    """What breaks users of the last release, whether the record has it already or not."""
    unowned: list[Break]
    """Those of them that the changelog does not own up to."""
    added: list[str]
    """Public objects that are new, without the members of new classes."""
    contents: dict[Path, bytes]
    """What the files of the record have to hold."""
    stale: list[Path]
    """The files that do not; one that should not be there has no content above."""


def state(root: Path) -> State:
    """Compare the packages of a checkout with the record and the changelog."""
    current = collect(root)
    everything = {path: text for record in current.values() for path, text in record.items()}
    recorded = {path: text for name in current for path, text in _read(root, name).items()}
    text = _changelog(root)
    owned = changelog.unreleased(text).breaking
    shipped = [pattern for release in changelog.releases(text) for pattern in release.breaking]
    broken = {
        path: line
        for path, line in _read(root, BROKEN).items()
        if changelog.owns(owned, path) or not changelog.owns(shipped, path)
    }
    before = {**recorded, **broken}
    found = breaks(before, everything)
    kept = {each.path: before[each.path] for each in found}
    contents = {root / FOLDER / f"{name}.txt": _text(record, name) for name, record in current.items()}
    if kept:
        contents[root / FOLDER / f"{BROKEN}.txt"] = _text(kept)
    there = {path: path.read_bytes() for path in sorted((root / FOLDER).glob("*.txt"))}
    return State(
        breaks=found,
        unowned=[each for each in found if not changelog.owns(owned, each.path)],
        added=additions(recorded, everything),
        contents=contents,
        stale=sorted(path for path in {*there, *contents} if there.get(path) != contents.get(path)),
    )


def check(root: Path) -> str:
    """Say that all is well, or fail: a break the changelog is silent about, or a record that is not up to date."""
    found = state(root)
    _owned(found)
    if found.stale:
        names = ", ".join(path.relative_to(root).as_posix() for path in found.stale)
        news = f"; new: {_some(found.added)}" if found.added else ""
        raise PublicApiError(f"the record of the public API is out of date (`{COMMAND}` and commit): {names}{news}")
    return "the public API is what its record says"


def refresh(root: Path) -> str:
    """Bring the record up to date; refused as long as the changelog is silent about a break."""
    found = state(root)
    _owned(found)
    if not found.stale:
        return "the record of the public API is up to date"
    write(found)
    lines = [f"new: {_some(found.added)}"] if found.added else []
    lines.extend(f"breaks users, as the changelog says: {each}" for each in found.breaks)
    names = ", ".join(path.relative_to(root).as_posix() for path in found.stale)
    return "\n".join([f"written: {names}", *lines])


def write(found: State) -> None:
    """Write the record as it has to be, all files or none."""
    replace_together(found.contents)
    for path in found.stale:
        if path not in found.contents:
            path.unlink()


def entries(found: Iterable[Break]) -> list[str]:
    """Entries for the changelog's Breaking part; the same thing said of several objects is said once of a few."""
    objects: dict[str, list[str]] = {}
    for each in found:
        objects.setdefault(each.what, []).append(each.path.partition("@")[0])
    return [
        changelog.entry(f"{', '.join(f'`{path}`' for path in paths[start : start + TOGETHER])}: {_short(what)}.")
        for what, paths in objects.items()
        for start in range(0, len(paths), TOGETHER)
    ]


def _short(text: str, most: int = 240) -> str:
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0]} …"


def _owned(found: State) -> None:
    if found.unowned:
        raise PublicApiError(
            "users of the last release are broken by\n  "
            + "\n  ".join(map(str, found.unowned[:20]))
            + (f"\n  … and {len(found.unowned) - 20} more" if len(found.unowned) > 20 else "")
            + "\nTake that back, or own up to it in CHANGELOG.md under `## [Unreleased]`, `### Breaking`, naming the "
            f"objects in backquotes (`{_pattern(found.unowned)}` would do), then `{COMMAND}`"
        )


def _pattern(unowned: list[Break]) -> str:
    if len(unowned) == 1:
        return unowned[0].path
    steps = []
    for parts in zip(*(each.path.split(".") for each in unowned), strict=False):
        if len(set(parts)) > 1:
            break
        steps.append(parts[0])
    return ".".join([*steps, "*"]) if len(steps) < len(unowned[0].path.split(".")) else ".".join(steps)


def _some(paths: list[str], most: int = 5) -> str:
    more = f" and {len(paths) - most} more" if len(paths) > most else ""
    return ", ".join(paths[:most]) + more


def _changelog(root: Path) -> str:
    path = root / "CHANGELOG.md"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise PublicApiError(f"{path} cannot be read: {error}") from error


def _text(record: Mapping[str, str], package: str = "") -> bytes:
    """The lines of a file, paths without the name of the package that the file has itself."""
    start = f"{package}." if package else ""
    lines = [f"{path.removeprefix(start)}: {text}\n" for path, text in sorted(record.items())]
    return "".join(lines).encode()


def _read(root: Path, name: str) -> Record:
    """The lines of a file by full path; none where there is no file yet."""
    path = root / FOLDER / f"{name}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    found = {}
    for number, line in enumerate(lines, 1):
        place, colon, text = line.partition(": ")
        if not colon or not text:
            raise PublicApiError(f"{path}, line {number}, is not a line of the record (`{COMMAND}` writes it)")
        found[place if name == BROKEN or place == name else f"{name}.{place}"] = text
    return found
