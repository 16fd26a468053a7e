"""Forecast contracts: questions with a contract for yes and one for no. Behaviour of `events.*`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["EventContract", "EventMarket", "EventMarkets", "behaviours"]

behaviours = Behaviours()

EXCHANGE = "FORECASTX"
SEC_TYPE = "EC"
FIRST_MARKET, FIRST_PRODUCT, FIRST_CONTRACT = 750_000_100, 760_000_100, 770_000_100
PER_MARKET = 100
CATEGORIES = {
    "g10000": ("Economy", ""),
    "g10100": ("Interest rates", "g10000"),
    "g10110": ("Central banks", "g10100"),
    "g10200": ("Prices", "g10000"),
    "g10210": ("Inflation", "g10200"),
    "g20000": ("Climate", ""),
    "g20100": ("Temperatures", "g20000"),
    "g20110": ("Cities", "g20100"),
}
MARKETS = (
    ("FF", "Target rate of the central bank", "g10110", 3.5, 0.25, 6, "% target rate"),
    ("USCPI", "Yearly inflation in the US", "g10210", 2.0, 0.2, 6, "% yearly inflation"),
    ("UHNYC", "Highest temperature in New York", "g20110", 70.0, 5.0, 4, "°F highest temperature"),
)
"""Symbol, name, category, first strike, step, number of strikes, what a strike counts."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class EventContract:
    """One side of a question."""

    conid: int
    market: EventMarket
    strike: float
    yes: bool
    opposite: int
    """The other side."""
    expiration: datetime

    @property
    def label(self) -> str:
        """The strike, readable."""
        return f"{self.strike:g}{self.market.unit[0]}"

    @property
    def question(self) -> str:
        """What is asked."""
        return f"Will the {self.market.unit[1:].strip()} be above {self.label} on {self.expiration:%B %d, %Y}?"


@dataclass(frozen=True, slots=True)
class EventMarket:
    """Questions about the same thing."""

    conid: int
    product: int
    """Another number of the same market: contracts can not be listed by it."""
    symbol: str
    name: str
    category: str
    unit: str


