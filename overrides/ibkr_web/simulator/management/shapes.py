"""Whether a part of a body has the shape the contract gives it, element by element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

import ibkr_contract
from ibkr_web.simulator.server.schemas import Schema, Schemas

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

__all__ = ["faults_of", "misfits", "whole_number"]

SHOWN = 5
LARGEST = Decimal(10) ** 18


def whole_number(value: Any) -> int | None:
    """An identifier, sent as a number or as a number in quotes; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.lstrip("-").isdigit() and value.isascii():
        return int(value)
    return None


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value)) if not isinstance(value, bool) else None
    except InvalidOperation:
        return None


def _type(validator: Validator, wanted: str | list[str], value: Any, _: Schema) -> Iterable[Exception]:
    """Types as a Java server reads them: numbers may come in quotes."""
    from jsonschema import ValidationError

    for kind in [wanted] if isinstance(wanted, str) else wanted:
        if validator.is_type(value, kind):
            return
        if kind == "integer" and whole_number(value) is not None:
            return
        if kind == "number" and isinstance(value, str) and _number(value) is not None:
            return
    yield ValidationError(f"{str(value)[:60]!r} is not of type {wanted}")


def _multiple(validator: Validator, step: float, value: Any, _: Schema) -> Iterator[Exception]:
    """Exact: 2500.10 is a multiple of 0.01, which binary fractions deny."""
    from jsonschema import ValidationError

    number = _number(value)
    if number is not None and (not abs(number) < LARGEST or number % Decimal(str(step))):
        yield ValidationError(f"{value} is not a multiple of {step}")


def _made(schema: Schema) -> Validator:
    # jsonschema takes a while to load, and reading needs none of it.
    from jsonschema import Draft202012Validator, validators

    extend: Any = validators.extend
    made: Validator = extend(Draft202012Validator, {"type": _type, "multipleOf": _multiple})(schema)
    return made


@cache
def _validator(component: str) -> Validator:
    return _made(_schemas().expand({"$ref": f"#/components/schemas/{component}"}))


@cache
def _part(component: str, name: str) -> Validator:
    return _made(_schemas().expand({"$ref": f"#/components/schemas/{component}"})["properties"][name])


@cache
def _schemas() -> Schemas:
    return Schemas(ibkr_contract.load("web-api"))


def faults_of(component: str, value: Any) -> list[tuple[str, str]]:
    """What does not fit a schema of the contract: (field, what is wrong), the first few."""
    found: list[tuple[str, str]] = []
    errors = list(_validator(component).iter_errors(value))
    if any(error.validator == "required" for error in errors):
        # The number of fields says nothing that the missing ones do not.
        errors = [error for error in errors if error.validator != "minProperties"]
    for error in errors[:SHOWN]:
        place = ".".join(map(str, error.absolute_path))
        if error.validator == "required":
            # The validator words it as "'amount' is a required property".
            missing = error.message.split("'")[1]
            place = f"{place}.{missing}" if place else missing
        found.append((place or "instruction", str(error.message)[:160]))
    return found


def misfits(component: str, name: str, value: Any) -> list[str]:
    """Texts on what is of another kind than a property of a schema says; wrong values are not its business."""
    found = [error for error in _part(component, name).iter_errors(value) if error.validator == "type"]
    return [
        f"Unsupported value {str(error.instance)[:40]!r} for {'.'.join(map(str, (name, *error.absolute_path)))}"
        for error in found[:SHOWN]
    ]
