"""Which columns a table has, and of which Arrow type each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ibkr_web.errors import ConfigurationError
from ibkr_web.flex.statement.tables import ColumnType, columns

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

__all__ = ["EXTRA", "OWN", "Layout", "Names", "arrow", "default_decimals"]

Names: TypeAlias = Literal["python", "report"]
"""How columns are called: as the attributes of the row classes (`trade_price`), or as in the report (`tradePrice`)."""

EXTRA = "extra"
OWN = ("statement", "section", EXTRA)
"""Columns that are ours. No described attribute has such a name."""
_SCALE = 18
_PRECISION = 38


def arrow() -> Any:
    """pyarrow, with `compute`, which it does not import by itself; ConfigurationError where it is not installed."""
    try:
        import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]
        import pyarrow.compute  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ConfigurationError("tables need pyarrow: pip install 'ibkr-web[arrow]'") from error
    return pyarrow


def default_decimals() -> pa.Decimal128Type:
    """20 digits before the point and 18 behind it."""
    found: pa.Decimal128Type = arrow().decimal128(_PRECISION, _SCALE)
    return found


def _types(decimals: pa.DataType) -> dict[str, pa.DataType]:
    pa = arrow()
    text = pa.string()
    return {
        "text": text,
        "identifier": text,
        "integer": pa.int64(),
        "decimal": decimals,
        "date": pa.date32(),
        "datetime": pa.timestamp("us"),
        "time": pa.time64("us"),
        "flag": pa.bool_(),
        "codes": pa.list_(text),
        "words": pa.list_(text),
        "choice": pa.dictionary(pa.int32(), text),
    }


class Layout:
    """The columns of one kind of row: the described attributes, in the order of the schema, between our own.

    The same for every report, so that the tables of many reports fit together. Of a kind that nobody has described the
    columns are text: those attributes that its first rows have (`wires`).
    """

    def __init__(
        self,
        tag: str,
        names: Names,
        decimals: pa.DataType,
        wires: tuple[str, ...] = (),
        about: dict[str, str] | None = None,
    ) -> None:
        pa = arrow()
        self.tag = tag
        described = columns(tag)
        if not described:
            described = tuple(ColumnType(wire, wire, "text") for wire in wires if wire not in OWN)
        self.columns = described
        """Of the report."""
        self.by_wire = {one.wire: one for one in described}
        types = _types(decimals)
        self.types = {one.wire: types[one.kind] for one in described}
        fields = [
            pa.field("statement", pa.int32(), nullable=False),
            pa.field("section", pa.dictionary(pa.int32(), pa.string()), nullable=False),
        ]
        fields += [
            pa.field(
                one.name if names == "python" else one.wire,
                self.types[one.wire],
                metadata={"flex_attribute": one.wire, "flex_kind": one.kind},
            )
            for one in described
        ]
        fields.append(pa.field(EXTRA, pa.map_(pa.string(), pa.string())))
        told = {"flex_row": tag} | {f"flex_{name}": text for name, text in (about or {}).items()}
        self.schema: Any = pa.schema(fields, metadata=told)
