"""Behaviour of Portfolio Analyst: `analytics.*`. Days end at midnight UTC here; amounts are in base currency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from math import exp
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.holdings import plain_row
from ibkr_web.simulator.brokerage.portfolio_calls import refuse_unknown
from ibkr_web.simulator.brokerage.universe import CURRENCIES
from ibkr_web.simulator.brokerage.valuation import valuation
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

PERIODS = ("1D", "7D", "MTD", "1M", "YTD", "1Y")
"""Those IBKR answers; 3M, 6M and 12M are in its document but get 400."""
SWING = 0.12
EASTERN = ZoneInfo("America/New_York")
DAYS = 90
REGIONS = {"US": "North America", "CA": "North America", "MX": "Latin America", "JP": "Asia", "AU": "Oceania"}
COLOURS = ("#3366cc", "#dc3912", "#ff9900", "#109618", "#990099", "#0099c6")


def _accounts(world: World, sent: Any) -> list[str]:
    ids = [str(each) for each in (sent.get("acctIds") or [])]
    refuse_unknown(world, ids)
    return ids


def _start(period: str, today: date) -> date:
    starts: dict[str, Callable[[], date]] = {
        "1D": lambda: today - timedelta(days=1),
        "7D": lambda: today - timedelta(days=7),
        "MTD": lambda: today.replace(day=1),
        "1M": lambda: today - timedelta(days=30),
        "YTD": lambda: today.replace(month=1, day=1),
        "1Y": lambda: today - timedelta(days=365),
    }
    return starts[period]()


def _today(world: World) -> date:
    return world.clock.datetime().date()


def _growth(world: World, account_id: str, day: date) -> float:
    """How an account stood at the end of a day, against an arbitrary moment: its own walk."""
    moment = datetime(day.year, day.month, day.day, 21, tzinfo=UTC).timestamp()
    return exp(SWING * world.brokerage.market.walk(f"account/{account_id}", moment))


def _series(world: World, ids: list[str], period: str) -> tuple[list[date], list[float], tuple[date, float]]:
    """Days, net asset values at their ends, and the value before the first."""
    today = _today(world)
    first = _start(period, today)
    span = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    days = [day for day in span if day.weekday() < 5] or [today]
    before = days[0] - timedelta(days=1)

    worth = {each: valuation(world, each).net for each in ids}
    scale = {each: worth[each] / _growth(world, each, days[-1]) for each in ids}

    def total(day: date) -> float:
        return sum(worth[each] if day == days[-1] else scale[each] * _growth(world, each, day) for each in ids)

    return days, [total(day) for day in days], (before, total(before))


def _months(days: list[date], values: list[float], before: float) -> tuple[list[str], list[float]]:
    """Returns month by month."""
    ends: dict[str, float] = {}
    for day, value in zip(days, values, strict=True):
        ends[f"{day:%Y%m}"] = value
    returns, previous = [], before
    for value in ends.values():
        returns.append(_ratio(value, previous))
        previous = value
    return list(ends), returns


def _ratio(value: float, before: float) -> float:
    return round(value / before - 1, 4) if before else 0.0


@behaviours.on("analytics.get_performance")
def get_performance(world: World, request: Request) -> Any:
    """Value and returns over one period, accounts added up."""
    sent = request.payload or {}
    ids, period = _accounts(world, sent), str(sent.get("period", ""))
    if period not in PERIODS:
        raise Refused(Answer.error(400, "Bad Request: invalid period"))
    days, values, (before, start_value) = _series(world, ids, period)
    texts = [f"{day:%Y%m%d}" for day in days]
    monthly = period in {"YTD", "1Y"}
    months, returns = _months(days, values, start_value) if monthly else (texts, _steps(values, start_value))
    row = {
        "id": ids[0],
        "idType": "acctid",
        "start": texts[0],
        "end": texts[-1],
        "baseCurrency": world.brokerage.accounts.get(ids[0]).currency,
    }
    start = {"date": f"{before:%Y%m%d}", "val": round(start_value, 4)}
    navs = [round(value, 4) for value in values]
    cumulated = [_ratio(value, start_value) for value in values]
    return {
        "currencyType": "base",
        "rc": 0,
        "nav": {"data": [row | {"navs": navs, "startNAV": start}], "freq": "D", "dates": texts},
        "nd": (days[-1] - days[0]).days + 1,
        "cps": {"data": [row | {"returns": cumulated}], "freq": "D", "dates": texts},
        "tpps": {"data": [row | {"returns": returns}], "freq": "M" if monthly else "D", "dates": months},
        "id": "getPerformanceData",
        "included": ids,
        "pm": "TWR",
    }


def _steps(values: list[float], before: float) -> list[float]:
    earlier = [before, *values[:-1]]
    return [_ratio(value, last) for value, last in zip(values, earlier, strict=True)]


@behaviours.on("analytics.get_performance_all_periods")
def get_performance_all_periods(world: World, request: Request) -> Any:
    """All periods at once, under a key named like the account."""
    named = request.get("param")
    ids = _accounts(world, {"acctIds": [named]} if named else request.payload or {})
    today, inside = _today(world), {}
    for period in PERIODS:
        days, values, (before, start_value) = _series(world, ids, period)
        inside[period] = {
            "nav": [round(value, 4) for value in values],
            "cps": [_ratio(value, start_value) for value in values],
            "freq": "D",
            "dates": [f"{day:%Y%m%d}" for day in days],
            "startNAV": {"date": f"{before:%Y%m%d}", "val": round(start_value, 4)},
        }
    return {
        "currencyType": "base",
        "rc": 0,
        "nd": 366,
        "pm": "TWR",
        "id": "getPerformanceAllPeriods",
        "included": ids,
        "view": ids,
        ids[0]: {
            "baseCurrency": world.brokerage.accounts.get(ids[0]).currency,
            "start": f"{_start('1Y', today):%Y%m%d}",
            "end": f"{today:%Y%m%d}",
            "lastSuccessfulUpdate": world.clock.datetime().strftime("%Y-%m-%d %H:%M:%S"),
            "periods": list(PERIODS),
            **inside,
        },
    }


@behaviours.on("analytics.list_transactions")
def list_transactions(world: World, request: Request) -> Any:
    """What was traded in one contract. Accounts, contract and currency are all needed, and one contract only."""
    sent = request.payload or {}
    ids = _accounts(world, sent)
    conids, currency = sent.get("conids") or [], str(sent.get("currency") or "")
    if len(conids) != 1 or not currency:
        raise Refused(Answer.error(400, "Bad Request: one conid and a currency are required"))
    contract = world.brokerage.contracts.find(int(conids[0]))
    if contract is None:
        raise Refused(Answer.error(400, "Bad Request: invalid conid"))
    now = world.clock.now()
    start = now - int(sent.get("days") or DAYS) * 86400
    rows, results = _traded(world, contract, set(ids), start)
    total = round(sum(float(each["amt"]) for each in results), 4)
    return {
        "rc": 0,
        "nd": int((now - start) // 86400),
        "rpnl": {"data": results, "amt": f"{total:g}"},
        "currency": currency,
        "from": int(start * 1000),
        "id": "getTransactions",
        "to": int(now * 1000),
        "includesRealTime": True,
        "transactions": rows,
    }


def _traded(
    world: World, contract: Contract, ids: set[str], start: float
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    rows, results = [], []
    for trade in world.brokerage.portfolio.traded:
        if trade.account not in ids or trade.conid != contract.conid or trade.when < start:
            continue
        base = world.brokerage.accounts.get(trade.account).currency
        rate = round(world.brokerage.market.rate(contract.currency, base), 6)
        day = datetime.fromtimestamp(trade.when, EASTERN).replace(hour=0, minute=0, second=0)
        rows.append(
            {
                "date": day.strftime("%a %b %d 00:00:00 %Z %Y"),
                "cur": contract.currency,
                "fxRate": rate,
                "pr": trade.price,
                "qty": trade.quantity,
                "acctid": trade.account,
                "amt": round(-trade.quantity * trade.price * contract.multiplier, 4),
                "conid": trade.conid,
                "type": "Buy" if trade.quantity > 0 else "Sell",
                "desc": contract.name,
                "rawDate": f"{day:%Y%m%d}",
            }
        )
        if trade.realized:
            results.append(
                {
                    "date": f"{day:%Y%m%d}",
                    "cur": contract.currency,
                    "fxRate": rate,
                    "side": "G" if trade.realized > 0 else "L",
                    "acctid": trade.account,
                    "amt": f"{trade.realized:.4f}",
                    "conid": str(trade.conid),
                }
            )
    return rows, results


KINDS: dict[str, Callable[[Contract], str]] = {
    "FINANCIAL_INSTRUMENT": lambda contract: contract.description,
    "ASSET_CLASS": lambda contract: contract.sec_type,
    "SECTOR": lambda contract: contract.industry or "Others",
    "REGION": lambda contract: REGIONS.get(contract.country, "Europe"),
    "COUNTRY": lambda contract: contract.country,
}


@behaviours.on("analytics.get_allocation")
def get_allocation(world: World, request: Request) -> Any:
    """What the accounts hold, by the parts asked for, long and short apart."""
    sent = request.payload or {}
    ids = _accounts(world, sent)
    kind, currency = str(sent.get("type", "")), str(sent.get("currency") or "USD")
    if kind != "ALL" and kind not in KINDS:
        raise Refused(Answer.error(400, "Bad Request: invalid type"))
    if currency not in CURRENCIES:
        raise Refused(Answer.error(400, "Bad Request: invalid currency"))
    today = _today(world)
    day = _date(str(sent.get("date") or ""), today)
    same = all(world.brokerage.accounts.get(each).currency == currency for each in ids)
    live = day is None and same
    if day is None:
        day = today if same else today - timedelta(days=3 if today.weekday() == 0 else 1)
    held = [
        (world.brokerage.contracts.get(each.conid), plain_row(world, each)["baseMktValue"], account, each.model)
        for account in ids
        for each in world.brokerage.portfolio.positions(account)
    ]
    model = sent.get("model")
    values = [
        (contract, value * world.brokerage.market.rate(world.brokerage.accounts.get(account).currency, currency))
        for contract, value, account, held_in in held
        if not model or held_in == model
    ]
    kinds = list(KINDS) if kind == "ALL" else [kind]
    return {
        "id": "getAllocation",
        "currency": currency,
        "realtime": live,
        "date": f"{day:%Y%m%d}",
        "allocations": {each: _sides(KINDS[each], values) for each in kinds},
        "excluded": [],
    }


def _date(text: str, today: date) -> date | None:
    if not text:
        return None
    try:
        day = datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        day = today
    if day >= today:
        raise Refused(Answer.error(400, "Bad Request: date must be before today"))
    return day


def _sides(name: Callable[[Contract], str], values: list[tuple[Contract, float]]) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    for side, sign in (("long", 1), ("short", -1)):
        parts: dict[str, float] = {}
        for contract, value in values:
            if value * sign > 0:
                parts[name(contract)] = parts.get(name(contract), 0.0) + value
        total = sum(parts.values())
        answer[side] = {
            "total": {"nav": round(total, 2), "weight": 1.0 if parts else 0.0},
            "items": [
                {
                    "id": part,
                    "name": part,
                    "nav": round(value, 2),
                    "weight": round(value / total, 6),
                    "color": COLOURS[number % len(COLOURS)],
                }
                for number, (part, value) in enumerate(parts.items())
            ],
        }
    return answer
