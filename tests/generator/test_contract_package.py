"""The contracts as data: every fact is there, and a changed fact is a changed line."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

import ibkr_contract
import ibkr_openapi
from generator import contract_package
from generator.build import inputs

ROOT = Path(__file__).parents[2]


def test_the_package_holds_the_annotated_contracts() -> None:
    given = inputs(ROOT)
    assert [ibkr_contract.load(name) for name in given.names] == given.contracts
    assert sorted(given.names) == list(ibkr_contract.NAMES)


def test_every_descriptor_has_its_operation_there() -> None:
    named = {
        operation["x-ibkr"]["name"]
        for name in ibkr_contract.NAMES
        for methods in ibkr_contract.load(name)["paths"].values()
        for operation in methods.values()
    }
    assert named == set(ibkr_openapi.OPERATIONS)


def test_a_contract_nobody_has_is_refused() -> None:
    with pytest.raises(LookupError, match="'gone', only flex, web-api"):
        ibkr_contract.load("gone")


def test_one_changed_fact_is_one_changed_line() -> None:
    contract = ibkr_contract.load("web-api")
    other = copy.deepcopy(contract)
    other["components"]["schemas"]["individualPosition"]["properties"]["conid"]["type"] = "string"
    before, after = contract_package.text(contract).splitlines(), contract_package.text(other).splitlines()
    changed = [line for line, twin in zip(before, after, strict=True) if line != twin]
    assert len(changed) == 1
    assert changed[0].startswith('"individualPosition":')
    assert json.loads(contract_package.text(other)) == other


def test_files_that_do_not_belong_there_go(tmp_path: Path) -> None:
    out = tmp_path / "ibkr_contract"
    out.mkdir()
    (out / "old.json").write_text("{}")
    contract_package.write({"a": {"paths": {}, "components": {}}}, out)
    assert sorted(path.name for path in out.iterdir()) == ["__init__.py", "a.json", "py.typed"]
    assert json.loads((out / "a.json").read_text()) == {"paths": {}, "components": {}}
    assert 'NAMES = ("a",)' in (out / "__init__.py").read_text()
