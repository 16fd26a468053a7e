"""From markup to rows: which element is a report, a statement, a section, a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ibkr_flex import SECTIONS, SINGLE, Place, Reading, Row, Text, fill, row_class
from ibkr_web.flex.statement.errors import NotAReport, ReportDamaged, ServiceAnswer
from ibkr_web.flex.statement.strict import check_row, check_section, check_text

__all__ = ["DEEPEST", "Found", "Walker", "name_of"]

DEEPEST = 64
"""Elements inside each other at most; IBKR's reports have six."""

_TAG = re.compile(r"</?([^\s/>]+)")
_FIELDS = {
    "Status": "status",
    "ErrorCode": "error_code",
    "ErrorMessage": "error_message",
    "ReferenceCode": "reference_code",
}
_KEPT = 1000
"""Letters of a field of an answer that are kept."""


class Found(NamedTuple):
    """A statement of a report that is kept: its element, and the rows in it."""

    element: Row
    rows: list[Row]


class Walker:
    """Finds the rows in markup, as it comes. Inside of a statement, a row is

    * an element with attributes below a section, or one that is known as a row,
    * an element with attributes that stands for a section by itself: `AccountInformation`, and whatever may come.

    With `keep` all elements stay: `root` and `statements` have them.
    """

    def __init__(
        self,
        reading: Reading,
        *,
        wanted: Collection[str] | None = None,
        typed: bool = False,
        strict: bool = False,
        keep: bool = False,
        deepest: int = DEEPEST,
    ) -> None:
        self._reading = reading
        self._wanted = wanted
        self._typed = typed or strict
        self._strict = strict
        self._keep = keep
        self._deepest = deepest
        self._depth = 0
        self._outside = self._place = Place(reading)
        self._classes: dict[str, type[Row]] = {}
        self._open: list[list[Row | Text]] = []
        """With `keep`: what is inside the elements that are open."""
        self._answer: dict[str, str] | None = None
        self._field = ""
        self.root: Row | None = None
        self.statements: list[Found] = []

    def walk(self, markup: Iterable[str]) -> list[Row]:
        """The rows in some markup."""
        rows: list[Row] = []
        classes, wanted, keep = self._classes, self._wanted, self._keep
        for token in markup:
            if token.__class__ is not str:
                self._text(token)
            elif token[1:2] == "/":
                self._end()
            else:
                # A known row in a section with nothing inside is what comes a million times.
                name = token[1 : token.find(" ")]
                cls = classes.get(name)
                row: Row | None
                if cls is None or self._depth < 4 or token[-2] != "/" or self._place.statement is None:
                    row = self._start(token)
                elif wanted is None or name in wanted:
                    row = cls._wrap(token, self._place)
                    if keep:
                        self._open[-1].append(row)
                else:
                    continue
                if row is not None:
                    rows.append(row)
                    if keep:
                        self.statements[-1].rows.append(row)
        if self._typed:
            fill(rows, keep)
        if self._strict:
            for row in rows:
                check_row(row)
        return rows

    def finish(self) -> None:
        """The document has ended. Raises ServiceAnswer where it was one."""
        if self._answer is None:
            return
        given = {field: self._answer.get(name) for name, field in _FIELDS.items()}
        code, reference = given["error_code"], given["reference_code"]
        said = f"error {code}" if code else f"status {given['status']}" if given["status"] else "no status"
        advice = "Fetch the report with its reference first." if reference else "Ask for the report again."
        error = ServiceAnswer(f"this is no report but an answer of the Flex Web Service, with {said}", advice=advice)
        for field, value in given.items():
            setattr(error, field, value)
        raise error

    def _start(self, token: str) -> Row | None:
        """Any element; it is given where it is a row that is wanted."""
        if token[0] != "<":  # blanks before and after the report
            return None
        name, depth, place = name_of(token), self._depth, self._place
        if depth >= self._deepest:
            raise ReportDamaged(f"the elements of this report are nested deeper than {self._deepest}")
        if depth == 0:
            self._begin(name)
        self._depth += 1
        if self._answer is not None:
            self._field = name
            if token[-2] == "/":
                self._end()
            return None
        cls, is_row = self._kind(name, depth, "=" in token)
        if depth == 3 and place.statement is not None:
            place = self._place = Place(self._reading, name, place.statement)
        element = cls._wrap(token, place)
        if self._keep:
            self._kept(element)
        if depth == 2 and name == "FlexStatement":
            self._place = Place(self._reading, "", element)
            if self._keep:
                self.statements.append(Found(element, []))
        if self._strict and not is_row:
            check_row(element)
        if token[-2] == "/":
            self._end()
        return element if is_row and (self._wanted is None or name in self._wanted) else None

    def _kind(self, name: str, depth: int, attributed: bool) -> tuple[type[Row], bool]:
        """The class of an element, and whether it is a row."""
        known = row_class(name)
        if depth in (0, 2) and name in ("FlexQueryResponse", "FlexStatement"):
            return known or Row, depth == 2 and self._wanted is not None
        if self._place.statement is None:
            return Row, False
        if depth == 3:
            if attributed and (name in SINGLE or name not in SECTIONS or known is not None):
                return known or Row, True
            if self._strict:
                check_section(name)
            return Row, False
        if known is not None:
            self._classes[name] = known
        return known or Row, attributed or known is not None

    def _kept(self, element: Row) -> None:
        if self._open:
            self._open[-1].append(element)
        else:
            self.root = element
        element._inside = []
        self._open.append(element._inside)

    def _end(self) -> None:
        self._depth -= 1
        if self._keep and self._open:
            self._open.pop()
        if self._depth == 3 and self._place.statement is not None:
            self._place = Place(self._reading, "", self._place.statement)
        elif self._depth == 2:
            self._place = self._outside

    def _text(self, text: str) -> None:
        if self._answer is not None:
            self._answer[self._field] = f"{self._answer.get(self._field, '')}{text.strip()}"[:_KEPT]
            return
        if self._strict:
            check_text(self._place.section)
        if self._keep:
            inside = self._open[-1]
            before = inside.pop() if inside and isinstance(inside[-1], Text) else ""
            inside.append(Text(f"{before}{text}"))

    def _begin(self, name: str) -> None:
        """Raises NotAReport where the root is no report's."""
        if name == "FlexStatementResponse":
            self._answer = {}
        elif name.lower() == "html":
            raise NotAReport(
                "this is no Flex report but a web page",
                advice="Something between here and IBKR answered, or the address is another one: look at the page.",
            )
        elif name != "FlexQueryResponse":
            raise NotAReport(f"this is no Flex report but XML of another kind, with the root {name[:60]!r}")


def name_of(tag: str) -> str:
    """The name of the element in a start or end tag."""
    found = _TAG.match(tag)
    return found[1] if found else ""
