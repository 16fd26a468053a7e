"""How the server's certificate is checked. Not checking it is for the gateway on this machine, or said out loud."""

from __future__ import annotations

import logging
import ssl
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import define, field

from ibkr_web.auth.settings import LOOPBACK, flag
from ibkr_web.errors import ConfigurationError

__all__ = ["TLS", "UnverifiedTLS", "checked_context", "on_this_machine"]

logger = logging.getLogger("ibkr_web.auth")


class UnverifiedTLS(UserWarning):
    """Credentials and orders go to a server nobody has checked."""


def on_this_machine(base_url: str) -> bool:
    """Whether an address is the loopback interface."""
    return urlsplit(base_url).hostname in LOOPBACK


def checked_context(verify: str | Path | None) -> ssl.SSLContext:
    """Checks certificates: against a file of trusted ones, or as httpx does (certifi, `SSL_CERT_FILE`)."""
    if verify is None:
        import httpx

        return httpx.create_ssl_context()
    try:
        return ssl.create_default_context(cafile=Path(verify).expanduser())
    except (OSError, ssl.SSLError) as error:
        raise ConfigurationError(f"the certificate file {verify} cannot be used: {error}") from error


@define(kw_only=True, slots=False)
class TLS:
    """What all credentials have in common.

    verify: a file with the certificates to trust instead of the usual ones: the gateway's own, or that of a company's
        proxy that looks into connections.
    dangerously_skip_tls_verification: talk to whoever answers, unchecked. Each use is logged and warned of.
    """

    verify: str | Path | None = None
    dangerously_skip_tls_verification: bool = field(default=False, converter=flag)

    base_url: str = field(default="", init=False, repr=False)

    def ssl_context(self) -> ssl.SSLContext:
        """What to give httpx as `verify`. Raises ConfigurationError where the file cannot be used."""
        if self.verify is None and self.dangerously_skip_tls_verification:
            return self._unchecked()
        return checked_context(self.verify)

    def check_verify(self, verify: Any) -> None:
        """Refuse a `verify` of somebody else's that checks nothing, unless that was asked for here as well.

        Raises ConfigurationError; warns and logs where it was asked for.
        """
        if verify is False or (isinstance(verify, ssl.SSLContext) and verify.verify_mode is ssl.CERT_NONE):
            self._unchecked()

    def _unchecked(self) -> ssl.SSLContext:
        if not on_this_machine(self.base_url):
            host = urlsplit(self.base_url).hostname
            if not self.dangerously_skip_tls_verification:
                raise ConfigurationError(
                    f"the certificate of {host} has to be checked: give verify=<file with the certificate to trust>. "
                    "To send credentials and orders to whoever answers there, "
                    "dangerously_skip_tls_verification=True is needed"
                )
            told = f"the certificate of {host} is not checked: whoever is in between can read and change everything"
            logger.warning(told)
            warnings.warn(told, UnverifiedTLS, stacklevel=3)
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context
