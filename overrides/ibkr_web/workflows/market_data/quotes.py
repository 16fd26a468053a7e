"""A quote: the fields that were asked for, as values, and which of them did not come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs

from ibkr_web.instruments import Contract
from ibkr_web.workflows.contracts.words import as_moment
from ibkr_web.workflows.market_data.fields import Field, code_of, field_of
from ibkr_web.workflows.market_data.values import Availability, Value, read

__all__ = ["Quote", "quote_from"]

AVAILABILITY = "6509"


@attrs.frozen(repr=False)
class Quote:
    """One contract's quote. `quote["last"]` and `quote.last` are values, `quote.value("last")` has text and marks.

    Prices and sizes are Decimal, in the contract's currency; percentages as IBKR writes them (6.39 for 6.39 %).
    """

    contract: Contract
    asked: tuple[str, ...]
    """Names as they were asked for."""
    values: Mapping[str, Value]
    """What came, by code."""
    missing: tuple[str, ...]
    """Names that were asked for and did not come in time."""
    availability: Availability | None
    """What sort of data it is; None where IBKR has not said so."""
    updated: datetime | None
    """When IBKR last changed it, UTC."""
    raw: Mapping[str, Any] = attrs.field(eq=False)
    """The row as it came."""

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for came."""
        return not self.missing

    def value(self, name: str) -> Value | None:
        """A field with its text and marks, by name or code; None where it did not come. KeyError: there is none."""
        return self.values.get(code_of(name))

    def __getitem__(self, name: str) -> Any:
        found = self.value(name)
        return None if found is None else found.value

    def __iter__(self) -> Iterator[str]:
        return iter(self.asked)

    @property
    def problem(self) -> str:
        """Why something is missing, in words; empty where nothing is."""
        if not self.missing:
            return ""
        what = f"{', '.join(self.missing)} of {self.contract.described} did not come"
        if self.availability is not None and not self.availability.has_prices:
            return f"{what}: {self.availability.explained}"
        if not self.values:
            return f"{what}: IBKR sent nothing about it. Does the contract exist, and is it still traded?"
        return f"{what} in time; not every contract has every field"

    @property
    def last(self) -> Decimal | None:
        """Last price; see `is_close` and `halted`."""
        return self._decimal("31")

    @property
    def bid(self) -> Decimal | None:
        """Highest bid."""
        return self._decimal("84")

    @property
    def ask(self) -> Decimal | None:
        """Lowest ask."""
        return self._decimal("86")

    @property
    def bid_size(self) -> Decimal | None:
        """Size at the bid."""
        return self._decimal("88")

    @property
    def ask_size(self) -> Decimal | None:
        """Size at the ask."""
        return self._decimal("85")

    @property
    def volume(self) -> Decimal | None:
        """Of the day: the exact one where it came, else the rounded one."""
        exact = self._decimal("7762")
        return self._decimal("87") if exact is None else exact

    @property
    def is_close(self) -> bool:
        """The last price is the close of the day before."""
        found = self.values.get("31")
        return found is not None and found.is_close

    @property
    def halted(self) -> bool:
        """Trading is suspended."""
        return any(found.halted for found in self.values.values())

    def _decimal(self, code: str) -> Decimal | None:
        found = self.values.get(code)
        return found.value if found is not None and isinstance(found.value, Decimal) else None

    def __repr__(self) -> str:
        parts = [
            f"{name} {'missing' if name in self.missing else self.values[code_of(name)].text}" for name in self.asked
        ]
        said = self.availability.kind if self.availability is not None else "availability unknown"
        return f"<Quote {self.contract.described}: {', '.join(parts)}; {said}>"


def quote_from(contract: Contract, fields: Mapping[str, Field], row: Mapping[str, Any]) -> Quote:
    """The quote in a row of a snapshot."""
    values = {code: read(field_of(code).kind, came) for code, came in row.items() if code.isdigit()}
    code = values.get(AVAILABILITY)
    return Quote(
        contract,
        tuple(fields),
        values,
        tuple(name for name, field in fields.items() if field.code not in values),
        Availability(code.text) if code is not None and code.text else None,
        as_moment(row.get("_updated"), 1000),
        dict(row),
    )
