"""`ib.accounts`: the generated operations, and the accounts of the login as objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_openapi.trading.accounts import Accounts as Generated
from ibkr_openapi.trading.accounts import AsyncAccounts as GeneratedAsync
from ibkr_web.workflows import accounts
from ibkr_web.workflows.accounts import Account

if TYPE_CHECKING:
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["Accounts", "AsyncAccounts"]


class Accounts(Generated):
    """Accounts of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def all(self) -> tuple[Account, ...]:
        """The accounts of the login. Two calls, one of which IBKR allows once in five seconds."""
        found: tuple[Account, ...] = self._client._run(accounts.everything())
        return found

    def selected(self) -> str | None:
        """The account that counts where none is named."""
        found: str | None = self._client._run(accounts.selected())
        return found

    def use(self, account: str) -> None:
        """Let an account count where none is named, in later sessions too. ConfigurationError for an unknown one."""
        self._client._run(accounts.use(account))


class AsyncAccounts(GeneratedAsync):
    """Accounts of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def all(self) -> tuple[Account, ...]:
        """The accounts of the login. Two calls, one of which IBKR allows once in five seconds."""
        found: tuple[Account, ...] = await self._client._run(accounts.everything())
        return found

    async def selected(self) -> str | None:
        """The account that counts where none is named."""
        found: str | None = await self._client._run(accounts.selected())
        return found

    async def use(self, account: str) -> None:
        """Let an account count where none is named, in later sessions too. ConfigurationError for an unknown one."""
        await self._client._run(accounts.use(account))
