"""How our credentials talk to httpx: one description of the flow, carried out by its sync and its async client."""

from __future__ import annotations

import asyncio
import math
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import suppress
from typing import TypeVar

import httpx

from ibkr_web.auth import settings
from ibkr_web.auth.replay import own
from ibkr_web.auth.secrecy import forget_locals
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.shared import Shared, Wait

__all__ = ["AuthFlow", "Flow", "Shared", "keep_at_home"]

T = TypeVar("T")
Flow = Generator["httpx.Request | Wait", "httpx.Response | None", T]


def keep_at_home(request: httpx.Request, base_url: str) -> None:
    """Refuse to add credentials to a request that goes elsewhere (a redirect, a mistyped address)."""
    url = request.url
    if (url.raw_scheme, url.raw_host, url.port) != settings.home(base_url):
        raise ConfigurationError(
            f"these credentials are for {base_url}, the request goes to {url.scheme}://{url.host}"
            f"{f':{url.port}' if url.port else ''}; give `base_url` when another host is meant"
        )


class AuthFlow(httpx.Auth):
    """Base of our `httpx.Auth` classes: `flow` is the one description, these two let httpx carry it out.

    An exception that leaves shows no local variables of the frames below: they hold tokens. A request that could not
    be sent loses its Authorization header, because httpx hangs the request on the exception.
    """

    clock: Clock = SYSTEM
    """What the age of tokens is measured by; only simulations set another."""
    renewals = 0
    """How many tokens were obtained for trading so far."""

    def flow(self, request: httpx.Request) -> Flow[None]:
        """Yields requests (the user's among them) and gets their answers, or `Wait` and gets None."""
        raise NotImplementedError

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Called by httpx.Client."""
        flow, step = self.flow(request), None
        try:
            step = next(flow)
            while True:
                if isinstance(step, Wait):
                    step.block()
                    step = flow.send(None)
                    continue
                response = yield step
                if _to_be_read(step, request, response):
                    response.read()
                step = flow.send(response)
        except StopIteration:
            return
        except BaseException as error:
            _strip(step)
            del request, step
            forget_locals(error)
            raise
        finally:
            flow.close()

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Called by httpx.AsyncClient."""
        flow, step = self.flow(request), None
        try:
            step = next(flow)
            while True:
                if isinstance(step, Wait):
                    await step.pause()
                    step = flow.send(None)
                    continue
                response = yield step
                if _to_be_read(step, request, response):
                    await response.aread()
                step = flow.send(response)
        except StopIteration:
            return
        except BaseException as error:
            # httpx gives an async flow up without saying why; a task nobody cancels can only have failed to send
            if isinstance(error, GeneratorExit) and not _cancelled():
                with suppress(httpx.TransportError):
                    flow.throw(httpx.TransportError("the request for a new token could not be sent"))
            _strip(step)
            del request, step
            forget_locals(error)
            raise
        finally:
            flow.close()


def _to_be_read(step: httpx.Request, request: httpx.Request, response: httpx.Response) -> bool:
    """Answers to us are read whole, and stay out of the user's history: that is for redirects, they hold tokens."""
    if response.history:
        response.history = [earlier for earlier in response.history if not own(earlier.request)]
    return step is not request or response.status_code == 401


def _strip(step: httpx.Request | Wait | None) -> None:
    if isinstance(step, httpx.Request):
        step.headers.pop("Authorization", None)


def _cancelled() -> bool:
    """Whether the running task, of asyncio or trio, is being cancelled."""
    try:
        task = asyncio.current_task()
    except RuntimeError:
        trio = sys.modules.get("trio")
        return trio is not None and bool(trio.current_effective_deadline() == -math.inf)
    return task is not None and task.cancelling() > 0
