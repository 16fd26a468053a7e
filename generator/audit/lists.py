"""Operations that give lists: each is annotated with how it comes in pages, or with why it comes in one piece.

`pagination` is the annotation the client reads pages by; a misspelt one would lose elements without a word. `complete`
is the reason why a list needs none. A list with neither is noted: somebody has to look whether IBKR cuts it off.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.audit.contract import Call, Json, schema_of
from generator.audit.findings import Book
from generator.audit.shapes import Shape, Shapes

__all__ = ["check", "is_list"]

_STYLES = ("backwards", "cursor", "offset", "page", "page-path")
_STOPS = ("empty", "short", "total")
_NEEDED = {"style", "parameter", "size", "stop", "identity"}
_FREE = {"size_parameter", "first", "sizes", "items", "total", "cursor", "descending", "window"} | {
    "whole", "match", "one", "refresh"
}  # fmt: skip
_ARGUMENTS = ("parameter", "size_parameter", "window")
_NAMED = ("list", "search", "find", "query")
"""How the names of methods begin that are there to give several things."""
_PAGING = frozenset({"page", "pageid", "pagenum", "pagenumber", "offset", "cursor", "lastid"})


def check(call: Call, shapes: Shapes, book: Book) -> None:
    """Writes down what is wrong with the pages of one operation, or that nobody has thought of them."""
    rule, complete = call.own.get("pagination"), call.own.get("complete")
    gives = is_list(call, shapes)
    if complete is not None:
        if rule is not None:
            book.error(f"{call.place} complete", "comes in pages and in one piece at the same time")
        elif not isinstance(complete, str) or not complete.strip():
            book.error(f"{call.place} complete", "is no reason in words")
        elif not gives:
            # nothing is lost by it, and a revision in which the answer looks otherwise is not to fail for it
            book.note(f"{call.place} complete", "is no list, so the reason says nothing")
        else:
            book.whole(call.place, complete)
    if rule is not None:
        book.count("lists in pages")
        for message in _wrong(rule, call, shapes):
            book.error(f"{call.place} pagination", message)
    elif gives and complete is None:
        book.note(call.place, "gives a list, and nothing says how it comes in pages, or why in one piece")
    offered = sorted(one["name"] for one in call.parameters if str(one["name"]).lower() in _PAGING)
    if rule is None and offered:
        book.note(call.place, f"takes {', '.join(offered)}, and nothing says how it comes in pages")


def is_list(call: Call, shapes: Shapes) -> bool:
    """Whether an operation is there to give several things, by its name or by what it answers with."""
    if call.own.get("effect") != "read":
        return False
    name = str(call.own.get("name", "")).rpartition(".")[2]
    return name.split("_")[0] in _NAMED or any(_holds_list(shape, shapes) for shape in _answers(call, shapes))


def _answers(call: Call, shapes: Shapes) -> Iterator[Shape]:
    """What it succeeds with."""
    for status, answer in call.answers.items():
        for media, held in (answer.get("content") or {}).items():
            if status[:1] == "2" and media.endswith("json"):
                yield from _alternatives(shapes.of(schema_of(held)), shapes)


def _alternatives(shape: Shape, shapes: Shapes) -> Iterator[Shape]:
    if shape.form == "union":
        for _, branch in shapes.branches(shape):
            yield shapes.of(branch)
    else:
        yield shape


def _holds_list(shape: Shape, shapes: Shapes) -> bool:
    """A list, or an object with one in it, under any name."""
    if shape.form == "list":
        return True
    inner = [*shape.properties.values(), *([shape.item] if shape.form == "map" and shape.item else [])]
    return any(each.form == "list" for schema in inner for each in _alternatives(shapes.of(schema), shapes))


def _wrong(rule: Any, call: Call, shapes: Shapes) -> Iterator[str]:
    if not isinstance(rule, dict):
        yield "is not an object"
        return
    unknown, missing = sorted(rule.keys() - _NEEDED - _FREE), sorted(_NEEDED - rule.keys())
    if unknown:
        yield f"has {', '.join(unknown)}; known are {', '.join(sorted(_NEEDED | _FREE))}"
    if missing:
        yield f"lacks {', '.join(missing)}"
        return
    style, stop = rule["style"], rule["stop"]
    if style not in _STYLES:
        yield f"is of the style {style!r}; known are {', '.join(_STYLES)}"
    if stop not in _STOPS:
        yield f"stops at {stop!r}; known are {', '.join(_STOPS)}"
    for needed, when in (
        ("total", stop == "total"),
        ("cursor", style == "cursor"),
        ("descending", style == _STYLES[0]),
    ):
        if when and needed not in rule:
            yield f"lacks {needed}"
    if type(rule["size"]) is not int or rule["size"] < 1:
        yield "has a size that is no number of elements"
    wires = {one["name"] for one in call.parameters}
    for argument in _ARGUMENTS:
        if argument in rule and rule[argument] not in wires:
            yield f"names the parameter {rule[argument]}, which the operation has not"
    if style == "page-path" and rule["parameter"] not in call.placeholders:
        yield f"has {rule['parameter']} in the path, which has no such place"
    yield from _rows(rule, call, shapes)


def _rows(rule: Json, call: Call, shapes: Shapes) -> Iterator[str]:
    """The members it names are in the answer."""
    answers = list(_answers(call, shapes))
    if "total" in rule and not list(_reached(answers, str(rule["total"]).split("/"), shapes)):
        yield f"finds no total at {rule['total']}"
    held = list(_reached(answers, [rule["items"]], shapes)) if "items" in rule else answers
    rows = [
        row
        for shape in held
        for row in (_alternatives(shapes.of(shape.item), shapes) if shape.form == "list" and shape.item else [shape])
    ]
    if not held:
        yield f"finds no items at {rule['items']}"
        return
    if not isinstance(rule["identity"], list) or not rule["identity"]:
        yield "has an identity that is no list of names"
        return
    for name in [*rule["identity"], *(rule[key] for key in ("cursor", "descending", "match") if key in rule)]:
        if not any(name in row.properties for row in rows):
            yield f"knows elements by {name}, which they have not"


def _reached(shapes_in: list[Shape], path: list[str], shapes: Shapes) -> Iterator[Shape]:
    """What lies at the end of a path."""
    if not path:
        yield from shapes_in
        return
    for shape in shapes_in:
        if path[0] in shape.properties:
            yield from _reached(list(_alternatives(shapes.of(shape.properties[path[0]]), shapes)), path[1:], shapes)
