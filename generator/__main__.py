"""The command line of the generator: `python -m generator …`; the Makefile calls nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

ROOT = Path(__file__).resolve().parent.parent
Root = Annotated[Path, typer.Option(help="The checkout to work on.", file_okay=False, exists=True, resolve_path=True)]

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
    """Make generated/ from spec/ and audit it."""
    from generator.build import regenerate as run

    run(root)


@app.command()
def check(root: Root = ROOT) -> None:
    """Fail unless generated/ is exactly what spec/ makes."""
    from generator.build import check as run

    run(root)


@app.command()
def audit(root: Root = ROOT) -> None:
    """Fail if anything of the contracts is missing in generated/."""
    from generator.build import audit as run

    run(root)


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
