"""Order tickets: what was sent, checked the way IBKR checks it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import nan
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders.order import Leg
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.world import World

__all__ = ["LIMITED", "STOPPED", "TOUCHED", "TRAILING", "Ticket", "read", "rejected"]

ORDER_TYPES = frozenset(
    {"LMT", "MKT", "STP", "STOP_LIMIT", "MIDPRICE", "TRAIL", "TRAILLMT", "MOC", "LOC", "MIT", "LIT", "REL"}
)
LIMITED = frozenset({"LMT", "STOP_LIMIT", "TRAILLMT", "LOC", "LIT"})
STOPPED = frozenset({"STP", "STOP_LIMIT", "TRAIL", "TRAILLMT"})
TOUCHED = frozenset({"MIT", "LIT"})
TRAILING = frozenset({"TRAIL", "TRAILLMT"})
TIMES_IN_FORCE = frozenset({"DAY", "GTC", "OPG", "IOC", "PAX", "GTD", "OVT", "OND"})
FUTURES = frozenset({"FUT", "FOP"})
LARGEST = 1e12
"""No number of a ticket is greater."""
FRACTIONAL = frozenset({"STK", "CASH", "CRYPTO", "FUND"})
SPREADS = {
    61227077: "AUD", 61227082: "CAD", 61227087: "CHF", 136000441: "CNH", 58666491: "GBP", 61227072: "HKD",
    136000444: "INR", 61227069: "JPY", 136000424: "KRW", 136000449: "MXN", 136000429: "SEK", 426116555: "SGD",
    28812380: "USD",
}  # fmt: skip
COMBINATION = re.compile(r"(?P<spread>\d+)(?:@(?P<exchange>\w+))?;;;(?P<legs>\d+/-?\d+(?:,\d+/-?\d+)*)")
CONTRACT = re.compile(r"(?P<conid>\d+)(?:@(?P<exchange>[\w.]+))?")
SEC_TYPE = re.compile(r"\d+[:@][A-Z]+")


@dataclass(slots=True)
class Ticket:
    """One order as asked for, with types and defaults filled in. Prices in the contract's currency."""

    raw: dict[str, Any]
    account: str
    conid: int
    conidex: str
    exchange: str
    contract: Contract
    """The contract; of a combination that of its first leg."""
    legs: tuple[Leg, ...]
    order_type: str
    side: str
    tif: str
    quantity: float
    cash: float | None = None
    price: float | None = None
    """The limit (for MIDPRICE the cap)."""
    stop: float | None = None
    trailing: float | None = None
    trailing_percent: bool = False
    reference: str = ""
    parent: str = ""
    grouped: bool = False
    deactivated: bool = False
    outside_hours: bool = False
    flags: dict[str, Any] = field(default_factory=dict)

    @property
    def combination(self) -> bool:
        """Whether it trades several contracts at once."""
        return len(self.legs) > 1

    @property
    def buying(self) -> bool:
        """Whether it buys."""
        return self.side == "BUY"


def invalid(text: str) -> Refused:
    """400: the ticket itself is wrong."""
    return Refused(Answer.error(400, text))


def rejected(text: str) -> Refused:
    """200 with an error inside: the ticket is fine, the order is not taken."""
    return Refused(Answer({"error": text}))


