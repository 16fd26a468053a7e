"""Every operation of the contracts is answered, whatever fitting request comes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.server.contract import Contract
from tests.contract.document import Spec, specs
from tests.contract.samples import Mode
from tests.simulator.server.access import Access
from tests.simulator.server.requests import make

CONTRACT = Contract.load()
WEBSOCKET = "session.open_websocket"
ANSWERED = [spec for spec in specs() if spec.identifier != WEBSOCKET]
every = pytest.mark.parametrize("spec", specs(), ids=lambda spec: spec.identifier)


@pytest.fixture(scope="module", params=[True, False], ids=["behaviour", "schema"])
def access(request: pytest.FixtureRequest) -> Iterator[Access]:
    """One simulator for all tests, and everything it takes to be let in. The second one answers from the schemas."""
    with pytest.MonkeyPatch.context() as patch, Simulator(5) as simulator:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            patch.delenv(name, raising=False)
        with Access(simulator) as made:
            for name in () if request.param else CONTRACT.operations:
                simulator.answer(name, None)
            yield made


def send(access: Access, spec: Spec, mode: Mode, seed: int, known: dict[str, Any]) -> httpx.Response:
    access.refresh()
    request = make(spec, mode, seed, access.sign, known)
    return access.send(spec.raw["x-ibkr"]["surfaces"], request)


@every
@pytest.mark.parametrize("mode", [Mode.FULL, Mode.MINIMAL], ids=lambda mode: mode.value)
@pytest.mark.parametrize("real", [True, False], ids=["real", "random"])
def test_it_is_answered(access: Access, spec: Spec, mode: Mode, real: bool) -> None:
    answer = send(access, spec, mode, 1, access.known if real else {})
    entry = list(access.simulator.requests)[-1]
    assert entry.operation == spec.identifier
    assert entry.status == answer.status_code
    ours = [one.detail for one in access.simulator.violations if one.number == entry.number and one.kind == "simulator"]
    assert not ours
    # A request made from the contract fits it.
    kinds = {one.kind for one in access.simulator.violations if one.number == entry.number}
    assert kinds <= {"tolerated"} or spec.identifier == WEBSOCKET


@pytest.mark.parametrize("spec", ANSWERED, ids=lambda spec: spec.identifier)
@pytest.mark.parametrize("access", [False], indirect=True, ids=["schema"])
def test_what_is_made_from_the_schema_fits_it(access: Access, spec: Spec) -> None:
    answer = send(access, spec, Mode.FULL, 2, access.known)
    assert answer.is_success, answer.text
    documented = CONTRACT.operations[spec.identifier].responses[str(answer.status_code)]
    media = answer.headers.get("content-type", "")
    assert media in documented or "*/*" in documented or not documented
    if media == "application/json":
        schema = documented.get(media) or documented["*/*"]
        assert not [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(answer.content))]
