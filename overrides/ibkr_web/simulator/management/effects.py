"""What an instruction does once it is decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management import holdings
from ibkr_web.simulator.management.queries import contributions, recent_instructions
from ibkr_web.simulator.management.records import Instruction, Rejection

if TYPE_CHECKING:
    from ibkr_web.simulator.management.instructions import Instructions
    from ibkr_web.simulator.world import World

__all__ = ["CLEARING", "carry_out", "clearing"]

CLEARING = {
    "REJECTED": "REJECTED",
    "POSTED": "PROCESSED",
    "SETTLED": "PROCESSED",
    "PROCESSED": "PROCESSED",
    "PARTIALLYSETTLED": "PENDING",
    "APPROVED": "PENDING",
    "SETTLEMENT_INSTRUCTIONS_TRANSMITTED": "PENDING",
    "FULLYENTERED": "PENDING",
    "BROKER_CONTACTED": "PENDING",
    "ACKNOWLEDGED": "PENDING",
}
"""State at the clearing house to status of the instruction."""
PORTAL_ONLY = 100_000.0
"""Withdrawals above are for the portal (USD)."""

UNKNOWN_CONTRACT = Rejection("UNKNOWN_CONTRACT", "There is no such contract")

Effect = Callable[["World", Instruction], Rejection | None]


def _amount(body: dict[str, Any]) -> float:
    return float(body["amount"])


def _deposit(world: World, instruction: Instruction) -> Rejection | None:
    body = instruction.body
    holdings.move_cash(world, instruction.account, body["currency"], _amount(body))
    _recurring(world, instruction)
    available = datetime.fromtimestamp(world.clock.now(), UTC) + timedelta(days=4 if _ach(body) else 0)
    instruction.details["depositDetails"] = instruction.details.get("depositDetails", {}) | {
        "amount": _amount(body),
        "currency": body["currency"],
        "whenAvailable": available.strftime("%Y-%m-%d"),
    }
    return None


def _ach(body: dict[str, Any]) -> bool:
    return bool(body.get("bankInstructionMethod") == "ACH")


def _withdrawal(world: World, instruction: Instruction) -> Rejection | None:
    body = instruction.body
    amount = _amount(body)
    if amount > PORTAL_ONLY:
        return Rejection(
            "WITHDRAWAL_LIMIT_EXCEEDED", f"More than {PORTAL_ONLY:.0f} can be withdrawn in the portal only"
        )
    if amount > holdings.cash(world, instruction.account, body["currency"]):
        return Rejection("INSUFFICIENT_FUNDS", "There is not enough withdrawable cash")
    holdings.move_cash(world, instruction.account, body["currency"], -amount)
    _recurring(world, instruction)
    return None


def _recurring(world: World, instruction: Instruction) -> None:
    if instruction.body.get("recurringInstructionDetail"):
        world.management.banks.add_recurring(instruction)


def _internal_cash(world: World, instruction: Instruction) -> Rejection | None:
    body = instruction.body
    amount, source = _amount(body), str(body["sourceAccountId"])
    if amount > holdings.cash(world, source, body["currency"]):
        return Rejection("INSUFFICIENT_FUNDS", "There is not enough cash in the source account")
    holdings.move_cash(world, source, body["currency"], -amount)
    holdings.move_cash(world, str(body["targetAccountId"]), body["currency"], amount)
    return None


def _internal_position(world: World, instruction: Instruction) -> Rejection | None:
    body = instruction.body
    conid = body["tradingInstrument"].get("conid")
    if conid is None:
        return None
    if world.brokerage.contracts.find(int(conid)) is None:
        return UNKNOWN_CONTRACT
    quantity, source = float(body["transferQuantity"]), str(body["sourceAccountId"])
    if quantity > holdings.position(world, source, int(conid)):
        return Rejection("INSUFFICIENT_POSITION", "The source account does not hold so many")
    price = body.get("transferPrice")
    held = world.brokerage.portfolio.position(source, int(conid))
    at = float(price) if price is not None else held.average if held else None
    holdings.move_position(world, source, int(conid), -quantity)
    holdings.move_position(world, str(body["targetAccountId"]), int(conid), quantity, at)
    return None


def _external_position(world: World, instruction: Instruction) -> Rejection | None:
    body = instruction.body
    sign = 1 if body.get("direction") == "IN" else -1
    positions = body.get("positions") or [
        {"quantity": body.get("quantity")} | dict(body.get("tradingInstrument") or {})
    ]
    known = [(int(one["conid"]), float(one["quantity"])) for one in positions if one.get("conid") is not None]
    if any(world.brokerage.contracts.find(conid) is None for conid, _ in known):
        return UNKNOWN_CONTRACT
    if sign < 0 and any(quantity > holdings.position(world, instruction.account, conid) for conid, quantity in known):
        return Rejection("INSUFFICIENT_POSITION", "The account does not hold so many")
    for conid, quantity in known:
        holdings.move_position(world, instruction.account, conid, sign * quantity)
    if instruction.kind != "DWAC":
        instruction.details["clearingState"] = "SETTLED"
    return None


def _bank(world: World, instruction: Instruction) -> Rejection | None:
    return world.management.banks.decide(instruction)


def _history(world: World, instruction: Instruction) -> Rejection | None:
    instruction.details.update(recent_instructions(world, instruction))
    return None


EFFECTS: dict[str, Effect] = {
    "DEPOSIT": _deposit,
    "WITHDRAWAL": _withdrawal,
    "INTERNAL_CASH_TRANSFER": _internal_cash,
    "INTERNAL_POSITION_TRANSFER": _internal_position,
    "FOP": _external_position,
    "DWAC": _external_position,
    "COMPLEX_ASSET_TRANSFER": _external_position,
    "QUERY_RECENT_INSTRUCTIONS": _history,
    "QUERY_IRA_CONTRIBUTIONS": contributions,
    "ACH_INSTRUCTION": _bank,
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION": _bank,
    "PREDEFINED_DESTINATION_INSTRUCTION": _bank,
    "EDDA_INSTRUCTION": _bank,
    "OPEN_BANKING_INSTRUCTION": _bank,
    "WITHDRAWAL_INSTRUCTION": _bank,
    "DELETE_BANK_INSTRUCTION": _bank,
}


def carry_out(world: World, instruction: Instruction) -> Rejection | None:
    """Do what it says; gives the reason where that cannot be done."""
    effect = EFFECTS.get(instruction.kind)
    return effect(world, instruction) if effect else None


def clearing(book: Instructions, instruction: Instruction, state: str) -> None:
    """Reach a state of clearing."""
    if state not in CLEARING:
        raise ValueError(f"no such state: {state}; there are {', '.join(CLEARING)}")
    match CLEARING[state]:
        case "REJECTED":
            book.reject(instruction, Rejection("CLEARING_REJECTED", "Rejected by the contra broker"))
        case "PROCESSED":
            book.decide(instruction)
    instruction.details["clearingState"] = state
