"""The same, async: one event loop, many tasks."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from ibkr_web.errors import ConfigurationError, OutcomeUnknown
from ibkr_web.resources.orders import Orders
from ibkr_web.resources.orders_async import AsyncOrders
from ibkr_web.resources.trades import AsyncTrade, Trade
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.exchange import OrderPrompt
from ibkr_web.workflows.orders.groups import OneCancelsAll
from ibkr_web.workflows.orders.kinds import LimitOrder
from ibkr_web.workflows.orders.problems import WaitTimeout
from ibkr_web.workflows.orders.questions import Asked, Question
from tests.overrides.resources.trading import ACCOUNT, APPLE, async_client, count, simulated

NEAR = LimitOrder(APPLE, "BUY", 10, limit_price=189)
FAR = LimitOrder(APPLE, "BUY", 600, limit_price=150)
YES = dict.fromkeys(Question, True)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with simulated() as running:
        running.brokerage.orders.auto_fill = False
        yield running


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(main())


def test_from_start_to_end(simulator: Simulator) -> None:
    async def main() -> None:
        async with async_client(simulator) as ib:
            assert (await ib.orders.preview(NEAR)).position.change == 10
            trade = await ib.orders.place(NEAR, check_rules=True)
            assert isinstance(trade, AsyncTrade) and await trade.wait("working", timeout=5) is trade
            await trade.modify(limit_price="188.50")
            with pytest.raises(WaitTimeout):
                await trade.wait(timeout=2)
            simulator.brokerage.orders.fill(int(trade.order_id), 4)
            assert (await trade.refresh()).filled == 4
            assert [each.quantity for each in await trade.executions()] == [4]
            assert len(await ib.orders.trades()) == 1
            assert (await ib.orders.status(trade.order_id)).remaining == 6
            assert [each.order_id for each in await ib.orders.live()] == [trade.order_id]
            await trade.cancel()
            assert (await trade.wait("cancelled", timeout=5)).ended
            await ib.orders.cancel((await ib.orders.place(NEAR)).order_id)
            await ib.orders.place(NEAR)
            assert (await ib.orders.cancel_all()).order_id == -1
            body = {"orders": [NEAR.ticket()]}
            assert (await ib.orders.preview(ACCOUNT, body)).error is None

    run(main)


def test_questions(simulator: Simulator) -> None:
    asked: list[Asked] = []

    async def think(each: Asked) -> bool:
        asked.append(each)
        await asyncio.sleep(0.01)
        return True

    async def main() -> None:
        async with async_client(simulator) as ib:
            with pytest.raises(OrderQuestion) as caught:
                await ib.orders.place(FAR)
            trade = await caught.value.confirm(on_question=think)
            assert isinstance(trade, AsyncTrade) and [each.message_ids for each in asked] == [("o383",)]
            with pytest.raises(OrderQuestion) as caught:
                await ib.orders.place(FAR)
            await caught.value.decline()
            trades = await ib.orders.place_bracket(NEAR, take_profit=200, stop_loss=180, on_question=think)
            assert isinstance(trades.stop_loss, AsyncTrade)
            pair = await ib.orders.place(OneCancelsAll([NEAR, NEAR]), answers=YES)
            assert len(pair) == 2
            await ib.orders.modify(pair[0], quantity=2, answers=YES)
            await ib.orders.suppress(Question.PRICE_PERCENTAGE, Question.SIZE_LIMIT)
            await ib.orders.place(FAR)
            await ib.orders.reset_suppressed()
            assert ib.orders.suppressed == ()
            simulator.brokerage.orders.prompt_next("Go on?")
            with pytest.raises(OrderPrompt) as rejected:
                await ib.orders.place(NEAR)
            assert await rejected.value.answer("Yes") == "Success"
            simulator.brokerage.orders.prompt_next("Go on?")
            with pytest.raises(OrderPrompt) as rejected:
                await ib.orders.place(NEAR)
            assert await ib.orders.answer_prompt(rejected.value, "No") == "Success"
            with pytest.raises(ConfigurationError):
                await ib.orders.place(FAR, on_question=lambda each: "yes")  # type: ignore[arg-type,return-value]

    run(main)


def test_many_tasks(simulator: Simulator) -> None:
    async def think(each: Asked) -> bool:
        await asyncio.sleep(0.005)
        return True

    async def main() -> None:
        async with async_client(simulator) as ib:

            async def read() -> None:
                for _ in range(10):
                    await ib.session.tickle()

            orders = [ib.orders.place(FAR, on_question=think) for _ in range(16)]
            placed, *_ = await asyncio.wait_for(asyncio.gather(asyncio.gather(*orders), read(), read()), 30)
            assert len({trade.order_id for trade in placed}) == 16

    run(main)
    assert count(simulator, "orders.submit") == 16 and len(simulator.brokerage.orders) == 16


def test_a_task_that_is_cancelled_lets_the_others_go_on(simulator: Simulator) -> None:
    async def never(each: Asked) -> bool:
        await asyncio.sleep(100)
        return True

    async def main() -> None:
        async with async_client(simulator) as ib:
            task = asyncio.create_task(ib.orders.place(FAR, on_question=never))
            while not count(simulator, "orders.submit"):
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.02)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert len(simulator.brokerage.orders) == 0
            assert simulator.requests.of("orders.reply")[-1].status == 200, "answered with no"
            await asyncio.wait_for(ib.orders.place(FAR, answers=YES), 10)

    run(main)


def test_a_lost_answer(simulator: Simulator) -> None:
    async def main() -> None:
        async with async_client(simulator) as ib:
            simulator.faults.add(operation="orders.reply", cut="after", nth=2)
            with pytest.raises(OutcomeUnknown) as caught:
                await ib.orders.place(FAR, answers=YES)
            (trade,) = await caught.value.resolve()
            assert isinstance(trade, AsyncTrade) and trade.client_id == caught.value.client_id

    run(main)
    assert count(simulator, "orders.submit") == 1 and count(simulator, "orders.reply") == 2


@pytest.mark.parametrize(("one", "other"), [(Orders, AsyncOrders), (Trade, AsyncTrade)])
def test_both_have_the_same(one: type, other: type) -> None:
    def own(kind: type) -> dict[str, list[str]]:
        return {
            name: list(inspect.signature(value).parameters)
            for name, value in vars(kind).items()
            if not name.startswith("_") and callable(value)
        }

    assert own(one) == own(other)
