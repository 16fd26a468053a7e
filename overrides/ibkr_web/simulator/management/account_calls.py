"""Accounts over the wire: applications, changes, status, tasks, messages, details."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused
from ibkr_web.simulator.management import applications, changes, documents, holdings, problems
from ibkr_web.simulator.management.accounts import STATUSES, ManagedAccount, moment
from ibkr_web.simulator.management.documents import FORMS
from ibkr_web.simulator.management.requests import AccountRequest
from ibkr_web.simulator.management.shapes import misfits

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "has_error", "page"]

behaviours = Behaviours()

ACCOUNTS = "account_management.accounts"
MOST_WITHOUT_PAGES = 10_000
PAGE = 1000
TAX_FORMS = frozenset(number for number, form in FORMS.items() if form.tax)
Row = TypeVar("Row")


def has_error(text: str, status: int = 400) -> dict[str, Any]:
    """The accounts family tells errors inside a 200."""
    return {
        "hasError": True,
        "errorDescription": text,
        "error": {"status": status, "statusCode": status, "error": "Error", "message": text},
    }


def _body(request: Request, name: str) -> dict[str, Any]:
    """The object of a name in the body; refuses one without."""
    payload = request.payload
    found = payload.get(name) if isinstance(payload, dict) else None
    if not isinstance(found, dict) or not found:
        raise Refused(problems.invalid((name, "is missing")))
    return found


def _taken(world: World, request: AccountRequest) -> Answer:
    """The answer of an application or change: the file, or only the number where it takes longer."""
    if world.management.answers_late():
        return Answer({"requestId": request.request_id, "executedAt": request.moment}, 202)
    return Answer(request.response())


@behaviours.on(f"{ACCOUNTS}.create")
def create(world: World, request: Request) -> Answer:
    """An application."""
    return _taken(world, applications.submit(world, _body(request, "application")))


@behaviours.on(f"{ACCOUNTS}.update")
def update(world: World, request: Request) -> Answer:
    """Changes."""
    schema = request.operation.bodies["application/jwt"]["properties"]["accountManagementRequests"]
    return _taken(world, changes.submit(world, _body(request, "accountManagementRequests"), schema["properties"]))


@behaviours.on(f"{ACCOUNTS}.submit_documents")
def submit_documents(world: World, request: Request) -> Answer:
    """The standard agreements of a day; tax forms do not belong here."""
    content = _body(request, "processDocuments")
    sent = content.get("documents") or []
    taken = world.management.requests.new("PROCESS_DOCUMENTS", "")
    errors = misfits("ProcessDocumentsPayload", "processDocuments", content)
    if not errors:
        errors = documents.errors_of(sent, None) if sent else ["documents is missing"]
        numbers = [one.get("formNumber") for one in sent]
        errors += [f"Tax form {number} goes with the application" for number in numbers if number in TAX_FORMS]
    shown: dict[str, Any] = {"status": "Error" if errors else "Success"}
    if errors:
        taken.status, shown["error"] = "REJECTED", [{"value": text} for text in errors]
    else:
        taken.status = "PROCESSED"
        shown["documents"] = [
            {"formNumber": one["formNumber"], "fileName": one["attachedFile"]["fileName"]} for one in sent
        ]
    taken.data = applications.envelope(world, taken, application=shown)
    return Answer(taken.response())


@behaviours.on(f"{ACCOUNTS}.get_application")
def get_application(world: World, request: Request) -> Any:
    """The stored answer of an application, by account number or by the applicant's own identifier."""
    account_id, external = request.get("accountId"), request.get("externalId")
    if not account_id and not external:
        return problems.invalid(("accountId", "this or externalId is needed"))
    accounts = world.management.accounts
    found = accounts.find(account_id) if account_id else accounts.by_external_id(str(external))
    if found is None or found.application is None:
        return has_error("There is no application of this account", 404)
    return {**found.application.file, "isProcessed": True, "hasError": False}


def page(request: Request, rows: list[Row]) -> tuple[list[Row], int, int]:
    """Rows of a page, limit and offset; without paging the server gives up on too many."""
    limit, offset = request.get("limit"), request.get("offset", 0)
    if limit is None and len(rows) > MOST_WITHOUT_PAGES:
        raise Refused(problems.simple(500, "Timeout", "Too many results"))
    limit = PAGE if limit is None else limit
    return rows[offset : offset + limit], limit, offset


