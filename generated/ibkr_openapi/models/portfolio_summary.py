# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .portfolio_summary_accountcode import PortfolioSummaryAccountcode
    from .portfolio_summary_accountready import PortfolioSummaryAccountready
    from .portfolio_summary_accounttype import PortfolioSummaryAccounttype
    from .portfolio_summary_accruedcash import PortfolioSummaryAccruedcash
    from .portfolio_summary_accruedcash_c import PortfolioSummaryAccruedcashC
    from .portfolio_summary_accruedcash_s import PortfolioSummaryAccruedcashS
    from .portfolio_summary_accrueddividend import PortfolioSummaryAccrueddividend
    from .portfolio_summary_accrueddividend_c import PortfolioSummaryAccrueddividendC
    from .portfolio_summary_accrueddividend_s import PortfolioSummaryAccrueddividendS
    from .portfolio_summary_availablefunds import PortfolioSummaryAvailablefunds
    from .portfolio_summary_availablefunds_c import PortfolioSummaryAvailablefundsC
    from .portfolio_summary_availablefunds_s import PortfolioSummaryAvailablefundsS
    from .portfolio_summary_availabletotrade import PortfolioSummaryAvailabletotrade
    from .portfolio_summary_availabletotrade_c import PortfolioSummaryAvailabletotradeC
    from .portfolio_summary_availabletotrade_s import PortfolioSummaryAvailabletotradeS
    from .portfolio_summary_availabletowithdraw import PortfolioSummaryAvailabletowithdraw
    from .portfolio_summary_availabletowithdraw_c import PortfolioSummaryAvailabletowithdrawC
    from .portfolio_summary_availabletowithdraw_s import PortfolioSummaryAvailabletowithdrawS
    from .portfolio_summary_billable import PortfolioSummaryBillable
    from .portfolio_summary_billable_c import PortfolioSummaryBillableC
    from .portfolio_summary_billable_s import PortfolioSummaryBillableS
    from .portfolio_summary_buyingpower import PortfolioSummaryBuyingpower
    from .portfolio_summary_columnprio_c import PortfolioSummaryColumnprioC
    from .portfolio_summary_columnprio_s import PortfolioSummaryColumnprioS
    from .portfolio_summary_cushion import PortfolioSummaryCushion
    from .portfolio_summary_daytradesremaining import PortfolioSummaryDaytradesremaining
    from .portfolio_summary_daytradesremainingt1 import PortfolioSummaryDaytradesremainingt1
    from .portfolio_summary_daytradesremainingt2 import PortfolioSummaryDaytradesremainingt2
    from .portfolio_summary_daytradesremainingt3 import PortfolioSummaryDaytradesremainingt3
    from .portfolio_summary_daytradesremainingt4 import PortfolioSummaryDaytradesremainingt4
    from .portfolio_summary_daytradingstatus_s import PortfolioSummaryDaytradingstatusS
    from .portfolio_summary_depositoncredithold import PortfolioSummaryDepositoncredithold
    from .portfolio_summary_equitywithloanvalue import PortfolioSummaryEquitywithloanvalue
    from .portfolio_summary_equitywithloanvalue_c import PortfolioSummaryEquitywithloanvalueC
    from .portfolio_summary_equitywithloanvalue_s import PortfolioSummaryEquitywithloanvalueS
    from .portfolio_summary_excessliquidity import PortfolioSummaryExcessliquidity
    from .portfolio_summary_excessliquidity_c import PortfolioSummaryExcessliquidityC
    from .portfolio_summary_excessliquidity_s import PortfolioSummaryExcessliquidityS
    from .portfolio_summary_fullavailablefunds import PortfolioSummaryFullavailablefunds
    from .portfolio_summary_fullavailablefunds_c import PortfolioSummaryFullavailablefundsC
    from .portfolio_summary_fullavailablefunds_s import PortfolioSummaryFullavailablefundsS
    from .portfolio_summary_fullexcessliquidity import PortfolioSummaryFullexcessliquidity
    from .portfolio_summary_fullexcessliquidity_c import PortfolioSummaryFullexcessliquidityC
    from .portfolio_summary_fullexcessliquidity_s import PortfolioSummaryFullexcessliquidityS
    from .portfolio_summary_fullinitmarginreq import PortfolioSummaryFullinitmarginreq
    from .portfolio_summary_fullinitmarginreq_c import PortfolioSummaryFullinitmarginreqC
    from .portfolio_summary_fullinitmarginreq_s import PortfolioSummaryFullinitmarginreqS
    from .portfolio_summary_fullmaintmarginreq import PortfolioSummaryFullmaintmarginreq
    from .portfolio_summary_fullmaintmarginreq_c import PortfolioSummaryFullmaintmarginreqC
    from .portfolio_summary_fullmaintmarginreq_s import PortfolioSummaryFullmaintmarginreqS
    from .portfolio_summary_grosspositionvalue import PortfolioSummaryGrosspositionvalue
    from .portfolio_summary_grosspositionvalue_s import PortfolioSummaryGrosspositionvalueS
    from .portfolio_summary_guarantee import PortfolioSummaryGuarantee
    from .portfolio_summary_guarantee_c import PortfolioSummaryGuaranteeC
    from .portfolio_summary_guarantee_s import PortfolioSummaryGuaranteeS
    from .portfolio_summary_highestseverity import PortfolioSummaryHighestseverity
    from .portfolio_summary_indianstockhaircut import PortfolioSummaryIndianstockhaircut
    from .portfolio_summary_indianstockhaircut_c import PortfolioSummaryIndianstockhaircutC
    from .portfolio_summary_indianstockhaircut_s import PortfolioSummaryIndianstockhaircutS
    from .portfolio_summary_initmarginreq import PortfolioSummaryInitmarginreq
    from .portfolio_summary_initmarginreq_c import PortfolioSummaryInitmarginreqC
    from .portfolio_summary_initmarginreq_s import PortfolioSummaryInitmarginreqS
    from .portfolio_summary_leverage_s import PortfolioSummaryLeverageS
    from .portfolio_summary_lookaheadavailablefunds import PortfolioSummaryLookaheadavailablefunds
    from .portfolio_summary_lookaheadavailablefunds_c import PortfolioSummaryLookaheadavailablefundsC
    from .portfolio_summary_lookaheadavailablefunds_s import PortfolioSummaryLookaheadavailablefundsS
    from .portfolio_summary_lookaheadexcessliquidity import PortfolioSummaryLookaheadexcessliquidity
    from .portfolio_summary_lookaheadexcessliquidity_c import PortfolioSummaryLookaheadexcessliquidityC
    from .portfolio_summary_lookaheadexcessliquidity_s import PortfolioSummaryLookaheadexcessliquidityS
    from .portfolio_summary_lookaheadinitmarginreq import PortfolioSummaryLookaheadinitmarginreq
    from .portfolio_summary_lookaheadinitmarginreq_c import PortfolioSummaryLookaheadinitmarginreqC
    from .portfolio_summary_lookaheadinitmarginreq_s import PortfolioSummaryLookaheadinitmarginreqS
    from .portfolio_summary_lookaheadmaintmarginreq import PortfolioSummaryLookaheadmaintmarginreq
    from .portfolio_summary_lookaheadmaintmarginreq_c import PortfolioSummaryLookaheadmaintmarginreqC
    from .portfolio_summary_lookaheadmaintmarginreq_s import PortfolioSummaryLookaheadmaintmarginreqS
    from .portfolio_summary_lookaheadnextchange import PortfolioSummaryLookaheadnextchange
    from .portfolio_summary_maintmarginreq import PortfolioSummaryMaintmarginreq
    from .portfolio_summary_maintmarginreq_c import PortfolioSummaryMaintmarginreqC
    from .portfolio_summary_maintmarginreq_s import PortfolioSummaryMaintmarginreqS
    from .portfolio_summary_netliquidation import PortfolioSummaryNetliquidation
    from .portfolio_summary_netliquidation_c import PortfolioSummaryNetliquidationC
    from .portfolio_summary_netliquidation_s import PortfolioSummaryNetliquidationS
    from .portfolio_summary_netliquidationuncertainty import PortfolioSummaryNetliquidationuncertainty
    from .portfolio_summary_nlvandmargininreview import PortfolioSummaryNlvandmargininreview
    from .portfolio_summary_pasharesvalue import PortfolioSummaryPasharesvalue
    from .portfolio_summary_pasharesvalue_c import PortfolioSummaryPasharesvalueC
    from .portfolio_summary_pasharesvalue_s import PortfolioSummaryPasharesvalueS
    from .portfolio_summary_physicalcertificatevalue import PortfolioSummaryPhysicalcertificatevalue
    from .portfolio_summary_physicalcertificatevalue_c import PortfolioSummaryPhysicalcertificatevalueC
    from .portfolio_summary_physicalcertificatevalue_s import PortfolioSummaryPhysicalcertificatevalueS
    from .portfolio_summary_postexpirationexcess import PortfolioSummaryPostexpirationexcess
    from .portfolio_summary_postexpirationexcess_c import PortfolioSummaryPostexpirationexcessC
    from .portfolio_summary_postexpirationexcess_s import PortfolioSummaryPostexpirationexcessS
    from .portfolio_summary_postexpirationmargin import PortfolioSummaryPostexpirationmargin
    from .portfolio_summary_postexpirationmargin_c import PortfolioSummaryPostexpirationmarginC
    from .portfolio_summary_postexpirationmargin_s import PortfolioSummaryPostexpirationmarginS
    from .portfolio_summary_previousdayequitywithloanvalue import PortfolioSummaryPreviousdayequitywithloanvalue
    from .portfolio_summary_previousdayequitywithloanvalue_s import PortfolioSummaryPreviousdayequitywithloanvalueS
    from .portfolio_summary_regtequity import PortfolioSummaryRegtequity
    from .portfolio_summary_regtequity_s import PortfolioSummaryRegtequityS
    from .portfolio_summary_regtmargin import PortfolioSummaryRegtmargin
    from .portfolio_summary_regtmargin_s import PortfolioSummaryRegtmarginS
    from .portfolio_summary_segmenttitle_c import PortfolioSummarySegmenttitleC
    from .portfolio_summary_segmenttitle_s import PortfolioSummarySegmenttitleS
    from .portfolio_summary_sma import PortfolioSummarySma
    from .portfolio_summary_sma_s import PortfolioSummarySmaS
    from .portfolio_summary_totalcashvalue import PortfolioSummaryTotalcashvalue
    from .portfolio_summary_totalcashvalue_c import PortfolioSummaryTotalcashvalueC
    from .portfolio_summary_totalcashvalue_s import PortfolioSummaryTotalcashvalueS
    from .portfolio_summary_totaldebitcardpendingcharges import PortfolioSummaryTotaldebitcardpendingcharges
    from .portfolio_summary_totaldebitcardpendingcharges_c import PortfolioSummaryTotaldebitcardpendingchargesC
    from .portfolio_summary_totaldebitcardpendingcharges_s import PortfolioSummaryTotaldebitcardpendingchargesS
    from .portfolio_summary_tradingtype_s import PortfolioSummaryTradingtypeS
    from .portfolio_summary_whatifpmenabled import PortfolioSummaryWhatifpmenabled


