"""The hand-written layer over :mod:`ibkr_openapi`, the generated client of the Interactive Brokers Web API.

    from ibkr_web import IBKR, Gateway

    with IBKR(Gateway()) as ib:
        for account in ib.portfolio.list_accounts():
            print(account.account_id)

Importing this package loads nothing else: each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.auth.gateway import Gateway as Gateway
    from ibkr_web.auth.oauth1.credential import OAuth1 as OAuth1
    from ibkr_web.auth.oauth2.credential import OAuth2 as OAuth2
    from ibkr_web.client import IBKR as IBKR
    from ibkr_web.client import AsyncIBKR as AsyncIBKR

__all__ = ["IBKR", "AsyncIBKR", "Gateway", "OAuth1", "OAuth2", "__version__"]

__version__: str

_HOMES = {
    "IBKR": "ibkr_web.client",
    "AsyncIBKR": "ibkr_web.client",
    "Gateway": "ibkr_web.auth.gateway",
    "OAuth1": "ibkr_web.auth.oauth1.credential",
    "OAuth2": "ibkr_web.auth.oauth2.credential",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        found: Any = version("ibkr-web")
    elif name in _HOMES:
        from importlib import import_module

        found = getattr(import_module(_HOMES[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
