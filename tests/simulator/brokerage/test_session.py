"""Logging in, staying in, being thrown out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web.simulator.brokerage.sessions import CONNECTED_AFTER, ESTABLISHED_AFTER, IDLE
from tests.simulator.brokerage.desk import ACCOUNT, Desk

INIT = {"publish": True, "compete": False}


@pytest.fixture
def gateway() -> Desk:
    return Desk()


@pytest.fixture
def direct() -> Desk:
    return Desk("oauth1")


def events(desk: Desk) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    desk.world.listen(lambda topic, payload: told.append(payload) if topic == "session" else None)
    return told


def test_a_gateway_has_its_session_as_soon_as_someone_comes(gateway: Desk) -> None:
    status = gateway.ok("session.get_status")
    assert (status["authenticated"], status["established"], status["competing"]) == (True, True, False)
    assert gateway.ok("accounts.list")["accounts"] == [ACCOUNT]


def test_without_init_there_is_no_bridge(direct: Desk) -> None:
    assert direct.refused("accounts.list") == (400, "Bad Request: no bridge")
    status = direct.ok("session.get_status")
    assert (status["authenticated"], status["connected"]) == (False, False)


def test_outer_calls_need_no_brokerage_session(direct: Desk) -> None:
    assert [each["id"] for each in direct.ok("portfolio.list_accounts")] == [ACCOUNT]


def test_publish_has_to_be_true(direct: Desk) -> None:
    for body in ({"publish": False, "compete": True}, {}, None):
        assert direct.refused("session.initialize", body)[0] == 500
    assert not direct.session.connected


def test_publish_may_stand_in_the_query(direct: Desk) -> None:
    request = direct.request("session.initialize")
    request.query = (("publish", "true"), ("compete", "false"))
    from ibkr_web.simulator.brokerage import behaviours

    assert behaviours["session.initialize"](direct.world, request)["connected"] is True


def test_a_session_opens_in_steps(direct: Desk) -> None:
    told = events(direct)
    assert direct.ok("session.initialize", INIT)["authenticated"] is False
    assert direct.refused("accounts.list") == (400, "Bad Request: no bridge")
    direct.wait(CONNECTED_AFTER)
    status = direct.ok("session.get_status")
    assert (status["authenticated"], status["established"]) == (True, False)
    # Authenticated but not established: empty, not an error, and no preparation of anything.
    assert direct.ok("accounts.list")["accounts"] == []
    assert direct.ok("accounts.get_summary", accountId=ACCOUNT) == {}
    assert not direct.session.accounts_listed
    direct.wait(ESTABLISHED_AFTER)
    assert direct.ok("accounts.list")["accounts"] == [ACCOUNT]
    assert direct.session.accounts_listed
    assert [(each["connected"], each["authenticated"], each["established"]) for each in told] == [
        (True, False, False),
        (True, True, False),
        (True, True, True),
    ]


def test_init_of_an_open_session_changes_nothing(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    number = gateway.session.number
    assert gateway.ok("session.initialize", INIT)["established"] is True
    assert gateway.session.number == number
    assert gateway.session.accounts_listed


def test_idle_sessions_end_and_tell(gateway: Desk) -> None:
    gateway.ok("session.tickle")
    told = events(gateway)
    gateway.wait(IDLE - 1)
    assert told == []
    gateway.wait(2)
    assert [(each["authenticated"], each["message"]) for each in told] == [(False, "idle")]
    assert gateway.refused("accounts.list") == (401, "not authenticated")
    # The outer session goes on.
    assert gateway.ok("session.tickle")["iserver"]["authStatus"]["authenticated"] is False


def test_tickling_keeps_it_open_and_init_opens_it_again(gateway: Desk) -> None:
    for _ in range(20):
        gateway.wait(60)
        assert gateway.ok("session.tickle")["iserver"]["authStatus"]["authenticated"] is True
    gateway.wait(IDLE + 1)
    gateway.ok("session.initialize", INIT)
    gateway.wait(ESTABLISHED_AFTER)
    assert gateway.ok("accounts.list")["accounts"] == [ACCOUNT]
    assert gateway.session.number == 2


def test_midnight_in_new_york_ends_it_whatever_one_does() -> None:
    desk = Desk(at=datetime(2026, 11, 19, 4, 59, 30, tzinfo=UTC))
    desk.ok("session.tickle")
    desk.wait(29)
    assert desk.ok("session.tickle")["iserver"]["authStatus"]["authenticated"] is True
    desk.wait(2)
    assert desk.ok("session.get_status")["authenticated"] is False
    assert desk.refused("accounts.list")[0] == 401


def test_after_a_day_a_gateway_wants_a_login(gateway: Desk) -> None:
    gateway.ok("session.tickle")
    gateway.wait(24 * 3600)
    assert gateway.refused("session.tickle") == (401, "not authenticated")
    assert gateway.refused("session.initialize", INIT)[0] == 401
    gateway.world.brokerage.session.login("trader")
    gateway.wait(ESTABLISHED_AFTER)
    assert gateway.ok("session.get_status")["established"] is True


def test_log_out_of_a_gateway_ends_the_login(gateway: Desk) -> None:
    token = gateway.ok("session.tickle")["session"]
    assert gateway.ok("session.log_out") == {"status": True}
    assert gateway.refused("session.get_status") == (401, "not authenticated")
    assert gateway.world.brokerage.session.by_token(token) is None
    gateway.world.brokerage.session.login("trader")
    assert gateway.ok("session.tickle")["session"] != token


def test_log_out_elsewhere_ends_the_brokerage_session_only(direct: Desk) -> None:
    direct.ok("session.initialize", INIT)
    direct.wait(2)
    direct.ok("session.log_out")
    assert direct.refused("accounts.list")[0] == 401
    assert direct.ok("session.get_status")["authenticated"] is False


def test_a_username_has_one_brokerage_session(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    other = Desk("oauth1", world=gateway.world)
    status = other.ok("session.initialize", INIT)
    assert (status["authenticated"], status["competing"]) == (False, True)
    assert gateway.ok("session.get_status")["authenticated"] is True
    other.ok("session.initialize", {"publish": True, "compete": True})
    other.wait(2)
    assert other.ok("session.get_status")["established"] is True
    lost = gateway.ok("session.get_status")
    assert (lost["authenticated"], lost["competing"]) == (False, True)
    assert gateway.refused("accounts.list")[0] == 401


def test_different_usernames_do_not_disturb_each_other(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    other = Desk("oauth1", "someone_else", world=gateway.world)
    other.ok("session.initialize", INIT)
    other.wait(2)
    assert other.ok("session.get_status")["established"] is True
    assert gateway.ok("session.get_status")["established"] is True


def test_a_person_elsewhere_takes_the_session_and_gives_it_back(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    gateway.world.brokerage.session.compete("trader")
    assert gateway.ok("session.get_status")["competing"] is True
    gateway.ok("session.initialize", INIT)
    gateway.wait(2)
    assert gateway.ok("session.get_status")["authenticated"] is False
    gateway.world.brokerage.session.yield_back("trader")
    gateway.ok("session.initialize", INIT)
    gateway.wait(2)
    status = gateway.ok("session.get_status")
    assert (status["authenticated"], status["competing"]) == (True, False)


def test_what_a_session_was_told_is_forgotten_with_it(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    gateway.ok("accounts.select", {"acctId": ACCOUNT})
    gateway.world.brokerage.session.nightly_reset()
    gateway.ok("session.initialize", INIT)
    gateway.wait(2)
    assert not gateway.session.accounts_listed
    assert gateway.session.selected_account == ""


def test_expire_and_maintenance_are_for_users(gateway: Desk) -> None:
    gateway.ok("accounts.list")
    gateway.world.brokerage.session.expire("trader")
    assert gateway.refused("accounts.list")[0] == 401
    gateway.world.brokerage.session.maintenance(60)
    assert gateway.refused("accounts.list")[0] == 503
    gateway.wait(61)
    gateway.ok("session.initialize", INIT)
    gateway.wait(2)
    assert gateway.ok("accounts.list")["accounts"] == [ACCOUNT]


def test_tickle_tells_more_on_a_gateway_than_with_oauth1(gateway: Desk, direct: Desk) -> None:
    full, short = gateway.ok("session.tickle"), direct.ok("session.tickle")
    assert {"ssoExpires", "collission", "userId"} <= full.keys()
    assert full.keys() - short.keys() == {"ssoExpires", "collission", "userId"}
    assert full["hmds"] == {"error": "no bridge"}
    assert gateway.world.brokerage.session.by_token(full["session"]) is gateway.session
    assert gateway.world.brokerage.session.by_token("0" * 32) is None
    before = full["ssoExpires"]
    gateway.wait(10)
    assert before - gateway.ok("session.tickle")["ssoExpires"] == 10_000


def test_validation_is_not_for_oauth1(gateway: Desk, direct: Desk) -> None:
    answer = gateway.ok("session.validate_sso")
    assert (answer["RESULT"], answer["USER_NAME"], answer["LOGIN_TYPE"]) == (True, "trader", 1)
    assert direct.refused("session.validate_sso")[0] == 401
    gateway.world.brokerage.accounts.use_paper()
    assert gateway.ok("session.validate_sso")["LOGIN_TYPE"] == 2


def test_one_timer_at_most_per_session(gateway: Desk) -> None:
    for _ in range(50):
        gateway.ok("session.tickle")
        gateway.wait(100)
    assert len(gateway.world.clock._timers) <= 2
