"""Fetch a document, make its contract, compare it with the committed one. `spec/` is only read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator import overlay
from generator.drift.report import Report, report
from generator.fetch import Timeouts, fetch_unless, without_secrets
from generator.pull import read_document
from generator.sources import Sources

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["DriftError", "run"]


class DriftError(Exception):
    """Nothing could be compared; the text says why."""


def run(
    root: Path,
    source: str | None = None,
    *,
    base: Path | None = None,
    name: str = "web-api",
    timeouts: Timeouts | None = None,
    console: Console | None = None,
) -> Report:
    """The drift of the live document (or of another URL or file) from the committed contract, or from `base`."""
    from generator.normalise import normalise

    entry = Sources.read(root / "spec").get(name)
    if entry is None:
        raise DriftError(f"{root / 'spec'} has no document called {name!r}")
    path = base or root / "spec" / entry.contract
    try:
        old = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DriftError(f"{path} is no contract: {error}") from error
    origin = source or entry.url
    known = entry.etag if origin == entry.url and base is None else None
    fetched = fetch_unless(known, origin, timeouts=timeouts, console=console)
    if fetched is None:
        return Report(str(entry.version), str(entry.version), ())
    document, _ = read_document(fetched.data, without_secrets(origin))
    new = normalise(document).contract
    return report(old, new, overlay.load(sorted((root / "spec" / "overlays").glob("*.yaml"))))
