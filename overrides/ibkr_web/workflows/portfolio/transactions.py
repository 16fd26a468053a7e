"""What was traded, paid and moved in one contract, as Portfolio Analyst tells it.

Sources: IBKR's document and Campus page; that accounts, contract and currency are all needed, and that the number of
days is not that of the rows: ibkrdotnet.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.contracts.words import MONTHS, as_day
from ibkr_web.workflows.numbers import EXACT, read
from ibkr_web.workflows.orders.instruments import Instrument, instrument
from ibkr_web.workflows.portfolio.reading import Answers
from ibkr_web.workflows.portfolio.values import hidden
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Realized", "Transaction", "Transactions", "transactions"]

_WRITTEN = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) \d{2}:\d{2}:\d{2} \S+ (\d{4})", re.ASCII)


@frozen
class Transaction:
    """A trade, a dividend, a transfer. None: IBKR did not say."""

    account_id: str = field(repr=hidden)
    conid: int | None
    day: date | None
    """By the calendar of the exchange."""
    kind: str
    """Buy, Sell, Dividend … as IBKR writes it."""
    description: str
    quantity: Decimal | None
    """Negative for sales."""
    price: Decimal | None
    amount: Decimal | None
    """Negative where money went out."""
    currency: str
    fx_rate: Decimal | None
    """Into the currency of the account."""
    raw: Any = field(default=None, repr=False, eq=False)


@frozen
class Realized:
    """A realised result; negative for a loss."""

    account_id: str = field(repr=hidden)
    day: date | None
    amount: Decimal | None
    currency: str
    raw: Any = field(default=None, repr=False, eq=False)


@frozen
class Transactions:
    """The answer. `fetched`: when, aware; IBKR answers once in 15 minutes."""

    currency: str
    fetched: datetime
    transactions: tuple[Transaction, ...]
    realized: tuple[Realized, ...]
    realized_total: Decimal | None
    """In `currency`."""
    raw: Any = field(default=None, repr=False, eq=False)

    @classmethod
    def read(cls, answer: Any, currency: str, fetched: datetime) -> Transactions:
        """From an answer."""
        wire = to_json(answer)
        results = wire.get("rpnl") or {}
        return cls(
            str(wire.get("currency") or currency),
            fetched,
            tuple(_transaction(row) for row in wire.get("transactions") or ()),
            tuple(_realized(row) for row in results.get("data") or ()),
            read(results.get("amt")),
            answer,
        )


def transactions(
    account: str | Sequence[str],
    contract: Instrument,
    currency: str,
    days: int,
    answers: Answers,
    now: Callable[[], float],
    max_age: float,
) -> Workflow[Transactions]:
    """The last `days` days; asked anew only where the last answer to the same is older than `max_age` seconds."""
    ids = [account] if isinstance(account, str) else list(account)
    found = instrument(contract)
    if isinstance(found, str):
        raise ConfigurationError(f"the contract {found}")
    if found.combination or len(found.legs) != 1:
        raise ConfigurationError("IBKR tells the transactions of one contract: ask for the legs of a combination")
    code = currency.strip().upper()
    if len(code) != 3 or not ids or not all(ids):
        raise ConfigurationError(
            "IBKR needs an account and a currency (USD, EUR …), and refuses for 15 minutes without"
        )
    if days < 1:
        raise ConfigurationError("days is at least 1")
    body = {"acctIds": ids, "conids": [found.legs[0]], "currency": code, "days": days}

    def ask() -> Workflow[Transactions]:
        return Transactions.read((yield Call("analytics.list_transactions", {"body": body})), code, datetime.now(UTC))

    kept: Transactions = yield from answers.obtain(json.dumps(["transactions", body]), now, max_age, ask)
    return kept


def _transaction(row: Any) -> Transaction:
    conid = read(row.get("conid"))
    return Transaction(
        str(row.get("acctid") or ""),
        None if conid is None else int(conid),
        as_day(row.get("rawDate")) or _written_day(row.get("date")),
        str(row.get("type") or ""),
        str(row.get("desc") or ""),
        read(row.get("qty")),
        read(row.get("pr")),
        read(row.get("amt")),
        str(row.get("cur") or ""),
        read(row.get("fxRate")),
        row,
    )


def _written_day(value: Any) -> date | None:
    """The day of a moment as Java writes it, at the place it names; `rawDate` beside it is nowhere documented."""
    found = _WRITTEN.fullmatch(str(value))
    try:
        return None if found is None else date(int(found[3]), MONTHS.index(found[1].upper()) + 1, int(found[2]))
    except ValueError:
        return None


def _realized(row: Any) -> Realized:
    amount = read(row.get("amt"))
    if amount is not None and str(row.get("side") or "").upper() == "L":
        amount = EXACT.minus(amount.copy_abs())
    return Realized(str(row.get("acctid") or ""), as_day(row.get("date")), amount, str(row.get("cur") or ""), row)
