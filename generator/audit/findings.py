"""What an audit hands back, and how it reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

_SHOWN = 25
_SHOWN_NOTES = 5
_SHOWN_REASONS = 4


class Finding(NamedTuple):
    """One difference between contract and package."""

    severity: Literal["error", "note"]
    """`error`: something is lost, wrong or too much. `note`: only words of ours are still to be written."""
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class Reason(NamedTuple):
    """Why something may be less typed than the rest, or a list without pages."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass
class Audit:
    """The result: nothing is missing where `errors` is empty."""

    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    """What was found in the contract and looked for in the package, by kind."""
    reasons: list[Reason] = field(default_factory=list)
    """Every place that is typed `Any` (or otherwise less than the contract could say), with the reason."""
    whole: list[Reason] = field(default_factory=list)
    """Every operation whose list comes in one piece, with the reason."""

    @property
    def errors(self) -> list[Finding]:
        """The findings that must stop a build."""
        return [finding for finding in self.findings if finding.severity == "error"]

    @property
    def notes(self) -> list[Finding]:
        """The findings that only ask for words."""
        return [finding for finding in self.findings if finding.severity == "note"]


class Book:
    """Where the parts of an audit write down what they see; the same thing twice counts once."""

    def __init__(self) -> None:
        self._findings: dict[Finding, None] = {}
        self._reasons: dict[Reason, None] = {}
        self._whole: dict[Reason, None] = {}
        self._counts: Counter[str] = Counter()

    def error(self, place: str, message: str) -> None:
        """Something is lost, wrong or too much."""
        self._findings[Finding("error", place.strip(), message)] = None

    def note(self, place: str, message: str) -> None:
        """Words are missing."""
        self._findings[Finding("note", place.strip(), message)] = None

    def reason(self, place: str, reason: str) -> None:
        """A place that may be `Any`."""
        self._reasons[Reason(place.strip(), reason)] = None

    def whole(self, place: str, reason: str) -> None:
        """An operation whose list comes in one piece."""
        self._whole[Reason(place.strip(), reason.strip())] = None

    def count(self, what: str, number: int = 1) -> None:
        """So many things of a kind were looked for."""
        self._counts[what] += number

    def closed(self) -> Audit:
        """The result."""
        return Audit(list(self._findings), dict(self._counts), list(self._reasons), list(self._whole))


def report(audit: Audit, *, full: bool = False) -> str:
    """The result in lines for people; `full` lists every finding and every reason with its place."""
    looked = ", ".join(f"{number:,} {what}" for what, number in audit.counts.items())
    lines = [f"audit: {looked}"]
    if audit.reasons:
        kinds = Counter(reason.reason for reason in audit.reasons).most_common()
        common = "; ".join(f"{reason} ({number})" for reason, number in kinds[:_SHOWN_REASONS])
        others = sum(number for _, number in kinds[_SHOWN_REASONS:])
        lines.append(f"  {len(audit.reasons)} places with a reason: {common}{f'; {others} others' if others else ''}")
    if audit.whole:
        lines.append(f"  {len(audit.whole)} lists in one piece, each with a reason")
    if full:
        lines += [f"  reason: {reason}" for reason in audit.reasons]
        lines += [f"  in one piece: {reason}" for reason in audit.whole]
    lines += _listed(audit.notes, "note", len(audit.notes) if full else _SHOWN_NOTES)
    lines += _listed(audit.errors, "error", len(audit.errors) if full else _SHOWN)
    lines.append(f"  {len(audit.errors)} errors" if audit.errors else "  nothing missing, nothing too much")
    return "\n".join(lines)


def _listed(findings: Iterable[Finding], word: str, limit: int) -> list[str]:
    given = list(findings)
    lines = [f"  {word}: {finding}" for finding in given[:limit]]
    if len(given) > limit:
        lines.append(f"  {word}: {len(given) - limit:,} more")
    return lines
