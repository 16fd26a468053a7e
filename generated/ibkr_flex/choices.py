# Generated from spec/ by `make regenerate`; do not edit.
"""The 15 enumerations of Flex statements. All are open: other text is a member that is not `known`."""

from __future__ import annotations

from .runtime.choice import Choice

__all__ = [
    "Choice",
    "AssetCategory",
    "PutCall",
    "TransactionType",
    "OpenClose",
    "BuySell",
    "OrderType",
    "CashTransactionType",
    "CorporateActionType",
    "PositionSide",
    "OptionEvent",
    "TradeTransferDirection",
    "DeliveredReceived",
    "TransferType",
    "TransferDirection",
    "Code",
]


class AssetCategory(Choice):
    """What kind of instrument a row is about."""

    STK = "STK", "stock or fund share traded on an exchange"
    OPT = "OPT", "option on a stock or index"
    FUT = "FUT", "future"
    FOP = "FOP", "option on a future"
    CASH = "CASH", "currency pair"
    BOND = "BOND", "bond"
    BILL = "BILL", "treasury bill"
    WAR = "WAR", "warrant"
    CFD = "CFD", "contract for difference"
    FXCFD = "FXCFD", "contract for difference on a currency pair"
    CRYPTO = "CRYPTO", "crypto currency"
    IOPT = "IOPT", "structured product"
    CMDTY = "CMDTY", "physical commodity"
    FUND = "FUND", "mutual fund"
    FSFOP = "FSFOP", "option on a future, settled like a future"
    FSOPT = "FSOPT", "option settled like a future"


class PutCall(Choice):
    """Which right an option gives."""

    P = "P", "put"
    C = "C", "call"


class TransactionType(Choice):
    """How a trade came about."""

    EXCH_TRADE = "ExchTrade", "traded on an exchange"
    BOOK_TRADE = "BookTrade", "booked without a market: expiry, assignment, exercise"
    TRADE_CANCEL = "TradeCancel", "takes a trade back"
    TRADE_CORRECT = "TradeCorrect", "corrects a trade"
    FRAC_SHARE = "FracShare", "part of a share"
    FRAC_SHARE_CANCEL = "FracShareCancel", "takes the trade of a part of a share back"
    DVP_TRADE = "DvpTrade", "delivery against payment"


class OpenClose(Choice):
    """Whether a trade opened or closed a position."""

    O = "O", "opened"
    C = "C", "closed"
    C_O = "C;O", "closed one position and opened the opposite one"
    NONE = "-", "does not apply"


class BuySell(Choice):
    """Side of a trade."""

    BUY = "BUY", "bought"
    BUY_CANCELLED = "BUY (Ca.)", "a purchase taken back"
    SELL = "SELL", "sold"
    SELL_CANCELLED = "SELL (Ca.)", "a sale taken back"


class OrderType(Choice):
    """Kind of order."""

    LMT = "LMT", "limit"
    MKT = "MKT", "market"
    STP = "STP", "stop"
    STPLMT = "STPLMT", "stop limit"
    MOC = "MOC", "market on close"
    LOC = "LOC", "limit on close"
    TRAIL = "TRAIL", "trailing stop"
    TRAILLMT = "TRAILLMT", "trailing stop limit"
    MIDPX = "MIDPX", "at the mid price"
    REL = "REL", "relative to the best price"
    MIT = "MIT", "market if touched"
    LIT = "LIT", "limit if touched"
    MULTIPLE = "MULTIPLE", "several kinds, in a row that sums up"


class CashTransactionType(Choice):
    """What a cash transaction was for."""

    DEPOSITS_AND_WITHDRAWALS = "Deposits & Withdrawals", "money paid in or out"
    DEPOSITS_WITHDRAWALS = "Deposits/Withdrawals", "money paid in or out (older spelling)"
    BROKER_INTEREST_PAID = "Broker Interest Paid", "interest owed to the broker"
    BROKER_INTEREST_RECEIVED = "Broker Interest Received", "interest from the broker"
    WITHHOLDING_TAX = "Withholding Tax", "tax kept back at the source"
    BOND_INTEREST_RECEIVED = "Bond Interest Received", "coupon received"
    BOND_INTEREST_PAID = "Bond Interest Paid", "accrued coupon paid to a seller, or on a short bond"
    OTHER_FEES = "Other Fees", "fee of another kind, such as for market data"
    DIVIDENDS = "Dividends", "dividend"
    PAYMENT_IN_LIEU = "Payment In Lieu Of Dividends", "payment in place of a dividend, for lent or short shares"
    COMMISSION_ADJUSTMENTS = "Commission Adjustments", "commission corrected afterwards"
    ADVISOR_FEES = "Advisor Fees", "fee of an advisor"


