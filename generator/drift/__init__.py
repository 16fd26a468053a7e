"""What IBKR changed, and what it breaks: contract against contract, each difference told once and judged."""

from __future__ import annotations

from generator.drift.change import ABSENT, Change
from generator.drift.compare import compare
from generator.drift.report import Group, Report, report
from generator.drift.run import run

__all__ = ["ABSENT", "Change", "Group", "Report", "compare", "report", "run"]
