"""Notifications (FYI): the box, its settings, where they are delivered. Behaviour of `notifications.*`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Device", "Notification", "Notifications", "behaviours"]

behaviours = Behaviours()

KINDS = {
    "BA": "Borrow availability", "CA": "Comparable algorithm", "CB": "Comparison of bonds", "CT": "Cost of trading",
    "DA": "Dividends", "EA": "Earnings", "MF": "Mutual fund advice", "OE": "Option expiry", "PR": "Portfolio builder",
    "SE": "System closure", "SG": "Saved gains", "SM": "Symbol change", "T2": "Margin of the evening",
    "TO": "Takeover", "UA": "Your alerts", "M8": "Tax withholding", "PS": "Portfolio statement", "DL": "Deliveries",
    "PT": "Position transfer", "CM": "Company mailing", "ST": "Short term", "TD": "Trading day", "TI": "Taxes",
    "MS": "Market schedule",
}  # fmt: skip
"""Type codes; the words for them are ours."""
ALWAYS_ON = frozenset({"M8", "SE"})
"""Kinds that cannot be switched: their setting carries no `A`."""
MOST = 10
TAKEN = 4
"""Milliseconds a change is said to have taken."""
KEPT = 1000


@dataclass(slots=True)
class Notification:
    """One message. `when` is epoch seconds."""

    message_id: str
    code: str
    title: str
    text: str
    when: float
    read: bool = False


@dataclass(slots=True)
class Device:
    """Something notifications are sent to."""

    name: str
    device_id: str
    interface: str
    enabled: bool = True


class Notifications:
    """The user's messages, the newest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = count(1)
        self._messages: list[Notification] = []
        self.enabled = dict.fromkeys(KINDS, True)
        self.disclaimers: set[str] = set()
        """Kinds whose disclaimer was read."""
        self.email = True
        self.devices = [Device("iPhone", "apn://mtws@1234", "iPhone")]

    def add(self, code: str, title: str, text: str = "") -> Notification:
        """Let a message arrive: in the box, and on the streams. `code` is one of the type codes ("UA", "DA" …)."""
        with self._world.lock:
            now = self._world.clock.now()
            number = next(self._numbers)
            made = Notification(f"{int(now)}{number:05}", code, title, text or title, now)
            self._messages.insert(0, made)
            del self._messages[KEPT:]
            self._world.tell("notification", {"id": made.message_id, "title": title, "text": made.text, "url": ""})
            return made

    def all(self) -> list[Notification]:
        """The newest first."""
        return list(self._messages)

    @property
    def unread(self) -> int:
        """How many were not read yet."""
        return sum(not each.read for each in self._messages)

    def find(self, message_id: str) -> Notification | None:
        """One message, or None."""
        return next((each for each in self._messages if each.message_id == message_id), None)


def done() -> dict[str, int]:
    """A change was accepted."""
    return {"T": TAKEN, "V": 1}


def enabled_of(value: Any) -> bool:
    """Booleans come as such, and as words in queries."""
    return value in (True, "true", 1, "1")


def codes(request: Request, name: str) -> set[str]:
    """A list of type codes in a parameter."""
    return {each.strip() for each in str(request.get(name) or "").replace(";", ",").split(",") if each.strip()}


@behaviours.on("notifications.list")
def list_notifications(world: World, request: Request) -> Any:
    """A batch, the newest first; `id` goes on after a message. Cold it is 503."""
    limit = int(request.get("max", MOST))
    if not 1 <= limit <= MOST:
        raise Refused(Answer.error(400, f"max is 1 to {MOST}"))
    if not world.brokerage.priming.warm(request, outer=True):
        raise Refused(Answer.error(503, "Service Unavailable"))
    messages = world.brokerage.notifications.all()
    include, exclude = codes(request, "include"), codes(request, "exclude")
    if after := request.get("id"):
        places = [number for number, each in enumerate(messages) if each.message_id == str(after)]
        messages = messages[places[0] + 1 :] if places else []
    shown = [each for each in messages if each.code not in exclude and (not include or each.code in include)]
    return [
        {
            "R": int(each.read),
            "D": f"{each.when:.1f}",
            "MS": each.title,
            "MD": f"<p>{each.text}</p>",
            "ID": each.message_id,
            "HT": 0,
            "FC": each.code,
        }
        for each in shown[:limit]
    ]


