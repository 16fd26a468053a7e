# Generated from spec/ by `make regenerate`; do not edit.
"""The rows of Flex statements, typed: 49 kinds, generated from a JSON Schema. Reading them is `ibkr_web.flex.statement`.

Each class is loaded when it is first used; type checkers read `__init__.pyi`.
"""

from __future__ import annotations

_HOMES = {
    "LISTS": "index",
    "ROWS": "index",
    "SECTIONS": "index",
    "SINGLE": "index",
    "WRAPPED": "index",
    "row_class": "index",
    "Column": "runtime.row",
    "Place": "runtime.row",
    "Row": "runtime.row",
    "Text": "runtime.row",
    "fill": "runtime.row",
    "Reading": "runtime.reading",
    "DateOrderWarning": "runtime.values",
    "Kind": "runtime.values",
    "SlashDates": "runtime.values",
    "Lists": "lists",
    "ReportLists": "lists",
    "StatementLists": "lists",
    "Choice": "choices",
    "AssetCategory": "choices",
    "PutCall": "choices",
    "TransactionType": "choices",
    "OpenClose": "choices",
    "BuySell": "choices",
    "OrderType": "choices",
    "CashTransactionType": "choices",
    "CorporateActionType": "choices",
    "PositionSide": "choices",
    "OptionEvent": "choices",
    "TradeTransferDirection": "choices",
    "DeliveredReceived": "choices",
    "TransferType": "choices",
    "TransferDirection": "choices",
    "Code": "choices",
    "AccountInformation": "rows.account_information",
    "AssetSummary": "rows.asset_summary",
    "CFDCharge": "rows.cfd_charge",
    "CashReportCurrency": "rows.cash_report_currency",
    "CashTransaction": "rows.cash_transaction",
    "ChangeInDividendAccrual": "rows.change_in_dividend_accrual",
    "ChangeInNAV": "rows.change_in_nav",
    "ChangeInPositionValue": "rows.change_in_position_value",
    "ClientFee": "rows.client_fee",
    "ClientFeesDetail": "rows.client_fees_detail",
    "ConversionRate": "rows.conversion_rate",
    "CorporateAction": "rows.corporate_action",
    "DebitCardActivity": "rows.debit_card_activity",
    "EquitySummaryByReportDateInBase": "rows.equity_summary_by_report_date_in_base",
    "FIFOPerformanceSummaryUnderlying": "rows.fifo_performance_summary_underlying",
    "FxLot": "rows.fx_lot",
    "FxTransaction": "rows.fx_transaction",
    "HardToBorrowDetail": "rows.hard_to_borrow_detail",
    "InterestAccrualsCurrency": "rows.interest_accruals_currency",
    "Lot": "rows.lot",
    "MTDYTDPerformanceSummaryUnderlying": "rows.mtdytd_performance_summary_underlying",
    "MTMPerformanceSummaryUnderlying": "rows.mtm_performance_summary_underlying",
    "NetStockPosition": "rows.net_stock_position",
    "OpenDividendAccrual": "rows.open_dividend_accrual",
    "OpenPosition": "rows.open_position",
    "OptionEAE": "rows.option_eae",
    "Order": "rows.order",
    "PriorPeriodPosition": "rows.prior_period_position",
    "SLBActivity": "rows.slb_activity",
    "SLBFee": "rows.slb_fee",
    "SLBOpenContract": "rows.slb_open_contract",
    "SalesTax": "rows.sales_tax",
    "SecurityInfo": "rows.security_info",
    "StatementOfFundsLine": "rows.statement_of_funds_line",
    "StockGrantActivity": "rows.stock_grant_activity",
    "SymbolSummary": "rows.symbol_summary",
    "TierInterestDetail": "rows.tier_interest_detail",
    "Trade": "rows.trade",
    "TradeConfirm": "rows.trade_confirm",
    "TradeTransfer": "rows.trade_transfer",
    "TransactionTax": "rows.transaction_tax",
    "TransactionTaxDetail": "rows.transaction_tax_detail",
    "Transfer": "rows.transfer",
    "TransferLot": "rows.transfer_lot",
    "UnbundledCommissionDetail": "rows.unbundled_commission_detail",
    "UnsettledTransfer": "rows.unsettled_transfer",
    "WashSale": "rows.wash_sale",
    "FlexStatement": "rows.flex_statement",
    "FlexQueryResponse": "rows.flex_query_response",
}


def __getattr__(name: str) -> object:
    if name == "__all__":
        return sorted(_HOMES)
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_HOMES)
