"""Bytes that are no report, no whole report, or an attack: one clear class of exception each, never the parser's."""

from __future__ import annotations

import gzip
import pickle
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

try:
    from compression import zstd  # Python 3.14
except ImportError:
    from backports import zstd

from ibkr_web.errors import IBKRError
from ibkr_web.flex.statement import (
    NotAReport,
    ReportCutOff,
    ReportDamaged,
    ReportError,
    Rows,
    ServiceAnswer,
    iterate,
    read,
)
from tests.overrides.flex.statement.reports import report, simulated, trade

DATA = simulated(sections={"Trades": 40}, accounts=("U7654321",))
PACKED = gzip.compress(DATA, mtime=0)
ZSTD = zstd.compress(DATA)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
ANSWER = (
    b'<FlexStatementResponse timestamp="28 August, 2012 10:37 AM EDT"><Status>Warn</Status><ErrorCode>1019</ErrorCode>'
    b"<ErrorMessage>Being made</ErrorMessage></FlexStatementResponse>"
)


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (b"", NotAReport, "nothing in this report"),
        (b" \r\n", NotAReport, "nothing in this report"),
        (b"\xef\xbb\xbf", NotAReport, "nothing in this report"),
        (gzip.compress(b""), NotAReport, "nothing in this report"),
        (b'{"error": "no"}', NotAReport, "but JSON"),
        (b'"ClientAccountID","Symbol"\n"U7654321","A"\n', NotAReport, "but CSV"),
        (b"%PDF-1.7", NotAReport, "but PDF"),
        (b"Service unavailable", NotAReport, "text of another kind"),
        (b"<!DOCTYPE html><html><body>Maintenance<br></html>", NotAReport, "a web page"),
        (b"<html><head><meta charset=utf-8></head></html>", NotAReport, "a web page"),
        (b"<HTML></HTML>", NotAReport, "a web page"),
        (b"<Report><Trades/></Report>", NotAReport, "with the root 'Report'"),
        (ANSWER, ServiceAnswer, "with error 1019"),
        (b"<FlexStatementResponse/>", ServiceAnswer, "no status"),
        (DATA[: len(DATA) // 2], ReportCutOff, "ends in its middle"),
        (DATA[:5], ReportCutOff, "ends in its middle, after 5 bytes"),
        (DATA[:-3], ReportCutOff, "ends in its middle"),
        (PACKED[:-20], ReportCutOff, "gzip data of this report ends too early"),
        (ZSTD[:-20], ReportCutOff, "zstd data of this report ends too early"),
        (ZSTD[:9] + b"\xff" * 50, ReportDamaged, "zstd data of this report is damaged"),
        (PACKED[:-8] + b"\0" * 8, ReportDamaged, "gzip data of this report is damaged"),
        (DATA + b"<more/>", ReportDamaged, "no well-formed XML, at line"),
        (DATA.replace(b'symbol="', b'symbol="<', 1), ReportDamaged, "no well-formed XML"),
        (DATA.replace(b"</Trades>", b"</Tradse>"), ReportDamaged, "no well-formed XML"),
        (report("<Trades><Trade a='1' a='2'/></Trades>"), ReportDamaged, "duplicate attribute"),
        (report("<Trades><Trade a='&nbsp;'/></Trades>"), ReportDamaged, "undefined entity"),
        (report("<Trades><Trade a='&#0;'/></Trades>"), ReportDamaged, "invalid character"),
        (report("<Trades>&nbsp;</Trades>"), ReportDamaged, "undefined entity"),
        (b"<!DOCTYPE FlexQueryResponse>" + DATA, ReportDamaged, "document type"),
        (f"<!DOCTYPE x [{LAUGHS}]><FlexQueryResponse a='&l9;'/>".encode(), ReportDamaged, "document type"),
        (b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><FlexQueryResponse/>", ReportDamaged, "document type"),
        (report("<a>" * 62 + "</a>" * 62), ReportDamaged, "nested deeper than 64"),
        (report(f"<Trades><Trade a='{'x' * 5_000_000}'/></Trades>"), ReportDamaged, "longer than"),
        (report(f"<!--{'x' * 5_000_000}-->"), ReportDamaged, "longer than"),
        (b"<?xml version='1.0' encoding='zlib_codec'?>" + DATA, ReportDamaged, "encoding that none has"),
        (b"<?xml version='1.0' encoding='unicode_escape'?>" + DATA, ReportDamaged, "encoding that none has"),
        (trade(symbol="x").replace(b'"x"', b'"\xff"'), ReportDamaged, "no well-formed XML"),
        (b"\xff\xfe<\0F\0\0\xd8", ReportDamaged, "not in the encoding"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_whole_report(data: bytes, kind: type[ReportError], told: str) -> None:
    pieces = [data[start : start + 65536] for start in range(0, len(data), 65536)]
    for reading in (lambda: read(data), lambda: list(iterate(data)), lambda: list(iterate(pieces, typed=True))):
        with pytest.raises(ReportError, match=told) as caught:
            reading()
        assert type(caught.value) is kind
        assert isinstance(caught.value, IBKRError)
        assert "U7654321" not in f"{caught.value} {caught.value!r}"
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_an_answer_of_the_service_is_told_apart() -> None:
    with pytest.raises(ServiceAnswer) as caught:
        read(ANSWER)
    answer = caught.value
    assert (answer.status, answer.error_code, answer.error_message) == ("Warn", "1019", "Being made")
    assert answer.reference_code is None
    ready = b"<FlexStatementResponse><Status>Success</Status><ReferenceCode>12</ReferenceCode></FlexStatementResponse>"
    with pytest.raises(ServiceAnswer, match="Fetch the report") as caught:
        list(iterate(ready))
    assert caught.value.reference_code == "12"


def test_rows_before_the_cut_are_given() -> None:
    rows: list[Any] = []
    with pytest.raises(ReportCutOff) as caught:
        rows.extend(iterate(DATA[: len(DATA) // 2]))
    assert caught.value.size == len(DATA) // 2
    rows.clear()
    with pytest.raises(ReportCutOff):
        for row in iterate(DATA[: len(DATA) // 2]):
            rows.append(row)  # noqa: PERF402 - extend would lose them
    assert 18 <= len(rows) <= 20
    with pytest.raises(ReportDamaged) as damaged:
        list(iterate(DATA.replace(b"</Trades>", b"</Tradse>")))
    assert damaged.value.line == DATA[: DATA.index(b"</Trades>")].count(b"\n") + 1


def test_what_failed_stays_failed() -> None:
    rows = Rows()
    with pytest.raises(ReportDamaged):
        list(rows.feed(b"<FlexQueryResponse><a></b>"))
    with pytest.raises(ReportDamaged):
        list(rows.feed(b"</FlexQueryResponse>"))


@pytest.mark.slow
def test_an_endless_element_ends_soon() -> None:
    def endless() -> Any:
        yield b'<FlexQueryResponse><FlexStatements><FlexStatement a="'
        while True:
            yield b"x" * 65536

    began = time.perf_counter()
    with pytest.raises(ReportDamaged, match="longer than"):
        list(iterate(endless()))
    assert time.perf_counter() - began < 20


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.integers(0, len(DATA) - 1), st.booleans())
def test_no_bytes_raise_anything_else(noise: bytes, place: int, instead: bool) -> None:
    data = DATA[:place] + noise + DATA[place + (len(noise) if instead else 0) :]
    for broken in (data, noise):
        try:
            list(iterate(broken))
        except ReportError:
            continue
