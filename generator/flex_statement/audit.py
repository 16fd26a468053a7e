"""The audit of `ibkr_flex`: schema and classes side by side, in both directions.

It reads the schema by itself and the package as Python sees it, so what the renderer forgets is found here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from types import ModuleType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from generator.audit.findings import Audit, Book
from generator.audit.package import BROKEN, imported, told

__all__ = ["audit"]

TYPES: dict[str, type] = {
    "text": str, "identifier": str, "integer": int, "decimal": Decimal, "date": date, "datetime": datetime,
    "time": time, "flag": bool,
}  # fmt: skip
SEVERAL = {"codes": "Code", "words": "str"}

Json = dict[str, Any]


def audit(schema: Json, package: Path) -> Audit:
    """Compares the schema with the package generated from it. Raises nothing: what is damaged is a finding, too."""
    book = Book()
    try:
        with imported(package) as root:
            _Comparison(json.loads(json.dumps(schema)), root, book).run()
    except (*BROKEN, OSError) as error:
        book.error(package.name, f"cannot be audited: {told(error)}")
    return book.closed()


class _Comparison:
    def __init__(self, schema: Json, root: ModuleType, book: Book) -> None:
        self._definitions: dict[str, Json] = schema["$defs"]
        self._root = root
        self._book = book
        self._index = import_module(f"{root.__name__}.index")
        self._choices = import_module(f"{root.__name__}.choices")
        self._lists = import_module(f"{root.__name__}.lists")

    def run(self) -> None:
        """Everything of the schema is in the package, and nothing else is."""
        scalars = {*TYPES, *SEVERAL}
        choices = {name for name, one in self._definitions.items() if "anyOf" in one}
        rows = self._definitions.keys() - scalars - choices
        self._kinds = scalars | choices
        for name in sorted(choices):
            self._choice(name, self._definitions[name])
        self._same("choices", choices | {"Choice"}, set(self._choices.__all__))
        self._same("index.ROWS", rows, set(self._index.ROWS))
        for tag in sorted(rows & self._index.ROWS.keys()):
            try:
                self._row(tag, self._definitions[tag])
            except BROKEN as error:
                self._book.error(tag, f"does not load: {told(error)}")
        self._sections()
        self._listed()

    def _row(self, tag: str, schema: Json) -> None:
        self._book.count("rows")
        cls = self._index.row_class(tag)
        if getattr(self._root, tag) is not cls or cls.__name__ != tag:
            self._book.error(tag, "the package gives another class of this name")
        attributes = {wire: one for wire, one in schema["properties"].items() if _named(one) in self._kinds}
        self._same(tag, set(attributes), set(cls.columns))
        hints = get_type_hints(cls)
        for wire in attributes.keys() & cls.columns.keys():
            self._book.count("attributes")
            column, place = cls.columns[wire], f"{tag}.{wire}"
            wanted = _named(attributes[wire])
            kind = column.kind if isinstance(column.kind, str) else column.kind.__name__
            if kind != wanted:
                self._book.error(place, f"is read as {kind}, the schema says {wanted}")
            if getattr(cls, column.name, None) is not column or not isinstance(column, property):
                self._book.error(place, f"{column.name} does not read it")
            if set(_types(hints.get(column.name))) != self._typed(wanted):
                self._book.error(place, f"is annotated {hints.get(column.name)}, the schema says {wanted}")
            given = attributes[wire].get("x-name")
            if given is not None and column.name != given:
                self._book.error(place, f"is called {column.name}, the schema says {given}")
            if given is None and column.name.replace("_", "") != wire.lower():
                self._book.error(place, f"is called {column.name}")
            if attributes[wire].get("x-masked") not in (None, wire in cls._masked):
                self._book.error(place, "is hidden by repr" if wire in cls._masked else "is not hidden by repr")
            self._reads(cls, place, wire, column.name)

    def _reads(self, cls: Any, place: str, wire: str, name: str) -> None:
        """The attribute reads what stands under its name on the wire, and nothing else."""
        there, gone = cls({wire: "~"}), cls({})
        value = getattr(there, name)
        if value not in ("~", ("~",)) or there[wire] != "~" or there.extra:
            self._book.error(place, f"{name} reads {value!r} where the text is '~'")
        if getattr(gone, name) not in (None, ()):
            self._book.error(place, f"{name} is not empty where the attribute is missing")

    def _typed(self, kind: str) -> set[Any]:
        if kind in SEVERAL:
            return {tuple}
        return {TYPES.get(kind) or getattr(self._choices, kind), type(None)}

    def _choice(self, name: str, schema: Json) -> None:
        cls = getattr(self._choices, name, None)
        if cls is None:
            return
        members = {one["const"]: one for one in schema["anyOf"] if "const" in one}
        self._same(name, set(members), {member.value for member in cls})
        for value, one in members.items():
            self._book.count("enumeration members")
            member = cls(value)
            if (member.name, member.meaning, member.known) != (one["title"], one["description"], True):
                self._book.error(f"{name}.{value}", f"is {member.name}, {member.meaning!r}")
        if cls("~").known:
            self._book.error(name, "knows a member that the schema does not have")

    def _sections(self) -> None:
        sections: dict[str, set[str]] = {}
        single: set[str] = set()
        wrapped: dict[str, str] = {}
        for name, one in self._definitions["FlexStatement"]["properties"].items():
            if _named(one) in self._kinds:
                continue
            self._book.count("sections")
            if "$ref" in one:
                single.add(name)
                continue
            if one["type"] == "object":
                wrapped[name], one = next(iter(one["properties"].items()))
            sections[name] = set(filter(None, map(_named, one["items"].get("anyOf", [one["items"]]))))
        self._same("index.SECTIONS", set(sections), set(self._index.SECTIONS))
        self._same("index.SINGLE", single, set(self._index.SINGLE))
        if wrapped != self._index.WRAPPED:
            self._book.error("index.WRAPPED", f"is {self._index.WRAPPED}, the schema says {wrapped}")
        for name in sections.keys() & self._index.SECTIONS.keys():
            self._same(f"section {name}", sections[name], set(self._index.SECTIONS[name]))

    def _listed(self) -> None:
        """Every kind of row has its list on reports and statements."""
        wanted = {one["x-name"]: tag for tag, one in self._definitions.items() if "x-name" in one}
        rows = self._definitions.keys() - self._kinds - {"FlexQueryResponse", "FlexStatement"}
        self._same("x-name", set(rows), set(wanted.values()))
        if wanted != self._index.LISTS:
            self._book.error("index.LISTS", "is not what the schema says")
        for holder in (self._lists.ReportLists, self._lists.StatementLists):
            made = type("Holder", (holder,), {"__slots__": (), "rows": lambda self, tag: [tag]})()
            for name, tag in wanted.items():
                if getattr(made, name, None) not in ([tag], tag):
                    self._book.error(f"{holder.__name__}.{name}", f"does not give the {tag} rows")

    def _same(self, place: str, wanted: set[str], found: set[str]) -> None:
        for name in sorted(wanted - found):
            self._book.error(f"{place}: {name}", "is missing")
        for name in sorted(found - wanted):
            self._book.error(f"{place}: {name}", "the schema has no such thing")


def _named(schema: Json) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _types(hint: Any) -> Iterator[Any]:
    if isinstance(hint, UnionType):
        yield from get_args(hint)
    else:
        yield get_origin(hint) or hint
