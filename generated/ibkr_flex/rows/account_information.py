# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime

from ..runtime.row import Row, column


class AccountInformation(
    Row,
    masked=(
        "accountId",
        "acctAlias",
        "name",
        "registeredRepPhone",
        "street",
        "street2",
        "city",
        "state",
        "postalCode",
        "streetResidentialAddress",
        "street2ResidentialAddress",
        "cityResidentialAddress",
        "stateResidentialAddress",
        "postalCodeResidentialAddress",
        "masterName",
        "primaryEmail",
        "accountRepPhone",
        "dateOfBirth",
    ),
):
    """Who owns the account, and how it is set up."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    name: str | None = column("name", "text")
    account_type: str | None = column("accountType", "text")
    customer_type: str | None = column("customerType", "text")
    account_capabilities: tuple[str, ...] = column("accountCapabilities", "words")
    trading_permissions: tuple[str, ...] = column("tradingPermissions", "words")
    registered_rep_name: str | None = column("registeredRepName", "text")
    registered_rep_phone: str | None = column("registeredRepPhone", "text")
    date_opened: datetime.date | None = column("dateOpened", "date")
    date_funded: datetime.date | None = column("dateFunded", "date")
    date_closed: datetime.date | None = column("dateClosed", "date")
    street: str | None = column("street", "text")
    street2: str | None = column("street2", "text")
    city: str | None = column("city", "text")
    state: str | None = column("state", "text")
    country: str | None = column("country", "text")
    postal_code: str | None = column("postalCode", "text")
    street_residential_address: str | None = column("streetResidentialAddress", "text")
    street2_residential_address: str | None = column("street2ResidentialAddress", "text")
    city_residential_address: str | None = column("cityResidentialAddress", "text")
    state_residential_address: str | None = column("stateResidentialAddress", "text")
    country_residential_address: str | None = column("countryResidentialAddress", "text")
    postal_code_residential_address: str | None = column("postalCodeResidentialAddress", "text")
    master_name: str | None = column("masterName", "text")
    ib_entity: str | None = column("ibEntity", "text")
    primary_email: str | None = column("primaryEmail", "text")
    account_rep_name: str | None = column("accountRepName", "text")
    account_rep_phone: str | None = column("accountRepPhone", "text")
    last_traded_date: datetime.date | None = column("lastTradedDate", "date")
    beneficiary_designations: str | None = column("beneficiaryDesignations", "text")
    date_of_birth: datetime.date | None = column("dateOfBirth", "date")
    dividend_reinvestment_enabled: str | None = column("dividendReinvestmentEnabled", "text")
    has_pending_tasks: str | None = column("hasPendingTasks", "text")
    recurring_transactions: str | None = column("recurringTransactions", "text")
    syep_enrollment_status: str | None = column("syepEnrollmentStatus", "text")
    tax_lot_matching_method: str | None = column("taxLotMatchingMethod", "text")