@model(
    wire={
        "accruedcash_c": "accruedcash-c",
        "accruedcash_s": "accruedcash-s",
        "accrueddividend_c": "accrueddividend-c",
        "accrueddividend_s": "accrueddividend-s",
        "availablefunds_c": "availablefunds-c",
        "availablefunds_s": "availablefunds-s",
        "availabletotrade_c": "availabletotrade-c",
        "availabletotrade_s": "availabletotrade-s",
        "availabletowithdraw_c": "availabletowithdraw-c",
        "availabletowithdraw_s": "availabletowithdraw-s",
        "billable_c": "billable-c",
        "billable_s": "billable-s",
        "columnprio_c": "columnprio-c",
        "columnprio_s": "columnprio-s",
        "daytradesremainingt_1": "daytradesremainingt+1",
        "daytradesremainingt_2": "daytradesremainingt+2",
        "daytradesremainingt_3": "daytradesremainingt+3",
        "daytradesremainingt_4": "daytradesremainingt+4",
        "daytradingstatus_s": "daytradingstatus-s",
        "equitywithloanvalue_c": "equitywithloanvalue-c",
        "equitywithloanvalue_s": "equitywithloanvalue-s",
        "excessliquidity_c": "excessliquidity-c",
        "excessliquidity_s": "excessliquidity-s",
        "fullavailablefunds_c": "fullavailablefunds-c",
        "fullavailablefunds_s": "fullavailablefunds-s",
        "fullexcessliquidity_c": "fullexcessliquidity-c",
        "fullexcessliquidity_s": "fullexcessliquidity-s",
        "fullinitmarginreq_c": "fullinitmarginreq-c",
        "fullinitmarginreq_s": "fullinitmarginreq-s",
        "fullmaintmarginreq_c": "fullmaintmarginreq-c",
        "fullmaintmarginreq_s": "fullmaintmarginreq-s",
        "grosspositionvalue_s": "grosspositionvalue-s",
        "guarantee_c": "guarantee-c",
        "guarantee_s": "guarantee-s",
        "indianstockhaircut_c": "indianstockhaircut-c",
        "indianstockhaircut_s": "indianstockhaircut-s",
        "initmarginreq_c": "initmarginreq-c",
        "initmarginreq_s": "initmarginreq-s",
        "leverage_s": "leverage-s",
        "lookaheadavailablefunds_c": "lookaheadavailablefunds-c",
        "lookaheadavailablefunds_s": "lookaheadavailablefunds-s",
        "lookaheadexcessliquidity_c": "lookaheadexcessliquidity-c",
        "lookaheadexcessliquidity_s": "lookaheadexcessliquidity-s",
        "lookaheadinitmarginreq_c": "lookaheadinitmarginreq-c",
        "lookaheadinitmarginreq_s": "lookaheadinitmarginreq-s",
        "lookaheadmaintmarginreq_c": "lookaheadmaintmarginreq-c",
        "lookaheadmaintmarginreq_s": "lookaheadmaintmarginreq-s",
        "maintmarginreq_c": "maintmarginreq-c",
        "maintmarginreq_s": "maintmarginreq-s",
        "netliquidation_c": "netliquidation-c",
        "netliquidation_s": "netliquidation-s",
        "pasharesvalue_c": "pasharesvalue-c",
        "pasharesvalue_s": "pasharesvalue-s",
        "physicalcertificatevalue_c": "physicalcertificatevalue-c",
        "physicalcertificatevalue_s": "physicalcertificatevalue-s",
        "postexpirationexcess_c": "postexpirationexcess-c",
        "postexpirationexcess_s": "postexpirationexcess-s",
        "postexpirationmargin_c": "postexpirationmargin-c",
        "postexpirationmargin_s": "postexpirationmargin-s",
        "previousdayequitywithloanvalue_s": "previousdayequitywithloanvalue-s",
        "regtequity_s": "regtequity-s",
        "regtmargin_s": "regtmargin-s",
        "segmenttitle_c": "segmenttitle-c",
        "segmenttitle_s": "segmenttitle-s",
        "sma_s": "sma-s",
        "totalcashvalue_c": "totalcashvalue-c",
        "totalcashvalue_s": "totalcashvalue-s",
        "totaldebitcardpendingcharges_c": "totaldebitcardpendingcharges-c",
        "totaldebitcardpendingcharges_s": "totaldebitcardpendingcharges-s",
        "tradingtype_s": "tradingtype-s",
    },
    nested={
        "accountcode": "PortfolioSummaryAccountcode",
        "accountready": "PortfolioSummaryAccountready",
        "accounttype": "PortfolioSummaryAccounttype",
        "accruedcash": "PortfolioSummaryAccruedcash",
        "accruedcash-c": "PortfolioSummaryAccruedcashC",
        "accruedcash-s": "PortfolioSummaryAccruedcashS",
        "accrueddividend": "PortfolioSummaryAccrueddividend",
        "accrueddividend-c": "PortfolioSummaryAccrueddividendC",
        "accrueddividend-s": "PortfolioSummaryAccrueddividendS",
        "availablefunds": "PortfolioSummaryAvailablefunds",
        "availablefunds-c": "PortfolioSummaryAvailablefundsC",
        "availablefunds-s": "PortfolioSummaryAvailablefundsS",
        "availabletotrade": "PortfolioSummaryAvailabletotrade",
        "availabletotrade-c": "PortfolioSummaryAvailabletotradeC",
        "availabletotrade-s": "PortfolioSummaryAvailabletotradeS",
        "availabletowithdraw": "PortfolioSummaryAvailabletowithdraw",
        "availabletowithdraw-c": "PortfolioSummaryAvailabletowithdrawC",
        "availabletowithdraw-s": "PortfolioSummaryAvailabletowithdrawS",
        "billable": "PortfolioSummaryBillable",
        "billable-c": "PortfolioSummaryBillableC",
        "billable-s": "PortfolioSummaryBillableS",
        "buyingpower": "PortfolioSummaryBuyingpower",
        "columnprio-c": "PortfolioSummaryColumnprioC",
        "columnprio-s": "PortfolioSummaryColumnprioS",
        "cushion": "PortfolioSummaryCushion",
        "daytradesremaining": "PortfolioSummaryDaytradesremaining",
        "daytradesremainingt+1": "PortfolioSummaryDaytradesremainingt1",
        "daytradesremainingt+2": "PortfolioSummaryDaytradesremainingt2",
        "daytradesremainingt+3": "PortfolioSummaryDaytradesremainingt3",
        "daytradesremainingt+4": "PortfolioSummaryDaytradesremainingt4",
        "daytradingstatus-s": "PortfolioSummaryDaytradingstatusS",
        "depositoncredithold": "PortfolioSummaryDepositoncredithold",
        "equitywithloanvalue": "PortfolioSummaryEquitywithloanvalue",
        "equitywithloanvalue-c": "PortfolioSummaryEquitywithloanvalueC",
        "equitywithloanvalue-s": "PortfolioSummaryEquitywithloanvalueS",
        "excessliquidity": "PortfolioSummaryExcessliquidity",
        "excessliquidity-c": "PortfolioSummaryExcessliquidityC",
        "excessliquidity-s": "PortfolioSummaryExcessliquidityS",
        "fullavailablefunds": "PortfolioSummaryFullavailablefunds",
        "fullavailablefunds-c": "PortfolioSummaryFullavailablefundsC",
        "fullavailablefunds-s": "PortfolioSummaryFullavailablefundsS",
        "fullexcessliquidity": "PortfolioSummaryFullexcessliquidity",
        "fullexcessliquidity-c": "PortfolioSummaryFullexcessliquidityC",
        "fullexcessliquidity-s": "PortfolioSummaryFullexcessliquidityS",
        "fullinitmarginreq": "PortfolioSummaryFullinitmarginreq",
        "fullinitmarginreq-c": "PortfolioSummaryFullinitmarginreqC",
        "fullinitmarginreq-s": "PortfolioSummaryFullinitmarginreqS",
        "fullmaintmarginreq": "PortfolioSummaryFullmaintmarginreq",
        "fullmaintmarginreq-c": "PortfolioSummaryFullmaintmarginreqC",
        "fullmaintmarginreq-s": "PortfolioSummaryFullmaintmarginreqS",
        "grosspositionvalue": "PortfolioSummaryGrosspositionvalue",
        "grosspositionvalue-s": "PortfolioSummaryGrosspositionvalueS",
        "guarantee": "PortfolioSummaryGuarantee",
        "guarantee-c": "PortfolioSummaryGuaranteeC",
        "guarantee-s": "PortfolioSummaryGuaranteeS",
        "highestseverity": "PortfolioSummaryHighestseverity",
        "indianstockhaircut": "PortfolioSummaryIndianstockhaircut",
        "indianstockhaircut-c": "PortfolioSummaryIndianstockhaircutC",
        "indianstockhaircut-s": "PortfolioSummaryIndianstockhaircutS",
        "initmarginreq": "PortfolioSummaryInitmarginreq",
        "initmarginreq-c": "PortfolioSummaryInitmarginreqC",
        "initmarginreq-s": "PortfolioSummaryInitmarginreqS",
        "leverage-s": "PortfolioSummaryLeverageS",
        "lookaheadavailablefunds": "PortfolioSummaryLookaheadavailablefunds",
        "lookaheadavailablefunds-c": "PortfolioSummaryLookaheadavailablefundsC",
        "lookaheadavailablefunds-s": "PortfolioSummaryLookaheadavailablefundsS",
        "lookaheadexcessliquidity": "PortfolioSummaryLookaheadexcessliquidity",
        "lookaheadexcessliquidity-c": "PortfolioSummaryLookaheadexcessliquidityC",
        "lookaheadexcessliquidity-s": "PortfolioSummaryLookaheadexcessliquidityS",
        "lookaheadinitmarginreq": "PortfolioSummaryLookaheadinitmarginreq",
        "lookaheadinitmarginreq-c": "PortfolioSummaryLookaheadinitmarginreqC",
        "lookaheadinitmarginreq-s": "PortfolioSummaryLookaheadinitmarginreqS",
        "lookaheadmaintmarginreq": "PortfolioSummaryLookaheadmaintmarginreq",
        "lookaheadmaintmarginreq-c": "PortfolioSummaryLookaheadmaintmarginreqC",
        "lookaheadmaintmarginreq-s": "PortfolioSummaryLookaheadmaintmarginreqS",
        "lookaheadnextchange": "PortfolioSummaryLookaheadnextchange",
        "maintmarginreq": "PortfolioSummaryMaintmarginreq",
        "maintmarginreq-c": "PortfolioSummaryMaintmarginreqC",
        "maintmarginreq-s": "PortfolioSummaryMaintmarginreqS",
        "netliquidation": "PortfolioSummaryNetliquidation",
        "netliquidation-c": "PortfolioSummaryNetliquidationC",
        "netliquidation-s": "PortfolioSummaryNetliquidationS",
        "netliquidationuncertainty": "PortfolioSummaryNetliquidationuncertainty",
        "nlvandmargininreview": "PortfolioSummaryNlvandmargininreview",
        "pasharesvalue": "PortfolioSummaryPasharesvalue",
        "pasharesvalue-c": "PortfolioSummaryPasharesvalueC",
        "pasharesvalue-s": "PortfolioSummaryPasharesvalueS",
        "physicalcertificatevalue": "PortfolioSummaryPhysicalcertificatevalue",
        "physicalcertificatevalue-c": "PortfolioSummaryPhysicalcertificatevalueC",
        "physicalcertificatevalue-s": "PortfolioSummaryPhysicalcertificatevalueS",
        "postexpirationexcess": "PortfolioSummaryPostexpirationexcess",
        "postexpirationexcess-c": "PortfolioSummaryPostexpirationexcessC",
        "postexpirationexcess-s": "PortfolioSummaryPostexpirationexcessS",
        "postexpirationmargin": "PortfolioSummaryPostexpirationmargin",
        "postexpirationmargin-c": "PortfolioSummaryPostexpirationmarginC",
        "postexpirationmargin-s": "PortfolioSummaryPostexpirationmarginS",
        "previousdayequitywithloanvalue": "PortfolioSummaryPreviousdayequitywithloanvalue",
        "previousdayequitywithloanvalue-s": "PortfolioSummaryPreviousdayequitywithloanvalueS",
        "regtequity": "PortfolioSummaryRegtequity",
        "regtequity-s": "PortfolioSummaryRegtequityS",
        "regtmargin": "PortfolioSummaryRegtmargin",
        "regtmargin-s": "PortfolioSummaryRegtmarginS",
        "segmenttitle-c": "PortfolioSummarySegmenttitleC",
        "segmenttitle-s": "PortfolioSummarySegmenttitleS",
        "sma": "PortfolioSummarySma",
        "sma-s": "PortfolioSummarySmaS",
        "totalcashvalue": "PortfolioSummaryTotalcashvalue",
        "totalcashvalue-c": "PortfolioSummaryTotalcashvalueC",
        "totalcashvalue-s": "PortfolioSummaryTotalcashvalueS",
        "totaldebitcardpendingcharges": "PortfolioSummaryTotaldebitcardpendingcharges",
        "totaldebitcardpendingcharges-c": "PortfolioSummaryTotaldebitcardpendingchargesC",
        "totaldebitcardpendingcharges-s": "PortfolioSummaryTotaldebitcardpendingchargesS",
        "tradingtype-s": "PortfolioSummaryTradingtypeS",
        "whatifpmenabled": "PortfolioSummaryWhatifpmenabled",
    },
)
class PortfolioSummary(Model):
    """`portfolioSummary`."""

    accountcode: PortfolioSummaryAccountcode | Unset | None = UNSET
    accountready: PortfolioSummaryAccountready | Unset | None = UNSET
    accounttype: PortfolioSummaryAccounttype | Unset | None = UNSET
    accruedcash: PortfolioSummaryAccruedcash | Unset | None = UNSET
    accruedcash_c: PortfolioSummaryAccruedcashC | Unset | None = UNSET
    accruedcash_s: PortfolioSummaryAccruedcashS | Unset | None = UNSET
    accrueddividend: PortfolioSummaryAccrueddividend | Unset | None = UNSET
    accrueddividend_c: PortfolioSummaryAccrueddividendC | Unset | None = UNSET
    accrueddividend_s: PortfolioSummaryAccrueddividendS | Unset | None = UNSET
    availablefunds: PortfolioSummaryAvailablefunds | Unset | None = UNSET
    availablefunds_c: PortfolioSummaryAvailablefundsC | Unset | None = UNSET
    availablefunds_s: PortfolioSummaryAvailablefundsS | Unset | None = UNSET
    availabletotrade: PortfolioSummaryAvailabletotrade | Unset | None = UNSET
    availabletotrade_c: PortfolioSummaryAvailabletotradeC | Unset | None = UNSET
    availabletotrade_s: PortfolioSummaryAvailabletotradeS | Unset | None = UNSET
    availabletowithdraw: PortfolioSummaryAvailabletowithdraw | Unset | None = UNSET
    availabletowithdraw_c: PortfolioSummaryAvailabletowithdrawC | Unset | None = UNSET
    availabletowithdraw_s: PortfolioSummaryAvailabletowithdrawS | Unset | None = UNSET
    billable: PortfolioSummaryBillable | Unset | None = UNSET
    billable_c: PortfolioSummaryBillableC | Unset | None = UNSET
    billable_s: PortfolioSummaryBillableS | Unset | None = UNSET
    buyingpower: PortfolioSummaryBuyingpower | Unset | None = UNSET
    columnprio_c: PortfolioSummaryColumnprioC | Unset | None = UNSET
    columnprio_s: PortfolioSummaryColumnprioS | Unset | None = UNSET
    cushion: PortfolioSummaryCushion | Unset | None = UNSET
    daytradesremaining: PortfolioSummaryDaytradesremaining | Unset | None = UNSET
    daytradesremainingt_1: PortfolioSummaryDaytradesremainingt1 | Unset | None = UNSET
    daytradesremainingt_2: PortfolioSummaryDaytradesremainingt2 | Unset | None = UNSET
    daytradesremainingt_3: PortfolioSummaryDaytradesremainingt3 | Unset | None = UNSET
    daytradesremainingt_4: PortfolioSummaryDaytradesremainingt4 | Unset | None = UNSET
    daytradingstatus_s: PortfolioSummaryDaytradingstatusS | Unset | None = UNSET
    depositoncredithold: PortfolioSummaryDepositoncredithold | Unset | None = UNSET
    equitywithloanvalue: PortfolioSummaryEquitywithloanvalue | Unset | None = UNSET
    equitywithloanvalue_c: PortfolioSummaryEquitywithloanvalueC | Unset | None = UNSET
    equitywithloanvalue_s: PortfolioSummaryEquitywithloanvalueS | Unset | None = UNSET
    excessliquidity: PortfolioSummaryExcessliquidity | Unset | None = UNSET
    excessliquidity_c: PortfolioSummaryExcessliquidityC | Unset | None = UNSET
    excessliquidity_s: PortfolioSummaryExcessliquidityS | Unset | None = UNSET
    fullavailablefunds: PortfolioSummaryFullavailablefunds | Unset | None = UNSET
    fullavailablefunds_c: PortfolioSummaryFullavailablefundsC | Unset | None = UNSET
    fullavailablefunds_s: PortfolioSummaryFullavailablefundsS | Unset | None = UNSET
    fullexcessliquidity: PortfolioSummaryFullexcessliquidity | Unset | None = UNSET
    fullexcessliquidity_c: PortfolioSummaryFullexcessliquidityC | Unset | None = UNSET
    fullexcessliquidity_s: PortfolioSummaryFullexcessliquidityS | Unset | None = UNSET
    fullinitmarginreq: PortfolioSummaryFullinitmarginreq | Unset | None = UNSET
    fullinitmarginreq_c: PortfolioSummaryFullinitmarginreqC | Unset | None = UNSET
    fullinitmarginreq_s: PortfolioSummaryFullinitmarginreqS | Unset | None = UNSET
    fullmaintmarginreq: PortfolioSummaryFullmaintmarginreq | Unset | None = UNSET
    fullmaintmarginreq_c: PortfolioSummaryFullmaintmarginreqC | Unset | None = UNSET
    fullmaintmarginreq_s: PortfolioSummaryFullmaintmarginreqS | Unset | None = UNSET
    grosspositionvalue: PortfolioSummaryGrosspositionvalue | Unset | None = UNSET
    grosspositionvalue_s: PortfolioSummaryGrosspositionvalueS | Unset | None = UNSET
    guarantee: PortfolioSummaryGuarantee | Unset | None = UNSET
    guarantee_c: PortfolioSummaryGuaranteeC | Unset | None = UNSET
    guarantee_s: PortfolioSummaryGuaranteeS | Unset | None = UNSET
    highestseverity: PortfolioSummaryHighestseverity | Unset | None = UNSET
    indianstockhaircut: PortfolioSummaryIndianstockhaircut | Unset | None = UNSET
    indianstockhaircut_c: PortfolioSummaryIndianstockhaircutC | Unset | None = UNSET
    indianstockhaircut_s: PortfolioSummaryIndianstockhaircutS | Unset | None = UNSET
    initmarginreq: PortfolioSummaryInitmarginreq | Unset | None = UNSET
    initmarginreq_c: PortfolioSummaryInitmarginreqC | Unset | None = UNSET
    initmarginreq_s: PortfolioSummaryInitmarginreqS | Unset | None = UNSET
    leverage_s: PortfolioSummaryLeverageS | Unset | None = UNSET
    lookaheadavailablefunds: PortfolioSummaryLookaheadavailablefunds | Unset | None = UNSET
    lookaheadavailablefunds_c: PortfolioSummaryLookaheadavailablefundsC | Unset | None = UNSET
    lookaheadavailablefunds_s: PortfolioSummaryLookaheadavailablefundsS | Unset | None = UNSET
    lookaheadexcessliquidity: PortfolioSummaryLookaheadexcessliquidity | Unset | None = UNSET
    lookaheadexcessliquidity_c: PortfolioSummaryLookaheadexcessliquidityC | Unset | None = UNSET
    lookaheadexcessliquidity_s: PortfolioSummaryLookaheadexcessliquidityS | Unset | None = UNSET
    lookaheadinitmarginreq: PortfolioSummaryLookaheadinitmarginreq | Unset | None = UNSET
    lookaheadinitmarginreq_c: PortfolioSummaryLookaheadinitmarginreqC | Unset | None = UNSET
    lookaheadinitmarginreq_s: PortfolioSummaryLookaheadinitmarginreqS | Unset | None = UNSET
    lookaheadmaintmarginreq: PortfolioSummaryLookaheadmaintmarginreq | Unset | None = UNSET
    lookaheadmaintmarginreq_c: PortfolioSummaryLookaheadmaintmarginreqC | Unset | None = UNSET
    lookaheadmaintmarginreq_s: PortfolioSummaryLookaheadmaintmarginreqS | Unset | None = UNSET
    lookaheadnextchange: PortfolioSummaryLookaheadnextchange | Unset | None = UNSET
    maintmarginreq: PortfolioSummaryMaintmarginreq | Unset | None = UNSET
    maintmarginreq_c: PortfolioSummaryMaintmarginreqC | Unset | None = UNSET
    maintmarginreq_s: PortfolioSummaryMaintmarginreqS | Unset | None = UNSET
    netliquidation: PortfolioSummaryNetliquidation | Unset | None = UNSET
    netliquidation_c: PortfolioSummaryNetliquidationC | Unset | None = UNSET
    netliquidation_s: PortfolioSummaryNetliquidationS | Unset | None = UNSET
    netliquidationuncertainty: PortfolioSummaryNetliquidationuncertainty | Unset | None = UNSET
    nlvandmargininreview: PortfolioSummaryNlvandmargininreview | Unset | None = UNSET
    pasharesvalue: PortfolioSummaryPasharesvalue | Unset | None = UNSET
    pasharesvalue_c: PortfolioSummaryPasharesvalueC | Unset | None = UNSET
    pasharesvalue_s: PortfolioSummaryPasharesvalueS | Unset | None = UNSET
    physicalcertificatevalue: PortfolioSummaryPhysicalcertificatevalue | Unset | None = UNSET
    physicalcertificatevalue_c: PortfolioSummaryPhysicalcertificatevalueC | Unset | None = UNSET
    physicalcertificatevalue_s: PortfolioSummaryPhysicalcertificatevalueS | Unset | None = UNSET
    postexpirationexcess: PortfolioSummaryPostexpirationexcess | Unset | None = UNSET
    postexpirationexcess_c: PortfolioSummaryPostexpirationexcessC | Unset | None = UNSET
    postexpirationexcess_s: PortfolioSummaryPostexpirationexcessS | Unset | None = UNSET
    postexpirationmargin: PortfolioSummaryPostexpirationmargin | Unset | None = UNSET
    postexpirationmargin_c: PortfolioSummaryPostexpirationmarginC | Unset | None = UNSET
    postexpirationmargin_s: PortfolioSummaryPostexpirationmarginS | Unset | None = UNSET
    previousdayequitywithloanvalue: PortfolioSummaryPreviousdayequitywithloanvalue | Unset | None = UNSET
    previousdayequitywithloanvalue_s: PortfolioSummaryPreviousdayequitywithloanvalueS | Unset | None = UNSET
    regtequity: PortfolioSummaryRegtequity | Unset | None = UNSET
    regtequity_s: PortfolioSummaryRegtequityS | Unset | None = UNSET
    regtmargin: PortfolioSummaryRegtmargin | Unset | None = UNSET
    regtmargin_s: PortfolioSummaryRegtmarginS | Unset | None = UNSET
    segmenttitle_c: PortfolioSummarySegmenttitleC | Unset | None = UNSET
    segmenttitle_s: PortfolioSummarySegmenttitleS | Unset | None = UNSET
    sma: PortfolioSummarySma | Unset | None = UNSET
    sma_s: PortfolioSummarySmaS | Unset | None = UNSET
    totalcashvalue: PortfolioSummaryTotalcashvalue | Unset | None = UNSET
    totalcashvalue_c: PortfolioSummaryTotalcashvalueC | Unset | None = UNSET
    totalcashvalue_s: PortfolioSummaryTotalcashvalueS | Unset | None = UNSET
    totaldebitcardpendingcharges: PortfolioSummaryTotaldebitcardpendingcharges | Unset | None = UNSET
    totaldebitcardpendingcharges_c: PortfolioSummaryTotaldebitcardpendingchargesC | Unset | None = UNSET
    totaldebitcardpendingcharges_s: PortfolioSummaryTotaldebitcardpendingchargesS | Unset | None = UNSET
    tradingtype_s: PortfolioSummaryTradingtypeS | Unset | None = UNSET
    whatifpmenabled: PortfolioSummaryWhatifpmenabled | Unset | None = UNSET
