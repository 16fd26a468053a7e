"""`ibkr-web flex convert` and `sections`: what is in a report, and tables of it. Nothing goes over the network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from ibkr_web.cli.flex.ending import ending, tell
from ibkr_web.cli.flex.fetching import AsJson, Overwrite, Quiet, SlashDates
from ibkr_web.cli.flex.formats import Format, make
from ibkr_web.cli.flex.showing import reading

__all__ = ["convert", "sections"]

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="A report, XML or CSV, also packed.", exists=True, dir_okay=False)
]


def convert(
    file: File,
    to: Annotated[Format, typer.Option(help="csv, json (a line for each row) and parquet make a folder; xml a file.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder, or file for xml.")],
    section: Annotated[
        list[str] | None, typer.Option(help="Only this section (Trades) or kind of row (Trade); may be given again.")
    ] = None,
    overwrite: Overwrite = False,
    slash_dates: SlashDates = "us",
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Turn a report into tables, or one of CSV into XML."""
    with ending(json):
        if to is Format.RAW:
            raise ValueError("--to raw is what the file is already")
        if to is Format.XML and section:
            raise ValueError("--section is for tables")
        place = output.expanduser()
        made = make(file, place, to, tuple(section or ()), overwrite, slash_dates, quiet or json)
        lines = [f"{one['path']}: {one['rows']:,} rows" for one in made.get("files", ())]
        tell(made, json, "\n".join(lines) or f"{place}: {made['rows']:,} rows", quiet)


def sections(
    file: File,
    slash_dates: SlashDates = "us",
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Tell what is in a report: sections, rows, days, attributes that nobody has described."""
    with ending(json):
        if slash_dates not in ("us", "eu"):
            raise ValueError(f"--slash-dates is us or eu, not {slash_dates}")
        with reading(file, quiet or json) as moved:
            found = _overview(file, slash_dates, moved)
        if json:
            tell(found, True)
        elif not quiet:
            _show(found)


def _overview(file: Path, slash_dates: Any, moved: Any) -> dict[str, Any]:
    from ibkr_flex import Reading, Row, row_class
    from ibkr_web.flex.statement.tables import Batch
    from ibkr_web.flex.tables.blocks import Wanted, blocks

    about: dict[str, str] = {}
    rows: dict[tuple[str, str], int] = {}
    unknown: dict[str, dict[str, None]] = {}
    statements = 0
    days: set[Any] = set()
    reader = Reading(slash_dates)
    for block in blocks(file, Wanted(), slash_dates, about=about, moved=moved):
        if block.tag == "FlexStatement":
            batch = Batch(block.tag, block.tags(), slash_dates)
            statements += block.rows
            days.update(
                day for wire in ("fromDate", "toDate") for day in batch.values(wire) if hasattr(day, "isoformat")
            )
            continue
        for (start, _, section), after in zip(block.marks, [*block.marks[1:], (block.rows, 0, "")], strict=True):
            key = (section, block.tag)
            rows[key] = rows.get(key, 0) + after[0] - start
        cls = row_class(block.tag) or Row
        names = unknown.setdefault(block.tag, {})
        for _, shape, _ in reader.columns(cls, block.tags()):
            names.update(dict.fromkeys(name for name in shape.names if name not in cls.columns))
    return {
        **{name: text for name, text in about.items() if name in ("queryName", "type")},
        "statements": statements,
        "first_day": min(days).isoformat() if days else None,
        "last_day": max(days).isoformat() if days else None,
        "rows": sum(rows.values()),
        "sections": [
            {
                "section": section,
                "row": tag,
                "rows": count,
                "described": row_class(tag) is not None,
                "unknown_attributes": list(unknown[tag]),
            }
            for (section, tag), count in rows.items()
        ],
    }


def _show(found: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(soft_wrap=True, highlight=False)
    days = f", {found['first_day']} to {found['last_day']}" if found["first_day"] else ""
    name = f"{found.get('queryName', 'report')}: "
    console.print(f"{name}{found['statements']} statements, {found['rows']:,} rows{days}", markup=False)
    table = Table(box=None, padding=(0, 2, 0, 0))
    for title in ("section", "row", "rows", "unknown attributes"):
        table.add_column(title, justify="right" if title == "rows" else "left", no_wrap=title != "unknown attributes")
    for one in found["sections"]:
        strange = ", ".join(one["unknown_attributes"]) if one["described"] else "(nobody has described this kind)"
        table.add_row(one["section"], one["row"], f"{one['rows']:,}", strange)
    console.print(table)
