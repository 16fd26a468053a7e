"""What IBKR writes into the fields of a quote."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_openapi.models import IserverSnapshotItem
from ibkr_web.instruments import Contract
from ibkr_web.workflows.market_data.fields import ALIASES, KINDS, FieldName, Kind, field_of, fields_of
from ibkr_web.workflows.market_data.quotes import quote_from
from ibkr_web.workflows.market_data.values import Availability, Value, read

TABLE: list[tuple[Kind, object, Value]] = [
    ("price", "31.20", Value(Decimal("31.20"), "31.20")),
    ("price", "C31.20", Value(Decimal("31.20"), "C31.20", is_close=True)),
    ("price", "H12.3", Value(Decimal("12.3"), "H12.3", halted=True)),
    ("price", "CH12", Value(Decimal(12), "CH12", is_close=True, halted=True)),
    ("price", "-37.63", Value(Decimal("-37.63"), "-37.63")),
    ("price", ".5", Value(Decimal("0.5"), ".5")),
    ("price", "1,234.5", Value(Decimal("1234.5"), "1,234.5")),
    ("price", 31.2, Value(Decimal("31.2"), "31.2")),
    ("price", 1e-07, Value(Decimal("1E-7"), "0.0000001")),
    ("price", float("nan"), Value(None, "nan")),
    ("price", "\u22125", Value(None, "\u22125")),
    ("price", "C-37.63", Value(Decimal("-37.63"), "C-37.63", is_close=True)),
    ("price", "", Value(None, "")),
    ("price", "N/A", Value(None, "N/A")),
    ("price", None, Value(None, "")),
    ("price", "109'16.5", Value(None, "109'16.5")),
    ("price", "1,23.4", Value(None, "1,23.4")),
    ("price", "1.2.3", Value(None, "1.2.3")),
    ("price", "C", Value(None, "C")),
    ("price", "\u0661\u0662", Value(None, "\u0661\u0662")),
    ("size", "1,300", Value(Decimal(1300), "1,300")),
    ("size", 400, Value(Decimal(400), "400")),
    ("number", "1.2M", Value(Decimal(1_200_000), "1.2M", rounded=True)),
    ("number", "163.773K", Value(Decimal(163_773), "163.773K", rounded=True)),
    ("number", "2.5B", Value(Decimal(2_500_000_000), "2.5B", rounded=True)),
    ("number", "1T", Value(Decimal(10**12), "1T", rounded=True)),
    ("number", "1.2345K", Value(Decimal("1234.5"), "1.2345K", rounded=True)),
    ("number", "9" * 30 + "M", Value(Decimal("9" * 30 + "000000"), "9" * 30 + "M", rounded=True)),
    ("number", "+0.45", Value(Decimal("0.45"), "+0.45")),
    ("number", "-1,005,254", Value(Decimal(-1_005_254), "-1,005,254")),
    ("percent", "6.39%", Value(Decimal("6.39"), "6.39%")),
    ("percent", "-0.5 %", Value(Decimal("-0.5"), "-0.5 %")),
    ("flag", "1", Value(True, "1")),
    ("flag", False, Value(False, "false")),
    ("flag", "maybe", Value(None, "maybe")),
    ("integer", 265598, Value(265598, "265598")),
    ("integer", "265598", Value(265598, "265598")),
    ("integer", "2.0E8", Value(None, "2.0E8")),
    ("date", "20261218", Value(date(2026, 12, 18), "20261218")),
    ("date", "2026121", Value(None, "2026121")),
    ("date", "2026-12-18", Value(date(2026, 12, 18), "2026-12-18")),
    ("date", "DEC18'26", Value(date(2026, 12, 18), "DEC18'26")),
    ("date", "Feb30'26", Value(None, "Feb30'26")),
    ("date", "soon", Value(None, "soon")),
    ("text", "APPLE INC", Value("APPLE INC", "APPLE INC")),
    ("text", "C31", Value("C31", "C31")),
]


@pytest.mark.parametrize(("kind", "came", "value"), TABLE)
def test_the_table(kind: Kind, came: object, value: Value) -> None:
    assert read(kind, came) == value


@given(
    st.decimals(-(10**9), 10**9, places=4), st.sampled_from(["", "C", "H"]), st.sampled_from(["", "%"]), st.booleans()
)
def test_numbers_come_back_exactly(number: Decimal, mark: str, percent: str, commas: bool) -> None:
    text = f"{mark}{number:,f}{percent}" if commas else f"{mark}{number:f}{percent}"
    found = read("price", text)
    assert found.value == number and found.text == text
    assert (found.is_close, found.halted) == (mark == "C", mark == "H")


@given(st.integers(0, 999_999), st.sampled_from("KMBT"))
def test_letters_are_thousands(thousandths: int, letter: str) -> None:
    found = read("number", f"{Decimal(thousandths) / 1000}{letter}")
    assert found.value == Decimal(thousandths) / 1000 * 10 ** {"K": 3, "M": 6, "B": 9, "T": 12}[letter]
    assert found.rounded


@given(st.sampled_from(get_args(Kind)), st.text() | st.integers() | st.floats() | st.booleans() | st.none())
def test_anything_at_all_is_kept_as_text(kind: Kind, came: object) -> None:
    found = read(kind, came)
    assert isinstance(found.text, str)
    if isinstance(came, str):
        assert found.text == came
    if isinstance(found.value, Decimal):
        assert found.value.is_finite()


def test_the_names_are_those_of_the_contract() -> None:
    codes = {name: code for name, code in IserverSnapshotItem._wire.items() if code.isdigit()}
    kinds = [name for names in KINDS.values() for name in names.split()]
    assert sorted(kinds) == sorted(codes), "each field has one kind"
    assert set(get_args(FieldName)) == {*codes, *ALIASES}
    assert all(field_of(name).code == code and field_of(code).name == name for name, code in codes.items())
    assert field_of("last") is field_of("31") is field_of("last_price")


def test_names_that_are_none() -> None:
    with pytest.raises(KeyError, match="did you mean last"):
        field_of("lsat")
    with pytest.raises(TypeError, match="list"):
        fields_of("last")
    assert field_of("99999").kind == "text", "IBKR may have fields we do not know"


@pytest.mark.parametrize(
    ("code", "kind", "prices", "words"),
    [
        ("RpB", "real time", True, "consolidated over the exchanges, with the order book"),
        ("DPB", "delayed", True, "15 to 20 minutes"),
        ("Z", "frozen", True, "before the market closed"),
        ("Yp", "frozen and delayed", True, "delayed"),
        ("N", "not subscribed", False, "subscription"),
        ("O", "agreement missing", False, "agreement"),
        ("i", "incomplete", True, "incomplete"),
        ("X", "unknown", True, "'X' is not known"),
    ],
)
def test_availability_in_words(code: str, kind: str, prices: bool, words: str) -> None:
    said = Availability(code)
    assert (said.kind, said.has_prices) == (kind, prices)
    assert words in said.explained
    assert (said.real_time, said.delayed, said.frozen) == (code[0] == "R", code[0] in "DY", code[0] in "ZY")


def test_a_quote_says_what_is_missing_and_why() -> None:
    asked = fields_of(["last", "bid_size", "delta", "7762"])
    row = {"conid": 1, "31": "C31.20", "88": "1,300", "7762": "12345678", "6509": "Z", "_updated": 1_790_000_000_000}
    quote = quote_from(Contract(1, "ABC"), asked, row)
    assert (quote.last, quote.bid_size, quote.volume) == (Decimal("31.20"), Decimal(1300), Decimal(12345678))
    assert quote.is_close and not quote.halted and not quote.complete
    assert quote.missing == ("delta",) and quote["delta"] is None and list(quote) == list(asked)
    assert "delta" in quote.problem and "in time" in quote.problem
    assert quote.updated is not None and quote.updated.isoformat() == "2026-09-21T14:13:20+00:00"
    assert quote.raw == row and "last C31.20" in repr(quote) and "delta missing" in repr(quote)
    with pytest.raises(KeyError):
        quote["gamma_ray"]


def test_reasons_for_nothing() -> None:
    asked = fields_of(["last"])
    assert "agreement" in quote_from(Contract(1), asked, {"6509": "O"}).problem
    assert "sent nothing" in quote_from(Contract(1), asked, {}).problem
    assert quote_from(Contract(1), asked, {"31": "1", "_updated": "never"}).problem == ""
    assert quote_from(Contract(1), asked, {"31": "1", "_updated": 10**30}).updated is None


def test_a_program_of_few_digits_reads_every_digit() -> None:
    with localcontext() as context:
        context.prec = 4
        assert read("size", "1.2345678M").value == Decimal("1234567.8")
        assert read("size", "163.773K").value == Decimal(163_773)
