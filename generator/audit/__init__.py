"""The audit: contract and generated code side by side, fact by fact, in both directions.

It reads the contract by itself and the package as Python sees it; it shares nothing with the code that generates, so
what that code forgets is found here. Nothing of the contract may be missing, renamed without saying so, or typed `Any`
without a reason; nothing may be in the package that the contract does not have.
"""

from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Any

from generator.audit.contract import Call, Json, calls
from generator.audit.findings import Audit, Book, Finding, Reason, report
from generator.audit.methods import Methods
from generator.audit.operations import Operations
from generator.audit.package import BROKEN, Package, opened, told
from generator.audit.schemas import Schemas
from generator.audit.shapes import ContractError, Shapes
from generator.audit.types import Types

__all__ = ["Audit", "Finding", "Reason", "audit", "report"]


def audit(contracts: list[dict[str, Any]], package: Path) -> Audit:
    """Compares contracts (annotated by the overlays) with the package that was generated from them.

    Raises nothing: a package or a contract that is damaged is a finding, too.
    """
    book = Book()
    try:
        with opened(package, book) as generated:
            _compared(contracts, generated, book)
    except BROKEN as error:
        book.error(package.name, f"cannot be audited: {told(error)}")
    return book.closed()


def _compared(contracts: list[Json], package: Package, book: Book) -> None:
    components = {
        name: schema
        for contract in contracts
        for name, schema in contract.get("components", {}).get("schemas", {}).items()
    }
    shapes = Shapes(components)
    types = Types(package.enums, shapes, book)
    schemas = Schemas(package, shapes, types, book)
    schemas.sent([kind for operation in package.operations.values() for kind in operation.bodies.values()])
    operations = Operations(shapes, schemas, book)
    methods = Methods(package, types, book)
    matched: set[str] = set()
    by_key = {(one.method, one.path): one for one in package.operations.values()}
    for call in [call for contract in contracts for call in calls(contract, book)]:
        operation = by_key.get((call.method, call.path))
        if operation is None:
            book.error(call.place, "the operation is missing")
            continue
        matched.add(operation.name)
        try:
            operations.compare(call, operation)
            methods.compare(call, operation)
        except ContractError as error:
            book.error(call.place, str(error))
        _found(call, operation, package, book)
    for name in sorted(package.operations.keys() - matched):
        operation = package.operations[name]
        book.error(f"{operation.method} {operation.path}", f"the contract has no such operation ({name})")
    _limits(contracts, package, book)
    methods.leftover()
    schemas.components(components)
    for name in sorted(package.models.keys() - schemas.models):
        book.error(f"models.{name}", "stands for no schema of the contract")
    for name in sorted(package.enums.keys() - types.used):
        book.error(f"enums.{name}", "stands for no enumeration of the contract")


def _found(call: Call, operation: Any, package: Package, book: Book) -> None:
    """The package finds the descriptor by name and by method and path."""
    for arguments in ((operation.name,), (call.method, call.path)):
        try:
            found = package.root.operation(*arguments)
        except BROKEN as error:
            book.error(call.place, f"operation{arguments} does not find it: {told(error)}")
            continue
        if found is not operation:
            book.error(call.place, f"operation{arguments} finds {found.name} instead")


def _limits(contracts: list[Json], package: Package, book: Book) -> None:
    """Limits that operations share are there as annotated, and every rule that joins one finds it."""
    wanted = {name: limit for contract in contracts for name, limit in contract.get("x-ibkr-limits", {}).items()}
    try:
        found = package.root.LIMITS
    except BROKEN as error:
        book.error("LIMITS", f"cannot be read: {told(error)}")
        return
    for name in sorted(wanted.keys() | found.keys()):
        if name not in found:
            book.error(f"LIMITS {name}", "the limit is missing")
        elif name not in wanted:
            book.error(f"LIMITS {name}", "the contract has no such limit")
        elif dumps(found[name], sort_keys=True) != dumps(wanted[name], sort_keys=True):
            book.error(f"LIMITS {name}", f"is {found[name]}, the contract says {wanted[name]}")
    for operation in package.operations.values():
        for rule in operation.pacing:
            if "shared" in rule and rule["shared"] not in wanted:
                book.error(operation.name, f"shares the limit {rule['shared']}, which there is not")
