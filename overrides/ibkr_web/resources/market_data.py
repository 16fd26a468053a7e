"""`ib.market_data`: the generated operations, quotes of any number of contracts, bars of any length."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, overload

from ibkr_openapi.trading.market_data import AsyncMarketData as GeneratedAsync
from ibkr_openapi.trading.market_data import MarketData as Generated
from ibkr_web.instruments import Contract, Instrument
from ibkr_web.resources.contracts import book_of
from ibkr_web.resources.pages import AsyncPages, Pages, lists
from ibkr_web.workflows.market_data.assembly import Asked, bars, iterate_bars
from ibkr_web.workflows.market_data.backwards import HISTORY, checked, latest
from ibkr_web.workflows.market_data.bars import Bar, Bars
from ibkr_web.workflows.market_data.fields import FieldName
from ibkr_web.workflows.market_data.history import Progress, Source
from ibkr_web.workflows.market_data.lines import Lines
from ibkr_web.workflows.market_data.moments import Moment
from ibkr_web.workflows.market_data.quotes import Quote
from ibkr_web.workflows.market_data.snapshot import USUAL, Wanted, quotable, snapshot
from ibkr_web.workflows.pagination.progress import Mark

if TYPE_CHECKING:
    from ibkr_openapi.models import MarketDataUnsubscribeAllResponse
    from ibkr_openapi.runtime.aliases import Headers, Timeout
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncMarketData", "AsyncSubscription", "MarketData", "Subscription", "lines_of"]

Fields = Sequence[FieldName | str]
Tell = Callable[[Progress], object] | None


def lines_of(client: Any) -> Lines:
    """The market data lines a client has opened; its variants (`with_options`) share them."""
    root = client._root
    lines = vars(root).get("_lines")
    if lines is None:
        lines = vars(root).setdefault("_lines", Lines(lambda: root._brokerage.generation))
    found: Lines = lines
    return found


def _one_or_many(wanted: Wanted | Iterable[Wanted]) -> tuple[bool, list[Wanted]]:
    if isinstance(wanted, (Contract, Instrument, int, str)):
        return True, [wanted]  # a text is refused where contracts are looked up
    return False, list(wanted)


class _Shared:
    _client: Any

    def _snapshot(self, wanted: list[Wanted], fields: Fields, timeout: float, release: bool) -> Any:
        client = self._client
        return snapshot(book_of(client), lines_of(client), wanted, fields, timeout, client._clock.now, release)

    @property
    def open_lines(self) -> tuple[int, ...]:
        """Numbers of the contracts whose lines this client has taken and not given back; no request is sent."""
        return lines_of(self._client).open


class MarketData(_Shared, Generated):
    """Market data of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @overload
    def snapshot(
        self, contracts: Wanted, fields: Fields = USUAL, *, timeout: float = 5.0, release: bool = False
    ) -> Quote: ...

    @overload
    def snapshot(
        self, contracts: Iterable[Wanted], fields: Fields = USUAL, *, timeout: float = 5.0, release: bool = False
    ) -> list[Quote]: ...

    def snapshot(
        self,
        contracts: Wanted | Iterable[Wanted],
        fields: Fields = USUAL,
        *,
        timeout: float = 5.0,
        release: bool = False,
    ) -> Quote | list[Quote]:
        """The present quotes of contracts (wishes, contracts or numbers, any number of them); of one, one.

        fields: names ("last", "bid", "implied_volatility" …) or codes ("31"). timeout: seconds to wait until all of
        them came; what is missing then is in `Quote.missing`, and `Quote.problem` says why. Nothing is waited for
        where IBKR says that there are no prices. release: close the streams this opened when it is done; each takes
        a market data line otherwise, until `release`, or the session ends. Raises KeyError for an unknown field,
        UnknownContract and AmbiguousContract for a wish, UnresolvedContracts for several.
        """
        single, wanted = _one_or_many(contracts)
        quotes: list[Quote] = self._client._run(self._snapshot(wanted, fields, timeout, release))
        return quotes[0] if single else quotes

    def subscription(self, contracts: Wanted | Iterable[Wanted], fields: Fields = USUAL) -> Subscription:
        """Hold the lines of contracts for a `with` block: its `snapshot()` is quick, its end gives the lines back."""
        return Subscription(self, _one_or_many(contracts)[1], fields)

    def release(self, contracts: Iterable[Contract | int] | None = None) -> None:
        """Give back the lines of these contracts, or all this client took; a call each. WebSocket streams end too."""
        conids = None if contracts is None else [one if isinstance(one, int) else one.conid for one in contracts]
        self._client._run(lines_of(self._client).close(conids))

    def unsubscribe_all(
        self, *, headers: Headers | None = None, timeout: Timeout | None = None
    ) -> MarketDataUnsubscribeAllResponse:
        """Close every quote stream of this login, those of other programs too.

        ``GET /v1/api/iserver/marketdata/unsubscribeall``
        """
        answer = super().unsubscribe_all(headers=headers, timeout=timeout)
        lines_of(self._client).forget()
        return answer

    def history(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        start: Moment | timedelta | None = None,
        end: Moment | None = None,
        source: Source = "trades",
        outside_rth: bool = False,
        progress: Tell = None,
    ) -> Bars:
        """The bars that begin from `start` to `end`, over any length of time, without gap or overlap.

        bar: 1min, 2min, 3min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 4h, 8h, 1d, 1w or 1month. start, end: a day at
        the exchange ("2026-01-02", the end included), or a moment with its zone (bars that begin before the end);
        start may be a `timedelta` before the end. Without an end up to now, with the bar in progress marked; without
        a start as much as one call gives. source: "trades", "midpoint" or "bid_ask". outside_rth: trading outside
        regular hours too. progress: called with a `Progress` after each window, from any thread.

        Prices are Decimal with the digits IBKR sent, volumes in whole units, times UTC; `notes` says what IBKR could
        not give. Raises HistoryUnavailable where it has nothing, ValueError for what makes no sense.
        """
        asked = Asked(contract, bar, start, end, source, outside_rth)
        found: Bars = self._client._run(bars(book_of(self._client), asked, progress, time.time()))
        return found

    def iterate_history(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        start: Moment | timedelta | None = None,
        end: Moment | None = None,
        source: Source = "trades",
        outside_rth: bool = False,
        progress: Tell = None,
    ) -> Iterator[Bars]:
        """The same as `history`, in pieces from the oldest to the newest, fetched as they are asked for."""
        asked = Asked(contract, bar, start, end, source, outside_rth)
        found: Iterator[Bars] = self._client._iterate(iterate_bars(book_of(self._client), asked, progress, time.time()))
        return found

    @lists(HISTORY)
    def latest_bars(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        source: Source = "trades",
        outside_rth: bool = False,
        resume: str | None = None,
    ) -> Pages[Bar]:
        """Bars from now into the past, the latest first, read as they are asked for: `islice(latest_bars(aapl), 50)`.

        bar: up to "1d". No end has to be given; without one it goes on to the oldest IBKR has. `resume` goes on where
        an earlier walk was. For a span of time there is `history`. Raises ValueError at once for other bars.
        """
        asked = Asked(contract, bar, source=source, outside_rth=outside_rth)
        checked(asked)
        mark = None if resume is None else Mark.read(resume)
        book = book_of(self._client)
        return Pages(self._client, lambda progress: latest(book, asked, progress, mark, time.time()))


