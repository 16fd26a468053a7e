"""Transfers as objects: jobs that IBKR is at."""

from __future__ import annotations

from typing import Any

from ibkr_web.workflows.instructions import transfers
from ibkr_web.workflows.instructions.state import TransferState

__all__ = ["AsyncTransfer", "Transfer"]


class _Job:
    """An instruction IBKR was sent. `state` is the last that was seen; no attribute asks IBKR."""

    def __init__(self, client: Any, state: TransferState) -> None:
        self._client = client
        self.state = state

    @property
    def client_instruction_id(self) -> int | None:
        """Our number: keep it, `transfers.find` makes a job of it again."""
        return self.state.client_instruction_id

    @property
    def instruction_id(self) -> int | None:
        """IBKR's number; may be negative."""
        return self.state.instruction_id

    @property
    def status(self) -> str:
        """PENDING, PENDING_VERIFICATION, PROCESSED or REJECTED; "" where IBKR has not said yet."""
        return self.state.status

    @property
    def rejected(self) -> bool:
        """Whether IBKR refused or rejected it; `state.code` and `state.reason` say why."""
        return self.state.rejected

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.client_instruction_id}: {self.state.kind} {self.status}>"

    def _refreshed(self) -> Any:
        if not self.state.final and self.state.client_instruction_id is not None:
            self.state = yield from transfers.state_of(self.state.client_instruction_id)
        return self.state


class Transfer(_Job):
    """An instruction of a sync client."""

    def refresh(self) -> TransferState:
        """Ask IBKR for the state; no request once it is final."""
        state: TransferState = self._client._run(self._refreshed())
        return state

    def wait(self, timeout: float, *, every: float | None = None) -> TransferState:
        """Wait until IBKR has decided; gives the final state.

        timeout: seconds. every: seconds between two looks; left out: as IBKR advises, ten minutes, for cash between
        accounts seconds. Failures to ask are waited out. Raises TransferRejected; TransferPending where it is not
        decided in time, after a last look.
        """
        state: TransferState = self._client._run(
            transfers.waited(self, self.state, self._client._clock.now, timeout, every)
        )
        return state

    def cancel(self, reason: str) -> TransferState:
        """Take it back while it is pending; gives its state afterwards. Raises ValidationError where it is too late."""
        state: TransferState = self._client._run(transfers.cancel(self, self.state, reason))
        return state


class AsyncTransfer(_Job):
    """An instruction of an async client. See `Transfer`."""

    async def refresh(self) -> TransferState:
        """Ask IBKR for the state; no request once it is final."""
        state: TransferState = await self._client._run(self._refreshed())
        return state

    async def wait(self, timeout: float, *, every: float | None = None) -> TransferState:
        """Wait until IBKR has decided; see `Transfer.wait`."""
        state: TransferState = await self._client._run(
            transfers.waited(self, self.state, self._client._clock.now, timeout, every)
        )
        return state

    async def cancel(self, reason: str) -> TransferState:
        """Take it back while it is pending; see `Transfer.cancel`."""
        state: TransferState = await self._client._run(transfers.cancel(self, self.state, reason))
        return state
