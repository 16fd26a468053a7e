"""RSA keys as users have them: files, PEM text, encrypted PEM, or a device that signs and never gives the key away."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ibkr_web.auth.secrecy import quiet
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import ConfigurationError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

__all__ = ["Decrypter", "KeySource", "RsaKey", "Signer", "dh_parameters", "load_decrypter", "load_prime", "load_signer"]


@runtime_checkable
class Signer(Protocol):
    """What signs: a key in memory, or a token, card or cloud service that keeps it."""

    def sign(self, data: bytes) -> bytes:
        """The RSA signature of the data: PKCS#1 v1.5 with SHA-256."""
        ...


@runtime_checkable
class Decrypter(Protocol):
    """What opens what was encrypted with the public half of the encryption key."""

    def decrypt(self, data: bytes) -> bytes:
        """The clear bytes of an RSA PKCS#1 v1.5 ciphertext."""
        ...


NAME = 255
"""No file name is longer; the text of a key is."""

KeySource = "str | Path | bytes | Secret | RSAPrivateKey | Signer | Decrypter"
"""A path, PEM text or bytes, a key of `cryptography`, or an object that signs or decrypts."""


class RsaKey:
    """A private RSA key in memory: signs and decrypts, shows nothing."""

    __slots__ = ("_hash", "_key", "_padding")

    def __init__(self, key: RSAPrivateKey) -> None:
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        self._key = key
        self._padding = PKCS1v15()
        self._hash = SHA256()

    def sign(self, data: bytes) -> bytes:
        """PKCS#1 v1.5 signature with SHA-256."""
        return self._key.sign(data, self._padding, self._hash)

    def decrypt(self, data: bytes) -> bytes:
        """Clear bytes of a PKCS#1 v1.5 ciphertext; ValueError where it was made for another key."""
        if not self._fits(data):
            raise ValueError("made for another key")
        return self._key.decrypt(data, self._padding)

    def _fits(self, data: bytes) -> bool:
        """Whether the padding is right: OpenSSL gives random bytes, not an error, where it is wrong.

        It does so against attackers who watch a server decrypt; here nobody does, and random bytes would come out as
        an unexplained 401.
        """
        numbers = self._key.private_numbers()
        modulus = numbers.public_numbers.n
        length = (modulus.bit_length() + 7) // 8
        number = int.from_bytes(data, "big")
        if len(data) != length or number >= modulus:
            return False
        block = pow(number, numbers.d, modulus).to_bytes(length, "big")
        return block[:2] == b"\x00\x02" and 0 not in block[2:10] and 0 in block[10:]

    def __repr__(self) -> str:
        return f"RsaKey({self._key.key_size} bits)"

    def __reduce__(self) -> str:
        raise TypeError("a private key is not pickled; load it anew from where it is kept")


@quiet
def load_signer(source: object, what: str = "signing key", passphrase: str | Secret | None = None) -> Signer:
    """The key that signs; an object with `sign` is taken as it is."""
    if isinstance(source, Signer) and not _is_key(source):
        return source
    return _load(source, what, passphrase)


@quiet
def load_decrypter(source: object, what: str = "encryption key", passphrase: str | Secret | None = None) -> Decrypter:
    """The key that decrypts; an object with `decrypt` is taken as it is."""
    if isinstance(source, Decrypter) and not _is_key(source):
        return source
    return _load(source, what, passphrase)


@quiet
def load_prime(source: object) -> tuple[int, int]:
    """Prime and generator of the Diffie-Hellman parameters: a PEM file or text, a number, or hexadecimal text."""
    if isinstance(source, int):
        return source, 2
    text = source.reveal() if isinstance(source, Secret) else source
    if isinstance(text, str) and _hexadecimal(text):
        return int("".join(text.split()), 16), 2
    pem = _pem(text, "Diffie-Hellman parameters")
    try:
        prime, generator = _integers(pem)[:2]  # some writers add a third number, a recommended length
    except (ValueError, IndexError) as error:
        raise ConfigurationError(
            "the Diffie-Hellman parameters are no PEM of the kind `openssl dhparam` writes (BEGIN DH PARAMETERS)"
        ) from error
    return prime, generator


