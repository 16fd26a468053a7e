"""What a client knows of contracts: definitions for a day, searches for a session, and how a wish becomes a contract.

IBKR wants a symbol to be searched once in each brokerage session before it tells strikes and series of it, or gives
quotes of its derivatives; without that the answers are empty, and say nothing of why. `Book.search` does it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from ibkr_openapi import operation
from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import Contract, Instrument, Stock
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract, UnresolvedContracts
from ibkr_web.workflows.contracts.memory import Kept, Memory
from ibkr_web.workflows.contracts.reading import Row, from_definition, from_details, plain, rows
from ibkr_web.workflows.contracts.words import as_zone
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Book"]

LIFE = 86400.0
"""Seconds a definition is good for: numbers stay for ever, what they stand for changes between trading days."""


class Book:
    """Shared by everything made from one client."""

    def __init__(self, session: Callable[[], object], now: Callable[[], float], today: Callable[[], date]) -> None:
        """session: another thing after IBKR has forgotten searches. now: seconds that never go back. today: in UTC."""
        self.today = today
        self._session = session
        self._now = now
        self._wishes = Memory(lambda until: now() < until)
        self._definitions = Memory(lambda until: now() < until, 20_000)
        self._parts = Memory(lambda until: now() < until, 100)
        self._searches = Memory(lambda searched: searched == session(), 1000)

    def forget(self) -> None:
        """Ask IBKR anew for everything."""
        for memory in (self._wishes, self._definitions, self._searches):
            memory.forget()

    def resolve(self, wish: Instrument | Contract | int) -> Workflow[Contract]:
        """The one contract a wish means. Raises UnknownContract, AmbiguousContract."""
        if isinstance(wish, Contract):
            return wish
        if isinstance(wish, int):
            return (yield from self.known(wish))
        if not isinstance(wish, Instrument):
            raise TypeError(f"{wish!r} is no contract: say Stock({str(wish)!r}, currency=…), or give a number")
        front = getattr(wish, "month", "") == "FRONT"
        key = (wish, self.today()) if front else (wish, None)
        contract: Contract = yield from self._wishes.obtain(key, lambda: self._looked_up(wish))
        return contract

    def resolve_all(self, wishes: Iterable[Instrument | Contract | int]) -> Workflow[list[Contract]]:
        """The one contract each wish means, in their order; what several can be asked for in one call is.

        Raises UnresolvedContracts with all that are not to be had; a single wish UnknownContract or AmbiguousContract.
        """
        from ibkr_web.workflows.contracts.lookups import stocks

        given = list(wishes)
        yield from self.definitions(one for one in given if isinstance(one, int))
        new = [one for one in dict.fromkeys(given) if type(one) is Stock and self._wishes.peek((one, None)) is None]
        fitting = (yield from stocks(self, new)) if len(new) > 1 else {}
        contracts: dict[Any, Contract] = {}
        problems: dict[Any, UnknownContract | AmbiguousContract] = {}
        for one in dict.fromkeys(given):
            try:
                if one in fitting:
                    yield from self._wishes.obtain((one, None), partial(self._looked_up, one, fitting[one]))
                contracts[one] = yield from self.resolve(one)
            except (UnknownContract, AmbiguousContract) as error:
                problems[one] = error
        if problems:
            raise UnresolvedContracts.among(problems, contracts) if len(given) > 1 else next(iter(problems.values()))
        return [contracts[one] for one in given]

    def candidates(self, wish: Instrument) -> Workflow[list[Contract]]:
        """All contracts that fit a wish; none where there is none, not remembered."""
        from ibkr_web.workflows.contracts.lookups import find

        try:
            return unique((yield from find(self, wish)))
        except UnknownContract:
            return []

    def known(self, conid: int) -> Workflow[Contract]:
        """The contract with a number. Raises UnknownContract."""
        found = yield from self.definitions([conid])
        contract = found[0] if found else (yield from self.told(conid))
        if contract is None:
            raise UnknownContract(f"IBKR knows no contract with the number {conid}")
        return contract

    def definitions(self, conids: Iterable[int]) -> Workflow[list[Contract]]:
        """What IBKR says of contracts by their numbers, in this order; without those it does not know."""
        wanted = tuple(dict.fromkeys(conids))
        found = {conid: one for conid in wanted if (one := self._definitions.peek(conid)) is not None}
        missing = tuple(conid for conid in wanted if conid not in found)
        size = int((operation("contracts.list_definitions").limits or {}).get("conids", 200))
        for part in (missing[start : start + size] for start in range(0, len(missing), size)):
            told = yield from self._parts.obtain(part, lambda part=part: self._defined(part))  # type: ignore[misc]
            found |= {one.conid: one for one in told}
        return [found[conid] for conid in wanted if conid in found]

    def told(self, conid: int) -> Workflow[Contract | None]:
        """The full description of one contract; None where IBKR has nothing to tell."""
        try:
            return (yield from self.details(conid))
        except UnknownContract:
            return None
        except APIStatusError as error:
            if error.status not in (404, 500):
                raise
            return None  # so it answers for a number that is none

    def details(self, conid: int) -> Workflow[Contract]:
        """The full description of one contract, with trading class and venues. Raises UnknownContract."""
        contract: Contract = yield from self._definitions.obtain(("details", conid), lambda: self._described(conid))
        return contract

    def zone(self, conid: int) -> Workflow[ZoneInfo | None]:
        """The time zone of a contract's exchange; None where IBKR does not tell."""
        found: ZoneInfo | None = yield from self._definitions.obtain(("zone", conid), lambda: self._placed(conid))
        return found

    def search(self, symbol: str, **how: Any) -> Workflow[list[Row]]:
        """The rows of a search for a symbol, made once in each brokerage session."""
        key = (symbol, tuple(sorted(how.items())))
        found: list[Row] = yield from self._searches.obtain(key, lambda: self._searched(symbol, how))
        return found

    def after_search(self, symbol: str, call: Call) -> Workflow[Any]:
        """The answer to a call that needs a search for a symbol in the same session; again where that one ended."""
        answer: Any = None
        for _ in range(3):
            yield from self.search(symbol)
            session = self._session()
            answer = plain((yield call))
            if self._session() == session:
                break
        return answer

    def prime(self, contracts: Iterable[Contract]) -> Workflow[None]:
        """Search what the quotes of derivatives need."""
        for symbol in dict.fromkeys(one.symbol for one in contracts if one.is_derivative and one.symbol):
            yield from self.search(symbol)

    def _looked_up(
        self, wish: Instrument, finding: Callable[[], Workflow[list[Contract]]] | None = None
    ) -> Workflow[Kept]:
        from ibkr_web.workflows.contracts.lookups import find

        found = unique((yield from find(self, wish) if finding is None else finding()))
        if not found:
            raise UnknownContract(f"IBKR has no {wish.described}")
        if len(found) > 1:
            raise AmbiguousContract.among(wish.described, found, wish.words)
        return Kept(found[0], self._now() + LIFE)

    def _searched(self, symbol: str, how: dict[str, Any]) -> Workflow[Kept]:
        answer = yield Call("contracts.search", {"symbol": symbol, **how})
        return Kept(rows(answer), self._session())  # the session that answered, not the one before it

    def _defined(self, conids: Sequence[int]) -> Workflow[Kept]:
        answer = plain((yield Call("contracts.list_definitions", {"conids": list(conids)})))
        listed = rows(answer.get("secdef") if isinstance(answer, dict) else None)
        found = [one for row in listed if (one := from_definition(row)) is not None and one.conid in conids]
        for one in found:
            self._definitions.put(one.conid, Kept(one, self._now() + LIFE))
        return Kept(found, 0.0)  # kept one by one; a gap is not remembered

    def _described(self, conid: int) -> Workflow[Kept]:
        answer = yield Call("contracts.get_info", {"conid": conid})
        contract = next((one for row in rows(answer) if (one := from_details(row)) is not None), None)
        if contract is None:
            raise UnknownContract(f"IBKR says nothing of contract {conid}")
        return Kept(contract, self._now() + LIFE)

    def _placed(self, conid: int) -> Workflow[Kept]:
        try:
            answer = plain((yield Call("contracts.get_trading_schedule", {"conid": conid})))
        except APIStatusError:
            return Kept(None, 0.0)  # no schedule, as for what has expired: a zone is a help, not a need
        zone = as_zone(answer.get("exchange_time_zone") if isinstance(answer, dict) else None)
        return Kept(zone, self._now() + LIFE)


def unique(contracts: Iterable[Contract]) -> list[Contract]:
    """Each contract once."""
    return list({contract.conidex: contract for contract in contracts}.values())
