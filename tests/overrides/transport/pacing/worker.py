"""A process that calls as fast as its pacer lets it; started by the tests, writes what it saw as one line of JSON.

Argument: JSON with url, shared, identity, threads, seconds, limits, order_every, operations.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from typing import Any

import httpx

from ibkr_openapi import operation
from ibkr_web.transport.pacing import Limit, Pacer, Pacing
from ibkr_web.workflows.steps import drive

READ = ("contracts.list_stocks", {"symbols": "AAPL"})
ORDER = ("orders.submit", {"account_id": "U1234567", "body": {"orders": []}})


def main(given: dict[str, Any]) -> None:
    limits = {name: Limit(**limit) for name, limit in given["limits"].items()}
    pacer = Pacer(Pacing(limits=limits, shared=given["shared"]), "gateway", given["identity"])
    statuses: Counter[str] = Counter()
    waits: dict[str, list[float]] = {"read": [], "order": []}
    until = time.monotonic() + given["seconds"]

    def call(kind: str, http: httpx.Client) -> None:
        name, arguments = ORDER if kind == "order" else READ
        wanted = operation(name)
        request = wanted.encode(**arguments)
        began = time.monotonic()
        ticket = drive(pacer.enter(wanted), lambda step: None, time.sleep)
        waits[kind].append(time.monotonic() - began)
        status = None
        try:
            answer = http.request(request.method, request.path, headers=request.headers, content=request.content)
            status = answer.status_code
            statuses[str(status)] += 1
        finally:
            ticket.leave(status)

    def caller(kind: str, every: float) -> None:
        with httpx.Client(base_url=given["url"], trust_env=False) as http:
            while time.monotonic() < until:
                call(kind, http)
                time.sleep(every)

    threads = [threading.Thread(target=caller, args=("read", 0.0)) for _ in range(given["threads"])]
    if given.get("order_every"):
        threads.append(threading.Thread(target=caller, args=("order", given["order_every"])))
    print("ready", flush=True)
    sys.stdin.readline()
    until = time.monotonic() + given["seconds"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"statuses": statuses, "waits": waits}), flush=True)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
