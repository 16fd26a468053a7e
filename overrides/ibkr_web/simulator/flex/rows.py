"""Rows of a made statement: every attribute filled with something that fits the others, the same for the same seed.

A statement may have millions of rows, so few different ones are made and written with running numbers: each row that
goes out has identifiers of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from ibkr_web.simulator.brokerage.universe import STOCKS, StockRow
from ibkr_web.simulator.flex.catalogue import Attribute, Element
from ibkr_web.simulator.flex.formats import Formats, clean

__all__ = ["Serial", "Value", "made_rows"]

CENT = Decimal("0.01")
ZERO = Decimal(0)
CURRENCIES = ("USD", "EUR", "GBP", "CHF", "JPY")
RATES = {"USD": "1", "EUR": "1.0842", "GBP": "1.2711", "CHF": "1.1203", "JPY": "0.0066512"}
SHARES = tuple(row for row in STOCKS if row.currency == "USD")
LEVELS = {
    "Trade": "EXECUTION",
    "Order": "ORDER",
    "SymbolSummary": "SYMBOL_SUMMARY",
    "AssetSummary": "ASSET_SUMMARY",
    "Lot": "CLOSED_LOT",
    "WashSale": "WASH_SALE",
    "TradeConfirm": "EXECUTION",
}
SUMMARIES = ("SymbolSummary", "AssetSummary")
AUDIT = frozenset({"orderReference", "traderID", "clientReference", "origOrderID"})


@dataclass(frozen=True, slots=True)
class Serial:
    """A value that counts: what stands before the number, and behind it."""

    before: str
    after: str = ""
    digits: str = "07d"


Value = str | Serial


@dataclass(slots=True)
class Row:
    """What the values of one row agree on."""

    tag: str
    account: str
    share: StockRow
    day: date
    at: time
    sign: int
    quantity: Decimal
    price: Decimal
    days: list[date]
    number: int
    random: Random

    @property
    def moment(self) -> datetime:
        return datetime.combine(self.day, self.at)

    @property
    def money(self) -> Decimal:
        return (self.quantity * self.price).quantize(CENT)

    @property
    def commission(self) -> Decimal:
        return -max(Decimal("0.35"), (self.quantity * Decimal("0.0035")).quantize(CENT))

    @property
    def currency(self) -> str:
        if self.tag in ("CashReportCurrency", "InterestAccrualsCurrency"):
            return "BASE_SUMMARY" if self.number == 0 else CURRENCIES[(self.number - 1) % len(CURRENCIES)]
        return self.share.currency


def _isin(row: Row) -> str:
    return f"US{row.share.conid:09}"[:11] + str(row.share.conid % 10)


def _kind(row: Row) -> str:
    if row.tag == "CashTransaction":
        return row.random.choice(("Dividends", "Withholding Tax", "Deposits & Withdrawals", "Other Fees"))
    return ""


def _amount(row: Row) -> Decimal:
    return (row.sign * row.money / 100).quantize(CENT)


FILL: dict[str, Callable[[Row], Any]] = {
    "accountId": lambda row: row.account,
    "fromAccount": lambda row: row.account,
    "name": lambda row: f"Holder of {row.account}",
    "currency": lambda row: row.currency,
    "functionalCurrency": lambda row: "USD",
    "fxCurrency": lambda row: "EUR",
    "fromCurrency": lambda row: CURRENCIES[row.number % (len(CURRENCIES) - 1) + 1],
    "toCurrency": lambda row: "USD",
    "rate": lambda row: Decimal(RATES[CURRENCIES[row.number % (len(CURRENCIES) - 1) + 1]]),
    "ibCommissionCurrency": lambda row: row.share.currency,
    "commissionCurrency": lambda row: row.share.currency,
    "fxRateToBase": lambda row: Decimal(1),
    "multiplier": lambda row: Decimal(1),
    "assetCategory": lambda row: "STK",
    "subCategory": lambda row: row.share.kind,
    "symbol": lambda row: row.share.symbol,
    "description": lambda row: row.share.name,
    "conid": lambda row: str(row.share.conid),
    "isin": _isin,
    "securityID": _isin,
    "securityIDType": lambda row: "ISIN",
    "cusip": lambda row: _isin(row)[2:11],
    "listingExchange": lambda row: row.share.exchange,
    "exchange": lambda row: row.share.exchange,
    "issuerCountryCode": lambda row: "US",
    "strike": lambda row: None,
    "expiry": lambda row: None,
    "putCall": lambda row: None,
    "whenRealized": lambda row: None,
    "whenReopened": lambda row: None,
    "transactionType": lambda row: "ExchTrade",
    "buySell": lambda row: "BUY" if row.sign > 0 else "SELL",
    "side": lambda row: "Long" if row.sign > 0 else "Short",
    "openCloseIndicator": lambda row: "O" if row.sign > 0 else "C",
    "orderType": lambda row: row.random.choice(("LMT", "MKT")),
    "levelOfDetail": lambda row: LEVELS.get(row.tag, "DETAIL"),
    "quantity": lambda row: row.sign * row.quantity,
    "position": lambda row: row.sign * row.quantity,
    "tradePrice": lambda row: row.price,
    "price": lambda row: row.price,
    "markPrice": lambda row: row.price,
    "closePrice": lambda row: row.price,
    "costBasisPrice": lambda row: row.price,
    "openPrice": lambda row: row.price,
    "tradeMoney": lambda row: row.sign * row.money,
    "positionValue": lambda row: row.sign * row.money,
    "costBasisMoney": lambda row: row.sign * row.money,
    "cost": lambda row: row.sign * row.money - row.commission,
    "proceeds": lambda row: -row.sign * row.money,
    "ibCommission": lambda row: row.commission,
    "commission": lambda row: row.commission,
    "netCash": lambda row: -row.sign * row.money + row.commission,
    "netCashInBase": lambda row: -row.sign * row.money + row.commission,
    "amount": _amount,
    "type": _kind,
    "notes": lambda row: ("P",) if row.number % 3 == 0 else (),
    "code": lambda row: (),
    "fromDate": lambda row: row.days[0],
    "toDate": lambda row: row.days[-1],
    "dateClosed": lambda row: None,
    "tradeDate": lambda row: row.day,
    "reportDate": lambda row: row.day,
    "settleDateTarget": lambda row: row.day + timedelta(days=1),
    "settleDate": lambda row: row.day + timedelta(days=1),
    "tradeTime": lambda row: row.at,
    "dateTime": lambda row: row.moment,
    "orderTime": lambda row: row.moment - timedelta(seconds=2),
    "isAPIOrder": lambda row: True,
}
SERIALS: dict[str, Serial] = {
    "ibExecID": Serial("0000e0d5.", ".01.01", "08x"),
    "execID": Serial("0000e0d5.", ".01.01", "08x"),
    "extExecID": Serial("", "S", "07d"),
    "brokerageOrderID": Serial("002ce642.0001", ".01", "06x"),
    "orderReference": Serial("strategy-"),
}


def _decimal(random: Random) -> Decimal:
    """Most figures of a row do not apply and are nought."""
    return ZERO if random.random() < 0.6 else Decimal(random.randint(-999_999, 999_999)).scaleb(-2)


def _fallback(attribute: Attribute, row: Row) -> Any:
    match attribute.kind:
        case "decimal":
            return _decimal(row.random)
        case "integer":
            return row.random.randint(0, 9)
        case "date":
            return row.day
        case "datetime":
            return row.moment
        case "time":
            return row.at
        case "flag":
            return row.random.random() < 0.5
        case "choice":
            return row.random.choice(attribute.values)
        case "list":
            return ()
    return None


def _net_asset_value(element: Element, row: Row) -> dict[str, Any]:
    """The change of the net asset value adds up."""
    start = Decimal(row.random.randint(10_000_000, 99_000_000)).scaleb(-2)
    moved = {"mtm": _amount(row) * 7, "dividends": abs(_amount(row)), "commissions": row.commission}
    values = {attribute.name: ZERO for attribute in element.attributes if attribute.kind == "decimal"}
    return values | moved | {"startingValue": start, "endingValue": start + sum(moved.values())}


def _equity(element: Element, row: Row) -> dict[str, Any]:
    """The total of a day is cash plus stock."""
    cash = Decimal(row.random.randint(100_000, 9_000_000)).scaleb(-2)
    values = {attribute.name: ZERO for attribute in element.attributes if attribute.kind == "decimal"}
    sums = {"cash": cash, "stock": row.money, "total": cash + row.money}
    return values | sums | {f"{name}Long": value for name, value in sums.items() if f"{name}Long" in values}


WHOLE: dict[str, Callable[[Element, Row], dict[str, Any]]] = {
    "ChangeInNAV": _net_asset_value,
    "EquitySummaryByReportDateInBase": _equity,
}


def _rare(attribute: Attribute, value: Any, formats: Formats, row: Row) -> str:
    """The spellings that occur now and then: thousands commas, exponents, Yes/No, dashes for nothing."""
    if value is None or value == "":
        return row.random.choice(("", "-", "--", "N/A")) if attribute.kind in ("date", "datetime") else ""
    if isinstance(value, Decimal):
        if value == 0:
            return row.random.choice(("0", "0.00", "1E-7"))
        return f"{value:,f}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime) and row.random.random() < 0.2:
        return formats.day(value.date())
    return formats.write(value)


def _values(element: Element, row: Row, formats: Formats, *, audit: bool, odd: bool) -> dict[str, Value]:
    whole = WHOLE[element.tag](element, row) if element.tag in WHOLE else {}
    several = element.tag in SUMMARIES
    values: dict[str, Value] = {}
    for attribute in element.attributes:
        name = attribute.name
        if name in AUDIT and (not audit or row.account.startswith("D")):
            values[name] = ""
        elif name in SERIALS:
            values[name] = SERIALS[name]
        elif attribute.kind == "number":
            values[name] = Serial(str(1 + sum(map(ord, f"{row.account}{element.tag}{name}")) % 8999))
        elif several and name in ("exchange", "dateTime", "orderTime"):
            values[name] = "MULTI"
        elif several and name == "orderType":
            values[name] = "MULTIPLE"
        else:
            fill = FILL.get(name)
            value = whole[name] if name in whole else fill(row) if fill else _fallback(attribute, row)
            if attribute.kind == "choice" and value is not None and value not in attribute.values:
                value = row.random.choice(attribute.values)
            values[name] = _rare(attribute, value, formats, row) if odd else formats.write(value)
    return values


def made_rows(
    element: Element,
    account: str,
    days: list[date],
    formats: Formats,
    random: Random,
    number: int,
    *,
    audit: bool = False,
    odd: bool = False,
) -> Iterator[dict[str, Value]]:
    """So many different rows, in order of their days."""
    for index in range(number):
        share = SHARES[random.randrange(len(SHARES))]
        row = Row(
            tag=element.tag,
            account=clean(account),
            share=share,
            day=days[index * len(days) // number],
            at=time(9 + index * 7 // number, random.randrange(30, 60), random.randrange(60)),
            sign=random.choice((1, 1, -1)),
            quantity=Decimal(random.randint(1, 500)),
            price=Decimal(str(round(share.price * random.uniform(0.9, 1.1), 2))),
            days=days,
            number=index,
            random=random,
        )
        yield _values(element, row, formats, audit=audit, odd=odd)
