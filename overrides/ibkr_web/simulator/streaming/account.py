"""Accounts as they change: summary `ssd`, ledger `sld`, profit and loss `spl`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ibkr_web.simulator.brokerage.account_calls import partition
from ibkr_web.simulator.brokerage.portfolio_calls import ledger
from ibkr_web.simulator.brokerage.summary import summary
from ibkr_web.simulator.streaming.subscription import Message, Refusal, Subscription

__all__ = ["Ledger", "ProfitAndLoss", "Summary"]

EVERY = 10.0
"""Seconds between two updates of summary and ledger."""
PROFIT_EVERY = 1.0
KEYS = (
    "AccountCode", "AccountReady", "AccountType", "AccruedCash", "AccruedDividend", "AvailableFunds",
    "AvailableToTrade", "AvailableToWithdraw", "Billable", "BuyingPower", "ColumnPrio", "Cushion", "DayTradesRemaining",
    "DayTradesRemainingT+1", "DayTradesRemainingT+2", "DayTradesRemainingT+3", "DayTradesRemainingT+4",
    "DayTradingStatus", "DepositOnCreditHold", "EquityWithLoanValue", "ExcessLiquidity", "FullAvailableFunds",
    "FullExcessLiquidity", "FullInitMarginReq", "FullMaintMarginReq", "GrossPositionValue", "Guarantee",
    "HighestSeverity", "IndianStockHaircut", "InitMarginReq", "Leverage", "LookAheadAvailableFunds",
    "LookAheadExcessLiquidity", "LookAheadInitMarginReq", "LookAheadMaintMarginReq", "LookAheadNextChange",
    "MaintMarginReq", "NetLiquidation", "NetLiquidationUncertainty", "NLVAndMarginInReview", "PASharesValue",
    "PhysicalCertificateValue", "PostExpirationExcess", "PostExpirationMargin", "PreviousDayEquityWithLoanValue",
    "RegTEquity", "RegTMargin", "SegmentTitle", "SMA", "TotalCashValue", "TotalDebitCardPendingCharges", "TradingType",
    "WhatIfPMEnabled",
)  # fmt: skip
SPELT = {key.lower(): key for key in KEYS}
LEDGER = (
    "acctCode", "cashBalanceFXSegment", "commodityMarketValue", "corporateBondsMarketValue", "cryptoCurrencyValue",
    "exchangeRate", "futureMarketValue", "futureOptionMarketValue", "futuresOnlyPnl", "interest",
    "issuerOptionsMarketValue", "moneyFunds", "netLiquidationValue", "realizedPnl", "secondKey", "settledCash",
    "sessionId", "stockMarketValue", "stockOptionMarketValue", "tBillsMarketValue", "tBondsMarketValue",
    "unrealizedPnl", "warrantsMarketValue",
)  # fmt: skip
LEDGER_SPELT = {key.lower(): key for key in LEDGER}


class _Account(Subscription):
    """A topic about one account: whole at first, then every ten seconds what has changed."""

    brokerage = False

    def start(self) -> Iterable[Message]:
        """Everything asked for."""
        self.account = self.frame.target()
        if self.account not in self.world.brokerage.accounts:
            raise Refusal(f"account {self.account or '(none)'} is not known")
        self._sent: dict[str, Message] = {}
        return self._update(self.world.clock.now())

    def pulse(self, now: float) -> Iterable[Message]:
        """Entries that are as they were have nothing but their key and time."""
        return self._update(now) if now >= self.next else ()

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """A trade or transfer is told with the next beat of the stream, not after ten seconds."""
        if topic == "account" and payload == self.account:
            self.next = 0.0
        return ()

    def rows(self, when: float) -> Iterable[tuple[str, Message]]:
        """Key and fields of every entry."""
        raise NotImplementedError

    def _update(self, now: float) -> Iterable[Message]:
        self.next = now + EVERY
        keys, fields = self.frame.names("keys"), self.frame.names("fields")
        result = []
        for key, row in self.rows(now):
            if keys and key not in keys:
                continue
            shown = {name: value for name, value in row.items() if not fields or name in fields}
            same = self._sent.get(key) == shown
            self._sent[key] = shown
            result.append({"key": key, "timestamp": self.stamp(now)} | ({} if same else shown))
        return [{"result": result, "topic": self.key}]

    def stamp(self, now: float) -> int:
        """The time of an entry."""
        return int(now * 1000)


class Summary(_Account):
    """`ssd+ACCOUNT`: the figures of the summary, amounts as `monetaryValue`, text as `value`."""

    def rows(self, when: float) -> Iterable[tuple[str, Message]]:
        """The keys are written in camel case here, segments with a capital letter."""
        for key, entry in summary(self.world, self.account).items():
            name, dash, segment = key.partition("-")
            row: Message = {"severity": entry["severity"]}
            if entry["value"] is None:
                row |= {"monetaryValue": entry["amount"], "currency": entry["currency"]}
            else:
                row["value"] = entry["value"]
            yield f"{SPELT.get(name, name)}{dash}{segment.upper()}", row


class Ledger(_Account):
    """`sld+ACCOUNT`: one entry per currency and one for the base currency. Times are epoch seconds."""

    def rows(self, when: float) -> Iterable[tuple[str, Message]]:
        """The names are those of the ledger call, most of them in camel case."""
        for code, entry in ledger(self.world, self.account).items():
            row = {LEDGER_SPELT.get(name, name): value for name, value in entry.items()}
            row.pop("timestamp", None)
            row.pop("key", None)
            yield f"LedgerList{code}", row

    def stamp(self, now: float) -> int:
        """The ledger counts seconds."""
        return int(now)


class ProfitAndLoss(Subscription):
    """`spl`: the result of each account, at most once a second and only when it moves."""

    brokerage = False

    def start(self) -> Iterable[Message]:
        """The result now."""
        self._sent: Message = {}
        return self.pulse(self.world.clock.now())

    def pulse(self, now: float) -> Iterable[Message]:
        """The result of each account that changed."""
        if now < self.next:
            return ()
        self.next = now + PROFIT_EVERY
        rows = {f"{each}.Core": partition(self.world, each) for each in self.world.brokerage.accounts.ids}
        moved = {name: row for name, row in rows.items() if self._sent.get(name) != row}
        self._sent = rows
        return [{"topic": "spl", "args": moved}] if moved else ()
