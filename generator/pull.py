"""Take a published document in: fetch, judge, normalise, and write contract and `sources.toml` together.

The document itself is never written anywhere. Whatever is wrong with it is found before the first byte under `spec/`
changes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from generator import plain_yaml
from generator.fetch import Timeouts, fetch_unless, without_secrets
from generator.sources import SOURCES, Sources, replace_together

if TYPE_CHECKING:
    from generator.normalise import Entry

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class PullError(Exception):
    """The document is not taken; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a pull found and did."""

    name: str
    version: str
    previous_version: str | None
    operations: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    repeated_keys: tuple[str, ...]
    report: tuple[Entry, ...]
    written: tuple[Path, ...]


def pull(
    root: Path,
    source: str | None = None,
    *,
    name: str = "web-api",
    force: bool = False,
    timeouts: Timeouts | None = None,
    console: Console | None = None,
) -> Pulled:
    """Bring a document up to date under `root/spec`: from the URL in `sources.toml`, or from another URL or file."""
    from generator.normalise import normalise

    spec = root / "spec"
    sources = Sources.read(spec)
    entry = sources.get(name)
    if entry is None or not entry.contract.endswith(".json"):
        raise PullError(f"{spec / SOURCES} has no document called {name!r} that could be pulled")
    committed = _operations(_committed(spec / entry.contract))
    origin = source or entry.url
    fetched = fetch_unless(None, origin, timeouts=timeouts, console=console)
    assert fetched is not None, "nothing is left out unless it is known"
    data = fetched.data
    label = without_secrets(origin)
    document, repeated = read_document(data, label)

    result = normalise(document)
    contract: Mapping[str, Any] = result.contract
    operations = _operations(contract)
    lost = committed - operations
    if len(lost) * 4 > len(committed) and not force:
        shown = "".join(f"\n  - {key}" for key in sorted(lost)[:10])
        more = f"\n  … and {len(lost) - 10} more" if len(lost) > 10 else ""
        raise PullError(
            f"{label} has lost {len(lost)} of the {len(committed)} operations of the contract in spec/{entry.contract},"
            f" more than a quarter; take it all the same with FORCE=1 (--force):{shown}{more}"
        )

    digest = hashlib.sha256(data).hexdigest()
    version = str(contract["info"]["version"])
    etag = fetched.etag if origin == entry.url else None  # another server's tag says nothing about this one
    sources[name] = entry.taken(version=version, sha256=digest, etag=etag, pulled=datetime.now(UTC).date())
    files = {spec / entry.contract: canonical(contract), spec / SOURCES: sources.dumps().encode()}
    try:
        written = replace_together(files)
    except OSError as error:
        raise PullError(f"spec/ cannot be written and was left as it was: {error}") from error
    return Pulled(
        name,
        version,
        entry.version,
        len(operations),
        tuple(sorted(operations - committed)),
        tuple(sorted(lost)),
        repeated,
        tuple(result.report),
        tuple(written),
    )


def summary(result: Pulled, *, every_change: bool = False) -> str:
    """What a person wants to know after a pull."""
    was = "" if result.previous_version in (None, result.version) else f" (was {result.previous_version})"
    lines = [f"{result.name} {result.version}{was}: {result.operations} operations"]
    if result.previous_version is not None:
        lines.extend(f"  added    {key}" for key in result.added)
    lines.extend(f"  removed  {key}" for key in result.removed)
    lines.extend(f"  a key stands twice in one object, the last one counts: {key}" for key in result.repeated_keys)
    hits = Counter(entry.rule for entry in result.report if entry.hit)
    stale = [entry.rule for entry in result.report if not entry.hit]
    if hits:
        lines.append("mended in general, with the number of places:")
        lines.extend(f"  {count:5} {rule}" for rule, count in hits.items())
    if stale:
        lines.append(f"rules that found nothing to mend: {', '.join(stale)}")
    if every_change:
        lines.extend(str(entry) for entry in result.report if entry.hit)
    if result.written:
        lines.append(f"written: {', '.join(f'spec/{path.name}' for path in result.written)}")
        lines.append("next: git diff spec/, then make regenerate")
    else:
        lines.append("nothing has changed, spec/ is as it was")
    return "\n".join(lines)


def canonical(contract: Mapping[str, Any]) -> bytes:
    """The one spelling of a contract: sorted keys, one space of indentation, UTF-8."""
    try:
        text = json.dumps(contract, sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False)
        return (text + "\n").encode()
    except ValueError as error:
        raise PullError(f"the contract cannot be written as JSON: {error}") from error


def read_document(data: bytes, name: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Parse bytes into an OpenAPI 3 document, and name the keys that stand twice in one object."""
    repeated: list[str] = []
    try:
        document = _parse(data, name, repeated)
    except RecursionError:
        raise PullError(f"{name} is nested too deeply to be an OpenAPI document") from None
    if not isinstance(document, dict):
        raise PullError(f"{name} is not an OpenAPI document: it holds {_kind(document)}, not an object")
    if "swagger" in document and "openapi" not in document:
        raise PullError(f"{name} is a Swagger {document['swagger']} document; OpenAPI 3 is needed")
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        said = "it does not say `openapi: 3.…`" if version is None else f"it says openapi: {version!r}, not 3.…"
        raise PullError(f"{name} is not an OpenAPI 3 document: {said}")
    info = document.get("info")
    if not isinstance(info, dict) or not isinstance(info.get("version"), str) or not info["version"].strip():
        raise PullError(f"{name} does not tell its version (info.version)")
    if not any(_raw_operations(document.get("paths"))):
        raise PullError(f"{name} has no operation under paths")
    return document, tuple(repeated)


