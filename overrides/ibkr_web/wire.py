"""Recording where live answers contradict the contract: types and places, never a value.

    import httpx
    from ibkr_openapi import Client
    from ibkr_web.wire import WireRecorder

    recorder = WireRecorder()
    with httpx.Client(event_hooks={"response": [recorder]}) as http:
        Client(http, base_url="https://localhost:5000").portfolio.list_accounts()
    recorder.save("wire.jsonl")

The same recorder is a hook for `httpx.AsyncClient`. `make drift WIRE=wire.jsonl` in a checkout turns the file into
suggestions for corrections of the contract. docs/wire-drift.md says what is in it.
"""

from __future__ import annotations

import json
import logging
import os
import re
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import httpx

import ibkr_contract
import ibkr_openapi
from ibkr_openapi.runtime.jsontext import loads
from ibkr_web._contradictions import Contract, Contradiction, Walk, is_json

__all__ = ["WireRecordError", "WireRecorder"]

log = logging.getLogger("ibkr_web.wire")

FIELDS = ("kind", "operation", "status", *(name for name in Contradiction._fields if name != "kind"))
"""What a line of the file says, beside the count."""

_Line = tuple[str, ...]
_saving = Lock()
_MEDIA = re.compile(r"[\w.+\-]{1,40}/[\w.+\-]{1,60}", re.ASCII)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class WireRecordError(ValueError):
    """A file to add to holds something else than records; the text names file and line."""


