"""Timing on a noisy machine: every round times every candidate once, in turn; medians are taken over the rounds.

What only computes is timed by its processor time, so that other processes on the machine do not count.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import Any


@dataclass(frozen=True)
class Effort:
    """How much to measure."""

    rounds: int
    """Rounds within one process, at most."""
    seconds: float
    """Seconds for one set of candidates within one process (three rounds are made in any case)."""
    processes: int
    """Fresh interpreters for each candidate."""
    scale: float = 1.0
    """Part of the payloads' rows."""


THOROUGH = Effort(rounds=300, seconds=2.0, processes=7)
QUICK = Effort(rounds=60, seconds=0.6, processes=3)
SMOKE = Effort(rounds=1, seconds=0.0, processes=1, scale=0.01)


@dataclass
class Samples:
    """Candidate -> round -> figure."""

    taken: dict[str, dict[int, float]]

    def ratio(self, name: str, reference: str) -> float:
        """Median of the ratios within each round: what slows a whole round down cancels out."""
        bases = self.taken[reference]
        return median(value / bases[number] for number, value in self.taken[name].items() if number in bases)

    def figures(self, factor: float = 1.0) -> dict[str, float | None]:
        return {name: median(rounds.values()) * factor for name, rounds in self.taken.items()}


Clock = Callable[[], float]
Sampler = Callable[[int], float]
"""Runs something so many times and gives the seconds it took."""


def repeated(function: Callable[[], Any], clock: Clock = process_time) -> Sampler:
    """A sampler of a plain function. What its last run returns is freed outside of the measurement."""

    def sample(times: int) -> float:
        started = clock()
        for _ in range(times - 1):
            function()
        kept = function()
        taken = clock() - started
        del kept
        return taken

    return sample


def interleave(
    candidates: Mapping[str, Sampler], effort: Effort, *, least: float = 0.02, seldom: Collection[str] = ()
) -> Samples:
    """Rounds over all candidates, each starting with another; a sample repeats its candidate for `least` seconds.

    The slow ones in `seldom` take part in every third round only. All runs in a thread of its own: CPython keeps frames
    in chunks, and a caller that happens to stand at the end of one pays for a new chunk again and again.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_interleaved, candidates, effort, least, seldom).result()


def _interleaved(candidates: Mapping[str, Sampler], effort: Effort, least: float, seldom: Collection[str]) -> Samples:
    names = list(candidates)
    # The best of some runs: the very first one loads modules, and would make for far too few repetitions.
    single = {name: min(candidates[name](1) for _ in range(4 if effort.seconds else 1)) for name in names}
    times = {name: max(1, min(1000, int(least / max(taken, 1e-7)))) for name, taken in single.items()}
    if effort.seconds == 0.0:
        times = dict.fromkeys(names, 1)
    samples = Samples({name: {} for name in names})
    gc.collect()
    gc.freeze()  # what is loaded by now stays: the collector need not look at it in anybody's time
    started = perf_counter()
    for number in range(effort.rounds):
        if number >= 3 and perf_counter() - started > effort.seconds:
            break
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            if number % 3 == 0 or name not in seldom:
                samples.taken[name][number] = candidates[name](times[name]) / times[name]
    gc.unfreeze()
    return samples


def fresh(candidates: Mapping[str, str], effort: Effort, seldom: Collection[str] = ()) -> dict[str, list[list[float]]]:
    """Candidate -> figures printed by its program, from several fresh interpreters each, in turn.

    The slow ones in `seldom` run in the first three rounds only.
    """
    names = list(candidates)
    runs: dict[str, list[list[float]]] = {name: [] for name in names}
    for number in range(effort.processes):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            if number < 3 or name not in seldom:
                runs[name].append(_run(candidates[name]))
    return runs


def _run(program: str) -> list[float]:
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"a measured program failed:\n{program}\n{done.stderr}")
    return [float(word) for word in done.stdout.split()]
