"""From start tags to columns of text.

Start tags of one kind mostly have the same attributes, and then they are lines of fields that double quotes separate:
Arrow's CSV reader cuts them. Whether they are is checked: what stands between the values must be the same in all lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ibkr_flex import Row, row_class
from ibkr_web.flex.statement.tables import columns
from ibkr_web.flex.tables.building import texts
from ibkr_web.flex.tables.lanes import verified
from ibkr_web.flex.tables.layout import arrow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from ibkr_flex import Reading
    from ibkr_web.flex.tables.blocks import Block

__all__ = ["cut"]

_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_OTHER_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)")
_CONTROLS = bytes(range(10)) + bytes(range(11, 32))
_AS_TEXT = ("text", "identifier", "decimal", "datetime")
"""Kinds whose values mostly differ; of the others each different text is converted once."""


def cut(block: Block, reading: Reading) -> dict[str, pa.Array]:
    """The columns of a block by their names in the report. Null where a text is missing, or empty; of attributes that
    nobody has described only where it is missing."""
    described = {one.wire: one.kind for one in columns(block.tag)}
    found = None
    if block.plain and (block.checked or _harmless(block)):
        found = _lines(block, described, reading)
    if found is None and not block.checked:
        verified(block.data.replace(b"\0", b"\n"))
    return _tags(block, described, reading) if found is None else found


def _harmless(block: Block) -> bool:
    """Whether the values of rows are such that lines with the same text between them are all well-formed if one is: no
    tags, no half references, and nothing but characters that XML has. Each line begins with its tag."""
    data = block.data
    if data.count(b"<") != block.rows or len(data.translate(None, _CONTROLS)) < len(data):
        return False
    if b"&" in data and _OTHER_REFERENCE.search(data):
        return False
    if data.isascii():
        return True
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\xef\xbf\xbe" not in data and b"\xef\xbf\xbf" not in data


def _lines(block: Block, described: dict[str, Any], reading: Reading) -> dict[str, pa.Array] | None:
    """Cut by Arrow; None where the rows have different attributes, or other quotes."""
    pa = arrow()
    import pyarrow.csv  # type: ignore[import-not-found,import-untyped,unused-ignore]

    data = block.data
    first = data[: end if (end := data.find(b"\n")) >= 0 else len(data)].decode("utf-8", "surrogatepass")
    shape, parts = reading.parts(row_class(block.tag) or Row, first)
    if len(parts) < 3 or first.split('"')[::2] != parts[::2]:
        return None
    names = list(map(str, range(len(parts))))
    encoded = pa.dictionary(pa.int32(), pa.string())
    types = dict.fromkeys(names[::2], encoded)
    for wire, name in zip(shape.names, names[1::2], strict=True):
        types[name] = pa.string() if described.get(wire, "text") in _AS_TEXT else encoded
    try:
        table = pyarrow.csv.read_csv(
            pa.py_buffer(data),
            pyarrow.csv.ReadOptions(column_names=names, block_size=len(data) + 1, use_threads=False),
            pyarrow.csv.ParseOptions(delimiter='"', quote_char=False, double_quote=False, escape_char=False),
            pyarrow.csv.ConvertOptions(
                check_utf8=False, column_types=types, null_values=[""], strings_can_be_null=True
            ),
        )
    except pa.ArrowInvalid:
        return None
    if table.num_rows != block.rows:
        return None
    for name, piece in zip(names[::2], parts[::2], strict=True):
        between = table.column(name).chunk(0).dictionary
        if len(between) != 1 or between[0].as_py() != piece:
            return None
    referring = b"&" in data
    found: dict[str, Any] = {}
    for wire, name in zip(shape.names, names[1::2], strict=True):
        column = table.column(name).chunk(0)
        if referring:
            column = _resolved(column)
        found[wire] = column if wire in described else column.fill_null(texts([""])[0])
    return found


def _resolved(column: pa.Array) -> pa.Array:
    """With characters in the place of references."""
    pa = arrow()
    if pa.types.is_dictionary(column.type):
        words = column.dictionary.to_pylist()
        if not any("&" in word for word in words):
            return column
        return texts([_plain(word) for word in words]).take(column.indices).dictionary_encode()
    buffer = column.buffers()[2]
    if buffer is None or b"&" not in bytes(buffer):
        return column
    return texts([text and _plain(text) for text in column.to_pylist()])


def _plain(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    code, number, name = found.groups()
    if name:
        return _NAMED.get(name, found[0])
    return chr(int(code, 16) if code else int(number))


def _tags(block: Block, described: dict[str, Any], reading: Reading) -> dict[str, pa.Array]:
    """Cut one by one, whatever they are like."""
    columns: dict[str, list[str | None]] = {}
    done = 0
    for count, shape, some_columns in reading.columns(row_class(block.tag) or Row, block.tags()):
        for wire, some in zip(shape.names, some_columns, strict=True):
            column = columns.setdefault(wire, [])
            column += [None] * (done - len(column))
            column += some
        done += count
    found: dict[str, Any] = {}
    for wire, column in columns.items():
        column += [None] * (done - len(column))
        if wire in described:
            column = [text or None for text in column]
        found[wire] = texts(column)
    return found
