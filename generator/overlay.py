"""OpenAPI Overlay documents (1.0 and 1.1): load them, apply them, and account for what every action did.

Targets are RFC 9535 JSONPath. An action that matches nothing is stale: it is reported and stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from jsonpath import JSONPathEnvironment, JSONPathError

from generator import plain_yaml
from generator.normalise.draft import copied, pointed

Json = dict[str, Any]

_PATHS = JSONPathEnvironment(strict=True)
_BY_KEY = re.compile(
    r"""\$\.paths(?:\.\*|\[\*\])\[\?\s*@\[(['"])x-ibkr-key\1\]\s*==\s*(['"])(?P<key>[^'"\\]*)\2\s*\](?P<rest>.*)"""
)
"""The target nearly all our actions have. A scan of the paths answers it a hundred times faster than the library."""

_FIELDS = frozenset({"target", "description", "update", "remove", "copy"})


class OverlayError(Exception):
    """An overlay that cannot be loaded or applied; names the file and the number of the action."""

    def __init__(self, file: str, number: int | None, message: str) -> None:
        super().__init__(f"{file}{f', action {number}' if number else ''}: {message}")
        self.file = file
        self.number = number


@dataclass(frozen=True, slots=True)
class Action:
    """One change: what it is for, where it goes, and what it does there."""

    file: str
    number: int
    target: str
    description: str
    kind: str
    value: Any
    concatenates: bool


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay document."""

    file: str
    title: str
    version: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one action."""

    action: Action
    matches: int

    @property
    def stale(self) -> bool:
        """Whether the action matched nothing any more."""
        return self.matches == 0

    def __str__(self) -> str:
        found = "matches nothing any more" if self.stale else f"{self.matches} matched"
        return f"{self.action.file}, action {self.action.number} ({self.action.kind} {self.action.target}): {found}"


@dataclass(frozen=True, slots=True)
class Applied:
    """The changed document, and the outcome of every action in order."""

    document: Json
    report: list[Outcome]

    @property
    def stale(self) -> list[Outcome]:
        """The actions that matched nothing."""
        return [outcome for outcome in self.report if outcome.stale]


class _Place(NamedTuple):
    """A matched value with what holds it (nothing holds the root)."""

    value: Any
    holder: Any
    key: Any


def load(paths: Iterable[Path]) -> list[Overlay]:
    """Read overlay documents (YAML or JSON) in the given order; whatever is wrong in them is said here."""
    return [_overlay(path) for path in paths]


def _overlay(path: Path) -> Overlay:
    file = path.name
    try:
        content = plain_yaml.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise OverlayError(file, None, f"cannot be read: {error}") from error
    except plain_yaml.PlainYamlError as error:
        raise OverlayError(file, None, f"is not YAML: {error}") from error
    if not isinstance(content, dict):
        raise OverlayError(file, None, "is not an overlay: it holds no object")
    said = content.get("overlay")
    if not isinstance(said, str) or not re.fullmatch(r"1\.[01](\.\d+)?", said):
        raise OverlayError(file, None, f"`overlay` must be 1.0.x or 1.1.x, it is {said!r}")
    info = content.get("info")
    if not isinstance(info, dict) or "title" not in info or "version" not in info:
        raise OverlayError(file, None, "`info` with title and version is missing")
    actions = content.get("actions")
    if not isinstance(actions, list) or not actions:
        raise OverlayError(file, None, "there are no actions")
    concatenates = not said.startswith("1.0")
    loaded = tuple(_action(file, number, action, concatenates) for number, action in enumerate(actions, 1))
    return Overlay(file, str(info["title"]), str(info["version"]), loaded)


def _action(file: str, number: int, given: Any, concatenates: bool) -> Action:
    if not isinstance(given, dict):
        raise OverlayError(file, number, "an action is an object")
    target = given.get("target")
    if not isinstance(target, str) or not target:
        raise OverlayError(file, number, "has no target")
    unknown = sorted(key for key in given.keys() - _FIELDS if not key.startswith("x-"))
    if unknown:
        raise OverlayError(file, number, f"an action has no {', '.join(unknown)}")
    kinds = [kind for kind in ("remove", "copy", "update") if kind in given and given[kind] is not False]
    if not kinds:
        raise OverlayError(file, number, "has neither update nor remove nor copy")
    if "copy" in kinds and "update" in kinds and "remove" not in kinds:
        raise OverlayError(file, number, "has update and copy, only one can be meant")
    kind = kinds[0]
    value = given[kind]
    if kind == "remove" and value is not True:
        raise OverlayError(file, number, f"remove is true or false, not {value!r}")
    if kind == "copy" and not isinstance(value, str):
        raise OverlayError(file, number, "copy is a JSONPath")
    for path in [target, value] if kind == "copy" else [target]:
        _checked(file, number, path)
    return Action(file, number, target, str(given.get("description", "")), kind, value, concatenates)


def _checked(file: str, number: int, path: str) -> None:
    by_key = _BY_KEY.fullmatch(path)
    try:
        _PATHS.compile(f"${by_key['rest']}" if by_key else path)
    except JSONPathError as error:
        # The library's own text shows the place; for some errors at the end of a query it fails to write it.
        reason = error.args[0] if error.args else type(error).__name__
        raise OverlayError(file, number, f"{path!r} is not a JSONPath: {reason}") from error


def apply(
    document: Json, overlays: Iterable[Overlay], watch: Callable[[Action, list[Any]], None] | None = None
) -> Applied:
    """Apply overlays in order to a copy of a document; `watch` sees what each action matches before it acts."""
    changed: Json = copied(document)
    report: list[Outcome] = []
    for overlay in overlays:
        for action in overlay.actions:
            places = list(_places(changed, action.target))
            if watch is not None:
                watch(action, [place.value for place in places])
            if action.kind == "remove":
                _remove(action, places)
            elif action.kind == "update":
                _update(changed, action, places, action.value)
            elif places:
                places = _copy(changed, action, places)
            report.append(Outcome(action, len(places)))
    return Applied(changed, report)


def _places(document: Json, path: str) -> Iterator[_Place]:
    by_key = _BY_KEY.fullmatch(path)
    if by_key is None:
        yield from _query(document, path, None, None)
        return
    for item in document.get("paths", {}).values():
        for name, operation in list(item.items()) if isinstance(item, dict) else ():
            if isinstance(operation, dict) and operation.get("x-ibkr-key") == by_key["key"]:
                yield from _query(operation, f"${by_key['rest']}", item, name)


def _query(root: Json, path: str, holder: Any, key: Any) -> Iterator[_Place]:
    """Matches of a JSONPath; `holder` and `key` are where the root itself stands."""
    if path == "$":
        yield _Place(root, holder, key)
        return
    for match in _PATHS.finditer(path, root):
        above = match.parent
        yield _Place(match.obj, above.obj if above else holder, match.parts[-1] if match.parts else key)


def _remove(action: Action, places: list[_Place]) -> None:
    if any(place.holder is None for place in places):
        raise OverlayError(action.file, action.number, "the whole document cannot be removed")
    gone: dict[int, tuple[Any, set[Any]]] = {}
    for place in places:
        gone.setdefault(id(place.holder), (place.holder, set()))[1].add(place.key)
    for holder, keys in gone.values():
        for key in sorted(keys, reverse=True):
            del holder[key]


def _copy(document: Json, action: Action, places: list[_Place]) -> list[_Place]:
    sources = list(_places(document, action.value))
    if len(sources) > 1:
        raise OverlayError(action.file, action.number, f"copy {action.value!r} matches {len(sources)} places, not one")
    if not sources:
        return []
    _update(document, action, places, copied(sources[0].value))
    return places


def _update(document: Json, action: Action, places: list[_Place], value: Any) -> None:
    for place in places:
        if isinstance(place.value, list):
            place.value.extend(copied(value) if action.concatenates and isinstance(value, list) else [copied(value)])
        elif isinstance(place.value, dict):
            if not isinstance(value, dict):
                raise OverlayError(action.file, action.number, f"an object is updated with {value!r}")
            _merge(document, action, place.value, value, "")
        elif isinstance(value, (dict, list)):
            raise OverlayError(action.file, action.number, f"{place.value!r} is updated with an object or a list")
        else:
            place.holder[place.key] = value


def _merge(document: Json, action: Action, target: Json, update: Json, where: str) -> None:
    """Objects merge, lists grow, single values are replaced; anything else is a mistake in the overlay."""
    if "$ref" in target and "$ref" not in update and update.keys() - {"x-ibkr-name"}:
        _open(document, target)
    for key, value in update.items():
        old = target.get(key)
        if key not in target:
            target[key] = copied(value)
        elif isinstance(old, dict) and isinstance(value, dict):
            _merge(document, action, old, value, f"{where}/{key}")
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(copied(value))
        elif key == "additionalProperties" and isinstance(old, bool) and isinstance(value, dict):
            target[key] = copied(value)  # the short forms of a schema: anything, nothing
        elif isinstance(old, (dict, list)) or isinstance(value, (dict, list)):
            problem = f"{where}/{key} holds {_kind(old)} and is updated with {_kind(value)}; remove it first"
            raise OverlayError(action.file, action.number, problem)
        else:
            target[key] = value


def _open(document: Json, target: Json) -> None:
    """Put what a reference leads to in its place: beside it a correction would mean nothing.

    So a correction still holds where a revision has moved what it corrects into a component.
    """
    for _ in range(64):
        if "$ref" not in target:
            return
        behind = pointed(document, str(target["$ref"]))
        if not isinstance(behind, dict):
            return
        beside = {key: value for key, value in target.items() if key != "$ref"}
        target.clear()
        target.update({**copied(behind), **beside})


def _kind(value: Any) -> str:
    return "an object" if isinstance(value, dict) else "a list" if isinstance(value, list) else repr(value)
