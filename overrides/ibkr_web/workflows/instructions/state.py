"""The state of an instruction, out of any of the shapes IBKR tells it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ibkr_web.errors.masking import without_accounts

__all__ = ["TransferState"]

FINAL = ("PROCESSED", "REJECTED")


@frozen
class TransferState:
    """What IBKR said of an instruction."""

    client_instruction_id: int | None
    status: str
    """PENDING, PENDING_VERIFICATION, PROCESSED or REJECTED; "" where IBKR has not said, or failed on the way (5xx)."""
    instruction_id: int | None = None
    """IBKR's number; may be negative."""
    instruction_set_id: int | None = None
    kind: str = ""
    description: str = ""
    reference: str | None = None
    """`ibReferenceId`."""
    code: str = ""
    """IBKR's word for what was wrong, like NOT_OPEN_ACCOUNT."""
    reason: str = ""
    """IBKR's sentence for it, without account numbers."""
    raw: Mapping[str, Any] = field(factory=dict, repr=False)
    """The element of the answer, whole."""

    @property
    def final(self) -> bool:
        """Whether nothing will change any more."""
        return self.status in FINAL

    @property
    def rejected(self) -> bool:
        """Whether IBKR did not, and will not, carry it out."""
        return self.status == "REJECTED"

    @classmethod
    def read(cls, element: Any, client_instruction_id: int | None = None) -> TransferState:
        """From an answer, an element of a bulk answer, or a problem document about an instruction.

        client_instruction_id: the number that was asked for, which counts whatever the answer says.
        """
        element = element if isinstance(element, Mapping) else {}
        result = element.get("instructionResult")
        result = result if isinstance(result, Mapping) else {}
        error = result.get("error")
        error = error if isinstance(error, Mapping) else {}
        status = str(result.get("instructionStatus") or "")
        refused = _number(element.get("status")) or 0
        if not status and 400 <= refused < 500:
            status = "REJECTED"
        fields = element.get("invalidArguments")
        faults = [
            f"{each.get('field')}: {each.get('description', '')}" for each in fields or () if isinstance(each, dict)
        ]
        words = [error.get("errorMessage"), element.get("detail"), "; ".join(faults)]
        told = [*words, result.get("description"), element.get("title")]
        failed = status == "REJECTED" or refused >= 500
        return cls(
            _number(result.get("clientInstructionId")) if client_instruction_id is None else client_instruction_id,
            status,
            _number(result.get("instructionId")),
            _number(element.get("instructionSetId")),
            str(result.get("instructionType") or ""),
            without_accounts(str(result.get("description") or "")),
            None if result.get("ibReferenceId") in (None, "") else str(result["ibReferenceId"]),
            str(error.get("errorCode") or "") if failed else "",
            without_accounts(str(next((text for text in told if text), ""))) if failed else "",
            element,
        )


def _number(value: Any) -> int | None:
    """A whole number, sent as such or as text; never by way of a float."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    try:
        return int(value)
    except ValueError:
        return None
