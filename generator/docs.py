"""Docstrings of the generated methods, from our own notes in the overlays."""

from __future__ import annotations

import textwrap

from generator import ir

_WIDTH = 112


def method_doc(operation: ir.OperationIR, path: list[ir.ParameterIR], others: list[ir.ParameterIR]) -> str:
    """The docstring of one method, indented for its place in the class."""
    view = operation.view
    own = view.annotations
    blocks = [str(view.raw.get("summary") or f"{view.method} {view.path}.")]
    blocks.append(f"``{view.method} {view.path}``")
    arguments = [(one.name, one.note or _fallback(one)) for one in path]
    if operation.bodies:
        arguments.append(("body", str(own.get("body") or f"Sent as {', '.join(operation.bodies)}.")))
    arguments += [(one.name, one.note or _fallback(one)) for one in others]
    if arguments:
        lines = [_item(name, note) for name, note in arguments]
        blocks.append("Args:\n" + "\n".join(lines))
    if own.get("returns"):
        blocks.append("Returns:\n" + _indented(str(own["returns"])))
    if own.get("sources"):
        blocks.append("Sources differ:\n" + _indented(str(own["sources"])))
    text = "\n\n".join(block if "\n" in block else _filled(block) for block in blocks)
    return _safe(textwrap.indent(text, "        ").lstrip()) + ("\n        " if "\n" in text else "")


def _fallback(parameter: ir.ParameterIR) -> str:
    return f"`{parameter.wire}` ({parameter.location})."


def _item(name: str, note: str) -> str:
    first = f"    {name}: {_one_line(note)}"
    return textwrap.fill(
        first, _WIDTH - 8, subsequent_indent="        ", break_long_words=False, break_on_hyphens=False
    )


def _indented(note: str) -> str:
    return textwrap.fill(
        _one_line(note),
        _WIDTH - 8,
        initial_indent="    ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _filled(note: str) -> str:
    return textwrap.fill(_one_line(note), _WIDTH - 8, break_long_words=False, break_on_hyphens=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _safe(text: str) -> str:
    """Text that can stand in a docstring whatever it holds."""
    return text.replace("\\", "\\\\").replace('"""', "'''")
