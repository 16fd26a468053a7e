"""`ibkr-web auth login`: access is granted to the right program, waited for with patience, and kept without copies."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from typer.testing import CliRunner

from ibkr_web import OAuth1
from ibkr_web.auth.oauth1.third_party import begin
from ibkr_web.cli.app import app
from ibkr_web.cli.auth.files import with_table
from ibkr_web.errors import ConfigurationError
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth1

WORDS = "open sesame"


def run(*arguments: str, text: str = "", **environment: str) -> Any:
    return CliRunner().invoke(app, ["auth", *arguments], input=text, env=environment)


def encrypted(pem: str) -> str:
    key = load_pem_private_key(pem.encode(), None)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(WORDS.encode())).decode()


@pytest.fixture
def vendor(simulator: Simulator, tmp_path: Path) -> Path:
    """A profile with a vendor's consumer key and keys, which stand in the file itself, and no token yet."""
    consumer = simulator.identities.add_consumer("THIRDPRTY", first_party=False)
    file = tmp_path / "vendor" / "credentials.toml"
    values = {
        "consumer_key": consumer.consumer_key,
        "signing_key": consumer.signing_key_pem,
        "encryption_key": consumer.encryption_key_pem,
        "dh_parameters": f"{consumer.prime:x}",
        "base_url": simulator.url,
        "verify": str(simulator.certificate),
    }
    with_table(file, "vendor", values)
    return file


@pytest.fixture
def port() -> int:
    """One that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def started(file: Path, *more: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """The command as a program of its own."""
    program = [sys.executable, "-m", "ibkr_web.cli", "auth", "login", "--vendor", "vendor", "--file", str(file), *more]
    with subprocess.Popen(
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | environment,
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def line(running: subprocess.Popen[str], part: str) -> str:
    """The next line with these words."""
    assert running.stdout is not None
    seen = []
    while not seen or part not in seen[-1]:
        seen.append(running.stdout.readline())
        assert seen[-1], f"it ended with {''.join(seen)}"
    return seen[-1].strip()


def typed(running: subprocess.Popen[str], *lines: str) -> tuple[int, str]:
    """Exit code and what else it printed, once these lines were typed."""
    printed, _ = running.communicate("".join(f"{text}\n" for text in lines), timeout=30)
    return running.returncode, printed


def agreed(simulator: Simulator, url: str) -> str:
    """The query the callback brings once the user has agreed."""
    token = url.rpartition("oauth_token=")[2]
    return f"oauth_token={token}&oauth_verifier={simulator.identities.authorize(token)}"


def foreign(simulator: Simulator, file: Path) -> str:
    """The callback of somebody else who uses the same vendor's program."""
    with httpx.Client(verify=simulator.ssl_context()) as http:
        return agreed(simulator, begin(OAuth1.from_profile("vendor", file), http).url)


def works(simulator: Simulator, file: Path, **how: Any) -> bool:
    user = OAuth1.from_profile("user", file, **how)
    with httpx.Client(auth=user.auth(), verify=user.ssl_context(), base_url=simulator.url) as http:
        return http.get("/v1/api/portfolio/accounts").status_code == 200


def test_a_user_grants_access(simulator: Simulator, vendor: Path) -> None:
    other = foreign(simulator, vendor)
    with started(vendor) as running:
        url = line(running, "oauth_token=")
        mine = f"https://example.com/back?{agreed(simulator, url)}"
        useless = ("https://[nowhere?oauth_verifier=x", "https://example.com/back?oauth_verifier=")
        code, printed = typed(running, f"https://example.com/back?{other}", *useless, mine)
    assert code == 0, printed
    assert printed.count("belongs to another request") == 1
    assert printed.count("no verifier in that address") == 2
    assert OAuth1.from_profile("user", vendor).access_token.reveal() not in printed
    assert works(simulator, vendor)


def test_the_query_alone_will_do(simulator: Simulator, vendor: Path) -> None:
    with started(vendor) as running:
        assert typed(running, agreed(simulator, line(running, "oauth_token=")))[0] == 0
    assert works(simulator, vendor)


