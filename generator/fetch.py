"""Bring the bytes of a document: from the network or from a file, within limits, with progress shown.

What the environment says about the way out is respected: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`
(SOCKS included), and for certificates `SSL_CERT_FILE` and `SSL_CERT_DIR`, then `REQUESTS_CA_BUNDLE` and
`CURL_CA_BUNDLE`. The first four and the first two are httpx's own doing.
"""

from __future__ import annotations

import asyncio
import gzip
import io
import ipaddress
import os
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn, TransferSpeedColumn

LIMIT = 64 * 1024 * 1024
REDIRECTS = 5
HEADERS = {"accept": "application/json, application/yaml;q=0.9, */*;q=0.1", "user-agent": "ibkr-web-generator"}

Report = Callable[[int, int | None], None]


class FetchError(Exception):
    """The document could not be brought; the text says why, in one line."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to get a connection, between two arrivals of data, and for all of it together."""

    connect: float = 10.0
    read: float = 30.0
    total: float = 300.0


def is_url(source: str) -> bool:
    """Whether the source is fetched over the network; everything else is a file."""
    return source.lower().startswith(("http://", "https://"))


def without_secrets(source: str) -> str:
    """A form for messages: no user name, password, query or fragment of a URL."""
    if not is_url(source):
        return source
    try:
        parts = urlsplit(source)
    except ValueError:
        return source.partition(":")[0] + "://…"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


@dataclass(frozen=True, slots=True)
class Fetched:
    """The document as it came, unpacked, and the tag its server gave this state of it."""

    data: bytes
    etag: str | None = None


def fetch(source: str, *, timeouts: Timeouts | None = None, console: Console | None = None) -> bytes:
    """The bytes of the document behind a URL, a `file:` URL or a path, unpacked when they were compressed."""
    found = fetch_unless(None, source, timeouts=timeouts, console=console)
    assert found is not None, "nothing is left out unless it is known"
    return found.data


def fetch_unless(
    etag: str | None, source: str, *, timeouts: Timeouts | None = None, console: Console | None = None
) -> Fetched | None:
    """The document, or None where its server says that it is still the one with this tag."""
    found: Fetched | None
    if not is_url(source):
        found = Fetched(_read(source))
    else:
        limits = timeouts or Timeouts()
        console = console or Console(stderr=True)
        console.print(f"Fetching {without_secrets(source)}", highlight=False, soft_wrap=True)
        with _progress(console) as report:
            try:
                found = asyncio.run(_within(source, etag, limits, report))
            except TimeoutError:
                raise FetchError(
                    f"{without_secrets(source)} did not deliver the document within {limits.total:g} seconds "
                    "(--timeout sets the limit)"
                ) from None
    return found and Fetched(_unpacked(found.data, without_secrets(source)), found.etag)


def _read(source: str) -> bytes:
    if source.lower().startswith("file:"):
        parts = urlsplit(source)
        if parts.netloc not in ("", "localhost"):
            raise FetchError(f"{source} names another machine; only local files can be read this way")
        source = unquote(parts.path)
    path = Path(source).expanduser()
    try:
        if path.is_file() and path.stat().st_size > LIMIT:
            raise FetchError(f"{path} is larger than {LIMIT >> 20} MiB, which no such document is")
        return path.read_bytes()
    except FileNotFoundError:
        raise FetchError(f"{path}: no such file (a URL has to start with https:// or http://)") from None
    except IsADirectoryError:
        raise FetchError(f"{path} is a folder, not a document") from None
    except OSError as error:
        raise FetchError(f"{path} cannot be read: {error.strerror or error}") from error


