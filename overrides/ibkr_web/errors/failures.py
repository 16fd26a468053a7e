"""Is an answer an error, and which?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ibkr_openapi.runtime.jsontext import loads
from ibkr_web.errors.hidden import Finding, Study, find, study

if TYPE_CHECKING:
    from ibkr_openapi import Operation
    from ibkr_web.errors.answers import APIStatusError
    from ibkr_web.errors.bodies import Told

__all__ = ["KINDS", "failure"]

KINDS = {
    "conflict": "Conflict",
    "invalid": "ValidationError",
    "maintenance": "MaintenanceError",
    "not_found": "NotFound",
    "not_ready": "NotReady",
    "order": "OrderRejected",
    "refused": "Refused",
    "session": "SessionNotOpen",
}
"""What the `kind` of an annotation or of an entry in known.toml stands for."""

_STATUSES = {
    **dict.fromkeys((400, 405, 411, 413, 414, 415, 422), "ValidationError"),
    401: "Unauthorized",
    **dict.fromkeys((402, 403), "PermissionDenied"),
    404: "NotFound",
    409: "Conflict",
    423: "NotReady",
    429: "RateLimited",
    503: "ServiceUnavailable",
}
_INNER = (403, 404, 409)
"""A status of its own that tells more than that something was refused."""
_WHOLE = frozenset({b"{}", b"[]"})
# IBKR's usual way to say no, before the status: an answer that begins like this is an error of any operation. "None" is
# how some answers write that there is none.
_BARE = re.compile(rb'\{"error"\s*:\s*"(?!"|None")')
_studies: dict[Operation[Any], Study] = {}


def failure(
    operation: Operation[Any], status: int, headers: Mapping[str, str] | None, content: bytes
) -> APIStatusError | None:
    """The error an answer is, whatever its status; None where it is none. Reads nothing else, changes nothing.

    A question about an order is no error, nor is the outcome of an instruction that somebody asks for. A success
    costs next to nothing: its first and last byte, and a search for names where the operation has annotations.
    """
    if status < 200 or status >= 300:
        return _failed(operation, status, headers, content)
    known = _studies.get(operation)
    if known is None:
        known = _studies[operation] = study(operation)
    if known.json_only and (content[:1] + content[-1:] not in _WHOLE or (known.moves and not _readable(content))):
        strange = _strange(operation, status, headers, content, known.moves)
        if strange is not None:
            return strange
    found = None
    for needle in known.needles.get(status, ()):
        if needle in content:
            found = find(known.rules, status, content)
            break
    if found is None and content[:8] == b'{"error"' and known.json_only and _BARE.match(content) is not None:
        found = Finding("refused", [], (), ())
    return None if found is None else _hidden(operation, status, headers, content, found)


def _failed(
    operation: Operation[Any], status: int, headers: Mapping[str, str] | None, content: bytes
) -> APIStatusError | None:
    """An error by its status."""
    from ibkr_web.errors.bodies import tell

    if status < 400:
        return None if str(status) in operation.responses else _unexpected(operation, status, headers, content)
    told = tell(content, headers)
    name = _STATUSES.get(status, "ServerError" if status >= 500 else "APIStatusError")
    return _made(operation, status, headers, content, told, name)


def _hidden(
    operation: Operation[Any], status: int, headers: Mapping[str, str] | None, content: bytes, found: Finding
) -> APIStatusError:
    """An error in a success: its words stand beside the key, or else around it."""
    from ibkr_web.errors import answers
    from ibkr_web.errors.bodies import tell, told_by

    told = told_by(found.place)
    if not told.reason and found.failed:
        told = told_by(list(found.failed))
    if not told.reason:
        told = tell(content, headers)
    told = told._replace(from_ibkr=True)
    if found.succeeded:
        from ibkr_web.errors.table import explained

        entry = explained(operation, status, told)
        kind = answers.OrderPartlyRejected if found.kind == "order" else answers.PartialFailure
        return kind(
            operation,
            status,
            headers,
            content,
            failed=found.failed,
            succeeded=found.succeeded,
            meaning=entry.meaning,
            advice=entry.advice,
            told=told,
        )
    name = KINDS[found.kind]
    if name == "Refused" and told.status in _INNER:
        name = _STATUSES[told.status]
    return _made(operation, status, headers, content, told, name)


def _readable(content: bytes) -> bool:
    try:
        loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _strange(
    operation: Operation[Any], status: int, headers: Mapping[str, str] | None, content: bytes, moves: bool
) -> APIStatusError | None:
    """A success that promised JSON and looks otherwise: a page, half a text, or nothing where something was to move."""
    from ibkr_web.errors.bodies import header, is_page, parsed

    if not content.strip():
        return _unexpected(operation, status, headers, content) if moves else None
    if is_page(content, headers):
        return _unexpected(operation, status, headers, content)
    value = parsed(content, None)
    unread = isinstance(value, bytes) or (isinstance(value, str) and content.lstrip()[:1] != b'"')
    claims = moves or "json" in (header(headers, "content-type") or "json") or content.lstrip()[:1] in (b"{", b"[")
    return _unexpected(operation, status, headers, content) if unread and claims else None


def _unexpected(
    operation: Operation[Any], status: int, headers: Mapping[str, str] | None, content: bytes
) -> APIStatusError:
    from ibkr_web.errors.bodies import tell

    told = tell(content, headers)._replace(from_ibkr=False)
    return _made(operation, status, headers, content, told, "UnexpectedAnswer")


def _made(
    operation: Operation[Any],
    status: int,
    headers: Mapping[str, str] | None,
    content: bytes,
    told: Told,
    name: str,
) -> APIStatusError:
    from ibkr_web.errors import answers
    from ibkr_web.errors.table import explained

    entry = explained(operation, status, told)
    if entry.kind and name not in ("OrderRejected", "UnexpectedAnswer", "RateLimited"):
        name = KINDS[entry.kind]
    kind: type[APIStatusError] = getattr(answers, name)
    return kind(operation, status, headers, content, meaning=entry.meaning, advice=entry.advice, told=told)
