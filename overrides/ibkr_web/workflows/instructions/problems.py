"""What can go wrong with a transfer, beside what every call can raise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.errors import IBKRError

if TYPE_CHECKING:
    from ibkr_web.workflows.instructions.state import TransferState

__all__ = ["InvalidTransfer", "TransferPending", "TransferRejected"]


class InvalidTransfer(IBKRError, ValueError):
    """A transfer that cannot be right; nothing was sent."""


class _About(IBKRError):
    _transient = ("transfer",)
    transfer: Any = None
    """The job; None in another process."""

    def __init__(self, message: str, state: TransferState, transfer: Any = None) -> None:
        super().__init__(message)
        self.state = state
        self.transfer = transfer


class TransferRejected(_About):
    """IBKR took the instruction in, and rejected it afterwards; nothing was moved. `state` has its words."""

    advice = "Correct it and send it as a new instruction, with a new number"


class TransferPending(_About, TimeoutError):
    """IBKR has not decided in the time allowed. The instruction goes on; `state` is the last that was seen.

    `__cause__` is the last failure to ask, where there was one.
    """

    meaning = "Banks and clearing take hours or days"
    advice = "Wait again later, or cancel() while it is pending; do not send it a second time"
