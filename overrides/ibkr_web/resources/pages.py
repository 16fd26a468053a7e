"""Lists that come in pages, as one iterates over them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import aclosing, closing
from typing import Any, Generic, TypeVar

from ibkr_web.workflows.pagination.plan import Plan
from ibkr_web.workflows.pagination.progress import Changes, Mark, Page, Progress
from ibkr_web.workflows.pagination.walk import AHEAD, walk
from ibkr_web.workflows.steps import Workflow

__all__ = ["AsyncPages", "Pages", "lists", "paged"]

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

Walk = Callable[[Progress], Workflow[None]]


class _Listing(Generic[T]):
    """A list that is read as far as it is asked for; each iteration reads it anew.

    `token`, `total`, `changes` and `complete` tell of the iteration that was begun last.
    """

    def __init__(self, client: Any, begin: Walk) -> None:
        self._client = client
        self._begin = begin
        self._progress = Progress()

    @property
    def token(self) -> str | None:
        """Where to go on, as text to keep: `resume=` takes it, in another program too. None before the first element.

        What goes on is after the element handed out last. A walk that goes on checks its own part only.
        """
        mark = self._progress.mark
        return None if mark is None else mark.token()

    @property
    def total(self) -> int | None:
        """How many elements there are, where IBKR tells; known with the first page."""
        return self._progress.total

    @property
    def changes(self) -> Changes:
        """What was noticed of changes of the list while it was read; false where nothing was."""
        return self._progress.changes

    @property
    def complete(self) -> bool:
        """Whether the end was reached, and all that IBKR lists was handed out as far as one can see."""
        return self._progress.complete

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._progress.number} pages read>"

    def _anew(self) -> tuple[Progress, Any]:
        progress = self._progress = Progress()
        return progress, self._client._iterate(self._begin(progress))


class Pages(_Listing[T]):
    """A list in pages of a sync client: `for element in …`, `.pages()`, `.first()`, `.all()`, `len()` where known."""

    def __iter__(self) -> Iterator[T]:
        progress, found = self._anew()
        with closing(found):
            for page in found:
                for item, mark in zip(page.items, page.marks, strict=True):
                    progress.mark = mark
                    yield item

    def pages(self) -> Iterator[Page[T]]:
        """The elements as they came together, each page with its answer."""
        progress, found = self._anew()
        with closing(found):
            for page in found:
                progress.mark = page.marks[-1]
                yield page

    def first(self) -> T | None:
        """The first element, or None; one call."""
        each = iter(self)
        with closing(each):  # type: ignore[type-var]
            return next(each, None)

    def all(self) -> list[T]:
        """All elements."""
        return list(self)

    def __len__(self) -> int:
        """How many there are. Raises TypeError where IBKR does not tell, or no page was read yet; see `total`."""
        if self.total is None:
            raise TypeError("how many there are is not known, or not before the first page was read")
        return self.total

    def __bool__(self) -> bool:
        raise TypeError("a list that is still to be read is neither true nor false; see first() and all()")


class AsyncPages(_Listing[T]):
    """A list in pages of an async client: `async for element in …`, `.pages()`, `await ….first()`, `await ….all()`."""

    async def __aiter__(self) -> AsyncIterator[T]:
        progress, found = self._anew()
        async with aclosing(found):
            async for page in found:
                for item, mark in zip(page.items, page.marks, strict=True):
                    progress.mark = mark
                    yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """The elements as they came together, each page with its answer."""
        progress, found = self._anew()
        async with aclosing(found):
            async for page in found:
                progress.mark = page.marks[-1]
                yield page

    async def first(self) -> T | None:
        """The first element, or None; one call."""
        each = aiter(self)
        async with aclosing(each):  # type: ignore[type-var]
            return await anext(each, None)

    async def all(self) -> list[T]:
        """All elements."""
        return [item async for item in self]


def lists(operation: str) -> Callable[[F], F]:
    """Marks a method as the natural name of an operation that comes in pages: every one of them has to have one."""

    def marked(method: F) -> F:
        vars(method)["__lists__"] = operation
        return method

    return marked


def paged(
    name: str,
    arguments: Mapping[str, Any],
    *,
    page_size: int | None = None,
    check: bool = True,
    ahead: int = AHEAD,
    resume: str | None = None,
    make: Callable[[Any], Any] | None = None,
) -> Walk:
    """The walk through one operation's list; wrong arguments are told at once, those that are None are left out."""
    given = {argument: value for argument, value in arguments.items() if value is not None}
    Plan.of(name, given, page_size)
    mark = None if resume is None else Mark.read(resume)
    return lambda progress: walk(
        name, given, progress, page_size=page_size, check=check, ahead=ahead, resume=mark, make=make
    )
