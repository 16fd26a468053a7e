"""From a new revision of the document to a reviewed change: everything that follows from it, or nothing.

The work is done in a copy under `build/upgrade`: nothing in the checkout changes before all of it has succeeded.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build, changelog, drift, overlay, public_api
from generator.fetch import Timeouts
from generator.pull import Pulled, pull
from generator.upgrade import version
from generator.upgrade.stage import Stage, StageError, remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

CONTRACT = "web-api.json"
REPORT = Path("build") / "drift.md"
NAMED = 8
"""So many changes of one kind are named in the changelog; of the others the number is told."""

__all__ = ["REPORT", "StageError", "UpgradeError", "Upgraded", "upgrade"]


class UpgradeError(Exception):
    """There is no way to begin; the text says what to do first."""


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What an upgrade did."""

    pulled: Pulled
    verdict: version.Level | None
    version: str
    previous_version: str
    breaks: int
    changed: tuple[Path, ...]
    """Relative to the checkout."""
    report: str
    """The drift report in Markdown, as it is in `build/drift.md`; empty where nothing has changed."""


def upgrade(
    root: Path,
    source: str | None = None,
    *,
    force: bool = False,
    dirty: bool = False,
    timeouts: Timeouts | None = None,
    console: Console | None = None,
) -> Upgraded:
    """Pull, regenerate, audit, report, record, and propose changelog entry and version, all in the work tree.

    `force` takes a document that has lost much, `dirty` goes on although spec/ or generated/ have changes that are not
    committed. On any failure, and on an interrupt, the checkout is exactly as it was.
    """
    if not dirty:
        _clean(root)
    with remembered() as interrupted:
        return _upgrade(root, source, force, timeouts, console, interrupted)


def _upgrade(
    root: Path,
    source: str | None,
    force: bool,
    timeouts: Timeouts | None,
    console: Console | None,
    interrupted: Callable[[], None],
) -> Upgraded:
    stage = Stage(root)
    project = (stage.folder / "pyproject.toml").read_text(encoding="utf-8")
    before = version.current(project)
    pulled = pull(stage.folder, source, force=force, timeouts=timeouts, console=console)
    if not pulled.written:
        return Upgraded(pulled, None, before, before, 0, (), "")
    old, new = (json.loads((folder / "spec" / CONTRACT).read_bytes()) for folder in (root, stage.folder))
    report = drift.report(old, new, overlay.load(sorted((root / "spec" / "overlays").glob("*.yaml"))))
    build.regenerate(stage.folder)
    found = public_api.state(stage.folder)
    level = _level(report.verdict, found)
    text = (stage.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    after = version.proposed(before, changelog.latest(text), level)
    entries = {**_entries(pulled, report), "Breaking": public_api.entries(found.unowned)}
    _write(stage.folder / "CHANGELOG.md", changelog.extended(text, entries))
    _write(stage.folder / "pyproject.toml", version.replaced(project, after))
    public_api.refresh(stage.folder)
    interrupted()
    changed = stage.bring()
    told = _told(report.markdown(), found, before, after, level)
    _write(root / REPORT, told)
    return Upgraded(pulled, level, after, before, len(found.breaks), tuple(changed), told)


def summary(result: Upgraded) -> str:
    """What a person wants to know after an upgrade."""
    if not result.changed:
        return f"{result.pulled.name} {result.pulled.version}: nothing has changed, the work tree is as it was"
    count = Counter(path.parts[0] for path in result.changed)
    lines = [f"written: {', '.join(f'{name} ({number})' if number > 1 else name for name, number in count.items())}"]
    if result.version != result.previous_version:
        lines.append(f"proposed version: {result.version} (was {result.previous_version})")
    lines.append("next: read CHANGELOG.md and git diff, then make check && make test")
    return "\n".join(lines)


def _clean(root: Path) -> None:
    """Refuse to mix the result with work that is not committed. Without git there is nothing to ask."""
    command = ["git", "status", "--porcelain", "--", "spec", "generated"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return
    if done.returncode == 0 and done.stdout.strip():
        files = "\n  ".join(line[3:] for line in done.stdout.splitlines()[:10])
        raise UpgradeError(
            f"spec/ or generated/ has changes that are not committed; commit them, or go on with DIRTY=1 (--dirty):"
            f"\n  {files}"
        )


def _level(verdict: str | None, found: public_api.State) -> version.Level | None:
    """The gravest of what the contract and the public API say."""
    if verdict == "source" or found.unowned:
        return "source"
    if verdict == "wire":
        return "wire"
    return "addition" if verdict == "addition" or found.added else None


def _entries(pulled: Pulled, report: drift.Report) -> dict[str, list[str]]:
    """Entries for the changelog: the new operations, how much else is new, and what users may notice."""
    added, changed = [], []
    if pulled.previous_version != pulled.version:
        changed.append(f"- IBKR's document {pulled.version} (was {pulled.previous_version}).")
    if pulled.added:
        added.append(changelog.entry(f"New operations: {', '.join(f'`{key}`' for key in pulled.added)}."))
    more = Counter(change.kind for change in report.changes if change.verdict == "addition" and not change.absorbed)
    told = [
        f"{kind.removesuffix('-added').replace('-', ' ')} ({count})"
        for kind, count in sorted(more.items())
        if kind.endswith("-added") and not kind.startswith(("operation", "tag", "note"))
    ]
    if told:
        added.append(changelog.entry(f"More of what was there: {', '.join(told)}."))
    kinds: dict[str, list[str]] = {}
    for group in report.groups:
        if group.verdict != "addition":
            kinds.setdefault(group.kind, []).append(f"{group.text[:1].upper()}{group.text[1:]}")
    for kind, texts in kinds.items():
        changed.extend(changelog.entry(f"{text}.") for text in texts[:NAMED])
        if len(texts) > NAMED:
            changed.append(changelog.entry(f"{kind.replace('-', ' ').capitalize()}: {len(texts) - NAMED} more."))
    return {"Added": added, "Changed": changed}


def _told(report: str, found: public_api.State, before: str, after: str, level: version.Level | None) -> str:
    """The report, with what becomes of the project."""
    lines = [report.rstrip(), "", "## The client", ""]
    if level is None:
        lines.append("Nothing changes for its users.")
    else:
        why = {
            "source": "code that uses it breaks",
            "wire": "other things go over the wire",
            "addition": "there is more",
        }
        lines.append(f"Proposed version: {after} (was {before}), because {why[level]}.")
    for title, paths in (("Breaks users", list(map(str, found.breaks))), ("New", found.added)):
        if paths:
            lines.extend(["", f"{title}:", "", *(f"- `{path}`" for path in paths)])
    return "\n".join([*lines, ""])


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
