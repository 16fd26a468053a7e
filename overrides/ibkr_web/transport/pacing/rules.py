"""Which limits an operation has: from its descriptor, from `ibkr_openapi.LIMITS`, and what the user wants instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ibkr_openapi import LIMITS, OPERATIONS, Operation
from ibkr_web.errors import ConfigurationError

__all__ = ["FIRST", "Limit", "Pacing", "Rule", "global_rules", "rules_of", "urgent"]

FIRST = ("order", "transfer", "session", "token")
"""Effects that go ahead of all others: a price is stale in a second, and without a session nothing works."""


def _patterns(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


@frozen
class Limit:
    """So many requests in so many seconds, or so many at the same time."""

    requests: int | None = None
    seconds: float | None = None
    concurrent: int | None = None
    operations: tuple[str, ...] = field(default=(), converter=_patterns)
    """Names of operations that count together (`orders.*` too), for a limit under a name that IBKR does not have."""

    def __attrs_post_init__(self) -> None:
        rate = self.requests is not None and self.seconds is not None and self.seconds > 0
        alone = (self.requests, self.seconds) == (None, None) and self.concurrent is not None
        numbers = [number for number in (self.requests, self.concurrent) if number is not None]
        if rate == alone or min(numbers) < 1 or (rate and self.concurrent is not None):
            raise ConfigurationError("a limit is requests=… with seconds=…, or concurrent=… alone; each at least one")

    def __str__(self) -> str:
        return f"{self.concurrent} at a time" if self.seconds is None else f"{self.requests} in {self.seconds:g} s"


@frozen(kw_only=True)
class Pacing:
    """Which limits to keep, and with whom to share them.

    limits: instead of IBKR's documented ones, by name: that of an operation, or of a limit several share (those of
        `ibkr_openapi.LIMITS`: `gateway`, `direct`, `account_management`, `history`, `flex`), to a `Limit`, to several,
        or to None for none. A new name with `Limit(…, operations=…)` adds one. IBKR names 10 and, elsewhere, 50
        requests a second for direct access: 10 is kept unless you say `limits={"direct": Limit(50, 1)}`.
    shared: with whom they are counted. False: with every client of the same user in this process. True: with every
        process of this operating-system user on this machine. A path: with everybody on this machine who names the
        same file (SQLite). `redis://…`, `rediss://…`, `unix://…`: with everybody who uses that Redis server; needs the
        extra `redis`.
    penalty: seconds nobody sends after a 429 that does not say how long itself, instead of the documented ones.
    margin: part of a window by which it is made longer at most, because requests do not travel equally fast.
    lease: seconds after which what a killed process had among places of `concurrent` ones is free for others.
    enabled: False keeps no limit at all.
    """

    limits: Mapping[str, Limit | tuple[Limit, ...] | None] = field(factory=dict)
    shared: bool | str | Path = False
    penalty: float | None = None
    margin: float = 0.04
    lease: float = 15.0
    enabled: bool = True

    def __attrs_post_init__(self) -> None:
        for name, wanted in self.limits.items():
            if name in LIMITS or name in OPERATIONS:
                continue
            if not all(one.operations for one in _several(wanted)) or wanted is None:
                raise ConfigurationError(
                    f"no operation or limit is called {name!r}; a limit of your own says whom it is for: "
                    "Limit(…, operations=('orders.*',))"
                )
        if not 0 <= self.margin <= 1 or (self.penalty is not None and self.penalty < 0) or self.lease <= 0:
            raise ConfigurationError("margin is a part from 0 to 1; penalty and lease are seconds")


SPREAD = 2.0
"""Windows up to so many seconds are filled evenly by those who had to wait, and who are not urgent: so places become
free one after the other, and an urgent call waits for a part of a window instead of all of it."""


class Rule:
    """A limit as it is counted: `places`, each taken for `seconds`, or while a request is on its way."""

    __slots__ = ("certainty", "key", "limit", "name", "penalty", "places", "seconds", "step")

    def __init__(self, name: str, limit: Limit, penalty: float | None, certainty: str) -> None:
        self.name = name
        self.limit = limit
        self.certainty = certainty
        self.penalty = penalty
        self.seconds = limit.seconds
        self.places = int(limit.requests or limit.concurrent or 1)
        self.step = limit.seconds / self.places if limit.seconds is not None and limit.seconds <= SPREAD else None
        """Seconds between two requests that go evenly, where they are to."""
        self.key = f"{name}/{'now' if limit.seconds is None else f'{limit.seconds:g}'}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rule) and (self.key, self.places) == (other.key, other.places)

    def __hash__(self) -> int:
        return hash((self.key, self.places))

    def __repr__(self) -> str:
        return f"<{self.name}: {self.limit}>"


def urgent(operation: Operation[Any] | str) -> bool:
    """Whether it goes ahead of what only reads."""
    return not isinstance(operation, str) and operation.effect in FIRST


def rules_of(operation: Operation[Any] | str, surface: str, pacing: Pacing) -> tuple[Rule, ...]:
    """What counts for an operation called with these credentials, or for something that joins a limit by its name."""
    if not pacing.enabled:
        return ()
    if isinstance(operation, str):
        owners = [one for one in OPERATIONS.values() if any(rule.get("shared") == operation for rule in one.pacing)]
        found = [(operation, rule) for one in owners[:1] for rule in one.pacing if rule.get("shared") == operation]
        name, rules = operation, _documented(found, pacing)
    else:
        name = operation.name
        own = [(str(rule.get("shared", name)), rule) for rule in operation.pacing]
        everybody = [one for one in global_rules(surface, pacing) if _counts(operation, LIMITS[one.name])]
        rules = [*everybody, *_documented(own, pacing)]
        if name in pacing.limits and not any(rule.name == name for rule in rules):
            rules += _yours(name, pacing)
    for label, wanted in pacing.limits.items():
        for limit in _several(wanted):
            if any(fnmatchcase(name, pattern) for pattern in limit.operations):
                rules.append(Rule(label, limit, _penalty(label, pacing), "yours"))
    return tuple(dict.fromkeys(rules))


def global_rules(surface: str, pacing: Pacing) -> list[Rule]:
    """The limits that hold for many operations called with credentials of this kind."""
    found = [
        (name, rule)
        for name, entry in LIMITS.items()
        if surface in entry["surfaces"]
        for rule in entry.get("rules", ())
    ]
    return _documented(found, pacing) if pacing.enabled else []


def _documented(found: list[tuple[str, Mapping[str, Any]]], pacing: Pacing) -> list[Rule]:
    """Rules of the annotations; where the user says otherwise for a name, the user's."""
    rules: list[Rule] = []
    for name, rule in found:
        if name in pacing.limits:
            rules += _yours(name, pacing)
        else:
            limit = Limit(rule.get("requests"), rule.get("seconds"), rule.get("concurrent"))
            certainty = str(LIMITS.get(name, {}).get("certainty", "documented"))
            rules.append(Rule(name, limit, _penalty(name, pacing), certainty))
    return list(dict.fromkeys(rules))


def _yours(name: str, pacing: Pacing) -> list[Rule]:
    return [Rule(name, limit, _penalty(name, pacing), "yours") for limit in _several(pacing.limits[name])]


def _penalty(name: str, pacing: Pacing) -> float | None:
    documented: float | None = LIMITS.get(name, {}).get("penalty")
    return documented if documented is None or pacing.penalty is None else pacing.penalty


def _counts(operation: Operation[Any], entry: Mapping[str, Any]) -> bool:
    resources = entry.get("resources")
    return resources is None or any(operation.name.startswith(f"{resource}.") for resource in resources)


def _several(wanted: Limit | tuple[Limit, ...] | None) -> tuple[Limit, ...]:
    return (wanted,) if isinstance(wanted, Limit) else tuple(wanted or ())
