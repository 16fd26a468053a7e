"""Behaviour of what an order for a contract may look like: rules and algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.contract_calls import information
from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.brokerage.wording import contract_of, plain
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "rules"]

behaviours = Behaviours()

ORDER_TYPES = (
    "limit",
    "midprice",
    "market",
    "stop",
    "stop_limit",
    "mit",
    "lit",
    "trailing_stop",
    "trailing_stop_limit",
)
AT_CLOSE = ("relative", "marketonclose", "limitonclose")
CASH_TYPES = ("limit", "market", "stop", "stop_limit", "mit", "lit", "trailing_stop", "trailing_stop_limit")
OUTSIDE = ("limit", "stop_limit", "trailing_stop_limit", "lit", "relative")
ALGORITHM_TYPES = ("limit", "stop_limit", "lit", "trailing_stop_limit", "relative", "marketonclose", "limitonclose")
TIFS = (
    "IOC/MARKET,LIMIT,RELATIVE,MARKETONCLOSE,MIDPRICE,LIMITONCLOSE,STOPLIMIT/o,a",
    "GTC/o,a",
    "OPG/LIMIT,MARKET/o,a",
    "GTD/o,a",
    "DAY/o,a",
)
WITH_ALGORITHMS = {"STK", "OPT", "FUT", "FOP", "CASH"}
ALGORITHMS_AT_ONCE = 8

Parameter = tuple[str, str, str, Any, str]
"""Id, name, class of the value, default, description."""
START: Parameter = ("startTime", "Start Time", "Time", None, "When to begin, in the user's time zone")
END: Parameter = ("endTime", "End Time", "Time", None, "When to stop, in the user's time zone")
SHARE: Parameter = ("maxPctVol", "Max Percentage", "Double", None, "Percent of the market's volume, 0.01 to 50")
NO_TAKING: Parameter = ("noTakeLiq", "Attempt to never take liquidity", "Boolean", False, "Stay passive")
PAST_END: Parameter = ("allowPastEndTime", "Allow trading past end time", "Boolean", True, "Go on after the end")
SPEED: Parameter = (
    "adaptivePriority",
    "Adaptive order priority and urgency",
    "String",
    "Normal",
    "How much speed counts",
)
RISK: Parameter = ("riskAversion", "Urgency/risk aversion", "String", "Neutral", "Pace against price risk")
ALGORITHMS: dict[str, tuple[str, str, tuple[Parameter, ...]]] = {
    "Adaptive": ("Adaptive", "Seeks a price between bid and ask.", (SPEED,)),
    "ArrivalPx": ("Arrival Price", "Aims at the middle of the quote on arrival.", (SHARE, RISK, START, END, PAST_END)),
    "ClosePx": ("Close Price", "Slices an order towards the closing price.", (SHARE, RISK, START)),
    "DarkIce": ("Dark Ice", "Hides volume by varying what it shows.", (START, END, PAST_END)),
    "PctVol": ("Percentage of Volume", "Takes part in a share of the volume.", (SHARE, START, END, NO_TAKING)),
    "Twap": ("TWAP", "Aims at the average price over time.", (START, END, PAST_END)),
    "Vwap": ("VWAP", "Aims at the average price by volume.", (SHARE, NO_TAKING, START, END, PAST_END)),
}
CHOICES = {
    "adaptivePriority": ["Urgent", "Normal", "Patient"],
    "riskAversion": ["GetDone", "Aggressive", "Neutral", "Passive"],
}


def rules(world: World, contract: Contract, buying: bool = True) -> dict[str, Any]:
    """What orders for a contract may be."""
    quote = world.brokerage.market.quote(contract.conid)
    stock = contract.sec_type == "STK"
    funded = stock or contract.sec_type in {"CASH", "CRYPTO"}
    price = (quote.ask if buying else quote.bid) or quote.last
    shown = plain(price, contract.tick)
    return {
        "algoEligible": contract.sec_type in WITH_ALGORITHMS,
        "overnightEligible": stock and contract.currency == "USD",
        "costReport": False,
        "canTradeAcctIds": [] if contract.sec_type == "IND" else world.brokerage.accounts.ids,
        "error": None,
        "orderTypes": [*ORDER_TYPES, *(AT_CLOSE if stock else ())],
        "ibAlgoTypes": list(ALGORITHM_TYPES) if contract.sec_type in WITH_ALGORITHMS else [],
        "fraqTypes": list(CASH_TYPES) if stock else [],
        "cqtTypes": list(CASH_TYPES) if funded else [],
        "orderDefaults": {"LMT": {"LP": shown}},
        "orderTypesOutside": list(OUTSIDE) if stock else [],
        "defaultSize": 100 if stock else 1,
        "cashSize": 0.0,
        "sizeIncrement": 1,
        "tifTypes": list(TIFS),
        "tifDefaults": {"TIF": "DAY", "SIZE": "100.00" if stock else "1.00", "PMALGO": True},
        "limitPrice": price,
        "stopprice": price,
        "orderOrigination": None,
        "preview": True,
        "displaySize": None,
        "fraqInt": 4,
        "cashCcy": contract.currency,
        "cashQtyIncr": 500,
        "priceMagnifier": None,
        "negativeCapable": contract.sec_type in {"FUT", "FOP"},
        "incrementType": 1,
        "incrementRules": [{"lowerEdge": 0.0, "increment": contract.tick}],
        "hasSecondary": True,
        "modTypes": ["LIT", "LOC", "LMT", "MKT", "MIT", "MOC", "REL", "STP", "STOP_LIMIT", "TRAIL", "TRAILLMT"],
        "increment": contract.tick,
        "incrementDigits": len(plain(0, contract.tick)) - 2,
        "allOrNoneEligible": contract.sec_type in {"STK", "OPT"},
    }


@behaviours.on("contracts.get_rules")
def get_rules(world: World, request: Request) -> Any:
    """Rules of one side; an unknown contract is told in `error`, with status 200."""
    sent = request.payload or {}
    contract = world.brokerage.contracts.find(int(sent.get("conid", 0)))
    if contract is None:
        return {"error": "Contract not found"}
    return rules(world, contract, sent.get("isBuy", True) is not False)


@behaviours.on("contracts.get_info_and_rules")
def get_info_and_rules(world: World, request: Request) -> Any:
    """The definition and the rules together."""
    contract = contract_of(world, request)
    return {**information(contract), "rules": rules(world, contract)}


@behaviours.on("contracts.list_algorithms")
def list_algorithms(world: World, request: Request) -> Any:
    """Algorithms for a contract; the first call for it only starts the lookup. A wrong conid gives 503."""
    contract = contract_of(world, request, status=503)
    wanted = [name for name in str(request.get("algos") or "").split(";") if name]
    if len(wanted) > ALGORITHMS_AT_ONCE:
        raise Refused(Answer.error(400, f"Bad Request: no more than {ALGORITHMS_AT_ONCE} algos"))
    if not world.brokerage.priming.warm(request, contract.conid) or contract.sec_type not in WITH_ALGORITHMS:
        return {"algos": []}
    described, explained = str(request.get("addDescription", 0)) == "1", str(request.get("addParams", 0)) == "1"
    answer = []
    for name, (title, text, parameters) in ALGORITHMS.items():
        if wanted and name not in wanted:
            continue
        row: dict[str, Any] = {"name": title, "id": name}
        if described:
            row["description"] = text
        if explained:
            row["parameters"] = [_parameter(number, each, described) for number, each in enumerate(parameters, 1)]
        answer.append(row)
    return {"algos": answer}


def _parameter(number: int, parameter: Parameter, described: bool) -> dict[str, Any]:
    name, title, kind, default, text = parameter
    row: dict[str, Any] = {"guiRank": number, "id": name, "name": title, "valueClassName": kind}
    if default is not None:
        row["defaultValue"] = default
    if kind == "Double":
        row |= {"minValue": 0.01, "maxValue": 50}
    if name in CHOICES:
        row["legalStrings"] = CHOICES[name]
    if name in {"adaptivePriority", "maxPctVol", "riskAversion"}:
        row["required"] = "true"
    if described:
        row["description"] = text
    return row