def span(request: Request, rows: Iterable[Row], when: Callable[[Row], float]) -> list[Row]:
    """Rows between `startDate` and `endDate`, days in UTC."""
    try:
        first, last = (date.fromisoformat(str(request.get(name))) for name in ("startDate", "endDate"))
    except ValueError:
        raise Refused(problems.invalid(("startDate", "YYYY-MM-DD"), ("endDate", "YYYY-MM-DD"))) from None
    if first > last:
        raise Refused(problems.invalid(("endDate", "must not be before startDate")))
    return [row for row in rows if first <= datetime.fromtimestamp(when(row), UTC).date() <= last]


@behaviours.on(f"{ACCOUNTS}.list_statuses")
def list_statuses(world: World, request: Request) -> Any:
    """A page of accounts that were started in a span of days."""
    wanted = request.get("status")
    accounts = [one for one in world.management.accounts.all() if wanted in (None, one.status)]
    found = span(request, accounts, lambda account: account.started)
    rows, limit, offset = page(request, found)
    return {"accounts": [row.describe() for row in rows], "limit": limit, "offset": offset, "total": len(found)}


def _account(world: World, request: Request) -> ManagedAccount:
    """The account in the path; refuses one that is not there, inside a 200."""
    found = world.management.accounts.find(request.get("accountId", ""))
    if found is None:
        raise Refused(Answer(has_error(f"Account {request.get('accountId')} is not known", 404)))
    return found


@behaviours.on(f"{ACCOUNTS}.get_status")
def get_status(world: World, request: Request) -> Any:
    """Letter and state of an account."""
    return _account(world, request).describe()


@behaviours.on(f"{ACCOUNTS}.update_status")
def update_status(world: World, request: Request) -> Any:
    """Another status. IBKR does not publish the fields; this simulator takes `status`."""
    account = _account(world, request)
    wanted = request.payload.get("status") if isinstance(request.payload, dict) else None
    if not isinstance(wanted, str) or wanted not in STATUSES:
        return problems.invalid(("status", f"one of {', '.join(STATUSES)}"))
    try:
        world.management.accounts.set_status(account, wanted)
    except ValueError as error:
        return has_error(str(error))
    return account.describe()


@behaviours.on(f"{ACCOUNTS}.list_tasks")
def list_tasks(world: World, request: Request) -> Any:
    """What is still to be done (type=pending), or everything there was (type=registration)."""
    account = _account(world, request)
    shown: dict[str, Any] = {
        "accountId": account.account_id,
        "status": account.status,
        "description": STATUSES[account.status],
        "state": account.state,
        "hasError": False,
    }
    if request.get("type", "registration") == "pending":
        tasks = [task.pending(account) for task in account.pending_tasks()]
        return shown | {"pendingTaskPresent": bool(tasks), "pendingTasks": tasks}
    rows = [task.registration(account) for task in account.tasks]
    return shown | {"registrationTaskPresent": bool(rows), "registrationTasks": rows}


def _forms(payload: Any) -> list[int]:
    """Form numbers of a body IBKR does not describe: `formNumbers`, or `tasks` with a formNumber each."""
    given = payload if isinstance(payload, dict) else {}
    lists = [given.get(name) for name in ("formNumbers", "tasks")]
    found = [one for each in lists if isinstance(each, list) for one in each]
    numbers = [one.get("formNumber") if isinstance(one, dict) else one for one in found]
    return [number for number in numbers if isinstance(number, int) and not isinstance(number, bool)]


@behaviours.on(f"{ACCOUNTS}.assign_tasks")
def assign_tasks(world: World, request: Request) -> Any:
    """Ask for forms."""
    account = _account(world, request)
    actions = []
    for form in _forms(request.payload):
        if form in FORMS:
            world.management.accounts.add_task(account.account_id, form)
            actions.append({"formNumber": form, "status": "Success", "message": "Task was assigned"})
        else:
            actions.append({"formNumber": form, "status": "Error", "message": "No such form"})
    return [{"accountId": account.account_id, "taskAction": actions}]


@behaviours.on(f"{ACCOUNTS}.update_tasks")
def update_tasks(world: World, request: Request) -> Any:
    """Say that forms are done."""
    account = _account(world, request)
    actions = []
    for form in _forms(request.payload):
        if any(task.form == form and task.completed is None for task in account.tasks):
            world.management.accounts.complete(account, [form])
            actions.append({"formNumber": form, "status": "Success", "message": "Task was updated"})
        else:
            actions.append({"formNumber": form, "status": "Error", "message": "No such pending task"})
    return [{"accountId": account.account_id, "taskAction": actions}]


