"""Reports for the tests: from the simulator's generator, which shares no code with the reader, and by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from random import Random
from typing import Any
from xml.sax.saxutils import quoteattr

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.flex.catalogue import catalogue
from ibkr_web.simulator.flex.queries import Days
from ibkr_web.simulator.flex.statement import Report as Made
from ibkr_web.simulator.flex.statement import write_xml
from ibkr_web.simulator.world import World

START = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)


def simulated(*, accounts: tuple[str, ...] = ("U1234567", "U7654321"), **how: Any) -> bytes:
    """A report of the simulator with the settings of a query."""
    clock = Clock(START)
    clock.hold()
    query = World(0, clock).flex.add_query(1, **how)
    days = Days(date(2026, 10, 1), date(2026, 10, 30), "LastMonth")
    return b"".join(write_xml(Made(query, accounts, days, START, lambda *subject: Random(repr(subject)))))


def every_kind() -> dict[str, list[str]]:
    """All kinds of rows of every section that has any."""
    inner = set(catalogue().wrapped.values())
    return {section: list(tags) for section, tags in catalogue().sections.items() if tags and section not in inner}


def report(inside: str = "", *, account: str = "U1234567") -> bytes:
    """A report with one statement."""
    return (
        '<FlexQueryResponse queryName="Test" type="AF"><FlexStatements count="1">'
        f'<FlexStatement accountId="{account}" fromDate="20260102" toDate="20260331" period="LastQuarter" '
        f'whenGenerated="20260401;093000">{inside}</FlexStatement></FlexStatements></FlexQueryResponse>'
    ).encode()


def element(tag: str, attributes: Mapping[str, str]) -> str:
    """An element without anything inside."""
    quote = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
    return f"<{tag}{''.join(f' {name}={quoteattr(text, quote)}' for name, text in attributes.items())} />"


def trade(**attributes: str) -> bytes:
    """A report with one trade."""
    return report(f"<Trades>{element('Trade', attributes)}</Trades>")
