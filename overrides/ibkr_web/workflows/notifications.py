"""Notifications without their traps.

Source: that IBKR accepts a setting for a kind that does not exist: ibkr-conduit; the rest is IBKR's document.
"""

from __future__ import annotations

from typing import Any

from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["enable", "unread"]


def enable(typecode: str, enabled: bool) -> Workflow[Any]:
    """Switch a kind of notification, if there is such a kind and it can be switched."""
    rows = yield Call("notifications.list_settings")
    kinds = {str(row["FC"]): row for row in rows if "FC" in row}
    if typecode not in kinds:
        raise ConfigurationError(f"there is no kind {typecode!r}; there are {', '.join(sorted(kinds))}")
    if "A" not in kinds[typecode]:
        raise ConfigurationError(f"the kind {typecode!r} can not be switched")
    return (yield Call("notifications.update_setting", {"typecode": typecode, "body": {"enabled": enabled}}))


def unread() -> Workflow[int]:
    """How many there are to be read."""
    answer = yield Call("notifications.count_unread")
    return int(answer["BN"])
