"""How a command ends: what it tells, and with which exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any

import typer

__all__ = ["Exit", "NoToken", "code_of", "ending", "fail", "tell"]


class Exit(IntEnum):
    """Exit codes. They stay what they are: cron jobs live on them."""

    OK = 0
    OTHER = 1
    USAGE = 2
    LATE = 3
    TOKEN = 4
    QUERY = 5
    THROTTLED = 6
    NETWORK = 7
    CONTENT = 8
    NOTHING = 9
    OUTPUT = 10


def code_of(error: BaseException) -> Exit:
    """The exit code for an error."""
    from ibkr_web.errors import ConfigurationError, IBKRError, PacingTimeout
    from ibkr_web.flex import (
        FlexAnswerError,
        FlexIncomplete,
        FlexNoStatement,
        FlexQueryError,
        FlexReferenceError,
        FlexTimeout,
        FlexTokenError,
        FlexUnavailable,
    )
    from ibkr_web.flex.statement import ReportError

    number = getattr(error, "code", None)
    if isinstance(error, PacingTimeout) or number == 1018 or getattr(error, "status", None) == 429:
        return Exit.THROTTLED
    kinds: tuple[tuple[type[BaseException], Exit], ...] = (
        (FlexTokenError, Exit.TOKEN),
        (FlexNoStatement, Exit.NOTHING),
        (FlexQueryError, Exit.QUERY),
        (FlexReferenceError, Exit.QUERY),
        (FlexTimeout, Exit.LATE),
        (FlexUnavailable, Exit.NETWORK),
        (FlexIncomplete, Exit.CONTENT),
        (FlexAnswerError, Exit.CONTENT),
        (ReportError, Exit.CONTENT),
        (ConfigurationError, Exit.USAGE),
        (IBKRError, Exit.OTHER),
        (OSError, Exit.OUTPUT),
    )
    return next((code for kind, code in kinds if isinstance(error, kind)), Exit.OTHER)


class NoToken(Exception):
    """There is no token to be had."""


@contextmanager
def ending(as_json: bool) -> Iterator[None]:
    """Ends the program with the code of what goes wrong inside; a bug shows its traceback."""
    from ibkr_web.errors import IBKRError

    try:
        yield
    except NoToken as error:
        fail(error.__cause__ or error, Exit.TOKEN, as_json)
    except (IBKRError, OSError, ValueError) as error:
        code = Exit.USAGE if isinstance(error, ValueError) and not isinstance(error, OSError) else code_of(error)
        fail(error, code, as_json)


def fail(error: BaseException, code: Exit, as_json: bool) -> None:
    """Tell what is wrong, and end."""
    reference = getattr(getattr(error, "reference", None), "code", None)
    said = str(error)
    if isinstance(error, OSError) and error.strerror:
        said = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if code is Exit.TOKEN and not hasattr(error, "code"):
        said += ". The token comes from IBKR_FLEX_TOKEN, from the table [flex] of credentials.toml or from --token-file"
    if as_json:
        told: dict[str, Any] = {"error": type(error).__name__, "message": said, "exit": int(code)}
        if getattr(error, "code", None) is not None:
            told["code"] = getattr(error, "code", None)
        if reference is not None:
            told["reference"] = reference
        tell(told, True)
    typer.echo(f"error: {said}", err=True)
    if reference is not None and code in (Exit.LATE, Exit.THROTTLED, Exit.NETWORK):
        typer.echo(f"The order stands: ibkr-web flex fetch {reference}", err=True)
    raise typer.Exit(int(code))


def tell(what: dict[str, Any], as_json: bool, line: str = "", quiet: bool = False) -> None:
    """The result on standard output: an object in JSON, or a line."""
    if as_json:
        typer.echo(json.dumps(what, default=str))
    elif not quiet and line:
        typer.echo(line)
