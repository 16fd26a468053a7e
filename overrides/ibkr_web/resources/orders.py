"""`ib.orders`: the generated operations of orders, and the workflows over them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from ibkr_openapi import UNSET
from ibkr_openapi.trading.orders import Orders as Generated
from ibkr_web.resources.trades import Trade
from ibkr_web.workflows.orders import changing, listing, placing, trades
from ibkr_web.workflows.orders.desk import Desk
from ibkr_web.workflows.orders.groups import Bracket, OneCancelsAll, Placeable, bracket

if TYPE_CHECKING:
    from ibkr_openapi.models import (
        AdvancedOrderReject,
        OrderCancelSuccess,
        OrderPreview,
        OrderReplyMessageItem,
        OrdersAnswerPromptRequest,
        OrdersSubmissionRequest,
        OrderSubmitError,
        OrderSubmitSuccessItem,
        SingleOrderSubmissionRequest,
    )
    from ibkr_openapi.runtime.aliases import Headers, Numeric, Timeout
    from ibkr_openapi.runtime.unset import Unset
    from ibkr_web.client import IBKR
    from ibkr_web.workflows.numbers import Number
    from ibkr_web.workflows.orders.exchange import OrderPrompt
    from ibkr_web.workflows.orders.order import Order
    from ibkr_web.workflows.orders.questions import Answers, OnQuestion, Question
    from ibkr_web.workflows.orders.state import Execution, OrderState, Preview
    from ibkr_web.workflows.orders.trades import BracketTrades

__all__ = ["Orders"]

GENERATED = ("account_id", "order_id", "body")
"""Arguments of the generated methods only."""


def generated(arguments: tuple[Any, ...], named: Mapping[str, Any]) -> bool:
    """Whether a call means the generated method, whose arguments are those of the operation."""
    return len(arguments) > 1 or any(name in named for name in GENERATED)


class Orders(Generated):
    """Orders of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @cached_property
    def _desk(self) -> Desk:
        return Desk.of(self._client, Trade)

    @overload
    def place(
        self,
        order: Order,
        *,
        account: str | None = None,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
    ) -> Trade: ...
    @overload
    def place(
        self,
        order: Bracket,
        *,
        account: str | None = None,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
    ) -> BracketTrades[Trade]: ...
    @overload
    def place(
        self,
        order: OneCancelsAll,
        *,
        account: str | None = None,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
    ) -> tuple[Trade, ...]: ...
    def place(
        self,
        order: Placeable,
        *,
        account: str | None = None,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
    ) -> Any:
        """Place an order, once. Gives a `Trade`, for a bracket `BracketTrades`, for a group one trade for each order.

        account: an account or an allocation group; the only one there is, or the one chosen with `accounts.select`,
        where it is left out. answers: which questions to answer how, by `Question` or message id. on_question: a
        function that is given each further question (`Asked`) and gives True, False, or None to stop; while it thinks,
        every other call of this client waits, and it may make none itself. check_rules: compare the order with the
        contract's rules (price steps, sizes, types) first, by one more call.

        Raises InvalidOrder before anything is sent; OrderRejected; OrderQuestion where IBKR asks and nobody answers:
        nothing was placed, and `.confirm()` goes on; OrderDeclined after a no; QuestionExpired after a late answer;
        OrderPrompt where IBKR rejects and leaves a choice; PartlyPlaced for groups; OutcomeUnknown where the answer
        was lost, whose `.resolve()` looks for it and gives the trades there are. Never sends anything twice.
        """
        workflow = placing.place(
            self._desk,
            order,
            account=account,
            answers=answers,
            on_question=on_question,
            check_rules=check_rules,
        )
        return self._client._run(workflow)

    def place_bracket(
        self,
        entry: Order,
        *,
        take_profit: Order | Number | None = None,
        stop_loss: Order | Number | None = None,
        account: str | None = None,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
    ) -> BracketTrades[Trade]:
        """Place an entry with its exits: orders, or prices for a limit and a stop order that work until cancelled.

        See `place`.
        """
        whole = bracket(entry, take_profit, stop_loss)
        return self.place(whole, account=account, answers=answers, on_question=on_question, check_rules=check_rules)

    @overload
    def preview(
        self,
        account_id: str,
        body: OrdersSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderPreview: ...
    @overload
    def preview(self, order: Placeable, /, *, account: str | None = None, check_rules: bool = False) -> Preview: ...
    def preview(self, *arguments: Any, **named: Any) -> Any:
        """What an order would cost and tie up, without placing it. Raises OrderRejected where it would be refused.

        Of a bracket or group IBKR looks at the first order. Takes one market-data snapshot per contract and session,
        because IBKR warns without. With account_id and body: the generated operation.
        """
        if generated(arguments, named):
            return super().preview(*arguments, **named)
        return self._client._run(placing.preview(self._desk, *arguments, **named))

    @overload
    def modify(
        self,
        /,
        account_id: str,
        order_id: Numeric,
        body: SingleOrderSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[OrderSubmitSuccessItem] | OrderSubmitError | list[OrderReplyMessageItem] | AdvancedOrderReject: ...
    @overload
    def modify(
        self,
        trade: Trade | int | str,
        /,
        *,
        account: str | None = None,
        order: Order | None = None,
        rebuild: bool = False,
        answers: Answers | None = None,
        on_question: OnQuestion | None = None,
        check_rules: bool = False,
        **changes: Any,
    ) -> Trade: ...
    def modify(self, /, *arguments: Any, **named: Any) -> Any:
        """Change a working order: `modify(trade, limit_price="191.00")`. All its other fields are sent again.

        changes: attributes of the order; contract and side can not be changed. order: the whole new order, needed where
        another program placed it, because IBKR does not tell all fields; rebuild=True goes by what it tells. Questions
        as in `place`. With account_id, order_id and body: the generated operation. Raises what `place` raises.
        """
        if generated(arguments, named):
            return super().modify(*arguments, **named)
        return self._client._run(changing.modify(self._desk, *arguments, **named))

    @overload
    def cancel(
        self,
        account_id: str,
        order_id: Numeric,
        *,
        ext_operator: str | Unset = UNSET,
        manual_cancel_time: Numeric | Unset = UNSET,
        manual_indicator: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderCancelSuccess | OrderSubmitError: ...
    @overload
    def cancel(
        self,
        trade: Trade | int | str,
        /,
        *,
        account: str | None = None,
        manual_indicator: bool | None = None,
        operator: str | None = None,
        manual_time: datetime | int | None = None,
    ) -> OrderCancelSuccess: ...
    def cancel(self, *arguments: Any, **named: Any) -> Any:
        """Ask for an order to be cancelled. The answer is an acknowledgement, no more: the order may still fill.

        trade: a trade, or IBKR's number of the order. manual_indicator, operator, manual_time: for futures; taken from
        the order where this client placed it. With account_id and order_id: the generated operation.
        Raises NotFound for an order that is unknown or has ended.
        """
        if generated(arguments, named):
            return super().cancel(*arguments, **named)
        return self._client._run(changing.cancel(self._desk, *arguments, **named))

    def cancel_all(
        self,
        *,
        account: str | None = None,
        manual_indicator: bool | None = None,
        operator: str | None = None,
        manual_time: datetime | int | None = None,
    ) -> OrderCancelSuccess:
        """Ask for all open orders of an account to be cancelled: an acknowledgement, no more."""
        workflow = changing.cancel_all(
            self._desk,
            account=account,
            manual_indicator=manual_indicator,
            operator=operator,
            manual_time=manual_time,
        )
        answer: OrderCancelSuccess = self._client._run(workflow)
        return answer

    def status(self, trade: Trade | int | str, *, account: str | None = None) -> OrderState:
        """The state of one order, by trade or number. Raises OrderNotFound."""
        state: OrderState = self._client._run(listing.status(self._desk, trade, account))
        return state

    def live(self, *, account: str | None = None, filters: Collection[str] | str | None = None) -> list[Trade]:
        """The orders of an account, else of the selected one: working, or ended in this session; at most 1000.

        filters: statuses, like "Submitted". They are sorted out here: given to IBKR, they would hide orders from the
        stream. IBKR allows this list once in five seconds.
        """
        found: list[Trade] = self._client._run(listing.live(self._desk, filters, account))
        return found

    def trades(self, *, account: str | None = None, days: int | None = None) -> list[Execution]:
        """Executions of an account, else of the selected one, of today or up to 7 days, whoever placed the orders."""
        found: list[Execution] = self._client._run(trades.executions(self._desk, days=days, account=account))
        return found

    @property
    def suppressed(self) -> tuple[Question, ...]:
        """The questions this client had suppressed; no request is sent."""
        return listing.suppressed(self._desk)

    def suppress(self, *questions: Question | str) -> tuple[Question, ...]:
        """Have questions answered with yes in advance, besides those that are already; gives all of them.

        IBKR forgets this with the brokerage session, the client says it again in the next one. It works for every
        program with this session, in `preview` too.
        """
        found: tuple[Question, ...] = self._client._run(listing.suppress(self._desk, questions))
        return found

    def reset_suppressed(self) -> None:
        """Have all questions asked again."""
        self.reset_suppressed_questions()

    @overload
    def answer_prompt(
        self,
        body: OrdersAnswerPromptRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> str: ...
    @overload
    def answer_prompt(self, prompt: OrderPrompt, option: str, /) -> str: ...
    def answer_prompt(self, *arguments: Any, **named: Any) -> Any:
        """Answer a prompt, an exception or a frame of the stream, by one of its options, word for word."""
        if len(arguments) < 2:
            return super().answer_prompt(*arguments, **named)
        return self._client._run(placing.prompt(*arguments))
