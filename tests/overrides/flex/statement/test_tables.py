"""Columns and tuples: the same values as the rows have, without the rows."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from ibkr_flex import AssetCategory, Trade
from ibkr_web.flex.statement import batches, columns, read, tuples
from tests.overrides.flex.statement.reports import element, report, simulated

SIX = ("SymbolSummary", "Order", "Trade", "Lot", "WashSale", "AssetSummary")


def test_columns_tell_the_types() -> None:
    found = {one.wire: one for one in columns("Trade")}
    assert len(found) == 93
    assert found["quantity"][:3] == ("quantity", "quantity", "decimal")
    assert (found["tradeID"].name, found["tradeID"].kind) == ("trade_id", "identifier")
    assert (found["assetCategory"].kind, found["assetCategory"].choice) == ("choice", AssetCategory)
    assert {one.kind for one in found.values()} == {
        "text", "identifier", "integer", "decimal", "date", "datetime", "time", "flag", "codes", "choice",
    }  # fmt: skip
    assert columns(Trade) == columns("Trade")
    assert columns("Novelty") == ()


@pytest.mark.parametrize("odd", [False, True])
def test_tuples_have_the_values_of_the_rows(odd: bool) -> None:
    data = simulated(sections={"Trades": 300}, kinds={"Trades": SIX}, odd=odd, unknown_attributes=["moon"])
    names = [one.name for one in columns("Trade")]
    expected = [tuple(getattr(row, name) for name in names) for row in read(data).trades]
    assert list(tuples(data, "Trade")) == expected
    chosen = list(tuples(data, Trade, ["moon", "quantity", "nothing", "notes"]))
    assert chosen == [("new", row.quantity, None, row.notes) for row in read(data).trades]
    with pytest.raises(ValueError, match="name the attributes"):
        list(tuples(data, "Novelty"))


def test_batches_are_columns_of_texts() -> None:
    inside = "".join(
        element("Trade", {"tradeID": str(number), ("symbol" if number % 3 else "figi"): f"S&{number}"})
        for number in range(10)
    )
    made = list(batches(report(f"<Trades>{inside}<Trade /><Lot tradeID='x' /></Trades>"), rows=6))
    assert [(batch.tag, len(batch)) for batch in made] == [("Trade", 6), ("Trade", 5), ("Lot", 1)]
    first, second, _ = made
    assert first.wires == ["tradeID", "figi", "symbol"]
    assert first.texts("symbol") == [None, "S&1", "S&2", None, "S&4", "S&5"]
    assert second.texts("figi") == ["S&6", None, None, "S&9", None]
    assert first.texts("quantity") == [None] * 6
    assert first.values("notes") == [()] * 6


def test_batches_travel_to_other_processes() -> None:
    data = simulated(sections={"Trades": 20}, accounts=("U1",), date_format="dd/MM/yyyy")
    for batch in batches(data, "Trade", slash_dates="eu"):
        twin = pickle.loads(pickle.dumps(batch))
        assert len(twin) == 20
        assert (
            twin.values("tradeDate")
            == batch.values("tradeDate")
            == [row.trade_date for row in read(data, slash_dates="eu").trades]
        )
        assert all(isinstance(value, Decimal) for value in twin.values("quantity"))


def test_unknown_rows_are_tables_of_text() -> None:
    data = simulated(sections={"Trades": 1}, unknown_sections=["Moons"], accounts=("U1", "U2"))
    assert list(tuples(data, "MoonsRow", ["accountId", "value"])) == [("U1", "1"), ("U2", "1")]
