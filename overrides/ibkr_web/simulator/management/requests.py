"""Requests of the accounts family: numbered, dated, answered at once or later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["AccountRequest", "Requests"]


@dataclass(slots=True)
class AccountRequest:
    """One request and the file that answers it."""

    request_id: int
    kind: str
    account: str
    submitted: float
    """Epoch seconds."""
    status: str = "PENDING"
    """PENDING, PROCESSED or REJECTED."""
    message: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    """The content of the response file."""

    @property
    def moment(self) -> str:
        """As IBKR writes it, in UTC; no ISO 8601."""
        return datetime.fromtimestamp(self.submitted, UTC).strftime("%Y%m%d%H%M%S UTC")

    @property
    def file(self) -> dict[str, Any]:
        """`fileData`."""
        return {"name": f"{self.kind}_{self.request_id}_response.json", "data": self.data}

    def response(self) -> dict[str, Any]:
        """The answer of the request itself, and of its status with type=response."""
        return {"requestId": self.request_id, "dateSubmitted": self.moment, "fileData": self.file}

    def update(self) -> dict[str, Any]:
        """Its status with type=update."""
        return {
            "requestId": str(self.request_id),
            "requestType": self.kind,
            "status": self.status,
            "message": self.message,
            "acctId": self.account,
        }


class Requests:
    """Every request of the accounts family, oldest first."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._requests: dict[int, AccountRequest] = {}
        self._next = world.random("account requests").randrange(10_000_000, 20_000_000)

    def new(self, kind: str, account: str) -> AccountRequest:
        """Number and date one."""
        self._next += 1
        made = AccountRequest(self._next, kind, account, self.world.clock.now())
        self._requests[made.request_id] = made
        return made

    def find(self, request_id: int) -> AccountRequest | None:
        """By its number."""
        return self._requests.get(request_id)

    def all(self) -> list[AccountRequest]:
        """All of them."""
        return list(self._requests.values())
