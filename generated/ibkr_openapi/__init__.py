# Generated from spec/ by `make regenerate`; do not edit.
"""Typed client of the IBKR Web API 2.35.0 and the Flex Web Service, generated from their contract.

    from ibkr_openapi import Client

    with Client(base_url="https://localhost:5000") as client:
        for account in client.portfolio.list_accounts():
            print(account.account_id)

Needs httpx and attrs, knows no policy, loads nothing before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from . import enums as enums
    from . import models as models
    from .index import OPERATIONS as OPERATIONS
    from .index import operation as operation
    from .limits import LIMITS as LIMITS
    from .runtime.client import Response as Response
    from .runtime.client import raw as raw
    from .runtime.errors import SignerRequired as SignerRequired
    from .runtime.errors import StatusError as StatusError
    from .runtime.model import Model as Model
    from .runtime.model import to_json as to_json
    from .runtime.operation import Operation as Operation
    from .runtime.operation import OperationCall as OperationCall
    from .runtime.operation import Parameter as Parameter
    from .runtime.unset import UNSET as UNSET
    from .runtime.unset import Unset as Unset
    from .tree import AsyncClient as AsyncClient
    from .tree import Client as Client

DOCUMENT_VERSION: Final = "2.35.0"
"""Version of IBKR's document this was generated from."""

_HOMES = {
    "Client": "tree",
    "AsyncClient": "tree",
    "OPERATIONS": "index",
    "operation": "index",
    "LIMITS": "limits",
    "Response": "runtime.client",
    "raw": "runtime.client",
    "SignerRequired": "runtime.errors",
    "StatusError": "runtime.errors",
    "Model": "runtime.model",
    "to_json": "runtime.model",
    "Operation": "runtime.operation",
    "OperationCall": "runtime.operation",
    "Parameter": "runtime.operation",
    "UNSET": "runtime.unset",
    "Unset": "runtime.unset",
    "enums": "",
    "models": "",
}

__all__ = [
    "DOCUMENT_VERSION",
    "LIMITS",
    "OPERATIONS",
    "UNSET",
    "AsyncClient",
    "Client",
    "Model",
    "Operation",
    "OperationCall",
    "Parameter",
    "Response",
    "SignerRequired",
    "StatusError",
    "Unset",
    "enums",
    "models",
    "operation",
    "raw",
    "to_json",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f".{home or name}", __name__)
    value = getattr(module, name) if home else module
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
