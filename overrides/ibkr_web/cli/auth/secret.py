"""`ibkr-web auth decrypt-secret`: so that the encryption key need not ship."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ibkr_web.cli.auth.asking import PASSPHRASE, refuse, unlocked

__all__ = ["decrypt_secret"]


def decrypt_secret(
    profile: Annotated[str, typer.Option(help="Table of credentials.toml.")] = "oauth1",
    file: Annotated[Path | None, typer.Option(help="Another credentials.toml.")] = None,
    show: Annotated[bool, typer.Option(help="Print the decrypted secret instead of writing it.")] = False,
    passphrase_env: Annotated[str, typer.Option(help=PASSPHRASE)] = "",
) -> None:
    """Decrypt the access token secret of a profile once, and keep the result in its place.

    The profile then works without the encryption key, which need not be on the machine that trades.
    """
    from ibkr_web import OAuth1
    from ibkr_web.auth.settings import profile_path
    from ibkr_web.cli.auth.files import with_table
    from ibkr_web.errors import ConfigurationError

    try:
        path = (file or profile_path()).expanduser()
        clear = unlocked(partial(OAuth1.from_profile, profile, path), passphrase_env).secret.hex()
    except ConfigurationError as error:
        refuse(str(error))
    if show:
        typer.echo(clear)
        return
    try:
        with_table(path, profile, {"decrypted_secret": clear}, drop=("access_token_secret", "encryption_key"))
    except ConfigurationError as error:
        refuse(str(error), 1)
    typer.echo(f"{path}, profile {profile}: decrypted_secret stands in for access_token_secret and encryption_key.")
    typer.echo("Keep the encryption key elsewhere: the next access token will need it.")
