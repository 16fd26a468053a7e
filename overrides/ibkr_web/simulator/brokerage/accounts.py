"""Who holds what: accounts, advisors with sub-accounts, paper accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.universe import CURRENCIES

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Account", "Accounts"]

DEFAULT = "U1234567"
PAPER = "DU1234567"
ADVISOR = "F1234567"


@dataclass(slots=True)
class Account:
    """One account. Money is in the account's base currency unless it says otherwise."""

    account_id: str
    title: str
    currency: str = "USD"
    alias: str = ""
    opened: float = 0.0
    """Epoch seconds."""
    parent: str = ""
    """The advisor's account, for sub-accounts."""
    advisor: bool = False
    cash: dict[str, float] = field(default_factory=dict)
    """By currency."""
    deposited: float = 0.0
    """Base currency: what came in, for performance."""

    @property
    def paper(self) -> bool:
        """Whether the money is not real."""
        return self.account_id.startswith("D")


class Accounts:
    """The accounts every login of the simulator sees, in the order IBKR lists them.

    A simulator starts with one real account that holds a few things.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._accounts: dict[str, Account] = {}
        self.dynamic = False
        """Whether the login has IBKR's DYNACCT property: accounts are searched instead of listed."""
        self.allow_customer_time = False
        """Whether orders have to carry `manualOrderTime` (brokers and advisors)."""
        self.add(DEFAULT, cash={"USD": 1_000_000.0, "EUR": 25_000.0})

    @property
    def ids(self) -> list[str]:
        """Account numbers."""
        return list(self._accounts)

    @property
    def first(self) -> Account:
        """The one that counts where none is named."""
        return next(iter(self._accounts.values()))

    @property
    def selected(self) -> str:
        """Account number selected in the session used last."""
        return self._world.brokerage.session.newest.selected_account or self.first.account_id

    @property
    def paper(self) -> bool:
        """Whether this is a paper login."""
        return self.first.paper

    @property
    def advisor(self) -> Account | None:
        """The advisor's own account, if there is one."""
        return next((each for each in self._accounts.values() if each.advisor), None)

    def all(self) -> list[Account]:
        """Every account, advisors first."""
        return list(self._accounts.values())

    def find(self, account_id: str) -> Account | None:
        """One account, or None."""
        return self._accounts.get(account_id)

    def get(self, account_id: str) -> Account:
        """One account; LookupError for a number that is not there."""
        account = self._accounts.get(account_id)
        if account is None:
            raise LookupError(f"no account {account_id}")
        return account

    def __contains__(self, account_id: object) -> bool:
        return account_id in self._accounts

    def add(
        self,
        account_id: str,
        *,
        title: str = "",
        currency: str = "USD",
        cash: float | dict[str, float] = 1_000_000.0,
        alias: str = "",
        parent: str = "",
        advisor: bool = False,
    ) -> Account:
        """A further account: number as IBKR forms it (U…, DU… for paper, F… for advisors), cash by currency."""
        with self._world.lock:
            random = self._world.random("account", account_id)
            opened = self._world.clock.now() - random.randrange(400, 2500) * 86400
            for code in (currency, *(cash if isinstance(cash, dict) else ())):
                if code not in CURRENCIES:
                    raise ValueError(f"no currency {code}")
            money = dict(cash) if isinstance(cash, dict) else {currency: float(cash)}
            account = Account(
                account_id,
                title or f"Simulated Holder {account_id[-4:]}",
                currency,
                alias,
                opened,
                parent,
                advisor,
                money,
            )
            account.deposited = sum(amount for code, amount in money.items() if code == currency)
            self._accounts[account_id] = account
            return account

    def use_individual(self, account_id: str = DEFAULT) -> None:
        """One real account with a million and nothing else."""
        self._only(account_id)

    def use_paper(self, account_id: str = PAPER) -> None:
        """One paper account with a million and nothing else."""
        self._only(account_id)

    def use_advisor(self, count: int, account_id: str = ADVISOR) -> None:
        """An advisor's login with so many sub-accounts."""
        self._only(account_id, advisor=True)
        for number in range(count):
            self.add(f"U{2_000_001 + number}", parent=account_id, alias=f"Client {number + 1}")

    def _only(self, account_id: str, advisor: bool = False) -> None:
        with self._world.lock:
            self._accounts.clear()
            self.add(account_id, advisor=advisor, cash=0.0 if advisor else 1_000_000.0)
            self._world.brokerage.portfolio.clear()
            self._world.brokerage.session.forget_selection()
