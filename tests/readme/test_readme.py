"""Every Python block of the README runs, in order, in one namespace, against a server on this machine.

A line `print(...)  # text` promises that it prints exactly this text.
"""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.loopback import Exchange, Loopback
from tests.readme.answers import ANSWERS

GATEWAY = "https://localhost:5000"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROMISE = re.compile(r"^ *print\(.*\)  # (.*)$", re.MULTILINE)
MENTIONED = re.compile(r"`make ([a-z]+)|^make ([a-z]+)", re.MULTILINE)
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md")


def answer(exchange: Exchange) -> None:
    seen = exchange.seen
    status, value = ANSWERS.get((seen.method, seen.path), (404, {"error": "no such path"}))
    exchange.answer(json.dumps(value).encode(), status=status)


def test_every_block_runs_and_prints_what_it_promises(
    root: Path, loopback: Loopback, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    blocks = [(text.count("\n", 0, found.start(1)), found.group(1)) for found in BLOCK.finditer(text)]
    assert len(blocks) >= 6
    monkeypatch.chdir(tmp_path)
    loopback.fallback = answer
    namespace: dict[str, Any] = {"__name__": "readme"}
    try:
        for line, source in blocks:
            code = compile("\n" * line + source.replace(GATEWAY, loopback.url), str(root / "README.md"), "exec")
            exec(code, namespace)
            printed = capsys.readouterr().out.splitlines()
            assert printed == PROMISE.findall(source), f"block in line {line + 1}"
    finally:
        namespace["http"].close()
    unanswered = [seen.target for seen in loopback.requests if (seen.method, seen.path) not in ANSWERS]
    assert unanswered == []
    assert {(seen.method, seen.path) for seen in loopback.requests} == set(ANSWERS), "an answer nobody asks for"


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
