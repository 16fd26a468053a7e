"""The drift workflow with the real generator and a live document on this machine, from the first day to the last."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import ci, public_api
from tests.generator.ci_tools import Place
from tests.generator.projects import make, query, revision
from tests.generator.pulling import PATH
from tests.loopback import Loopback

ROOT = Path(__file__).resolve().parents[2]
WITH_ROOT = """\
import os, runpy, sys
sys.path.insert(0, {root!r})
sys.argv = ["generator", *sys.argv[1:], "--root", os.getcwd()]
runpy.run_module("generator", run_name="__main__")
"""


@pytest.fixture
def place(tmp_path: Path, direct: pytest.MonkeyPatch) -> Place:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    made = Place(tmp_path, direct)
    make(tmp_path / "project")
    for path in made.root.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(tmp_path / "project", made.root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build"))
    made.commit("the project")
    made.git("push", "--quiet", "origin", "main")
    (tmp_path / "generator.py").write_text(WITH_ROOT.format(root=str(ROOT)))
    return made


@pytest.mark.slow
def test_from_the_live_document_to_pull_request_and_issue(place: Place, loopback: Loopback) -> None:
    url = loopback.serve(PATH, revision())
    assert place.run(1, source=url) == "Nothing new."

    loopback.serve(PATH, revision(5, "9.2.0", thing0=query("more")))
    assert "was opened" in place.run(2, source=url)
    (opened,) = place.github("pr")
    assert opened["title"] == "IBKR's document 9.2.0: additions only"
    assert "GET /v1/api/things/4" in opened["body"]
    assert 'version = "1.3.0"' in place.branch()["pyproject.toml"]
    assert "more" in place.branch()["generated/public-api/ibkr_openapi.txt"]

    place.fresh()
    loopback.serve(PATH, revision(4, "9.3.0", thing0=query("needed", required=True)))
    assert "Pull request 1 was updated" in place.run(3, source=url)
    (opened,) = place.github("pr")
    assert opened["title"] == "IBKR's document 9.3.0: breaks users"
    assert 'version = "2.0.0"' in place.branch()["pyproject.toml"]
    assert "get_0" in place.branch()["generated/public-api/broken.txt"]
    assert public_api.FOLDER.as_posix() in " ".join(place.branch())

    place.fresh()
    loopback.serve(PATH, b"<html>Sign in</html>", kind="text/html")
    for day in (4, 5, 6):
        place.run(day, source=url)
    (issue,) = place.github("issue")
    assert issue["title"] == ci.ISSUE
    assert "HTML" in issue["body"]
    assert json.loads(place.state.read_text())["days"] == ["2026-11-04", "2026-11-05", "2026-11-06"]
    assert place.git("status", "--porcelain") == ""

    loopback.serve(PATH, revision())
    assert place.run(7, source=url) == "Nothing new."
    assert place.github("issue")[0]["state"] == "CLOSED"
