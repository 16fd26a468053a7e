"""`ib.account_management`: the generated operations, lists in pages, and transfers as jobs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ibkr_openapi.tree import AccountManagement as Generated
from ibkr_openapi.tree import AsyncAccountManagement as GeneratedAsync
from ibkr_web.resources.management import (
    AsyncManagedAccounts,
    AsyncManagementUtilities,
    ManagedAccounts,
    ManagementUtilities,
)
from ibkr_web.resources.transfer_jobs import AsyncTransfer, Transfer
from ibkr_web.workflows.instructions import transfers
from ibkr_web.workflows.instructions.kinds import CashTransfer, Deposit, PositionTransfer, TransferOrder, Withdrawal
from ibkr_web.workflows.instructions.state import TransferState

if TYPE_CHECKING:
    from ibkr_web.client import IBKR, AsyncIBKR
    from ibkr_web.workflows.numbers import Number

__all__ = ["AccountManagement", "AsyncAccountManagement", "AsyncTransfer", "AsyncTransfers", "Transfer", "Transfers"]


class Transfers:
    """Transfers of a sync client. Each is sent once, whatever happens on the way.

    Raises InvalidTransfer before anything is sent; ValidationError, PermissionDenied or Conflict (a number used before)
    where IBKR does not take it; OutcomeUnknown where the answer was lost, whose `.resolve()` gives the job, or None
    where IBKR does not have it.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    def deposit(
        self,
        account: str,
        *,
        amount: Number,
        currency: str,
        method: str,
        bank_instruction: str | None = None,
        identifier: str | None = None,
        client_instruction_id: int | None = None,
        **more: Any,
    ) -> Transfer:
        """Announce a deposit from a bank. amount: a multiple of 0.01. method: ACH, WIRE, eDDA or OPEN_BANKING.

        bank_instruction: name of the one to use. identifier: for wires in ILS, AED, AUD, INR. more: further fields by
        IBKR's names. client_instruction_id: yours; left out: one is made.
        """
        return self.send(
            Deposit(
                account=account,
                amount=amount,
                currency=currency,
                method=method,
                bank_instruction=bank_instruction,
                identifier=identifier,
                client_instruction_id=client_instruction_id,
                more=more,
            )
        )

    def withdraw(
        self,
        account: str,
        *,
        amount: Number,
        currency: str,
        method: str,
        bank_instruction: str,
        when: datetime | None = None,
        client_instruction_id: int | None = None,
        **more: Any,
    ) -> Transfer:
        """Send money to a bank, by a bank instruction that exists. method: ACH, WIRE or SEPA."""
        return self.send(
            Withdrawal(
                account=account,
                amount=amount,
                currency=currency,
                method=method,
                bank_instruction=bank_instruction,
                when=when,
                client_instruction_id=client_instruction_id,
                more=more,
            )
        )

    def cash(
        self,
        source: str,
        target: str,
        *,
        amount: Number,
        currency: str,
        note: str | None = None,
        when: datetime | None = None,
        client_instruction_id: int | None = None,
    ) -> Transfer:
        """Move cash from one account at IBKR to another. when: not before, with a time zone."""
        return self.send(
            CashTransfer(
                source=source,
                target=target,
                amount=amount,
                currency=currency,
                note=note,
                when=when,
                client_instruction_id=client_instruction_id,
            )
        )

    def position(
        self,
        source: str,
        target: str,
        conid: int,
        *,
        quantity: Number,
        currency: str,
        price: Number | None = None,
        trade_date: date | None = None,
        settle_date: date | None = None,
        client_instruction_id: int | None = None,
    ) -> Transfer:
        """Move a position, or a part of it, from one account at IBKR to another."""
        return self.send(
            PositionTransfer(
                source=source,
                target=target,
                conid=conid,
                quantity=quantity,
                currency=currency,
                price=price,
                trade_date=trade_date,
                settle_date=settle_date,
                client_instruction_id=client_instruction_id,
            )
        )

    def send(self, order: TransferOrder) -> Transfer:
        """Send a `Deposit`, `Withdrawal`, `CashTransfer` or `PositionTransfer`."""
        job: Transfer = self._client._run(transfers.send(order, self._made, self._client._run))
        return job

    def send_all(self, orders: Sequence[TransferOrder]) -> tuple[Transfer, ...]:
        """Send several of one kind in one call; gives a job for each, in their order.

        Look at each: those IBKR refused are among them, `rejected`, with `state.code` and `state.reason`. With
        OutcomeUnknown `.resolve()` gives a tuple with None for each that IBKR does not have.
        """
        jobs: tuple[Transfer, ...] = self._client._run(transfers.send_all(list(orders), self._made, self._client._run))
        return jobs

    def find(self, client_instruction_id: int) -> Transfer:
        """The job with our number, of this program or another one. Raises NotFound."""
        job: Transfer = self._client._run(transfers.find_transfer(client_instruction_id, self._made))
        return job

    def _made(self, state: TransferState) -> Transfer:
        return Transfer(self._client, state)


