"""The generated package, imported beside any other copy of it and from its source as it stands."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module, invalidate_caches
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Literal, get_args, get_origin

from generator.audit.findings import Book

BROKEN = (ImportError, SyntaxError, NameError, TypeError, AttributeError, ValueError, LookupError, AssertionError)
"""What damaged generated code raises when it is loaded or called."""

_numbers = count(1)


@dataclass
class Package:
    """What there is in the package."""

    root: ModuleType
    models: dict[str, Any] = field(default_factory=dict)
    """Class name -> class."""
    enums: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """Name -> documented members."""
    operations: dict[str, Any] = field(default_factory=dict)
    """Dotted name -> descriptor."""
    resources: list[ModuleType] = field(default_factory=list)
    """The modules that descriptors come from."""


class _Fresh(SourceFileLoader):
    """Compiles what is in the file now; neither trusts nor writes a cache."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        code: CodeType = self.source_to_code(self.get_data(path), path)
        return code


class _Finder(MetaPathFinder):
    """Finds the modules of one package under its private name."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name = name
        self._folder = folder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        first, *rest = fullname.split(".")
        if first != self._name:
            return None
        place = self._folder.joinpath(*rest)
        if place.is_dir():
            file = place / "__init__.py"
            return spec_from_file_location(
                fullname, file, loader=_Fresh(fullname, str(file)), submodule_search_locations=[str(place)]
            )
        file = place.with_suffix(".py")
        return spec_from_file_location(fullname, file, loader=_Fresh(fullname, str(file))) if file.is_file() else None


@contextmanager
def opened(folder: Path, book: Book) -> Iterator[Package]:
    """The package under a name of its own, forgotten afterwards; what does not load is written down."""
    with imported(folder) as root:
        package = Package(root)
        _enums(package, book)
        _models(package, folder, book)
        _operations(package, book)
        yield package


@contextmanager
def imported(folder: Path) -> Iterator[ModuleType]:
    """A package from its source under a name of its own, forgotten afterwards."""
    name = f"_audited_{next(_numbers)}"
    finder = _Finder(name, folder.resolve())
    sys.meta_path.insert(0, finder)
    invalidate_caches()
    try:
        spec = finder.find_spec(name, None)
        if spec is None or spec.loader is None:
            raise ImportError(f"{folder} is no package")
        root = sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(root)
        yield root
    finally:
        sys.meta_path.remove(finder)
        for module in [module for module in sys.modules if module == name or module.startswith(f"{name}.")]:
            del sys.modules[module]


def _enums(package: Package, book: Book) -> None:
    try:
        module = import_module(f"{package.root.__name__}.enums")
    except BROKEN as error:
        book.error("enums.py", f"does not load: {told(error)}")
        return
    for name, value in vars(module).items():
        if get_origin(value) is Literal:
            package.enums[name] = get_args(value)


def _models(package: Package, folder: Path, book: Book) -> None:
    try:
        module = import_module(f"{package.root.__name__}.models")
        listed = dir(module)
    except BROKEN as error:
        book.error("models/__init__.py", f"does not load: {told(error)}")
        return
    stems = {path.stem for path in (folder / "models").glob("*.py")} - {"__init__"}
    for name in listed:
        try:
            model = getattr(module, name)
        except BROKEN as error:
            book.error(f"models.{name}", f"does not load: {told(error)}")
            continue
        if not isinstance(model, type) or not hasattr(model, "_wire"):
            book.error(f"models.{name}", "is no model")
            continue
        package.models[name] = model
        stems.discard(model.__module__.rpartition(".")[2])
    for stem in sorted(stems):
        book.error(f"models/{stem}.py", "models/__init__.py lists no model of this file")
    _stubs(folder / "models" / "__init__.pyi", set(listed), folder, book)


def _stubs(path: Path, listed: set[str], folder: Path, book: Book) -> None:
    """Type checkers read this file instead of the lazy one."""
    if not path.is_file():
        book.error("models/__init__.pyi", "is missing")
        return
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
            if not (folder / "models" / f"{node.module}.py").is_file():
                book.error("models/__init__.pyi", f"imports from {node.module}.py, which is not there")
    for name in sorted(listed - found):
        book.error("models/__init__.pyi", f"does not list the model {name}")
    for name in sorted(found - listed):
        book.error("models/__init__.pyi", f"lists {name}, which models/__init__.py does not know")


def _operations(package: Package, book: Book) -> None:
    try:
        table = package.root.OPERATIONS
    except BROKEN as error:
        book.error("index.py", f"does not load: {told(error)}")
        return
    modules: dict[str, ModuleType] = {}
    for name in table:
        try:
            operation = table[name]
        except BROKEN as error:
            book.error(f"operation {name}", f"its descriptor does not load: {told(error)}")
            continue
        package.operations[name] = operation
    prefix = f"{package.root.__name__}."
    kind = import_module(f"{prefix}runtime.operation").Operation
    known = {id(operation) for operation in package.operations.values()}
    for module_name, module in list(sys.modules.items()):
        if not module_name.startswith(prefix) or module_name.startswith((f"{prefix}runtime", f"{prefix}models")):
            continue
        descriptors = [value for value in vars(module).values() if isinstance(value, kind)]
        if descriptors:
            modules[module_name] = module
        for operation in descriptors:
            if id(operation) not in known:
                book.error(f"operation {operation.name}", "has a descriptor, but the index does not list it")
    package.resources = list(modules.values())


def told(error: BaseException) -> str:
    """An exception in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())