def test_no_key_is_written_a_second_time(simulator: Simulator, vendor: Path) -> None:
    """The user's table holds his token and the name of the vendor's table."""
    consumer = simulator.identities.consumers["THIRDPRTY"]
    locked = {"signing_key": encrypted(consumer.signing_key_pem), "passphrase": WORDS}
    with_table(vendor, "vendor", locked | {"encryption_key": encrypted(consumer.encryption_key_pem)})
    with_table(vendor, "user", {"consumer_key": "OLD", "decrypted_secret": "00", "signing_key": "a copy from before"})
    before = tomllib.loads(vendor.read_text())["vendor"]
    with started(vendor) as running:
        url = line(running, "oauth_token=")
        assert typed(running, agreed(simulator, url).rpartition("=")[2])[0] == 0
    tables = tomllib.loads(vendor.read_text())
    assert tables["vendor"] == before
    assert tables["user"].keys() == {"like", "access_token", "access_token_secret"}
    assert vendor.read_text().count("BEGIN") == 2
    assert vendor.read_text().count(WORDS) == 1
    assert stat.S_IMODE(vendor.stat().st_mode) == 0o600
    assert works(simulator, vendor)
    secret = OAuth1.from_profile("user", vendor).secret
    assert run("decrypt-secret", "--profile", "user", "--file", str(vendor)).exit_code == 0
    with_table(vendor, "vendor", {}, drop=("encryption_key",))
    assert OAuth1.from_profile("user", vendor).secret == secret
    assert works(simulator, vendor)


def test_the_callback_comes_to_a_port(simulator: Simulator, vendor: Path, port: int) -> None:
    """Browsers open connections in advance, ask for icons; others may send what is not ours."""
    with started(vendor, "--listen", str(port)) as running:
        url = line(running, "oauth_token=")
        token = url.rpartition("oauth_token=")[2]
        assert simulator.identities._requested[token][1] == f"http://127.0.0.1:{port}/", "not oob: none would come"
        line(running, "Waiting")
        with (
            socket.create_connection(("127.0.0.1", port)) as silent,
            httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=10.0) as browser,
        ):
            assert browser.get("/favicon.ico").status_code == 404
            assert browser.get(f"/?oauth_token={token}").status_code == 404
            for query in (foreign(simulator, vendor), "oauth_verifier=abc", "oauth_token=%C3%BC&oauth_verifier=abc"):
                refused = browser.get(f"/?{query}")
                assert (refused.status_code, "another request" in refused.text) == (403, True)
            welcome = browser.get(f"/?{agreed(simulator, url)}")
            assert (welcome.status_code, "can be closed" in welcome.text) == (200, True)
            assert welcome.headers["cache-control"] == "no-store"
            code, printed = typed(running)
            silent.close()
    assert code == 0, printed
    assert works(simulator, vendor)


def test_a_registered_callback_may_lead_to_the_port(simulator: Simulator, vendor: Path, port: int) -> None:
    with started(vendor, "--listen", str(port), "--callback", "https://example.com/back") as running:
        url = line(running, "oauth_token=")
        assert simulator.identities._requested[url.rpartition("=")[2]][1] == "https://example.com/back"
        line(running, "Waiting")
        forwarded = f"http://127.0.0.1:{port}/any/path?{agreed(simulator, url)}"
        assert httpx.get(forwarded, trust_env=False, timeout=10.0).status_code == 200
        assert typed(running)[0] == 0


def test_nobody_comes(simulator: Simulator, vendor: Path, port: int) -> None:
    before = vendor.read_text()
    done = run("login", "--vendor", "vendor", "--file", str(vendor), "--listen", str(port), "--timeout", "1")
    assert done.exit_code == 3
    assert f"No callback came to http://127.0.0.1:{port}/ within 1 seconds; nothing was kept" in done.output
    assert vendor.read_text() == before
    with socket.create_server(("127.0.0.1", port)):
        pass  # the port is free again


def test_what_is_refused_before_anything_is_sent(simulator: Simulator, vendor: Path, port: int) -> None:
    command = ("login", "--vendor", "vendor", "--file", str(vendor))
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = run(*command, "--listen", str(other.getsockname()[1]))
    assert taken.exit_code == 2
    assert "another program may have it" in taken.output
    assert "Traceback" not in taken.output
    never = run(*command, "--listen", str(port), "--callback", "oob")
    assert (never.exit_code, "none is sent" in never.output) == (2, True)
    for wrong in ("0", "65536"):
        assert run(*command, "--listen", wrong).exit_code == 2
    assert run("login", "--vendor", "nobody", "--file", str(vendor)).exit_code == 2
    vendor.write_text(f'{vendor.read_text()}\n["user"]\naccess_token = "x"\n')
    unkept = run(*command)
    assert (unkept.exit_code, "by hand" in unkept.output) == (2, True), "told before the user is sent away"
    assert list(simulator.requests) == []


