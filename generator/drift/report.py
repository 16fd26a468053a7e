"""The report: for people in the terminal or as Markdown, for machines as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rich.console import Console
from rich.text import Text

from generator import overlay
from generator.drift.change import VERDICTS, Change, gravest
from generator.drift.compare import compare
from generator.drift.describe import listed
from generator.drift.notes import Notes, annotate, titled

__all__ = ["Group", "Report", "report", "written"]

TITLES = {
    "source": "Breaks source: a name or a type that people use goes away or changes",
    "wire": "Breaks the wire: what we send or expect is no longer right",
    "addition": "Adds, or changes nothing for users",
}
STYLES = {"source": "bold red", "wire": "bold yellow", "addition": "green"}
USERS = 12
"""So many operations that use a shared schema are named in Markdown; JSON has all."""
SHOWN = 6
"""So many places of a group are named in the terminal."""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that say the same of several operations or schemas."""

    kind: str
    verdict: str
    absorbed: str
    changes: tuple[Change, ...]

    @property
    def operations(self) -> tuple[str, ...]:
        """Keys of the operations it is about."""
        keys = (key for change in self.changes for key in ((change.operation,) if change.operation else change.uses))
        return tuple(sorted(set(keys)))

    @property
    def message(self) -> str:
        """What all of it says: with its subject where that is one and the same."""
        subjects = {change.subject for change in self.changes}
        return self.changes[0].message if len(subjects) == 1 else self.changes[0].what

    @property
    def text(self) -> str:
        """One line."""
        return f"{self.message}{self._count}{f' [absorbed: {self.absorbed}]' if self.absorbed else ''}"

    @property
    def members(self) -> tuple[str, ...]:
        """The places one by one, where the line does not name the only one."""
        if len(self.changes) == 1:
            return self.operations if len(self.operations) > 1 else ()
        if len({change.subject for change in self.changes}) == 1 and all(change.operation for change in self.changes):
            return tuple(str(change.operation) for change in self.changes)
        return tuple(
            f"{change.operation} {change.subject}".strip() if change.operation else change.subject
            for change in self.changes
        )

    @property
    def _count(self) -> str:
        first, keys = self.changes[0], self.operations
        if len(self.changes) == 1 and first.operation:
            return f" ({first.operation})"
        if len(self.changes) == 1:
            return f" (used by {keys[0] if len(keys) == 1 else f'{len(keys)} operations'})" if keys else ""
        if all(change.operation for change in self.changes) and len(keys) == len(self.changes):
            return f" ({len(keys)} operations)"
        return f" ({len(self.changes)} places)"


