"""`ib.notifications`: the generated operations, and switches that look before they leap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_openapi.trading.notifications import AsyncNotifications as GeneratedAsync
from ibkr_openapi.trading.notifications import Notifications as Generated
from ibkr_web.workflows import notifications

if TYPE_CHECKING:
    from ibkr_openapi.models import FyiVT
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncNotifications", "Notifications"]


class Notifications(Generated):
    """Notifications of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def unread(self) -> int:
        """How many are there to be read."""
        count: int = self._client._run(notifications.unread())
        return count

    def enable(self, typecode: str, enabled: bool = True) -> FyiVT:
        """Switch a kind of notification on, or off. Raises ConfigurationError where there is no such kind.

        `update_setting` alone would say yes to any code. Two calls.
        """
        answer: FyiVT = self._client._run(notifications.enable(typecode, enabled))
        return answer


class AsyncNotifications(GeneratedAsync):
    """Notifications of an async client. See `Notifications`."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def unread(self) -> int:
        """How many are there to be read."""
        count: int = await self._client._run(notifications.unread())
        return count

    async def enable(self, typecode: str, enabled: bool = True) -> FyiVT:
        """Switch a kind of notification on, or off; see `Notifications.enable`."""
        answer: FyiVT = await self._client._run(notifications.enable(typecode, enabled))
        return answer
