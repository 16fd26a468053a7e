"""Real answers, over a real connection: what the simulator refuses becomes the exception it should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import ibkr_web.errors as errors
from ibkr_openapi import Client, operation
from ibkr_web.errors import APIStatusError, failure
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth2


class Asking:
    """Calls by name; gives the error of the answer, if it is one."""

    def __init__(self, simulator: Simulator, http: httpx.Client, url: str, **how: Any) -> None:
        self.simulator = simulator
        self._client = Client(http, base_url=url, **how)

    def __call__(self, name: str, **arguments: Any) -> APIStatusError | None:
        asked = operation(name)
        answer = self._client.send(asked.encode(**arguments))
        return failure(asked, answer.status_code, answer.headers, answer.content)


@pytest.fixture(scope="module")
def running() -> Iterator[Simulator]:
    with Simulator(tls=False) as simulator:
        yield simulator


@pytest.fixture
def ask(running: Simulator, direct: pytest.MonkeyPatch) -> Iterator[Asking]:
    running.faults.clear()
    with httpx.Client(timeout=10) as http:
        asking = Asking(running, http, running.gateway_url)
        running.clock.advance(5)
        assert asking("accounts.list") is None
        yield asking
    running.faults.clear()


@pytest.fixture
def manage(running: Simulator, direct: pytest.MonkeyPatch) -> Iterator[Asking]:
    credentials = oauth2(running)
    with httpx.Client(timeout=10, auth=credentials.auth()) as http:
        yield Asking(running, http, running.url, signer=credentials.sign_body)


def ticket(**fields: Any) -> dict[str, Any]:
    return {
        "orders": [
            {"conid": 265598, "orderType": "LMT", "side": "BUY", "tif": "DAY", "quantity": 1, "price": 180} | fields
        ]
    }


def test_orders(ask: Asking) -> None:
    wrong = ask("orders.submit", account_id="U1234567", body=ticket(orderType="WISH"))
    assert type(wrong) is errors.ValidationError
    assert "order type" in wrong.reason.lower()
    assert wrong.from_ibkr
    refused = ask("orders.submit", account_id="U1234567", body=ticket(price=180.001234))
    assert type(refused) is errors.OrderRejected
    assert refused.status == 200
    gone = ask("orders.cancel", account_id="U1234567", order_id="999")
    assert type(gone) is errors.NotFound
    assert ask("orders.submit", account_id="U1234567", body=ticket()) is None, "taken, or a question: no error"
    late = ask("orders.reply", reply_id="no-such-question", body={"confirmed": True})
    assert isinstance(late, APIStatusError)


def test_reads(ask: Asking) -> None:
    assert type(ask("alerts.get", alert_id=17, query_type="Q")) is errors.NotFound
    unknown = ask("accounts.select", body={"acctId": "U0000001"})
    assert type(unknown) is errors.ServerError
    assert "U0000001" not in str(unknown)
    assert type(ask("market_data.unsubscribe", body={"conid": 265598})) is errors.ServerError
    assert type(ask("contracts.get_rules", body={"conid": 1, "isBuy": True})) in (errors.NotFound, errors.Refused)


def test_no_session(ask: Asking) -> None:
    ask.simulator.faults.add(operation="accounts.list", status=401)
    assert type(ask("accounts.list")) is errors.Unauthorized


@pytest.mark.parametrize(
    ("fault", "kind", "outcome"),
    [
        ({"status": 429}, errors.RateLimited, "refused"),
        ({"status": 500}, errors.ServerError, "refused"),
        ({"status": 503}, errors.ServiceUnavailable, "refused"),
        ({"status": 504}, errors.ServerError, "unknown"),
        ({"status": 403, "html": True}, errors.PermissionDenied, "refused"),
        ({"status": 404, "html": True}, errors.NotFound, "refused"),
        ({"status": 503, "html": True}, errors.ServiceUnavailable, "unknown"),
        ({"status": 200, "html": True}, errors.UnexpectedAnswer, "unknown"),
        ({"body": "truncate"}, errors.UnexpectedAnswer, "unknown"),
    ],
)
def test_faults(ask: Asking, fault: dict[str, Any], kind: type[Any], outcome: str) -> None:
    ask.simulator.faults.add(operation="orders.submit", **fault)
    error = ask("orders.submit", account_id="U1234567", body=ticket())
    assert type(error) is kind
    assert error.outcome == outcome
    if fault.get("html"):
        assert error.reference == "0", "the number of the page"


def test_management(manage: Asking) -> None:
    management = "account_management"
    lost = manage(f"{management}.banking.get_instruction_set", instruction_set_id=5)
    assert type(lost) is errors.NotFound
    assert lost.code == "/simple"
    number = 770001
    body = {
        "instructionType": "INTERNAL_CASH_TRANSFER",
        "instruction": {
            "clientInstructionId": number,
            "sourceAccountId": "U1234567",
            "targetAccountId": "U7654321",
            "amount": 0.001,
            "currency": "USD",
        },
    }
    wrong = manage(f"{management}.banking.create_internal_cash_transfer", body=body)
    assert isinstance(wrong, APIStatusError)
    assert wrong.reason
    assert "U7654321" not in str(wrong)
    nothing = manage(f"{management}.accounts.create", body={"application": {"customer": {"externalId": "x-1"}}})
    assert isinstance(nothing, errors.Refused)
    assert nothing.body["fileData"]["data"]["application"]["status"] == "Error"
    unsigned = manage(f"{management}.restrictions.apply", body=b"no.token.here", media="application/jwt")
    assert isinstance(unsigned, APIStatusError)


def test_the_client_raises_them(running: Simulator, direct: pytest.MonkeyPatch) -> None:
    from ibkr_web import IBKR
    from tests.overrides.conftest import gateway

    with IBKR(gateway(running)) as ib:
        with pytest.raises(errors.NotFound) as caught:
            ib.alerts.get(17)
        assert caught.value.operation.name == "alerts.get"