@behaviours.on("notifications.count_unread")
def count_unread(world: World, request: Request) -> Any:
    """How many are unread. Cold it is 423, as IBKR documents."""
    if not world.brokerage.priming.warm(request, outer=True):
        return Answer({"status": "waiting for reply"}, 423)
    return {"BN": world.brokerage.notifications.unread}


@behaviours.on("notifications.mark_read")
def mark_read(world: World, request: Request) -> Any:
    """Mark one as read; an unknown one is accepted as well."""
    message_id = str(request.get("notificationId"))
    found = world.brokerage.notifications.find(message_id)
    if found is not None:
        found.read = True
    return {**done(), "P": {"R": 1, "ID": message_id}}


@behaviours.on("notifications.list_settings")
def list_settings(world: World, request: Request) -> Any:
    """Which kinds are on."""
    box = world.brokerage.notifications
    rows = []
    for code, name in KINDS.items():
        row: dict[str, Any] = {
            "FC": code,
            "H": int(code in box.disclaimers),
            "FD": f"Messages about: {name}",
            "FN": name,
        }
        if code not in ALWAYS_ON:
            row["A"] = int(box.enabled[code])
        rows.append(row)
    return rows


@behaviours.on("notifications.update_setting")
def update_setting(world: World, request: Request) -> Any:
    """Switch a kind; a code that does not exist is accepted as well."""
    code = str(request.get("typecode"))
    if code in KINDS and code not in ALWAYS_ON:
        world.brokerage.notifications.enabled[code] = enabled_of((request.payload or {}).get("enabled"))
    return done()


@behaviours.on("notifications.get_disclaimer")
def get_disclaimer(world: World, request: Request) -> Any:
    """What has to be known about a kind."""
    code = str(request.get("typecode"))
    return {"DT": f"Messages of kind {code} inform; they are no advice.", "FC": code}


@behaviours.on("notifications.mark_disclaimer_read")
def mark_disclaimer_read(world: World, request: Request) -> Any:
    """Mark a disclaimer as read."""
    world.brokerage.notifications.disclaimers.add(str(request.get("typecode")))
    return done()


@behaviours.on("notifications.get_delivery_options")
def get_delivery_options(world: World, request: Request) -> Any:
    """Where messages go."""
    box = world.brokerage.notifications
    return {
        "M": int(box.email),
        "E": [
            {"NM": each.name, "I": each.device_id, "UI": each.interface, "A": int(each.enabled)} for each in box.devices
        ],
    }


@behaviours.on("notifications.set_email_delivery")
def set_email_delivery(world: World, request: Request) -> Any:
    """Switch mails."""
    world.brokerage.notifications.email = enabled_of(request.get("enabled"))
    return done()


@behaviours.on("notifications.set_device_delivery")
def set_device_delivery(world: World, request: Request) -> Any:
    """Switch a device, or add it."""
    body, box = request.payload or {}, world.brokerage.notifications
    device_id, enabled = str(body.get("deviceId", "")), enabled_of(body.get("enabled"))
    for device in box.devices:
        if device.device_id == device_id:
            device.enabled = enabled
            return done()
    box.devices.append(Device(str(body.get("deviceName", "")), device_id, str(body.get("uiName", "")), enabled))
    return done()


@behaviours.on("notifications.delete_device")
def delete_device(world: World, request: Request) -> Any:
    """Remove a device. The answer has no body."""
    box, device_id = world.brokerage.notifications, str(request.get("deviceId"))
    box.devices = [each for each in box.devices if each.device_id != device_id]
    return Answer.empty(200)
