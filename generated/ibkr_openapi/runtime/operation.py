# Generated from spec/ by `make regenerate`; do not edit.
"""Descriptors: what the contract says of each operation, at run time and without a client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from math import isfinite
from typing import Any, Generic, NamedTuple, TypeVar

from .unset import UNSET

__all__ = ["Operation", "OperationCall", "Parameter"]

T = TypeVar("T")

JSON = "application/json"
JWT = "application/jwt"
FORM = "application/x-www-form-urlencoded"

_JOINTS = {"comma": ",", "pipe": "%7C", "space": "%20"}


class Parameter(NamedTuple):
    """One argument of an operation that travels in the path, the query or a header."""

    name: str
    """Python name."""
    wire: str
    """Name on the wire."""
    location: str
    """`path`, `query`, `header` or `cookie`."""
    required: bool
    type: Any
    """Type expression."""
    style: str = "simple"
    """How a list travels: joined (`comma`, `pipe`, `space`) or the name once for each value (`repeat`); or `json`."""
    default: Any = UNSET
    """What IBKR assumes when it is not sent. Never sent by the client."""
    fixed: Any = UNSET
    """The only value a required parameter allows; sent when none is given."""


class OperationCall(NamedTuple):
    """One encoded request, ready for any HTTP client."""

    operation: Operation[Any]
    method: str
    path: str
    """Path and query, percent-encoded, without the host."""
    headers: dict[str, str]
    content: bytes | None
    unsigned: bool = False
    """The content is a claims object that still has to be signed (policy `SIGNED_JWT`)."""


class Operation(Generic[T]):
    """One operation of the contract. Immutable; made by the generator, found by `ibkr_openapi.operation`."""

    name: str
    """Frozen dotted name: resource and method."""
    method: str
    path: str
    """Wire path template."""
    bodies: Mapping[str, Any]
    """Media type -> type expression of the request body."""
    body_required: bool
    responses: Mapping[str, Mapping[str, Any]]
    """Status -> media type -> type expression (an empty mapping: an answer without a body)."""
    _parameters: tuple[Any, ...]
    _facts: dict[str, Any]
    _segments: list[str]
    _converters: dict[Any, Any]

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *,
        parameters: tuple[Any, ...] = (),
        bodies: Mapping[str, Any] | None = None,
        body_required: bool = False,
        responses: Mapping[str, Mapping[str, Any]] | None = None,
        **facts: Any,
    ) -> None:
        self.__dict__.update(
            name=name,
            method=method,
            path=path,
            bodies=bodies or {},
            body_required=body_required,
            responses=responses or {},
            _parameters=parameters,
            _facts=facts,
            _segments=_segments(path),
            _converters={},
        )

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"an Operation does not change ({name})")

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        return tuple(Parameter(*values) for values in self._parameters)

    @property
    def resource(self) -> str:
        """Dotted name of the resource, as in the client's tree."""
        return self.name.rpartition(".")[0]

    @property
    def function(self) -> str:
        """Name of the method on the resource."""
        return self.name.rpartition(".")[2]

    @property
    def base(self) -> str:
        """Which host serves it: `web` (the Web API or a gateway) or `flex` (the Flex Web Service)."""
        return str(self._facts.get("base", "web"))

    @property
    def policy(self) -> str | None:
        """IBKR's gateway policy: `HTTPS`, `SIGNED_JWT` (the body is a signed token) or None where none is given."""
        policy: str | None = self._facts.get("policy")
        return policy

    @property
    def scopes(self) -> tuple[str, ...]:
        """OAuth 2.0 scopes, any one of which is enough."""
        return tuple(self._facts.get("scopes", ()))

    @property
    def security(self) -> tuple[Any, ...]:
        """Alternatives, each (scheme, scopes); a tuple of these where several go together, () where none is needed."""
        return tuple(self._facts.get("security", ()))

    @property
    def effect(self) -> str:
        """`read`, `idempotent`, `session`, `token`, `account`, `order` or `transfer`."""
        return str(self._facts.get("effect", "read" if self.method == "GET" else "account"))

    @property
    def pacing(self) -> tuple[Mapping[str, Any], ...]:
        """Limits of this operation: `{"requests": n, "seconds": s}` or `{"concurrent": n}`.

        `shared` names the entry of `LIMITS` that several operations count in together.
        """
        return tuple(self._facts.get("pacing", ()))

    @property
    def pagination(self) -> Mapping[str, Any] | None:
        return self._mapping("pagination")

    @property
    def priming(self) -> tuple[Mapping[str, Any], ...]:
        """What has to be called before this answers with the truth."""
        return tuple(self._facts.get("priming", ()))

    @property
    def limits(self) -> Mapping[str, Any] | None:
        """How many values a parameter takes at most."""
        return self._mapping("limits")

    @property
    def errors(self) -> tuple[Mapping[str, Any], ...]:
        """Errors IBKR hides in a success."""
        return tuple(self._facts.get("errors", ()))

    @property
    def identifier(self) -> Mapping[str, Any] | None:
        """By what a call is found again when its answer never came, and where to look."""
        return self._mapping("identifier")

    @property
    def lasts(self) -> str | None:
        """`session`: its effect ends with the brokerage session, so it is made again in the next one."""
        lasts: str | None = self._facts.get("lasts")
        return lasts

    @property
    def ends(self) -> str | None:
        """Name of the operation whose lasting effect this one ends."""
        ends: str | None = self._facts.get("ends")
        return ends

    @property
    def timeout(self) -> float | None:
        """Seconds this may take, where IBKR tells."""
        seconds: float | None = self._facts.get("timeout")
        return seconds

    @property
    def session(self) -> str | None:
        """`brokerage`, `outer` or `none`: the session that must be open first."""
        session: str | None = self._facts.get("session")
        return session

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Kinds of credentials that reach it: `gateway`, `oauth1`, `oauth2`, `flex`."""
        return tuple(self._facts.get("surfaces", ()))

    @property
    def summary(self) -> str:
        return str(self._facts.get("summary", ""))

    @property
    def reference(self) -> str | None:
        """Address of IBKR's page about it, where known."""
        reference: str | None = self._facts.get("reference")
        return reference

    @property
    def transport(self) -> tuple[str, ...]:
        """Parameters that the transport supplies (`header:Authorization*`), not the caller."""
        return tuple(self._facts.get("transport", ()))

    @property
    def ignored(self) -> tuple[str, ...]:
        """Parameters the document lists although nothing on the wire has a place for them."""
        return tuple(self._facts.get("ignored", ()))

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags of IBKR's document."""
        return tuple(self._facts.get("tags", ()))

    @property
    def deprecated(self) -> bool:
        """Whether IBKR's document calls it deprecated."""
        return bool(self._facts.get("deprecated"))

    @property
    def upstream_id(self) -> str | None:
        """The operationId of IBKR's document, which may change with any revision."""
        upstream_id: str | None = self._facts.get("upstream_id")
        return upstream_id

    @property
    def facts(self) -> Mapping[str, Any]:
        """Everything the contract and its overlays say of the operation, by key (all of the above and the rest)."""
        return dict(self._facts)

    def _mapping(self, key: str) -> Mapping[str, Any] | None:
        value: Mapping[str, Any] | None = self._facts.get(key)
        return value

    def __repr__(self) -> str:
        return f"<Operation {self.name}: {self.method} {self.path}>"

    def __reduce__(self) -> Any:
        return _find, (self.name,)

    def encode(self, *, body: Any = UNSET, media: str | None = None, **arguments: Any) -> OperationCall:
        """A request from arguments by Python name. Raises TypeError on an unknown or missing argument."""
        path: list[Any] = []
        query: dict[str, Any] = {}
        headers: dict[str, Any] = {}
        cookies: dict[str, Any] = {}
        places = {"query": query, "header": headers, "cookie": cookies}
        for parameter in self.parameters:
            value = arguments.pop(parameter.name, UNSET)
            if value is UNSET and parameter.required:
                if parameter.fixed is UNSET:
                    raise TypeError(f"{self.name} needs {parameter.name}")
                value = parameter.fixed
            if parameter.location == "path":
                path.append(value)
            else:
                places[parameter.location][parameter.wire] = value
        if arguments:
            raise TypeError(f"{self.name} takes no argument {', '.join(sorted(arguments))}")
        return self.call(path, query, headers, body, media, cookies)

    def call(
        self,
        path: list[Any] | tuple[Any, ...] = (),
        query: dict[str, Any] | None = None,
        headers: dict[str, Any] | None = None,
        body: Any = UNSET,
        media: str | None = None,
        cookies: dict[str, Any] | None = None,
    ) -> OperationCall:
        """A request from values in the order of the path template and by wire name; what the generated methods use."""
        target = self._target(path) if path else self.path
        if query:
            text = self._query(query)
            if text:
                target = f"{target}?{text}"
        sent: dict[str, str] = {}
        if headers:
            kinds = self._kinds("header")
            for key, value in headers.items():
                if value is not UNSET and value is not None:
                    sent[key] = self._text(key, value, kinds.get(key))
        if cookies:
            given = {key: value for key, value in cookies.items() if value is not UNSET and value is not None}
            pairs = [f"{key}={self._text(key, value)}" for key, value in given.items()]
            if pairs:
                sent["Cookie"] = "; ".join(pairs)
        if body is UNSET:
            if self.body_required:
                raise TypeError(f"{self.name} needs a body")
            return OperationCall(self, self.method, target, sent, None)
        content, content_type, unsigned = self._body(body, media)
        if content_type:
            sent["Content-Type"] = content_type
        return OperationCall(self, self.method, target, sent, content, unsigned)

    def decode(self, status: int, content_type: str | None, data: bytes) -> Any:
        """The typed value of an answer. Never raises on what the server sent, never loses it.

        The status chooses the schema, then the media type. Where the body is not what the document promises, the
        value comes as it is: parsed JSON, else text, else bytes.
        """
        from .decoding import decode

        return decode(self, status, content_type, data)

    def _target(self, values: list[Any] | tuple[Any, ...]) -> str:
        segments = self._segments
        parts = [segments[0]]
        for index, value in enumerate(values):
            text = value if value.__class__ is str else self._text("a path value", value, self._path_kinds[index])
            if not text.isalnum() or not text.isascii():
                text = _path_text(self, text)
            parts.append(text)
            parts.append(segments[index + 1])
        return "".join(parts)

    def _query(self, query: dict[str, Any]) -> str:
        parts: list[str] = []
        kinds = self._query_kinds
        for key, value in query.items():
            if value is UNSET or value is None:
                continue
            if key in self._as_json:
                from .jsontext import dumps

                parts.append(f"{_quote(key)}={_quote(dumps(value).decode())}")
            elif value.__class__ is str:
                parts.append(f"{_quote(key)}={_quote(value)}")
            elif isinstance(value, Mapping):  # an object travels as its members
                parts.extend(f"{_quote(name)}={_quote(self._text(name, member))}" for name, member in value.items())
            elif _many(value):
                texts = [_quote(self._text(key, item, kinds.get(key))) for item in value]
                if key in self._joints:
                    parts.append(f"{_quote(key)}={self._joints[key].join(texts)}")
                else:
                    parts.extend(f"{_quote(key)}={text}" for text in texts)
            else:
                parts.append(f"{_quote(key)}={_quote(self._text(key, value, kinds.get(key)))}")
        return "&".join(parts)

    @cached_property
    def _joints(self) -> dict[str, str]:
        """What stands between the elements of a list, by wire name of the query parameter."""
        return {
            one.wire: _JOINTS[one.style] for one in self.parameters if one.location == "query" and one.style in _JOINTS
        }

    @cached_property
    def _as_json(self) -> frozenset[str]:
        return frozenset(one.wire for one in self.parameters if one.location == "query" and one.style == "json")

    def _kinds(self, location: str) -> dict[str, Any]:
        return {one.wire: _scalar(one.type) for one in self.parameters if one.location == location}

    @cached_property
    def _query_kinds(self) -> dict[str, Any]:
        return self._kinds("query")

    @cached_property
    def _path_kinds(self) -> list[Any]:
        kinds = self._kinds("path")
        return [kinds.get(part.partition("}")[0]) for part in self.path.split("{")[1:]]

    def _text(self, label: str, value: Any, kind: Any = None) -> str:
        """A scalar argument as text, exactly."""
        if isinstance(value, Enum):
            value = value.value
        if value.__class__ is bool:
            return "true" if value else "false"
        if isinstance(value, str):
            return value
        if isinstance(value, (Decimal, float)):
            if not isfinite(value):
                raise ValueError(f"{self.name}: {label} cannot be {value}")
            if kind == "int" and value == int(value):  # read from an answer that had it with a point or an exponent
                return str(int(value))
            return format(value, "f") if isinstance(value, Decimal) else repr(float(value))
        if isinstance(value, date):
            from . import times

            return times.formatter("datetime" if kind in (None, "int") else kind)(value)
        if isinstance(value, Mapping):
            from .jsontext import dumps

            return dumps(value).decode("ascii")
        if _many(value):
            return ",".join(self._text(label, item, kind) for item in value)
        kind_of = value.__class__
        # what has no text of its own would be sent as "<object at 0x...>"
        if isinstance(value, (bytes, bytearray)) or (kind_of.__str__ is object.__str__ and not isinstance(value, int)):
            raise TypeError(f"{self.name}: {label} cannot be {kind_of.__name__}")
        return str(value)

    def _body(self, body: Any, media: str | None) -> tuple[bytes, str | None, bool]:
        signed = self.policy == "SIGNED_JWT"
        if isinstance(body, (bytes, bytearray, str)) and signed:  # a finished token
            return body.encode() if isinstance(body, str) else bytes(body), media or JWT, False
        if media is None:
            media = next(iter(self.bodies), JSON)
        if isinstance(body, (bytes, bytearray)):
            return bytes(body), media, False
        if isinstance(body, str) and not media.endswith("json"):
            return body.encode(), media, False
        from .jsontext import dumps

        if media == FORM and not signed:
            from urllib.parse import urlencode

            kind: Any = type(body)
            members: Any = kind._members(body) if hasattr(kind, "_members") else body
            pairs = [(key, self._text(key, value)) for key, value in members.items() if value is not UNSET]
            return urlencode(pairs).encode(), FORM, False
        if not (signed or media.endswith("json") or media == JWT):
            raise TypeError(f"{self.name}: a body of type {media} is text or bytes, not {type(body).__name__}")
        return dumps(body), JWT if signed else media, signed or media == JWT


def _scalar(kind: Any) -> Any:
    """The kind of one value of a parameter, where its text depends on it: of the elements where it is a list."""
    while isinstance(kind, tuple):
        kind = next((part for part in kind[1:] if part not in ("str", "null")), "str")
    return kind if kind in ("int", "date", "datetime") or kind.startswith("time:") else None


def _many(value: Any) -> bool:
    """Whether it is several values: a list or anything else to go through (a range, the keys of a mapping, ...)."""
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, bytearray))


def _segments(path: str) -> list[str]:
    """The fixed parts of a path template."""
    first, *rest = path.split("{")
    return [first, *(part.partition("}")[2] for part in rest)]


def _quote(text: str) -> str:
    if text.isalnum() and text.isascii():
        return text
    from urllib.parse import quote

    return quote(text, safe="")


def _path_text(operation: Operation[Any], text: str) -> str:
    if text in ("", ".", ".."):
        raise ValueError(f"{operation.name}: {text!r} cannot stand in the path {operation.path}")
    return _quote(text)


def _find(name: str) -> Operation[Any]:
    from ..index import operation

    return operation(name)
