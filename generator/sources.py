"""What the contracts were made from: `spec/sources.toml`, and how files under `spec/` are replaced."""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

SOURCES = "sources.toml"
KEYS = ("url", "version", "sha256", "etag", "pulled", "contract")

HEADER = """\
# What each contract beside this file was made from. `make pull` writes it.
#   url       where the document lives; where nobody publishes one and ours is the original, what describes the service
#   version   its own info.version
#   sha256    digest of the bytes as they came, which are not kept here
#   etag      the tag the server gave them, so that it can say later that they are still the same
#   pulled    the day on which these bytes came for the first time
#   contract  the file that was made from them
"""


class SourcesError(Exception):
    """`spec/sources.toml` says something that cannot be used; the text names the place."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document: where it comes from, which revision was taken, which contract was made from it."""

    name: str
    url: str
    contract: str
    version: str | None = None
    sha256: str | None = None
    etag: str | None = None
    pulled: date | None = None

    def taken(self, *, version: str, sha256: str, pulled: date, etag: str | None = None) -> Source:
        """The entry after a pull. Bytes that were known already keep the day on which they first came."""
        known = self.sha256 == sha256 and self.pulled is not None
        etag = etag or (self.etag if known else None)
        return replace(self, version=version, sha256=sha256, etag=etag, pulled=self.pulled if known else pulled)


INITIAL = (
    Source("web-api", "https://api.ibkr.com/gw/api/v3/api-docs", "web-api.json"),
    Source(
        "flex",
        "https://www.ibkrguides.com/clientportal/performanceandstatements/flex3.htm",
        "flex.yaml",
        version="3.0.0",
    ),
)


class Sources(dict[str, Source]):
    """The entries of `sources.toml` by name."""

    @classmethod
    def read(cls, spec: Path) -> Sources:
        """Read `spec/sources.toml`, or start from the entries every checkout has when there is none."""
        path = spec / SOURCES
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls({name: _entry(name, table) for name, table in tables.items()})
        except FileNotFoundError:
            return cls({source.name: source for source in INITIAL})
        except (OSError, ValueError) as error:
            raise SourcesError(f"{path}: {error}") from error

    def dumps(self) -> str:
        """The text of the file."""
        tables = []
        for source in self.values():
            values = {key: getattr(source, key) for key in KEYS}
            lines = [f"{key} = {_toml(value)}\n" for key, value in values.items() if value is not None]
            tables.append(f"[{source.name}]\n{''.join(lines)}")
        return "\n".join((HEADER, *tables))


def _toml(value: str | date) -> str:
    if isinstance(value, date):
        return value.isoformat()
    # what JSON escapes is escaped the same way in TOML, but for one character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _entry(name: str, table: object) -> Source:
    if not isinstance(table, dict):
        raise ValueError(f"{name} is not a table")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
        raise ValueError(f"{name!r} is not a plain name")
    for key in table:
        if key not in KEYS:
            raise ValueError(f"{name}.{key} is not a key of this file")
    for key in ("url", "contract", "version", "sha256", "etag"):
        if not isinstance(table.get(key, ""), str):
            raise ValueError(f"{name}.{key} is not text")
    for key in ("url", "contract"):
        if not table.get(key):
            raise ValueError(f"{name}.{key} is missing")
    if "pulled" in table and type(table["pulled"]) is not date:
        raise ValueError(f"{name}.pulled is not a date (write 2026-01-31, without quotation marks)")
    if Path(table["contract"]).name != table["contract"]:
        raise ValueError(f"{name}.contract is not the name of a file in the same folder")
    return Source(name, **table)


def replace_together(contents: Mapping[Path, bytes]) -> list[Path]:
    """Give several files new contents, all of them or none, and return those that changed.

    New contents and copies of the old ones are on disk before the first file is touched, so that neither going on
    nor going back can fail for want of space.
    """
    changed = {path: data for path, data in contents.items() if not path.exists() or path.read_bytes() != data}
    fresh = {path: path.with_name(f".{path.name}.{os.getpid()}.new") for path in changed}
    saved = {path: path.with_name(f".{path.name}.{os.getpid()}.old") for path in changed if path.exists()}
    done: list[Path] = []
    try:
        for path, data in changed.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with fresh[path].open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for path, copy in saved.items():
            shutil.copy2(path, copy)
        for path in changed:
            fresh[path].replace(path)
            done.append(path)
    except BaseException:
        for path in done:
            if path in saved:
                saved[path].replace(path)
            else:
                path.unlink()
        raise
    finally:
        for path in (*fresh.values(), *saved.values()):
            path.unlink(missing_ok=True)
    return done
