"""The hand-written layer over :mod:`ibkr_openapi`, the generated client of the Interactive Brokers Web API.

    from ibkr_web import IBKR, Gateway

    with IBKR(Gateway()) as ib:
        for account in ib.portfolio.list_accounts():
            print(account.account_id)

Importing this package loads nothing else: each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.auth.gateway import Gateway as Gateway
    from ibkr_web.auth.oauth1.credential import OAuth1 as OAuth1
    from ibkr_web.auth.oauth2.credential import OAuth2 as OAuth2
    from ibkr_web.client import IBKR as IBKR
    from ibkr_web.client import AsyncIBKR as AsyncIBKR
    from ibkr_web.flex.async_client import AsyncFlex as AsyncFlex
    from ibkr_web.flex.client import Flex as Flex
    from ibkr_web.instruments import CFD as CFD
    from ibkr_web.instruments import Bond as Bond
    from ibkr_web.instruments import Combo as Combo
    from ibkr_web.instruments import Contract as Contract
    from ibkr_web.instruments import Crypto as Crypto
    from ibkr_web.instruments import Forex as Forex
    from ibkr_web.instruments import Fund as Fund
    from ibkr_web.instruments import Future as Future
    from ibkr_web.instruments import FutureOption as FutureOption
    from ibkr_web.instruments import Index as Index
    from ibkr_web.instruments import Instrument as Instrument
    from ibkr_web.instruments import Leg as Leg
    from ibkr_web.instruments import Option as Option
    from ibkr_web.instruments import Stock as Stock
    from ibkr_web.resources.trades import AsyncTrade as AsyncTrade
    from ibkr_web.resources.trades import Trade as Trade
    from ibkr_web.resources.transfer_jobs import AsyncTransfer as AsyncTransfer
    from ibkr_web.resources.transfer_jobs import Transfer as Transfer
    from ibkr_web.session.brokerage import Policy as Policy
    from ibkr_web.transport.options import Options as Options
    from ibkr_web.transport.pacing import Limit as Limit
    from ibkr_web.transport.pacing import Pacing as Pacing
    from ibkr_web.workflows.alert_conditions import PriceCondition as PriceCondition
    from ibkr_web.workflows.alert_conditions import VolumeCondition as VolumeCondition
    from ibkr_web.workflows.contracts.errors import AmbiguousContract as AmbiguousContract
    from ibkr_web.workflows.contracts.errors import UnknownContract as UnknownContract
    from ibkr_web.workflows.contracts.errors import UnresolvedContracts as UnresolvedContracts
    from ibkr_web.workflows.instructions.kinds import CashTransfer as CashTransfer
    from ibkr_web.workflows.instructions.kinds import Deposit as Deposit
    from ibkr_web.workflows.instructions.kinds import PositionTransfer as PositionTransfer
    from ibkr_web.workflows.instructions.kinds import Withdrawal as Withdrawal
    from ibkr_web.workflows.instructions.problems import InvalidTransfer as InvalidTransfer
    from ibkr_web.workflows.instructions.problems import TransferPending as TransferPending
    from ibkr_web.workflows.instructions.problems import TransferRejected as TransferRejected
    from ibkr_web.workflows.market_data.bars import Bar as Bar
    from ibkr_web.workflows.market_data.bars import Bars as Bars
    from ibkr_web.workflows.market_data.history import HistoryUnavailable as HistoryUnavailable
    from ibkr_web.workflows.market_data.quotes import Quote as Quote
    from ibkr_web.workflows.market_data.values import Availability as Availability
    from ibkr_web.workflows.notifications import Notification as Notification
    from ibkr_web.workflows.orders.asking import OrderQuestion as OrderQuestion
    from ibkr_web.workflows.orders.exchange import OrderPrompt as OrderPrompt
    from ibkr_web.workflows.orders.groups import Bracket as Bracket
    from ibkr_web.workflows.orders.groups import OneCancelsAll as OneCancelsAll
    from ibkr_web.workflows.orders.kinds import LimitIfTouchedOrder as LimitIfTouchedOrder
    from ibkr_web.workflows.orders.kinds import LimitOnCloseOrder as LimitOnCloseOrder
    from ibkr_web.workflows.orders.kinds import LimitOrder as LimitOrder
    from ibkr_web.workflows.orders.kinds import MarketIfTouchedOrder as MarketIfTouchedOrder
    from ibkr_web.workflows.orders.kinds import MarketOnCloseOrder as MarketOnCloseOrder
    from ibkr_web.workflows.orders.kinds import MarketOrder as MarketOrder
    from ibkr_web.workflows.orders.kinds import MidPriceOrder as MidPriceOrder
    from ibkr_web.workflows.orders.kinds import RelativeOrder as RelativeOrder
    from ibkr_web.workflows.orders.kinds import StopLimitOrder as StopLimitOrder
    from ibkr_web.workflows.orders.kinds import StopOrder as StopOrder
    from ibkr_web.workflows.orders.kinds import TrailLimitOrder as TrailLimitOrder
    from ibkr_web.workflows.orders.kinds import TrailOrder as TrailOrder
    from ibkr_web.workflows.orders.problems import InvalidOrder as InvalidOrder
    from ibkr_web.workflows.orders.problems import OrderDeclined as OrderDeclined
    from ibkr_web.workflows.orders.problems import OrderEnded as OrderEnded
    from ibkr_web.workflows.orders.problems import OrderNotFound as OrderNotFound
    from ibkr_web.workflows.orders.problems import PartlyPlaced as PartlyPlaced
    from ibkr_web.workflows.orders.problems import QuestionExpired as QuestionExpired
    from ibkr_web.workflows.orders.problems import WaitTimeout as WaitTimeout
    from ibkr_web.workflows.orders.questions import Question as Question
    from ibkr_web.workflows.orders.state import Execution as Execution
    from ibkr_web.workflows.orders.state import OrderState as OrderState
    from ibkr_web.workflows.orders.state import Preview as Preview
    from ibkr_web.workflows.orders.terms import Algorithm as Algorithm
    from ibkr_web.workflows.orders.terms import Allocation as Allocation
    from ibkr_web.workflows.orders.terms import Side as Side
    from ibkr_web.workflows.orders.terms import TimeInForce as TimeInForce
    from ibkr_web.workflows.pagination.problems import ListChanged as ListChanged
    from ibkr_web.workflows.pagination.problems import PagesRepeat as PagesRepeat
    from ibkr_web.workflows.portfolio.values import Position as Position

__all__ = [
    "CFD",
    "IBKR",
    "Algorithm",
    "Allocation",
    "AmbiguousContract",
    "AsyncFlex",
    "AsyncIBKR",
    "AsyncTrade",
    "AsyncTransfer",
    "Availability",
    "Bar",
    "Bars",
    "Bond",
    "Bracket",
    "CashTransfer",
    "Combo",
    "Contract",
    "Crypto",
    "Deposit",
    "Execution",
    "Flex",
    "Forex",
    "Fund",
    "Future",
    "FutureOption",
    "Gateway",
    "HistoryUnavailable",
    "Index",
    "Instrument",
    "InvalidOrder",
    "InvalidTransfer",
    "Leg",
    "Limit",
    "LimitIfTouchedOrder",
    "LimitOnCloseOrder",
    "LimitOrder",
    "ListChanged",
    "MarketIfTouchedOrder",
    "MarketOnCloseOrder",
    "MarketOrder",
    "MidPriceOrder",
    "Notification",
    "OAuth1",
    "OAuth2",
    "OneCancelsAll",
    "Option",
    "Options",
    "OrderDeclined",
    "OrderEnded",
    "OrderNotFound",
    "OrderPrompt",
    "OrderQuestion",
    "OrderState",
    "Pacing",
    "PagesRepeat",
    "PartlyPlaced",
    "Policy",
    "Position",
    "PositionTransfer",
    "Preview",
    "PriceCondition",
    "Question",
    "QuestionExpired",
    "Quote",
    "RelativeOrder",
    "Side",
    "Stock",
    "StopLimitOrder",
    "StopOrder",
    "TimeInForce",
    "Trade",
    "TrailLimitOrder",
    "TrailOrder",
    "Transfer",
    "TransferPending",
    "TransferRejected",
    "UnknownContract",
    "UnresolvedContracts",
    "VolumeCondition",
    "WaitTimeout",
    "Withdrawal",
    "__version__",
]

__version__: str

_HOMES = {
    "ibkr_web.workflows.alert_conditions": (
        "PriceCondition",
        "VolumeCondition",
    ),
    "ibkr_web.workflows.instructions.kinds": (
        "Deposit",
        "Withdrawal",
        "CashTransfer",
        "PositionTransfer",
    ),
    "ibkr_web.workflows.instructions.problems": (
        "InvalidTransfer",
        "TransferPending",
        "TransferRejected",
    ),
    "ibkr_web.resources.transfer_jobs": (
        "Transfer",
        "AsyncTransfer",
    ),
    "ibkr_web.workflows.pagination.problems": (
        "ListChanged",
        "PagesRepeat",
    ),
    "ibkr_web.workflows.portfolio.values": ("Position",),
    "ibkr_web.workflows.contracts.errors": (
        "AmbiguousContract",
        "UnknownContract",
        "UnresolvedContracts",
    ),
    "ibkr_web.workflows.market_data.history": ("HistoryUnavailable",),
    "ibkr_web.workflows.market_data.bars": (
        "Bar",
        "Bars",
    ),
    "ibkr_web.workflows.market_data.quotes": ("Quote",),
    "ibkr_web.workflows.market_data.values": ("Availability",),
    "ibkr_web.auth.gateway": ("Gateway",),
    "ibkr_web.auth.oauth1.credential": ("OAuth1",),
    "ibkr_web.auth.oauth2.credential": ("OAuth2",),
    "ibkr_web.client": (
        "IBKR",
        "AsyncIBKR",
    ),
    "ibkr_web.flex.async_client": ("AsyncFlex",),
    "ibkr_web.flex.client": ("Flex",),
    "ibkr_web.instruments": (
        "Instrument",
        "CFD",
        "Bond",
        "Combo",
        "Contract",
        "Crypto",
        "Forex",
        "Fund",
        "Future",
        "FutureOption",
        "Index",
        "Leg",
        "Option",
        "Stock",
    ),
    "ibkr_web.resources.trades": (
        "AsyncTrade",
        "Trade",
    ),
    "ibkr_web.session.brokerage": ("Policy",),
    "ibkr_web.transport.options": ("Options",),
    "ibkr_web.transport.pacing": (
        "Limit",
        "Pacing",
    ),
    "ibkr_web.workflows.notifications": ("Notification",),
    "ibkr_web.workflows.orders.asking": ("OrderQuestion",),
    "ibkr_web.workflows.orders.exchange": ("OrderPrompt",),
    "ibkr_web.workflows.orders.groups": (
        "Bracket",
        "OneCancelsAll",
    ),
    "ibkr_web.workflows.orders.kinds": (
        "LimitIfTouchedOrder",
        "LimitOnCloseOrder",
        "LimitOrder",
        "MarketIfTouchedOrder",
        "MarketOnCloseOrder",
        "MarketOrder",
        "MidPriceOrder",
        "RelativeOrder",
        "StopLimitOrder",
        "StopOrder",
        "TrailLimitOrder",
        "TrailOrder",
    ),
    "ibkr_web.workflows.orders.problems": (
        "InvalidOrder",
        "OrderDeclined",
        "OrderEnded",
        "OrderNotFound",
        "PartlyPlaced",
        "QuestionExpired",
        "WaitTimeout",
    ),
    "ibkr_web.workflows.orders.questions": ("Question",),
    "ibkr_web.workflows.orders.state": (
        "Execution",
        "OrderState",
        "Preview",
    ),
    "ibkr_web.workflows.orders.terms": (
        "Algorithm",
        "Allocation",
        "Side",
        "TimeInForce",
    ),
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        found: Any = version("ibkr-web")
    else:
        home = next((home for home, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module(home), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
