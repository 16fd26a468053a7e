"""From a status and a body to an exception, in every dialect; and what the texts known at IBKR turn it into."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

import ibkr_web.errors as errors
from ibkr_openapi import OPERATIONS, operation
from ibkr_web.errors import APIStatusError, failure
from ibkr_web.errors.failures import KINDS
from ibkr_web.errors.table import entries

JSON = {"content-type": "application/json"}
PROBLEM = {"content-type": "application/problem+json"}
HTML = {"content-type": "text/html"}
READ = operation("portfolio.list_accounts")
TRANSFER = operation("account_management.banking.create_internal_cash_transfer")

EDGE = b"""<HTML><HEAD>
<TITLE>Access Denied</TITLE>
</HEAD><BODY>
<H1>Access Denied</H1>
You have no permission.<P>
Reference&#32;&#35;18&#46;2d3b1602&#46;1700000000&#46;1a2b3c
<P>https&#58;&#47;&#47;errors&#46;example</P></BODY>"""


def made(status: int, body: Any, headers: dict[str, str] | None = None, at: Any = READ) -> APIStatusError:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    error = failure(at, status, JSON if headers is None else headers, content)
    assert error is not None
    assert (error.status, error.operation, error.content) == (status, at, content)
    return error


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "ValidationError"),
        (401, "Unauthorized"),
        (402, "PermissionDenied"),
        (403, "PermissionDenied"),
        (404, "NotFound"),
        (405, "ValidationError"),
        (406, "APIStatusError"),
        (408, "APIStatusError"),
        (409, "Conflict"),
        (410, "APIStatusError"),
        (411, "ValidationError"),
        (413, "ValidationError"),
        (415, "ValidationError"),
        (418, "APIStatusError"),
        (422, "ValidationError"),
        (423, "NotReady"),
        (429, "RateLimited"),
        (500, "ServerError"),
        (501, "ServerError"),
        (502, "ServerError"),
        (503, "ServiceUnavailable"),
        (504, "ServerError"),
        (599, "ServerError"),
        (302, "UnexpectedAnswer"),
        (100, "UnexpectedAnswer"),
        (999, "ServerError"),
    ],
)
def test_the_status_chooses_the_class(status: int, kind: str) -> None:
    for body in (b"", b"x", b"{}", b"[]", b'{"error":"something"}'):
        error = made(status, body)
        assert type(error) is getattr(errors, kind)
        assert str(error).startswith(f"portfolio.list_accounts was answered with {status}")


def test_every_status_of_the_contract_has_a_class_of_its_own_for_every_operation() -> None:
    names = [one if isinstance(one, str) else one.name for one in OPERATIONS]
    for name in names:
        for status in map(int, filter(str.isdigit, operation(name).responses)):
            error = failure(operation(name), status, JSON, b'{"error":"no"}')
            if status >= 400:
                assert type(error) is not APIStatusError, (name, status)
                assert error is not None
                assert error.meaning, (name, status)
            elif status < 200:
                assert error is None, (name, status)


DIALECTS: dict[str, tuple[Any, dict[str, str], str, str]] = {
    "ours": ({"error": "Bad Request: conid", "statusCode": 400}, JSON, "Bad Request: conid", ""),
    "nested": ({"error": {"message": "no", "code": "E1"}}, JSON, "no", "E1"),
    "description": ({"errorDescription": "No such account", "hasError": True}, JSON, "No such account", ""),
    "accounts": (
        {"hasError": True, "errorDescription": "gone", "error": {"status": 404, "message": "no account", "error": "E"}},
        JSON,
        "E; no account; gone",
        "",
    ),
    "problem": (
        {"type": "/simple", "title": "Not Found", "status": 404, "detail": "no set"},
        PROBLEM,
        "Not Found; no set",
        "/simple",
    ),
    "arguments": (
        {
            "type": "/invalid-argument",
            "title": "Invalid argument",
            "status": 400,
            "invalidArguments": [{"field": "amount", "description": "too small"}, {"field": "currency"}],
        },
        PROBLEM,
        "Invalid argument: amount (too small), currency",
        "/invalid-argument",
    ),
    "instruction": (
        {
            "title": "Unprocessable",
            "status": 422,
            "instructionResult": {"error": {"errorCode": "NOT_OPEN_ACCOUNT", "errorMessage": "closed"}},
        },
        PROBLEM,
        "Unprocessable; closed",
        "NOT_OPEN_ACCOUNT",
    ),
    "oauth": ({"error": "invalid_client", "error_description": "who?"}, JSON, "invalid_client; who?", "invalid_client"),
    "list of errors": ({"errors": ["a", {"message": "b"}]}, JSON, "a; b", ""),
    "in a list": ([{"error": "a"}, {"order_id": "1"}, {"error": "b"}], JSON, "a; b", ""),
    "texts of an application": ({"status": "Error", "error": [{"value": "a"}, {"value": "b"}]}, JSON, "a; b", ""),
    "details of a line": ({"success": False, "message": {"line": 3, "why": "no"}}, JSON, "line: 3; why: no", ""),
}


