"""The command `ibkr-web`. Needs the extra `cli`; each command says which other extra it needs."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; ends the program."""
    try:
        from ibkr_web.cli.app import app
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("ibkr_"):
            raise
        sys.exit(f"ibkr-web needs {error.name}: pip install 'ibkr-web[cli]'")
    app()
