"""Quotes against the simulator: what comes when, what does not come, and giving lines back."""

from __future__ import annotations

import asyncio
import threading
import time
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web import IBKR
from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import Contract, Crypto, Forex, Future, Option, Stock
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract
from ibkr_web.workflows.market_data.quotes import Quote
from tests.overrides.resources.market import AAPL, MSFT, async_market, market


def snapshots(simulator: Simulator) -> list[Any]:
    return simulator.requests.of("market_data.get_snapshot")


def test_one_contract_gives_one_quote() -> None:
    with market(cold=True) as (simulator, ib):
        simulator.brokerage.market.set_price(AAPL, 190.1)
        quote = ib.market_data.snapshot(AAPL)
        assert isinstance(quote, Quote) and quote.complete
        assert quote.last == Decimal("190.10") and quote.contract.symbol == "AAPL"
        assert quote.availability is not None and quote.availability.real_time
        assert quote.bid is not None and quote.ask is not None and quote.bid < quote.ask
        assert not simulator.violations


def test_fields_that_come_one_after_another() -> None:
    with market(cold=True) as (simulator, ib):
        quote = ib.market_data.snapshot(AAPL, ["last", "high_52_weeks", "ema_200", "company_name", "7289"], timeout=8)
        assert quote.complete, quote.problem
        assert len(snapshots(simulator)) > 2, "they did not come at once"
        assert quote["company_name"] == "APPLE INC" and quote["market_capitalization"] == quote["7289"]
        found = quote.value("7289")
        assert found is not None and found.rounded and quote["ema_200"] > 100


def test_what_came_stays_though_a_later_answer_lacks_it() -> None:
    with market() as (simulator, ib):
        answers = iter([{"31": "1.5"}, {"84": "1.4", "conidEx": "other"}, {"86": "1.6"}, {"84": "1.45"}])
        simulator.answer("market_data.get_snapshot", lambda world, request: [{"conid": AAPL, **next(answers)}])
        quote = ib.market_data.snapshot(AAPL, ["last", "ask", "bid"], timeout=5)
        assert (quote.last, quote.ask, quote.bid) == (Decimal("1.5"), Decimal("1.6"), Decimal("1.4"))
        assert quote.availability is None and quote.updated is None


def test_what_never_comes_is_missing_when_time_is_up() -> None:
    with market(hasty=False) as (_, ib):
        began = time.monotonic()
        quote = ib.market_data.snapshot(AAPL, ["last", "delta"], timeout=0.7)
        assert 0.6 < time.monotonic() - began < 4.5, "not the usual five seconds"
        assert quote.missing == ("delta",) and quote.last is not None and "delta" in quote.problem


@pytest.mark.parametrize(("code", "word"), [("N", "subscription"), ("O", "agreement")])
def test_no_subscription_is_said_and_not_waited_for(code: str, word: str) -> None:
    with market(cold=True) as (simulator, ib):
        simulator.brokerage.market.availability = code
        quotes = ib.market_data.snapshot([AAPL, MSFT], timeout=30)
        assert len(snapshots(simulator)) <= 3
        assert all(quote.missing == ("last", "bid", "ask") and word in quote.problem for quote in quotes)


def test_delayed_and_halted_and_closed() -> None:
    with market() as (simulator, ib):
        simulator.brokerage.market.availability = "DPB"
        quote = ib.market_data.snapshot(AAPL)
        assert quote.availability is not None and quote.availability.delayed and quote.complete
        simulator.brokerage.market.halt(AAPL)
        assert ib.market_data.snapshot(AAPL).halted
        answer = [{"conid": MSFT, "conidEx": str(MSFT), "31": "C31.20", "84": "", "86": "1,300.5", "6509": "Z"}]
        simulator.answer("market_data.get_snapshot", lambda world, request: answer)
        quote = ib.market_data.snapshot(MSFT)
        assert quote.is_close and quote.last == Decimal("31.20") and quote.bid is None
        assert quote.ask == Decimal("1300.5") and quote.complete, "an empty bid is an answer"


def test_250_contracts_and_60_fields() -> None:
    with market(cold=True) as (simulator, ib):
        conids = [simulator.brokerage.contracts.synthetic(number).conid for number in range(250)]
        quotes = ib.market_data.snapshot(conids, timeout=15)
        assert [quote.contract.conid for quote in quotes] == conids
        assert all(quote.complete for quote in quotes)
        asked = [entry.query.partition("conids=")[2].partition("&")[0].split(",") for entry in snapshots(simulator)]
        assert max(map(len, asked)) == 100
        names = [f"{number}" for number in range(7671, 7725)] + ["31", "55", "70", "71", "84", "86"]
        wide = ib.market_data.snapshot(conids[0], names, timeout=0.1)
        assert wide["31"] is not None and len(wide.asked) == 60
        assert not simulator.violations


