"""What can go wrong with a list that comes in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ibkr_web.errors import IBKRError

if TYPE_CHECKING:
    from ibkr_web.workflows.pagination.progress import Changes

__all__ = ["ListChanged", "PagesRepeat"]


class ListChanged(IBKRError):
    """A list changed while it was read, so often that nobody can say whether something is missing.

    Raised after everything that was found has been handed out, each element once. `changes` tells what was noticed;
    None where a token was used whose place is not there any more.
    """

    meaning = "IBKR's pages are cut anew with each call: what is added or removed in between moves the others"
    advice = "Read the list again, at a quieter moment, or with larger pages where page_size can be given"

    def __init__(self, message: str, changes: Changes | None = None) -> None:
        super().__init__(message)
        self.changes = changes


class PagesRepeat(IBKRError):
    """IBKR answers with the same page again and again, whatever page it is asked for: the list has no end to reach."""

    meaning = "The parameter for the page has no effect at the moment, or the element it goes on after is gone"
    advice = "What was handed out before is good; what would come after it cannot be had this way"
