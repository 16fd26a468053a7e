"""Accounts, advisors, watchlists and scans: the helpers that remove a trap."""

from __future__ import annotations

from decimal import Decimal

import anyio
import pytest

from ibkr_web.errors import ConfigurationError
from tests.overrides.resources.paging import ACCOUNT, asked, async_paging, paging

APPLE, MICROSOFT = 265598, 272093


def test_accounts_and_the_one_that_counts() -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        accounts = ib.accounts.all()
        assert [each.id for each in accounts] == ["F1234567", "U2000001", "U2000002"]
        assert [each.selected for each in accounts] == [True, False, False]
        assert accounts[1].parent == "F1234567"
        assert accounts[0].parent is None
        assert all(each.tradable for each in accounts)
        assert not accounts[0].paper
        assert "2000001" not in repr(accounts)
        ib.accounts.use("U2000002")
        assert ib.accounts.selected() == "U2000002"
        with pytest.raises(ConfigurationError, match="no such account"):
            ib.accounts.use("U9")
        assert asked(simulator, "accounts.select") == 1


def test_groups_and_models() -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(2)
        assert ib.allocation.groups() == ()
        ib.allocation.create_group(
            {"name": "half", "default_method": "P", "accounts": [
                {"name": "U2000001", "amount": 62.5}, {"name": "U2000002", "amount": 37.5},
            ]}
        )  # fmt: skip
        (listed,) = ib.allocation.groups()
        assert (listed.name, listed.size, listed.described) == ("half", 2, "percentages")
        group = ib.allocation.group("half")
        assert group.accounts == {"U2000001": Decimal("62.5"), "U2000002": Decimal("37.5")}
        assert "2000001" not in repr(group)
        assert ib.allocation.models() == ()
        ib.allocation.save_model(
            {"reqID": 1, "model": "calm", "desc": "few shares", "isStatic": False, "cashTargets": [],
             "positionTargets": [{"conid": APPLE, "target": 0.5}]}
        )  # fmt: skip
        (model,) = ib.allocation.models()
        assert (model.name, model.description, model.accounts) == ("calm", "few shares", 0)


def test_more_sub_accounts_than_come_at_once() -> None:
    with paging() as (simulator, ib):
        simulator.brokerage.accounts.use_advisor(130)
        assert len(ib.portfolio.list_subaccounts()) == 100
        assert len({each.account_id for each in ib.portfolio.subaccounts()}) == 130


def test_a_new_watchlist_overwrites_none() -> None:
    with paging() as (_, ib):
        first = ib.watchlists.add("first", [APPLE, None, MICROSOFT])
        assert first.conids == (APPLE, None, MICROSOFT)
        second = ib.watchlists.add("second", [MICROSOFT])
        assert second.id != first.id
        assert ib.watchlists.of(first.id).conids == (APPLE, None, MICROSOFT)
        with pytest.raises(ConfigurationError, match="already"):
            ib.watchlists.add("first", [APPLE])
        assert ib.watchlists.replace(first.id, [MICROSOFT], name="other").conids == (MICROSOFT,)
        assert ib.watchlists.of(first.id).name == "other"
        with pytest.raises(ConfigurationError, match="no watchlist 4711"):
            ib.watchlists.replace(4711, [APPLE])
        for wrong in ("AAPL", 0, True, 1.5):
            with pytest.raises(ConfigurationError, match="row"):
                ib.watchlists.add("third", [wrong])
        for twice in ([APPLE, MICROSOFT, APPLE], [None, APPLE, None]):
            with pytest.raises(ConfigurationError, match="stands there twice"):
                ib.watchlists.add("third", twice)


def test_a_scan_knows_its_words() -> None:
    with paging() as (simulator, ib):
        rows = ib.scanner.scan("STK", "STK.US.MAJOR", "MOST_ACTIVE", filters={"priceAbove": 5})
        assert len(rows) == 50
        assert [row.rank for row in rows] == list(range(50))
        assert rows[0].column == "Volume"
        assert rows[0].text is not None
        assert rows[0].figure is not None
        figures = [row.figure for row in rows if row.figure is not None]
        assert figures == sorted(figures, reverse=True)
        assert all(row.figure is not None for row in ib.scanner.scan("STK", "STK.US", "TOP_PERC_GAIN"))
        for wrong in [("STOCK", "STK.US", "MOST_ACTIVE"), ("STK", "STK.MARS", "MOST_ACTIVE"), ("STK", "STK.US", "X")]:
            with pytest.raises(ConfigurationError, match="is none of"):
                ib.scanner.scan(*wrong)
        with pytest.raises(ConfigurationError, match="no filter priceAbov"):
            ib.scanner.scan("STK", "STK.US", "MOST_ACTIVE", filters={"priceAbov": 5})
        assert asked(simulator, "scanner.get_parameters") == 1
        assert ib.scanner.parameters() is ib.scanner.parameters()


def test_a_scan_without_figures() -> None:
    with paging() as (simulator, ib):
        bare = {"server_id": "0", "con_id": 1, "symbol": "X", "conidex": "1@SMART"}
        simulator.answer("scanner.run", lambda world, request: {"contracts": [bare]})
        (row,) = ib.scanner.scan("STK", "STK.US", "MOST_ACTIVE", check=False)
        assert row.figure is row.text is None
        assert row.conid == 1
        assert asked(simulator, "scanner.get_parameters") == 0


def test_async() -> None:
    async def main() -> None:
        async with async_paging() as (_, ib):
            assert [each.id for each in await ib.accounts.all()] == [ACCOUNT]
            await ib.accounts.use(ACCOUNT)
            assert await ib.accounts.selected() == ACCOUNT
            assert await ib.allocation.models() == ()
            made = await ib.watchlists.add("mine", [APPLE])
            assert (await ib.watchlists.of(made.id)).conids == (APPLE,)
            assert (await ib.watchlists.replace(made.id, [None])).conids == (None,)
            assert len(await ib.scanner.scan("STK", "STK.US", "MOST_ACTIVE")) == 50
            assert (await ib.scanner.parameters()).scan_type_list

    anyio.run(main)