def test_derivatives_are_made_ready() -> None:
    """Without a search for the underlying IBKR sends nothing about them, and no error."""
    with market(cold=True) as (simulator, ib):
        option = simulator.brokerage.contracts.options(AAPL, *simulator.brokerage.contracts.option_months(AAPL)[1])[60]
        for wanted in (option.conid, Contract(option.conid), Future("ES", month="front")):
            assert ib.market_data.snapshot(wanted, ["last"]).complete
        assert [entry.query for entry in simulator.requests.of("contracts.search")] == ["symbol=AAPL", "symbol=ES"]


def test_wishes_and_mixtures() -> None:
    with market(cold=True) as (_, ib):
        wanted = [Stock("MSFT"), AAPL, Forex("EURUSD"), Crypto("BTC"), Contract(AAPL).at("ARCA"), Stock("MSFT")]
        quotes = ib.market_data.snapshot(wanted)
        assert [quote.contract.symbol for quote in quotes] == ["MSFT", "AAPL", "EUR.USD", "BTC", "AAPL", "MSFT"]
        assert quotes[4].contract.conidex == f"{AAPL}@ARCA" and all(quote.complete for quote in quotes)
        assert ib.market_data.snapshot([]) == []


def test_what_cannot_be_asked() -> None:
    with market() as (simulator, ib):
        with pytest.raises(KeyError, match="did you mean"):
            ib.market_data.snapshot(AAPL, ["lats"])
        with pytest.raises(AmbiguousContract):
            ib.market_data.snapshot(Stock("AAPL"))
        with pytest.raises(UnknownContract):
            ib.market_data.snapshot(Option("AAPL", "2036-12-19", 190, "C"))
        with pytest.raises(ValueError, match="combinations"):
            ib.market_data.snapshot(Contract(28812380, sec_type="BAG", legs=((AAPL, 1), (MSFT, -1))))
        with pytest.raises(TypeError, match="Stock"):
            ib.market_data.snapshot("AAPL")  # type: ignore[call-overload]
        assert snapshots(simulator) == []


def test_a_number_nobody_knows() -> None:
    with market() as (_, ib):
        known, unknown = ib.market_data.snapshot([AAPL, 999], timeout=0.6)
        assert known.complete and not unknown.complete and "exist" in unknown.problem


def open_streams(simulator: Simulator, ib: IBKR) -> list[int]:
    """Which contracts still have a stream: closing one that has none is a 500."""
    found = []
    for conid in (AAPL, MSFT):
        try:
            ib.market_data.unsubscribe({"conid": conid})
        except APIStatusError as error:
            assert error.status == 500
        else:
            found.append(conid)
    return found


def test_lines_are_given_back() -> None:
    with market(cold=True) as (simulator, ib):
        ib.market_data.snapshot([AAPL, MSFT], ["last"])
        assert ib.market_data.open_lines == (AAPL, MSFT)
        ib.market_data.release([AAPL])
        assert ib.market_data.open_lines == (MSFT,) and open_streams(simulator, ib) == [MSFT]
        ib.market_data.release()
        assert ib.market_data.open_lines == (), "that its stream was gone already is no error"
        ib.market_data.snapshot([AAPL, MSFT], ["last"], release=True)
        assert ib.market_data.open_lines == () and open_streams(simulator, ib) == []


def test_one_line_that_cannot_be_closed_does_not_keep_the_others_open() -> None:
    with market() as (simulator, ib):
        simulator.faults.add(operation="market_data.unsubscribe", status=400, times=1)
        with pytest.raises(APIStatusError), ib.market_data.subscription([AAPL, MSFT], ["last"]) as held:
            held.snapshot()
        assert ib.market_data.open_lines == (AAPL,) and open_streams(simulator, ib) == [AAPL]


def test_closing_all_is_known() -> None:
    with market() as (_, ib):
        ib.market_data.snapshot(AAPL, ["last"])
        assert ib.market_data.unsubscribe_all().unsubscribed and ib.market_data.open_lines == ()


def test_lines_are_given_back_when_a_snapshot_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    with market() as (simulator, ib):
        wait = ib._clock.pause

        def pause(seconds: float, *stop: Any) -> bool:
            if ib.market_data.open_lines:  # the next look fails
                simulator.faults.add(operation="market_data.get_snapshot", status=400)
            return wait(seconds, *stop)

        monkeypatch.setattr(ib._clock, "pause", pause)
        with pytest.raises(APIStatusError):
            ib.market_data.snapshot(AAPL, ["last", "implied_volatility"], release=True)
        assert ib.market_data.open_lines == () and open_streams(simulator, ib) == []


