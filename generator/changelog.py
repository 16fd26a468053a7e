"""Reading and extending CHANGELOG.md, which is kept in the manner of keepachangelog.com."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from textwrap import fill
from typing import NamedTuple

KINDS = ("Breaking", "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""The parts of a release, in the order in which they stand."""

_RELEASE = re.compile(r"^## \[?(?P<name>[^\]\s]+)\]?.*$", re.MULTILINE)
_PART = re.compile(r"^### (?P<name>.+?)\s*$", re.MULTILINE)
_QUOTED = re.compile(r"`([^`\s]+)`")


class ChangelogError(Exception):
    """The changelog cannot be used; the text says what is missing."""


class Release(NamedTuple):
    """One part of the changelog: `Unreleased` or a version, and its text with the heading."""

    name: str
    text: str
    start: int

    @property
    def breaking(self) -> tuple[str, ...]:
        """What the lines under Breaking name in backquotes: objects, or patterns of them."""
        return tuple(_QUOTED.findall(_part(self.text, "Breaking")))


def releases(text: str) -> list[Release]:
    """All of them, newest first."""
    return [Release(name, body, start) for name, body, start in _cut(_RELEASE, text)]


def unreleased(text: str) -> Release:
    """What is not released yet."""
    for release in releases(text):
        if release.name.lower() == "unreleased":
            return release
    raise ChangelogError("CHANGELOG.md has no section `## [Unreleased]`")


def latest(text: str) -> str | None:
    """The newest version that was released, if there is one."""
    return next((release.name for release in releases(text) if release.name[:1].isdigit()), None)


def owns(patterns: Iterable[str], path: str) -> bool:
    """Whether one of the patterns is the object, something that holds it, or matches one of these."""
    steps = path.partition("@")[0].split(".")
    above = [".".join(steps[:number]) for number in range(1, len(steps) + 1)]
    return any(fnmatchcase(place, pattern.rstrip("()")) for pattern in patterns for place in above)


def entry(text: str) -> str:
    """A text as an entry of a list, in lines of the usual length."""
    return fill(text, 120, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def extended(text: str, entries: Mapping[str, Iterable[str]]) -> str:
    """The changelog with more entries under Unreleased; those that stand there already are not repeated."""
    release = unreleased(text)
    fresh = {kind: [line for line in lines if f"{line}\n" not in release.text] for kind, lines in entries.items()}
    if not any(fresh.values()):
        return text
    parts = {name: body.partition("\n")[2].strip("\n") for name, body, _ in _cut(_PART, release.text)}
    for kind, lines in fresh.items():
        if lines:
            parts[kind] = "\n".join([*filter(None, [parts.get(kind)]), *lines])
    head = release.text.partition("\n### ")[0].strip("\n")
    order = sorted(parts, key=lambda kind: KINDS.index(kind) if kind in KINDS else len(KINDS))
    section = "\n\n".join([head, *(f"### {kind}\n\n{parts[kind]}" for kind in order)]) + "\n"
    after = text[release.start + len(release.text) :]
    return text[: release.start] + section + (f"\n{after}" if after else "")


def _part(section: str, kind: str) -> str:
    return "\n".join(body for name, body, _ in _cut(_PART, section) if name == kind)


def _cut(heading: re.Pattern[str], text: str) -> list[tuple[str, str, int]]:
    """The pieces of a text from heading to heading: name, text with the heading, where it starts."""
    found = list(heading.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [(match["name"], text[match.start() : end], match.start()) for match, end in zip(found, ends, strict=False)]
