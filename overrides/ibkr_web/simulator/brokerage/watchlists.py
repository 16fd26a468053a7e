"""Watchlists: kept as sent, their contracts filled in on a second look. Behaviour of `watchlists.*`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Watchlist", "Watchlists", "behaviours"]

behaviours = Behaviours()


@dataclass(slots=True)
class Watchlist:
    """One list. A row holds a contract number, or nothing for a blank row."""

    list_id: str
    name: str
    rows: tuple[int | None, ...]
    modified: float

    @property
    def hash(self) -> str:
        """Changes with each change."""
        return str(int(self.modified * 1000))


class Watchlists:
    """The lists of the user."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._lists: dict[str, Watchlist] = {}

    def all(self) -> list[Watchlist]:
        """In the order in which they were made."""
        return list(self._lists.values())

    def find(self, list_id: str) -> Watchlist | None:
        """One list, or None."""
        return self._lists.get(list_id)

    def save(self, list_id: str, name: str, conids: tuple[int | None, ...]) -> Watchlist:
        """Put a list there; one with the same number is gone without a question."""
        with self._world.lock:
            made = self._lists[list_id] = Watchlist(list_id, name, conids, self._world.clock.now())
            return made

    def remove(self, list_id: str) -> bool:
        """Take a list away; False when there is none with this number."""
        return self._lists.pop(list_id, None) is not None


def row_of(raw: Any) -> int | None:
    """`C` with a contract number, as text or number; `H` for a blank row."""
    if isinstance(raw, dict):
        if "C" in raw and str(raw["C"]).isdigit():
            return int(raw["C"])
        if "H" in raw and "C" not in raw:
            return None
    raise Refused(Answer.error(400, "a row is a contract number as C, or an empty H"))


@behaviours.on("watchlists.create")
def create(world: World, request: Request) -> Any:
    """Keep a list. The answer never shows its contracts."""
    body = request.payload
    if not str(body["id"]).lstrip("-").isdigit():
        raise Refused(Answer.error(503, "id is a number"))
    rows = tuple(row_of(raw) for raw in body["rows"])
    made = world.brokerage.watchlists.save(str(body["id"]), str(body["name"]), rows)
    return {"id": made.list_id, "hash": made.hash, "name": made.name, "readOnly": False, "instruments": []}


@behaviours.on("watchlists.list")
def list_watchlists(world: World, request: Request) -> Any:
    """The user's lists; IBKR's own are there unless only the user's are asked for."""
    system = [] if request.get("SC") == "USER_WATCHLIST" else [("-1", "Favorites")]
    return {
        "data": {
            "scanners_only": False,
            "system_lists": [
                {"is_open": False, "read_only": True, "modified": 0, "name": name, "id": list_id, "type": "watchlist"}
                for list_id, name in system
            ],
            "show_scanners": False,
            "bulk_delete": False,
            "user_lists": [
                {
                    "is_open": False,
                    "read_only": False,
                    "modified": int(each.modified * 1000),
                    "name": each.name,
                    "id": each.list_id,
                    "type": "watchlist",
                }
                for each in world.brokerage.watchlists.all()
            ],
        },
        "action": "content",
        "MID": "1",
    }


@behaviours.on("watchlists.get")
def get(world: World, request: Request) -> Any:
    """One list; its contracts have only number and name until a second look."""
    list_id = str(request.get("id"))
    found = world.brokerage.watchlists.find(list_id)
    if found is None:
        raise Refused(Answer.error(503, "Service Unavailable"))
    complete = world.brokerage.priming.warm(request, list_id)
    return {
        "id": found.list_id,
        "hash": found.hash,
        "name": found.name,
        "readOnly": False,
        "instruments": [entry(world, conid, complete) for conid in found.rows],
    }


def entry(world: World, conid: int | None, complete: bool) -> dict[str, Any]:
    """One row of a list."""
    if conid is None:
        return {"H": ""}
    contract = world.brokerage.contracts.find(conid)
    shown: dict[str, Any] = {"C": str(conid), "conid": conid, "name": contract.name if contract else ""}
    if complete and contract is not None:
        shown |= {
            "ST": contract.sec_type,
            "fullName": contract.description,
            "assetClass": contract.sec_type,
            "ticker": contract.symbol,
            "chineseName": None,
        }
    return shown


@behaviours.on("watchlists.delete")
def delete(world: World, request: Request) -> Any:
    """Remove a list."""
    list_id = str(request.get("id"))
    if not world.brokerage.watchlists.remove(list_id):
        raise Refused(Answer.error(503, "Service Unavailable"))
    return {"data": {"deleted": list_id}, "action": "context", "MID": "2"}