def test_release_leaves_what_was_open_before() -> None:
    with market() as (simulator, ib):
        ib.market_data.snapshot(AAPL, ["last"])
        ib.market_data.snapshot([AAPL, MSFT], ["last"], release=True)
        assert open_streams(simulator, ib) == [AAPL]


def test_subscriptions_share_lines_and_close_them() -> None:
    with market(cold=True) as (simulator, ib):
        with ib.market_data.subscription([AAPL], ["last"]) as outer:
            with ib.market_data.subscription([AAPL, Stock("MSFT")], ["last", "bid"]) as inner:
                assert [quote.complete for quote in inner.snapshot()] == [True, True]
            assert ib.market_data.open_lines == (AAPL,)
            before = len(snapshots(simulator))
            assert outer.snapshot()[0].complete and len(snapshots(simulator)) == before + 1, "its stream is open"
        assert ib.market_data.open_lines == () and open_streams(simulator, ib) == []
        with pytest.raises(ZeroDivisionError), ib.market_data.subscription([AAPL]) as again:
            again.snapshot()
            raise ZeroDivisionError
        assert open_streams(simulator, ib) == []


def test_closing_the_client_gives_lines_back() -> None:
    with market() as (simulator, ib):
        ib.market_data.snapshot([AAPL, MSFT], ["last"])
        ib.close()
        assert [entry.status for entry in simulator.requests.of("market_data.unsubscribe")] == [200, 200]


def test_a_new_session_has_no_lines() -> None:
    with market() as (simulator, ib):
        ib.market_data.snapshot(AAPL, ["last"])
        simulator.brokerage.session.expire()
        assert ib.market_data.snapshot(MSFT, ["last"]).complete
        assert ib.market_data.open_lines == (MSFT,)


def test_variants_share_lines() -> None:
    with market() as (_, ib):
        ib.with_options(timeout=5).market_data.snapshot(AAPL, ["last"])
        assert ib.market_data.open_lines == (AAPL,)


@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 500}, {"cut": "before"}, {"html": True, "status": 502}])
def test_faults_on_the_way(fault: dict[str, Any]) -> None:
    with market() as (simulator, ib):
        ib.accounts.list()
        simulator.faults.add(operation="market_data.get_snapshot", times=1, **fault)
        assert ib.market_data.snapshot(AAPL).complete


def test_maintenance_is_raised_and_passes() -> None:
    with market(cold=True) as (simulator, ib):
        assert ib.market_data.snapshot(AAPL).complete
        simulator.brokerage.session.maintenance(3600)
        with pytest.raises(APIStatusError) as caught:
            ib.market_data.snapshot(MSFT)
        assert caught.value.status == 503
        simulator.clock.advance(3700)
        assert ib.market_data.snapshot(MSFT).complete


def test_answers_that_are_none() -> None:
    with market() as (simulator, ib):
        for body in ([], {}, [None, 7, {"conid": "x"}, {"31": "1"}]):
            simulator.answer("market_data.get_snapshot", lambda world, request, body=body: body)
            quote = ib.market_data.snapshot(AAPL, timeout=0)
            assert quote.missing == ("last", "bid", "ask") and quote.values == {}


def test_many_threads() -> None:
    with market(cold=True) as (_, ib):
        found: list[Any] = []
        threads = [
            threading.Thread(target=lambda: found.append(ib.market_data.snapshot([AAPL, MSFT]))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8 and all(quote.complete for quotes in found for quote in quotes)


def test_the_same_async() -> None:
    async def main() -> None:
        async with async_market(cold=True) as (simulator, ib):
            quotes = await ib.market_data.snapshot([AAPL, Future("ES", month="front")], ["last", "bid"])
            assert all(quote.complete for quote in quotes)
            conids = [simulator.brokerage.contracts.synthetic(number).conid for number in range(150)]
            first, many = await asyncio.gather(ib.market_data.snapshot(MSFT), ib.market_data.snapshot(conids))
            assert first.complete and all(quote.complete for quote in many)
            await ib.market_data.release()
            assert ib.market_data.open_lines == ()
            async with ib.market_data.subscription(AAPL, ["last"]) as held:
                assert (await held.snapshot())[0].complete
            assert ib.market_data.open_lines == () and not simulator.violations

    asyncio.run(main())
