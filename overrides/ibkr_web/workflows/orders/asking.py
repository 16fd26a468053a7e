"""`OrderQuestion`: IBKR asks something before it takes the order, and nobody has an answer yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ibkr_web.errors import ConfigurationError, IBKRError
from ibkr_web.errors.masking import masked
from ibkr_web.workflows.orders.questions import Answers, Asked, OnQuestion, Question

__all__ = ["OrderQuestion"]


def _nobody(decision: bool, answers: Answers | None, on_question: OnQuestion | None) -> Any:
    raise ConfigurationError("nobody waits for this answer")


class OrderQuestion(IBKRError):
    """IBKR asks before it takes an order (or the change of one), and nobody answered: nothing was placed (or changed).

    questions: all that is open, `question` the first of them. identifiers, `client_id`: what the order will be called.
    trades: orders of the same request that were taken already; mostly empty.

    `confirm()` says yes and gives what `place` gives, `decline()` says no. Either has to be the very next request of
    the brokerage session, whichever program sends it, or the order is discarded and `QuestionExpired` raised: to have
    time, answer by `on_question=` when placing, which keeps all other calls of this client waiting meanwhile.
    """

    _transient = ("_go_on", "trades")
    _go_on: tuple[Any, ...] | list[Any] = ()
    """What goes on with the answer, until somebody takes it."""
    trades: tuple[Any, ...] = ()
    advice = "Answer at once with .confirm() or .decline(); or place it with answers= or on_question="

    def __init__(
        self,
        questions: Iterable[Asked],
        identifiers: tuple[str, ...],
        trades: Iterable[Any] = (),
        go_on: Callable[[bool, Answers | None, OnQuestion | None], Any] = _nobody,
        *,
        change: bool = False,
    ) -> None:
        self.questions = tuple(questions)
        self.identifiers = identifiers
        self.trades = tuple(trades)
        self._go_on = [go_on]
        left = f"{len(self.trades)} orders of the request were taken" if self.trades else "Nothing was placed"
        ids = ", ".join(self.question.message_ids) or "no message id"
        super().__init__(
            f"IBKR asks ({ids}): {masked(self.question.text)}",
            meaning="Nothing was changed" if change else left,
        )

    @property
    def question(self) -> Asked:
        """The first of those that are open."""
        return self.questions[0]

    @property
    def kinds(self) -> tuple[Question, ...]:
        """What the first one is about, by message id."""
        return self.question.questions

    @property
    def client_id(self) -> str | None:
        """The first of the identifiers."""
        return self.identifiers[0] if self.identifiers else None

    def confirm(self, answers: Answers | None = None, on_question: OnQuestion | None = None) -> Any:
        """Say yes; gives what the call that raised this would have given. Awaitable with an async client.

        Further questions are answered by `answers` and `on_question`; else another OrderQuestion is raised for them.
        Raises QuestionExpired where it comes too late: nothing was placed then, and nothing is sent again.
        """
        return self._answer(True, answers, on_question)

    def decline(self) -> Any | None:
        """Say no: IBKR discards the order. Awaitable with an async client."""
        return self._answer(False, None, None)

    def _answer(self, decision: bool, answers: Answers | None, on_question: OnQuestion | None) -> Any:
        try:
            go_on = self._go_on.pop()  # type: ignore[union-attr]  # one thread gets it, the others do not
        except (AttributeError, IndexError):
            raise ConfigurationError("this question came from another process, or was answered already") from None
        return go_on(decision, answers, on_question)
