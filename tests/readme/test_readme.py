"""Every Python block of the README and of the pages named here runs, in order, against a server on this machine.

What a block promises to print is what it prints: see `tests/readme/pages.py`.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ibkr_web.cli.auth.files import with_table
from ibkr_web.simulator import Simulator
from tests.loopback import Exchange, Loopback
from tests.readme.answers import ANSWERS
from tests.readme.pages import environment, run

GATEWAY = "https://localhost:5000"
QUERY = "1048576"
MENTIONED = re.compile(r"`make ([a-z]+)|^make ([a-z]+)", re.MULTILINE)
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/auth.md",
    "docs/calls.md",
    "docs/pacing.md",
    "docs/session.md",
)


def answer(exchange: Exchange) -> None:
    seen = exchange.seen
    status, value = ANSWERS.get((seen.method, seen.path), (404, {"error": "no such path"}))
    exchange.answer(json.dumps(value).encode(), status=status)


def instead(replaced: dict[str, str]) -> Callable[[str], str]:
    """What stands in the documents for a name or an address."""

    def rewrite(source: str) -> str:
        for old, new in replaced.items():
            source = source.replace(old, new)
        return source

    return rewrite


def test_the_readme_is_true(
    root: Path, direct: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Simulator() as simulator:
        environment(simulator, monkeypatch)
        replaced = {GATEWAY: simulator.gateway_url, QUERY: simulator.flex.query_id}
        assert run(root / "README.md", capsys, {"__name__": "readme"}, instead(replaced)) >= 6
        assert not simulator.violations


def test_the_page_of_the_generated_client_is_true(
    root: Path, loopback: Loopback, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    loopback.fallback = answer
    namespace: dict[str, Any] = {"__name__": "page"}
    try:
        page, there = root / "docs" / "generated-client.md", instead({GATEWAY: loopback.url})
        assert run(page, capsys, namespace, there) >= 6
    finally:
        namespace["http"].close()
    unanswered = [seen.target for seen in loopback.requests if (seen.method, seen.path) not in ANSWERS]
    assert unanswered == []
    assert {(seen.method, seen.path) for seen in loopback.requests} == set(ANSWERS), "an answer nobody asks for"


@pytest.mark.parametrize("name", ["session.md", "calls.md"])
def test_a_page_is_true(name: str, root: Path, direct: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with Simulator() as simulator:
        there = instead({GATEWAY: simulator.gateway_url})
        assert run(root / "docs" / name, capsys, {"__name__": "page"}, there)
        assert not simulator.violations


def test_the_page_of_credentials_is_true(
    root: Path, direct: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vendor's user agrees on the way, as IBKR's page and its callback would have it."""
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, Any] = {"__name__": "page"}
    with Simulator() as simulator:
        environment(simulator, monkeypatch)
        consumer = simulator.identities.add_consumer("THIRDPRTY", first_party=False)
        consumer.write(tmp_path)
        values = {
            "consumer_key": consumer.consumer_key,
            "signing_key": "signing.pem",
            "encryption_key": "encryption.pem",
            "dh_parameters": f"{consumer.prime:x}",
            "base_url": simulator.url,
            "verify": str(simulator.certificate),
        }
        with_table(tmp_path / "credentials.toml", "vendor", values)

        def agree() -> None:
            token = namespace["sent_to"].partition("oauth_token=")[2]
            verifier = simulator.identities.authorize(token)
            namespace["query"] = {"oauth_token": token, "oauth_verifier": verifier}

        there = instead({GATEWAY: simulator.gateway_url})
        events = {"the user logs in there and agrees": agree}
        try:
            assert run(root / "docs" / "auth.md", capsys, namespace, there, events) == 5
        finally:
            namespace["http"].close()
        assert len(simulator.requests.of("authorization.create_access_token")) == 1
        assert len(simulator.requests.of("authorization.create_live_session_token")) == 2, "the user's, and one's own"
        assert not simulator.violations


def test_the_commands_stand_at_the_top(root: Path) -> None:
    first = re.search(r"```sh\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert first is not None
    assert [line.split("  ")[0].split(" #")[0].strip() for line in first.group(1).splitlines()] == [
        "make demo",
        "make regenerate",
        "make test",
    ]
    assert "exec make test" in (root / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_only_what_there_is(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for pair in MENTIONED.findall(text):
        target = pair[0] or pair[1]
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{name} names make {target}"
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert (root / name).parent.joinpath(target).exists(), f"{name} links to {target}"
    for path in re.findall(r"`((?:spec|generator|docs|requirements|tests)/[\w./-]+)`", text):
        assert (root / path).exists(), f"{name} names {path}"


def test_the_correction_shown_to_contributors_finds_its_target(root: Path, tmp_path: Path) -> None:
    from generator import overlay

    found = re.search(r"```yaml\n(.*?)```", (root / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    path = tmp_path / "example.yaml"
    head = "overlay: 1.1.0\ninfo: {title: Example, version: 1.0.0}\nactions:\n"
    path.write_text(head + textwrap.indent(textwrap.dedent(found.group(1)), "  "), encoding="utf-8")
    contract = json.loads((root / "spec" / "web-api.json").read_bytes())
    assert overlay.apply(contract, overlay.load([path])).stale == []
