"""The contracts a simulated IBKR knows from the start, as a table: numbers as IBKR has them, prices made up.

Everything else (options, futures, options on futures, as many further stocks as wanted) is derived from these rows.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["BONDS", "CURRENCIES", "FUTURES", "INDICES", "PAIRS", "STOCKS", "FutureRow", "PairRow", "StockRow"]


class StockRow(NamedTuple):
    """A share or fund on one exchange."""

    conid: int
    symbol: str
    exchange: str
    currency: str
    name: str
    price: float
    kind: str = "COMMON"
    industry: str = ""
    category: str = ""
    group: str = ""
    country: str = "US"
    options: bool = False
    cfd: int = 0
    volume: int = 5_000_000


STOCKS = (
    StockRow(
        265598, "AAPL", "NASDAQ", "USD", "APPLE INC", 190.0, "COMMON", "Technology", "Computers", "Computers",
        options=True, cfd=120549942, volume=52_000_000,
    ),
    StockRow(
        272093, "MSFT", "NASDAQ", "USD", "MICROSOFT CORP", 415.0, "COMMON", "Technology", "Software",
        "Applications Software", options=True, cfd=120550310, volume=21_000_000,
    ),
    StockRow(
        8314, "IBM", "NYSE", "USD", "INTL BUSINESS MACHINES CORP", 185.0, "COMMON", "Technology", "Computers",
        "Computer Services", options=True, cfd=120550477, volume=4_100_000,
    ),
    StockRow(
        76792991, "TSLA", "NASDAQ", "USD", "TESLA INC", 240.0, "COMMON", "Consumer, Cyclical", "Auto Manufacturers",
        "Auto-Cars/Light Trucks", options=True, volume=98_000_000,
    ),
    StockRow(
        3691937, "AMZN", "NASDAQ", "USD", "AMAZON.COM INC", 178.0, "COMMON", "Communications", "Internet",
        "E-Commerce/Products", options=True, volume=40_000_000,
    ),
    StockRow(
        208813719, "GOOGL", "NASDAQ", "USD", "ALPHABET INC-CL A", 165.0, "COMMON", "Communications", "Internet",
        "Web Portals/ISP", options=True, volume=26_000_000,
    ),
    StockRow(
        43645865, "IBKR", "NASDAQ", "USD", "INTERACTIVE BROKERS GRO-CL A", 120.0, "COMMON", "Financial",
        "Diversified Finan Serv", "Finance-Invest Bnkr/Brkr", volume=1_200_000,
    ),
    StockRow(
        756733, "SPY", "ARCA", "USD", "SS SPDR S&P 500 ETF TRUST-US", 520.0, "ETF", options=True, volume=60_000_000,
    ),
    StockRow(
        320227571, "QQQ", "NASDAQ", "USD", "INVESCO QQQ TRUST SERIES 1", 445.0, "ETF", options=True, volume=35_000_000,
    ),
    StockRow(9579970, "IWM", "ARCA", "USD", "ISHARES RUSSELL 2000 ETF", 205.0, "ETF", volume=28_000_000),
    StockRow(
        38708077, "AAPL", "MEXI", "MXN", "APPLE INC", 3400.0, "COMMON", "Technology", "Computers", "Computers",
        volume=20_000,
    ),
    StockRow(
        273982664, "AAPL", "EBS", "CHF", "APPLE INC", 168.0, "COMMON", "Technology", "Computers", "Computers",
        volume=6_000,
    ),
    StockRow(
        1411277, "IBM", "IBIS", "EUR", "INTL BUSINESS MACHINES CORP", 171.0, "COMMON", "Technology", "Computers",
        "Computer Services", volume=15_000,
    ),
    StockRow(
        38709473, "IBM", "MEXI", "MXN", "INTL BUSINESS MACHINES CORP", 3310.0, "COMMON", "Technology", "Computers",
        "Computer Services", volume=3_000,
    ),
    StockRow(
        41645598, "IBM", "LSE", "GBP", "INTL BUSINESS MACHINES CORP", 146.0, "COMMON", "Technology", "Computers",
        "Computer Services", volume=2_000,
    ),
    StockRow(
        493546048, "AAPL", "LSEETF", "GBP", "LEVERAGE SHARES 1X AAPL", 14.0, "ETF", "Technology", "Computers",
        "Computers", country="GB", volume=1_500,
    ),
    StockRow(
        532640894, "AAPL", "AEQLIT", "CAD", "APPLE INC-CDR", 28.0, "DR", "Technology", "Computers", "Computers",
        country="CA", volume=90_000,
    ),
    StockRow(
        14094, "BMW", "IBIS", "EUR", "BAYERISCHE MOTOREN WERKE AG", 92.0, "COMMON", "Consumer, Cyclical",
        "Auto Manufacturers", "Auto-Cars/Light Trucks", country="DE", volume=1_100_000,
    ),
    StockRow(
        4036812, "BHP", "ASX", "AUD", "BHP GROUP LTD", 43.0, "COMMON", "Basic Materials", "Mining",
        "Diversified Minerals", country="AU", volume=6_500_000,
    ),
    StockRow(
        4721, "BHP", "NYSE", "USD", "BHP GROUP LTD-SPON ADR", 57.0, "ADR", "Basic Materials", "Mining",
        "Diversified Minerals", country="AU", volume=2_300_000,
    ),
    StockRow(
        13905755, "7203", "TSEJ", "JPY", "TOYOTA MOTOR CORP", 2850.0, "COMMON", "Consumer, Cyclical",
        "Auto Manufacturers", "Auto-Cars/Light Trucks", country="JP", volume=24_000_000,
    ),
)  # fmt: skip
"""Conid first. The same symbol stands for several listings, as at IBKR."""


class IndexRow(NamedTuple):
    """Something that is counted but not traded."""

    conid: int
    symbol: str
    exchange: str
    name: str
    price: float
    options: bool = False


INDICES = (
    IndexRow(416904, "SPX", "CBOE", "S&P 500 Stock Index", 5200.0, True),
    IndexRow(13455763, "VIX", "CBOE", "CBOE Volatility Index", 16.0),
    IndexRow(11004968, "ES", "CME", "E-mini S&P 500", 5210.0),
    IndexRow(362673777, "MES", "CME", "Micro E-mini S&P 500", 5210.0),
    IndexRow(17340715, "CL", "NYMEX", "Light Sweet Crude Oil", 78.0),
    IndexRow(17340718, "GC", "COMEX", "Gold", 2350.0),
)


class FutureRow(NamedTuple):
    """The futures of one index row."""

    underlying: int
    multiplier: float
    tick: float
    months: tuple[int, ...]
    cycles: int
    """How many contracts are listed at a time."""
    options: bool = False


QUARTERS = (3, 6, 9, 12)
FUTURES = (
    FutureRow(11004968, 50, 0.25, QUARTERS, 5, True),
    FutureRow(362673777, 5, 0.25, QUARTERS, 5),
    FutureRow(17340715, 1000, 0.01, tuple(range(1, 13)), 8, True),
    FutureRow(17340718, 100, 0.1, (2, 4, 6, 8, 10, 12), 6),
)


class PairRow(NamedTuple):
    """Two currencies against each other on IDEALPRO."""

    conid: int
    base: str
    quote: str
    tick: float = 0.00005


PAIRS = (
    PairRow(12087792, "EUR", "USD"),
    PairRow(12087797, "GBP", "USD"),
    PairRow(14433401, "AUD", "USD"),
    PairRow(39453441, "NZD", "USD"),
    PairRow(15016059, "USD", "JPY", 0.005),
    PairRow(12087820, "USD", "CHF"),
    PairRow(15016062, "USD", "CAD"),
    PairRow(37928772, "USD", "SGD"),
    PairRow(12345777, "USD", "HKD"),
    PairRow(35045199, "USD", "MXN"),
    PairRow(37971206, "USD", "SEK"),
    PairRow(12087807, "EUR", "GBP"),
    PairRow(12087817, "EUR", "CHF"),
    PairRow(14321016, "EUR", "JPY", 0.005),
    PairRow(14321010, "GBP", "JPY", 0.005),
)

CURRENCIES = {
    "USD": 1.0, "EUR": 1.08, "GBP": 1.27, "AUD": 0.65, "NZD": 0.6, "JPY": 0.0066, "CHF": 1.12, "CAD": 0.73,
    "SGD": 0.74, "HKD": 0.128, "MXN": 0.056, "SEK": 0.095, "AED": 0.2723, "CNH": 0.138, "CZK": 0.043,
    "DKK": 0.145, "HUF": 0.0028, "ILS": 0.27, "NOK": 0.094, "PLN": 0.25, "BGN": 0.552, "KRW": 0.00073, "RON": 0.217,
    "RUB": 0.011, "SAR": 0.2666, "TRY": 0.031, "ZAR": 0.054,
}  # fmt: skip
"""What a unit is worth in USD where the walk begins."""

CRYPTO = ((479624278, "BTC", "Bitcoin cryptocurrency", 64000.0), (495759171, "ETH", "Ethereum cryptocurrency", 3200.0))
"""On PAXOS, in USD."""


class BondRow(NamedTuple):
    """A bond of one issuer; the coupon in percent, the dates yyyyMMdd."""

    conid: int
    cusip: str
    coupon: float
    issued: str
    matures: str
    price: float


ISSUER = ("e1359061", "International Business Machines Corp")
ISSUER_SYMBOL = "IBM"
BONDS = (
    BondRow(147554578, "459200HU8", 3.625, "20140212", "20340212", 97.4),
    BondRow(228904216, "459200JH5", 4.7, "20160219", "20460219", 91.2),
    BondRow(366119876, "459200KA8", 3.5, "20190515", "20290515", 95.1),
)
