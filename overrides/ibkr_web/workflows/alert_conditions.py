"""What an alert waits for, in words instead of numbers.

Sources: IBKR's document and page on creating alerts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Literal

from attrs import field, frozen

from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.numbers import Unusable, exact
from ibkr_web.workflows.orders.instruments import Instrument, instrument

__all__ = ["AlertCondition", "PriceCondition", "VolumeCondition", "members"]

Operator = Literal["<", "<=", "==", ">", ">="]
OPERATORS = ("<", "<=", "==", ">", ">=")
BINDS = {"and": "a", "or": "o"}
LAST = "n"


@frozen
class AlertCondition:
    """A figure of a contract beside a number."""

    contract: Instrument
    """A number, conidex text, or a resolved contract."""
    operator: Operator
    value: Any = field(converter=exact)
    KIND: ClassVar[int]

    @property
    def conidex(self) -> str:
        """Contract and exchange; SMART where none is named. Raises ConfigurationError."""
        found = instrument(self.contract)
        if isinstance(found, str):
            raise ConfigurationError(f"the contract of a condition {found}")
        if found.combination:
            raise ConfigurationError("an alert is not for combinations: take one of the legs")
        text = found.conidex or str(found.conid)
        return text if "@" in text else f"{text}@SMART"


@frozen
class PriceCondition(AlertCondition):
    """The last price of a contract: `PriceCondition(apple, ">=", "195.00")`."""

    KIND: ClassVar[int] = 1


@frozen
class VolumeCondition(AlertCondition):
    """The volume of the day: `VolumeCondition(apple, ">", 50_000_000)`."""

    KIND: ClassVar[int] = 6


def members(conditions: Sequence[AlertCondition], bind: str) -> list[dict[str, Any]]:
    """Conditions as they are sent. Raises ConfigurationError where one says nothing IBKR could test."""
    if bind not in BINDS:
        raise ConfigurationError(f"conditions are bound by 'and' or 'or', not by {bind!r}")
    if not conditions:
        raise ConfigurationError("an alert needs a condition, such as PriceCondition(265598, '>=', 195)")
    made = []
    for number, one in enumerate(conditions, 1):
        if getattr(one, "KIND", None) is None:
            raise ConfigurationError(f"{one!r} is no condition: there are PriceCondition and VolumeCondition")
        if one.operator not in OPERATORS:
            raise ConfigurationError(f"{one.operator!r} is no comparison: there are {', '.join(OPERATORS)}")
        if isinstance(one.value, Unusable):
            raise ConfigurationError(f"the value of a condition {one.value.rule}")
        made.append(
            {
                "type": one.KIND,
                "conidex": one.conidex,
                "operator": one.operator,
                "triggerMethod": "0",
                "value": format(one.value, "f"),
                "logicBind": BINDS[bind] if number < len(conditions) else LAST,
            }
        )
    return made
