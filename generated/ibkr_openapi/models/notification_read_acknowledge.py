# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .notification_read_acknowledge_p import NotificationReadAcknowledgeP


@model(wire={"p": "P", "t": "T", "v": "V"}, nested={"P": "NotificationReadAcknowledgeP"})
class NotificationReadAcknowledge(Model):
    """`notificationReadAcknowledge`."""

    p: NotificationReadAcknowledgeP | Unset | None = UNSET
    t: int | Unset | None = UNSET
    v: int | Unset | None = UNSET
