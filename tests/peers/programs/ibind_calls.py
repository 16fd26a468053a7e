"""Reads how often from each line of its input, makes so many calls with ibind, and prints how long they took."""

import os
import sys
from time import perf_counter

os.environ["IBIND_LOG_TO_FILE"] = "false"
os.environ["IBIND_LOG_TO_CONSOLE"] = "false"

from ibind import IbkrClient

client = IbkrClient(url=sys.stdin.readline().strip() + "/v1/api/", timeout=30)
for line in sys.stdin:
    times = int(line)
    started = perf_counter()
    for _ in range(times):
        client.positions("U1234567")
    print(perf_counter() - started, flush=True)
