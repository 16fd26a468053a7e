"""`AsyncFlex`: the same as `Flex`, for programs with an event loop (asyncio or trio)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from ibkr_web.flex.common import (
    TOGETHER,
    Common,
    Day,
    Wanted,
    client_settings,
    no_days,
    single,
    the_credential,
    the_query,
)
from ibkr_web.flex.common import reference as as_reference
from ibkr_web.flex.credential import FlexToken
from ibkr_web.flex.exchange import Exchange
from ibkr_web.flex.gathering import Gathering, target
from ibkr_web.flex.query import Query, Reference
from ibkr_web.flex.storing import Download, Nowhere
from ibkr_web.flex.workflow import Run
from ibkr_web.workflows.steps import Workflow, drive_async

if TYPE_CHECKING:
    from ibkr_web.auth.secret import Secret
    from ibkr_web.flex.intake import Answer
    from ibkr_web.flex.progress import Tell
    from ibkr_web.flex.schedule import Schedule
    from ibkr_web.flex.statement import Report
    from ibkr_web.transport.pacing import Pacer, Pacing
    from ibkr_web.workflows.clock import Clock

__all__ = ["AsyncFlex"]

T = TypeVar("T")


class AsyncFlex(Common):
    """Reports of the Flex Web Service, async: see `Flex`, whose arguments and methods it has."""

    def __init__(
        self,
        token: str | Secret | FlexToken,
        *,
        base_url: str | None = None,
        schedule: Schedule | None = None,
        state: str | Path | None = None,
        follow_url: bool = False,
        pacing: Pacing | None = None,
        pacer: Pacer | None = None,
        clock: Clock | None = None,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
        **httpx_settings: Any,
    ) -> None:
        credential = the_credential(token, base_url)
        if http_client is None:
            self._made = partial(httpx.AsyncClient, **client_settings(credential, headers, httpx_settings))
        self._set_up(credential, schedule, pacing, pacer, state, follow_url, clock, http_client)

    @classmethod
    def from_env(cls, prefix: str = "IBKR_FLEX_", **settings: Any) -> Self:
        """With the token of `IBKR_FLEX_TOKEN` (and `IBKR_FLEX_BASE_URL`)."""
        return cls(FlexToken.from_env(prefix), **settings)

    @classmethod
    def from_profile(cls, name: str = "flex", path: str | Path | None = None, **settings: Any) -> Self:
        """With the token of a table of `credentials.toml`."""
        return cls(FlexToken.from_profile(name, path), **settings)

    async def run(
        self,
        query_id: Wanted,
        *,
        start: Day = None,
        end: Day = None,
        period: int | None = None,
        timeout: float | None = None,
        progress: Tell | None = None,
    ) -> Report:
        """See `Flex.run`."""
        query = the_query(query_id, start, end, period)
        return await self._ran(query, self._running(timeout, progress))

    async def request(
        self,
        query_id: Wanted,
        *,
        start: Day = None,
        end: Day = None,
        period: int | None = None,
        timeout: float | None = None,
        progress: Tell | None = None,
    ) -> Reference:
        """See `Flex.request`."""
        query = single(the_query(query_id, start, end, period))
        return await self._drive(self._service.order(self._running(timeout, progress), query))

    async def wait(
        self, reference: Reference | str | int, *, timeout: float | None = None, progress: Tell | None = None
    ) -> Reference:
        """See `Flex.wait`."""
        wanted = as_reference(reference)
        await self._drive(self._service.collect(self._running(timeout, progress), wanted, Nowhere()))
        return wanted

    async def fetch(
        self, reference: Reference | str | int, *, timeout: float | None = None, progress: Tell | None = None
    ) -> Report:
        """See `Flex.fetch`."""
        wanted, run = as_reference(reference), self._running(timeout, progress)
        with Gathering(None) as gathering:
            obtained = await self._drive(self._collecting(run, wanted, gathering))
            report = await in_thread(gathering.report, obtained)
        self._done(wanted.query)
        return report

    async def download(
        self,
        wanted: Wanted | Reference,
        path: str | Path,
        *,
        start: Day = None,
        end: Day = None,
        period: int | None = None,
        compress: str | None = None,
        checksum: bool = False,
        overwrite: bool = True,
        timeout: float | None = None,
        progress: Tell | None = None,
    ) -> Download:
        """See `Flex.download`."""
        run = self._running(timeout, progress)
        if isinstance(wanted, Reference):
            no_days(start, end, period)
            with Gathering(None, target(path, compress, checksum, overwrite)) as gathering:
                obtained = await self._drive(self._collecting(run, wanted, gathering))
                found = await in_thread(gathering.stored, obtained)
            self._done(wanted.query)
            return found
        query = the_query(wanted, start, end, period)
        with Gathering(query.parts, target(path, compress, checksum, overwrite)) as gathering:
            obtained = await self._drive(self._service.obtain(run, query, gathering.sinks))
            found = await in_thread(gathering.stored, obtained)
        self._done(query)
        return found

    async def run_many(
        self,
        queries: Iterable[Wanted],
        *,
        timeout: float | None = None,
        progress: Tell | None = None,
        together: int = TOGETHER,
        return_exceptions: bool = False,
    ) -> list[Any]:
        """See `Flex.run_many`; `progress` is called in the event loop."""
        import anyio

        wanted = [the_query(one, None, None, None) for one in queries]
        runs = [self._running(timeout, progress) for _ in wanted]
        found: list[Any] = [None] * len(wanted)
        failures: list[Exception] = []
        room = anyio.Semaphore(max(1, together))

        async def one(number: int) -> None:
            async with room:
                try:
                    found[number] = await self._ran(wanted[number], runs[number])
                except Exception as error:  # noqa: BLE001  # told below
                    found[number] = error
                    failures.append(error)
                    if not return_exceptions:
                        group.cancel_scope.cancel()

        async with anyio.create_task_group() as group:
            for number in range(len(wanted)):
                group.start_soon(one, number)
        if failures and not return_exceptions:
            raise failures[0]
        return found

    async def close(self) -> None:
        """End the connections it made; a client that was given stays open."""
        if self._made is not None:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def _ran(self, query: Query, run: Run) -> Report:
        with Gathering(query.parts) as gathering:
            obtained = await self._drive(self._service.obtain(run, query, gathering.sinks))
            report = await in_thread(gathering.report, obtained)
        self._done(query)
        return report

    async def _drive(self, workflow: Workflow[T]) -> T:
        return await drive_async(workflow, self._perform, self._clock.pause_async)

    async def _perform(self, step: Any) -> Answer:
        """Carry one question out; whatever goes wrong with HTTP is an answer, too."""
        exchange = Exchange(self._wire, step)
        while exchange.answer is None:
            try:
                response = await self._http.send(exchange.request, stream=True, follow_redirects=False)
                try:
                    if not exchange.opened(response):
                        continue
                    async for data in response.aiter_bytes():
                        await in_thread(exchange.feed, data) if exchange.heavy else exchange.feed(data)
                        if not exchange.goes_on():
                            break
                finally:
                    await response.aclose()
            except httpx.RequestError as error:
                exchange.failed(error)
            else:
                exchange.ended()
        return exchange.answer


async def in_thread(function: Callable[..., T], *arguments: Any) -> T:
    """Files and compression take time that an event loop does not have."""
    import anyio

    return await anyio.to_thread.run_sync(function, *arguments)
