# Generated from spec/ by `make regenerate`; do not edit.
"""The base of all models: an attrs class that is a view of the JSON object underneath.

An instance's `__dict__` *is* the JSON object, keyed by wire names. A field whose Python name is its wire name is
found there by Python itself; any other is a property that looks there. So decoding costs one small object, nothing
is converted before someone looks, nothing is validated and nothing is lost: an unknown key stays, a value of another
type stays what it is, a missing key reads as `UNSET` and null as `None`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from importlib import import_module
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, dataclass_transform

import attrs

from . import times
from .kinds import Items, converter, models_in
from .unset import UNSET, Unset

__all__ = ["UNSET", "Model", "Unset", "load", "model", "to_json"]

_Class = TypeVar("_Class", bound="type[Model]")
_Function = TypeVar("_Function", bound=Callable[..., Any])
_models = __name__.removesuffix(".runtime.model") + ".models"


def load(name: str) -> type[Model]:
    """The model class of a name, imported on first use."""
    cls: type[Model] = getattr(import_module(_models), name)
    return cls


def _classes(kind: Any) -> list[type[Model]]:
    return [load(name) for name in models_in(kind)]


class _Method:
    """A method that an instance's own JSON keys cannot shadow (a data descriptor, unlike a plain function)."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, instance: Any, owner: Any) -> Any:
        return self._function if instance is None else self._function.__get__(instance, owner)

    def __set__(self, instance: Any, value: Any) -> None:
        raise AttributeError(f"{self._function.__name__} is a method")


def _method(function: _Function) -> _Function:
    return _Method(function)  # type: ignore[return-value]


class Model:
    """A typed view of a JSON object. See the module for how it keeps what came."""

    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[Any]

    _wire: ClassVar[dict[str, str]] = {}
    """Python name -> wire name, in the order of the class."""
    _nested: ClassVar[dict[str, Any]] = {}
    """Wire name -> type expression of the fields that become models or times."""
    _numbers: ClassVar[frozenset[str]] = frozenset()
    """Wire names of the fields that are sent as JSON numbers."""
    _masked: ClassVar[frozenset[str]] = frozenset()
    """Wire names of the fields whose values `repr` does not show."""
    _marks: ClassVar[dict[str, tuple[Any, ...]]] = {}
    """Wire name -> documented values, where they help to tell the branches of a union apart."""
    _extra: ClassVar[Any] = None
    """Type expression of the values of undeclared keys."""
    _converters: ClassVar[dict[str, Callable[[Any], Any]]] = {}
    _times: ClassVar[dict[str, str]] = {}
    """Wire name -> form of the fields that are dates and times in text."""

    def __init__(self, **fields: Any) -> None:
        cls = type(self)
        for name, value in fields.items():
            if name not in cls._wire:
                raise TypeError(_unknown(cls, name))
            setattr(self, name, value)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """A model over a copy of a JSON object; nothing is checked, nothing is lost."""
        if not isinstance(value, Mapping):
            raise TypeError(f"{cls.__name__} is made from a JSON object, not from {type(value).__name__}")
        return cls._wrap(to_json(dict(value)))

    @classmethod
    def _wrap(cls, value: dict[str, Any]) -> Self:
        self = _new(cls)
        _put(self, value)
        return self

    @classmethod
    def _wrap_all(cls, values: list[Any], depth: int = 8) -> Items:
        made = Items(map(_new, repeat(cls, len(values))))
        try:
            deque(map(_put, made, values), maxlen=0)
        except TypeError:  # something in the array is no object: it stays as it came
            for index, value in enumerate(values):
                kind = value.__class__
                if kind is dict:
                    _put(made[index], value)
                else:
                    made[index] = cls._wrap_all(value, depth - 1) if kind is list and depth else value
        return made

    @classmethod
    def _keys(cls) -> frozenset[str]:
        return frozenset(cls._wire.values())

    @classmethod
    def _nested_by_key(cls) -> dict[str, Callable[[], list[type[Model]]]]:
        """Wire name -> the models that may stand there; for telling the branches of a union apart."""
        return {key: partial(_classes, kind) for key, kind in cls._nested.items()}

    @_method
    def to_json(self) -> dict[str, Any]:
        """The JSON object: for a decoded model just what came, for one you made just what will be sent.

        Decimals stay Decimals, so that their digits stay exact.
        """
        members: dict[str, Any] = to_json(self)
        return members

    @_method
    def replace(self, **fields: Any) -> Self:
        """A copy with some fields changed (`UNSET` takes one away); keys the document does not know stay."""
        other = type(self)._wrap(to_json(self))
        for name, value in fields.items():
            setattr(other, name, value)
        return other

    @_method
    def __reduce_ex__(self, protocol: Any) -> Any:
        return _restored, (type(self), self.__dict__)

    @_method
    def __copy__(self) -> Self:
        return type(self)._wrap(dict(self.__dict__))

    @_method
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self)._wrap(deepcopy(self.__dict__, memo))

    @classmethod
    def _members(cls, self: Model) -> dict[str, Any]:
        """The members as they are sent: times in the wire form of their field."""
        members = self.__dict__
        if not cls._times:
            return members
        sent = dict(members)
        for key, kind in cls._times.items():
            if key in sent:
                sent[key] = _as_text(sent[key], times.formatter(kind))
        return sent

    @property
    def extra(self) -> dict[str, Any]:
        """The members the document does not know (or that stand for its additional properties)."""
        cls = type(self)
        known = cls._keys()
        others = {key: value for key, value in self.__dict__.items() if key not in known}
        if cls._extra is None or not others:
            return others
        convert = _convert_of(cls, "", cls._extra)
        return {key: convert(value) for key, value in others.items()}

    __iter__ = None  # or Python would try model[0], model[1], ...

    def __getitem__(self, key: str) -> Any:
        """The JSON value of a member by its wire name, as it came."""
        return to_json(self.__dict__[key])

    def __setitem__(self, key: str, value: Any) -> None:
        if value is UNSET:
            self.__dict__.pop(key, None)
        else:
            self.__dict__[key] = value

    def __contains__(self, key: object) -> bool:
        return key in self.__dict__

    if not TYPE_CHECKING:  # a type checker would take these for "any attribute may be set"

        def __setattr__(self, name: str, value: Any) -> None:
            cls = type(self)
            key = cls._wire.get(name)
            if key is None:
                raise AttributeError(_unknown(cls, name))
            self[key] = _number(value) if key in cls._numbers else value

        def __delattr__(self, name: str) -> None:
            setattr(self, name, UNSET)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        return bool(to_json(self) == to_json(other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(_shown(self))})"

    def __dir__(self) -> Iterator[str]:
        yield from (*type(self)._wire, *(name for name in vars(Model) if not name.startswith("_")))