def dh_parameters(prime: int, generator: int = 2) -> str:
    """Diffie-Hellman parameters as the PEM text IBKR wants uploaded."""
    content = b"".join(_number(value) for value in (prime, generator))
    body = base64.b64encode(_tagged(0x30, content)).decode("ascii")
    lines = [body[start : start + 64] for start in range(0, len(body), 64)]
    return "\n".join(["-----BEGIN DH PARAMETERS-----", *lines, "-----END DH PARAMETERS-----"]) + "\n"


def _number(value: int) -> bytes:
    return _tagged(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def _tagged(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 0x80:
        return bytes([tag, length]) + content
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + length.to_bytes(size, "big") + content


def _integers(pem: bytes) -> list[int]:
    """The integers of a DER sequence of integers in a PEM.

    Read here because `cryptography` is giving finite-field Diffie-Hellman up, its parameter files included.
    """
    found = re.search(rb"-----BEGIN DH PARAMETERS-----(.*?)-----END DH PARAMETERS-----", pem, re.DOTALL)
    if found is None:
        raise ValueError("no DH PARAMETERS")
    tag, content, _ = _element(base64.b64decode(b"".join(found.group(1).split()), validate=True))
    if tag != 0x30:
        raise ValueError("no sequence")
    numbers = []
    while content:
        tag, value, content = _element(content)
        if tag != 0x02:
            raise ValueError("something else than integers")
        numbers.append(int.from_bytes(value, "big", signed=True))
    return numbers


def _element(data: bytes) -> tuple[int, bytes, bytes]:
    """Tag and content of the first element, and what follows it."""
    tag, length, start = data[0], data[1], 2
    if length & 0x80:
        start += length & 0x7F
        length = int.from_bytes(data[2:start], "big")
    if len(data) < start + length:
        raise ValueError("cut off")
    return tag, data[start : start + length], data[start + length :]


def _is_key(source: object) -> bool:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    return isinstance(source, RSAPrivateKey)


def _hexadecimal(text: str) -> bool:
    digits = "".join(text.split())
    return len(digits) >= 64 and all(digit in "0123456789abcdefABCDEF" for digit in digits)


def _load(source: object, what: str, passphrase: str | Secret | None) -> RsaKey:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    if isinstance(source, RSAPrivateKey):
        return RsaKey(source)
    pem = _pem(source.reveal() if isinstance(source, Secret) else source, what)
    password = Secret(passphrase).reveal().encode() if passphrase else None
    try:
        key = load_pem_private_key(pem, password)
    except TypeError as error:
        needed = (
            "is encrypted: give its passphrase" if password is None else "is not encrypted: leave the passphrase out"
        )
        raise ConfigurationError(f"the {what} {needed}") from error
    except ValueError as error:
        reason = "the passphrase is wrong, or the text is damaged" if password else _reason(pem)
        raise ConfigurationError(f"the {what} cannot be read: {reason}") from error
    if not isinstance(key, RSAPrivateKey):
        raise ConfigurationError(f"the {what} is no RSA key; IBKR takes only RSA")
    return RsaKey(key)


def _reason(pem: bytes) -> str:
    if b"PUBLIC KEY" in pem:
        return "it is a public key; the private one is needed (the public one goes to IBKR)"
    return "it is no PEM of a private RSA key (BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY)"


def _pem(source: object, what: str) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and "-----BEGIN" in source:
        return source.replace("\\n", "\n").encode()  # environment variables often hold line ends as \n
    if isinstance(source, (str, Path)):
        try:
            return Path(source).expanduser().read_bytes()
        except (OSError, ValueError) as error:
            problem = getattr(error, "strerror", None) or "no file has such a name"
        # raised here, because the system's error keeps the name, and that may be a key without its first line
        raise ConfigurationError(f"the {what} cannot be read{_place(str(source))}: {problem}")
    raise ConfigurationError(f"the {what} is given as {type(source).__name__}; a path, PEM text or a signer is needed")


def _place(name: str) -> str:
    return f" from {Path(name).expanduser()}" if len(name) <= NAME and name.isprintable() else ""
