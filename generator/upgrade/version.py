"""The next version of the project, as Semantic Versioning has it."""

from __future__ import annotations

import re
import tomllib
from typing import Literal

Level = Literal["source", "wire", "addition"]
"""What a change does to users: their code breaks, what goes over the wire is another, there is more."""

_NUMBER = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_LINE = re.compile(r"""^(version\s*=\s*)(['"])[^'"]*\2""", re.MULTILINE)


class VersionError(Exception):
    """A version that is not of the form 1.2.3, or none at all."""


def current(pyproject: str) -> str:
    """The version in the text of pyproject.toml."""
    try:
        version = tomllib.loads(pyproject)["project"]["version"]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise VersionError(f"pyproject.toml tells no version: {error}") from error
    return str(version)


def proposed(version: str, released: str | None, level: Level | None) -> str:
    """The version that a change of this level asks for.

    It is counted from the last release, so that several changes before the next one count once; where the changelog
    has none, `version` is what people have. Before 1.0.0 a minor release may break. Never less than `version`.
    """
    major, minor, patch = _numbers(released or version)
    if level is None:
        wanted = (major, minor, patch)
    elif level == "source" and major > 0:
        wanted = (major + 1, 0, 0)
    else:
        wanted = (major, minor + 1, 0)
    return ".".join(map(str, max(wanted, _numbers(version))))


def replaced(pyproject: str, version: str) -> str:
    """The text of pyproject.toml with another version, all else as it was."""
    before, heading, rest = pyproject.partition("[project]\n")
    table, bracket, after = rest.partition("\n[")
    changed, count = _LINE.subn(lambda found: f"{found[1]}{found[2]}{version}{found[2]}", table, count=1)
    if not heading or not count:
        raise VersionError("pyproject.toml has no line `version = …` under [project]")
    return f"{before}{heading}{changed}{bracket}{after}"


def _numbers(version: str) -> tuple[int, int, int]:
    found = _NUMBER.fullmatch(version)
    if found is None:
        raise VersionError(f"{version!r} is not a version of the form 1.2.3")
    major, minor, patch = map(int, found.groups())
    return major, minor, patch
