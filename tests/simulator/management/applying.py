"""An application that IBKR would take, and documents for it."""

from __future__ import annotations

import base64
import hashlib
from typing import Any


def document(
    form: int = 8001, *, name: str = "", signed: str = "Ada M Lovelace", data: bytes = b"%PDF-1.4 x"
) -> dict[str, Any]:
    return {
        "signedBy": [signed],
        "attachedFile": {
            "fileName": name or f"Form{form}.pdf",
            "fileLength": len(data),
            "sha1Checksum": hashlib.sha1(data).hexdigest().upper(),
        },
        "formNumber": form,
        "execLoginTimestamp": 20261118100000,
        "execTimestamp": 20261118100100,
        "payload": {"mimeType": "application/pdf", "data": base64.b64encode(data).decode()},
    }


def application(external: str = "app-1", **customer: Any) -> dict[str, Any]:
    person = {
        "name": {"first": "Ada", "middle": "Mary", "last": "Lovelace"},
        "dateOfBirth": "1985-12-10",
        "residenceAddress": {"country": "GBR", "city": "London", "postalCode": "W1", "street1": "1 Square"},
        "employmentType": "EMPLOYED",
        "phones": [{"type": "Mobile", "number": "2071234567", "country": "GBR"}],
    }
    money = {
        "netWorth": 500_000,
        "liquidNetWorth": 200_000,
        "sourcesOfWealth": [{"sourceType": "SOW-IND-Income", "percentage": 100, "usedForFunds": True}],
    }
    holder = {"accountHolderDetails": [person], "financialInformation": [money]}
    return {
        "application": {
            "customer": {
                "externalId": external,
                "type": "INDIVIDUAL",
                "prefix": "adalv",
                "email": "ada@example.com",
                "accountHolder": holder,
            }
            | customer,
            "accounts": [{"baseCurrency": "USD", "margin": "RegT", "externalId": f"{external}-a"}],
            "users": [{"prefix": "adalv", "externalUserId": f"{external}-u"}],
            "documents": [],
        }
    }
