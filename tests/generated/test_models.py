"""Every model class: fields, wire names, the three states, copies, equality, errors."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import pytest

from tests.contract.document import Document, Json
from tests.contract.samples import merge
from tests.generated.subject import SPECS, operation, package

MODELS = package().models
NAMES = tuple(MODELS.__all__)
UNSET = package().UNSET
LETTERS = sorted({name[0] for name in NAMES})
HOSTILE = (
    "", "self", "cls", "to_json", "from_json", "replace", "extra", "_wire", "_nested", "_members",
    "_wrap", "_converters",
    "__class__", "__dict__", "__init__", "__new__", "__slots__", "__getattr__", "__getattribute__", "__setattr__",
    "__delattr__", "__eq__", "__hash__", "__repr__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__",
    "__copy__", "__deepcopy__", "__replace__", "__getitem__", "__iter__", "__len__", "__bool__",
    "__module__", "__doc__",
    "__attrs_attrs__", "__attrs_init__", "__weakref__", "__getnewargs__", "__getnewargs_ex__",
    "__sizeof__", "__format__",
    "__dir__", "__subclasshook__", "__init_subclass__", "mro", "keys", "items", "get", "class", "None",
    "a b", "a.b", "1",
    "ключ", "日本", "🙂", "\0", "\ud800", "ﬁ", "__", "_", "." * 300,
)  # fmt: skip


def every(check: Callable[[Any], None]) -> Callable[[str], None]:
    """A test of all models, one for each letter they begin with: 800 of their own cost more than what they test."""

    def test(letter: str) -> None:
        failures: list[str] = []
        for name in NAMES:
            if name[0] == letter:
                try:
                    check(getattr(MODELS, name))
                except Exception as error:  # noqa: BLE001
                    failures.append(f"{name}: {type(error).__name__}: {error}")
        assert not failures, "\n".join(failures)

    return pytest.mark.parametrize("letter", LETTERS)(test)


def sample(cls: Any) -> Json:
    """A value for every field, of no particular type."""
    return {wire: f"v{index}" for index, wire in enumerate(cls._wire.values())}


def given(cls: Any) -> Json:
    """The same by Python names."""
    return {name: sample(cls)[wire] for name, wire in cls._wire.items()}


@every
def test_all_fields(cls: Any) -> None:
    model = cls(**given(cls))
    assert model.to_json() == sample(cls)
    assert {name: getattr(model, name) for name in cls._wire} == given(cls)
    assert model == cls.from_json(sample(cls))
    assert model.extra == {}
    assert len(set(cls._wire.values())) == len(cls._wire)
    for name, wire in cls._wire.items():
        assert name.isidentifier()
        assert wire in model
        assert model[wire] == sample(cls)[wire]
        assert hasattr(cls, name)


@every
def test_unset_null_and_value_are_three_things(cls: Any) -> None:
    empty, nulls = cls(), cls(**dict.fromkeys(cls._wire))
    assert empty.to_json() == {}
    assert nulls.to_json() == dict.fromkeys(cls._wire.values())
    assert (empty == nulls) == (not cls._wire)
    for name, wire in cls._wire.items():
        assert getattr(empty, name) is UNSET
        assert getattr(nulls, name) is None
        model = cls()
        setattr(model, name, "")
        assert model.to_json() == {wire: ""}
        setattr(model, name, None)
        assert model.to_json() == {wire: None}
        setattr(model, name, UNSET)
        assert model.to_json() == {}
        setattr(model, name, [])
        delattr(model, name)
        assert model.to_json() == {}
        assert getattr(model, name) is UNSET
        delattr(model, name)  # what is not there can be taken away
    assert cls(**dict.fromkeys(cls._wire, UNSET)) == empty


@every
def test_unknown_keys_are_kept(cls: Any) -> None:
    came = {**sample(cls), "zzUnknown": {"a": [1, None]}, "zz unknown": None, "": 0}
    added = {key: came[key] for key in came if key not in sample(cls)}
    model = cls.from_json(came)
    assert model.to_json() == came
    assert list(model.to_json()) == list(came)
    assert package().to_json(model.extra) == added
    assert all(model[key] == value for key, value in added.items())
    assert "zzUnknown" in repr(model)
    changed = model.replace(**dict.fromkeys(list(cls._wire)[:1], 1))
    assert package().to_json(changed.extra) == added
    assert model.to_json() == came


@every
def test_copies_and_equality(cls: Any) -> None:
    came = {**sample(cls), "other": {"x": [1]}}
    model = cls.from_json(came)
    twins = [copy.copy(model), copy.deepcopy(model), model.replace(), cls.from_json(model.to_json())]
    twins += [pickle.loads(pickle.dumps(model, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for twin in twins:
        assert type(twin) is cls
        assert twin == model
        assert twin.to_json() == came
        twin["other"] = "changed"
        assert twin != model
    assert model.to_json() == came
    assert model != came
    assert model != 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(model)
    came["other"]["x"].append(2)
    assert model["other"] == {"x": [1]}, "from_json has to copy"
    model.to_json()["other"]["x"].append(2)
    assert model["other"] == {"x": [1]}, "to_json has to copy"


@every
def test_attrs(cls: Any) -> None:
    has: Any = attrs.has  # narrows to a class without our members
    evolve: Any = attrs.evolve
    assert has(cls)
    assert [field.name for field in attrs.fields(cls)] == list(cls._wire)
    model = cls(**given(cls))
    assert attrs.asdict(model) == given(cls)
    assert evolve(model) == model
    for name in list(cls._wire)[:2]:
        changed = evolve(model, **{name: "other"})
        assert getattr(changed, name) == "other"
        assert getattr(model, name) != "other"


@every
def test_typos(cls: Any) -> None:
    for name in list(cls._wire)[:3]:
        typo = f"{name}x"
        if typo in cls._wire:
            continue
        for attempt in (lambda typo=typo: cls(**{typo: 1}), lambda typo=typo: setattr(cls(), typo, 1)):
            with pytest.raises((TypeError, AttributeError), match="did you mean") as caught:
                attempt()
            assert repr(typo) in str(caught.value)
            assert cls.__name__ in str(caught.value)
        with pytest.raises(AttributeError):
            getattr(cls(), typo)
    with pytest.raises(TypeError, match="nothing_like_it"):
        cls(nothing_like_it=1)
    with pytest.raises(TypeError):
        cls(*[1])
    with pytest.raises(TypeError):
        cls.from_json([1])
    with pytest.raises(AttributeError):
        cls().to_json = 1


def test_wire_names_as_hints() -> None:
    """Who writes the wire name instead of the Python name is told the Python name."""
    told = 0
    for name in NAMES:
        cls = getattr(MODELS, name)
        for python, wire in cls._wire.items():
            if wire not in cls._wire and wire.isidentifier():
                with pytest.raises(TypeError, match="did you mean '") as caught:
                    cls(**{wire: 1})
                told += f"{python!r}" in str(caught.value)
    assert told > 500


@pytest.mark.parametrize("key", HOSTILE, ids=ascii)
def test_hostile_keys(key: str) -> None:
    for name in NAMES[::60]:
        cls = getattr(MODELS, name)
        for value in (1, None, {"a": {key: 1}}, [key], "text"):
            came = {key: value, **{wire: {key: value} for wire in cls._wire.values()}}
            model = cls.from_json(came)
            touched = [getattr(model, field) for field in cls._wire] + [
                model.extra,
                repr(model),
                str(model),
                dir(model),
            ]
            assert touched
            assert model.to_json() == came
            assert package().to_json(model) == came
            assert model[key] == came[key]
            assert type(model) is cls
            assert isinstance(model, package().Model)
            for twin in (pickle.loads(pickle.dumps(model)), copy.copy(model), copy.deepcopy(model), model.replace()):
                assert twin == model
                assert twin.to_json() == came
            attrs.asdict(model)
            assert f"{model}" == repr(model)
            model[key] = 2
            assert model[key] == 2
            model[key] = UNSET
            assert key not in model
            assert bool(model)


@pytest.mark.skipif(not hasattr(copy, "replace"), reason="copy.replace came with Python 3.13")
def test_copy_replace_keeps_everything() -> None:
    cls = next(one for one in map(MODELS.__getattr__, NAMES) if one._wire)
    name, wire = next(iter(cls._wire.items()))
    replace: Any = getattr(copy, "replace", None)
    assert replace(cls.from_json({"zz": 1}), **{name: "x"}).to_json() == {"zz": 1, wire: "x"}


def test_mapping_traps() -> None:
    model = getattr(MODELS, NAMES[0])()
    with pytest.raises(TypeError):
        list(model)
    with pytest.raises(KeyError):
        model["missing"]
    assert "missing" not in model


def test_nested_values_become_models_in_place() -> None:
    cls = next(
        one for one in map(MODELS.__getattr__, NAMES) if any(str(kind)[:1].isupper() for kind in one._nested.values())
    )
    wire, kind = next((wire, kind) for wire, kind in cls._nested.items() if str(kind)[:1].isupper())
    name = next(name for name, key in cls._wire.items() if key == wire)
    model = cls.from_json({wire: {"x": 1}})
    inner = getattr(model, name)
    assert type(inner) is getattr(MODELS, kind)
    assert getattr(model, name) is inner
    inner["x"] = 2
    assert model.to_json() == {wire: {"x": 2}}
    assert model[wire] == {"x": 2}
    several = cls.from_json({wire: [{"x": 1}, 5, None]})
    assert [type(one).__name__ for one in getattr(several, name)] == [kind, "int", "NoneType"]
    assert several.to_json() == {wire: [{"x": 1}, 5, None]}


def test_first_reads_from_many_threads() -> None:
    classes = [one for one in map(MODELS.__getattr__, NAMES) if one._nested]
    failures: list[BaseException] = []
    for cls in Random(1).sample(classes, 12):
        came = {wire: {"a": 1} for wire in cls._wire.values()}
        model, barrier = cls.from_json(came), threading.Barrier(8)

        def read(model: Any = model, barrier: threading.Barrier = barrier, came: Json = came) -> None:
            try:
                barrier.wait()
                for _ in range(20):
                    for name in type(model)._wire:
                        getattr(model, name)
                    assert model.to_json() == came
                    repr(model)
            except BaseException as error:  # noqa: BLE001
                failures.append(error)

        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []


SECRET = (
    "accountid", "acctid", "accountcode", "acctcode", "account", "acct", "accountnumber", "accesstoken", "refreshtoken",
    "idtoken", "linktoken", "oauthtoken", "secret", "password", "ssn", "clientassertion", "passport",
)  # fmt: skip


@every
def test_repr_shows_no_account_numbers_and_secrets(cls: Any) -> None:
    texts = {field.name for field in attrs.fields(cls) if str(field.type).startswith("str |")}
    wires = [wire for name, wire in cls._wire.items() if name in texts]
    hidden = [wire for wire in wires if "".join(filter(str.isalpha, wire.lower())).endswith(SECRET)]
    for wire in hidden:
        for value in ("U7654321", ["U7654321"]):
            text = repr(cls.from_json({wire: value}))
            assert "U7654321" not in text, wire
            assert "***" in text
        assert "***" not in repr(cls.from_json({wire: None})), "null is no secret"


def test_repr_tells_everything_else() -> None:
    cls = next(
        one for one in map(MODELS.__getattr__, NAMES) if len(one._wire) > 3 and not one._masked and not one._nested
    )
    first, second, *rest = cls._wire
    text = repr(cls(**{first: "a", second: None}))
    assert text == f"{cls.__name__}({first}='a', {second}=None)"
    assert not any(f"{name}=" in text for name in rest)


def properties(document: Document, schema: Json) -> Json | None:
    """The documented properties of a schema that is one object; None for anything else."""
    merged = merge(document, schema)
    if "oneOf" in merged or "anyOf" in merged or merged.get("type", "object") != "object":
        return None
    found: Json | None = merged.get("properties")
    return found


def test_models_have_exactly_the_documented_properties() -> None:
    checked: set[str] = set()
    for spec in SPECS:
        described = operation(spec)
        queue = [(described.bodies[media], schema, 0) for media, schema in spec.bodies.items()]
        queue += [
            (described.responses[status][media], schema, 0)
            for status, media, schema in spec.answers()
            if media is not None and schema is not None
        ]
        while queue:
            kind, schema, depth = queue.pop()
            merged = merge(spec.document, schema)
            if isinstance(kind, tuple) and kind[0] == "list":
                queue.append((kind[1], merged.get("items") or {}, depth + 1))
            elif isinstance(kind, tuple) and kind[0] == "map" and isinstance(merged.get("additionalProperties"), dict):
                queue.append((kind[1], merged["additionalProperties"], depth + 1))
            elif isinstance(kind, str) and kind[:1].isupper() and kind not in checked:
                documented = properties(spec.document, schema)
                if documented is None:
                    continue
                cls = getattr(package().models, kind)
                assert set(cls._wire.values()) == set(documented), f"{kind} in {spec.key}"
                checked.add(kind)
                nested = [
                    (cls._nested[wire], one, depth + 1) for wire, one in documented.items() if wire in cls._nested
                ]
                queue.extend(nested)
    assert len(checked) > 500


def test_pickles_open_in_a_fresh_process() -> None:
    model = getattr(MODELS, NAMES[3]).from_json({"a": [1, {"b": None}]})
    folder = str(package().__file__).rpartition("/ibkr_openapi/")[0]
    code = "import pickle, sys; print(pickle.loads(sys.stdin.buffer.read()).to_json())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=pickle.dumps(model),
        capture_output=True,
        env={"PYTHONPATH": folder},
        check=True,
    )
    assert done.stdout.strip() == b"{'a': [1, {'b': None}]}"