class Subscription:
    """Quotes of some contracts for as long as a `with` block lasts."""

    def __init__(self, resource: MarketData, wanted: list[Wanted], fields: Fields) -> None:
        self._resource = resource
        self._wanted = wanted
        self._fields = fields
        self._contracts: list[Contract] = []

    def __enter__(self) -> Self:
        client = self._resource._client
        self._contracts = client._run(quotable(book_of(client), self._wanted))
        lines_of(client).hold(one.conid for one in self._contracts)
        return self

    def snapshot(self, timeout: float = 5.0) -> list[Quote]:
        """The quotes now, in the order of the contracts; see `MarketData.snapshot`."""
        return self._resource.snapshot(self._contracts, self._fields, timeout=timeout)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        client = self._resource._client
        client._run(lines_of(client).let_go(one.conid for one in self._contracts))


class AsyncMarketData(_Shared, GeneratedAsync):
    """Market data of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @overload
    async def snapshot(
        self, contracts: Wanted, fields: Fields = USUAL, *, timeout: float = 5.0, release: bool = False
    ) -> Quote: ...

    @overload
    async def snapshot(
        self, contracts: Iterable[Wanted], fields: Fields = USUAL, *, timeout: float = 5.0, release: bool = False
    ) -> list[Quote]: ...

    async def snapshot(
        self,
        contracts: Wanted | Iterable[Wanted],
        fields: Fields = USUAL,
        *,
        timeout: float = 5.0,
        release: bool = False,
    ) -> Quote | list[Quote]:
        """The present quotes of contracts; see `MarketData.snapshot`."""
        single, wanted = _one_or_many(contracts)
        quotes: list[Quote] = await self._client._run(self._snapshot(wanted, fields, timeout, release))
        return quotes[0] if single else quotes

    def subscription(self, contracts: Wanted | Iterable[Wanted], fields: Fields = USUAL) -> AsyncSubscription:
        """Hold the lines of contracts for an `async with` block; see `MarketData.subscription`."""
        return AsyncSubscription(self, _one_or_many(contracts)[1], fields)

    async def release(self, contracts: Iterable[Contract | int] | None = None) -> None:
        """Give back the lines of these contracts, or all this client took; see `MarketData.release`."""
        conids = None if contracts is None else [one if isinstance(one, int) else one.conid for one in contracts]
        await self._client._run(lines_of(self._client).close(conids))

    async def unsubscribe_all(
        self, *, headers: Headers | None = None, timeout: Timeout | None = None
    ) -> MarketDataUnsubscribeAllResponse:
        """Close every quote stream of this login, those of other programs too.

        ``GET /v1/api/iserver/marketdata/unsubscribeall``
        """
        answer = await super().unsubscribe_all(headers=headers, timeout=timeout)
        lines_of(self._client).forget()
        return answer

    async def history(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        start: Moment | timedelta | None = None,
        end: Moment | None = None,
        source: Source = "trades",
        outside_rth: bool = False,
        progress: Tell = None,
    ) -> Bars:
        """The bars that begin from `start` to `end`; see `MarketData.history`."""
        asked = Asked(contract, bar, start, end, source, outside_rth)
        found: Bars = await self._client._run(bars(book_of(self._client), asked, progress, time.time()))
        return found

    def iterate_history(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        start: Moment | timedelta | None = None,
        end: Moment | None = None,
        source: Source = "trades",
        outside_rth: bool = False,
        progress: Tell = None,
    ) -> AsyncIterator[Bars]:
        """The same as `history`, in pieces from the oldest to the newest, fetched as they are asked for."""
        asked = Asked(contract, bar, start, end, source, outside_rth)
        found: AsyncIterator[Bars] = self._client._iterate(
            iterate_bars(book_of(self._client), asked, progress, time.time())
        )
        return found

    @lists(HISTORY)
    def latest_bars(
        self,
        contract: Wanted,
        bar: str = "1d",
        *,
        source: Source = "trades",
        outside_rth: bool = False,
        resume: str | None = None,
    ) -> AsyncPages[Bar]:
        """Bars from now into the past, the latest first; see `MarketData.latest_bars`."""
        asked = Asked(contract, bar, source=source, outside_rth=outside_rth)
        checked(asked)
        mark = None if resume is None else Mark.read(resume)
        book = book_of(self._client)
        return AsyncPages(self._client, lambda progress: latest(book, asked, progress, mark, time.time()))


class AsyncSubscription:
    """Quotes of some contracts for as long as an `async with` block lasts."""

    def __init__(self, resource: AsyncMarketData, wanted: list[Wanted], fields: Fields) -> None:
        self._resource = resource
        self._wanted = wanted
        self._fields = fields
        self._contracts: list[Contract] = []

    async def __aenter__(self) -> Self:
        client = self._resource._client
        self._contracts = await client._run(quotable(book_of(client), self._wanted))
        lines_of(client).hold(one.conid for one in self._contracts)
        return self

    async def snapshot(self, timeout: float = 5.0) -> list[Quote]:
        """The quotes now, in the order of the contracts; see `MarketData.snapshot`."""
        return await self._resource.snapshot(self._contracts, self._fields, timeout=timeout)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        client = self._resource._client
        await client._run(lines_of(client).let_go(one.conid for one in self._contracts))
