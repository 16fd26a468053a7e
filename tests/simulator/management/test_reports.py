"""Statements, tax documents, confirmations, vouchers."""

from __future__ import annotations

import base64
import gzip
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.management.files import pdf
from ibkr_web.simulator.world import World
from tests.simulator.management.calls import manage

ACCOUNT = "U1234567"


@pytest.fixture
def world() -> World:
    clock = Clock(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))
    clock.hold()
    return World(0, clock)


def statement(world: World, **more: Any) -> Answer:
    body = {"accountId": ACCOUNT, "startDate": "20261001", "endDate": "20261031"} | more
    return manage(world, "reports.get_statement", body)


def data(answer: Answer) -> bytes:
    assert answer.status == 200
    content = answer.body["data"]
    assert (content["encoding"], content["dataType"]) == ("base64", "byte[]")
    found = base64.b64decode(content["value"])
    return gzip.decompress(found) if content.get("gzip") else found


def check_pdf(found: bytes) -> None:
    """Header, trailer, and a cross-reference table that points at its objects."""
    assert found.startswith(b"%PDF-1.4\n")
    assert found.endswith(b"%%EOF\n")
    table = int(re.findall(rb"startxref\n(\d+)\n", found)[-1])
    assert found[table : table + 4] == b"xref"
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", found[table:])]
    for number, place in enumerate(places, 1):
        assert found[place:].startswith(b"%d 0 obj" % number)
    for length, content in re.findall(rb"/Length (\d+) >>\nstream\n(.*?)\nendstream", found, re.DOTALL):
        assert int(length) == len(content)


def test_a_pdf_is_one() -> None:
    long = pdf([f"line {number} (of \\ many) é" for number in range(100)])
    check_pdf(long)
    assert long.count(b"/Type /Page ") == 3
    check_pdf(pdf([]))


def test_a_statement_comes_as_pdf_html_or_csv_packed_or_not(world: World) -> None:
    world.brokerage.portfolio.hold(ACCOUNT, 265598, 12)
    check_pdf(data(statement(world)))
    assert data(statement(world, gzip=True)) == data(statement(world))
    page = statement(world, mimeType="text/html")
    assert data(page).startswith(b"<!DOCTYPE html>")
    assert page.body["accept"] == page.body["data"]["mimeType"] == "text/html"
    text = data(statement(world, mimeType="text/csv", gzip=True)).decode()
    assert f"{ACCOUNT},Position,AAPL,12" in text
    world.management.reports.raw = True
    raw = statement(world)
    assert raw.media == "application/pdf"
    check_pdf(raw.body)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"startDate": None}, "startDate"),
        ({"startDate": "2026-10-01"}, "startDate"),
        ({"startDate": "202610"}, "endDate"),
        ({"startDate": "20261101"}, "startDate"),
        ({"startDate": "20250101"}, "endDate"),
        ({"startDate": "20261332"}, "startDate"),
        ({"startDate": "2027", "endDate": "2027"}, "startDate"),
        ({"mimeType": "text/plain"}, "mimeType"),
        ({"multiAccountFormat": "heap"}, "multiAccountFormat"),
    ],
)
def test_statements_are_checked(world: World, more: dict[str, Any], field: str) -> None:
    answer = statement(world, **more)
    assert answer.status == 400
    assert field in {one["field"] for one in answer.body["invalidArguments"]}


def test_every_kind_of_period(world: World) -> None:
    for start, end in (("2025", "2025"), ("202609", "202609"), ("202601", "202612"), ("20261102", "20261102")):
        assert statement(world, startDate=start, endDate=end).status == 200
    both = statement(world, accountIds=[ACCOUNT, ACCOUNT], multiAccountFormat="concatenate", mimeType="text/csv")
    assert data(both).decode().splitlines()[1] == f"Account,{ACCOUNT},{ACCOUNT}"


def test_accounts_without_reports(world: World) -> None:
    assert (statement(world, accountId="U9").status, statement(world, accountIds=["U9"]).status) == (402, 402)
    world.management.reports.withheld.add(ACCOUNT)
    answer = statement(world)
    assert (answer.status, answer.body["title"]) == (402, "Unauthorized")
    for name in ("statements", "tax_documents", "trade_confirmations"):
        assert manage(world, f"reports.list_available_{name}", accountId=ACCOUNT, year="2025").status == 402


