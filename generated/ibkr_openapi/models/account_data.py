# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(
    camel=True,
    wire={"class_action_program": "class_action_program"},
    masked=("accountId", "mainAccount", "masterAccountId", "sourceAccountId"),
)
class AccountData(Model):
    """`AccountData`."""

    account_alias: str | Unset | None = UNSET
    account_id: str | Unset | None = UNSET
    account_title: str | Unset | None = UNSET
    applicant_type: str | Unset | None = UNSET
    base_currency: str | Unset | None = UNSET
    business_description: str | Unset | None = UNSET
    capabilities: dict[str, list[str]] | Unset | None = UNSET
    class_action_program: str | Unset | None = UNSET
    clearing_status: str | Unset | None = UNSET
    clearing_status_description: str | Unset | None = UNSET
    country_of_corporation: str | Unset | None = UNSET
    date_approved: str | Unset | None = UNSET
    date_begun: str | Unset | None = UNSET
    date_closed: str | Unset | None = UNSET
    date_delinked: str | Unset | None = UNSET
    date_funded: str | Unset | None = UNSET
    date_linked: str | Unset | None = UNSET
    date_opened: str | Unset | None = UNSET
    dividend_reinvestment: dict[str, bool] | Unset | None = UNSET
    email_address: str | Unset | None = UNSET
    equity: float | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    fee_template: dict[str, str] | Unset | None = UNSET
    household: str | Unset | None = UNSET
    investment_objectives: list[str] | Unset | None = UNSET
    limited_option_trading: str | Unset | None = UNSET
    mailing: dict[str, str] | Unset | None = UNSET
    main_account: str | Unset | None = UNSET
    margin: str | Unset | None = UNSET
    master_account_id: str | Unset | None = UNSET
    mifid_category: str | Unset | None = UNSET
    mifir_status: str | Unset | None = UNSET
    official_title: str | Unset | None = UNSET
    option_level: int | Unset | None = UNSET
    org_type: str | Unset | None = UNSET
    primary_user: str | Unset | None = UNSET
    process_type: str | Unset | None = UNSET
    property_profile: str | Unset | None = UNSET
    registered_address: dict[str, str] | Unset | None = UNSET
    risk_score: int | Unset | None = UNSET
    signatures: list[str] | Unset | None = UNSET
    source_account_id: str | Unset | None = UNSET
    state_code: str | Unset | None = UNSET
    stock_yield_program: dict[str, str] | Unset | None = UNSET
    sub_type: str | Unset | None = UNSET
    tax_ids: list[dict[str, str]] | Unset | None = UNSET
    tax_treaty_details: list[dict[str, str]] | Unset | None = UNSET
    trade_intention_type: str | Unset | None = UNSET
    trust_type: str | Unset | None = UNSET
    us_tax_purpose_type: str | Unset | None = UNSET
