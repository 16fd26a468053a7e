"""How Account Management says no."""

from __future__ import annotations

from typing import Any

from ibkr_web.simulator.exchange import Answer

__all__ = ["INVALID", "SIMPLE", "invalid", "not_for_this_account", "simple", "unknown"]

SIMPLE = "/simple"
INVALID = "/invalid-argument"


def simple(status: int, title: str, detail: str = "", **more: Any) -> Answer:
    """A plain problem document."""
    return Answer.problem(status, title, detail, type=SIMPLE, **more)


def invalid(*problems: tuple[str, str]) -> Answer:
    """400 with the fields that are wrong: (name, what is wrong)."""
    fields = [{"field": name, "description": text} for name, text in problems]
    return Answer.problem(400, "Invalid argument", "", type=INVALID, invalidArguments=fields)


def unknown(what: str, **more: Any) -> Answer:
    """404."""
    return simple(404, "Not Found", what, **more)


def not_for_this_account() -> Answer:
    """402: nothing is to be paid, the account cannot have it."""
    return simple(402, "Unauthorized", "The request cannot be fulfilled for this account")
