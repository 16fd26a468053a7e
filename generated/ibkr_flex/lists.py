# Generated from spec/ by `make regenerate`; do not edit.
"""Lists of rows by name, for what holds rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .rows.account_information import AccountInformation
    from .rows.asset_summary import AssetSummary
    from .rows.cash_report_currency import CashReportCurrency
    from .rows.cash_transaction import CashTransaction
    from .rows.cfd_charge import CFDCharge
    from .rows.change_in_dividend_accrual import ChangeInDividendAccrual
    from .rows.change_in_nav import ChangeInNAV
    from .rows.change_in_position_value import ChangeInPositionValue
    from .rows.client_fee import ClientFee
    from .rows.client_fees_detail import ClientFeesDetail
    from .rows.conversion_rate import ConversionRate
    from .rows.corporate_action import CorporateAction
    from .rows.debit_card_activity import DebitCardActivity
    from .rows.equity_summary_by_report_date_in_base import EquitySummaryByReportDateInBase
    from .rows.fifo_performance_summary_underlying import FIFOPerformanceSummaryUnderlying
    from .rows.fx_lot import FxLot
    from .rows.fx_transaction import FxTransaction
    from .rows.hard_to_borrow_detail import HardToBorrowDetail
    from .rows.interest_accruals_currency import InterestAccrualsCurrency
    from .rows.lot import Lot
    from .rows.mtdytd_performance_summary_underlying import MTDYTDPerformanceSummaryUnderlying
    from .rows.mtm_performance_summary_underlying import MTMPerformanceSummaryUnderlying
    from .rows.net_stock_position import NetStockPosition
    from .rows.open_dividend_accrual import OpenDividendAccrual
    from .rows.open_position import OpenPosition
    from .rows.option_eae import OptionEAE
    from .rows.order import Order
    from .rows.prior_period_position import PriorPeriodPosition
    from .rows.sales_tax import SalesTax
    from .rows.security_info import SecurityInfo
    from .rows.slb_activity import SLBActivity
    from .rows.slb_fee import SLBFee
    from .rows.slb_open_contract import SLBOpenContract
    from .rows.statement_of_funds_line import StatementOfFundsLine
    from .rows.stock_grant_activity import StockGrantActivity
    from .rows.symbol_summary import SymbolSummary
    from .rows.tier_interest_detail import TierInterestDetail
    from .rows.trade import Trade
    from .rows.trade_confirm import TradeConfirm
    from .rows.trade_transfer import TradeTransfer
    from .rows.transaction_tax import TransactionTax
    from .rows.transaction_tax_detail import TransactionTaxDetail
    from .rows.transfer import Transfer
    from .rows.transfer_lot import TransferLot
    from .rows.unbundled_commission_detail import UnbundledCommissionDetail
    from .rows.unsettled_transfer import UnsettledTransfer
    from .rows.wash_sale import WashSale


class Lists:
    """Rows by kind. What stands in several sections is in one list; `row.section` tells which one it came from."""

    __slots__ = ()

    def rows(self, tag: str) -> list[Any]:
        """The rows with a tag, in the order of the report."""
        raise NotImplementedError

    @property
    def asset_summaries(self) -> list[AssetSummary]:
        """Trades of one kind of asset, summed up. In `TradeConfirms`, `Trades`."""
        return self.rows("AssetSummary")

    @property
    def cash_report(self) -> list[CashReportCurrency]:
        """Cash in one currency: where it began, what moved it, where it ended. `BASE_SUMMARY` is the sum in base currency.
        In `CashReport`."""
        return self.rows("CashReportCurrency")

    @property
    def cash_transactions(self) -> list[CashTransaction]:
        """Money in or out that is no trade: dividend, interest, tax, fee, deposit. In `CashTransactions`."""
        return self.rows("CashTransaction")

    @property
    def cfd_charges(self) -> list[CFDCharge]:
        """A charge on a contract for difference. In `CFDCharges`."""
        return self.rows("CFDCharge")

    @property
    def change_in_dividend_accruals(self) -> list[ChangeInDividendAccrual]:
        """A dividend accrual as it was posted or reversed. In `ChangeInDividendAccruals`."""
        return self.rows("ChangeInDividendAccrual")

    @property
    def change_in_position_values(self) -> list[ChangeInPositionValue]:
        """How the value of positions of one kind of asset changed. In `ChangeInPositionValues`."""
        return self.rows("ChangeInPositionValue")

    @property
    def client_fees(self) -> list[ClientFee]:
        """A fee that a client of an advisor or broker paid. In `ClientFees`."""
        return self.rows("ClientFee")

    @property
    def client_fees_details(self) -> list[ClientFeesDetail]:
        """What a fee of a client is made of. In `ClientFeesDetail`."""
        return self.rows("ClientFeesDetail")

    @property
    def conversion_rates(self) -> list[ConversionRate]:
        """The rate of a currency on a day. In `ConversionRates`."""
        return self.rows("ConversionRate")

    @property
    def corporate_actions(self) -> list[CorporateAction]:
        """A corporate action: split, merger, spin-off and so on. In `CorporateActions`."""
        return self.rows("CorporateAction")

    @property
    def debit_card_activities(self) -> list[DebitCardActivity]:
        """A payment by debit card. In `DebitCardActivities`."""
        return self.rows("DebitCardActivity")

    @property
    def equity_summaries(self) -> list[EquitySummaryByReportDateInBase]:
        """Net asset value on a day, by kind of asset, in base currency. In `EquitySummaryInBase`."""
        return self.rows("EquitySummaryByReportDateInBase")

    @property
    def fifo_performance(self) -> list[FIFOPerformanceSummaryUnderlying]:
        """Realised and unrealised profit by instrument, first in, first out. In `FIFOPerformanceSummaryInBase`."""
        return self.rows("FIFOPerformanceSummaryUnderlying")

    @property
    def fx_lots(self) -> list[FxLot]:
        """A lot of a currency position. In `FxPositions`."""
        return self.rows("FxLot")

    @property
    def fx_transactions(self) -> list[FxTransaction]:
        """A transaction that changed a currency position. In `FxTransactions`."""
        return self.rows("FxTransaction")

    @property
    def hard_to_borrow_details(self) -> list[HardToBorrowDetail]:
        """The cost of a short position in shares that are hard to borrow. In `HardToBorrowDetails`."""
        return self.rows("HardToBorrowDetail")

    @property
    def interest_accruals(self) -> list[InterestAccrualsCurrency]:
        """Interest accrued in one currency. In `InterestAccruals`."""
        return self.rows("InterestAccrualsCurrency")

    @property
    def lots(self) -> list[Lot]:
        """A closed tax lot of a trade. `transactionID` is that of the opening, `tradeDate` the day of the closing. In
        `Trades`."""
        return self.rows("Lot")

    @property
    def mtd_ytd_performance(self) -> list[MTDYTDPerformanceSummaryUnderlying]:
        """Profit by instrument, month to date and year to date. In `MTDYTDPerformanceSummary`."""
        return self.rows("MTDYTDPerformanceSummaryUnderlying")

    @property
    def mtm_performance(self) -> list[MTMPerformanceSummaryUnderlying]:
        """Profit by instrument, marked to market. In `MTMPerformanceSummaryInBase`."""
        return self.rows("MTMPerformanceSummaryUnderlying")

    @property
    def net_stock_positions(self) -> list[NetStockPosition]:
        """Shares at the broker, lent and borrowed, and their net. In `NetStockPositionSummary`."""
        return self.rows("NetStockPosition")

    @property
    def open_dividend_accruals(self) -> list[OpenDividendAccrual]:
        """A dividend that is due and not yet paid. In `OpenDividendAccruals`."""
        return self.rows("OpenDividendAccrual")

    @property
    def open_positions(self) -> list[OpenPosition]:
        """A position at the end of the period, or one lot of it. In `OpenPositions`."""
        return self.rows("OpenPosition")

    @property
    def option_events(self) -> list[OptionEAE]:
        """An option exercised, assigned or expired. In `OptionEAE`."""
        return self.rows("OptionEAE")

    @property
    def orders(self) -> list[Order]:
        """Executions of one order, summed up. In `TradeConfirms`, `Trades`."""
        return self.rows("Order")

    @property
    def prior_period_positions(self) -> list[PriorPeriodPosition]:
        """A position as it stood before the period. In `PriorPeriodPositions`."""
        return self.rows("PriorPeriodPosition")

    @property
    def sales_taxes(self) -> list[SalesTax]:
        """A sales tax. In `SalesTaxes`."""
        return self.rows("SalesTax")

    @property
    def securities_info(self) -> list[SecurityInfo]:
        """What is known of an instrument of the statement. In `SecuritiesInfo`."""
        return self.rows("SecurityInfo")

    @property
    def slb_activities(self) -> list[SLBActivity]:
        """An event in lending or borrowing securities. In `SLBActivities`."""
        return self.rows("SLBActivity")

    @property
    def slb_fees(self) -> list[SLBFee]:
        """A fee for lending or borrowing securities. In `SLBFees`."""
        return self.rows("SLBFee")

    @property
    def slb_open_contracts(self) -> list[SLBOpenContract]:
        """An open loan of securities. In `SLBOpenContracts`."""
        return self.rows("SLBOpenContract")

    @property
    def statement_of_funds_lines(self) -> list[StatementOfFundsLine]:
        """A line of the statement of funds, with the balance after it. In `StmtFunds`."""
        return self.rows("StatementOfFundsLine")

    @property
    def stock_grant_activities(self) -> list[StockGrantActivity]:
        """A grant of shares. In `StockGrantActivities`."""
        return self.rows("StockGrantActivity")

    @property
    def symbol_summaries(self) -> list[SymbolSummary]:
        """Trades of one symbol, summed up. In `TradeConfirms`, `Trades`."""
        return self.rows("SymbolSummary")

    @property
    def tier_interest_details(self) -> list[TierInterestDetail]:
        """Interest on one tier of a balance. In `TierInterestDetails`."""
        return self.rows("TierInterestDetail")

    @property
    def trade_confirms(self) -> list[TradeConfirm]:
        """An execution as it was confirmed, minutes after it happened. In `TradeConfirms`."""
        return self.rows("TradeConfirm")

    @property
    def trade_transfers(self) -> list[TradeTransfer]:
        """A trade transferred between brokers. In `TradeTransfers`."""
        return self.rows("TradeTransfer")

    @property
    def trades(self) -> list[Trade]:
        """An execution. In `Trades`."""
        return self.rows("Trade")

    @property
    def transaction_tax_details(self) -> list[TransactionTaxDetail]:
        """A part of a tax on a transaction. In `TransactionTaxes`."""
        return self.rows("TransactionTaxDetail")

    @property
    def transaction_taxes(self) -> list[TransactionTax]:
        """A tax on a transaction. In `TransactionTaxes`."""
        return self.rows("TransactionTax")

    @property
    def transfer_lots(self) -> list[TransferLot]:
        """A tax lot of a transfer. In `Transfers`."""
        return self.rows("TransferLot")

    @property
    def transfers(self) -> list[Transfer]:
        """A transfer of a position or of money. In `Transfers`."""
        return self.rows("Transfer")

    @property
    def unbundled_commission_details(self) -> list[UnbundledCommissionDetail]:
        """What the commission of an execution is made of. In `UnbundledCommissionDetails`."""
        return self.rows("UnbundledCommissionDetail")

    @property
    def unsettled_transfers(self) -> list[UnsettledTransfer]:
        """A transfer that has not settled. In `UnsettledTransfers`."""
        return self.rows("UnsettledTransfer")

    @property
    def wash_sales(self) -> list[WashSale]:
        """A loss that a wash sale disallows. In `Trades`."""
        return self.rows("WashSale")


class ReportLists(Lists):
    """Rows by kind, over all statements of a report."""

    __slots__ = ()

    @property
    def account_information(self) -> list[AccountInformation]:
        """Who owns the account, and how it is set up. One for each statement that has it."""
        return self.rows("AccountInformation")

    @property
    def change_in_nav(self) -> list[ChangeInNAV]:
        """What moved the net asset value over the period. One for each statement that has it."""
        return self.rows("ChangeInNAV")


class StatementLists(Lists):
    """Rows by kind, of one statement."""

    __slots__ = ()

    @property
    def account_information(self) -> AccountInformation | None:
        """Who owns the account, and how it is set up."""
        found = self.rows("AccountInformation")
        return found[0] if found else None

    @property
    def change_in_nav(self) -> ChangeInNAV | None:
        """What moved the net asset value over the period."""
        found = self.rows("ChangeInNAV")
        return found[0] if found else None
