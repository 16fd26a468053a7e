"""`Flex`: reports of the Flex Web Service, with nothing but its token. `AsyncFlex` is beside it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import ALL_COMPLETED, FIRST_EXCEPTION, CancelledError, ThreadPoolExecutor, wait
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
from ibkr_web.workflows.steps import Workflow, drive

if TYPE_CHECKING:
    from ibkr_web.auth.secret import Secret
    from ibkr_web.flex.intake import Answer
    from ibkr_web.flex.progress import Tell
    from ibkr_web.flex.schedule import Schedule
    from ibkr_web.flex.statement import Report
    from ibkr_web.transport.pacing import Pacer, Pacing
    from ibkr_web.workflows.clock import Clock

__all__ = ["Flex"]

T = TypeVar("T")


class Flex(Common):
    """Reports of the Flex Web Service, sync.

        report = Flex.from_env().run("1048576", start="2026-01-01", end="2026-06-30")

    token: made in the portal; text, `Secret` or `FlexToken`. It never appears in a log, a repr or an exception.
    base_url: of the service; IBKR's, unless a simulator is meant.
    schedule: how patient it is, see `Schedule`.
    state: a folder where orders are remembered until their report is here, so that a program that was killed goes on
        with the same ones for an hour.
    follow_url: fetch a report where the answer to the order says, if that is one of IBKR's two hosts. Such addresses
        are relics; by default they are ignored.
    pacing: which of IBKR's limits to keep and with whom to share them; by default with all programs of this user on
        this machine. pacer: keeps them; one is made, unless several clients are to share it.
    clock: what time it is and how one waits.
    headers, and every further setting (`timeout`, `proxy`, `verify` …), go to the `httpx.Client` it makes; or give
        your own `http_client`, which stays yours.

    Safe to use from several threads. Raises what `ibkr_web.flex.errors` lists.
    """

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
        http_client: httpx.Client | None = None,
        **httpx_settings: Any,
    ) -> None:
        credential = the_credential(token, base_url)
        if http_client is None:
            self._made = partial(httpx.Client, **client_settings(credential, headers, httpx_settings))
        self._set_up(credential, schedule, pacing, pacer, state, follow_url, clock, http_client)

    @classmethod
    def from_env(cls, prefix: str = "IBKR_FLEX_", **settings: Any) -> Self:
        """With the token of `IBKR_FLEX_TOKEN` (and `IBKR_FLEX_BASE_URL`)."""
        return cls(FlexToken.from_env(prefix), **settings)

    @classmethod
    def from_profile(cls, name: str = "flex", path: str | Path | None = None, **settings: Any) -> Self:
        """With the token of a table of `credentials.toml`."""
        return cls(FlexToken.from_profile(name, path), **settings)

    def run(
        self,
        query_id: Wanted,
        *,
        start: Day = None,
        end: Day = None,
        period: int | None = None,
        timeout: float | None = None,
        progress: Tell | None = None,
    ) -> Report:
        """Have a report made, wait for it and read it.

        start, end: first and last day instead of the template's period, as `date` or ISO text. More than 365 days are
            asked for in parts and put together; no day is missing or there twice.
        period: length in days instead, at most 365.
        timeout: seconds for everything together.
        progress: called with a `Progress` whenever something changes.
        """
        query = the_query(query_id, start, end, period)
        return self._ran(query, self._running(timeout, progress), None)

    def request(
        self,
        query_id: Wanted,
        *,
        start: Day = None,
        end: Day = None,
        period: int | None = None,
        timeout: float | None = None,
        progress: Tell | None = None,
    ) -> Reference:
        """Step 1 alone: have a report made. Keep the reference, or its `code`, and `fetch` the report with it."""
        query = single(the_query(query_id, start, end, period))
        return self._drive(self._service.order(self._running(timeout, progress), query))

    def wait(
        self, reference: Reference | str | int, *, timeout: float | None = None, progress: Tell | None = None
    ) -> Reference:
        """Wait until a report can be fetched. The service has no question for that, so its beginning is fetched."""
        wanted = as_reference(reference)
        self._drive(self._service.collect(self._running(timeout, progress), wanted, Nowhere()))
        return wanted

    def fetch(
        self, reference: Reference | str | int, *, timeout: float | None = None, progress: Tell | None = None
    ) -> Report:
        """Step 2 alone: wait for a report that was ordered, perhaps by another process, and read it."""
        wanted, run = as_reference(reference), self._running(timeout, progress)
        with Gathering(None) as gathering:
            report = gathering.report(self._drive(self._collecting(run, wanted, gathering)))
        self._done(wanted.query)
        return report

    def download(
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
        """Have a report made and bring it to disk in constant memory, or fetch one that was ordered.

        The file is there when it is whole, and not before; its owner alone may read it. compress: `gzip`, `zstd` or
        `none`; otherwise as the suffix says (`.gz`, `.zst`). checksum: write `<path>.sha256` beside it, as sha256sum
        reads it. overwrite: whether a file that is there may be replaced. The rest is as in `run`.
        """
        run = self._running(timeout, progress)
        if isinstance(wanted, Reference):
            no_days(start, end, period)
            with Gathering(None, target(path, compress, checksum, overwrite)) as gathering:
                found = gathering.stored(self._drive(self._collecting(run, wanted, gathering)))
            self._done(wanted.query)
            return found
        query = the_query(wanted, start, end, period)
        with Gathering(query.parts, target(path, compress, checksum, overwrite)) as gathering:
            found = gathering.stored(self._drive(self._service.obtain(run, query, gathering.sinks)))
        self._done(query)
        return found

    def run_many(
        self,
        queries: Iterable[Wanted],
        *,
        timeout: float | None = None,
        progress: Tell | None = None,
        together: int = TOGETHER,
        return_exceptions: bool = False,
    ) -> list[Any]:
        """Run several queries at once, within the limits; gives their reports in order.

        timeout: for each, from now on. progress: is called from several threads. together: how many are under way at
        a time. return_exceptions: put an exception in the place of its report; otherwise the first one ends all.
        """
        wanted = [the_query(one, None, None, None) for one in queries]
        stop = threading.Event()
        with ThreadPoolExecutor(max(1, min(together, len(wanted))), "ibkr-flex") as pool:
            tasks = [pool.submit(self._ran, query, self._running(timeout, progress), stop) for query in wanted]
            try:
                ended = wait(tasks, return_when=ALL_COMPLETED if return_exceptions else FIRST_EXCEPTION)
                first = next((task.exception() for task in tasks if task in ended.done and task.exception()), None)
                if first is not None and not return_exceptions:
                    raise first
            except BaseException:
                stop.set()
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return [task.exception() or task.result() for task in tasks]

    def close(self) -> None:
        """End the connections it made; a client that was given stays open."""
        if self._made is not None:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _ran(self, query: Query, run: Run, stop: threading.Event | None) -> Report:
        with Gathering(query.parts) as gathering:
            report = gathering.report(self._drive(self._service.obtain(run, query, gathering.sinks), stop))
        self._done(query)
        return report

    def _drive(self, workflow: Workflow[T], stop: threading.Event | None = None) -> T:
        return drive(workflow, partial(self._perform, stop), partial(self._pause, stop))

    def _pause(self, stop: threading.Event | None, seconds: float) -> None:
        if self._clock.pause(seconds, stop):
            raise CancelledError

    def _perform(self, stop: threading.Event | None, step: Any) -> Answer:
        """Carry one question out; whatever goes wrong with HTTP is an answer, too."""
        if stop is not None and stop.is_set():
            raise CancelledError
        exchange = Exchange(self._wire, step)
        while exchange.answer is None:
            try:
                response = self._http.send(exchange.request, stream=True, follow_redirects=False)
                try:
                    if not exchange.opened(response):
                        continue
                    for data in response.iter_bytes():
                        exchange.feed(data)
                        if not exchange.goes_on():
                            break
                finally:
                    response.close()
            except httpx.RequestError as error:
                exchange.failed(error)
            else:
                exchange.ended()
        return exchange.answer