@pytest.mark.parametrize("name", DIALECTS)
def test_each_dialect_is_read(name: str) -> None:
    body, headers, reason, code = DIALECTS[name]
    error = made(400, body, headers)
    assert (error.reason, error.code, error.body, error.from_ibkr) == (reason, code, body, True)
    assert reason in str(error)
    assert error.outcome == "refused"


def test_arguments_are_told_one_by_one() -> None:
    body, headers, _, _ = DIALECTS["arguments"]
    assert made(400, body, headers).fields == (("amount", "too small"), ("currency", ""))


@pytest.mark.parametrize(
    ("content", "headers", "reason", "body"),
    [
        (b"Bad Request: no such thing", {"content-type": "text/plain"}, "Bad Request: no such thing", None),
        ("Größe".encode("latin-1"), {"content-type": "text/plain; charset=latin-1"}, "Größe", "Größe"),
        ("Größe".encode("latin-1"), {}, "5 bytes that are no text", None),
        (b"\x00\xff\xfe", {}, "3 bytes that are no text", None),
        (b'"quoted"', JSON, "quoted", "quoted"),
        (b"12.50", JSON, "12.5", 12.5),
        (b'\xef\xbb\xbf{"error":"with a mark"}', JSON, "with a mark", {"error": "with a mark"}),
        (b"[" * 200_000, JSON, None, None),
    ],
)
def test_what_is_not_json_is_kept_as_it_is(content: bytes, headers: dict[str, str], reason: Any, body: Any) -> None:
    error = made(500, content, headers)
    if reason is not None:
        assert error.reason == reason
    assert error.body == (body if body is not None else _as_it_is(content))
    assert error.from_ibkr is (b"error" in content)
    assert error.outcome == ("refused" if b"error" in content else "unknown")


