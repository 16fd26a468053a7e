"""Messages without account numbers, tokens and secrets; bodies with them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_openapi import operation
from ibkr_web.errors import failure, unsent
from ibkr_web.errors.masking import WORDS, masked

TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtZSJ9.c2lnbmF0dXJl"
BASE64 = "YBWbLw+9RYP2nWrPQHxHZkBb1aM="
HEXADECIMAL = "543c55477d6cbb0e792d1e4f8111cec7"


def test_the_words_are_those_of_the_models(root: Path) -> None:
    assert list(WORDS) == tomllib.loads((root / "spec" / "masked.toml").read_text(encoding="utf-8"))["words"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("account U1234567 is closed", "account *** is closed"),
        ("DU1234567, DF765432 and F7654321", "***, *** and ***"),
        ("u1234567 du7654321", "*** ***"),
        ("(U1234567)", "(***)"),
        ("acct_U1234567_x", "acct_***_x"),
        ("U1234567F", "***"),
        ("I1234567 DUM123456", "*** ***"),
        (f"Bearer {TOKEN}", "Bearer ***"),
        (f"the token {TOKEN} has expired", "the token *** has expired"),
        (f"live session token {BASE64} unknown", "live session token *** unknown"),
        (f"session {HEXADECIMAL}", "session ***"),
        ("password=hunter2&x=1", "password=***&x=1"),
        ('{"ssn": "078-05-1120", "x": 1}', '{"ssn": "***", "x": 1}'),
        ('oauth_token="abc", realm="limited_poa"', 'oauth_token="***", realm="limited_poa"'),
        ("accountId: 12345", "accountId: ***"),
        ("taxId=12-3456789", "taxId=***"),
        ("Authorization: OAuth realm=limited", "Authorization: OAuth ***"),
    ],
)
def test_what_is_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "OrderID 1234567890 doesn't exist",
        "conid 265598 or conidex 265598@SMART",
        "message ids o163, o10163 and p6",
        "US0378331005 is not tradable",
        "NON_DISCLOSED_VALIDATION_FAILED_FOR_COMPLEX_ASSET_TRANSFER",
        "CORRUPT_DATA_DUBPLICATE_CP",
        "Please query /accounts first: /v1/api/iserver/accounts",
        "AUD.USD 20260102-09:30:00 limit price 190.10",
        "invalid token: expired",
        "07a13a5a-4a48-44a5-bb25-5ab37b79186c",
        "Invalid payload for security policy: SIGNED_JWT",
        "the order was not confirmed",
    ],
)
def test_what_is_not(text: str) -> None:
    assert masked(text) == text


SECRETS = ("U1234567", TOKEN, BASE64, HEXADECIMAL, "hunter2")
BODIES: list[Any] = [
    {"error": f"account U1234567 has {TOKEN}", "statusCode": 400},
    {"error": {"message": f"U1234567 password=hunter2 {BASE64}", "code": "U1234567"}},
    {
        "title": "U1234567",
        "status": 400,
        "detail": HEXADECIMAL,
        "invalidArguments": [{"field": "U1234567", "description": TOKEN}],
    },
    {"instructionResult": {"error": {"errorCode": "E", "errorMessage": f"token={TOKEN} U1234567"}}},
    [{"error": "U1234567"}, {"error": "hunter2 password=hunter2"}],
    "U1234567 " + TOKEN,
    {"success": False, "message": {"U1234567": "no", "password": "hunter2"}},
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
@pytest.mark.parametrize("status", [200, 400, 401, 500])
def test_no_secret_of_a_body_is_shown_and_none_is_lost(body: Any, status: int) -> None:
    from ibkr_openapi.runtime.jsontext import dumps

    content = dumps(body)
    for name in ("orders.submit", "account_management.restrictions.apply"):
        error = failure(operation(name), status, {"Set-Cookie": "x=hunter2"}, content)
        if error is None:
            continue
        shown = [str(error), repr(error), error.message, error.reason, error.code, repr(error.fields), repr(error.args)]
        for secret in SECRETS:
            if secret == "hunter2" and "hunter2 password" in str(body):
                continue  # a word like any other, were it not for its name beside it
            assert not any(secret in text for text in shown), (secret, shown)
        assert error.body == body
        assert error.content == content


@pytest.mark.timeout(5)
@pytest.mark.parametrize("part", ["a", "a-", "token ", "token=", "<script", "eyJ", "U1", '"', "= :", "\\"])
def test_no_text_makes_it_slow(part: str) -> None:
    content = (part * 2_000_000)[:2_000_000].encode()
    for body in (content, b"<html>" + content):
        error = failure(operation("orders.submit"), 500, {}, body)
        assert error is not None
        assert error.content == body


def test_a_page_is_masked_too() -> None:
    page = b"<html><title>No access for U1234567</title></html>"
    error = failure(operation("orders.submit"), 403, {}, page)
    assert error is not None
    assert error.reason == "a web page (No access for ***)"


def test_what_httpx_says_is_masked() -> None:
    request = httpx.Request(
        "POST", "https://x.example/U1234567?token=hunter2", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    for kind in (httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError, httpx.UnsupportedProtocol):
        error = unsent(kind(f"U1234567 {TOKEN}", request=request), operation("orders.submit"))
        for shown in (str(error), repr(error), repr(error.args), repr(vars(error))):
            assert not any(secret in shown for secret in SECRETS)


def test_a_long_text_is_cut_for_the_message_only() -> None:
    error = failure(operation("orders.submit"), 400, {}, b'{"error":"' + b"word " * 5000 + b'"}')
    assert error is not None
    assert len(error.reason) < 600
    assert len(error.body["error"]) == 25_000
