"""What can go wrong between asking for a Flex report and having it. None of these ever holds the token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_web.errors.base import IBKRError, sentences
from ibkr_web.errors.masking import masked

if TYPE_CHECKING:
    from ibkr_web.flex.codes import Code
    from ibkr_web.flex.query import Reference

__all__ = [
    "FlexAnswerError",
    "FlexError",
    "FlexIncomplete",
    "FlexNoStatement",
    "FlexQueryError",
    "FlexReferenceError",
    "FlexTimeout",
    "FlexTokenError",
    "FlexUnavailable",
    "refused",
]


class FlexError(IBKRError):
    """The Flex Web Service gave no report.

    code: IBKR's number; None where the answer had none.
    text: IBKR's words, without account numbers. They are shown only where the code is unknown.
    meaning, remedy: what that is, and what to do about it, in ours.
    status: the HTTP status, where that was the trouble.
    query_id: the query that was asked for, where known.
    reference: the report that was ordered, where it was; `fetch(error.reference)` goes on with it.
    """

    def __init__(
        self,
        message: str,
        *,
        meaning: str = "",
        remedy: str = "",
        code: int | None = None,
        text: str = "",
        status: int | None = None,
        query_id: str | None = None,
        reference: Reference | None = None,
    ) -> None:
        query_id = query_id or (reference.query_id if reference else None)
        super().__init__(f"Flex query {query_id}: {message}" if query_id else f"Flex: {message}", advice=remedy)
        self.meaning = meaning or message
        self.code = code
        self.text = text
        self.status = status
        self.query_id = query_id
        self.reference = reference

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self.advice

    def __str__(self) -> str:
        return sentences(self.message, self.advice)


class FlexTokenError(FlexError):
    """The token: expired, replaced, locked, switched off, or used from another address."""


class FlexQueryError(FlexError):
    """The query or the request: unknown, of an old kind, for an account that is none, or with dates that are none."""


class FlexNoStatement(FlexQueryError):
    """There is no statement for this query and period."""


class FlexReferenceError(FlexError):
    """The reference of an ordered report is not, or no longer, valid: order it again."""


class FlexTimeout(FlexError, TimeoutError):
    """The report was not there in the time allowed. The order stands: `fetch(error.reference)` goes on waiting."""


class FlexUnavailable(FlexError):
    """The service could not be reached, or something in front of it answered, again and again."""


class FlexIncomplete(FlexError):
    """The report was cut off on its way, again and again. Nothing of it was kept."""


class FlexAnswerError(FlexError):
    """The answer is neither a report nor an error of the service."""


_KINDS: dict[str, type[FlexError]] = {
    "token": FlexTokenError,
    "query": FlexQueryError,
    "request": FlexQueryError,
    "nothing": FlexNoStatement,
    "reference": FlexReferenceError,
}


def refused(code: Code, text: str, query_id: str | None, reference: Reference | None) -> FlexError:
    """The exception for an error code. IBKR's words are shown where ours are missing."""
    text = masked(text)[:300]
    said = f"error {code.number}: {code.meaning}"
    if code.about == "unknown" and text:
        said = f"{said} IBKR says: {text!r}."
    return _KINDS.get(code.about, FlexError)(
        said,
        meaning=code.meaning,
        remedy=code.remedy,
        code=code.number,
        text=text,
        query_id=query_id,
        reference=reference,
    )
