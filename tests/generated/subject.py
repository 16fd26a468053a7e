"""The package under test and the contract it was made from.

IBKR_WEB_GENERATED names another folder with an `ibkr_openapi` (and IBKR_WEB_CONTRACT its contracts) to try on those.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import Any

from tests.contract.document import ROOT, Spec, specs
from tests.contract.samples import Sampler


@cache
def package() -> Any:
    """`ibkr_openapi`, from the checkout and not from an installed distribution."""
    folder = os.path.abspath(os.environ.get("IBKR_WEB_GENERATED") or ROOT / "generated")  # noqa: PTH100
    if folder not in sys.path:
        sys.path.insert(0, folder)
    module = import_module("ibkr_openapi")
    assert str(module.__file__).startswith(folder), f"{module.__file__} was imported before"
    return module


@cache
def operation(spec: Spec) -> Any:
    """The descriptor of an operation, found the way a user finds it."""
    return package().operation(spec.method, spec.path)


@cache
def sampler(spec: Spec) -> Sampler:
    """Values for the schemas of an operation."""
    return Sampler(spec.document)


SPECS = specs()
CALLABLE = tuple(spec for spec in SPECS if "101" not in spec.responses)
"""Operations that are one HTTP request (all but the WebSocket's)."""
SIGNED = tuple(spec for spec in SPECS if spec.signed)


def identifier(spec: Spec) -> str:
    """The name of an operation in test ids."""
    return spec.identifier.replace(" ", "_")
