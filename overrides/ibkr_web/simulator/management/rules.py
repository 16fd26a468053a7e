"""What an instruction must fulfil before it is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management import holdings
from ibkr_web.simulator.management.queries import DEPTH_DAYS
from ibkr_web.simulator.management.records import Rejection, accounts_of
from ibkr_web.simulator.management.shapes import faults_of, whole_number

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["SHAPES", "SHAPES_V2", "Wrong", "check"]

SHAPES = {
    "ACH_INSTRUCTION": "AchInstruction",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION": "TraditionalBankInstructionVerification",
    "OPEN_BANKING_INSTRUCTION": "OpenBankingInstruction",
    "WITHDRAWAL_INSTRUCTION": "WithdrawalBankInstruction",
    "DELETE_BANK_INSTRUCTION": "DeleteBankInstruction",
    "PREDEFINED_DESTINATION_INSTRUCTION": "PredefinedDestinationInstruction",
    "EDDA_INSTRUCTION": "EddaInstruction",
    "QUERY_BANK_INSTRUCTION": "QueryBankInstruction",
    "QUERY_RECENT_RECURRING_EVENTS": "QueryRecentRecurringEvents",
    "QUERY_RECURRING_INSTRUCTIONS": "QueryRecurringInstructions",
    "DEPOSIT": "DepositFundsInstruction",
    "WITHDRAWAL": "WithdrawFundsInstruction",
    "QUERY_WITHDRAWABLE_FUNDS": "QueryWithdrawableFunds",
    "QUERY_IRA_CONTRIBUTIONS": "QueryIRAContributions",
    "QUERY_WITHDRAWABLE_CASH_EQUITY": "QueryWithdrawableCashEquity",
    "INTERNAL_CASH_TRANSFER": "InternalCashTransferInstruction",
    "INTERNAL_POSITION_TRANSFER": "InternalPositionTransferInstruction",
    "FOP": "FopInstruction",
    "DWAC": "DwacInstruction",
    "COMPLEX_ASSET_TRANSFER": "ComplexAssetTransferInstruction",
    "EXTERNAL_POSITION_TRANSFER": "ExternalPositionTransfer",
    "QUERY_RECENT_INSTRUCTIONS": "QueryRecentInstructions",
    "CANCEL_INSTRUCTION": "CancelInstruction",
}
"""Instruction type to the schema of its fields."""
SHAPES_V2 = {
    "FOP": "FopInstructionV2",
    "DWAC": "DwacInstructionV2",
    "COMPLEX_ASSET_TRANSFER": "ComplexAssetTransferInstructionV2",
}
DIGITS = 20
LARGEST = 1e15
OWN_BROKERS = ("IB", "INTERNAL")
NEED_IDENTIFIER = ("ILS", "AED", "AUD", "INR")
"""Currencies whose wire deposits need `identifier`."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why an instruction is not accepted: status 400 with fields, 403 or 422 with a code."""

    status: int
    fields: tuple[tuple[str, str], ...] = ()
    rejection: Rejection | None = None


def _fields(kind: str, body: dict[str, Any]) -> list[tuple[str, str]]:
    """What the contract's schemas cannot say."""
    if kind == "QUERY_WITHDRAWABLE_FUNDS":
        named, numbered = "bankInstructionName" in body, [
            name for name in ("bankRoutingNumber", "bankAccountNumber") if name in body
        ]  # fmt: skip
        if len(numbered) == 1:
            return [(numbered[0], "routing and account number go together")]
        if named and numbered:
            return [("bankInstructionName", "either a name or the numbers")]
    if kind == "QUERY_RECENT_INSTRUCTIONS" and int(body["transactionHistory"]["daysToGoBack"]) > DEPTH_DAYS:
        return [("transactionHistory.daysToGoBack", f"at most {DEPTH_DAYS}")]
    if kind == "DEPOSIT" and body["currency"] in NEED_IDENTIFIER and body["bankInstructionMethod"] == "WIRE":
        return [] if body.get("identifier") else [("identifier", f"needed for wires in {body['currency']}")]
    if kind == "COMPLEX_ASSET_TRANSFER":
        broker = body["contraBrokerInfo"]
        if broker["brokerName"] in OWN_BROKERS:
            given = {"contraBrokerInfo.accountTitle": broker.get("accountTitle")}
            given["accountIdAtCurrentBroker"] = body.get("accountIdAtCurrentBroker")
            return [(name, "needed for this broker") for name, value in given.items() if not value]
    return []


