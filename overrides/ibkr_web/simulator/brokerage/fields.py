"""The fields of a snapshot, by code: text as IBKR writes it, None where a contract has no such thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.contracts import MONTHS, Contract
from ibkr_web.simulator.brokerage.daily import Daily, daily
from ibkr_web.simulator.brokerage.market import Greeks, Quote
from ibkr_web.simulator.brokerage.valuation import valuation
from ibkr_web.simulator.brokerage.wording import percent, plain, short, thousands

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.portfolio import Position
    from ibkr_web.simulator.world import World

__all__ = ["FIELDS", "View"]

Value = str | int | None
LETTERS = {"NASDAQ": "Q", "NYSE": "N", "ARCA": "P", "AMEX": "A", "CBOE": "C"}
DELAY = 900.0
TYPES = {"STK": "STK", "CASH": "CASH"}


@dataclass
class View:
    """One contract as one account sees it now. What no field asks for is not worked out."""

    world: World
    contract: Contract
    account_id: str
    server_id: str = "q0"

    @cached_property
    def quote(self) -> Quote:
        """The prices: of 15 minutes ago where only delayed data is there."""
        market = self.world.brokerage.market
        if market.availability[:1] in {"D", "Y"}:
            return market.delayed(self.contract.conid, DELAY)
        return market.quote(self.contract.conid)

    @cached_property
    def greeks(self) -> Greeks | None:
        """For options."""
        if self.contract.right and self.contract.expiry:
            return self.world.brokerage.market.greeks(self.contract.conid)
        return None

    @cached_property
    def year(self) -> Daily:
        """Daily closes."""
        return daily(self.world, self.contract)

    @cached_property
    def position(self) -> Position | None:
        """What the account holds of it."""
        return self.world.brokerage.portfolio.position(self.account_id, self.contract.conid)

    @property
    def size(self) -> float:
        """Units held."""
        return self.position.quantity * self.contract.multiplier if self.position else 0.0

    @property
    def cost(self) -> float:
        """What the holding was bought for."""
        return self.size * self.position.average if self.position else 0.0

    @property
    def gained(self) -> float:
        """Not realized yet."""
        return self.size * self.quote.mark - self.cost

    @property
    def today(self) -> float:
        """Result of the day."""
        return self.size * (self.quote.mark - self.quote.close)

    def price(self, value: float) -> str | None:
        """A price as text; nothing where there is none."""
        return plain(value, self.contract.tick) if value else None

    def luck(self, name: str) -> float:
        """A number between 0 and 1 that stays the same for this contract: for data nobody can work out."""
        return self.world.random("field", name, self.contract.conid).random()


def _last(view: View) -> Value:
    text = view.price(view.quote.last)
    if text is None:
        return None
    return f"H{text}" if view.quote.halted else text if view.quote.trading else f"C{text}"


def _held(text: Callable[[View], str]) -> Callable[[View], Value]:
    return lambda view: text(view) if view.position is not None else None


def _option(text: Callable[[Greeks], str]) -> Callable[[View], Value]:
    return lambda view: text(view.greeks) if view.greeks is not None else None


def _stock(text: Callable[[View], Value]) -> Callable[[View], Value]:
    return lambda view: text(view) if view.contract.sec_type == "STK" else None


def _bond(text: Callable[[View], Value]) -> Callable[[View], Value]:
    return lambda view: text(view) if view.contract.sec_type == "BOND" else None


def _optionable(text: Callable[[View], Value]) -> Callable[[View], Value]:
    return lambda view: text(view) if view.contract.has_options or view.contract.right else None


def _day(text: str) -> str | None:
    return f"{MONTHS[int(text[4:6]) - 1]}{text[6:]}'{text[2:4]}" if text else None


def _venues(view: View) -> Value:
    return LETTERS.get(view.contract.exchange) if view.quote.bid else None


def _average(days: int) -> Callable[[View], Value]:
    return lambda view: plain(view.year.average(days), view.contract.tick)


def _against(days: int) -> Callable[[View], Value]:
    return lambda view: percent(view.quote.last / view.year.average(days) - 1)


def _yield(view: View, price: float) -> str | None:
    """Current yield to maturity, the usual approximation."""
    text = view.contract.expiry
    if not text or not price:
        return None
    today = view.world.clock.datetime().date()
    years = max((date(int(text[:4]), int(text[4:6]), int(text[6:])) - today).days / 365.25, 0.01)
    return percent((view.contract.coupon + (100 - price) / years) / ((100 + price) / 2), 3)


def _share_of_account(view: View) -> str:
    net = valuation(view.world, view.account_id).net
    return percent(view.size * view.quote.mark / net if net > 0 else 0.0)


def _dividends(view: View) -> float:
    return round(view.contract.price * view.luck("dividend") * 0.03, 2)


def _market_value(view: View) -> float:
    return view.contract.price * view.contract.average_volume * (50 + 200 * view.luck("float"))


def _interest(view: View) -> Value:
    from_money = abs(view.contract.strike / view.world.brokerage.market.last(view.contract.underlying) - 1)
    return thousands(40_000 * exp(-8 * from_money) * (0.5 + view.luck("interest")))


FIELDS: dict[str, Callable[[View], Value]] = {
    "31": _last,
    "55": lambda view: view.contract.symbol,
    "58": lambda view: view.contract.description,
    "70": lambda view: view.price(view.quote.high),
    "71": lambda view: view.price(view.quote.low),
    "73": _held(lambda view: thousands(view.size * view.quote.mark)),
    "74": _held(lambda view: plain(view.position.average if view.position else 0.0)),
    "75": _held(lambda view: thousands(view.gained, 2)),
    "76": _held(lambda view: thousands(view.position.quantity if view.position else 0.0)),
    "77": _held(lambda view: thousands(view.gained)),
    "78": _held(lambda view: thousands(view.today)),
    "79": _held(lambda view: thousands(view.position.realized if view.position else 0.0, 2)),
    "80": _held(lambda view: percent(view.gained / abs(view.cost) if view.cost else 0.0)),
    "82": lambda view: plain(view.quote.change, view.contract.tick),
    "83": lambda view: percent(view.quote.change / view.quote.close if view.quote.close else 0.0),
    "84": lambda view: view.price(view.quote.bid),
    "85": lambda view: thousands(view.quote.ask_size) if view.quote.ask else None,
    "86": lambda view: view.price(view.quote.ask),
    "87": lambda view: short(view.quote.volume) if view.quote.volume else None,
    "88": lambda view: thousands(view.quote.bid_size) if view.quote.bid else None,
    "201": lambda view: view.contract.right or None,
    "6004": lambda view: view.contract.exchange,
    "6008": lambda view: view.contract.conid,
    "6070": lambda view: view.contract.sec_type,
    "6072": lambda view: view.contract.month or None,
    "6073": lambda view: _day(view.contract.expiry),
    "6119": lambda view: view.server_id,
    "6457": lambda view: view.contract.underlying or None,
    "6508": lambda view: f"&serviceID1=122&serviceID2=123&serviceID3=203&conid={view.contract.conid}",
    "6509": lambda view: view.world.brokerage.market.availability,
    "7051": lambda view: view.contract.name,
    "7057": _venues,
    "7058": lambda view: LETTERS.get(view.contract.exchange),
    "7059": lambda view: str(view.quote.last_size),
    "7068": _venues,
    "7084": _optionable(lambda view: percent(0.25 / max(view.year.volatility(), 0.01))),
    "7085": _optionable(lambda view: f"{0.4 + view.luck('open interest'):.2f}" if view.contract.has_options else None),
    "7086": _optionable(lambda view: f"{0.4 + view.luck('option volume'):.2f}" if view.contract.has_options else None),
    "7087": lambda view: percent(view.year.volatility()),
    "7088": lambda view: percent(view.year.volatility()),
    "7089": _optionable(lambda view: short(view.contract.average_volume // 40) if view.contract.has_options else None),
    "7094": lambda view: f"{view.contract.conid}@{view.contract.exchange}",
    "7184": lambda view: "0" if view.contract.sec_type == "IND" else "1",
    "7219": lambda view: view.contract.description,
    "7220": lambda view: f"{view.contract.description} {view.contract.sec_type}",
    "7221": lambda view: view.contract.exchange,
    "7280": lambda view: view.contract.industry or None,
    "7281": lambda view: view.contract.category or None,
    "7282": lambda view: short(view.contract.average_volume) if view.contract.average_volume else None,
    "7283": _optionable(lambda view: percent(0.25) if view.contract.has_options else None),
    "7284": lambda view: percent(view.year.volatility()),
    "7285": _optionable(lambda view: f"{0.4 + view.luck('option volume'):.2f}" if view.contract.has_options else None),
    "7286": _stock(lambda view: f"{_dividends(view) / 4:.2f}"),
    "7287": _stock(lambda view: percent(_dividends(view) / view.quote.last)),
    "7289": _stock(lambda view: short(_market_value(view))),
    "7290": _stock(lambda view: f"{8 + 30 * view.luck('earnings'):.2f}"),
    "7291": _stock(lambda view: f"{view.quote.last / (8 + 30 * view.luck('earnings')):.2f}"),
    "7292": _held(lambda view: thousands(view.cost, 2)),
    "7293": lambda view: view.price(max(view.year.high, view.quote.last)),
    "7294": lambda view: view.price(min(view.year.low, view.quote.last)),
    "7295": lambda view: view.price(view.quote.open),
    "7296": lambda view: view.price(view.quote.close),
    "7308": _option(lambda greeks: f"{greeks.delta:.3f}"),
    "7309": _option(lambda greeks: f"{greeks.gamma:.4f}"),
    "7310": _option(lambda greeks: f"{greeks.theta:.3f}"),
    "7311": _option(lambda greeks: f"{greeks.vega:.3f}"),
    "7633": _option(lambda greeks: percent(greeks.volatility)),
    "7635": lambda view: view.price(view.quote.mark),
    "7636": _stock(lambda view: short(view.contract.average_volume // 4)),
    "7637": _stock(lambda view: percent(0.0025 + 0.01 * view.luck("fee"), 4)),
    "7638": lambda view: _interest(view) if view.contract.right else None,
    "7639": _held(_share_of_account),
    "7644": _stock(lambda view: "3.0"),
    "7671": _stock(lambda view: f"{_dividends(view):.2f}"),
    "7672": _stock(lambda view: f"{_dividends(view):.2f}"),
    "7674": _average(200),
    "7675": _average(100),
    "7676": _average(50),
    "7677": _average(20),
    "7678": _against(200),
    "7679": _against(100),
    "7724": _against(50),
    "7681": _against(20),
    "7682": lambda view: plain(view.quote.last - view.quote.open, view.contract.tick),
    "7696": _held(lambda view: f"{view.size * view.quote.mark / 5000:.2f}"),
    "7697": lambda view: short(view.contract.average_volume) if view.contract.sec_type == "FUT" else None,
    "7698": _bond(lambda view: _yield(view, view.quote.last)),
    "7699": _bond(lambda view: _yield(view, view.quote.bid)),
    "7704": _bond(lambda view: "Corporate"),
    "7705": _bond(lambda view: "SENIOR"),
    "7706": _bond(lambda view: "A3/A-"),
    "7708": _bond(lambda view: "Corporate"),
    "7714": lambda view: _day(view.contract.expiry),
    "7715": _bond(lambda view: _day(view.contract.issued)),
    "7718": _stock(lambda view: f"{0.5 + view.luck('beta'):.3f}"),
    "7720": _bond(lambda view: _yield(view, view.quote.ask)),
    "7741": lambda view: view.price(view.quote.close),
    "7762": lambda view: str(view.quote.volume),
    "7768": lambda view: "0" if view.contract.sec_type == "IND" else "1",
    "7899": lambda view: view.contract.kind or None,
    "7920": _held(lambda view: f"{view.today:.4f}"),
    "7921": _held(lambda view: f"{view.cost:.4f}"),
    "7943": _stock(lambda view: percent(0.03 + 0.01 * view.luck("fee"), 4)),
}
"""Codes that need data of others (events, ratings, odds of strategies) are never filled, as on most accounts."""
