"""Behaviour of `market_data.get_history`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.bars import BARS, Bar, Period, bars
from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.brokerage.hours import venue
from ibkr_web.simulator.brokerage.wording import contract_of, plain, trimmed
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "chart", "history"]

behaviours = Behaviours()

FACTORS = (100, 40, 1)
"""What volumes are divided by; it varies from contract to contract."""
UNAVAILABLE = "Chart data unavailable"
FORGOTTEN_FUTURES = 2 * 365 * 86400


@behaviours.on("market_data.get_history")
def get_history(world: World, request: Request) -> Any:
    """Bars of a window that ends at `startTime`. The first call of a session wakes the service and gets 500."""
    if not world.brokerage.priming.warm(request):
        return Answer({"error": "Failed to get data, please retry"}, 500)
    contract = contract_of(world, request)
    return history(
        world,
        contract,
        str(request.get("period") or ""),
        str(request.get("bar") or ""),
        exchange=str(request.get("exchange") or ""),
        outside=bool(request.get("outsideRth", False)),
        source=str(request.get("source") or "Trades"),
        start=str(request.get("startTime") or ""),
        direction=int(request.get("direction", -1)),
    )


def history(
    world: World,
    contract: Contract,
    period_text: str = "",
    bar: str = "",
    *,
    exchange: str = "",
    outside: bool = False,
    source: str = "Trades",
    start: str = "",
    direction: int = -1,
) -> Any:
    """The same without a request, also what the WebSocket's `smh` topic begins with.

    `start` is the end of the window, `yyyyMMdd-HH:mm:ss` in UTC, or empty for now. Refused with 400 where a period, a
    bar or a moment is none, or IBKR has no such bars for so long a period.
    """
    period = Period.parse(period_text or "1w")
    if period is None:
        raise Refused(Answer.error(400, "Bad Request: invalid period"))
    bar = bar or period.usual_bar
    if bar not in BARS:
        raise Refused(Answer.error(400, "Bad Request: invalid bar size"))
    if not period.allows(bar):
        raise Refused(Answer.error(400, f"Bad Request: no bars of {bar} for a period of {period.text}"))
    if exchange and exchange not in {"SMART", contract.exchange, *contract.valid_exchanges.split(",")}:
        raise Refused(Answer.error(400, "Bad Request: invalid exchange"))
    end = _moment(start)
    if direction == 1:
        return {"error": UNAVAILABLE}
    if expired(world, contract):
        return Answer({"error": UNAVAILABLE}, 500)
    return chart(world, contract, period, bar, outside, source, end)


def expired(world: World, contract: Contract) -> bool:
    """Whether IBKR keeps no bars of it any more: options over, futures over two years ago."""
    if not contract.expiry or contract.sec_type == "BOND":
        return False
    now, end = world.clock.now(), datetime.strptime(contract.expiry, "%Y%m%d").replace(tzinfo=UTC).timestamp() + 86400
    return now > end + (FORGOTTEN_FUTURES if contract.sec_type == "FUT" else 0)


def _moment(text: Any) -> float | None:
    """`yyyyMMdd-HH:mm:ss` in UTC, the time may be left out."""
    if not text:
        return None
    for pattern in ("%Y%m%d-%H:%M:%S", "%Y%m%d"):
        try:
            return datetime.strptime(str(text), pattern).replace(tzinfo=UTC).timestamp()
        except ValueError:
            continue
    raise Refused(Answer.error(400, "Bad Request: invalid startTime"))


def chart(
    world: World, contract: Contract, period: Period, bar: str, outside: bool, source: str, end: float | None
) -> dict[str, Any]:
    """The bars and what stands around them."""
    found = bars(world, contract, period, bar, outside, end)
    factor = FACTORS[contract.conid % len(FACTORS)]
    kind = source.lower()
    rows = [_row(each, contract, kind, factor) for each in found]
    scale = 100 if contract.tick >= 0.01 else round(1 / contract.tick)
    place, now = venue(contract.exchange), world.clock.now()
    day = place.day(now)
    hours = place.hours(day, outside)
    # Without any trade the chart begins where it was asked to end.
    first = found[0].t if found else (now if end is None else end)
    high = max(found, key=lambda each: each.h, default=None)
    low = min(found, key=lambda each: each.l, default=None)
    return {
        "serverId": str(20_000 + world.random("history", contract.conid, bar).randrange(10_000)),
        "symbol": contract.symbol,
        "text": contract.name,
        "priceFactor": scale,
        "startTime": _text(first),
        "high": _extreme(high, None if high is None else high.h, first, scale, factor),
        "low": _extreme(low, None if low is None else low.l, first, scale, factor),
        "timePeriod": period.text,
        "barLength": BARS[bar],
        "mdAvailability": "S",
        "mktDataDelay": 0,
        "outsideRth": outside,
        "tradingDayDuration": int(sum(closing - opening for opening, closing in hours) // 60),
        "volumeFactor": factor,
        "priceDisplayRule": 1,
        "priceDisplayValue": str(len(plain(0, contract.tick)) - 2),
        "chartPanStartTime": _text(first),
        "direction": -1,
        "negativeCapable": contract.sec_type in {"FUT", "FOP"},
        "messageVersion": 2,
        "data": rows or [{"o": 0.0, "c": 0.0, "h": 0.0, "l": 0.0, "v": 0.0}],
        "points": max(0, len(rows) - 1),
        "travelTime": 20 + contract.conid % 50,
    }


def _row(bar: Bar, contract: Contract, kind: str, factor: int) -> dict[str, Any]:
    row = {"o": bar.o, "c": bar.c, "h": bar.h, "l": bar.l, "v": bar.v / factor, "t": int(bar.t * 1000)}
    if kind == "midpoint":
        row["v"] = 0.0
    elif kind == "bid_ask":
        # Other meanings here: average bid and ask, highest ask, lowest bid.
        middle, tick = (bar.o + bar.c) / 2, contract.tick
        row |= {"o": round(middle - tick, 6), "c": round(middle + tick, 6), "v": 0.0}
        row |= {"h": round(bar.h + tick, 6), "l": round(bar.l - tick, 6)}
    elif kind in {"bid", "ask"}:
        shift = contract.tick if kind == "ask" else -contract.tick
        row |= {key: round(row[key] + shift, 6) for key in "ohlc"} | {"v": 0.0}
    return row


def _extreme(bar: Bar | None, price: float | None, first: float, scale: int, factor: int) -> str:
    """Price, volume and minutes from the start, joined with slashes."""
    if bar is None or price is None:
        return "0/0/0"
    return f"{round(price * scale)}/{trimmed(bar.v / factor, 2)}/{int((bar.t - first) // 60)}"


def _text(when: float) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y%m%d-%H:%M:%S")
