"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.loopback import Loopback

ROOT = Path(__file__).resolve().parent.parent
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

# The same examples each time: a run says something of the change, not of its luck. Who has time looks for new ones with
# IBKR_WEB_PATIENT=1. On a busy machine the first example may take a second; that says nothing of what is tested.
settings.register_profile(
    "unhurried",
    derandomize="IBKR_WEB_PATIENT" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("unhurried")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """For `-n auto`: a third of the tests' time is waiting, so one worker more than there are processors."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout under test."""
    return ROOT


@pytest.fixture(scope="session")
def upstream() -> Path:
    """The folder with IBKR's own documents, which are not part of the project; without it the test is skipped."""
    folder = Path(os.environ.get("IBKR_WEB_UPSTREAM") or ROOT.parent / "shared" / "upstream")
    if not any(folder.glob("ibkr-web-api-*.json")):
        pytest.skip("IBKR's documents are not here: IBKR_WEB_UPSTREAM names the folder that holds them")
    return folder


@pytest.fixture
def direct(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No proxy and no special certificates, whatever the environment of the test run says."""
    for name in (*PROXIES, *(name.upper() for name in PROXIES), *CERTIFICATES):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.fixture
def loopback(direct: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """An HTTP server on this machine; the test says what it answers."""
    with Loopback() as server:
        yield server
