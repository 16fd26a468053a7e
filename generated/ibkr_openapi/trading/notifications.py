# Generated from spec/ by `make regenerate`; do not edit.
"""Notifications: 11 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping

    from ..enums import Typecodes
    from ..models import (
        DeliveryOptions,
        DisclaimerInfo,
        FyiEnableDeviceOption,
        FyiSettingsItem,
        FyiVT,
        NotificationReadAcknowledge,
        NotificationsCountUnreadResponse,
        NotificationsItem,
        NotificationsUpdateSettingRequest,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

COUNT_UNREAD: Operation[NotificationsCountUnreadResponse] = Operation(
    "notifications.count_unread",
    "GET",
    "/v1/api/fyi/unreadnumber",
    responses={
        "200": {"application/json": "NotificationsCountUnreadResponse"},
        "401": {"application/json": "ErrorResponse"},
        "423": {"application/json": "NotificationsCountUnreadResponse423"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Count the unread notifications.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    priming=({"repeat": 1, "until": "success", "after": 1.0},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/get-unread-fyis",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="getUnreadFyis",
)
DELETE_DEVICE: Operation[None] = Operation(
    "notifications.delete_device",
    "DELETE",
    "/v1/api/fyi/deliveryoptions/{deviceId}",
    parameters=(("device_id", "deviceId", "path", True, "str"),),
    responses={"200": {}},
    summary="Remove a device from the delivery options.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/delete-fyi-device",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="deleteFyiDevice",
)
GET_DELIVERY_OPTIONS: Operation[DeliveryOptions] = Operation(
    "notifications.get_delivery_options",
    "GET",
    "/v1/api/fyi/deliveryoptions",
    responses={
        "200": {"application/json": "DeliveryOptions"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get where notifications are sent, by e-mail and to devices.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/get-fyi-delivery",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="getFyiDelivery",
)
GET_DISCLAIMER: Operation[DisclaimerInfo] = Operation(
    "notifications.get_disclaimer",
    "GET",
    "/v1/api/fyi/disclaimer/{typecode}",
    parameters=(("typecode", "typecode", "path", True, "@Typecodes"),),
    responses={
        "200": {"application/json": "DisclaimerInfo"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the disclaimer of one kind of notification.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/get-fyi-disclaimerss",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="getFyiDisclaimerss",
)
LIST: Operation[builtins.list[NotificationsItem]] = Operation(
    "notifications.list",
    "GET",
    "/v1/api/fyi/notifications",
    parameters=(
        ("exclude", "exclude", "query", False, "str"),
        ("last_id", "id", "query", False, "str"),
        ("include", "include", "query", False, "str"),
        ("limit", "max", "query", True, "int"),
    ),
    responses={
        "200": {"application/json": ("list", "NotificationsItem")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List notifications, newest first.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    pagination={
        "style": "cursor",
        "parameter": "id",
        "cursor": "ID",
        "size_parameter": "max",
        "size": 10,
        "stop": "short",
        "identity": ("ID",),
    },
    priming=({"repeat": 1, "until": "success", "after": 1.0},),
    limits={"max": 10},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/get-all-fyis",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="getAllFyis",
)
LIST_SETTINGS: Operation[builtins.list[FyiSettingsItem]] = Operation(
    "notifications.list_settings",
    "GET",
    "/v1/api/fyi/settings",
    responses={
        "200": {"application/json": ("list", "FyiSettingsItem")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the kinds of notifications that can be subscribed to.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/get-fyi-settings",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="getFyiSettings",
)
MARK_DISCLAIMER_READ: Operation[FyiVT] = Operation(
    "notifications.mark_disclaimer_read",
    "PUT",
    "/v1/api/fyi/disclaimer/{typecode}",
    parameters=(("typecode", "typecode", "path", True, "@Typecodes"),),
    responses={
        "200": {"application/json": "FyiVT"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Mark the disclaimer of one kind of notification as read.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/read-fyi-disclaimer",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="readFyiDisclaimer",
)
MARK_READ: Operation[NotificationReadAcknowledge] = Operation(
    "notifications.mark_read",
    "PUT",
    "/v1/api/fyi/notifications/{notificationId}",
    parameters=(("notification_id", "notificationId", "path", True, "str"),),
    responses={
        "200": {"application/json": "NotificationReadAcknowledge"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Mark one notification as read.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/read-fyi-notification",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="readFyiNotification",
)
SET_DEVICE_DELIVERY: Operation[FyiVT] = Operation(
    "notifications.set_device_delivery",
    "POST",
    "/v1/api/fyi/deliveryoptions/device",
    bodies={"application/json": "FyiEnableDeviceOption"},
    body_required=True,
    responses={
        "200": {"application/json": "FyiVT"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Switch delivery to one device on or off.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/modify-fyi-delivery",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="modifyFyiDelivery",
)
SET_EMAIL_DELIVERY: Operation[FyiVT] = Operation(
    "notifications.set_email_delivery",
    "PUT",
    "/v1/api/fyi/deliveryoptions/email",
    parameters=(("enabled", "enabled", "query", True, "bool"),),
    responses={
        "200": {"application/json": "FyiVT"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Switch delivery by e-mail on or off.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/modify-fyi-emails",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="modifyFyiEmails",
)
UPDATE_SETTING: Operation[FyiVT] = Operation(
    "notifications.update_setting",
    "POST",
    "/v1/api/fyi/settings/{typecode}",
    parameters=(("typecode", "typecode", "path", True, "@Typecodes"),),
    bodies={"application/json": "NotificationsUpdateSettingRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "FyiVT"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Switch one kind of notification on or off.",
    effect="idempotent",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-fy-is-and-notifications/modify-fyi-notification",
    security=(("ssoBearer", ()),),
    tags=("Trading FYIs and Notifications",),
    upstream_id="modifyFyiNotification",
)


class Notifications(Resource):
    """Notifications."""

    def count_unread(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationsCountUnreadResponse:
        """Count the unread notifications.

        ``GET /v1/api/fyi/unreadnumber``

        Returns:
            `BN`, the count. 423 with `status` "waiting for reply" or 503 on a cold first call.

        Sources differ:
            IBKR's limits allow one call per second; the document explains 423 as asking more than once in five
            minutes.
        """
        return self._call(COUNT_UNREAD, headers=headers, timeout=timeout)

    def delete_device(
        self,
        device_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> None:
        """Remove a device from the delivery options.

        ``DELETE /v1/api/fyi/deliveryoptions/{deviceId}``

        Args:
            device_id: `I` of the device in `notifications.get_delivery_options`.

        Returns:
            Nothing: status 200 with an empty body.
        """
        return self._call(DELETE_DEVICE, (device_id,), headers=headers, timeout=timeout)

    def get_delivery_options(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DeliveryOptions:
        """Get where notifications are sent, by e-mail and to devices.

        ``GET /v1/api/fyi/deliveryoptions``

        Returns:
            `M` 1 when e-mail is on; `E` the devices, each with `NM` name, `I` number, `UI` interface name and
            `A` 1 when on.
        """
        return self._call(GET_DELIVERY_OPTIONS, headers=headers, timeout=timeout)

    def get_disclaimer(
        self,
        typecode: Typecodes | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DisclaimerInfo:
        """Get the disclaimer of one kind of notification.

        ``GET /v1/api/fyi/disclaimer/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.

        Returns:
            `DT`, the text, and `FC`, the code.
        """
        return self._call(GET_DISCLAIMER, (typecode,), headers=headers, timeout=timeout)

    def list(
        self,
        *,
        limit: Numeric,
        exclude: str | Unset = UNSET,
        last_id: str | Unset = UNSET,
        include: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[NotificationsItem]:
        """List notifications, newest first.

        ``GET /v1/api/fyi/notifications``

        Args:
            exclude: Type codes of notifications to be left out.
            last_id: `ID` of the last notification of the previous batch; the answer goes on after it.
            include: Type codes of notifications to be included, all others left out.
            limit: How many are wanted, at most 10.

        Returns:
            `ID`, `FC` type code, `MS` title, `MD` text in HTML, `D` time in epoch seconds as decimal text
            ("1710847062.0"), `R` 1 for read and 0 for unread. A cold first call can give 503 or 423; ask again.

        Sources differ:
            Codes outside the documented list occur (OI, AA, BR, EH, NS, NP, PF, PC, SP, SL, TP), as do the
            fields H, HT and SS, which nobody explains.
        """
        return self._call(
            LIST,
            query={"exclude": exclude, "id": last_id, "include": include, "max": limit},
            headers=headers,
            timeout=timeout,
        )

    def list_settings(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[FyiSettingsItem]:
        """List the kinds of notifications that can be subscribed to.

        ``GET /v1/api/fyi/settings``

        Returns:
            `FC` type code, `FN` name, `FD` description, `H` 1 when the disclaimer was read; `A` is there only
            for kinds that can be switched.
        """
        return self._call(LIST_SETTINGS, headers=headers, timeout=timeout)

    def mark_disclaimer_read(
        self,
        typecode: Typecodes | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Mark the disclaimer of one kind of notification as read.

        ``PUT /v1/api/fyi/disclaimer/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return self._call(MARK_DISCLAIMER_READ, (typecode,), headers=headers, timeout=timeout)

    def mark_read(
        self,
        notification_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationReadAcknowledge:
        """Mark one notification as read.

        ``PUT /v1/api/fyi/notifications/{notificationId}``

        Args:
            notification_id: `ID` of the notification.

        Returns:
            `V` 1 for accepted, `T` milliseconds taken, `P` the new state. Others stay as they are.
        """
        return self._call(MARK_READ, (notification_id,), headers=headers, timeout=timeout)

    def set_device_delivery(
        self,
        body: FyiEnableDeviceOption | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch delivery to one device on or off.

        ``POST /v1/api/fyi/deliveryoptions/device``

        Args:
            body: `deviceName`, `deviceId` and `uiName` as `notifications.get_delivery_options` gives them, and
                `enabled`.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return self._call(SET_DEVICE_DELIVERY, body=body, headers=headers, timeout=timeout)

    def set_email_delivery(
        self,
        *,
        enabled: bool,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch delivery by e-mail on or off.

        ``PUT /v1/api/fyi/deliveryoptions/email``

        Args:
            enabled: True for on, false for off.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return self._call(SET_EMAIL_DELIVERY, query={"enabled": enabled}, headers=headers, timeout=timeout)

    def update_setting(
        self,
        typecode: Typecodes | str,
        body: NotificationsUpdateSettingRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch one kind of notification on or off.

        ``POST /v1/api/fyi/settings/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.
            body: `enabled`, true or false.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken. A wrong code is accepted too.
        """
        return self._call(UPDATE_SETTING, (typecode,), body=body, headers=headers, timeout=timeout)


