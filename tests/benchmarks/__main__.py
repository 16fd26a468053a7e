"""`python -m tests.benchmarks`: all measurements in one run."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from rich.console import Console

from tests.benchmarks import calls, decoding, drifting, flex, flex_tables, imports, regenerating, simulating, whole
from tests.benchmarks.measure import QUICK, THOROUGH, Effort
from tests.benchmarks.results import Section, show, verdict, write
from tests.benchmarks.setting import NotReady, Setting, setting

Benchmark = Callable[[Setting, Effort], Section]
BENCHMARKS: dict[str, Benchmark] = {
    "imports": imports.imports,
    "first-use": imports.first_use,
    "decode": decoding.time,
    "memory": decoding.memory,
    "calls": calls.calls,
    "whole": whole.whole,
    "regenerate": regenerating.regenerating,
    "drift": drifting.drifting,
    "simulator": simulating.simulating,
    "flex": flex.flex,
    "flex-tables": flex_tables.flex_tables,
}


def main(arguments: list[str] | None = None) -> int:
    """Runs the chosen benchmarks and prints their tables."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="benchmark", help=f"some of: {' '.join(BENCHMARKS)} (all of them)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures to a file")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a first look")
    parser.add_argument("--package", type=Path, metavar="FOLDER", help="the folder with another build of ibkr_openapi")
    parser.add_argument("--contract", type=Path, metavar="FILE", help="the annotated contract of that build")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.only) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {' '.join(sorted(unknown))}")
    console, started = Console(width=None if sys.stdout.isatty() else 160), perf_counter()
    names = [name for name in BENCHMARKS if not chosen.only or name in chosen.only]
    try:
        with tempfile.TemporaryDirectory(prefix="ibkr-web-bench-") as scratch:
            given = setting(Path(scratch), chosen.package, chosen.contract)
            console.print(
                f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, IBKR document "
                f"{given.openapi.DOCUMENT_VERSION}. Figures are medians, ratios the medians of the ratios within each "
                "round. Time is processor time, but for loopback and regeneration.\n",
                style="dim",
            )
            sections = []
            for name in names:
                section = BENCHMARKS[name](given, QUICK if chosen.quick else THOROUGH)
                show(console, section)
                sections.append(section)
    except NotReady as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    count, missed = verdict(sections)
    console.print(f"{count - len(missed)} of {count} targets met, {perf_counter() - started:.0f} s")
    for line in missed:
        console.print(f"  missed: {line}", style="red", markup=False)
    if chosen.json:
        write(chosen.json, sections)
    return 0


if __name__ == "__main__":
    sys.exit(main())
