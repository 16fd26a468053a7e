"""One row: what repr hides, copies, equality, rows made by hand."""

from __future__ import annotations

import copy
import pickle
import threading
from decimal import Decimal

import pytest

import ibkr_flex
from ibkr_flex import AccountInformation, CashTransaction, Row, Trade
from ibkr_web.flex.statement import iterate, read
from tests.overrides.flex.statement.reports import simulated, trade


def test_repr_hides_accounts_and_persons() -> None:
    (row,) = read(
        trade(accountId="U7654321", acctAlias="Rainy day", symbol="IBM", quantity="5", extra12345="U1")
    ).trades
    assert repr(row) == (
        "Trade(account_id='***', acct_alias='***', symbol='IBM', quantity=Decimal('5'), extra=['***'])"
    )
    person = AccountInformation(
        {"name": "Ada Lovelace", "dateOfBirth": "18151210", "city": "London", "currency": "GBP"}
    )
    assert not any(secret in repr(person) for secret in ("Ada", "1815", "London"))
    assert "GBP" in repr(person)
    strange = Row({"accountId": "U7654321"}, tag="Novelty")
    assert repr(strange) == "Row('Novelty', extra=['accountId'])"
    assert "isin='US0378331005'" in repr(Trade({"isin": "US0378331005"}))


def test_rows_are_made_by_hand() -> None:
    row = Trade({"quantity": "1,000", "description": 'a "b" & <c>\n\t', "notes": "P"})
    assert (row.quantity, row.description, row.notes) == (Decimal(1000), 'a "b" & <c>\n\t', ("P",))
    assert (row.tag, row.section, row.statement, row.children) == ("Trade", "", None, ())
    for wrong in ({"a b": "1"}, {"a": "\x00"}, {"": "1"}):
        with pytest.raises(ValueError, match=r"no name|cannot hold"):
            Trade(wrong)


@pytest.mark.parametrize("typed", [False, True])
def test_rows_are_copied_and_pickled(typed: bool) -> None:
    for row in iterate(simulated(sections={"Trades": 2, "OpenPositions": 2}), typed=typed):
        for twin in (copy.copy(row), copy.deepcopy(row), pickle.loads(pickle.dumps(row))):
            assert twin == row
            assert type(twin) is type(row)
            assert twin.to_dict() == row.to_dict()
            assert (twin.section, twin.statement.account_id) == (row.section, row.statement.account_id)


def test_equality_is_about_what_rows_say() -> None:
    assert Trade({"symbol": "A"}) == read(trade(symbol="A")).trades[0]
    assert Trade({"symbol": "A"}) != Trade({"symbol": "B"})
    assert Trade({"symbol": "A"}) != CashTransaction({"symbol": "A"})
    assert Trade({"symbol": "A"}) != {"symbol": "A"}
    with pytest.raises(TypeError):
        hash(Trade({}))


def test_rows_cannot_be_changed_and_typing_errors_are_told() -> None:
    row = Trade({"symbol": "A"})
    with pytest.raises(AttributeError):
        row.symbol = "B"
    with pytest.raises(AttributeError, match="symbl"):
        row.symbl  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(KeyError):
        row["figi"]


def test_names_in_python_follow_the_wire() -> None:
    row = Trade({"ibOrderID": "7", "fifoPnlRealized": "1.5", "isAPIOrder": "Y"})
    assert (row.ib_order_id, row.fifo_pnl_realized, row.is_api_order) == ("7", Decimal("1.5"), True)
    column = Trade.columns["fifoPnlRealized"]
    assert repr(column) == "Column('fifo_pnl_realized', wire='fifoPnlRealized', kind=decimal)"


def test_threads_may_share_a_report() -> None:
    rows = read(simulated(sections={"Trades": 200})).trades
    expected = [row.to_dict() for row in read(simulated(sections={"Trades": 200})).trades]
    wrong: list[object] = []

    def look() -> None:
        wrong.extend(row for row, values in zip(rows, expected, strict=True) if row.to_dict() != values)

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_names_of_the_generated_package_exist() -> None:
    for name in dir(ibkr_flex):
        assert getattr(ibkr_flex, name) is not None
    assert ibkr_flex.row_class("Nothing") is None
    with pytest.raises(AttributeError):
        ibkr_flex.Nothing  # noqa: B018


def test_rows_may_be_extended() -> None:
    class Fill(Trade):
        __slots__ = ()

        @property
        def cost_in_base(self) -> Decimal:
            assert isinstance(self.quantity, Decimal)
            assert isinstance(self.trade_price, Decimal)
            return self.quantity * self.trade_price

    row = Fill({"quantity": "3", "tradePrice": "1.5", "accountId": "U7654321"}, tag="Trade")
    assert (row.cost_in_base, row.extra, row.tag) == (Decimal("4.5"), {}, "Trade")
    assert "U7654321" not in repr(row)
