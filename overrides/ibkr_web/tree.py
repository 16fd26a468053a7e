"""The resources that have more than the generated operations, for both clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.session.resource import AsyncSession, Session

__all__ = ["AsyncTree", "Tree"]


class Tree:
    """For `IBKR`."""

    @cached_property
    def session(self: Any) -> Session:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import Session

        return Session(self)


class AsyncTree:
    """For `AsyncIBKR`."""

    @cached_property
    def session(self: Any) -> AsyncSession:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import AsyncSession

        return AsyncSession(self)
