"""`ib.session`: the generated operations of the session, and the session itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.session import AsyncSession as GeneratedAsync
from ibkr_openapi.trading.session import Session as Generated
from ibkr_web.session.state import Listener, State

if TYPE_CHECKING:
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncSession", "Session"]


class _Shared:
    _client: Any

    @property
    def state(self) -> State:
        """Where the brokerage session stands; no request is sent."""
        state: State = self._client._brokerage.observed.state
        return state

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told of each transition, in the thread or task it happens in. Gives the function that ends it."""
        stop: Callable[[], None] = self._client._brokerage.observed.listen(listener)
        return stop


class Session(_Shared, Generated):
    """The brokerage session of a sync client. It opens by itself with the first call that needs it."""

    if TYPE_CHECKING:
        _client: IBKR

    def open(self) -> None:
        """Open it now and wait until it is established. Raises SessionConflict, SessionError, AuthenticationError."""
        self._client._open()

    def close(self, *, log_out: bool = False) -> None:
        """Stop keeping it; `log_out` ends it at IBKR, and with a gateway its login too."""
        self._client._close_session(log_out)


class AsyncSession(_Shared, GeneratedAsync):
    """The brokerage session of an async client. It opens by itself with the first call that needs it."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def open(self) -> None:
        """Open it now and wait until it is established. Raises SessionConflict, SessionError, AuthenticationError."""
        await self._client._open()

    async def close(self, *, log_out: bool = False) -> None:
        """Stop keeping it; `log_out` ends it at IBKR, and with a gateway its login too."""
        await self._client._close_session(log_out)
