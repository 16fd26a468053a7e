"""The command line of the generator: `python -m generator …`; the Makefile calls nothing else."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

ROOT = Path(__file__).resolve().parent.parent
Root = Annotated[Path, typer.Option(help="The checkout to work on.", file_okay=False, exists=True, resolve_path=True)]


class Form(StrEnum):
    """How a report is written."""

    terminal = "terminal"
    markdown = "markdown"
    json = "json"


app = typer.Typer(
    help="Build the typed client from the published document.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def pull(
    source: Annotated[str | None, typer.Option(help="A URL or file instead of the URL in sources.toml.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Take it although much of the contract is gone.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List everything that was mended.")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds for the whole download.")] = 300.0,
    root: Root = ROOT,
) -> None:
    """Fetch the document, normalise it, and bring spec/ up to date."""
    from generator.fetch import Timeouts
    from generator.pull import pull as run
    from generator.pull import summary

    result = run(root, source, force=force, timeouts=Timeouts(total=timeout))
    typer.echo(summary(result, every_change=verbose))


@app.command()
def regenerate(root: Root = ROOT) -> None:
    """Make generated/ from spec/ and audit it; then bring the record of the public API up to date where it may be."""
    from generator.build import regenerate as run
    from generator.public_api import PublicApiError, refresh

    run(root)
    try:
        typer.echo(refresh(root))
    except PublicApiError as error:
        typer.echo(f"note: {error}", err=True)


@app.command()
def drift(
    source: Annotated[str | None, typer.Option(help="A URL or file instead of the URL in sources.toml.")] = None,
    base: Annotated[Path | None, typer.Option(help="Another contract to compare with than the committed one.")] = None,
    form: Annotated[Form, typer.Option("--format", help="For a terminal, as Markdown, or as JSON.")] = Form.terminal,
    output: Annotated[Path | None, typer.Option(help="Write the report there instead.")] = None,
    wire: Annotated[
        Path | None, typer.Option(help="A record of live answers: suggest overlays from it instead.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds for the whole download.")] = 300.0,
    root: Root = ROOT,
) -> None:
    """Tell what IBKR changed and what it breaks. Exit code 0: nothing, 1: additions, 2: breaks, 3: cannot compare."""
    from generator.drift import run
    from generator.drift.report import written
    from generator.drift.wire import suggest
    from generator.fetch import Timeouts

    try:
        if wire is not None:
            text, code = suggest(root, wire), 0
        else:
            report = run(root, source, base=base, timeouts=Timeouts(total=timeout))
            text, code = written(report, form.value, output is None and sys.stdout.isatty()), report.exit_code
        if output is not None:
            output.write_text(text, encoding="utf-8")
        elif text:
            typer.echo(text)
    except Exception as error:
        if not expected(error) and not isinstance(error, OSError):
            traceback.print_exc()  # Python's own exit code would say "additions"
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(3) from error
    raise typer.Exit(code)


@app.command()
def upgrade(
    source: Annotated[str | None, typer.Option(help="A URL or file instead of the URL in sources.toml.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Take it although much of the contract is gone.")] = False,
    dirty: Annotated[bool, typer.Option("--dirty", help="Go on although spec/ has uncommitted changes.")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds for the whole download.")] = 300.0,
    root: Root = ROOT,
) -> None:
    """Pull, regenerate, audit, report the drift, propose changelog entry and version: all of it, or nothing."""
    from generator.fetch import Timeouts
    from generator.upgrade import summary
    from generator.upgrade import upgrade as run

    result = run(root, source, force=force, dirty=dirty, timeouts=Timeouts(total=timeout))
    typer.echo(f"{result.report}\n{summary(result)}" if result.report else summary(result))


@app.command()
def api(
    check: Annotated[bool, typer.Option("--check", help="Write nothing, fail where something would change.")] = False,
    root: Root = ROOT,
) -> None:
    """Record the public names and signatures; a break of users' code needs an entry in the changelog."""
    from generator import public_api

    typer.echo(public_api.check(root) if check else public_api.refresh(root))


@app.command()
def check(root: Root = ROOT) -> None:
    """Fail unless generated/ is exactly what spec/ makes."""
    from generator.build import check as run

    run(root)


@app.command()
def audit(
    full: Annotated[bool, typer.Option("--full", help="Every reason, with the lists that come in one piece.")] = False,
    root: Root = ROOT,
) -> None:
    """Fail if anything of the contracts is missing in generated/."""
    from generator.build import audit as run

    run(root, full=full)


def expected(error: BaseException) -> bool:
    """Whether a failure is one that the generator announces itself, as opposed to a mistake in it."""
    return isinstance(error, Exception) and type(error).__module__.partition(".")[0] == "generator"


def main(run: Callable[..., Any] = app) -> None:
    """Run a command; a failure with a known cause is told in plain words, without a traceback."""
    try:
        run()
    except Exception as error:
        if not expected(error):
            raise
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
