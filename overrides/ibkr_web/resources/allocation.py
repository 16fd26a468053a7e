"""`ib.allocation`: the generated operations, and groups and models of an advisor as objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_openapi.trading.allocation import Allocation as Generated
from ibkr_openapi.trading.allocation import AsyncAllocation as GeneratedAsync
from ibkr_web.workflows import advisors
from ibkr_web.workflows.advisors import Group, ModelPortfolio

if TYPE_CHECKING:
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["Allocation", "AsyncAllocation"]


class Allocation(Generated):
    """An advisor's groups and models, of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def groups(self) -> tuple[Group, ...]:
        """All allocation groups, without their accounts."""
        found: tuple[Group, ...] = self._client._run(advisors.groups())
        return found

    def group(self, name: str) -> Group:
        """One allocation group with its accounts."""
        found: Group = self._client._run(advisors.group(name))
        return found

    def models(self) -> tuple[ModelPortfolio, ...]:
        """All model portfolios."""
        found: tuple[ModelPortfolio, ...] = self._client._run(advisors.models())
        return found


class AsyncAllocation(GeneratedAsync):
    """An advisor's groups and models, of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def groups(self) -> tuple[Group, ...]:
        """All allocation groups, without their accounts."""
        found: tuple[Group, ...] = await self._client._run(advisors.groups())
        return found

    async def group(self, name: str) -> Group:
        """One allocation group with its accounts."""
        found: Group = await self._client._run(advisors.group(name))
        return found

    async def models(self) -> tuple[ModelPortfolio, ...]:
        """All model portfolios."""
        found: tuple[ModelPortfolio, ...] = await self._client._run(advisors.models())
        return found
