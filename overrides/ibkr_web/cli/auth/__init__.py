"""`ibkr-web auth`: keys to upload, credentials examined, access granted."""

from __future__ import annotations

import typer

from ibkr_web.cli.auth.doctor import doctor
from ibkr_web.cli.auth.keygen import keygen
from ibkr_web.cli.auth.login import login
from ibkr_web.cli.auth.secret import decrypt_secret

__all__ = ["auth"]

auth = typer.Typer(help="Credentials: make keys, find out what is wrong, have access granted.", no_args_is_help=True)
auth.command()(keygen)
auth.command()(doctor)
auth.command()(login)
auth.command("decrypt-secret")(decrypt_secret)
