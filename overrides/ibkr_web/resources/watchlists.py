"""`ib.watchlists`: the generated operations, and lists that overwrite no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.watchlists import AsyncWatchlists as GeneratedAsync
from ibkr_openapi.trading.watchlists import Watchlists as Generated
from ibkr_web.workflows import watchlists
from ibkr_web.workflows.watchlists import Watchlist

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncWatchlists", "Watchlists"]


class Watchlists(Generated):
    """Watchlists of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def of(self, watchlist_id: str | int) -> Watchlist:
        """A list with its contract numbers, in its order."""
        found: Watchlist = self._client._run(watchlists.of(watchlist_id))
        return found

    def add(self, name: str, contracts: Iterable[Any]) -> Watchlist:
        """Make a new list, under a number nobody uses. contracts: with a `conid`, or numbers; None for a blank row.

        Raises ConfigurationError where there is a list of that name.
        """
        found: Watchlist = self._client._run(watchlists.add(name, list(contracts)))
        return found

    def replace(self, watchlist_id: str | int, contracts: Iterable[Any], *, name: str | None = None) -> Watchlist:
        """Give a list other contracts, or another name. Raises ConfigurationError where there is no such list."""
        found: Watchlist = self._client._run(watchlists.replace(watchlist_id, list(contracts), name))
        return found


class AsyncWatchlists(GeneratedAsync):
    """Watchlists of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def of(self, watchlist_id: str | int) -> Watchlist:
        """A list with its contract numbers, in its order."""
        found: Watchlist = await self._client._run(watchlists.of(watchlist_id))
        return found

    async def add(self, name: str, contracts: Iterable[Any]) -> Watchlist:
        """Make a new list, under a number nobody uses. contracts: with a `conid`, or numbers; None for a blank row.

        Raises ConfigurationError where there is a list of that name.
        """
        found: Watchlist = await self._client._run(watchlists.add(name, list(contracts)))
        return found

    async def replace(self, watchlist_id: str | int, contracts: Iterable[Any], *, name: str | None = None) -> Watchlist:
        """Give a list other contracts, or another name. Raises ConfigurationError where there is no such list."""
        found: Watchlist = await self._client._run(watchlists.replace(watchlist_id, list(contracts), name))
        return found
