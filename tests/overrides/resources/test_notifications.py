"""Notifications: the whole list, the kinds, the delivery, against the simulator, cold as IBKR is at first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

from ibkr_web import IBKR, Notification
from ibkr_web.errors import APIStatusError, ConfigurationError
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from ibkr_web.workflows.notifications import Delivery, Device, Kind
from tests.overrides.resources.trading import async_client, client, count, simulated

LIST = "notifications.list"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        yield running


@pytest.fixture
def ib(simulator: Simulator) -> Iterator[IBKR]:
    with client(simulator) as made:
        yield made


def fill(simulator: Simulator, number: int) -> None:
    for each in range(number):
        simulator.brokerage.notifications.add("UA" if each % 2 else "DA", f"number {each}", f"text {each}")


def test_all_of_them_the_newest_first(simulator: Simulator, ib: IBKR) -> None:
    fill(simulator, 23)
    pages = ib.notifications.all()
    first = pages.first()
    assert isinstance(first, Notification)
    assert (first.kind, first.title, first.html, first.read) == ("DA", "number 22", "<p>text 22</p>", False)
    assert first.time == datetime.fromtimestamp(simulator.brokerage.notifications.all()[0].when, UTC).replace(
        microsecond=first.time.microsecond
    )
    before = count(simulator, LIST)
    found = pages.all()
    assert [each.title for each in found] == [f"number {each}" for each in reversed(range(23))]
    assert len({each.notification_id for each in found}) == 23
    assert pages.complete
    assert count(simulator, LIST) == before + 3


@pytest.mark.parametrize("chosen", ["UA", ["UA"], ("UA", "SM"), {"UA"}])
def test_some_kinds(simulator: Simulator, ib: IBKR, chosen: Any) -> None:
    fill(simulator, 30)
    assert {each.kind for each in ib.notifications.all(include=chosen)} == {"UA"}
    assert [each.kind for each in ib.notifications.all(exclude=chosen)] == ["DA"] * 15


@pytest.mark.parametrize("status", [423, 503])
@pytest.mark.parametrize("operation", [LIST, "notifications.count_unread"])
def test_a_cold_service_is_asked_again(simulator: Simulator, ib: IBKR, operation: str, status: int) -> None:
    """The first answer of a session is none; that is in the contract's annotations, nobody has to catch it."""
    fill(simulator, 3)
    simulator.brokerage.priming.enforced = False
    simulator.faults.add(operation=operation, times=1, answer=Answer({"status": "waiting for reply"}, status))
    found: Any = ib.notifications.unread() if operation != LIST else len(ib.notifications.all().all())
    assert found == 3
    assert count(simulator, operation) == 2


def test_a_service_that_stays_cold_is_an_error(simulator: Simulator, ib: IBKR) -> None:
    simulator.faults.add(operation="notifications.count_unread", answer=Answer({"status": "waiting for reply"}, 423))
    with pytest.raises(APIStatusError) as caught:
        ib.notifications.unread()
    assert caught.value.status == 423


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"ID": "1", "FC": "ZZ", "MS": "t", "MD": "m", "D": "1710847062.0", "R": 1}, ("1", "ZZ", "t", "m", True)),
        ({"ID": 2, "FC": None, "R": "1", "D": 1710847062}, ("2", "", "", "", True)),
        ({"ID": "3", "R": 0, "D": "1710847062.5"}, ("3", "", "", "", False)),
    ],
)
def test_odd_rows(simulator: Simulator, ib: IBKR, row: dict[str, Any], expected: tuple[Any, ...]) -> None:
    """Codes nobody has told us, numbers for texts, fields that are missing: shown as they came."""
    simulator.answer(LIST, lambda world, request: [row | {"SS": 7}])
    (found,) = ib.notifications.all()
    assert (found.notification_id, found.kind, found.title, found.html, found.read) == expected
    assert found.time is not None and found.time.year == 2024
    assert found.raw == row | {"SS": 7}


