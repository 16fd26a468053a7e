"""Applications for accounts: what is wrong with one, and the account it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management import documents, holdings
from ibkr_web.simulator.management.accounts import MASTER, ManagedAccount, moment
from ibkr_web.simulator.management.requests import AccountRequest
from ibkr_web.simulator.management.shapes import misfits

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["CURRENCIES", "MARGINS", "envelope", "errors_of", "submit"]

CUSTOMERS = ("INDIVIDUAL", "JOINT", "IRA", "TRUST", "ORG", "UGMA", "UTMA")
MARGINS = ("Cash", "Margin", "RegT", "PortfolioMargin")
CURRENCIES = frozenset(
    {
        "USD", "EUR", "GBP", "CAD", "JPY", "HKD", "AUD", "CHF", "MXN", "SEK", "NZD", "HUF", "CZK", "CNH",
        "DKK", "RUB", "ILS", "NOK", "SGD", "PLN", "ZAR", "AED", "KRW", "SAR", "TRY", "RON", "BGN",
    }
)  # fmt: skip
EMPLOYMENTS = ("UNEMPLOYED", "EMPLOYED", "SELFEMPLOYED", "RETIRED", "STUDENT", "ATHOMETRADER", "HOMEMAKER")
PREFIX = re.compile(r"[a-z]{3,6}")
MOST_PREFIXES = 1000
LONGEST_ID = 64
ADULT, CASH_ONLY = 18, 21

Customer = dict[str, Any]


def _listed(value: Any) -> list[Any]:
    """A list, whether one thing came or several."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _people(customer: Customer) -> Iterator[dict[str, Any]]:
    """Everybody in an application who has a name."""
    holder = customer.get("accountHolder") or {}
    joint = customer.get("jointHolders") or {}
    for found in (
        *_listed(holder.get("accountHolderDetails")),
        *_listed(holder.get("associatedIndividual")),
        *_listed(joint.get("firstHolderDetails")),
        *_listed(joint.get("secondHolderDetails")),
    ):
        if isinstance(found, dict):
            yield found


def _money(customer: Customer) -> Iterator[dict[str, Any]]:
    for part in (customer.get("accountHolder") or {}, customer.get("jointHolders") or {}):
        yield from (one for one in _listed(part.get("financialInformation")) if isinstance(one, dict))


def _age(text: Any, today: date) -> int | None:
    try:
        born = date.fromisoformat(str(text))
    except ValueError:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _customer(world: World, customer: Customer) -> list[str]:
    found = []
    if customer.get("type") not in CUSTOMERS:
        found.append(f"Unsupported value {customer.get('type')!r} for type")
    prefix = str(customer.get("prefix", ""))
    if not PREFIX.fullmatch(prefix):
        found.append(f"Unsupported value {prefix!r} for prefix")
    elif world.management.prefixes.get(prefix, 0) >= MOST_PREFIXES:
        found.append(f"All user names with prefix {prefix} are taken")
    external = str(customer.get("externalId", ""))
    if len(external) > LONGEST_ID:
        found.append(f"externalId is longer than {LONGEST_ID}")
    elif external and world.management.accounts.by_external_id(external) is not None:
        found.append(f"ExternalId {external} was already processed")
    if not customer.get("email"):
        found.append("email is missing")
    elif customer["email"] == world.management.email:
        found.append("The email must differ from the master account's")
    return found


