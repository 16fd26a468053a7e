"""Quotes: what a snapshot says, and what it leaves out (section 4 of the facts)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web.errors import APIStatusError
from ibkr_web.workflows.market_data.fields import Field, field_of
from ibkr_web.workflows.market_data.lines import Lines
from ibkr_web.workflows.market_data.snapshot import _lacks
from ibkr_web.workflows.market_data.values import Value
from ibkr_web.workflows.steps import Call, Workflow
from tests.overrides.resources.market import AAPL, market
from tests.traps.harness import swap, trap
from tests.traps.remedies import naive


@trap(
    "Fields of a snapshot come one after another",
    facts="4 | Response: array, one object per conid",
    without=swap("ibkr_web.workflows.market_data.snapshot._lacks", lambda row, fields: False),
)
def fields_come_later() -> None:
    with market(cold=True) as (_, ib):
        quote = ib.market_data.snapshot(AAPL, ["last", "change", "market_capitalization"], timeout=30)
        assert quote.missing == ()


def replaced(gathered: dict[str, dict[str, Any]], row: Mapping[str, Any], part: Sequence[Any]) -> None:
    gathered[str(row["conidEx"])] = dict(row)


@trap(
    "A field that is absent has not changed",
    facts="4 | Response: array, one object per conid",
    without=swap("ibkr_web.workflows.market_data.snapshot._put", replaced),
)
def absent_is_unchanged() -> None:
    with market() as (simulator, ib):
        parts: Iterator[dict[str, Any]] = iter([{"31": "1.5"}, {"84": "1.4"}, {"86": "1.6"}])
        row = {"conid": AAPL, "conidEx": str(AAPL)}
        simulator.answer("market_data.get_snapshot", lambda world, request: [row | next(parts, {})])
        quote = ib.market_data.snapshot(AAPL, ["last", "bid", "ask"], timeout=5)
        assert (quote.last, quote.bid, quote.ask) == (Decimal("1.5"), Decimal("1.4"), Decimal("1.6"))


@trap(
    "Numbers of a snapshot are text in five dialects",
    facts="4 | All values are strings on the wire",
    without=swap("ibkr_web.workflows.market_data.quotes.read", lambda kind, came: Value(naive(came), str(came))),
)
def numbers_in_text() -> None:
    with market() as (simulator, ib):
        row = {"conid": AAPL, "conidEx": str(AAPL), "31": "C1,031.20", "87": "1.2M", "88": "1,300", "83": "-0.5%"}
        simulator.answer("market_data.get_snapshot", lambda world, request: [row])
        quote = ib.market_data.snapshot(AAPL, ["last", "volume", "bid_size"])
        assert (quote.last, quote.volume, quote.bid_size) == (Decimal("1031.20"), Decimal(1_200_000), Decimal(1300))
        assert quote.is_close and quote.values["87"].rounded


def any_field(names: Iterable[str]) -> dict[str, Field]:
    return {name: field_of("last") if name == "lats" else field_of(name) for name in names}


@trap(
    "A field nobody knows is left out without a word",
    facts="4 | above come from CPAPI's",
    without=swap("ibkr_web.workflows.market_data.snapshot.fields_of", any_field),
)
def unknown_field() -> None:
    with market() as (_, ib):
        try:
            ib.market_data.snapshot(AAPL, ["lats"])
        except KeyError as error:
            assert "last" in str(error), "what was meant"
        else:
            raise AssertionError("a quote without what was asked for")


def hopeful(row: Mapping[str, Any], fields: dict[str, Field]) -> bool:
    return _lacks({**row, "6509": "R"}, fields)


@trap(
    "Without a subscription nothing ever comes",
    facts="4 | 6509 availability:",
    without=swap("ibkr_web.workflows.market_data.snapshot._lacks", hopeful),
)
def no_subscription() -> None:
    with market(cold=True) as (simulator, ib):
        simulator.brokerage.market.availability = "N"
        quote = ib.market_data.snapshot(AAPL, timeout=30)
        assert "subscription" in quote.problem
        assert len(simulator.requests.of("market_data.get_snapshot")) <= 3, "waited for the whole time"


def closed(self: Lines, conids: Iterable[int] | None = None) -> Workflow[None]:
    for conid in self.open if conids is None else tuple(conids):
        yield Call("market_data.unsubscribe", {"body": {"conid": conid}})


def unsparing(patch: pytest.MonkeyPatch) -> None:
    """Without an eye for what a 500 means here."""
    patch.setattr(Lines, "close", closed)


@trap(
    "Closing a stream that is not open is answered with 500",
    facts="4 | Unsubscribe: `POST",
    without=unsparing,
)
def closed_already() -> None:
    with market() as (_, ib):
        ib.market_data.snapshot(AAPL, ["last"])
        ib.market_data.unsubscribe({"conid": AAPL})
        try:
            ib.market_data.release([AAPL])
        except APIStatusError as error:
            raise AssertionError("what was wanted is no error") from error