_new = object.__new__
_put = Model.__dict__["__dict__"].__set__
_SCALARS = frozenset((str, int, float, bool, type(None)))


def to_json(value: Any) -> Any:
    """The JSON value of anything decoded: models, lists and mappings of models, plain values. Always a copy."""
    root: list[Any] = [value]
    open_places: list[tuple[Any, Any]] = [(root, 0)]
    while open_places:  # a loop, not a recursion: a server may nest as deep as it likes
        holder, place = open_places.pop()
        value = holder[place]
        if isinstance(value, Model):
            members = type(value)._members(value)
            value = holder[place] = {key: member for key, member in members.items() if member is not UNSET}
        elif isinstance(value, dict):
            value = holder[place] = dict(value)
        elif isinstance(value, (list, tuple)):
            value = holder[place] = list(value)
            open_places.extend((value, index) for index, item in enumerate(value) if item.__class__ not in _SCALARS)
            continue
        else:
            continue
        open_places.extend((value, key) for key, member in value.items() if member.__class__ not in _SCALARS)
    return root[0]


def _restored(cls: type[Model], members: dict[str, Any]) -> Model:
    return cls._wrap(members)


def _as_text(value: Any, write: Callable[[Any], str], depth: int = 4) -> Any:
    """Dates and times in a member as text, in lists and maps as deep as their type expressions go."""
    if depth and isinstance(value, list):
        return [_as_text(item, write, depth - 1) for item in value]
    if depth and isinstance(value, dict):
        return {key: _as_text(member, write, depth - 1) for key, member in value.items()}
    return write(value) if isinstance(value, date) else value


def _number(value: Any, depth: int = 4) -> Any:
    """Numeric text set on a numeric field, as the very same number; other text stays text."""
    if depth and isinstance(value, list):
        return [_number(item, depth - 1) for item in value]
    if depth and isinstance(value, dict):
        return {key: _number(member, depth - 1) for key, member in value.items()}
    if value.__class__ is not str:
        return value
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    return number if number.is_finite() else value


