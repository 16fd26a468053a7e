"""Behaviour of snapshots and their streams.

The first call for a contract opens a stream and brings nothing but its number; fields come in one after another. Later
calls may leave the fields out. Streams end with `unsubscribe`, or with the brokerage session.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from zlib import crc32

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.definition_calls import texts
from ibkr_web.simulator.brokerage.fields import FIELDS, View
from ibkr_web.simulator.brokerage.priming import SOONER
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "close_stream", "open_stream", "streams", "values"]

behaviours = Behaviours()

CONIDS = 100
FIELDS_AT_ONCE = 50
FIRST = frozenset({"31", "55", "84", "85", "86", "88", "6509", "6119", "7059", "7741"})
"""They come first; the others within the seconds after."""
SLOWEST = 1.0
MOST_STREAMS = 5000
"""Then the oldest ends: a simulator that runs for weeks must not grow."""
WITHOUT_DATA = frozenset({"6509", "6119", "6508"})

Streams = dict[str, dict[str, float]]
"""Per contract (as it was asked for, "265598" or "265598@NYSE"): when each field was asked for first."""


def streams(session: Session) -> Streams:
    """What a brokerage session has open."""
    found: Streams = session.notes.setdefault("streams", {})
    return found


def open_stream(session: Session, conid_exchange: str, fields: list[str]) -> dict[str, float]:
    """Open a stream, or add fields to it; gives when each was asked for."""
    lines = streams(session)
    stream = lines.setdefault(conid_exchange, {})
    if len(lines) > MOST_STREAMS:
        del lines[next(iter(lines))]
    for each in fields:
        stream.setdefault(each, session.now)
    return stream


def close_stream(session: Session, conid: int) -> bool:
    """Close the streams of a contract; tells whether there was one."""
    found = [key for key in streams(session) if key.split("@")[0] == str(conid)]
    for key in found:
        del streams(session)[key]
    return bool(found)


@behaviours.on("market_data.get_snapshot")
def get_snapshot(world: World, request: Request) -> Any:
    """Fields of up to 100 contracts; 400 unless the accounts were listed in this session."""
    world.brokerage.priming.accounts(request)
    conids, fields = texts(request.get("conids")), texts(request.get("fields"))
    if not conids:
        raise Refused(Answer.error(400, "Bad Request: conids are required"))
    if len(conids) > CONIDS or len(fields) > FIELDS_AT_ONCE:
        raise Refused(Answer.error(400, f"Bad Request: no more than {CONIDS} conids and {FIELDS_AT_ONCE} fields"))
    known = [each for each in fields if each in FIELDS]
    session = world.brokerage.session.of(request)
    rule = world.brokerage.priming.rule(request) if world.brokerage.priming.enforced else None
    return [_one(world, session, text, known, rule) for text in conids]


def _one(world: World, session: Session, text: str, fields: list[str], rule: dict[str, Any] | None) -> dict[str, Any]:
    number = text.split("@")[0]
    if not number.isdigit():
        raise Refused(Answer.error(400, "Bad Request: conid is not a number"))
    conid = int(number)
    row: dict[str, Any] = {"conid": conid, "conidEx": text}
    contract, priming = world.brokerage.contracts.find(conid), world.brokerage.priming
    if contract is None or (contract.derivative and not _searched(world, session, contract)):
        return row
    fresh = text not in streams(session)
    stream = open_stream(session, text, fields)
    priming.mark(session, "market_data.get_snapshot", conid)
    if fresh and rule is not None:
        return row
    ready = [
        each for each in fields or stream if rule is None or session.now >= stream[each] + _delay(each, text, rule)
    ]
    account = session.selected_account or world.brokerage.accounts.first.account_id
    server_id = f"q{crc32(text.encode()) % 1000}"
    view = View(world, contract, account, server_id)
    if world.brokerage.market.availability[:1] in {"N", "O"}:
        ready = [each for each in ready if each in WITHOUT_DATA]
    row |= _values(view, ready)
    if len(row) > 2:
        row["server_id"] = server_id
        row["_updated"] = int(view.quote.time * 1000)
    return row


def _values(view: View, codes: Iterable[str]) -> dict[str, str | int]:
    values = ((each, FIELDS[each](view)) for each in codes)
    return {code: value for code, value in values if value is not None}


def values(world: World, conid: int, codes: Iterable[str], account_id: str = "") -> dict[str, str | int]:
    """Fields of one contract now, without any priming; codes nobody knows are left out. LookupError: no contract."""
    market, contract = world.brokerage.market, world.brokerage.contracts.get(conid)
    view = View(world, contract, account_id or world.brokerage.accounts.selected)
    known = [each for each in codes if each in FIELDS]
    return _values(view, WITHOUT_DATA.intersection(known) if market.availability[:1] in {"N", "O"} else known)


def _delay(field: str, text: str, rule: dict[str, Any]) -> float:
    first = SOONER * float(rule["after"])
    return first if field in FIRST else first + SLOWEST * crc32(f"{field}{text}".encode()) / 2**32


def _searched(world: World, session: Session, contract: Contract) -> bool:
    return world.brokerage.priming.called(session, "contracts.search", contract.underlying)


@behaviours.on("market_data.unsubscribe")
def unsubscribe(world: World, request: Request) -> Any:
    """Close the stream of a contract, the WebSocket's too; 500 "unknown" when none was open."""
    session = world.brokerage.session.of(request)
    try:
        conid = int((request.payload or {}).get("conid", 0))
    except (TypeError, ValueError):
        raise Refused(Answer.error(400, "Bad Request: conid is not a number")) from None
    if not close_stream(session, conid):
        return Answer({"error": "unknown"}, 500)
    world.tell("unsubscribe", {"username": session.username, "conid": conid})
    return {"success": True}


@behaviours.on("market_data.unsubscribe_all")
def unsubscribe_all(world: World, request: Request) -> Any:
    """Close all streams, the WebSocket's too."""
    session = world.brokerage.session.of(request)
    streams(session).clear()
    world.tell("unsubscribe", {"username": session.username, "conid": None})
    return {"unsubscribed": True}
