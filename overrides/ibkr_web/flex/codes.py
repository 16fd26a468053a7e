"""The error codes of the Flex Web Service as data: what a code means, and whether asking again helps.

They stand in the contract (`FlexErrorCode` in spec/flex.yaml), so that there is one list for people and programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

__all__ = ["AGAIN", "FATAL", "LONGER", "RETRY", "Code", "codes", "lookup"]

RETRY = "retry"
"""Ask again after the usual wait."""
LONGER = "retry-longer"
"""Ask again, after a minute or more."""
AGAIN = "again"
"""Order the report once more: this reference is of no use."""
FATAL = "fatal"
"""Asking again changes nothing."""


@frozen
class Code:
    """One error code."""

    number: int
    handling: str
    """`retry`, `retry-longer`, `again` or `fatal`."""
    about: str
    """What it speaks of: report, nothing, server, pace, query, token, reference, request; unknown."""
    meaning: str
    remedy: str

    @property
    def passing(self) -> bool:
        """Whether the same question may be answered otherwise later."""
        return self.handling in (RETRY, LONGER)


@cache
def codes() -> Mapping[int, Code]:
    """Every known code by its number."""
    import ibkr_contract

    entries = ibkr_contract.load("flex")["components"]["schemas"]["FlexErrorCode"]["x-ibkr-error-codes"]
    found = [Code(one["code"], one["class"], one["about"], one["meaning"], one["remedy"]) for one in entries]
    return MappingProxyType({code.number: code for code in found})


def lookup(number: int) -> Code:
    """A code by its number; one nobody has described is fatal."""
    known = codes().get(number)
    if known is not None:
        return known
    meaning = "A code that is in none of IBKR's lists."
    return Code(number, FATAL, "unknown", meaning, "See `.text` for what the server says, and ask IBKR.")
