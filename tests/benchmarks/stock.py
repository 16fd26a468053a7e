"""The stock generator's client of the same contract: openapi-python-client with its own templates, made when needed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from copy import deepcopy
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from generator.view import View

PACKAGE = "ibkr_stock"
_KEPT = 3
FLATTERED = (
    "Stock is flattered: it refuses the document as published; here it has the one our pipeline makes for the parser."
)


def document(view: View) -> dict[str, Any]:
    """The parser's document with the names of the wire put back in place of ours, for the stock generator to choose."""
    made: dict[str, Any] = deepcopy(view.document)
    for name, schema in made["components"]["schemas"].items():
        wire = view.fields.get(name, {})
        if "properties" in schema:
            schema["properties"] = {wire.get(key, key): value for key, value in schema["properties"].items()}
    described = {item["operationId"]: item for methods in made["paths"].values() for item in methods.values()}
    for operation in view.operations:
        parameters = described[operation.identifier]["parameters"]
        for ours, theirs in zip(operation.parameters, parameters, strict=True):
            if ours.location != "path":
                theirs["name"] = ours.wire
    return made


def folder(described: dict[str, Any]) -> Path:
    """The folder with the stock client of a document; generated once and kept in the user's cache."""
    text = json.dumps(described, sort_keys=True)
    key = hashlib.sha256(f"{version('openapi-python-client')} {sys.version_info[:2]} {text}".encode()).hexdigest()[:16]
    home = _cache() / key
    if not (home / PACKAGE).is_dir():
        home.parent.mkdir(parents=True, exist_ok=True)
        shop = Path(tempfile.mkdtemp(prefix=f"{key}-", dir=home.parent))
        try:
            generate(described, shop)
            if not home.exists():
                shop.rename(home)
        finally:
            shutil.rmtree(shop, ignore_errors=True)
        kept = sorted(home.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in kept[_KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
    return home


def generate(described: dict[str, Any], out: Path) -> float:
    """Writes the stock client into a folder; gives the seconds the generator took."""
    source = out / "document.json"
    source.write_text(json.dumps(described), "utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(source), "--meta", "none"]
    command += ["--output-path", str(out / PACKAGE), "--overwrite"]
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    started = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": tools}, check=False)
    taken = perf_counter() - started
    if done.returncode or not (out / PACKAGE / "client.py").is_file():
        raise RuntimeError(f"the stock generator failed:\n{done.stdout}\n{done.stderr}")
    return taken


def module_name(operation: dict[str, Any]) -> str:
    """The module the stock generator makes for an operation of its document."""
    tag = PythonIdentifier(operation["tags"][0], "tag")
    return f"{PACKAGE}.api.{tag}.{PythonIdentifier(operation['operationId'], 'field_')}"


def module(home: Path, operation: dict[str, Any]) -> ModuleType:
    """That module, imported."""
    if str(home) not in sys.path:
        sys.path.append(str(home))
    return import_module(module_name(operation))


def attribute(wire: str) -> str:
    """The attribute the stock generator makes of a property."""
    return str(PythonIdentifier(wire, "field_"))


def _cache() -> Path:
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        folder = Path(base).expanduser() / "ibkr-web" / "benchmarks"
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        folder = Path(tempfile.mkdtemp(prefix="ibkr-web-benchmarks-"))
    return folder
