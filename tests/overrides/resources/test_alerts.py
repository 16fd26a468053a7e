"""Alerts and notifications without their traps, against the simulator."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import ConfigurationError, NotFound, Refused
from ibkr_web.simulator import Simulator
from tests.overrides.resources.trading import ACCOUNT, async_client, client, count, simulated

ALERT: dict[str, Any] = {
    "alertName": "Apple", "alertMessage": "up", "alertRepeatable": 0, "outsideRth": 1, "sendMessage": 1,
    "email": "me@example.com", "showPopup": 1, "iTWSOrdersOnly": 0, "tif": "GTD", "expireTime": "20301231-12:00:00",
    "conditions": [
        {"type": 1, "conidex": "265598@SMART", "operator": ">=", "triggerMethod": "0", "value": "9", "logicBind": "a"},
        {"type": 6, "conidex": "265598@SMART", "operator": ">=", "triggerMethod": "0", "value": "1", "logicBind": "n"},
    ],
}  # fmt: skip


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


@pytest.fixture
def ib(simulator: Simulator) -> Iterator[IBKR]:
    with client(simulator) as made:
        yield made


def body(simulator: Simulator, number: int) -> dict[str, Any]:
    found = simulator.brokerage.alerts.find(number)
    assert found is not None
    return found.body


def test_a_change_loses_nothing(simulator: Simulator, ib: IBKR) -> None:
    number = ib.alerts.save(ACCOUNT, ALERT).order_id
    assert isinstance(number, int)
    assert ib.alerts.change(number, alert_name="Apple!").success is True
    assert body(simulator, number) == ALERT | {"alertName": "Apple!"}
    ib.alerts.change(number, conditions=ALERT["conditions"][1:], account=ACCOUNT)
    assert body(simulator, number) == ALERT | {"alertName": "Apple!", "conditions": ALERT["conditions"][1:]}
    saved = count(simulator, "alerts.save")
    for changes in ({}, {"order_id": 3}, {"colour": "red"}, {"alert_name": "Apple!"}):
        with pytest.raises(ConfigurationError):
            ib.alerts.change(number, **changes)
    with pytest.raises((NotFound, Refused)):
        ib.alerts.change(424242, alert_name="x")
    assert count(simulator, "alerts.save") == saved


def test_the_assistants_alert_changes_its_number_with_each_look(simulator: Simulator, ib: IBKR) -> None:
    first, second = (ib.alerts.get_mobile_trading_assistant() for _ in range(2))
    assert first.order_id != second.order_id and first.tool_id == second.tool_id
    assert ib.alerts.change_assistant(alert_message="hello").success is True
    assert ib.alerts.get_mobile_trading_assistant().alert_message == "hello"


def test_switched_and_removed_one_by_one(simulator: Simulator, ib: IBKR) -> None:
    numbers = [ib.alerts.save(ACCOUNT, ALERT | {"alertName": name}).order_id for name in ("a", "b", "c")]
    one = simulator.brokerage.alerts.find(int(numbers[0]))  # type: ignore[arg-type]
    assert one is not None
    ib.alerts.switch(one.alert_id, False)
    assert not one.active
    ib.alerts.switch(one.alert_id, True)
    assert one.active
    for nothing in (0, "0", -1, "x", True, None):
        with pytest.raises(ConfigurationError, match="no number of an alert"):
            ib.alerts.remove(nothing)  # type: ignore[arg-type]
    assert ib.alerts.remove(one.alert_id).success is True
    assert len(simulator.brokerage.alerts.of(ACCOUNT)) == 2
    ib.alerts.remove_all()
    assert simulator.brokerage.alerts.of(ACCOUNT) == []


def test_kinds_of_notifications(simulator: Simulator, ib: IBKR) -> None:
    box = simulator.brokerage.notifications
    box.add("UA", "Apple")
    assert ib.notifications.unread() == 1, "the cold first answer is not the truth"
    ib.notifications.enable("UA", False)
    assert box.enabled["UA"] is False
    ib.notifications.enable("UA")
    assert box.enabled["UA"] is True
    for code, words in (("XX", "there is no kind"), ("M8", "can not be switched")):
        with pytest.raises(ConfigurationError, match=words):
            ib.notifications.enable(code)
    assert count(simulator, "notifications.update_setting") == 2


def test_the_same_async(simulator: Simulator) -> None:
    async def main() -> None:
        async with async_client(simulator) as ib:
            number = (await ib.alerts.save(ACCOUNT, ALERT)).order_id
            assert isinstance(number, int)
            await ib.alerts.change(number, alert_name="b")
            assert body(simulator, number) == ALERT | {"alertName": "b"}
            await ib.alerts.change_assistant(alert_message="x")
            await ib.alerts.switch(number, False)
            await ib.alerts.remove(number)
            await ib.alerts.remove_all()
            assert await ib.notifications.unread() == 0
            await ib.notifications.enable("UA", False)

    asyncio.run(main())
