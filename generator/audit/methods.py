"""Generated methods beside the contract: where they are, what they take, what they send, what they say they return."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

from generator.audit.contract import Call
from generator.audit.findings import Book
from generator.audit.package import BROKEN, Package, told
from generator.audit.types import ANY, Alternatives, Kind, Types, covers, described, one_of

_OWN = ("headers", "timeout")


class Methods:
    """Walks both clients' trees and tries every method."""

    def __init__(self, package: Package, types: Types, book: Book) -> None:
        self._package = package
        self._types = types
        self._book = book
        self._unset = package.root.UNSET
        self._clients = [package.root.Client(), package.root.AsyncClient()]
        self._methods: dict[tuple[str, str], Any] = {}
        for word, client in zip(("client", "async client"), self._clients, strict=True):
            for path, function, method in self._tree(client, "", word):
                self._methods[word, f"{path}.{function}"] = method

    def _tree(self, holder: Any, path: str, word: str) -> Iterator[tuple[str, str, Any]]:
        for name, member in vars(type(holder)).items():
            if name.startswith("_"):
                continue
            if isinstance(member, cached_property):
                inner = f"{path}.{name}" if path else name
                try:
                    resource = getattr(holder, name)
                except BROKEN as error:
                    self._book.error(f"{word}.{inner}", f"does not load: {told(error)}")
                    continue
                yield from self._tree(resource, inner, word)
            elif path and inspect.isfunction(member):
                yield path, name, getattr(holder, name)

    def compare(self, call: Call, operation: Any) -> None:
        """One operation and its two methods."""
        both = []
        for word in ("client", "async client"):
            method = self._methods.pop((word, operation.name), None)
            if method is None:
                self._book.error(call.place, f"there is no {word}.{operation.name}")
                continue
            self._book.count("methods")
            if inspect.iscoroutinefunction(method) != (word == "async client"):
                self._book.error(f"{word}.{operation.name}", "is async where it should not be, or the reverse")
            place = f"{call.place} {word}.{operation.name}"
            signature = inspect.signature(method)
            both.append((str(signature), method.__doc__))
            self._signature(call, operation, signature, place)
            self._returned(call, operation, str(signature.return_annotation), place)
            self._sends(call, operation, method, word == "async client", place)
        if len(both) == 2 and both[0] != both[1]:
            self._book.error(call.place, f"the sync and the async {operation.name} differ")
        if both:
            self._documented(call, operation, both[0][1] or "")
            self._typed(call, operation)

    def leftover(self) -> None:
        """Methods that stand for no operation of the contract."""
        for word, name in self._methods:
            self._book.error(f"{word}.{name}", "the contract has no such operation")

    def _signature(self, call: Call, operation: Any, signature: inspect.Signature, place: str) -> None:
        wanted = [one.name for one in operation.parameters if one.location == "path"]
        wanted += ["body"] if operation.bodies else []
        named = {one.name: one for one in operation.parameters}
        found = [one.name for one in signature.parameters.values() if one.kind is not one.KEYWORD_ONLY]
        if found != wanted:
            self._book.error(place, f"takes {found} in order, should take {wanted}")
        keywords = {one.name for one in signature.parameters.values() if one.kind is one.KEYWORD_ONLY}
        others = {name for name in named if name not in wanted} | set(_OWN)
        others |= {"media"} if len(operation.bodies) > 1 else set()
        for name in sorted(others - keywords):
            self._book.error(f"{place} {name}", "the argument is missing")
        for name in sorted(keywords - others):
            self._book.error(f"{place} {name}", "the contract has no such argument")
        for name, parameter in signature.parameters.items():
            if name in named:
                one = named[name]
                fixed = getattr(one, "fixed", self._unset)
                default = parameter.empty if one.required and fixed is self._unset else fixed
                self._argument(parameter, one.type, default, f"{place} {name}")
            elif name == "body":
                self._body(call, operation, parameter, place)

    def _argument(self, parameter: inspect.Parameter, kind: Kind, default: Any, place: str) -> None:
        wanted = self._types.of_kind(kind, "Numeric", "Sequence")
        self._accepts(parameter, wanted, place)
        if parameter.default != default:
            told = (
                "may be left out, but is required" if default is parameter.empty else f"should default to {default!r}"
            )
            self._book.error(place, told)

    def _body(self, call: Call, operation: Any, parameter: inspect.Parameter, place: str) -> None:
        wanted = one_of(self._types.of_kind(kind, "Numeric") for kind in operation.bodies.values())
        self._accepts(parameter, wanted, f"{place} body")
        if (parameter.default is parameter.empty) != bool((call.body or {}).get("required")):
            self._book.error(f"{place} body", "can be left out, or cannot, against the contract")

    def _accepts(self, parameter: inspect.Parameter, wanted: Alternatives, place: str) -> None:
        annotation = str(parameter.annotation)
        try:
            given = self._types.of_annotation(annotation)
        except ValueError as error:
            self._book.error(place, f"annotated {annotation}: {error}")
            return
        if ("Any" in given) != (wanted == ANY) or not covers(given, wanted):
            self._book.error(place, f"annotated {annotation}, should take {described(wanted)}")

    def _returned(self, call: Call, operation: Any, annotation: str, place: str) -> None:
        """The annotation names all that a success brings, and nothing else."""
        good = [status for status in operation.responses if status[:1] == "2"]
        may = [status for status in operation.responses if status[:1] in "13"]
        if not good:
            good = may or ["default"]
        must = one_of(self._brought(operation, status) for status in good)
        allowed = one_of([must, *(self._brought(operation, status) for status in [*may, "default"])]) | {"None"}
        try:
            given = self._types.of_annotation(annotation)
        except ValueError as error:
            self._book.error(place, f"returns {annotation}: {error}")
            return
        if not covers(given, must):
            self._book.error(place, f"returns {annotation}, the contract says {described(must)}")
        elif "Any" not in must and not covers(allowed, given):
            self._book.error(place, f"returns {annotation}, the contract says no more than {described(must)}")

    def _brought(self, operation: Any, status: str) -> Alternatives:
        content = operation.responses.get(status) or {}
        kinds = [self._types.of_kind(kind) for kind in content.values()]
        return one_of(kinds) if kinds else frozenset({"None"})

    def _typed(self, call: Call, operation: Any) -> None:
        """The descriptor's own annotation is that of the methods."""
        method = getattr(type(self._resource(self._clients[0], operation.resource)), operation.function, None)
        returns = str(method.__annotations__.get("return")) if method else ""
        for module in self._package.resources:
            for name, annotation in getattr(module, "__annotations__", {}).items():
                if getattr(module, name, None) is operation:
                    inner = str(annotation).partition("[")[2][:-1]
                    if inner.replace("builtins.", "") != returns.replace("builtins.", ""):
                        self._book.error(call.place, f"descriptor annotated {inner}, methods return {returns}")
                    return
        self._book.error(call.place, "its descriptor is not annotated with what it returns")

    @staticmethod
    def _resource(client: Any, path: str) -> Any:
        for step in path.split("."):
            client = getattr(client, step, None)
        return client

    def _sends(self, call: Call, operation: Any, method: Any, is_async: bool, place: str) -> None:
        """Every argument reaches its place in the request."""
        values = {one.name: f"v{number}" for number, one in enumerate(operation.parameters)}
        arguments: dict[str, Any] = dict(values)
        if operation.bodies:
            arguments["body"] = b"{}"
        try:
            request = _tried(method, arguments, is_async)
            same = operation.encode(**arguments)
        except BROKEN as error:
            self._book.error(place, f"cannot be called: {told(error)}")
            return
        by_wire = {(one.location, one.wire): values[one.name] for one in operation.parameters}
        path = call.path
        for wire in call.placeholders:
            path = path.replace(f"{{{wire}}}", by_wire.get(("path", wire), ""), 1)
        as_json = {one.wire for one in operation.parameters if one.style == "json"}
        query = {
            wire: f'"{value}"' if wire in as_json else value
            for (location, wire), value in by_wire.items()
            if location == "query"
        }
        headers = {wire: value for (location, wire), value in by_wire.items() if location == "header"}
        cookies = [f"{wire}={value}" for (location, wire), value in by_wire.items() if location == "cookie"]
        headers.update({"Cookie": "; ".join(cookies)} if cookies else {})
        for sent in (request, same):
            target, _, given = sent.path.partition("?")
            if (sent.method, target) != (call.method, path):
                self._book.error(place, f"sends {sent.method} {target}, should send {call.method} {path}")
            if dict(parse_qsl(given, keep_blank_values=True)) != query:
                self._book.error(place, f"sends the query {given}, should send {sorted(query)}")
            if headers.items() - dict(sent.headers).items():
                self._book.error(
                    place, f"sends the headers {sorted(dict(sent.headers))}, should send {sorted(headers)}"
                )
            if (sent.content is not None) != bool(operation.bodies):
                self._book.error(place, "does not send its body, or sends one it has not")

    def _documented(self, call: Call, operation: Any, doc: str) -> None:
        words = " ".join(doc.split())
        place = f"{call.place} {operation.name}"
        if not words:
            self._book.error(place, "has no docstring")
        summary = call.raw.get("summary")
        if not summary:
            self._book.note(place, "has no summary of ours yet")
        elif _words(summary) not in words:
            self._book.error(place, "its summary is not in the docstring")
        notes = call.own.get("parameters", {})
        for parameter in call.parameters:
            note = notes.get(parameter["name"])
            if not note:
                self._book.note(place, f"parameter {parameter['name']} has no note of ours yet")
            elif _words(note) not in words:
                self._book.error(place, f"the note on {parameter['name']} is not in the docstring")
        for key in ("body", "returns", "sources"):
            if call.own.get(key) and _words(call.own[key]) not in words:
                self._book.error(place, f"the note on its {key} is not in the docstring")
        wires = {parameter["name"] for parameter in call.parameters}
        for name in sorted({*notes, *call.own.get("names", {})} - wires):
            self._book.note(place, f"the overlays speak of a parameter {name}, which it has not")


def _tried(method: Any, arguments: dict[str, Any], is_async: bool) -> Any:
    """The request that a method makes of arguments, without sending it."""
    twin = method.__self__.__class__(_AsyncRecorder() if is_async else _Recorder())
    made = getattr(twin, method.__name__)(**arguments)
    if not inspect.iscoroutine(made):
        return made
    try:
        made.send(None)
    except StopIteration as done:
        if not inspect.iscoroutine(done.value):
            return done.value
        done.value.close()
    made.close()
    raise TypeError("it does not await its answer")


class _Recorder:
    """Stands for a client: keeps the request instead of sending it."""

    def _execute(self, operation: Any, request: Any, headers: Any, timeout: Any) -> Any:
        return request


class _AsyncRecorder:
    """The same for async methods."""

    async def _execute(self, operation: Any, request: Any, headers: Any, timeout: Any) -> Any:
        return request


def _words(text: Any) -> str:
    """A text as a docstring holds it, its white space evened out."""
    return " ".join(str(text).replace('"""', "'''").split())
