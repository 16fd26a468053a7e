"""What the workflows of orders share: the lane, the accounts, and what this client has placed."""

from __future__ import annotations

import json
import uuid
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field

from ibkr_openapi import OperationCall
from ibkr_web.errors import APIStatusError, ConfigurationError
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Lane
    from ibkr_web.workflows.orders.order import Order

__all__ = ["Desk", "Memory", "Placed", "account_of", "fresh_id"]

SELECT = "accounts.select"
KEPT = 10_000
"""Orders a client remembers; beyond that the oldest are forgotten."""


class Placed(NamedTuple):
    """What is needed to send an order again, changed."""

    order: Order
    account: str
    """The account, or the allocation group, in the path."""
    own_account: str | None
    """`acctId` of its ticket."""
    client_id: str | None
    parent_id: str | None
    attempted: Order | None = None
    """What it was to become by a change whose answer was lost."""


class Memory:
    """What one client and all its variants know of accounts and orders; safe under threads."""

    def __init__(self) -> None:
        self._after_fork()
        at_fork(self)
        self._placed: OrderedDict[str, Placed] = OrderedDict()
        self.accounts: tuple[object, Any] | None = None
        """The brokerage session and its answer of `accounts.list`."""
        self.borrowed: OperationCall | None = None
        """A selection of an account that was not the user's own choice, but ours."""
        self.quoted: tuple[object, set[int]] = (None, set())
        """The brokerage session and the contracts of which it had a snapshot."""

    def _after_fork(self) -> None:
        self._lock = Lock()

    def placed(self, order_id: str) -> Placed | None:
        """What this client placed under a number."""
        with self._lock:
            return self._placed.get(order_id)

    def keep(self, order_id: str, placed: Placed) -> None:
        """Remember an order, as it is now."""
        with self._lock:
            self._placed[order_id] = placed
            self._placed.move_to_end(order_id)
            if len(self._placed) > KEPT:
                self._placed.popitem(last=False)


@define
class Desk:
    """What the workflows need of the client that carries them out."""

    lane: Lane
    run: Callable[[Workflow[Any]], Any]
    """Carries a workflow out: gives its value, or an awaitable of it."""
    now: Callable[[], float]
    session: Callable[[], object]
    """Another value after IBKR has forgotten everything."""
    lasting: Callable[[str], OperationCall | None]
    """The call of this name that has to be made again in each session, if there was one."""
    trade: Callable[..., Any]
    """Makes a `Trade`, or an `AsyncTrade`."""
    memory: Memory = field(factory=Memory)

    @classmethod
    def of(cls, client: Any, trade: Callable[..., Any]) -> Desk:
        """That of a client; its variants (`with_options`) share the memory."""
        pipeline, brokerage = client._pipeline, client._brokerage
        memory = vars(pipeline).setdefault("memory_of_orders", Memory())  # in one step: threads get the same one
        return cls(
            lane=pipeline.lane,
            run=client._run,
            now=client._clock.now,
            session=lambda: brokerage.generation,
            lasting=brokerage.lasting.get,
            trade=trade,
            memory=memory,
        )

    def told(self, name: str, member: str) -> Any:
        """A member of the body of a lasting call."""
        call = self.lasting(name)
        body = json.loads(call.content) if call is not None and call.content else {}
        return body.get(member) if isinstance(body, dict) else None

    @property
    def chosen(self) -> str | None:
        """The account the user has chosen with `accounts.select`, if any."""
        call = self.lasting(SELECT)
        found = None if call is None or call is self.memory.borrowed else self.told(SELECT, "acctId")
        return str(found) if found else None


def fresh_id() -> str:
    """A `cOID` nobody has used."""
    return f"ibw-{uuid.uuid4().hex}"


def accounts_of(desk: Desk) -> Workflow[Any]:
    """`accounts.list` of this session, asked once; it is also what IBKR wants to be called before any order."""
    known, session = desk.memory.accounts, desk.session()
    if known is not None and known[0] == session:
        return known[1]
    answer = yield Call("accounts.list")
    desk.memory.accounts = (desk.session(), answer)
    return answer


def account_of(desk: Desk, given: str | None) -> Workflow[tuple[str, str | None]]:
    """The account (or allocation group) for the path, and the one for `acctId`, which only an account can be.

    Without `acctId` IBKR takes the first account of the login, so it is always named. Raises ConfigurationError where
    nobody said which of several, and where the one given is none of them.
    """
    answer = yield from accounts_of(desk)
    accounts = list(answer.accounts or ())
    if given is not None:
        if given in accounts:
            return given, given
        if not (yield from _is_group(given, answer)):
            raise ConfigurationError(
                f"account= is none of the {len(accounts)} accounts of these credentials, and no allocation group"
            )
        return given, None
    chosen = desk.chosen
    if len(accounts) == 1:
        return accounts[0], accounts[0]
    if chosen is not None and chosen in accounts:
        return chosen, chosen
    if not accounts:
        raise ConfigurationError("these credentials have no account that can trade")
    raise ConfigurationError(
        f"these credentials have {len(accounts)} accounts: say which with account=, or choose one with accounts.select"
    )


def _is_group(name: str, answer: Any) -> Workflow[bool]:
    if any(name == str(each) for member in ("groups", "profiles") for each in getattr(answer, member, None) or ()):
        return True
    try:
        groups = yield Call("allocation.list_groups")
    except APIStatusError:  # how logins without advised accounts are answered
        return False
    return any(name == each.name for each in groups.data or ())
