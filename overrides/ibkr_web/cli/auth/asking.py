"""What the commands have in common: passphrases that never stand on a command line, and refusing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import typer

if TYPE_CHECKING:
    from ibkr_web.errors import ConfigurationError

__all__ = ["PASSPHRASE", "passphrase", "refuse", "unlocked"]

T = TypeVar("T")

PASSPHRASE = "Variable with the passphrase of the keys; without it a terminal is asked for it."
ENCRYPTED = "is encrypted: give its passphrase"


def refuse(text: str, code: int = 2) -> NoReturn:
    """End the command with words for a person."""
    typer.echo(text, err=True)
    raise typer.Exit(code)


def passphrase(variable: str) -> str:
    """What the variable holds; empty where none is named. Raises ConfigurationError where it holds nothing."""
    from ibkr_web.errors import ConfigurationError

    found = os.environ.get(variable, "") if variable else ""
    if variable and not found:
        raise ConfigurationError(f"the variable {variable}, which should hold the passphrase, is empty")
    return found


def unlocked(load: Callable[..., T], variable: str) -> T:
    """The credentials that `load` makes, which takes `passphrase` as the classes of credentials do.

    A person at a terminal is asked for it, without an echo, where the keys turn out to be encrypted and none was given.
    Raises ConfigurationError.
    """
    from ibkr_web.errors import ConfigurationError

    given: dict[str, Any] = {"passphrase": passphrase(variable)} if variable else {}
    try:
        return load(**given)
    except ConfigurationError as error:
        if given or not _may_ask(error):
            raise
    return load(passphrase=typer.prompt("Passphrase of the keys", hide_input=True, err=True))


def _may_ask(error: ConfigurationError) -> bool:
    return ENCRYPTED in str(error) and sys.stdin.isatty()
