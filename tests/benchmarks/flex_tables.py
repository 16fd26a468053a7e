"""Flex statements as tables of Arrow and Parquet files: time on the clock with all cores, and memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.flex_statements import statement
from tests.benchmarks.measure import Effort
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import ROOT, Setting
from tests.peers.environments import IBFLEX

_FRAME = """
import sys
from time import perf_counter
sys.path[:0] = {paths!r}
source, folder = {source!r}, {folder!r}
{imports}
began = perf_counter()
{code}
taken = perf_counter() - began
try:
    peak = int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]) / 1024
except OSError:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
print(taken, peak)
"""
_OURS = "import pyarrow.compute, pyarrow.csv, pyarrow.parquet\nfrom ibkr_web.flex import tables\ntables.to_parquet"
_PROGRAMS = {
    "arrow": (_OURS, "for tag, batch in tables.batches(source): pass"),
    "parquet": (_OURS, 'tables.to_parquet(source, folder + "/tables")'),
    "ibflex": ("from ibflex import parser", "report = parser.parse(source)"),
}
_LABELS = {"arrow": "record batches of all rows", "parquet": "Parquet files of all rows"}
_FASTER = 8.0
"""Times as fast as ibflex, at least."""
_MEMORY = 200.0
"""MB at most, whatever the size."""


def flex_tables(setting: Setting, effort: Effort) -> Section:
    """Time and peak memory with a statement of 50 MB, and of 500 MB where there is time."""
    section = Section("Flex statements as tables", "s on the clock, MB of memory at its peak")
    section.notes = [
        "Fresh interpreters, without imports, all cores. ibflex, in an environment of its own, makes objects."
    ]
    peer: Path | None = None
    if effort.scale == 1.0:
        try:
            peer = IBFLEX.python()
        except pytest.skip.Exception as missing:
            section.notes.append(str(missing))
    _measured(section, 50.0 * effort.scale, min(effort.processes, 3), peer, setting)
    if effort.processes >= 7 and peer is not None:
        _measured(section, 500.0, 1, peer, setting)
    return section


def _measured(section: Section, size: float, rounds: int, peer: Path | None, setting: Setting) -> None:
    source = statement(size)
    names = ["arrow", "parquet", *(["ibflex"] if peer is not None else [])]
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            found[name].append(_run(name, peer, source, setting))
    for name, label in _LABELS.items():
        taken = median(seconds for seconds, _ in found[name])
        peak = max(memory for _, memory in found[name])
        figures: dict[str, float | None] = {"ours": taken}
        peaks: dict[str, float | None] = {"ours": peak}
        checks = [Check("MB a second", size / taken)]
        if peer is not None:
            ratio = median(theirs / ours for (theirs, _), (ours, _) in zip(found["ibflex"], found[name], strict=True))
            checks.append(Check("ibflex / ours", ratio, _FASTER, at_least=True))
            figures["ibflex"] = median(seconds for seconds, _ in found["ibflex"])
            peaks["ibflex"] = max(memory for _, memory in found["ibflex"])
        section.rows.append(Row(f"{size:g} MB: {label}", figures, checks))
        section.rows.append(Row("  memory", peaks, [Check("ours", peak, _MEMORY, unit=" MB")]))


def _run(name: str, peer: Path | None, source: Path, setting: Setting) -> tuple[float, float]:
    imports, code = _PROGRAMS[name]
    theirs = name == "ibflex"
    own = [] if theirs else [str(setting.package), str(ROOT / "overrides")]
    with tempfile.TemporaryDirectory() as folder:
        program = _FRAME.format(paths=own, source=str(source), folder=folder, imports=imports, code=code)
        python = str(peer if theirs else sys.executable)
        done = subprocess.run([python, "-I", "-c", program], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr[-2000:]}")
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory
