"""The kinds of orders, each an immutable class that checks itself against IBKR's rules before anything is sent.

    LimitOrder(265598, "BUY", 10, limit_price="190.10")

Numbers are Decimal, int or text; a float is taken where it says what was meant (190.1), not where it is the result of
a calculation (0.1 + 0.2). What is None is not sent.

Sources: IBKR Campus, Web API v1.0, order tickets and order types; the OpenAPI document. That MIT takes its trigger in
`price` and LIT in `auxPrice`, like STP and STOP_LIMIT, and what REL takes, is not documented: by analogy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from attrs import field, frozen

from ibkr_web.workflows.numbers import exact, exact_or_none
from ibkr_web.workflows.orders.instruments import Resolved
from ibkr_web.workflows.orders.order import Order, listed
from ibkr_web.workflows.orders.problems import Violation

__all__ = [
    "LimitIfTouchedOrder",
    "LimitOnCloseOrder",
    "LimitOrder",
    "MarketIfTouchedOrder",
    "MarketOnCloseOrder",
    "MarketOrder",
    "MidPriceOrder",
    "RelativeOrder",
    "StopLimitOrder",
    "StopOrder",
    "TrailLimitOrder",
    "TrailOrder",
]


@frozen(kw_only=True, repr=False)
class MarketOrder(Order):
    """At whatever price there is."""

    order_type: ClassVar[str] = "MKT"


@frozen(kw_only=True, repr=False)
class LimitOrder(Order):
    """At `limit_price` or better."""

    order_type: ClassVar[str] = "LMT"
    _prices: ClassVar[Mapping[str, str]] = {"limit_price": "price"}

    limit_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class StopOrder(Order):
    """A market order once the price gets to `stop_price`."""

    order_type: ClassVar[str] = "STP"
    _prices: ClassVar[Mapping[str, str]] = {"stop_price": "price"}

    stop_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class StopLimitOrder(Order):
    """A limit order at `limit_price` once the price gets to `stop_price`."""

    order_type: ClassVar[str] = "STOP_LIMIT"
    _prices: ClassVar[Mapping[str, str]] = {"limit_price": "price", "stop_price": "auxPrice"}

    limit_price: Decimal = field(converter=exact)
    stop_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class _Trailing(Order):
    trailing_amount: Decimal | None = field(default=None, converter=exact_or_none)
    trailing_percent: Decimal | None = field(default=None, converter=exact_or_none)

    def _trailing(self) -> dict[str, Any]:
        if self.trailing_amount is not None:
            return {"trailingType": "amt", "trailingAmt": self.trailing_amount}
        return {"trailingType": "%", "trailingAmt": self.trailing_percent}

    def _price_rules(self, contract: Resolved) -> Iterator[Violation]:
        yield from super()._price_rules(contract)
        given = [name for name in ("trailing_amount", "trailing_percent") if getattr(self, name) is not None]
        if len(given) != 1:
            yield Violation(
                "trailing_amount", f"or trailing_percent has to be given, not both (given: {listed(given)})"
            )
        elif getattr(self, given[0]) <= 0:
            yield Violation(given[0], "has to be greater than 0")
        elif self.trailing_percent is not None and self.trailing_percent >= 100:
            yield Violation("trailing_percent", "has to be below 100")


@frozen(kw_only=True, repr=False)
class TrailOrder(_Trailing):
    """A stop that follows the price at a distance: `trailing_amount` or `trailing_percent`; starts at `stop_price`."""

    order_type: ClassVar[str] = "TRAIL"
    _prices: ClassVar[Mapping[str, str]] = {"stop_price": "price"}

    stop_price: Decimal | None = field(default=None, converter=exact_or_none)


@frozen(kw_only=True, repr=False)
class TrailLimitOrder(_Trailing):
    """A stop that follows the price and then sends a limit order; both prices are where it starts."""

    order_type: ClassVar[str] = "TRAILLMT"
    _prices: ClassVar[Mapping[str, str]] = {"limit_price": "price", "stop_price": "auxPrice"}

    limit_price: Decimal = field(converter=exact)
    stop_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class MidPriceOrder(Order):
    """In the middle between bid and ask or better, at `price_cap` at worst."""

    order_type: ClassVar[str] = "MIDPRICE"
    _prices: ClassVar[Mapping[str, str]] = {"price_cap": "price"}

    price_cap: Decimal | None = field(default=None, converter=exact_or_none)


@frozen(kw_only=True, repr=False)
class MarketOnCloseOrder(Order):
    """At the closing price."""

    order_type: ClassVar[str] = "MOC"


@frozen(kw_only=True, repr=False)
class LimitOnCloseOrder(Order):
    """At the closing price, if that is `limit_price` or better."""

    order_type: ClassVar[str] = "LOC"
    _prices: ClassVar[Mapping[str, str]] = {"limit_price": "price"}

    limit_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class MarketIfTouchedOrder(Order):
    """A market order once the price has come as far as `trigger_price`, to one's advantage."""

    order_type: ClassVar[str] = "MIT"
    _prices: ClassVar[Mapping[str, str]] = {"trigger_price": "price"}

    trigger_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class LimitIfTouchedOrder(Order):
    """A limit order at `limit_price` once the price has come as far as `trigger_price`, to one's advantage."""

    order_type: ClassVar[str] = "LIT"
    _prices: ClassVar[Mapping[str, str]] = {"limit_price": "price", "trigger_price": "auxPrice"}

    limit_price: Decimal = field(converter=exact)
    trigger_price: Decimal = field(converter=exact)


@frozen(kw_only=True, repr=False)
class RelativeOrder(Order):
    """Pegged to the better side of the quote, `offset` beyond it, at `price_cap` at worst."""

    order_type: ClassVar[str] = "REL"
    _prices: ClassVar[Mapping[str, str]] = {"price_cap": "price", "offset": "auxPrice"}

    price_cap: Decimal | None = field(default=None, converter=exact_or_none)
    offset: Decimal | None = field(default=None, converter=exact_or_none)
