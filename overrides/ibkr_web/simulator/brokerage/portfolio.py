"""What accounts hold: positions and cash, moved by executions. Behaviours: `portfolio_calls`."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.valuation import Valuation
    from ibkr_web.simulator.world import World

__all__ = ["Execution", "Portfolio", "Position", "Traded"]

UNFUNDED = {"FUT", "CFD"}
"""Types whose purchase moves no cash: only what they gain or lose does."""
KEPT = 100_000
STARTING = (
    (265598, 100, 210), (272093, 40, 160), (14094, 60, 120), (756733, 25, 75), (147554578, 10, 45), (43645865, -50, 12),
)  # fmt: skip
"""What the first account holds when a simulator starts: contract, quantity, days ago it was bought."""


class Execution(Protocol):
    """What `apply` needs of a fill."""

    @property
    def account(self) -> str:
        """Account number."""

    @property
    def conid(self) -> int:
        """Contract."""

    @property
    def side(self) -> str:
        """BUY or SELL."""

    @property
    def quantity(self) -> float:
        """Always positive."""

    @property
    def price(self) -> float:
        """In the contract's currency."""

    @property
    def commission(self) -> float:
        """In the contract's currency, positive."""

    @property
    def when(self) -> float:
        """Epoch seconds."""


@dataclass(slots=True)
class Traded:
    """One fill, as performance and transactions see it."""

    account: str
    conid: int
    quantity: float
    """Negative for sales."""
    price: float
    commission: float
    when: float
    realized: float


@dataclass(slots=True)
class Position:
    """A holding in one contract."""

    account: str
    conid: int
    quantity: float
    """Negative when short."""
    average: float
    """Price per unit, without multiplier."""
    realized: float = 0.0
    """Result of what was closed, in the contract's currency."""
    model: str = ""


class Portfolio:
    """Positions of all accounts."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._positions: dict[str, dict[int, Position]] = {}
        self.traded: deque[Traded] = deque(maxlen=KEPT)
        self.combinations: dict[str, list[tuple[str, tuple[tuple[int, int], ...]]]] = {}
        """By account: name and legs (conid, signed ratio) of spreads held."""
        self.valuations: dict[str, tuple[object, Valuation]] = {}
        """What accounts were worth when last asked; see `valuation`."""
        self.version = 0
        """Grows with each change."""
        self._start()

    def _start(self) -> None:
        """Let a first look at a new simulator find something: bought at the prices of then, cash as it is."""
        brokerage, now = self._world.brokerage, self._world.clock.now()
        account = brokerage.accounts.first.account_id
        for conid, quantity, days in STARTING:
            contract, when = brokerage.contracts.get(conid), now - days * 86400
            price = brokerage.market.price(contract, when)
            self._positions.setdefault(account, {})[conid] = Position(account, conid, quantity, price)
            self.traded.append(Traded(account, conid, quantity, price, 1.0, when, 0.0))

    def positions(self, account_id: str) -> list[Position]:
        """Open positions of an account."""
        return [each for each in self._positions.get(account_id, {}).values() if each.quantity]

    def all(self, account_id: str) -> list[Position]:
        """Open and closed ones."""
        return list(self._positions.get(account_id, {}).values())

    def position(self, account_id: str, conid: int) -> Position | None:
        """One open position."""
        found = self._positions.get(account_id, {}).get(conid)
        return found if found is not None and found.quantity else None

    def realized(self, account_id: str) -> float:
        """Result of everything closed so far, base currency."""
        total = 0.0
        base = self._world.brokerage.accounts.get(account_id).currency
        for each in self._positions.get(account_id, {}).values():
            if each.realized:
                contract = self._world.brokerage.contracts.get(each.conid)
                total += each.realized * self._world.brokerage.market.rate(contract.currency, base)
        return total

    def apply(self, execution: Execution) -> Position:
        """Book a fill: position, cash and result. Tells "account"."""
        with self._world.lock:
            contract = self._world.brokerage.contracts.get(execution.conid)
            account = self._world.brokerage.accounts.get(execution.account)
            signed = execution.quantity if execution.side.upper().startswith("B") else -execution.quantity
            held = self._positions.setdefault(account.account_id, {})
            position = held.get(contract.conid)
            if position is None:
                position = held[contract.conid] = Position(account.account_id, contract.conid, 0.0, 0.0)
            gained = _book(position, signed, execution.price) * contract.multiplier
            position.realized += gained
            currency = contract.currency
            cost = execution.commission
            if contract.sec_type in UNFUNDED:
                cost -= gained
            elif contract.sec_type == "CASH":
                base = contract.symbol.split(".")[0]
                account.cash[base] = account.cash.get(base, 0.0) + signed
                cost += signed * execution.price
            else:
                cost += signed * execution.price * contract.multiplier
            account.cash[currency] = account.cash.get(currency, 0.0) - cost
            self.traded.append(
                Traded(
                    account.account_id, contract.conid, signed, execution.price, execution.commission, execution.when,
                    gained,
                )
            )  # fmt: skip
            self.version += 1
            self._world.tell("account", account.account_id)
            return position

    def hold(self, account_id: str, conid: int, quantity: float, price: float | None = None) -> Position:
        """Give an account a position as if it had always been there: cash stays as it is. Price: that of now."""
        with self._world.lock:
            self._world.brokerage.accounts.get(account_id)
            contract = self._world.brokerage.contracts.get(conid)
            average = self._world.brokerage.market.last(conid) if price is None else price
            position = Position(account_id, contract.conid, quantity, average)
            self._positions.setdefault(account_id, {})[contract.conid] = position
            self.version += 1
            self._world.tell("account", account_id)
            return position

    def combine(self, account_id: str, *legs: tuple[int, int]) -> str:
        """Let an account's positions in these contracts (conid, signed ratio) count as a spread; gives its name."""
        with self._world.lock:
            self._world.brokerage.accounts.get(account_id)
            name = f"CP.CP{crc32(repr(legs).encode()):08x}"
            self.combinations.setdefault(account_id, []).append((name, legs))
            return name

    def fill(self, account_id: str, count: int) -> None:
        """Give an account so many positions in made-up stocks: for paging, any number."""
        with self._world.lock:
            self._world.brokerage.accounts.get(account_id)
            held = self._positions.setdefault(account_id, {})
            random = self._world.random("portfolio", account_id)
            for number in range(count):
                contract = self._world.brokerage.contracts.synthetic(number)
                quantity = random.choice((-1, 1, 1, 1)) * random.randrange(1, 500)
                average = round(contract.price * random.uniform(0.8, 1.2), 2)
                held[contract.conid] = Position(account_id, contract.conid, quantity, average)
            self.version += 1
            self._world.tell("account", account_id)

    def clear(self) -> None:
        """No positions any more, in any account."""
        with self._world.lock:
            self._positions.clear()
            self.combinations.clear()
            self.traded.clear()
            self.version += 1


def _book(position: Position, signed: float, price: float) -> float:
    """Add to a position; gives what was gained per unit of multiplier."""
    before, after = position.quantity, position.quantity + signed
    gained = 0.0
    if before * signed >= 0:
        position.average = (before * position.average + signed * price) / after if after else 0.0
    else:
        closed = min(abs(before), abs(signed))
        gained = closed * (price - position.average) * (1 if before > 0 else -1)
        if before * after < 0:
            position.average = price
    position.quantity = 0.0 if abs(after) < 1e-9 else after
    if not position.quantity:
        position.average = 0.0
    return gained
