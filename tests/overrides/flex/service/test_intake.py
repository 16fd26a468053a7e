"""Telling reports from everything else, by content, however it comes in."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_web.flex.intake import Answer, Intake

ENVELOPE = (
    b"<FlexStatementResponse timestamp='28 August, 2012 10:37 AM EDT'><Status>Warn</Status>"
    b"<ErrorCode>1019</ErrorCode><ErrorMessage>in progress</ErrorMessage></FlexStatementResponse>"
)
REPORT = (
    b'<FlexQueryResponse queryName="a &gt; b" type="AF"><FlexStatements count="1"><FlexStatement accountId="U1">'
    b"</FlexStatement></FlexStatements></FlexQueryResponse>"
)
CSV = b'"accountId","symbol"\n"U1","<FlexStatementResponse>"\n'
DECLARED = b'<?xml version="1.0" encoding="UTF-8"?>'
BEFORE = (
    b"",
    b" \r\n\t",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf \n",
    DECLARED,
    b"\n" + DECLARED,
    DECLARED + b"<!-- <x> -->\n",
)
FRAMED = {"content-type": "text/plain", "content-length": "1"}


class Kept:
    enough = False

    def __init__(self) -> None:
        self.begun = 0
        self.data = b""

    def begin(self) -> None:
        self.begun += 1

    def write(self, data: bytes) -> None:
        self.data += data


def taken(data: bytes, *, size: int = 0, status: int = 200, sink: Any = None, **headers: str) -> tuple[Answer, Kept]:
    kept = Kept()
    fields = FRAMED | {name.replace("_", "-"): value for name, value in headers.items()}
    intake = Intake(status, fields, "HTTP/1.1", kept)
    for start in range(0, len(data), size or max(1, len(data))):
        intake.feed(data[start : start + (size or len(data))])
    return intake.end(), kept


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 64])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("media", ["text/csv", "text/xml;charset=UTF-8", "application/octet-stream", ""])
def test_an_envelope_is_never_a_report(before: bytes, size: int, media: str) -> None:
    answer, kept = taken(before + ENVELOPE, size=size, content_type=media)
    assert (answer.kind, kept.begun, kept.data) == ("envelope", 0, b"")
    assert answer.envelope is not None
    assert answer.envelope.error_code == "1019"
    assert not answer.succeeded


@pytest.mark.parametrize("size", [0, 1, 5, 64])
@pytest.mark.parametrize("before", BEFORE)
def test_a_report_goes_on_byte_by_byte(before: bytes, size: int) -> None:
    data = before + REPORT + b"\n<!-- end -->\n"
    answer, kept = taken(data, size=size)
    assert (answer.kind, answer.media, answer.size, answer.succeeded) == ("report", "xml", len(data), True)
    assert (kept.begun, kept.data) == (1, data)


@pytest.mark.parametrize("size", [0, 1, 5, 64])
@pytest.mark.parametrize("before", [b"", b"\n", b"\xef\xbb\xbf", "\N{LATIN SMALL LETTER E WITH ACUTE}".encode()])
def test_text_too(before: bytes, size: int) -> None:
    answer, kept = taken(before + CSV, size=size)
    assert (answer.kind, answer.media, kept.data) == ("report", "csv", before + CSV)


@given(st.binary(max_size=400), st.integers(0, 9))
def test_anything_else_comes_through_whole_or_not_at_all(data: bytes, size: int) -> None:
    answer, kept = taken(data, size=size)
    if answer.kind == "report":
        assert kept.data == data
        assert answer.media == "csv", "this is no XML report"
        assert not data.lstrip(b"\xef\xbb\xbf \t\r\n\x0b\x0c").startswith((b"<", b"{", b"["))
    else:
        assert kept.begun == 0


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters(encoding: str) -> None:
    mark = b"\xff\xfe" if encoding.endswith("le") else b"\xfe\xff"
    whole = mark + REPORT.decode().encode(encoding)
    assert taken(whole, size=3)[0].kind == "report"
    assert taken(whole[:-2])[0].kind == "cut"
    answer, kept = taken(mark + ENVELOPE.decode().encode(encoding), size=5)
    assert (answer.kind, kept.begun) == ("envelope", 0)


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (b"", "unknown", "empty"),
        (b"  \n ", "unknown", "empty"),
        (b"<html><body>maintenance</body></html>", "page", "HTML"),
        (b"<!DOCTYPE html>\n<HTML lang='en'><body>", "page", "HTML"),
        (b"<Error>FlexQueryResponse</Error>", "unknown", "'Error'"),
        (b'{"error": "x"}', "unknown", "neither"),
        (b"\x1f\x8b\x08\x00\x00\xff\xfe\xfa", "unknown", "neither"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><FlexQueryResponse></FlexQueryResponse>", "unknown", "neither"),
        (b"<" + b"x" * 300, "unknown", "neither"),
        (b"<!-- never closed", "unknown", "neither"),
        (ENVELOPE[:-30], "cut", "damaged"),
    ],
)
def test_neither_report_nor_error(data: bytes, kind: str, told: str) -> None:
    answer, kept = taken(data, size=11)
    assert (answer.kind, kept.begun) == (kind, 0)
    assert told in answer.detail
    assert not answer.succeeded


def test_pages_of_any_size_and_status_are_told_by_type_and_status() -> None:
    assert taken(b"no access", status=403, content_type="text/html")[0].detail == (
        "HTTP status 403 with a page of HTML instead of XML"
    )
    assert taken(REPORT, status=502)[0] == Answer("unknown", 502, detail="HTTP status 502")
    assert taken(ENVELOPE, status=500)[0].kind == "unknown"
    assert taken(b"x", status=503, retry_after="17")[0].retry_after == 17
    assert taken(b"x", status=503, retry_after="Wed, 21 Oct 2015 07:28:00 GMT")[0].retry_after == 0
    for nothing in ("soon", "²", "-1"):
        assert taken(b"x", status=503, retry_after=nothing)[0].retry_after is None
    assert taken(b'"a"\n', content_type="application/json")[0].kind == "unknown"
    assert taken(b"We are back soon.\n", content_type="text/html;charset=UTF-8")[0].kind == "page"
    assert taken(REPORT, content_type="text/html")[0].kind == "report", "the content decides where it can"


@given(st.integers(0, len(REPORT) - 1))
def test_a_report_that_ends_early_is_cut(length: int) -> None:
    answer, _ = taken(REPORT[:length])
    assert answer.kind in ("cut", "unknown")
    assert not answer.succeeded


def test_the_end_of_a_report_is_looked_for_at_its_end() -> None:
    inside = REPORT.replace(b'accountId="U1"', b'accountId="U1"/><!-- </FlexQueryResponse> --><Trade a="')
    assert taken(inside[:-60])[0].kind == "cut"
    assert taken(b"<FlexQueryResponse queryName='none' />\n")[0].kind == "report"
    assert taken(b"<FlexQueryResponse><a/>")[0].kind == "cut"
    assert taken(b"<FlexQueryResponse queryName='" + b"x" * 5000 + b"'/>")[0].kind == "cut", "nobody names one so"


def test_text_without_a_length_must_end_with_a_line() -> None:
    for data, kind in ((CSV, "report"), (CSV[:-4], "cut")):
        intake = Intake(200, {}, "HTTP/1.1", Kept())
        intake.feed(data)
        assert intake.end().kind == kind
    framed = Intake(200, {"transfer-encoding": "chunked"}, "HTTP/1.1", Kept())
    framed.feed(CSV[:-1])
    assert framed.end().kind == "report"


def test_two_attempts_can_be_compared_and_long_pages_are_not_kept() -> None:
    assert taken(REPORT, size=7)[0].digest == taken(REPORT)[0].digest != taken(REPORT + b"\n")[0].digest
    intake = Intake(200, FRAMED, "HTTP/1.1", Kept())
    sizes = random.Random(1)
    while not intake.enough:
        intake.feed(b"<html>" + b" " * sizes.randrange(1, 100_000))
    assert intake.end().kind == "page"


def test_a_report_that_nobody_asked_for() -> None:
    intake = Intake(200, FRAMED, "HTTP/1.1", None)
    intake.feed(REPORT)
    answer = intake.end()
    assert (answer.kind, answer.detail) == ("unknown", "XML with the first element 'FlexQueryResponse'")