def _person(world: World, person: dict[str, Any], margins: set[str]) -> list[str]:
    found = []
    name = person.get("name") or {}
    for part in ("first", "last"):
        if not name.get(part):
            found.append(f"name.{part} is missing")
        elif len(str(name[part])) > 50:
            found.append(f"name.{part} is longer than 50")
    age = _age(person.get("dateOfBirth"), world.clock.datetime().date())
    if age is None:
        found.append(f"Unsupported value {person.get('dateOfBirth')!r} for dateOfBirth")
    elif age < ADULT:
        found.append(f"An applicant must be {ADULT}")
    elif age < CASH_ONLY and margins - {"Cash"}:
        found.append(f"Applicants under {CASH_ONLY} can have cash accounts only")
    country = str((person.get("residenceAddress") or {}).get("country", ""))
    if country in world.management.prohibited_countries:
        found.append(f"Country {country} is prohibited")
    employment = person.get("employmentType")
    if employment is not None and employment not in EMPLOYMENTS:
        found.append(f"Unsupported value {employment!r} for employmentType")
    phones = [phone for phone in _listed(person.get("phones")) if isinstance(phone, dict)]
    if phones and not any(phone.get("type") == "Mobile" for phone in phones):
        found.append("A phone of type Mobile is missing")
    form = person.get("w8Ben") or {}
    if form and form.get("tin") != form.get("foreignTaxId") and form.get("foreignTaxId"):
        found.append("tin and foreignTaxId differ")
    return found


def _finances(information: dict[str, Any]) -> list[str]:
    found = []
    sources = [one for one in _listed(information.get("sourcesOfWealth")) if isinstance(one, dict)]
    funds = [one for one in sources if one.get("usedForFunds", True)]
    if funds and sum(int(one.get("percentage", 0)) for one in funds) != 100:
        found.append("The percentages of the sources of wealth are not 100")
    net, liquid = information.get("netWorth"), information.get("liquidNetWorth")
    if net is not None and liquid is not None and float(liquid) > float(net):
        found.append("Net worth is less than liquid net worth")
    return found


def _users(world: World, application: dict[str, Any], prefix: Any) -> list[str]:
    found = []
    for user in (one for one in _listed(application.get("users")) if isinstance(one, dict)):
        if user.get("prefix") not in (None, prefix):
            found.append("The prefixes of customer and user differ")
        external = str(user.get("externalUserId", ""))
        if external and external in world.management.external_users:
            found.append(f"ExternalUserId {external} was already processed")
    return found


def _accounts(world: World, application: dict[str, Any]) -> list[str]:
    accounts = [one for one in _listed(application.get("accounts")) if isinstance(one, dict)]
    if not accounts:
        return ["accounts is missing"]
    found = []
    for account in accounts:
        if account.get("margin") not in (None, *MARGINS):
            found.append(f"Unsupported value {account.get('margin')!r} for margin")
        currency = account.get("baseCurrency")
        if currency is not None and not (currency in CURRENCIES and holdings.convertible(world, currency)):
            found.append(f"Unsupported value {currency!r} for baseCurrency")
        if len(str(account.get("alias", ""))) > 80:
            found.append("alias is longer than 80")
    return found


def errors_of(world: World, application: dict[str, Any]) -> list[str]:
    """Texts on what is wrong with an application; empty when nothing is."""
    if wrong := misfits("ApplicationPayload", "application", application):
        return wrong
    customer = application.get("customer")
    if not isinstance(customer, dict):
        return ["customer is missing"]
    margins = {
        str(one.get("margin", "Margin")) for one in _listed(application.get("accounts")) if isinstance(one, dict)
    }
    found = (
        _customer(world, customer) + _accounts(world, application) + _users(world, application, customer.get("prefix"))
    )
    people = list(_people(customer))
    if customer.get("type") in ("INDIVIDUAL", "JOINT", "IRA") and not people:
        found.append("accountHolder is missing")
    for person in people:
        found += _person(world, person, margins)
    for information in _money(customer):
        found += _finances(information)
    signers = {documents.signer(person.get("name") or {}) for person in people} or None
    return found + documents.errors_of(_listed(application.get("documents")), signers)


def envelope(world: World, request: AccountRequest, **content: Any) -> dict[str, Any]:
    """The content of a response file."""
    return {
        "execution": {
            "executedAt": request.moment,
            "client": world.management.client,
            "clientMasterAccount": MASTER,
            "processFile": f"{request.kind}_{request.request_id}.json",
        },
        **content,
    }


