"""What IBKR asks before it takes an order, and how the answers are found.

Questions are told apart by their message ids, never by their words, which change. Source of the ids: IBKR Campus, Web
API v1.0, suppressible message ids; o0 was seen by several clients and is not in that list.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from inspect import isawaitable
from typing import Any

from attrs import field, frozen

from ibkr_web.errors import ConfigurationError
from ibkr_web.transport.lane import asking
from ibkr_web.workflows.shared import Wait
from ibkr_web.workflows.steps import Workflow

__all__ = ["Answers", "Asked", "OnQuestion", "Policy", "Question"]


class Question(StrEnum):
    """A kind of question, by its message id: `Question("o163")` is `Question.PRICE_PERCENTAGE`.

    IBKR may ask what nobody has written down: every other id makes a member too, `Question("o999")`, with the id as
    its name, no meaning, and suppressible False.
    """

    meaning: str
    """What it is about, in our words."""
    suppressible: bool
    """Whether IBKR lists it among those that can be answered with yes in advance."""

    def __new__(cls, message_id: str, meaning: str = "", suppressible: bool = True) -> Question:
        """A member."""
        member = str.__new__(cls, message_id)
        member._value_ = message_id
        member.meaning, member.suppressible = meaning, suppressible
        return member

    STOP_TRIGGER = "o0", "a stop order may fill at any price once it has triggered", False
    PRICE_PERCENTAGE = "o163", "the limit price is far from the market, beyond your percentage limit"
    NO_MARKET_DATA = "o354", "you have no market data for this contract, so nothing checks the price"
    TICK_LIMIT = "o382", "the limit price is more ticks away from the market than your limit allows"
    SIZE_LIMIT = "o383", "the quantity is above your size limit"
    FILLS_AT_ONCE = "o403", "the order would trigger and fill at once"
    VALUE_LIMIT = "o451", "the value of the order is above your limit"
    MIXED_ALLOCATION = "o2136", "the order mixes ways of sharing among accounts"
    OTHER_SIDE_OPEN = "o2137", "an order for the other side of this contract is open"
    NO_FRACTIONS_OUTSIDE_HOURS = "o2165", "fractions of a share do not fill outside regular hours"
    CALLED_BOND = "o10082", "the bond has been called"
    SIZE_CHANGE_LIMIT = "o10138", "the change of the quantity is above your limit"
    MARKET_ORDER = "o10151", "a market order may fill at any price"
    STOP_ORDER_ACTIVE = "o10152", "a stop order turns into a market order when it triggers"
    PRICE_CAP = "o10153", "IBKR puts a cap on the price of the market order, so that it may not fill"
    CASH_QUANTITY = "o10164", "an amount of money is turned into a quantity without a guarantee"
    CASH_QUANTITY_ORDER = "o10223", "the amount of money is an aim: more or less of it may be spent"
    CRYPTO_MARKET_ORDER = "o10288", "a market order in a crypto asset may fill far from the last price"
    STOP_ORDER = "o10331", "risks of stop orders in general"
    CRYPTO_PROVIDER = "o10332", "the crypto order is handled by another company"
    EXERCISE_AT_THE_MONEY = "o10333", "the option to exercise is at the money"
    OMNIBUS_ACCOUNT = "o10334", "the order goes to the omnibus account"
    RAPID_ENTRY = "o10335", "orders from a window for rapid entry are sent at once"
    ILLIQUID = "o10336", "the security is hardly traded"
    SEVERAL_ACCOUNTS = "p6", "the order is shared among several accounts"
    PRICE_MANAGEMENT = "p12", "the price is far from the market: the exchange may refuse it, or IBKR manage it"

    @classmethod
    def _missing_(cls, value: object) -> Question | None:
        if not isinstance(value, str) or not value:
            return None
        member = str.__new__(cls, value)
        member._value_ = member._name_ = value
        member.meaning, member.suppressible = "", False
        known: dict[Any, Question] = cls._value2member_map_  # type: ignore[assignment]
        return known.setdefault(value, member)


@frozen
class Asked:
    """One open question, as it came.

    reply_id: what the answer is sent to. message_ids: usually one; a yes is a yes to all of them. messages: IBKR's
    words, HTML perhaps. options: its names for yes and no. index: position in the answer; of several tickets, usually
    that of the ticket.
    """

    reply_id: str
    message_ids: tuple[str, ...]
    messages: tuple[str, ...]
    options: tuple[str, ...] = ()
    suppressed: bool = False
    index: int = 0
    raw: Any = field(default=None, repr=False, eq=False, hash=False)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The message ids as members of `Question`, known or not."""
        return tuple(Question(each) for each in self.message_ids if each)

    @property
    def text(self) -> str:
        """All of IBKR's words, or the ids where it said nothing."""
        return " ".join(self.messages) or ", ".join(self.message_ids) or "a question without words"

    @classmethod
    def of(cls, value: Mapping[str, Any], index: int) -> Asked:
        """From an element of an answer."""
        return cls(
            reply_id=str(value.get("id")),
            message_ids=_texts(value.get("messageIds")),
            messages=_texts(value.get("message")),
            options=_texts(value.get("messageOptions")),
            suppressed=value.get("isSuppressed") is True,
            index=index,
            raw=value,
        )


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


