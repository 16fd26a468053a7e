"""Files that hold secrets: for this user only from the first byte on, whole or not there at all."""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ibkr_web.errors import ConfigurationError

__all__ = ["private", "table", "with_table"]


def private(path: Path, text: str, mode: int = 0o600) -> None:
    """Write a file for this user only, in one go: a reader sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def table(name: str, values: Mapping[str, Any]) -> str:
    """A table of TOML."""
    return f"[{name}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())


def with_table(
    path: Path, name: str, values: Mapping[str, Any], drop: tuple[str, ...] = (), *, rehearse: bool = False
) -> None:
    """Set values of one table of a profile file; everything else in it, comments too, stays as it is.

    rehearse: find out whether that can be done, and leave the file alone.

    Raises ConfigurationError, and leaves the file alone, where it is written so that lines cannot be edited.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    wanted = tomllib.loads(text)
    wanted[name] = {key: value for key, value in wanted.get(name, {}).items() if key not in drop} | dict(values)
    edited = _edited(text, name, values, drop)
    try:
        right = tomllib.loads(edited) == wanted
    except tomllib.TOMLDecodeError:
        right = False
    if not right:
        raise ConfigurationError(
            f"{path} is written in a way that this command cannot edit: put {', '.join(values)} into the table "
            f"{name!r} by hand{f', and take {chr(44).join(drop)} out' if drop else ''}"
        )
    if not rehearse:
        private(path, edited)


def _edited(text: str, name: str, values: Mapping[str, Any], drop: tuple[str, ...]) -> str:
    title = name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name)
    lines, out, inside, left = text.splitlines(), [], False, dict(values)
    for line in lines:
        stripped = line.strip()
        if stripped.startswith("["):
            if inside:
                out += _rest(left)
                left = {}
            inside = stripped.split("#")[0].strip() == f"[{title}]"
        key = stripped.partition("=")[0].strip()
        if inside and key in left:
            line = f"{key} = {json.dumps(left.pop(key))}"
        elif inside and key in drop:
            continue
        out.append(line)
    if inside:
        out += _rest(left)
        left = {}
    if left and f"[{title}]" not in {line.split("#")[0].strip() for line in lines}:
        out += ["", f"[{title}]", *_rest(left)] if out else [f"[{title}]", *_rest(left)]
    return "\n".join(out) + "\n"


def _rest(values: Mapping[str, Any]) -> list[str]:
    return [f"{key} = {json.dumps(value)}" for key, value in values.items()]
