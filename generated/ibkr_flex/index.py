# Generated from spec/ by `make regenerate`; do not edit.
"""Which rows there are, what lists of them are called, and which sections they stand in."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .runtime.row import Row

__all__ = ["LISTS", "ROWS", "SECTIONS", "SINGLE", "WRAPPED", "row_class"]

ROWS: Final[dict[str, str]] = {
    "AccountInformation": "account_information",
    "AssetSummary": "asset_summary",
    "CFDCharge": "cfd_charge",
    "CashReportCurrency": "cash_report_currency",
    "CashTransaction": "cash_transaction",
    "ChangeInDividendAccrual": "change_in_dividend_accrual",
    "ChangeInNAV": "change_in_nav",
    "ChangeInPositionValue": "change_in_position_value",
    "ClientFee": "client_fee",
    "ClientFeesDetail": "client_fees_detail",
    "ConversionRate": "conversion_rate",
    "CorporateAction": "corporate_action",
    "DebitCardActivity": "debit_card_activity",
    "EquitySummaryByReportDateInBase": "equity_summary_by_report_date_in_base",
    "FIFOPerformanceSummaryUnderlying": "fifo_performance_summary_underlying",
    "FxLot": "fx_lot",
    "FxTransaction": "fx_transaction",
    "HardToBorrowDetail": "hard_to_borrow_detail",
    "InterestAccrualsCurrency": "interest_accruals_currency",
    "Lot": "lot",
    "MTDYTDPerformanceSummaryUnderlying": "mtdytd_performance_summary_underlying",
    "MTMPerformanceSummaryUnderlying": "mtm_performance_summary_underlying",
    "NetStockPosition": "net_stock_position",
    "OpenDividendAccrual": "open_dividend_accrual",
    "OpenPosition": "open_position",
    "OptionEAE": "option_eae",
    "Order": "order",
    "PriorPeriodPosition": "prior_period_position",
    "SLBActivity": "slb_activity",
    "SLBFee": "slb_fee",
    "SLBOpenContract": "slb_open_contract",
    "SalesTax": "sales_tax",
    "SecurityInfo": "security_info",
    "StatementOfFundsLine": "statement_of_funds_line",
    "StockGrantActivity": "stock_grant_activity",
    "SymbolSummary": "symbol_summary",
    "TierInterestDetail": "tier_interest_detail",
    "Trade": "trade",
    "TradeConfirm": "trade_confirm",
    "TradeTransfer": "trade_transfer",
    "TransactionTax": "transaction_tax",
    "TransactionTaxDetail": "transaction_tax_detail",
    "Transfer": "transfer",
    "TransferLot": "transfer_lot",
    "UnbundledCommissionDetail": "unbundled_commission_detail",
    "UnsettledTransfer": "unsettled_transfer",
    "WashSale": "wash_sale",
    "FlexStatement": "flex_statement",
    "FlexQueryResponse": "flex_query_response",
}
"""Tag of a row -> the module of its class, which has the same name."""

LISTS: Final[dict[str, str]] = {
    "account_information": "AccountInformation",
    "asset_summaries": "AssetSummary",
    "cash_report": "CashReportCurrency",
    "cash_transactions": "CashTransaction",
    "cfd_charges": "CFDCharge",
    "change_in_dividend_accruals": "ChangeInDividendAccrual",
    "change_in_nav": "ChangeInNAV",
    "change_in_position_values": "ChangeInPositionValue",
    "client_fees": "ClientFee",
    "client_fees_details": "ClientFeesDetail",
    "conversion_rates": "ConversionRate",
    "corporate_actions": "CorporateAction",
    "debit_card_activities": "DebitCardActivity",
    "equity_summaries": "EquitySummaryByReportDateInBase",
    "fifo_performance": "FIFOPerformanceSummaryUnderlying",
    "fx_lots": "FxLot",
    "fx_transactions": "FxTransaction",
    "hard_to_borrow_details": "HardToBorrowDetail",
    "interest_accruals": "InterestAccrualsCurrency",
    "lots": "Lot",
    "mtd_ytd_performance": "MTDYTDPerformanceSummaryUnderlying",
    "mtm_performance": "MTMPerformanceSummaryUnderlying",
    "net_stock_positions": "NetStockPosition",
    "open_dividend_accruals": "OpenDividendAccrual",
    "open_positions": "OpenPosition",
    "option_events": "OptionEAE",
    "orders": "Order",
    "prior_period_positions": "PriorPeriodPosition",
    "sales_taxes": "SalesTax",
    "securities_info": "SecurityInfo",
    "slb_activities": "SLBActivity",
    "slb_fees": "SLBFee",
    "slb_open_contracts": "SLBOpenContract",
    "statement_of_funds_lines": "StatementOfFundsLine",
    "stock_grant_activities": "StockGrantActivity",
    "symbol_summaries": "SymbolSummary",
    "tier_interest_details": "TierInterestDetail",
    "trade_confirms": "TradeConfirm",
    "trade_transfers": "TradeTransfer",
    "trades": "Trade",
    "transaction_tax_details": "TransactionTaxDetail",
    "transaction_taxes": "TransactionTax",
    "transfer_lots": "TransferLot",
    "transfers": "Transfer",
    "unbundled_commission_details": "UnbundledCommissionDetail",
    "unsettled_transfers": "UnsettledTransfer",
    "wash_sales": "WashSale",
}
"""What the list of a kind of row is called on a report -> its tag."""

SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "Adjustments": (),
    "CFDCharges": ("CFDCharge",),
    "CashReport": ("CashReportCurrency",),
    "CashTransactions": ("CashTransaction",),
    "ChangeInDividendAccruals": ("ChangeInDividendAccrual",),
    "ChangeInPositionValues": ("ChangeInPositionValue",),
    "ClientFees": ("ClientFee",),
    "ClientFeesDetail": ("ClientFeesDetail",),
    "CommissionCredits": (),
    "ComplexPositions": (),
    "ConversionRates": ("ConversionRate",),
    "CorporateActions": ("CorporateAction",),
    "DebitCardActivities": ("DebitCardActivity",),
    "DepositsOnHold": (),
    "EquitySummaryInBase": ("EquitySummaryByReportDateInBase",),
    "FIFOPerformanceSummaryInBase": ("FIFOPerformanceSummaryUnderlying",),
    "FdicInsuredDepositsByBank": (),
    "FxPositions": ("FxLot",),
    "FxTransactions": ("FxTransaction",),
    "HKIPOOpenSubscriptions": (),
    "HKIPOSubscriptionActivity": (),
    "HardToBorrowDetails": ("HardToBorrowDetail",),
    "HardToBorrowMarkupDetails": (),
    "IBGNoteTransactions": (),
    "IncentiveCouponAccrualDetails": (),
    "InterestAccruals": ("InterestAccrualsCurrency",),
    "MTDYTDPerformanceSummary": ("MTDYTDPerformanceSummaryUnderlying",),
    "MTMPerformanceSummaryInBase": ("MTMPerformanceSummaryUnderlying",),
    "MutualFundDividendDetails": (),
    "NetStockPositionSummary": ("NetStockPosition",),
    "NetStockPositions": (),
    "OpenDividendAccruals": ("OpenDividendAccrual",),
    "OpenPositions": ("OpenPosition",),
    "OptionEAE": ("OptionEAE",),
    "PendingExcercises": (),
    "PriorPeriodPositions": ("PriorPeriodPosition",),
    "RoutingCommissions": (),
    "SLBActivities": ("SLBActivity",),
    "SLBCollaterals": (),
    "SLBFees": ("SLBFee",),
    "SLBOpenContracts": ("SLBOpenContract",),
    "SalesTaxes": ("SalesTax",),
    "SecuritiesInfo": ("SecurityInfo",),
    "SoftDollars": (),
    "StmtFunds": ("StatementOfFundsLine",),
    "StockGrantActivities": ("StockGrantActivity",),
    "TierInterestDetails": ("TierInterestDetail",),
    "TradeConfirms": ("TradeConfirm", "AssetSummary", "Order", "SymbolSummary"),
    "TradeTransfers": ("TradeTransfer",),
    "Trades": ("Trade", "Lot", "SymbolSummary", "AssetSummary", "Order", "WashSale"),
    "TransactionTaxes": ("TransactionTax", "TransactionTaxDetail"),
    "Transfers": ("TransferLot", "Transfer"),
    "UnbookedTrades": (),
    "UnbundledCommissionDetails": ("UnbundledCommissionDetail",),
    "UnsettledTransfers": ("UnsettledTransfer",),
}
"""Container -> the tags of the rows in it; none where nobody has published any."""

SINGLE: Final[frozenset[str]] = frozenset(("AccountInformation", "ChangeInNAV"))
"""Sections that are one element, without a container."""

WRAPPED: Final[dict[str, str]] = {"FxPositions": "FxLots"}
"""Container -> the second container inside it that holds the rows."""


def row_class(tag: str) -> type[Row] | None:
    """The class of a kind of row, loaded on first use; None for an unknown tag."""
    return _loaded(tag) if tag in ROWS else None


@cache
def _loaded(tag: str) -> type[Row]:
    found: type[Row] = getattr(import_module(f".rows.{ROWS[tag]}", __package__), tag)
    return found