def number(raw: Mapping[str, Any], name: str) -> float | None:
    """A number of the ticket; text with a number in it is accepted, as on the wire."""
    value = raw.get(name)
    if value is None or value == "":
        return None
    try:
        found = float(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else nan
    except (ValueError, OverflowError):
        found = nan
    if not abs(found) <= LARGEST:
        raise invalid(f"{name} is not a number")
    return found


def read(world: World, account: str, raw: Any) -> Ticket:
    """Check one ticket for an account (or allocation group)."""
    if not isinstance(raw, dict):
        raise invalid("order is not an object")
    account = chosen_account(world, account, raw)
    order_type = str(raw.get("orderType") or "").upper()
    conid, conidex, exchange, legs = instrument(raw)
    if order_type not in ORDER_TYPES:
        raise invalid("Unknown order type")
    side = str(raw.get("side") or "").upper()
    if side not in ("BUY", "SELL"):
        raise invalid("Invalid Side")
    tif = str(raw.get("tif") or "").upper()
    if tif not in TIMES_IN_FORCE:
        raise invalid("Invalid time in force")
    # Forecast contracts become known when somebody looks at them.
    world.brokerage.events.find(conid)
    found = [world.brokerage.contracts.find(leg.conid) for leg in legs]
    contracts = [each for each in found if each is not None]
    if len(contracts) != len(legs):
        raise invalid("Invalid contract")
    if any(each.sec_type == "IND" for each in contracts):
        raise rejected("This contract can not be traded")
    kind = raw.get("secType")
    if kind is not None and not SEC_TYPE.fullmatch(str(kind)):
        raise invalid("secType is not a contract number and a type")
    ticket = Ticket(
        raw=raw,
        account=account,
        conid=conid,
        conidex=conidex,
        exchange=exchange,
        contract=contracts[0],
        legs=legs,
        order_type=order_type,
        side=side,
        tif=tif,
        quantity=0.0,
        reference=str(raw.get("cOID") or ""),
        parent=str(raw.get("parentId") or ""),
        grouped=bool(raw.get("isSingleGroup")),
        deactivated=bool(raw.get("deactivated")),
        # spelt exactly so: members of any other name are passed over
        outside_hours=raw.get("outsideRTH") in (True, "true", 1),
    )
    if len(ticket.reference) > 64:
        raise invalid("cOID is longer than 64 characters")
    if ticket.reference and ticket.parent:
        raise invalid("cOID is not for orders with a parentId")
    prices(ticket)
    sizes(world, ticket)
    rules(world, ticket)
    return ticket


def chosen_account(world: World, account: str, raw: Mapping[str, Any]) -> str:
    """`acctId` of the ticket, else the first account of the login; an allocation group may stand in the path only."""
    accounts = world.brokerage.accounts.ids
    named = raw.get("acctId")
    if named is not None and named not in accounts:
        raise Refused(Answer.error(500, "acctId is not one of your accounts"))
    if named is None and account not in accounts and account not in world.brokerage.allocation.groups:
        raise Refused(Answer.error(500, "account is not one of your accounts"))
    return str(named or (accounts[0] if account in accounts else account))


def instrument(raw: Mapping[str, Any]) -> tuple[int, str, str, tuple[Leg, ...]]:
    """conid, conidex, exchange and legs. With both numbers given `conid` wins and routes to SMART."""
    conid = number(raw, "conid")
    if conid is not None:
        return int(conid), str(int(conid)), "SMART", (Leg(int(conid)),)
    conidex = raw.get("conidex")
    if not conidex:
        raise invalid("conid or conidex is required")
    text = str(conidex)
    if match := CONTRACT.fullmatch(text):
        number_ = int(match["conid"])
        return number_, text, match["exchange"] or "SMART", (Leg(number_),)
    match = COMBINATION.fullmatch(text)
    if match is None or int(match["spread"]) not in SPREADS:
        raise invalid("conidex can not be read")
    if SPREADS[int(match["spread"])] != "USD" and not match["exchange"]:
        raise invalid("spread needs an exchange in conidex")
    legs = tuple(Leg(int(part), int(ratio)) for part, _, ratio in (x.partition("/") for x in match["legs"].split(",")))
    if len(legs) < 2 or any(not leg.ratio for leg in legs):
        raise invalid("spread needs two legs with ratios other than 0")
    return int(match["spread"]), text, match["exchange"] or "SMART", legs


def prices(ticket: Ticket) -> None:
    """Which price field means what depends on the order type."""
    kind, raw = ticket.order_type, ticket.raw
    price, aux = number(raw, "price"), number(raw, "auxPrice")
    if kind in LIMITED:
        ticket.price = price
        ticket.stop = aux
    elif kind in ("STP", "TRAIL", "MIT"):
        ticket.stop = price
    else:
        ticket.price = price
    if kind in LIMITED and kind != "TRAILLMT" and ticket.price is None:
        raise invalid(f"price is required for order type {kind}")
    if kind in ("STP", "MIT") and ticket.stop is None:
        raise invalid(f"price is required for order type {kind}")
    if kind in ("STOP_LIMIT", "LIT") and ticket.stop is None:
        raise invalid(f"auxPrice is required for order type {kind}")
    if not ticket.combination and any(value is not None and value <= 0 for value in (ticket.price, ticket.stop)):
        raise invalid("Invalid price")
    if kind in TRAILING:
        ticket.trailing = number(raw, "trailingAmt")
        if ticket.trailing is None or ticket.trailing <= 0 or raw.get("trailingType") not in ("amt", "%"):
            raise invalid("trailingAmt and trailingType (amt or %) are required")
        ticket.trailing_percent = raw["trailingType"] == "%"


def sizes(world: World, ticket: Ticket) -> None:
    """Exactly one of quantity, cashQty and fxQty; cash buys whole shares of stocks."""
    read = ((name, number(ticket.raw, name)) for name in ("quantity", "cashQty", "fxQty"))
    given = [(name, value) for name, value in read if value is not None]
    if len(given) != 1:
        raise invalid("exactly one of quantity, cashQty, fxQty is required")
    ((name, value),) = given
    if value <= 0:
        raise invalid("Invalid quantity")
    kind = ticket.contract.sec_type
    if name == "quantity":
        ticket.quantity = value
        if value != int(value) and (ticket.combination or kind not in FRACTIONAL):
            raise rejected(f"Fractional quantities are not supported for {kind} orders")
        return
    if name == "fxQty" and not ticket.raw.get("isCcyConv"):
        raise invalid("fxQty needs isCcyConv")
    if kind not in ("STK", "CASH", "CRYPTO") or ticket.combination:
        raise rejected(f"{name} is not supported for {kind} orders")
    ticket.cash = value
    quote = world.brokerage.market.quote(ticket.conid)
    price = ticket.price or (quote.ask if ticket.buying else quote.bid) or quote.last
    units = value if name == "fxQty" and kind == "CASH" else value / price
    ticket.quantity = float(int(units)) if kind == "STK" else round(units, 8)
    if not ticket.quantity:
        raise rejected("The cash quantity is below the price of one share")


def rules(world: World, ticket: Ticket) -> None:
    """What depends on the kind of contract."""
    contract, raw = ticket.contract, ticket.raw
    if contract.sec_type in FUTURES:
        manual(raw.get("manualIndicator"), raw.get("extOperator"))
    if contract.exchange == "FORECASTX" and not ticket.buying:
        raise rejected("Sell orders are not allowed for this contract; buy the opposite side")
    if number(raw, "manualOrderTime") is not None and not world.brokerage.accounts.allow_customer_time:
        raise rejected("manualOrderTime is not permitted for this account")
    tick = contract.tick
    if ticket.combination or not tick:
        return
    for value in (ticket.price, ticket.stop):
        if value is not None and abs(value / tick - round(value / tick)) > 1e-6:
            raise rejected(f"The price is not a multiple of the minimum price variation {tick:g}")


def manual(indicator: Any, operator: Any) -> None:
    """Futures and options on futures: who sent it, a person or a program (CME rule 536-B)."""
    if indicator is None or not operator:
        raise invalid("manualIndicator and extOperator are required for futures")
