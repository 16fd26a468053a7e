"""Renders `ibkr_flex` from the facts of the schema."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.flex_statement.schema import ROOTS, Attribute, RowType, Statement
from generator.render import HEADER, literal, tidy
from generator.view.names import snake

TEMPLATES = Path(__file__).parent / "templates"
ANNOTATIONS = {
    "text": "str | None",
    "identifier": "str | None",
    "integer": "int | None",
    "decimal": "Decimal | None",
    "date": "datetime.date | None",
    "datetime": "datetime.datetime | None",
    "time": "datetime.time | None",
    "flag": "bool | None",
    "codes": "tuple[Code, ...]",
    "words": "tuple[str, ...]",
}


def render(statement: Statement, out: Path) -> None:
    """Writes the package into `out`; files there before that do not belong to it are gone."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["py"] = literal
    environment.globals.update(header=HEADER)
    files = {"py.typed": ""}
    for template in sorted((TEMPLATES / "runtime").glob("*.jinja")):
        text = environment.get_template(f"runtime/{template.name}").render()
        files[f"runtime/{template.name.removesuffix('.jinja')}"] = f"{HEADER}\n{text}"
    rows = [_row(row, statement) for row in statement.rows.values()]
    for row in rows:
        files[f"rows/{row['module']}.py"] = environment.get_template("row.py.jinja").render(row=row)
    lists = sorted((row for row in rows if row["plural"]), key=lambda row: str(row["plural"]))
    values = {"rows": rows, "lists": lists, "statement": statement, "choices": list(statement.choices.values())}
    for name in ("__init__.py", "__init__.pyi", "choices.py", "index.py", "lists.py", "rows/__init__.py"):
        files[name] = environment.get_template(f"{name}.jinja").render(values)
    for name, text in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in out.rglob("*"):
        if path.is_file() and path.relative_to(out).as_posix() not in files and "__pycache__" not in path.parts:
            path.unlink()
    tidy(out)


def _row(row: RowType, statement: Statement) -> dict[str, Any]:
    kinds = {attribute.kind for attribute in row.attributes}
    choices = sorted(kinds & statement.choices.keys())
    return {
        "tag": row.tag,
        "module": snake(row.tag),
        "plural": row.plural,
        "single": row.tag in statement.single,
        "doc": _filled(_document(row, statement), "    "),
        "attributes": [_attribute(attribute, statement) for attribute in row.attributes],
        "masked": tuple(attribute.wire for attribute in row.attributes if attribute.masked),
        "datetime": bool(kinds & {"date", "datetime", "time"}),
        "decimal": "decimal" in kinds,
        "choices": choices,
        "codes": "codes" in kinds and "Code" not in choices,
    }


def _document(row: RowType, statement: Statement) -> str:
    if row.tag in ROOTS or row.tag in statement.single:
        return row.title
    sections = [section for section, tags in statement.sections.items() if row.tag in tags]
    return f"{row.title} In `{'`, `'.join(sections)}`."


def _attribute(attribute: Attribute, statement: Statement) -> dict[str, Any]:
    chosen = attribute.kind in statement.choices
    return {
        "name": attribute.name,
        "wire": literal(attribute.wire),
        "kind": attribute.kind if chosen else literal(attribute.kind),
        "annotation": f"{attribute.kind} | None" if chosen else ANNOTATIONS[attribute.kind],
        "note": _filled(attribute.note, "    "),
    }


def _filled(text: str, indent: str) -> str:
    return textwrap.fill(text, 112, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
