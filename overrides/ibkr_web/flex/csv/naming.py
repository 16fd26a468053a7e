"""What the columns and sections of a CSV report are called in XML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ibkr_flex import ROWS, SECTIONS, SINGLE, row_class

__all__ = ["Kind", "by_detail", "is_header", "kind_of", "plain", "section_of", "wires"]

_ALIASES: dict[str, tuple[str, ...]] = {
    "accountalias": ("acctAlias",),
    "accruedinterest": ("accruedInt",),
    "assetclass": ("assetCategory",),
    "clientaccountid": ("accountId",),
    "costbasis": ("cost",),
    "currencyprimary": ("currency",),
    "depositswithdrawals": ("depositWithdrawals",),
    "notescodes": ("notes", "code"),
    "quantity": ("position",),
    "unrealizedfxpnl": ("unrealizedlFxPnl",),
}
"""Plain names of columns -> attributes, the first that a kind of row has. Observed in reports."""
_ENDINGS = (("securities", "sec"), ("commodities", "com"))
_CODES = {
    "ACCT": "AccountInformation",
    "CNAV": "ChangeInNAV",
    "CORP": "CorporateActions",
    "CRTT": "CashReport",
    "CTRN": "CashTransactions",
    "EQUT": "EquitySummaryInBase",
    "POST": "OpenPositions",
    "SECU": "SecuritiesInfo",
    "STFU": "StmtFunds",
    "TRNT": "Trades",
    "UNBC": "UnbundledCommissionDetails",
}
"""Codes of sections that reports were seen with. Others are known by their description, or by their columns."""
_NAMES = {"cashreport": "CashReport", "statementoffunds": "StmtFunds", "netassetvalue": "EquitySummaryInBase"}
_DETAILS = {
    "Trades": {
        "EXECUTION": "Trade",
        "ORDER": "Order",
        "SYMBOL_SUMMARY": "SymbolSummary",
        "ASSET_SUMMARY": "AssetSummary",
        "CLOSED_LOT": "Lot",
        "LOT": "Lot",
        "WASH_SALE": "WashSale",
    },
    "TradeConfirms": {
        "EXECUTION": "TradeConfirm",
        "ORDER": "Order",
        "SYMBOL_SUMMARY": "SymbolSummary",
        "ASSET_SUMMARY": "AssetSummary",
    },
}
_USUAL = ("Trade", "OpenPosition", "CashTransaction", "TradeConfirm")
"""What it is where nothing else decides."""
_STRANGE = re.compile(r"[^\w.-]")


class Kind(NamedTuple):
    """What the rows below a header line are."""

    section: str
    tag: str
    """Of rows that do not tell which kind of several they are."""


def plain(name: str) -> str:
    """A name without what varies: small letters and figures only."""
    return "".join(filter(str.isalnum, name)).lower()


@cache
def _attributes(tag: str) -> dict[str, str]:
    """Plain name -> attribute of a kind of row."""
    cls = row_class(tag)
    return {plain(wire): wire for wire in cls.columns} if cls else {}


@cache
def _spread() -> dict[str, int]:
    """Plain name -> how many kinds of rows have it."""
    found: dict[str, int] = dict.fromkeys(_ALIASES, len(ROWS))
    for tag in _kinds():
        for name in _attributes(tag):
            found[name] = found.get(name, 0) + 1
    return found


@cache
def _kinds() -> dict[str, str]:
    """Kind of row -> the section it stands in, those first that stand for the whole section."""
    found: dict[str, str] = {}
    for section, tags in SECTIONS.items():
        for tag in tags[:1]:
            found.setdefault(tag, section)
    found |= {section: section for section in SINGLE}
    for section, tags in SECTIONS.items():
        # where rows tell themselves what they are, the first kind speaks for all
        for tag in tags if section not in _DETAILS else ():
            found.setdefault(tag, section)
    return found


def _wire(tag: str, name: str) -> str | None:
    """The attribute that a column is in a kind of row; None where it has none like that."""
    cls = row_class(tag)
    if cls is not None and name in cls.columns:
        return name
    known, short = _attributes(tag), plain(name)
    if short in known:
        return known[short]
    for alias in _ALIASES.get(short, ()):
        if plain(alias) in known:
            return alias
    for long, ending in _ENDINGS:
        if short.endswith(long):
            return known.get(short.removesuffix(long) + ending)
    return None


def wires(tag: str, header: Sequence[str]) -> tuple[str, ...]:
    """The names of attributes for the columns of a header line: all different, none lost."""
    found: list[str] = []
    for number, name in enumerate(header, 1):
        wire = _wire(tag, name)
        if wire is None or wire in found:
            wire = _STRANGE.sub("_", name.strip()) or f"column{number}"
            if not (wire[0].isalpha() or wire[0] == "_"):
                wire = f"_{wire}"
        while wire in found:
            wire = f"{wire}_{number}"
        found.append(wire)
    return tuple(found)


def is_header(fields: Sequence[str], *, sure: bool = False) -> bool:
    """Whether a line names columns: all different, none empty, most of them known. `sure`: more than half is
    enough."""
    if "" in fields:
        return False
    names = [plain(field) for field in fields]
    if not all(names) or len(set(fields)) < len(fields):
        return False
    known = sum(map(_known, names))
    return (
        known * 2 > len(names) if sure else known * 10 >= len(names) * 6 and not any(name.isdigit() for name in names)
    )


def _known(name: str) -> bool:
    return name in _spread() or any(
        name.endswith(long) and name.removesuffix(long) + short in _spread() for long, short in _ENDINGS
    )


def section_of(code: str, described: str) -> str | None:
    """The section that a code and a description name; None where they name none that is known."""
    if code in _CODES:
        return _CODES[code]
    name = plain(described.partition(";")[0])
    if name in _NAMES:
        return _NAMES[name]
    for section in (*SECTIONS, *SINGLE):
        if name == plain(section) or name == plain(section).removesuffix("inbase"):
            return section
    return None


def kind_of(header: Sequence[str], section: str | None, fallback: str, *, named: bool = False) -> Kind:
    """What rows with these columns are: in a section that is known, or in whichever they fit best.

    fallback: what section and rows are called where none fits. named: whether that is the report's own name for them.
    """
    if section is not None:
        tags = SECTIONS.get(section) or ((section,) if section in SINGLE else ())
        return Kind(section, tags[0] if tags else f"{section}Row")
    best, most = None, (0, 0.0, 0, 0)
    for tag, where in _kinds().items():
        fitting = [plain(name) for name in header if _wire(tag, name) is not None]
        # what few kinds have tells more than what all have, such as the account
        telling = sum(1 / _spread().get(name, 1) for name in fitting)
        score = (len(_fitting(where, header)), len(fitting) + telling, tag in _USUAL, -len(_attributes(tag)))
        if score > most:
            best, most = Kind(where, tag), score
    # with a name of its own, that nobody has described, it takes more to be something else
    needed = 0.9 if named else 0.5
    if best is None or len(_fitting(best.section, header)) < len(header) * needed:
        return Kind(fallback, fallback)
    return Kind(best.section, SECTIONS[best.section][0]) if best.section in _DETAILS else best


def _fitting(section: str, header: Sequence[str]) -> list[str]:
    """The columns that some kind of row of a section has."""
    return [name for name in header if any(_wire(tag, name) for tag in SECTIONS.get(section, (section,)))]


def by_detail(kind: Kind, detail: str) -> str:
    """The tag of a row whose `levelOfDetail` is known."""
    return _DETAILS.get(kind.section, {}).get(detail.strip().upper().replace(" ", "_"), kind.tag)
