"""The rows of Flex statements: what the schema has reaches the package, and the audit sees what does not."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.flex_statement import SchemaError, audit, load, render
from generator.flex_statement.schema import read
from ibkr_web.flex import statement
from tests.overrides.flex.statement.reports import every_kind, simulated

ROOT = Path(__file__).resolve().parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "spec" / "flex-statement.json").read_text("utf-8"))
PACKAGE = ROOT / "generated" / "ibkr_flex"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    found = load(ROOT)
    assert len(found.rows) == 49
    assert sum(len(row.attributes) for row in found.rows.values()) == 2550
    assert found.wrapped == {"FxPositions": "FxLots"}
    assert set(found.single) == {"AccountInformation", "ChangeInNAV"}


def test_the_committed_package_holds_all_of_the_schema() -> None:
    result = audit(SCHEMA, PACKAGE)
    assert result.errors == []
    assert result.counts == {"enumeration members": 172, "rows": 49, "attributes": 2550, "sections": 57}


def test_a_report_seen_as_json_fits_the_schema() -> None:
    """And the schema is not one that everything fits."""
    data = simulated(sections=[*every_kind(), "AccountInformation", "ChangeInNAV"], kinds=every_kind(), rows=6)
    whole = as_json(statement.read(data))
    validator = Draft202012Validator(SCHEMA)
    assert list(validator.iter_errors(whole)) == []
    whole["FlexStatements"]["FlexStatement"][0]["Trades"][0]["quantity"] = 5
    assert len(list(validator.iter_errors(whole))) == 1


def as_json(report: statement.Report) -> dict[str, Any]:
    made = []
    for one in report.statements:
        sections: dict[str, Any] = {}
        for section in one.sections:
            rows = [row.attributes for row in section.rows]
            sections[section.name] = rows
            if section.name in ("AccountInformation", "ChangeInNAV"):
                (sections[section.name],) = rows
            elif section.name == "FxPositions":
                sections[section.name] = {"FxLots": rows}
        made.append({**one.element.attributes, **sections})
    return {**report.element.attributes, "FlexStatements": {"count": str(len(made)), "FlexStatement": made}}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGE, tmp_path / "ibkr_flex", ignore=shutil.ignore_patterns("__pycache__")))


def replaced(place: str, old: str, new: str) -> Callable[[Path], None]:
    def change(package: Path) -> None:
        path = package / place
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (replaced("rows/trade.py", '    cusip: str | None = column("cusip", "text")\n', ""), "cusip: is missing"),
        (replaced("rows/trade.py", '"cusip", "text"', '"cusap", "text"'), "Trade: cusap: the schema has no such thing"),
        (replaced("rows/trade.py", '"quantity", "decimal"', '"quantity", "text"'), "is read as text, the schema says"),
        (replaced("rows/trade.py", "    quantity: Decimal", "    quantity: str"), "is annotated str | None"),
        (replaced("rows/trade.py", "    cusip: str", "    cusips: str"), "Trade.cusip: is called cusips"),
        (replaced("rows/trade.py", '"acctAlias"', '"symbol"'), "Trade.acctAlias: is not hidden by repr"),
        (replaced("rows/trade.py", "class Trade", "class Trades"), "Trade: does not load"),
        (replaced("rows/lot.py", "PutCall)", "BuySell)"), "is read as BuySell"),
        (replaced("choices.py", '    STK = "STK"', '    STK = "STOCK"'), "AssetCategory: STK: is missing"),
        (replaced("choices.py", 'FUT", "future"', 'FUT", "past"'), "AssetCategory.FUT: is FUT, 'past'"),
        (replaced("index.py", '"Trade": "trade"', '"Tirade": "trade"'), "index.ROWS: Trade: is missing"),
        (replaced("index.py", '"ChangeInNAV"', '"Change"'), "the schema"),
        (replaced("index.py", '"FxPositions": "FxLots"', '"FxPositions": "FxLot"'), "index.WRAPPED"),
        (replaced("index.py", '"trades": "Trade"', '"traded": "Trade"'), "index.LISTS"),
        (replaced("lists.py", 'self.rows("Lot")', 'self.rows("Trade")'), "ReportLists.lots"),
        (replaced("runtime/row.py", "row._values[row._where[wire]] or None", '"~~"'), "reads '~~' where the text is"),
        (lambda package: (package / "choices.py").unlink(), "cannot be audited"),
        (lambda package: (package / "rows" / "lot.py").write_text("("), "Lot: does not load"),
    ],
)  # fmt: skip
def test_the_audit_sees_what_is_wrong_in_the_package(package: Path, change: Callable[[Path], None], told: str) -> None:
    change(package)
    errors = [str(finding) for finding in audit(SCHEMA, package).errors]
    assert any(told in error for error in errors), errors[:5]


def test_the_audit_sees_what_is_new_in_the_schema(package: Path) -> None:
    schema = copy.deepcopy(SCHEMA)
    schema["$defs"]["Trade"]["properties"]["moon"] = {"$ref": "#/$defs/text"}
    schema["$defs"]["PutCall"]["anyOf"].insert(0, {"const": "X", "title": "X", "description": "neither"})
    schema["$defs"]["FlexStatement"]["properties"]["Moons"] = {"type": "array", "items": {"type": "object"}}
    schema["$defs"]["Moon"] = {"type": "object", "title": "A moon.", "x-name": "moons", "properties": {}}
    places = {finding.place for finding in audit(schema, package).errors}
    assert {"Trade: moon", "PutCall: X", "index.SECTIONS: Moons", "index.ROWS: Moon", "index.LISTS"} <= places


def test_rendering_is_the_same_every_time(tmp_path: Path) -> None:
    made = [tmp_path / "one", tmp_path / "two"]
    (made[1] / "rows").mkdir(parents=True)
    (made[1] / "rows" / "gone.py").write_text("")
    for out in made:
        render(load(ROOT), out)
    first, second = ({path.relative_to(out): path.read_bytes() for path in out.rglob("*.py")} for out in made)
    assert first == second
    assert len(first) > 50


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    schema = copy.deepcopy(SCHEMA)
    change(schema["$defs"])
    return schema


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda defs: defs["Lot"].update({"x-name": "trades"}), "two kinds of rows with one x-name: trades"),
        (lambda defs: defs["Trade"]["properties"].update(Quantity={"$ref": "#/$defs/text"}), "give an x-name"),
        (lambda defs: defs["Trade"]["properties"].update(a={"$ref": "#/$defs/nothing"}), "no such kind: a"),
        (lambda defs: defs["PutCall"]["anyOf"].pop(), "an enumeration is open"),
        (lambda defs: defs["PutCall"]["anyOf"].insert(0, defs["PutCall"]["anyOf"][0]), "a member occurs twice"),
        (
            lambda defs: defs["FlexStatement"]["properties"].update(
                Moons={"type": "array", "items": {"$ref": "#/$defs/Moon"}}
            ),
            "rows that are not described: Moon",
        ),
    ],
)
def test_a_schema_that_makes_no_sense_is_refused(change: Callable[[dict[str, Any]], object], told: str) -> None:
    with pytest.raises(SchemaError, match=told):
        read(changed(change))


def test_a_missing_or_broken_schema_is_told(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="is missing"):
        load(tmp_path)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "flex-statement.json").write_text("{")
    with pytest.raises(SchemaError, match="is no JSON"):
        load(tmp_path)
