"""One request and its answer, as the parts of the simulator hand them to each other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.simulator.server.contract import Operation

__all__ = ["Answer", "Caller", "Refused", "Request", "Surface"]

JSON = "application/json"
PROBLEM = "application/problem+json"


class Surface(Enum):
    """The doors of one simulator."""

    GATEWAY = "gateway"
    """The Client Portal Gateway's port: trading only, no credentials."""
    TRADING = "trading"
    """`/v1/api` on the direct port: OAuth 1.0a or a bearer of an SSO session."""
    MANAGEMENT = "management"
    """`/gw/api`: OAuth 2.0 bearer, signed bodies."""
    TOKEN = "token"
    """`/oauth2/api/v1/token` and `/v1/api/oauth/…`: what makes credentials."""
    FLEX = "flex"
    """The Flex Web Service: a token in the query."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sent a request, once the credentials are checked."""

    username: str
    mechanism: str
    """gateway, oauth1, oauth2, sso, flex or none."""
    scopes: frozenset[str] = frozenset()
    client_id: str = ""


NOBODY = Caller("", "none")


@dataclass(slots=True)
class Request:
    """A request that found its operation."""

    operation: Operation
    method: str
    path: str
    """As it stood in the request line, without the query, still percent-encoded."""
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    surface: Surface
    client_address: str = ""
    url: str = ""
    """Scheme, host and path as the caller addressed them: what OAuth 1.0a signs."""
    reached: str = ""
    """The same with the address it really came to, whatever its Host header says."""
    caller: Caller = NOBODY
    parameters: dict[str, Any] = field(default_factory=dict)
    """Path and query parameters by wire name, with the types of the contract; what was not sent is not there."""
    payload: Any = None
    """The decoded body: JSON value, form fields, or the claims of a signed body."""
    now: float = 0.0
    """When it arrived, by the simulator's clock."""
    number: int = 0

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter by its wire name."""
        return self.parameters.get(name, default)


@dataclass(slots=True)
class Answer:
    """What goes back. `body` is a JSON value unless the media type says otherwise; bytes and iterators go out as is."""

    body: Any = None
    status: int = 200
    media: str = JSON
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def empty(cls, status: int = 204) -> Answer:
        """No body at all."""
        return cls(b"", status, "")

    @classmethod
    def text(cls, text: str, status: int = 200, media: str = "text/plain") -> Answer:
        """Plain text, HTML, XML."""
        return cls(text.encode(), status, media)

    @classmethod
    def error(cls, status: int, text: str, **more: Any) -> Answer:
        """The way the trading API tells errors."""
        return cls({"error": text, "statusCode": status, **more}, status)

    @classmethod
    def problem(cls, status: int, title: str, detail: str = "", **more: Any) -> Answer:
        """The way Account Management tells errors: RFC 7807."""
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
        return cls(body, status, PROBLEM)

    @property
    def streamed(self) -> bool:
        """Whether the body comes in pieces."""
        return isinstance(self.body, (Iterator, AsyncIterator))


class Refused(Exception):
    """Raised anywhere below the server to answer at once."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"refused with {answer.status}")
        self.answer = answer
