"""Reports of the Flex Web Service: ask for them (`Flex`, `AsyncFlex`) and read them (`ibkr_web.flex.statement`).

    from ibkr_web.flex import Flex

    report = Flex.from_env().run("1048576", start="2026-01-01", end="2026-06-30")

Importing this package loads nothing else: each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.flex.async_client import AsyncFlex as AsyncFlex
    from ibkr_web.flex.client import Flex as Flex
    from ibkr_web.flex.codes import Code as Code
    from ibkr_web.flex.credential import FlexToken as FlexToken
    from ibkr_web.flex.errors import FlexAnswerError as FlexAnswerError
    from ibkr_web.flex.errors import FlexError as FlexError
    from ibkr_web.flex.errors import FlexIncomplete as FlexIncomplete
    from ibkr_web.flex.errors import FlexNoStatement as FlexNoStatement
    from ibkr_web.flex.errors import FlexQueryError as FlexQueryError
    from ibkr_web.flex.errors import FlexReferenceError as FlexReferenceError
    from ibkr_web.flex.errors import FlexTimeout as FlexTimeout
    from ibkr_web.flex.errors import FlexTokenError as FlexTokenError
    from ibkr_web.flex.errors import FlexUnavailable as FlexUnavailable
    from ibkr_web.flex.progress import Progress as Progress
    from ibkr_web.flex.query import Query as Query
    from ibkr_web.flex.query import Reference as Reference
    from ibkr_web.flex.schedule import Schedule as Schedule
    from ibkr_web.flex.storing import Download as Download

_HOMES = {
    "AsyncFlex": "async_client",
    "Code": "codes",
    "Download": "storing",
    "Flex": "client",
    "FlexAnswerError": "errors",
    "FlexError": "errors",
    "FlexIncomplete": "errors",
    "FlexNoStatement": "errors",
    "FlexQueryError": "errors",
    "FlexReferenceError": "errors",
    "FlexTimeout": "errors",
    "FlexToken": "credential",
    "FlexTokenError": "errors",
    "FlexUnavailable": "errors",
    "Progress": "progress",
    "Query": "query",
    "Reference": "query",
    "Schedule": "schedule",
}

__all__ = [
    "AsyncFlex",
    "Code",
    "Download",
    "Flex",
    "FlexAnswerError",
    "FlexError",
    "FlexIncomplete",
    "FlexNoStatement",
    "FlexQueryError",
    "FlexReferenceError",
    "FlexTimeout",
    "FlexToken",
    "FlexTokenError",
    "FlexUnavailable",
    "Progress",
    "Query",
    "Reference",
    "Schedule",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
