"""What IBKR changed: `python -m generator drift` beside comparisons that know nothing of OpenAPI or of this client."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter
from typing import Any

from tests.benchmarks.measure import Effort
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import ROOT, Setting

Json = dict[str, Any]
_READ = "import json, sys; old, new = (json.load(open(name, encoding='utf-8')) for name in sys.argv[1:]); "
_DEEPDIFF = _READ + "import deepdiff; print(deepdiff.DeepDiff(old, new).pretty())"
_DIFFLIB = _READ + (
    "import difflib; lines = [json.dumps(each, indent=1, sort_keys=True).splitlines() for each in (old, new)]; "
    "print('\\n'.join(difflib.unified_diff(*lines, n=0, lineterm='')))"
)


def drifting(setting: Setting, effort: Effort) -> Section:
    """The whole command, with normalising and overlays, and how many lines there are to read afterwards."""
    section = Section("Drift", "seconds, lines")
    folder = setting.scratch / "drift"
    shutil.copytree(ROOT / "spec", folder / "spec")
    old, new = folder / "spec" / "web-api.json", folder / "new.json"
    new.write_text(json.dumps(edited(json.loads(old.read_bytes()))), encoding="utf-8")
    commands = {"ours": ["-m", "generator", "drift", "--root", str(folder), "--source", str(new)]}
    if importlib.util.find_spec("deepdiff"):
        commands["deepdiff"] = ["-c", _DEEPDIFF, str(old), str(new)]
    else:
        section.notes.append("`pip install deepdiff==9.1.0` in .venv adds its column.")
    commands["difflib"] = ["-c", _DIFFLIB, str(old), str(new)]
    seconds: dict[str, float | None] = {}
    lines: dict[str, float | None] = {}
    for name, command in commands.items():
        taken = [_run(command, (2,) if name == "ours" else (0,)) for _ in range(min(3, effort.processes))]
        seconds[name], lines[name] = min(each[0] for each in taken), float(taken[0][1])
    section.rows = [
        Row("time", seconds, [Check("ours", float(seconds["ours"] or 0), 5.0, unit=" s")]),
        Row("lines to read", lines, [Check("difflib/ours", float(lines["difflib"] or 0) / float(lines["ours"] or 1))]),
    ]
    section.notes.append(
        "Wall time of whole processes, the best of three, for the committed contract and one with several hundred "
        "changes of the kinds seen between revisions. Ours also normalises, applies all overlays and judges."
    )
    return section


def edited(contract: Json) -> Json:
    """Some of everything that has been seen between two revisions; the same every time."""
    operations = [(item, method) for item in contract["paths"].values() for method in sorted(item)]
    for number, (item, method) in enumerate(operations):
        operation = item[method]
        operation["operationId"] = f"{operation.get('operationId', 'operation')}V2"
        if number % 23 == 0:
            del item[method]
        elif number % 5 == 0:
            operation["responses"]["429"] = {"description": "Slow down."}
    for number, schema in enumerate(_schemas(contract)):
        if schema.get("format") == "int64":
            schema["format"] = "int32"
        if "properties" in schema and number % 17 == 0:
            schema["properties"] = {**dict(list(schema["properties"].items())[1:]), "addedLately": {"type": "string"}}
        if isinstance(schema.get("enum"), list) and number % 3 == 0:
            schema["enum"] = [*schema["enum"], schema["enum"][0] * 2]
    return contract


def _schemas(value: Any) -> Iterator[Json]:
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            if isinstance(current.get("type"), str):
                yield current
            pending.extend(current.values())
        elif isinstance(current, list):
            pending.extend(current)


def _run(command: list[str], expected: tuple[int, ...]) -> tuple[float, int]:
    started = perf_counter()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    taken = perf_counter() - started
    if done.returncode not in expected:
        raise RuntimeError(f"the comparison failed:\n{done.stdout[:2000]}\n{done.stderr}")
    return taken, done.stdout.count("\n")
