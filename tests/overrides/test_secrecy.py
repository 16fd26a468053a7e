"""No secret, token or account number in a log, a repr, an exception, or the variables of a traceback.

The whole product is run, with each kind of credentials, sync and async, through renewal and failures; everything that
could be seen of it is collected and searched.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.auth.secrecy import Redacting
from ibkr_web.errors import IBKRError
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacing
from tests.overrides.auth.tokens import LST, SSO, TOKEN, expire, opened
from tests.overrides.conftest import CREDENTIALS, oauth1
from tests.overrides.evidence import Evidence, everything_logged

ACCOUNT = "U1234567"
BODY = {"orders": [{"conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1.0, "tif": "DAY", "quantity": 1}]}
QUICK = Policy(opening=5.0, first_wait=0.05, longest_wait=0.1, recovery=1.0, conflict_wait=0.1)
TOKENS = {"gateway": (), "oauth1": (LST,), "oauth2": (TOKEN, SSO)}
ARGUMENTS = r"^variable (account_id|body|path|query|sent|arguments|args) of "
"""What somebody hands to a method is seen in that method's own frame, and in the one that takes it on."""
NAMES = pytest.mark.parametrize("name", CREDENTIALS)


@pytest.fixture
def evidence() -> Iterator[Evidence]:
    with everything_logged() as found:
        yield found


def failures(name: str) -> Iterator[dict[str, Any]]:
    """Faults of a read, an order, and each request for a token."""
    for operation in ("portfolio.get_ledger", "orders.submit", *TOKENS[name]):
        for how in ({"html": True, "status": 403}, {"cut": "before"}, {"status": 500}):
            yield {"operation": operation, **how}
    for operation in ("portfolio.get_ledger", *TOKENS[name]):
        yield {"operation": operation, "status": 401}
        yield {"operation": operation, "body": "truncate"}
        yield {"operation": operation, "cut": "middle"}


def call(ib: Any, fault: dict[str, Any]) -> Any:
    """The call that meets a fault."""
    if fault["operation"] == "orders.submit":
        return ib.orders.submit(ACCOUNT, BODY)
    return ib.portfolio.get_ledger(ACCOUNT)


def begin_anew(ib: Any, simulator: Simulator) -> None:
    """The tokens are gone, here and there: a fault of theirs is met next."""
    auth = ib._credentials.auth()
    if hasattr(auth, "forget"):
        expire(simulator, auth)
        auth.forget()


def settings(simulator: Simulator) -> dict[str, Any]:
    pacing = Pacing(enabled=False)  # a login after the other, each with its `portfolio/accounts`, would take minutes
    return {"verify": simulator.ssl_context(), "policy": QUICK, "timeout": 5.0, "pacing": pacing}


def clean(evidence: Evidence) -> list[str]:
    """What was found outside the logs of others; those are for the filter."""
    return evidence.found((ARGUMENTS, "^log of others"))


@pytest.mark.slow
@NAMES
def test_the_whole_product(simulator: Simulator, evidence: Evidence, name: str) -> None:
    evidence.know(simulator)
    credentials = CREDENTIALS[name](simulator)
    with IBKR(credentials, **settings(simulator)) as whole:
        ib = whole.with_options(max_retries=0)
        assert ib.accounts.list().accounts == [ACCOUNT]
        for fault in failures(name):
            begin_anew(ib, simulator)
            remove = simulator.faults.add(**fault)
            with evidence.of_failing(simulator):
                call(ib, fault)
            remove()
        assert ib.portfolio.get_ledger(ACCOUNT) is not None
        simulator.identities.expire()
        with evidence.of_failing(simulator, expected=False):
            ib.orders.submit(ACCOUNT, BODY)
        evidence.know(simulator)
        evidence.reachable(ib, whole, credentials)
        with evidence.of_failing(simulator):
            page = ib.portfolio.get_ledger(ACCOUNT)
            raise RuntimeError(f"an error of the user's own about {len(page.to_json())} currencies")
    assert evidence.frames > 60
    assert evidence.objects > 20
    assert clean(evidence) == []


@pytest.mark.slow
@NAMES
def test_the_same_async(simulator: Simulator, evidence: Evidence, name: str) -> None:
    evidence.know(simulator)
    credentials = CREDENTIALS[name](simulator)

    async def main() -> None:
        async with AsyncIBKR(credentials, **settings(simulator)) as whole:
            ib = whole.with_options(max_retries=0)
            assert (await ib.accounts.list()).accounts == [ACCOUNT]
            for fault in failures(name):
                begin_anew(ib, simulator)
                remove = simulator.faults.add(**fault)
                with evidence.of_failing(simulator):
                    await call(ib, fault)
                remove()
            evidence.know(simulator)
            evidence.reachable(ib, whole, credentials)

    asyncio.run(main())
    assert evidence.frames > 60
    assert clean(evidence) == []


