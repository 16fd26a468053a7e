# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import IserverHistoryBidAskResponseDirection
    from .single_historical_bar_bid_ask import SingleHistoricalBarBidAsk


@model(
    camel=True,
    nested={
        "chartPanStartTime": "time:yyyyMMdd-HH:mm:ssZ",
        "data": ("list", "SingleHistoricalBarBidAsk"),
        "startTime": "time:yyyyMMdd-HH:mm:ssZ",
    },
    marks={"direction": (-1,)},
)
class IserverHistoryBidAskResponse(Model):
    """`iserverHistoryBidAskResponse`."""

    bar_length: int | Unset | None = UNSET
    chart_pan_start_time: DateTime | str | Unset | None = UNSET
    data: list[SingleHistoricalBarBidAsk] | Unset | None = UNSET
    direction: IserverHistoryBidAskResponseDirection | int | Unset | None = UNSET
    high: str | Unset | None = UNSET
    low: str | Unset | None = UNSET
    md_availability: str | Unset | None = UNSET
    message_version: int | Unset | None = UNSET
    mkt_data_delay: int | Unset | None = UNSET
    negative_capable: bool | Unset | None = UNSET
    outside_rth: bool | Unset | None = UNSET
    points: int | Unset | None = UNSET
    price_display_rule: int | Unset | None = UNSET
    price_display_value: str | Unset | None = UNSET
    price_factor: int | Unset | None = UNSET
    server_id: str | Unset | None = UNSET
    start_time: DateTime | str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    text: str | Unset | None = UNSET
    time_period: str | Unset | None = UNSET
    trading_day_duration: int | Unset | None = UNSET
    travel_time: int | Unset | None = UNSET
    volume_factor: int | Unset | None = UNSET