def _amounts(body: dict[str, Any]) -> list[tuple[str, str]]:
    """Whatever is moved must be a positive number."""
    positions = [one for one in body.get("positions") or [] if isinstance(one, dict)]
    given: list[tuple[str, Any]]
    given = [(name, body[name]) for name in ("amount", "quantity", "transferQuantity") if name in body]
    given += [("positions.quantity", one.get("quantity", 1)) for one in positions]
    return [(name, "must be positive") for name, value in given if not 0 < float(value) < LARGEST]


def _accounts(world: World, kind: str, body: dict[str, Any]) -> Wrong | None:
    managed = world.management.accounts
    for account in accounts_of(body):
        status = managed.status_of(account)
        if status is None:
            well_formed = account[1:].isalnum() and account[0].isalpha() and any(map(str.isdigit, account))
            if well_formed:
                text = "The account is not related to the counterparty"
                return Wrong(403, rejection=Rejection("ERROR_ACCOUNT_CP_NOT_RELATED", text))
            return Wrong(422, rejection=Rejection("CORRUPT_DATA_INVALID_ACCT", "Invalid account number"))
        if status != "O" and not kind.startswith("QUERY"):
            return Wrong(422, rejection=Rejection("NOT_OPEN_ACCOUNT", f"Account {account} is not open"))
    return None


def _business(world: World, kind: str, body: dict[str, Any]) -> Rejection | None:
    if kind == "WITHDRAWAL":
        bank = world.management.banks.find(str(body["accountId"]), str(body["bankInstructionName"]))
        if bank is None:
            return Rejection("BANK_INSTRUCTION_NOT_FOUND", "There is no such bank instruction")
    if kind == "DEPOSIT" and not holdings.convertible(world, str(body["currency"])):
        return Rejection("CURRENCY_NOT_SUPPORTED", f"No deposits in {body['currency']}")
    if kind == "COMPLEX_ASSET_TRANSFER":
        name = str(body["contraBrokerInfo"]["brokerName"])
        if name not in (*world.management.brokers, *OWN_BROKERS):
            return Rejection("ERROR_BROKER_NAME_NOT_FOUND", f"Broker {name} is not known")
        if not holdings.has(world, str(body["accountId"])):
            return Rejection("COMPLEX_ASSET_TRANSFER_NOT_ALLOWED", "Not for this account")
    if kind in ("INTERNAL_CASH_TRANSFER", "INTERNAL_POSITION_TRANSFER") and len(set(accounts_of(body))) < 2:
        return Rejection("SAME_ACCOUNT", "Source and target are the same account")
    return None


def check(world: World, kind: str, body: Any, *, second_version: bool = False) -> Wrong | None:
    """Whether an instruction can be accepted; None if so. The order of the checks is ours."""
    if not isinstance(body, dict):
        return Wrong(400, (("instruction", "an object is needed"),))
    shape = (SHAPES_V2 if second_version else SHAPES)[kind]
    client_id = whole_number(body.get("clientInstructionId"))
    faults = faults_of(shape, body)
    if client_id is not None and (client_id < 0 or len(str(client_id)) > DIGITS):
        faults.append(("clientInstructionId", f"a whole number of at most {DIGITS} digits"))
    faults = faults or _amounts(body) or _fields(kind, body)
    if faults or client_id is None:
        return Wrong(400, tuple(faults or [("clientInstructionId", "a whole number is needed")]))
    if not str(body).isascii():
        return Wrong(422, rejection=Rejection("UNSUPPORTED_CHARACTERS_ERROR", "ASCII characters only"))
    if world.management.instructions.find(client_id=client_id) is not None:
        text = "clientInstructionId was used before"
        return Wrong(422, rejection=Rejection("CORRUPT_DATA_DUBPLICATE_CP", text))
    if wrong := _accounts(world, kind, body):
        return wrong
    rejection = world.management.instructions.next_refusal() if not kind.startswith("QUERY") else None
    rejection = rejection or _business(world, kind, body)
    return Wrong(422, rejection=rejection) if rejection else None
