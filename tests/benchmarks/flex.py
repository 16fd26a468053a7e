"""Reading Flex statements: time and memory, beside the clients people use now and what XML itself costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.flex_statements import statement
from tests.benchmarks.measure import Effort, Samples
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import ROOT, Setting
from tests.peers.environments import IBFLEX, Peer

IBFLEX2 = Peer("ibflex2", "ibflex2[web]==1.0.0")
PY_IBKR = Peer("py-ibkr", "py-ibkr==0.1.8")
LXML = Peer("lxml", "lxml==6.1.3")

_FRAME = """
import sys, warnings
from time import process_time
sys.path[:0] = {paths!r}
source = {source!r}
warnings.simplefilter("ignore")
{imports}
began = process_time()
{code}
taken = process_time() - began
try:
    status = open("/proc/self/status").read()  # the usual figure counts what the process was before it was this program
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
except OSError:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
print(taken, peak)
"""
_OURS = "from ibkr_web.flex.statement import iterate, read, tuples"
_FIELDS = """
for row in report.trades:
    row.symbol, row.quantity, row.trade_price, row.date_time, row.asset_category
for row in report.open_positions:
    row.symbol, row.position, row.mark_price, row.report_date, row.asset_category
for row in report.cash_transactions:
    row.symbol, row.amount, row.type, row.date_time, row.asset_category
"""
_EXPAT = "from xml.parsers import expat\nparser = expat.ParserCreate()"
_PROGRAMS = {
    "lazy": (_OURS, "report = read(source)"),
    "lazy, 5 fields": (_OURS, f"report = read(source)\n{_FIELDS}"),
    "typed": (_OURS, "report = read(source, typed=True)"),
    "streamed": (_OURS, "for row in iterate(source, typed=True): pass"),
    "streamed lazily": (_OURS, "for row in iterate(source): pass"),
    "tuples": (_OURS, 'for row in tuples(source, "Trade"): pass'),
    "ibflex": ("from ibflex import parser", "report = parser.parse(source)"),
    "ibflex2": ("from ibflex import parser", "report = parser.parse(source)"),
    "py-ibkr": ("from py_ibkr.flex.parser import parse_xml_file", "report = parse_xml_file(source)"),
    "expat": (_EXPAT, 'with open(source, "rb") as file:\n    parser.ParseFile(file)'),
    "expat dicts": (
        f"{_EXPAT}\nrows = []\nparser.StartElementHandler = lambda tag, found: rows.append((tag, found))",
        'with open(source, "rb") as file:\n    parser.ParseFile(file)',
    ),
    "lxml": (
        "from lxml import etree",
        "for _, element in etree.iterparse(source):\n    element.clear()",
    ),
}
_PEERS = {"ibflex": IBFLEX, "ibflex2": IBFLEX2, "py-ibkr": PY_IBKR, "lxml": LXML}
_SLOW = frozenset(("ibflex", "ibflex2", "py-ibkr"))
_LIMITS = ("expat dicts", "expat", "lxml")
_ROWS = (
    ("read, nothing looked at", "lazy", 6.5),
    ("read, 5 fields of each row looked at", "lazy, 5 fields", None),
    ("read, fully typed", "typed", 4.5),
    ("row by row, fully typed", "streamed", 5.5),
    ("row by row, nothing looked at", "streamed lazily", None),
    ("tuples of all trades", "tuples", None),
)
_STREAMING = 30.0
"""MB of a process that reads row by row, at most, whatever the size."""


def flex(setting: Setting, effort: Effort) -> Section:
    """Time and peak memory with a statement of 50 MB, and of 500 MB where there is time."""
    section = Section("Flex statements", "s of processor time, MB of memory at its peak")
    section.notes = [
        "Fresh interpreters, without imports. Peers in environments of their own; py-ibkr leaves open positions out.",
        "Ratios are ibflex's time by ours, within each round. expat and lxml look at no value: what XML itself costs.",
    ]
    size = 50.0 * effort.scale
    peers = _peers(section) if effort.scale == 1.0 else {}
    names = [name for name in _PROGRAMS if name not in _PEERS or name in peers]
    taken, memory = _measured(names, peers, statement(size), setting, effort)
    times = Samples(taken).figures()
    peaks = {name: median(rounds.values()) for name, rounds in memory.items()}
    rivals = [name for name in ("ibflex", "ibflex2", "py-ibkr") if name in peers]
    reference = "ibflex" if "ibflex" in peers else "expat dicts"
    for label, name, target in _ROWS:
        ratio = median(taken[reference][number] / taken[name][number] for number in taken[reference])
        check = Check(f"{reference} / ours", ratio, target if peers else None, at_least=True)
        others = {other: times[other] for other in (*rivals, *(limit for limit in _LIMITS if limit in times))}
        section.rows.append(Row(f"{size:g} MB: {label}", {"ours": times[name], **others}, [check]))
        figures: dict[str, float | None] = {"ours": peaks[name], **{other: peaks[other] for other in others}}
        limit = _STREAMING if name.startswith("streamed") else None
        section.rows.append(Row("  memory", figures, [Check("ours", peaks[name], limit, unit=" MB")]))
    if effort.processes >= 7 and "ibflex" in peers:
        _large(section, peers, setting)
    return section


def _large(section: Section, peers: dict[str, Path], setting: Setting) -> None:
    """Ten times the size, once."""
    source = statement(500.0)
    names = ["typed", "streamed", "streamed lazily", "ibflex"]
    found = {name: _run(name, peers, source, setting) for name in names}
    theirs, their_peak = found["ibflex"]
    for label, name, target in (("read, fully typed", "typed", 4.5), ("row by row, fully typed", "streamed", 5.5)):
        taken, peak = found[name]
        checks = [Check("ibflex / ours", theirs / taken, target, at_least=True)]
        section.rows.append(Row(f"500 MB: {label}", {"ours": taken, "ibflex": theirs}, checks))
        limit = _STREAMING if name == "streamed" else None
        checks = [Check("ours", peak, limit, unit=" MB")]
        section.rows.append(Row("  memory", {"ours": peak, "ibflex": their_peak}, checks))


def _peers(section: Section) -> dict[str, Path]:
    """The interpreters of the peers that can be had."""
    found = {}
    for name, peer in _PEERS.items():
        try:
            found[name] = peer.python()
        except pytest.skip.Exception as missing:
            section.notes.append(str(missing))
    return found


def _measured(
    names: list[str], peers: dict[str, Path], source: Path, setting: Setting, effort: Effort
) -> tuple[dict[str, dict[int, float]], dict[str, dict[int, float]]]:
    """Program -> round -> seconds, and MB; the slow ones in the first three rounds only."""
    taken: dict[str, dict[int, float]] = {name: {} for name in names}
    memory: dict[str, dict[int, float]] = {name: {} for name in names}
    for number in range(effort.processes):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            if number < 3 or name not in _SLOW:
                taken[name][number], memory[name][number] = _run(name, peers, source, setting)
    return taken, memory


def _run(name: str, peers: dict[str, Path], source: Path, setting: Setting) -> tuple[float, float]:
    imports, code = _PROGRAMS[name]
    own = [] if name in _PEERS else [str(setting.package), str(ROOT / "overrides")]
    program = _FRAME.format(paths=own, source=str(source), imports=imports, code=code)
    python = str(peers.get(name, sys.executable))
    done = subprocess.run([python, "-I", "-c", program], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr[-2000:]}")
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak
