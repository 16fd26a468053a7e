"""Market scans with their words checked first, and their figures read.

Sources: IBKR Campus, market scanner: words once in 15 minutes, 50 rows; ibkrdotnet: answers without `scan_data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.market_data.values import read
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.portfolio.reading import Answers

__all__ = ["MOST", "ScanRow", "parameters", "scan"]

MOST = 50
"""Rows IBKR gives at most; so many mean that there may be more."""
FRESH = 900.0


@frozen
class ScanRow:
    """A contract a scan found."""

    rank: int
    """From 0, the best first."""
    conid: int
    symbol: str
    name: str
    exchange: str
    kind: str
    """Its type, like STK."""
    figure: Decimal | None
    """What the scan sorts by; None where IBKR left it out."""
    text: str | None
    """The same as IBKR wrote it, like "163.773K" or "5.20%"."""
    column: str | None
    """What it is called."""
    raw: Any = field(default=None, repr=False, eq=False)


def parameters(answers: Answers, now: Callable[[], float], max_age: float = FRESH) -> Workflow[Any]:
    """The words scans are made of; asked anew only where those there are are older than so many seconds."""

    def ask() -> Workflow[Any]:
        return (yield Call("scanner.get_parameters"))

    return (yield from answers.obtain("scanner.get_parameters", now, max_age, ask))


def scan(
    instrument: str,
    location: str,
    type: str,  # noqa: A002  # IBKR's word
    filters: Mapping[str, Any],
    answers: Answers,
    now: Callable[[], float],
    check: bool,
) -> Workflow[tuple[ScanRow, ...]]:
    """The contracts a scan finds, at most 50. Raises ConfigurationError for words IBKR does not know."""
    if check:
        _check((yield from _words(answers, now)), instrument, location, type, filters)
    body: dict[str, Any] = {"instrument": instrument, "location": location, "type": type}
    body["filter"] = [{"code": code, "value": value} for code, value in filters.items()]
    answer = yield Call("scanner.run", {"body": body})
    wire = to_json(answer)
    rows = wire.get("contracts") or ()
    column = wire.get("scan_data_column_name")
    return tuple(_row(index, row, column) for index, row in enumerate(rows))


def _words(answers: Answers, now: Callable[[], float]) -> Workflow[dict[str, Any]]:
    return dict(to_json((yield from parameters(answers, now, float("inf")))))


def _check(words: Mapping[str, Any], instrument: str, location: str, kind: str, filters: Mapping[str, Any]) -> None:
    instruments = {each.get("type"): each for each in words.get("instrument_list") or ()}
    if instrument not in instruments:
        raise ConfigurationError(f"instrument {instrument!r} is none of {', '.join(map(str, instruments))}")
    trees = [each for each in words.get("location_tree") or () if each.get("type") == instrument]
    places = {place for tree in trees for place in _places(tree)}
    if location not in places:
        raise ConfigurationError(f"location {location!r} is none of those of {instrument}: {', '.join(sorted(places))}")
    scans = {each.get("code"): each.get("instruments") or () for each in words.get("scan_type_list") or ()}
    if kind not in scans or instrument not in scans[kind]:
        fitting = sorted(str(code) for code, suits in scans.items() if instrument in suits)
        raise ConfigurationError(f"type {kind!r} is none of those of {instrument}: {', '.join(fitting)}")
    known = instruments[instrument].get("filters") or ()
    wrong = [code for code in filters if code not in known]
    if wrong:
        # IBKR lets what it does not know through without a word, and the scan finds too much
        raise ConfigurationError(f"{instrument} has no filter {', '.join(wrong)}")


def _places(tree: Mapping[str, Any]) -> Iterator[str]:
    for each in tree.get("locations") or ():
        yield str(each.get("type"))
        yield from _places(each)


def _row(index: int, row: Mapping[str, Any], column: Any) -> ScanRow:
    text = row.get("scan_data")
    figure = read("number", text).value
    conid = row.get("con_id") or str(row.get("conidex", "")).partition("@")[0]
    return ScanRow(
        rank=int(row["server_id"]) if str(row.get("server_id", "")).isdigit() else index,
        conid=int(conid),
        symbol=str(row.get("symbol") or ""),
        name=str(row.get("company_name") or ""),
        exchange=str(row.get("listing_exchange") or ""),
        kind=str(row.get("sec_type") or ""),
        figure=figure if isinstance(figure, Decimal) else None,
        text=text,
        column=row.get("column_name") or column,
        raw=row,
    )
