"""Workflows over accounts: positions of one or all, balances, figures, results."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from threading import Lock
from typing import Any

from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import ConfigurationError, IBKRError
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.pagination.plan import key_of
from ibkr_web.workflows.pagination.progress import Changes, Mark, Page, Progress, anchor, of
from ibkr_web.workflows.pagination.walk import AHEAD, walk
from ibkr_web.workflows.portfolio.values import Allocation, Balance, Performance, PnL, Position, Summary
from ibkr_web.workflows.shared import Shared
from ibkr_web.workflows.steps import Call, Emit, Workflow

__all__ = ["Answers", "accounts", "allocation", "ledger", "performance", "pnl", "position", "positions", "summary"]

PAGED, WHOLE = "portfolio.list_positions", "portfolio.list_positions_uncached"
PERIODS = ("1D", "7D", "MTD", "1M", "YTD", "1Y")
"""What IBKR answers; its document has more, which get 400 (measured by ibkrdotnet and others)."""
KEPT = 64


class Answers:
    """Answers of what IBKR allows seldom, for who asks the same again or at the same time. Safe under threads."""

    def __init__(self) -> None:
        self._after_fork()
        at_fork(self)
        self._kept: OrderedDict[str, tuple[float, Any]] = OrderedDict()
        self._asking: OrderedDict[str, Shared[Any]] = OrderedDict()

    def _after_fork(self) -> None:
        self._lock = Lock()

    @classmethod
    def of(cls, client: Any) -> Answers:
        """That of a client and all its variants."""
        found: Answers = vars(client._pipeline).setdefault("seldom_answers", cls())
        return found

    def obtain(
        self, key: str, now: Callable[[], float], max_age: float, ask: Callable[[], Workflow[Any]]
    ) -> Workflow[Any]:
        """An answer that is young enough, the one somebody is asking for, or else what `ask` gives."""

        def fresh() -> Workflow[Any]:
            found = self._young(key, now(), max_age)  # from somebody who had it between our look and our turn
            if found is None:
                found = yield from ask()
                self._keep(key, now(), found)
            return found

        found = self._young(key, now(), max_age)
        if found is not None:
            return found
        with self._lock:
            asking = self._asking.setdefault(key, Shared(_never))
            if len(self._asking) > KEPT:
                self._asking.popitem(last=False)
        return (yield from asking.obtain(fresh))

    def _young(self, key: str, now: float, max_age: float) -> Any:
        with self._lock:
            when, value = self._kept.get(key, (0.0, None))
            return value if value is not None and now - when < max_age else None

    def _keep(self, key: str, now: float, value: Any) -> None:
        with self._lock:
            self._kept[key] = now, value
            self._kept.move_to_end(key)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)


def _never(answer: Any) -> bool:
    """Whether what was asked for together is good for later: how old it may be, everybody says for himself."""
    return False


def accounts() -> Workflow[list[Any]]:
    """The accounts of the login; asking is also what IBKR wants before anything else about portfolios."""
    return list((yield Call("portfolio.list_accounts")))


def positions(
    account: str | Sequence[str] | None,
    progress: Progress,
    *,
    cached: bool,
    arguments: dict[str, Any],
    check: bool = True,
    ahead: int = AHEAD,
    resume: Mark | None = None,
) -> Workflow[None]:
    """Emits pages of positions, account after account."""
    if account is None:
        names = [str(each["accountId"]) for each in (yield from accounts())]
    else:
        names = [account] if isinstance(account, str) else list(account)
    operation = PAGED if cached else WHOLE
    asked = [{"account_id": name, **arguments} for name in names]
    if resume is not None:
        lists = [of(operation, each) for each in asked]
        if resume.of not in lists:
            raise ConfigurationError("resume= belongs to another list: other account, endpoint or arguments")
        asked = asked[lists.index(resume.of) :]
    whole = True
    for each in asked:
        progress.total, progress.complete = None, False
        make = partial(_position, each["account_id"])
        mark = resume if resume is not None and resume.of == of(operation, each) else None
        before, progress.changes = progress.changes, Changes()
        try:
            if cached:
                yield from walk(PAGED, each, progress, check=check, ahead=ahead, resume=mark, make=make)
            else:
                yield from _at_once(each, progress, mark, make)
        finally:
            progress.changes = before.joined(progress.changes)
        whole = whole and progress.complete
    progress.complete = whole and resume is None


def _position(account: str, row: Any) -> Position:
    return Position.read(row, account)


def _at_once(
    arguments: dict[str, Any], progress: Progress, resume: Mark | None, make: Callable[[Any], Any]
) -> Workflow[None]:
    """The list that comes in one piece, as one page."""
    answer = yield Call(WHOLE, arguments)
    which, rows = of(WHOLE, arguments), list(answer)
    keys = [anchor(key_of(row, ("conid", "model"))) for row in rows]
    progress.changes.rounds, progress.complete = 1, resume is None
    start = 0
    if resume is not None:
        if resume.anchor not in keys:
            raise ConfigurationError("resume= names a position that is not there any more")
        start = keys.index(resume.anchor) + 1
    if rows[start:]:
        marks = tuple(Mark(which, None, index + 1, keys[index]) for index in range(start, len(rows)))
        made = tuple(make(row) for row in rows[start:])
        progress.number += 1
        yield Emit(Page(made, progress.number - 1, None, answer, marks))


def position(account: str, conid: int) -> Workflow[Position | None]:
    """One position, or None. The first answer of a session lacks contract data; it is not what is given."""
    rows = yield Call("portfolio.get_position", {"account_id": account, "conid": conid})
    found = [Position.read(row, account) for row in rows or ()]
    if len(found) > 1:
        models = ", ".join(each.model or "none" for each in found)
        raise IBKRError(
            f"contract {conid} is held in several models ({models}), so that one position is not all of it",
            advice="positions.list() has a position for each",
        )
    return found[0] if found else None


def ledger(account: str) -> Workflow[dict[str, Balance]]:
    """Balances by currency, and BASE."""
    answer = yield Call("portfolio.get_ledger", {"account_id": account})
    return {code: Balance.read(code, row) for code, row in answer.items()}


def summary(account: str) -> Workflow[Summary]:
    """All figures."""
    return Summary((yield Call("portfolio.get_summary", {"account_id": account})))


def allocation(account: str, model: str | None) -> Workflow[Allocation]:
    """Values by kind."""
    arguments = {"account_id": account} | ({} if model is None else {"model": model})
    return Allocation.read((yield Call("portfolio.get_allocation", arguments)))


def pnl() -> Workflow[list[PnL]]:
    """Results of the accounts; the first answer of a session is empty, and not what is given."""
    answer = to_json((yield Call("accounts.get_pnl")))
    return [PnL.read(name, row) for name, row in (answer.get("upnl") or {}).items()]


def performance(
    account: str | Sequence[str], period: str, answers: Answers, now: Callable[[], float], max_age: float
) -> Workflow[Performance]:
    """Value and returns; asked anew only where the last answer to the same question is older than `max_age` seconds."""
    ids = [account] if isinstance(account, str) else list(account)
    if period not in PERIODS:
        raise ConfigurationError(f"period is one of {', '.join(PERIODS)}; IBKR refuses others")

    def ask() -> Workflow[Performance]:
        answer = yield Call("analytics.get_performance", {"body": {"acctIds": ids, "period": period}})
        return Performance.read(answer, period, datetime.now(UTC))

    found: Performance = yield from answers.obtain(json.dumps([ids, period]), now, max_age, ask)
    return found
