"""`ib.alerts`: the generated operations, and a few that lose nothing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.alerts import Alerts as Generated
from ibkr_openapi.trading.alerts import AsyncAlerts as GeneratedAsync
from ibkr_web.resources.trades import AsyncTrade, Trade
from ibkr_web.workflows import alerts
from ibkr_web.workflows.orders.desk import Desk

if TYPE_CHECKING:
    from ibkr_openapi.models import AlertActivationResponse, AlertCreationResponse, AlertDeletionResponse
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["Alerts", "AsyncAlerts"]


class Alerts(Generated):
    """Alerts of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @cached_property
    def _desk(self) -> Desk:
        return Desk.of(self._client, Trade)

    def change(self, alert_id: int | str, *, account: str | None = None, **changes: Any) -> AlertCreationResponse:
        """Change an alert: it is read, and saved whole, because what is left out would be lost.

        changes: fields of `AlertCreationRequest`, such as alert_name, conditions, tif. Raises ConfigurationError where
        nothing would change (IBKR answers that with 500), NotFound.
        """
        answer: AlertCreationResponse = self._client._run(alerts.change(self._desk, alert_id, account, changes))
        return answer

    def change_assistant(self, *, account: str | None = None, **changes: Any) -> AlertCreationResponse:
        """Change the mobile trading assistant's alert, whose number is another with each look at it."""
        answer: AlertCreationResponse = self._client._run(alerts.change_assistant(self._desk, account, changes))
        return answer

    def switch(self, alert_id: int | str, active: bool, *, account: str | None = None) -> AlertActivationResponse:
        """Turn an alert on or off."""
        answer: AlertActivationResponse = self._client._run(alerts.switch(self._desk, alert_id, active, account))
        return answer

    def remove(self, alert_id: int | str, *, account: str | None = None) -> AlertDeletionResponse:
        """Remove one alert. The number 0, by which IBKR removes all of them, is not taken."""
        answer: AlertDeletionResponse = self._client._run(alerts.remove(self._desk, alert_id, account))
        return answer

    def remove_all(self, *, account: str | None = None) -> AlertDeletionResponse:
        """Remove all alerts of an account."""
        answer: AlertDeletionResponse = self._client._run(alerts.remove_all(self._desk, account))
        return answer


class AsyncAlerts(GeneratedAsync):
    """Alerts of an async client. See `Alerts`."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @cached_property
    def _desk(self) -> Desk:
        return Desk.of(self._client, AsyncTrade)

    async def change(self, alert_id: int | str, *, account: str | None = None, **changes: Any) -> AlertCreationResponse:
        """Change an alert; see `Alerts.change`."""
        answer: AlertCreationResponse = await self._client._run(alerts.change(self._desk, alert_id, account, changes))
        return answer

    async def change_assistant(self, *, account: str | None = None, **changes: Any) -> AlertCreationResponse:
        """Change the mobile trading assistant's alert, whose number is another with each look at it."""
        answer: AlertCreationResponse = await self._client._run(alerts.change_assistant(self._desk, account, changes))
        return answer

    async def switch(self, alert_id: int | str, active: bool, *, account: str | None = None) -> AlertActivationResponse:
        """Turn an alert on or off."""
        answer: AlertActivationResponse = await self._client._run(alerts.switch(self._desk, alert_id, active, account))
        return answer

    async def remove(self, alert_id: int | str, *, account: str | None = None) -> AlertDeletionResponse:
        """Remove one alert. The number 0, by which IBKR removes all of them, is not taken."""
        answer: AlertDeletionResponse = await self._client._run(alerts.remove(self._desk, alert_id, account))
        return answer

    async def remove_all(self, *, account: str | None = None) -> AlertDeletionResponse:
        """Remove all alerts of an account."""
        answer: AlertDeletionResponse = await self._client._run(alerts.remove_all(self._desk, account))
        return answer
