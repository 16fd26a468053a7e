"""Pre-trade compliance: restrictions checked, applied, listed."""

from __future__ import annotations

import base64
import binascii
import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Restriction", "Restrictions", "behaviours"]

behaviours = Behaviours()

RESTRICTIONS = "account_management.restrictions"
ROWS = {"RESTR_ADD": 3, "RESTR_DELETE": 2, "RESTR_ASSOC_ADD": 3, "RESTR_ASSOC_DELETE": 3}
"""Kind of row to its least number of cells. The meaning of the cells is ours: IBKR does not publish it."""


@dataclass(slots=True)
class Restriction:
    """One restriction: what is forbidden, and for whom."""

    restriction_id: int
    name: str
    symbol: str
    accounts: set[str] = field(default_factory=set)
    users: set[str] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)


class Restrictions:
    """All restrictions. `master` is the user name whose restrictions they are."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.master = "master"
        self._restrictions: dict[int, Restriction] = {}
        self._verified: dict[int, str] = {}
        self._used: set[int] = set()
        self._next = 1000

    def add(
        self, name: str, symbol: str, *, accounts: tuple[str, ...] = (), users: tuple[str, ...] = ()
    ) -> Restriction:
        """Put a restriction into force."""
        with self.world.lock:
            self._next += 1
            made = Restriction(self._next, name, symbol, set(accounts), set(users), {self._next + 50_000})
            self._restrictions[made.restriction_id] = made
            return made

    def find(self, restriction_id: int) -> Restriction | None:
        """By its number."""
        return self._restrictions.get(restriction_id)

    def by_list(self, list_id: int) -> Restriction | None:
        """The one that uses a list."""
        return next((one for one in self._restrictions.values() if list_id in one.lists), None)

    def of_account(self, account: str) -> list[int]:
        """Numbers of those on an account."""
        return [one.restriction_id for one in self._restrictions.values() if account in one.accounts]

    def of_user(self, user: str) -> list[int]:
        """Numbers of those on a user."""
        return [one.restriction_id for one in self._restrictions.values() if user in one.users]

    def _named(self, name: str) -> Restriction | None:
        return next((one for one in self._restrictions.values() if one.name == name), None)

    def errors(self, rows: list[list[str]]) -> list[str]:
        """What is wrong with rows, in texts."""
        found = []
        names = {one.name for one in self._restrictions.values()}
        for number, row in enumerate(rows, 1):
            kind = row[0]
            if kind not in ROWS or len(row) < ROWS[kind]:
                found.append(f"Row {number}: {kind} is not understood")
            elif kind == "RESTR_ADD" and row[1] in names:
                found.append(f"Row {number}: {row[1]} exists")
            elif kind != "RESTR_ADD" and row[1] not in names:
                found.append(f"Row {number}: {row[1]} does not exist")
            elif kind == "RESTR_ADD":
                names.add(row[1])
        return found

    def carry_out(self, rows: list[list[str]]) -> None:
        """Apply rows that are right."""
        for kind, name, *more in rows:
            found = self._named(name)
            if kind == "RESTR_ADD":
                self.add(name, more[0])
            elif found is None:
                continue
            elif kind == "RESTR_DELETE":
                del self._restrictions[found.restriction_id]
            else:
                whom = found.accounts if self.world.management.accounts.find(more[0]) else found.users
                (whom.add if kind == "RESTR_ASSOC_ADD" else whom.discard)(more[0])

    def verify(self, request_id: int, payload: str, errors: list[str]) -> None:
        """Remember a payload that was checked."""
        if not errors:
            self._verified[request_id] = payload

    def ready(self, request_id: int, payload: str) -> str:
        """Why a payload cannot be applied; empty when it can: it was verified with the same number, and only once."""
        if request_id in self._used:
            return f"requestId {request_id} was used before"
        if self._verified.get(request_id) != payload:
            return f"requestId {request_id} was not verified with this payload"
        self._used.add(request_id)
        return ""


def _no(text: str, request_id: Any = None) -> dict[str, Any]:
    shown: dict[str, Any] = {"success": False, "message": text}
    return shown if request_id is None else shown | {"requestId": request_id}


def _read(world: World, request: Request) -> tuple[int, str, list[list[str]]] | dict[str, Any]:
    """Number, payload and rows of a body, or the answer that says what is wrong: 200 with success false."""
    body = request.payload
    if not isinstance(body, dict):
        return _no("The payload cannot be read")
    if body.get("userName") != world.management.restrictions.master:
        return _no("Unknown userName", body.get("requestId"))
    number = body.get("requestId")
    if not isinstance(number, int) or isinstance(number, bool):
        return _no("requestId is no whole number")
    try:
        text = base64.b64decode(str(body.get("payload", "")), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return _no("payload is not base64", number)
    try:
        rows = [row for row in csv.reader(io.StringIO(text)) if row]
    except csv.Error as error:
        return _no(f"payload is no CSV: {error}", number)
    return (number, str(body["payload"]), rows) if rows else _no("payload is empty", number)


@behaviours.on(f"{RESTRICTIONS}.verify")
def verify(world: World, request: Request) -> Any:
    """Check rows; nothing changes."""
    read = _read(world, request)
    if isinstance(read, dict):
        return read
    number, payload, rows = read
    errors = world.management.restrictions.errors(rows)
    world.management.restrictions.verify(number, payload, errors)
    if errors:
        return _no("; ".join(errors), number)
    return {"success": True, "requestId": number, "message": f"{len(rows)} rows are valid"}


@behaviours.on(f"{RESTRICTIONS}.apply")
def apply(world: World, request: Request) -> Any:
    """Apply what was verified with the same number."""
    read = _read(world, request)
    if isinstance(read, dict):
        return read
    number, payload, rows = read
    if reason := world.management.restrictions.ready(number, payload):
        return _no(reason, number)
    world.management.restrictions.carry_out(rows)
    return {"success": True, "requestId": number, "message": f"{len(rows)} rows were applied"}


def _forbidden() -> Answer:
    """For what does not exist and for what belongs to others alike."""
    return Answer({"error": "Forbidden", "message": "No access", "status": 403, "statusCode": 403}, 403)


def _mine(world: World, request: Request) -> bool:
    return bool(request.get("masterUserName") == world.management.restrictions.master)


@behaviours.on(f"{RESTRICTIONS}.list_by_account")
def list_by_account(world: World, request: Request) -> Any:
    """Restrictions on an account."""
    account = request.get("accountId", "")
    if not _mine(world, request) or world.management.accounts.find(account) is None:
        return _forbidden()
    return {
        "accountId": account,
        "restrictionIds": world.management.restrictions.of_account(account),
        "status": "SUCCESS",
    }


@behaviours.on(f"{RESTRICTIONS}.list_by_user")
def list_by_user(world: World, request: Request) -> Any:
    """Restrictions on a user."""
    user = request.get("userName", "")
    found = world.management.restrictions.of_user(user)
    if not _mine(world, request) or not (found or user in world.management.accounts.usernames()):
        return _forbidden()
    return {"userName": user, "restrictionIds": found, "status": "SUCCESS"}


@behaviours.on(f"{RESTRICTIONS}.get")
def get(world: World, request: Request) -> Any:
    """One restriction with its rules."""
    found = world.management.restrictions.find(request.get("restrictionId", 0))
    if found is None or not _mine(world, request):
        return _forbidden()
    rule = {
        "ruleId": found.restriction_id * 10,
        "type": "SYMBOL",
        "validityType": "ALWAYS",
        "params": [{"listId": str(number)} for number in sorted(found.lists)],
    }
    return {
        "restrictionId": found.restriction_id,
        "name": found.name,
        "description": f"No trading in {found.symbol}",
        "isWhiteList": "F",
        "allowOnly": "F",
        "matchAll": "F",
        "rules": [rule],
        "status": "SUCCESS",
    }


@behaviours.on(f"{RESTRICTIONS}.get_list_details")
def get_list_details(world: World, request: Request) -> Any:
    """A list that restrictions use."""
    number = request.get("listId", 0)
    found = world.management.restrictions.by_list(number)
    if found is None or not _mine(world, request):
        return _forbidden()
    entry = {"id": 1, "type": "SYMBOL", "params": {"symbol": found.symbol, "val": found.symbol}}
    return {
        "listId": number,
        "name": f"List of {found.name}",
        "type": "SYMBOL",
        "entries": [entry],
        "status": "SUCCESS",
    }
