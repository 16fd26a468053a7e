"""Values of accounts: positions, balances, figures, results. Amounts are Decimals; `raw` is what IBKR sent.

Sources: IBKR's document and Campus pages; the quirks are those its examples and running clients show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import IBKRError
from ibkr_web.workflows.contracts.words import as_day, as_moment
from ibkr_web.workflows.numbers import EXACT, read

__all__ = [
    "Allocation",
    "Balance",
    "Figure",
    "Performance",
    "PnL",
    "Position",
    "Returns",
    "Summary",
    "hidden",
]

_NAMES = {
    "contract_desc": ("contractDesc", "description"),
    "asset_class": ("assetClass", "secType"),
    "mkt_price": ("mktPrice", "marketPrice"),
    "mkt_value": ("mktValue", "marketValue"),
}
"""Members that the two generations of the endpoint name differently."""


def hidden(account: str) -> str:
    """What a repr shows of an account number."""
    return "***"


@frozen
class Position:
    """What an account holds of a contract, whichever endpoint told it. None: IBKR did not say."""

    account_id: str = field(repr=hidden)
    conid: int
    contract_desc: str
    position: Decimal
    """Negative where short."""
    currency: str
    asset_class: str
    """STK, OPT, FUT …"""
    mkt_price: Decimal | None
    mkt_value: Decimal | None
    avg_cost: Decimal | None
    """With the multiplier."""
    avg_price: Decimal | None
    """Without the multiplier."""
    realized_pnl: Decimal | None
    unrealized_pnl: Decimal | None
    model: str = ""
    ticker: str | None = None
    name: str | None = None
    exchange: str | None = None
    """Where it is listed."""
    expiry: date | None = None
    put_or_call: str | None = None
    strike: Decimal | None = None
    multiplier: Decimal | None = None
    underlying_conid: int | None = None
    sector: str | None = None
    group: str | None = None
    base_mkt_value: Decimal | None = None
    """In the account's base currency, like the next; not told by the endpoint without cache."""
    base_unrealized_pnl: Decimal | None = None
    raw: Any = field(default=None, repr=False, eq=False)
    """The row as it came, a generated model."""

    @classmethod
    def read(cls, row: Any, account_id: str) -> Position:
        """From a row of either generation. Raises IBKRError for one without a contract or a quantity."""
        wire = to_json(row)

        def told(name: str) -> Any:
            return next((wire[key] for key in _NAMES.get(name, (name,)) if wire.get(key) is not None), None)

        def amount(name: str) -> Decimal | None:
            return read(told(name))

        conid, quantity = read(wire.get("conid")), amount("position")
        if conid is None or quantity is None:
            raise IBKRError("IBKR listed a position without a contract number or a quantity")
        strike, multiplier, underlying = amount("strike"), amount("multiplier"), read(wire.get("undConid"))
        return cls(
            str(wire.get("acctId") or account_id),
            int(conid),
            str(told("contract_desc") or ""),
            quantity,
            str(wire.get("currency") or ""),
            str(told("asset_class") or ""),
            amount("mkt_price"),
            amount("mkt_value"),
            amount("avgCost"),
            amount("avgPrice"),
            amount("realizedPnl"),
            amount("unrealizedPnl"),
            str(wire.get("model") or ""),
            _text(wire.get("ticker")),
            _text(wire.get("name")),
            _text(wire.get("listingExchange")),
            as_day(wire.get("expiry")),
            _text(wire.get("putOrCall")),
            strike or None,  # 0 stands for none
            multiplier or None,
            int(underlying) if underlying else None,
            _text(wire.get("sector")),
            _text(wire.get("group")),
            amount("baseMktValue"),
            amount("baseUnrealizedPnl"),
            row,
        )


@frozen
class Balance:
    """An account's money and values in one currency, or in all of them (`BASE`, in base currency)."""

    currency: str
    cash: Decimal | None
    settled_cash: Decimal | None
    net_liquidation: Decimal | None
    stock_value: Decimal | None
    interest: Decimal | None
    dividends: Decimal | None
    realized_pnl: Decimal | None
    unrealized_pnl: Decimal | None
    exchange_rate: Decimal | None
    """What one unit is worth in base currency."""
    time: datetime | None
    raw: Any = field(default=None, repr=False, eq=False)
    """All of them, by IBKR's names."""

    @classmethod
    def read(cls, code: str, row: Any) -> Balance:
        """From an entry of the ledger."""
        wire = to_json(row)
        return cls(
            currency=str(wire.get("secondkey") or wire.get("currency") or code),
            cash=read(wire.get("cashbalance")),
            settled_cash=read(wire.get("settledcash")),
            net_liquidation=read(wire.get("netliquidationvalue")),
            stock_value=read(wire.get("stockmarketvalue")),
            interest=read(wire.get("interest")),
            dividends=read(wire.get("dividends")),
            realized_pnl=read(wire.get("realizedpnl")),
            unrealized_pnl=read(wire.get("unrealizedpnl")),
            exchange_rate=read(wire.get("exchangerate")),
            time=_epoch(wire.get("timestamp"), 1),
            raw=row,
        )


@frozen
class Figure:
    """One figure of a summary: an amount, or a text."""

    amount: Decimal | None
    """None for texts, and where IBKR says that there is none."""
    text: str | None = None
    currency: str | None = None
    time: datetime | None = None

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> Figure:
        """Where `isNull` (or, in some answers, `isNone`) is set, the amount 0 beside it is none."""
        absent = bool(entry.get("isNull") or entry.get("isNone"))
        text = entry.get("value")
        amount = None if absent or text not in (None, "") else read(entry.get("amount"))
        return cls(amount, _text(text), _text(entry.get("currency")), _epoch(entry.get("timestamp"), 1000))