def _unpacked(data: bytes, name: str) -> bytes:
    """Undo gzip that nobody declared: a `.gz` file, or a server that leaves the header out."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            plain = file.read(LIMIT + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise FetchError(f"{name}: the compressed document is cut off or damaged ({error})") from error
    if len(plain) > LIMIT:
        raise FetchError(f"{name} unpacks to more than {LIMIT >> 20} MiB, which no such document does")
    return plain


async def _within(source: str, etag: str | None, limits: Timeouts, report: Report) -> Fetched | None:
    async with asyncio.timeout(limits.total):
        return await _download(source, etag, limits, report)


async def _download(source: str, etag: str | None, limits: Timeouts, report: Report) -> Fetched | None:
    name = without_secrets(source)
    try:
        async with _client(limits) as client:
            request = client.build_request("GET", source, headers={"if-none-match": etag} if etag else None)
            for _ in range(REDIRECTS + 1):
                name = without_secrets(str(request.url))
                response = await client.send(request, stream=True)
                try:
                    if etag and response.status_code == httpx.codes.NOT_MODIFIED:
                        return None
                    if response.next_request is None:
                        return Fetched(await _body(response, name, report), response.headers.get("etag"))
                finally:
                    await response.aclose()
                _allow_redirect(request.url, response.next_request.url, name)
                request = response.next_request
    except httpx.TimeoutException as error:
        raise FetchError(f"{name}: {_timed_out(error, limits)}") from error
    except httpx.RemoteProtocolError as error:
        raise FetchError(f"{name}: the answer is cut off or garbled ({error})") from error
    except httpx.DecodingError as error:
        raise FetchError(f"{name}: the answer cannot be unpacked ({error})") from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise FetchError(f"{name} is not a usable address: {error}") from error
    except httpx.HTTPError as error:
        hint = " (SSL_CERT_FILE names a file of certificates to trust)" if "CERTIFICATE" in str(error).upper() else ""
        raise FetchError(f"{name} cannot be reached: {str(error) or type(error).__name__}{hint}") from error
    raise FetchError(f"{without_secrets(source)} redirects more than {REDIRECTS} times")


def _client(limits: Timeouts) -> httpx.AsyncClient:
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    try:
        return httpx.AsyncClient(verify=_certificates(), timeout=timeout, headers=HEADERS, trust_env=True)
    except OSError as error:
        raise FetchError(f"the certificates named by the environment cannot be loaded: {error}") from error
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise FetchError(f"the proxy settings of the environment cannot be used: {error}") from error


def _certificates() -> ssl.SSLContext | bool:
    """Httpx reads SSL_CERT_FILE and SSL_CERT_DIR itself; the names that requests and curl made common come next."""
    if not os.environ.get("SSL_CERT_FILE") and not os.environ.get("SSL_CERT_DIR"):
        for variable in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            if bundle := os.environ.get(variable):
                folder = Path(bundle).is_dir()
                return ssl.create_default_context(cafile=None if folder else bundle, capath=bundle if folder else None)
    return True


async def _body(response: httpx.Response, name: str, report: Report) -> bytes:
    if response.status_code != httpx.codes.OK:
        raise FetchError(f"{name} answered {response.status_code} {response.reason_phrase}".rstrip())
    declared = response.headers.get("content-length", "")
    total = int(declared) if declared.isascii() and declared.isdigit() else None
    report(0, total)
    data = bytearray()
    async for chunk in response.aiter_bytes():
        data += chunk
        if len(data) > LIMIT:
            raise FetchError(f"{name} is larger than {LIMIT >> 20} MiB, which no such document is")
        report(response.num_bytes_downloaded, total)
    if total is not None and response.num_bytes_downloaded != total:
        raise FetchError(f"{name}: the answer is cut off ({response.num_bytes_downloaded} of {total} bytes came)")
    return bytes(data)


def _allow_redirect(here: httpx.URL, there: httpx.URL, name: str) -> None:
    """Https leads anywhere; plain http only stays on its own host or, coming from http, on this machine."""
    if there.scheme == "https":
        return
    plain = here.scheme == "http" and there.scheme == "http"
    if plain and (here.host == there.host or (_is_loopback(here.host) and _is_loopback(there.host))):
        return
    raise FetchError(f"{name} redirects to {there.scheme}://{there.host}, which is not followed: not https")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _timed_out(error: httpx.TimeoutException, limits: Timeouts) -> str:
    if isinstance(error, httpx.ConnectTimeout):
        return f"no connection within {limits.connect:g} seconds"
    return f"nothing came for {limits.read:g} seconds"


@contextmanager
def _progress(console: Console) -> Iterator[Report]:
    """A bar on a terminal; elsewhere a line now and then, and one at the end."""
    if console.is_terminal:
        columns = (TextColumn("received"), DownloadColumn(), BarColumn(), TransferSpeedColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=False) as progress:
            task = progress.add_task("", total=None)
            yield lambda received, total: progress.update(task, completed=received, total=total)
        return
    seen = (0, time.monotonic())

    def line(received: int, total: int | None) -> None:
        nonlocal seen
        now = time.monotonic()
        complete = received and received == total
        if complete or now - seen[1] >= 2:
            of = f" of {total / 1024:.0f}" if total else ""
            console.print(f"received {received / 1024:.0f}{of} KiB", highlight=False)
            seen = (received, now)

    yield line
