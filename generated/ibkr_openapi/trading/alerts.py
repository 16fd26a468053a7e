# Generated from spec/ by `make regenerate`; do not edit.
"""Alerts: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping

    from ..enums import AlertsGetType
    from ..models import (
        Alert,
        AlertActivationRequest,
        AlertActivationResponse,
        AlertCreationRequest,
        AlertCreationResponse,
        AlertDeletionResponse,
        AlertDetails,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

DELETE: Operation[AlertDeletionResponse] = Operation(
    "alerts.delete",
    "DELETE",
    "/v1/api/iserver/account/{accountId}/alert/{alertId}",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("alert_id", "alertId", "path", True, "int"),
    ),
    bodies={"application/json": ("map", "any")},
    body_required=True,
    responses={
        "200": {"application/json": "AlertDeletionResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
    },
    summary="Delete an alert for good.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/delete-alert",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="deleteAlert",
)
GET: Operation[AlertDetails] = Operation(
    "alerts.get",
    "GET",
    "/v1/api/iserver/account/alert/{alertId}",
    parameters=(
        ("alert_id", "alertId", "path", True, "int"),
        ("query_type", "type", "query", True, "@AlertsGetType", "simple", UNSET, "Q"),
    ),
    responses={
        "200": {"application/json": "AlertDetails"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorResponseBody"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get one alert with all its conditions.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "error", "kind": "not_found"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/get-alert-details",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="getAlertDetails",
)
GET_MOBILE_TRADING_ASSISTANT: Operation[AlertDetails] = Operation(
    "alerts.get_mobile_trading_assistant",
    "GET",
    "/v1/api/iserver/account/mta",
    responses={"200": {"application/json": "AlertDetails"}},
    summary="Get the one mobile trading assistant (MTA) alert of this login.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/get-mta-details",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="getMtaDetails",
)
LIST: Operation[builtins.list[Alert]] = Operation(
    "alerts.list",
    "GET",
    "/v1/api/iserver/account/{accountId}/alerts",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    responses={
        "200": {"application/json": ("list", "Alert")},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the alerts of an account.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/get-all-alerts",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="getAllAlerts",
)
SAVE: Operation[AlertCreationResponse] = Operation(
    "alerts.save",
    "POST",
    "/v1/api/iserver/account/{accountId}/alert",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/json": "AlertCreationRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AlertCreationResponse"},
        "400": {"application/json": "ErrorResponseBody"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Create an alert, or change the one whose number the body names.",
    effect="account",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/create-alert",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="createAlert",
)
SET_ACTIVE: Operation[AlertActivationResponse] = Operation(
    "alerts.set_active",
    "POST",
    "/v1/api/iserver/account/{accountId}/alert/activate",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/json": "AlertActivationRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "AlertActivationResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
    },
    summary="Switch an alert on or off without deleting it.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "success", "value": False},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-alerts/activate-alert",
    security=(("ssoBearer", ()),),
    tags=("Trading Alerts",),
    upstream_id="activateAlert",
)


class Alerts(Resource):
    """Alerts."""

    def delete(
        self,
        account_id: str,
        alert_id: Numeric,
        body: dict[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDeletionResponse:
        """Delete an alert for good.

        ``DELETE /v1/api/iserver/account/{accountId}/alert/{alertId}``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            alert_id: Number of the alert, `order_id` in `alerts.list`. 0 deletes every alert of the account.
            body: An empty object.

        Returns:
            Status 200 also stands for failure: then `success` is false and `failure_list` names the alerts
            concerned. A number that does not exist gives 500. The MTA alert is put back to its defaults instead
            of being removed.
        """
        return self._call(
            DELETE,
            (
                account_id,
                alert_id,
            ),
            body=body,
            headers=headers,
            timeout=timeout,
        )

    def get(
        self,
        alert_id: Numeric,
        *,
        query_type: AlertsGetType | str = "Q",
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDetails:
        """Get one alert with all its conditions.

        ``GET /v1/api/iserver/account/alert/{alertId}``

        Args:
            alert_id: Number of the alert, `order_id` in `alerts.list`.
            query_type: Always "Q"; without it the answer is 400.

        Returns:
            The alert. Switches come as 1 and 0, as booleans and as "1" and "0" within one object; what does not
            apply is null. `expire_time` is UTC. An unknown number is answered with status 200 and an `error`
            text. The names differ from those `alerts.save` takes (`alert_name` here, `alertName` there), so the
            answer cannot be sent back as it is.
        """
        return self._call(GET, (alert_id,), query={"type": query_type}, headers=headers, timeout=timeout)

    def get_mobile_trading_assistant(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDetails:
        """Get the one mobile trading assistant (MTA) alert of this login.

        ``GET /v1/api/iserver/account/mta``

        Returns:
            An alert as `alerts.get` gives it. It can be changed with `alerts.save` but neither made nor
            removed; its `order_id` changes with every read and every change, so keep `tool_id` instead.
        """
        return self._call(GET_MOBILE_TRADING_ASSISTANT, headers=headers, timeout=timeout)

    def list(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[Alert]:
        """List the alerts of an account.

        ``GET /v1/api/iserver/account/{accountId}/alerts``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One short row per alert; `order_id` is the alert's number everywhere else. `alert_active` and
            `alert_repeatable` are 1 or 0, `alert_triggered` is a boolean, `order_time` is UTC.
        """
        return self._call(LIST, (account_id,), headers=headers, timeout=timeout)

    def save(
        self,
        account_id: str,
        body: AlertCreationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertCreationResponse:
        """Create an alert, or change the one whose number the body names.

        ``POST /v1/api/iserver/account/{accountId}/alert``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            body: Without `orderId` (or with 0) a new alert, else the alert to change, given whole. Switches are
                0 and 1. `email` goes with `sendMessage` 1, `expireTime` (yyyyMMdd-HH:mm:ss) with `tif` GTD. A
                condition has `conidex` ("265598@SMART"), `type` (price is 1, time 3, margin 4, trade 5, volume
                6; 7 to 9 only for the MTA alert, with `iTWSOrdersOnly` 1), `operator`, `value` as text,
                `triggerMethod` "0" and `logicBind`: "a" and, "o" or, "n" on the last one. `timeZone`
                ("US/Eastern") is for MTA conditions.

        Returns:
            `order_id` is the number of the alert, `success` and `text` tell the outcome; the other fields are
            null. 403 was seen for paper accounts with OAuth, and through the gateway for any body holding the
            characters ">=" or "<=". 500 also stands for refused values and, by the document, for a change with
            fields left as they were.

        Sources differ:
            One observer found that a published gateway lets through only operators which IBKR then refuses, so
            that price alerts could not be made there at all.
        """
        return self._call(SAVE, (account_id,), body=body, headers=headers, timeout=timeout)

    def set_active(
        self,
        account_id: str,
        body: AlertActivationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertActivationResponse:
        """Switch an alert on or off without deleting it.

        ``POST /v1/api/iserver/account/{accountId}/alert/activate``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            body: `alertId`, the alert's number, and `alertActive`, 1 for on and 0 for off.

        Returns:
            Status 200 also stands for failure: then `success` is false and `failure_list` names the alerts
            concerned.
        """
        return self._call(SET_ACTIVE, (account_id,), body=body, headers=headers, timeout=timeout)


class AsyncAlerts(AsyncResource):
    """Alerts."""

    async def delete(
        self,
        account_id: str,
        alert_id: Numeric,
        body: dict[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDeletionResponse:
        """Delete an alert for good.

        ``DELETE /v1/api/iserver/account/{accountId}/alert/{alertId}``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            alert_id: Number of the alert, `order_id` in `alerts.list`. 0 deletes every alert of the account.
            body: An empty object.

        Returns:
            Status 200 also stands for failure: then `success` is false and `failure_list` names the alerts
            concerned. A number that does not exist gives 500. The MTA alert is put back to its defaults instead
            of being removed.
        """
        return await self._call(
            DELETE,
            (
                account_id,
                alert_id,
            ),
            body=body,
            headers=headers,
            timeout=timeout,
        )

    async def get(
        self,
        alert_id: Numeric,
        *,
        query_type: AlertsGetType | str = "Q",
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDetails:
        """Get one alert with all its conditions.

        ``GET /v1/api/iserver/account/alert/{alertId}``

        Args:
            alert_id: Number of the alert, `order_id` in `alerts.list`.
            query_type: Always "Q"; without it the answer is 400.

        Returns:
            The alert. Switches come as 1 and 0, as booleans and as "1" and "0" within one object; what does not
            apply is null. `expire_time` is UTC. An unknown number is answered with status 200 and an `error`
            text. The names differ from those `alerts.save` takes (`alert_name` here, `alertName` there), so the
            answer cannot be sent back as it is.
        """
        return await self._call(GET, (alert_id,), query={"type": query_type}, headers=headers, timeout=timeout)

    async def get_mobile_trading_assistant(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertDetails:
        """Get the one mobile trading assistant (MTA) alert of this login.

        ``GET /v1/api/iserver/account/mta``

        Returns:
            An alert as `alerts.get` gives it. It can be changed with `alerts.save` but neither made nor
            removed; its `order_id` changes with every read and every change, so keep `tool_id` instead.
        """
        return await self._call(GET_MOBILE_TRADING_ASSISTANT, headers=headers, timeout=timeout)

    async def list(
        self,
        account_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[Alert]:
        """List the alerts of an account.

        ``GET /v1/api/iserver/account/{accountId}/alerts``

        Args:
            account_id: Account number, one of those `accounts.list` gives.

        Returns:
            One short row per alert; `order_id` is the alert's number everywhere else. `alert_active` and
            `alert_repeatable` are 1 or 0, `alert_triggered` is a boolean, `order_time` is UTC.
        """
        return await self._call(LIST, (account_id,), headers=headers, timeout=timeout)

    async def save(
        self,
        account_id: str,
        body: AlertCreationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertCreationResponse:
        """Create an alert, or change the one whose number the body names.

        ``POST /v1/api/iserver/account/{accountId}/alert``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            body: Without `orderId` (or with 0) a new alert, else the alert to change, given whole. Switches are
                0 and 1. `email` goes with `sendMessage` 1, `expireTime` (yyyyMMdd-HH:mm:ss) with `tif` GTD. A
                condition has `conidex` ("265598@SMART"), `type` (price is 1, time 3, margin 4, trade 5, volume
                6; 7 to 9 only for the MTA alert, with `iTWSOrdersOnly` 1), `operator`, `value` as text,
                `triggerMethod` "0" and `logicBind`: "a" and, "o" or, "n" on the last one. `timeZone`
                ("US/Eastern") is for MTA conditions.

        Returns:
            `order_id` is the number of the alert, `success` and `text` tell the outcome; the other fields are
            null. 403 was seen for paper accounts with OAuth, and through the gateway for any body holding the
            characters ">=" or "<=". 500 also stands for refused values and, by the document, for a change with
            fields left as they were.

        Sources differ:
            One observer found that a published gateway lets through only operators which IBKR then refuses, so
            that price alerts could not be made there at all.
        """
        return await self._call(SAVE, (account_id,), body=body, headers=headers, timeout=timeout)

    async def set_active(
        self,
        account_id: str,
        body: AlertActivationRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AlertActivationResponse:
        """Switch an alert on or off without deleting it.

        ``POST /v1/api/iserver/account/{accountId}/alert/activate``

        Args:
            account_id: Account number, one of those `accounts.list` gives.
            body: `alertId`, the alert's number, and `alertActive`, 1 for on and 0 for off.

        Returns:
            Status 200 also stands for failure: then `success` is false and `failure_list` names the alerts
            concerned.
        """
        return await self._call(SET_ACTIVE, (account_id,), body=body, headers=headers, timeout=timeout)
