"""Which contracts there are: looked up by number, symbol, month and strike. Behaviours: `contract_behaviours`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage import universe
from ibkr_web.simulator.brokerage.universe import QUARTERS, FutureRow

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Contract", "Contracts", "month_code", "third_friday"]

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
FUTURE_LETTERS = "FGHJKMNQUVXZ"
EPOCH_YEAR = 2000

# Numbers of derived contracts are a function of what they are, so that any of them can be looked up without its chain.
OPTIONS_FROM = 700_000_000
FUTURES_FROM = 600_000_000
FUTURE_OPTIONS_FROM = 650_000_000
SYNTHETIC_FROM = 900_000_000
SYNTHETIC_COUNT = 99_999_999
STRIKES = 61
PER_MONTH = STRIKES * 2
PER_UNDERLYING = 1_000_000
OPTION_MONTHS = 6
DERIVED_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Contract:
    """Something that can be looked up, priced and, mostly, traded."""

    conid: int
    symbol: str
    sec_type: str
    """STK, IND, OPT, FUT, FOP, CASH, BOND, CRYPTO or CFD."""
    currency: str
    exchange: str
    """Where it is listed."""
    name: str
    tick: float = 0.01
    multiplier: float = 1.0
    price: float = 100.0
    """Where its walk begins; derivatives follow their underlying instead."""
    kind: str = ""
    """COMMON, ETF, ADR, DR: what sort of stock."""
    industry: str = ""
    category: str = ""
    group: str = ""
    country: str = "US"
    underlying: int = 0
    expiry: str = ""
    """Last trading day or maturity, yyyyMMdd."""
    strike: float = 0.0
    right: str = ""
    """C or P."""
    valid_exchanges: str = "SMART"
    """Joined with commas."""
    trading_class: str = ""
    local_symbol: str = ""
    has_options: bool = False
    average_volume: int = 1_000_000
    cusip: str = ""
    coupon: float = 0.0
    issued: str = ""
    issuer: str = ""
    cfd: int = 0

    @property
    def derivative(self) -> bool:
        """Whether it lives from another contract."""
        return self.sec_type in {"OPT", "FUT", "FOP", "WAR", "CFD"}

    @property
    def month(self) -> str:
        """Contract month as `contracts.search` lists it ("JAN26"); empty without expiry."""
        return month_code(int(self.expiry[:4]), int(self.expiry[4:6])) if self.expiry else ""

    @property
    def description(self) -> str:
        """As positions and orders name it: "AAPL", "SPX DEC2026 5200 C", "ES DEC2026"."""
        if not self.expiry or self.sec_type == "BOND":
            return self.symbol
        # IBKR pads the symbol: to six for options, to eight for futures.
        text = f"{self.symbol:<{6 if self.right else 8}} {MONTHS[int(self.expiry[4:6]) - 1]}{self.expiry[:4]}"
        return f"{text} {self.strike:g} {self.right} [{self.local_symbol} {self.multiplier:g}]" if self.right else text

    @property
    def full_name(self) -> str:
        """As definitions name it: "AAPL", "AAPL Jan15'27 190 Call"."""
        if not self.right or not self.expiry:
            return self.description
        day = f"{MONTHS[int(self.expiry[4:6]) - 1].title()}{self.expiry[6:]}'{self.expiry[2:4]}"
        return f"{self.symbol} {day} {self.strike:g} {'Put' if self.right == 'P' else 'Call'}"


def month_code(year: int, month: int) -> str:
    """A month the way IBKR writes it: JAN26."""
    return f"{MONTHS[month - 1]}{year % 100:02}"


def third_friday(year: int, month: int) -> date:
    """When options and index futures of a month end."""
    first = date(year, month, 1)
    return first + timedelta(days=(4 - first.weekday()) % 7 + 14)


class Contracts:
    """All contracts of a world. Those of the table are there at once, derived ones are made when looked at."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[int, Contract] = {}
        self._derived: dict[int, Contract] = {}
        self._by_symbol: dict[str, list[Contract]] = {}
        self._futures = {row.underlying: (number, row) for number, row in enumerate(universe.FUTURES)}
        self._table()
        self._optionable = [each.conid for each in self._known.values() if each.has_options]
        self._option_block = {conid: number for number, conid in enumerate(self._optionable)}

    def add(self, contract: Contract) -> Contract:
        """Make a contract known, for example one with the number your program uses."""
        with self._world.lock:
            self._known[contract.conid] = contract
            if not contract.expiry or contract.sec_type == "BOND":
                listed = self._by_symbol.setdefault(contract.symbol.upper(), [])
                listed[:] = [each for each in listed if each.conid != contract.conid] + [contract]
            return contract

    def find(self, conid: int) -> Contract | None:
        """One contract, or None."""
        known = self._known.get(conid) or self._derived.get(conid)
        if known is None:
            known = self._derive(conid)
            if known is not None:
                if len(self._derived) >= DERIVED_KEPT:
                    self._derived.clear()
                self._derived[conid] = known
        return known

    def get(self, conid: int) -> Contract:
        """One contract; LookupError when there is none with this number."""
        found = self.find(conid)
        if found is None:
            raise LookupError(f"no contract {conid}")
        return found

    def by_symbol(self, symbol: str, *sec_types: str) -> list[Contract]:
        """What is listed under a symbol, of these types (all, where none is given)."""
        listed = self._by_symbol.get(symbol.upper(), [])
        return [each for each in listed if not sec_types or each.sec_type in sec_types]

    def all(self) -> Iterable[Contract]:
        """Everything listed under a symbol: no derived contracts."""
        for listed in self._by_symbol.values():
            yield from listed

    def synthetic(self, number: int) -> Contract:
        """The n-th of a hundred million made-up US stocks: for portfolios of any size."""
        if not 0 <= number < SYNTHETIC_COUNT:
            raise ValueError(f"there are {SYNTHETIC_COUNT} made-up stocks")
        return self.get(SYNTHETIC_FROM + number)

    def option_months(self, underlying: int) -> list[tuple[int, int]]:
        """Year and month of the option series listed today."""
        future = self._futures.get(underlying)
        if future is not None:
            return [(int(each.expiry[:4]), int(each.expiry[4:6])) for each in self.futures(underlying)[:4]]
        today = self.today()
        months: list[tuple[int, int]] = []
        year, month = today.year, today.month
        while len(months) < OPTION_MONTHS:
            if third_friday(year, month) >= today:
                months.append((year, month))
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return months

    def options(self, underlying: int, year: int, month: int) -> list[Contract]:
        """The chain of one month: calls and puts by strike. Empty when nothing is listed."""
        if (year, month) not in self.option_months(underlying):
            return []
        if underlying in self._option_block:
            start = OPTIONS_FROM + self._option_block[underlying] * PER_UNDERLYING
        elif underlying in self._futures and self._futures[underlying][1].options:
            start = FUTURE_OPTIONS_FROM + self._futures[underlying][0] * PER_UNDERLYING
        else:
            return []
        start += ((year - EPOCH_YEAR) * 12 + month - 1) * PER_MONTH
        return [self.get(start + number) for number in range(PER_MONTH)]

    def futures(self, underlying: int) -> list[Contract]:
        """The futures listed today, the nearest first. Empty when the contract has none."""
        if underlying not in self._futures:
            return []
        number, row = self._futures[underlying]
        today = self.today()
        found: list[Contract] = []
        year, month = today.year, today.month
        while len(found) < row.cycles:
            if month in row.months:
                each = self.get(FUTURES_FROM + number * PER_UNDERLYING + (year - EPOCH_YEAR) * 12 + month - 1)
                if each.expiry >= f"{today:%Y%m%d}":
                    found.append(each)
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return found

    def has_future_options(self, underlying: int) -> bool:
        """Whether options on its futures are listed."""
        return underlying in self._futures and self._futures[underlying][1].options

    def pair(self, base: str, quote: str) -> Contract | None:
        """The currency pair with exactly this order."""
        found = self.by_symbol(f"{base}.{quote}", "CASH")
        return found[0] if found else None

    def today(self) -> date:
        """The day at the exchanges: UTC's, which is New York's while anything trades there."""
        return self._world.clock.datetime().date()

    def _derive(self, conid: int) -> Contract | None:
        if SYNTHETIC_FROM <= conid < SYNTHETIC_FROM + SYNTHETIC_COUNT:
            return self._synthetic(conid)
        if OPTIONS_FROM <= conid < OPTIONS_FROM + len(self._optionable) * PER_UNDERLYING:
            block, rest = divmod(conid - OPTIONS_FROM, PER_UNDERLYING)
            return self._option(conid, self._known[self._optionable[block]], rest, "OPT", 100.0)
        if FUTURE_OPTIONS_FROM <= conid < FUTURE_OPTIONS_FROM + len(universe.FUTURES) * PER_UNDERLYING:
            block, rest = divmod(conid - FUTURE_OPTIONS_FROM, PER_UNDERLYING)
            row = universe.FUTURES[block]
            if row.options:
                return self._option(conid, self._known[row.underlying], rest, "FOP", row.multiplier)
            return None
        if FUTURES_FROM <= conid < FUTURES_FROM + len(universe.FUTURES) * PER_UNDERLYING:
            block, rest = divmod(conid - FUTURES_FROM, PER_UNDERLYING)
            return self._future(conid, universe.FUTURES[block], rest)
        return None

    def _option(self, conid: int, underlying: Contract, rest: int, sec_type: str, multiplier: float) -> Contract | None:
        months, rest = divmod(rest, PER_MONTH)
        year, month = EPOCH_YEAR + months // 12, months % 12 + 1
        if year >= 2080:
            return None
        strike_number, put = divmod(rest, 2)
        step = strike_step(underlying.price)
        strike = (round(underlying.price / step) + strike_number - STRIKES // 2) * step
        expiry = third_friday(year, month)
        right = "P" if put else "C"
        us = sec_type == "OPT"
        return Contract(
            conid, underlying.symbol, sec_type, underlying.currency, "SMART" if us else underlying.exchange,
            underlying.name, multiplier=multiplier, underlying=underlying.conid, expiry=f"{expiry:%Y%m%d}",
            strike=round(strike, 4), right=right, tick=0.01 if us else 0.05,
            valid_exchanges="SMART,AMEX,CBOE,PHLX,PSE,ISE,BOX,BATS,NASDAQOM" if us else underlying.exchange,
            trading_class=underlying.symbol, average_volume=900,
            local_symbol=f"{underlying.symbol:<6}{expiry:%y%m%d}{right}{round(strike * 1000):08}",
        )  # fmt: skip

    def _future(self, conid: int, row: FutureRow, rest: int) -> Contract | None:
        year, month = EPOCH_YEAR + rest // 12, rest % 12 + 1
        if month not in row.months or year >= 2080:
            return None
        index = self._known[row.underlying]
        expiry = third_friday(year, month) if row.months == QUARTERS else date(year, month, 20)
        if expiry.weekday() > 4:
            expiry -= timedelta(days=expiry.weekday() - 4)
        return Contract(
            conid, index.symbol, "FUT", index.currency, index.exchange, index.name, tick=row.tick,
            multiplier=row.multiplier, underlying=index.conid, expiry=f"{expiry:%Y%m%d}",
            valid_exchanges=index.exchange, trading_class=index.symbol,
            local_symbol=f"{index.symbol}{FUTURE_LETTERS[month - 1]}{year % 10}", average_volume=1_500_000,
        )  # fmt: skip

    def _synthetic(self, conid: int) -> Contract:
        number, letters = conid - SYNTHETIC_FROM, ""
        for _ in range(6):
            number, letter = divmod(number, 26)
            letters = chr(65 + letter) + letters
        symbol = "Z" + letters.lstrip("A").rjust(3, "A")
        price = round(self._world.random("synthetic", conid).uniform(5, 400), 2)
        return Contract(
            conid, symbol, "STK", "USD", "NYSE", f"SIMULATED {symbol} CORP", price=price, kind="COMMON",
            industry="Industrial", category="Miscellaneous Manufactur", group="Diversified Manufact Op",
            valid_exchanges="SMART,NYSE,ARCA,BATS", trading_class=symbol, local_symbol=symbol,
        )  # fmt: skip

    def _table(self) -> None:
        for row in universe.STOCKS:
            venues = "SMART,AMEX,NYSE,CBOE,ARCA,NASDAQ,BATS,IEX,IBEOS" if row.currency == "USD" else row.exchange
            self.add(
                Contract(
                    row.conid, row.symbol, "STK", row.currency, row.exchange, row.name, price=row.price, kind=row.kind,
                    industry=row.industry, category=row.category, group=row.group, country=row.country,
                    valid_exchanges=venues, trading_class="NMS" if row.exchange == "NASDAQ" else row.symbol,
                    local_symbol=row.symbol, has_options=row.options, average_volume=row.volume, cfd=row.cfd,
                    tick=1.0 if row.currency == "JPY" else 0.01,
                )
            )  # fmt: skip
            if row.cfd:
                self.add(
                    Contract(
                        row.cfd, row.symbol, "CFD", row.currency, "SMART", row.name, price=row.price,
                        underlying=row.conid, local_symbol=row.symbol, trading_class=row.symbol,
                    )
                )  # fmt: skip
        for index in universe.INDICES:
            self.add(
                Contract(
                    index.conid, index.symbol, "IND", "USD", index.exchange, index.name, price=index.price,
                    valid_exchanges=index.exchange, has_options=index.options, average_volume=0,
                    trading_class=index.symbol, local_symbol=index.symbol,
                )
            )  # fmt: skip
        for pair in universe.PAIRS:
            self.add(
                Contract(
                    pair.conid, f"{pair.base}.{pair.quote}", "CASH", pair.quote, "IDEALPRO",
                    f"{pair.base}.{pair.quote}", tick=pair.tick, valid_exchanges="IDEALPRO",
                    price=universe.CURRENCIES[pair.base] / universe.CURRENCIES[pair.quote],
                    trading_class=f"{pair.base}.{pair.quote}", local_symbol=f"{pair.base}.{pair.quote}",
                )
            )  # fmt: skip
        for conid, symbol, name, price in universe.CRYPTO:
            self.add(Contract(conid, symbol, "CRYPTO", "USD", "PAXOS", name, price=price, valid_exchanges="PAXOS"))
        for bond in universe.BONDS:
            self.add(
                Contract(
                    bond.conid, universe.ISSUER_SYMBOL, "BOND", "USD", "SMART", universe.ISSUER[1], price=bond.price,
                    expiry=bond.matures, cusip=bond.cusip, coupon=bond.coupon, issued=bond.issued,
                    issuer=universe.ISSUER[0], tick=0.001, multiplier=10.0, trading_class=universe.ISSUER_SYMBOL,
                    average_volume=800,
                )
            )  # fmt: skip


def strike_step(price: float) -> float:
    """How far strikes lie apart at a price."""
    for limit, step in ((25, 0.5), (200, 2.5), (1000, 5), (10_000, 25)):
        if price < limit:
            return step
    return 500
