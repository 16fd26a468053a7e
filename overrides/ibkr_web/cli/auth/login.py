"""`ibkr-web auth login`: a user of a vendor's program grants access (OAuth 1.0a, third party)."""

from __future__ import annotations

import webbrowser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import parse_qs, urlsplit

import typer

__all__ = ["login"]


SECRET = ("access_token", "access_token_secret", "decrypted_secret")


def login(
    vendor: Annotated[str, typer.Option(help="Table of credentials.toml with the vendor's consumer key and keys.")],
    save: Annotated[str, typer.Option(help="Table that gets the user's access token.")] = "user",
    file: Annotated[Path | None, typer.Option(help="Another credentials.toml.")] = None,
    callback: Annotated[str, typer.Option(help="Registered callback address; oob: the verifier is copied.")] = "oob",
    listen: Annotated[int, typer.Option(help="Wait for the callback on this port of this machine.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open IBKR's page in a browser.")] = False,
    page: Annotated[str, typer.Option(help="IBKR's page, where it is another one.", hidden=True)] = "",
) -> None:
    """Have a user grant access to a vendor's program, and keep his access token in a profile.

    Only consumer keys that IBKR issued to vendors can do this; a key of your own shows its token in the portal.
    """
    import httpx

    from ibkr_web import OAuth1
    from ibkr_web.auth.oauth1.third_party import AUTHORIZE, begin, finish
    from ibkr_web.auth.settings import profile_path
    from ibkr_web.cli.auth.files import with_table
    from ibkr_web.errors import AuthenticationError, ConfigurationError

    try:
        path = file or profile_path()
        credentials = OAuth1.from_profile(vendor, path)
        with httpx.Client(verify=credentials.ssl_context(), timeout=30.0) as client:
            asked = begin(credentials, client, callback, page or AUTHORIZE)
            typer.echo(f"Log in there and agree:\n  {asked.url}")
            if browser:
                webbrowser.open(asked.url)
            verifier = (
                _listened(listen) if listen else _verifier(typer.prompt("Verifier, or the whole callback address"))
            )
            user = finish(credentials, client, asked.request_token, verifier)
    except (AuthenticationError, ConfigurationError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except httpx.RequestError as error:
        typer.echo(f"IBKR could not be asked: {type(error).__name__}", err=True)
        raise typer.Exit(1) from None
    secret = user.access_token_secret
    values = {
        **_keys(path, vendor),
        "access_token": user.access_token.reveal(),
        "access_token_secret": secret.reveal() if secret is not None else "",
    }
    try:
        with_table(path, save, values, drop=("decrypted_secret",))  # one of an earlier token would win
    except ConfigurationError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"Access granted. It is kept in {path}, profile {save}: OAuth1.from_profile({save!r})")


def _keys(path: Path, vendor: str) -> dict[str, Any]:
    """What the user's table has in common with the vendor's."""
    import tomllib

    table = tomllib.loads(path.read_text(encoding="utf-8"))[vendor]
    return {key: value for key, value in table.items() if key not in SECRET}


def _verifier(text: str) -> str:
    """The verifier itself, or out of the address the browser ended up at."""
    found = parse_qs(urlsplit(text.strip()).query).get("oauth_verifier")
    return found[0] if found else text.strip()


def _listened(port: int) -> str:
    """Wait for IBKR's callback, once."""
    caught: list[str] = []

    class Callback(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name http.server wants
            """The browser comes back."""
            found = parse_qs(urlsplit(self.path).query).get("oauth_verifier")
            caught.extend(found or [])
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"Access granted; this window can be closed." if found else b"No verifier here.")

        def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002  # its name in http.server
            """Nothing: the address holds the verifier."""

    with HTTPServer(("127.0.0.1", port), Callback) as server:
        typer.echo(f"Waiting for the callback on port {port} ...")
        while not caught:
            server.handle_request()
    return caught[0]
