"""Ten thousand orders on a line that keeps breaking: none is sent twice, and what became of each is known."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ibkr_openapi import StatusError
from ibkr_web import IBKR, Pacing
from ibkr_web.errors import OutcomeUnknown
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import gateway

THREADS = 4
ROUND = 5_000
BREAKS: list[dict[str, Any]] = [
    {"cut": "before"},
    {"cut": "middle"},
    {"cut": "after"},
    {"status": 502},
    {"status": 502, "carried_out": True},
    {"status": 503},
    {"status": 504, "carried_out": True},
    {"body": "truncate"},
]


@pytest.mark.slow
def test_ten_thousand_orders(direct: pytest.MonkeyPatch) -> None:
    count = 10_000
    taken: set[str] = set()
    unknown: set[str] = set()
    refused: set[str] = set()
    lock = threading.Lock()
    with Simulator(tls=False, seed=7) as simulator:
        simulator.brokerage.orders.auto_fill = False
        for fault in BREAKS:
            simulator.faults.add(operation="orders.submit", probability=0.02, **fault)
        with IBKR(gateway(simulator), pacing=Pacing(enabled=False)) as ib:
            ib.orders.suppress_questions({"messageIds": ["o163", "o354", "o383", "o451", "o10331"]})

            def one(number: int) -> None:
                name = f"order-{number}"
                body = {
                    "conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1, "tif": "DAY", "quantity": 1,
                    "cOID": name,
                }  # fmt: skip
                try:
                    answer = ib.orders.submit("U1234567", {"orders": [body]})
                    known = taken if answer[0].order_id else refused
                except OutcomeUnknown as error:
                    assert error.identifiers == (name,)
                    known = unknown
                except StatusError:
                    known = refused
                with lock:
                    known.add(name)

            sent = 0
            for start in range(0, count, ROUND):  # the simulator keeps its last 10,000 requests
                simulator.requests.clear()
                with ThreadPoolExecutor(THREADS) as pool:
                    list(pool.map(one, range(start, start + ROUND)))
                sent += len(simulator.requests.of("orders.submit"))
            book = simulator.brokerage.orders
            there = Counter(order.ticket.reference for order in book._orders.values())
    assert sent == count, "each was sent once, and only once"
    assert max(there.values()) == 1, "none was placed twice"
    assert taken | unknown | refused == {f"order-{number}" for number in range(count)}, "each is accounted for"
    assert taken <= there.keys(), "what was answered is there"
    assert not refused & there.keys(), "what was refused is not"
    assert set(there) <= taken | unknown
    assert len(unknown) > 500, "the line did break"
