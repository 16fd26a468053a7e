"""Every error code of the service, in both steps, sync and async."""

from __future__ import annotations

import asyncio
import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.errors import IBKRError
from ibkr_web.flex import (
    Flex,
    FlexAnswerError,
    FlexError,
    FlexNoStatement,
    FlexQueryError,
    FlexReferenceError,
    FlexTokenError,
)
from ibkr_web.flex.codes import codes, lookup
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.flex.service import ERRORS
from tests.overrides.flex.service.conftest import MakeAsync, Simulated, sent

FATAL = {
    1003: FlexNoStatement,
    1010: FlexQueryError,
    1011: FlexTokenError,
    1012: FlexTokenError,
    1013: FlexTokenError,
    1014: FlexQueryError,
    1015: FlexTokenError,
    1016: FlexQueryError,
    1020: FlexQueryError,
    1025: FlexTokenError,
}
PASSING = {1001: 10, 1004: 10, 1005: 10, 1006: 10, 1007: 10, 1008: 10, 1009: 60, 1018: 60, 1019: 10, 1021: 10}


def download(flex: Flex, folder: Path, **how: Any) -> Any:
    return flex.download(1048576, folder / "report.xml", **how)


def test_every_code_is_described() -> None:
    assert set(codes()) == set(ERRORS) == {*FATAL, *PASSING, 1017}
    assert all(code.meaning.endswith(".") and code.remedy.endswith(".") for code in codes().values())
    assert {code.number for code in codes().values() if code.passing} == set(PASSING)
    assert lookup(1002).handling == "fatal"


@pytest.mark.parametrize("step", ["send", "get"])
@pytest.mark.parametrize("code", PASSING)
def test_what_passes_is_asked_again(
    simulator: Simulator, flex: Flex, clock: Simulated, tmp_path: Path, code: int, step: str
) -> None:
    simulator.flex.fail_next(code, step=step, times=2)
    found = download(flex, tmp_path)
    assert found.path.read_bytes().startswith(b"<FlexQueryResponse")
    # two refusals, each followed by a wait; the wait between order and first question is six seconds
    waits = sorted(round(pause, 3) for pause in clock.pauses if pause > 0.5)
    first, second = PASSING[code], PASSING[code] * (1.25 if PASSING[code] == 10 else 1)
    assert waits == sorted([6, first, second])
    asked = [entry.operation for entry in simulator.requests]
    assert asked.count("flex.send_request") == (3 if step == "send" else 1)
    assert asked.count("flex.get_statement") == (3 if step == "get" else 1)


@pytest.mark.parametrize("step", ["send", "get"])
@pytest.mark.parametrize("code", [*FATAL, 1002, 4711])
def test_what_does_not_pass_is_told(simulator: Simulator, flex: Flex, tmp_path: Path, code: int, step: str) -> None:
    simulator.flex.fail_next(code, step=step)
    with pytest.raises(FATAL.get(code, FlexError)) as caught:
        download(flex, tmp_path)
    error = caught.value
    assert isinstance(error, IBKRError)
    assert (error.code, error.query_id, error.status) == (code, "1048576", None)
    assert (error.reference is None) == (step == "send")
    assert (error.meaning, error.remedy) == (lookup(code).meaning, lookup(code).remedy)
    assert error.text == ERRORS.get(code, "Unknown error")
    assert str(code) in str(error)
    assert error.remedy in str(error)
    assert ("Unknown error" in str(error)) == (code not in codes())
    assert list(tmp_path.iterdir()) == []
    assert len(simulator.requests) == (1 if step == "send" else 2)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (type(twin), str(twin), twin.code, twin.reference) == (type(error), str(error), code, error.reference)


