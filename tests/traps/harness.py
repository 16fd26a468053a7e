"""What IBKR does that surprises, one `Trap` each: how the user is bitten, and what keeps the client from it.

A trap is a scenario against the simulator which asserts what a user would expect. With the client as it is it passes;
with the remedy taken away (`without`) the same scenario has to fail, or it shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs
import pytest

from ibkr_openapi import Operation, OperationCall
from ibkr_web.workflows.priming import Priming

__all__ = ["TRAPS", "Trap", "several", "swap", "trap", "unprimed"]

Remove = Callable[[pytest.MonkeyPatch], None]
"""Takes a remedy away."""


@attrs.frozen
class Trap:
    """One surprise."""

    name: str
    """As docs/traps.md has it, short."""
    facts: tuple[str, ...]
    """Rows of the fact sheet it answers, each as section and a text that only this row of the section has."""
    without: Remove
    scenario: Callable[[], None]


TRAPS: dict[str, Trap] = {}


def trap(name: str, *, facts: str | tuple[str, ...], without: Remove) -> Callable[[Callable[[], None]], None]:
    """Registers a scenario. facts: `"3 | /iserver/account/trades"`."""

    def register(scenario: Callable[[], None]) -> None:
        assert name not in TRAPS, f"{name}: twice"
        TRAPS[name] = Trap(name, (facts,) if isinstance(facts, str) else facts, without, scenario)

    return register


def unprimed(*operations: str) -> Remove:
    """Without the calls the client makes before these operations, and without asking again. IBKR keeps its rules."""

    def remove(patch: pytest.MonkeyPatch) -> None:
        before, after = Priming.before, Priming.after

        def no_call(self: Priming, operation: Operation[object], lane: object) -> Iterator[object]:
            if operation.name not in operations:
                yield from before(self, operation, lane)  # type: ignore[arg-type]

        def no_repeat(
            self: Priming, operation: Operation[object], call: OperationCall, response: object
        ) -> float | None:
            return None if operation.name in operations else after(self, operation, call, response)  # type: ignore[arg-type]

        patch.setattr(Priming, "before", no_call)
        patch.setattr(Priming, "after", no_repeat)

    return remove


def swap(target: str, value: object) -> Remove:
    """Something else in the place of `package.module.name`."""
    return lambda patch: patch.setattr(target, value)


def several(*removes: Remove) -> Remove:
    """Without several things at once."""

    def remove(patch: pytest.MonkeyPatch) -> None:
        for each in removes:
            each(patch)

    return remove
