"""Every trap: the client steps over it, and would not without its remedy; docs/traps.md and the facts list the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ibkr_web.errors import IBKRError
from tests.traps import bars, hidden, order_answers, order_life, orders, quotes, reality, value_times, values, waking
from tests.traps.harness import TRAPS, Trap
from tests.traps.plain import PLAIN
from tests.traps.plain_orders import PLAIN_ORDERS

MODULES = (waking, quotes, bars, orders, order_answers, order_life, hidden, values, value_times, reality)
"""Importing them registers what they hold."""
ROW = re.compile(r"^\| ([^|]+?) +\| [^|]+ \| [^|]+ \|$", re.MULTILINE)


@pytest.mark.parametrize("trap", TRAPS.values(), ids=[*TRAPS])
def test_the_client_steps_over_it(trap: Trap, direct: pytest.MonkeyPatch) -> None:
    trap.scenario()


@pytest.mark.parametrize("trap", TRAPS.values(), ids=[*TRAPS])
def test_without_its_remedy_it_bites(trap: Trap, direct: pytest.MonkeyPatch) -> None:
    trap.without(direct)
    with pytest.raises((AssertionError, IBKRError)):
        trap.scenario()


def test_the_page_lists_them(root: Path) -> None:
    rows = ROW.findall((root / "docs" / "traps.md").read_text("utf-8"))
    assert sorted({*rows} - {"what IBKR does", "---"}) == sorted(TRAPS)


def test_every_row_of_the_facts_is_answered(root: Path) -> None:
    sheet = root.parent / "shared" / "facts" / "trading.md"
    if not sheet.is_file():
        pytest.skip("the sheet of facts is not part of the project")
    claimed = [*(anchor for trap in TRAPS.values() for anchor in trap.facts), *PLAIN, *PLAIN_ORDERS]
    rows = [*_rows(sheet.read_text("utf-8"))]
    assert len(rows) > 100
    assert [anchor for anchor in claimed if sum(_is(anchor, *row) for row in rows) != 1] == []
    assert [row for row in rows if not any(_is(anchor, *row) for anchor in claimed)] == []


def test_what_tests_the_other_rows_is_there(root: Path) -> None:
    assert [file for file in {*PLAIN.values(), *PLAIN_ORDERS.values()} if not (root / file).is_file()] == []


def _is(anchor: str, section: str, line: str) -> bool:
    number, _, text = anchor.partition(" | ")
    return number == section and text in line


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """Section and line of every statement in sections 3 to 9: rows of tables, points of lists, paragraphs."""
    for section, body in re.findall(r"^## ([3-9])\. .*?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL):
        lines = body.splitlines()
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            heading = line.startswith("|") and following.startswith("|---")
            if line.strip() and not heading and not line.startswith("|---") and not re.match(r"\| \d{2,4} \|", line):
                yield section, line
