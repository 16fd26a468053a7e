"""Bank instructions: set up, verified, deleted; and recurring transfers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management.records import Instruction, Rejection

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Bank", "Banks", "Recurring"]

MOST = 6
"""Active bank instructions one account may have."""
ATTEMPTS = 3
METHODS = {
    "ACH_INSTRUCTION": "ACH",
    "EDDA_INSTRUCTION": "eDDA",
    "OPEN_BANKING_INSTRUCTION": "OPEN_BANKING",
    "WITHDRAWAL_INSTRUCTION": "OPEN_BANKING",
}


@dataclass(slots=True)
class Bank:
    """A bank an account can use."""

    account: str
    name: str
    method: str
    currency: str
    routing: str
    number: str
    status: str = "ACTIVE"

    def shown(self) -> dict[str, Any]:
        """As a query shows it; the number is masked."""
        return {
            "instructionName": self.name,
            "type": self.method,
            "currency": self.currency,
            "instructionStatus": self.status,
            "bankRoutingNumber": self.routing,
            "bankAccountNumber": "*" * max(0, len(self.number) - 4) + self.number[-4:],
        }


@dataclass(frozen=True, slots=True)
class Recurring:
    """A transfer that repeats."""

    reference: int
    kind: str
    account: str
    body: dict[str, Any]


class Banks:
    """Banks of all accounts."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._banks: list[Bank] = []
        self._amounts: dict[int, tuple[Decimal, Decimal]] = {}
        self._attempts: dict[int, int] = {}
        self.recurring: dict[int, Recurring] = {}

    def add(self, account: str, name: str, *, method: str = "ACH", currency: str = "USD", number: str = "") -> Bank:
        """Give an account a bank instruction, as if it had been set up long ago (wires can only be made so)."""
        with self.world.lock:
            number = number or str(self.world.random("bank", account, name).randrange(10**9, 10**10))
            bank = Bank(account, name, method, currency, "021000021", number)
            self._banks.append(bank)
            return bank

    def amounts(self, instruction_id: int) -> tuple[Decimal, Decimal]:
        """The two small credits the bank received to verify an ACH instruction."""
        with self.world.lock:
            return self._amounts[instruction_id]

    def find(self, account: str, name: str, method: str = "") -> Bank | None:
        """An active bank instruction by its name."""
        return next((bank for bank in self.of(account, method) if bank.name == name), None)

    def of(self, account: str, method: str = "") -> list[Bank]:
        """The active ones of an account."""
        wanted = {"USACH": "ACH", "CAACH": "ACH"}.get(method, method)
        return [bank for bank in self._banks if bank.account == account and (not wanted or bank.method == wanted)]

    def add_recurring(self, instruction: Instruction) -> None:
        """Keep a transfer that repeats."""
        reference = instruction.reference or instruction.instruction_id
        self.recurring[reference] = Recurring(reference, instruction.kind, instruction.account, instruction.body)

    def decide(self, instruction: Instruction) -> Rejection | None:
        """What becomes of a bank instruction."""
        match instruction.kind:
            case "DELETE_BANK_INSTRUCTION":
                return self._delete(instruction)
            case "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION":
                return self._verify(instruction)
            case "ACH_INSTRUCTION":
                return self._ask_for_amounts(instruction)
        return self._enter(instruction)

    def _enter(self, instruction: Instruction) -> Rejection | None:
        if len(self.of(instruction.account)) >= MOST:
            return Rejection("TOO_MANY_BANK_INSTRUCTIONS", f"An account has {MOST} bank instructions at most")
        body = instruction.body
        info = body.get("clientAccountInfo") or body.get("financialInstitution") or {}
        based = body.get("basedOnDepositInstruction") or {}
        self._banks.append(
            Bank(
                instruction.account,
                str(body.get("bankInstructionName") or based.get("name") or f"OB {instruction.instruction_id}"),
                str(body.get("bankInstructionMethod") or METHODS[instruction.kind]),
                str(body["currency"]),
                str(info.get("bankRoutingNumber") or info.get("identifier") or body.get("bankClearingCode") or ""),
                str(
                    info.get("bankAccountNumber") or info.get("clientAccountId") or body.get("bankAccountNumber") or ""
                ),
            )
        )
        return None

    def _ask_for_amounts(self, instruction: Instruction) -> Rejection | None:
        if len(self.of(instruction.account)) >= MOST:
            return Rejection("TOO_MANY_BANK_INSTRUCTIONS", f"An account has {MOST} bank instructions at most")
        cents = self.world.random("micro", instruction.instruction_id).sample(range(1, 100), 2)
        self._amounts[instruction.instruction_id] = (Decimal(cents[0]).scaleb(-2), Decimal(cents[1]).scaleb(-2))
        instruction.status = "PENDING_VERIFICATION"
        return None

    def _verify(self, instruction: Instruction) -> Rejection | None:
        body, book = instruction.body, self.world.management.instructions
        pending = book.find(instruction_id=int(body["pendingInstructionId"]))
        if pending is None or pending.status != "PENDING_VERIFICATION" or pending.account != instruction.account:
            return Rejection("NO_PENDING_INSTRUCTION", "No bank instruction waits for amounts")
        told = sorted(Decimal(str(body[name])) for name in ("creditAmount1", "creditAmount2"))
        if told != sorted(self._amounts[pending.instruction_id]):
            tried = self._attempts[pending.instruction_id] = self._attempts.get(pending.instruction_id, 0) + 1
            if tried >= ATTEMPTS:
                book.reject(pending, Rejection("VERIFICATION_FAILED", "The amounts were wrong three times"))
            return Rejection("WRONG_CREDIT_AMOUNTS", "These are not the amounts")
        rejection = self._enter(pending)
        if rejection is None:
            book.finish([pending])
        return rejection

    def _delete(self, instruction: Instruction) -> Rejection | None:
        body = instruction.body
        bank = self.find(instruction.account, str(body["bankInstructionName"]), str(body["bankInstructionMethod"]))
        if bank is None or bank.currency != body["currency"]:
            return Rejection("BANK_INSTRUCTION_NOT_FOUND", "There is no such bank instruction")
        self._banks.remove(bank)
        return None
