"""Signed bodies and the errors of Account Management."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.server.access import Access
from tests.simulator.server.requests import Made

ECHO = "/gw/api/v1/echo/signed-jwt"
SESSIONS = "/gw/api/v1/sso-sessions"


@pytest.fixture
def access(simulator: Simulator) -> Iterator[Access]:
    with Access(simulator) as made:
        yield made


def post(access: Access, path: str, body: str | bytes, media: str | None = "application/jwt") -> httpx.Response:
    content = body.encode() if isinstance(body, str) else body
    return access.send(["oauth2"], Made("POST", path, {} if media is None else {"content-type": media}, content))


def kinds(simulator: Simulator) -> list[str]:
    return [one.kind for one in simulator.violations]


def test_a_signed_body_is_opened(access: Access, simulator: Simulator) -> None:
    answer = post(access, ECHO, access.sign({"hello": "world"}))
    assert answer.status_code == 200
    assert answer.json()["securityPolicy"] == "SIGNED_JWT"
    assert kinds(simulator) == []


@pytest.mark.parametrize(
    ("media", "status"), [("application/json", 400), ("application/x-www-form-urlencoded", 415), (None, 415)]
)
def test_a_signed_body_needs_its_media_type(access: Access, media: str | None, status: int) -> None:
    answer = post(access, ECHO, access.sign({}), media)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert "SIGNED_JWT" in answer.json()["title"]


@pytest.mark.parametrize("body", [b"", b"{}", b"a.b.c", b"..", b"\xff.\xff.\xff", b"x" * 10_000, b'"text"'])
def test_what_is_no_token_is_refused(access: Access, simulator: Simulator, body: bytes) -> None:
    assert post(access, ECHO, body).status_code == 400
    assert "simulator" not in kinds(simulator)


@pytest.mark.parametrize("head", [b"null", b"[]", b"1", b'"RS256"', b'{"alg":null}', b'{"alg":["RS256"],"kid":{}}'])
def test_a_token_with_an_odd_head_is_refused(access: Access, simulator: Simulator, head: bytes) -> None:
    pieces = access.sign({}).split(".")
    pieces[0] = base64.urlsafe_b64encode(head).decode().rstrip("=")
    assert post(access, ECHO, ".".join(pieces)).status_code == 400
    assert "simulator" not in kinds(simulator)


def test_the_claims_are_held_against_the_contract(access: Access, simulator: Simulator) -> None:
    answer = post(access, SESSIONS, access.sign({"credential": {"not": "a text"}, "ip": "127.0.0.1"}))
    problem = answer.json()
    assert (answer.status_code, problem["status"]) == (400, 400)
    assert problem["invalidArguments"][0]["field"] == "credential"
    assert kinds(simulator)[0] == "body"


def test_a_missing_parameter_is_named_in_a_problem(access: Access, simulator: Simulator) -> None:
    answer = access.send(["oauth2"], Made("GET", "/gw/api/v1/requests/7/status", {}, b""))
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert [one["field"] for one in answer.json()["invalidArguments"]] == ["type"]
    assert kinds(simulator) == ["missing"]


def test_without_a_token_nobody_comes_in(simulator: Simulator, edge: httpx.Client) -> None:
    answer = edge.post(ECHO, content=b"", headers={"content-type": "application/jwt"})
    assert answer.status_code == 401
    assert answer.json()["status"] == 401
