"""The certificate of the simulated servers: self-made, like the gateway's own."""

from __future__ import annotations

import ssl
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trustme import CA

__all__ = ["authority_pem", "client_context", "server_context"]

NAMES = ("localhost", "127.0.0.1", "::1")


@cache
def _authority() -> CA:
    # It loads cryptography, which a simulator with plain HTTP can do without.
    import trustme

    return trustme.CA(organization_name="ibkr-web simulator", organization_unit_name="not a real authority")


@cache
def server_context(host: str) -> ssl.SSLContext:
    """What the listeners on `host` use; made once per process."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # Clients that read in one thread and write in another, as most WebSocket clients that block do, hang now and then
    # while OpenSSL takes session tickets in (measured with Python 3.11, whose ssl does not keep the two apart).
    context.num_tickets = 0
    _authority().issue_cert(*dict.fromkeys((*NAMES, host))).configure_cert(context)
    return context


def authority_pem() -> bytes:
    """The certificate that verifies the servers."""
    return _authority().cert_pem.bytes()


def client_context() -> ssl.SSLContext:
    """A context for clients that trusts the simulated servers, and nothing else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    _authority().configure_trust(context)
    return context
