"""One instruction, and why one was not done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ibkr_web.simulator.clock import Timer

__all__ = ["FINAL", "Instruction", "Rejection", "accounts_of"]

FINAL = ("PROCESSED", "REJECTED")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why something was not done: code and text as they stand in `error`."""

    code: str
    text: str


@dataclass(slots=True)
class Instruction:
    """One instruction and what became of it."""

    client_id: int
    instruction_id: int
    set_id: int
    kind: str
    account: str
    body: dict[str, Any]
    created: float
    """Epoch seconds."""
    status: str = "PENDING"
    description: str = ""
    error: Rejection | None = None
    reference: int | None = None
    """`ibReferenceId`, for what moves money."""
    details: dict[str, Any] = field(default_factory=dict)
    """What else stands in the result."""
    reported: bool = False
    """Whether the final result was fetched once."""
    planned: Rejection | None = None
    """How it will be rejected, where a test wants that."""
    timer: Timer | None = None

    @property
    def final(self) -> bool:
        """Whether nothing will change any more."""
        return self.status in FINAL

    def result(self) -> dict[str, Any]:
        """The `instructionResult`."""
        shown: dict[str, Any] = {
            "clientInstructionId": self.client_id,
            "instructionId": self.instruction_id,
            "instructionType": self.kind,
            "instructionStatus": self.status,
        }
        if self.description:
            shown["description"] = self.description
        if self.reference is not None:
            shown["ibReferenceId"] = self.reference
        if self.error is not None:
            shown["error"] = {"errorCode": self.error.code, "errorMessage": self.error.text}
        return shown | self.details


def accounts_of(body: dict[str, Any]) -> list[str]:
    """The account numbers in an instruction, the one it is for first."""
    found = [body.get(name) for name in ("accountId", "sourceAccountId", "targetAccountId")]
    return [str(each) for each in found if each]
