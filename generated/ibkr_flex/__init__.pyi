# Generated from spec/ by `make regenerate`; do not edit.
from .choices import AssetCategory as AssetCategory
from .choices import BuySell as BuySell
from .choices import CashTransactionType as CashTransactionType
from .choices import Choice as Choice
from .choices import Code as Code
from .choices import CorporateActionType as CorporateActionType
from .choices import DeliveredReceived as DeliveredReceived
from .choices import OpenClose as OpenClose
from .choices import OptionEvent as OptionEvent
from .choices import OrderType as OrderType
from .choices import PositionSide as PositionSide
from .choices import PutCall as PutCall
from .choices import TradeTransferDirection as TradeTransferDirection
from .choices import TransactionType as TransactionType
from .choices import TransferDirection as TransferDirection
from .choices import TransferType as TransferType
from .index import LISTS as LISTS
from .index import ROWS as ROWS
from .index import SECTIONS as SECTIONS
from .index import SINGLE as SINGLE
from .index import WRAPPED as WRAPPED
from .index import row_class as row_class
from .lists import Lists as Lists
from .lists import ReportLists as ReportLists
from .lists import StatementLists as StatementLists
from .rows.account_information import AccountInformation as AccountInformation
from .rows.asset_summary import AssetSummary as AssetSummary
from .rows.cash_report_currency import CashReportCurrency as CashReportCurrency
from .rows.cash_transaction import CashTransaction as CashTransaction
from .rows.cfd_charge import CFDCharge as CFDCharge
from .rows.change_in_dividend_accrual import ChangeInDividendAccrual as ChangeInDividendAccrual
from .rows.change_in_nav import ChangeInNAV as ChangeInNAV
from .rows.change_in_position_value import ChangeInPositionValue as ChangeInPositionValue
from .rows.client_fee import ClientFee as ClientFee
from .rows.client_fees_detail import ClientFeesDetail as ClientFeesDetail
from .rows.conversion_rate import ConversionRate as ConversionRate
from .rows.corporate_action import CorporateAction as CorporateAction
from .rows.debit_card_activity import DebitCardActivity as DebitCardActivity
from .rows.equity_summary_by_report_date_in_base import (
    EquitySummaryByReportDateInBase as EquitySummaryByReportDateInBase,
)
from .rows.fifo_performance_summary_underlying import (
    FIFOPerformanceSummaryUnderlying as FIFOPerformanceSummaryUnderlying,
)
from .rows.flex_query_response import FlexQueryResponse as FlexQueryResponse
from .rows.flex_statement import FlexStatement as FlexStatement
from .rows.fx_lot import FxLot as FxLot
from .rows.fx_transaction import FxTransaction as FxTransaction
from .rows.hard_to_borrow_detail import HardToBorrowDetail as HardToBorrowDetail
from .rows.interest_accruals_currency import InterestAccrualsCurrency as InterestAccrualsCurrency
from .rows.lot import Lot as Lot
from .rows.mtdytd_performance_summary_underlying import (
    MTDYTDPerformanceSummaryUnderlying as MTDYTDPerformanceSummaryUnderlying,
)
from .rows.mtm_performance_summary_underlying import MTMPerformanceSummaryUnderlying as MTMPerformanceSummaryUnderlying
from .rows.net_stock_position import NetStockPosition as NetStockPosition
from .rows.open_dividend_accrual import OpenDividendAccrual as OpenDividendAccrual
from .rows.open_position import OpenPosition as OpenPosition
from .rows.option_eae import OptionEAE as OptionEAE
from .rows.order import Order as Order
from .rows.prior_period_position import PriorPeriodPosition as PriorPeriodPosition
from .rows.sales_tax import SalesTax as SalesTax
from .rows.security_info import SecurityInfo as SecurityInfo
from .rows.slb_activity import SLBActivity as SLBActivity
from .rows.slb_fee import SLBFee as SLBFee
from .rows.slb_open_contract import SLBOpenContract as SLBOpenContract
from .rows.statement_of_funds_line import StatementOfFundsLine as StatementOfFundsLine
from .rows.stock_grant_activity import StockGrantActivity as StockGrantActivity
from .rows.symbol_summary import SymbolSummary as SymbolSummary
from .rows.tier_interest_detail import TierInterestDetail as TierInterestDetail
from .rows.trade import Trade as Trade
from .rows.trade_confirm import TradeConfirm as TradeConfirm
from .rows.trade_transfer import TradeTransfer as TradeTransfer
from .rows.transaction_tax import TransactionTax as TransactionTax
from .rows.transaction_tax_detail import TransactionTaxDetail as TransactionTaxDetail
from .rows.transfer import Transfer as Transfer
from .rows.transfer_lot import TransferLot as TransferLot
from .rows.unbundled_commission_detail import UnbundledCommissionDetail as UnbundledCommissionDetail
from .rows.unsettled_transfer import UnsettledTransfer as UnsettledTransfer
from .rows.wash_sale import WashSale as WashSale
from .runtime.reading import Reading as Reading
from .runtime.row import Column as Column
from .runtime.row import Place as Place
from .runtime.row import Row as Row
from .runtime.row import Text as Text
from .runtime.row import fill as fill
from .runtime.values import DateOrderWarning as DateOrderWarning
from .runtime.values import Kind as Kind
from .runtime.values import SlashDates as SlashDates
