"""What all kinds of orders have in common, and IBKR's rules for it.

Sources: IBKR Campus, Web API v1.0, order tickets; the OpenAPI document. That `cOID` and `parentId` exclude each other,
`manualIndicator` and `extOperator` for futures: IBKR Campus, bracket orders and CME rule 536-B.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

import attrs
from attrs import field, frozen

from ibkr_web.workflows.numbers import Unusable, exact_or_none
from ibkr_web.workflows.orders.instruments import Resolved, instrument
from ibkr_web.workflows.orders.problems import InvalidOrder, Violation
from ibkr_web.workflows.orders.terms import Algorithm, Allocation, Side, TimeInForce

__all__ = ["Order", "listed"]

LONGEST_ID = 64
WHOLE = frozenset({"OPT", "FOP", "FUT", "WAR", "IOPT"})
"""Traded in whole contracts only."""
FUTURES = frozenset({"FUT", "FOP"})
FOR_CASH = frozenset({"STK", "CASH", "CRYPTO"})
"""What an amount of money can be spent on."""


def _upper(value: str) -> str:
    text: Any = value
    return text.strip().upper() if isinstance(text, str) else value


@frozen(kw_only=True, repr=False)
class Order:
    """What all orders have in common.

    contract: a conid, `conidex` text, or anything with `.conid` or `.conidex`. side: BUY or SELL.
    quantity: shares, contracts, units. Or cash_quantity: an amount of the contract's currency (stocks, crypto assets,
    currencies), or currency_quantity with currency_conversion (the amount to convert). tif: see `TimeInForce`.
    outside_regular_hours: may fill before and after the exchange's regular hours. all_or_none: fills whole or not.
    client_id: a name of your own (`cOID`, at most 64 characters, once in 24 hours); made where there is none.
    parent_id: `client_id` or number of the order this one waits for. deactivated: IBKR keeps it without working it.
    manual_indicator (a person, not a program, decided), operator (who): required for futures and options on them (CME
    rule 536-B). manual_time: when the client gave the order, aware datetime or epoch seconds; brokers and advisors
    only. sec_type: STK, FUT … algorithm, adaptive: let an algorithm of IBKR's work it. allocation, allocation_method:
    how advisors share it. extra: members for the ticket that this class does not know, by their names on the wire.
    """

    order_type: ClassVar[str] = ""
    _prices: ClassVar[Mapping[str, str]] = {}
    """Attribute -> member of the ticket, for the prices of this kind."""

    contract: Any = field(kw_only=False)
    side: str = field(kw_only=False, converter=_upper)
    quantity: Decimal | None = field(default=None, kw_only=False, converter=exact_or_none)
    cash_quantity: Decimal | None = field(default=None, converter=exact_or_none)
    currency_quantity: Decimal | None = field(default=None, converter=exact_or_none)
    currency_conversion: bool | None = None
    tif: str = field(default="DAY", converter=_upper)
    outside_regular_hours: bool | None = None
    all_or_none: bool | None = None
    client_id: str | None = None
    parent_id: str | None = None
    one_cancels_all: bool | None = None
    deactivated: bool | None = None
    manual_indicator: bool | None = None
    operator: str | None = None
    manual_time: datetime | int | None = None
    algorithm: Algorithm | None = None
    adaptive: bool | None = None
    allocation: Allocation | None = None
    allocation_method: str | None = None
    customer_account: str | None = field(default=None, repr=False)
    professional_customer: bool | None = None
    listing_exchange: str | None = None
    ticker: str | None = None
    sec_type: str | None = None
    referrer: str | None = None
    tax_optimizer_id: str | None = None
    extra: Mapping[str, Any] = field(factory=dict, hash=False)

    def __attrs_post_init__(self) -> None:
        if not self.order_type:
            raise TypeError("an order is one of the kinds: MarketOrder, LimitOrder, …")
        found = list(self._unusable())
        if not found:
            found = list(self._violations())
        if found:
            raise InvalidOrder(type(self).__name__, found)

    def __repr__(self) -> str:
        shown = [
            str(self.side),
            str(self.quantity or self.cash_quantity or self.currency_quantity),
            repr(self.contract),
        ]
        for each in attrs.fields(type(self)):
            value = getattr(self, each.name)
            if each.repr and each.name not in _FIRST and value not in (None, {}):
                shown.append(f"{each.name}={str(value) if isinstance(value, (Decimal, str)) else repr(value)}")
        return f"<{type(self).__name__} {' '.join(shown)}>"

    @property
    def resolved(self) -> Resolved:
        """How the contract is named on the wire."""
        found = instrument(self.contract)
        if isinstance(found, str):
            raise InvalidOrder(type(self).__name__, [Violation("contract", found)])
        return found

    @property
    def kind_of_contract(self) -> str:
        """STK, OPT, FUT …; empty where nobody said."""
        return self.resolved.sec_type or (self.sec_type or "").rpartition(":")[2].upper()

    def changed(self, **changes: Any) -> Self:
        """The same order with other values, checked again."""
        known = {each.name for each in attrs.fields(type(self))}
        unknown = sorted(changes.keys() - known)
        if unknown:
            raise InvalidOrder(
                type(self).__name__, [Violation(name, "is nothing this kind of order has") for name in unknown]
            )
        return attrs.evolve(self, **changes)

    def ticket(
        self, *, account: str | None = None, client_id: str | None = None, parent_id: str | None = None
    ) -> dict[str, Any]:
        """The ticket exactly as it will be sent, numbers as Decimal; what is not set is not in it.

        account goes to `acctId`; client_id and parent_id are used where the order has none.
        """
        parent = self.parent_id or parent_id
        found: dict[str, Any] = {"acctId": account, **self.resolved.members, "secType": self._wire_type()}
        found["cOID"] = self.client_id or (None if parent else client_id)
        found["parentId"] = parent
        found |= {"orderType": self.order_type, "side": str(self.side), "tif": str(self.tif)}
        found |= {wire: getattr(self, name) for name, wire in _PLAIN.items()}
        found |= {wire: getattr(self, name) for name, wire in self._prices.items()}
        found |= self._trailing()
        if isinstance(self.manual_time, datetime):
            found["manualOrderTime"] = int(self.manual_time.timestamp())
        else:
            found["manualOrderTime"] = self.manual_time
        if self.algorithm is not None:
            found["strategy"] = self.algorithm.strategy
            found["strategyParameters"] = dict(self.algorithm.parameters) or None
        if self.allocation is not None:
            found["jsonPayload"] = self.allocation.wire()
        return {name: value for name, value in found.items() if value is not None} | dict(self.extra)

    def _wire_type(self) -> str | None:
        """`secType` with the contract number in front, as IBKR reads it."""
        kind, contract = self.sec_type, self.resolved
        if not kind or not kind.isalpha():
            return kind
        number = contract.conid or str(contract.conidex).partition(";")[0].partition("@")[0]
        return f"{number}:{kind.upper()}"

    def _trailing(self) -> dict[str, Any]:
        return {}

    def _unusable(self) -> Iterator[Violation]:
        for each in attrs.fields(type(self)):
            value = getattr(self, each.name)
            if isinstance(value, Unusable):
                yield Violation(each.name, value.rule)

    def _violations(self) -> Iterator[Violation]:
        found = instrument(self.contract)
        if isinstance(found, str):
            yield Violation("contract", found)
            return
        yield from self._words()
        yield from self._sizes(found)
        yield from self._price_rules(found)
        yield from self._who()
        for part in (self.algorithm, self.allocation):
            if part is not None:
                yield from part.violations()

    def _words(self) -> Iterator[Violation]:
        if self.side not in tuple(Side):
            yield Violation("side", "has to be BUY or SELL")
        elif self.side == Side.SELL and self.resolved.exchange == "FORECASTX":
            yield Violation("side", "has to be BUY: forecast contracts are sold by buying the opposite side")
        if self.tif not in tuple(TimeInForce):
            yield Violation("tif", f"has to be one of {', '.join(TimeInForce)}")
        for name, longest in (("client_id", LONGEST_ID), ("parent_id", LONGEST_ID), ("operator", None)):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, str) or not value.strip()):
                yield Violation(name, "has to be text, if it is given")
            elif value is not None and longest is not None and len(value) > longest:
                yield Violation(name, f"has to have at most {longest} characters")
        if self.client_id is not None and self.parent_id is not None:
            yield Violation("client_id", "may not be set on an order with a parent_id")
        for name, value in self._switches():
            if value is not None and not isinstance(value, bool):
                yield Violation(name, "has to be True or False")
        known = {*_PLAIN.values(), *self.ticket_members()}
        for name in self.extra:
            if name in known:
                yield Violation("extra", f"may not hold {name}: there is an attribute for it")

    def _switches(self) -> Iterator[tuple[str, Any]]:
        for name in _SWITCHES:
            yield name, getattr(self, name)

    @classmethod
    def ticket_members(cls) -> frozenset[str]:
        """The members a ticket of this kind can have, `extra` apart."""
        return frozenset({*_PLAIN.values(), *_OTHERS, *cls._prices.values()})

    def _sizes(self, contract: Resolved) -> Iterator[Violation]:
        sizes = {name: getattr(self, name) for name in ("quantity", "cash_quantity", "currency_quantity")}
        given = [name for name, value in sizes.items() if value is not None]
        if len(given) != 1:
            yield Violation("quantity", f"or another size has to be given, and one only (given: {listed(given)})")
            return
        (name,) = given
        if sizes[name] <= 0:
            yield Violation(name, "has to be greater than 0")
        kind = self.kind_of_contract
        if name == "quantity" and self.quantity is not None and self.quantity != self.quantity.to_integral_value():
            if contract.combination or kind in WHOLE:
                yield Violation("quantity", "has to be a whole number for this contract")
        elif name != "quantity" and (contract.combination or (kind and kind not in FOR_CASH)):
            yield Violation(name, "works for stocks, currencies and crypto assets only")
        if name == "currency_quantity" and not self.currency_conversion:
            yield Violation("currency_quantity", "needs currency_conversion=True")

    def _price_rules(self, contract: Resolved) -> Iterator[Violation]:
        free = contract.combination or self.kind_of_contract in FUTURES
        for name in self._prices:
            value = getattr(self, name)
            if value is not None and value <= 0 and not free:
                yield Violation(name, "has to be greater than 0 (only combinations and futures have other prices)")

    def _who(self) -> Iterator[Violation]:
        if (self.manual_indicator is None) != (self.operator is None):
            missing = "operator" if self.operator is None else "manual_indicator"
            yield Violation(missing, "has to be given, because the two go together")
        elif self.manual_indicator is None and self.kind_of_contract in FUTURES:
            yield Violation("manual_indicator", "and operator are required for futures and options on futures")
        time = self.manual_time
        if isinstance(time, datetime):
            if time.tzinfo is None:
                yield Violation("manual_time", "needs a time zone")
        elif time is not None and (type(time) is not int or time <= 0):
            yield Violation("manual_time", "has to be an aware datetime or epoch seconds")


_PLAIN = {
    "quantity": "quantity",
    "cash_quantity": "cashQty",
    "currency_quantity": "fxQty",
    "currency_conversion": "isCcyConv",
    "outside_regular_hours": "outsideRTH",
    "all_or_none": "allOrNone",
    "one_cancels_all": "isSingleGroup",
    "deactivated": "deactivated",
    "manual_indicator": "manualIndicator",
    "operator": "extOperator",
    "adaptive": "useAdaptive",
    "allocation_method": "allocationMethod",
    "customer_account": "customerAccount",
    "professional_customer": "isProCustomer",
    "listing_exchange": "listingExchange",
    "ticker": "ticker",
    "referrer": "referrer",
    "tax_optimizer_id": "taxOptimizerId",
}
"""Attribute -> member of the ticket."""
_OTHERS = frozenset(
    {"acctId", "conid", "conidex", "secType", "cOID", "parentId", "orderType", "side", "tif", "trailingAmt"}
    | {"trailingType", "manualOrderTime", "strategy", "strategyParameters", "jsonPayload", "price", "auxPrice"}
)
_FIRST = ("contract", "side", "quantity", "cash_quantity", "currency_quantity")
_SWITCHES = (
    *("currency_conversion", "outside_regular_hours", "all_or_none", "one_cancels_all", "deactivated"),
    *("manual_indicator", "adaptive", "professional_customer"),
)


def listed(names: list[str]) -> str:
    """For a sentence."""
    return ", ".join(names) or "none"
