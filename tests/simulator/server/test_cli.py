"""`ibkr-web simulate` as a program of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

pytestmark = pytest.mark.usefixtures("direct")

COMMAND = [sys.executable, "-m", "ibkr_web.cli"]


@contextmanager
def simulating(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """Run it until the block ends; gives the process and the addresses it printed."""
    command = [*COMMAND, "simulate", "--port", "0", "--api-port", "0", *arguments]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        try:
            told: dict[str, str] = {}
            for line in process.stdout:
                if found := re.match(r"  (\w+) +(\S+)", line):
                    told[found[1]] = found[2]
                if line.startswith("Ctrl-C"):
                    break
            yield process, told
        finally:
            process.kill()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=30, check=False)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_tells_its_addresses_answers_and_stops(ending: signal.Signals) -> None:
    with simulating() as (process, told):
        with httpx.Client(verify=httpx.create_ssl_context(verify=True)) as stranger, pytest.raises(httpx.ConnectError):
            stranger.get(told["gateway"])
        certificate = Path(told["certificate"])
        with httpx.Client(verify=ssl.create_default_context(cafile=certificate)) as http:
            assert http.post(f"{told['gateway']}/v1/api/tickle").status_code == 200
            assert http.post(f"{told['direct']}/v1/api/tickle").status_code == 401
        assert told["websocket"].startswith("wss://")
        process.send_signal(ending)
        assert process.wait(10) == 0
        assert process.stdout is not None
        assert process.stdout.read() == "stopped\n"
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert not certificate.exists()


def test_plain_http_seed_start_and_log() -> None:
    with simulating("--no-tls", "--start-time", "2026-01-05T14:30:00", "--log") as (process, told):
        assert "certificate" not in told
        answer = httpx.post(f"{told['gateway']}/v1/api/tickle")
        assert answer.headers["date"].startswith("Mon, 05 Jan 2026 14:30")
        httpx.get(f"{told['gateway']}/v1/api/nothing?secret=1")
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
        assert process.stdout is not None
        first, second, *_ = process.stdout.read().splitlines()
    assert re.match(r"14:30:\d\d 200 +[\d.]+ ms  gateway +POST +/v1/api/tickle  session.tickle$", first)
    assert re.match(r"14:30:\d\d 404 +[\d.]+ ms  gateway +GET +/v1/api/nothing  path: ", second)


def test_the_credentials_it_writes_let_a_client_in(tmp_path: Path) -> None:
    import tomllib

    folder = tmp_path / "new" / "folder"
    with simulating("--credentials", str(folder)) as (_, told):
        assert told["credentials"] == str(folder / "credentials.toml")
        tables = tomllib.loads((folder / "credentials.toml").read_text())
        assert {"gateway", "oauth1", "oauth2", "flex"} == tables.keys()
        assert tables["oauth1"]["base_url"] == told["direct"]
        trusted = ssl.create_default_context(cafile=tables["gateway"]["verify"])
        flex = f"{told['direct']}/AccountManagement/FlexWebService/SendRequest"
        with httpx.Client(verify=trusted) as http:
            token = tables["flex"]["token"]
            assert "<Status>Success" in http.get(flex, params={"t": token, "q": "1048576", "v": "3"}).text
        for name in ("signing_key", "encryption_key"):
            assert (folder / tables["oauth1"][name]).read_text().startswith("-----BEGIN PRIVATE KEY")
        assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0} or os.name == "nt"


def test_a_taken_port_is_one_plain_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("simulate", "--port", str(port), "--api-port", "0")
    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert f"127.0.0.1:{port}" in result.stderr


def test_a_wrong_start_time_is_said() -> None:
    result = run("simulate", "--start-time", "yesterday")
    assert result.returncode == 2
    assert "yesterday" in result.stderr


def test_the_version() -> None:
    result = run("--version")
    assert result.returncode == 0
    assert re.fullmatch(r"ibkr-web \d+\.\d+\.\S+\n", result.stdout)


@pytest.mark.parametrize(
    ("missing", "arguments", "extra"),
    [("typer", ["--version"], "cli"), ("uvicorn", ["simulate"], "simulator"), ("trustme", ["simulate"], "simulator")],
)
def test_a_missing_extra_is_named_in_one_line(missing: str, arguments: list[str], extra: str) -> None:
    # A None in sys.modules makes an import fail as if the package were not installed.
    program = f"import sys; sys.modules[{missing!r}] = None; from ibkr_web.cli import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=30, check=False
    )
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert f"ibkr-web[{extra}]" in result.stderr
