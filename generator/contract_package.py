"""The package `ibkr_contract`: the annotated contracts as data, one entry a line, for tools that need the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render import HEADER, TEMPLATES


def write(contracts: Mapping[str, Mapping[str, Any]], out: Path) -> None:
    """Writes the package; files there before that do not belong to it are gone."""
    out.mkdir(parents=True, exist_ok=True)
    files = {f"{name}.json": text(contract) for name, contract in contracts.items()}
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / "contract"), undefined=StrictUndefined, keep_trailing_newline=True
    )
    files["__init__.py"] = environment.get_template("__init__.py.jinja").render(header=HEADER, names=sorted(contracts))
    files["py.typed"] = ""
    for name, content in files.items():
        (out / name).write_text(content, encoding="utf-8", newline="\n")
    for path in out.iterdir():
        if path.is_file() and path.name not in files:
            path.unlink()


def text(contract: Mapping[str, Any]) -> str:
    """A contract as JSON with one path, schema, response … a line, so that a changed fact is a changed line."""
    members = []
    for key in sorted(contract):
        value = contract[key]
        if key == "components":
            members.append(f"{_line(key)}:{_braces(f'{_line(name)}:{_spread(value[name])}' for name in sorted(value))}")
        else:
            members.append(f"{_line(key)}:{_spread(value) if key == 'paths' else _line(value)}")
    return "{\n" + ",\n".join(members) + "\n}\n"


def _spread(entries: Mapping[str, Any]) -> str:
    return _braces(f"{_line(name)}:{_line(entries[name])}" for name in sorted(entries))


def _braces(lines: Iterable[str]) -> str:
    return "{\n" + ",\n".join(lines) + "\n}"


def _line(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