@dataclass(frozen=True)
class Report:
    """What has changed between two contracts."""

    old_version: str
    new_version: str
    changes: tuple[Change, ...]
    notes: Notes = field(default_factory=Notes)

    @property
    def verdict(self) -> str | None:
        """The gravest of the changes; None where there are none."""
        return gravest(change.verdict for change in self.changes)

    @property
    def exit_code(self) -> int:
        """0 same, 1 additions only, 2 breaking."""
        return {None: 0, "addition": 1}.get(self.verdict, 2)

    @property
    def stale(self) -> tuple[str, ...]:
        """Overlay actions that match nothing any more."""
        return self.notes.stale

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Keys of operations without a frozen name."""
        return self.notes.unnamed

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The changes with identical ones put together: gravest first, absorbed ones last, then the most frequent."""
        found: dict[tuple[str, ...], list[Change]] = {}
        for change in self.changes:
            found.setdefault((change.verdict, change.kind, change.what, change.absorbed), []).append(change)
        made = [Group(each[0].kind, each[0].verdict, each[0].absorbed, tuple(each)) for each in found.values()]
        return tuple(
            sorted(made, key=lambda group: (VERDICTS.index(group.verdict), bool(group.absorbed), -len(group.changes)))
        )

    @property
    def title(self) -> str:
        """What was compared, and the outcome, in one line."""
        if not self.changes:
            return f"{self.old_version} and {self.new_version}: the same contract"
        names = {"source": "break source", "wire": "break the wire", "addition": "only add or are absorbed"}
        counts = {verdict: sum(change.verdict == verdict for change in self.changes) for verdict in VERDICTS}
        told = ", ".join(f"{counts[verdict]} {names[verdict]}" for verdict in VERDICTS if counts[verdict])
        number = f"{len(self.changes)} change{'s' if len(self.changes) > 1 else ''}"
        return f"{self.old_version} -> {self.new_version}: {number}, of which {told}"

    def markdown(self) -> str:
        """For a pull request or a file."""
        lines = ["# Drift of IBKR's document", "", f"{self.title}.", ""]
        for verdict, groups in self._sections():
            lines += [f"## {TITLES[verdict]}", ""]
            for group in groups:
                lines.append(f"- {_escaped(group.text)}")
                if group.members:
                    where = "operations" if group.members == group.operations else "where"
                    # every place of a change is named; of the users of one shared thing some will do
                    most = len(group.members) if len(group.changes) > 1 else USERS
                    names = listed([f"`{name}`" for name in group.members], most)
                    lines.append(f"  <details><summary>{where}</summary>{names}</details>")
            lines.append("")
        for title, entries in titled(self.notes):
            lines += [f"## {title}", "", *(f"- `{entry}`" for entry in entries), ""]
        return "\n".join(lines)

    def json(self) -> str:
        """For machines; docs/drift.md describes it."""
        groups = [
            {
                "kind": group.kind,
                "verdict": group.verdict,
                "message": group.message,
                "absorbed": group.absorbed,
                "operations": list(group.operations),
                "places": [change.place for change in group.changes],
            }
            for group in self.groups
        ]
        value = {
            "old": self.old_version,
            "new": self.new_version,
            "verdict": self.verdict,
            "exit_code": self.exit_code,
            "title": self.title,
            "groups": groups,
            "changes": [change.json() for change in self.changes],
            "stale": list(self.notes.stale),
            "retargeted": list(self.notes.retargeted),
            "failing": list(self.notes.failing),
            "unnamed": list(self.notes.unnamed),
            "warnings": list(self.notes.warnings),
        }
        return json.dumps(value, indent=1, ensure_ascii=False)

    def print(self, console: Console) -> None:
        """For a person at a terminal."""
        console.print(Text(self.title, style="bold"))
        for verdict, groups in self._sections():
            console.print()
            console.print(Text(TITLES[verdict], style=STYLES[verdict]))
            for group in groups:
                console.print(Text(f"  {group.text}"))
                if group.members and not group.absorbed:
                    console.print(Text(f"      {listed(list(group.members), SHOWN)}", style="dim"))
        for title, entries in titled(self.notes):
            console.print()
            console.print(Text(title, style="bold"))
            for entry in entries:
                console.print(Text(f"  {entry}"))

    def _sections(self) -> Iterator[tuple[str, list[Group]]]:
        for verdict in VERDICTS:
            groups = [group for group in self.groups if group.verdict == verdict]
            if groups:
                yield verdict, groups


def report(old: Mapping[str, Any], new: Mapping[str, Any], overlays: Iterable[overlay.Overlay] = ()) -> Report:
    """Compare two contracts, with our overlays."""
    first, second, notes = annotate(old, new, overlays)
    changes = compare(old, new, (first, second))
    before, after = (str(contract.get("info", {}).get("version", "?")) for contract in (old, new))
    return Report(before, after, tuple(changes), notes)


def written(result: Report, form: str, colours: bool = False) -> str:
    """The report in one of its forms, as text; `colours` only where the terminal can show them."""
    if form == "json":
        return result.json()
    if not result.changes:
        return ""
    if form == "markdown":
        return result.markdown()
    console = Console() if colours else Console(width=160, no_color=True, force_terminal=False)
    with console.capture() as captured:
        result.print(console)
    return captured.get().rstrip("\n")


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
