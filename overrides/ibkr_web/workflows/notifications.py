"""Notifications without their traps: what they say in words of ours, switches that look before they leap.

Sources: that IBKR accepts a setting for a kind that does not exist: ibkr-conduit; that codes occur which its document
does not have: several clients; the rest is IBKR's document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import Model, to_json
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.contracts.words import as_moment
from ibkr_web.workflows.steps import Call, Workflow

__all__ = [
    "LIST",
    "Delivery",
    "Device",
    "Kind",
    "Notification",
    "codes",
    "deliver",
    "delivery",
    "enable",
    "kinds",
    "number_of",
    "unread",
]

LIST = "notifications.list"


@frozen
class Notification:
    """One message."""

    notification_id: str
    kind: str
    """IBKR's type code, such as "UA"; codes nobody has heard of occur. See `kinds`."""
    title: str
    html: str = field(repr=False)
    """The text, as IBKR writes it."""
    time: datetime | None
    """UTC; None where IBKR gives none."""
    read: bool
    raw: Any = field(default=None, repr=False, eq=False)
    """What IBKR sent."""

    @classmethod
    def of(cls, row: Any) -> Notification:
        """From a row of IBKR's list."""
        return cls(
            _text(row, "ID"),
            _text(row, "FC"),
            _text(row, "MS"),
            _text(row, "MD"),
            as_moment(_value(row, "D")),
            _on(row, "R"),
            to_json(row),
        )


@frozen
class Kind:
    """One kind of notification."""

    code: str
    name: str
    description: str = field(repr=False)
    enabled: bool | None
    """Whether such messages come; None where the kind cannot be switched."""
    disclaimer_read: bool
    raw: Any = field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, row: Any) -> Kind:
        """From a row of IBKR's settings."""
        enabled = _on(row, "A") if _value(row, "A") is not None else None
        return cls(_text(row, "FC"), _text(row, "FN"), _text(row, "FD"), enabled, _on(row, "H"), to_json(row))


@frozen
class Device:
    """Something notifications are sent to."""

    device_id: str
    name: str
    interface: str
    enabled: bool


@frozen
class Delivery:
    """Where notifications are sent."""

    email: bool
    devices: tuple[Device, ...]
    raw: Any = field(default=None, repr=False, eq=False)


def kinds() -> Workflow[dict[str, Kind]]:
    """All kinds by their codes, also those that IBKR's document does not have."""
    rows = yield Call("notifications.list_settings")
    return {kind.code: kind for kind in map(Kind.of, rows) if kind.code}


def enable(typecode: str, enabled: bool) -> Workflow[Any]:
    """Switch a kind of notification, if there is such a kind and it can be switched."""
    found = yield from kinds()
    if typecode not in found:
        raise ConfigurationError(f"there is no kind {typecode!r}; there are {', '.join(sorted(found))}")
    if found[typecode].enabled is None:
        raise ConfigurationError(f"the kind {typecode!r} can not be switched")
    return (yield Call("notifications.update_setting", {"typecode": typecode, "body": {"enabled": enabled}}))


def unread() -> Workflow[int]:
    """How many there are to be read."""
    answer = yield Call("notifications.count_unread")
    return int(answer["BN"])


def number_of(wanted: str | Notification) -> str:
    """The number of a notification."""
    return wanted.notification_id if isinstance(wanted, Notification) else wanted


def codes(wanted: str | Iterable[str] | None) -> str | None:
    """Type codes as IBKR takes them."""
    return wanted if wanted is None or isinstance(wanted, str) else ",".join(wanted)


def delivery() -> Workflow[Delivery]:
    """Where notifications are sent."""
    answer = yield Call("notifications.get_delivery_options")
    rows = _value(answer, "E")
    devices = tuple(
        Device(_text(row, "I"), _text(row, "NM"), _text(row, "UI"), _on(row, "A"))
        for row in (rows if isinstance(rows, list) else [])
    )
    return Delivery(_on(answer, "M"), devices, to_json(answer))


def deliver(wanted: str | Device, enabled: bool) -> Workflow[Any]:
    """Switch the delivery to a device that there is: IBKR would make a new one of another number."""
    number = wanted.device_id if isinstance(wanted, Device) else wanted
    there = {device.device_id: device for device in (yield from delivery()).devices}
    if number not in there:
        raise ConfigurationError(f"there is no device {number!r}; there are {', '.join(sorted(there)) or 'none'}")
    device = there[number]
    body = {"deviceName": device.name, "deviceId": number, "uiName": device.interface, "enabled": enabled}
    return (yield Call("notifications.set_device_delivery", {"body": body}))


def _value(row: Any, name: str) -> Any:
    return row[name] if isinstance(row, (Model, Mapping)) and name in row else None


def _text(row: Any, name: str) -> str:
    value = _value(row, name)
    return "" if value is None else str(value)


def _on(row: Any, name: str) -> bool:
    """IBKR writes 1 and 0; whatever else says so."""
    return _value(row, name) in (1, "1", "true")
