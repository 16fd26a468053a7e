# Generated from spec/ by `make regenerate`; do not edit.
"""An answer's bytes to typed values: the status chooses the schema, then the media type; nothing raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .jsontext import loads
from .kinds import converter, models_in

if TYPE_CHECKING:
    from .operation import Operation

__all__ = ["decode"]

_NOTHING: Mapping[str, Any] = {}
_CHARSETS = {
    "iso-8859-1": "latin-1",
    "latin-1": "latin-1",
    "latin1": "latin-1",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "utf-16": "utf-16",
}


def decode(operation: Operation[Any], status: int, content_type: str | None, data: bytes) -> Any:
    """See `Operation.decode`."""
    media, charset = _media(content_type)
    schemas = _schemas(operation.responses, status)
    declared = media if media in schemas else _alike(media, schemas)
    kind = schemas.get(declared) if declared else None
    if not data:
        return None if kind != "bytes" else data
    if _is_json(media) or (declared and _is_json(declared)) or media == "":
        try:
            value = loads(data)
        except (ValueError, RecursionError):
            return _text(data, charset, media)
        return value if kind is None or kind == "any" else _typed(operation, kind, value)
    if kind == "bytes":
        return data
    if kind is not None and kind != "str" and "xml" in media:
        from .xmltext import loads as load_xml

        value = load_xml(data)
        if value is not None:
            return _typed(operation, kind, value)
    return _text(data, charset, media)


def _typed(operation: Operation[Any], kind: Any, value: Any) -> Any:
    convert = operation._converters.get(kind, _NOTHING)
    if convert is _NOTHING:
        from .model import load

        # an answer that is itself a time stays text: only a model keeps what came beneath what it shows
        known = any(models_in(kind))
        convert = operation._converters[kind] = converter(kind, load) if known else None
    return value if convert is None else convert(value)


def _media(content_type: str | None) -> tuple[str, str]:
    """The bare media type in lower case, and the character set."""
    if not content_type:
        return "", "utf-8"
    if content_type == "application/json":
        return content_type, "utf-8"
    media, _, rest = content_type.partition(";")
    charset = "utf-8"
    for part in rest.split(";"):
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            charset = _CHARSETS.get(value.strip(" \"'").lower(), "utf-8")
    return media.strip().lower(), charset


def _schemas(responses: Mapping[str, Mapping[str, Any]], status: int) -> Mapping[str, Any]:
    found = responses.get(str(status))
    if found is None:
        found = responses.get(f"{status // 100}XX")
    if found is None:
        found = responses.get("default")
    return _NOTHING if found is None else found


def _is_json(media: str) -> bool:
    return media == "application/json" or media.endswith("+json")


def _alike(media: str, schemas: Mapping[str, Any]) -> str | None:
    """The declared media type that an undeclared one stands for: JSON for JSON, a range for what it covers."""
    if _is_json(media) or media in ("", "text/plain", "text/javascript"):
        for declared in schemas:
            if _is_json(declared):
                return declared
    if f"{media.partition('/')[0]}/*" in schemas:
        return f"{media.partition('/')[0]}/*"
    return "*/*" if "*/*" in schemas else None


def _text(data: bytes, charset: str, media: str) -> Any:
    """Text where it is text, else the bytes themselves."""
    if media and not media.startswith("text/") and not _is_json(media) and "xml" not in media and b"\0" in data[:1024]:
        return data
    try:
        text = data.decode(charset)
        return text if text.encode(charset) == data else data
    except UnicodeError:
        return data