class AsyncNotifications(AsyncResource):
    """Notifications."""

    async def count_unread(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationsCountUnreadResponse:
        """Count the unread notifications.

        ``GET /v1/api/fyi/unreadnumber``

        Returns:
            `BN`, the count. 423 with `status` "waiting for reply" or 503 on a cold first call.

        Sources differ:
            IBKR's limits allow one call per second; the document explains 423 as asking more than once in five
            minutes.
        """
        return await self._call(COUNT_UNREAD, headers=headers, timeout=timeout)

    async def delete_device(
        self,
        device_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> None:
        """Remove a device from the delivery options.

        ``DELETE /v1/api/fyi/deliveryoptions/{deviceId}``

        Args:
            device_id: `I` of the device in `notifications.get_delivery_options`.

        Returns:
            Nothing: status 200 with an empty body.
        """
        return await self._call(DELETE_DEVICE, (device_id,), headers=headers, timeout=timeout)

    async def get_delivery_options(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DeliveryOptions:
        """Get where notifications are sent, by e-mail and to devices.

        ``GET /v1/api/fyi/deliveryoptions``

        Returns:
            `M` 1 when e-mail is on; `E` the devices, each with `NM` name, `I` number, `UI` interface name and
            `A` 1 when on.
        """
        return await self._call(GET_DELIVERY_OPTIONS, headers=headers, timeout=timeout)

    async def get_disclaimer(
        self,
        typecode: Typecodes | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> DisclaimerInfo:
        """Get the disclaimer of one kind of notification.

        ``GET /v1/api/fyi/disclaimer/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.

        Returns:
            `DT`, the text, and `FC`, the code.
        """
        return await self._call(GET_DISCLAIMER, (typecode,), headers=headers, timeout=timeout)

    async def list(
        self,
        *,
        limit: Numeric,
        exclude: str | Unset = UNSET,
        last_id: str | Unset = UNSET,
        include: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[NotificationsItem]:
        """List notifications, newest first.

        ``GET /v1/api/fyi/notifications``

        Args:
            exclude: Type codes of notifications to be left out.
            last_id: `ID` of the last notification of the previous batch; the answer goes on after it.
            include: Type codes of notifications to be included, all others left out.
            limit: How many are wanted, at most 10.

        Returns:
            `ID`, `FC` type code, `MS` title, `MD` text in HTML, `D` time in epoch seconds as decimal text
            ("1710847062.0"), `R` 1 for read and 0 for unread. A cold first call can give 503 or 423; ask again.

        Sources differ:
            Codes outside the documented list occur (OI, AA, BR, EH, NS, NP, PF, PC, SP, SL, TP), as do the
            fields H, HT and SS, which nobody explains.
        """
        return await self._call(
            LIST,
            query={"exclude": exclude, "id": last_id, "include": include, "max": limit},
            headers=headers,
            timeout=timeout,
        )

    async def list_settings(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> builtins.list[FyiSettingsItem]:
        """List the kinds of notifications that can be subscribed to.

        ``GET /v1/api/fyi/settings``

        Returns:
            `FC` type code, `FN` name, `FD` description, `H` 1 when the disclaimer was read; `A` is there only
            for kinds that can be switched.
        """
        return await self._call(LIST_SETTINGS, headers=headers, timeout=timeout)

    async def mark_disclaimer_read(
        self,
        typecode: Typecodes | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Mark the disclaimer of one kind of notification as read.

        ``PUT /v1/api/fyi/disclaimer/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return await self._call(MARK_DISCLAIMER_READ, (typecode,), headers=headers, timeout=timeout)

    async def mark_read(
        self,
        notification_id: str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> NotificationReadAcknowledge:
        """Mark one notification as read.

        ``PUT /v1/api/fyi/notifications/{notificationId}``

        Args:
            notification_id: `ID` of the notification.

        Returns:
            `V` 1 for accepted, `T` milliseconds taken, `P` the new state. Others stay as they are.
        """
        return await self._call(MARK_READ, (notification_id,), headers=headers, timeout=timeout)

    async def set_device_delivery(
        self,
        body: FyiEnableDeviceOption | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch delivery to one device on or off.

        ``POST /v1/api/fyi/deliveryoptions/device``

        Args:
            body: `deviceName`, `deviceId` and `uiName` as `notifications.get_delivery_options` gives them, and
                `enabled`.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return await self._call(SET_DEVICE_DELIVERY, body=body, headers=headers, timeout=timeout)

    async def set_email_delivery(
        self,
        *,
        enabled: bool,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch delivery by e-mail on or off.

        ``PUT /v1/api/fyi/deliveryoptions/email``

        Args:
            enabled: True for on, false for off.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken.
        """
        return await self._call(SET_EMAIL_DELIVERY, query={"enabled": enabled}, headers=headers, timeout=timeout)

    async def update_setting(
        self,
        typecode: Typecodes | str,
        body: NotificationsUpdateSettingRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FyiVT:
        """Switch one kind of notification on or off.

        ``POST /v1/api/fyi/settings/{typecode}``

        Args:
            typecode: Type code of the kind, `FC` in `notifications.list_settings`.
            body: `enabled`, true or false.

        Returns:
            `V` 1 for accepted and `T`, milliseconds taken. A wrong code is accepted too.
        """
        return await self._call(UPDATE_SETTING, (typecode,), body=body, headers=headers, timeout=timeout)
