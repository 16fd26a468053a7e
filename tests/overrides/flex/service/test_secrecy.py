"""The token is part of every address: it must be in no log, no exception, no repr, no file."""

from __future__ import annotations

import asyncio
import io
import logging
import pickle
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from ibkr_web.auth.secret import Secret
from ibkr_web.flex import Flex, FlexError, FlexToken
from ibkr_web.flex.address import MaskedURL, allowed, scrubbed
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from tests.loopback import Loopback
from tests.overrides.flex.service.conftest import Make, MakeAsync, Simulated, Unpaced
from tests.overrides.flex.service.test_failures import ORDERED, QUICK, SERVICE, redirect

TOKEN = Secret("123456789012345678901234")
CLIENT_LOGGERS = ("httpx", "httpcore", "ibkr_web", "asyncio", "h11", "ssl")


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Everything the client's side logs, from DEBUG on."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    loggers = [logging.getLogger(name) for name in CLIENT_LOGGERS]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
        logger.addHandler(handler)
    yield stream
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)
        logger.removeHandler(handler)


def shown(error: BaseException) -> str:
    """All that Python shows of an exception, with its causes and their locals."""
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    # pytest and the tests keep what they compare in their own frames
    found.stack = traceback.StackSummary.from_list(
        [frame for frame in found.stack if "/tests/" not in frame.filename.replace("\\", "/")]
    )
    parts = ["".join(found.format(chain=True)), str(error), repr(error), repr(error.args)]
    seen: BaseException | None = error
    while seen is not None:
        parts += [repr(vars(seen)), repr(seen)]
        assert not isinstance(seen, httpx.HTTPError)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(parts)


def test_logs_of_a_whole_journey(
    simulator: Simulator, make: Make, make_async: MakeAsync, clock: Simulated, tmp_path: Path, logged: io.StringIO
) -> None:
    simulator.faults.add(operation="flex.get_statement", cut="middle", times=1)
    simulator.faults.add(operation="flex.send_request", status=503, html=True, times=1)
    flex = make(clock=clock, state=tmp_path / "state")
    flex.download(1048576, tmp_path / "a", progress=print)
    flex.request(1048576)

    async def main() -> None:
        async with make_async(clock=clock) as client:
            await client.download(1048576, tmp_path / "b", progress=print)

    asyncio.run(main())
    text = logged.getvalue()
    assert "HTTP Request: GET http://127.0.0.1" in text
    assert "t=***" in text
    assert "httpcore" not in text or "request=<Request [b'GET']>" in text
    assert simulator.flex.token not in text
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert simulator.flex.token.encode() not in path.read_bytes()
            assert simulator.flex.token not in path.name


FAULTS: list[dict[str, Any]] = [
    {"cut": "before"},
    {"cut": "middle"},
    {"delay": 0.5},
    {"status": 403, "html": True},
    {"status": 503},
    {"answer": Answer.text("<html/>", 200, "text/html")},
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "-".join(map(str, fault)))
@pytest.mark.parametrize("step", ["flex.send_request", "flex.get_statement"])
def test_exceptions(
    simulator: Simulator, make: Make, make_async: MakeAsync, fault: dict[str, Any], step: str, logged: io.StringIO
) -> None:
    how: dict[str, Any] = {"schedule": QUICK, "timeout": 0.1}
    simulator.faults.add(operation=step, **fault)

    async def main() -> None:
        async with make_async(**how) as client:
            await client.run(1048576)

    for act in (lambda: make(**how).run(1048576), lambda: asyncio.run(main())):
        with pytest.raises(FlexError) as caught:
            act()
        text = shown(caught.value)
        assert simulator.flex.token not in text
        assert simulator.flex.token.encode() not in pickle.dumps(caught.value)
    assert simulator.flex.token not in logged.getvalue()


def test_nobody_there(direct: pytest.MonkeyPatch, logged: io.StringIO) -> None:
    for url in ("http://127.0.0.1:1", "https://name.invalid"):
        with Flex(TOKEN, base_url=url, pacer=Unpaced(), schedule=QUICK) as flex:  # type: ignore[arg-type]
            with pytest.raises(FlexError) as caught:
                flex.request(1)
            assert TOKEN.reveal() not in shown(caught.value)
    assert TOKEN.reveal() not in logged.getvalue()


def test_redirects_that_repeat_it(loopback: Loopback, logged: io.StringIO) -> None:
    loopback.serve(f"{SERVICE}/SendRequest", ORDERED, kind="text/xml")
    loopback.routes[f"{SERVICE}/GetStatement"] = lambda exchange: redirect(exchange, exchange.seen.target)
    with Flex(TOKEN, base_url=loopback.url, pacer=Unpaced(), schedule=QUICK) as flex:  # type: ignore[arg-type]
        with pytest.raises(FlexError) as caught:
            flex.wait(flex.request(1))
        assert TOKEN.reveal() not in shown(caught.value)
    # httpcore writes the headers of answers with DEBUG, and this server's name the address; see docs/flex.md
    lines = [line for line in logged.getvalue().splitlines() if "receive_response_headers" not in line]
    assert TOKEN.reveal() not in "\n".join(lines)


def test_hooks_and_transports_get_what_they_need(simulator: Simulator, clock: Simulated) -> None:
    seen: list[httpx.Request] = []
    with httpx.Client(event_hooks={"request": [seen.append]}) as http:
        settings: dict[str, Any] = {"base_url": simulator.url, "pacer": Unpaced(), "clock": clock}
        Flex(simulator.flex.token, http_client=http, **settings).request(1048576)
    (request,) = seen
    assert request.url.params["t"] == simulator.flex.token
    assert request.extensions["ibkr.operation"].name == "flex.send_request"
    assert simulator.flex.token not in f"{request!r} {request.url} {request.url!r}"


def test_objects_do_not_show_it(simulator: Simulator, flex: Flex) -> None:
    token = simulator.flex.token
    parts = [flex, flex._wire, flex._service, FlexToken(token=token), flex._pacer]
    for part in parts:
        assert token not in repr(part)
        assert token not in repr(vars(part))


def test_addresses() -> None:
    url = MaskedURL("https://ndcdyn.interactivebrokers.com/a?q=1&t=s3cret&v=3")
    assert str(url) == "https://ndcdyn.interactivebrokers.com/a?q=1&t=***&v=3"
    assert f"{url!r}" == "URL('https://ndcdyn.interactivebrokers.com/a?q=1&t=***&v=3')"
    assert url.raw_path == b"/a?q=1&t=s3cret&v=3"
    secret = Secret("a b/c")
    for text in ("x a b/c y", "x?t=a+b%2Fc&y", "x a%20b%2Fc y", "x a+b%2Fc y"):
        assert "b" not in scrubbed(text, secret)
    home = "https://ndcdyn.interactivebrokers.com"
    for good in (home, "https://gdcdyn.interactivebrokers.com/x?y", "https://NDCDYN.interactivebrokers.com:443/"):
        assert allowed(httpx.URL(good), home)
    for bad in (
        "http://gdcdyn.interactivebrokers.com",
        "https://gdcdyn.interactivebrokers.com:444",
        "https://user@gdcdyn.interactivebrokers.com",
        "https://www.interactivebrokers.com",
        "https://ndcdyn.interactivebrokers.com.",
        "https://xndcdyn.interactivebrokers.com",
        "",
    ):
        assert not allowed(httpx.URL(bad), home)
