"""Rows of IBKR's answers as contracts. Numbers may be text and text numbers; what cannot be read is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ibkr_openapi.runtime.model import to_json
from ibkr_web.instruments import Contract
from ibkr_web.workflows.contracts.words import as_code, as_day, as_decimal, as_int

__all__ = [
    "Row",
    "from_definition",
    "from_details",
    "from_search",
    "from_series",
    "issuers",
    "listed",
    "places",
    "plain",
    "rows",
    "section",
]

Row = Mapping[str, Any]
_RIGHTS = {"C": "C", "P": "P", "CALL": "C", "PUT": "P"}


def plain(answer: object) -> Any:
    """An answer as the JSON value it came as."""
    return to_json(answer)


def rows(answer: object) -> list[Row]:
    """The objects of a list; of a single object, that one; of anything else none."""
    value = plain(answer)
    found = value if isinstance(value, list) else [value]
    return [row for row in found if isinstance(row, dict) and row]


def text(row: Row, *names: str) -> str:
    """The first of these members that says something."""
    for name in names:
        value = row.get(name)
        if value not in (None, "", "None", "N/A"):
            return str(value).strip()
    return ""


def number(row: Row, *names: str) -> int | None:
    """The first of these members that is a whole number."""
    return next((found for name in names if (found := as_int(row.get(name))) is not None), None)


def places(value: object, mark: str = ",") -> tuple[str, ...]:
    """Exchanges joined with commas or semicolons."""
    return tuple(part.strip().upper() for part in str(value or "").split(mark) if part.strip())


def _money(contract: Contract) -> Contract:
    """Strikes and multipliers of 0 stand for none."""
    return attrs.evolve(contract, strike=contract.strike or None, multiplier=contract.multiplier or None)


def from_definition(row: Row) -> Contract | None:
    """A row of `contracts.list_definitions`."""
    conid = number(row, "conid")
    if conid is None:
        return None
    return _money(
        Contract(
            conid,
            symbol=text(row, "ticker"),
            sec_type=as_code(text(row, "assetClass")),
            currency=as_code(text(row, "currency")),
            exchange=as_code(text(row, "listingExchange")),
            name=text(row, "name", "fullName"),
            multiplier=as_decimal(row.get("multiplier")),
            valid_exchanges=places(row.get("allExchanges")),
            expiry=as_day(row.get("lastTradingDay")) or as_day(row.get("expiry")),
            strike=as_decimal(row.get("strike")),
            right=_RIGHTS.get(text(row, "putOrCall").upper(), ""),
            underlying_conid=number(row, "undConid") or None,
            raw=row,
        )
    )


def from_series(row: Row, underlying: int | None = None) -> Contract | None:
    """A row of `contracts.find_by_underlying`."""
    conid = number(row, "conid")
    if conid is None:
        return None
    return _money(
        Contract(
            conid,
            symbol=text(row, "symbol", "ticker"),
            sec_type=as_code(text(row, "secType")),
            currency=as_code(text(row, "currency")),
            exchange=as_code(text(row, "listingExchange", "exchange")),
            name=text(row, "companyName", "desc2"),
            multiplier=as_decimal(row.get("multiplier")),
            trading_class=as_code(text(row, "tradingClass")),
            valid_exchanges=places(row.get("validExchanges")),
            expiry=as_day(row.get("maturityDate")),
            strike=as_decimal(row.get("strike")),
            right=_RIGHTS.get(text(row, "right").upper(), ""),
            underlying_conid=underlying,
            cusip=as_code(text(row, "cusip")),
            coupon=as_decimal(row.get("coupon")),
            raw=row,
        )
    )


def from_details(row: Row) -> Contract | None:
    """The answer of `contracts.get_info`."""
    conid = number(row, "con_id", "conid")
    if conid is None:
        return None
    return _money(
        Contract(
            conid,
            symbol=text(row, "symbol"),
            sec_type=as_code(text(row, "instrument_type")),
            currency=as_code(text(row, "currency")),
            exchange=as_code(text(row, "exchange")),
            name=text(row, "company_name"),
            multiplier=as_decimal(row.get("multiplier")),
            trading_class=as_code(text(row, "trading_class")),
            valid_exchanges=places(row.get("valid_exchanges")),
            expiry=as_day(row.get("maturity_date")) or as_day(row.get("expiry_full")),
            strike=as_decimal(row.get("strike")),
            right=_RIGHTS.get(text(row, "right").upper(), ""),
            underlying_conid=number(row, "underlying_con_id") or None,
            cusip=as_code(text(row, "cusip")),
            raw=row,
        )
    )


def from_search(row: Row, sec_type: str) -> Contract | None:
    """A row of `contracts.search`: what is known of an underlying before its definition is asked for."""
    conid = number(row, "conid")
    if conid is None:
        return None
    return Contract(
        conid,
        symbol=text(row, "symbol"),
        sec_type=sec_type,
        exchange=as_code(text(row, "description")),
        name=text(row, "companyName", "companyHeader"),
        raw=row,
    )


def section(row: Row, sec_type: str) -> Row | None:
    """What a row of a search says of one kind of contract; None where there is none."""
    found = row.get("sections")
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and as_code(text(each, "secType")) == sec_type:
            return each
    return None


def listed(part: Row) -> tuple[str, ...]:
    """Months of a section, as they are listed."""
    return places(part.get("months"), ";")


def issuers(row: Row) -> Iterator[tuple[str, str]]:
    """Id and name of the issuers of bonds in a row of a search."""
    found = row.get("issuers")
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and text(each, "id"):
            yield text(each, "id"), text(each, "name")
