"""Lists, forms, names, and what became of requests."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.management import problems
from ibkr_web.simulator.management.account_calls import has_error, page, span
from ibkr_web.simulator.management.documents import FORMS, Form, form_file
from ibkr_web.simulator.management.files import zipped

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

UTILITIES = "account_management.utilities"
USERNAME = re.compile(r"[a-z0-9]{9,63}")
BANKS = {
    "eDDA": (
        ("HSBC", "HSBCHKHH", "004"),
        ("Bank of China (Hong Kong)", "BKCHHKHH", "012"),
        ("Hang Seng Bank", "HASEHKHH", "024"),
    ),
    "eGIRO": (("DBS Bank", "DBSSSGSG", "7171"), ("OCBC Bank", "OCBCSGSG", "7339")),
}
"""Method to the banks that take part: name, BIC, clearing code."""
FORM_CHANGED = datetime(2026, 1, 2, tzinfo=UTC)
LANGUAGES = ("en", "ar", "de", "es", "fr", "he", "hu", "it", "ja", "nl", "pt", "ru", "zh_CN", "zh_TW")


@cache
def _tables() -> dict[str, list[dict[str, Any]]]:
    text = files("ibkr_web.simulator.management").joinpath("enumerations.json").read_text("utf-8")
    tables: dict[str, list[dict[str, Any]]] = json.loads(text)
    return tables


def _wire_instructions(account: str, currency: str) -> list[dict[str, Any]]:
    return [
        {
            "currency": currency,
            "accountNameAndBeneficiary": "Simulated Broker LLC",
            "accountNumber": "0000012345",
            "routingNumber": "021000021",
            "bankSWIFTCode": "SIMUUS33",
            "bankTitleAndAddress": "Simulated Bank, New York",
            "alternateAccountInfo": "",
            "paymentReference": f"{account} / Simulated Holder",
        }
    ]


@behaviours.on(f"{UTILITIES}.get_enumeration")
def get_enumeration(world: World, request: Request) -> Any:
    """One list. The rows are made up: IBKR publishes no shape for most of them."""
    kind, currency = request.get("enumerationType", ""), request.get("currency")
    if request.get("language", "en") not in LANGUAGES:
        return problems.invalid(("language", f"one of {', '.join(LANGUAGES)}"))
    if kind == "wire-instructions":
        account = request.get("accountId")
        missing = [(name, "is needed") for name, value in (("currency", currency), ("accountId", account)) if not value]
        if missing:
            return problems.invalid(*missing)
        if world.management.accounts.find(account) is None:
            return problems.invalid(("accountId", "is not known"))
        rows = _wire_instructions(account, currency)
    elif kind == "prohibited-country":
        rows = [{"code": code} for code in sorted(world.management.prohibited_countries)]
    elif kind in _tables():
        rows = _tables()[kind]
    else:
        return problems.invalid(("enumerationType", "is not known"))
    if kind == "fin-info-ranges" and currency:
        rows = [row for row in rows if row["currency"] == currency]
    shown = {"enumerationsType": kind, "jsonData": rows}
    number = request.get("form-number")
    return shown if number is None else shown | {"formNumber": number}


@behaviours.on(f"{UTILITIES}.list_complex_transfer_brokers")
def list_complex_transfer_brokers(world: World, request: Request) -> Any:
    """Brokers a complex transfer can name."""
    kind = request.get("instructionType")
    if kind != "COMPLEX_ASSET_TRANSFER":
        return problems.simple(400, "No such instruction type", str(kind))
    return {"instructionType": kind, "brokers": world.management.brokers}


@behaviours.on(f"{UTILITIES}.list_participating_banks")
def list_participating_banks(world: World, request: Request) -> Any:
    """Banks that take part in a method."""
    kind = request.get("type")
    if kind not in BANKS:
        return problems.simple(400, "No such type", str(kind))
    names = ("institutionName", "BIC", "clearingCode")
    return {"type": kind, "participatingBanks": [dict(zip(names, row, strict=True)) for row in BANKS[kind]]}


def _file_name(form: Form) -> str:
    return f"Form{form.number}.pdf"


def _form(form: Form, language: str, projection: str) -> dict[str, Any]:
    data = form_file(form)
    shown: dict[str, Any] = {
        "formNumber": form.number,
        "formName": form.name,
        "fileName": _file_name(form),
        "fileLength": len(data),
        "sha1Checksum": hashlib.sha1(data, usedforsecurity=False).hexdigest(),
        "language": language,
        "dateModified": FORM_CHANGED.strftime("%Y-%m-%dT%H:%M:%S.000+00:00"),
        "type": "TAX_FORM" if form.tax else "PROOF" if form.proofs else "FORM",
        "action": form.action,
        "apiSupportedTask": True,
        "acceptableDocs": list(form.proofs),
        "questionnaire": [],
        "hasError": False,
    }
    if projection == "PAYLOAD":
        shown["payload"] = {"mimeType": "application/pdf", "data": base64.b64encode(data).decode()}
    return shown


def _day(text: Any) -> str | None:
    """A date as digits; None where it is no date."""
    digits = str(text).replace("-", "")
    return digits if len(digits) == 8 and digits.isdigit() else None


@behaviours.on(f"{UTILITIES}.list_forms")
def list_forms(world: World, request: Request) -> Any:
    """Forms, with their files where wanted: one as it is, several as a zip archive."""
    numbers = request.get("formNo")
    if numbers is not None and not isinstance(numbers, list):
        numbers = [numbers]
    if unknown := [number for number in numbers or [] if number not in FORMS]:
        return has_error(f"No form {unknown[0]}", 404)
    forms = [FORMS[number] for number in numbers] if numbers else list(FORMS.values())
    changed = FORM_CHANGED.strftime("%Y%m%d")
    days = {name: _day(request.get(name)) for name in ("fromDate", "toDate") if request.get(name) is not None}
    if wrong := [(name, "is no date") for name, day in days.items() if day is None]:
        return problems.invalid(*wrong)
    if (days.get("fromDate") or changed) > changed or (days.get("toDate") or changed) < changed:
        forms = []
    wanted, projection = request.get("getDocs", "F"), request.get("projection", "NONE")
    answer: dict[str, Any] = {
        "formDetails": [_form(form, request.get("language", "en"), projection) for form in forms],
        "timestamp": world.clock.datetime().strftime("%Y-%m-%dT%H:%M:%S.000+00:00"),
        "hasError": False,
    }
    if str(wanted).upper() in ("T", "TRUE") or projection == "DOCS":
        contents = {_file_name(form): form_file(form) for form in forms}
        name, data = next(iter(contents.items())) if len(contents) == 1 else ("forms.zip", zipped(contents))
        answer["fileData"] = {"name": name, "data": base64.b64encode(data).decode()}
    return answer


@behaviours.on(f"{UTILITIES}.list_required_forms")
def list_required_forms(world: World, request: Request) -> Any:
    """What an application will need; the rules are simplified."""
    needed = [5002 if request.get("residenceCountry") in ("USA", "US", "United States") else 5001, 8001, 8002]
    if str(request.get("applicantType", "")).upper() in ("ORG", "TRUST"):
        needed += [8003, 8004]
    if request.get("tradingPermissions"):
        needed.append(4155)
    return {"forms": [str(number) for number in needed], "hasError": False}


@behaviours.on(f"{UTILITIES}.validate_username")
def validate_username(world: World, request: Request) -> Any:
    """Whether a name is well formed and free."""
    name = str(request.get("username", ""))
    valid = bool(USERNAME.fullmatch(name)) and sum(map(str.isalpha, name)) >= 3
    taken = world.management.accounts.usernames()
    answer: dict[str, Any] = {"isValid": valid, "isAvailable": valid and name not in taken, "hasError": False}
    if valid and name in taken:
        answer["suggestedUserName"] = [
            f"{name[:60]}{number}" for number in range(1, 4) if f"{name}{number}" not in taken
        ]
    return answer


@behaviours.on(f"{UTILITIES}.list_requests")
def list_requests(world: World, request: Request) -> Any:
    """A page of requests. The filter `status` means that of the account, going by its letters."""
    wanted = request.get("status")
    status_of = world.management.accounts.status_of
    every = [one for one in world.management.requests.all() if wanted in (None, status_of(one.account))]
    found = span(request, every, lambda one: one.submitted)
    rows, limit, offset = page(request, found)
    details = [
        {
            "requestId": one.request_id,
            "requestType": one.kind,
            "accountID": one.account,
            "dateSubmitted": one.moment,
            "status": one.status,
        }
        for one in rows
    ]
    return {"requestDetails": details, "limit": limit, "offset": offset, "total": len(found)}


@behaviours.on(f"{UTILITIES}.get_request_status")
def get_request_status(world: World, request: Request) -> Any:
    """How a request stands (type=update), or its file (type=response)."""
    found = world.management.requests.find(request.get("requestId", 0))
    if found is None:
        return problems.invalid(("requestId", "is not known"))
    match request.get("type"):
        case "update":
            return found.update()
        case "response":
            return found.response()
    return problems.invalid(("type", "response or update"))


@behaviours.on(f"{UTILITIES}.update_request_status")
def update_request_status(world: World, request: Request) -> Any:
    """Another status. IBKR does not publish the fields; this simulator takes `status` and `message`."""
    found = world.management.requests.find(request.get("requestId", 0))
    if found is None:
        return problems.invalid(("requestId", "is not known"))
    body = request.payload if isinstance(request.payload, dict) else {}
    if body.get("status") not in ("PENDING", "PROCESSED", "REJECTED"):
        return problems.invalid(("status", "PENDING, PROCESSED or REJECTED"))
    found.status, found.message = body["status"], str(body.get("message", found.message))
    return found.update()
