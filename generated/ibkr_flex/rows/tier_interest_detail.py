# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import Code
from ..runtime.row import Row, column


class TierInterestDetail(Row, masked=("accountId", "acctAlias", "fromAcct", "toAcct")):
    """Interest on one tier of a balance. In `TierInterestDetails`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    interest_type: str | None = column("interestType", "text")
    value_date: datetime.date | None = column("valueDate", "date")
    tier_break: str | None = column("tierBreak", "text")
    balance_threshold: Decimal | None = column("balanceThreshold", "decimal")
    securities_principal: Decimal | None = column("securitiesPrincipal", "decimal")
    commodities_principal: Decimal | None = column("commoditiesPrincipal", "decimal")
    ibukl_principal: Decimal | None = column("ibuklPrincipal", "decimal")
    total_principal: Decimal | None = column("totalPrincipal", "decimal")
    rate: Decimal | None = column("rate", "decimal")
    securities_interest: Decimal | None = column("securitiesInterest", "decimal")
    commodities_interest: Decimal | None = column("commoditiesInterest", "decimal")
    ibukl_interest: Decimal | None = column("ibuklInterest", "decimal")
    total_interest: Decimal | None = column("totalInterest", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    from_acct: str | None = column("fromAcct", "text")
    to_acct: str | None = column("toAcct", "text")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    margin_balance: Decimal | None = column("marginBalance", "decimal")
