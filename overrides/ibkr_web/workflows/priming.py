"""What has to be called before an operation answers with the truth, as its descriptor says (`priming`).

`{"call": name, "once": "session"}`: another operation, once in each session. `{"repeat": n, "until": …, "after": s}`:
the same again, because the first answer of a session only starts the work: it is empty, an error, or lacks fields.
With `"every": true` that may happen again later in the session, and each such answer is asked for again.
With `"without": parameter` a call in which that is true never has the answer: it is made again without the parameter.
Rules for one contract or symbol (`"once": "contract"`) belong to the workflows that know the contract.

Sources: the facts that the annotations in spec/overlays name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from ibkr_openapi import Operation, OperationCall
from ibkr_openapi.runtime.jsontext import loads
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.shared import Shared
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    import httpx

    from ibkr_web.transport.lane import Pass

__all__ = ["Priming"]

SAME = {"portfolio.list_subaccounts": "portfolio.list_accounts"}
"""Calls that prepare what another one prepares."""
COLD = (404, 423, 500, 503)
"""How a service answers that is still being woken."""
MOST = 10_000
"""Calls whose empty answers are remembered; one that was forgotten is only made once more."""


class Priming:
    """Remembers what was called in which session; safe under threads and tasks."""

    def __init__(self, session: Callable[[], object]) -> None:
        """session: something that is another thing after IBKR has forgotten everything."""
        self._session = session
        self._lock = Lock()
        self._calls: dict[str, Shared[object]] = {}
        self._repeats: dict[tuple[str, str], tuple[object, int]] = {}
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    def before(self, operation: Operation[Any], lane: Pass | None) -> Workflow[None]:
        """Make the calls that have to come first, once a session, by one caller for all."""
        for rule in operation.priming:
            name = rule.get("call")
            if name is None or rule.get("once") != "session":
                continue
            shared = self._shared(name)
            if shared.value != self._session():
                if lane is None:
                    yield from shared.obtain(partial(self._call, name, None))
                else:  # one who is at it may be waiting for this lane: waiting for him would never end
                    shared.set((yield from self._call(name, lane)))

    def after(self, operation: Operation[Any], call: OperationCall, response: httpx.Response) -> float | None:
        """Seconds after which the same call is worth repeating, because this answer is not yet the truth; else None."""
        rule = _repeating(operation)
        if rule is None:
            return None
        if self.again(operation, call, response) is not call:
            return None if _true(rule, response) else float(rule["after"])
        # a service that is cold is cold once; what is empty or lacks fields is one thing that was asked for
        key, session = (operation.name, "" if rule["until"] == "success" else call.path), self._session()
        with self._lock:
            seen, times = self._repeats.get(key, (session, 0))
            times = times if seen == session else 0
            known = times >= rule["repeat"] or _true(rule, response)
            # from now on an empty answer is the truth, unless it may come each time
            settled = 0 if rule.get("every") else int(rule["repeat"])
            self._repeats[key] = (session, settled if known else times + 1)
            while len(self._repeats) > MOST:  # whoever asks for something else each time does not fill the memory
                del self._repeats[next(iter(self._repeats))]
        if known:
            return None
        return float(rule["after"])

    def again(self, operation: Operation[Any], call: OperationCall, response: httpx.Response) -> OperationCall:
        """What to send after an answer that was not yet the truth: the same, less what kept the truth back."""
        rule = _repeating(operation) or {}
        if "without" not in rule or not response.is_success:  # what failed has not taken effect either
            return call
        path, _, query = call.path.partition("?")
        parts = query.split("&")
        left = [part for part in parts if part != f"{rule['without']}=true"]
        return call if left == parts else call._replace(path="?".join(filter(None, (path, "&".join(left)))))

    def note(self, name: str) -> None:
        """Somebody called this himself: it need not be called again."""
        name, session = SAME.get(name, name), self._session()
        shared = self._calls.get(name) or self._shared(name)
        if shared.value != session:
            shared.set(session)

    def forget(self) -> None:
        """IBKR has forgotten everything: begin anew."""
        with self._lock:
            self._calls.clear()
            self._repeats.clear()

    def _call(self, name: str, lane: Pass | None) -> Workflow[object]:
        session = self._session()
        yield Call(name, lane=lane)
        return session

    def _shared(self, name: str) -> Shared[object]:
        with self._lock:
            shared = self._calls.get(name)
            if shared is None:
                shared = self._calls[name] = Shared(lambda session: session == self._session())
            return shared


def _repeating(operation: Operation[Any]) -> Mapping[str, Any] | None:
    return next((rule for rule in operation.priming if "repeat" in rule), None)


def _true(rule: Mapping[str, Any], response: httpx.Response) -> bool:
    """Whether an answer is what it will be, and no longer what comes while the work is being started."""
    if response.status_code in COLD:
        return False
    until = rule["until"]
    if until == "success" or not response.is_success:
        return True
    try:
        value = loads(response.content)
    except (ValueError, RecursionError):
        return True
    if "items" in rule and isinstance(value, dict):
        value = value.get(rule["items"])
    if until == "non-empty":
        return not _empty(value)
    rows = list(_rows(value))
    return bool(rows) and all(_filled(rule, row) for row in rows)


def _empty(value: Any) -> bool:
    """Nothing in it: no element, or an object whose lists and objects are all empty."""
    if isinstance(value, dict):
        held = [member for member in value.values() if isinstance(member, (list, dict))]
        return all(not member for member in held) if held else not value
    return value in (None, [], "")


def _rows(value: Any) -> Iterator[Mapping[str, Any]]:
    for row in value if isinstance(value, list) else [value]:
        if isinstance(row, dict):
            yield row


def _filled(rule: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    if "among" in rule:
        return any(name in row for name in rule["among"])
    return any(name not in rule["beyond"] for name in row)
