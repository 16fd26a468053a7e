"""What counts as a break of the public API, and what is only more of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.public_api import additions, breaks, collect

Collected = Callable[[str], dict[str, str]]

BEFORE = """
from typing import Literal, TypeAlias

__all__ = ["LIMIT", "Base", "Kind", "Thing", "find", "load", "old"]
LIMIT: int = 5
Kind: TypeAlias = Literal["a", "b"]

class Base: ...

class Thing(Base, Exception):
    name: str | None = None
    _hidden: int = 0

    @classmethod
    def make(cls, name: str, /, size: int = 1) -> "Thing": ...
    @property
    def size(self) -> int | str: ...
    def send(self, path: str, *, timeout: float | None = None) -> bytes | None: ...
    def _secret(self) -> None: ...

def find(first: int, second: int = 2, *rest: str, third: str = "x", **more: int) -> list[int | str]: ...
async def load(name: str) -> None: ...
def old() -> None: ...
def hidden() -> None: ...
"""

FIND = 'def find(first: int, second: int = 2, *rest: str, third: str = "x", **more: int) -> list[int | str]: ...'
SEND = "def send(self, path: str, *, timeout: float | None = None) -> bytes | None: ..."


@pytest.fixture
def collected(tmp_path: Path) -> Collected:
    def run(source: str) -> dict[str, str]:
        for place, text in (("overrides/ibkr_web", source), ("generated/ibkr_openapi", '"""Empty."""\n')):
            (tmp_path / place).mkdir(parents=True, exist_ok=True)
            (tmp_path / place / "__init__.py").write_text(text)
        return collect(tmp_path)["ibkr_web"]

    return run


def replaced(old: str, new: str) -> str:
    assert BEFORE.count(old) == 1
    return BEFORE.replace(old, new)


def test_the_lines_say_kind_signature_and_type(collected: Collected) -> None:
    assert collected(BEFORE) == {
        "ibkr_web": "module",
        "ibkr_web.LIMIT": "int",
        "ibkr_web.Kind": "type = Literal['a', 'b']",
        "ibkr_web.Base": "class()",
        "ibkr_web.Thing": "class(Base, Exception)",
        "ibkr_web.Thing.name": "str | None",
        "ibkr_web.Thing.make": "classmethod def (name: str, /, size: int = 1) -> Thing",
        "ibkr_web.Thing.size": "int | str",
        "ibkr_web.Thing.send": "def (path: str, *, timeout: float | None = None) -> bytes | None",
        "ibkr_web.find": (
            "def (first: int, second: int = 2, *rest: str, third: str = 'x', **more: int) -> list[int | str]"
        ),
        "ibkr_web.load": "async def (name: str) -> None",
        "ibkr_web.old": "def () -> None",
    }


BREAKING = {
    "removed": ("def old() -> None: ...\n", "", "old", "is gone"),
    "not exported": (', "old"]', "]", "old", "is gone"),
    "class removed": ("class Base: ...", "", "Base", "is gone"),
    "method removed": (SEND, "", "Thing.send", "is gone"),
    "method made private": ("def send(", "def _send(", "Thing.send", "is gone"),
    "kind": ("def old() -> None: ...", "old: int = 1", "old", "was a function, is a value"),
    "base": ("class Thing(Base, Exception)", "class Thing(Base)", "Thing", "is no Exception any more"),
    "base replaced": ("Thing(Base, Exception)", "Thing(Base, ValueError)", "Thing", "is no Exception any more"),
    "async": ("def old()", "async def old()", "old", "is async now"),
    "sync": ("async def load", "def load", "load", "is not async any more"),
    "field type": ("name: str | None = None", "name: str = ''", "Thing.name", "was str | None, is str"),
    "constant type": ("LIMIT: int = 5", "LIMIT: str = '5'", "LIMIT", "was int, is str"),
    "property": ("-> int | str: ...", "-> int | bytes: ...", "Thing.size", "was int | str, is int | bytes"),
    "enumeration": ('Literal["a", "b"]', 'Literal["a", "c"]', "Kind", "no longer has 'b'"),
    "result": ("-> bytes | None:", "-> bytes | str:", "Thing.send", "gave bytes | None, gives bytes | str"),
    "result inside": ("list[int | str]", "list[int]", "find", "gave list[int | str], gives list[int]"),
    "parameter type": ("path: str, *", "path: bytes, *", "Thing.send", "path took str, takes bytes"),
    "narrowed": (
        "timeout: float | None = None",
        "timeout: float = None",
        "Thing.send",
        "timeout took float | None, takes float",
    ),
    "parameter gone": ("path: str, *", "*", "Thing.send", "has no parameter path any more"),
    "now required": ("second: int = 2", "second: int", "find", "requires second now"),
    "new and required": ("def old()", "def old(now: int)", "old", "requires now, which is new"),
    "default": ("size: int = 1", "size: int = 2", "Thing.make", "has another default for size (1, now 2)"),
    "keyword only": (
        "(name: str) -> None",
        "(*, name: str) -> None",
        "load",
        "takes name in another way (positional or keyword, now keyword-only)",
    ),
}


@pytest.mark.parametrize(("old", "new", "place", "what"), BREAKING.values(), ids=BREAKING)
def test_a_break_is_found_once_and_named(collected: Collected, old: str, new: str, place: str, what: str) -> None:
    found = breaks(collected(BEFORE), collected(replaced(old, new)))
    assert [(each.path, each.what) for each in found] == [(f"ibkr_web.{place}", what)]


def test_a_renamed_parameter_and_a_swapped_pair_are_breaks(collected: Collected) -> None:
    renamed = breaks(collected(BEFORE), collected(replaced("(name: str) -> None", "(title: str) -> None")))
    assert {each.what for each in renamed} == {"has no parameter name any more", "requires title, which is new"}
    swapped = FIND.replace("first: int, second: int = 2", "second: int = 2, first: int = 1")
    found = {each.what for each in breaks(collected(BEFORE), collected(replaced(FIND, swapped)))}
    assert found == {"has first in another position", "has second in another position"}


HARMLESS = {
    "nothing": ("LIMIT", "LIMIT"),
    "value of a constant": ("LIMIT: int = 5", "LIMIT: int = 6"),
    "private things": ("def _secret(self) -> None: ...", ""),
    "what is not exported": ("def hidden() -> None: ...", ""),
    "order of a union": ("-> int | str: ...", "-> str | int: ..."),
    "order of a union inside": ("list[int | str]", "list[str | int]"),
    "a result that is less": ("-> bytes | None:", "-> bytes:"),
    "a parameter that takes more": ("path: str, *", "path: str | bytes, *"),
    "a new optional parameter": ("def old()", "def old(now: int = 0)"),
    "a parameter no longer required": ("(name: str) -> None", "(name: str = '') -> None"),
    "a new base": ("class Base: ...", "class Base(int): ..."),
    "a new value": ('Literal["a", "b"]', 'Literal["a", "b", "c"]'),
    "documentation": ("class Base: ...", 'class Base:\n    """Said."""'),
}


@pytest.mark.parametrize(("old", "new"), HARMLESS.values(), ids=HARMLESS)
def test_what_breaks_nobody(collected: Collected, old: str, new: str) -> None:
    text = BEFORE if old == new else replaced(old, new)
    assert breaks(collected(BEFORE), collected(text)) == []


def test_new_things_are_additions(collected: Collected) -> None:
    more = (
        BEFORE.replace('"old"]', '"old", "New"]') + "class New:\n    field: int = 0\n    def act(self) -> None: ...\n"
    )
    more = more.replace("    def _secret", "    def also(self) -> None: ...\n    def _secret")
    before, after = collected(BEFORE), collected(more)
    assert breaks(before, after) == []
    assert additions(before, after) == ["ibkr_web.New", "ibkr_web.Thing.also"]


def test_documented_values_beside_text_make_no_difference() -> None:
    before = {"ibkr_openapi.enums.Side": "type = Literal['BUY']", "ibkr_openapi.models.A.side": "str | Unset"}
    after = {**before, "ibkr_openapi.models.A.side": "Side | str | Unset"}
    assert breaks(before, after) == []
    assert breaks(after, before) == []
    gone = {"ibkr_openapi.models.A.side": "str | Unset"}
    assert [str(each) for each in breaks(after, gone)] == ["ibkr_openapi.enums.Side: is gone"]


def test_a_removed_module_or_class_is_one_break() -> None:
    before = {"p.m": "module", "p.m.A": "class()", "p.m.A.x": "int", "p.m.A.f": "def () -> None", "p.b": "int"}
    assert [str(each) for each in breaks(before, {"p.b": "int"})] == ["p.m: is gone"]
    assert [str(each) for each in breaks(before, {"p.b": "int", "p.m": "module"})] == ["p.m.A: is gone"]


def test_one_of_several_signatures_that_changes_is_a_break(collected: Collected) -> None:
    text = (
        "from typing import overload\n__all__ = ['f']\n@overload\ndef f(a: int) -> int: ...\n"
        "@overload\ndef f(a: str) -> str: ...\ndef f(a): ...\n"
    )
    before = collected(text)
    assert before["ibkr_web.f@2"] == "def (a: str) -> str"
    found = breaks(before, collected(text.replace("(a: str) -> str", "(a: bytes) -> str")))
    assert [str(each) for each in found] == ["ibkr_web.f@2: was def (a: str) -> str, is def (a: bytes) -> str"]


def test_names_handed_on_and_inherited_members(tmp_path: Path) -> None:
    files = {
        "generated/ibkr_openapi/__init__.py": (
            "from .runtime.base import Client as Client\n__all__ = ['Client', 'models']\n"
        ),
        "generated/ibkr_openapi/runtime/__init__.py": "",
        "generated/ibkr_openapi/runtime/base.py": (
            "class Base:\n    def close(self) -> None: ...\nclass Client(Base):\n    def get(self) -> int: ...\n"
        ),
        "generated/ibkr_openapi/models/__init__.py": "def __getattr__(name: str) -> object: ...\n",
        "generated/ibkr_openapi/models/__init__.pyi": "from .a import A as A\n",
        "generated/ibkr_openapi/models/a.py": "class A:\n    x: int\n",
        "overrides/ibkr_web/__init__.py": "from ibkr_openapi import Client\n__all__ = ['Client']\n",
        "overrides/ibkr_web/inner.py": "class Inner: ...\n",
        "overrides/ibkr_web/_hidden.py": "__all__ = ['Hidden']\nclass Hidden: ...\n",
        "overrides/ibkr_web/room/__init__.py": "from ibkr_web.room.deep import Deep\n__all__ = ['Deep']\n",
        "overrides/ibkr_web/room/deep.py": "__all__ = ['Deep', 'Deeper']\nclass Deep: ...\nclass Deeper: ...\n",
        "overrides/ibkr_web/open.py": "__all__ = ['Own']\nclass Own:\n    def __init__(self, a: int) -> None: ...\n",
    }
    for place, text in files.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text)
    found = collect(tmp_path)
    assert found["ibkr_openapi"] == {
        "ibkr_openapi": "module",
        "ibkr_openapi.Client": "class(Base)",
        "ibkr_openapi.Client.close": "def () -> None",
        "ibkr_openapi.Client.get": "def () -> int",
        "ibkr_openapi.models": "module",
        "ibkr_openapi.models.A": "class()",
        "ibkr_openapi.models.A.x": "int",
    }
    assert found["ibkr_web"] == {
        "ibkr_web": "module",
        "ibkr_web.Client": "from ibkr_openapi.Client",
        "ibkr_web.open": "module",
        "ibkr_web.open.Own": "class()",
        "ibkr_web.open.Own.__init__": "def (a: int) -> None",
        "ibkr_web.room": "module",
        "ibkr_web.room.Deep": "class()",
    }
