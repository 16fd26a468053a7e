"""Numbers the way IBKR writes them into text, and the two ways it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.accounts import Account
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["account_of", "contract_of", "money", "percent", "plain", "short", "thousands", "trimmed"]


def thousands(value: float, digits: int = 0) -> str:
    """1234567.8 is "1,234,568"."""
    text = f"{value:,.{digits}f}"
    return text[1:] if text.startswith("-") and not text.strip("-0,.") else text


def money(value: float, currency: str) -> str:
    """1005254.2 is "1,005,254 USD"."""
    return f"{thousands(value)} {currency}"


def short(value: float) -> str:
    """163773 is "163.773K", 1200000 is "1.2M"; below a thousand the number alone."""
    size = abs(value)
    for limit, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if size >= limit:
            return trimmed(value / limit, 3) + letter
    return trimmed(value, 3)


def trimmed(value: float, digits: int) -> str:
    """With at most so many digits after the point, without noughts at the end: 2.50 is "2.5"."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")


def percent(fraction: float, digits: int = 2) -> str:
    """0.0639 is "6.39%"."""
    return f"{fraction * 100:.{digits}f}%"


def plain(value: float, tick: float = 0.01) -> str:
    """A price with the digits its tick has, at least two."""
    text = f"{tick:.10f}".rstrip("0")
    return f"{value:.{max(2, len(text) - text.index('.') - 1)}f}"


def account_of(world: World, request: Request, name: str = "accountId") -> Account:
    """The account a request names; refused with 400 when it is none of the login's."""
    found = world.brokerage.accounts.find(str(request.get(name, "")))
    if found is None:
        raise Refused(Answer.error(400, "Bad Request: invalid account id"))
    return found


def contract_of(world: World, request: Request, name: str = "conid", status: int = 500) -> Contract:
    """The contract a request names; refused with this status when there is none."""
    try:
        found = world.brokerage.contracts.find(int(request.get(name, 0)))
    except ValueError:
        found = None
    if found is None:
        raise Refused(Answer.error(status, "No contract found for the conid"))
    return found
