"""Wire paths: what stands between the host and the query, wherever a revision puts its beginning."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from generator.normalise.draft import Draft, Operation
from generator.normalise.errors import NormaliseError
from generator.normalise.grammar import METHODS, Json

ROOTS = ("/v1/api", "/gw", "/oauth2")
"""The beginnings of the Web API's paths; the first is the base of operations that name none."""

PLACEHOLDER = re.compile(r"{([^{}]*)}")
_VARIABLE = re.compile(r"{([^{}]*)}")


class Server(NamedTuple):
    """A server's two parts; each may be empty."""

    origin: str
    base: str


def placeholders(path: str) -> list[str]:
    """The names in a path template, in order."""
    return list(dict.fromkeys(PLACEHOLDER.findall(path)))


def key_of(method: str, path: str) -> str:
    """The key of an operation, which outlives the renaming of a placeholder."""
    return f"{method.upper()} {PLACEHOLDER.sub('{}', path)}"


def wire_paths(draft: Draft) -> None:
    """A generator ignores the servers of operations, so half of all requests would go to paths that do not exist."""
    document_servers = _servers(draft, draft.document.pop("servers", None), "servers")
    moved: dict[str, Json] = {}
    came_from: dict[str, str] = {}
    for raw_path in sorted(draft.paths):
        item = draft.paths[raw_path]
        path = _tidy(draft, raw_path)
        item_servers = _servers(draft, item.pop("servers", None), raw_path)
        rest = {key: value for key, value in item.items() if key not in METHODS}
        for method in METHODS:
            if method not in item:
                continue
            operation = Operation(method, raw_path, item, item[method])
            own = _servers(draft, operation.value.pop("servers", None), operation.place) or item_servers
            wire = _wire(draft, operation, path, own, document_servers)
            key = key_of(method, wire)
            if came_from.setdefault(key, operation.place) != operation.place:
                raise NormaliseError(operation.place, f"is the same operation on the wire as {came_from[key]}: {key}")
            _remember_bases(operation.value, own or (document_servers if wire != path else []), wire)
            origins = {server.origin for server in own} - {""}
            if origins - {server.origin for server in document_servers}:
                operation.value["servers"] = [{"url": url} for url in sorted(origins)]
            operation.value["x-ibkr-key"] = key
            target = moved.setdefault(wire, {})
            for name, value in rest.items():
                if target.setdefault(name, value) != value:
                    raise NormaliseError(operation.place, f"{name} is different for {wire} in another path")
            target[method] = operation.value
    draft.document["paths"] = moved
    draft.document["servers"] = [{"url": url} for url in sorted({server.origin for server in document_servers} - {""})]


def _wire(draft: Draft, operation: Operation, path: str, own: list[Server], document: list[Server]) -> str:
    if operation.value.get("x-ibkr-key") == key_of(operation.method, path):
        return path  # a contract already
    if not draft.flex and path.startswith(tuple(f"{root}/" for root in ROOTS)):
        return path
    base = _base(own)
    if not base and not own:
        base = _base(document)
        if not base and not draft.flex:
            base = ROOTS[0]
            draft.note(operation.place, f"names no base: {base}{path}")
    if base and path.startswith(f"{base}/"):
        return path
    return base + path


def _base(servers: list[Server]) -> str:
    """The base of the first server, but one we know before all others (revisions list a test system beside it)."""
    bases = [server.base for server in servers]
    known = [base for base in bases if f"{base}/".startswith(tuple(f"{root}/" for root in ROOTS))]
    return (known or bases or [""])[0]


def _remember_bases(operation: Json, servers: list[Server], wire: str) -> None:
    """The bases that a path could begin with as well (a test system's, say)."""
    others = {server.base for server in servers if server.base and not wire.startswith(f"{server.base}/")}
    if others:
        operation["x-ibkr-other-bases"] = sorted(others)


def _tidy(draft: Draft, path: str) -> str:
    tidy = re.sub(r"{\s*([^{}]*?)\s*}", r"{\1}", path.strip())
    tidy = tidy if tidy.startswith("/") else f"/{tidy}"
    if tidy != path:
        draft.note(path, f"written {tidy}")
    bare = PLACEHOLDER.sub("", tidy)
    if "{" in bare or "}" in bare or "{}" in tidy:
        raise NormaliseError(path, "the braces of this path do not hold names")
    return tidy


def _servers(draft: Draft, servers: Any, place: str) -> list[Server]:
    found = []
    for server in servers or []:
        url = server.get("url")
        if not isinstance(url, str):
            draft.note(place, "a server without a URL, dropped")
            continue
        found.append(_server(_filled(url, server.get("variables"), place)))
    return list(dict.fromkeys(found))


def _filled(url: str, variables: Any, place: str) -> str:
    """A server URL with the defaults of its variables."""

    def default(match: re.Match[str]) -> str:
        variable = variables.get(match[1]) if isinstance(variables, dict) else None
        value = variable.get("default") if isinstance(variable, dict) else None
        if value is None:
            raise NormaliseError(place, f"server {url!r} has a variable {match[1]!r} without a default")
        return str(value)

    return _VARIABLE.sub(default, url)


def _server(url: str) -> Server:
    parts = urlsplit(url.strip())
    origin = f"{parts.scheme.lower()}://{parts.netloc.lower()}" if parts.scheme and parts.netloc else ""
    base = quote(parts.path.rstrip("/"), safe="/:@!$&'()*+,;=~%{}")
    return Server(origin, base if base.startswith("/") or not base else f"/{base}")
