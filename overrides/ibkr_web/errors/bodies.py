"""What the body of an error says, in each dialect: IBKR's own, problem documents, plain text, pages of the edge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from time import time
from typing import Any, NamedTuple

from ibkr_openapi.runtime.jsontext import loads
from ibkr_web.errors.masking import masked

__all__ = ["Told", "header", "is_page", "parsed", "request_id", "retry_after", "tell", "told_by", "without"]

_LONGEST = 500
_READ = 8_000
_ITEMS = 20
_WORDS = ("message", "errorMessage", "errorDescription", "error_description", "text", "failure_list", "value", "fail")
_DIALECT = frozenset({"error", "errors", "errorCode", "errorDescription", "hasError", "instructionResult", "success"})


class Told(NamedTuple):
    """What a body says. `reason` is masked and of a length for a message."""

    reason: str = ""
    code: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    reference: str = ""
    from_ibkr: bool = False
    page: str = ""
    """The text of a web page."""
    status: int = 0
    """A status of its own inside the body (`statusCode`, `error.status`)."""


def parsed(content: bytes, headers: Mapping[str, str] | None) -> Any:
    """JSON, else text, else bytes; None without a body. Never raises, never loses a byte."""
    if not content:
        return None
    try:
        return loads(content)
    except (ValueError, RecursionError):
        pass
    try:
        found = re.search(r"charset=[\"']?([\w-]+)", header(headers, "content-type") or "", re.IGNORECASE)
        charset = found[1] if found else "utf-8"
        text = content.decode(charset)
        return text if text.encode(charset) == content else content
    except (ValueError, LookupError):
        return content


def tell(content: bytes, headers: Mapping[str, str] | None) -> Told:
    """What a body says. Never raises."""
    if not content:
        return Told()
    if is_page(content, headers):
        return _page(content[:_READ].decode("utf-8", "replace"))
    value = parsed(content, headers)
    if isinstance(value, (dict, list)):
        return told_by(value)
    if isinstance(value, bytes):
        return Told(f"{len(value)} bytes that are no text")
    return Told(_short(str(value)))


def told_by(value: Any) -> Told:
    """What a JSON value says, or one part of it."""
    if isinstance(value, dict):
        fields = tuple(_fields(value))
        reason = "; ".join(_once(_said(value)))
        if fields:
            listed = ", ".join(f"{name} ({text})" if text else name for name, text in fields)
            reason = f"{reason}: {listed}" if reason else listed
        problem = "title" in value and ("status" in value or "type" in value)
        from_ibkr = problem or not _DIALECT.isdisjoint(value)
        return Told(_short(reason), masked(_code(value)), fields, "", from_ibkr, status=_status(value))
    if isinstance(value, list):
        told = [told_by(item) for item in value[:_ITEMS]]
        reason = _short("; ".join(_once(one.reason for one in told if one.reason)))
        code = next((one.code for one in told if one.code), "")
        return Told(reason, code, (), "", any(one.from_ibkr for one in told))
    return Told(_short(str(value))) if value not in (None, "") else Told()


def _said(value: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """The texts of an object that tell what is wrong, the most general first."""
    if isinstance(value.get("title"), str):
        yield value["title"]
    if isinstance(value.get("detail"), str):
        yield value["detail"]
    for key in ("error", "errors", "instructionResult"):
        found = value.get(key)
        if isinstance(found, str):
            yield found
        elif depth < 3:
            for item in found[:_ITEMS] if isinstance(found, list) else [found]:
                if isinstance(item, dict):
                    yield from _said(item, depth + 1)
                elif isinstance(item, str):
                    yield item
    for key in _WORDS:
        found = value.get(key)
        if isinstance(found, str):
            yield found
        elif isinstance(found, list):
            yield from (item for item in found[:_ITEMS] if isinstance(item, str))
        elif isinstance(found, dict) and depth < 3:
            yield from _said(found, depth + 1) if any(key in found for key in (*_WORDS, "error")) else _members(found)


def _members(value: dict[str, Any]) -> Iterator[str]:
    """An object that has none of the known words, as `name: text` (details of restrictions' CSV errors)."""
    yield from (f"{name}: {text}" for name, text in list(value.items())[:_ITEMS] if isinstance(text, (str, int, float)))


def _code(value: dict[str, Any], depth: int = 0) -> str:
    for key in ("errorCode", "code"):
        if isinstance(value.get(key), str) and value[key]:
            return str(value[key])
    for key in ("error", "instructionResult"):
        if depth < 3 and isinstance(value.get(key), dict) and (code := _code(value[key], depth + 1)):
            return code
    if isinstance(value.get("error"), str) and "error_description" in value:
        return str(value["error"])
    return str(value["type"]) if isinstance(value.get("type"), str) and "title" in value else ""


def _status(value: dict[str, Any]) -> int:
    """What the body itself calls the status; a problem's `status` says no more than the answer's own."""
    inner = value.get("error")
    found = [value.get("statusCode")]
    found += [inner.get("statusCode"), inner.get("status")] if isinstance(inner, dict) else []
    return next((one for one in found if type(one) is int and 400 <= one < 600), 0)


def _fields(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """`invalidArguments` of a problem document."""
    listed = value.get("invalidArguments")
    for one in listed[:_ITEMS] if isinstance(listed, list) else ():
        if isinstance(one, dict):
            yield masked(str(one.get("field", ""))), masked(str(one.get("description") or ""))


def _once(texts: Iterable[str]) -> list[str]:
    """Each text once; "None" is how some answers write that there is none."""
    return list(dict.fromkeys(text.strip() for text in texts if text.strip() not in ("", "None")))


def _short(text: str) -> str:
    text = " ".join(masked(text[:_READ]).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def is_page(content: bytes, headers: Mapping[str, str] | None) -> bool:
    """Whether it is a web page."""
    start = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return True
    return start.startswith(b"<") and "html" in (header(headers, "content-type") or "").lower()


def _page(text: str) -> Told:
    """The title or heading of a page, and the reference number IBKR's support asks for."""
    plain = unescape(unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?is)<(script|style).*?</\1>", " ", text))))
    found = re.search(r"\bref(?:erence)?(?:\s*(?:id|no\.?|number))?\s*[:#]\s*#?\s*([0-9A-Za-z][\w.-]*)", plain, re.I)
    reference = found[1].rstrip(".-") if found else ""
    headings = re.findall(r"(?is)<(?:title|h1)[^>]*>(.*?)</(?:title|h1)>", text)
    heading = _once(" ".join(unescape(re.sub(r"<[^>]*>", " ", one)).split()) for one in headings)
    reason = _short(f"a web page{f' ({heading[0]})' if heading else ''}")
    return Told(reason, reference=reference, page=" ".join(plain.split())[:_READ])


def header(headers: Mapping[str, str] | None, name: str) -> str | None:
    """A header, whatever the capitals and the kind of mapping."""
    for key, value in headers.items() if headers else ():
        if key.lower() == name:
            return value
    return None


def request_id(headers: Mapping[str, str] | None) -> str:
    """The number of the request, from the one header of this kind IBKR's document knows."""
    return header(headers, "x-request-id") or ""


def without(headers: Mapping[str, str] | None, names: frozenset[str]) -> Mapping[str, str]:
    """A copy of the headers without these."""
    import httpx

    pairs = headers.multi_items() if isinstance(headers, httpx.Headers) else (headers or {}).items()
    kept = [(key, value) for key, value in pairs if key.lower() not in names]
    return httpx.Headers([(_bytes(key), _bytes(value)) for key, value in kept])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def retry_after(headers: Mapping[str, str] | None) -> float | None:
    """Seconds to wait, from a number or a date; None where nothing is said that can be understood."""
    text = (header(headers, "retry-after") or "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", text, re.ASCII):
        return float(text)
    until, sent = _moment(text), _moment(header(headers, "date") or "")
    return None if until is None else max(0.0, until - (time() if sent is None else sent))


def _moment(text: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