class EventMarkets:
    """The forecast contracts of a world. Looking at them makes their contracts known to the brokerage."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.markets: dict[int, EventMarket] = {}
        self._contracts: dict[int, EventContract] = {}
        today = world.clock.datetime().replace(hour=0, minute=0, second=0, microsecond=0)
        for number, (symbol, name, category, first, step, strikes, unit) in enumerate(MARKETS):
            market = EventMarket(FIRST_MARKET + number, FIRST_PRODUCT + number, symbol, name, category, unit)
            self.markets[market.conid] = market
            expiration = today + timedelta(days=30 * (number + 1))
            for index in range(strikes):
                self._pair(market, FIRST_CONTRACT + PER_MARKET * number + 2 * index, first + step * index, expiration)

    def _pair(self, market: EventMarket, conid: int, strike: float, expiration: datetime) -> None:
        price = round(self._world.random("events", conid).uniform(0.2, 0.6), 2)
        for number, other, yes, start in ((conid, conid + 1, True, price), (conid + 1, conid, False, 1 - price)):
            self._contracts[number] = EventContract(number, market, round(strike, 4), yes, other, expiration)
            self._world.brokerage.contracts.add(
                Contract(
                    number, market.symbol, SEC_TYPE, "USD", EXCHANGE, market.name, price=round(start, 2),
                    expiry=f"{expiration:%Y%m%d}", strike=round(strike, 4),
                    valid_exchanges=EXCHANGE, trading_class=market.symbol,
                    local_symbol=f"{market.symbol}_{expiration:%m%d%y}_{strike:g}",
                )
            )  # fmt: skip

    def find(self, conid: int) -> EventContract | None:
        """One side of a question, or None."""
        return self._contracts.get(conid)

    def opposite(self, conid: int) -> int | None:
        """The other side of a forecast contract; None for every other contract."""
        found = self._contracts.get(conid)
        return None if found is None else found.opposite

    def of(self, market: EventMarket) -> list[EventContract]:
        """All contracts of a market."""
        return [each for each in self._contracts.values() if each.market is market]


def contract_of(world: World, request: Request) -> EventContract:
    """The contract in the query; 404 when it is no forecast contract."""
    found = world.brokerage.events.find(int(request.get("conid")))
    if found is None:
        raise Refused(Answer.error(404, "Not Found"))
    return found


@behaviours.on("events.list_categories")
def list_categories(world: World, request: Request) -> Any:
    """Categories three levels deep; markets hang on the lowest."""
    categories: dict[str, dict[str, Any]] = {}
    for key, (name, parent) in CATEGORIES.items():
        categories[key] = {"name": name, "parent_id": parent, "markets": []}
    for market in world.brokerage.events.markets.values():
        categories[market.category]["markets"].append(
            {
                "name": market.name,
                "symbol": market.symbol,
                "exchange": EXCHANGE,
                "conid": market.conid,
                "product_conid": market.product,
            }
        )
    return {"categories": categories}


@behaviours.on("events.get_market")
def get_market(world: World, request: Request) -> Any:
    """The contracts of a market. `product_conid` of the categories gives 404 here (measured by ibkrdotnet)."""
    events = world.brokerage.events
    market = events.markets.get(int(request.get("underlyingConid")))
    if market is None or request.get("exchange") not in (None, "", EXCHANGE):
        raise Refused(Answer.error(404, "Not Found"))
    return {
        "market_name": market.name,
        "exchange": EXCHANGE,
        "symbol": market.symbol,
        "logo_category": market.category,
        "exclude_historical_data": False,
        "payout": 1.0,
        "contracts": [
            {
                "conid": each.conid,
                "side": "Y" if each.yes else "N",
                "expiration": f"{each.expiration:%Y%m%d}",
                "strike": each.strike,
                "strike_label": each.label,
                "expiry_label": f"{each.expiration:%B %d, %Y}",
                "underlying_conid": market.conid,
                "time_specifier": f"{each.expiration:%Y}.M{each.expiration.month}",
            }
            for each in events.of(market)
        ],
    }


@behaviours.on("events.get_contract")
def get_contract(world: World, request: Request) -> Any:
    """One side of a question."""
    found = contract_of(world, request)
    return {
        "conid_yes": found.conid if found.yes else found.opposite,
        "conid_no": found.opposite if found.yes else found.conid,
        "question": found.question,
        "side": "Y" if found.yes else "N",
        "strike_label": found.label,
        "strike": found.strike,
        "exchange": EXCHANGE,
        "expiration": f"{found.expiration:%Y%m%d}",
        "symbol": found.market.symbol,
        "category": found.market.category,
        "logo_category": found.market.category,
        "measured_period": f"{found.expiration:%B %Y}",
        "market_name": found.market.name,
        "underlying_conid": found.market.conid,
        "payout": 1.0,
    }


@behaviours.on("events.get_rules")
def get_rules(world: World, request: Request) -> Any:
    """How a question is decided. Times are epoch seconds."""
    found = contract_of(world, request)
    last = found.expiration.astimezone(UTC)
    return {
        "asset_class": "OPT",
        "description": found.question,
        "market_name": found.market.name,
        "measured_period": f"{found.expiration:%B %Y}",
        "threshold": found.label,
        "source_agency": "Simulated agency",
        "data_and_resolution_link": "https://example.com/data",
        "market_rules_link": "https://example.com/rules",
        "last_trade_time": int(last.timestamp()),
        "product_code": found.market.symbol,
        "release_time": int((last + timedelta(hours=1)).timestamp()),
        "payout_time": int((last + timedelta(days=1)).timestamp()),
        "payout": "$1.00",
        "price_increment": "$0.01",
        "exchange_timezone": "US/Central",
    }


@behaviours.on("events.get_schedule")
def get_schedule(world: World, request: Request) -> Any:
    """When a contract trades: twelve-hour text, around the clock but for the pause in the afternoon."""
    contract_of(world, request)
    times = [{"open": "12:00 AM", "close": "4:15 PM"}, {"open": "4:16 PM", "close": "12:00 AM"}]
    return {
        "timezone": "US/Central",
        "trading_schedules": [{"day_of_week": day, "trading_times": times} for day in DAYS],
    }
