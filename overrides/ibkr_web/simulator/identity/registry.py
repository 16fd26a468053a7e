"""Everybody the simulator knows, and what they hold: tokens, keys, nonces."""

from __future__ import annotations

import secrets
from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_web.simulator.exchange import Answer, Caller, Refused, Surface
from ibkr_web.simulator.identity import oauth1, oauth2
from ibkr_web.simulator.identity.oauth1 import Signed
from ibkr_web.simulator.identity.oauth2 import Bearer
from ibkr_web.simulator.identity.people import AccessToken, Client, Consumer

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Deviation", "Identities"]

DEFAULT_USERS = ("simulated", "simulated1", "simulated2")
"""Of the gateway, of OAuth 1.0a, of OAuth 2.0: with one name they would compete for one brokerage session."""
FIRST_PARTY, TEST_CONSUMER, CLIENT_ID = "SIMULATED", "TESTCONS", "SimulatedClient"
NONCES_KEPT = 100_000
TOKENS_KEPT = 10_000


class Deviation(NamedTuple):
    """Something IBKR lets through although its documents say otherwise."""

    operation: str
    what: str


class Identities:
    """Users, consumers and clients. Without any of your own there are ready-made ones: `oauth1` and `oauth2`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.now = world.clock.now
        self.strict = False
        """Whether ways of signing that IBKR tolerates are refused."""
        self.clock_offset = 0.0
        """Seconds by which the server's clock is ahead of this machine's: for trying out clock skew."""
        self.address = ""
        """The public address the server sees requests come from; empty: any claimed address is believed."""
        self.users: list[str] = list(world.users or DEFAULT_USERS)
        self.deviations: deque[Deviation] = deque(maxlen=10_000)
        self.live: dict[tuple[str, str], oauth1.Live] = {}
        self.bearers: dict[str, Bearer] = {}
        self._nonces: set[str] = set()
        self._nonce_ends: deque[tuple[float, str]] = deque()
        self._asked = self._granted = 0
        self._requested: dict[str, tuple[Consumer, str]] = {}
        self._verifiers: dict[tuple[str, str], str] = {}

    # --- who there is ------------------------------------------------------------------------------------------

    @cached_property
    def consumers(self) -> dict[str, Consumer]:
        """OAuth 1.0a consumers by key."""
        own = Consumer(FIRST_PARTY)
        shared = Consumer(TEST_CONSUMER, realm=oauth1.TEST_REALM, first_party=False)
        for consumer in (own, shared):
            self._grant(consumer, self.users[min(1, len(self.users) - 1)])
        return {consumer.consumer_key: consumer for consumer in (own, shared)}

    @cached_property
    def clients(self) -> dict[str, Client]:
        """OAuth 2.0 clients by id."""
        return {CLIENT_ID: Client(CLIENT_ID, scopes=self._all_scopes(), usernames=tuple(reversed(self.users)))}

    @property
    def oauth1(self) -> Consumer:
        """A first-party consumer whose access token belongs to the second user, if there are two."""
        return next(iter(self.consumers.values()))

    @property
    def oauth2(self) -> Client:
        """A client that was granted every scope, for all users, the last one first."""
        return next(iter(self.clients.values()))

    def add_user(self, username: str) -> None:
        """Another user; give clients access with `add_client(usernames=…)`."""
        with self._world.lock:
            self.users.append(username)

    def add_consumer(self, consumer_key: str, username: str = "", **how: Any) -> Consumer:
        """Another OAuth 1.0a consumer; with a user name it has an access token of that user.

        how: fields of `Consumer`: realm, first_party, prime, public keys of your own …
        """
        with self._world.lock:
            consumer = self.consumers[consumer_key] = Consumer(consumer_key, **how)
            if username:
                self._grant(consumer, username)
            return consumer

    def add_client(self, client_id: str, **how: Any) -> Client:
        """Another OAuth 2.0 client. how: fields of `Client`: scopes, usernames, key_id, a public key of your own."""
        with self._world.lock:
            client = self.clients[client_id] = Client(client_id, **how)
            return client

    def authorize(self, request_token: str, username: str = "") -> str:
        """What a user does on IBKR's page: log in and agree. Gives the verifier the callback would bring."""
        with self._world.lock:
            if request_token not in self._requested:
                raise LookupError("no such request token")
            verifier = self._world.random("verifier", request_token).randbytes(10).hex()
            self._verifiers[request_token, verifier] = username or self.users[0]
            return verifier

    def expire(self) -> None:
        """End every live session token and every bearer now."""
        with self._world.lock:
            self.live.clear()
            self.bearers.clear()

    # --- checking ----------------------------------------------------------------------------------------------

    def check(self, request: Request) -> Caller:
        """Who sent a request. Raises `Refused` with IBKR's answer where that is nobody, or not allowed."""
        if request.surface is Surface.GATEWAY:
            return Caller(self.users[0], "gateway")
        if request.surface is Surface.FLEX:
            return Caller("", "flex")
        header = request.headers.get("authorization", "")
        scheme, _, rest = header.partition(" ")
        if scheme == "Bearer":
            return oauth2.call(self, request, rest.strip())
        if scheme == "OAuth" and request.surface is Surface.TRADING:
            return Caller(oauth1.open_call(self, request).username, "oauth1")
        if request.surface is Surface.TRADING:
            raise Refused(Answer.error(401, "not authenticated"))
        raise Refused(oauth2.unauthorized("No access token"))

    def open_signed_body(self, request: Request) -> dict[str, Any]:
        """The claims of a signed body, checked."""
        return oauth2.signed_body(self, request)

    def stream_caller(self, query: tuple[tuple[str, str], ...]) -> Caller | None:
        """Who opens a WebSocket on the direct port, by the token in its address."""
        given = dict(query)
        bearer = self.bearers.get(given.get("bearer_token", ""))
        if bearer is not None and bearer.username and bearer.ends > self.now():
            return Caller(bearer.username, "sso", client_id=bearer.client.client_id)
        for consumer in self.consumers.values():
            token = consumer.tokens.get(given.get("oauth_token", ""))
            live = self.live.get((consumer.consumer_key, token.token)) if token else None
            if token is not None and live is not None and live.ends > self.now():
                return Caller(token.username, "oauth1")
        return None

    def fresh(self, nonce: str, now: float, until: float) -> bool:
        """Whether a nonce is new; it is remembered as long as its timestamp would be accepted."""
        if nonce in self._nonces:
            return False
        ends = self._nonce_ends
        while ends and (ends[0][0] < now or len(ends) >= NONCES_KEPT):
            self._nonces.discard(ends.popleft()[1])
        ends.append((until, nonce))
        self._nonces.add(nonce)
        return True

    def give(self, bearer: Bearer) -> str:
        """The text of a new bearer token. The oldest goes when there are too many."""
        text = secrets.token_urlsafe(48)
        if len(self.bearers) >= TOKENS_KEPT:
            del self.bearers[next(iter(self.bearers))]
        self.bearers[text] = bearer
        return text

    def deviate(self, operation: str, what: str) -> None:
        """Note something that is let through."""
        self.deviations.append(Deviation(operation, what))

    # --- the third-party flow ----------------------------------------------------------------------------------

    def request_token(self, signed: Signed) -> str:
        """A request token for a vendor."""
        if signed.consumer.first_party:
            raise oauth1.refused("invalid consumer")
        callback = signed.need("oauth_callback")
        self._asked += 1
        token = self._world.random("request token", self._asked, callback).randbytes(10).hex()
        if len(self._requested) >= TOKENS_KEPT:
            del self._requested[next(iter(self._requested))]
        self._requested[token] = signed.consumer, callback
        return token

    def exchange_verifier(self, signed: Signed) -> AccessToken:
        """The access token for a verifier, once."""
        key = signed.need("oauth_token"), signed.need("oauth_verifier")
        asked_by, _ = self._requested.get(key[0], (None, ""))
        username = self._verifiers.pop(key, None)
        if username is None or asked_by is not signed.consumer:
            raise oauth1.refused("invalid verifier")
        del self._requested[key[0]]
        return self._grant(signed.consumer, username)

    def _grant(self, consumer: Consumer, username: str) -> AccessToken:
        # the same user and consumer have the same access token each time, with a new secret
        rng = self._world.random("access token", consumer.consumer_key, username)
        token = rng.randbytes(10).hex()
        self._granted += 1
        secret = self._world.random("secret", token, self._granted).randbytes(32)
        consumer.tokens[token] = AccessToken(token, username, secret, paper=True)
        return consumer.tokens[token]

    def _all_scopes(self) -> frozenset[str]:
        from ibkr_web.simulator.server.contract import Contract

        found = {scope for operation in Contract.load().operations.values() for scope in operation.scopes}
        return frozenset(found | set(oauth2.SSO_SCOPES.values()))
