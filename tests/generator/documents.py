"""Documents for tests: small ones of our own, and IBKR's where they are at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from generator.normalise import Entry, Normalised, normalise

Json = dict[str, Any]

VERSIONS = {"2.28.0": (152, 162, 426), "2.35.0": (168, 182, 453)}
"""Version -> paths, operations and schemas of IBKR's document."""


def upstream(version: str) -> Json:
    """IBKR's own document, which is not part of the project; without it the test is skipped."""
    root = Path(__file__).resolve().parents[2]
    folder = Path(os.environ.get("IBKR_WEB_UPSTREAM") or root.parent / "shared" / "upstream")
    path = folder / f"ibkr-web-api-{version}.json"
    if not path.exists():
        pytest.skip(f"IBKR's document {version} is not here: IBKR_WEB_UPSTREAM names the folder that holds it")
    document: Json = json.loads(path.read_bytes())
    return document


def document(paths: Json | None = None, schemas: Json | None = None, **more: Any) -> Json:
    """A small document; `more` are further keys of its top, `components` among them."""
    components = {"schemas": schemas or {}, **more.pop("components", {})}
    top: Json = {"openapi": "3.0.0", "info": {"title": "Things", "version": "1"}, "paths": paths or {}}
    return {**top, "components": components, **more}


def answering(schema: Any, media: str = "application/json", **more: Any) -> Json:
    """An operation that answers with a schema."""
    return {"responses": {"200": {"description": "Prose.", "content": {media: {"schema": schema, **more}}}}}


def contract(raw: Json, **how: Any) -> Json:
    return normalise(raw, **how).contract


def mended(schema: Any, **others: Any) -> Any:
    """What becomes of one schema among the components."""
    return contract(document(schemas={"Thing": schema, **others}))["components"]["schemas"]["Thing"]


def operation(raw: Json, key: str) -> Json:
    """The operation with a key, in the contract of a document."""
    paths = contract(raw)["paths"]
    found = [value for item in paths.values() for value in item.values() if value["x-ibkr-key"] == key]
    assert len(found) == 1, f"{key} among {[v['x-ibkr-key'] for item in paths.values() for v in item.values()]}"
    one: Json = found[0]
    return one


def entries(result: Normalised, rule: str) -> list[Entry]:
    """What one rule did."""
    return [entry for entry in result.report if entry.rule == rule and entry.hit]


def text(value: Any) -> str:
    """Canonical JSON, to compare byte for byte."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False) + "\n"


def asking(*parameters: Json, **more: Any) -> Json:
    """An operation with these parameters, and whatever else."""
    return {**answering({"type": "string"}), "parameters": list(parameters), **more}
