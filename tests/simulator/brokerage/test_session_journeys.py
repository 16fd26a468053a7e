"""Whole journeys over HTTP: what a program meets that knows nothing of the simulator's insides."""

from __future__ import annotations

import time

import httpx
import pytest

from ibkr_web.simulator import Clock, Simulator
from tests.simulator.brokerage.desk import AAPL

INIT = {"publish": True, "compete": False}


@pytest.fixture
def api(gateway: httpx.Client) -> httpx.Client:
    gateway.base_url = httpx.URL(str(gateway.base_url)).join("/v1/api")
    return gateway


def test_from_login_to_logout(simulator: Simulator, api: httpx.Client) -> None:
    assert api.post("/iserver/auth/status").json()["established"] is True
    (account,) = api.get("/iserver/accounts").json()["accounts"]
    assert api.get(f"/portfolio/{account}/positions/0").json() == []
    simulator.brokerage.accounts.use_individual()
    simulator.brokerage.portfolio.fill(account, 130)
    assert [row["id"] for row in api.get("/portfolio/accounts").json()] == [account]
    pages = [api.get(f"/portfolio/{account}/positions/{page}").json() for page in range(3)]
    assert [len(page) for page in pages] == [100, 30, 0]
    assert api.get(f"/portfolio/{account}/ledger").json()["BASE"]["cashbalance"] == 1_000_000
    assert api.post("/tickle").json()["iserver"]["authStatus"]["authenticated"] is True
    assert api.get("/tickle").status_code == 200
    assert api.post("/logout").json() == {"status": True}
    assert api.get("/iserver/accounts").status_code == 401
    assert simulator.violations == []


def test_from_a_symbol_to_an_option_and_its_price(simulator: Simulator, api: httpx.Client) -> None:
    months = api.get("/iserver/secdef/strikes", params={"conid": AAPL, "sectype": "OPT", "month": "JAN30"})
    assert months.json() == {"call": [], "put": []}
    rows = api.get("/iserver/secdef/search", params={"symbol": "AAPL"}).json()
    conid = next(row["conid"] for row in rows if row["description"] == "NASDAQ")
    sections = {each["secType"]: each for each in next(row for row in rows if row["conid"] == conid)["sections"]}
    month = sections["OPT"]["months"].split(";")[2]
    chain = {"conid": conid, "sectype": "OPT", "month": month}
    strikes = api.get("/iserver/secdef/strikes", params=chain).json()["call"]
    strike = strikes[len(strikes) // 2]
    (option,) = api.get("/iserver/secdef/info", params={**chain, "strike": str(strike), "right": "C"}).json()
    query = {"conids": f"{conid},{option['conid']}", "fields": "31,84,86,7308"}
    refused = api.get("/iserver/marketdata/snapshot", params=query)
    assert (refused.status_code, refused.json()["error"]) == (400, "Please query /accounts first")
    api.get("/iserver/accounts")
    assert [len(row) for row in api.get("/iserver/marketdata/snapshot", params=query).json()] == [2, 2]
    simulator.clock.advance(2)
    stock, call = api.get("/iserver/marketdata/snapshot", params=query).json()
    assert float(stock["84"]) < float(stock["86"])
    assert 0 < float(call["7308"]) < 1
    assert api.post("/iserver/marketdata/unsubscribe", json={"conid": int(conid)}).json() == {"success": True}
    assert simulator.violations == []


def test_history_after_a_cold_start(simulator: Simulator, api: httpx.Client) -> None:
    query = {"conid": AAPL, "period": "1w", "bar": "1h"}
    assert api.get("/iserver/marketdata/history", params=query).status_code == 500
    simulator.clock.advance(2)
    answer = api.get("/iserver/marketdata/history", params=query).json()
    assert len(answer["data"]) == answer["points"] + 1 > 20
    earlier = api.get("/iserver/marketdata/history", params={**query, "startTime": answer["startTime"]}).json()
    assert earlier["data"][-1]["t"] < answer["data"][0]["t"]


def test_time_out_and_reopening(simulator: Simulator, api: httpx.Client) -> None:
    simulator.clock.hold()
    api.get("/iserver/accounts")
    simulator.brokerage.session.expire()
    assert api.get("/iserver/accounts").status_code == 401
    opened = api.post("/iserver/auth/ssodh/init", json=INIT).json()
    assert (opened["connected"], opened["authenticated"]) == (True, False)
    early = api.get("/iserver/accounts")
    assert (early.status_code, early.json()["error"]) == (400, "Bad Request: no bridge")
    simulator.clock.advance(2)
    assert api.get("/iserver/accounts").json()["accounts"]
    assert api.post("/iserver/auth/ssodh/init", json={"publish": False, "compete": True}).status_code == 500


class Creeping(Clock):
    """Time that passes by being looked at."""

    def now(self) -> float:
        self._base += 0.01
        return super().now()


def test_a_request_has_one_moment() -> None:
    """Accounts that were told were asked for, although the session was established in the middle of the request."""
    clock = Creeping()
    clock.hold()
    with (
        Simulator(clock=clock, tls=False) as simulator,
        httpx.Client(base_url=f"{simulator.gateway_url}/v1/api") as api,
    ):
        for _ in range(30):
            simulator.brokerage.session.expire()
            api.post("/iserver/auth/ssodh/init", json=INIT)
            while not api.get("/iserver/accounts").json().get("accounts"):
                pass
            assert api.get("/iserver/marketdata/snapshot", params={"conids": AAPL, "fields": "31"}).status_code == 200


def test_simulated_seconds_pass_by_themselves(simulator: Simulator, api: httpx.Client) -> None:
    simulator.brokerage.session.expire()
    api.get("/iserver/accounts")
    api.post("/iserver/auth/ssodh/init", json=INIT)
    until = time.monotonic() + 10
    while not api.get("/iserver/auth/status").json()["established"]:
        assert time.monotonic() < until
        time.sleep(0.05)
    assert api.get("/iserver/accounts").json()["accounts"]


def test_definitions_over_the_wire(api: httpx.Client) -> None:
    assert api.get("/trsrv/secdef", params={"conids": f"{AAPL},8314"}).json()["secdef"][1]["ticker"] == "IBM"
    assert api.get("/trsrv/secdef", params={"conids": "1"}).status_code == 204
    assert api.get("/trsrv/stocks", params={"symbols": "AAPL,IBM"}).json().keys() == {"AAPL", "IBM"}
    assert api.get("/trsrv/futures", params={"symbols": "ES"}).json()["ES"][0]["underlyingConid"] == 11004968
    assert api.post("/iserver/contract/rules", json={"conid": AAPL, "isBuy": True}).json()["orderTypes"]
    body = {"acctIds": ["U1234567"], "period": "7D"}
    assert api.post("/pa/performance", json=body).json()["id"] == "getPerformanceData"
