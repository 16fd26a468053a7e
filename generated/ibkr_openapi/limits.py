# Generated from spec/ by `make regenerate`; do not edit.
"""Limits that many operations share; those of one operation are in its `pacing`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

LIMITS: Final[Mapping[str, Mapping[str, Any]]] = {
    "account_management": {
        "summary": "All calls of Account Management under one master account.",
        "surfaces": ("oauth2",),
        "resources": ("account_management", "authorization"),
        "rules": ({"requests": 600, "seconds": 60},),
        "certainty": "documented",
        "source": "IBKR Campus, Account Management, rate limits",
    },
    "direct": {
        "summary": "Everything one user name calls without a gateway.",
        "surfaces": ("oauth1", "oauth2"),
        "rules": ({"requests": 10, "seconds": 1},),
        "alternatives": ({"requests": 50, "seconds": 1},),
        "penalty": 900,
        "certainty": "disputed",
        "source": "IBKR Campus, 10 in the Web API v1.0 pages, 50 in the Web API documentation; penalty 600 or 900",
    },
    "flex": {
        "summary": "Both calls of the Flex Web Service with one token.",
        "surfaces": ("flex",),
        "penalty": 60,
        "certainty": "documented",
        "source": "IBKR guide to the Flex Web Service, error 1018; the length of the penalty is what clients wait",
    },
    "gateway": {
        "summary": "Everything that goes through one Client Portal Gateway.",
        "surfaces": ("gateway",),
        "rules": ({"requests": 10, "seconds": 1},),
        "penalty": 900,
        "certainty": "documented",
        "source": "IBKR Campus, Web API v1.0, pacing limitations; penalty 600 there and 900 elsewhere",
    },
    "history": {
        "summary": "Historical bars being fetched at the same moment, by requests and over the WebSocket.",
        "surfaces": ("gateway", "oauth1", "oauth2"),
        "certainty": "documented",
        "source": "IBKR Campus, Web API v1.0, historical market data",
    },
}
"""Name -> `summary`, `surfaces` (kinds of credentials it holds for), `resources` (those whose operations count; all where
missing), `rules` (requests in seconds; operations may add theirs under `shared`), `alternatives` (what another source
says), `penalty` (seconds of 429 after going over), `certainty`, `source`."""
