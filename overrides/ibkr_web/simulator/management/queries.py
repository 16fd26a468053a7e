"""What instructions that only ask are answered with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management import holdings
from ibkr_web.simulator.management.records import Instruction, Rejection

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["DEPTH_DAYS", "IMMEDIATE", "answer", "contributions", "recent_instructions"]

DEPTH_DAYS = 30
"""How far the history goes back (IBKR's guide says 7 days, its API document 30)."""
DEPTH_NUMBER = 1000
DAY = 86400.0
IRA_LIMIT = 7000.0

Answering = Callable[["World", Instruction], "dict[str, Any] | Rejection"]


def recent_instructions(world: World, instruction: Instruction) -> dict[str, Any]:
    """The instructions of an account of the last days, newest first."""
    history = instruction.body["transactionHistory"]
    wanted = history.get("transactionType", "ALL")
    since = world.clock.now() - int(history["daysToGoBack"]) * DAY
    found = [
        one
        for one in world.management.instructions.of_account(instruction.account)
        if one.created >= since and not one.kind.startswith("QUERY") and wanted in ("ALL", one.kind)
    ]
    result = []
    for one in sorted(found, key=lambda each: each.created, reverse=True)[:DEPTH_NUMBER]:
        row: dict[str, Any] = {
            "clientInstructionId": one.client_id,
            "ibInstructionId": one.instruction_id,
            "instructionType": one.kind,
            "instructionSetId": one.set_id,
            "requestDate": datetime.fromtimestamp(one.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "status": one.status,
        }
        if "amount" in one.body:
            row |= {"amount": float(one.body["amount"]), "currency": one.body.get("currency")}
        result.append(row)
    return {
        "instructionHistory": {
            "historyMaxDepthNumberOfDays": DEPTH_DAYS,
            "historyMaxDepthNumberOfInstruction": DEPTH_NUMBER,
            "result": result,
        }
    }


def _withdrawable(world: World, instruction: Instruction) -> dict[str, Any] | Rejection:
    body = instruction.body
    currency = str(body["currency"])
    amount = max(0.0, round(holdings.cash(world, instruction.account, currency), 2))
    common = {"accountId": instruction.account, "currency": currency}
    if "bankInstructionName" in body or "bankRoutingNumber" in body:
        name = body.get("bankInstructionName")
        if name is not None and world.management.banks.find(instruction.account, str(name)) is None:
            return Rejection("BANK_INSTRUCTION_NOT_FOUND", "There is no such bank instruction")
        return common | {
            "withdrawableAmountWithoutOriginationHold": amount,
            "withdrawableAmountWithoutOriginationHoldNoBorrow": amount,
        }
    return common | {
        "withdrawableAmount": amount,
        "withdrawableAmountNoBorrow": amount,
        "allowedTransferAmountToMaster": amount,
        "allowedTransferAmountToMasterNoBorrow": amount,
    }


def _cash_and_equity(world: World, instruction: Instruction) -> dict[str, Any]:
    currency = str(instruction.body["currency"])
    return {
        "accountId": instruction.account,
        "currency": currency,
        "withdrawableCashAmount": max(0.0, round(holdings.cash(world, instruction.account, currency), 2)),
        "availableEquityValue": round(holdings.equity(world, instruction.account), 2),
    }


def _contributions(world: World, instruction: Instruction) -> dict[str, Any]:
    year = str(instruction.body["year"])
    given = sum(
        float(one.body["amount"])
        for one in world.management.instructions.of_account(instruction.account)
        if one.kind == "DEPOSIT"
        and one.status == "PROCESSED"
        and one.body.get("iraDepositDetail")
        and datetime.fromtimestamp(one.created, UTC).strftime("%Y") == year
    )
    row = {
        "type": "CONTRIBUTION",
        "maximumContributionLimit": IRA_LIMIT,
        "yearToDateContribution": given,
        "allowedContributionLimit": max(0.0, IRA_LIMIT - given),
    }
    return {"accountId": instruction.account, "iraType": "TRADITIONAL", "year": year, "contributions": [row]}


def _banks(world: World, instruction: Instruction) -> dict[str, Any]:
    method = str(instruction.body["bankInstructionMethod"])
    return {
        "accountId": instruction.account,
        "bankInstructionMethod": method,
        "bankInstructionDetails": [bank.shown() for bank in world.management.banks.of(instruction.account, method)],
    }


def _recurring(world: World, instruction: Instruction) -> dict[str, Any]:
    rows = []
    for each in world.management.banks.recurring.values():
        if each.account != instruction.account:
            continue
        details = each.body["recurringInstructionDetail"]
        row = {
            "transactionType": each.kind,
            "requestId": each.reference,
            "bankInstructionMethod": each.body.get("bankInstructionMethod"),
            "bankInstructionName": each.body.get("bankInstructionName"),
            "amount": float(each.body["amount"]),
            "currency": each.body["currency"],
            "frequency": details["frequency"],
            "startDate": details["startDate"],
            "endDate": details.get("endDate"),
        }
        rows.append({name: value for name, value in row.items() if value is not None})
    return {"accountId": instruction.account, "recurringInstructions": rows}


def _recurring_events(world: World, instruction: Instruction) -> dict[str, Any] | Rejection:
    found = world.management.banks.recurring.get(int(instruction.body["ibReferenceId"]))
    if found is None:
        return Rejection("RECURRING_INSTRUCTION_NOT_FOUND", "There is no such recurring instruction")
    number = int(instruction.body.get("numberOfTransactions", 15))
    events = [{"ibRequestId": found.reference, "status": "PROCESSED"}]
    return {
        "recurringInstructionName": found.body["recurringInstructionDetail"]["instructionName"],
        "recurringTransactionType": found.kind,
        "recurringTransactionStatus": "ACTIVE",
        "method": found.body.get("bankInstructionMethod", ""),
        "amount": float(found.body["amount"]),
        "currency": found.body["currency"],
        "transactionHistory": {"maxNumberOfTransactions": number, "result": events[:number]},
    }


IMMEDIATE: dict[str, Answering] = {
    "QUERY_WITHDRAWABLE_FUNDS": _withdrawable,
    "QUERY_WITHDRAWABLE_CASH_EQUITY": _cash_and_equity,
    "QUERY_BANK_INSTRUCTION": _banks,
    "QUERY_RECURRING_INSTRUCTIONS": _recurring,
    "QUERY_RECENT_RECURRING_EVENTS": _recurring_events,
}
"""Queries that are answered at once."""


def contributions(world: World, instruction: Instruction) -> Rejection | None:
    """Fill in what was paid into an IRA, for a question that was put off."""
    instruction.details.update(_contributions(world, instruction))
    return None


def answer(world: World, instruction: Instruction) -> Rejection | None:
    """Fill in the result of a query; gives the reason where there is none."""
    found = IMMEDIATE[instruction.kind](world, instruction)
    if isinstance(found, Rejection):
        return found
    instruction.details.update(found)
    return None