@pytest.mark.parametrize("step", ["send", "get"])
@pytest.mark.parametrize("code", [*FATAL, *PASSING, 4711])
def test_the_same_async(
    simulator: Simulator, make_async: MakeAsync, clock: Simulated, tmp_path: Path, code: int, step: str
) -> None:
    async def main() -> Any:
        async with make_async(clock=clock) as flex:
            return await flex.download(1048576, tmp_path / "report.xml")

    simulator.flex.fail_next(code, step=step)
    if code in PASSING:
        assert asyncio.run(main()).path.read_bytes().startswith(b"<FlexQueryResponse")
        return
    with pytest.raises(FATAL.get(code, FlexError)) as caught:
        asyncio.run(main())
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_refused_reference_is_ordered_again(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.fail_next(1017, step="get", times=2)
    (reference,) = download(flex, tmp_path).references
    assert len(simulator.requests.of("flex.send_request")) == 3
    codes_asked = [sent(entry)["q"] for entry in simulator.requests.of("flex.get_statement")]
    assert len(set(codes_asked)) == 3
    assert reference.code == codes_asked[-1]


def test_but_not_for_ever(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.fail_next(1017, step="get", times=9)
    with pytest.raises(FlexReferenceError) as caught:
        download(flex, tmp_path)
    assert caught.value.code == 1017
    assert len(simulator.requests.of("flex.send_request")) == 3


def test_and_not_for_somebody_who_brings_a_reference(simulator: Simulator, flex: Flex) -> None:
    with pytest.raises(FlexReferenceError):
        flex.fetch("123456")
    assert [entry.operation for entry in simulator.requests] == ["flex.get_statement"]


def test_a_token_that_expires_while_the_report_is_made(
    simulator: Simulator, flex: Flex, clock: Simulated, tmp_path: Path
) -> None:
    simulator.flex.generation_seconds = 300

    def watch(progress: Any) -> None:
        if progress.attempt == 5:
            simulator.flex.expire()

    with pytest.raises(FlexTokenError, match="error 1012: The token has expired") as caught:
        download(flex, tmp_path, progress=watch)
    assert caught.value.reference is not None
    assert "Make a new one in the portal" in caught.value.remedy
    assert len(simulator.requests.of("flex.get_statement")) == 5


@pytest.mark.parametrize(
    "body",
    [
        "<FlexStatementResponse><Status>Success</Status></FlexStatementResponse>",
        "<FlexStatementResponse><Status>Fail</Status><ReferenceCode>5</ReferenceCode></FlexStatementResponse>",
        "<FlexStatementResponse/>",
    ],
)
def test_an_envelope_that_says_nothing(simulator: Simulator, flex: Flex, tmp_path: Path, body: str) -> None:
    simulator.answer("flex.send_request", lambda world, request: Answer.text(body, 200, "text/xml"))
    with pytest.raises(FlexAnswerError, match="neither what was asked for nor an error"):
        download(flex, tmp_path)


def test_a_success_in_the_place_of_a_report_is_no_report(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    body = "<FlexStatementResponse><Status>Success</Status><ReferenceCode>5</ReferenceCode></FlexStatementResponse>"
    simulator.answer("flex.get_statement", lambda world, request: Answer.text(body, 200, "text/csv"))
    with pytest.raises(FlexAnswerError):
        download(flex, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_code_that_is_no_number_and_words_with_an_account(simulator: Simulator, flex: Flex) -> None:
    body = (
        "<FlexStatementResponse><Status>Fail</Status><ErrorCode>{}</ErrorCode>"
        "<ErrorMessage>Account U7654321 of token {} is odd</ErrorMessage></FlexStatementResponse>"
    )
    for code, number in (("X12", 0), ("2001", 2001)):
        text = body.format(code, simulator.flex.token)
        simulator.answer("flex.send_request", lambda world, request, text=text: Answer.text(text, 200, "text/xml"))
        with pytest.raises(FlexError) as caught:
            flex.request(1)
        assert caught.value.code == number
        assert "is odd" in str(caught.value)
        for shown in (str(caught.value), repr(caught.value), caught.value.text):
            assert "U7654321" not in shown
            assert simulator.flex.token not in shown
