"""A process that calls as fast as its pacer lets it; started by the tests, tells what it saw as one line of JSON.

It says "ready", waits for a line, then runs. Argument: JSON with `url`, `shared`, `identity`, `seconds`, `limits` and
`callers`: operation, arguments, threads and the pause between two calls.
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
from ibkr_web.errors import PacingTimeout
from ibkr_web.transport.pacing import Limit, Pacer, Pacing
from ibkr_web.workflows.steps import drive


class Worker:
    def __init__(self, given: dict[str, Any]) -> None:
        limits = {name: Limit(**limit) for name, limit in given["limits"].items()}
        self.pacer = Pacer(
            Pacing(limits=limits, shared=given["shared"], lease=given.get("lease", 15.0)), "gateway", given["identity"]
        )
        self.given = given
        self.statuses: Counter[str] = Counter()
        self.waits: dict[str, list[float]] = {caller["operation"]: [] for caller in given["callers"]}
        self.until = 0.0

    def run(self) -> None:
        threads = [
            threading.Thread(target=self._calls, args=(caller,))
            for caller in self.given["callers"]
            for _ in range(caller["threads"])
        ]
        self.until = time.monotonic() + self.given["seconds"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _calls(self, caller: dict[str, Any]) -> None:
        wanted = operation(caller["operation"])
        request = wanted.encode(**caller["arguments"])
        # certificates take long to load, and nothing here needs them
        with httpx.Client(base_url=self.given["url"], trust_env=False, timeout=30, verify=False) as http:
            while (began := time.monotonic()) < self.until:
                try:
                    ticket = drive(self.pacer.enter(wanted, self.until), lambda step: None, time.sleep)
                except PacingTimeout:
                    return
                self.waits[wanted.name].append(time.monotonic() - began)
                status = None
                try:
                    how = {"headers": request.headers, "content": request.content}
                    status = http.request(request.method, request.path, **how).status_code
                    self.statuses[f"{wanted.name} {status}"] += 1
                finally:
                    ticket.leave(status)
                time.sleep(caller["pause"])


if __name__ == "__main__":
    worker = Worker(json.loads(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.readline()
    worker.run()
    print(json.dumps({"statuses": worker.statuses, "waits": worker.waits}), flush=True)
