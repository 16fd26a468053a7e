"""`ibkr-web auth keygen`: the keys IBKR wants uploaded, and where each goes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ibkr_web.cli.auth.asking import passphrase, refuse

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

__all__ = ["keygen"]

PORTAL = "https://ndcdyn.interactivebrokers.com/sso/Login?action=OAUTH&RL=1&ip2loc=US"
GROUP_14 = (
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AACAA68FFFFFFFFFFFFFFFF"
)
"""The 2048-bit group of RFC 3526, whose generator is 2."""


PRIME_BITS = 2048


def keygen(
    folder: Annotated[Path, typer.Argument(help="Where to put the files; made where it is missing.")],
    kind: Annotated[str, typer.Option(help="oauth1 or oauth2.")] = "oauth1",
    consumer_key: Annotated[str, typer.Option(help="OAuth 1.0a: the nine letters you choose in the portal.")] = "",
    bits: Annotated[int, typer.Option(help="OAuth 2.0: 3072 or 4096.")] = 3072,
    passphrase_env: Annotated[str, typer.Option(help="Variable with a passphrase to encrypt private keys with.")] = "",
    fresh_prime: Annotated[bool, typer.Option(help="OAuth 1.0a: a prime of your own, by openssl (a minute).")] = False,
    force: Annotated[bool, typer.Option(help="Replace files that are there.")] = False,
) -> None:
    """Make the keys for OAuth 1.0a or 2.0, and say what to upload where. Nothing leaves this machine.

    The Diffie-Hellman parameters are the 2048-bit group of RFC 3526, known to be sound and there at once, unless
    --fresh-prime asks for others.
    """
    from ibkr_web.errors import ConfigurationError

    if kind not in ("oauth1", "oauth2"):
        refuse("--kind is oauth1 or oauth2.")
    if consumer_key and not (len(consumer_key) == 9 and consumer_key.isascii() and consumer_key.isalpha()):
        refuse("A consumer key of your own is nine letters from A to Z.")
    if bits not in (3072, 4096):
        refuse("--bits is 3072 or 4096.")
    try:
        words = passphrase(passphrase_env)
    except ConfigurationError as error:
        refuse(str(error))
    if fresh_prime and shutil.which("openssl") is None:
        refuse("--fresh-prime needs openssl, which is not installed.")
    names = ("signing", "encryption") if kind == "oauth1" else ("private",)
    files = [f"{name}.pem" for name in names] + [f"{name}-public.pem" for name in names] + ["credentials.toml"]
    files += ["dhparam.pem"] if kind == "oauth1" else []
    there = [name for name in files if (folder / name).exists()]
    if there and not force:
        refuse(f"{folder} has {', '.join(there)} already: keys that are in use would be lost (--force replaces them).")
    _write(folder, kind, names, 2048 if kind == "oauth1" else bits, words, fresh_prime, consumer_key)
    _tell(folder, kind, passphrase_env)


def _write(
    folder: Path, kind: str, names: tuple[str, ...], bits: int, words: str, fresh: bool, consumer_key: str
) -> None:
    from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

    from ibkr_web.auth.keys import dh_parameters
    from ibkr_web.cli.auth.files import private, table

    prime = "" if kind == "oauth2" else _openssl() if fresh else dh_parameters(int(GROUP_14, 16), 2)
    for name in names:
        key = generate_private_key(65537, bits)
        private(folder / f"{name}.pem", _private_text(key, words))
        private(folder / f"{name}-public.pem", _public_text(key), 0o644)
    if kind == "oauth1":
        private(folder / "dhparam.pem", prime, 0o644)
        values = {
            "consumer_key": consumer_key,
            "access_token": "",
            "access_token_secret": "",
            "signing_key": "signing.pem",
            "encryption_key": "encryption.pem",
            "dh_parameters": "dhparam.pem",
        }
    else:
        values = {"client_id": "", "key_id": "main", "private_key": "private.pem", "username": "", "ip": ""}
    if not (folder / "credentials.toml").exists():  # what somebody filled in is not replaced by blanks
        private(folder / "credentials.toml", table(kind, values))


def _private_text(key: RSAPrivateKey, words: str) -> str:
    from cryptography.hazmat.primitives import serialization as form

    hidden = form.BestAvailableEncryption(words.encode()) if words else form.NoEncryption()
    return key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, hidden).decode("ascii")


def _public_text(key: RSAPrivateKey) -> str:
    from cryptography.hazmat.primitives import serialization as form

    made = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    return made.decode("ascii")


def _openssl() -> str:
    done = subprocess.run(["openssl", "dhparam", str(PRIME_BITS)], capture_output=True, text=True, check=False)
    found = done.stdout.find("-----BEGIN DH PARAMETERS-----")
    if done.returncode or found < 0:
        refuse(f"openssl could not make a prime: {done.stderr.strip()[-300:]}", 1)
    return done.stdout[found:]


def _tell(folder: Path, kind: str, passphrase_env: str) -> None:
    if kind == "oauth1":
        typer.echo(
            f"Upload from {folder}, in the self-service portal ({PORTAL}):\n"
            "  signing-public.pem      as the public signing key\n"
            "  encryption-public.pem   as the public encryption key\n"
            "  dhparam.pem             as the Diffie-Hellman parameters\n"
            "and choose a consumer key of nine letters. Then have the access token and its secret shown, and put all\n"
            "three into credentials.toml. A new consumer key works after the next nightly reset of its region."
        )
    else:
        typer.echo(
            f"Send private-public.pem from {folder} to IBKR, with the addresses your requests come from (CIDR). QA\n"
            "and production need keys of their own. IBKR answers with the client id and the key id: put them into\n"
            "credentials.toml."
        )
    kept = "signing.pem and encryption.pem" if kind == "oauth1" else "private.pem"
    typer.echo(f"Never give {kept} away{'' if passphrase_env else ': they are not encrypted'}.")
    words = f" --passphrase-env {passphrase_env}" if passphrase_env else ""
    typer.echo(f"Afterwards: ibkr-web auth doctor {kind} --profile {kind} --file {folder / 'credentials.toml'}{words}")