def test_what_is_available(world: World) -> None:
    value = manage(world, "reports.list_available_statements", accountId=ACCOUNT).body["data"]["value"]
    assert value["daily"] == {"startDate": "20240101", "endDate": "20261117"}
    assert (value["monthly"][0], value["monthly"][-1], len(value["monthly"])) == ("202610", "202401", 34)
    assert value["annual"] == ["2025", "2024"]
    days = manage(world, "reports.list_available_trade_confirmations", accountId=ACCOUNT).body["data"]["value"]
    assert days == sorted(days)
    assert days
    span = {"startDate": days[0], "endDate": days[-1]}
    check_pdf(data(manage(world, "reports.get_trade_confirmation", {"accountId": ACCOUNT, **span})))


def test_tax_documents(world: World) -> None:
    forms = manage(world, "reports.list_available_tax_documents", accountId=ACCOUNT, year="2025").body["data"]["value"]
    assert "1099" in [one["taxFormName"] for one in forms["forms"]]
    older = manage(world, "reports.list_available_tax_documents", accountId=ACCOUNT, year="2019").body["data"]["value"]
    assert older["forms"] == []

    def ask(**more: Any) -> Answer:
        body = {"accountId": ACCOUNT, "year": "2025", "type": "1099", "format": "PDF"} | more
        return manage(world, "reports.get_tax_document", body)

    check_pdf(data(ask()))
    check_pdf(data(ask(year=2025, gzip=True)))
    assert data(ask(format="CSV")).startswith(b"Form 1099,2025")
    assert ask(type="ALL").status == 200
    answers = [ask(year="25"), ask(type="W2"), ask(type="1099R", format="CSV"), ask(year="2019"), ask(accountId="U9")]
    assert [answer.status for answer in answers] == [400, 400, 400, 402, 402]


def test_tax_vouchers(world: World) -> None:
    years = manage(world, "tax_vouchers.list_years").body
    assert years == [2025, 2024, 2023, 2022]
    countries = {one["countryCode"]: one for one in manage(world, "tax_vouchers.list_countries").body}
    assert countries["ES"]["disabled"] is True
    where = {"custAcctId": ACCOUNT, "countryCode": "AT", "year": "2025"}
    dividends = manage(world, "tax_vouchers.list_dividends", **where).body
    wanted = {**where, "corpactionId": dividends[0]["corpactionId"]}
    ordered = manage(world, "tax_vouchers.create", {"taxVoucherRequests": [wanted]}).body
    assert (ordered[0]["requestState"], ordered[0]["fee"]) == ("REQUESTED", 75.0)
    number = ordered[0]["requestId"]
    assert manage(world, "tax_vouchers.download", requestId=number).status == 404
    world.clock.advance(3601)
    assert manage(world, "tax_vouchers.get_state", requestId=number).body["requestState"] == "COMPLETED"
    file = manage(world, "tax_vouchers.download", requestId=number)
    assert file.media == "application/octet-stream"
    check_pdf(file.body)
    again = manage(world, "tax_vouchers.list_dividends", **where).body
    assert [row.get("voucher", {}).get("requestId") for row in again] == [number, None]


@pytest.mark.parametrize(
    "wrong",
    [{"custAcctId": "U9"}, {"countryCode": "ES"}, {"countryCode": "XX"}, {"year": "soon"}, {"corpactionId": "1"}],
)
def test_wrong_vouchers(world: World, wrong: dict[str, str]) -> None:
    where = {"custAcctId": ACCOUNT, "countryCode": "AT", "year": "2025"}
    dividend = manage(world, "tax_vouchers.list_dividends", **where).body[0]
    order = {**where, "corpactionId": dividend["corpactionId"], **wrong}
    assert manage(world, "tax_vouchers.create", {"taxVoucherRequests": [order]}).status == 400
    assert manage(world, "tax_vouchers.create", {}).status == 400
    assert manage(world, "tax_vouchers.get_state", requestId="1").status == 404


def test_a_voucher_is_ordered_once(world: World) -> None:
    where = {"custAcctId": ACCOUNT, "countryCode": "CH", "year": "2024"}
    order = {**where, "corpactionId": manage(world, "tax_vouchers.list_dividends", **where).body[0]["corpactionId"]}
    codes = [manage(world, "tax_vouchers.create", {"taxVoucherRequests": [order]}).status for _ in range(2)]
    assert codes == [200, 400]
    world.management.settle()
