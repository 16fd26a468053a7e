"""The report: for people in the terminal or as Markdown, for machines as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.text import Text

from generator import overlay
from generator.drift.change import VERDICTS, Change, gravest
from generator.drift.compare import compare
from generator.drift.notes import Notes, annotate

__all__ = ["Group", "Report", "report", "written"]

TITLES = {
    "source": "Breaks source: a name or a type that people use goes away or changes",
    "wire": "Breaks the wire: what we send or expect is no longer right",
    "addition": "Adds, or changes nothing for users",
}
STYLES = {"source": "bold red", "wire": "bold yellow", "addition": "green"}
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that say the same of several operations."""

    kind: str
    verdict: str
    message: str
    absorbed: str
    changes: tuple[Change, ...]

    @property
    def operations(self) -> tuple[str, ...]:
        """Keys of the operations it is about."""
        own = [change.operation for change in self.changes if change.operation]
        return tuple(own) if own else self.changes[0].uses

    @property
    def text(self) -> str:
        """One line."""
        keys = self.operations
        absorbed = f" [absorbed: {self.absorbed}]" if self.absorbed else ""
        if not keys:
            return f"{self.message}{absorbed}"
        shared = "" if self.changes[0].operation else "used by "
        if len(keys) == 1:
            return f"{self.message} ({shared}{keys[0]}){absorbed}"
        return f"{self.message} ({shared}{len(keys)} operations){absorbed}"


@dataclass(frozen=True, slots=True)
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
    def groups(self) -> tuple[Group, ...]:
        """The changes with identical ones put together, gravest first, then the most frequent."""
        found: dict[tuple[str, ...], list[Change]] = {}
        for change in self.changes:
            key = (change.verdict, change.kind, change.message, change.absorbed)
            own = () if change.operation else change.places[0]
            found.setdefault((*key, *own), []).append(change)
        made = [
            Group(each[0].kind, each[0].verdict, each[0].message, each[0].absorbed, tuple(each))
            for each in found.values()
        ]
        return tuple(
            sorted(made, key=lambda group: (VERDICTS.index(group.verdict), bool(group.absorbed), -len(group.changes)))
        )

    @property
    def title(self) -> str:
        """What was compared, and the outcome, in one line."""
        if not self.changes:
            return f"{self.old_version} and {self.new_version}: the same contract"
        counts = {verdict: sum(change.verdict == verdict for change in self.changes) for verdict in VERDICTS}
        told = ", ".join(
            f"{count} {name}"
            for name, count in zip(("break source", "break the wire", "only add"), counts.values(), strict=True)
            if count
        )
        return f"{self.old_version} -> {self.new_version}: {len(self.changes)} changes, of which {told}"

    def markdown(self) -> str:
        """For a pull request or a file."""
        lines = ["# Drift of IBKR's document", "", self.title, ""]
        for verdict, groups in self._sections():
            lines += [f"## {TITLES[verdict]}", ""]
            for group in groups:
                lines.append(f"- {_escaped(group.text)}")
                if len(group.operations) > 1:
                    keys = ", ".join(f"`{key}`" for key in group.operations)
                    lines.append(f"  <details><summary>operations</summary>{keys}</details>")
            lines.append("")
        for title, entries in self._notes():
            lines += [f"## {title}", "", *(f"- `{entry}`" for entry in entries), ""]
        return "\n".join(lines)

    def json(self) -> str:
        """For machines: verdict, exit code, versions, changes, groups and notes."""
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
            "unnamed": list(self.notes.unnamed),
        }
        return json.dumps(value, indent=1, ensure_ascii=False, default=str)

    def print(self, console: Console) -> None:
        """For a person at a terminal."""
        console.print(Text(self.title, style="bold"))
        for verdict, groups in self._sections():
            console.print()
            console.print(Text(TITLES[verdict], style=STYLES[verdict]))
            for group in groups:
                console.print(Text(f"  {group.text}"))
                if len(group.operations) > 1 and not group.absorbed:
                    more = len(group.operations) - SHOWN
                    keys = ", ".join(group.operations[:SHOWN]) + (f" and {more} more" if more > 0 else "")
                    console.print(Text(f"      {keys}", style="dim"))
        for title, entries in self._notes():
            console.print()
            console.print(Text(title, style="bold"))
            for entry in entries:
                console.print(Text(f"  {entry}"))

    def _sections(self) -> list[tuple[str, list[Group]]]:
        groups = self.groups
        found = [(verdict, [group for group in groups if group.verdict == verdict]) for verdict in VERDICTS]
        return [(verdict, entries) for verdict, entries in found if entries]

    def _notes(self) -> list[tuple[str, tuple[str, ...]]]:
        found = [
            ("Overlay actions that match nothing any more", self.notes.stale),
            ("Overlay actions that match something else now", self.notes.retargeted),
            ("Operations without a name or annotation yet", self.notes.unnamed),
        ]
        return [(title, entries) for title, entries in found if entries]


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
    console = Console() if colours else Console(width=120, no_color=True, force_terminal=False)
    with console.capture() as captured:
        result.print(console)
    return captured.get().rstrip("\n")


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
