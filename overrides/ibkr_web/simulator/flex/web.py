"""The two requests of the Flex Web Service, and its envelopes."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.flex.formats import clock_text
from ibkr_web.simulator.flex.queries import LONGEST, Days
from ibkr_web.simulator.flex.service import ERRORS, FlexError, Token
from ibkr_web.simulator.flex.statement import Report, write_csv, write_xml

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "envelope"]

XML = "text/xml;charset=UTF-8"
CSV = "text/csv;charset=UTF-8"
EDGE = "<html><head><title>403 Forbidden</title></head><body><h1>Access Denied</h1></body></html>"

behaviours = Behaviours()


def envelope(world: World, **fields: str) -> Answer:
    """`FlexStatementResponse`; the HTTP status is 200 whatever it says."""
    when = clock_text(world.clock.datetime())
    lines = "".join(f"<{name}>{escape(value)}</{name}>\n" for name, value in fields.items())
    return Answer.text(f"<FlexStatementResponse timestamp='{when}'>\n{lines}</FlexStatementResponse>\n", 200, XML)


def refusal(world: World, error: FlexError) -> Answer:
    """A code and its text."""
    return envelope(
        world, Status=error.status, ErrorCode=str(error.code), ErrorMessage=ERRORS.get(error.code, "Unknown error")
    )


def _fields(request: Request, known: tuple[str, ...]) -> dict[str, str]:
    """The query of a request; a doubled, unknown or wrong version makes it invalid.

    A missing version means 2, whose answers nobody describes: it is answered like 3 here, and the server's log shows
    the missing parameter.
    """
    fields = {name: value.strip() for name, value in request.query}
    doubled = any(number > 1 for number in Counter(name for name, _ in request.query).values())
    if doubled or set(fields) - set(known) or fields.get("v", "2") not in ("2", "3"):
        raise FlexError(1020)
    return fields


def _day(text: str) -> date:
    if len(text) != 8 or not text.isascii() or not text.isdigit():
        raise FlexError(1020)
    try:
        return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise FlexError(1020) from None


def _days(fields: dict[str, str]) -> Days | int | None:
    """The period a request overrides: both dates, or a number of days; 365 days at most."""
    if "p" in fields:
        text = fields["p"]
        if "fd" in fields or "td" in fields or not text.isascii() or not text.isdigit():
            raise FlexError(1020)
        if not 1 <= int(text) <= LONGEST:
            raise FlexError(1020)
        return int(text)
    if "fd" not in fields and "td" not in fields:
        return None
    if "fd" not in fields or "td" not in fields:
        raise FlexError(1020)
    days = Days(_day(fields["fd"]), _day(fields["td"]))
    if not 1 <= days.count <= LONGEST:
        raise FlexError(1020)
    return days


def _digits(fields: dict[str, str], code: int) -> str:
    """The number in `q`."""
    if "q" not in fields:
        raise FlexError(1020)
    if not fields["q"].isascii() or not fields["q"].isdigit():
        raise FlexError(code)
    return fields["q"]


def _send(world: World, request: Request, token: Token, fields: dict[str, str]) -> Answer:
    reference = world.flex.order(token, _digits(fields, 1014), _days(fields))
    address = request.url.rpartition("/")[0] + "/GetStatement"
    return envelope(world, Status="Success", ReferenceCode=reference.code, **{world.flex.url_tag: address})


def _get(world: World, request: Request, token: Token, fields: dict[str, str]) -> Answer:
    reference = world.flex.collect(token, _digits(fields, 1017))
    when = datetime.fromtimestamp(reference.ready, UTC)
    report = Report(reference.query, reference.accounts, reference.days, when, world.random)
    if reference.query.csv:
        return Answer(write_csv(report), 200, CSV)
    return Answer(write_xml(report), 200, XML)


def _serve(world: World, request: Request, step: str) -> Answer:
    if not request.headers.get("user-agent"):
        return Answer.text(EDGE, 403, "text/html")
    token = None
    try:
        known = ("t", "q", "v", "fd", "td", "p") if step == "send" else ("t", "q", "v")
        fields = _fields(request, known)
        if "t" not in fields:
            raise FlexError(1020)
        token = world.flex.admit(fields["t"], request.client_address, step)
        return (_send if step == "send" else _get)(world, request, token, fields)
    except FlexError as error:
        if token is not None:
            world.flex.failed(token, error.code)
        return refusal(world, error)


@behaviours.on("flex.send_request")
def send_request(world: World, request: Request) -> Answer:
    """Order a report: a reference code, or an error code."""
    return _serve(world, request, "send")


@behaviours.on("flex.get_statement")
def get_statement(world: World, request: Request) -> Answer:
    """Fetch it: the report itself, streamed; 1019 until it is ready."""
    return _serve(world, request, "get")