def test_no_time_is_no_time(simulator: Simulator, ib: IBKR) -> None:
    simulator.answer(LIST, lambda world, request: [{"ID": "1", "D": "soon"}, {"ID": "2"}])
    assert [each.time for each in ib.notifications.all()] == [None, None]


def test_read_one_by_one_and_all_at_once(simulator: Simulator, ib: IBKR) -> None:
    fill(simulator, 25)
    newest, second, *_ = ib.notifications.all()
    ib.notifications.mark_read(newest)
    ib.notifications.mark_read(second.notification_id)
    assert [each.read for each in ib.notifications.all()][:3] == [True, True, False]
    assert ib.notifications.unread() == 23
    assert ib.notifications.mark_all_read(include="UA") == 11
    assert {each.code for each in simulator.brokerage.notifications.all() if not each.read} == {"DA"}
    assert ib.notifications.mark_all_read() == 12
    assert ib.notifications.unread() == 0
    before = count(simulator, LIST)
    assert ib.notifications.mark_all_read() == 0
    assert count(simulator, LIST) == before, "where nothing is unread the list is not read"


def test_the_kinds_also_those_nobody_knows(simulator: Simulator, ib: IBKR) -> None:
    kinds = ib.notifications.kinds()
    assert kinds["UA"] == Kind("UA", "Your alerts", "Messages about: Your alerts", True, False)
    assert kinds["SE"].enabled is None, "it cannot be switched"
    ib.notifications.enable("UA", False)
    ib.notifications.mark_disclaimer_read("UA")
    after = ib.notifications.kinds()["UA"]
    assert (after.enabled, after.disclaimer_read) == (False, True)

    rows = [{"FC": "Q7", "FN": "New", "A": "1", "X": 1}, {"FN": "no code"}, {"FC": "M8", "H": 1}]
    simulator.answer("notifications.list_settings", lambda world, request: rows)
    found = ib.notifications.kinds()
    assert list(found) == ["Q7", "M8"]
    assert (found["Q7"].enabled, found["Q7"].raw) == (True, rows[0])
    assert (found["M8"].enabled, found["M8"].disclaimer_read) == (None, True)
    assert ib.notifications.enable("Q7", False).v == 1, "a code that is not in IBKR's document is switched all the same"
    for code in ("M8", "XX"):
        with pytest.raises(ConfigurationError):
            ib.notifications.enable(code)


def test_where_they_are_sent(simulator: Simulator, ib: IBKR) -> None:
    phone = Device("apn://mtws@1234", "iPhone", "iPhone", True)
    assert ib.notifications.delivery() == Delivery(True, (phone,))
    ib.notifications.deliver(phone, False)
    ib.notifications.set_email_delivery(enabled=False)
    changed = ib.notifications.delivery()
    assert (changed.email, changed.devices[0].enabled) == (False, False)
    ib.notifications.deliver(phone.device_id)
    assert ib.notifications.delivery().devices == (phone,)
    with pytest.raises(ConfigurationError, match="no device 'x'; there are apn"):
        ib.notifications.deliver("x")
    assert count(simulator, "notifications.set_device_delivery") == 2
    ib.notifications.delete_device(phone.device_id)
    with pytest.raises(ConfigurationError, match="there are none"):
        ib.notifications.deliver(phone)


def test_async(simulator: Simulator) -> None:
    fill(simulator, 12)

    async def main() -> None:
        async with async_client(simulator) as ib:
            pages = ib.notifications.all(include=["UA"])
            assert [each.kind async for each in pages] == ["UA"] * 6
            newest = await ib.notifications.all().first()
            assert newest is not None
            await ib.notifications.mark_read(newest)
            assert await ib.notifications.unread() == 11
            assert await ib.notifications.mark_all_read() == 11
            assert await ib.notifications.mark_all_read() == 0
            assert (await ib.notifications.kinds())["SE"].enabled is None
            delivery = await ib.notifications.delivery()
            await ib.notifications.deliver(delivery.devices[0], False)
            assert not (await ib.notifications.delivery()).devices[0].enabled

    anyio.run(main)
