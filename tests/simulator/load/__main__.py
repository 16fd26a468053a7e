"""`python -m tests.simulator.load`: how many reads a second, with how many streams open, and does memory stay flat?"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from ibkr_web.simulator import Simulator

ROOT = Path(__file__).resolve().parents[3]


def resident() -> float:
    """Megabytes of memory this process holds (Linux; 0 elsewhere)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


def load(simulator: Simulator, requests: int, connections: int = 20, streams: int = 200) -> dict[str, Any]:
    """One round of load from a process beside this one."""
    port = simulator.gateway_url.rpartition(":")[2]
    command = [
        sys.executable,
        "-m",
        "tests.simulator.load.generator",
        port,
        str(requests),
        str(connections),
        str(streams),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def main() -> None:
    """Print a line for each round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=100_000, help="in all")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--streams", type=int, default=200)
    chosen = parser.parse_args()
    with Simulator(tls=False) as simulator:
        for number in range(chosen.rounds):
            seen = load(simulator, chosen.requests // chosen.rounds, streams=chosen.streams)
            count = sum(seen["statuses"].values())
            print(
                f"round {number + 1}: {count / seen['seconds']:,.0f} requests/s, statuses {seen['statuses']}, "
                f"{seen['subscribed']} subscriptions, {seen['frames']:,} frames, {resident():.1f} MB, "
                f"{len(simulator.violations)} violations",
                flush=True,
            )


if __name__ == "__main__":
    main()
