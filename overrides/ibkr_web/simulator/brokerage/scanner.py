"""Market scans over the simulated market. Behaviour of `scanner.*`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.wording import short
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.brokerage.market import Quote
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Scanner", "behaviours"]

behaviours = Behaviours()

ROWS = 50
MADE_UP = 200
"""How many made-up stocks are scanned besides the known ones."""
INSTRUMENTS = {"STK": "US Stocks", "STOCK.EU": "European Stocks", "IND.US": "US Indices", "CRYPTO": "Crypto"}
LOCATIONS = {
    "STK": {"STK.US.MAJOR": "Listed/NASDAQ", "STK.NYSE": "NYSE", "STK.NASDAQ": "NASDAQ", "STK.US": "US"},
    "STOCK.EU": {"STK.EU": "Europe", "STK.EU.IBIS": "Germany", "STK.EU.LSE": "United Kingdom"},
    "IND.US": {"IND.US": "US"},
    "CRYPTO": {"CRYPTO.PAXOS": "Paxos"},
}
MAJOR = frozenset({"NYSE", "NASDAQ", "ARCA"})
EXCHANGES = {
    "STK.NYSE": frozenset({"NYSE"}),
    "STK.NASDAQ": frozenset({"NASDAQ"}),
    "STK.US.MAJOR": MAJOR,
    "STK.US": MAJOR,
    "STK.EU": frozenset({"IBIS", "LSE", "EBS"}),
    "STK.EU.IBIS": frozenset({"IBIS"}),
    "STK.EU.LSE": frozenset({"LSE"}),
}


def gain(contract: Contract, quote: Quote) -> float:
    """Change since yesterday's close, percent."""
    return 100 * quote.change / quote.close if quote.close else 0.0


def volume(contract: Contract, quote: Quote) -> float:
    """Units traded today."""
    return quote.volume


def trades(contract: Contract, quote: Quote) -> float:
    """How often it traded today, about."""
    return quote.volume // 100


def gap(contract: Contract, quote: Quote) -> float:
    """From yesterday's close to today's opening, percent."""
    return 100 * (quote.open / quote.close - 1) if quote.close else 0.0


def price(contract: Contract, quote: Quote) -> float:
    """The last price."""
    return quote.last


SCANS: dict[str, tuple[str, str, Callable[[Contract, Quote], float], bool]] = {
    "TOP_PERC_GAIN": ("Top % Gainers", "Chg%", gain, True),
    "TOP_PERC_LOSE": ("Top % Losers", "Chg%", gain, False),
    "MOST_ACTIVE": ("Most Active", "Volume", volume, True),
    "HOT_BY_VOLUME": ("Hot by Volume", "Volume", volume, True),
    "TOP_TRADE_COUNT": ("Top Trade Count", "Trades", trades, True),
    "HIGH_OPEN_GAP": ("Top Close-to-Open % Gainers", "Gap%", gap, True),
}
"""Code: name, column, what is sorted by, greatest first."""
FILTERS: dict[str, tuple[str, Callable[[Contract, Quote], float], bool]] = {
    "priceAbove": ("Price Above", price, True),
    "priceBelow": ("Price Below", price, False),
    "volumeAbove": ("Volume Above", volume, True),
    "changePercAbove": ("Change % Above", gain, True),
    "changePercBelow": ("Change % Below", gain, False),
}


class Scanner:
    """Looks through what the brokerage knows."""

    def __init__(self, world: World) -> None:
        self._world = world

    def run(self, location: str, scan: str, filters: list[Mapping[str, Any]]) -> list[tuple[Contract, float]]:
        """Contracts with the figure they are sorted by, at most fifty."""
        _, _, figure, greatest = SCANS[scan]
        market, found = self._world.brokerage.market, []
        for contract in self._candidates(location):
            quote = market.quote(contract.conid)
            if all(passes(each, contract, quote) for each in filters):
                found.append((contract, figure(contract, quote)))
        found.sort(key=lambda each: each[1], reverse=greatest)
        return found[:ROWS]

    def _candidates(self, location: str) -> list[Contract]:
        contracts, kind = self._world.brokerage.contracts, location.partition(".")[0]
        listed = [each for each in contracts.all() if each.sec_type == kind]
        if kind == "STK" and location.startswith(("STK.US", "STK.NYSE")):
            listed += [contracts.synthetic(number) for number in range(MADE_UP)]
        exchanges = EXCHANGES.get(location)
        return list({each.conid: each for each in listed if exchanges is None or each.exchange in exchanges}.values())


def passes(filter_: Mapping[str, Any], contract: Contract, quote: Quote) -> bool:
    """Whether a contract gets through one filter; unknown ones hold nothing back."""
    known = FILTERS.get(str(filter_.get("code")))
    if known is None:
        return True
    _, figure, above = known
    try:
        value = float(filter_.get("value", 0))
    except (TypeError, ValueError):
        raise Refused(Answer.error(400, f"value of filter {filter_.get('code')} is not a number")) from None
    return figure(contract, quote) > value if above else figure(contract, quote) < value


@behaviours.on("scanner.get_parameters")
def get_parameters(world: World, request: Request) -> Any:
    """The words a scan is made of."""
    return {
        "scan_type_list": [
            {"display_name": name, "code": code, "instruments": list(INSTRUMENTS)} for code, (name, *_) in SCANS.items()
        ],
        "instrument_list": [
            {"display_name": name, "type": code, "filters": list(FILTERS)} for code, name in INSTRUMENTS.items()
        ],
        "filter_list": [
            {"group": code, "display_name": name, "code": code, "type": "non-range"}
            for code, (name, *_) in FILTERS.items()
        ],
        "location_tree": [
            {
                "display_name": INSTRUMENTS[instrument],
                "type": instrument,
                "locations": [{"display_name": text, "type": code, "locations": []} for code, text in leaves.items()],
            }
            for instrument, leaves in LOCATIONS.items()
        ],
    }


@behaviours.on("scanner.run")
def run(world: World, request: Request) -> Any:
    """The first fifty, best first, rank and figure as text."""
    body = request.payload or {}
    instrument, location, scan = (str(body.get(name, "")) for name in ("instrument", "location", "type"))
    if location not in LOCATIONS.get(instrument, {}) or scan not in SCANS:
        raise Refused(Answer.error(400, "instrument, location and type are not known together"))
    _, column, _, _ = SCANS[scan]
    percent = column.endswith("%")
    found = world.brokerage.scanner.run(location, scan, list(body.get("filter") or []))
    return {
        "contracts": [
            {
                "server_id": str(rank),
                "symbol": contract.symbol,
                "conidex": str(contract.conid),
                "con_id": contract.conid,
                "available_chart_periods": "#R|1",
                "company_name": contract.name,
                "scan_data": f"{value:.2f}%" if percent else short(value),
                "contract_description_1": contract.symbol,
                "listing_exchange": contract.exchange,
                "sec_type": contract.sec_type,
                **({"column_name": column} if not rank else {}),
            }
            for rank, (contract, value) in enumerate(found)
        ],
        "scan_data_column_name": column,
    }
