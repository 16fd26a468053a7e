"""How orders, executions and previews look: IBKR's answers read into exact numbers, with the answer itself in `raw`."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.workflows.contracts.words import as_moment
from ibkr_web.workflows.numbers import read

__all__ = ["Change", "Execution", "OrderState", "Preview"]

ENDED = frozenset({"filled", "cancelled", "apicancelled", "expired"})
"""Nothing more happens to these. ApiCancelled and Expired are not documented, but were seen."""
ASIDE = "inactive"
"""Refused by the exchange, not transmitted, or deactivated."""
LETTERS = {"B": "BUY", "S": "SELL", "N": "NET"}


def _members(value: Any) -> Mapping[str, Any]:
    found = to_json(value)
    return found if isinstance(found, Mapping) else {}


def _text(value: Any) -> str | None:
    text = "" if value is None else str(value)
    return text if text not in ("", "None", "N/A") else None


@frozen
class OrderState:
    """An order as IBKR showed it at one moment. What was not said is None.

    status: open, IBKR may use other words than those it documents. filled, remaining, total: in units of the contract.
    average_price: of what is filled. limit_price, stop_price: from the status of one order; lists have one `price`.
    side: BUY or SELL. order_type: in the words of the place it comes from, which differ. reason: why IBKR ended it.
    raw: the model.
    """

    order_id: str
    status: str
    account: str | None = field(default=None, repr=False)
    client_id: str | None = None
    filled: Decimal | None = None
    remaining: Decimal | None = None
    total: Decimal | None = None
    average_price: Decimal | None = None
    price: Decimal | None = None
    limit_price: Decimal | None = None
    stop_price: Decimal | None = None
    side: str | None = None
    order_type: str | None = None
    tif: str | None = None
    conid: int | None = None
    conidex: str | None = None
    parent_id: str | None = None
    children: tuple[str, ...] = ()
    reason: str | None = None
    raw: Any = field(default=None, repr=False, eq=False, hash=False)

    def has(self, status: str) -> bool:
        """Whether this is the status, however it is spelt: Filled, filled, pre_submitted, Presubmitted."""
        return _plain(self.status) == _plain(status)

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return _plain(self.status) in ENDED

    @property
    def aside(self) -> bool:
        """Whether it is Inactive: refused by the exchange, not transmitted, or deactivated."""
        return _plain(self.status) == ASIDE

    @classmethod
    def of_status(cls, model: Any) -> OrderState:
        """From the status of one order."""
        members = _members(model)
        side = _text(members.get("side"))
        return cls(
            order_id=str(members.get("order_id")),
            status=_text(members.get("order_status")) or "",
            account=_text(members.get("account")),
            client_id=_text(members.get("order_ref")),
            filled=read(members.get("cum_fill")),
            remaining=read(members.get("size")),
            total=read(members.get("total_size")),
            average_price=read(members.get("average_price")),
            limit_price=read(members.get("limit_price")),
            stop_price=read(members.get("stop_price")),
            side=LETTERS.get(side or "", side),
            order_type=_text(members.get("order_type")),
            tif=_text(members.get("tif")),
            conid=_whole(members.get("conid")),
            conidex=_text(members.get("conidex")),
            parent_id=_text(members.get("parent_order_id")),
            children=tuple(each for each in str(members.get("children_order_ids") or "").split(",") if each),
            reason=_text(members.get("order_cancellation_by_system_reason")),
            raw=model,
        )

    @classmethod
    def of_row(cls, model: Any) -> OrderState:
        """From a row of the list of orders."""
        members = _members(model)
        return cls(
            order_id=str(members.get("orderId")),
            status=_text(members.get("status")) or "",
            account=_text(members.get("acct") or members.get("account")),
            client_id=_text(members.get("order_ref")),
            filled=read(members.get("filledQuantity")),
            remaining=read(members.get("remainingQuantity")),
            total=read(members.get("totalSize")),
            average_price=read(members.get("avgPrice")),
            price=read(members.get("price")),
            side=LETTERS.get(str(members.get("side")), _text(members.get("side"))),
            order_type=_text(members.get("orderType")),
            tif=_text(members.get("timeInForce")),
            conid=_whole(members.get("conid")),
            conidex=_text(members.get("conidex")),
            reason=_text(members.get("order_cancellation_by_system_reason")),
            raw=model,
        )


def _plain(status: str) -> str:
    return status.replace("_", "").replace(" ", "").casefold()


def _whole(value: Any) -> int | None:
    number = read(value)
    return int(number) if number is not None and number == number.to_integral_value() else None


@frozen
class Execution:
    """One execution. time is aware (UTC). side: BUY, SELL, or NET where two forecast contracts cancelled out.

    quantity, price, commission: exact; the currency of commission is not told. raw: the model.
    """

    execution_id: str
    order_id: str | None
    client_id: str | None
    account: str | None = field(repr=False)
    conid: int | None
    symbol: str | None
    side: str | None
    quantity: Decimal | None
    price: Decimal | None
    commission: Decimal | None
    net_amount: Decimal | None
    time: datetime | None
    exchange: str | None
    raw: Any = field(default=None, repr=False, eq=False, hash=False)

    @classmethod
    def of(cls, model: Any) -> Execution:
        """From a row of the list of trades."""
        members = _members(model)
        side = _text(members.get("side"))
        return cls(
            execution_id=str(members.get("execution_id")),
            order_id=_text(members.get("order_id")),
            client_id=_text(members.get("order_ref")),
            account=_text(members.get("account") or members.get("accountCode")),
            conid=_whole(members.get("conid")),
            symbol=_text(members.get("symbol")),
            side=LETTERS.get(side or "", side),
            quantity=read(members.get("size")),
            price=read(members.get("price")),
            commission=read(members.get("commission")),
            net_amount=read(members.get("net_amount")),
            time=_moment(members),
            exchange=_text(members.get("exchange")),
            raw=model,
        )


def _moment(members: Mapping[str, Any]) -> datetime | None:
    text = members.get("trade_time")
    if isinstance(text, str):
        with suppress(ValueError):
            return datetime.strptime(text, "%Y%m%d-%H:%M:%S").replace(tzinfo=UTC)
    return as_moment(members.get("trade_time_r"), 1000)


@frozen
class Change:
    """An amount before an order, by how much it would change, and after it."""

    current: Decimal | None
    change: Decimal | None
    after: Decimal | None

    @classmethod
    def of(cls, value: Any) -> Change:
        """From a part of a preview."""
        members = value if isinstance(value, Mapping) else {}
        return cls(*(read(members.get(name)) for name in ("current", "change", "after")))


@frozen
class Preview:
    """What an order would cost and tie up. Nothing was placed.

    amount, commission, total: in `currency`, that of the contract. equity, initial, maintenance: of the account, in its
    base currency. position: in units. warning: IBKR's text, or None. raw: the model, with all the texts as they came.
    """

    amount: Decimal | None
    commission: Decimal | None
    total: Decimal | None
    currency: str | None
    equity: Change
    initial: Change
    maintenance: Change
    position: Change
    warning: str | None
    raw: Any = field(default=None, repr=False, eq=False, hash=False)

    @classmethod
    def of(cls, model: Any) -> Preview:
        """From the answer."""
        members = _members(model)
        costs = members.get("amount")
        amount = costs if isinstance(costs, Mapping) else {}
        words = str(amount.get("amount") or "").split()
        return cls(
            amount=read(amount.get("amount")),
            commission=read(amount.get("commission")),
            total=read(amount.get("total")),
            currency=words[1] if len(words) > 1 and words[1].isalpha() else None,
            equity=Change.of(members.get("equity")),
            initial=Change.of(members.get("initial")),
            maintenance=Change.of(members.get("maintenance")),
            position=Change.of(members.get("position")),
            warning=_text(members.get("warn")),
            raw=model,
        )
