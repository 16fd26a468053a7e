"""How our credentials talk to httpx: one description of the flow, carried out by its sync and its async client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import suppress
from typing import TypeVar

import httpx

from ibkr_web.auth import settings
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.shared import Shared, Wait

__all__ = ["YOUNG", "AuthFlow", "Flow", "Shared", "keep_at_home"]

T = TypeVar("T")
Flow = Generator["httpx.Request | Wait", "httpx.Response | None", T]


YOUNG = 10.0
"""Seconds. A 401 with a token younger than this is not the token's fault, and no reason for another."""


def keep_at_home(request: httpx.Request, base_url: str) -> None:
    """Refuse to add credentials to a request that goes elsewhere (a redirect, a mistyped address)."""
    if settings.origin(str(request.url)) != base_url:
        raise ConfigurationError(
            f"these credentials are for {base_url}, the request goes to {request.url.host}; "
            "give `base_url` when another host is meant"
        )


class AuthFlow(httpx.Auth):
    """Base of our `httpx.Auth` classes: `flow` is the one description, these two let httpx carry it out."""

    def flow(self, request: httpx.Request) -> Flow[None]:
        """Yields requests (the user's among them) and gets their answers, or `Wait` and gets None."""
        raise NotImplementedError

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Called by httpx.Client."""
        flow = self.flow(request)
        try:
            step = next(flow)
            while True:
                if isinstance(step, Wait):
                    step.block()
                    step = flow.send(None)
                    continue
                response = yield step
                if step is not request or response.status_code == 401:
                    response.read()
                step = flow.send(response)
        except StopIteration:
            return
        finally:
            flow.close()

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Called by httpx.AsyncClient."""
        flow = self.flow(request)
        try:
            step = next(flow)
            while True:
                if isinstance(step, Wait):
                    await step.pause()
                    step = flow.send(None)
                    continue
                response = yield step
                if step is not request or response.status_code == 401:
                    await response.aread()
                step = flow.send(response)
        except StopIteration:
            return
        except GeneratorExit:
            # httpx gives an async flow up without saying why; a task nobody cancels can only have failed to send
            if not _cancelled():
                with suppress(httpx.TransportError):
                    flow.throw(httpx.TransportError("the request for a new token could not be sent"))
            raise
        finally:
            flow.close()


def _cancelled() -> bool:
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return False
    return task is not None and task.cancelling() > 0
