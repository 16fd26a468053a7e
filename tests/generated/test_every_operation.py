"""Every operation, sync and async, against a server that holds each request against the contract."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.contract.document import Spec
from tests.contract.samples import Mode
from tests.contract.server import ContractServer, Plan
from tests.contract.wire import sign
from tests.generated.calls import Answer, Made, answers, made, method
from tests.generated.subject import CALLABLE, SIGNED, SPECS, identifier, operation, package

every = pytest.mark.parametrize("spec", CALLABLE, ids=identifier)
every_signed = pytest.mark.parametrize("spec", SIGNED, ids=identifier)
both = pytest.mark.parametrize("mode", [Mode.FULL, Mode.MINIMAL], ids=lambda mode: mode.value)


def planned(server: ContractServer, answer: Answer) -> Plan:
    return server.plan(answer.status, answer.content_type, answer.content)


def check_request(spec: Spec, plan: Plan, sent: Made) -> None:
    """What arrived is what the contract asks for, and it is what was meant."""
    reading = plan.received()
    assert reading.spec is spec
    assert reading.arguments == sent.expected
    assert reading.has_body == sent.has_body
    assert reading.body == sent.body


def check_value(answer: Answer, value: Any) -> None:
    """The decoded answer is of the documented type and gives the same JSON again."""
    assert package().to_json(value) == answer.value
    assert json.dumps(package().to_json(value), sort_keys=True, default=repr) == json.dumps(
        answer.value, sort_keys=True, default=repr
    )  # beyond ==: 1 is not 1.0 and not true
    check_type(answer.kind, value)


def check_type(kind: Any, value: Any) -> None:
    """Objects where the document promises a model are that model."""
    if isinstance(kind, tuple) and kind[0] == "list":
        for item in value:
            check_type(kind[1], item)
    elif isinstance(kind, tuple) and kind[0] == "map":
        for member in value.values():
            check_type(kind[1], member)
    elif isinstance(kind, str) and kind[:1].isupper() and value is not None:
        assert type(value) is getattr(package().models, kind)


def check_good(answer: Answer, value: Any) -> None:
    assert answer.status < 400, f"a status of {answer.status} has to raise"
    check_value(answer, value)


def check_error(spec: Spec, answer: Answer, error: Any) -> None:
    assert answer.status >= 400, error
    assert (error.status, error.operation, error.content) == (answer.status, operation(spec), answer.content)
    assert str(answer.status) in str(error)
    check_value(answer, error.value)


def test_contract_and_package_have_the_same_operations() -> None:
    operations = package().OPERATIONS
    assert len(operations) == len(SPECS) >= 100
    assert {operation(spec).name for spec in SPECS} == set(operations)
    assert len(CALLABLE) >= len(SPECS) - 1


@every
@both
def test_sync(spec: Spec, mode: Mode, server: ContractServer, client: Any) -> None:
    call = method(client, spec)
    for index, answer in enumerate(answers(spec, mode)):
        plan = planned(server, answer)
        sent = made(spec, mode, seed=answer.documented, body=Mode.MINIMAL if index else mode)
        try:
            value = call(**sent.arguments, headers=plan.header)
        except package().StatusError as error:
            check_error(spec, answer, error)
        else:
            check_good(answer, value)
        check_request(spec, plan, sent)


@every
@pytest.mark.parametrize("mode", [Mode.EXTRA, Mode.MINIMAL], ids=lambda mode: mode.value)
def test_async(spec: Spec, mode: Mode, server: ContractServer, async_client: Any, loop: asyncio.Runner) -> None:
    call = method(async_client, spec)

    async def one(answer: Answer, body: Mode) -> None:
        plan = planned(server, answer)
        sent = made(spec, mode, seed=f"async {answer.documented}", body=body)
        try:
            value = await call(**sent.arguments, headers=plan.header)
        except package().StatusError as error:
            check_error(spec, answer, error)
        else:
            check_good(answer, value)
        check_request(spec, plan, sent)

    async def all_at_once() -> None:
        first, *rest = answers(spec, mode)
        await asyncio.gather(one(first, mode), *(one(answer, Mode.MINIMAL) for answer in rest))

    loop.run(all_at_once())


@every
def test_each_request_body_and_the_raw_answer(
    spec: Spec, server: ContractServer, client: Any, async_client: Any, loop: asyncio.Runner
) -> None:
    given = answers(spec, Mode.FULL, "raw")
    for index, media in enumerate([*operation(spec).bodies] or [None]):
        answer = given[index % len(given)]
        sent = made(spec, Mode.EXTRA, media, "raw")
        plan = planned(server, answer)
        response = package().raw(method(client, spec), **sent.arguments, headers=plan.header)
        check_raw(answer, response)
        check_request(spec, plan, sent)

        async def call(sent: Made = sent, plan: Plan = plan) -> Any:
            return await package().raw(method(async_client, spec), **sent.arguments, headers=plan.header)

        plan = planned(server, given[-1])
        check_raw(given[-1], loop.run(call(plan=plan)))
        check_request(spec, plan, sent)


def check_raw(answer: Answer, response: Any) -> None:
    assert (response.status_code, response.content) == (answer.status, answer.content)
    assert response.http.content == answer.content
    assert response.headers.get("content-type") == answer.content_type
    check_value(answer, response.parsed)
    assert response.parsed is response.parsed


@every
def test_arguments_in_order(spec: Spec, server: ContractServer, client: Any) -> None:
    """Path arguments come first and in the order of the path, then the body; the rest has names only."""
    answer = answers(spec, Mode.MINIMAL)[0]
    plan = planned(server, answer)
    sent = made(spec, Mode.MINIMAL)
    path = [one for one in operation(spec).parameters if one.location == "path"]
    assert [one.wire for one in path] == [part.partition("}")[0] for part in spec.path.split("{")[1:]]
    positional = [sent.arguments.pop(one.name) for one in path]
    if sent.has_body:
        positional.append(sent.arguments.pop("body"))
    try:
        method(client, spec)(*positional, **sent.arguments, headers=plan.header)
    except package().StatusError as error:
        check_error(spec, answer, error)
    check_request(spec, plan, sent)
    with pytest.raises(TypeError):
        method(client, spec)(*positional, *range(10), **sent.arguments)


@every_signed
def test_signed_with_a_signer_is_given_the_exact_claims(spec: Spec, server: ContractServer, package: Any) -> None:
    seen: list[tuple[Any, bytes]] = []

    def signer(operation: Any, claims: bytes) -> bytes:
        seen.append((operation, claims))
        return sign(claims).encode()

    answer = answers(spec, Mode.FULL)[0]
    plan = planned(server, answer)
    sent = made(spec, Mode.FULL)
    with package.Client(base_url=server.url, signer=signer) as client:
        package.raw(method(client, spec), **sent.arguments, headers=plan.header)
    check_request(spec, plan, sent)
    assert [operation for operation, _ in seen] == [operation(spec)] * sent.has_body
    assert all(json.loads(claims) == sent.body for _, claims in seen)


@every_signed
def test_signed_with_a_finished_token(spec: Spec, server: ContractServer, unsigned: Any) -> None:
    sent = made(spec, Mode.FULL)
    if not sent.has_body:
        pytest.skip("has no body to sign")
    token = sign(json.dumps(sent.body).encode())
    for finished in (token, token.encode()):
        plan = planned(server, answers(spec, Mode.FULL)[0])
        package().raw(method(unsigned, spec), **{**sent.arguments, "body": finished}, headers=plan.header)
        check_request(spec, plan, sent)


@every_signed
def test_signed_without_a_signer(
    spec: Spec, unsigned: Any, server: ContractServer, package: Any, loop: asyncio.Runner
) -> None:
    sent = made(spec, Mode.FULL)
    if not sent.has_body:
        pytest.skip("has no body to sign")
    with pytest.raises(package.SignerRequired, match=operation(spec).name) as caught:
        method(unsigned, spec)(**sent.arguments)
    assert caught.value.operation is operation(spec)

    async def call() -> None:
        async with package.AsyncClient(base_url=server.url) as client:
            await method(client, spec)(**sent.arguments)

    with pytest.raises(package.SignerRequired):
        loop.run(call())
    assert server.strangers == []


def test_all_operations_at_the_same_time(server: ContractServer, async_client: Any, loop: asyncio.Runner) -> None:
    async def one(spec: Spec) -> None:
        answer = answers(spec, Mode.MINIMAL)[0]
        plan, sent = planned(server, answer), made(spec, Mode.FULL, seed="together", body=Mode.MINIMAL)
        response = await package().raw(method(async_client, spec), **sent.arguments, headers=plan.header)
        check_raw(answer, response)
        check_request(spec, plan, sent)

    async def together() -> None:
        for outcome in await asyncio.gather(*map(one, CALLABLE), return_exceptions=True):
            if outcome is not None:
                raise outcome

    loop.run(together())


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec not in CALLABLE], ids=identifier)
def test_web_socket_has_a_descriptor(spec: Spec) -> None:
    described = operation(spec)
    call = described.encode(**made(spec, Mode.FULL).arguments)
    assert (call.method, call.content) == ("GET", None)
    assert call.path.partition("?")[0] == spec.path
    assert "101" in described.responses
    assert described.decode(101, None, b"") is None
