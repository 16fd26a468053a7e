"""Calls that need another call first, as the contract's annotations (`x-ibkr.priming`) tell.

A rule names a call that has to come before, or asks for the same call again after a while. Which answer an unprimed
call gets is the behaviour's own affair: empty, an error, or less than asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Priming"]

ALSO = {"portfolio.list_subaccounts": "portfolio.list_accounts", "contracts.search_by_body": "contracts.search"}
"""Calls that prepare the same as another."""
SUBJECTS = {"contracts.search": "symbol", "market_data.get_snapshot": "conid"}
"""Calls that prepare one thing only; their behaviours note it with `mark`."""
SOONER = 0.6
"""What was started is ready after this share of the annotated wait: a client's clock is never exactly ours."""


class Priming:
    """Remembers what was called, per session. `enforced = False` lets everything through at once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.enforced = True
        """Whether the rules count: IBKR's way."""

    def note(self, session: Session, request: Request) -> None:
        """A call came in. The sessions call this for every request they let through."""
        name = ALSO.get(request.operation.name, request.operation.name)
        # Before the accounts are loaded their list is empty, and prepares nothing.
        if name not in SUBJECTS and (session.established or name.startswith("portfolio.")):
            self.mark(session, name, None, request.operation.session != "brokerage")

    def mark(self, session: Session, name: str, subject: object, outer: bool = False) -> None:
        """A call was answered for a subject (a symbol, a conid)."""
        (session.outer_marks if outer else session.marks).add((name, subject))

    def called(self, session: Session, name: str, subject: object = None) -> bool:
        """Whether a call came before, or need not."""
        return not self.enforced or (name, subject) in session.marks or (name, subject) in session.outer_marks

    def rule(self, request: Request, call: str = "") -> dict[str, Any] | None:
        """The operation's rule about another call; without one, that about repeating the same."""
        rules = request.operation.priming or ()
        return next((dict(each) for each in rules if each.get("call", "") == call), None)

    def accounts(self, request: Request) -> None:
        """Refuse with 400 what the contract wants `accounts.list` before, when it did not come."""
        if self.rule(request, "accounts.list") is not None:
            session = self._world.brokerage.session.of(request)
            if not self.called(session, "accounts.list"):
                raise Refused(Answer.error(400, "Please query /accounts first"))

    def portfolio(self, request: Request) -> bool:
        """Whether portfolio calls may give their data: the accounts were listed."""
        if self.rule(request, "portfolio.list_accounts") is None:
            return True
        return self.called(self._world.brokerage.session.of(request), "portfolio.list_accounts")

    def warm(self, request: Request, subject: object = None, outer: bool = False) -> bool:
        """Whether a call that has to be repeated has been: the first one for a subject starts the work."""
        rule = self.rule(request)
        if rule is None or not self.enforced:
            return True
        session = self._world.brokerage.session.of(request)
        # Outer calls are remembered by the login, the others go with the brokerage session.
        notes = session.outer_notes if outer else session.notes
        started = notes.setdefault("started", {}).setdefault((request.operation.name, subject), session.now)
        return bool(session.now >= started + SOONER * float(rule["after"]) and session.now > started)

    def started(self, session: Session, name: str) -> bool:
        """Whether a call that has to be repeated was made at all in this brokerage session."""
        return any(each == name for each, _ in session.notes.get("started", ()))
