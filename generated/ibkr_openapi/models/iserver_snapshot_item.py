# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    wire={
        "account_percent": "7639",
        "ask_exchanges": "7057",
        "ask_price": "86",
        "ask_size": "85",
        "ask_yield": "7720",
        "availability": "6509",
        "average_price": "74",
        "average_volume": "7282",
        "beta": "7718",
        "bid_exchanges": "7068",
        "bid_price": "84",
        "bid_size": "88",
        "bid_yield": "7699",
        "bond_ratings": "7706",
        "bond_state_code": "7707",
        "bond_type": "7708",
        "break_even": "7695",
        "category": "7281",
        "change": "82",
        "change_percent": "83",
        "change_since_open": "7682",
        "close_price": "7296",
        "company_name": "7051",
        "conid_and_exchange": "7094",
        "conid_ex": "conidEx",
        "contract_conid": "6008",
        "contract_description": "7219",
        "contract_description_2": "7220",
        "cost_basis": "7292",
        "cost_basis_raw": "7921",
        "daily_pnl": "78",
        "daily_pnl_raw": "7920",
        "debt_class": "7705",
        "delivery_marker": "6119",
        "delta": "7308",
        "dividend_amount": "7286",
        "dividend_yield": "7287",
        "dividends_expected": "7671",
        "dividends_trailing": "7672",
        "earnings_per_share": "7291",
        "ema_100": "7675",
        "ema_20": "7677",
        "ema_200": "7674",
        "ema_50": "7676",
        "ex_dividend_date": "7288",
        "exchange": "6004",
        "fee_rate": "7637",
        "formatted_unrealized_pnl": "77",
        "futures_open_interest": "7697",
        "gamma": "7309",
        "high_52_weeks": "7293",
        "high_price": "70",
        "historical_volatility": "7087",
        "historical_volatility_close": "7088",
        "historical_volatility_deprecated": "7284",
        "implied_to_historical_volatility": "7084",
        "implied_volatility": "7633",
        "industry": "7280",
        "issue_date": "7715",
        "last_exchanges": "7058",
        "last_price": "31",
        "last_size": "7059",
        "last_trading_date": "7714",
        "last_yield": "7698",
        "listing_exchange": "7221",
        "low_52_weeks": "7294",
        "low_price": "71",
        "mark_price": "7635",
        "market_capitalization": "7289",
        "months": "6072",
        "morningstar_rating": "7655",
        "open_price": "7295",
        "option_implied_volatility": "7283",
        "option_open_interest": "7638",
        "option_volume": "7089",
        "option_volume_change": "7607",
        "organization_type": "7704",
        "position": "76",
        "position_value": "73",
        "price_earnings_ratio": "7290",
        "price_to_ema_100": "7679",
        "price_to_ema_20": "7681",
        "price_to_ema_200": "7678",
        "price_to_ema_50": "7724",
        "prior_close": "7741",
        "probability_of_maximum_loss": "7702",
        "probability_of_maximum_return": "7694",
        "probability_of_maximum_return_2": "7700",
        "probability_of_profit": "7703",
        "put_call_open_interest": "7085",
        "put_call_ratio": "7285",
        "put_call_volume": "7086",
        "realized_pnl": "79",
        "rebate_rate": "7943",
        "recent_analyst_meeting": "7688",
        "recent_earnings": "7689",
        "recent_other_event": "7690",
        "regular_expiry": "6073",
        "right": "201",
        "security_type": "6070",
        "service_parameters": "6508",
        "shortability": "7644",
        "shortable_shares": "7636",
        "spx_delta": "7696",
        "stock_type": "7899",
        "symbol": "55",
        "text": "58",
        "theta": "7310",
        "tradable": "7184",
        "trading_permission": "7768",
        "underlying_conid": "6457",
        "unrealized_pnl": "75",
        "unrealized_pnl_percent": "80",
        "upcoming_analyst_meeting": "7685",
        "upcoming_earnings": "7686",
        "upcoming_event": "7683",
        "upcoming_event_date": "7684",
        "upcoming_other_event": "7687",
        "updated": "_updated",
        "vega": "7311",
        "volume": "87",
        "volume_exact": "7762",
    }
)
class IserverSnapshotItem(Model):
    """Part of schema iserverSnapshot/items."""

    account_percent: str | Unset | None = UNSET
    ask_exchanges: str | Unset | None = UNSET
    ask_price: str | Unset | None = UNSET
    ask_size: str | Unset | None = UNSET
    ask_yield: str | Unset | None = UNSET
    availability: str | Unset | None = UNSET
    average_price: str | Unset | None = UNSET
    average_volume: str | Unset | None = UNSET
    beta: str | Unset | None = UNSET
    bid_exchanges: str | Unset | None = UNSET
    bid_price: str | Unset | None = UNSET
    bid_size: str | Unset | None = UNSET
    bid_yield: str | Unset | None = UNSET
    bond_ratings: str | Unset | None = UNSET
    bond_state_code: str | Unset | None = UNSET
    bond_type: str | Unset | None = UNSET
    break_even: str | Unset | None = UNSET
    category: str | Unset | None = UNSET
    change: str | Unset | None = UNSET
    change_percent: str | Unset | None = UNSET
    change_since_open: str | Unset | None = UNSET
    close_price: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    conid_and_exchange: str | Unset | None = UNSET
    conid_ex: str | Unset | None = UNSET
    contract_conid: int | Unset | None = UNSET
    contract_description: str | Unset | None = UNSET
    contract_description_2: str | Unset | None = UNSET
    cost_basis: str | Unset | None = UNSET
    cost_basis_raw: str | Unset | None = UNSET
    daily_pnl: str | Unset | None = UNSET
    daily_pnl_raw: str | Unset | None = UNSET
    debt_class: str | Unset | None = UNSET
    delivery_marker: str | Unset | None = UNSET
    delta: str | Unset | None = UNSET
    dividend_amount: str | Unset | None = UNSET
    dividend_yield: str | Unset | None = UNSET
    dividends_expected: str | Unset | None = UNSET
    dividends_trailing: str | Unset | None = UNSET
    earnings_per_share: str | Unset | None = UNSET
    ema_100: str | Unset | None = UNSET
    ema_20: str | Unset | None = UNSET
    ema_200: str | Unset | None = UNSET
    ema_50: str | Unset | None = UNSET
    ex_dividend_date: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    fee_rate: str | Unset | None = UNSET
    formatted_unrealized_pnl: str | Unset | None = UNSET
    futures_open_interest: str | Unset | None = UNSET
    gamma: str | Unset | None = UNSET
    high_52_weeks: str | Unset | None = UNSET
    high_price: str | Unset | None = UNSET
    historical_volatility: str | Unset | None = UNSET
    historical_volatility_close: str | Unset | None = UNSET
    historical_volatility_deprecated: str | Unset | None = UNSET
    implied_to_historical_volatility: str | Unset | None = UNSET
    implied_volatility: str | Unset | None = UNSET
    industry: str | Unset | None = UNSET
    issue_date: str | Unset | None = UNSET
    last_exchanges: str | Unset | None = UNSET
    last_price: str | Unset | None = UNSET
    last_size: str | Unset | None = UNSET
    last_trading_date: str | Unset | None = UNSET
    last_yield: str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    low_52_weeks: str | Unset | None = UNSET
    low_price: str | Unset | None = UNSET
    mark_price: str | Unset | None = UNSET
    market_capitalization: str | Unset | None = UNSET
    months: str | Unset | None = UNSET
    morningstar_rating: str | Unset | None = UNSET
    open_price: str | Unset | None = UNSET
    option_implied_volatility: str | Unset | None = UNSET
    option_open_interest: str | Unset | None = UNSET
    option_volume: str | Unset | None = UNSET
    option_volume_change: str | Unset | None = UNSET
    organization_type: str | Unset | None = UNSET
    position: str | Unset | None = UNSET
    position_value: str | Unset | None = UNSET
    price_earnings_ratio: str | Unset | None = UNSET
    price_to_ema_100: str | Unset | None = UNSET
    price_to_ema_20: str | Unset | None = UNSET
    price_to_ema_200: str | Unset | None = UNSET
    price_to_ema_50: str | Unset | None = UNSET
    prior_close: str | Unset | None = UNSET
    probability_of_maximum_loss: str | Unset | None = UNSET
    probability_of_maximum_return: str | Unset | None = UNSET
    probability_of_maximum_return_2: str | Unset | None = UNSET
    probability_of_profit: str | Unset | None = UNSET
    put_call_open_interest: str | Unset | None = UNSET
    put_call_ratio: str | Unset | None = UNSET
    put_call_volume: str | Unset | None = UNSET
    realized_pnl: str | Unset | None = UNSET
    rebate_rate: str | Unset | None = UNSET
    recent_analyst_meeting: str | Unset | None = UNSET
    recent_earnings: str | Unset | None = UNSET
    recent_other_event: str | Unset | None = UNSET
    regular_expiry: str | Unset | None = UNSET
    right: str | Unset | None = UNSET
    security_type: str | Unset | None = UNSET
    server_id: str | Unset | None = UNSET
    service_parameters: str | Unset | None = UNSET
    shortability: str | Unset | None = UNSET
    shortable_shares: str | Unset | None = UNSET
    spx_delta: str | Unset | None = UNSET
    stock_type: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    text: str | Unset | None = UNSET
    theta: str | Unset | None = UNSET
    tradable: str | Unset | None = UNSET
    trading_permission: str | Unset | None = UNSET
    underlying_conid: int | Unset | None = UNSET
    unrealized_pnl: str | Unset | None = UNSET
    unrealized_pnl_percent: str | Unset | None = UNSET
    upcoming_analyst_meeting: str | Unset | None = UNSET
    upcoming_earnings: str | Unset | None = UNSET
    upcoming_event: str | Unset | None = UNSET
    upcoming_event_date: str | Unset | None = UNSET
    upcoming_other_event: str | Unset | None = UNSET
    updated: int | Unset | None = UNSET
    vega: str | Unset | None = UNSET
    volume: str | Unset | None = UNSET
    volume_exact: str | Unset | None = UNSET
