"""Alerts: kept, switched, triggered by the simulated market. Behaviour of `alerts.*`."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.clock import Timer
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Alert", "Alerts", "behaviours"]

behaviours = Behaviours()

CHECK = 5.0
"""Seconds between two looks at the conditions."""
OPERATORS = {"<": operator.lt, "<=": operator.le, "==": operator.eq, ">": operator.gt, ">=": operator.ge}
PRICE, TIME, MARGIN, TRADE, VOLUME = 1, 3, 4, 5, 6
ASSISTANT = "MTA"


@dataclass(slots=True)
class Alert:
    """One alert: the body it was saved with, and what has become of it."""

    alert_id: int
    tool_id: int
    account: str
    body: dict[str, Any]
    created: float
    active: bool = True
    triggered: bool = False

    @property
    def assistant(self) -> bool:
        """Whether it is the mobile trading assistant's: there from the start, never removed."""
        return self.tool_id == 0


class Alerts:
    """All alerts of a world. Conditions are looked at every five simulated seconds while any alert is active."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = count(world.random("alerts").randrange(1_000_000, 9_000_000))
        self._tools = count(55_834_574_848)
        self._alerts: dict[int, Alert] = {}
        self._assistants: dict[str, Alert] = {}
        self._timer: Timer | None = None
        self._traded: set[int] = set()
        world.listen(self._heard)

    def of(self, account: str) -> list[Alert]:
        """Those of an account, without the assistant's."""
        return [alert for alert in self._alerts.values() if alert.account == account]

    def find(self, alert_id: int) -> Alert | None:
        """One alert by its present number."""
        found = self._alerts.get(alert_id)
        return found or next((each for each in self._assistants.values() if each.alert_id == alert_id), None)

    def assistant(self, account: str) -> Alert:
        """The mobile trading assistant's alert; each look gives it another number."""
        alert = self._assistants.get(account)
        if alert is None:
            alert = self._assistants[account] = Alert(0, 0, account, default_body(), self._world.clock.now())
        alert.alert_id = next(self._numbers)
        return alert

    def save(self, account: str, body: dict[str, Any]) -> Alert:
        """Make an alert, or change the one that `orderId` names. Refused with 500 where nothing would change."""
        alert_id = int(body.get("orderId") or 0)
        kept = {name: value for name, value in body.items() if name != "orderId"}
        check(kept)
        if not alert_id:
            alert = Alert(next(self._numbers), next(self._tools), account, kept, self._world.clock.now())
            self._alerts[alert.alert_id] = alert
        else:
            found = self.find(alert_id)
            if found is None or found.account != account:
                raise failed(f"Alert with order ID={alert_id} not found.")
            if found.body == kept:
                raise failed("The alert was not changed")
            alert = found
            alert.body, alert.triggered = kept, False
            if alert.assistant:
                alert.alert_id = next(self._numbers)
        self._schedule()
        return alert

    def switch(self, alert: Alert, active: bool) -> None:
        """Turn an alert on or off; turned on it may trigger again."""
        alert.active, alert.triggered = active, False if active else alert.triggered
        self._schedule()

    def remove(self, alert: Alert) -> None:
        """Take an alert away; the assistant's goes back to what it was at the start."""
        if alert.assistant:
            alert.body, alert.alert_id = default_body(), next(self._numbers)
        else:
            del self._alerts[alert.alert_id]

    def trigger(self, alert_id: int) -> None:
        """Let an alert go off now, whatever its conditions say."""
        with self._world.lock:
            alert = self.find(alert_id)
            if alert is None:
                raise LookupError(f"no alert {alert_id}")
            self._go_off(alert)

    def _go_off(self, alert: Alert) -> None:
        alert.triggered = True
        alert.active = alert.active and bool(alert.body.get("alertRepeatable"))
        self._world.brokerage.notifications.add(
            "UA", str(alert.body.get("alertName", "")), str(alert.body.get("alertMessage", ""))
        )

    def _schedule(self) -> None:
        if self._timer is None and any(self._waiting()):
            self._timer = self._world.clock.later(CHECK, self._look)

    def _waiting(self) -> list[Alert]:
        return [alert for alert in self._alerts.values() if alert.active and not alert.triggered]

    def _look(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for alert in self._waiting():
            if self._holds(alert):
                self._go_off(alert)
        self._traded.clear()
        self._schedule()

    def _holds(self, alert: Alert) -> bool:
        """Whether the conditions are met; each is bound to the next one by "a" (and), "o" (or) or "n" (the last)."""
        result, bind = False, "o"
        for condition in alert.body["conditions"]:
            one = self._condition(alert, condition)
            result = (result and one) if bind == "a" else (result or one)
            bind = str(condition.get("logicBind", "n"))
        return result

    def _condition(self, alert: Alert, condition: Mapping[str, Any]) -> bool:
        kind, compare = int(condition["type"]), OPERATORS[condition["operator"]]
        conid = int(str(condition.get("conidex", "")).partition("@")[0] or 0)
        known = self._world.brokerage.contracts.find(conid) is not None
        if kind == TIME:
            wanted = datetime.strptime(str(condition["value"]), "%Y%m%d-%H:%M:%S").replace(tzinfo=UTC)
            return self._world.clock.datetime() >= wanted
        if kind == TRADE:
            return conid in self._traded
        if kind == MARGIN:
            from ibkr_web.simulator.brokerage.valuation import valuation

            value = valuation(self._world, alert.account)
            return bool(compare(100 * value.excess / value.net if value.net else 0.0, float(condition["value"])))
        if kind not in (PRICE, VOLUME) or not known:
            return False
        quote = self._world.brokerage.market.quote(conid)
        return bool(compare(quote.last if kind == PRICE else quote.volume, float(condition["value"])))

    def _heard(self, topic: str, payload: Any) -> None:
        if topic == "trade":
            self._traded.add(payload.conid)
        elif topic == "price" and self._timer is not None:
            self._world.clock.later(0, self._look)


def failed(text: str) -> Refused:
    """500: a value IBKR does not take."""
    return Refused(Answer({"error": text}, 500))


def default_body() -> dict[str, Any]:
    """The assistant's alert as it is before anyone changed it."""
    return {
        "alertName": ASSISTANT,
        "alertMessage": "",
        "alertRepeatable": 1,
        "outsideRth": 0,
        "iTWSOrdersOnly": 1,
        "showPopup": 0,
        "sendMessage": 0,
        "tif": "GTC",
        "conditions": [],
    }


def check(body: Mapping[str, Any]) -> None:
    """What the schema leaves open."""
    conditions = body.get("conditions")
    if not isinstance(conditions, list) or (not conditions and not body.get("iTWSOrdersOnly")):
        raise failed("An alert needs a condition")
    if body.get("tif") == "GTD" and not body.get("expireTime"):
        raise failed("expireTime is required for tif GTD")
    if body.get("sendMessage") and not body.get("email"):
        raise failed("email is required for sendMessage")
    for condition in conditions:
        if condition["operator"] not in OPERATORS:
            raise failed("The operator is not known")
        if int(condition["type"]) >= 7 and not body.get("iTWSOrdersOnly"):
            raise failed("This condition belongs to the mobile trading assistant's alert")
        try:
            if int(condition["type"]) == TIME:
                datetime.strptime(str(condition["value"]), "%Y%m%d-%H:%M:%S")  # noqa: DTZ007 - only its form matters
            else:
                float(condition["value"] or 0)
        except ValueError:
            raise failed("The value of a condition can not be read") from None


def details(world: World, alert: Alert) -> dict[str, Any]:
    """One alert in full: 1 and 0, booleans and "1" side by side, as IBKR mixes them."""
    body = alert.body
    return {
        "account": alert.account,
        "order_id": alert.alert_id,
        "alert_name": body.get("alertName"),
        "tif": body.get("tif"),
        "expire_time": body.get("expireTime"),
        "alert_active": int(alert.active),
        "alert_repeatable": int(body.get("alertRepeatable", 0)),
        "alert_email": body.get("email"),
        "alert_send_message": int(body.get("sendMessage", 0)),
        "alert_message": body.get("alertMessage"),
        "alert_show_popup": int(body.get("showPopup", 0)),
        "alert_play_audio": None,
        "order_status": "Submitted" if alert.active else "Inactive",
        "alert_triggered": alert.triggered,
        "fg_color": "#FFFFFF",
        "bg_color": "#000000",
        "order_not_editable": False,
        "itws_orders_only": int(body.get("iTWSOrdersOnly", 0)),
        "alert_mta_currency": None,
        "alert_mta_defaults": "9:STATE=1,MIN=-202200,STEP=100|8:STATE=1" if alert.assistant else None,
        "tool_id": alert.tool_id or 55_834_574_847,
        "time_zone": "US/Eastern" if alert.assistant else None,
        "alert_default_type": None,
        "condition_size": len(body["conditions"]),
        "condition_outside_rth": int(body.get("outsideRth", 0)),
        "conditions": [shown(world, each) for each in body["conditions"]],
    }


def shown(world: World, condition: Mapping[str, Any]) -> dict[str, Any]:
    """A condition with the names of the answer."""
    conid = str(condition.get("conidex", "")).partition("@")[0]
    contract = world.brokerage.contracts.find(int(conid)) if conid.isdigit() else None
    return {
        "condition_type": int(condition["type"]),
        "conidex": condition.get("conidex"),
        "contract_description_1": contract.symbol if contract else None,
        "condition_operator": condition["operator"],
        "condition_trigger_method": condition.get("triggerMethod"),
        "condition_value": str(condition["value"]),
        "condition_logic_bind": condition.get("logicBind"),
        "condition_time_zone": condition.get("timeZone"),
    }


def account_of(world: World, request: Request) -> str:
    """The account in the path; 500 when it is none of the login's."""
    account = str(request.get("accountId"))
    if account not in world.brokerage.accounts:
        raise failed("Account not found")
    return account


@behaviours.on("alerts.list")
def list_alerts(world: World, request: Request) -> Any:
    """One short row per alert."""
    return [
        {
            "order_id": alert.alert_id,
            "account": alert.account,
            "alert_name": alert.body.get("alertName"),
            "alert_active": int(alert.active),
            "order_time": datetime.fromtimestamp(alert.created, UTC).strftime("%Y%m%d-%H:%M:%S"),
            "alert_triggered": alert.triggered,
            "alert_repeatable": int(alert.body.get("alertRepeatable", 0)),
        }
        for alert in world.brokerage.alerts.of(account_of(world, request))
    ]


@behaviours.on("alerts.get")
def get(world: World, request: Request) -> Any:
    """One alert; `type=Q` has to be said. An unknown number is an error inside a 200."""
    if request.get("type") != "Q":
        raise Refused(Answer.error(400, "Bad Request: type=Q is required"))
    alert_id = request.get("alertId")
    if alert_id is None:
        raise Refused(Answer.error(400, "Bad Request: the alert's number is no number"))
    alert = world.brokerage.alerts.find(alert_id)
    if alert is None:
        return {"error": f"Alert with order ID={alert_id} not found."}
    return details(world, alert)


@behaviours.on("alerts.get_mobile_trading_assistant")
def get_assistant(world: World, request: Request) -> Any:
    """The alert every account has."""
    return details(world, world.brokerage.alerts.assistant(world.brokerage.accounts.selected))


@behaviours.on("alerts.save")
def save(world: World, request: Request) -> Any:
    """Make or change an alert. Paper accounts may not, over OAuth (seen by one observer)."""
    account = account_of(world, request)
    if world.brokerage.accounts.paper and request.caller.mechanism != "gateway":
        raise Refused(Answer.error(403, "Forbidden"))
    alert = world.brokerage.alerts.save(account, dict(request.payload))
    return {
        "request_id": None,
        "order_id": alert.alert_id,
        "success": True,
        "text": "Submitted",
        "order_status": None,
        "warning_message": None,
    }


@behaviours.on("alerts.set_active")
def set_active(world: World, request: Request) -> Any:
    """Switch one alert, or with number 0 all. A number that is none is told inside a 200."""
    account, alert_id = account_of(world, request), int(request.payload.get("alertId", 0))
    alerts, active = world.brokerage.alerts, bool(request.payload.get("alertActive"))
    found = alerts.find(alert_id)
    chosen = alerts.of(account) if not alert_id else [found] if found and found.account == account else []
    if alert_id and not chosen:
        return {"request_id": None, "order_id": alert_id, "success": False, "text": None, "failure_list": str(alert_id)}
    for alert in chosen:
        alerts.switch(alert, active)
    text = f"Request was submitted: alert {'activated' if active else 'deactivated'}"
    return {"request_id": None, "order_id": alert_id, "success": True, "text": text, "failure_list": None}


@behaviours.on("alerts.delete")
def delete(world: World, request: Request) -> Any:
    """Remove one alert, or with number 0 all. A number that does not exist gives 500."""
    account, alert_id, alerts = account_of(world, request), int(request.get("alertId")), world.brokerage.alerts
    found = alerts.find(alert_id)
    if alert_id and (found is None or found.account != account):
        raise failed(f"Alert with order ID={alert_id} not found.")
    for alert in alerts.of(account) if found is None else [found]:
        alerts.remove(alert)
    text = "Request was submitted"
    return {"request_id": None, "order_id": alert_id, "success": True, "text": text, "failure_list": None}