def _parse(data: bytes, name: str, repeated: list[str]) -> object:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PullError(f"{name} is not text in UTF-8 (byte {error.start} of {len(data)})") from None
    start = text.lstrip()[:1]
    if not start:
        raise PullError(f"{name} is empty")
    if start == "<":
        raise PullError(f"{name} is a page of HTML or XML, not an OpenAPI document")
    if start not in "{[" and (name.endswith((".yaml", ".yml")) or re.search(r"^(openapi|swagger)\s*:", text, re.M)):
        try:
            return plain_yaml.parse(text, repeated)
        except plain_yaml.PlainYamlError as error:
            raise PullError(f"{name} is not usable YAML: {error}") from None

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(items)
        if len(found) != len(items):
            repeated.extend(key for key, count in Counter(key for key, _ in items).items() if count > 1)
        return found

    def constant(value: str) -> None:
        raise PullError(f"{name} is not JSON: it holds {value}")

    try:
        return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        ends = text.rstrip()[-1]
        ended = error.msg == "Extra data" or ends in "}]"
        if start in "{[" and (not ended or not text[error.pos :].strip()):
            raise PullError(f"{name} is cut off: the JSON ends in the middle, after {len(data)} bytes") from None
        raise PullError(f"{name} is not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from None
    except ValueError as error:
        raise PullError(f"{name} is not JSON: {error}") from None


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else f"a single {'text' if isinstance(value, str) else 'value'}"


def _raw_operations(paths: object) -> Iterator[Mapping[str, Any]]:
    for item in paths.values() if isinstance(paths, dict) else ():
        if isinstance(item, dict):
            yield from (item[method] for method in METHODS if isinstance(item.get(method), dict))


def _committed(path: Path) -> Mapping[str, Any]:
    try:
        contract = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise PullError(f"{path} cannot be read, so there is nothing to compare with: {error}") from error
    if not isinstance(contract, dict):
        raise PullError(f"{path} is not a contract; bring the committed one back first")
    return contract


def _operations(contract: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(str(operation.get("x-ibkr-key")) for operation in _raw_operations(contract.get("paths")))
