"""The fields of a snapshot by name: which code they have and how their text is to be read.

Codes and long names are those of the generated model, so of the contract in spec/; a test holds the two together. How a
value is written: IBKR Campus, market data fields, and what running clients have seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args

from attrs import frozen

__all__ = ["ALIASES", "KINDS", "Field", "FieldName", "Kind", "code_of", "field_of", "fields_of"]

Kind = Literal["price", "number", "size", "percent", "date", "flag", "integer", "text"]

FieldName = Literal[
    "account_percent",
    "ask",
    "ask_exchanges",
    "ask_price",
    "ask_size",
    "ask_yield",
    "availability",
    "average_price",
    "average_volume",
    "beta",
    "bid",
    "bid_exchanges",
    "bid_price",
    "bid_size",
    "bid_yield",
    "bond_ratings",
    "bond_state_code",
    "bond_type",
    "break_even",
    "category",
    "change",
    "change_percent",
    "change_since_open",
    "close",
    "close_price",
    "company_name",
    "conid_and_exchange",
    "contract_conid",
    "contract_description",
    "contract_description_2",
    "cost_basis",
    "cost_basis_raw",
    "daily_pnl",
    "daily_pnl_raw",
    "debt_class",
    "delivery_marker",
    "delta",
    "dividend_amount",
    "dividend_yield",
    "dividends_expected",
    "dividends_trailing",
    "earnings_per_share",
    "ema_100",
    "ema_20",
    "ema_200",
    "ema_50",
    "ex_dividend_date",
    "exchange",
    "fee_rate",
    "formatted_unrealized_pnl",
    "futures_open_interest",
    "gamma",
    "high",
    "high_52_weeks",
    "high_price",
    "historical_volatility",
    "historical_volatility_close",
    "historical_volatility_deprecated",
    "implied_to_historical_volatility",
    "implied_volatility",
    "industry",
    "issue_date",
    "last",
    "last_exchanges",
    "last_price",
    "last_size",
    "last_trading_date",
    "last_yield",
    "listing_exchange",
    "low",
    "low_52_weeks",
    "low_price",
    "mark",
    "mark_price",
    "market_capitalization",
    "months",
    "morningstar_rating",
    "open",
    "open_price",
    "option_implied_volatility",
    "option_open_interest",
    "option_volume",
    "option_volume_change",
    "organization_type",
    "position",
    "position_value",
    "price_earnings_ratio",
    "price_to_ema_100",
    "price_to_ema_20",
    "price_to_ema_200",
    "price_to_ema_50",
    "prior_close",
    "probability_of_maximum_loss",
    "probability_of_maximum_return",
    "probability_of_maximum_return_2",
    "probability_of_profit",
    "put_call_open_interest",
    "put_call_ratio",
    "put_call_volume",
    "realized_pnl",
    "rebate_rate",
    "recent_analyst_meeting",
    "recent_earnings",
    "recent_other_event",
    "regular_expiry",
    "right",
    "security_type",
    "service_parameters",
    "shortability",
    "shortable_shares",
    "spx_delta",
    "stock_type",
    "symbol",
    "text",
    "theta",
    "tradable",
    "trading_permission",
    "underlying_conid",
    "unrealized_pnl",
    "unrealized_pnl_percent",
    "upcoming_analyst_meeting",
    "upcoming_earnings",
    "upcoming_event",
    "upcoming_event_date",
    "upcoming_other_event",
    "vega",
    "volume",
    "volume_exact",
]
"""Every name a snapshot can be asked for; codes ("31") work as well."""

ALIASES: dict[str, str] = {
    "last": "last_price",
    "bid": "bid_price",
    "ask": "ask_price",
    "open": "open_price",
    "high": "high_price",
    "low": "low_price",
    "close": "close_price",
    "mark": "mark_price",
}
"""Short names."""

KINDS: dict[Kind, str] = {
    "price": """
        last_price high_price low_price bid_price ask_price high_52_weeks low_52_weeks open_price close_price
        mark_price ema_200 ema_100 ema_50 ema_20 prior_close
    """,
    "number": """
        position_value average_price unrealized_pnl position formatted_unrealized_pnl daily_pnl realized_pnl change
        volume put_call_open_interest put_call_volume option_volume average_volume put_call_ratio dividend_amount
        market_capitalization price_earnings_ratio earnings_per_share cost_basis delta gamma theta vega
        option_open_interest dividends_expected dividends_trailing change_since_open spx_delta futures_open_interest
        beta daily_pnl_raw cost_basis_raw
    """,
    "size": """
        ask_size bid_size last_size shortable_shares volume_exact
    """,
    "percent": """
        unrealized_pnl_percent change_percent implied_to_historical_volatility historical_volatility
        historical_volatility_close option_implied_volatility historical_volatility_deprecated dividend_yield
        option_volume_change implied_volatility fee_rate account_percent price_to_ema_200 price_to_ema_100
        price_to_ema_20 probability_of_maximum_return last_yield bid_yield probability_of_maximum_return_2
        probability_of_maximum_loss probability_of_profit ask_yield price_to_ema_50 rebate_rate
    """,
    "date": """
        regular_expiry ex_dividend_date upcoming_event_date upcoming_analyst_meeting upcoming_earnings
        upcoming_other_event recent_analyst_meeting recent_earnings recent_other_event last_trading_date issue_date
    """,
    "flag": """
        tradable trading_permission
    """,
    "integer": """
        contract_conid underlying_conid
    """,
    "text": """
        symbol text right exchange security_type months delivery_marker service_parameters availability company_name
        ask_exchanges last_exchanges bid_exchanges conid_and_exchange contract_description contract_description_2
        listing_exchange industry category shortability morningstar_rating upcoming_event break_even
        organization_type debt_class bond_ratings bond_state_code bond_type stock_type
    """,
}
"""Names by the way their values are written."""


@frozen
class Field:
    """One field: IBKR's code, its long name, how its values are written."""

    code: str
    name: str
    kind: Kind


@cache
def _table() -> dict[str, Field]:
    from ibkr_openapi.models import IserverSnapshotItem

    codes = {name: code for name, code in IserverSnapshotItem._wire.items() if code.isdigit()}
    kinds: dict[str, Kind] = {name: kind for kind, names in KINDS.items() for name in names.split()}
    table = {name: Field(code, name, kinds.get(name, "text")) for name, code in codes.items()}
    table |= {alias: table[name] for alias, name in ALIASES.items()}
    return table | {field.code: field for field in table.values()}


def field_of(name: str) -> Field:
    """A field by long name, short name or code; a code nobody knows is text. KeyError for anything else."""
    found = _table().get(name)
    if found is not None:
        return found
    if name.isdigit():
        return Field(name, name, "text")
    from difflib import get_close_matches

    like = get_close_matches(name, get_args(FieldName), 3)
    hint = f": did you mean {' or '.join(like)}?" if like else ""
    raise KeyError(f"no field {name!r}{hint}")


def code_of(name: str) -> str:
    """The code of a field."""
    return field_of(name).code


def fields_of(names: Iterable[str]) -> dict[str, Field]:
    """Fields by the names they were asked for, each once. KeyError for an unknown name, TypeError for one text."""
    if isinstance(names, str):
        raise TypeError("fields is a list of names")
    return {name: field_of(name) for name in names}
