"""The walk through a list in pages: one workflow for all styles, that neither repeats nor loses an element in silence.

IBKR cuts most lists into pages anew with each call, by counting. What is added before the page that is read moves
elements to the next page (they come twice), what is removed moves them to the one before (they are never seen). So:

* an element that came on an earlier page is not handed out again, and counted;
* lists with an offset are read with an overlap of one element: where the next page does not begin with the last element
  of the one before, something has moved;
* where another operation gives the whole list at once (`whole`), it is asked at the end whether anything is missing,
  and a third one (`one`) for each element that is;
* other lists are read a second time: two equal readings are a list that did not change in between;
* backwards in time a window without anything new is a weekend or a holiday before it is the end: the windows before it
  are asked for, `EMPTY` of them.

What was missed is looked for by reading again, at most `ROUNDS` times, and handed out last.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from attrs import define, field

from ibkr_openapi import operation as find
from ibkr_web.errors import APIStatusError, ConfigurationError, IBKRError
from ibkr_web.workflows.market_data.pages import no_data
from ibkr_web.workflows.pagination.plan import Key, Place, Plan
from ibkr_web.workflows.pagination.problems import ListChanged, PagesRepeat
from ibkr_web.workflows.pagination.progress import Mark, Page, Progress, anchor, of
from ibkr_web.workflows.steps import Call, Emit, Together, Workflow

__all__ = ["AHEAD", "walk"]

logger = logging.getLogger("ibkr_web")

AHEAD = 4
"""Pages that are asked for at the same time, once more than one is wanted."""
ROUNDS = 4
"""How often a list that changes is read."""
EMPTY = 10
"""Windows in a row with nothing new, after which there is nothing further back."""
REST = timedelta(days=7)
"""Time that has to be without anything before a list is said to end there: markets rest no longer."""
STUCK = 2
"""Pages in a row without anything new, after which nothing new is expected."""


def walk(
    name: str,
    arguments: Mapping[str, Any],
    progress: Progress,
    *,
    page_size: int | None = None,
    check: bool = True,
    ahead: int = AHEAD,
    resume: Mark | None = None,
    make: Callable[[Any], Any] | None = None,
) -> Workflow[None]:
    """Emits a `Page` for each answer with something new in it. make: what becomes of a row; left out: it stays.

    Raises ConfigurationError for an operation without pages, ListChanged, PagesRepeat, and what the calls raise; what
    came before has been handed out then.
    """
    plan = Plan.of(name, arguments, page_size)
    yield from _Walk(plan, dict(arguments), progress, check, 1 if plan.slow else ahead, resume, make).whole()


@define
class _Walk:
    plan: Plan
    arguments: dict[str, Any]
    progress: Progress
    check: bool
    ahead: int
    resume: Mark | None
    make: Callable[[Any], Any] | None
    seen: Counter[Key] = field(factory=Counter)
    """What was handed out, and how often on one page."""
    missing: set[str] | None = None
    """What reading again is to find, where that is known."""
    which: str = ""
    last: Mark = field(init=False)
    """After the last element that came on a page."""

    def __attrs_post_init__(self) -> None:
        self.which = of(self.plan.operation.name, self.arguments)
        self.last = Mark(self.which, self.plan.start, 0, "")

    def whole(self) -> Workflow[None]:
        progress, plan = self.progress, self.plan
        before: list[tuple[Key, ...]] | None = None
        lacking: set[str] | None = None
        rounds = ROUNDS if self.check and self.resume is None else 1
        for _ in range(rounds):
            progress.changes.rounds += 1
            reading = _Reading()
            yield from self._read(reading)
            known = None
            if rounds > 1 and (self.missing is not None or self._needs_proof(reading)):
                known = yield from self._lacking()
                known = yield from self._singly(known)
            if known is not None:
                if known and known == lacking:
                    # read anew, without them all the same: two ways of asking that do not agree
                    progress.changes.unlisted = len(known)
                    logger.warning("%s does not list %d elements that IBKR has", plan.operation.name, len(known))
                if not known or known == lacking:
                    progress.complete = not known
                    return
                lacking, self.missing = known, set(known)
            elif self._settled(reading, before):
                progress.complete = reading.calm and self.resume is None and self._ended(reading)
                return
            before = reading.pages if reading.calm else None
            if rounds > 1 and "refresh" in plan.rule:
                yield from self._refresh()
        again = f"in each of {rounds} readings" if rounds > 1 else "while it was read"
        raise ListChanged(f"the list of {plan.operation.name} changed {again}", progress.changes)

    def _settled(self, reading: _Reading, before: list[tuple[Key, ...]] | None) -> bool:
        """Whether this reading is the list as it was at one moment."""
        if not self.plan.fixed:
            return True
        if not reading.calm:
            return not self.check
        if not self.check or self.resume is not None or not self._needs_proof(reading):
            return True
        return before == reading.pages

    def _needs_proof(self, reading: _Reading) -> bool:
        """Whether a change could have gone unnoticed."""
        plan = self.plan
        if not plan.fixed or (plan.overlaps and reading.calm and "whole" not in plan.rule):
            return False
        if not reading.calm or len(reading.pages) > 1:
            return True
        if not reading.pages or reading.total is not None:
            return False
        return len(reading.pages[0]) >= min(*plan.sizes, plan.size)  # it may have been full: was there one after it?

    def _read(self, reading: _Reading) -> Workflow[None]:
        """Once from the beginning, or from the mark, to the end."""
        place, width = (yield from self._start(reading)) if self.resume is not None else self.plan.start, 1
        while reading.goes_on():
            places = self.plan.ahead(place, width, reading.total)
            answers = yield from self._fetch(places)
            for expected, answer in zip(places, answers, strict=True):
                if expected != place:
                    break  # the page before held less than a full one: go on where it ended
                if isinstance(answer, BaseException):
                    if not self._is_nothing(answer, reading):
                        raise answer
                    place = self._back(place, reading)
                    reading.more = place is not None
                    break
                place = yield from self._take(place, answer, reading)
                if not reading.goes_on():
                    return
            width = 1 if reading.short else min(width * 2, self.ahead)

    def _fetch(self, places: list[Place]) -> Workflow[list[Any]]:
        """The answers, each its own failure in its place."""
        if len(places) == 1:
            return [(yield from self._one(places[0]))]
        found: list[Any] = yield Together(tuple(self._one(place) for place in places))
        return found

    def _one(self, place: Place) -> Workflow[Any]:
        try:
            return (yield Call(self.plan.operation.name, self.plan.asked(self.arguments, place)))
        except IBKRError as error:
            return error  # what was asked for before it is handed out first

    def _back(self, place: Place, reading: _Reading) -> Place:
        """Where to look after a window without anything new; None where it is the end."""
        reading.empty += 1
        return self.plan.earlier(place, self.arguments) if reading.empty < EMPTY else None

    def _ended(self, reading: _Reading) -> bool:
        """Whether nothing lies further back, as far as empty windows tell."""
        window = self.plan.window(self.arguments)
        return self.plan.style != "backwards" or (window is not None and window * reading.empty >= REST)

    def _is_nothing(self, error: BaseException, reading: _Reading) -> bool:
        return (
            self.plan.style == "backwards"
            and bool(reading.pages)
            and isinstance(error, APIStatusError)
            and no_data(error)
        )

    def _take(self, place: Place, answer: Any, reading: _Reading, skip: int = 0) -> Workflow[Place]:
        """Hand out what is new of a page; gives the place of the next one."""
        plan, changes = self.plan, self.progress.changes
        rows, total = plan.rows(answer), plan.total(answer)
        if total is not None:
            if reading.total not in (None, total):
                reading.disturb(self.progress)
            reading.total = self.progress.total = total
        keys = [plan.key(row) for row in rows]
        if plan.style == "offset" and total is None and reading.short and reading.pages[-1:] == [tuple(keys)]:
            reading.more = False  # the server does not look at the offset: what there is came at once
            return None
        overlapping = plan.overlaps and isinstance(place, int) and place < reading.end
        seam = reading.pages[-1][-1] if overlapping and reading.pages else None
        first = skip
        if seam is not None:
            if keys and keys[0] == seam:
                first = 1
            elif keys or (total is None or int(place or 0) < total):
                reading.disturb(self.progress)
        fresh, marks = [], []
        times: Counter[Key] = Counter()
        repeated = 0
        for index in range(first, len(rows)):
            key = keys[index]
            times[key] += 1  # twice on one page: two elements that look alike, and both are handed out
            again = times[key] <= reading.keys[key]
            repeated += again
            if not again and times[key] > self.seen[key]:
                fresh.append(rows[index])
                marks.append(Mark(self.which, place, index + 1, anchor(key)))
                if self.missing is not None and "match" in plan.rule:
                    self.missing.discard(plan.match(rows[index]))
        if repeated and plan.style != "backwards":
            changes.duplicates += repeated
            reading.calm = False
        unseen = len(rows) - first - repeated or bool(skip)
        reading.stuck = 0 if unseen or not rows else reading.stuck + 1
        for key, count in times.items():
            reading.keys[key] = max(reading.keys[key], count)
            self.seen[key] = max(self.seen[key], count)
        same = len(rows) > 1 and reading.pages[-1:] == [tuple(keys)]
        if rows:
            reading.pages.append(tuple(keys))
            reading.short = len(rows) < plan.size and len(rows) not in plan.sizes
        if isinstance(place, int):
            reading.end = place + len(rows)
        reading.count += max(0, len(rows) - first)
        reading.more = self._goes_on(place, rows, unseen, reading)
        back = None
        if plan.style == "backwards" and not reading.more and not same:
            back = self._back(place, reading)
            reading.more = back is not None
        if fresh:
            reading.empty = 0
            if changes.rounds > 1:
                changes.late += len(fresh)
            made = fresh if self.make is None else map(self.make, fresh)
            page = Page(tuple(made), self.progress.number, total, answer, tuple(marks))
            self.progress.number += 1
            self.last = marks[-1]
            yield Emit(page)
        if not reading.more:
            self._at_end(reading)
            return None
        return plan.following(place, rows) if back is None else back

    def _goes_on(self, place: Place, rows: list[Any], unseen: int, reading: _Reading) -> bool:
        plan = self.plan
        if not rows or self.missing == set():
            return False
        if plan.style == "backwards":
            return unseen > 0
        if plan.style == "offset" and reading.total is None:
            return unseen > 0
        if reading.stuck >= (1 if plan.style == "cursor" else STUCK):
            raise PagesRepeat(f"{plan.operation.name} gives the same page again and again")
        if plan.style == "cursor":
            # a filter may thin out pages that were cut before: then a short one need not be the last
            filtered = self.check and bool(self.arguments)
            return filtered or len(rows) >= plan.size or plan.rule["stop"] != "short"
        if plan.style == "offset":
            return int(place or 0) + len(rows) < (reading.total or 0)
        return reading.total is None or reading.count < reading.total

    def _at_end(self, reading: _Reading) -> None:
        whole = self.resume is None and self.missing is None
        if whole and reading.total not in (None, sum(reading.keys.values())):
            reading.disturb(self.progress)

    def _start(self, reading: _Reading) -> Workflow[Place]:
        """Go on after a mark: its page is read again, and the one before and after it where it has moved."""
        mark = self.resume
        assert mark is not None
        if mark.of != self.which:
            raise ConfigurationError("resume= belongs to another list: other operation, account or arguments")
        for place in self._around(mark.place):
            answer = yield from self._one(place)
            if isinstance(answer, BaseException):
                raise answer
            found = [anchor(self.plan.key(row)) for row in self.plan.rows(answer)]
            if mark.anchor in found:
                at = len(found) - found[::-1].index(mark.anchor)
                if (place, at) != (mark.place, mark.row):
                    self.progress.changes.moved += 1
                return (yield from self._take(place, answer, reading, skip=at))
        raise ListChanged("the place a token names is not in the list any more")

    def _around(self, place: Place) -> list[Place]:
        if not self.plan.fixed or not isinstance(place, int):
            return [place]
        step = self.plan.size if self.plan.style == "offset" else 1
        return list(dict.fromkeys((place, max(int(self.plan.start or 0), place - step), place + step)))

    def _lacking(self) -> Workflow[set[str] | None]:
        """What the whole list has and no page had; None where it cannot be had in one piece."""
        whole = self.plan.rule.get("whole")
        if whole is None:
            return None
        try:
            answer = yield self._beside(whole)
        except APIStatusError as error:
            logger.info("%s is not to be had to check with: %s", whole, type(error).__name__)
            return None
        there = {self.plan.match(row) for row in answer}
        at = self.plan.rule["identity"].index(self.plan.rule["match"])
        had = {key[at] for key in self.seen}
        self.progress.changes.gone = len(had - there)
        return there - had

    def _singly(self, lacking: set[str] | None) -> Workflow[set[str] | None]:
        """Get what is missing one by one, where that can be had and is not much; gives what is missing after that."""
        plan = self.plan
        one, match = plan.rule.get("one"), str(plan.rule.get("match"))
        for _ in range(ROUNDS):
            if one is None or not lacking or len(lacking) > plan.size:
                break
            fresh = []
            for each in sorted(lacking):
                rows = yield self._beside(one, {match: each})
                fresh += [row for row in rows if plan.match(row) == each]
            if not fresh:
                break
            for row in fresh:
                self.seen[plan.key(row)] += 1
            self.progress.changes.late += len(fresh)
            made = fresh if self.make is None else map(self.make, fresh)
            page = Page(tuple(made), self.progress.number, None, fresh, (self.last,) * len(fresh))
            self.progress.number += 1
            yield Emit(page)
            lacking = yield from self._lacking()
        return lacking

    def _beside(self, name: str, more: Mapping[str, Any] = MappingProxyType({})) -> Call:
        """Another operation about the same list, with those of the arguments it takes."""
        names = {parameter.name for parameter in find(name).parameters}
        return Call(name, {key: value for key, value in self.arguments.items() if key in names} | dict(more))

    def _refresh(self) -> Workflow[None]:
        name = self.plan.rule["refresh"]
        try:
            yield self._beside(name)
        except APIStatusError as error:
            logger.info("%s failed, the list is read again all the same: %s", name, type(error).__name__)


@define
class _Reading:
    """Once through the list."""

    keys: Counter[Key] = field(factory=Counter)
    pages: list[tuple[Key, ...]] = field(factory=list)
    total: int | None = None
    count: int = 0
    calm: bool = True
    more: bool = True
    stuck: int = 0
    end: int = 0
    """The offset after the last page."""
    empty: int = 0
    """Windows in a row without anything new."""
    short: bool = False
    """Whether that page held less than a full one: it was the last, most likely."""

    def goes_on(self) -> bool:
        """Whether there is another page."""
        return self.more

    def disturb(self, progress: Progress) -> None:
        """Something has moved."""
        self.calm = False
        progress.changes.moved += 1
