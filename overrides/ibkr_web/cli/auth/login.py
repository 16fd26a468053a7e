"""`ibkr-web auth login`: a user of a vendor's program grants access (OAuth 1.0a, third party)."""

from __future__ import annotations

import webbrowser
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ibkr_web.cli.auth.asking import PASSPHRASE, refuse, unlocked

if TYPE_CHECKING:
    from ibkr_web import OAuth1
    from ibkr_web.cli.auth.callback import Callback

__all__ = ["login"]

OUT_OF_BAND = "oob"


def login(
    vendor: Annotated[str, typer.Option(help="Table of credentials.toml with the vendor's consumer key and keys.")],
    save: Annotated[str, typer.Option(help="Table that gets the user's access token.")] = "user",
    file: Annotated[Path | None, typer.Option(help="Another credentials.toml.")] = None,
    callback: Annotated[
        str,
        typer.Option(
            help="Callback address registered with IBKR; oob: the verifier is copied by hand. Unless given it is oob, "
            "with --listen http://127.0.0.1:PORT/."
        ),
    ] = "",
    listen: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Wait for the callback on this port of this machine.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds to wait for the callback with --listen.")] = 300.0,
    browser: Annotated[bool, typer.Option(help="Open IBKR's page in a browser.")] = False,
    passphrase_env: Annotated[str, typer.Option(help=PASSPHRASE)] = "",
    page: Annotated[str, typer.Option(help="IBKR's page, where it is another one.", hidden=True)] = "",
) -> None:
    """Have a user grant access to a vendor's program, and keep his access token in a profile.

    Only consumer keys that IBKR issued to vendors can do this; a key of your own shows its token in the portal.

    Ends with 0 where access was granted, with 1 where IBKR refused or could not be asked, with 2 where the command or
    the configuration is wrong, with 3 where no callback came in time.
    """
    import httpx

    from ibkr_web import OAuth1
    from ibkr_web.auth.settings import profile_path
    from ibkr_web.errors import AuthenticationError, ConfigurationError

    if listen is not None and callback == OUT_OF_BAND:
        refuse("--listen waits for a callback, and with --callback oob none is sent: leave one of the two out.")
    try:
        path = (file or profile_path()).expanduser()
        credentials = unlocked(partial(OAuth1.from_profile, vendor, path), passphrase_env)
        _keep(path, vendor, save, "", "", rehearse=True)  # no access is granted that could not be kept afterwards
        with ExitStack() as stack:
            client = stack.enter_context(httpx.Client(verify=credentials.ssl_context(), timeout=30.0))
            waiting = _listening(stack, listen)
            user = _granted(credentials, client, callback, waiting, timeout, browser, page)
        secret = user.access_token_secret
        _keep(path, vendor, save, user.access_token.reveal(), secret.reveal() if secret is not None else "")
    except ConfigurationError as error:
        refuse(str(error))
    except AuthenticationError as error:
        refuse(str(error), 1)
    except httpx.RequestError as error:
        refuse(f"IBKR could not be asked: {type(error).__name__}", 1)
    typer.echo(f"Access granted. It is kept in {path}, profile {save}: OAuth1.from_profile({save!r})")


def _listening(stack: ExitStack, port: int | None) -> Callback | None:
    from ibkr_web.cli.auth.callback import listening

    if port is None:
        return None
    try:
        return stack.enter_context(listening(port))
    except OSError as error:
        refuse(
            f"Port {port} of this machine cannot be listened on ({error.strerror or error}): another program may have "
            "it. Take another one with --listen, whose address is registered with IBKR."
        )


def _granted(
    vendor: OAuth1, client: Any, callback: str, waiting: Callback | None, timeout: float, browser: bool, page: str
) -> OAuth1:
    """Ask, send the user away, wait for him, and exchange what he brings."""
    from ibkr_web.auth.oauth1.third_party import AUTHORIZE, begin, finish

    asked = begin(vendor, client, callback or (waiting.address if waiting else OUT_OF_BAND), page or AUTHORIZE)
    token = asked.request_token.reveal()
    if waiting is not None:
        waiting.expect(token)
    typer.echo(f"Log in there and agree:\n  {asked.url}")
    if browser:
        webbrowser.open(asked.url)
    if waiting is None:
        return finish(vendor, client, asked.request_token, _asked_for(token))
    typer.echo(f"Waiting for the callback at {waiting.address} ...")
    found = waiting.wait(timeout)
    if found is None:
        refuse(
            f"No callback came to {waiting.address} within {timeout:g} seconds; nothing was kept. Start again, with a "
            "longer --timeout or without --listen; the address has to be one that is registered with IBKR.",
            3,
        )
    return finish(vendor, client, asked.request_token, found)


def _asked_for(token: str) -> str:
    """The verifier as the user types it: itself, or in the address the browser ended up at."""
    from ibkr_web.cli.auth.callback import Foreign, verifier

    while True:
        text: str = typer.prompt("Verifier, or the whole callback address").strip()
        if "oauth_verifier=" not in text:
            return text
        try:
            found = verifier(text if "?" in text else f"?{text}", token)
        except Foreign:
            typer.echo("That address belongs to another request.", err=True)
            continue
        if found:
            return found
        typer.echo("There is no verifier in that address.", err=True)


def _keep(path: Path, vendor: str, save: str, token: str, secret: str, rehearse: bool = False) -> None:
    """The user's table: his token, and a reference to the vendor's table. No key is written a second time."""
    import tomllib

    from ibkr_web.auth.settings import GRANTED, LIKE
    from ibkr_web.cli.auth.files import with_table

    values = {"access_token": token, "access_token_secret": secret}
    drop: tuple[str, ...] = ("decrypted_secret",)  # one of an earlier token would win
    if save != vendor:
        vendors = tomllib.loads(path.read_text(encoding="utf-8"))[vendor]
        if LIKE in vendors:
            refuse(f"The profile {vendor} takes its keys from {vendors[LIKE]}: name that one with --vendor.")
        values[LIKE] = vendor
        drop += tuple(key for key in vendors if key not in GRANTED)  # earlier versions copied them
    with_table(path, save, values, drop=drop, rehearse=rehearse)
