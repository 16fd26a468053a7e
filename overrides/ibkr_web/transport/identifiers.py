"""The identifiers of ours by which an order or an instruction is found again, set where the caller set none.

Which body field that is, is a fact of the operation (`identifier`). IBKR refuses an identifier that was used before,
so a request that went out twice by any accident is carried out once.
"""

from __future__ import annotations

import json
import random
import time
import uuid
from collections.abc import Iterator, Mapping
from decimal import Decimal
from threading import Lock
from typing import Any

from ibkr_openapi import Operation, OperationCall
from ibkr_openapi.runtime.jsontext import dumps

__all__ = ["account_of", "identified"]

_lock = Lock()
_last = 0


def identified(operation: Operation[Any], call: OperationCall) -> tuple[OperationCall, tuple[str, ...]]:
    """The call with an identifier in each of its orders or instructions, and these identifiers."""
    rule = operation.identifier
    if rule is None:
        return call, ()
    if "path" in rule:
        return call, _in_path(operation, call, str(rule["path"]))
    body = _body(call)
    if body is None:
        return call, ()
    field, made, found = rule["field"], False, []
    for item in _items(body, rule["within"]):
        value = item.get(field)
        if value in (None, "") and item.get(rule.get("unless", ""), None) is None and "kind" in rule:
            value = item[field] = _number() if rule["kind"] == "number" else _text()
            made = True
        if value not in (None, ""):
            found.append(str(value))
    if made:
        call = call._replace(content=dumps(body))
    return call, tuple(found)


def account_of(operation: Operation[Any], call: OperationCall) -> str | None:
    """The account a call is for, where its path says so."""
    found = _in_path(operation, call, "accountId")
    return found[0] if found else None


def _body(call: OperationCall) -> Any:
    """The JSON object of a call, digit by digit; None where the body is a finished token or something else."""
    if not call.content or call.content.lstrip()[:1] != b"{":
        return None
    return json.loads(call.content, parse_float=Decimal)


def _items(body: Any, places: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for place in places:
        found = body
        for step in place.split("/"):
            found = found.get(step) if isinstance(found, Mapping) else None
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict):
                yield item


def _in_path(operation: Operation[Any], call: OperationCall, name: str) -> tuple[str, ...]:
    for template, sent in zip(operation.path.split("/"), call.path.partition("?")[0].split("/"), strict=False):
        if template == "{" + name + "}":
            return (sent,)
    return ()


def _text() -> str:
    return f"ibw-{uuid.uuid4().hex}"


def _number() -> int:
    """18 digits, as many as IBKR's servers are known to keep, each greater than the last.

    The time in microseconds and two random digits for other processes of the same sender.
    """
    global _last
    with _lock:
        _last = max(_last + 1, time.time_ns() // 1000 * 100 + random.randrange(100))
        return _last
