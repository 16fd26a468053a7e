"""Which door of the simulator a request came to, by port and path."""

from __future__ import annotations

from ibkr_web.simulator.exchange import Surface

__all__ = ["of_path", "refused_by_gateway"]

_REFUSED = ("/gw", "/oauth", "/oauth2", "/v1/api/oauth")
_BELOW = tuple(f"{path}/" for path in _REFUSED)


def of_path(path: str, *, gateway: bool) -> Surface:
    """The surface of a request at the gateway's port or at the direct one."""
    if gateway:
        return Surface.GATEWAY
    if path.startswith("/gw/"):
        return Surface.MANAGEMENT
    if path.startswith(("/oauth2/", "/v1/api/oauth/")):
        return Surface.TOKEN
    if path.startswith("/AccountManagement/"):
        return Surface.FLEX
    return Surface.TRADING


def refused_by_gateway(path: str) -> bool:
    """The gateway gives trading only (IBKR Campus, Client Portal Gateway); these paths never leave it."""
    return path.startswith(_BELOW) or path in _REFUSED
