# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        SingleOrderSubmissionRequestSide,
        SingleOrderSubmissionRequestTif,
        SingleOrderSubmissionRequestTrailingType,
    )
    from ..runtime.aliases import Numeric
    from .single_order_submission_request_json_payload import SingleOrderSubmissionRequestJsonPayload


@model(
    camel=True,
    wire={"customer_order_id": "cOID", "outside_rth": "outsideRTH"},
    nested={"jsonPayload": "SingleOrderSubmissionRequestJsonPayload"},
    numbers=("auxPrice", "cashQty", "conid", "fxQty", "manualOrderTime", "price", "quantity", "trailingAmt"),
    masked=("acctId", "customerAccount"),
)
class SingleOrderSubmissionRequest(Model):
    """`singleOrderSubmissionRequest`. Required: order_type, side, tif."""

    acct_id: str | Unset | None = UNSET
    all_or_none: bool | Unset | None = UNSET
    allocation_method: str | Unset | None = UNSET
    aux_price: Numeric | Unset | None = UNSET
    cash_qty: Numeric | Unset | None = UNSET
    conid: Numeric | Unset | None = UNSET
    conidex: str | Unset | None = UNSET
    customer_account: str | Unset | None = UNSET
    customer_order_id: str | Unset | None = UNSET
    deactivated: bool | Unset | None = UNSET
    ext_operator: str | Unset | None = UNSET
    fx_qty: Numeric | Unset | None = UNSET
    is_ccy_conv: bool | Unset | None = UNSET
    is_pro_customer: bool | Unset | None = UNSET
    is_single_group: bool | Unset | None = UNSET
    json_payload: SingleOrderSubmissionRequestJsonPayload | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    manual_indicator: bool | Unset | None = UNSET
    manual_order_time: Numeric | Unset | None = UNSET
    order_type: str | Unset | None = UNSET
    outside_rth: bool | Unset | None = UNSET
    parent_id: str | Unset | None = UNSET
    price: Numeric | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
    referrer: str | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    side: SingleOrderSubmissionRequestSide | str | Unset | None = UNSET
    strategy: str | Unset | None = UNSET
    strategy_parameters: dict[str, Any] | Unset | None = UNSET
    tax_optimizer_id: str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
    tif: SingleOrderSubmissionRequestTif | str | Unset | None = UNSET
    trailing_amt: Numeric | Unset | None = UNSET
    trailing_type: SingleOrderSubmissionRequestTrailingType | str | Unset | None = UNSET
    use_adaptive: bool | Unset | None = UNSET
