"""Behaviour of contract data outside the trading session: `/trsrv` and the trading schedule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.brokerage.holdings import definition
from ibkr_web.simulator.brokerage.hours import Venue, venue
from ibkr_web.simulator.brokerage.wording import contract_of
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

DEFINITIONS = 200
"""Contracts in one call."""
DAYS = 7
ANY_SATURDAY = date(2000, 1, 1)
"""IBKR writes an ordinary Saturday to Friday as the first seven days of 2000."""
CLASSES = {"STK": {"STK"}, "OPT": {"STK", "IND"}, "FUT": {"IND"}, "CFD": {"STK"}, "SWP": {"CASH"}, "BND": {"BOND"}}
"""What is looked up for a class of the schedule."""


def texts(value: Any) -> list[str]:
    """A list, or text joined with commas, or neither."""
    if value is None:
        return []
    parts = value if isinstance(value, (list, tuple)) else [value]
    return [text for part in parts for text in str(part).split(",") if text]


def numbers(value: Any) -> list[int]:
    """The same as contract numbers; refused with 400 when one is none. An exchange after @ does not count."""
    try:
        return [int(text.split("@")[0]) for text in texts(value)]
    except ValueError:
        raise Refused(Answer.error(400, "Bad Request: conid is not a number")) from None


@behaviours.on("contracts.list_definitions")
def list_definitions(world: World, request: Request) -> Any:
    """Contracts by number, at most 200; 204 when none was found."""
    conids = numbers(request.get("conids"))
    if len(conids) > DEFINITIONS:
        raise Refused(Answer.error(400, f"Bad Request: no more than {DEFINITIONS} conids"))
    found = [each for each in map(world.brokerage.contracts.find, conids) if each is not None]
    if not found:
        return Answer.empty(204)
    now = world.clock.now()
    return {"secdef": [{"conid": each.conid, **definition(each, now), "pageSize": 100} for each in found]}


@behaviours.on("contracts.list_stocks")
def list_stocks(world: World, request: Request) -> Any:
    """Companies behind each symbol, with every listing."""
    answer = {}
    for symbol in texts(request.get("symbols")):
        companies: dict[str, list[Contract]] = {}
        for each in world.brokerage.contracts.by_symbol(symbol, "STK"):
            companies.setdefault(each.name, []).append(each)
        answer[symbol.upper()] = [
            {
                "name": name,
                "chineseName": None,
                "assetClass": "STK",
                "contracts": [
                    {"conid": each.conid, "exchange": each.exchange, "isUS": each.currency == "USD"} for each in listed
                ],
            }
            for name, listed in companies.items()
        ]
    return answer


@behaviours.on("contracts.list_futures")
def list_futures(world: World, request: Request) -> Any:
    """Futures listed today, keyed by symbol; dates as numbers yyyyMMdd."""
    answer = {}
    exchange = request.get("exchange")
    for symbol in texts(request.get("symbols")):
        rows = []
        for index in world.brokerage.contracts.by_symbol(symbol, "IND"):
            for each in world.brokerage.contracts.futures(index.conid):
                if exchange and exchange not in {each.exchange, "SMART"}:
                    continue
                expiry = date(int(each.expiry[:4]), int(each.expiry[4:6]), int(each.expiry[6:]))
                rows.append(
                    {
                        "symbol": each.symbol,
                        "conid": each.conid,
                        "underlyingConid": each.underlying,
                        "expirationDate": int(each.expiry),
                        "ltd": int(each.expiry),
                        "shortFuturesCutOff": int(f"{expiry - timedelta(days=1):%Y%m%d}"),
                        "longFuturesCutOff": int(f"{expiry - timedelta(days=1):%Y%m%d}"),
                    }
                )
        if rows:
            answer[symbol.upper()] = rows
    return answer


@behaviours.on("contracts.list_by_exchange")
def list_by_exchange(world: World, request: Request) -> Any:
    """Stocks that trade on an exchange, with the exchange they are listed on."""
    exchange = str(request.get("exchange", "")).upper()
    if str(request.get("assetClass", "STK")).upper() != "STK":
        return []
    return [
        {"ticker": each.symbol, "conid": each.conid, "exchange": each.exchange}
        for each in world.brokerage.contracts.all()
        if each.sec_type == "STK" and (exchange == each.exchange or exchange in each.valid_exchanges.split(","))
    ]


@behaviours.on("contracts.list_schedules")
def list_schedules(world: World, request: Request) -> Any:
    """Trading hours of an ordinary week by venue, HHmm in the venue's zone. SMART has none of its own."""
    sec_type, symbol = str(request.get("assetClass", "")), str(request.get("symbol", ""))
    wanted = CLASSES.get(sec_type, {sec_type})
    found = [each for each in world.brokerage.contracts.by_symbol(symbol) if each.sec_type in wanted]
    if symbol.isdigit() and not found:
        by_number = world.brokerage.contracts.find(int(symbol))
        found = [] if by_number is None else [by_number]
    chosen = {text.upper() for text in texts(request.get("exchange")) + texts(request.get("exchangeFilter"))}
    venues: dict[str, Contract] = {}
    for each in found:
        for name in [each.exchange, *each.valid_exchanges.split(",")]:
            if name != "SMART" and (not chosen or name in chosen):
                venues.setdefault(name, each)
    return [_week(name, contract) for name, contract in venues.items()]


def _week(name: str, contract: Contract) -> dict[str, Any]:
    place = venue(name)
    return {
        "id": f"p{contract.conid}",
        "tradeVenueId": f"v{contract.conid}",
        "exchange": name,
        "description": contract.name,
        "timezone": place.zone,
        "schedules": [_weekday(place, ANY_SATURDAY + timedelta(days=number)) for number in range(DAYS)],
    }


def _weekday(place: Venue, day: date) -> dict[str, Any]:
    open_today = place.every_day or day.weekday() < 5
    opening, closing = place.extended if open_today else (0, 0)
    return {
        "clearingCycleEndTime": _clock(closing),
        "tradingScheduleDate": f"{day:%Y%m%d}",
        "sessions": [
            {"openingTime": _clock(start), "closingTime": _clock(end), "prop": "LIQUID"} for start, end in place.liquid
        ]
        if open_today
        else [],
        "tradingtimes": [
            {"openingTime": _clock(opening), "closingTime": _clock(closing), "cancelDayOrders": "Y"}
            | ({"prop": "LIQUID"} if open_today else {})
        ],
    }


def _clock(minutes: int) -> str:
    minutes %= 24 * 60
    return f"{minutes // 60:02}{minutes % 60:02}"


@behaviours.on("contracts.get_trading_schedule")
def get_trading_schedule(world: World, request: Request) -> Any:
    """Trading hours of the coming days, epoch seconds, keyed by day. Days without trading are missing."""
    contract = contract_of(world, request)
    exchange = str(request.get("exchange") or contract.exchange)
    place = venue(contract.exchange if exchange == "SMART" else exchange)
    schedules, today = {}, world.clock.datetime().date()
    for number in range(DAYS):
        day = today + timedelta(days=number)
        if place.trades(day):
            opening, closing = place.extended_hours(day)
            schedules[f"{day:%Y%m%d}"] = {
                "liquid_hours": [
                    {"opening": int(start), "closing": int(end)} for start, end in place.liquid_hours(day)
                ],
                "extended_hours": [{"cancel_daily_orders": True, "opening": int(opening), "closing": int(closing)}],
            }
    return {"exchange_time_zone": place.zone, "schedules": schedules}
