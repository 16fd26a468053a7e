"""Alerts and notifications without their traps, against the simulator."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web import IBKR, PriceCondition, VolumeCondition
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


def test_a_new_alert_in_words(simulator: Simulator, ib: IBKR) -> None:
    apple = ib.contracts.resolve(265598)
    conditions = [PriceCondition(apple, ">=", "195.00"), VolumeCondition(apple.at("ARCA"), ">", 1_000)]
    answer = ib.alerts.add(
        "Apple up", conditions, bind="or", email="me@example.com", until=datetime(2030, 1, 2, tzinfo=UTC)
    )
    assert answer.success is True and isinstance(answer.order_id, int)
    usual = {"triggerMethod": "0"}
    assert body(simulator, answer.order_id) == {
        "alertName": "Apple up", "alertMessage": "Apple up", "alertRepeatable": 0, "outsideRth": 0, "showPopup": 0,
        "tif": "GTD", "expireTime": "20300102-00:00:00", "email": "me@example.com", "sendMessage": 1,
        "conditions": [
            usual | {"type": 1, "conidex": "265598@SMART", "operator": ">=", "value": "195.00", "logicBind": "o"},
            usual | {"type": 6, "conidex": "265598@ARCA", "operator": ">", "value": "1000", "logicBind": "n"},
        ],
    }  # fmt: skip
    assert ib.alerts.get(answer.order_id).alert_name == "Apple up"
    simulator.brokerage.market.set_price(265598, 196.0)
    simulator.clock.advance(10)
    (row,) = ib.alerts.list(ACCOUNT)
    assert row.alert_triggered is True


@pytest.mark.parametrize(("how", "said"), [
    ({"name": " "}, "has a name"),
    ({"conditions": []}, "needs a condition"),
    ({"conditions": ["AAPL > 195"]}, "is no condition"),
    ({"conditions": [PriceCondition(265598, "above", 195)]}, "no comparison"),  # type: ignore[arg-type]
    ({"conditions": [PriceCondition(265598, ">", 0.1 + 0.2)]}, "calculation with floats"),
    ({"conditions": [PriceCondition("28812380;;;1/1,2/-1", ">", 1)]}, "not for combinations"),
    ({"conditions": [PriceCondition("Apple", ">", 1)]}, "has to be like"),
    ({"bind": "xor"}, "'and' or 'or'"),
    ({"until": datetime(2030, 1, 1)}, "time zone"),  # noqa: DTZ001
])  # fmt: skip
def test_what_an_alert_cannot_be_is_said_before_it_is_sent(simulator: Simulator, ib: IBKR, how: Any, said: str) -> None:
    usual: dict[str, Any] = {"name": "Apple", "conditions": [PriceCondition(265598, ">", 195)]}
    with pytest.raises(ConfigurationError, match=said):
        ib.alerts.add(**(usual | how))
    assert count(simulator, "alerts.save") == 0


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
            assert (await ib.alerts.add("c", [PriceCondition(265598, "<", 1)])).success is True
            assert body(simulator, number) == ALERT | {"alertName": "b"}
            await ib.alerts.change_assistant(alert_message="x")
            await ib.alerts.switch(number, False)
            await ib.alerts.remove(number)
            await ib.alerts.remove_all()
            assert await ib.notifications.unread() == 0
            await ib.notifications.enable("UA", False)

    asyncio.run(main())
