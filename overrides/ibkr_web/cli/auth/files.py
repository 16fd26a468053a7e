"""Files that hold secrets: for this user only from the first byte on, whole or not there at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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


def with_table(path: Path, name: str, values: Mapping[str, Any], drop: tuple[str, ...] = ()) -> None:
    """Set values of one table of a profile file; everything else in it, comments too, stays as it is."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    lines, out, inside, left = text.splitlines(), [], False, dict(values)
    for line in lines:
        stripped = line.strip()
        if stripped.startswith("["):
            if inside:
                out += _rest(left)
                left = {}
            inside = stripped.split("#")[0].strip() == f"[{name}]"
        key = stripped.partition("=")[0].strip()
        if inside and key in left:
            line = f"{key} = {json.dumps(left.pop(key))}"
        elif inside and key in drop:
            continue
        out.append(line)
    if inside:
        out += _rest(left)
        left = {}
    if left and f"[{name}]" not in {line.split("#")[0].strip() for line in lines}:
        out += ["", f"[{name}]", *_rest(left)] if out else [f"[{name}]", *_rest(left)]
    private(path, "\n".join(out) + "\n")


def _rest(values: Mapping[str, Any]) -> list[str]:
    return [f"{key} = {json.dumps(value)}" for key, value in values.items()]
