"""Addresses of the service: who may be asked, and how an address with a token in it is kept from being seen."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, quote_plus

import httpx

from ibkr_web.auth.secret import Secret

__all__ = ["HOSTS", "MaskedURL", "allowed", "scrubbed"]

HOSTS = ("ndcdyn.interactivebrokers.com", "gdcdyn.interactivebrokers.com")
"""Hosts of IBKR that serve or served Flex reports; a token goes to no other."""

_TOKEN = re.compile(r"([?&]t=)[^&#\s'\"]*")


class MaskedURL(httpx.URL):
    """An address as httpx sends it, that shows itself without the token.

    httpx logs the address of every request with INFO, and its exceptions carry the request: both turn it into text,
    which is the one thing that is different here.
    """

    def __str__(self) -> str:
        return _TOKEN.sub(r"\1***", super().__str__())

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def allowed(url: httpx.URL, origin: str) -> bool:
    """Whether a token may go there: to where it goes anyway, or over https to IBKR's hosts for Flex reports."""
    home = httpx.URL(origin)
    if (url.scheme, url.host, url.port) == (home.scheme, home.host, home.port):
        return True
    return url.scheme == "https" and url.host in HOSTS and url.port is None and not url.userinfo


def scrubbed(text: Any, token: Secret) -> str:
    """A text from elsewhere, without the token."""
    plain, secret = _TOKEN.sub(r"\1***", str(text)), token.reveal()
    for form in {secret, quote(secret, safe=""), quote_plus(secret)}:
        plain = plain.replace(form, "***")
    return plain
