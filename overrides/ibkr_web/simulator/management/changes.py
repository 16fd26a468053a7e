"""Changes to accounts: each operation of PATCH accounts, what it needs and what it does."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ibkr_web.simulator.management import documents, holdings
from ibkr_web.simulator.management.accounts import ManagedAccount
from ibkr_web.simulator.management.applications import CURRENCIES, MARGINS, envelope
from ibkr_web.simulator.management.requests import AccountRequest
from ibkr_web.simulator.management.shapes import misfits

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["submit"]

NEW_YORK = ZoneInfo("America/New_York")
DAY = 86400.0
SIX_MONTHS = 182 * DAY
LEAST_FOR_PORTFOLIO_MARGIN = 110_000.0

Data = dict[str, Any]
Change = Callable[["World", ManagedAccount, Data], tuple[float, Callable[[], None]]]
"""Checks (ValueError with the text of the error) and gives: in how many seconds it happens, and what happens."""


def _days(world: World, number: int) -> float:
    """Seconds until the morning so many business days on, in New York."""
    now = world.clock.datetime().astimezone(NEW_YORK)
    day = now
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return (datetime(day.year, day.month, day.day, 8, tzinfo=NEW_YORK) - now).total_seconds()


def _close(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    if account.status not in "OQ":
        raise ValueError("Only open accounts can be closed")
    if abs(holdings.equity(world, account.account_id)) >= 0.01:
        raise ValueError("The balance of the account is not zero")
    return _days(world, 1), lambda: world.management.accounts.set_status(account, "C" if account.status == "O" else "R")


def _abandon(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    if account.status not in "NP":
        raise ValueError("Only new and pending accounts can be abandoned")
    return 0, lambda: world.management.accounts.set_status(account, "A")


def _reset(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    if account.status != "A":
        raise ValueError("The account is not abandoned")
    if world.clock.now() - (account.abandoned or 0.0) > SIX_MONTHS:
        raise ValueError("The account was abandoned more than six months ago")

    def happen() -> None:
        world.management.accounts.set_status(account, "N")
        world.management.accounts.judge(account)

    return 0, happen


def _reopen(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    if account.status != "C":
        raise ValueError("The account is not closed")
    world.management.accounts.set_status(account, "E")
    return _days(world, 1), lambda: world.management.accounts.set_status(account, "O")


def _margin(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = data.get("newMargin")
    if wanted not in MARGINS:
        raise ValueError(f"Unsupported value {wanted!r} for newMargin")
    if wanted == "PortfolioMargin" and holdings.equity(world, account.account_id) < LEAST_FOR_PORTFOLIO_MARGIN:
        raise ValueError("Portfolio margin needs more equity")
    return _days(world, 2), lambda: setattr(account, "margin", wanted)


def _currency(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = data.get("newBaseCurrency")
    if wanted not in CURRENCIES or not holdings.convertible(world, str(wanted)):
        raise ValueError(f"Unsupported value {wanted!r} for newBaseCurrency")

    def happen() -> None:
        account.currency = str(wanted)
        held = world.brokerage.accounts.find(account.account_id)
        if held is not None:
            held.currency = account.currency

    return _days(world, 1), happen


def _alias(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = str(data.get("accountAlias", ""))
    if len(wanted) > 80:
        raise ValueError("accountAlias is longer than 80")

    def happen() -> None:
        account.alias = wanted
        held = world.brokerage.accounts.find(account.account_id)
        if held is not None:
            held.alias = wanted

    return 0, happen


def _external_id(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = str(data.get("newExternalId", ""))
    if not wanted or len(wanted) > 64:
        raise ValueError("newExternalId is missing or longer than 64")
    if world.management.accounts.by_external_id(wanted) is not None:
        raise ValueError(f"ExternalId {wanted} was already processed")
    return 0, lambda: setattr(account, "external_id", wanted)


def _documents(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    sent = data.get("documents") or []
    if not isinstance(sent, list) or not sent:
        raise ValueError("documents is missing")
    signers = {account.title} if account.title else None
    if errors := documents.errors_of(sent, signers):
        raise ValueError("\n".join(errors))
    forms = {one.get("formNumber") for one in sent}
    return 0, lambda: _cleared(world, account, {form for form in forms if isinstance(form, int)})


def _cleared(world: World, account: ManagedAccount, forms: set[int]) -> None:
    """Documents do tasks and take login messages away."""
    world.management.accounts.complete(account, forms)
    for message in account.messages:
        if forms & set(message.tasks):
            message.state = "COMPLETED"


def _tax_form(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    sent = data.get("documents") or []
    if sent and (errors := documents.errors_of(sent, None)):
        raise ValueError("\n".join(errors))
    return 0, lambda: _cleared(world, account, {5001, 5002})


def _messages(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = data.get("loginMessageIds") or []
    known = {message.number: message for message in account.messages}
    if unknown := [one for one in wanted if one not in known]:
        raise ValueError(f"No login message {unknown[0]}")

    def happen() -> None:
        for number in wanted:
            known[number].state = "COMPLETED"

    return 0, happen


def _template(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = data.get("templateName")
    if not wanted:
        raise ValueError("templateName is missing")
    return 0, lambda: setattr(account, "fee_template", str(wanted))


def _permissions(data: Data) -> list[Data]:
    found = [one for one in data.get("tradingPermissions") or [] if isinstance(one, dict)]
    if not found:
        raise ValueError("tradingPermissions is missing")
    return found


def _add_permissions(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = _permissions(data)
    return _days(world, 2), lambda: account.permissions.extend(one for one in wanted if one not in account.permissions)


def _remove_permissions(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    wanted = _permissions(data)
    kept = [one for one in account.permissions if one not in wanted]
    return 0, lambda: setattr(account, "permissions", kept)


def _nothing(world: World, account: ManagedAccount, data: Data) -> tuple[float, Callable[[], None]]:
    """Taken in; what it changes is not shown anywhere in this simulator."""
    return 0, lambda: None


CHANGES: dict[str, Change] = {
    "accountClose": _close,
    "abandonAccount": _abandon,
    "resetAbandonedAccount": _reset,
    "reopenAccount": _reopen,
    "changeMarginType": _margin,
    "changeBaseCurrency": _currency,
    "updateAccountAlias": _alias,
    "updateExternalId": _external_id,
    "documentSubmission": _documents,
    "updateTaxForm": _tax_form,
    "updateW8Ben": _tax_form,
    "completeLoginMessage": _messages,
    "applyFeeTemplate": _template,
    "addTradingPermissions": _add_permissions,
    "removeTradingPermissions": _remove_permissions,
}
WITHOUT_ACCOUNT = frozenset({"processDocuments", "allocateVan", "duplicateAccount", "linkDuplicateAccount"})


def _one(world: World, name: str, data: Any, known: Collection[str]) -> tuple[AccountRequest, list[str]]:
    """Take one operation in; gives its request and what is wrong."""
    management = world.management
    account_id = str(data.get("accountId", "")) if isinstance(data, dict) else ""
    request = management.requests.new(name, account_id)
    errors = management.next_errors()
    if name not in known:
        errors = [f"Unrecognized property {name}"]
    elif not isinstance(data, dict):
        errors = [f"{name} is no object"]
    else:
        errors = errors or misfits("AccountManagementRequests", name, data)
    account = management.accounts.find(account_id)
    if not errors and account is None and name not in WITHOUT_ACCOUNT:
        errors = [f"Account {account_id or '(missing)'} is not known"]
    if not errors and account is not None:
        try:
            seconds, happen = CHANGES.get(name, _nothing)(world, account, data)
        except ValueError as error:
            errors = str(error).split("\n")
        else:
            management.happen(seconds, request, happen)
    if errors:
        request.status, request.message = "REJECTED", errors[0]
    elif account is None:
        request.status = "PROCESSED"
    return request, errors


def submit(world: World, operations: dict[str, Any], known: Collection[str]) -> AccountRequest:
    """Take changes in. The status is 200 even when some are wrong; each has a status of its own.

    `known` are the operations of the contract. Samples show an object for some of them and a list for others.
    """
    wanted = [
        (name, data) for name, value in operations.items() for data in (value if isinstance(value, list) else [value])
    ]
    taken = [(name, *_one(world, name, data, known)) for name, data in wanted]
    first = taken[0][1]
    errors = [text for _, _, texts in taken for text in texts]
    shown: dict[str, Any] = {"status": "Error" if errors else "Success"}
    if errors:
        shown["error"] = [{"value": text} for text in errors]
    results = [
        {
            "requestType": name,
            "requestId": request.request_id,
            "accountId": request.account,
            "status": "Error" if texts else "Success",
            **({"error": [{"value": text} for text in texts]} if texts else {}),
        }
        for name, request, texts in taken
    ]
    first.data = envelope(world, first, application=shown, accountManagementRequests=results)
    return first
