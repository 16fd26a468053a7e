"""IBKR's rules for one contract, as `contracts.get_rules` tells them: price steps, sizes, order types, times in force.

Source: IBKR Campus, Web API v1.0, contract rules. The entry of `incrementRules` with the greatest `lowerEdge` not above
the price counts. A `tifTypes` entry names order types after a slash: "IOC/MARKET,LIMIT/o,a".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from ibkr_openapi.runtime.model import to_json
from ibkr_web.workflows.numbers import EXACT, read
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder, Violation
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["broken", "check"]

NAMES = {
    "MKT": "market",
    "LMT": "limit",
    "STP": "stop",
    "STOP_LIMIT": "stop_limit",
    "TRAIL": "trailing_stop",
    "TRAILLMT": "trailing_stop_limit",
    "MIDPRICE": "midprice",
    "MOC": "marketonclose",
    "LOC": "limitonclose",
    "MIT": "mit",
    "LIT": "lit",
    "REL": "relative",
}
"""Our order types in the words of the rules."""


def check(orders: Iterable[Order]) -> Workflow[None]:
    """Compare orders with the rules of their contracts. Raises InvalidOrder with everything that is wrong.

    Combinations have no rules of their own and are not checked.
    """
    asked: dict[tuple[int, bool], Mapping[str, Any]] = {}
    for order in orders:
        contract = order.resolved
        if contract.combination:
            continue
        key = (contract.legs[0], order.side == "BUY")
        if key not in asked:
            asked[key] = to_json((yield Call("contracts.get_rules", {"body": {"conid": key[0], "isBuy": key[1]}})))
        found = list(broken(order, asked[key]))
        if found:
            raise InvalidOrder(type(order).__name__, found)


def broken(order: Order, rules: Mapping[str, Any]) -> Iterator[Violation]:
    """What an order breaks of a contract's rules; what the rules do not mention is not checked."""
    name = NAMES[order.order_type]
    types = _words(rules.get("orderTypes"))
    if types and name not in types:
        yield Violation("order", f"is {name}, the contract takes {', '.join(types)}")
    yield from _size(order, name, rules)
    outside = rules.get("orderTypesOutside")
    if order.outside_regular_hours and isinstance(outside, list) and name not in _words(outside):
        what = ", ".join(_words(outside)) or "no orders"
        yield Violation("outside_regular_hours", f"is not for {name}, the contract takes {what}")
    if order.all_or_none and rules.get("allOrNoneEligible") is False:
        yield Violation("all_or_none", "is not taken for this contract")
    if order.tif in ("OVT", "OND") and rules.get("overnightEligible") is False:
        yield Violation("tif", f"{order.tif} is not taken: the contract does not trade overnight")
    if order.algorithm is not None and rules.get("algoEligible") is False:
        yield Violation("algorithm", "is not taken for this contract")
    yield from _tif(order, name, rules)
    for attribute in order._prices:
        yield from _step(attribute, getattr(order, attribute), rules)


def _size(order: Order, name: str, rules: Mapping[str, Any]) -> Iterator[Violation]:
    if order.cash_quantity is not None:
        cash = rules.get("cqtTypes")
        if isinstance(cash, list) and name not in _words(cash):
            yield Violation("cash_quantity", f"is not taken for {name}")
    elif order.quantity is not None and order.quantity != order.quantity.to_integral_value():
        fractions = rules.get("fraqTypes")
        if isinstance(fractions, list) and name not in _words(fractions):
            yield Violation("quantity", f"has to be whole for {name}")
        digits = read(rules.get("fraqInt"))
        if digits is not None and -_exponent(order.quantity) > digits:
            yield Violation("quantity", f"may have {digits} decimals")
    elif order.quantity is not None:
        step = read(rules.get("sizeIncrement"))
        if step and EXACT.remainder(order.quantity, step):
            yield Violation("quantity", f"has to be a multiple of {step}")


def _tif(order: Order, name: str, rules: Mapping[str, Any]) -> Iterator[Violation]:
    entries = {word.partition("/")[0].upper(): word.split("/") for word in _texts(rules.get("tifTypes"))}
    if not entries or order.tif in ("OVT", "OND", "PAX"):  # these are told in other places, or nowhere
        return
    entry = entries.get(order.tif)
    if entry is None:
        yield Violation("tif", f"{order.tif} is not taken, the contract takes {', '.join(entries)}")
        return
    kinds = [each.replace("_", "").lower() for each in entry[1].split(",")] if len(entry) > 1 else []
    # the first part after the name lists order types, unless it is one of the flags ("o,a")
    named = [each for each in kinds if len(each) > 1]
    if named and name.replace("_", "") not in named:
        yield Violation("tif", f"{order.tif} is taken for {', '.join(named)} only")


def _step(attribute: str, value: Decimal | None, rules: Mapping[str, Any]) -> Iterator[Violation]:
    step = _increment(value, rules) if value is not None else None
    if value is not None and step and EXACT.remainder(value, step):
        yield Violation(attribute, f"{value} is not a multiple of the price step {step}")


def _increment(value: Decimal, rules: Mapping[str, Any]) -> Decimal | None:
    best: tuple[Decimal, Decimal] | None = None
    entries = rules.get("incrementRules")
    for entry in entries if isinstance(entries, list) else ():
        edge, step = read(entry.get("lowerEdge")), read(entry.get("increment"))
        if edge is not None and step is not None and edge <= value.copy_abs() and (best is None or edge > best[0]):
            best = (edge, step)
    return best[1] if best is not None else read(rules.get("increment"))


def _exponent(value: Decimal) -> int:
    exponent = value.normalize(EXACT).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _texts(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _words(value: Any) -> list[str]:
    return [each.lower() for each in _texts(value)]