@behaviours.on(f"{ACCOUNTS}.get_kyc_link")
def get_kyc_link(world: World, request: Request) -> Any:
    """Where the applicant proves identity; the link lives 24 hours."""
    account = _account(world, request)
    if not any(task.form in (8001, 8002, 8137, 8437) for task in account.pending_tasks()):
        return has_error("No identity check is pending")
    now = world.clock.now()
    return {
        "hasError": False,
        "url": account.kyc_url,
        "startDate": moment(now),
        "expiryDate": moment(now + 86400),
        "state": "To Be Completed",
        "entityId": account.entity,
        **({"externalId": account.external_id} if account.external_id else {}),
    }


def _messages(account: ManagedAccount, kind: Any) -> dict[str, Any]:
    found = [one for one in account.messages if one.state == "PENDING" and kind in (None, one.kind)]
    return {
        "accountId": account.account_id,
        "clearingStatus": account.status,
        "clearingStatusDescription": STATUSES[account.status],
        "loginMessagePresent": bool(found),
        "loginMessages": [one.shown() for one in found],
    }


@behaviours.on(f"{ACCOUNTS}.get_login_messages")
def get_login_messages(world: World, request: Request) -> Any:
    """Messages of one account."""
    return _messages(_account(world, request), request.get("type"))


@behaviours.on(f"{ACCOUNTS}.list_login_messages")
def list_login_messages(world: World, request: Request) -> Any:
    """Messages of all accounts.

    The API document describes the answer as that of a single account: so it is while one account has messages; with
    more it is a list of them.
    """
    wanted, kind = request.get("status"), request.get("type")
    accounts = [one for one in world.management.accounts.all() if wanted in (None, one.status)]
    pairs = [(one, message) for one in accounts for message in one.messages if kind in (None, message.kind)]
    found = {one.account_id: one for one, _ in span(request, pairs, lambda pair: pair[1].recorded)}
    rows, _, _ = page(request, [_messages(one, kind) for one in found.values()])
    if len(rows) == 1:
        return rows[0]
    return rows or {"loginMessagePresent": False, "loginMessages": []}


@behaviours.on(f"{ACCOUNTS}.get_details")
def get_details(world: World, request: Request) -> Any:
    """Settings, people and money of an account."""
    account = _account(world, request)
    names = account.title.split(" ")
    person = {
        "entityId": account.entity,
        "firstName": names[0],
        "lastName": names[-1],
        "username": account.username,
        "email": account.email,
        "externalCode": account.external_id,
        "associations": ["Account Holder"],
        "userStatus": "O",
        "userStatusTrading": "O",
    }
    data = {
        "accountId": account.account_id,
        "accountTitle": account.title,
        "accountAlias": account.alias,
        "applicantType": account.applied.get("type", "INDIVIDUAL"),
        "baseCurrency": account.currency,
        "margin": account.margin,
        "clearingStatus": account.status,
        "clearingStatusDescription": STATUSES[account.status],
        "externalId": account.external_id,
        "masterAccountId": account.describe()["masterAccountId"],
        "mainAccount": account.account_id,
        "primaryUser": account.username,
        "emailAddress": account.email,
        "equity": round(holdings.equity(world, account.account_id), 2),
        "dateBegun": moment(account.started),
        "dateOpened": moment(account.opened),
        "dateClosed": moment(account.closed),
        "feeTemplate": {"templateName": account.fee_template} if account.fee_template else {},
        "capabilities": {"approved": [], "requested": []},
    }
    restrictions = [
        {"id": number, "name": found.name, "byIB": False}
        for number in world.management.restrictions.of_account(account.account_id)
        if (found := world.management.restrictions.find(number))
    ]
    return {
        "hasError": False,
        "account": {name: value for name, value in data.items() if value is not None},
        "associatedPersons": [person],
        "associatedEntities": [],
        "financialInformation": (account.applied.get("accountHolder") or {}).get("financialInformation") or {},
        "marketData": [],
        "restrictions": restrictions,
        "tradeBundles": [str(one.get("product", one.get("exchangeGroup", ""))) for one in account.permissions],
    }
