"""What an answer of the service is, found out while it comes in: a report, an error, or something that is neither.

Decided by the content alone: the status is 200 for everything, and the media type is that of whoever answers. Without
I/O: bytes are fed in, a report goes on to a sink, everything else is kept, as far as it is short.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Literal, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from ibkr_openapi.models import FlexStatementResponse

__all__ = ["Answer", "Intake", "Kind", "Sink", "failed"]

Kind = Literal["report", "envelope", "page", "unknown", "cut", "failed", "late"]
Media = Literal["xml", "csv", ""]

HEAD = 64 * 1024
"""Bytes within which the first element has to begin."""
SHORT = 1024 * 1024
"""Bytes that are kept of what is no report; an envelope has some hundred."""
TAIL = 4096
"""Bytes at the end of a report that are kept to see whether it is whole."""
REPORT, ENVELOPE = "FlexQueryResponse", "FlexStatementResponse"

_BEFORE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*>)+", re.DOTALL | re.IGNORECASE)
_NAME = re.compile(r"<([A-Za-z_][\w.:-]*)(?=[\s/>])")
_AFTER = r"(?:\s|<!--[^<>]*-->)*$"
_LAST = re.compile(rf"</(?:[\w.-]+:)?{REPORT}\s*>{_AFTER}")
_ALONE = re.compile(rf"(?:{_BEFORE.pattern})?<(?:[\w.-]+:)?{REPORT}(?:\s[^<>]*)?/>{_AFTER}", _BEFORE.flags)
_OPEN = ("<?", "<!--", "<!doctype")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DEFECT = "\ufffd"


class Sink(Protocol):
    """Where a report goes."""

    enough: bool
    """Whether no more of it is wanted."""

    def begin(self) -> None:
        """A report begins; what came of it before is void."""

    def write(self, data: bytes) -> object:
        """The next bytes."""


@frozen
class Answer:
    """What came back."""

    kind: Kind
    """`report` and `envelope` are the service's; `page` is HTML, `unknown` anything else, an HTTP error among it; `cut`
    is a report that ended early, `failed` no answer at all, `late` one that was given up at the deadline."""
    status: int = 0
    envelope: FlexStatementResponse | None = None
    media: Media = ""
    size: int = 0
    """Bytes of the report."""
    digest: bytes = b""
    """Of the report, to compare it with another attempt."""
    retry_after: float | None = None
    detail: str = ""
    """What to tell people: never text from the answer, but the name of its first element."""
    hopeless: bool = False
    """It will not be otherwise the next time."""

    @property
    def succeeded(self) -> bool:
        """A report, or an envelope with a reference."""
        if self.kind != "envelope" or self.envelope is None:
            return self.kind == "report"
        said = self.envelope
        return not said.error_code and bool(said.reference_code) and said.status != "Fail"


def failed(detail: str, hopeless: bool = False) -> Answer:
    """No answer at all."""
    return Answer("failed", detail=detail, hopeless=hopeless)


class Intake:
    """Takes one answer in. `sink` is where a report goes; without one, a report is nothing that was asked for."""

    def __init__(self, status: int, headers: Mapping[str, str], http_version: str, sink: Sink | None) -> None:
        self._status = status
        self._sink = sink
        self._headers = headers
        self._framed = (
            "content-length" in headers
            or "chunked" in headers.get("transfer-encoding", "").lower()
            or not http_version.startswith("HTTP/1")
        )
        self._head = b""
        self._media: Media = ""
        self._root = ""
        self._encoding = "utf-8"
        self._tail = b""
        self._hash = blake2b(digest_size=16)
        self.size = 0
        """Bytes of the report so far."""

    @property
    def receiving(self) -> bool:
        """Whether it is a report that comes."""
        return bool(self._media)

    @property
    def enough(self) -> bool:
        """Whether nothing more needs to be read."""
        if self._media:
            return self._sink is not None and self._sink.enough
        return len(self._head) > SHORT

    def feed(self, data: bytes) -> None:
        """The next bytes of the body, without its content encoding."""
        if self._media:
            self._report(data)
            return
        self._head += data
        if self._sink is None or self._status != 200 or self._root or len(self._head) > SHORT:
            return
        self._decide(False)

    def end(self) -> Answer:
        """The body is at its end."""
        if not self._media and not self._root and self._status == 200:
            self._decide(True)
        if self._media:
            whole = self._whole()
            kind: Kind = "report" if whole else "cut"
            detail = "" if whole else f"it ended after {self.size:,} bytes without its last line"
            return Answer(kind, self._status, None, self._media, self.size, self._hash.digest(), detail=detail)
        return self._aside()

    def _decide(self, at_end: bool) -> None:
        """Look at the first characters; sets the media type of a report, or the name of another first element."""
        text = self._text()
        begun = _BEFORE.match(text)
        rest = text[begun.end() :] if begun else text
        if not rest:
            return
        if rest[0] != "<":
            media = self._headers.get("content-type", "")
            strange = rest[0] in "{[" or _DEFECT in rest[:64] or "json" in media or "html" in media
            if strange:
                self._root = "?"
            else:
                self._begin("csv")
            return
        found = _NAME.match(rest)
        if found is not None:
            self._root = found[1].rpartition(":")[2]
            if self._root == REPORT and self._sink is not None:
                self._begin("xml")
        elif at_end or len(self._head) > HEAD or not (len(rest) < 256 or rest.lower().startswith(_OPEN)):
            self._root = "?"

    def _text(self) -> str:
        for mark, encoding in _MARKS:
            if self._head.startswith(mark):
                self._encoding = encoding
                return _decoded(self._head[len(mark) : HEAD], encoding)
        if any(mark.startswith(self._head) for mark, _ in _MARKS):
            return ""
        return _decoded(self._head[:HEAD], "utf-8")

    def _begin(self, media: Media) -> None:
        if self._sink is None:
            self._root = self._root or "?"
            return
        self._media = media
        data, self._head = self._head, b""
        self._sink.begin()
        self._report(data)

    def _report(self, data: bytes) -> None:
        assert self._sink is not None
        self._sink.write(data)
        self._hash.update(data)
        self.size += len(data)
        self._tail = (self._tail + data)[-TAIL:]

    def _whole(self) -> bool:
        """Whether the last line is there; of text without a length nobody knows, unless it ends within one."""
        odd = len(self._tail) % 2 if self._encoding != "utf-8" else 0
        end = self._tail[odd:].decode(self._encoding, "replace").lstrip("\ufeff")
        if self._media == "csv":
            return self._framed or end.endswith(("\n", "\r"))
        return _LAST.search(end) is not None or (self.size <= TAIL and _ALONE.fullmatch(end) is not None)

    def _aside(self) -> Answer:
        """Something else than a report: an envelope, a page, or nobody knows what."""
        from ibkr_web.errors.bodies import retry_after

        text = self._text()
        begun = _BEFORE.match(text)
        found = _NAME.match(text[begun.end() :] if begun else text)
        root = found[1].rpartition(":")[2] if found else ""
        wait = retry_after(self._headers)
        if root == ENVELOPE and self._status == 200:
            envelope = _envelope(self._head)
            if envelope is not None:
                return Answer("envelope", self._status, envelope)
            return Answer("cut", self._status, detail="its answer was cut off or damaged")
        said = f"HTTP status {self._status}" if self._status != 200 else ""
        if root.lower() == "html" or "text/html" in self._headers.get("content-type", ""):
            detail = f"{said} with " if said else ""
            return Answer("page", self._status, retry_after=wait, detail=f"{detail}a page of HTML instead of XML")
        if not said:
            said = "an empty answer" if not self._head.strip() else f"XML with the first element {root[:64]!r}"
            said = said if root or not self._head.strip() else "something that is neither XML nor a report"
        return Answer("unknown", self._status, retry_after=wait, detail=said)


def _decoded(data: bytes, encoding: str) -> str:
    """Text as far as it has come: a character that is not complete yet is left out."""
    return codecs.getincrementaldecoder(encoding)("replace").decode(data)


def _envelope(data: bytes) -> FlexStatementResponse | None:
    from ibkr_openapi import operation
    from ibkr_openapi.models import FlexStatementResponse

    value: Any = operation("flex.send_request").decode(200, "text/xml", data.strip())
    return value if isinstance(value, FlexStatementResponse) else None
