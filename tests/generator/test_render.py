"""The rendered package as text: small changes make small differences, and it is fit to be read."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator.build import generate
from generator.normalise import normalise
from tests.contract.document import ROOT, Json
from tests.contract.pipeline import answer, base, ref

PACKAGE = ROOT / "generated" / "ibkr_openapi"


def rendered(raw: Json, folder: Path) -> dict[str, str]:
    """File -> text of the package of a document."""
    generate([normalise(raw).contract], folder)
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differing(first: dict[str, str], second: dict[str, str]) -> set[str]:
    return {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)}


def test_a_new_operation_touches_its_area_and_the_lists(tmp_path: Path) -> None:
    raw = base()
    before = rendered(raw, tmp_path / "a")
    raw["paths"]["/v1/api/others"] = {"get": {"tags": ["Others"], "responses": {"200": answer(ref("Thing"))}}}
    assert differing(before, rendered(raw, tmp_path / "b")) == {"index.py", "tree.py", "trading/others.py"}


def test_a_new_property_touches_one_line_of_one_model(tmp_path: Path) -> None:
    raw = base()
    before = rendered(raw, tmp_path / "a")
    raw["components"]["schemas"]["Thing"]["properties"]["weightLimit"] = {"type": "number"}
    after = rendered(raw, tmp_path / "b")
    assert differing(before, after) == {"models/thing.py"}
    old, new = (set(text["models/thing.py"].splitlines()) for text in (before, after))
    assert [line.strip() for line in new - old if "weight_limit" in line]
    assert not any(re.match(r" +\w+: ", line) for line in old - new), "no other field's line changes"


def test_words_do_not_matter(tmp_path: Path) -> None:
    raw = base()
    before = rendered(raw, tmp_path / "a")
    raw["info"]["description"] = "Other words."
    raw["components"]["schemas"]["Thing"]["description"] = "Other words."
    raw["paths"]["/v1/api/things"]["get"].update(summary="Other words.", description="Other words.")
    assert differing(before, rendered(raw, tmp_path / "b")) == set()


def test_what_is_gone_from_the_document_is_gone_from_the_folder(tmp_path: Path) -> None:
    raw = base()
    raw["components"]["schemas"]["Obsolete"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    raw["paths"]["/v1/api/old"] = {"get": {"tags": ["Old"], "responses": {"200": answer(ref("Obsolete"))}}}
    before = rendered(raw, tmp_path)
    assert {"models/obsolete.py", "trading/old.py"} <= set(before)
    (tmp_path / "stray.py").write_text("stray", "utf-8")
    after = rendered(base(), tmp_path)
    assert set(after) == set(before) - {"models/obsolete.py", "trading/old.py"}


def test_where_it_lies_does_not_matter(tmp_path: Path) -> None:
    first = rendered(base(), tmp_path / "one")
    assert differing(first, rendered(base(), tmp_path / "two words" / "ü")) == set()
    assert not any(str(tmp_path) in text for text in first.values())


@pytest.fixture(scope="module")
def committed() -> dict[str, str]:
    """File -> text of the committed package."""
    return {
        path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8")
        for path in sorted(PACKAGE.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_size(committed: dict[str, str]) -> None:
    assert sum(text.count("\n") for text in committed.values()) <= 50_000
    assert sum(len(text.encode()) for text in committed.values()) <= 1_600_000


def test_every_file_is_python_of_3_11_and_says_that_it_is_generated(committed: dict[str, str]) -> None:
    for name, text in committed.items():
        if name == "py.typed":
            assert text == ""
            continue
        tree = ast.parse(text, feature_version=(3, 11))
        assert text.startswith("# Generated"), name
        assert text.endswith("\n")
        assert "\t" not in text
        assert "\r" not in text
        assert str(ROOT) not in text
        if name.endswith(".py") and not name.endswith("models/__init__.py"):
            for node in tree.body:
                if isinstance(node, ast.ClassDef):
                    assert ast.get_docstring(node) or node.name.startswith("_"), f"{name}: {node.name}"


def test_every_public_method_tells_its_arguments(committed: dict[str, str]) -> None:
    checked = 0
    for name, text in committed.items():
        if not re.match(r"(trading|account_management|flex)/[a-z]", name):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                doc = ast.get_docstring(node) or ""
                assert doc.splitlines()[0].endswith("."), f"{name}: {node.name}: {doc[:80]}"
                arguments = [one.arg for one in [*node.args.args, *node.args.kwonlyargs]]
                for argument in set(arguments) - {"self", "headers", "timeout", "media"}:
                    assert f"{argument}: " in doc, f"{name}: {node.name} does not tell {argument}"
                checked += 1
    assert checked > 300


def test_models_are_one_file_each(committed: dict[str, str]) -> None:
    modules = [
        name for name in committed if name.startswith("models/") and name.endswith(".py") and "__init__" not in name
    ]
    stub = ast.parse(committed["models/__init__.pyi"])
    told = {alias.asname for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    for name in modules:
        classes = [node.name for node in ast.parse(committed[name]).body if isinstance(node, ast.ClassDef)]
        assert len(classes) == 1, name
        assert classes[0] in told
    assert len(told) == len(modules)
    assert len({name.lower() for name in committed}) == len(committed), "a disk that ignores case holds them all"
    assert max(map(len, committed)) < 120