class CorporateActionType(Choice):
    """Kind of corporate action, as two letters."""

    BC = "BC", "bond conversion"
    BM = "BM", "bond maturity"
    CA = "CA", "contract soulte"
    CC = "CC", "contract consolidation"
    CD = "CD", "cash dividend"
    CH = "CH", "choice dividend, chosen"
    CI = "CI", "convertible issue"
    CO = "CO", "contract spin-off"
    CP = "CP", "coupon payment"
    CS = "CS", "contract split"
    CT = "CT", "contract turned into units of a fund"
    DI = "DI", "dividend rights issue"
    DW = "DW", "delisted as worthless"
    ED = "ED", "expiry of a dividend right"
    FA = "FA", "fee allocation"
    FI = "FI", "issue of a forward split"
    FS = "FS", "forward split"
    GV = "GV", "generic voluntary action"
    HD = "HD", "choice dividend, delivered"
    HI = "HI", "choice dividend, issue"
    IC = "IC", "change of the issue, such as a new CUSIP"
    OR = "OR", "asset purchase"
    PI = "PI", "preference issue"
    PV = "PV", "proxy vote"
    RI = "RI", "subscribable rights issue"
    RS = "RS", "reverse split"
    SD = "SD", "stock dividend"
    SO = "SO", "spin-off"
    SR = "SR", "subscription of rights"
    TC = "TC", "merger"
    TI = "TI", "tender issue"
    TM = "TM", "trade of a merger"
    TO = "TO", "tender"


class PositionSide(Choice):
    """Which way a position goes."""

    LONG = "Long", "owned"
    SHORT = "Short", "owed"


class OptionEvent(Choice):
    """What happened to an option."""

    ASSIGNMENT = "Assignment", "the holder exercised, this account has to deliver"
    EXERCISE = "Exercise", "this account exercised"
    EXPIRATION = "Expiration", "expired"
    BUY = "Buy", "purchase of the underlying that follows"
    SELL = "Sell", "sale of the underlying that follows"
    CASH_SETTLEMENT = "Cash Settlement", "settled in money"


class TradeTransferDirection(Choice):
    """Where a trade was transferred."""

    TO = "To", "to another broker"
    FROM = "From", "from another broker"


class DeliveredReceived(Choice):
    """Whether shares came or went."""

    DELIVERED = "Delivered", "went"
    RECEIVED = "Received", "came"


class TransferType(Choice):
    """How a position or money was transferred."""

    INTERNAL = "INTERNAL", "between accounts at the broker"
    INTERCOMPANY = "INTERCOMPANY", "between entities of the broker"
    ACATS = "ACATS", "through the American system of that name"
    ATON = "ATON", "through the Canadian system of that name"
    FOP = "FOP", "free of payment"
    OTC = "OTC", "over the counter"


class TransferDirection(Choice):
    """Which way a transfer went."""

    IN = "IN", "in"
    OUT = "OUT", "out"
    NONE = "-", "does not apply"


class Code(Choice):
    """What the codes in the notes of a row mean. Upper and lower case differ."""

    A = "A", "assignment"
    ADR = "ADR", "fee of a depositary receipt"
    AEx = "AEx", "automatic exercise because of a dividend"
    AFx = "AFx", "automatic currency conversion"
    Adj = "Adj", "adjustment"
    Al = "Al", "allocation"
    Aw = "Aw", "executed away from the broker"
    B = "B", "automatic buy-in"
    Bo = "Bo", "direct borrow"
    C = "C", "closing trade"
    CD = "CD", "cash delivered"
    CP = "CP", "complex position"
    Ca = "Ca", "cancelled"
    Co = "Co", "corrected"
    Cx = "Cx", "crossing; the broker acted as agent for both sides"
    D = "D", "the broker acted as agent for both sides"
    ETF = "ETF", "creation or redemption of fund shares"
    Ep = "Ep", "from a position that expired"
    Ex = "Ex", "exercise"
    FP = "FP", "the broker was principal for the part of a share"
    G = "G", "in the guaranteed segment"
    GEA = "GEA", "expiry or assignment through offsetting positions"
    HC = "HC", "lots with the highest cost first"
    HFI = "HFI", "moved into a hedge fund"
    HFR = "HFR", "redeemed from a hedge fund"
    I = "I", "internal transfer"
    IA = "IA", "against an affiliate of the broker"
    INV = "INV", "transfer from an investor"
    L = "L", "ordered by the broker, because of margin"
    LD = "LD", "loss adjusted for a wash sale"
    LF = "LF", "forced liquidation"
    LI = "LI", "last lots in, first out"
    LT = "LT", "long-term"
    Lo = "Lo", "direct loan"
    M = "M", "entered by the broker by hand"
    MEx = "MEx", "manual exercise because of a dividend"
    ML = "ML", "losses maximised"
    MLG = "MLG", "long-term gains maximised"
    MLL = "MLL", "long-term losses maximised"
    MSG = "MSG", "short-term gains maximised"
    MSL = "MSL", "short-term losses maximised"
    O = "O", "opening trade"
    P = "P", "partial execution"
    PI = "PI", "better price than asked for"
    Po = "Po", "accrual posted"
    Pr = "Pr", "crossing as principal"
    R = "R", "dividend reinvested"
    RED = "RED", "redemption"
    RI = "RI", "recurring investment; some sources say reimbursement"
    Ri = "Ri", "reimbursement"
    RP = "RP", "riskless principal for the part of a share"
    Rb = "Rb", "rebill"
    Re = "Re", "accrual reversed"
    SI = "SI", "solicited by the broker"
    SL = "SL", "specific lot chosen"
    SO = "SO", "solicited by the introducing broker"
    SS = "SS", "settles sooner than usual"
    ST = "ST", "short-term"
    SY = "SY", "eligible for stock yield enhancement"
    T = "T", "transfer"
