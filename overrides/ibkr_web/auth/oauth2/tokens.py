"""JSON Web Tokens signed with RS256 (joserfc), by a key in memory or by whatever else signs."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from joserfc.jwa import JWSAlgModel
from joserfc.jwk import OctKey
from joserfc.jws import JWSRegistry, serialize_compact

from ibkr_openapi.runtime.jsontext import dumps
from ibkr_web.auth.keys import Signer

__all__ = ["assertion", "signed_body"]

ALGORITHM = "RS256"


class _SignedElsewhere(JWSAlgModel):
    """RS256 where the private key is an object that signs, not a key joserfc knows."""

    name = ALGORITHM
    description = "RSASSA-PKCS1-v1_5 using SHA-256"
    key_type = "oct"

    def __init__(self, signer: Signer) -> None:
        self._signer = signer

    def check_key(self, key: Any) -> None:
        """There is none to check."""

    def sign(self, msg: bytes, key: Any) -> bytes:
        """The signer's signature."""
        return self._signer.sign(msg)

    def verify(self, msg: bytes, sig: bytes, key: Any) -> bool:
        """Not needed here: IBKR does that."""
        raise NotImplementedError("these tokens are made here and checked at IBKR")


class _Registry(JWSRegistry):
    """The one algorithm IBKR takes."""

    algorithms: ClassVar[dict[str, JWSAlgModel]]  # type: ignore[misc]
    max_payload_length = 64 * 1024 * 1024  # documents are sent as base64 inside signed bodies

    def __init__(self, signer: Signer) -> None:
        super().__init__(algorithms=[ALGORITHM])
        self.algorithms = {ALGORITHM: _SignedElsewhere(signer)}  # type: ignore[misc]


_NO_KEY = OctKey.generate_key(128)


def encode(claims: Mapping[str, Any] | bytes, key_id: str, signer: Signer) -> str:
    """A compact token. Claims are JSON text already, or become ASCII JSON text here."""
    text = claims if isinstance(claims, bytes) else json.dumps(claims, separators=(",", ":")).encode("ascii")
    header = {"alg": ALGORITHM, "kid": key_id, "typ": "JWT"}
    return serialize_compact(header, text, _NO_KEY, registry=_Registry(signer))


def assertion(client_id: str, key_id: str, audience: str, signer: Signer, now: float | None = None) -> str:
    """Who we are, for the token endpoint: from ten seconds ago, for clocks that differ, until in twenty."""
    moment = int(time.time() if now is None else now)
    claims = {"iss": client_id, "sub": client_id, "aud": audience, "exp": moment + 20, "iat": moment - 10}
    return encode(claims, key_id, signer)


def signed_body(
    payload: bytes, client_id: str, key_id: str, signer: Signer, lifetime: int = 1000, now: float | None = None
) -> str:
    """A request body as IBKR wants it signed: the JSON object itself with `iss`, `iat` and `exp` merged in.

    The digits of its numbers stay as they are. Members that are null are left out, as IBKR's own samples do.
    """
    if b"null" in payload:
        payload = dumps(_without_nulls(json.loads(payload, parse_float=Decimal)))
    moment = int(time.time() if now is None else now)
    claims = json.dumps({"iss": client_id, "iat": moment, "exp": moment + lifetime}, separators=(",", ":"))
    text = payload.strip()
    if not (text.startswith(b"{") and text.endswith(b"}")):
        raise ValueError("only a JSON object can be signed: the claims of a token are an object")
    inner = text[1:-1].strip()
    return encode(b"{" + inner + (b"," if inner else b"") + claims[1:].encode("ascii"), key_id, signer)


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(member) for key, member in value.items() if member is not None}
    return [_without_nulls(member) for member in value] if isinstance(value, list) else value
