"""Numbers of answers, in all the spellings IBKR has."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_openapi import UNSET
from ibkr_web.workflows.numbers import read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", "5"),
        ("5.0", "5"),
        ("1,234.5", "1234.5"),
        ("215,415,594", "215415594"),
        ("1,977.60 USD (10 Shares)", "1977.60"),
        ("-12.5", "-12.5"),
        ("+3", "3"),
        (".5", "0.5"),
        (7, "7"),
        (0.1, "0.1"),
        (2.0e8, "200000000"),
        (Decimal("1.10"), "1.10"),
    ],
)
def test_read(text: Any, number: str) -> None:
    assert read(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        *("", "None", "N/A", None, UNSET, True, "1.2M", "C31.20", "12%", "1,23", float("nan"), [], {}),
        *("1.00 ... 1.50 USD", "1.00 - 1.50 USD", "1 977.60 USD", "1\u00a0000", "5 \u2212 3", "\u22125"),
    ],
)
def test_what_is_no_plain_number_is_none(text: Any) -> None:
    assert read(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_groups_of_thousands_change_nothing(number: Decimal) -> None:
    assert read(f"{number:,}") == number
    assert read(f"{number:,f} USD") == number
