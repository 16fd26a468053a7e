"""Texts that others wrote, without account numbers, tokens and secrets: for messages, which end up in logs."""

from __future__ import annotations

import re

__all__ = ["WORDS", "masked", "without_accounts"]

MASK = "***"

WORDS = (
    *("account", "accounts", "accountid", "accountids", "acct", "acctid", "acctids", "acctcode", "accountcode"),
    *("accountnumber", "accountidatcurrentbroker", "acctprops", "aliases", "upnl"),
    *("token", "secret", "password", "assertion", "challenge", "signature", "authorization", "cookie"),
    *("ssn", "sin", "passport", "driverslicense", "nationalcard", "aliencard", "taxid", "tin", "pannumber"),
)
"""The words of spec/masked.toml, by which models mask their fields: here `word=value`, `"word": "value"` in a text."""

# An account number: one to three letters, five to nine digits, perhaps a letter for a segment. In small letters only
# those that begin as accounts do, because message ids (o10163) look alike. ISINs have more digits.
_ACCOUNT = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,3}|d?[uf][a-z]?|di?)\d{5,9}[A-Za-z]?(?![A-Za-z0-9])")
_JWT = re.compile(r"\beyJ[\w-]+(?:\.[\w-]*){0,4}")
_AUTHORIZATION = re.compile(r"\b(Bearer|Basic|OAuth)\s+[^\s,;\"'<>]+", re.IGNORECASE)
_RUN = re.compile(r"[A-Za-z0-9+/=_-]{20,}")
_HEXADECIMAL = re.compile(r"(?<!ibw-)(?<![0-9A-Fa-f])[0-9A-Fa-f]{24,}")  # the identifiers of our orders are no secret
_NAMED = re.compile(
    rf"""(?<![\w-])(?P<name>[\w-]*(?:{"|".join(sorted(WORDS, key=len, reverse=True))})["']?\s*[=:]\s*)"""
    r"""(?P<value>"[^"]*"?|'[^']*'?|[^\s,;&"'{}\[\]<>]+)""",
    re.IGNORECASE,
)
# what `_NAMED` could only meet in a text that holds one of these words
_PARTS = re.compile(
    "acc|token|secret|pass|asser|chall|sign|auth|cookie|alias|upnl|ssn|sin|tin|licen|card|tax|pan", re.I
)


def masked(text: str) -> str:
    """The text with *** for account numbers, tokens, and the values that names like `token` or `ssn` announce."""
    text = _JWT.sub(MASK, text)
    text = _AUTHORIZATION.sub(rf"\1 {MASK}", text)
    if ("=" in text or ":" in text) and _PARTS.search(text):
        text = _NAMED.sub(_value_masked, text)
    text = _ACCOUNT.sub(MASK, text)
    text = _RUN.sub(_run_masked, text)
    return _HEXADECIMAL.sub(MASK, text)


def without_accounts(text: str) -> str:
    """The text with *** for account numbers only."""
    return _ACCOUNT.sub(MASK, text)


def _value_masked(found: re.Match[str]) -> str:
    value = found["value"]
    quote = value[0] if value[0] in "\"'" else ""
    if not quote and "=" not in found["name"] and not any(map(str.isdigit, value)):
        return found[0]  # "invalid token: expired" names nothing
    return f"{found['name']}{quote}{MASK}{quote}"


def _run_masked(found: re.Match[str]) -> str:
    """Base64 mixes capitals, small letters and digits; words, codes and numbers do not."""
    run = found[0]
    mixed = any(map(str.isupper, run)) and any(map(str.islower, run)) and any(map(str.isdigit, run))
    return MASK if mixed else run
