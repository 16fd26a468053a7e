"""Pages of the documentation as programs: their Python blocks are run in order, and print what they promise.

A line `print(...)  # text` promises this text; a line `# > text` (or `#> text`, which ruff writes so) one more
line, where a loop or a function prints it.
A comment `<!-- meanwhile: something -->`, which no reader sees, says what happens in the world before the next block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ibkr_web.simulator import Simulator

__all__ = ["Block", "blocks", "environment", "run"]

PIECE = re.compile(r"^<!-- meanwhile: (?P<event>.*?) -->$|^```python\n(?P<source>.*?)^```$", re.DOTALL | re.MULTILINE)
PROMISE = re.compile(r"^ *print\(.*\)  # (.*)$|^ *# ?> (.*)$", re.MULTILINE)


class Block(NamedTuple):
    """One Python block: where it begins, what happens before it, and what it promises to print."""

    line: int
    source: str
    meanwhile: tuple[str, ...]
    promises: list[str]


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a page."""
    events: list[str] = []
    for found in PIECE.finditer(text):
        source = found["source"]
        if source is None:
            events.append(found["event"])
            continue
        promises = [one or more for one, more in PROMISE.findall(source)]
        yield Block(text.count("\n", 0, found.start("source")), source, tuple(events), promises)
        events = []


def run(
    page: Path,
    capsys: pytest.CaptureFixture[str],
    namespace: dict[str, Any],
    rewrite: Callable[[str], str] = str,
    meanwhile: Mapping[str, Callable[[], object]] | None = None,
) -> int:
    """Run the blocks of a page in one namespace and compare what they print; gives how many there are.

    rewrite: what becomes of the source of a block before it runs, without more or fewer lines.
    """
    found = list(blocks(page.read_text(encoding="utf-8")))
    for block in found:
        for event in block.meanwhile:
            (meanwhile or {})[event]()
        exec(compile("\n" * block.line + rewrite(block.source), str(page), "exec"), namespace)
        printed = capsys.readouterr().out.splitlines()
        assert printed == block.promises, f"{page.name}, block in line {block.line + 1}"
    return len(found)


def environment(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user of this simulator would have in his environment."""
    consumer, client = simulator.identities.oauth1, simulator.identities.oauth2
    values = {
        "IBKR_GATEWAY_URL": simulator.gateway_url,
        "IBKR_CONSUMER_KEY": consumer.consumer_key,
        "IBKR_ACCESS_TOKEN": consumer.access_token,
        "IBKR_ACCESS_TOKEN_SECRET": consumer.access_token_secret,
        "IBKR_SIGNING_KEY": consumer.signing_key_pem,
        "IBKR_ENCRYPTION_KEY": consumer.encryption_key_pem,
        "IBKR_DH_PARAMETERS": f"{consumer.prime:x}",
        "IBKR_BASE_URL": simulator.url,
        "IBKR_OAUTH2_CLIENT_ID": client.client_id,
        "IBKR_OAUTH2_KEY_ID": client.key_id,
        "IBKR_OAUTH2_PRIVATE_KEY": client.private_key_pem,
        "IBKR_OAUTH2_BASE_URL": simulator.url,
        "IBKR_FLEX_TOKEN": simulator.flex.token,
        "IBKR_FLEX_BASE_URL": simulator.url,
    }
    if simulator.url.startswith("https:"):
        names = ("IBKR_VERIFY", "IBKR_OAUTH2_VERIFY", "IBKR_FLEX_VERIFY")
        values |= dict.fromkeys(names, str(simulator.certificate))
    for name, value in values.items():
        monkeypatch.setenv(name, str(value))
