# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..runtime.row import Row, column


class EquitySummaryByReportDateInBase(Row, masked=("accountId", "acctAlias")):
    """Net asset value on a day, by kind of asset, in base currency. In `EquitySummaryInBase`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    cash: Decimal | None = column("cash", "decimal")
    cash_long: Decimal | None = column("cashLong", "decimal")
    cash_short: Decimal | None = column("cashShort", "decimal")
    slb_cash_collateral: Decimal | None = column("slbCashCollateral", "decimal")
    slb_cash_collateral_long: Decimal | None = column("slbCashCollateralLong", "decimal")
    slb_cash_collateral_short: Decimal | None = column("slbCashCollateralShort", "decimal")
    stock: Decimal | None = column("stock", "decimal")
    stock_long: Decimal | None = column("stockLong", "decimal")
    stock_short: Decimal | None = column("stockShort", "decimal")
    slb_direct_securities_borrowed: Decimal | None = column("slbDirectSecuritiesBorrowed", "decimal")
    slb_direct_securities_borrowed_long: Decimal | None = column("slbDirectSecuritiesBorrowedLong", "decimal")
    slb_direct_securities_borrowed_short: Decimal | None = column("slbDirectSecuritiesBorrowedShort", "decimal")
    slb_direct_securities_lent: Decimal | None = column("slbDirectSecuritiesLent", "decimal")
    slb_direct_securities_lent_long: Decimal | None = column("slbDirectSecuritiesLentLong", "decimal")
    slb_direct_securities_lent_short: Decimal | None = column("slbDirectSecuritiesLentShort", "decimal")
    options: Decimal | None = column("options", "decimal")
    options_long: Decimal | None = column("optionsLong", "decimal")
    options_short: Decimal | None = column("optionsShort", "decimal")
    bonds: Decimal | None = column("bonds", "decimal")
    bonds_long: Decimal | None = column("bondsLong", "decimal")
    bonds_short: Decimal | None = column("bondsShort", "decimal")
    bond_interest_accruals_component: Decimal | None = column("bondInterestAccrualsComponent", "decimal")
    bond_interest_accruals_component_long: Decimal | None = column("bondInterestAccrualsComponentLong", "decimal")
    bond_interest_accruals_component_short: Decimal | None = column("bondInterestAccrualsComponentShort", "decimal")
    notes: Decimal | None = column("notes", "decimal")
    """Codes that say more about the row."""
    notes_long: Decimal | None = column("notesLong", "decimal")
    notes_short: Decimal | None = column("notesShort", "decimal")
    incentive_coupon_accruals: Decimal | None = column("incentiveCouponAccruals", "decimal")
    interest_accruals: Decimal | None = column("interestAccruals", "decimal")
    interest_accruals_long: Decimal | None = column("interestAccrualsLong", "decimal")
    interest_accruals_short: Decimal | None = column("interestAccrualsShort", "decimal")
    soft_dollars: Decimal | None = column("softDollars", "decimal")
    soft_dollars_long: Decimal | None = column("softDollarsLong", "decimal")
    soft_dollars_short: Decimal | None = column("softDollarsShort", "decimal")
    dividend_accruals: Decimal | None = column("dividendAccruals", "decimal")
    dividend_accruals_long: Decimal | None = column("dividendAccrualsLong", "decimal")
    dividend_accruals_short: Decimal | None = column("dividendAccrualsShort", "decimal")
    total: Decimal | None = column("total", "decimal")
    total_long: Decimal | None = column("totalLong", "decimal")
    total_short: Decimal | None = column("totalShort", "decimal")
    commodities: Decimal | None = column("commodities", "decimal")
    commodities_long: Decimal | None = column("commoditiesLong", "decimal")
    commodities_short: Decimal | None = column("commoditiesShort", "decimal")
    funds: Decimal | None = column("funds", "decimal")
    funds_long: Decimal | None = column("fundsLong", "decimal")
    funds_short: Decimal | None = column("fundsShort", "decimal")
    forex_cfd_unrealized_pl: Decimal | None = column("forexCfdUnrealizedPl", "decimal")
    forex_cfd_unrealized_pl_long: Decimal | None = column("forexCfdUnrealizedPlLong", "decimal")
    forex_cfd_unrealized_pl_short: Decimal | None = column("forexCfdUnrealizedPlShort", "decimal")
    broker_interest_accruals_component: Decimal | None = column("brokerInterestAccrualsComponent", "decimal")
    broker_cash_component: Decimal | None = column("brokerCashComponent", "decimal")
    broker_fees_accruals_component: Decimal | None = column("brokerFeesAccrualsComponent", "decimal")
    broker_fees_accruals_component_long: Decimal | None = column("brokerFeesAccrualsComponentLong", "decimal")
    broker_fees_accruals_component_short: Decimal | None = column("brokerFeesAccrualsComponentShort", "decimal")
    event_contract_interest_accruals: Decimal | None = column("eventContractInterestAccruals", "decimal")
    margin_financing_charge_accruals: Decimal | None = column("marginFinancingChargeAccruals", "decimal")
    cfd_unrealized_pl: Decimal | None = column("cfdUnrealizedPl", "decimal")
    insured_bank_deposit_redemption_cash_component: Decimal | None = column(
        "insuredBankDepositRedemptionCashComponent", "decimal"
    )
    fdic_insured_bank_sweep_account: Decimal | None = column("fdicInsuredBankSweepAccount", "decimal")
    fdic_insured_bank_sweep_account_long: Decimal | None = column("fdicInsuredBankSweepAccountLong", "decimal")
    fdic_insured_bank_sweep_account_short: Decimal | None = column("fdicInsuredBankSweepAccountShort", "decimal")
    fdic_insured_bank_sweep_account_cash_component: Decimal | None = column(
        "fdicInsuredBankSweepAccountCashComponent", "decimal"
    )
    fdic_insured_bank_sweep_account_cash_component_long: Decimal | None = column(
        "fdicInsuredBankSweepAccountCashComponentLong", "decimal"
    )
    fdic_insured_bank_sweep_account_cash_component_short: Decimal | None = column(
        "fdicInsuredBankSweepAccountCashComponentShort", "decimal"
    )
    fdic_insured_account_interest_accruals: Decimal | None = column("fdicInsuredAccountInterestAccruals", "decimal")
    fdic_insured_account_interest_accruals_long: Decimal | None = column(
        "fdicInsuredAccountInterestAccrualsLong", "decimal"
    )
    fdic_insured_account_interest_accruals_short: Decimal | None = column(
        "fdicInsuredAccountInterestAccrualsShort", "decimal"
    )
    fdic_insured_account_interest_accruals_component: Decimal | None = column(
        "fdicInsuredAccountInterestAccrualsComponent", "decimal"
    )
    fdic_insured_account_interest_accruals_component_long: Decimal | None = column(
        "fdicInsuredAccountInterestAccrualsComponentLong", "decimal"
    )
    fdic_insured_account_interest_accruals_component_short: Decimal | None = column(
        "fdicInsuredAccountInterestAccrualsComponentShort", "decimal"
    )
    broker_cash_component_long: Decimal | None = column("brokerCashComponentLong", "decimal")
    broker_cash_component_short: Decimal | None = column("brokerCashComponentShort", "decimal")
    broker_interest_accruals_component_long: Decimal | None = column("brokerInterestAccrualsComponentLong", "decimal")
    broker_interest_accruals_component_short: Decimal | None = column("brokerInterestAccrualsComponentShort", "decimal")
    cfd_unrealized_pl_long: Decimal | None = column("cfdUnrealizedPlLong", "decimal")
    cfd_unrealized_pl_short: Decimal | None = column("cfdUnrealizedPlShort", "decimal")
    ipo_subscription: Decimal | None = column("ipoSubscription", "decimal")
    ipo_subscription_long: Decimal | None = column("ipoSubscriptionLong", "decimal")
    ipo_subscription_short: Decimal | None = column("ipoSubscriptionShort", "decimal")
    crypto: Decimal | None = column("crypto", "decimal")
    phys_del: Decimal | None = column("physDel", "decimal")
    phys_del_long: Decimal | None = column("physDelLong", "decimal")
    phys_del_short: Decimal | None = column("physDelShort", "decimal")
    insured_bank_deposit_redemption_cash_component_long: Decimal | None = column(
        "insuredBankDepositRedemptionCashComponentLong", "decimal"
    )
    insured_bank_deposit_redemption_cash_component_short: Decimal | None = column(
        "insuredBankDepositRedemptionCashComponentShort", "decimal"
    )
    incentive_coupon_accruals_long: Decimal | None = column("incentiveCouponAccrualsLong", "decimal")
    incentive_coupon_accruals_short: Decimal | None = column("incentiveCouponAccrualsShort", "decimal")
    event_contract_interest_accruals_long: Decimal | None = column("eventContractInterestAccrualsLong", "decimal")
    event_contract_interest_accruals_short: Decimal | None = column("eventContractInterestAccrualsShort", "decimal")
    margin_financing_charge_accruals_long: Decimal | None = column("marginFinancingChargeAccrualsLong", "decimal")
    margin_financing_charge_accruals_short: Decimal | None = column("marginFinancingChargeAccrualsShort", "decimal")
    crypto_long: Decimal | None = column("cryptoLong", "decimal")
    crypto_short: Decimal | None = column("cryptoShort", "decimal")
    lite_surcharge_accruals: Decimal | None = column("liteSurchargeAccruals", "decimal")