class Summary(Mapping[str, Figure]):
    """The figures of an account by IBKR's names in lower case; "-s" is for securities, "-c" for commodities."""

    def __init__(self, answer: Any) -> None:
        self.raw = answer
        self._figures = {
            str(name).lower(): Figure.read(entry) for name, entry in to_json(answer).items() if isinstance(entry, dict)
        }

    def __getitem__(self, name: str) -> Figure:
        return self._figures[name.lower().replace("_", "")]

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __repr__(self) -> str:
        return f"<Summary: {len(self)} figures>"

    def amount(self, name: str) -> Decimal | None:
        """The amount of a figure, like "netliquidation" or "net_liquidation"; None where there is none."""
        figure = self._figures.get(name.lower().replace("_", ""))
        return None if figure is None else figure.amount


@frozen
class Allocation:
    """An account's values by asset class, sector and group, in base currency; short ones are negative."""

    asset_class: Mapping[str, Decimal]
    sector: Mapping[str, Decimal]
    group: Mapping[str, Decimal]
    raw: Any = field(default=None, repr=False, eq=False)
    """With the long and the short side apart."""

    @classmethod
    def read(cls, answer: Any) -> Allocation:
        """Long and short side together."""
        wire = to_json(answer)
        return cls(_net(wire.get("assetClass")), _net(wire.get("sector")), _net(wire.get("group")), answer)


@frozen
class PnL:
    """An account's result of today and of what is open, in base currency."""

    account_id: str = field(repr=hidden)
    model: str
    """Of a model portfolio; "Core" for what is in none."""
    daily: Decimal | None
    unrealized: Decimal | None
    net_liquidation: Decimal | None
    excess_liquidity: Decimal | None
    market_value: Decimal | None
    raw: Any = field(default=None, repr=False, eq=False)

    @classmethod
    def read(cls, name: str, row: Any) -> PnL:
        """From a row under a name like `U1234567.Core`."""
        wire = to_json(row)
        account, _, model = name.partition(".")
        excess = wire["el"] if wire.get("el") is not None else wire.get("uel")
        return cls(
            account_id=account,
            model=model,
            daily=read(wire.get("dpl")),
            unrealized=read(wire.get("upl")),
            net_liquidation=read(wire.get("nl")),
            excess_liquidity=read(excess),
            market_value=read(wire.get("mv")),
            raw=row,
        )


@frozen
class Returns:
    """Value and returns over a period, day by day (returns of longer periods may come month by month)."""

    ids: str = field(repr=hidden)
    """The account, or the first of several that were added up."""
    currency: str
    start_value: Decimal | None
    values: tuple[tuple[date, Decimal], ...]
    cumulative: tuple[tuple[str, Decimal], ...]
    """By IBKR's date (yyyymmdd, or yyyymm): 0.05 is five percent since the beginning."""
    periodic: tuple[tuple[str, Decimal], ...]
    """The same, of each day or month alone."""


@frozen
class Performance:
    """What Portfolio Analyst says of accounts. `fetched`: when, aware; IBKR answers once in 15 minutes."""

    period: str
    fetched: datetime
    returns: tuple[Returns, ...]
    raw: Any = field(default=None, repr=False, eq=False)

    @classmethod
    def read(cls, answer: Any, period: str, fetched: datetime) -> Performance:
        """Out of the three lists of an answer: values, cumulative returns, returns."""
        wire = to_json(answer)
        parts = {name: wire.get(name) or {} for name in ("nav", "cps", "tpps")}
        rows = {name: {str(row.get("id")): row for row in part.get("data") or ()} for name, part in parts.items()}
        found = []
        for name, nav in rows["nav"].items():
            start = nav.get("startNAV") or {}
            series = {
                key: _series(parts[key].get("dates"), rows[key].get(name, {}).get("returns")) for key in ("cps", "tpps")
            }
            values = _series(parts["nav"].get("dates"), nav.get("navs"))
            dated = tuple((day, value) for text, value in values if (day := as_day(text)) is not None)
            currency = str(nav.get("baseCurrency") or "")
            found.append(Returns(name, currency, read(start.get("val")), dated, series["cps"], series["tpps"]))
        return cls(period, fetched, tuple(found), answer)


def _series(dates: Any, values: Any) -> tuple[tuple[str, Decimal], ...]:
    """Each value with its date."""
    days, numbers = [str(each) for each in dates or ()], list(values or ())
    if len(days) != len(numbers):
        raise IBKRError(f"IBKR sent {len(numbers)} values for {len(days)} days: nobody can say which belongs where")
    pairs = zip(days, numbers, strict=True)
    return tuple((day, number) for day, value in pairs if (number := read(value)) is not None)


def _net(sides: Any) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for side in sides.values() if isinstance(sides, Mapping) else ():
        for name, value in (side or {}).items():
            number = read(value)
            if number is not None:
                found[name] = EXACT.add(found.get(name, Decimal(0)), number)
    return found


def _text(value: Any) -> str | None:
    """A text; None for what IBKR writes where there is none."""
    return None if value in (None, "", "None", "N/A") else str(value)


def _epoch(value: Any, unit: int) -> datetime | None:
    """A moment out of epoch seconds (unit 1) or milliseconds (unit 1000)."""
    return as_moment(value, unit) if read(value) else None