class WireRecorder:
    """A response hook for `httpx.Client` and `httpx.AsyncClient` that compares JSON answers with the contract.

    It never changes an answer, never delays it for reading and never raises into the request: a body is looked at when
    the caller has read it to the end; one that is streamed and left early is not. What goes wrong in here is counted in
    `failures` and logged to `ibkr_web.wire` without any detail of the answer. Answers of unknown operations are counted
    in `unmatched`.

    Several threads and tasks may share one recorder. Bodies of more than `limit` bytes are left out, of long arrays the
    first `items` elements count, and no more than `most` different findings are kept.
    """

    def __init__(self, *, limit: int = 16 * 1024 * 1024, items: int = 100, most: int = 10_000) -> None:
        self.failures = 0
        self.unmatched = 0
        self._limit = limit
        self._most = most
        self._items = items
        self._lock = Lock()
        self._counts: Counter[_Line] = Counter()

    def __call__(self, response: httpx.Response) -> _Done:
        """The hook. What it gives may be awaited, which an `httpx.AsyncClient` does."""
        try:
            self._attach(response)
        except Exception as error:  # noqa: BLE001  # the caller's request is worth more than the record of it
            self._failed(error)
        return _DONE

    def compare(self, operation: str, status: int, content_type: str | None, content: bytes) -> None:
        """Record one answer that came another way.

        `operation` is a name such as `portfolio.list_accounts`, or a method and a path with a space between them, real
        or with placeholders. Raises KeyError where there is no such operation.
        """
        found = ibkr_openapi.operation(*operation.split(" ", 1))
        self._record(_key(found), status, _media(content_type), content)

    def counts(self) -> dict[_Line, int]:
        """How many answers said what since the last `save`, by kind, operation, status, pointer, expected, found and
        place in the contract. The kind `answers` counts all that were compared."""
        with self._lock:
            return dict(self._counts)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Add what was recorded since the last time to a file, which is made if there is none: one JSON object a line.

        The file is replaced in one step. Threads may save at once; processes need a file each. Raises
        `WireRecordError` if the file holds something else, OSError if it cannot be written; nothing is lost then.
        """
        target = Path(path)
        with _saving:
            taken = self.counts()
            _write(target, _read(target) + Counter(taken))
            with self._lock:
                self._counts -= Counter(taken)

    def _attach(self, response: httpx.Response) -> None:
        operation = response.request.extensions.get("ibkr.operation")
        if operation is None:
            path = response.request.url.raw_path.decode("ascii").partition("?")[0]
            operation = _matched(response.request.method, path)
        if operation is None:
            with self._lock:
                self.unmatched += 1
            return
        key, status = _key(operation), response.status_code
        media = _media(response.headers.get("content-type"))
        if response.request.method == "HEAD":
            return
        if media and not is_json(media):
            self._record(key, status, media, None)
            return

        def finished(raw: bytes) -> None:
            try:
                # a second response undoes the compression, which the first does for its reader alone
                content = httpx.Response(status, headers=response.headers, content=raw).content
                self._record(key, status, media, content)
            except Exception as error:  # noqa: BLE001  # as above
                self._failed(error)

        try:
            content = response.content
        except httpx.ResponseNotRead:
            stream = response.stream
            if isinstance(stream, httpx.AsyncByteStream):
                response.stream = _AsyncTee(stream, finished, self._limit)
            elif isinstance(stream, httpx.SyncByteStream):
                response.stream = _Tee(stream, finished, self._limit)
        else:
            self._record(key, status, media, content)

    def _record(self, key: str, status: int, media: str, content: bytes | None) -> None:
        contract = _contract(key)
        if contract is None or (content is not None and len(content) > self._limit):
            return
        wrong, part = contract.answer(key, status, media, empty=content is not None and not content)
        found = {wrong} if wrong else set()
        if part and content:
            try:
                value = loads(content)
            except (ValueError, RecursionError):
                found.add(Contradiction("", "body", "JSON", "something else", part.place))
            else:
                found |= Walk(contract, self._items).contradictions(value, part)
        said = str(status)
        lines: list[_Line] = [("answers", key, said, "", "", "", "")]
        lines += [(each.kind, key, said, each.pointer, each.expected, each.found, each.schema) for each in found]
        with self._lock:
            for line in lines:
                if line in self._counts or len(self._counts) < self._most:
                    self._counts[line] += 1

    def _failed(self, error: Exception) -> None:
        with self._lock:
            self.failures += 1
        # the text of an error may quote the answer
        log.warning("an answer was not compared with the contract: %s", type(error).__name__)


class _Done:
    """Nothing to wait for."""

    def __await__(self) -> Generator[None, None, None]:
        return
        yield


_DONE = _Done()


class _Tee(httpx.SyncByteStream):
    """Passes a body on and keeps a copy for when it has come whole."""

    def __init__(self, stream: httpx.SyncByteStream, finished: Callable[[bytes], None], limit: int) -> None:
        self._stream = stream
        self._copy = _Copy(finished, limit)

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            self._copy.add(chunk)
            yield chunk
        self._copy.end()

    def close(self) -> None:
        self._stream.close()


class _AsyncTee(httpx.AsyncByteStream):
    """The same for an `httpx.AsyncClient`."""

    def __init__(self, stream: httpx.AsyncByteStream, finished: Callable[[bytes], None], limit: int) -> None:
        self._stream = stream
        self._copy = _Copy(finished, limit)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._copy.add(chunk)
            yield chunk
        self._copy.end()

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Copy:
    """The bytes so far; given up when they are too many."""

    def __init__(self, finished: Callable[[bytes], None], limit: int) -> None:
        self._chunks: list[bytes] | None = []
        self._left = limit
        self._finished = finished

    def add(self, chunk: bytes) -> None:
        self._left -= len(chunk)
        if self._left < 0:
            self._chunks = None
        elif self._chunks is not None:
            self._chunks.append(chunk)

    def end(self) -> None:
        if self._chunks is not None:
            self._finished(b"".join(self._chunks))
            self._chunks = None


def _media(content_type: str | None) -> str:
    media = (content_type or "").partition(";")[0].strip().lower()
    return media if not media or _MEDIA.fullmatch(media) else "something else"


def _key(operation: ibkr_openapi.Operation[Any]) -> str:
    return f"{operation.method} {_PLACEHOLDER.sub('{}', operation.path)}"


@lru_cache(maxsize=1024)
def _matched(method: str, path: str) -> ibkr_openapi.Operation[Any] | None:
    try:
        return ibkr_openapi.operation(method, path)
    except KeyError:
        return None


@lru_cache(maxsize=1)
def _contracts() -> tuple[Contract, ...]:
    return tuple(Contract(ibkr_contract.load(name)) for name in ibkr_contract.NAMES)


def _contract(key: str) -> Contract | None:
    return next((contract for contract in _contracts() if key in contract), None)


def _write(path: Path, counts: Counter[_Line]) -> None:
    lines = [json.dumps({**dict(zip(FIELDS, line, strict=True)), "count": counts[line]}) for line in sorted(counts)]
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _read(path: Path) -> Counter[_Line]:
    found: Counter[_Line] = Counter()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return found
    except UnicodeDecodeError as error:
        raise WireRecordError(f"{path} holds something else than a record of the wire") from error
    for number, line in enumerate(text.splitlines(), 1):
        try:
            given = json.loads(line)
            found[tuple(str(given[name]) for name in FIELDS)] += int(given["count"])
        except (ValueError, TypeError, KeyError) as error:
            raise WireRecordError(f"{path}, line {number}, is no record of the wire") from error
    return found
