"""From blocks of rows to record batches: a typed column for each attribute, and `extra` for what no column can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_flex import Reading
from ibkr_web.flex.tables.building import integers, lists, maps, texts
from ibkr_web.flex.tables.converting import convert
from ibkr_web.flex.tables.cutting import cut
from ibkr_web.flex.tables.layout import EXTRA, Layout, Names, arrow, default_decimals

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from ibkr_flex import SlashDates
    from ibkr_web.flex.tables.blocks import Block

__all__ = ["Assembly"]


class Assembly:
    """Makes record batches of the blocks of one report. All batches of a kind have the same schema."""

    def __init__(
        self,
        *,
        slash_dates: SlashDates = "us",
        names: Names = "python",
        decimals: pa.DataType | None = None,
        about: dict[str, str] | None = None,
    ) -> None:
        if names not in ("python", "report"):
            raise ValueError(f"names is 'python' or 'report', not {names!r}")
        if decimals is not None and not arrow().types.is_decimal128(decimals):
            raise ValueError(f"decimals is a decimal128 of Arrow, not {decimals}")
        self._reading = Reading(slash_dates)
        self._names: Names = names
        self._decimals = decimals if decimals is not None else default_decimals()
        self._about = {} if about is None else about
        self._layouts: dict[str, Layout] = {}

    def layout(self, tag: str, wires: tuple[str, ...] = ()) -> Layout:
        """The columns of a kind of row. `wires`: what the first rows of an unknown kind have."""
        found = self._layouts.get(tag)
        if found is None:
            found = self._layouts[tag] = Layout(tag, self._names, self._decimals, wires, self._about)
        return found

    def batch(self, block: Block) -> pa.RecordBatch:
        """One block as a record batch."""
        pa = arrow()
        found = cut(block, self._reading)
        layout = self.layout(block.tag, tuple(found))
        beside: list[tuple[str, Any]] = [(wire, given) for wire, given in found.items() if wire not in layout.by_wire]
        arrays = list(_places(block))
        for column in layout.columns:
            wanted, given = layout.types[column.wire], found.get(column.wire)
            if given is None:
                arrays.append(_missing(block.rows, wanted))
                continue
            values, rest = convert(column.kind, wanted, given, self._reading)
            arrays.append(values)
            if rest is not None:
                beside.append((column.wire, rest))
        arrays.append(_extra(block.rows, beside, layout.schema.field(EXTRA).type))
        return pa.RecordBatch.from_arrays(arrays, schema=layout.schema)


def _places(block: Block) -> tuple[pa.Array, pa.Array]:
    """The number of the statement and the name of the section of each row."""
    numbers: list[int] = []
    sections: list[int] = []
    names = list(dict.fromkeys(section for _, _, section in block.marks))
    for (start, number, section), after in zip(block.marks, [*block.marks[1:], (block.rows, 0, "")], strict=True):
        times = after[0] - start
        numbers += [number] * times
        sections += [names.index(section)] * times
    return integers(numbers), arrow().DictionaryArray.from_arrays(integers(sections), texts(names))


def _missing(rows: int, wanted: pa.DataType) -> pa.Array:
    pa = arrow()
    if pa.types.is_list(wanted):
        return lists([()] * rows)
    return pa.nulls(rows, wanted)


def _extra(rows: int, beside: list[tuple[str, pa.Array]], wanted: pa.DataType) -> pa.Array:
    """What no column tells, by its name in the report; null for rows with nothing of the kind."""
    pa = arrow()
    if not beside:
        return pa.nulls(rows, wanted)
    entries: list[Any] = [None] * rows
    for wire, given in beside:
        for place, text in enumerate(given.to_pylist()):
            if text is not None:
                if entries[place] is None:
                    entries[place] = []
                entries[place].append((wire, text))
    return maps(entries).cast(wanted)
