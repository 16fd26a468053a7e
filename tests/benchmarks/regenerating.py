"""The generator itself: how long a regeneration takes and how much it writes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from tests.benchmarks import stock
from tests.benchmarks.measure import Effort
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import ROOT, Setting

_REGENERATE = "from pathlib import Path; from generator.build import regenerate; regenerate(Path({root!r}))"
_GENERATE = (
    "import json; from pathlib import Path; from generator.build import generate; "
    "read = json.loads(Path({contract!r}).read_text('utf-8')); "
    "generate(read if isinstance(read, list) else [read], Path({out!r}))"
)


def regenerating(setting: Setting, effort: Effort) -> Section:
    """`make regenerate` in a checkout of its own, beside the stock generator's run on the same contract."""
    section = Section("Regenerate", "seconds, lines, MB")
    section.notes = [
        "Wall time of whole processes, the best of three (one for stock); ours audits what it wrote, both run ruff.",
    ]
    ours, theirs = [], []
    checkout = setting.scratch / "checkout"
    shutil.copytree(ROOT / "spec", checkout / "spec")
    for number in range(min(3, effort.processes)):
        ours.append(_run(_program(setting, checkout)))
        if not number:
            shop = setting.scratch / "stock"
            shop.mkdir()
            theirs.append(stock.generate(setting.document, shop))
    seconds = min(ours)
    section.rows.append(Row("time", {"ours": seconds, "stock": min(theirs)}, [Check("ours", seconds, 5.0, unit=" s")]))
    own, other = _size(setting.package / "ibkr_openapi"), _size(setting.stock / stock.PACKAGE)
    labels = (("files", None), ("lines", 50_000), ("MB", 1.6))
    for (label, limit), mine, yours in zip(labels, own, other, strict=True):
        check = Check("ours", mine, limit) if limit else Check("stock/ours", yours / mine)
        section.rows.append(Row(label, {"ours": mine, "stock": yours}, [check]))
    return section


def _program(setting: Setting, checkout: Path) -> str:
    if setting.contract is None:
        return _REGENERATE.format(root=str(checkout))
    return _GENERATE.format(contract=str(setting.contract), out=str(checkout / "ibkr_openapi"))


def _run(program: str) -> float:
    started = perf_counter()
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    taken = perf_counter() - started
    if done.returncode:
        raise RuntimeError(f"the regeneration failed:\n{done.stdout}\n{done.stderr}")
    return taken


def _size(folder: Path) -> tuple[float, float, float]:
    """Files, lines and megabytes of a package's code."""
    texts = [path.read_bytes() for path in folder.rglob("*") if path.suffix in (".py", ".pyi")]
    return len(texts), sum(text.count(b"\n") for text in texts), sum(map(len, texts)) / 1e6
