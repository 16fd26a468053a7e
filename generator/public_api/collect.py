"""What users of a package may rely on, one line an object, read from its source without importing it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import griffe

Record = dict[str, str]
"""Path of a public object -> how it is declared."""

FOLDERS = ("generated", "overrides")
PACKAGES = ("ibkr_openapi", "ibkr_web")

_ELSEWHERE = ("ibkr_openapi.index", "ibkr_openapi.runtime", "ibkr_openapi.tree")
"""Modules whose public part is what the package itself exports."""
_ALIASES = "ibkr_openapi.runtime.aliases"
"""But these types stand in the signatures of the methods."""
_OPTIONAL = frozenset(dir(object)) - {"__init__", "__new__"}
"""Methods that every object has: whether a class has one of its own is no promise."""


class PublicApiError(Exception):
    """The public API cannot be read, or is not what the record and the changelog say; the text says what to do."""


def collect(root: Path) -> dict[str, Record]:
    """The public objects of every package of a checkout.

    Of `ibkr_openapi` everything is public that the package exports and that the modules of the resources define. Of
    `ibkr_web` it is what the `__all__` of the package, and of the modules and packages directly in it, list; a module
    without one, or further down, is internal. A leading underscore hides a module or a member in any case.
    """
    folders = [str(root / folder) for folder in FOLDERS]
    loader = griffe.GriffeLoader(search_paths=folders, allow_inspection=False, store_source=False)
    packages = {}
    for name in PACKAGES:
        try:
            with griffe.logger.disable():
                loaded = loader.load(name, try_relative_path=False)
        except (ImportError, SyntaxError, griffe.GriffeError) as error:
            raise PublicApiError(f"{name} cannot be read: {error}") from error
        if not isinstance(loaded, griffe.Module) or not isinstance(loaded.filepath, Path):
            raise PublicApiError(f"{name} is not a package")
        _complete(loaded, loaded.filepath.parent)
        packages[name] = loaded
    loader.resolve_aliases(implicit=False, external=False)
    walks = {name: _Walk(name) for name in packages}
    for name, package in packages.items():
        walks[name].run(package)
    known = {place for walk in walks.values() for place in walk.places}
    return {name: walk.finish(known) for name, walk in walks.items()}


def _complete(package: griffe.Module, folder: Path) -> None:
    """Fail where a module was left out, which griffe does without a word with what it cannot read."""
    loaded = {module.filepath for module in _modules(package, private=True)} | {package.filepath}
    for path in sorted(folder.rglob("*.py")):
        if path not in loaded:
            try:
                ast.parse(path.read_bytes())
            except (SyntaxError, ValueError) as error:
                raise PublicApiError(f"{path} cannot be read: {error}") from error


class _Walk:
    def __init__(self, package: str) -> None:
        self._package = package
        self.places: dict[str, str] = {}
        """Where an object was recorded in full, by the path at which it is defined."""
        self._record: Record = {}
        self._classes: list[tuple[griffe.Class, str]] = []

    def run(self, package: griffe.Module) -> None:
        """Record everything but what classes inherit."""
        self._module(package, package.path)
        for module in _modules(package):
            if self._stands_for_itself(module) and module.path not in self._record:
                self._module(module, module.path)

    def finish(self, known: set[str]) -> Record:
        """Add the members from bases that are not public themselves and so have no lines of their own."""
        for cls, path in self._classes:
            for base in cls.mro():
                if base.path not in known:
                    self._members(base, path)
        return self._record

    def _stands_for_itself(self, module: griffe.Module) -> bool:
        if module.path == _ALIASES:
            return True
        if module.path.startswith(tuple(f"{other}." for other in (*_ELSEWHERE, "ibkr_openapi.models"))):
            return False
        if module.path in _ELSEWHERE:
            return False
        return self._package == "ibkr_openapi" or (module.exports is not None and module.path.count(".") == 1)

    def _module(self, module: griffe.Module, path: str) -> None:
        self._record[path] = "module"
        for name, member in sorted(module.members.items()):
            if not member.is_alias and member.is_module:
                if module.exports is not None and name in module.exports:
                    self._module(module.modules[name], f"{path}.{name}")
            elif _public(module, member):
                self._object(member, f"{path}.{name}")

    def _object(self, member: griffe.Object | griffe.Alias, path: str) -> None:
        if isinstance(member, griffe.Alias):
            target = member.target_path
            inside = target.startswith(f"{self._package}.")
            try:
                final = member.final_target if inside else None
            except griffe.GriffeError as error:
                raise PublicApiError(f"{path} comes from {target}, which is not there") from error
            if final is None:
                self._record[path] = f"from {target}"
                return
            member = final
        if member.path in self.places:
            self._record[path] = f"from {self.places[member.path]}"
            return
        self.places[member.path] = path
        if isinstance(member, griffe.Class):
            self._class(member, path)
        elif isinstance(member, griffe.Function):
            self._function(member, path)
        elif isinstance(member, griffe.Attribute):
            self._record[path] = _attribute(member)
        elif isinstance(member, griffe.Module):
            self._module(member, path)

    def _class(self, cls: griffe.Class, path: str) -> None:
        self._record[path] = f"class({', '.join(map(str, cls.bases))})"
        self._members(cls, path)
        if cls.bases:
            self._classes.append((cls, path))

    def _members(self, cls: griffe.Class, path: str) -> None:
        for name, member in sorted(cls.members.items()):
            hidden = name in _OPTIONAL or (name.startswith("__") and member.is_attribute) or not member.is_public
            place = f"{path}.{name}"
            if hidden or place in self._record:
                continue
            if isinstance(member, griffe.Function):
                self._function(member, place)
            elif isinstance(member, griffe.Attribute):
                self._record[place] = _attribute(member)
            elif isinstance(member, griffe.Class):
                self._class(member, place)

    def _function(self, function: griffe.Function, path: str) -> None:
        for number, overload in enumerate(function.overloads or (), 1):
            self._record[f"{path}@{number}"] = _signature(overload)
        self._record[path] = _signature(function)


def _modules(package: griffe.Module, *, private: bool = False) -> Iterator[griffe.Module]:
    for name, module in sorted(package.modules.items()):
        if not module.is_alias and (private or not name.startswith("_")):
            yield module
            yield from _modules(module, private=private)


def _public(module: griffe.Module, member: griffe.Object | griffe.Alias) -> bool:
    if module.exports is not None:
        return member.name in module.exports
    if member.name.startswith("_"):
        return False
    # a package without `__all__` may hand on what its own modules define: this is how the models get their names
    own = isinstance(member, griffe.Alias) and member.target_path.startswith(f"{module.path}.")
    return own or member.is_public


def _signature(function: griffe.Function) -> str:
    text = function.signature(return_type=True, name="_")[1:]
    kinds = [label for label in ("classmethod", "staticmethod", "async") if label in function.labels]
    return " ".join((*kinds, f"def {text}"))


def _attribute(attribute: griffe.Attribute) -> str:
    annotation = "attribute" if attribute.annotation is None else str(attribute.annotation)
    if annotation == "TypeAlias":
        return f"type = {attribute.value}"
    return annotation
