"""Whatever well-formed statement comes: it is read, and written out it says the same. ElementTree is the judge."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_flex import ROWS, SECTIONS, Row, row_class
from ibkr_web.flex.statement import Batch, batches, iterate, read
from tests.overrides.flex.statement.reports import every_kind, simulated

ILLEGAL = st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\ufffe\uffff")
TEXT = st.text(ILLEGAL, max_size=20).map(
    lambda text: "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")
)
USUAL = st.sampled_from(
    ["", "0", "-", "--", "N/A", "MULTI", "1,234.50", "1E-7", "-5", "20260309", "20260309;160512", "09/03/26", "Y", "No",
     "C;P", "STK", "BUY (Ca.)", "a&b", "\"'<>", " ", "NaN", "20260230", "12/25/2026 16:05:12 EDT", "\u0663"]
)  # fmt: skip
NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,8}", fullmatch=True).filter(
    lambda name: not name.lower().startswith("xml")
)


def attributes(tag: str | None) -> st.SearchStrategy[dict[str, str]]:
    cls = row_class(tag) if tag else None
    known = st.sampled_from(sorted(cls.columns)) if cls else NAMES
    return st.dictionaries(st.one_of(known, NAMES), st.one_of(USUAL, TEXT), max_size=12)


@st.composite
def written(draw: st.DrawFn, tag: str | None = None, inside: str = "") -> str:
    """An element in one of the many ways that XML can spell it."""
    name = tag or draw(NAMES)
    pieces = []
    for wire, text in draw(attributes(tag)).items():
        quote = draw(st.sampled_from('"""\''))
        blank = draw(st.sampled_from(["", "", " ", "\n"]))
        plain = escape(text, {quote: "&quot;" if quote == '"' else "&#39;", "\r": "&#13;"})
        if draw(st.booleans()):
            plain = plain.replace("\n", "&#10;").replace("\t", "&#x9;")
        pieces.append(
            f"{draw(st.sampled_from([' ', '  ', chr(10), ' ' + chr(9)]))}{wire}{blank}={blank}{quote}{plain}{quote}"
        )
    start = f"<{name}{''.join(pieces)}"
    if inside or draw(st.booleans()):
        return f"{start}>{inside}</{name}>"
    return f"{start}{draw(st.sampled_from(['', ' ']))}/>"


@st.composite
def sections(draw: st.DrawFn) -> str:
    section = draw(st.one_of(st.sampled_from(sorted(SECTIONS)), NAMES))
    tags: Any = st.sampled_from(SECTIONS.get(section) or (None, "Trade"))
    rows = draw(st.lists(tags.flatmap(lambda tag: written(tag)), max_size=4))
    extra = draw(
        st.sampled_from(["", "", "<!-- <Trade symbol='no'/> -->", "<?x <Trade/>?>", "<![CDATA[<Trade a='no'/>]]>"])
    )
    inside = "".join([*rows, extra])
    return f"<{section}>{inside}</{section}>" if draw(st.booleans()) else draw(written(section, inside or " "))


@st.composite
def reports(draw: st.DrawFn) -> str:
    made = [
        draw(written("FlexStatement", "".join(draw(st.lists(sections(), max_size=3))) or " "))
        for _ in range(draw(st.integers(0, 2)))
    ]
    statements = draw(written("FlexStatements", "".join(made) or " "))
    return draw(written("FlexQueryResponse", statements))


def plain(element: ElementTree.Element) -> Any:
    """What an element says, without blanks between elements."""
    texts = [element.text or "", *(child.tail or "" for child in element)]
    kept = tuple(text for text in texts if text.strip())
    return element.tag, dict(element.attrib), kept, [plain(child) for child in element]


@pytest.mark.filterwarnings("ignore::ibkr_flex.DateOrderWarning")
@settings(max_examples=60, deadline=None)
@given(reports(), st.booleans())
def test_any_report_is_read_and_written_as_it_came(text: str, typed: bool) -> None:
    found = read(text, typed=typed)

    assert plain(ElementTree.fromstring(found.to_xml())) == plain(ElementTree.fromstring(text))
    assert read(found.to_xml()).to_xml() == found.to_xml()
    for row in found:
        repr(row)
        row.to_dict()
        list(found.unexpected())


@pytest.mark.filterwarnings("ignore::ibkr_flex.DateOrderWarning")
@settings(max_examples=40, deadline=None)
@given(reports(), st.integers(1, 50))
def test_all_ways_of_reading_give_the_same_rows(text: str, size: int) -> None:
    data = text.encode()
    lazily, typed = list(read(data)), list(read(data, typed=True))
    streamed = list(iterate([data[start : start + size] for start in range(0, len(data), size)]))
    filled = list(iterate(data, typed=True))

    assert len(lazily) == len(typed) == len(streamed) == len(filled)
    for rows in zip(lazily, typed, streamed, filled, strict=True):
        first, *others = rows
        for other in others:
            assert (type(other), other.tag, other.section) == (type(first), first.tag, first.section)
            assert other.attributes == first.attributes
            assert [(name, same(value)) for name, value in other.to_dict().items()] == [
                (name, same(value)) for name, value in first.to_dict().items()
            ]
    by_tag: dict[str, list[Row]] = {}
    for row in lazily:
        by_tag.setdefault(row.tag, []).append(row)
    found: dict[str, list[Batch]] = {}
    for batch in batches(data, rows=2):
        found.setdefault(batch.tag, []).append(batch)
    assert found.keys() == by_tag.keys()
    for tag, rows in by_tag.items():
        for wire in {wire for row in rows for wire in row.attributes}:
            texts = [text for batch in found[tag] for text in batch.texts(wire)]
            assert texts == [row.attributes.get(wire) for row in rows]


def same(value: Any) -> Any:
    """Equal numbers may differ in their digits, and equal dates in their type; here they may not."""
    return (type(value), str(value) if isinstance(value, Decimal) else value)


@pytest.mark.parametrize(
    "how",
    [{}, {"odd": True}, {"date_format": "dd-MMM-yy", "time_format": "HH:mm:ss", "zone": True}, {"omit_empty": True}],
)
def test_every_row_of_the_simulator_is_what_it_says(how: dict[str, Any]) -> None:
    data = simulated(sections=[*every_kind(), "AccountInformation", "ChangeInNAV"], kinds=every_kind(), rows=6, **how)
    judge = ElementTree.fromstring(data)
    found = read(data, strict=not how.get("odd"))
    seen = set()
    for row, element in zip(found, [one for one in judge.iter() if one.tag in ROWS][1:], strict=False):
        assert element.tag in ROWS or row.tag == element.tag
    rows = [
        one
        for one in judge.iter()
        if one.attrib and one.tag not in ("FlexQueryResponse", "FlexStatements", "FlexStatement")
    ]
    for row, element in zip(found, rows, strict=True):
        assert (row.tag, row.attributes) == (element.tag, element.attrib)
        assert row.extra == {}
        seen.add(row.tag)
        for wire, column in type(row).columns.items():
            value = getattr(row, column.name)
            if column.kind == "decimal" and element.get(wire):
                assert value == Decimal(element.attrib[wire].replace(",", ""))
            assert column.kind in ("text", "identifier") or value.__class__ is not str
    assert seen == ROWS.keys() - {"FlexQueryResponse", "FlexStatement"}
