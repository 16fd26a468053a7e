"""From bytes to markup: expat looks that it is well-formed XML, and hands every tag on as it stands.

Expat can also take the attributes apart, at the price of two new strings for each. Where that is left to the row, and
to the moment someone looks, a report is read as fast as expat can check it (measured: docs/flex-statements.md).

Safe against hostile input: no document types, so no entities of its own, nothing external, no bombs; no element beyond
a length, no nesting beyond a depth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from ibkr_flex import Text
from ibkr_web.flex.statement.errors import NotAReport, ReportCutOff, ReportDamaged, ReportError
from ibkr_web.flex.statement.source import Intake

__all__ = ["LONGEST", "Scanner"]

LONGEST = 1024 * 1024
"""Bytes of one element (or comment) at most; a row of IBKR's has some thousands.

Expat looks at an element anew whenever more of it comes, so this also bounds the time it takes."""

_ENDED = frozenset(
    (
        expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
        expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
    )
)
_KINDS = {b"{": "JSON", b"[": "JSON", b'"': "CSV", b"%": "PDF", b"P": "a ZIP archive"}
_AGAIN = "Download it again; if it stays so, make the query anew in the portal."


class Scanner:
    """Markup of one document, as it is fed: tags as they stand, and `Text` between them that is not blank."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._intake = Intake()
        self._found: list[str] = []
        self._quiet = 0
        self._began = False
        self._failed: ReportError | None = None
        self._parser = self._parse_with(expat.ParserCreate("utf-8"))

    def _parse_with(self, parser: Any) -> Any:
        parser.buffer_text = True
        parser.DefaultHandler = self._found.append
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        # Without handlers of their own these would go to the one of the tags.
        parser.CommentHandler = parser.ProcessingInstructionHandler = parser.XmlDeclHandler = _leave
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = _leave
        return parser

    def _text(self, text: str) -> None:
        if not text.isspace():
            self._found.append(Text(text))

    def feed(self, data: bytes) -> Iterator[list[str]]:
        """The markup that is whole by now. Raises what is wrong after everything before it was given."""
        yield from self._parsed(lambda: self._intake.feed(data))

    def close(self) -> Iterator[list[str]]:
        """The rest. Raises ReportCutOff where the document has not ended."""
        yield from self._parsed(self._intake.close)
        if self._began:
            yield from self._given(b"", last=True)
        else:
            raise NotAReport("there is nothing in this report", advice="Look whether the download came to its end.")

    def _parsed(self, fed: Callable[[], Iterator[bytes]]) -> Iterator[list[str]]:
        if self._failed is not None:
            raise self._failed
        for piece in fed():
            if piece:
                if not self._began:
                    self._began = _begins(piece)
                yield from self._given(piece, last=False)

    def _given(self, data: bytes, *, last: bool) -> Iterator[list[str]]:
        failed: ReportError | None = None
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            failed = self._told(error)
        except ReportError as error:
            failed = error
        found = self._found[:]
        self._found.clear()
        if found:
            self._quiet = 0
            yield found
        if failed is None:
            self._quiet += len(data)
            if self._quiet > self._longest:
                failed = ReportDamaged(f"an element of this report is longer than {self._longest:,} bytes")
        if failed is not None:
            self._failed = failed
            raise failed from None

    def _told(self, error: expat.ExpatError) -> ReportError:
        if error.code in _ENDED:
            cut = ReportCutOff(
                f"this report ends in its middle, after {self._intake.size:,} bytes", advice="Download it again."
            )
            cut.size = self._intake.size
            return cut
        reason = expat.ErrorString(error.code)
        damaged = ReportDamaged(f"this report is no well-formed XML, at line {error.lineno}: {reason}", advice=_AGAIN)
        damaged.line = error.lineno
        return damaged


def _begins(head: bytes) -> bool:
    """Raises NotAReport unless it looks like XML."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        return True
    if not start:
        return False
    kind = _KINDS.get(start[:1], "text of another kind")
    advice = "Choose XML as the format of the Flex query in the portal." if kind == "CSV" else ""
    raise NotAReport(f"this is no Flex report in XML but {kind}", advice=advice)


def _refuse(name: str, *_: Any) -> None:
    if name.lower() == "html":
        raise NotAReport(
            "this is no Flex report but a web page",
            advice="Something between here and IBKR answered, or the address is another one: look at the page.",
        )
    raise ReportDamaged("this XML has a document type, as no report of IBKR's has", advice="It is not safe to read.")


def _leave(*_: Any) -> None:
    """Comments, declarations and the marks of CDATA sections: not part of what a report says."""
