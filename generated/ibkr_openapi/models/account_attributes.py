# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        AccountAttributesBusinessType,
        AccountAttributesClearingStatus,
        AccountAttributesCurrency,
        AccountAttributesIbEntity,
        AccountAttributesTradingType,
        AccountAttributesType,
    )
    from .account_attributes_parent import AccountAttributesParent


@model(
    camel=True,
    wire={
        "fa_client": "faclient",
        "fa_client_2": "faClient",
        "prepaid_crypto_p": "PrepaidCrypto-P",
        "prepaid_crypto_z": "PrepaidCrypto-Z",
        "track_virtual_fx_portfolio": "trackVirtualFXPortfolio",
    },
    nested={"parent": "AccountAttributesParent"},
    masked=("accountId",),
)
class AccountAttributes(Model):
    """`accountAttributes`."""

    account_alias: str | Unset | None = UNSET
    account_id: str | Unset | None = UNSET
    account_status: int | Unset | None = UNSET
    account_title: str | Unset | None = UNSET
    account_van: str | Unset | None = UNSET
    acct_cust_type: str | Unset | None = UNSET
    brokerage_access: bool | Unset | None = UNSET
    business_type: AccountAttributesBusinessType | str | Unset | None = UNSET
    category: str | Unset | None = UNSET
    clearing_status: AccountAttributesClearingStatus | str | Unset | None = UNSET
    covestor: bool | Unset | None = UNSET
    currency: AccountAttributesCurrency | str | Unset | None = UNSET
    desc: str | Unset | None = UNSET
    display_name: str | Unset | None = UNSET
    fa_client: bool | Unset | None = UNSET
    fa_client_2: bool | Unset | None = UNSET
    ib_entity: AccountAttributesIbEntity | str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    no_client_trading: bool | Unset | None = UNSET
    parent: AccountAttributesParent | Unset | None = UNSET
    prepaid_crypto_p: bool | Unset | None = UNSET
    prepaid_crypto_z: bool | Unset | None = UNSET
    track_virtual_fx_portfolio: bool | Unset | None = UNSET
    trading_type: AccountAttributesTradingType | str | Unset | None = UNSET
    type: AccountAttributesType | str | Unset | None = UNSET
