"""Two hundred subscriptions over one loop: a beat for all of them, prices at the pace they move."""

from __future__ import annotations

import time

from ibkr_web.simulator import Simulator
from tests.simulator.streaming.conftest import Open


def test_two_hundred_subscriptions(simulator: Simulator, stream: Open) -> None:
    opened = [stream() for _ in range(4)]
    contracts = [simulator.brokerage.contracts.synthetic(number).conid for number in range(50)]
    for each in opened:
        for conid in contracts:
            each.send(f'smd+{conid}+{{"fields":["31","84","86","85","88"]}}')
    used = time.thread_time()
    for each in opened:
        missing = {f"smd+{conid}" for conid in contracts}
        while missing:
            missing.discard(each.next().get("topic"))
    messages = [each.received(1.5) for each in opened]
    assert time.thread_time() - used < 6
    assert all(len(each) < 50 * 20 for each in messages)
