"""`ibkr-web simulate`: the simulator as a program, for clients in any language."""

from __future__ import annotations

import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from ibkr_web.simulator import Simulator
    from ibkr_web.simulator.server.recording import Entry

__all__ = ["simulate"]

HELP = """\
Simulated IBKR with seed {seed}; nothing here reaches the real one.

  gateway      {gateway}   trading without credentials, like the Client Portal Gateway
  direct       {direct}   /v1/api with OAuth, /gw/api, tokens, Flex Web Service
  websocket    {websocket}
{more}
Try:  curl {option}{gateway}/v1/api/iserver/auth/status
Ctrl-C stops it."""


def simulate(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the gateway; 0 takes a free one.")] = 5000,
    api_port: Annotated[int, typer.Option(min=0, max=65535, help="Port of everything else; 0 as well.")] = 5001,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    tls: Annotated[bool, typer.Option("--tls/--no-tls", help="Encrypt, or speak plain HTTP.")] = True,
    seed: Annotated[int, typer.Option(help="What the simulated world is made from.")] = 0,
    limits: Annotated[bool, typer.Option("--limits", help="Enforce IBKR's pacing and its penalty box.")] = False,
    start_time: Annotated[
        str | None, typer.Option(metavar="ISO", help="When the simulated clock starts; UTC without a zone.")
    ] = None,
    credentials: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write keys, certificate and credentials.toml there.")
    ] = None,
    log: Annotated[bool, typer.Option("--log", help="Print a line for each request.")] = False,
) -> None:
    """Run a simulated IBKR on this machine until Ctrl-C."""
    start = _moment(start_time)
    try:
        from ibkr_web.simulator import Clock, Simulator

        clock = None if start is None else Clock(start)
        simulator = Simulator(seed, host=host, port=port, api_port=api_port, tls=tls, clock=clock, limits=limits)
        if log:
            simulator.watch(_printer(simulator))
        stopped = Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: stopped.set())
        simulator.start()
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("ibkr_"):
            raise
        _fail(str(error))
    except OSError as error:
        _fail(error.strerror or str(error))
    try:
        if credentials is not None:
            simulator.write_credentials(credentials)
        typer.echo(_greeting(simulator, seed, credentials))
        # On Windows a wait without an end cannot be interrupted.
        while not stopped.wait(0.5):
            pass
    finally:
        simulator.stop()
    typer.echo("stopped")


def _greeting(simulator: Simulator, seed: int, credentials: Path | None) -> str:
    certificate = simulator.certificate if simulator.url.startswith("https:") else None
    more = [f"  certificate  {certificate}\n"] if certificate else []
    more += [f"  credentials  {credentials / 'credentials.toml'}\n"] if credentials else []
    return HELP.format(
        seed=seed,
        gateway=simulator.gateway_url,
        direct=simulator.url,
        websocket=simulator.gateway_websocket_url,
        more="".join(more),
        option=f"--cacert {certificate} " if certificate else "",
    )


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is not like 2026-01-05T14:30:00+00:00", param_hint="--start-time"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _fail(message: str) -> NoReturn:
    typer.echo(f"ibkr-web simulate: {message}", err=True)
    raise typer.Exit(1)


def _printer(simulator: Simulator) -> Callable[[Entry], None]:
    """What prints a line for each request, in colours where there is a terminal."""
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)

    def show(entry: Entry) -> None:
        trouble = not entry.status or entry.status >= 400
        line = Text(f"{simulator.clock.datetime():%H:%M:%S} ")
        line.append(f"{entry.status or 'cut'} ", "red" if trouble else "green")
        line.append(f"{entry.seconds * 1000:6.1f} ms  {entry.surface.value:<10} {entry.method:<6} {entry.path}")
        if entry.operation:
            line.append(f"  {entry.operation}", "dim")
        for violation in reversed(simulator.violations):
            if violation.number != entry.number:
                break
            line.append(f"  {violation.kind}: {violation.detail}", "yellow")
        console.print(line)

    return show