Answers = Mapping[Question | str, bool]
OnQuestion = Callable[[Asked], bool | Awaitable[bool | None] | None]


class _Consult(Wait):
    """Have the user's function called by whoever drives the workflow, so that it may be an async one."""

    __slots__ = ("_ask", "_asked", "answer")

    def __init__(self, ask: OnQuestion, asked: Asked) -> None:
        self._ask, self._asked = ask, asked
        self.answer: object = None

    def block(self) -> None:
        """Call it in this thread."""
        with _asking():
            self.answer = self._ask(self._asked)
        if isawaitable(self.answer):
            getattr(self.answer, "close", lambda: None)()
            raise ConfigurationError("on_question is an async function, which only AsyncIBKR can call")

    async def pause(self) -> None:
        """Call it in this task, and wait for it where it is async."""
        with _asking():
            found = self._ask(self._asked)
            self.answer = await found if isawaitable(found) else found


@contextmanager
def _asking() -> Iterator[None]:
    """Meanwhile the lane lets no call of the function's own wait: it would wait for the function to end."""
    token = asking.set(True)
    try:
        yield
    finally:
        asking.reset(token)


@frozen
class Policy:
    """How questions are answered: by a table, then by a function; by nobody else."""

    answers: dict[str, bool]
    on_question: OnQuestion | None

    @classmethod
    def of(cls, answers: Answers | None, on_question: OnQuestion | None) -> Policy:
        """Checked."""
        table: dict[str, bool] = {}
        for key, value in (answers or {}).items():
            name: Any = key.value if isinstance(key, Question) else key
            if not isinstance(name, str) or type(value) is not bool:
                raise ConfigurationError("answers maps questions (or message ids) to True or False")
            table[name] = value
        if on_question is not None and not callable(on_question):
            raise ConfigurationError("on_question has to be a function of one question that gives True, False or None")
        return cls(table, on_question)

    @property
    def silent(self) -> bool:
        """Whether it never answers."""
        return not self.answers and self.on_question is None

    def decide(self, asked: Asked) -> Workflow[bool | None]:
        """Yes, no, or None where nobody has an answer. No to one of the messages is no to all of them."""
        found = [self.answers.get(each) for each in asked.message_ids]
        if False in found:
            return False
        if found and None not in found:
            return True
        if self.on_question is None:
            return None
        step = _Consult(self.on_question, asked)
        yield step
        if step.answer is not None and type(step.answer) is not bool:
            raise ConfigurationError("on_question has to give True, False, or None to stop")
        return step.answer


def ids(questions: Iterable[Question | str]) -> list[str]:
    """Message ids, each once, in their order."""
    return list(dict.fromkeys(each.value if isinstance(each, Question) else str(each) for each in questions))
