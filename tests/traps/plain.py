"""Rows of the fact sheet that describe and do not surprise: nothing to step over. With what tests them instead."""

from __future__ import annotations

PLAIN: dict[str, str] = {}
"""Row, as in `Trap.facts` -> the test file that knows it."""
