"""Trades: orders that were placed, as live objects, for the sync and the async client."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from ibkr_web.workflows.orders import changing, trades
from ibkr_web.workflows.orders.trades import BasicTrade, Until

if TYPE_CHECKING:
    from ibkr_openapi.models import OrderCancelSuccess
    from ibkr_web.workflows.orders.order import Order
    from ibkr_web.workflows.orders.questions import Answers, OnQuestion
    from ibkr_web.workflows.orders.state import Execution, OrderState

__all__ = ["AsyncTrade", "Trade"]


class Trade(BasicTrade):
    """An order that was placed. Reading an attribute asks nobody; `refresh` and `wait` ask IBKR."""

    def refresh(self) -> OrderState:
        """Ask for its state. Raises OrderNotFound."""
        state: OrderState = self._desk.run(trades.refresh(self))
        return state

    def wait(self, until: Until = "filled", *, timeout: float | None = None, poll: float | None = None) -> Self:
        """Wait until the order is "filled", "done" (whatever the end), "cancelled", "working", or has another status,
        or until a function of this trade gives True.

        timeout: seconds, for ever when None. poll: seconds between two looks (1 when None, within IBKR's limits).
        Raises WaitTimeout, which leaves the order alone, and OrderEnded where it has come to another end, or was put
        aside (Inactive, twice in a row). A connection that fails meanwhile is outlived.
        """
        trade: Self = self._desk.run(trades.wait(self, until, timeout, poll))
        return trade

    def executions(self, *, days: int | None = None) -> list[Execution]:
        """Its executions of today, or of up to 7 days. IBKR allows this list once in five seconds."""
        found: list[Execution] = self._desk.run(trades.executions(self._desk, self, days))
        return found

    def cancel(self, *, manual_time: datetime | int | None = None) -> OrderCancelSuccess:
        """Ask for it to be cancelled: an acknowledgement, no more. `wait("cancelled")` tells whether it was."""
        workflow = changing.cancel(self._desk, self, manual_time=manual_time)
        answer: OrderCancelSuccess = self._desk.run(workflow)
        return answer

    def modify(
        self,
        *,
        order: Order | None = None,
        rebuild: bool = False,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
        **changes: Any,
    ) -> Self:
        """Change it; see `orders.modify`."""
        workflow = changing.modify(
            self._desk,
            self,
            account=self.account,
            order=order,
            rebuild=rebuild,
            answers=answers,
            on_question=on_question,
            check_rules=check_rules,
            **changes,
        )
        trade: Self = self._desk.run(workflow)
        return trade


class AsyncTrade(BasicTrade):
    """An order that was placed, with an async client. See `Trade`."""

    async def refresh(self) -> OrderState:
        """Ask for its state. Raises OrderNotFound."""
        state: OrderState = await self._desk.run(trades.refresh(self))
        return state

    async def wait(self, until: Until = "filled", *, timeout: float | None = None, poll: float | None = None) -> Self:
        """Wait until the order is "filled", "done", "cancelled", "working" …; see `Trade.wait`."""
        trade: Self = await self._desk.run(trades.wait(self, until, timeout, poll))
        return trade

    async def executions(self, *, days: int | None = None) -> list[Execution]:
        """Its executions of today, or of up to 7 days. IBKR allows this list once in five seconds."""
        found: list[Execution] = await self._desk.run(trades.executions(self._desk, self, days))
        return found

    async def cancel(self, *, manual_time: datetime | int | None = None) -> OrderCancelSuccess:
        """Ask for it to be cancelled: an acknowledgement, no more. `wait("cancelled")` tells whether it was."""
        workflow = changing.cancel(self._desk, self, manual_time=manual_time)
        answer: OrderCancelSuccess = await self._desk.run(workflow)
        return answer

    async def modify(
        self,
        *,
        order: Order | None = None,
        rebuild: bool = False,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
        **changes: Any,
    ) -> Self:
        """Change it; see `orders.modify`."""
        workflow = changing.modify(
            self._desk,
            self,
            account=self.account,
            order=order,
            rebuild=rebuild,
            answers=answers,
            on_question=on_question,
            check_rules=check_rules,
            **changes,
        )
        trade: Self = await self._desk.run(workflow)
        return trade
