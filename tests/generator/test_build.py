"""The whole pipeline: from IBKR's documents to an audited package, the same bytes on any machine."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build, overlay
from generator.annotations import without_absent
from generator.audit import audit
from generator.normalise import normalise
from generator.view import ViewError
from tests.generator.documents import VERSIONS, upstream

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_a_document_becomes_a_package_with_nothing_missing(version: str, tmp_path: Path) -> None:
    _, operations, _ = VERSIONS[version]
    contract = normalise(upstream(version)).contract
    applied = overlay.apply(contract, overlay.load(sorted((ROOT / "spec" / "overlays").glob("*.yaml"))))
    view = build.generate([applied.document], tmp_path / "ibkr_openapi")
    assert len(view.operations) == operations
    assert view.unnamed == []
    result = audit([applied.document], tmp_path / "ibkr_openapi")
    assert [str(finding) for finding in result.findings if finding.severity == "error"] == []


@pytest.mark.slow
@pytest.mark.parametrize(("version", "absent"), [("2.28.0", ["portfolio.list_positions_uncached"]), ("2.35.0", [])])
def test_annotations_name_only_operations_that_the_revision_has(version: str, absent: list[str]) -> None:
    contract = normalise(upstream(version)).contract
    applied = overlay.apply(contract, overlay.load(sorted((ROOT / "spec" / "overlays").glob("*.yaml")))).document
    assert [line.split()[4] for line in without_absent([applied])] == [f"{name}," for name in absent]
    assert without_absent([applied]) == []


def test_what_leads_to_an_operation_that_is_not_there_is_left_out_and_told() -> None:
    there = {"call": "a.there", "once": "session"}
    gone = {"call": "a.gone", "once": "session"}
    own = {
        "name": "a.there",
        "ends": "a.gone",
        "priming": [gone, {"repeat": 2}, there],
        "pagination": {"style": "page", "whole": "a.gone", "one": "a.there", "refresh": "a.gone"},
        "identifier": {"path": "id", "look_up": [gone]},
    }
    told = without_absent([{"paths": {"/a": {"get": {"x-ibkr-key": "GET /a", "x-ibkr": own}, "put": {}}}}])
    assert own == {
        "name": "a.there",
        "priming": [{"repeat": 2}, there],
        "pagination": {"style": "page", "one": "a.there"},
        "identifier": {"path": "id"},
    }
    assert [line.partition(" names a.gone, ")[0] for line in told] == [
        "GET /a: ends",
        "GET /a: pagination/whole",
        "GET /a: pagination/refresh",
        "GET /a: priming",
        "GET /a: identifier/look_up",
    ]


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py*")):
        if "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


@pytest.mark.slow
def test_the_package_is_the_same_bytes_whatever_the_hash_seed_and_locale(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from generator import build; "
        "given = build.inputs(Path(sys.argv[1])); build.generate(given.contracts, Path(sys.argv[2]), given.masked)"
    )
    digests = set()
    for seed, locale in (("1", "C"), ("77", "C.UTF-8")):
        out = tmp_path / seed / "ibkr_openapi"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0"}
        command = [sys.executable, "-c", program, str(ROOT), str(out)]
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
        digests.add(_digest(out))
    assert digests == {_digest(ROOT / "generated" / "ibkr_openapi")}


def test_hand_edits_of_generated_files_are_named(tmp_path: Path) -> None:
    made, kept = tmp_path / "made", tmp_path / build.PACKAGE
    for folder, texts in (
        (made, {"a.py": "1", "b.py": "2", "c.py": "3"}),
        (kept, {"a.py": "1", "b.py": "x", "d.py": ""}),
    ):
        folder.mkdir(parents=True)
        for name, text in texts.items():
            (folder / name).write_text(text)
    assert sorted(build._differences(made, tmp_path, build.PACKAGE)) == [
        "generated/ibkr_openapi/b.py",
        "generated/ibkr_openapi/c.py (missing)",
        "generated/ibkr_openapi/d.py (not generated)",
    ]


def test_a_failure_leaves_the_package_as_it_was(tmp_path: Path) -> None:
    spec = tmp_path / "spec"
    (spec / "overlays").mkdir(parents=True)
    answer = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Gone"}}}}
    contract = {"info": {}, "paths": {"/v1/api/x": {"get": {"responses": {"200": answer}}}}}
    (spec / "web-api.json").write_text(json.dumps(contract))
    for name in ("flex.yaml", "masked.toml"):
        (spec / name).write_bytes((ROOT / "spec" / name).read_bytes())
    package = tmp_path / "generated" / "ibkr_openapi"
    package.mkdir(parents=True)
    (package / "old.py").write_text("old = 1\n")
    with pytest.raises(ViewError, match=r"GET /v1/api/x 200.*'Gone'"):
        build.regenerate(tmp_path)
    assert [path.name for path in package.iterdir()] == ["old.py"]
