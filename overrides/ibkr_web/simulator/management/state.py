"""Account Management: its parts, and what a test may do to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from ibkr_web.simulator.clock import Timer
from ibkr_web.simulator.management.accounts import ManagedAccount, ManagedAccounts
from ibkr_web.simulator.management.banks import Banks
from ibkr_web.simulator.management.instructions import Instructions
from ibkr_web.simulator.management.reports import Reports
from ibkr_web.simulator.management.requests import AccountRequest, Requests
from ibkr_web.simulator.management.restrictions import Restrictions
from ibkr_web.simulator.management.vouchers import Vouchers

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Management"]

HOUR = 3600.0


class Management:
    """Everything behind `/gw/api`. Times are simulated seconds.

    `review_seconds` is how long IBKR looks at an application once nothing is missing, `client` and `email` are those of
    the master account, `brokers` the names known for complex transfers, `prohibited_countries` those nobody can live in
    (ISO-3).
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.review_seconds = 24 * HOUR
        self.client = "Simulated Broker"
        self.email = "master@example.com"
        self.brokers = ["Charles Schwab", "Fidelity", "HSBC", "Saxo Bank", "UBS"]
        self.prohibited_countries = {"CUB", "IRN", "PRK", "SYR"}
        self.prefixes: dict[str, int] = {}
        """How many user names were made with each prefix."""
        self.external_users: set[str] = set()
        self.late = 0
        """How many of the next POST and PATCH accounts answer 202 with the number of the request only."""
        self._errors: list[str] = []
        self._pending: list[Timer] = []
        self._reviews: dict[str, Timer] = {}

    @cached_property
    def accounts(self) -> ManagedAccounts:
        """Accounts, their status, tasks and messages."""
        return ManagedAccounts(self.world)

    @cached_property
    def requests(self) -> Requests:
        """Requests of the accounts family."""
        return Requests(self.world)

    @cached_property
    def instructions(self) -> Instructions:
        """Instructions."""
        return Instructions(self.world)

    @cached_property
    def banks(self) -> Banks:
        """Bank instructions and recurring transfers."""
        return Banks(self.world)

    @cached_property
    def reports(self) -> Reports:
        """Statements, tax documents, trade confirmations."""
        return Reports(self.world)

    @cached_property
    def vouchers(self) -> Vouchers:
        """Tax vouchers."""
        return Vouchers(self.world)

    @cached_property
    def restrictions(self) -> Restrictions:
        """Pre-trade compliance."""
        return Restrictions(self.world)

    def settle(self) -> None:
        """Let everything that is under way come to its end now: instructions, changes, applications, vouchers."""
        with self.world.lock:
            self.instructions.settle()
            waiting = [*self._pending, *self._reviews.values()]
            self._pending, self._reviews = [], {}
            for timer in waiting:
                timer.run()
            self.vouchers.settle()

    def reject_next(self, reason: str, code: str = "REJECTED_BY_OPERATIONS") -> None:
        """Accept the next instruction, and reject it when it is decided."""
        self.instructions.reject_next(reason, code)

    def fail_next(self, text: str) -> None:
        """Answer the next application or change with 200 and this error inside."""
        with self.world.lock:
            self._errors.append(text)

    def reject_application(self, account_id: str) -> None:
        """Decide against an application: status R."""
        with self.world.lock:
            if account_id in self._reviews:
                self._reviews.pop(account_id).cancel()
            self.accounts.set_status(self.accounts.get(account_id), "R")

    def next_errors(self) -> list[str]:
        """The error a test wants, if any."""
        return [self._errors.pop(0)] if self._errors else []

    def answers_late(self) -> bool:
        """Whether the next answer is only the number of the request."""
        self.late, late = max(0, self.late - 1), self.late > 0
        return late

    def happen(self, seconds: float, request: AccountRequest, effect: Callable[[], None]) -> None:
        """Carry a change out, in so many seconds."""

        def carry_out() -> None:
            try:
                effect()
            except ValueError as error:
                # The account has moved on since the request came in.
                request.status, request.message = "REJECTED", str(error)
            else:
                request.status, request.message = "PROCESSED", "Request was processed"

        if seconds <= 0:
            carry_out()
        else:
            request.message = "Request was submitted"
            self._pending.append(self.world.clock.later(seconds, carry_out))

    def review(self, account: ManagedAccount) -> None:
        """Look at an application; it is approved after a while, unless something is missing again."""
        if account.account_id in self._reviews:
            return

        def approve() -> None:
            self._reviews.pop(account.account_id, None)
            if account.status in ("N", "P") and not account.pending_tasks():
                self.accounts.set_status(account, "O")

        self._reviews[account.account_id] = self.world.clock.later(self.review_seconds, approve)
