"""Collects whatever a program could show of itself, and looks for secrets in it."""

from __future__ import annotations

import base64
import gc
import logging
import pickle
import re
import traceback
import types
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from cryptography.hazmat.primitives import serialization

from ibkr_web.simulator import Simulator

ROOT = Path(__file__).resolve().parents[2]
OURS = ("ibkr_web", "ibkr_openapi")
OUR_FILES = (str(ROOT / "overrides"), str(ROOT / "generated"), "<attrs generated")
ACCOUNT, PASSPHRASE = "account number", "open sesame 1234"
JWT = re.compile(r"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{16,}")
OPAQUE = (types.ModuleType, type, types.FunctionType, types.MethodType, types.CodeType, types.FrameType)


def ours(kind: type) -> bool:
    """Whether a class is part of the package; the simulator is the server and knows everything."""
    module = kind.__module__ or ""
    return module.partition(".")[0] in OURS and not module.startswith("ibkr_web.simulator")


class Evidence(logging.Handler):
    """Texts, each with where it was seen."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.texts: list[tuple[str, str]] = []
        self.secrets: dict[str, str] = {}
        self.frames = 0
        self.objects = 0

    # what is secret

    def secret(self, name: str, value: str | bytes) -> None:
        """Look for it in every form it could be shown in."""
        if isinstance(value, bytes):
            shown = {"bytes": repr(value)[2:-1], "hex": value.hex(), "base64": base64.b64encode(value).decode()}
            self.secrets |= {text: f"{name} ({form})" for form, text in shown.items() if len(text) > 7}
        else:
            self.secrets[value] = name

    def pem(self, name: str, text: str) -> None:
        """A private key: any line of it, however the line ends are shown."""
        for line in text.splitlines():
            if len(line) > 40 and "-----" not in line:
                self.secrets[line] = name

    # what there is to see

    def emit(self, record: logging.LogRecord) -> None:
        """A log record, as a handler would write it."""
        where = "log of ours" if record.name.partition(".")[0] in OURS else "log of others"
        error = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        try:
            self.texts.append((f"{where}: {record.name}", f"{record.getMessage()} {record.args!r} {error}"))
        except TypeError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """A record whose arguments do not fit its message."""
        self.texts.append((f"log of others: {record.name}", f"{record.msg} {record.args!r}"))

    def error(self, error: BaseException) -> None:
        """An exception: as text, pickled, and its traceback with the variables of our frames; its causes as well."""
        for each in chain(error):
            name = f"{'our' if ours(type(each)) else 'another'} {type(each).__name__}"
            self.texts += [(f"text of {name}", f"{each} {each!r}"), (f"attributes of {name}", attributes(each))]
            self.texts += [(f"pickle of {name}", text) for text in pickled(each)]
            for frame in traceback.TracebackException.from_exception(each, capture_locals=True).stack:
                if frame.filename.startswith(OUR_FILES) and "simulator" not in frame.filename:
                    self.frames += 1
                    for variable, shown in (frame.locals or {}).items():
                        where = f"variable {variable} of {frame.name} in {Path(frame.filename).name}:{frame.lineno}"
                        self.texts.append((where, shown))

    def reachable(self, *roots: object) -> None:
        """The repr of every object of ours that can be reached."""
        for each in walk(roots):
            if ours(type(each)):
                self.objects += 1
                self.texts.append((f"repr of {type(each).__name__}", repr(each)))
                if not isinstance(each, httpx.URL):  # whose text is the address, for httpx to send to
                    self.texts.append((f"str of {type(each).__name__}", str(each)))

    # what was found

    def know(self, simulator: Simulator) -> None:
        """What is secret so far; tokens come as it goes on."""
        identities = simulator.identities
        consumer, client = identities.oauth1, identities.oauth2
        for account in simulator.brokerage.accounts.ids:
            self.secret(ACCOUNT, account)
        self.secret("passphrase", PASSPHRASE)
        self.secret("encrypted secret", consumer.access_token_secret)
        self.secret("encrypted secret", base64.b64decode(consumer.access_token_secret))
        for token in consumer.tokens.values():
            self.secret("access token", token.token)
            self.secret("clear secret", token.secret)
        for live in identities.live.values():
            self.secret("live session token", live.key)
        for bearer in identities.bearers:
            self.secret("bearer", bearer)
        self.secret("user name", client.username)
        for key in (consumer.signing_key_pem, consumer.encryption_key_pem, client.private_key_pem):
            self.pem("private key", key)

    @contextmanager
    def of_failing(self, simulator: Simulator, expected: bool = True) -> Iterator[None]:
        """Whatever goes wrong is evidence; nothing going wrong where it should is an error of the test."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  # whatever it is
            self.know(simulator)
            self.error(error)
        else:
            assert not expected, "that should have failed"

    def found(self, ignored: Iterable[str] = ()) -> list[str]:
        """Where which secret was seen."""
        hits = set()
        for where, text in self.texts:
            if any(re.search(pattern, where) for pattern in ignored):
                continue
            # what httpx hangs on its exceptions names the address; that much is its own affair
            httpx_says = where.startswith(("attributes of another", "pickle of another"))
            hits |= {
                f"{name} in {where}"
                for secret, name in self.secrets.items()
                if secret in text and not (httpx_says and name == ACCOUNT)
            }
            if JWT.search(text):
                hits.add(f"a signed token in {where}")
        return sorted(hits)


def chain(error: BaseException) -> Iterator[BaseException]:
    """An exception and all it was made from."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__, *getattr(each, "exceptions", ())]


def attributes(error: BaseException) -> str:
    """What hangs on an exception, as a debugger shows it."""
    slots = [name for kind in type(error).__mro__ for name in getattr(kind, "__slots__", ())]
    found = {name: getattr(error, name, None) for name in slots if not name.startswith("__")} | vars(error)
    if type(error).__module__.partition(".")[0] in OURS:
        # the answer as it came is there to be looked at; it is no text of ours
        found = {name: value for name, value in found.items() if name not in ("content", "body", "value", "headers")}
    return repr(found)


def pickled(error: BaseException) -> list[str]:
    """The bytes of its pickle, if it has one."""
    if type(error).__module__.partition(".")[0] in OURS and getattr(error, "content", None):
        return []  # holds the answer
    try:
        return [pickle.dumps(error).decode("latin-1")]
    except (TypeError, AttributeError, pickle.PicklingError):
        return []


def walk(roots: Iterable[object]) -> Iterator[object]:
    """Everything that can be reached through objects of ours and containers."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, OPAQUE):
            continue
        seen.add(id(each))
        yield each
        if ours(type(each)) or isinstance(each, (dict, list, tuple, set, frozenset, types.CellType)):
            waiting += gc.get_referents(each)


@contextmanager
def everything_logged() -> Iterator[Evidence]:
    """Everything that is logged, by anybody, at DEBUG."""
    found, root = Evidence(), logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in ("", "asyncio", "ibkr_web.simulator")}
    for name in levels:  # the simulator is the server, and knows everything
        logging.getLogger(name).setLevel(logging.CRITICAL if name else logging.DEBUG)
    root.addHandler(found)
    try:
        yield found
    finally:
        root.removeHandler(found)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


def locked(pem: str) -> str:
    """The same key, encrypted."""
    key = serialization.load_pem_private_key(pem.encode(), None)
    how = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how).decode()
