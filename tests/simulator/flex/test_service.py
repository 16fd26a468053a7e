"""Tokens, orders, errors and limits of the Flex Web Service, without a server."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.flex.service import ERRORS, WARNINGS
from ibkr_web.simulator.world import World
from tests.simulator.management.calls import flex

START = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)  # a Wednesday, 10:00 in New York


@pytest.fixture
def world() -> World:
    clock = Clock(START)
    clock.hold()
    return World(0, clock)


def fields(answer: Answer) -> dict[str, str]:
    assert answer.status == 200
    assert answer.media.startswith("text/xml")
    root = ElementTree.fromstring(answer.body)
    assert root.tag == "FlexStatementResponse"
    return {"timestamp": root.attrib["timestamp"], **{child.tag: child.text or "" for child in root}}


def code(answer: Answer) -> int | None:
    return int(fields(answer)["ErrorCode"]) if not answer.streamed and b"ErrorCode" in answer.body else None


def order(world: World, query: Any = 1048576, **more: Any) -> str:
    return fields(flex(world, "send_request", t=world.flex.token, q=query, v=3, **more))["ReferenceCode"]


def collect(world: World, reference: str) -> Answer:
    return flex(world, "get_statement", t=world.flex.token, q=reference, v=3)


def report(world: World, reference: str) -> ElementTree.Element:
    answer = collect(world, reference)
    assert answer.streamed
    return ElementTree.fromstring(b"".join(answer.body))


def test_an_order_is_answered_with_a_reference_and_this_address(world: World) -> None:
    answer = fields(flex(world, "send_request", t=world.flex.token, q=1048576, v=3))
    assert answer["Status"] == "Success"
    assert re.fullmatch(r"\d{10}", answer["ReferenceCode"])
    assert answer["Url"] == "https://127.0.0.1:5001/AccountManagement/FlexWebService/GetStatement"
    assert answer["timestamp"] == "18 November, 2026 10:00 AM EST"
    world.flex.url_tag = "url"
    assert "url" in fields(flex(world, "send_request", t=world.flex.token, q=1048576, v=3))


def test_a_report_is_in_progress_for_a_while(world: World) -> None:
    world.flex.generation_seconds = 20
    reference = order(world)
    for _ in range(3):
        answer = fields(collect(world, reference))
        assert (answer["Status"], answer["ErrorCode"]) == ("Warn", "1019")
        world.clock.advance(6)
    world.clock.advance(3)
    assert report(world, reference).tag == "FlexQueryResponse"


def test_a_report_can_be_fetched_again_until_its_reference_ends(world: World) -> None:
    reference = order(world)
    world.clock.advance(2)
    first = b"".join(collect(world, reference).body)
    world.clock.advance(60)
    assert b"".join(collect(world, reference).body) == first
    world.clock.advance(25 * 3600)
    assert code(collect(world, reference)) == 1017


def test_one_seed_gives_one_report_and_another_seed_another(world: World) -> None:
    def made(seed: int) -> bytes:
        clock = Clock(START)
        clock.hold()
        other = World(seed, clock)
        reference = order(other)
        clock.advance(2)
        return b"".join(collect(other, reference).body)

    assert made(0) == made(0)
    assert made(0) != made(1)


@pytest.mark.parametrize("number", sorted(ERRORS))
def test_every_error_comes_on_demand(world: World, number: int) -> None:
    world.flex.fail_next(number)
    answer = fields(flex(world, "send_request", t=world.flex.token, q=1048576, v=3))
    assert answer["ErrorCode"] == str(number)
    assert answer["Status"] == ("Warn" if number in WARNINGS else "Fail")
    assert answer["ErrorMessage"]
    assert code(flex(world, "send_request", t=world.flex.token, q=1048576, v=3)) is None


def test_an_error_can_wait_for_its_step(world: World) -> None:
    world.flex.fail_next(1021, step="get", times=2)
    reference = order(world)
    world.clock.advance(2)
    assert [code(collect(world, reference)) for _ in range(2)] == [1021, 1021]
    assert collect(world, reference).streamed
    with pytest.raises(ValueError, match="no such step"):
        world.flex.fail_next(1021, step="put")


def test_tokens_end(world: World) -> None:
    service = world.flex
    short = service.add_token(username="other")
    assert re.fullmatch(r"[1-9]{24}", short)

    def ask(token: str, **more: Any) -> int | None:
        return code(flex(world, "send_request", t=token, q=1048576, v=3, **more))

    assert ask("123") == 1015
    assert ask(short) is None
    world.clock.advance(6 * 3600)
    assert ask(short) == 1012
    bound = service.add_token(username="bound", addresses=["192.0.2.7"])
    assert (ask(bound), ask(bound, address="192.0.2.7")) == (1013, None)
    renewed = service.add_token(username="bound")
    assert (ask(bound, address="192.0.2.7"), ask(renewed)) == (1015, None)
    service.deactivate(renewed)
    assert ask(renewed) == 1011
    service.expire()
    assert ask(service.token) == 1012
    service.lock()
    assert ask(service.token) == 1025


def test_too_many_wrong_requests_lock_a_token(world: World) -> None:
    world.flex.lock_after = 3
    answers = [code(collect(world, "1")) for _ in range(4)]
    assert answers == [1017, 1017, 1017, 1025]


def test_queries_belong_to_their_user(world: World) -> None:
    world.flex.add_query(7, owner="somebody")
    world.flex.add_query(8, accounts=[""])
    send = lambda query: code(flex(world, "send_request", t=world.flex.token, q=query, v=3))  # noqa: E731
    assert [send(7), send(8), send(99), send("abc"), send(1048576)] == [1014, 1016, 1014, 1014, None]
    world.flex.remove_query(1048576)
    assert send(1048576) == 1014


def test_a_reference_belongs_to_its_token(world: World) -> None:
    reference = order(world)
    stranger = world.flex.add_token(username="stranger")
    world.clock.advance(2)
    assert code(flex(world, "get_statement", t=stranger, q=reference, v=3)) == 1017


def test_limits_are_those_of_a_token_when_switched_on(world: World) -> None:
    world.flex.limits = True
    reference = order(world)
    refused = fields(collect(world, reference))
    assert (refused["Status"], refused["ErrorCode"]) == ("Warn", "1018")
    seen = []
    for _ in range(12):
        world.clock.advance(2)
        seen.append(code(collect(world, reference)))
    assert seen == [None] * 9 + [1018] * 3
    other = world.flex.add_token(username="other")
    assert code(flex(world, "get_statement", t=other, q=reference, v=3)) == 1017
    world.clock.advance(60)
    assert code(collect(world, reference)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"v": 4},
        {"p": 0},
        {"p": 366},
        {"p": "week"},
        {"p": 5, "fd": "20261101", "td": "20261102"},
        {"fd": "20261101"},
        {"td": "20261101"},
        {"fd": "20261102", "td": "20261101"},
        {"fd": "20251101", "td": "20261102"},
        {"fd": "2026-11-01", "td": "20261102"},
        {"fd": "20261301", "td": "20261302"},
        {"wrong": "x"},
    ],
)
def test_wrong_requests_are_invalid(world: World, wrong: dict[str, Any]) -> None:
    assert code(flex(world, "send_request", **{"t": world.flex.token, "q": 1048576, "v": 3, **wrong})) == 1020


def test_doubled_and_missing_fields_are_invalid(world: World) -> None:
    token = world.flex.token
    assert code(flex(world, "send_request", query=[("t", token), ("q", "1"), ("q", "2"), ("v", "3")])) == 1020
    assert code(flex(world, "send_request", q=1, v=3)) == 1020
    assert code(flex(world, "send_request", t=token, v=3)) == 1020
    reference = order(world)
    assert code(flex(world, "get_statement", t=token, q=reference, v=3, fd="20261101", td="20261102")) == 1020


def test_overrides_change_the_period(world: World) -> None:
    dates = []
    longest = {"fd": "20251101", "td": "20261031"}
    for more in ({}, {"fd": "20260105", "td": "20260109"}, {"p": 5}, longest):
        reference = order(world, **more)
        world.clock.advance(2)
        statement = report(world, reference).find(".//FlexStatement")
        assert statement is not None
        dates.append((statement.get("fromDate"), statement.get("toDate"), statement.get("period")))
    assert dates == [
        ("20261019", "20261117", "Last30CalendarDays"),
        ("20260105", "20260109", ""),
        ("20261113", "20261117", ""),
        ("20251101", "20261031", ""),
    ]


def test_days_without_data_have_no_statement(world: World) -> None:
    world.flex.add_query(3, nothing=True)
    codes = []
    for query, more in (
        (3, {}),
        (1048576, {"fd": "20261118", "td": "20261118"}),
        (1048576, {"fd": "20211001", "td": "20211101"}),
        (1048577, {"fd": "20261118", "td": "20261118"}),
    ):
        reference = order(world, query, **more)
        world.clock.advance(2)
        codes.append(code(collect(world, reference)))
    assert codes == [1003, 1003, 1003, None]


def test_overrides_of_activity_can_hang(world: World) -> None:
    world.flex.overrides_hang = True
    stuck = order(world, fd="20260105", td="20260109")
    fine = order(world, 1048577, fd="20260105", td="20260109")
    world.clock.advance(3600)
    assert (code(collect(world, stuck)), code(collect(world, fine))) == (1019, None)


def test_a_user_agent_is_needed(world: World) -> None:
    answer = flex(world, "send_request", t=world.flex.token, q=1048576, v=3, agent="")
    assert (answer.status, answer.media) == (403, "text/html")


def test_the_service_describes_itself(world: World) -> None:
    seen = world.flex.describe()
    assert seen["tokens"] == {world.flex.token: "active"}
    assert set(seen["queries"]) == {"1048576", "1048577"}
