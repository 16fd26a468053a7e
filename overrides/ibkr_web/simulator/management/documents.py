"""Forms, and whether documents that come in are fit for them."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Any

from ibkr_web.simulator.management.files import pdf

__all__ = ["FORMS", "Form", "errors_of", "form_file", "signer"]

LARGEST = 10 * 2**20
LONGEST_NAME = 20
KINDS = (
    "application/pdf",
    "image/jpeg",
    "image/jpg",
    "image/png",
    "application/jpeg",
    "application/jpg",
    "application/png",
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of IBKR's: number, name, what is to be done with it."""

    number: int
    name: str
    action: str
    """to be sent, to complete or to sign."""
    proofs: tuple[str, ...] = ()
    """Documents that serve as this form."""
    tax: bool = False


_IDENTITY = ("Passport", "Driver License", "National ID Card", "Alien ID Card")
_ADDRESS = ("Bank Statement", "Utility Bill", "Current Lease", "Brokerage Statement")
FORMS = {
    form.number: form
    for form in (
        Form(3442, "Prohibited country questionnaire", "to complete"),
        Form(4155, "Complex products", "to sign"),
        Form(5001, "W-8BEN", "to sign", tax=True),
        Form(5002, "W-9", "to sign", tax=True),
        Form(8001, "Proof of identity", "to be sent", _IDENTITY),
        Form(8002, "Proof of address", "to be sent", _ADDRESS),
        Form(8003, "Proof of existence", "to be sent", ("Certificate of Good Standing",)),
        Form(8004, "Proof of principal place of business", "to be sent", ("Current Lease",)),
        Form(8039, "Proof of name change", "to be sent"),
        Form(8040, "Proof of name change", "to be sent"),
        Form(8043, "Signature", "to be sent"),
        Form(8137, "Identity check online", "to complete"),
        Form(8138, "Proof of citizenship", "to be sent", ("Passport",)),
        Form(8175, "Authorisation to open account", "to be sent"),
        Form(8176, "Authorisation to open account", "to be sent"),
        Form(8205, "Selfie", "to be sent"),
        Form(8360, "Proof of tax number", "to be sent"),
        Form(8437, "Identity check online, entity", "to complete"),
        *(Form(8541 + place, f"Source of wealth: {kind}", "to be sent") for place, kind in enumerate(
            ("Allowance", "Disability", "Income", "Inheritance", "Interest", "Market profit", "Other", "Pension",
             "Property")
        )),
        Form(9975, "Proof of liquid net worth", "to be sent", ("Bank Statement",)),
    )
}  # fmt: skip


def form_file(form: Form) -> bytes:
    """The form as a PDF, the same bytes every time."""
    return pdf([f"Form {form.number}", form.name, "Simulated; not for use."])


def signer(name: dict[str, Any]) -> str:
    """How somebody signs: first, initial of the middle name, last, suffix."""
    middle = str(name.get("middle", ""))[:1]
    parts = (name.get("first"), middle, name.get("last"), name.get("suffix"))
    return " ".join(str(part) for part in parts if part)


def _payload(document: dict[str, Any]) -> dict[str, Any]:
    """The content, beside `attachedFile` or in it: samples show both."""
    found = document.get("payload") or (document.get("attachedFile") or {}).get("payload") or {}
    return found if isinstance(found, dict) else {}


def _file_errors(document: dict[str, Any], name: str) -> list[str]:
    attached, payload = document.get("attachedFile") or {}, _payload(document)
    if not payload.get("data"):
        return [f"I/O error: file {name} was not supplied"]
    try:
        data = base64.b64decode(str(payload["data"]), validate=True)
    except (binascii.Error, ValueError):
        return [f"File {name} is not base64"]
    found = []
    if str(payload.get("mimeType", "")).lower() not in KINDS:
        found.append(f"File {name}: unsupported value {payload.get('mimeType')!r} for mimeType")
    if len(data) > LARGEST:
        found.append(f"File {name} is larger than {LARGEST // 2**20} MB")
    if str(attached.get("fileLength")) != str(len(data)):
        found.append(f"File {name} has {len(data)} bytes, fileLength says {attached.get('fileLength')}")
    # SHA-1 because the wire asks for it.
    if hashlib.sha1(data, usedforsecurity=False).hexdigest() != str(attached.get("sha1Checksum", "")).lower():
        found.append(f"SHA-1 mismatch for file {name}")
    return found


def errors_of(documents: list[Any], signers: set[str] | None) -> list[str]:
    """What is wrong with documents, in texts; `signers` are the names that may sign (None: anybody)."""
    found: list[str] = []
    numbers: set[int] = set()
    for document in documents:
        if not isinstance(document, dict):
            found.append("A document is no object")
            continue
        name = str((document.get("attachedFile") or {}).get("fileName", ""))
        number = document.get("formNumber")
        if number not in FORMS:
            found.append(f"Unsupported value {number!r} for formNumber")
        elif number in numbers:
            found.append(f"More than one file for form {number}")
        else:
            numbers.add(number)
        if not name:
            found.append("A document has no fileName")
        elif len(name) > LONGEST_NAME:
            found.append(
                f"ORA-12899: value too large for column FILE_NAME (actual: {len(name)}, maximum: {LONGEST_NAME})"
            )
        found += [
            f"{moment} is not YYYYMMDDHHMMSS"
            for moment in ("execLoginTimestamp", "execTimestamp")
            if not str(document.get(moment, "")).isdigit()
        ]
        signed = document.get("signedBy") or []
        if signers is not None and (wrong := [one for one in signed if one not in signers]):
            found.append(f"Signature mismatch: {', '.join(map(str, wrong))}")
        found += _file_errors(document, name)
    return found