@NAMES
def test_a_certificate_that_is_wrong(simulator: Simulator, evidence: Evidence, name: str) -> None:
    evidence.know(simulator)
    with (
        IBKR(CREDENTIALS[name](simulator), **settings(simulator) | {"verify": True}) as whole,
        evidence.of_failing(simulator),
    ):
        whole.with_options(max_retries=0).portfolio.get_ledger(ACCOUNT)
    assert evidence.frames
    assert clean(evidence) == []


def test_errors_without_the_product(simulator: Simulator, evidence: Evidence) -> None:
    """The auth object with a client of httpx alone: no header hangs on the exceptions it raises."""
    for name in TOKENS:
        url = simulator.gateway_url if name == "gateway" else simulator.url
        for operation in ("portfolio.list_accounts", *TOKENS[name]):
            auth = CREDENTIALS[name](simulator).auth()
            remove = simulator.faults.add(operation=operation, cut="before")
            with opened(simulator, auth) as http, evidence.of_failing(simulator):
                http.get(f"{url}/v1/api/portfolio/accounts")
            remove()
    assert sum(where.startswith("pickle of another") for where, _ in evidence.texts) >= 5
    assert clean(evidence) == []


def test_the_filter_for_logs_of_others(simulator: Simulator) -> None:
    """httpx names the addresses it calls; what passes the filter names nobody."""
    with everything_logged() as evidence:
        evidence.know(simulator)
        with IBKR(oauth1(simulator), **settings(simulator)) as ib:
            ib.portfolio.get_ledger(ACCOUNT)
            logging.getLogger("hpack").debug("Adding %s", (b"authorization", b"Bearer " + b"x" * 40))
        evidence.know(simulator)
        assert evidence.found() == ["account number in log of others: httpx"]
        evidence.texts.clear()
        evidence.addFilter(Redacting())
        with IBKR(oauth1(simulator), **settings(simulator)) as ib:
            ib.portfolio.get_ledger(ACCOUNT)
            logging.getLogger("hpack").debug("Adding %s", (b"authorization", b"Bearer " + b"x" * 40))
        evidence.know(simulator)
        assert evidence.found() == []
        assert any("HTTP Request: GET" in text for _, text in evidence.texts)
        assert not any("xxxx" in text for _, text in evidence.texts)
    wrong = logging.LogRecord("other", logging.INFO, "", 1, "%d of %s", ("wrong", "arguments"), None)
    assert Redacting().filter(wrong) and wrong.args == ("wrong", "arguments"), "that is for logging to complain of"


class Leaking:
    """Does everything wrong."""

    def __init__(self, secret: str) -> None:
        self.secret = secret

    def __repr__(self) -> str:
        return f"Leaking({self.secret})"


def test_a_leak_is_found(simulator: Simulator, evidence: Evidence) -> None:
    """Each kind of evidence, planted: a log line, a text, a pickle, a repr, a variable, an attribute."""
    evidence.know(simulator)
    credentials = oauth1(simulator)
    assert credentials.secret
    token, secret = simulator.identities.oauth1.access_token, credentials.secret
    logging.getLogger("ibkr_web.auth").debug("using %s", token)
    logging.getLogger("httpx").info("GET /portfolio/%s", ACCOUNT)
    source = f"def leaking(text, raw):\n    held = raw\n    raise IBKRError('refused: ' + text)\n"  # noqa: F541
    found: dict[str, Any] = {"IBKRError": IBKRError}
    file = sys.modules["ibkr_web.auth.keys"].__file__ or ""
    exec(compile(source, file, "exec"), found)
    with evidence.of_failing(simulator):
        found["leaking"](token, secret)
    request = httpx.Request("GET", "https://localhost", headers={"X": token})
    evidence.error(httpx.ConnectError("no", request=request))
    Leaking.__module__ = "ibkr_web.planted"
    evidence.reachable({"deep": [Leaking(token)]})
    evidence.texts.append(("here", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJlLW9mLWl0"))
    wheres = " | ".join(evidence.found())
    for where in (
        "access token in log of ours: ibkr_web.auth",
        "account number in log of others: httpx",
        "access token in text of our IBKRError",
        "access token in pickle of our IBKRError",
        "access token in pickle of another ConnectError",
        "access token in variable text of leaking in keys.py",
        "clear secret (bytes) in variable held of leaking in keys.py",
        "access token in repr of Leaking",
        "a signed token in here",
    ):
        assert where in wheres
