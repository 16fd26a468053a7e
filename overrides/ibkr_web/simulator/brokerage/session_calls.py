"""Behaviour of logging in and staying in: `session.*`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "server", "status"]

behaviours = Behaviours()

REASONS = {
    "idle": "Session timed out",
    "reset": "Session was reset",
    "expired": "Session expired",
    "logout": "",
    "competing": "Another session has taken over",
    "": "",
}


def server() -> dict[str, str]:
    """The machine at IBKR's end, as several answers name it."""
    return {"serverName": "JifZ09014", "serverVersion": "Build 10.37.1a, Nov 3, 2026 11:25:40 AM"}


def status(session: Session) -> dict[str, Any]:
    """What `auth/status`, `ssodh/init` and `tickle` tell of the brokerage session."""
    answer: dict[str, Any] = {
        "authenticated": session.authenticated,
        "competing": session.competing,
        "connected": session.connected or session.competing,
        "established": session.established,
        "message": "",
        "MAC": "98:F2:B3:23:BF:A0",
        "serverInfo": server(),
        "hardware_info": "8f1d7c2e|98:F2:B3:23:BF:A0",
    }
    if not session.authenticated:
        answer["fail"] = REASONS[session.ended]
    return answer


@behaviours.on("session.get_status")
def get_status(world: World, request: Request) -> Any:
    """The present state; never an error while the outer session lasts."""
    return status(world.brokerage.session.of(request))


@behaviours.on("session.initialize")
def initialize(world: World, request: Request) -> Any:
    """Open the brokerage session. `publish` has to be true, in the body or in the query; else 500."""
    sent = dict(request.query) | (request.payload if isinstance(request.payload, dict) else {})
    if not truth(sent.get("publish")):
        return Answer({"error": "publish must be true"}, 500)
    session = world.brokerage.session.of(request)
    world.brokerage.session.initialize(session, truth(sent.get("compete")))
    return status(session)


@behaviours.on("session.tickle")
def tickle(world: World, request: Request) -> Any:
    """Keep the session open. OAuth 1.0a gets a shorter answer."""
    session = world.brokerage.session.of(request)
    answer: dict[str, Any] = {"session": session.token}
    if session.mechanism != "oauth1":
        answer |= {"ssoExpires": left(world, session), "collission": False, "userId": session.user_id}
    bridge = world.brokerage.priming.started(session, "market_data.get_history") or not world.brokerage.priming.enforced
    answer["hmds"] = {"authStatus": [{"authenticated": True, "connected": True}]} if bridge else {"error": "no bridge"}
    answer["iserver"] = {"authStatus": status(session)}
    return answer


@behaviours.on("session.validate_sso")
def validate_sso(world: World, request: Request) -> Any:
    """The outer session; not for OAuth 1.0a, which has none."""
    session = world.brokerage.session.of(request)
    if session.mechanism == "oauth1":
        raise Refused(Answer.error(401, "not authenticated"))
    paper = world.brokerage.accounts.paper
    more: dict[str, Any] = {}
    if session.mechanism == "sso":  # seen by a client that works with OAuth 2.0 (ibauth)
        more = {
            "IS_PENDING_APPLICANT": False,
            "HARDWARE_INFO": "00000000|00:00:00:00:00:00",
            "UNIQUE_LOGIN_ID": session.username,
            "SF_CONFIG": "",
            "CREDENTIAL_TYPE": 1,
            "COUNTERPARTY": "",
            "TOKEN": session.token,
            "took": 1,
        }
    return {
        **more,
        "USER_ID": session.user_id,
        "USER_NAME": session.username,
        "RESULT": True,
        "AUTH_TIME": int(session.since * 1000),
        "SF_ENABLED": False,
        "IS_FREE_TRIAL": False,
        "CREDENTIAL": session.username,
        "IP": request.client_address or "127.0.0.1",
        "EXPIRES": left(world, session),
        "QUALIFIED_FOR_MOBILE_AUTH": False,
        "LANDING_APP": "UNIVERSAL",
        "IS_MASTER": False,
        "lastAccessed": int(session.seen * 1000),
        "LOGIN_TYPE": 2 if paper else 1,
        "loginType": 2 if paper else 1,
        "PAPER_USER_NAME": session.username if paper else "",
        "features": {
            "env": "PROD",
            "wlms": True,
            "realtime": True,
            "bond": True,
            "optionChains": True,
            "calendar": True,
            "newMf": True,
        },
        "region": "NJ",
    }


@behaviours.on("session.log_out")
def log_out(world: World, request: Request) -> Any:
    """End the brokerage session; on a gateway the login as well."""
    world.brokerage.session.leave(world.brokerage.session.of(request))
    return {"status": True}


def truth(value: object) -> bool:
    """A flag from JSON or from a query."""
    return value is True or str(value).lower() == "true"


def left(world: World, session: Session) -> int:
    """Milliseconds until the login ends."""
    return max(0, int((world.brokerage.session.expires(session) - session.now) * 1000))
