"""Schemas beside what stands for them: every property, branch, member and value type, however deep."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.audit.contract import Json
from generator.audit.findings import Book
from generator.audit.package import Package
from generator.audit.shapes import ContractError, Shape, Shapes
from generator.audit.types import (
    ANY,
    Alternatives,
    Kind,
    Types,
    described,
    has_any,
    is_open,
    models_in,
    nameable,
    parts,
    same,
    text,
)

_ABSENT = frozenset({"Unset", "None"})
_DEPTH = 3
_CLOSE = 0.5


class Schemas:
    """Compares schemas with type expressions, each pair once; findings name the place where it was met first."""

    def __init__(self, package: Package, shapes: Shapes, types: Types, book: Book) -> None:
        self._package = package
        self._shapes = shapes
        self._types = types
        self._book = book
        self._seen: dict[tuple[int, Kind], None] = {}
        self._sent: set[str] = set()
        self._counted: set[int] = set()
        self.models: set[str] = set()
        """Models that stand for a schema."""
        self._stands: dict[int, set[str]] = {}
        self.reached: set[int] = set()
        """Shapes that something stands for."""
        self.later: list[tuple[Json, str]] = []
        """Schemas that nothing refers to, with their places: looked for when all others have found their models."""

    def components(self, components: dict[str, Json]) -> None:
        """The named schemas of a contract: each must have something that stands for it, by its name."""
        named = [(schema, f"schema {name}", name) for name, schema in components.items()]
        self._book.count("schemas", len(named))
        for schema, place, name in [*named, *((schema, place, "") for schema, place in self.later)]:
            try:
                self._unreached(schema, place, name)
                self._named(schema, name)
            except ContractError as error:
                self._book.error(place, str(error))

    def _named(self, schema: Json, name: str) -> None:
        """A model has the name of its schema, or tells it."""
        shape = self._shapes.of(schema)
        if name and shape.form == "object" and self._shapes.settled(schema) is schema:
            models = sorted(self._stands.get(id(shape), ()))
            if models and not any(self._alike(model, name) for model in models):
                told = f"is called {', '.join(models)}, whose docstring does not say so"
                self._book.error(f"schema {name}", told)

    def _unreached(self, schema: Json, place: str, name: str = "", inside: tuple[int, ...] = ()) -> None:
        """What nothing refers to is in the package all the same: found by name or by what is in it."""
        shape = self._shapes.of(schema)
        if id(shape) in self.reached or id(shape) in inside:
            return
        if shape.form == "object":
            model = self._closest(shape, name)
            if model is None:
                self._book.error(place, f"the schema is missing: {shape}")
            else:
                self.compare_shape(shape, model, place)
        elif shape.form == "enum":
            self._same_members(shape, place, name)
        elif shape.form in ("list", "map") and shape.item is not None:
            mark, word = ("[]", "Item") if shape.form == "list" else ("{}", "Value")
            self._unreached(shape.item, f"{place}{mark}", name and f"{name}{word}", (*inside, id(shape)))
        for number, branch in enumerate(shape.branches):
            self._unreached(branch, f"{place}<{number}>", "", (*inside, id(shape)))

    def _closest(self, shape: Shape, name: str) -> str | None:
        """The model that has an object's name, else the one that nothing else uses and that is most like it."""
        rated = {
            model: _overlap(shape.properties, cls._wire.values()) + 2 * self._alike(model, name)
            for model, cls in self._package.models.items()
            if model not in self.models or self._alike(model, name)
        }
        best = max(rated, key=lambda model: (rated[model], model), default="")
        return best if best and rated[best] >= _CLOSE else None

    def _same_members(self, shape: Shape, place: str, name: str) -> None:
        wanted = {(type(one), one) for one in shape.members}
        same = [own for own, members in self._package.enums.items() if {(type(one), one) for one in members} == wanted]
        if same:  # another may list the same members: the one that has its name is its own
            self._types.used.add(next((own for own in same if _squashed(own) == _squashed(name)), same[0]))
        elif nameable(shape.members):
            self._book.error(place, f"the enumeration is missing: {shape}")

    def _alike(self, model: str, name: str) -> bool:
        """Whether a class has a schema's name, or says in its docstring what it stands for."""
        if not name:
            return False
        return _squashed(model) == _squashed(name) or f"`{name}`" in (self._package.models[model].__doc__ or "")

    def sent(self, kinds: list[Kind]) -> None:
        """Takes down which models are sent: their numbers are annotated for exact input."""
        queue = [name for kind in kinds for name in models_in(kind)]
        while queue:
            name = queue.pop()
            cls = self._package.models.get(name)
            if cls is not None and name not in self._sent:
                self._sent.add(name)
                queue += [inner for kind in cls._nested.values() for inner in models_in(kind)]

    def compare(self, schema: Json, kind: Kind, place: str) -> None:
        """One schema and the type expression that stands for it."""
        shape = self._shapes.of(schema)
        if (id(shape), kind) in self._seen:
            return
        self._seen[id(shape), kind] = None
        self.reached.add(id(shape))
        if shape.form == "union":
            self._union(shape, kind, place)
        elif kind == "any":
            self._any(shape, place)
        elif shape.form == "enum":
            self._enum(shape, kind, place)
        elif shape.form == "object" and isinstance(kind, str) and kind[:1].isupper():
            self._model(shape, kind, place)
        elif shape.form == "list" and kind[0] == "list":
            self.compare(shape.item or {}, kind[1], f"{place}[]")
        elif shape.form == "map" and kind[0] == "map":
            self._map(shape, kind[1], place)
        elif shape.form != "scalar" or kind != shape.leaf:
            self._book.error(place, f"typed {text(kind)}, the contract says {shape}")

    def _any(self, shape: Shape, place: str) -> None:
        if shape.form == "any":
            self._book.reason(place, shape.declared or "the contract gives no type")
        elif shape.form == "enum" and not nameable(shape.members) and not shape.leaf:
            self._book.reason(place, "an enumeration of decimals, which Literal cannot name")
        else:
            self._book.error(place, f"typed any, although the contract says {shape}")

    def _map(self, shape: Shape, kind: Kind, place: str) -> None:
        if shape.item is not None:
            self.compare(shape.item, kind, f"{place}{{}}")
        elif kind == "any":
            self._book.reason(place, shape.declared or "an object without properties")
        else:
            self._book.error(f"{place}{{}}", f"typed {text(kind)}, of which the contract says nothing")

    def _enum(self, shape: Shape, kind: Kind, place: str) -> None:
        if not nameable(shape.members) and kind == shape.leaf:
            self._book.reason(place, "an enumeration of decimals, which Literal cannot name")
            return
        if not isinstance(kind, str) or kind[:1] != "@":
            self._book.error(place, f"typed {text(kind)}, the contract says {shape}")
            return
        name = kind[1:]
        self._types.used.add(name)
        if name not in self._package.enums:
            self._book.error(place, f"typed {name}, and enums.py has no such enumeration")
            return
        self._members(shape, self._package.enums[name], f"enumeration {name}", place)

    def _members(self, shape: Shape, members: tuple[Any, ...], name: str, place: str) -> None:
        own, wanted = ({(type(one), one) for one in values} for values in (members, shape.members))
        if id(shape) not in self._counted:
            self._counted.add(id(shape))
            self._book.count("enumerations")
            self._book.count("members", len(wanted))
        for _, member in sorted(wanted - own, key=str):
            self._book.error(place, f"{name} lacks {member!r}")
        for _, member in sorted(own - wanted - {(type(one), one) for one in shape.optional}, key=str):
            self._book.error(place, f"{name} has {member!r}, which the contract does not")

    def _union(self, shape: Shape, kind: Kind, place: str) -> None:
        if shape.folded and isinstance(kind, str) and kind[:1].isupper():
            self.compare_shape(self._shapes.merged(shape), kind, place)
            return
        kinds = _flat(kind)
        chosen: dict[int, int] = {}
        taken: set[int] = set()
        for number, branch in self._shapes.branches(shape):
            inner = self._shapes.of(branch)
            likeness = [self._likeness(inner, one, _DEPTH) for one in kinds]
            best = max(range(len(kinds)), key=lambda index: (likeness[index], index not in taken, -index))
            if not likeness[best]:
                self._book.error(f"{place}<{number}>", f"typed {text(kind)}, a branch is missing: {inner}")
                continue
            chosen.setdefault(number, best)
            taken.add(best)
            self.compare(branch, kinds[best], f"{place}<{number}>")
        for index, one in enumerate(kinds):
            if index not in taken:
                self._book.error(place, f"typed {text(kind)}, the contract has no branch for {text(one)}")
        if len(kinds) > 1:
            self._rules(shape, kind, chosen, place)

    def _rules(self, shape: Shape, kind: Kind, chosen: dict[int, int], place: str) -> None:
        given = list(kind[1]) if kind[0] == "choose" else []
        wanted = [_rule(rule, chosen) for rule in shape.rules]
        if [(rule[0], tuple(rule[1]), rule[2], rule[3]) for rule in given] != wanted:
            self._book.error(place, f"its rules for choosing a branch are {given}, declared are {wanted}")

    def _likeness(self, shape: Shape, kind: Kind, depth: int) -> float:
        """How well a type expression may stand for a schema; 0 where it cannot at all."""
        if kind == "any":
            return 2.0 if shape.form == "any" else 0.1
        if isinstance(kind, str):
            if kind[:1].isupper():
                cls = self._package.models.get(kind)
                return 1.0 + _overlap(shape.properties, cls._wire.values()) if cls and shape.form == "object" else 0.0
            if kind[:1] == "@":
                members = self._package.enums.get(kind[1:], ())
                return 1.0 + _overlap(shape.members, members) if shape.form == "enum" else 0.0
            return 2.0 if shape.leaf == kind and shape.form in ("scalar", "enum") else 0.0
        if shape.form in ("list", "map") and kind[0] == shape.form:
            inner = self._shapes.of(shape.item or {})
            return 1.0 + (self._likeness(inner, kind[1], depth - 1) / 4 if depth else 0.0)
        return 0.0

    def compare_shape(self, shape: Shape, name: str, place: str) -> None:
        """One object and the model that stands for it."""
        if (id(shape), name) not in self._seen:
            self._seen[id(shape), name] = None
            self._model(shape, name, place)

    def _model(self, shape: Shape, name: str, place: str) -> None:
        cls = self._package.models.get(name)
        self.models.add(name)
        self.reached.add(id(shape))
        if cls is None:
            self._book.error(place, f"typed {name}, and there is no such model")
            return
        self._stands.setdefault(id(shape), set()).add(name)
        if id(shape) not in self._counted:
            self._counted.add(id(shape))
            self._book.count("objects")
            self._book.count("properties", len(shape.properties))
        by_wire = {wire: python for python, wire in cls._wire.items()}
        if len(by_wire) < len(cls._wire):
            self._book.error(place, f"two fields of model {name} have one wire name")
        for wire, member in shape.properties.items():
            if wire in by_wire:
                self._field(cls, by_wire[wire], wire, member, f"{place}.{wire}")
                if wire in shape.names and shape.names[wire] != by_wire[wire]:
                    told = f"is {by_wire[wire]} in model {name}, an overlay names it {shape.names[wire]}"
                    self._book.error(f"{place}.{wire}", told)
            else:
                self._book.error(f"{place}.{wire}", f"the property is missing in model {name}")
        for wire in sorted((by_wire.keys() | cls._nested.keys()) - shape.properties.keys()):
            self._book.error(f"{place}.{wire}", f"model {name} has it, the contract does not")
        self._further(shape, cls._extra, f"{place}{{}}")

    def _further(self, shape: Shape, extra: Kind | None, place: str) -> None:
        if shape.item is None:
            if extra is not None:
                self._book.error(place, f"typed {text(extra)}, the contract knows no further keys")
        elif extra is not None or self._shapes.of(shape.item).form != "any":
            self.compare(shape.item, "any" if extra is None else extra, place)

    def _field(self, cls: Any, python: str, wire: str, schema: Json, place: str) -> None:
        annotation = cls.__annotations__[python]
        try:
            given = self._types.of_annotation(annotation)
        except ValueError as error:
            self._book.error(place, f"annotated {annotation}: {error}")
            return
        numbers = "Numeric" if cls.__name__ in self._sent else ""
        kind = cls._nested.get(wire)
        if kind is None:
            wanted = self._types.of_schema(schema, place, numbers, given)
        else:
            self.compare(schema, kind, place)
            wanted = self._types.of_kind(kind, numbers)
        self._annotated(given, wanted, annotation, place)
        self._enumerated(schema, given, place)
        self._default(cls, wire, schema, place)
        if given - _ABSENT == {"Numeric"} and wire not in cls._numbers:
            self._book.error(place, "annotated for exact numbers, which are not sent as such")

    def _default(self, cls: Any, wire: str, schema: Json, place: str) -> None:
        settled = self._shapes.settled(schema)
        default = schema.get("default", settled.get("default"))
        carried = getattr(cls, "_defaults", None)
        if carried is not None and carried.get(wire) != default:
            self._book.error(place, f"its default is {carried.get(wire)!r}, the contract says {default!r}")
        elif carried is None and default is not None:
            self._book.reason(place, f"its default {default!r} is the server's; a model sends what is set")

    def _annotated(self, given: Alternatives, wanted: Alternatives, annotation: str, place: str) -> None:
        plain = given - _ABSENT
        if not same(plain, wanted - _ABSENT):
            what = "although" if has_any(plain) and not has_any(wanted) else "where"
            self._book.error(place, f"annotated {annotation}, {what} the contract says {described(wanted)}")
        elif plain != ANY and not given >= _ABSENT:
            self._book.error(place, f"annotated {annotation}: it may be absent and null as well")
        elif not is_open(plain):
            self._book.error(place, f"annotated {annotation}: other values than the documented ones may come")

    def _enumerated(self, schema: Json, given: Alternatives, place: str) -> None:
        """Counts an enumeration and says which members are wrong, not only that some are."""
        shape = self._shapes.of(schema)
        while shape.form in ("list", "map") and shape.item:
            inner = next((one[1] for one in given if isinstance(one, tuple) and one[0] in ("list", "dict")), None)
            shape, given = self._shapes.of(shape.item), inner or frozenset()
        found = [one[1] for one in given if isinstance(one, tuple) and one[0] == "enumeration"]
        if shape.form == "enum" and len(found) == 1:
            self._members(shape, tuple(member for _, member in found[0]), "its enumeration", place)


def _flat(kind: Kind) -> list[Kind]:
    """The alternatives of a type expression."""
    if isinstance(kind, tuple) and kind[0] in ("union", "choose"):
        return [inner for part in parts(kind) for inner in _flat(part)]
    return [kind]


def _rule(rule: Json, chosen: dict[int, int]) -> tuple[Any, ...]:
    """A declared rule as the package should have it: the branch by its place among the types, tests as they are run."""
    when = rule["when"]
    path = tuple(step for step in str(when["path"]).split("/") if step)
    test, value = when["is"], when.get("value")
    if test == "equals":
        test, value = "in", (value,)
    elif isinstance(value, list):
        test, value = "in", tuple(value)
    return chosen.get(int(rule["branch"]), -1), path, test, value


def _overlap(first: Any, second: Any) -> float:
    one, other = set(first), set(second)
    return len(one & other) / (len(one | other) or 1)


@cache
def _squashed(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
