"""Numbers, digit by digit: what came is what is read, what is set is what is sent."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import import_module
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generated.subject import package

JSONTEXT: Any = import_module(f"{package().__name__}.runtime.jsontext")
EDGES = sorted(
    {
        sign * (base + step)
        for base in (0, 2**31, 2**53, 2**63, 2**64, 10**17, 10**18, 10**19, 10**20, 10**25, 10**40)
        for step in (-1, 0, 1)
        for sign in (1, -1)
    }
)


@pytest.fixture(autouse=True, params=["few bytes so far", "many"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The standard library reads the first answers, msgspec the others: nobody may see a difference."""
    monkeypatch.setattr(JSONTEXT, "ENOUGH", 0 if request.param == "many" else 10**12)
    monkeypatch.setattr(JSONTEXT, "_quick", None)


def test_msgspec_is_imported_when_it_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(JSONTEXT, "ENOUGH", 100)
    monkeypatch.setattr(JSONTEXT, "_read", 0)
    assert JSONTEXT.loads(b"[1]") == [1] and JSONTEXT._quick is None
    assert JSONTEXT.loads(b"[" + b"1," * 50 + b"1]") == [1] * 51 and JSONTEXT._quick is not None
    assert JSONTEXT.loads(b"[1]") == [1] and JSONTEXT._quick is not None


@pytest.mark.parametrize("pad", range(7))
def test_whole_numbers_at_the_edges(pad: int) -> None:
    for number in EDGES:
        for form in ("{}", "[{}]", '{{"a":{}}}', '[1,{},"text",2.5]', '{{"id":"12345678901234567890","v":[{}]}}'):
            text = (" " * pad + form.format(number)).encode()
            assert repr(JSONTEXT.loads(text)) == repr(json.loads(text)), text


def test_random_numbers() -> None:
    random = Random(7)
    for _ in range(20_000):
        digits = random.choice([1, 8, 13, 16, 17, 18, 19, 20, 21, 30])
        number = random.randrange(10 ** (digits - 1), 10**digits) * random.choice([1, -1])
        text = f"{' ' * random.randrange(6)}[{number},{number / 10 ** random.randrange(25)!r},{number}.{number % 1000}]"
        assert repr(JSONTEXT.loads(text.encode())) == repr(json.loads(text)), text


@pytest.mark.parametrize(
    "text", ["1e400", "-1e400", "NaN", "[Infinity]", "1e-400", "-0", "-0.0", "1E+5", "0.1e1", "5e-324"]
)
def test_odd_numbers(text: str) -> None:
    assert repr(JSONTEXT.loads(text.encode())) == repr(json.loads(text))


def test_a_bare_control_character_inside_a_text() -> None:
    assert JSONTEXT.loads(b'{"text": "one\n\ttwo\x00"}') == {"text": "one\n\ttwo\x00"}


@pytest.mark.parametrize("text", ["01", "+1", ".5", "1.", "0x10", "1_000", "--1", "1e", "", "\u0661"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        JSONTEXT.loads(text.encode())


numbers = (
    st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False, places=2)
)


@settings(max_examples=300, derandomize=True, database=None, deadline=None)
@given(numbers)
def test_what_is_set_is_what_is_sent(number: Any) -> None:
    text = JSONTEXT.dumps([number, {"a": number}]).decode("ascii")
    assert text == f'[{text[1:].partition(",")[0]},{{"a":{text[1:].partition(",")[0]}}}]'
    (back, _) = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    assert back == Decimal(repr(number) if isinstance(number, float) else number)
    if isinstance(number, Decimal) and abs(number.adjusted()) < 40 and "E" not in str(number):
        assert text[1:].partition(",")[0] == str(number), "digit by digit, trailing zeros too"


def test_numbers_of_other_kinds() -> None:
    class Money(float):
        pass

    class Count(int):
        pass

    assert JSONTEXT.dumps([Money(1.5), Count(3), True, False]) == b"[1.5,3,true,false]"


def test_a_whole_number_that_came_with_a_point_is_sent_without() -> None:
    position = package().operation("portfolio.get_position")
    snapshot = package().operation("market_data.get_snapshot")
    strikes = package().operation("contracts.find_by_underlying")
    for conid in (265598.0, 2.65598e5, Decimal("265598.0"), 265598, "265598"):
        assert position.encode(account_id="U1", conid=conid).path == "/v1/api/portfolio/U1/position/265598"
        assert snapshot.encode(conids=[conid, 1.0]).path.endswith("?conids=265598,1")
    assert position.encode(account_id="U1", conid=1.5).path.endswith("/1.5"), "nothing is rounded"
    assert strikes.encode(conid=1, sec_type="OPT", strike=Decimal("190.0")).path.count("strike=190.0") == 1
