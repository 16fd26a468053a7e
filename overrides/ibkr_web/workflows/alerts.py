"""Alerts without their traps: changed without losing a field, removed one by one, the assistant's by what it is.

Sources: IBKR's document, alerts; that the assistant's alert has another number with each look: ibkr-conduit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_openapi.models import AlertCreationRequest
from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.alert_conditions import AlertCondition, members
from ibkr_web.workflows.orders.desk import Desk, account_of
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["add", "change", "change_assistant", "remove", "remove_all", "switch"]

EXPIRY = "%Y%m%d-%H:%M:%S"
ALL = 0
"""Instead of the number of an alert: all of them."""
FIELDS = {
    "order_id": "orderId",
    "alert_message": "alertMessage",
    "alert_repeatable": "alertRepeatable",
    "alert_email": "email",
    "alert_send_message": "sendMessage",
    "alert_show_popup": "showPopup",
    "condition_outside_rth": "outsideRth",
    "itws_orders_only": "iTWSOrdersOnly",
    "expire_time": "expireTime",
    "tif": "tif",
}
"""Names of an alert in the answer, and in the request."""
CONDITION = {
    "condition_type": "type",
    "conidex": "conidex",
    "condition_operator": "operator",
    "condition_trigger_method": "triggerMethod",
    "condition_value": "value",
    "condition_logic_bind": "logicBind",
    "condition_time_zone": "timeZone",
}
SWITCHES = ("alertRepeatable", "sendMessage", "showPopup", "outsideRth", "iTWSOrdersOnly")
"""1 or 0 in a request; an answer also has them as "1", true or "false"."""


def add(
    desk: Desk,
    name: str,
    conditions: Sequence[AlertCondition],
    *,
    message: str,
    bind: str,
    until: datetime | None,
    email: str,
    switches: Mapping[str, bool],
    account: str | None,
) -> Workflow[Any]:
    """Make a new alert."""
    if not name.strip():
        raise ConfigurationError("an alert has a name")
    if until is not None and until.tzinfo is None:
        raise ConfigurationError("until needs a time zone: datetime(…, tzinfo=UTC)")
    body: dict[str, Any] = {
        "alertName": name,
        "alertMessage": message or name,
        "conditions": members(conditions, bind),
        "tif": "GTC" if until is None else "GTD",
        **{wire: int(on) for wire, on in switches.items()},
    }
    if until is not None:
        body["expireTime"] = f"{until.astimezone(UTC):{EXPIRY}}"
    if email:
        body |= {"email": email, "sendMessage": 1}
    path, _ = yield from account_of(desk, account)
    return (yield Call("alerts.save", {"account_id": path, "body": body}))


def change(desk: Desk, alert_id: int | str, account: str | None, changes: Mapping[str, Any]) -> Workflow[Any]:
    """Read an alert, and save it whole with something changed; gives the answer of `alerts.save`."""
    path, number = yield from _place(desk, alert_id, account)
    return (yield from _saved(path, Call("alerts.get", {"alert_id": number}), changes, None))


def change_assistant(desk: Desk, account: str | None, changes: Mapping[str, Any]) -> Workflow[Any]:
    """The same for the mobile trading assistant's alert; nobody looks in between, because a look changes its number."""
    path, _ = yield from account_of(desk, account)
    with (yield from desk.lane.hold()) as own:
        return (yield from _saved(path, Call("alerts.get_mobile_trading_assistant", lane=own), changes, own))


def switch(desk: Desk, alert_id: int | str, active: bool, account: str | None) -> Workflow[Any]:
    """Turn an alert on or off."""
    path, number = yield from _place(desk, alert_id, account)
    body = {"alertId": number, "alertActive": int(active)}
    return (yield Call("alerts.set_active", {"account_id": path, "body": body}))


def remove(desk: Desk, alert_id: int | str, account: str | None) -> Workflow[Any]:
    """Remove one alert."""
    path, number = yield from _place(desk, alert_id, account)
    return (yield Call("alerts.delete", {"account_id": path, "alert_id": number, "body": {}}))


def remove_all(desk: Desk, account: str | None) -> Workflow[Any]:
    """Remove all alerts of an account."""
    path, _ = yield from account_of(desk, account)
    return (yield Call("alerts.delete", {"account_id": path, "alert_id": ALL, "body": {}}))


def _place(desk: Desk, alert_id: int | str, account: str | None) -> Workflow[tuple[str, int]]:
    text = str(alert_id)
    if isinstance(alert_id, bool) or not (text.isascii() and text.isdigit() and int(text) != ALL):
        raise ConfigurationError(f"{alert_id!r} is no number of an alert (0 would be all of them: remove_all)")
    path, _ = yield from account_of(desk, account)
    return path, int(text)


def _saved(account: str, look: Call, changes: Mapping[str, Any], lane: Pass | None) -> Workflow[Any]:
    known = {name: wire for name, wire in AlertCreationRequest._wire.items() if name != "order_id"}
    unknown = sorted(changes.keys() - known.keys())
    if unknown or not changes:
        raise ConfigurationError(f"{', '.join(unknown) or 'nothing'} can not be changed; there are {', '.join(known)}")
    answer = yield look
    body = _request(to_json(answer))
    before = dict(body)
    body |= to_json(AlertCreationRequest(**changes))
    if body == before:
        raise ConfigurationError("the alert is like that already; IBKR answers a change that changes nothing with 500")
    return (yield Call("alerts.save", {"account_id": account, "body": body}, lane=lane))


def _request(details: Mapping[str, Any]) -> dict[str, Any]:
    """The body of a request from an answer: other names, and what is null left out."""
    name = details.get("alertName", details.get("alert_name"))
    found = {"alertName": name, **{wire: details.get(name) for name, wire in FIELDS.items()}}
    found |= {wire: _switch(found[wire]) for wire in SWITCHES}
    found["conditions"] = [
        {wire: row[name] for name, wire in CONDITION.items() if row.get(name) is not None}
        for row in details.get("conditions") or ()
    ]
    return {name: value for name, value in found.items() if value is not None}


def _switch(value: Any) -> Any:
    """On and off as 1 and 0; anything else stays as it came."""
    return {"1": 1, "true": 1, "0": 0, "false": 0}.get(str(value).strip().lower(), value)