def _as_it_is(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content


@pytest.mark.parametrize(
    ("page", "reference"),
    [
        (
            EDGE,
            "18.2d3b1602.1700000000.1a2b3c",
        ),
        (b"<!doctype html><title>Access Denied</title><p>Reference ID: 0.abc-1</p>", "0.abc-1"),
        (b"  \n<html><h1>Access Denied</h1><script>reference: x1</script></html>", ""),
    ],
)
def test_a_page_of_the_edge_is_known_by_its_number(page: bytes, reference: str) -> None:
    for headers in (HTML, JSON, {}):
        error = made(403, page, headers)
        assert type(error) is errors.PermissionDenied
        assert (error.reference, error.from_ibkr) == (reference, False)
        assert error.reason == "a web page (Access Denied)"
        assert "server in front" in error.meaning
        assert (f"Reference {reference}" in str(error)) is bool(reference)
        assert error.body == page.decode()


@pytest.mark.parametrize(
    ("status", "content", "outcome"),
    [
        (500, b'{"error":"wrong account"}', "refused"),
        (500, b"", "unknown"),
        (500, b"<html></html>", "unknown"),
        (502, b'{"error":"Bad Gateway"}', "unknown"),
        (503, b'{"error":"not ready","statusCode":503}', "refused"),
        (503, b"upstream connect error", "unknown"),
        (504, b'{"error":"timeout"}', "unknown"),
        (408, b'{"error":"Request Timeout"}', "unknown"),
        (499, b"", "unknown"),
        (429, b"", "refused"),
        (403, b"<html></html>", "refused"),
    ],
)
def test_what_became_of_it(status: int, content: bytes, outcome: str) -> None:
    assert made(status, content, {}, at=TRANSFER).outcome == outcome


@pytest.mark.parametrize(
    ("at", "status", "text", "kind", "word"),
    [
        ("accounts.list", 400, "Bad Request: no bridge", "SessionNotOpen", "session.initialize"),
        ("market_data.get_snapshot", 500, "Please query /accounts first", "NotReady", "accounts.list"),
        ("market_data.get_snapshot", 400, "Please query /iserver/accounts first", "NotReady", "accounts.list"),
        ("market_data.get_history", 500, "Chart data unavailable", "NotFound", "bars"),
        ("market_data.get_history", 500, "Failed to get data, please retry", "NotReady", "again"),
        ("accounts.list", 401, "id: 1234, error: invalid consumer", "Unauthorized", "consumer key"),
        ("accounts.list", 401, "", "Unauthorized", "brokerage session"),
        ("portfolio.list_accounts", 401, "", "Unauthorized", "token"),
        ("accounts.list", 503, "Scheduled maintenance in progress", "MaintenanceError", "later"),
        ("accounts.list", 429, "too many requests: maintenance", "RateLimited", "10 to 15 minutes"),
        ("account_management.accounts.create", 400, "externalId was already processed", "Conflict", "once"),
        (
            "account_management.accounts.create",
            400,
            "Invalid payload for security policy: SIGNED_JWT",
            "ValidationError",
            "JWT",
        ),
    ],
)
def test_known_texts_say_what_they_mean(at: str, status: int, text: str, kind: str, word: str) -> None:
    error = made(status, {"error": text, "statusCode": status}, at=operation(at))
    assert type(error) is getattr(errors, kind)
    assert word.lower() in f"{error.meaning} {error.advice}".lower()


def test_a_page_may_speak_of_maintenance() -> None:
    page = b"<html><title>IBKR</title><p>Our services are undergoing maintenance.</p></html>"
    error = made(503, page, HTML)
    assert type(error) is errors.MaintenanceError
    assert error.reason == "a web page (IBKR)"
    assert error.outcome == "unknown"


def test_a_number_used_twice_is_a_conflict() -> None:
    body = {
        "title": "Unprocessable Entity",
        "status": 422,
        "instructionResult": {"error": {"errorCode": "CORRUPT_DATA_DUBPLICATE_CP", "errorMessage": "used"}},
    }
    error = made(422, body, PROBLEM, at=TRANSFER)
    assert type(error) is errors.Conflict
    assert error.code == "CORRUPT_DATA_DUBPLICATE_CP"
    assert "get_client_instruction" in error.advice


def test_a_403_for_an_alert_is_not_about_permissions() -> None:
    refused = made(403, {"error": "Forbidden", "statusCode": 403}, at=operation("alerts.save"))
    assert type(refused) is errors.PermissionDenied and "paper accounts" in refused.meaning
    other = made(403, {"error": "Forbidden", "statusCode": 403}, at=operation("alerts.list"))
    assert "paper accounts" not in other.meaning


def test_the_table_is_in_order() -> None:
    for entry in entries():
        assert entry.meaning, entry
        assert entry.kind in ("", *KINDS), entry
        assert not entry.meaning.endswith("."), "sentences are put together elsewhere"
        assert not entry.advice.endswith("."), entry
        assert entry.operations <= {operation(name).name for name in entry.operations}, "there are such operations"
    for name in KINDS.values():
        assert issubclass(getattr(errors, name), APIStatusError)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("1.5", 1.5),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("nan", None),
        ("1e9", None),
        ("٣", None),
    ],
)
def test_how_long_to_wait(text: str, seconds: float | None) -> None:
    for headers in ({"retry-after": text}, {"Retry-After": text}, httpx.Headers({"Retry-After": text.encode()})):
        assert failure(READ, 429, headers, b"").retry_after == seconds  # type: ignore[arg-type,union-attr]


def test_a_date_to_wait_for_counts_from_the_answers_own_clock() -> None:
    date, until = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), datetime(2026, 1, 2, 3, 5, 5, tzinfo=UTC)
    headers = {"Date": format_datetime(date, usegmt=True), "Retry-After": format_datetime(until, usegmt=True)}
    error = failure(READ, 503, headers, b"")
    assert error is not None
    assert error.retry_after == 60.0
    del headers["Date"]
    late = failure(READ, 503, headers, b"")
    assert late is not None
    assert late.retry_after == 0.0 or datetime.now(UTC) < until


def test_no_headers_at_all() -> None:
    error = failure(READ, 404, None, b"")
    assert error is not None
    assert (error.request_id, error.retry_after, dict(error.headers), error.body) == ("", None, {}, None)
