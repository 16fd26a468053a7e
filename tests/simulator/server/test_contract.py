"""Operations are found by method and path."""

from __future__ import annotations

import pytest

import ibkr_contract
from ibkr_web.simulator.server.contract import METHODS, Contract

CONTRACT = Contract.load()


def test_every_operation_of_every_contract_is_there() -> None:
    documents = [ibkr_contract.load(name) for name in ibkr_contract.NAMES]
    keys = {
        item[method]["x-ibkr-key"]
        for document in documents
        for item in document["paths"].values()
        for method in METHODS
        if method in item
    }
    assert {operation.key for operation in CONTRACT.operations.values()} == keys


@pytest.mark.parametrize("name", sorted(CONTRACT.operations))
def test_an_operation_finds_itself(name: str) -> None:
    operation = CONTRACT.operations[name]
    filled = [f"v{index}" for index, _ in enumerate(operation.placeholders)]
    path = operation.template
    for placeholder, value in zip(operation.placeholders, filled, strict=True):
        path = path.replace(f"{{{placeholder}}}", value)
    found = CONTRACT.find(operation.method, path)
    assert found is not None
    assert found.operation is operation
    assert list(found.values) == filled
    assert operation.method in CONTRACT.methods(path)


@pytest.mark.parametrize(
    ("method", "path", "name", "values"),
    [
        ("GET", "/v1/api/portfolio/U%2F1/positions/0", "portfolio.list_positions", ("U%2F1", "0")),
        ("GET", "/v1/api/portfolio/subaccounts", "portfolio.list_subaccounts", ()),
        ("GET", "/v1/api/portfolio/subaccounts/summary", "portfolio.get_summary", ("subaccounts",)),
        ("GET", "/v1/api/tickle", "session.tickle", ()),
        ("GET", "/v1/api/iserver/auth/status", "session.get_status", ()),
        ("POST", "/gw/api/v1/instructions/cancel%3Abulk", "account_management.banking.cancel_instructions_bulk", ()),
    ],
)
def test_found(method: str, path: str, name: str, values: tuple[str, ...]) -> None:
    found = CONTRACT.find(method, path)
    assert found is not None
    assert (found.operation.name, found.values) == (name, values)


@pytest.mark.parametrize(
    "path", ["", "/", "/v1/api", "/v1/api/portfolio//summary", "/v1/api/tickle/", "/V1/API/tickle", "/v1/api/tickle/x"]
)
def test_unknown_paths(path: str) -> None:
    assert CONTRACT.find("GET", path) is None
    assert CONTRACT.methods(path) == frozenset()


def test_another_method_is_not_an_unknown_path() -> None:
    path = "/v1/api/iserver/account/U1/order/7"
    assert CONTRACT.find("GET", path) is None
    assert CONTRACT.methods(path) == {"POST", "DELETE"}


def test_what_an_operation_says_of_itself() -> None:
    cancel = CONTRACT.operations["orders.cancel"]
    assert (cancel.effect, cancel.session, cancel.policy, cancel.prefix) == ("order", "brokerage", "", "/v1/api")
    transfer = CONTRACT.operations["account_management.banking.create_internal_cash_transfer"]
    assert transfer.signed
    assert transfer.needs_body
    assert transfer.scopes == {"transfers.write"}
    assert {"201", "202"} <= set(transfer.responses)
    positions = CONTRACT.operations["portfolio.list_positions"]
    assert positions.pagination["size"] == 100
    assert positions.responses["200"]["application/json"]["items"]["type"] == "object"
