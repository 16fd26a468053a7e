"""`make check` names every file under generated/ that is not what spec/ gives, whichever package it belongs to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import build
from tests.generator.projects import make


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project") / "root"
    make(root)
    return root


@pytest.fixture
def root(project: Path, tmp_path: Path) -> Path:
    shutil.copytree(project, tmp_path / "root")
    return tmp_path / "root"


def named(root: Path) -> list[str]:
    with pytest.raises(build.BuildError, match="not what spec/ makes") as caught:
        build.check(root)
    return re.findall(r"^  (.+)$", str(caught.value), re.MULTILINE)


def edit(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


EDITS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a module": (lambda out: edit(out / "ibkr_openapi" / "index.py"), "generated/ibkr_openapi/index.py"),
    "a marker": (lambda out: edit(out / "ibkr_openapi" / "py.typed"), "generated/ibkr_openapi/py.typed"),
    "a file gone": (
        lambda out: (out / "ibkr_openapi" / "enums.py").unlink(),
        "generated/ibkr_openapi/enums.py (missing)",
    ),
    "a file too many": (
        lambda out: (out / "ibkr_openapi" / "mine.py").write_text("x = 1\n") and None,
        "generated/ibkr_openapi/mine.py (not generated)",
    ),
    "the contract as data": (
        lambda out: edit(out / "ibkr_contract" / "web-api.json"),
        "generated/ibkr_contract/web-api.json",
    ),
    "its module": (lambda out: edit(out / "ibkr_contract" / "__init__.py"), "generated/ibkr_contract/__init__.py"),
    "its data gone": (
        lambda out: (out / "ibkr_contract" / "flex.json").unlink(),
        "generated/ibkr_contract/flex.json (missing)",
    ),
    "data too many": (
        lambda out: (out / "ibkr_contract" / "old.json").write_text("{}") and None,
        "generated/ibkr_contract/old.json (not generated)",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("change", "place"), EDITS.values(), ids=EDITS)
def test_one_file_that_differs_is_named(root: Path, change: Callable[[Path], None], place: str) -> None:
    change(root / "generated")
    assert named(root) == [place]
    build.regenerate(root)
    build.check(root)


@pytest.mark.slow
def test_a_change_of_spec_shows_in_both_packages(root: Path) -> None:
    path = root / "spec" / "overlays" / "10-names.yaml"
    path.write_text(path.read_text().replace("things.get_3", "things.fetch_3"))
    assert {place.split("/")[1] for place in named(root)} == {"ibkr_openapi", "ibkr_contract"}
