# Generated from spec/ by `make regenerate`; do not edit.
"""Names for the annotations of generated code. Nothing imports this at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import httpx

__all__ = ["Headers", "Numeric", "Timeout"]

Numeric: TypeAlias = int | float | Decimal | str
"""What is sent as a JSON number: exact for Decimal, int and numeric text."""

Headers: TypeAlias = Mapping[str, str] | Sequence[tuple[str, str]]

Timeout: TypeAlias = float | httpx.Timeout
"""Seconds, or httpx's own per-phase form."""
