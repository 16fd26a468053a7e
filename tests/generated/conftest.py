"""A contract server and clients of the package under test."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

pytest.register_assert_rewrite("tests.contract.server", "tests.generated.calls")

from tests.contract.server import ContractServer  # noqa: E402
from tests.contract.wire import sign  # noqa: E402
from tests.generated import subject  # noqa: E402


@pytest.fixture(scope="session")
def package() -> Any:
    """The package under test."""
    return subject.package()


@pytest.fixture(scope="session")
def server() -> Iterator[ContractServer]:
    with ContractServer() as running:
        yield running
        assert running.strangers == []


@pytest.fixture(scope="session")
def client(server: ContractServer, package: Any) -> Iterator[Any]:
    """The sync client with a signer, over a plain httpx client."""
    with httpx.Client(trust_env=False, timeout=60) as http:
        yield package.Client(http, base_url=server.url, flex_url=server.url, signer=lambda _, claims: sign(claims))


@pytest.fixture(scope="session")
def unsigned(server: ContractServer, package: Any) -> Iterator[Any]:
    """The sync client without a signer."""
    with httpx.Client(trust_env=False, timeout=60) as http:
        yield package.Client(http, base_url=server.url, flex_url=server.url)


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.Runner]:
    """One event loop for all async tests."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="session")
def async_client(server: ContractServer, package: Any, loop: asyncio.Runner) -> Iterator[Any]:
    """The async client with a signer, over a plain httpx client."""
    http = httpx.AsyncClient(trust_env=False, timeout=60)
    yield package.AsyncClient(http, base_url=server.url, flex_url=server.url, signer=lambda _, claims: sign(claims))
    loop.run(http.aclose())
