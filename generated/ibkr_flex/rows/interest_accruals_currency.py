# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..runtime.row import Row, column


class InterestAccrualsCurrency(Row, masked=("accountId", "acctAlias")):
    """Interest accrued in one currency. In `InterestAccruals`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    from_date: datetime.date | None = column("fromDate", "date")
    to_date: datetime.date | None = column("toDate", "date")
    starting_accrual_balance: Decimal | None = column("startingAccrualBalance", "decimal")
    interest_accrued: Decimal | None = column("interestAccrued", "decimal")
    accrual_reversal: Decimal | None = column("accrualReversal", "decimal")
    ending_accrual_balance: Decimal | None = column("endingAccrualBalance", "decimal")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    fx_translation: Decimal | None = column("fxTranslation", "decimal")
