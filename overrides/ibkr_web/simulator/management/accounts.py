"""Accounts as Account Management sees them: status, tasks, messages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management.documents import FORMS

if TYPE_CHECKING:
    from ibkr_web.simulator.management.requests import AccountRequest
    from ibkr_web.simulator.world import World

__all__ = ["MOVES", "STATUSES", "LoginMessage", "ManagedAccount", "ManagedAccounts", "Task", "moment"]

STATUSES = {
    "A": "Abandoned",
    "N": "New Account",
    "P": "Pending",
    "O": "Open",
    "C": "Closed",
    "R": "Rejected",
    "E": "Reopen Pending",
    "Q": "Migration Not Approved",
}
MOVES = {"N": "PORA", "P": "ORA", "A": "NPOR", "O": "C", "C": "OE", "E": "O", "Q": "OR", "R": ""}
"""Which status may follow which."""
MASTER = "I1234567"
DAY = 86400.0


def moment(when: float | None) -> str | None:
    """A time as the accounts family writes it, UTC."""
    return None if when is None else datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S.000+00:00")


@dataclass(slots=True)
class Task:
    """Something that has to be done for an account."""

    number: int
    form: int
    state: str
    required: bool = True
    completed: float | None = None
    declined: bool = False
    reasons: list[str] = field(default_factory=list)
    since: float = 0.0

    def pending(self, account: ManagedAccount) -> dict[str, Any]:
        """As type=pending shows it."""
        form = FORMS[self.form]
        shown: dict[str, Any] = {
            "taskNumber": self.number,
            "formNumber": self.form,
            "formName": form.name,
            "action": form.action,
            "state": self.state,
            "startDate": moment(self.since),
            "entityId": account.entity,
            "requiredForApproval": self.required,
            "requiredForTrading": self.required,
            "onlineTask": form.action == "to complete",
            "questionIds": [],
            "documentRejectReason": self.reasons,
        }
        if account.external_id:
            shown["externalId"] = account.external_id
        if self.form in (8137, 8437):
            shown |= {
                "url": account.kyc_url,
                "au10tixCreatedDate": moment(self.since),
                "au10tixExpiryDate": moment(self.since + DAY),
            }
        return shown

    def registration(self, account: ManagedAccount) -> dict[str, Any]:
        """As type=registration shows it: other names for the same."""
        form = FORMS[self.form]
        shown: dict[str, Any] = {
            "formNumber": self.form,
            "formName": form.name,
            "action": form.action,
            "state": self.state,
            "questionIds": [],
            "isRequiredForApproval": self.required,
            "isCompleted": self.completed is not None,
            "isDeclined": self.declined,
        }
        if self.completed is not None:
            shown["dateCompleted"] = moment(self.completed)
        if account.external_id:
            shown["externalId"] = account.external_id
        return shown


@dataclass(slots=True)
class LoginMessage:
    """A message a user sees at the next login."""

    number: int
    kind: str
    username: str
    recorded: float
    tasks: list[int]
    state: str = "PENDING"

    def shown(self) -> dict[str, Any]:
        """As a row."""
        return {
            "id": self.number,
            "contentId": self.number % 1000,
            "messageType": self.kind,
            "description": self.kind.replace("_", " ").capitalize(),
            "username": self.username,
            "state": self.state,
            "recordDate": moment(self.recorded),
            "tasks": self.tasks,
        }


@dataclass(slots=True)
class ManagedAccount:
    """An account under the master account."""

    account_id: str
    status: str
    started: float
    opened: float | None = None
    closed: float | None = None
    abandoned: float | None = None
    state: str = ""
    external_id: str = ""
    title: str = ""
    username: str = ""
    prefix: str = ""
    email: str = ""
    currency: str = "USD"
    margin: str = "RegT"
    alias: str = ""
    entity: int = 0
    applied: dict[str, Any] = field(default_factory=dict)
    """The customer of the application."""
    fee_template: str = ""
    permissions: list[dict[str, Any]] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    messages: list[LoginMessage] = field(default_factory=list)
    application: AccountRequest | None = None

    @property
    def kyc_url(self) -> str:
        """Where somebody proves who they are."""
        return f"https://identity.example/{self.entity:x}"

    def describe(self) -> dict[str, Any]:
        """The status, as one row."""
        shown = {
            "accountId": self.account_id,
            "masterAccountId": MASTER,
            "adminAccountId": MASTER,
            "status": self.status,
            "description": STATUSES.get(self.status, ""),
            "state": self.state,
            "dateStarted": moment(self.started),
            "dateOpened": moment(self.opened),
            "dateClosed": moment(self.closed),
        }
        return {name: value for name, value in shown.items() if value is not None and value != ""}

    def pending_tasks(self) -> list[Task]:
        """What approval still waits for."""
        return [task for task in self.tasks if task.required and task.completed is None]


class ManagedAccounts:
    """Accounts of the brokerage and those applied for here."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._accounts: dict[str, ManagedAccount] = {}
        self._numbers = world.random("managed accounts")
        self._tasks = 0

    def find(self, account_id: str) -> ManagedAccount | None:
        """One account; those of the brokerage are taken in when first asked for."""
        held = self.world.brokerage.accounts.find(account_id)
        found = self._accounts.get(account_id)
        if found is None and held is not None:
            entity = self.world.random("entity", account_id).randrange(10**6, 10**7)
            found = self._accounts[account_id] = ManagedAccount(
                account_id, "O", held.opened, held.opened, state="Open", title=held.title, currency=held.currency,
                alias=held.alias, username=f"user{account_id[-4:].lower()}", entity=entity,
            )  # fmt: skip
        return found

    def get(self, account_id: str) -> ManagedAccount:
        """One account; LookupError where there is none."""
        found = self.find(account_id)
        if found is None:
            raise LookupError(f"no account {account_id}")
        return found

    def status_of(self, account_id: str) -> str | None:
        """The letter; None for a number that is not there."""
        found = self.find(account_id)
        return found.status if found else None

    def all(self) -> list[ManagedAccount]:
        """All of them, in order of their numbers."""
        for account_id in self.world.brokerage.accounts.ids:
            self.find(account_id)
        return [self._accounts[key] for key in sorted(self._accounts)]

    def by_external_id(self, external_id: str) -> ManagedAccount | None:
        """By the applicant's own identifier."""
        return next((each for each in self._accounts.values() if each.external_id == external_id), None)

    def enter(self, account: ManagedAccount) -> None:
        """A new account."""
        self._accounts[account.account_id] = account

    def new_number(self) -> str:
        """A free account number."""
        while True:
            number = f"U{self._numbers.randrange(3_000_000, 9_999_999)}"
            if self.find(number) is None:
                return number

    def usernames(self) -> set[str]:
        """Names in use."""
        return {each.username for each in self.all() if each.username}

    def add_task(self, account_id: str, form: int, *, required: bool = True, state: str = "") -> Task:
        """Ask for something: one of the known forms."""
        with self.world.lock:
            account = self.get(account_id)
            if form not in FORMS:
                raise ValueError(f"no form {form}")
            self._tasks += 1
            state = state or {"to sign": "To Be Signed", "to complete": "To Be Completed"}.get(
                FORMS[form].action, "To Be Submitted"
            )
            task = Task(self._tasks, form, state, required, since=self.world.clock.now())
            account.tasks.append(task)
            self.judge(account)
            return task

    def reject_document(self, account_id: str, form: int, reason: str) -> None:
        """Send a document back with a reason: its task is open again."""
        with self.world.lock:
            account = self.get(account_id)
            for task in account.tasks:
                if task.form == form:
                    task.completed, task.state = None, f"Rejected {reason}"
                    task.reasons.append(reason)
            self.judge(account)

    def complete(self, account: ManagedAccount, forms: Iterable[int]) -> None:
        """Tasks for these forms are done."""
        wanted = set(forms)
        for task in account.tasks:
            if task.form in wanted and task.completed is None:
                task.completed, task.state = self.world.clock.now(), "Received- Being Processed"
        self.judge(account)

    def judge(self, account: ManagedAccount) -> None:
        """Bring the state of an application up to date."""
        if account.status in ("N", "P"):
            account.state = "Documents Required" if account.pending_tasks() else "Under Review with IBKR"
            if not account.pending_tasks():
                self.world.management.review(account)

    def add_login_message(self, account_id: str, kind: str) -> LoginMessage:
        """Let the user of an account find a message: W8INFO, MIFIR_INFO, ACK_AGREEMENT_UPDATE, LLC_AGREEMENT_UPDATE."""
        with self.world.lock:
            account = self.get(account_id)
            form = {"W8INFO": 5001}.get(kind, 4155)
            number = self._numbers.randrange(10**6, 10**7)
            message = LoginMessage(number, kind, account.username, self.world.clock.now(), [form])
            account.messages.append(message)
            return message

    def set_status(self, account: ManagedAccount, status: str) -> None:
        """Move to another status; ValueError where IBKR does not go there."""
        if status not in MOVES.get(account.status, ""):
            raise ValueError(f"{account.account_id} cannot go from {account.status} to {status}")
        now = self.world.clock.now()
        account.status = status
        match status:
            case "O":
                account.opened, account.closed, account.state = now, None, "Open"
                if self.world.brokerage.accounts.find(account.account_id) is None:
                    self.world.brokerage.accounts.add(
                        account.account_id,
                        title=account.title,
                        currency=account.currency,
                        cash=0.0,
                        alias=account.alias,
                    )
            case "C":
                account.closed, account.state = now, ""
            case "A":
                account.abandoned, account.state = now, ""
