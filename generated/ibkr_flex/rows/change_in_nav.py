# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..runtime.row import Row, column


class ChangeInNAV(Row, masked=("accountId", "acctAlias")):
    """What moved the net asset value over the period."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    from_date: datetime.date | None = column("fromDate", "date")
    to_date: datetime.date | None = column("toDate", "date")
    starting_value: Decimal | None = column("startingValue", "decimal")
    mtm: Decimal | None = column("mtm", "decimal")
    realized: Decimal | None = column("realized", "decimal")
    change_in_unrealized: Decimal | None = column("changeInUnrealized", "decimal")
    cost_adjustments: Decimal | None = column("costAdjustments", "decimal")
    transferred_pnl_adjustments: Decimal | None = column("transferredPnlAdjustments", "decimal")
    deposits_withdrawals: Decimal | None = column("depositsWithdrawals", "decimal")
    internal_cash_transfers: Decimal | None = column("internalCashTransfers", "decimal")
    asset_transfers: Decimal | None = column("assetTransfers", "decimal")
    debit_card_activity: Decimal | None = column("debitCardActivity", "decimal")
    bill_pay: Decimal | None = column("billPay", "decimal")
    dividends: Decimal | None = column("dividends", "decimal")
    withholding_tax: Decimal | None = column("withholdingTax", "decimal")
    withholding871m: Decimal | None = column("withholding871m", "decimal")
    withholding_tax_collected: Decimal | None = column("withholdingTaxCollected", "decimal")
    change_in_dividend_accruals: Decimal | None = column("changeInDividendAccruals", "decimal")
    interest: Decimal | None = column("interest", "decimal")
    change_in_interest_accruals: Decimal | None = column("changeInInterestAccruals", "decimal")
    advisor_fees: Decimal | None = column("advisorFees", "decimal")
    broker_fees: Decimal | None = column("brokerFees", "decimal")
    change_in_broker_fee_accruals: Decimal | None = column("changeInBrokerFeeAccruals", "decimal")
    client_fees: Decimal | None = column("clientFees", "decimal")
    other_fees: Decimal | None = column("otherFees", "decimal")
    fees_receivables: Decimal | None = column("feesReceivables", "decimal")
    commissions: Decimal | None = column("commissions", "decimal")
    commission_receivables: Decimal | None = column("commissionReceivables", "decimal")
    forex_commissions: Decimal | None = column("forexCommissions", "decimal")
    transaction_tax: Decimal | None = column("transactionTax", "decimal")
    tax_receivables: Decimal | None = column("taxReceivables", "decimal")
    sales_tax: Decimal | None = column("salesTax", "decimal")
    soft_dollars: Decimal | None = column("softDollars", "decimal")
    net_fx_trading: Decimal | None = column("netFxTrading", "decimal")
    fx_translation: Decimal | None = column("fxTranslation", "decimal")
    linking_adjustments: Decimal | None = column("linkingAdjustments", "decimal")
    other: Decimal | None = column("other", "decimal")
    ending_value: Decimal | None = column("endingValue", "decimal")
    twr: Decimal | None = column("twr", "decimal")
    """Time-weighted return in percent."""
    corporate_action_proceeds: Decimal | None = column("corporateActionProceeds", "decimal")
    commission_credits_redemption: Decimal | None = column("commissionCreditsRedemption", "decimal")
    grant_activity: Decimal | None = column("grantActivity", "decimal")
    excess_fund_sweep: Decimal | None = column("excessFundSweep", "decimal")
    billable_sales_tax: Decimal | None = column("billableSalesTax", "decimal")
    mtm_at_paxos: Decimal | None = column("mtmAtPaxos", "decimal")
    carbon_credits: Decimal | None = column("carbonCredits", "decimal")
    donations: Decimal | None = column("donations", "decimal")
    paxos_transfers: Decimal | None = column("paxosTransfers", "decimal")
    commissions_at_paxos: Decimal | None = column("commissionsAtPaxos", "decimal")
    referral_fee: Decimal | None = column("referralFee", "decimal")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    change_in_incentive_coupon_accruals: Decimal | None = column("changeInIncentiveCouponAccruals", "decimal")
    other_income: Decimal | None = column("otherIncome", "decimal")
    change_in_cgt_withholding_accruals: Decimal | None = column("changeInCGTWithholdingAccruals", "decimal")
    change_in_lite_surcharge_accruals: Decimal | None = column("changeInLiteSurchargeAccruals", "decimal")
