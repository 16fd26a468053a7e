"""What can be wrong with the bytes of a report. No exception here holds a value of a report: it may be an account."""

from __future__ import annotations

from ibkr_web.errors import IBKRError

__all__ = ["NotAReport", "ReportCutOff", "ReportDamaged", "ReportError", "ServiceAnswer", "UnexpectedContent"]


class ReportError(IBKRError):
    """A Flex report that cannot be read."""


class NotAReport(ReportError):
    """This is no Flex report in XML: nothing at all, a web page, CSV, JSON, other XML."""


class ServiceAnswer(NotAReport):
    """This is an answer of the Flex Web Service (`FlexStatementResponse`), not the report that was asked for.

    status: Success, Warn or Fail. error_code, error_message, reference_code: what it says, None where it does not.
    """

    status: str | None = None
    error_code: str | None = None
    error_message: str | None = None
    reference_code: str | None = None


class ReportCutOff(ReportError):
    """The report ends in its middle. What was given before is whole. size: bytes that were read."""

    size: int = 0


class ReportDamaged(ReportError):
    """This is no well-formed XML, or XML that no report has: a document type, an endless element. line: where."""

    line: int = 0


class UnexpectedContent(ReportError):
    """With `strict=True`: something that the schema does not describe.

    what: `section`, `row`, `attribute`, `value`, `member` (of an enumeration) or `text`. tag: the element. attribute:
    its attribute. line: not known; find it by section and row number.
    """

    what: str = ""
    tag: str = ""
    attribute: str = ""
    section: str = ""
