"""Whether a request fits the contract. Fills in `parameters` and `payload`; says what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import parse_qsl

from ibkr_web.simulator.exchange import Answer, Refused, Request, Surface
from ibkr_web.simulator.server.errors import Problem
from ibkr_web.simulator.server.parameters import Decoder
from ibkr_web.simulator.server.schemas import Schema

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

    from ibkr_web.simulator.server.contract import Operation
    from ibkr_web.simulator.world import World

__all__ = ["Validation", "is_fatal", "schema_problems"]

FORM = "application/x-www-form-urlencoded"
TOKENS = frozenset({"application/jwt", "text/plain"})
LOOSE_BODIES = frozenset(
    {
        # IBKR checks tickets by itself and says what is wrong in words of its own.
        "orders.submit",
        "orders.modify",
        "orders.preview",
        "orders.reply",
        # Takes unknown message ids.
        "orders.suppress_questions",
        # Its arguments may stand in the query instead.
        "session.initialize",
        # IBKR tells what is wrong inside an answer 200.
        "account_management.accounts.create",
        "account_management.accounts.update",
        "account_management.accounts.submit_documents",
        # Answered element by element, with problems of its own.
        "account_management.balances.query",
        "account_management.tax_vouchers.create",
    }
)
LOOSE_ROOMS = ("account_management.banking.", "account_management.reports.", "account_management.restrictions.")
"""Instructions are refused with a result each, reports take a year as text or number, restrictions answer 200."""
MAY_LACK_BODY = frozenset({"session.initialize"})
LOOSE_PARAMETERS = frozenset(
    {
        # IBKR answers them although the values are wrong, or in words of its own.
        "alerts.get",
        "contracts.list_bond_filters",
        "notifications.update_setting",
    }
)
MISMATCH = "Invalid payload for security policy: SIGNED_JWT"


def is_fatal(problem: Problem) -> bool:
    """Whether IBKR refuses the request for it; what it does not know it leaves aside."""
    return problem.kind not in ("unknown", "tolerated")


class Validation:
    """Checks requests; what it needs of each operation is made once."""

    def __init__(self) -> None:
        self._decoders: dict[str, Decoder] = {}
        self._validators: dict[str, Validator | None] = {}

    def check(self, world: World, request: Request, values: tuple[str, ...]) -> list[Problem]:
        """Fill in the parameters and the payload. Raises `Refused` for a signed body that cannot be opened."""
        operation = request.operation
        decoder = self._decoders.get(operation.name)
        if decoder is None:
            decoder = self._decoders[operation.name] = Decoder(operation)
        request.parameters, problems = decoder.decode(values, request.query)
        if problems and (operation.name in LOOSE_PARAMETERS or request.surface in (Surface.FLEX, Surface.TOKEN)):
            problems = [one._replace(kind="tolerated") for one in problems]
        if operation.bodies:
            problems += self._body(world, request)
        elif request.body:
            # Many operations take `{}` because a POST without a length is refused.
            request.payload = _json_or_nothing(request.body)
        return problems

    def _body(self, world: World, request: Request) -> list[Problem]:
        operation = request.operation
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if operation.signed:
            return self._signed(world, request, media)
        if FORM in operation.bodies:
            if media != FORM:
                return [Problem("media", "Content-Type", f"{media or 'nothing'} is not {FORM}")]
            request.payload = dict(parse_qsl(request.body.decode("latin-1"), keep_blank_values=True))
            return []
        if not request.body.strip():
            if operation.needs_body and operation.name not in MAY_LACK_BODY:
                return [Problem("missing", "body", "a body is needed")]
            return []
        if media and media not in operation.bodies:
            return [Problem("media", "Content-Type", f"{media} is not {' or '.join(operation.bodies)}")]
        problems = [] if media else [Problem("tolerated", "Content-Type", "no Content-Type came with the body")]
        try:
            request.payload = _loads(request.body)
        except ValueError as error:
            return [*problems, Problem("body", "body", f"this is not JSON: {error}")]
        if not _is_loose(operation):
            problems += self._fit(operation, request.payload)
        elif not isinstance(request.payload, dict):
            problems.append(Problem("body", "body", "an object is needed"))
        return problems

    def _signed(self, world: World, request: Request, media: str) -> list[Problem]:
        if media not in TOKENS:
            # IBKR's error library: the token wrapped in JSON, or sent as JSON, is refused with this.
            status = 400 if media == "application/json" else 415
            raise Refused(Answer.problem(status, MISMATCH, f"Content-Type is {media or 'missing'}", type="/simple"))
        request.payload = world.identities.open_signed_body(request)
        return [] if _is_loose(request.operation) else self._fit(request.operation, request.payload)

    def _fit(self, operation: Operation, payload: Any) -> list[Problem]:
        if operation.name in self._validators:
            validator = self._validators[operation.name]
        else:
            schema = next((one for media, one in operation.bodies.items() if media != "text/plain"), {})
            # Where the document says "a text", it means the token itself.
            plain = not schema or schema.get("type") == "string"
            validator = self._validators[operation.name] = None if plain else _validator(schema)
        return [] if validator is None else schema_problems(validator, payload)


def _is_loose(operation: Operation) -> bool:
    return operation.name in LOOSE_BODIES or operation.name.startswith(LOOSE_ROOMS)


def schema_problems(validator: Validator, value: Any) -> list[Problem]:
    """What is wrong with a value, the first few things."""
    problems = []
    for error in validator.iter_errors(value):
        place = ".".join(map(str, error.absolute_path)) or "body"
        problems.append(Problem("body", place, f"{place}: {error.message[:200]}"))
        if len(problems) == 5:
            break
    return problems


def _validator(schema: Schema) -> Validator:
    # jsonschema takes a while to load, and a program that only reads never needs it.
    from jsonschema import Draft202012Validator, validators

    extend: Callable[..., type[Validator]] = validators.extend
    return extend(Draft202012Validator, {"type": _type})(schema)


def _type(validator: Validator, wanted: str | list[str], value: Any, _: Schema) -> Iterable[Exception]:
    """The types as a Jackson server sees them: a number may come as text, a text as number or truth value."""
    kinds = [wanted] if isinstance(wanted, str) else wanted
    if not any(validator.is_type(value, kind) or _coerces(value, kind) for kind in kinds):
        yield from _wrong_type(value, kinds)


def _wrong_type(value: Any, kinds: list[str]) -> Iterator[Exception]:
    from jsonschema import ValidationError

    yield ValidationError(f"{str(value)[:60]!r} is not of type {' or '.join(kinds)}")


def _coerces(value: Any, kind: str) -> bool:
    if kind == "string":
        return isinstance(value, (int, float))
    if not isinstance(value, str):
        return False
    if kind == "boolean":
        return value.lower() in ("true", "false")
    if kind not in ("integer", "number"):
        return False
    try:
        number = float(value)
    except ValueError:
        return False
    return kind == "number" or number.is_integer()


def _json_or_nothing(body: bytes) -> Any:
    try:
        return _loads(body)
    except ValueError:
        return None


def _loads(body: bytes) -> Any:
    """Exact for whole numbers of any length: instruction ids have up to twenty digits."""
    return json.loads(body, parse_constant=_no_constant)


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON number")
