"""What a normalisation gives back: the contract and an account of everything that was done to the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing a rule did. `hit` is false for the single entry of a rule that found nothing to do (stale)."""

    rule: str
    place: str
    what: str
    hit: bool = True

    def __str__(self) -> str:
        return f"{self.rule}: {self.place + ': ' if self.place else ''}{self.what}"


@dataclass(frozen=True, slots=True)
class Normalised:
    """The contract, and the report in the order of the rules."""

    contract: Json
    report: list[Entry]

    @property
    def stale(self) -> list[str]:
        """The names of the rules that matched nothing."""
        return [entry.rule for entry in self.report if not entry.hit]


class Ledger:
    """Collects entries; whoever runs a rule says under which name its notes go."""

    def __init__(self) -> None:
        self.rule = ""
        self._entries: dict[str, list[Entry]] = {}

    def note(self, place: str, what: str) -> None:
        """Write down one thing the current rule did."""
        self._entries.setdefault(self.rule, []).append(Entry(self.rule, place, what))

    def entries(self, rules: list[str]) -> list[Entry]:
        """All entries by rule; a rule without any gets one that says so."""
        report: list[Entry] = []
        for rule in rules:
            found = self._entries.get(rule)
            report.extend(sorted(found) if found else [Entry(rule, "", "matched nothing", hit=False)])
        return report
