"""What the server of the README test answers; every value is made up."""

from __future__ import annotations

from typing import Any

POSITION = {
    "acctId": "U1234567",
    "conid": 265598,
    "contractDesc": "AAPL",
    "position": 10.0,
    "mktValue": 1901.0,
    "lastTradingDay": "20261218",
    "strike": 0,
    "putOrCall": None,
    "somethingNew": {"a": 1},
}

ANSWERS: dict[tuple[str, str], tuple[int, Any]] = {
    ("GET", "/v1/api/portfolio/accounts"): (200, [{"accountId": "U1234567", "currency": "USD"}]),
    ("GET", "/v1/api/portfolio/U1234567/positions/0"): (200, [POSITION]),
    ("POST", "/v1/api/iserver/account/U1234567/orders"): (
        200,
        [{"order_id": "987654", "order_status": "PreSubmitted"}],
    ),
    ("GET", "/v1/api/portfolio/U0000000/summary"): (401, {"error": "not authenticated"}),
    ("POST", "/gw/api/v1/echo/signed-jwt"): (200, {"requestMethod": "POST", "securityPolicy": "SIGNED_JWT"}),
}
