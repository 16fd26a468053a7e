"""The ready-made credentials of a simulator as files, for clients that run elsewhere."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibkr_web.simulator.simulator import Simulator

__all__ = ["write"]


def write(simulator: Simulator, folder: Path) -> None:
    """Put the keys and a `credentials.toml` with the tables gateway, oauth1, oauth2 and flex into a folder.

    The folder is made where it is missing; the files are for this user's eyes only, as a client may insist on.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    consumer, client = simulator.identities.oauth1, simulator.identities.oauth2
    consumer.write(folder)
    tables: dict[str, dict[str, str]] = {
        "gateway": {"url": simulator.gateway_url},
        "oauth1": {
            "base_url": simulator.url,
            "consumer_key": consumer.consumer_key,
            "access_token": consumer.access_token,
            "access_token_secret": consumer.access_token_secret,
            "signing_key": "signing.pem",
            "encryption_key": "encryption.pem",
            "dh_parameters": "dhparam.pem",
            "realm": consumer.realm,
        },
        "oauth2": {
            "base_url": simulator.url,
            "client_id": client.client_id,
            "key_id": client.key_id,
            "private_key": "client.pem",
            "scopes": " ".join(sorted(client.scopes)),
            "username": client.username,
            "ip": "127.0.0.1",
        },
        "flex": {"base_url": simulator.url, "token": simulator.flex.token},
    }
    _private(folder / "dhparam.pem", _parameters(consumer.prime, consumer.generator))
    _private(folder / "client.pem", client.private_key_pem)
    if simulator.url.startswith("https:"):
        _private(folder / "certificate.pem", simulator.certificate.read_text("ascii"))
        tables["gateway"]["verify"] = str((folder / "certificate.pem").resolve())
    # A JSON text is a TOML text as well.
    lines = [
        f"[{name}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items())
        for name, table in tables.items()
    ]
    _private(folder / "credentials.toml", "\n".join(lines))


def _parameters(prime: int, generator: int) -> str:
    """Diffie-Hellman parameters as `openssl dhparam` writes them. The cryptography package is giving them up."""
    numbers = b"".join(_der(2, number.to_bytes(number.bit_length() // 8 + 1, "big")) for number in (prime, generator))
    text = base64.encodebytes(_der(0x30, numbers)).decode("ascii")
    return f"-----BEGIN DH PARAMETERS-----\n{text}-----END DH PARAMETERS-----\n"


def _der(tag: int, content: bytes) -> bytes:
    """One element; none here is longer than two bytes can tell."""
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def _private(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(text, encoding="utf-8")
