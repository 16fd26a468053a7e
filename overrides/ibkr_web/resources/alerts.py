"""`ib.alerts`: the generated operations, and a few that lose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from ibkr_openapi.trading.alerts import Alerts as Generated
from ibkr_openapi.trading.alerts import AsyncAlerts as GeneratedAsync
from ibkr_web.resources.trades import AsyncTrade, Trade
from ibkr_web.workflows import alerts
from ibkr_web.workflows.orders.desk import Desk

if TYPE_CHECKING:
    from ibkr_openapi.models import AlertActivationResponse, AlertCreationResponse, AlertDeletionResponse
    from ibkr_web.client import IBKR, AsyncIBKR
    from ibkr_web.workflows.alert_conditions import AlertCondition

__all__ = ["Alerts", "AsyncAlerts"]


class Alerts(Generated):
    """Alerts of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @cached_property
    def _desk(self) -> Desk:
        return Desk.of(self._client, Trade)

    def add(
        self,
        name: str,
        conditions: Sequence[AlertCondition],
        *,
        message: str = "",
        bind: Literal["and", "or"] = "and",
        until: datetime | None = None,
        repeatable: bool = False,
        outside_regular_hours: bool = False,
        popup: bool = False,
        email: str = "",
        account: str | None = None,
    ) -> AlertCreationResponse:
        """Make a new alert: `ib.alerts.add("Apple up", [PriceCondition(265598, ">=", "195.00")])`.

        message: what you are told; the name where nothing is given. bind: whether all conditions have to hold ("and")
        or one ("or"). until: when it ends by itself, a datetime with a zone; else it stays until it is removed.
        repeatable: goes off again and again. email: an address to write to. Its number is `order_id` of the answer.
        Raises ConfigurationError where IBKR would refuse it or wait for something else than was meant. A gateway that
        answers 403 does not let texts with ">=" through: such an alert has to be made in Trader Workstation.
        """
        switches = {"alertRepeatable": repeatable, "outsideRth": outside_regular_hours, "showPopup": popup}
        answer: AlertCreationResponse = self._client._run(
            alerts.add(
                self._desk,
                name,
                conditions,
                message=message,
                bind=bind,
                until=until,
                email=email,
                switches=switches,
                account=account,
            )
        )
        return answer

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

    async def add(
        self,
        name: str,
        conditions: Sequence[AlertCondition],
        *,
        message: str = "",
        bind: Literal["and", "or"] = "and",
        until: datetime | None = None,
        repeatable: bool = False,
        outside_regular_hours: bool = False,
        popup: bool = False,
        email: str = "",
        account: str | None = None,
    ) -> AlertCreationResponse:
        """Make a new alert; see `Alerts.add`."""
        switches = {"alertRepeatable": repeatable, "outsideRth": outside_regular_hours, "showPopup": popup}
        answer: AlertCreationResponse = await self._client._run(
            alerts.add(
                self._desk,
                name,
                conditions,
                message=message,
                bind=bind,
                until=until,
                email=email,
                switches=switches,
                account=account,
            )
        )
        return answer

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
