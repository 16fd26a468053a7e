"""All commands. Each lives in a module of its own, which loads what it needs when it is run."""

from __future__ import annotations

from typing import Annotated

import typer

from ibkr_web.cli.auth import auth
from ibkr_web.cli.demo import demo
from ibkr_web.cli.flex import flex
from ibkr_web.cli.simulate import simulate

__all__ = ["app"]

app = typer.Typer(
    help="Tools around the Interactive Brokers Web API.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(simulate)
app.command()(demo)
app.add_typer(auth, name="auth")
app.add_typer(flex, name="flex")


def _version(wanted: bool) -> None:
    if wanted:
        from ibkr_web import __version__

        typer.echo(f"ibkr-web {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Tell the version and stop.")
    ] = False,
) -> None:
    """Tools around the Interactive Brokers Web API."""
