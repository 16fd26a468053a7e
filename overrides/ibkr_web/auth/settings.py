"""Where credentials come from when they are not given as arguments: the environment or a profile file."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import attrs
import httpx

from ibkr_web.errors import ConfigurationError

__all__ = ["choice", "flag", "from_env", "from_profile", "home", "origin", "profile", "profile_path"]

E = TypeVar("E", bound=Enum)

LOOPBACK = ("localhost", "127.0.0.1", "::1")
LIKE = "like"
NUMBERS = ("dh_parameters", "token")
"""What may stand in a profile without quotes: a prime, and the token of the Flex Web Service."""
GRANTED = ("access_token", "access_token_secret", "decrypted_secret")
"""What belongs together: a table that has one of these takes none from the table it is like."""


def from_env(kind: type, prefix: str, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a class of credentials that the environment has, by their names in capitals."""
    found = {
        field.alias: os.environ[f"{prefix}{field.alias.upper()}"]
        for field in _fields(kind)
        if os.environ.get(f"{prefix}{field.alias.upper()}")
    }
    values = {**found, **overrides}
    missing = [f"{prefix}{name.upper()}" for name in _required(kind) if name not in values]
    if missing:
        raise ConfigurationError(f"{kind.__name__}: not in the environment: {', '.join(missing)}")
    return values


def profile_path() -> Path:
    """`credentials.toml` in the user's configuration folder (`~/.config/ibkr-web` on Linux)."""
    try:
        from platformdirs import user_config_path
    except ImportError as error:
        raise ConfigurationError("profiles need platformdirs (pip install 'ibkr-web[cli]'), or give a path") from error
    return Path(user_config_path("ibkr-web", appauthor=False)) / "credentials.toml"


def from_profile(kind: type, name: str, path: str | Path | None, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """A table of the profile file; a file that others may read is refused, as `ssh` refuses such keys."""
    file = Path(path).expanduser() if path else profile_path()
    table = profile(name, file)
    names = {field.alias for field in _fields(kind)}
    unknown = sorted(table.keys() - names - {"kind"})
    if unknown:
        raise ConfigurationError(f"{file}, profile {name!r}: {kind.__name__} has no {', '.join(unknown)}")
    values = {key: value for key, value in table.items() if key != "kind"}
    numbers = [key for key, value in values.items() if type(value) in (int, float) and key not in NUMBERS]
    if numbers:  # a token of nothing but digits, for one
        raise ConfigurationError(f"{file}, profile {name!r}: {', '.join(numbers)} needs quotes: it is text, no number")
    for key in ("signing_key", "encryption_key", "private_key", "dh_parameters"):
        value = values.get(key)
        if isinstance(value, str) and "-----BEGIN" not in value and not Path(value).expanduser().is_absolute():
            values[key] = _beside(file, value)
    values |= overrides
    missing = [key for key in _required(kind) if key not in values]
    if missing:
        raise ConfigurationError(f"{file}, profile {name!r}: {', '.join(missing)} missing")
    return values


def profile(name: str, path: str | Path | None = None) -> dict[str, Any]:
    """A table as it stands in the profile file, with what it takes from the one that its `like` names."""
    file = Path(path).expanduser() if path else profile_path()
    profiles, problem = _profiles(file)
    if problem:  # raised here: the error of the parser would keep the whole file
        raise ConfigurationError(problem)
    table = _table(file, profiles, name)
    if LIKE not in table:
        return table
    other = _table(file, profiles, str(table[LIKE]))
    if LIKE in other:
        raise ConfigurationError(f"{file}, profile {name!r}: {table[LIKE]!r} is like another itself; name that one")
    own = set(GRANTED) if set(GRANTED) & table.keys() else set()
    if "decrypted_secret" in table:
        own.add("encryption_key")  # it need not be on this machine any more
    taken = {key: value for key, value in other.items() if key not in own}
    return {key: value for key, value in (taken | table).items() if key != LIKE}


def _table(file: Path, profiles: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = profiles.get(name)
    if not isinstance(table, dict):
        known = ", ".join(sorted(key for key, value in profiles.items() if isinstance(value, dict))) or "none"
        raise ConfigurationError(f"{file} has no profile {name!r} (it has: {known})")
    return table


def _profiles(file: Path) -> tuple[dict[str, Any], str]:
    """The tables of a profile file, or what is wrong with it."""
    try:
        _private(file)
        return tomllib.loads(file.read_text(encoding="utf-8")), ""
    except FileNotFoundError:
        return {}, f"there is no {file}"
    except UnicodeDecodeError:
        return {}, f"{file} cannot be read: it is no UTF-8 text"
    except (OSError, tomllib.TOMLDecodeError) as error:
        return {}, f"{file} cannot be read: {error}"


def _beside(file: Path, value: str) -> str:
    """A relative path in a profile means a file beside it; text that is no path stays what it is."""
    try:
        return str(file.parent / value) if (file.parent / value).exists() else value
    except (OSError, ValueError):
        return value


def choice(kind: type[E], value: Any) -> E:
    """A member of an enumeration, by its value."""
    known = [member.value for member in kind]
    if isinstance(value, kind):
        return value
    if value not in known:
        raise ConfigurationError(f"{value!r} is none of {', '.join(known)}")
    return kind(value)


def flag(value: Any) -> bool:
    """A converter to yes or no, of text as well: environment variables are text."""
    try:
        return bool(attrs.converters.to_bool(value))
    except ValueError as error:
        raise ConfigurationError(f"{value!r} is neither true nor false") from error


def origin(url: str) -> str:
    """Scheme, host and port of an address. Anything but HTTPS is refused unless it is this machine."""
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ConfigurationError(f"{url!r} is no address: {error}") from error
    if not parts.scheme or not parts.host:
        raise ConfigurationError(f"{url!r} is no address: https://… is needed")
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.host in LOOPBACK):
        raise ConfigurationError(f"credentials go over https only, not to {parts.scheme}://{parts.host}")
    return f"{parts.scheme}://{parts.netloc.decode('ascii')}"


@lru_cache(maxsize=64)
def home(base_url: str) -> tuple[bytes, bytes, int | None]:
    """What an address must have in common with `base_url` for credentials to be sent there."""
    url = httpx.URL(base_url)
    return url.raw_scheme, url.raw_host, url.port


def _private(file: Path) -> None:
    if os.name == "nt":
        return
    if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigurationError(f"others on this machine may read {file}: chmod 600 it first")


def _fields(kind: type) -> list[Any]:
    return [field for field in attrs.fields(kind) if field.init]


def _required(kind: type) -> list[str]:
    return [field.alias for field in _fields(kind) if field.default is attrs.NOTHING]
