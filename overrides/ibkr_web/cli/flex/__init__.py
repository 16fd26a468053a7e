"""`ibkr-web flex`: Flex reports on the command line and in cron jobs."""

from __future__ import annotations

import typer

from ibkr_web.cli.flex.fetching import fetch, run
from ibkr_web.cli.flex.files import convert, sections

__all__ = ["flex"]

HELP = """Flex reports: have them made, fetch them, turn them into tables.

The token comes from IBKR_FLEX_TOKEN, from the table "flex" of credentials.toml, or from a file (--token-file).

Exit codes: 0 done, 1 something else, 2 usage, 3 not ready in time, 4 token, 5 query, 6 throttled, 7 network or service,
8 bad content, 9 no statement for these days, 10 the output cannot be written."""

flex = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False)
flex.command()(run)
flex.command()(fetch)
flex.command()(convert)
flex.command()(sections)
