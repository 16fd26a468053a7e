"""Who calls: credentials of the gateway, OAuth 1.0a, OAuth 2.0, SSO sessions, signed bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()


@behaviours.on("authorization.create_request_token")
def request_token(world: World, request: Request) -> Any:
    """First step of a vendor."""
    from ibkr_web.simulator.identity import oauth1

    signed = oauth1.open_token_request(world.identities, request)
    return {"oauth_token": world.identities.request_token(signed)}


@behaviours.on("authorization.create_access_token")
def access_token(world: World, request: Request) -> Any:
    """Third step of a vendor: the verifier for an access token."""
    from ibkr_web.simulator.identity import oauth1

    signed = oauth1.open_token_request(world.identities, request)
    token = world.identities.exchange_verifier(signed)
    sealed = signed.consumer.sealed(token)
    return {"is_paper": token.paper, "oauth_token": token.token, "oauth_token_secret": sealed}


@behaviours.on("authorization.create_live_session_token")
def live_session_token(world: World, request: Request) -> Answer:
    """The Diffie-Hellman exchange."""
    from ibkr_web.simulator.identity import oauth1

    return oauth1.exchange(world.identities, request)


@behaviours.on("authorization.create_oauth2_token")
def oauth2_token(world: World, request: Request) -> Answer:
    """An access token for a signed assertion."""
    from ibkr_web.simulator.identity import oauth2

    return oauth2.token(world.identities, request)


@behaviours.on("authorization.create_sso_session")
def sso_session(world: World, request: Request) -> Answer:
    """A bearer for trading."""
    from ibkr_web.simulator.identity import oauth2

    return oauth2.sso_session(world.identities, request)


@behaviours.on("authorization.create_sso_browser_session")
def sso_browser_session(world: World, request: Request) -> Answer:
    """An address for a user's browser."""
    from ibkr_web.simulator.identity import oauth2

    return oauth2.browser_session(world.identities, request)


@behaviours.on("account_management.utilities.echo_https", "account_management.utilities.echo_signed_jwt")
def echo(world: World, request: Request) -> Any:
    """What arrived."""
    return {
        "requestMethod": request.method,
        "securityPolicy": request.operation.policy,
        "queryParameters": dict(request.query),
    }
