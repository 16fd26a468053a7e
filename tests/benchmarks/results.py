"""What a benchmark gives: sections of rows, shown as tables or written as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text


@dataclass(frozen=True)
class Check:
    """One ratio (or figure) with what the project promises of it."""

    name: str
    value: float
    target: float | None = None
    at_least: bool = False
    """Whether the target is a lower bound."""
    unit: str = ""

    @property
    def met(self) -> bool | None:
        if self.target is None:
            return None
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def text(self) -> Text:
        shown = Text(f"{self.name} {_number(self.value)}{self.unit}".strip())
        if self.target is not None:
            sign = ">=" if self.at_least else "<="
            shown.append(f" ({sign} {_number(self.target)}{self.unit})", style="dim")
            shown.append(" met" if self.met else " NOT MET", style="green" if self.met else "bold red")
        return shown

    def as_json(self) -> dict[str, Any]:
        figure: dict[str, Any] = {"name": self.name, "value": round(self.value, 4)}
        if self.target is not None:
            figure |= {"at_least" if self.at_least else "at_most": self.target, "met": self.met}
        return figure


@dataclass
class Row:
    """One thing measured, several ways."""

    label: str
    figures: dict[str, float | None]
    """Column -> figure in the unit of the section."""
    checks: list[Check] = field(default_factory=list)


@dataclass
class Section:
    """One table."""

    title: str
    unit: str
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def columns(self) -> list[str]:
        return list(dict.fromkeys(column for row in self.rows for column in row.figures))

    def as_json(self) -> dict[str, Any]:
        rows = [
            {
                "label": row.label,
                "figures": {name: round(value, 4) for name, value in row.figures.items() if value is not None},
                "checks": [check.as_json() for check in row.checks],
            }
            for row in self.rows
        ]
        return {"title": self.title, "unit": self.unit, "rows": rows}


def show(console: Console, section: Section) -> None:
    """Prints a section."""
    table = Table(title=f"{section.title}, {section.unit}", title_justify="left", title_style="bold", pad_edge=False)
    table.add_column("")
    for column in section.columns:
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("ratios")
    for row in section.rows:
        figures = [row.figures.get(column) for column in section.columns]
        cells = ["" if figure is None else _number(figure) for figure in figures]
        table.add_row(row.label, *cells, Text("\n").join(check.text for check in row.checks))
    console.print(table)
    for note in section.notes:
        console.print(Text(f"  {note}", style="dim"))
    console.print()


def verdict(sections: list[Section]) -> tuple[int, list[str]]:
    """How many targets there are, and the ones missed."""
    checks = [(section, row, check) for section in sections for row in section.rows for check in row.checks]
    judged = [(section, row, check) for section, row, check in checks if check.met is not None]
    missed = [f"{section.title}: {row.label}: {check.text.plain}" for section, row, check in judged if not check.met]
    return len(judged), missed


def write(path: Path, sections: list[Section]) -> None:
    """All figures, for programs."""
    path.write_text(json.dumps([section.as_json() for section in sections], separators=(",", ":")) + "\n", "utf-8")


def _number(value: float) -> str:
    if value == int(value) and abs(value) >= 1000:
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}" if abs(value) >= 100 else f"{value:.3g}"
