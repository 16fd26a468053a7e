"""Errors in a success: every annotation with a made-up body, and what must not be taken for an error."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ibkr_openapi import OPERATIONS, Operation, operation
from ibkr_web.errors import (
    APIStatusError,
    NotFound,
    OrderPartlyRejected,
    OrderRejected,
    PartialFailure,
    PermissionDenied,
    Refused,
    SessionError,
    SessionNotOpen,
    UnexpectedAnswer,
    failure,
)
from tests.overrides.errors.bodies import annotated, bad_value, body, encoded, good_value, statuses

JSON = {"content-type": "application/json"}
SUBMIT = operation("orders.submit")
ANNOTATED = list(annotated())
NAMES = [f"{at.name} {rule['key']}" for at, rule in ANNOTATED]


def hidden(at: str | Operation[Any], value: Any, status: int = 200) -> APIStatusError:
    content = value if isinstance(value, bytes) else encoded(value)
    error = failure(operation(at) if isinstance(at, str) else at, status, JSON, content)
    assert error is not None
    assert (error.status, error.content) == (status, content)
    return error


def fine(at: str, value: Any, status: int = 200, headers: Any = JSON) -> None:
    content = value if isinstance(value, bytes) else encoded(value)
    assert failure(operation(at), status, headers, content) is None


@pytest.mark.parametrize(("at", "rule"), ANNOTATED, ids=NAMES)
def test_each_annotation_finds_its_error(at: Operation[Any], rule: dict[str, Any]) -> None:
    for status in statuses(rule):
        value = body(rule, bad_value(rule), text="It went wrong for U1234567")
        for content in (encoded(value), encoded(value, indent=2), encoded(value, separators=(",", ":"))):
            error = failure(at, status, JSON, content)
            assert isinstance(error, APIStatusError), rule
            assert error.status == status
            assert error.body == value
            assert "wrong" in error.reason or "value" in rule or "minimum" in rule
            assert error.from_ibkr
            assert error.outcome == "refused"
            assert "U1234567" not in str(error)


@pytest.mark.parametrize(("at", "rule"), ANNOTATED, ids=NAMES)
def test_none_finds_one_in_a_good_answer(at: Operation[Any], rule: dict[str, Any]) -> None:
    for status in statuses(rule):
        assert failure(at, status, JSON, encoded(body(rule, good_value(rule)))) is None
        if "value" not in rule and "minimum" not in rule:
            for empty in ("", [], {}, False, None):
                assert failure(at, status, JSON, encoded(body(rule, empty), indent=1)) is None
    other = next(status for status in (200, 201, 202, 203, 206, 207) if status not in statuses(rule))
    if all(other not in statuses(dict(one)) for one in at.errors) and rule["key"] != "error":
        assert failure(at, other, JSON, encoded(body(rule, bad_value(rule)))) is None


@pytest.mark.parametrize(
    ("at", "rule"),
    [(at, rule) for at, rule in ANNOTATED if "*" in rule["key"]],
    ids=[name for name in NAMES if "*" in name],
)
def test_what_was_done_is_not_lost(at: Operation[Any], rule: dict[str, Any]) -> None:
    done: list[Any] = [{"status": 202, "mine": 1}, {"status": 202, "mine": 2}]
    value = body(rule, bad_value(rule), beside=done, text="No U1234567")
    error = failure(at, statuses(rule)[-1], JSON, encoded(value))
    assert isinstance(error, PartialFailure)
    assert error.outcome == "partial"
    assert list(error.succeeded) == done
    assert len(error.failed) == 1
    assert "1 of 3 parts" in str(error)
    assert isinstance(error, OrderPartlyRejected) is (at.effect == "order")
    assert error.body == value


def test_refusals_by_different_rules_count_together() -> None:
    elements = [
        {"status": 422, "title": "No", "instructionResult": {"error": {"errorCode": "E1", "errorMessage": "first"}}},
        {"status": 202, "instructionResult": {"instructionStatus": "REJECTED", "description": "second"}},
        {"status": "403", "title": "third"},
        {"status": 202, "instructionResult": {"instructionStatus": "PENDING"}},
        {"status": 202, "instructionResult": {"error": {"errorCode": "E2", "errorMessage": "fourth"}}},
    ]
    bulk = {"status": 207, "instructionSetId": -5, "instructionResults": elements}
    error = hidden("account_management.banking.create_internal_cash_transfers_bulk", bulk, 207)
    assert isinstance(error, PartialFailure)
    assert list(error.succeeded) == [elements[3]]
    assert sorted(map(json.dumps, error.failed)) == sorted(json.dumps(elements[at]) for at in (0, 1, 2, 4))
    assert all(word in error.reason for word in ("first", "third", "fourth"))
    assert error.code == "E1"


def test_a_bulk_request_with_nothing_but_refusals_is_refused() -> None:
    bulk = {"instructionResults": [{"status": 422, "title": "No"}] * 2}
    error = hidden("account_management.banking.create_internal_cash_transfers_bulk", bulk, 207)
    assert type(error) is Refused
    assert error.outcome == "refused"


@pytest.mark.parametrize(
    ("at", "value", "kind", "word"),
    [
        ("orders.submit", {"error": "no margin for U1234567"}, OrderRejected, "no margin for ***"),
        ("orders.submit", [{"error": "no margin"}], OrderRejected, "no margin"),
        ("orders.modify", {"error": "OrderID 1 doesn't exist"}, OrderRejected, "doesn't exist"),
        ("orders.reply", {"error": "discarded"}, OrderRejected, "discarded"),
        ("orders.preview", {"amount": {"total": "1"}, "warn": None, "error": "no money"}, OrderRejected, "no money"),
        ("orders.cancel", {"error": "OrderID 1 doesn't exist"}, NotFound, "doesn't exist"),
        ("alerts.get", {"error": "Alert with order ID=5 not found."}, NotFound, "not found"),
        ("alerts.delete", {"success": False, "failure_list": "17", "text": None}, Refused, "17"),
        ("alerts.save", {"success": "false", "text": "no"}, Refused, "no"),
        ("allocation.delete_group", {"success": False}, Refused, ""),
        ("contracts.get_rules", {"error": "Contract not found"}, NotFound, "Contract"),
        ("contracts.get_info_and_rules", {"con_id": 1, "rules": {"error": "no rules"}}, Refused, "no rules"),
        ("market_data.get_history", {"error": "Chart data unavailable"}, NotFound, "Chart"),
        ("session.tickle", {"error": "no session"}, SessionNotOpen, "no session"),
        (
            "account_management.accounts.create",
            {"fileData": {"data": {"application": {"status": "Error", "error": [{"value": "too young"}]}}}},
            Refused,
            "too young",
        ),
        (
            "account_management.accounts.get_details",
            {"hasError": True, "errorDescription": "gone", "error": {"message": "no account"}},
            Refused,
            "no account; gone",
        ),
        (
            "account_management.accounts.get_application",
            {
                "hasError": True,
                "error": {"status": 404, "statusCode": 404, "error": "Error", "message": "There is none"},
            },
            NotFound,
            "There is none",
        ),
        ("watchlists.list", b'{"error":"forbidden","statusCode":403}', PermissionDenied, "forbidden"),
        (
            "account_management.restrictions.apply",
            {"success": False, "message": {"row": 2, "error": "bad rule"}},
            Refused,
            "bad rule",
        ),
        (
            "account_management.accounts.update_tasks",
            [{"accountId": "U1", "taskAction": [{"formNumber": 3, "status": "Error", "message": "No such task"}]}],
            Refused,
            "No such task",
        ),
    ],
)
def test_the_ones_that_were_seen(at: str, value: Any, kind: type[Any], word: str) -> None:
    error = hidden(at, value)
    assert type(error) is kind
    assert word in error.reason
    assert error.value is not None


def test_changes_of_accounts_are_told_one_by_one() -> None:
    requests = [
        {"requestType": "changeFinancialInformation", "status": "Success"},
        {"requestType": "addTradingPermissions", "status": "Error", "error": [{"value": "not this country"}]},
    ]
    data = {"application": {"status": "Error", "error": [{"value": "x"}]}, "accountManagementRequests": requests}
    error = hidden("account_management.accounts.update", {"fileData": {"name": "f", "data": data}})
    assert isinstance(error, PartialFailure)
    assert (list(error.succeeded), list(error.failed)) == ([requests[0]], [requests[1]])
    assert error.reason == "not this country"


def test_a_group_of_which_a_part_was_taken() -> None:
    elements = [
        {"order_id": "1", "order_status": "Submitted"},
        {"error": "no"},
        {"id": "x", "message": ["Sure?"], "messageIds": ["o163"]},
    ]
    error = hidden("orders.submit", elements)
    assert type(error) is OrderPartlyRejected
    assert list(error.succeeded) == [elements[0], elements[2]]
    assert list(error.failed) == [elements[1]]
    for kind in (OrderRejected, PartialFailure):
        assert isinstance(error, kind)


QUESTION = [{"id": "x", "message": ["An error may occur"], "isSuppressed": False, "messageIds": ["o163"]}]


@pytest.mark.parametrize(
    ("at", "value", "status"),
    [
        ("orders.submit", QUESTION, 200),
        ("orders.reply", QUESTION, 200),
        ("orders.submit", [{"order_id": "1", "order_status": "Submitted", "encrypt_message": "1"}], 200),
        ("orders.submit", {"orderId": 1, "reqId": "2", "text": "error", "options": ["Yes"], "prompt": True}, 200),
        ("orders.preview", {"amount": {}, "warn": "21/You have no market data", "error": None}, 200),
        ("orders.cancel", {"msg": "Request was submitted", "order_id": 1, "conid": -1, "account": None}, 200),
        ("session.tickle", {"session": "x", "hmds": {"error": "no bridge"}, "iserver": {"authStatus": {}}}, 200),
        ("allocation.set_model_presets", {"success": True, "error": "None"}, 200),
        ("allocation.set_model_presets", b'{"error":"None","success":true}', 200),
        ("account_management.restrictions.apply", {"success": True, "message": "OK"}, 200),
        ("account_management.accounts.get_details", {"hasError": False, "error": {"message": ""}}, 200),
        (
            "account_management.banking.get_client_instruction",
            {"instructionResult": {"instructionStatus": "REJECTED", "error": {"errorCode": "E"}}},
            200,
        ),
        ("account_management.banking.get_instruction_set", {"instructionResults": [{"status": 422}]}, 200),
        ("account_management.banking.get_instruction", {"instructionResult": {"error": {"errorCode": "E"}}}, 208),
        ("portfolio.list_accounts", [], 200),
        ("portfolio.list_accounts", {}, 200),
        ("contracts.list_definitions", b"", 204),
        ("portfolio.list_accounts", b"", 200),
        ("portfolio.list_accounts", b'  [{"id": 1}]\n', 200),
        ("portfolio.list_accounts", b"null", 200),
        ("portfolio.list_accounts", b'"a text"', 200),
        ("notifications.delete_device", b"", 200),
        ("orders.answer_prompt", b"Success", 200),
        ("account_management.reports.get_statement", b"%PDF-1.7", 200),
        ("account_management.tax_vouchers.download", b"<html>a voucher</html>", 200),
        ("session.open_websocket", b"", 101),
    ],
)
def test_what_is_no_error(at: str, value: Any, status: int) -> None:
    fine(at, value, status)


@pytest.mark.parametrize("content", [b'{"error":"no","statusCode":503}', b'{"error" : "no"}'])
def test_an_answer_that_begins_with_error_is_one_of_any_operation(content: bytes) -> None:
    error = hidden("watchlists.list", content)
    assert type(error) is Refused
    assert error.reason == "no"
    fine("watchlists.list", b'{"error":"","data":1}')
    fine("watchlists.list", b'{"error":null}')
    fine("watchlists.list", b'{"data":1,"error":"beside"}')


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><html><head><title>Login</title></head></html>",
        b'{"order_id":"1","order_st',
        b'[{"order_id":"1"},',
        b"{",
        b'{"a":1}}',
        b"\xff\xfe",
        b"",
        b"  \n",
    ],
)
def test_an_order_answered_with_something_else_may_be_working(content: bytes) -> None:
    error = hidden(SUBMIT, content)
    assert type(error) is UnexpectedAnswer
    assert error.outcome == "unknown"
    assert not error.from_ibkr
    assert "something else than promised" in str(error)


def test_a_plain_text_is_left_to_the_caller_where_nothing_moves() -> None:
    fine("watchlists.list", b"all is well", headers={"content-type": "text/plain"})
    page = failure(operation("watchlists.list"), 200, {"content-type": "text/html"}, b"<p>Log in</p>")
    assert type(page) is UnexpectedAnswer


def test_no_annotated_operation_is_left_out() -> None:
    """Each operation whose contract has `success`, `hasError` or a refused instruction in a success has its rule."""
    for name in (one if isinstance(one, str) else one.name for one in OPERATIONS):
        found = operation(name)
        keys = {rule["key"] for rule in found.errors}
        if found.effect in ("transfer",) and found.policy == "SIGNED_JWT":
            assert any(key.endswith("/error") for key in keys), name
        if found.effect == "order" and found.name != "orders.answer_prompt":
            assert keys & {"error", "success"}, name


def test_the_session_of_a_tickle_is_a_matter_of_the_session() -> None:
    assert isinstance(hidden("session.tickle", {"error": "no session"}), SessionError)
