"""Behaviour of looking contracts up in the trading session: search, strikes, chains, info, currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage import universe
from ibkr_web.simulator.brokerage.contracts import MONTHS, Contract, month_code, third_friday
from ibkr_web.simulator.brokerage.wording import contract_of
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "information"]

behaviours = Behaviours()

OPTION_VENUES = "SMART;AMEX;BATS;BOX;CBOE;EDGX;GEMINI;ISE;MIAX;NASDAQOM;PHLX;PSE"


@behaviours.on("contracts.search", "contracts.search_by_body")
def search(world: World, request: Request) -> Any:
    """Underlyings by ticker, part of a name, or bond issuer. Prepares strikes, chains and snapshots of derivatives."""
    sent = request.payload if isinstance(request.payload, dict) else request.parameters
    symbol = str(sent.get("symbol") or "").strip()
    if not symbol:
        raise Refused(Answer.error(400, "Bad Request: symbol is required"))
    by_name, sec_type = _truth(sent.get("name")), str(sent.get("secType") or "STK")
    contracts = world.brokerage.contracts
    if sec_type == "BOND":
        return _issuers(contracts.by_symbol(symbol, "BOND"), symbol)
    if by_name or _truth(sent.get("pattern")):
        wanted = symbol.upper()
        found = [
            each
            for each in contracts.all()
            if each.sec_type == sec_type and (wanted in each.name.upper() or (not by_name and wanted in each.symbol))
        ]
    else:
        found = contracts.by_symbol(symbol, *(("STK", "IND", "CRYPTO") if sec_type == "STK" else (sec_type,)))
    if not found:
        return []
    if by_name:
        return [_brief(each) for each in found]
    session = world.brokerage.session.of(request)
    for each in found:
        world.brokerage.priming.mark(session, "contracts.search", each.conid)
    return [_full(world, each) for each in found]


def _brief(contract: Contract) -> dict[str, Any]:
    return {
        "conid": str(contract.conid),
        "companyHeader": f"{contract.name} - {contract.exchange}",
        "companyName": contract.name,
        "symbol": contract.symbol,
    }


def _full(world: World, contract: Contract) -> dict[str, Any]:
    contracts = world.brokerage.contracts
    sections: list[dict[str, Any]] = [{"secType": contract.sec_type}]
    row = _brief(contract) | {
        "description": contract.exchange,
        "restricted": None,
        "fop": None,
        "opt": None,
        "war": None,
    }
    row["sections"] = sections
    if contract.has_options:
        months = contracts.option_months(contract.conid)
        listed = ";".join(month_code(*each) for each in months)
        sections.append({"secType": "OPT", "months": listed, "exchange": OPTION_VENUES})
        row["opt"] = ";".join(f"{third_friday(*each):%Y%m%d}" for each in months)
    futures = contracts.futures(contract.conid)
    if futures:
        months = [(int(each.expiry[:4]), int(each.expiry[4:6])) for each in futures]
        listed = ";".join(month_code(*each) for each in months)
        sections.append({"secType": "FUT", "months": listed, "exchange": f"{contract.exchange};QBALGO"})
        if contracts.has_future_options(contract.conid):
            listed = ";".join(month_code(*each) for each in contracts.option_months(contract.conid))
            sections.append({"secType": "FOP", "months": listed, "exchange": contract.exchange})
            row["fop"] = ";".join(f"{third_friday(*each):%Y%m%d}" for each in contracts.option_months(contract.conid))
    if contract.cfd:
        sections.append({"secType": "CFD", "exchange": "SMART", "conid": str(contract.cfd)})
    if contract.sec_type == "STK":
        sections.append({"secType": "BAG"})
    return row


def _issuers(bonds: list[Contract], symbol: str) -> list[dict[str, Any]]:
    if not bonds:
        return []
    issuer, name = universe.ISSUER
    return [
        {
            "bondid": 2,
            "conid": "2147483647",
            "companyHeader": "Corporate Fixed Income",
            "companyName": None,
            "symbol": symbol.upper(),
            "description": None,
            "restricted": None,
            "secType": "BOND",
            "issuers": [{"id": issuer, "name": name}],
            "sections": [],
        }
    ]


def _searched(world: World, request: Request, conid: int) -> bool:
    """Whether the underlying was searched before, as `strikes` and `info` need."""
    priming = world.brokerage.priming
    if priming.rule(request, "contracts.search") is None:
        return True
    return priming.called(world.brokerage.session.of(request), "contracts.search", conid)


@behaviours.on("contracts.list_strikes")
def list_strikes(world: World, request: Request) -> Any:
    """Strikes of one month. Empty without a search before, and for options on futures without their exchange."""
    conid, sec_type = int(request.get("conid", 0)), str(request.get("sectype", ""))
    chain = _chain(world, request, conid, sec_type) if _searched(world, request, conid) else []
    return {
        "call": [each.strike for each in chain if each.right == "C"],
        "put": [each.strike for each in chain if each.right == "P"],
    }


def _chain(world: World, request: Request, conid: int, sec_type: str) -> list[Contract]:
    month = _month(str(request.get("month", "")))
    if month is None:
        return []
    chain = [each for each in world.brokerage.contracts.options(conid, *month) if each.sec_type == sec_type]
    exchange = str(request.get("exchange", "SMART"))
    return [each for each in chain if each.sec_type == "OPT" or exchange in each.valid_exchanges.split(",")]


def _month(text: str) -> tuple[int, int] | None:
    """JAN26 and 202601 are both a month; anything else is none."""
    text = text.strip().upper()
    if text[:3] in MONTHS and text[3:].isdigit() and len(text) == 5:
        return 2000 + int(text[3:]), MONTHS.index(text[:3]) + 1
    if len(text) == 6 and text.isdigit() and 1 <= int(text[4:]) <= 12:
        return int(text[:4]), int(text[4:])
    return None


@behaviours.on("contracts.find_by_underlying")
def find_by_underlying(world: World, request: Request) -> Any:
    """The contracts that really exist for an underlying, month, strike and right."""
    sec_type, contracts = str(request.get("sectype", "")), world.brokerage.contracts
    if sec_type == "BOND" or request.get("issuerId"):
        return [_chain_row(each) for each in _bonds(world, request)]
    conid = int(request.get("conid", 0))
    found = contracts.find(conid)
    if found is None:
        raise Refused(Answer.error(500, "No contract found for the conid"))
    if found.sec_type == sec_type or not sec_type:
        return [_chain_row(found)]
    if not _searched(world, request, conid):
        return []
    if sec_type == "FUT":
        month = _month(str(request.get("month", "")))
        listed = [each for each in contracts.futures(conid) if month is None or each.month == month_code(*month)]
        return [_chain_row(each) for each in listed]
    if sec_type in {"OPT", "FOP"}:
        if not request.get("month"):
            raise Refused(Answer.error(400, "Bad Request: month is required"))
        if request.get("strike") is None:
            raise Refused(Answer.error(400, "Bad Request: strike is required"))
        strike, right = float(request.get("strike")), request.get("right")
        chain = _chain(world, request, conid, sec_type)
        return [_chain_row(each) for each in chain if each.strike == strike and right in {None, "", each.right}]
    return [_chain_row(contracts.get(found.cfd))] if sec_type == "CFD" and found.cfd else []


def _bonds(world: World, request: Request) -> list[Contract]:
    issuer = str(request.get("issuerId") or "")
    filters = request.get("filters") or []
    wanted = {str(each) for each in (filters if isinstance(filters, list) else str(filters).split(","))}
    bonds = [
        each for each in world.brokerage.contracts.by_symbol(universe.ISSUER_SYMBOL, "BOND") if each.issuer == issuer
    ]
    return [each for each in bonds if not wanted or wanted & _filter_values(each)]


def _filter_values(bond: Contract) -> set[str]:
    return {bond.expiry[:6], bond.issued, f"{bond.coupon:g}", bond.currency}


def _chain_row(contract: Contract) -> dict[str, Any]:
    row: dict[str, Any] = {
        "conid": contract.conid,
        "symbol": contract.symbol,
        "ticker": contract.symbol,
        "secType": contract.sec_type,
        "listingExchange": contract.exchange,
        "exchange": "SMART" if "SMART" in contract.valid_exchanges else contract.exchange,
        "companyName": contract.name,
        "currency": contract.currency,
        "validExchanges": contract.valid_exchanges,
        "priceRendering": None,
        "maturityDate": contract.expiry or None,
        "right": contract.right or "?",
        "strike": contract.strike,
        "multiplier": f"{contract.multiplier:g}" if contract.derivative else None,
        "tradingClass": contract.trading_class,
        "desc1": contract.symbol,
        "desc2": contract.description,
        "cusip": contract.cusip or None,
        "coupon": f"{contract.coupon:g}" if contract.sec_type == "BOND" else "No Coupon",
    }
    return row


@behaviours.on("contracts.list_bond_filters")
def list_bond_filters(world: World, request: Request) -> Any:
    """What the bonds of an issuer differ in. A wrong issuer is not refused: its lists are empty."""
    issuer = str(request.get("issuerId", ""))
    bonds = [
        each for each in world.brokerage.contracts.by_symbol(universe.ISSUER_SYMBOL, "BOND") if each.issuer == issuer
    ]

    def options(values: list[tuple[str, str]]) -> list[dict[str, str]]:
        return [{"text": text, "value": value} for value, text in sorted(set(values))]

    maturities = [(each.expiry[:6], f"{MONTHS[int(each.expiry[4:6]) - 1]} {each.expiry[:4]}") for each in bonds]
    issued = [
        (each.issued, f"{MONTHS[int(each.issued[4:6]) - 1]} {each.issued[6:]} {each.issued[:4]}") for each in bonds
    ]
    columns = (
        (27, "Maturity Date", maturities),
        (28, "Issue Date", issued),
        (25, "Coupon", [(f"{each.coupon:g}", f"{each.coupon:g}") for each in bonds]),
        (5, "Currency", [(each.currency, each.currency) for each in bonds]),
    )
    return {
        "bondFilters": [
            {"displayText": text, "columnId": number, "options": options(values)} for number, text, values in columns
        ]
    }


def information(contract: Contract) -> dict[str, Any]:
    """The definition of a contract, as `contracts.get_info` gives it."""
    return {
        "cfi_code": "",
        "symbol": contract.symbol,
        "cusip": contract.cusip or None,
        "expiry_full": contract.expiry or None,
        "con_id": contract.conid,
        "maturity_date": contract.expiry or None,
        "industry": contract.industry or None,
        "instrument_type": contract.sec_type,
        "trading_class": contract.trading_class,
        "valid_exchanges": contract.valid_exchanges,
        "allow_sell_long": False,
        "is_zero_commission_security": contract.sec_type == "STK" and contract.currency == "USD",
        "local_symbol": contract.local_symbol or contract.symbol,
        "contract_clarification_type": None,
        "classifier": None,
        "currency": contract.currency,
        "text": contract.description if contract.derivative else None,
        "underlying_con_id": contract.underlying,
        "r_t_h": True,
        "multiplier": f"{contract.multiplier:g}" if contract.derivative else None,
        "underlying_issuer": None,
        "contract_month": contract.expiry[:6] or None,
        "company_name": contract.name,
        "smart_available": "SMART" in contract.valid_exchanges,
        "exchange": "SMART" if "SMART" in contract.valid_exchanges else contract.exchange,
        "category": contract.category or None,
        "strike": f"{contract.strike:g}" if contract.right else None,
        "right": contract.right or None,
    }


@behaviours.on("contracts.get_info")
def get_info(world: World, request: Request) -> Any:
    """One contract."""
    return information(contract_of(world, request))


@behaviours.on("contracts.list_currency_pairs")
def list_currency_pairs(world: World, request: Request) -> Any:
    """Pairs with a currency, keyed by it; nothing for a code that is none."""
    code = str(request.get("currency", "")).upper()
    pairs = [
        {
            "symbol": f"{each.base}.{each.quote}",
            "conid": each.conid,
            "ccyPair": each.quote if each.base == code else each.base,
        }
        for each in universe.PAIRS
        if code in {each.base, each.quote}
    ]
    return {code: pairs} if pairs else {}


@behaviours.on("contracts.get_exchange_rate")
def get_exchange_rate(world: World, request: Request) -> Any:
    """What one unit of `source` is worth in `target`."""
    try:
        rate = world.brokerage.market.rate(
            str(request.get("source", "")).upper(), str(request.get("target", "")).upper()
        )
    except LookupError:
        raise Refused(Answer.error(400, "Bad Request: invalid currency")) from None
    return {"rate": round(rate, 8)}


def _truth(value: object) -> bool:
    return value is True or str(value).lower() == "true"
