"""Several reports of one query as one: the statements of all parts in order, checked against the days asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from attrs import frozen

from ibkr_web.flex.errors import FlexAnswerError
from ibkr_web.flex.query import Query

__all__ = ["Part", "join"]

PIECE = 1024 * 1024
SLACK = timedelta(days=7)
"""What a server may add to a part to come to a business day."""
_FORMS = ("%Y%m%d", "%Y-%m-%d", "%m/%d/%Y", "%d/%m/%Y", "%m/%d/%y", "%d/%m/%y", "%d-%b-%y", "%d-%b-%Y")


@frozen
class Part:
    """One of the reports."""

    query: Query
    media: str
    file: Any
    """Binary and seekable."""


@frozen
class _Shape:
    """Where things are in one document, in bytes."""

    root: tuple[str, dict[str, str]]
    encoding: str
    attributes: dict[str, str]
    before: int
    """Where `FlexStatements` begins."""
    first: int
    """Where its first child begins; its end where there is none."""
    last: int
    """Where its end tag begins."""
    after: int
    """What comes behind its end tag begins here."""
    spans: list[tuple[str, str, str]]
    """Account, first and last day of each statement, as the report says them."""


def join(parts: list[Part], write: Callable[[bytes], Any]) -> str:
    """Write one report made of several; gives its media type.

    XML becomes one document with the statements of all parts. Text is put together whole, each part with its header
    lines, as every section of a CSV report has them. Raises `FlexAnswerError` where the parts do not fit together, or
    statements are of other days than were asked for: then days would be there twice or missing.
    """
    media = parts[0].media
    if any(part.media != media for part in parts):
        raise _wrong(parts[0].query, "some parts are XML and others are not")
    for part in parts:
        part.file.seek(0)
        if part.file.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            # of text, what is put between the parts would be half a character, and all behind it another text
            raise _wrong(part.query, "parts in UTF-16 are not joined")
    if media != "xml":
        for part in parts:
            _copy_text(part.file, write)
        return media
    shapes = [_shape(part) for part in parts]
    whole = shapes[0]
    for shape in shapes:
        if (shape.root, shape.encoding) != (whole.root, whole.encoding):
            raise _wrong(parts[0].query, "the parts are not of the same query, or its template was changed in between")
    _check_days(parts, shapes)
    attributes = {**whole.attributes, "count": str(sum(len(shape.spans) for shape in shapes))}
    _copy(parts[0].file, 0, whole.before, write)
    text = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    write(f"<FlexStatements{text}>\n".encode())
    for part, shape in zip(parts, shapes, strict=True):
        _copy(part.file, shape.first, shape.last, write)
    write(b"</FlexStatements>")
    _copy(parts[0].file, whole.after, None, write)
    return media


def _shape(part: Part) -> _Shape:
    """Read a document through, without keeping it."""
    parser = expat.ParserCreate()
    depth = 0
    spans: list[tuple[str, str, str]] = []
    found: dict[str, Any] = {"encoding": "utf-8"}

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth == 1:
            found["root"] = (name, dict(attributes))
        elif depth == 2 and name == "FlexStatements":
            if "before" in found:
                raise _wrong(part.query, "a part has two lists of statements")
            found.update(before=parser.CurrentByteIndex, attributes=dict(attributes))
        elif depth == 3:
            found.setdefault("first", parser.CurrentByteIndex)
            if name == "FlexStatement":
                days = (attributes.get(name, "").strip() for name in ("accountId", "fromDate", "toDate"))
                spans.append(tuple(days))  # type: ignore[arg-type]

    def stop(name: str) -> None:
        nonlocal depth
        if depth == 2 and name == "FlexStatements":
            found["last"] = parser.CurrentByteIndex
        depth -= 1

    def declared(version: str, encoding: str | None, standalone: int) -> None:
        found["encoding"] = (encoding or "utf-8").lower()

    def refuse(*_: Any) -> None:
        raise _wrong(part.query, "a part has a document type, which no report has")

    parser.StartElementHandler, parser.EndElementHandler = start, stop
    parser.XmlDeclHandler, parser.StartDoctypeDeclHandler = declared, refuse
    part.file.seek(0)
    try:
        parser.ParseFile(part.file)
    except expat.ExpatError as error:
        raise _wrong(part.query, f"a part is no well-formed XML: line {error.lineno}, column {error.offset}") from None
    if "before" not in found:
        raise _wrong(part.query, "a part has no list of statements")
    last = found["last"]
    first = min(found.get("first", last), last)
    after = last + _closing(part.file, last)
    return _Shape(found["root"], found["encoding"], found["attributes"], found["before"], first, last, after, spans)


def _closing(file: Any, last: int) -> int:
    """The length of the tag that ends the list; that of the whole element where it is empty."""
    file.seek(last)
    text = file.read(PIECE)
    tag = re.match(rb"</FlexStatements\s*>|<FlexStatements(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/>", text)
    return len(tag[0]) if tag else text.index(b">") + 1


def _check_days(parts: list[Part], shapes: list[_Shape]) -> None:
    """Refuse statements of other days than were asked for: they would be counted twice, or hide a gap.

    Templates write dates in eight forms, some of which look alike: it is enough that one form makes sense of all. A
    server may go to the next business day at the ends of a part, so a week beside it is borne, but no overlap.
    """
    wrong = None
    for form in _FORMS:
        try:
            read = [_read(shape.spans, form) for shape in shapes]
        except ValueError:
            continue
        wrong = _overlap(parts, read)
        if wrong is None:
            return
    if wrong is not None:
        raise wrong


_Spans = dict[str, tuple[date, date]]


def _read(spans: list[tuple[str, str, str]], form: str) -> _Spans:
    """First and last day of each account in a part. ValueError where the dates are not of this form."""
    found: _Spans = {}
    for account, *texts in spans:
        for text in filter(None, texts):
            day = datetime.strptime(text, form).date()  # noqa: DTZ007  # a day has no zone
            first, last = found.get(account, (day, day))
            found[account] = (min(first, day), max(last, day))
    return found


def _overlap(parts: list[Part], read: list[_Spans]) -> FlexAnswerError | None:
    before: dict[str, date] = {}
    for part, spans in zip(parts, read, strict=True):
        query = part.query
        assert query.start is not None
        assert query.end is not None
        for account, (first, last) in spans.items():
            early = account in before and first <= before[account]
            if early or first < query.start - SLACK or last > query.end + SLACK:
                return _wrong(query, f"the server does not keep to the days, it sent {first} to {last}")
            before[account] = last
    return None


def _copy(file: Any, start: int, stop: int | None, write: Callable[[bytes], Any]) -> None:
    file.seek(start)
    left = stop - start if stop is not None else None
    while left is None or left > 0:
        data = file.read(PIECE if left is None else min(PIECE, left))
        if not data:
            return
        write(data)
        if left is not None:
            left -= len(data)


def _copy_text(file: Any, write: Callable[[bytes], Any]) -> None:
    last = b"\n"

    def remember(data: bytes) -> None:
        nonlocal last
        last = data[-1:]
        write(data)

    _copy(file, 0, None, remember)
    if last not in (b"\n", b"\r"):
        write(b"\n")


def _wrong(query: Query, what: str) -> FlexAnswerError:
    days = f"{query.start} to {query.end}"
    return FlexAnswerError(
        f"the parts of a long range cannot be put together ({days}): {what}.",
        remedy="Run the stretches one by one, or let the template's own period do.",
        query_id=query.query_id,
    )
