"""What "decoding never raises and never loses anything" means, as code."""

from __future__ import annotations

import copy
import json
import math
import pickle
from typing import Any

from tests.generated.subject import package

_NOTHING = object()


def same(first: Any, second: Any) -> bool:
    """Whether two JSON values are the same: 1 is not 1.0 and not true, NaN is NaN, at any depth."""
    pairs = [(first, second)]
    while pairs:
        one, other = pairs.pop()
        if type(one) is not type(other):
            return False
        if isinstance(one, dict):
            if one.keys() != other.keys():
                return False
            pairs.extend((one[key], other[key]) for key in one)
        elif isinstance(one, list):
            if len(one) != len(other):
                return False
            pairs.extend(zip(one, other, strict=True))
        elif isinstance(one, float):
            if not (one == other or (math.isnan(one) and math.isnan(other))):
                return False
        elif one != other:
            return False
    return True


def parsed(data: bytes) -> Any:
    """What the standard library reads, or `_NOTHING`."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return _NOTHING


def is_json(content_type: str | None) -> bool:
    media = (content_type or "").partition(";")[0].strip().lower()
    return media in ("", "application/json") or media.endswith("+json")


def check_decoding(operation: Any, status: int, content_type: str | None, data: bytes, *, touching: bool = True) -> Any:
    """Decodes; whatever was sent has to be there afterwards, and nothing may raise."""
    value = operation.decode(status, content_type, data)
    back = package().to_json(value)
    expected = parsed(data)
    if expected is not _NOTHING and same(back, expected):
        pass
    elif isinstance(value, package().Model) and "xml" in (content_type or ""):
        assert isinstance(back, dict)
    elif expected is _NOTHING or not is_json(content_type):
        if value is None:
            assert data == b""
        elif not (expected is _NOTHING and isinstance(back, (list, dict))):  # msgspec reads deeper than json does
            check_text(value, data)
    else:
        raise AssertionError(f"{data[:300]!r} came back as {str(back)[:300]}")
    if touching:
        touch(value)
        assert same(package().to_json(value), back)
    return value


def check_text(value: Any, data: bytes) -> None:
    """Text or bytes exactly as they came."""
    if isinstance(value, bytes):
        assert value == data
    else:
        assert isinstance(value, str), f"{data[:300]!r} came back as {type(value).__name__}"
        encodings = ("utf-8", "latin-1", "cp1252", "utf-16")
        assert any(_encoded(value, encoding) == data for encoding in encodings), (value, data)


def _encoded(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeError:
        return None


def touch(value: Any) -> None:
    """Reads everything a user can read of a decoded value."""
    repr(value)
    queue = [value]
    while queue:
        one = queue.pop()
        if isinstance(one, package().Model):
            touch_model(one)
            queue.extend(getattr(one, name) for name in type(one)._wire)
            queue.append(one.extra)
        elif isinstance(one, list):
            queue.extend(one)
        elif isinstance(one, dict):
            queue.extend(one.values())


def touch_model(model: Any) -> None:
    before = model.to_json()
    for name, wire in type(model)._wire.items():
        first, again = getattr(model, name), getattr(model, name)
        assert first is again or same(package().to_json(first), package().to_json(again)) or first == again
        assert (first is package().UNSET) == (wire not in before)
        assert (first is None) == (before.get(wire, _NOTHING) is None)
    assert model.extra.keys() == before.keys() - set(type(model)._wire.values())
    assert type(model).__name__ in repr(model)
    dir(model)
    copies = [pickle.loads(pickle.dumps(model)), copy.copy(model), copy.deepcopy(model)]
    for twin in (*copies, model.replace(), type(model).from_json(before)):
        assert type(twin) is type(model)
        assert same(twin.to_json(), before)
