"""What an order is for: a contract number, `conidex` text, or anything that has one of the two."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, Protocol, runtime_checkable

__all__ = ["HasConid", "Instrument", "Resolved", "instrument"]

_CONIDEX = re.compile(r"\d+(?:@[\w.]+)?(?:;;;\d+/-?\d+(?:,\d+/-?\d+)+)?")


@runtime_checkable
class HasConid(Protocol):
    """Something that knows its contract number: a resolved instrument, a row of a search, a position."""

    @property
    def conid(self) -> Any:
        """IBKR's contract number."""


Instrument = HasConid | int | str
"""A conid, or `conidex` ("265598@NYSE", "28812380;;;1/1,2/-1"), or something with `.conid` or `.conidex`."""


class Resolved(NamedTuple):
    """How it is named on the wire: exactly one of the two, because IBKR ignores `conidex` where `conid` is given."""

    conid: int | None
    conidex: str | None
    sec_type: str
    """STK, OPT, FUT …; empty where nobody said."""
    exchange: str

    @property
    def combination(self) -> bool:
        """Whether several contracts are traded at once."""
        return self.conidex is not None and ";;;" in self.conidex

    @property
    def members(self) -> dict[str, Any]:
        """The member of a ticket."""
        return {"conid": self.conid} if self.conidex is None else {"conidex": self.conidex}

    @property
    def legs(self) -> tuple[int, ...]:
        """The contract numbers that are traded."""
        if self.conidex is None:
            return (self.conid,) if self.conid is not None else ()
        head, _, legs = self.conidex.partition(";;;")
        return tuple(int(leg.partition("/")[0]) for leg in legs.split(",")) if legs else (int(head.partition("@")[0]),)


def instrument(contract: Any) -> Resolved | str:
    """How a contract is named on the wire; a text that says what is wrong with it where it is not one."""
    if isinstance(contract, bool):
        return "has to be a conid, conidex text, or a resolved contract"
    if isinstance(contract, int):
        return _numbered(contract, "", "")
    if isinstance(contract, str):
        return _named(contract, "", "")
    sec_type, exchange = _text(contract, "sec_type"), _text(contract, "exchange")
    conid, conidex = getattr(contract, "conid", None), getattr(contract, "conidex", None)
    if isinstance(conidex, str) and conidex and conidex != str(conid):
        return _named(conidex, sec_type, exchange)
    if isinstance(conid, str) and conid.isascii() and conid.isdigit():
        conid = int(conid)
    if isinstance(conid, int) and not isinstance(conid, bool):
        return _numbered(conid, sec_type, exchange)
    return (
        f"is a {type(contract).__name__} without a contract number: resolve it first, with contracts.resolve(…)"
        if hasattr(contract, "conid") or hasattr(contract, "conidex")
        else "has to be a conid, conidex text, or a resolved contract"
    )


def _numbered(conid: int, sec_type: str, exchange: str) -> Resolved | str:
    return Resolved(conid, None, sec_type, exchange) if conid > 0 else "has to be a conid greater than 0"


def _named(conidex: str, sec_type: str, exchange: str) -> Resolved | str:
    if _CONIDEX.fullmatch(conidex) is None:
        return 'has to be like "265598@NYSE" or "28812380;;;1/1,2/-1"'
    if conidex.isdigit():
        return _numbered(int(conidex), sec_type, exchange)
    return Resolved(None, conidex, sec_type, exchange)


def _text(contract: Any, name: str) -> str:
    value = getattr(contract, name, None)
    value = getattr(value, "value", value)
    return value.upper() if isinstance(value, str) else ""
