"""Requests that nobody should send: the simulator refuses or answers them, and never fails itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.contract.document import Spec, specs
from tests.contract.samples import Mode
from tests.simulator.server.access import Access
from tests.simulator.server.requests import Made, make

TEXTS = (
    "",
    " ",
    "0",
    "-1",
    "1e400",
    "9" * 400,
    "null",
    "true",
    "a,b",
    "/",
    "../..",
    "%00",
    "\0",
    "é",
    "🙂",
    "{}",
    "[]",
    "'\"",
)
VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, -1e308, "", "x", "9" * 400, "🙂", "2026-02-30",
    [], [None], {}, {"a": {"b": []}}, [[[]]],
)  # fmt: skip
ROUNDS = 6


@pytest.fixture(scope="module")
def access() -> Iterator[Access]:
    with Simulator(8) as simulator, Access(simulator) as made:
        yield made


def spoiled(value: Any, random: Random) -> Any:
    """The value with one thing in it replaced, removed or added."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        name = random.choice(sorted(value))
        if random.random() < 0.2:
            return {key: one for key, one in value.items() if key != name}
        return value | {name: spoiled(value[name], random)}
    if isinstance(value, list) and value and random.random() < 0.8:
        return [spoiled(value[0], random), *value[1:]]
    return random.choice(VALUES)


def hostile(spec: Spec, access: Access, random: Random, round_: int) -> Made:
    """A fitting request with something wrong in its body, or with a query and placeholders of odd texts."""
    claims: list[dict[str, Any]] = []

    def sign(found: dict[str, Any]) -> str:
        broken = spoiled(found, random)
        claims.append(broken if isinstance(broken, dict) else {"it": broken})
        return access.sign(claims[-1])

    if spec.bodies and round_ % 2:
        made = make(spec, Mode.FULL, round_, sign, access.known)
        if not claims and made.body.startswith((b"{", b"[")):
            body = json.dumps(spoiled(json.loads(made.body), random)).encode()
            made = Made(made.method, made.target, made.headers, body)
        return made
    path = spec.path
    for argument in spec.arguments:
        if argument.location == "path":
            path = path.replace(f"{{{argument.wire}}}", quote(random.choice(TEXTS[1:]), safe=""))
    names = [argument.wire for argument in spec.arguments if argument.location == "query"]
    pairs = [f"{quote(name)}={quote(random.choice(TEXTS))}" for name in [*names, "nobody"] if random.random() < 0.8]
    made = make(spec, Mode.FULL, round_, access.sign, access.known)
    return Made(made.method, f"{path}?{'&'.join(pairs)}", made.headers, made.body)


@pytest.mark.parametrize("spec", specs(), ids=lambda spec: spec.identifier)
def test_the_simulator_never_fails_itself(access: Access, spec: Spec) -> None:
    random = Random(spec.identifier)
    for round_ in range(ROUNDS):
        made = hostile(spec, access, random, round_)
        access.refresh()
        answer = access.send(spec.raw["x-ibkr"]["surfaces"], made)
        number = access.simulator.requests[-1].number
        ours = [one.detail for one in access.simulator.violations if (one.number, one.kind) == (number, "simulator")]
        assert not ours, f"{made}: {ours}"
        assert answer.status_code < 600


@pytest.mark.parametrize(
    "target", ["/%", "/%zz?%", "//", "/v1/api/portfolio/%ff/meta", "/?" + "&" * 5000, "/" + "a/" * 3000]
)
def test_odd_paths(access: Access, target: str) -> None:
    answer = access.send(["gateway"], Made("GET", target, {}, b""))
    assert answer.status_code in (400, 404)


def test_a_body_beyond_all_measure_is_refused() -> None:
    with Simulator(tls=False) as simulator:
        size = 65 * 2**20
        pieces = (bytes(2**20) for _ in range(65))
        answer = httpx.post(
            f"{simulator.gateway_url}/v1/api/tickle",
            content=pieces,
            headers={"content-length": str(size)},
            timeout=60,
            trust_env=False,
        )
        assert answer.status_code == 413
        assert [one.kind for one in simulator.violations] == ["length"]
