"""The talk between sending an order (or a change of one) and the moment it is taken or refused.

An answer is a list: orders taken, questions, refusals; or a single refusal, or one that leaves a choice. A question is
answered through `orders.reply`, whose answer has the same shapes, until none is left. Each reply has to be the very
next request of the session, so the whole talk goes through the lane that the caller holds.

Sources: IBKR Campus, Web API v1.0, place order and order reply messages; that questions come in chains: ibkr-mcp; that
a late reply is answered with 503, or 400 "reply id not found": ibkr-mcp, users of ibind.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import define, field

from ibkr_openapi import operation as find
from ibkr_openapi.runtime.jsontext import dumps
from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import APIStatusError, ConfigurationError, IBKRError, OrderPartlyRejected, OrderRejected
from ibkr_web.errors import OutcomeUnknown as Unknown
from ibkr_web.errors.masking import masked
from ibkr_web.workflows.orders.problems import OrderDeclined, QuestionExpired
from ibkr_web.workflows.orders.questions import Asked, Policy
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["OrderPrompt", "Stopped", "Talk"]

MOST = 30
"""Questions about one request; three in a row were seen."""
TOO_LATE = (400, 401, 404, 503)
"""How a reply is answered whose question is no more, or whose session is."""
NO_NUMBER = (None, "", 0, "0")
"""What stands for the number of an order that there is not: it was not told to be taken."""


class OrderPrompt(OrderRejected):
    """IBKR refused the order and leaves a choice: `options`, of which `answer(…)` takes one, word for word.

    order_id, request_id, message_id: IBKR's numbers. text: what it is about.
    """

    _transient = ("body", "value", "_answer")
    _answer: Any = None

    def __init__(self, operation: str, value: Mapping[str, Any], answer: Callable[[str], Any] | None = None) -> None:
        super().__init__(find(operation), 200, {"content-type": "application/json"}, dumps(value))
        self.order_id = str(value.get("orderId"))
        self.request_id = str(value.get("reqId"))
        self.message_id = str(value.get("messageId"))
        self.text = str(value.get("text") or "")
        self.options = tuple(str(each) for each in value.get("options") or ())
        self.message = f"the order was rejected, with a choice ({', '.join(self.options)}): {masked(self.text)}"
        self.advice = "Choose with .answer(option)"
        self._answer = answer

    def answer(self, option: str) -> Any:
        """Take one of the options; awaitable with an async client. Raises ConfigurationError for another text."""
        if self._answer is None:
            raise ConfigurationError("this exception came from another process; use orders.answer_prompt")
        if option not in self.options:
            raise ConfigurationError(f"{option!r} is none of the options: {', '.join(self.options)}")
        return self._answer(option)


class Stopped(Exception):  # between workflows only
    """Nobody answered a question: the talk stands still, and can go on."""


@define
class Talk:
    """One request and what follows it. `taken` and `open` tell how far it got, also after an exception."""

    operation: str
    size: int
    """How many orders went out."""
    identifiers: tuple[str, ...]
    """Our own of each order; of a change IBKR's number of the order."""
    policy: Policy
    resolve: Callable[[], Any]
    """Looks the orders up, when nobody knows what became of them."""
    answer: Callable[[Mapping[str, Any], str], Any]
    """Takes an option of a rejection that leaves a choice."""
    taken: list[Mapping[str, Any]] = field(factory=list)
    tickets: dict[str, int] = field(factory=dict)
    """Which ticket an order that was taken was, by its number, where the places in the answers tell."""
    open: deque[Asked] = field(factory=deque)
    about: dict[str, int] = field(factory=dict)
    """Which ticket a question is about, by its number, likewise."""
    asked: int = 0
    change: bool = False
    """Whether it is about the change of an order, which goes on working as it was when nothing comes of it."""
    lost: Callable[[], None] = lambda: None
    """Called when nobody knows any more what became of it."""

    @property
    def waiting(self) -> bool:
        """Whether IBKR waits for the answer to a question."""
        return bool(self.open) and len(self.taken) < self.size

    def begin(self, arguments: dict[str, Any], lane: Pass | None) -> Workflow[None]:
        """Send it, and see it through. Raises Stopped where a question stays open, and what a call raises."""
        try:
            answer = yield Call(self.operation, arguments, lane=lane)
        except OrderPartlyRejected as error:
            self._sort(_unrefused(error))
            yield from self._give_up(lane)
            raise
        except Unknown as error:
            raise self.unknown(error.operation) from error.__cause__
        except IBKRError:
            raise
        except BaseException as error:  # interrupted: nobody will know unless it is said here
            self.lost()
            error.add_note(f"{self.operation} may have been sent, as {', '.join(self.identifiers)}: look it up")
            raise
        self._sort(to_json(answer))
        yield from self.go_on(lane)

    def go_on(self, lane: Pass | None, decision: bool | None = None) -> Workflow[None]:
        """Answer what is open; `decision` answers the first question."""
        while self.waiting:
            asked, self.asked = self.open[0], self.asked + 1
            if self.asked > MOST:
                raise Stopped
            if decision is None:
                decision = yield from self._decided(asked, lane)
            if decision is None:
                raise Stopped
            self.open.popleft()
            yield from self._reply(asked, decision, lane)
            decision = None
        if not self.taken:
            # neither taken nor refused nor asked: an answer that nobody has described
            raise self.unknown(self.operation)

    def _decided(self, asked: Asked, lane: Pass | None) -> Workflow[bool | None]:
        try:
            return (yield from self.policy.decide(asked))
        except GeneratorExit:
            raise
        except BaseException:
            # the one to answer has failed: nothing may be left open that somebody could still confirm
            yield from self._give_up(lane)
            raise

    def _reply(self, asked: Asked, decision: bool, lane: Pass | None) -> Workflow[None]:
        try:
            answer = yield _reply(asked, decision, lane)
        except OrderPartlyRejected as error:
            self._sort(_unrefused(error), about=asked)
            yield from self._give_up(lane)
            raise
        except OrderRejected as error:
            if decision:
                raise
            yield from self._declined(asked, lane, error)
            return
        except Unknown as error:
            if not decision:  # never confirmed, so never placed, whether the answer got there or not
                raise OrderDeclined(asked, self.change) from error
            raise self.unknown(error.operation) from error.__cause__
        except APIStatusError as error:
            if not decision:
                raise OrderDeclined(asked, self.change) from error
            if error.status in TOO_LATE:
                raise QuestionExpired(self.identifiers, self.change, self.resolve) from error
            if error.status >= 500:  # after a yes nobody knows what a failure of IBKR's own left behind
                raise self.unknown("orders.reply") from error
            raise
        except IBKRError:
            raise
        except BaseException as error:
            if decision:
                self.lost()
                error.add_note(f"the order may have been placed, as {', '.join(self.identifiers)}: look it up")
            raise
        before = len(self.taken), len(self.open)
        self._sort(to_json(answer), first=True, about=asked)
        if not decision and before == (len(self.taken), len(self.open)):
            yield from self._declined(asked, lane, None)

    def _declined(self, asked: Asked, lane: Pass | None, error: BaseException | None) -> Workflow[None]:
        yield from self._give_up(lane)
        if len(self.taken) < self.size:
            raise OrderDeclined(asked, self.change) from error

    def _give_up(self, lane: Pass | None) -> Workflow[None]:
        """Answer all that is open with no."""
        while self.open:
            asked = self.open.popleft()
            try:
                answer = yield _reply(asked, False, lane)
            except IBKRError:
                continue  # not confirmed is not confirmed
            elements = _elements(to_json(answer))
            self._sort([each if "order_id" in each else {} for each in elements], about=asked)

    def _sort(self, answer: Any, first: bool = False, about: Asked | None = None) -> None:
        """Put the elements of an answer where they belong; about: the question it is the answer to."""
        questions, prompts = [], []
        elements = _elements(answer)
        known = None if about is None or len(elements) > 1 else self.about.get(about.reply_id)
        for index, element in enumerate(elements):
            ticket = index if len(elements) == self.size else known
            if element.get("order_id") not in NO_NUMBER:
                if all(element["order_id"] != each["order_id"] for each in self.taken):
                    self.taken.append(element)
                if ticket is not None:
                    self.tickets.setdefault(str(element["order_id"]), ticket)
            elif element.get("id") is not None and "message" in element:
                questions.append(Asked.of(element, index))
                if ticket is not None:
                    self.about[questions[-1].reply_id] = ticket
            elif element.get("orderId") is not None and ("options" in element or "prompt" in element):
                prompts.append(element)
        if first:
            self.open.extendleft(reversed(questions))
        else:
            self.open.extend(questions)
        if prompts:  # after the others: what was taken is not lost by it
            raise OrderPrompt(self.operation, prompts[0], partial(self.answer, prompts[0]))

    def unknown(self, operation: str) -> Unknown:
        """Nobody knows what became of it, or of a part of it."""
        self.lost()
        return Unknown(operation, self.identifiers, self.resolve)


def _reply(asked: Asked, decision: bool, lane: Pass | None) -> Call:
    return Call("orders.reply", {"reply_id": asked.reply_id, "body": {"confirmed": decision}}, lane=lane)


def _unrefused(error: OrderPartlyRejected) -> Any:
    """An answer without what it refuses, the others in their places."""
    if not isinstance(error.body, list):
        return error.succeeded
    return [{} if each in error.failed else each for each in error.body]


def _elements(answer: Any) -> list[Mapping[str, Any]]:
    """The objects of an answer: IBKR shows the list, older pages of it a single object."""
    return [each for each in (answer if isinstance(answer, (list, tuple)) else [answer]) if isinstance(each, Mapping)]
