"""Single values that look real, by the name of a field and its format."""

from __future__ import annotations

import re
import string
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from ibkr_web.simulator.server.schemas import Schema

__all__ = ["number", "plain", "text", "truth"]

_START = datetime(2026, 1, 2, 14, 30, tzinfo=UTC)
_FORMATS = {
    "date-time": "%Y-%m-%dT%H:%M:%SZ",
    "date": "%Y-%m-%d",
    "yyyyMMdd": "%Y%m%d",
    "yyyyMMdd-HH:mm:ss": "%Y%m%d-%H:%M:%S",
    "yyMMddHHmmss": "%y%m%d%H%M%S",
    "yyyyMMddHHmmss": "%Y%m%d%H%M%S",
    "yyyy-MM-dd HH:mm:ss": "%Y-%m-%d %H:%M:%S",
}
_SECURITIES = (
    (265598, "AAPL", "APPLE INC"),
    (8314, "IBM", "INTL BUSINESS MACHINES CORP"),
    (272093, "MSFT", "MICROSOFT CORP"),
    (756733, "SPY", "SPDR S&P 500 ETF TRUST"),
)
_TEXTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"account(id|number)?$|acct(id)?$|accounts?$", ("U1234567", "U7654321")),
    (r"(symbol|ticker)$", ("AAPL", "IBM", "MSFT", "SPY")),
    (r"(companyname|contractdesc\w*|securityname)$", tuple(one[2] for one in _SECURITIES)),
    (r"conid(ex)?$", tuple(str(one[0]) for one in _SECURITIES)),
    (r"(currency|ccy)$", ("USD", "EUR", "GBP")),
    (r"country\w*$", ("USA", "DEU", "GBR")),
    (r"exchange\w*$", ("NASDAQ", "NYSE", "SMART")),
    (r"(assetclass|sectype|assetcategory)$", ("STK", "OPT", "FUT")),
    (r"(e?mail\w*)$", ("someone@example.com",)),
    (r"phone\w*$", ("+1 203 555 0100",)),
    (r"(url|uri|link)$", ("https://www.example.com/page",)),
    (r"(ip|address)$", ("192.0.2.10",)),
    (r"(user|username)$", ("alice", "bob")),
    (r"(first|last)?name$", ("Example", "Sample")),
    (r"(statuscode)$", ("200",)),
    (r"status$", ("OK", "Active")),
    (r"(price|amount|value|balance|quantity|size|rate|margin)$", ("190.10", "1000.00", "12.50")),
    (r"(date|day)$", ("2026-01-05", "2026-02-16")),
    (r"time$", ("20260105-14:30:00",)),
    (r"year$", ("2025", "2026")),
    (r"(error\w*|message|description|text|title|headline|note)$", ("nothing to report", "an example")),
)
_NAMED = [(re.compile(pattern), choices) for pattern, choices in _TEXTS]
_OFTEN_FALSE = re.compile(r"error|fail|warn|is(delayed|null|none|event)|competing|collission|paper|readonly|deleted")
_MOMENT = re.compile(r"time|date|stamp|expires|updated|_r$")
_MONEY = re.compile(r"price|value|amount|cost|pnl|balance|cash|margin|equity|nav|rate|commission|quantity")


def plain(name: str) -> str:
    """A name without case and punctuation; the spellings of "account" are one."""
    bare = "".join(letter for letter in name.lower() if letter.isalnum())
    return "account" if bare in ("accountid", "acctid", "acct", "accountnumber", "accountids", "acctids") else bare


def truth(random: Random, name: str) -> bool:
    """A truth value; what would mean trouble is false."""
    return not _OFTEN_FALSE.search(name.lower()) and random.random() < 0.8


def number(random: Random, schema: Schema, kind: str, name: str) -> int | float:
    """A number of a likely size within the limits of its schema."""
    lower = plain(name)
    low, high = schema.get("minimum"), schema.get("maximum")
    made: int | float
    if lower.endswith(("conid", "conids")):
        made = random.choice(_SECURITIES)[0]
    elif lower in ("status", "statuscode"):
        made = 200
    elif _MOMENT.search(name.lower()):
        made = int((_START + timedelta(minutes=random.randrange(100_000))).timestamp() * 1000)
    elif _MONEY.search(lower):
        made = random.randrange(100, 500_000) / 100
    elif "id" in lower:
        made = random.randrange(10**6, 10**9)
    else:
        made = random.randrange(1, 500)
    if (low is not None and made < low) or (high is not None and made > high):
        least = 0 if low is None else low
        made = random.uniform(least, least + 100 if high is None else high)
    return int(made) if kind == "integer" else float(made)


def text(random: Random, schema: Schema, name: str) -> str:
    """A text that suits the name, the format and the length asked for."""
    form = schema.get("x-ibkr-format") or schema.get("format")
    moment = _START + timedelta(minutes=random.randrange(100_000))
    if form in _FORMATS:
        return moment.strftime(_FORMATS[form])
    if form == "uri":
        return "https://www.example.com/page"
    if form == "binary":
        return ""
    made = _by_name(random, name)
    least, most = schema.get("minLength", 0), schema.get("maxLength", 10**6)
    if len(made) < least:
        made += "".join(random.choices(string.ascii_lowercase, k=least - len(made)))
    made = made[:most]
    pattern: Any = schema.get("pattern")
    return made if pattern is None or re.search(pattern, made) else _digits(random, max(least, 6))


def _by_name(random: Random, name: str) -> str:
    lower = "".join(letter for letter in name.lower() if letter.isalnum())
    for pattern, choices in _NAMED:
        if pattern.search(lower):
            return random.choice(choices)
    if lower.endswith(("uuid", "guid", "requestid", "token")):
        return str(UUID(int=random.getrandbits(128), version=4))
    if lower.endswith("id"):
        return _digits(random, 9)
    return name or "text"


def _digits(random: Random, count: int) -> str:
    return str(random.randrange(10 ** (count - 1), 10**count))