class AsyncTransfers:
    """Transfers of an async client. Each is sent once, whatever happens on the way.

    Raises InvalidTransfer before anything is sent; ValidationError, PermissionDenied or Conflict (a number used before)
    where IBKR does not take it; OutcomeUnknown where the answer was lost, whose `.resolve()` gives the job, or None
    where IBKR does not have it.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    async def deposit(
        self,
        account: str,
        *,
        amount: Number,
        currency: str,
        method: str,
        bank_instruction: str | None = None,
        identifier: str | None = None,
        client_instruction_id: int | None = None,
        **more: Any,
    ) -> AsyncTransfer:
        """Announce a deposit from a bank. amount: a multiple of 0.01. method: ACH, WIRE, eDDA or OPEN_BANKING.

        bank_instruction: name of the one to use. identifier: for wires in ILS, AED, AUD, INR. more: further fields by
        IBKR's names. client_instruction_id: yours; left out: one is made.
        """
        return await self.send(
            Deposit(
                account=account,
                amount=amount,
                currency=currency,
                method=method,
                bank_instruction=bank_instruction,
                identifier=identifier,
                client_instruction_id=client_instruction_id,
                more=more,
            )
        )

    async def withdraw(
        self,
        account: str,
        *,
        amount: Number,
        currency: str,
        method: str,
        bank_instruction: str,
        when: datetime | None = None,
        client_instruction_id: int | None = None,
        **more: Any,
    ) -> AsyncTransfer:
        """Send money to a bank, by a bank instruction that exists. method: ACH, WIRE or SEPA."""
        return await self.send(
            Withdrawal(
                account=account,
                amount=amount,
                currency=currency,
                method=method,
                bank_instruction=bank_instruction,
                when=when,
                client_instruction_id=client_instruction_id,
                more=more,
            )
        )

    async def cash(
        self,
        source: str,
        target: str,
        *,
        amount: Number,
        currency: str,
        note: str | None = None,
        when: datetime | None = None,
        client_instruction_id: int | None = None,
    ) -> AsyncTransfer:
        """Move cash from one account at IBKR to another. when: not before, with a time zone."""
        return await self.send(
            CashTransfer(
                source=source,
                target=target,
                amount=amount,
                currency=currency,
                note=note,
                when=when,
                client_instruction_id=client_instruction_id,
            )
        )

    async def position(
        self,
        source: str,
        target: str,
        conid: int,
        *,
        quantity: Number,
        currency: str,
        price: Number | None = None,
        trade_date: date | None = None,
        settle_date: date | None = None,
        client_instruction_id: int | None = None,
    ) -> AsyncTransfer:
        """Move a position, or a part of it, from one account at IBKR to another."""
        return await self.send(
            PositionTransfer(
                source=source,
                target=target,
                conid=conid,
                quantity=quantity,
                currency=currency,
                price=price,
                trade_date=trade_date,
                settle_date=settle_date,
                client_instruction_id=client_instruction_id,
            )
        )

    async def send(self, order: TransferOrder) -> AsyncTransfer:
        """Send a `Deposit`, `Withdrawal`, `CashTransfer` or `PositionTransfer`."""
        job: AsyncTransfer = await self._client._run(transfers.send(order, self._made, self._client._run))
        return job

    async def send_all(self, orders: Sequence[TransferOrder]) -> tuple[AsyncTransfer, ...]:
        """Send several of one kind in one call; gives a job for each, in their order.

        Look at each: those IBKR refused are among them, `rejected`, with `state.code` and `state.reason`. With
        OutcomeUnknown `.resolve()` gives a tuple with None for each that IBKR does not have.
        """
        jobs: tuple[AsyncTransfer, ...] = await self._client._run(
            transfers.send_all(list(orders), self._made, self._client._run)
        )
        return jobs

    async def find(self, client_instruction_id: int) -> AsyncTransfer:
        """The job with our number, of this program or another one. Raises NotFound."""
        job: AsyncTransfer = await self._client._run(transfers.find_transfer(client_instruction_id, self._made))
        return job

    def _made(self, state: TransferState) -> AsyncTransfer:
        return AsyncTransfer(self._client, state)


class AccountManagement(Generated):
    """Account Management of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @cached_property
    def accounts(self) -> ManagedAccounts:
        """Accounts: the operations, and their lists in pages."""
        return ManagedAccounts(self._client)

    @cached_property
    def utilities(self) -> ManagementUtilities:
        """Requests, forms, enumerations: the operations, and the list of requests in pages."""
        return ManagementUtilities(self._client)

    @cached_property
    def transfers(self) -> Transfers:
        """Deposits, withdrawals and transfers between accounts."""
        return Transfers(self._client)


class AsyncAccountManagement(GeneratedAsync):
    """Account Management of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @cached_property
    def accounts(self) -> AsyncManagedAccounts:
        """Accounts: the operations, and their lists in pages."""
        return AsyncManagedAccounts(self._client)

    @cached_property
    def utilities(self) -> AsyncManagementUtilities:
        """Requests, forms, enumerations: the operations, and the list of requests in pages."""
        return AsyncManagementUtilities(self._client)

    @cached_property
    def transfers(self) -> AsyncTransfers:
        """Deposits, withdrawals and transfers between accounts."""
        return AsyncTransfers(self._client)