def _unknown(cls: type[Model], name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, cls._wire, 1) or [field for field, key in cls._wire.items() if key == name]
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return f"{cls.__name__} has no field {name!r}{hint} (a key the document does not know: model['key'] = value)"


def _shown(self: Model) -> Iterator[str]:
    cls = type(self)
    for name, key in cls._wire.items():
        value = self.__dict__.get(key, UNSET)
        if value is not UNSET:
            yield f"{name}={'***' if key in cls._masked and value else repr(getattr(self, name))}"
    # IBKR also keys objects by account number: a key with many digits is not shown
    known = cls._keys()
    unknown = [key if sum(map(str.isdigit, key)) < 5 else "***" for key in self.__dict__ if key not in known]
    if unknown:
        yield f"extra={unknown!r}"


def _convert_of(cls: type[Model], key: str, kind: Any) -> Callable[[Any], Any]:
    known: dict[str, Callable[[Any], Any]] = cls.__dict__["_converters"]
    found = known.get(key)
    if found is None:
        found = known[key] = converter(kind, load) or (lambda value: value)
    return found


def _nested_property(cls: type[Model], key: str, kind: Any) -> property:
    """A field that becomes a model (kept in place of the object it wraps) on its first reading."""
    known: dict[str, Callable[[Any], Any]] = cls.__dict__["_converters"]

    def read(self: Model) -> Any:
        members = self.__dict__
        try:
            value = members[key]
        except KeyError:
            return UNSET
        if value.__class__ is dict or value.__class__ is list:
            convert = known.get(key) or _convert_of(cls, key, kind)
            value = members[key] = convert(value)
        return value

    return property(read)


def _time_property(key: str, kind: Any) -> property:
    """A field that holds dates or times in text; the text itself stays underneath."""
    parse = times.parser(kind) if isinstance(kind, str) else None
    convert = converter(kind, load) or (lambda value: value)

    def read(self: Model) -> Any:
        try:
            value = self.__dict__[key]
        except KeyError:
            return UNSET
        if parse is None:
            return convert(value)
        return parse(value) if value.__class__ is str else value

    return property(read)


def _time_kind(kind: Any) -> str:
    """The form of the times in a type expression without models, or nothing."""
    if isinstance(kind, str):
        return kind if kind in ("date", "datetime") or kind.startswith("time:") else ""
    return next(filter(None, map(_time_kind, kind[1:])), "")


@dataclass_transform(kw_only_default=True, eq_default=False)
def model(
    camel: bool = False,
    wire: Mapping[str, str] | None = None,
    nested: Mapping[str, Any] | None = None,
    numbers: tuple[str, ...] = (),
    masked: tuple[str, ...] = (),
    marks: Mapping[str, tuple[Any, ...]] | None = None,
    extra: Any = None,
) -> Callable[[_Class], _Class]:
    """Class decorator of the generated models.

    The wire name of a field is its own name, or with `camel` the camelCase of it; `wire` lists the exceptions.
    """

    def make(cls: _Class) -> _Class:
        made = attrs.define(cls, slots=False, init=False, eq=False, repr=False, on_setattr=attrs.setters.NO_OP)
        made.__replace__ = Model.__dict__["replace"]  # type: ignore[attr-defined]  # attrs' own drops unknown keys
        rule = _camel_case if camel else str
        renamed = wire or {}
        made._wire = {name: renamed[name] if name in renamed else rule(name) for name in cls.__annotations__}
        made._nested = dict(nested or {})
        made._numbers = frozenset(numbers)
        made._masked = frozenset(masked)
        made._marks = dict(marks or {})
        made._extra = extra
        made._converters = {}
        made._times = {key: _time_kind(kind) for key, kind in made._nested.items() if not any(models_in(kind))}
        for name, key in made._wire.items():
            setattr(made, name, _field(made, name, key))
        return made

    return make


def _camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest) if rest else first


def _field(cls: type[Model], name: str, key: str) -> Any:
    kind = cls._nested.get(key)
    if kind is not None:
        return _time_property(key, kind) if key in cls._times else _nested_property(cls, key, kind)
    if name == key:
        return UNSET  # the instance's own dict answers first
    if key in cls._wire or not key.isidentifier() or hasattr(Model, key):
        return property(lambda self: self.__dict__.get(key, UNSET))
    setattr(cls, key, UNSET)  # read by the attrgetter where the instance has no such key
    return property(attrgetter(key))
