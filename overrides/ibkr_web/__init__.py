"""The hand-written layer over :mod:`ibkr_openapi`, the generated client of the Interactive Brokers Web API.

Importing this package loads nothing else. In this release it holds only its version; every call is made with
:mod:`ibkr_openapi`.
"""

from __future__ import annotations

__all__ = ["__version__"]

__version__: str


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version

        globals()[name] = found = version("ibkr-web")
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
