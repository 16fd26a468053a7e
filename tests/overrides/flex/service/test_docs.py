"""docs/flex.md: what it promises is there."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path

import attrs
import pytest

import ibkr_web.flex
from ibkr_web.flex import AsyncFlex, Flex, Schedule
from ibkr_web.flex import errors as flex_errors
from ibkr_web.flex.codes import codes
from ibkr_web.flex.errors import FlexError, refused

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "flex.md").read_text(encoding="utf-8")


def test_the_examples_use_what_there_is(text: str) -> None:
    blocks = BLOCK.findall(text)
    assert len(blocks) >= 6
    for block in blocks:
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom):
                module = importlib.import_module(str(node.module))
                assert all(hasattr(module, name.name) for name in node.names)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id in ("flex", "Flex"):
                    wanted = inspect.signature(getattr(Flex, node.func.attr)).parameters
                    made = inspect.signature(Flex).parameters if node.func.attr == "from_env" else wanted
                    assert {word.arg for word in node.keywords} <= {*made}


def test_every_code_has_its_exception(text: str) -> None:
    rows = re.findall(r"^\| `(\w+)`[^|]*\| ([\d, ]+):", text, re.MULTILINE)
    told = {int(number): name for name, numbers in rows for number in numbers.split(",")}
    raised = {code.number: type(refused(code, "", None, None)).__name__ for code in codes().values()}
    assert told == {number: name for number, name in raised.items() if not codes()[number].passing}
    for number in (number for number, code in codes().items() if code.passing and not 1004 < number < 1008):
        assert str(number) in text


def test_every_exception_call_and_setting_is_there(text: str) -> None:
    kinds = [name for name, kind in vars(flex_errors).items() if inspect.isclass(kind) and issubclass(kind, FlexError)]
    assert all(f"`{name}`" in text for name in kinds)
    assert all(name in ibkr_web.flex.__all__ for name in kinds)
    calls = {name for name, _ in inspect.getmembers(Flex, inspect.isfunction) if not name.startswith("_")} - {"close"}
    assert all(f"`{name}(" in text for name in calls)
    usual = Schedule()
    for field in attrs.fields(Schedule):
        assert f"`{field.name}`" in text
        assert f"{getattr(usual, field.name):g}" in text


def test_both_clients_have_the_same(text: str) -> None:
    assert f"`{AsyncFlex.__name__}`" in text
    for name, method in inspect.getmembers(Flex, inspect.isroutine):
        if not name.startswith("_"):
            twin = getattr(AsyncFlex, name)
            assert inspect.signature(twin).parameters.keys() == inspect.signature(method).parameters.keys()


def test_everything_public_can_be_imported() -> None:
    for name in ibkr_web.flex.__all__:
        assert getattr(ibkr_web.flex, name) is not None
    assert set(ibkr_web.flex.__all__) <= set(dir(ibkr_web.flex))
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = ibkr_web.flex.Nothing  # type: ignore[attr-defined]
