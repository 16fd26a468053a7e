"""Transfers in the words people use, checked before anything is sent.

Source: IBKR's Account Management documentation and its OpenAPI document (fields, lengths, ASCII only).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from attrs import field, frozen

from ibkr_web.workflows.instructions.problems import InvalidTransfer
from ibkr_web.workflows.numbers import EXACT, Number, Unusable, exact

__all__ = ["CashTransfer", "Deposit", "PositionTransfer", "TransferOrder", "Withdrawal"]

BANKING = "account_management.banking"
DIGITS = 18
"""IBKR takes 20 digits for clientInstructionId, its own API document 64 bits."""


def _hidden(account: str) -> str:
    return "***"


@frozen(kw_only=True)
class TransferOrder:
    """What all have in common."""

    kind: ClassVar[str]
    operation: ClassVar[str]
    bulk: ClassVar[str]

    client_instruction_id: int | None = None
    """Yours, to be used once ever; left out: one is made from the time."""
    more: Mapping[str, Any] = field(factory=dict, repr=False)
    """Further fields of the instruction by IBKR's names."""

    def _fields(self) -> dict[str, Any]:
        """The fields of its kind, by IBKR's names."""
        raise NotImplementedError

    def body(self) -> dict[str, Any]:
        """The instruction as it is sent. Raises InvalidTransfer."""
        given = {**self.more, **{name: value for name, value in self._fields().items() if value is not None}}
        if self.client_instruction_id is not None:
            number = self.client_instruction_id
            if type(number) is not int or not 0 <= number < 10**DIGITS:
                raise InvalidTransfer(f"client_instruction_id has to be a whole number of at most {DIGITS} digits")
            given["clientInstructionId"] = number
        for name, value in _texts(given):
            if not value.isascii():
                raise InvalidTransfer(f"{name} has a character that is not ASCII; IBKR refuses those")
            if not value.strip():
                raise InvalidTransfer(f"{name} is empty")
        return given


@frozen(kw_only=True)
class Deposit(TransferOrder):
    """Announce money that comes from a bank. A wire has to be ordered at the bank besides."""

    kind: ClassVar[str] = "DEPOSIT"
    operation: ClassVar[str] = f"{BANKING}.create_external_cash_transfer"
    bulk: ClassVar[str] = f"{BANKING}.create_external_cash_transfers_bulk"

    account: str = field(repr=_hidden)
    amount: Number
    currency: str
    method: str
    """ACH, WIRE, eDDA or OPEN_BANKING."""
    bank_instruction: str | None = None
    """Name of the bank instruction to use."""
    identifier: str | None = None
    """Needed for wires in ILS, AED, AUD and INR."""

    def _fields(self) -> dict[str, Any]:
        return {
            "accountId": self.account,
            "amount": _money(self.amount),
            "currency": _currency(self.currency),
            "bankInstructionMethod": self.method,
            "bankInstructionName": self.bank_instruction,
            "identifier": self.identifier,
        }


@frozen(kw_only=True)
class Withdrawal(TransferOrder):
    """Send money to a bank; more than 100,000 USD only in the portal."""

    kind: ClassVar[str] = "WITHDRAWAL"
    operation: ClassVar[str] = Deposit.operation
    bulk: ClassVar[str] = Deposit.bulk

    account: str = field(repr=_hidden)
    amount: Number
    currency: str
    method: str
    """ACH, WIRE or SEPA."""
    bank_instruction: str
    """Name of the bank instruction: where the money goes."""
    when: datetime | None = None
    """Not before, with its time zone."""

    def _fields(self) -> dict[str, Any]:
        return {
            "accountId": self.account,
            "amount": _money(self.amount),
            "currency": _currency(self.currency),
            "bankInstructionMethod": self.method,
            "bankInstructionName": self.bank_instruction,
            "dateTimeToOccur": _moment(self.when),
        }


@frozen(kw_only=True)
class CashTransfer(TransferOrder):
    """Move cash between two accounts at IBKR."""

    kind: ClassVar[str] = "INTERNAL_CASH_TRANSFER"
    operation: ClassVar[str] = f"{BANKING}.create_internal_cash_transfer"
    bulk: ClassVar[str] = f"{BANKING}.create_internal_cash_transfers_bulk"

    source: str = field(repr=_hidden)
    target: str = field(repr=_hidden)
    amount: Number
    currency: str
    note: str | None = None
    when: datetime | None = None
    """Not before, with its time zone."""

    def _fields(self) -> dict[str, Any]:
        if self.source == self.target:
            raise InvalidTransfer("source and target are the same account")
        if self.note is not None and len(self.note) > 64:
            raise InvalidTransfer("note may have 64 characters")
        return {
            "sourceAccountId": self.source,
            "targetAccountId": self.target,
            "amount": _money(self.amount),
            "currency": _currency(self.currency),
            "clientNote": self.note,
            "dateTimeToOccur": _moment(self.when),
        }


@frozen(kw_only=True)
class PositionTransfer(TransferOrder):
    """Move a position between two accounts at IBKR; batches of 200 every five minutes."""

    kind: ClassVar[str] = "INTERNAL_POSITION_TRANSFER"
    operation: ClassVar[str] = f"{BANKING}.create_internal_asset_transfer"
    bulk: ClassVar[str] = f"{BANKING}.create_internal_asset_transfers_bulk"

    source: str = field(repr=_hidden)
    target: str = field(repr=_hidden)
    conid: int
    quantity: Number
    currency: str
    price: Number | None = None
    trade_date: date | None = None
    settle_date: date | None = None

    def _fields(self) -> dict[str, Any]:
        if self.source == self.target:
            raise InvalidTransfer("source and target are the same account")
        return {
            "sourceAccountId": self.source,
            "targetAccountId": self.target,
            "transferQuantity": _positive(self.quantity, "quantity"),
            "transferPrice": None if self.price is None else _positive(self.price, "price"),
            "tradingInstrument": {"conid": int(self.conid), "currency": _currency(self.currency)},
            "tradeDate": None if self.trade_date is None else self.trade_date.isoformat(),
            "settleDate": None if self.settle_date is None else self.settle_date.isoformat(),
        }


def _positive(value: Number, name: str) -> Decimal:
    number: Decimal | Unusable = exact(value)
    if isinstance(number, Unusable):
        raise InvalidTransfer(f"{name} {number.rule}")
    if number <= 0:
        raise InvalidTransfer(f"{name} has to be more than 0")
    return number


def _money(value: Number) -> Decimal:
    number = _positive(value, "amount")
    if EXACT.remainder(number, Decimal("0.01")):
        raise InvalidTransfer("amount has to be a multiple of 0.01")
    return number


def _currency(code: str) -> str:
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise InvalidTransfer('currency has to be a code like "USD"')
    return code.upper()


def _moment(when: datetime | None) -> str | None:
    if when is None:
        return None
    if when.tzinfo is None:
        raise InvalidTransfer("when needs a time zone")
    return when.isoformat(timespec="seconds")


def _texts(value: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = []
    for name, member in value.items():
        if isinstance(member, str):
            found.append((name, member))
        elif isinstance(member, Mapping):
            found += _texts(member)
    return found
