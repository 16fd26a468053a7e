"""Prices: the same for the same moment, in tune with each other, held where a user wants them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_web.simulator.brokerage.hours import venue
from ibkr_web.simulator.brokerage.market import round_to
from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.world import World
from tests.simulator.brokerage.desk import AAPL, ES, EURUSD, IBM, SPX, WEDNESDAY, Desk

SATURDAY = datetime(2026, 11, 21, 15, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_same_seed_gives_the_same_prices() -> None:
    first, second, other = Desk(), Desk(), Desk(world=World(8, clock()))
    assert first.world.brokerage.market.quote(AAPL) == second.world.brokerage.market.quote(AAPL)
    assert first.world.brokerage.market.quote(AAPL) != other.world.brokerage.market.quote(AAPL)


def clock() -> Clock:
    made = Clock(WEDNESDAY)
    made.hold()
    return made


def test_a_price_does_not_depend_on_who_looked_before(desk: Desk) -> None:
    for _ in range(50):
        desk.wait(60)
        desk.world.brokerage.market.quote(AAPL)
    late = Desk()
    late.wait(50 * 60)
    assert desk.world.brokerage.market.quote(AAPL) == late.world.brokerage.market.quote(AAPL)


def test_prices_move_but_not_within_half_a_second(desk: Desk) -> None:
    market = desk.world.brokerage.market
    first = market.quote(AAPL)
    desk.wait(0.4)
    assert market.quote(AAPL) is first
    seen = set()
    for _ in range(200):
        desk.wait(1)
        seen.add(market.quote(AAPL).last)
    assert len(seen) > 5
    assert max(seen) / min(seen) < 1.02


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([AAPL, IBM, SPX, EURUSD, 479624278, 147554578, 13905755, 700039466, 600000323]),
    st.integers(0, 400 * 86400),
)
def test_a_quote_is_consistent(conid: int, seconds: int) -> None:
    desk = Desk()
    desk.wait(seconds)
    contract, quote = desk.world.brokerage.contracts.get(conid), desk.world.brokerage.market.quote(conid)
    assert quote.low <= quote.last <= quote.high
    assert quote.low <= quote.open <= quote.high
    assert quote.volume >= 0
    assert quote.close >= 0
    for price in (quote.last, quote.bid, quote.ask, quote.open, quote.close):
        assert price == round_to(price, contract.tick)
    if contract.sec_type == "IND":
        assert quote.bid == quote.ask == 0
    else:
        assert quote.bid < quote.ask
        assert quote.bid <= quote.last <= quote.ask


def test_a_held_price_stays_and_tells(desk: Desk) -> None:
    market, told = desk.world.brokerage.market, []
    desk.world.listen(lambda topic, payload: told.append((topic, payload)))
    market.set_price(AAPL, 123.45)
    desk.wait(3600)
    quote = market.quote(AAPL)
    assert (quote.last, quote.low) == (123.45, 123.45)
    assert told == [("price", AAPL)]
    market.release(AAPL)
    assert market.last(AAPL) != 123.45
    with pytest.raises(ValueError, match="negative"):
        market.set_price(AAPL, -1)


def test_options_follow_a_held_underlying(desk: Desk) -> None:
    contracts, market = desk.world.brokerage.contracts, desk.world.brokerage.market
    chain = contracts.options(AAPL, *contracts.option_months(AAPL)[1])
    call = next(each for each in chain if each.strike == 190 and each.right == "C")
    put = next(each for each in chain if each.strike == 190 and each.right == "P")
    market.set_price(AAPL, 250.0)
    assert market.last(call.conid) == pytest.approx(60, abs=2)
    assert market.last(put.conid) < 1
    assert market.greeks(call.conid).delta > 0.9 > 0 > market.greeks(put.conid).delta
    market.set_price(AAPL, 130.0)
    assert market.last(put.conid) == pytest.approx(59, abs=2)
    assert market.last(call.conid) < 1


def test_an_option_is_worth_what_it_pays_when_it_ends(desk: Desk) -> None:
    contracts, market = desk.world.brokerage.contracts, desk.world.brokerage.market
    call = next(
        each
        for each in contracts.options(AAPL, *contracts.option_months(AAPL)[0])
        if each.strike == 190 and each.right == "C"
    )
    market.set_price(AAPL, 200.0)
    desk.wait(5 * 86400)
    assert market.last(call.conid) == 10


def test_futures_stand_a_little_above_their_index(desk: Desk) -> None:
    contracts, market = desk.world.brokerage.contracts, desk.world.brokerage.market
    near, far = contracts.futures(ES)[0], contracts.futures(ES)[4]
    assert market.last(ES) < market.last(near.conid) < market.last(far.conid) < market.last(ES) * 1.1
    market.set_price(ES, 5000.0)
    assert market.last(near.conid) == pytest.approx(5016, abs=5)


def test_crossed_currencies_fit(desk: Desk) -> None:
    market = desk.world.brokerage.market
    assert market.rate("EUR", "USD") * market.rate("USD", "JPY") == pytest.approx(market.rate("EUR", "JPY"), rel=1e-3)
    assert market.rate("USD", "USD") == 1
    assert market.rate("SEK", "MXN") > 0
    with pytest.raises(LookupError):
        market.rate("USD", "XXX")


def test_always_open_unless_hours_count() -> None:
    desk = Desk(at=SATURDAY)
    market = desk.world.brokerage.market
    assert market.open(AAPL)
    market.keep_hours()
    assert not market.open(AAPL)
    assert market.open(479624278)
    first = market.quote(AAPL)
    desk.wait(3600)
    second = market.quote(AAPL)
    assert (first.last, first.trading) == (second.last, False)
    assert first.time == datetime(2026, 11, 21, 1, tzinfo=UTC).timestamp()
    desk.wait(2 * 86400 - 3600)
    assert market.open(AAPL)
    assert market.quote(AAPL).trading


def test_a_halt_stops_trading(desk: Desk) -> None:
    market = desk.world.brokerage.market
    market.halt(AAPL)
    assert not market.open(AAPL)
    assert market.quote(AAPL).halted
    market.resume(AAPL)
    assert market.open(AAPL)


def test_hours_are_those_of_the_wall_clock() -> None:
    place = venue("NASDAQ")
    winter = place.liquid_hours(datetime(2026, 1, 15, tzinfo=UTC).date())[0][0]
    summer = place.liquid_hours(datetime(2026, 7, 15, tzinfo=UTC).date())[0][0]
    assert datetime.fromtimestamp(winter, UTC).hour == 14
    assert datetime.fromtimestamp(summer, UTC).hour == 13


def test_futures_open_the_evening_before() -> None:
    place = venue("CME")
    sunday = datetime(2026, 11, 22, 23, 30, tzinfo=UTC).timestamp()
    assert place.open(sunday)
    assert place.day(sunday) == datetime(2026, 11, 23, tzinfo=UTC).date()
    assert not place.open(sunday, outside=False)
    assert not place.open(sunday - 2 * 3600)


def test_volume_grows_over_the_day(desk: Desk) -> None:
    market = desk.world.brokerage.market
    first = market.quote(AAPL).volume
    desk.wait(3600)
    assert market.quote(AAPL).volume > first > 0
