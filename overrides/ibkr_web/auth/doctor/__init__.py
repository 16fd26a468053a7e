"""Goes through every step of getting in, and says which one fails and what it means. It changes nothing at IBKR.

from ibkr_web.auth.doctor import examine

for finding in examine(OAuth1.from_env):
    print(finding.step, finding.outcome, finding.detail, finding.diagnosis)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ibkr_web.auth.doctor.findings import DIAGNOSES, Diagnosis, Finding
from ibkr_web.errors import ConfigurationError

__all__ = ["DIAGNOSES", "Diagnosis", "Finding", "examine"]


NEEDED = {"oauth1": ("consumer_key", "access_token"), "oauth2": ("client_id", "key_id")}
"""What a new profile has as blanks to fill in."""


def examine(load: Callable[[], Any], timeout: float = 15.0) -> Iterator[Finding]:
    """The findings, one after the other, as they are made.

    load: makes the credentials (`Gateway`, `OAuth1.from_env`, `lambda: OAuth2.from_profile("broker")`); its
    ConfigurationError is the first finding. No brokerage session is opened or taken over. With OAuth 1.0a it obtains a
    live session token of its own: a program that runs with the same credentials may have to get another.
    """
    from ibkr_web.auth.doctor.reach import Visit, failed, refusal

    try:
        credentials = load()
        credentials.ssl_context()
    except ConfigurationError as error:
        yield refusal("configuration", _code(str(error)), error)
        return
    except (TypeError, ValueError, AttributeError) as error:  # a profile may hold a number where text belongs
        yield failed("configuration", "configuration", f"a value is of a wrong kind ({type(error).__name__})")
        return
    blank = [name for name in NEEDED.get(credentials.surface, ()) if not getattr(credentials, name)]
    if blank:
        yield failed("configuration", "configuration", f"empty: {', '.join(blank)}")
        return
    try:
        visit = Visit(credentials, timeout)
    except ValueError as error:  # a proxy variable that httpx cannot read
        yield failed("configuration", "configuration", str(error))
        return
    yield Finding("configuration", "ok", type(credentials).__name__)
    with visit.http:
        yield from _steps(visit)


def _steps(visit: Any) -> Iterator[Finding]:
    surface = visit.credentials.surface
    if surface == "oauth1":
        from ibkr_web.auth.doctor import oauth1

        yield from oauth1.examine(visit)
    elif surface == "oauth2":
        from ibkr_web.auth.doctor import oauth2

        yield from oauth2.examine(visit)
    else:
        from ibkr_web.auth.doctor import brokerage

        yield from (reached := list(visit.reach()))
        if any(finding.outcome == "failed" for finding in reached):
            yield Finding("brokerage session", "skipped", "there is no gateway")
            return
        yield from brokerage.session(visit, visit.credentials.auth())


def _code(text: str) -> str:
    if "others on this machine may read" in text:
        return "profile-readable"
    if "certificate" in text:
        return "tls"
    if " key " in text and ("cannot be read" in text or "encrypted" in text or "no RSA" in text):
        return "key-unusable"
    return "configuration"