def _open_tasks(world: World, account: ManagedAccount, application: dict[str, Any]) -> None:
    """Every application needs a tax form, identity and address; what came with it is done."""
    accounts = world.management.accounts
    sent = {one.get("formNumber") for one in _listed(application.get("documents")) if isinstance(one, dict)}
    if any(person.get("w8Ben") or person.get("w9") for person in _people(account.applied)):
        sent |= {5001}
    for form in (5001, 8001, 8002):
        accounts.add_task(account.account_id, form)
    accounts.complete(account, {form for form in sent if isinstance(form, int)})


def _account(world: World, application: dict[str, Any], wanted: dict[str, Any]) -> ManagedAccount:
    customer = application["customer"]
    management = world.management
    prefix = str(customer["prefix"])
    number = management.prefixes.get(prefix, 0)
    management.prefixes[prefix] = number + 1
    person = next(_people(customer), {})
    name = person.get("name") or {}
    account_id = management.accounts.new_number()
    account = ManagedAccount(
        account_id=account_id,
        status="N",
        started=world.clock.now(),
        state="Incomplete Application",
        external_id=str(customer.get("externalId", "")),
        title=documents.signer(name) or f"Applicant {account_id}",
        username=f"{prefix}{number:03}",
        prefix=prefix,
        email=str(customer.get("email", "")),
        currency=str(wanted.get("baseCurrency", "USD")),
        margin=str(wanted.get("margin", "Margin")),
        alias=str(wanted.get("alias", "")),
        entity=world.random("entity", account_id).randrange(10**6, 10**7),
        applied=customer,
        permissions=[one for one in _listed(wanted.get("tradingPermissions")) if isinstance(one, dict)],
    )
    management.accounts.enter(account)
    return account


def submit(world: World, application: dict[str, Any]) -> AccountRequest:
    """Take an application in: a new account, or a file with error texts. The status is 200 either way."""
    management = world.management
    request = management.requests.new("CREATE_ACCOUNT", "")
    customer = application.get("customer")
    external = str(customer.get("externalId", "")) if isinstance(customer, dict) else ""
    shown: dict[str, Any] = {"customer": {"externalId": external}, "externalId": external}
    if errors := management.next_errors() or errors_of(world, application):
        request.status, request.message = "REJECTED", errors[0]
        shown |= {"status": "Error", "error": [{"value": text} for text in errors]}
        request.data = envelope(world, request, application=shown)
        return request
    made = [_account(world, application, wanted) for wanted in _listed(application["accounts"])]
    for user in (one for one in _listed(application.get("users")) if isinstance(one, dict)):
        if user.get("externalUserId"):
            management.external_users.add(str(user["externalUserId"]))
    for account in made:
        account.application = request
        _open_tasks(world, account, application)
    request.account = made[0].account_id
    request.status, request.message = "PROCESSED", "Application was accepted"
    people = list(_people(application["customer"]))
    shown |= {
        "status": "Success",
        "accounts": [
            {"externalId": account.external_id, "description": account.title, "value": account.account_id}
            for account in made
        ],
        "users": [{"value": account.username, "externalId": account.external_id} for account in made],
        "entities": [
            {
                "value": made[0].entity,
                "externalId": str(person.get("externalId", "")),
                "name": documents.signer(person.get("name") or {}),
            }
            for person in people
        ],
        "documents": [
            {"formNumber": one.get("formNumber"), "fileName": (one.get("attachedFile") or {}).get("fileName")}
            for one in _listed(application.get("documents"))
        ],
        "pendingTasks": [
            {"formNumber": task.form, "state": task.state, "startDate": moment(task.since)}
            for account in made
            for task in account.pending_tasks()
        ],
    }
    request.data = envelope(world, request, application=shown)
    return request
