"""A trader at the gateway of a simulator: short ways to say what the tests of orders say often."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
from jsonschema import Draft202012Validator

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity.oauth2 import Bearer
from ibkr_web.simulator.server.contract import Contract

ACCOUNT = "U1234567"
APPLE, MICROSOFT = 265598, 272093
API = "/v1/api"
QUIET = ["o163", "o383", "o451", "o10151", "o10331", "o10152", "o10153", "o2137", "o403"]


def to_trading_hours(simulator: Simulator) -> None:
    """Move on to a Tuesday, three in the afternoon UTC, so that tests do not depend on the day they run."""
    now = simulator.clock.datetime()
    wanted = now.replace(hour=15, minute=0, second=0, microsecond=0) + timedelta(days=(1 - now.weekday()) % 7)
    simulator.clock.advance(((wanted - now) % timedelta(days=7)).total_seconds())


def bearer(simulator: Simulator) -> dict[str, str]:
    """The header of an SSO session on the direct port, as if its user had logged in."""
    identities = simulator.identities
    ends = simulator.clock.now() + 86_400
    identities.bearers["sso-token"] = Bearer(identities.oauth2, ends, username=identities.users[-1])
    return {"Authorization": "Bearer sso-token"}


def fits(response: httpx.Response) -> None:
    """Fail where an answer is not what the contract promises; null is let through, as IBKR sends it everywhere."""
    response.read()
    found = Contract.load().find(response.request.method, response.request.url.path)
    media = response.headers.get("content-type", "")
    if found is None or not media.startswith("application/json"):
        return
    schema = found.operation.responses.get(str(response.status_code), {}).get("application/json")
    if schema is not None:
        errors = list(Draft202012Validator(schema).iter_errors(response.json()))
        assert [each.message for each in errors if each.instance is not None] == []


class Desk:
    """One login of the gateway; its accounts are listed, so that orders may be placed."""

    def __init__(self, simulator: Simulator, client: httpx.Client) -> None:
        self.simulator = simulator
        self.client = client
        client.event_hooks["response"].append(fits)
        to_trading_hours(simulator)
        simulator.clock.hold()
        if simulator.brokerage.accounts.advisor is None:
            simulator.brokerage.accounts.use_individual(ACCOUNT)
        simulator.brokerage.market.set_price(APPLE, 190.0)
        simulator.brokerage.market.set_price(MICROSOFT, 400.0)
        self.get("/iserver/accounts")

    def get(self, path: str, **query: Any) -> Any:
        """The JSON of a GET that has to succeed."""
        answer = self.client.get(API + path, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any = None, status: int = 200) -> Any:
        """The JSON of a POST, with the status it has to have."""
        answer = self.client.post(API + path, json={} if body is None else body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def ticket(self, **fields: Any) -> dict[str, Any]:
        """Buy ten Apple at 189, good for the day, but for the fields given; None leaves one out."""
        usual = {"conid": APPLE, "orderType": "LMT", "side": "BUY", "tif": "DAY", "quantity": 10, "price": 189.0}
        return {name: value for name, value in (usual | fields).items() if value is not None}

    def submit(self, *tickets: dict[str, Any], account: str = ACCOUNT, status: int = 200) -> Any:
        """Send tickets (the usual one where none is given)."""
        return self.post(f"/iserver/account/{account}/orders", {"orders": list(tickets) or [self.ticket()]}, status)

    def reply(self, question: Any, confirmed: bool = True, status: int = 200) -> Any:
        """Answer the open question."""
        return self.post(f"/iserver/reply/{question[0]['id']}", {"confirmed": confirmed}, status)

    def place(self, **fields: Any) -> int:
        """Place an order, confirming whatever is asked, and let it start to work; gives its number."""
        answer = self.submit(self.ticket(**fields))
        while "message" in answer[0]:
            answer = self.reply(answer)
        self.wait()
        return int(answer[0]["order_id"])

    def quiet(self) -> None:
        """Suppress the questions that most orders lead to."""
        self.post("/iserver/questions/suppress", {"messageIds": QUIET})

    def wait(self, seconds: float = 0.1) -> None:
        """Let simulated time pass."""
        self.simulator.clock.advance(seconds)

    def status(self, order_id: int) -> dict[str, Any]:
        """The status of an order."""
        found = self.get(f"/iserver/account/order/status/{order_id}")
        assert isinstance(found, dict)
        return found

    def orders(self, **query: Any) -> list[dict[str, Any]]:
        """The list of orders once it is warm."""
        self.get("/iserver/account/orders", **query)
        self.wait(1)
        found = self.get("/iserver/account/orders", **query)
        assert found["snapshot"] is True
        rows = found["orders"]
        assert isinstance(rows, list)
        return rows

    def trades(self, **query: Any) -> list[dict[str, Any]]:
        """The list of trades once it is warm."""
        self.get("/iserver/account/trades", **query)
        self.wait(1)
        rows = self.get("/iserver/account/trades", **query)
        assert isinstance(rows, list)
        return rows
