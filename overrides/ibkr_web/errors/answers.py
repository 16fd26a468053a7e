"""Answers that are errors, a class for each kind. All of them can be caught as `APIStatusError` and as the generated
client's `StatusError`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from http.client import responses
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ibkr_openapi import StatusError
from ibkr_web.errors.base import AuthenticationError, IBKRError, SessionError, sentences

if TYPE_CHECKING:
    from ibkr_openapi import Operation
    from ibkr_web.errors.bodies import Told

__all__ = [
    "APIStatusError",
    "Conflict",
    "MaintenanceError",
    "NotFound",
    "NotReady",
    "OrderPartlyRejected",
    "OrderRejected",
    "PartialFailure",
    "PermissionDenied",
    "RateLimited",
    "Refused",
    "ServerError",
    "ServiceUnavailable",
    "SessionNotOpen",
    "Unauthorized",
    "UnexpectedAnswer",
    "ValidationError",
]

_SECRET = frozenset({"set-cookie", "authorization", "cookie", "proxy-authorization"})


class APIStatusError(IBKRError, StatusError):
    """IBKR, or something in front of it, answered, and the answer is an error.

    operation: the descriptor. status: the HTTP status; 200 where the error is hidden in a success.
    headers: of the answer, without cookies. content: the body's bytes, as they came. body: its JSON (whole numbers of
    any length stay exact), else text, else bytes. value: what the generated client makes of it.
    reason: IBKR's own words, without account numbers and secrets (`body` has all). code: IBKR's word for the error
    where there is one (`errorCode`, `type` of a problem, an OAuth error), else "".
    fields: what was wrong with which argument, where a problem document tells: (name, description).
    request_id: of the header X-Request-ID, else "". reference: number on a page of IBKR's edge, for their support,
    else "". retry_after: seconds to wait, where the answer says so, else None.
    from_ibkr: whether IBKR's application answered (in one of its dialects or a problem document), not something
    between it and here. `message`, `meaning` and `advice`: see `IBKRError`.
    """

    _transient: ClassVar[tuple[str, ...]] = ("body", "value")
    retry_after: float | None = None
    reference: str = ""
    request_id: str = ""
    code: str = ""
    reason: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    from_ibkr: bool = False

    def __init__(
        self,
        operation: Operation[Any],
        status: int,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        *,
        meaning: str = "",
        advice: str = "",
        told: Told | None = None,
    ) -> None:
        from ibkr_web.errors.bodies import request_id, retry_after, tell, without

        told = tell(content, headers) if told is None else told
        what = responses.get(status, "")
        message = self._happened(operation.name, f"{status} {what}".strip(), told.reason)
        IBKRError.__init__(self, message, meaning=meaning, advice=advice)
        self.operation = operation
        self.status = status
        self.headers = without(headers, _SECRET)
        self.content = content
        self.reason, self.code, self.fields = told.reason, told.code, told.fields
        self.reference, self.from_ibkr = told.reference, told.from_ibkr
        self.request_id = request_id(headers)
        self.retry_after = retry_after(headers)

    def _happened(self, name: str, status: str, reason: str) -> str:
        return f"{name} was answered with {status}{f': {reason}' if reason else ''}"

    @property
    def outcome(self) -> Literal["refused", "partial", "unknown"]:
        """What became of what was asked for: nothing, a part of it, or nobody knows.

        Unknown: something between here and IBKR gave up (408, 499, 502, 504, a 5xx that is not IBKR's own), or the
        answer to what succeeded cannot be read.
        """
        if self.status in (408, 499, 502, 504) or (self.status >= 500 and not self.from_ibkr):
            return "unknown"
        return "refused"

    @cached_property
    def body(self) -> Any:
        """The body as JSON; text where it is none; bytes where it is no text; None without one."""
        from ibkr_web.errors.bodies import parsed

        return parsed(self.content, self.headers)

    @cached_property
    def value(self) -> Any:
        """The body as the generated client decodes it: a model where the contract knows this status."""
        from ibkr_web.errors.bodies import header

        return self.operation.decode(self.status, header(self.headers, "content-type"), self.content)

    def __str__(self) -> str:
        text = sentences(self.message, self.meaning, self.advice)
        return sentences(text, f"Reference {self.reference}") if self.reference else text

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} {self.operation.name}>"


class ValidationError(APIStatusError):
    """The request is not one IBKR takes: 400, 405, 411, 413, 414, 415, 422. Nothing was done; `fields` may say why."""


class Unauthorized(APIStatusError, AuthenticationError):  # type: ignore[misc]  # here there always is a status
    """A call was answered with 401: the credentials, or the session they opened, are not good any more."""

    @property
    def hint(self) -> str:  # type: ignore[override]
        """What it usually means, and what to do."""
        return sentences(self.meaning, self.advice)


class PermissionDenied(APIStatusError):
    """IBKR knows who asks and says no: 403, and 402 where an account cannot have what was asked for."""


class NotFound(APIStatusError):
    """There is no such thing, or no such path: 404, and answers with status 200 that say so."""


class Conflict(APIStatusError):
    """It does not go together with what is there: 409, and identifiers that were used before."""


class RateLimited(APIStatusError):
    """Too many requests: 429. IBKR blocks an address for 10 to 15 minutes; `retry_after` is rarely given."""


class NotReady(APIStatusError):
    """Something has to be called or has to happen first: 423, "Please query /accounts first", a cold first call."""


class SessionNotOpen(APIStatusError, SessionError):
    """The answer says that there is no brokerage session ("no bridge")."""


class ServerError(APIStatusError):
    """500 and above. At IBKR a 500 is often an error of the request in disguise; look at `reason`."""


class ServiceUnavailable(ServerError):
    """503: a part of IBKR is not there, or not for this account, or does not know what it is asked about any more."""


class MaintenanceError(ServiceUnavailable):
    """IBKR says that it is being maintained."""


class UnexpectedAnswer(APIStatusError):
    """Something else than the API seems to have answered: a web page or half a JSON text for JSON, a redirection."""

    def _happened(self, name: str, status: str, reason: str) -> str:
        return f"{name} was answered with {status} and something else than promised{f': {reason}' if reason else ''}"

    @property
    def outcome(self) -> Literal["refused", "partial", "unknown"]:
        """Unknown, unless it is a redirection, which nobody followed."""
        return "unknown" if 200 <= self.status < 300 else "refused"


class Refused(APIStatusError):
    """The status is a success, the body says that it was not done."""

    def _happened(self, name: str, status: str, reason: str) -> str:
        return f"{name} was refused (in an answer with {status}){f': {reason}' if reason else ''}"


class OrderRejected(Refused):
    """IBKR refused an order, a preview of one, or the change of one (then it works on as it was)."""


class PartialFailure(Refused):
    """Of several things asked for at once some were refused, and the others were not.

    failed: the elements of the answer that carry an error. succeeded: the others; for orders these can also be
    questions that wait for an answer. Both as JSON, in the order they came; `body` holds the whole answer.
    """

    failed: tuple[Any, ...] = ()
    succeeded: tuple[Any, ...] = ()

    def __init__(
        self,
        operation: Operation[Any],
        status: int,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        *,
        failed: tuple[Any, ...] = (),
        succeeded: tuple[Any, ...] = (),
        meaning: str = "",
        advice: str = "",
        told: Told | None = None,
    ) -> None:
        self.failed, self.succeeded = failed, succeeded
        super().__init__(operation, status, headers, content, meaning=meaning, advice=advice, told=told)

    def _happened(self, name: str, status: str, reason: str) -> str:
        of = f"{len(self.failed)} of {len(self.failed) + len(self.succeeded)} parts"
        return f"{name}: {of} refused (in an answer with {status}){f': {reason}' if reason else ''}"

    @property
    def outcome(self) -> Literal["refused", "partial", "unknown"]:
        """Partial: what is in `succeeded` was done."""
        return "partial"


class OrderPartlyRejected(OrderRejected, PartialFailure):
    """Some orders of a group were refused and others taken: those in `succeeded` may be working at the exchange."""
