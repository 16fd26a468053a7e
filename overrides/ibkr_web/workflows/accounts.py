"""The accounts of a login: which there are, and which one counts where none is named.

Source: IBKR Campus, Web API v1.0, accounts: an unknown number is answered with a 500 that does not say why.
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Account", "everything", "selected", "use"]


def _hidden(account: str) -> str:
    return "***"


@frozen
class Account:
    """An account of the login."""

    id: str = field(repr=_hidden)
    title: str = field(repr=_hidden)
    alias: str = field(repr=_hidden)
    currency: str
    """Its base currency."""
    kind: str
    """IBKR's word, like INDIVIDUAL or DEMO."""
    tradable: bool
    """Whether the brokerage session may trade in it."""
    selected: bool
    """Whether it counts where no account is named."""
    parent: str | None = field(default=None, repr=False)
    """The advisor's or broker's account above it."""
    raw: Any = field(default=None, repr=False, eq=False)

    @property
    def paper(self) -> bool:
        """Whether it is for trying things out."""
        return self.kind == "DEMO"


def everything() -> Workflow[tuple[Account, ...]]:
    """All accounts, with what both lists say of them."""
    trading = yield Call("accounts.list")
    tradable = list(trading.accounts or ())
    chosen = trading.selected_account
    rows = yield Call("portfolio.list_accounts")
    return tuple(_account(row, tradable, chosen) for row in rows)


def _account(row: Any, tradable: list[str], chosen: Any) -> Account:
    wire = to_json(row)
    number = str(wire.get("accountId") or wire.get("id"))
    parent = wire.get("parent")
    above = parent.get("accountId") if isinstance(parent, dict) else None
    return Account(
        id=number,
        title=str(wire.get("accountTitle") or ""),
        alias=str(wire.get("accountAlias") or ""),
        currency=str(wire.get("currency") or ""),
        kind=str(wire.get("type") or ""),
        tradable=number in tradable,
        selected=number == chosen,
        parent=str(above) if above else None,
        raw=row,
    )


def selected() -> Workflow[str | None]:
    """The account that counts where none is named."""
    chosen = (yield Call("accounts.list")).selected_account
    return str(chosen) if chosen else None


def use(account: str) -> Workflow[None]:
    """Let an account count where none is named. Raises ConfigurationError for one the login does not have."""
    answer = yield Call("accounts.list")
    if account not in list(answer.accounts or ()):
        raise ConfigurationError("the login has no such account to trade in")
    yield Call("accounts.select", {"body": {"acctId": account}})
