"""Behaviour of `portfolio.get_summary`: a hundred figures, each with its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.valuation import valuation
from ibkr_web.simulator.brokerage.wording import account_of

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "summary"]

behaviours = Behaviours()

EMPTY = (
    "accruedcash", "accrueddividend", "billable", "guarantee", "indianstockhaircut", "pasharesvalue",
    "physicalcertificatevalue", "postexpirationexcess", "postexpirationmargin", "totaldebitcardpendingcharges",
)  # fmt: skip
"""Figures that are nought here, in the whole and in both segments."""


@behaviours.on("portfolio.get_summary")
def get_summary(world: World, request: Request) -> Any:
    """Everything about an account, by key; "-s" securities, "-c" commodities."""
    account = account_of(world, request)
    return summary(world, account.account_id) if world.brokerage.priming.portfolio(request) else {}


def summary(world: World, account_id: str) -> dict[str, dict[str, Any]]:
    """The summary of an account, also the WebSocket's `ssd` topic."""
    value, account = valuation(world, account_id), world.brokerage.accounts.get(account_id)
    when = int(world.clock.now() * 1000)
    answer: dict[str, dict[str, Any]] = {}

    def amount(key: str, number: float) -> None:
        answer[key] = {
            "amount": round(number, 2),
            "currency": account.currency,
            "isNull": False,
            "timestamp": when,
            "value": None,
            "severity": 0,
        }

    def text(key: str, words: str | None) -> None:
        answer[key] = {
            "amount": 0.0,
            "currency": None,
            "isNull": words is None,
            "timestamp": when,
            "value": words,
            "severity": 0,
        }

    def both(key: str, whole: float, commodity: float = 0.0) -> None:
        amount(key, whole)
        amount(f"{key}-c", commodity)
        amount(f"{key}-s", whole - commodity)

    text("accountcode", account.account_id)
    text("accountready", "true")
    text("accounttype", "INDIVIDUAL")
    for key in EMPTY:
        both(key, 0.0)
    available = value.commodity - value.commodity_initial
    excess = value.commodity - value.commodity_maintenance
    for key in ("availablefunds", "fullavailablefunds", "lookaheadavailablefunds", "availabletotrade"):
        both(key, value.available, available)
    for key in ("excessliquidity", "fullexcessliquidity", "lookaheadexcessliquidity"):
        both(key, value.excess, excess)
    for key in ("initmarginreq", "fullinitmarginreq", "lookaheadinitmarginreq"):
        both(key, value.initial, value.commodity_initial)
    for key in ("maintmarginreq", "fullmaintmarginreq", "lookaheadmaintmarginreq"):
        both(key, value.maintenance, value.commodity_maintenance)
    for key in ("equitywithloanvalue", "netliquidation"):
        both(key, value.net, value.commodity)
    both("totalcashvalue", value.cash)
    both("availabletowithdraw", max(0.0, min(value.cash, value.available)))
    amount("buyingpower", value.buying_power)
    for key in ("grosspositionvalue", "grosspositionvalue-s"):
        amount(key, value.gross)
    for key in ("previousdayequitywithloanvalue", "previousdayequitywithloanvalue-s"):
        amount(key, value.net - value.daily)
    for key in ("regtequity", "regtequity-s"):
        amount(key, value.net - value.commodity)
    for key in ("regtmargin", "regtmargin-s"):
        amount(key, 2 * (value.initial - value.commodity_initial))
    for key in ("sma", "sma-s"):
        amount(key, value.available)
    for key in ("depositoncredithold", "netliquidationuncertainty", "highestseverity", "lookaheadnextchange"):
        amount(key, 0.0)
    for key in ("columnprio-c", "columnprio-s"):
        text(key, "5" if key.endswith("c") else "1")
    text("segmenttitle-c", "CFD")
    text("segmenttitle-s", "US Securities")
    text("tradingtype-s", "STKNOPT")
    text("daytradingstatus-s", None)
    text("whatifpmenabled", "true")
    text("nlvandmargininreview", "false")
    text("cushion", f"{value.excess / value.net if value.net > 0 else 0:.6f}".rstrip("0").rstrip("."))
    text("leverage-s", f"{value.gross / value.net if value.net > 0 else 0:.2f}")
    text("daytradesremaining", "-1")
    for days in range(1, 5):
        text(f"daytradesremainingt+{days}", "-1")
    return answer
