"""Rows for positions: the long one of `/portfolio`, the short one of `/portfolio2`, and what a contract adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.brokerage.wording import plain

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.portfolio import Position
    from ibkr_web.simulator.world import World

__all__ = ["PAGE", "definition", "plain_row", "short_row", "sorted_rows"]

PAGE = 100
"""Positions on a page."""
SECTORS = {"FUT": "", "CASH": "", "CRYPTO": "Financial"}


def definition(contract: Contract, now: float) -> dict[str, Any]:
    """What `trsrv/secdef` tells of a contract, and positions repeat once their contract data is there."""
    underlying = contract.underlying
    digits = len(plain(0, contract.tick)) - 2
    return {
        "incrementRules": [{"lowerEdge": 0.0, "increment": contract.tick}],
        "displayRule": {
            "magnification": 0,
            "displayRuleStep": [{"decimalDigits": digits, "lowerEdge": 0.0, "wholeDigits": 4}],
        },
        "currency": contract.currency,
        "time": int(now * 1000) % 1000,
        "chineseName": "",
        "allExchanges": contract.valid_exchanges,
        "listingExchange": contract.exchange,
        "countryCode": contract.country,
        "name": contract.name,
        "assetClass": contract.sec_type,
        "expiry": contract.expiry or None,
        "lastTradingDay": contract.expiry or None,
        "group": contract.group or None,
        "putOrCall": contract.right or None,
        "sector": contract.industry or SECTORS.get(contract.sec_type),
        "sectorGroup": contract.category or None,
        "strike": f"{contract.strike:g}",
        "ticker": contract.symbol,
        "undConid": underlying,
        "multiplier": contract.multiplier if contract.derivative else 0.0,
        "type": contract.kind,
        "hasOptions": contract.has_options,
        "fullName": contract.full_name,
        "isUS": contract.currency == "USD",
        "isEventContract": False,
    }


def plain_row(world: World, position: Position) -> dict[str, Any]:
    """A position without contract data: what the first call for it gives."""
    brokerage = world.brokerage
    contract = brokerage.contracts.get(position.conid)
    mark = brokerage.market.quote(position.conid).mark
    size = position.quantity * contract.multiplier
    base = brokerage.market.rate(contract.currency, brokerage.accounts.get(position.account).currency)
    gained = size * (mark - position.average)
    return {
        "acctId": position.account,
        "conid": position.conid,
        "contractDesc": contract.description,
        "position": float(position.quantity),
        "mktPrice": mark,
        "mktValue": round(size * mark, 2),
        "currency": contract.currency,
        "avgCost": round(position.average * contract.multiplier, 8),
        "avgPrice": round(position.average, 8),
        "realizedPnl": round(position.realized, 2),
        "unrealizedPnl": round(gained, 2),
        "exchs": None,
        "expiry": None,
        "putOrCall": None,
        "multiplier": None,
        "strike": 0.0,
        "exerciseStyle": None,
        "conExchMap": [],
        "assetClass": contract.sec_type,
        "undConid": 0,
        "model": position.model,
        "baseMktValue": round(size * mark * base, 2),
        "baseMktPrice": round(mark * base, 8),
        "baseAvgCost": round(position.average * contract.multiplier * base, 8),
        "baseAvgPrice": round(position.average * base, 8),
        "baseRealizedPnl": round(position.realized * base, 2),
        "baseUnrealizedPnl": round(gained * base, 2),
    }


def full_row(world: World, position: Position) -> dict[str, Any]:
    """A position with the data of its contract."""
    contract = world.brokerage.contracts.get(position.conid)
    row = plain_row(world, position) | definition(contract, world.clock.now())
    row["crossCurrency"] = contract.currency != world.brokerage.accounts.get(position.account).currency
    row["pageSize"] = PAGE
    if contract.underlying:
        underlying = world.brokerage.contracts.get(contract.underlying)
        row["undComp"], row["undSym"] = underlying.name, underlying.symbol
    return row


def short_row(world: World, position: Position) -> dict[str, Any]:
    """A position as `/portfolio2` names things: other keys, the conid as text."""
    row = plain_row(world, position)
    contract = world.brokerage.contracts.get(position.conid)
    return {
        "position": row["position"],
        "conid": str(position.conid),
        "avgCost": row["avgCost"],
        "avgPrice": row["avgPrice"],
        "currency": row["currency"],
        "description": row["contractDesc"],
        "isLastToLoq": False,
        "marketPrice": row["mktPrice"],
        "marketValue": row["mktValue"],
        "realizedPnl": row["realizedPnl"],
        "secType": contract.sec_type,
        "timestamp": int(world.clock.now()),
        "unrealizedPnl": row["unrealizedPnl"],
        "assetClass": contract.sec_type,
        "sector": contract.industry or None,
        "group": contract.group or None,
        "model": position.model,
    }


def sorted_rows(rows: list[dict[str, Any]], key: str, direction: str) -> list[dict[str, Any]]:
    """By one field, text before numbers never compared; fields that a row lacks come first."""

    def place(row: dict[str, Any]) -> tuple[bool, str, float]:
        value = row.get(key)
        if isinstance(value, (int, float)):
            return True, "", float(value)
        return value is not None, str(value or ""), 0.0

    return sorted(rows, key=place, reverse=direction == "d")