def test_a_passphrase_from_a_variable(simulator: Simulator, vendor: Path) -> None:
    consumer = simulator.identities.consumers["THIRDPRTY"]
    keys = {"signing_key": consumer.signing_key_pem, "encryption_key": consumer.encryption_key_pem}
    with_table(vendor, "vendor", {name: encrypted(pem) for name, pem in keys.items()})
    command = ("login", "--vendor", "vendor", "--file", str(vendor))
    for more, told in ((), "give its passphrase"), (("--passphrase-env", "NOT_SET"), "NOT_SET"):
        refused = run(*command, *more)
        assert (refused.exit_code, told in refused.output) == (2, True), refused.output
    wrong = run(*command, "--passphrase-env", "HERE", HERE="shut sesame")
    assert (wrong.exit_code, "passphrase is wrong" in wrong.output, "shut" in wrong.output) == (2, True, False)
    with started(vendor, "--passphrase-env", "HERE", HERE=WORDS) as running:
        url = line(running, "oauth_token=")
        code, printed = typed(running, agreed(simulator, url).rpartition("=")[2])
    assert code == 0, printed
    assert WORDS not in printed + vendor.read_text()
    assert works(simulator, vendor, passphrase=WORDS)
    secret = OAuth1.from_profile("user", vendor, passphrase=WORDS).secret.hex()
    command = ("decrypt-secret", "--profile", "user", "--file", str(vendor), "--show")
    assert run(*command).exit_code == 2
    assert run(*command, "--passphrase-env", "HERE", HERE=WORDS).output.strip() == secret


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_a_terminal_is_asked_for_the_passphrase(simulator: Simulator, tmp_path: Path) -> None:
    import termios

    simulator.write_credentials(tmp_path)
    consumer = simulator.identities.oauth1
    for name in ("signing", "encryption"):
        (tmp_path / f"{name}.pem").write_text(encrypted(getattr(consumer, f"{name}_key_pem")))
    terminal, end = os.openpty()
    program = [sys.executable, "-m", "ibkr_web.cli", "auth", "decrypt-secret", "--file", "credentials.toml"]
    with subprocess.Popen(
        program, stdin=end, stdout=end, stderr=end, start_new_session=True, cwd=tmp_path, close_fds=True
    ) as running:
        os.close(end)
        try:
            printed = until(terminal, "Passphrase of the keys")
            while termios.tcgetattr(terminal)[3] & termios.ECHO:
                time.sleep(0.01)  # what is typed before is thrown away
            os.write(terminal, f"{WORDS}\n".encode())
            printed += until(terminal, "decrypted_secret stands in")
            assert running.wait(30) == 0
        finally:
            running.kill()
            os.close(terminal)
    assert WORDS not in printed
    assert "decrypted_secret" in tomllib.loads((tmp_path / "credentials.toml").read_text())["oauth1"]


def until(terminal: int, words: str) -> str:
    """What is printed until these words are."""
    printed = ""
    while words not in printed:
        printed += os.read(terminal, 4096).decode()
        assert "rror" not in printed, printed
    return printed


def test_a_key_of_ones_own_cannot_do_that(simulator: Simulator, tmp_path: Path) -> None:
    simulator.write_credentials(tmp_path)
    file = tmp_path / "credentials.toml"
    done = run("login", "--vendor", "oauth1", "--file", str(file), text="x\n", SSL_CERT_FILE=str(simulator.certificate))
    assert done.exit_code == 1
    assert "request token request was refused with 401" in done.output
    assert oauth1(simulator).access_token.reveal() not in done.output


def test_a_profile_like_another(tmp_path: Path) -> None:
    file = tmp_path / "credentials.toml"
    tables = {
        "broker": 'consumer_key = "C"\nsigning_key = "x"\nencryption_key = "y"\ndecrypted_secret = "00"\n',
        "anna": 'like = "broker"\naccess_token = "A"\naccess_token_secret = "S"\n',
        "ben": 'like = "broker"\nconsumer_key = "D"\n',
        "carl": 'like = "anna"\n',
        "dora": 'like = "nobody"\n',
        "emil": 'like = "broker"\naccess_token = "E"\ndecrypted_secret = "11"\n',
    }
    file.write_text("".join(f"[{name}]\n{text}" for name, text in tables.items()))
    file.chmod(0o600)
    from ibkr_web.auth.settings import profile

    keys = {"consumer_key": "C", "signing_key": "x"}
    assert profile("anna", file) == keys | {"encryption_key": "y", "access_token": "A", "access_token_secret": "S"}
    assert profile("ben", file)["consumer_key"] == "D"
    assert profile("ben", file)["decrypted_secret"] == "00"
    assert profile("emil", file) == keys | {"access_token": "E", "decrypted_secret": "11"}
    for name, told in (("carl", "is like another itself"), ("dora", "no profile 'nobody'")):
        with pytest.raises(ConfigurationError, match=told):
            profile(name, file)
    chained = run("login", "--vendor", "anna", "--file", str(file))
    assert chained.exit_code == 2
