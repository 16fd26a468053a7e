"""The workflows: valid, harmless, and the drift workflow's decisions with a real git and a stand-in for GitHub."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import ci
from tests.generator.ci_tools import Place

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    return Place(tmp_path, monkeypatch)


def loaded(name: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.load((ROOT / ".github" / "workflows" / name).read_text(), Loader=yaml.BaseLoader)
    return document


def test_workflows_are_valid() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_live_document_is_only_looked_at_by_the_clock_or_by_hand() -> None:
    assert set(loaded("drift.yml")["on"]) == {"schedule", "workflow_dispatch"}
    assert len(loaded("drift.yml")["on"]["schedule"]) == 1
    assert re.fullmatch(r"\d+ \d+ \* \* \*", loaded("drift.yml")["on"]["schedule"][0]["cron"])
    for path in WORKFLOWS:
        if path.name != "drift.yml":
            text = path.read_text()
            assert not re.search(r"generator(\.ci| drift| pull| upgrade)|make (drift|pull|upgrade)", text), path.name


def test_no_workflow_puts_input_into_a_command_or_holds_more_rights_than_it_needs() -> None:
    for path in WORKFLOWS:
        document = loaded(path.name)
        assert document["permissions"] in ({}, "", {"contents": "read"}), path.name
        for job in document["jobs"].values():
            assert "timeout-minutes" in job, path.name
            assert set(job.get("permissions", {})) <= {"contents", "issues", "pull-requests"}
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), f"{path.name}: {step}"


def test_what_the_drift_workflow_runs_exists() -> None:
    (job,) = loaded("drift.yml")["jobs"].values()
    (step,) = [step for step in job["steps"] if "generator.ci" in step.get("run", "")]
    assert step["env"].keys() == {"BASE", "GH_TOKEN", "SOURCE"}
    arguments = step["run"].split()[1:]
    assert arguments[:3] == ["-m", "generator.ci", "--state"]
    done = subprocess.run([sys.executable, *arguments[:2], "--help"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0
    kept = [step["with"]["path"] for step in job["steps"] if "actions/cache" in step.get("uses", "")]
    assert kept == ["${{ runner.temp }}/drift"] * 2


def test_nothing_new_does_nothing(place: Place) -> None:
    place.says(0)
    assert place.run() == "Nothing new."
    assert place.github("pr") == place.github("issue") == []
    assert {call[1] for call in place.github("calls")} == {"list"}
    assert json.loads(place.state.read_text()) == {"days": []}


def test_additions_become_a_pull_request_with_the_client_and_the_report(place: Place) -> None:
    place.finds(1)
    assert "was opened" in place.run(checks=(("true",), ("sh", "-c", "echo all wrong; exit 1")))
    (opened,) = place.github("pr")
    assert opened["title"] == "IBKR's document 9.2.0: additions only"
    assert (opened["headRefName"], opened["base"]) == ("drift/upstream", "main")
    assert "One operation is new." in opened["body"]
    assert "`true` passes" in opened["body"]
    assert "exit 1` fails" in opened["body"]
    assert "all wrong" in opened["body"]
    assert place.branch() == {
        ".gitignore": "build/",
        "CHANGELOG.md": "# Changelog\n\n- new",
        "generated/new.py": "new = 1",
        "pyproject.toml": "[project]",
        "spec/web-api.json": '{"revision": 2}',
    }
    assert place.git("rev-parse", "drift/upstream^", where=place.remote) == place.git("rev-parse", "main")
    assert place.git("log", "--oneline", "main", where=place.remote).count("\n") == 0
    assert "One operation is new." in place.summary.read_text()


def test_later_runs_update_the_one_pull_request(place: Place) -> None:
    place.finds(1)
    place.run(20)
    first = place.pushes()
    place.fresh()
    assert "Pull request 1 was updated. The branch holds this already." in place.run(21)
    assert place.pushes() == first
    place.fresh()
    place.finds(2, files={"spec/web-api.json": '{"revision": 3}\n'}, report="# Drift\n\nOne is gone.\n")
    assert "Pull request 1 was updated." in place.run(22)
    (opened,) = place.github("pr")
    assert opened["title"].endswith("breaks users")
    assert "One is gone." in opened["body"]
    assert place.branch()["spec/web-api.json"] == '{"revision": 3}'
    assert place.pushes() != first


def test_what_others_did_on_the_branch_is_left_alone(place: Place) -> None:
    place.finds(1)
    place.run(20)
    place.fresh()
    place.git("fetch", "--quiet", "origin", "drift/upstream")
    place.git("checkout", "--quiet", "--detach", "FETCH_HEAD")
    (place.root / "spec" / "named.yaml").write_text("a name\n")
    place.commit("names")
    place.git("push", "--quiet", "origin", "HEAD:drift/upstream")
    theirs = place.pushes()
    place.fresh()
    place.finds(1, files={"spec/web-api.json": '{"revision": 3}\n'})
    assert "commits of other people" in place.run(21)
    assert place.pushes() == theirs
    assert "commits of other people" in place.github("pr")[0]["body"]


def test_what_a_person_closed_stays_closed_until_there_is_more(place: Place) -> None:
    place.finds(1)
    place.run(20)
    place.change(pr=[{**place.github("pr")[0], "state": "CLOSED"}])
    place.fresh()
    assert "closed by a person" in place.run(21)
    assert len(place.github("pr")) == 1
    place.fresh()
    place.finds(1, files={"spec/web-api.json": '{"revision": 3}\n'})
    assert "was opened" in place.run(22)
    assert [each["state"] for each in place.github("pr")] == ["CLOSED", "OPEN"]


def test_a_change_taken_back_upstream_closes_the_pull_request(place: Place) -> None:
    place.finds(1)
    place.run(20)
    place.fresh()
    place.says(0)
    assert place.run(21, source="https://example.org/other") == "Nothing new."
    assert place.github("pr")[0]["state"] == "OPEN"
    assert "was closed" in place.run(21)
    assert place.github("pr")[0]["state"] == "CLOSED"


def test_three_days_running_without_a_comparison_open_one_issue(place: Place) -> None:
    place.says(3, out="", err="https://api.ibkr.com cannot be reached")
    for day in (20, 20, 21, 21):
        assert "Could not compare" in place.run(day)
        assert place.github("issue") == []
    assert "An issue was opened." in place.run(22)
    assert "open already" in place.run(23)
    (issue,) = place.github("issue")
    assert issue["title"] == ci.ISSUE
    assert "since 2026-11-20" in issue["body"]
    assert "cannot be reached" in issue["body"]
    place.says(0)
    place.run(24)
    assert place.github("issue")[0]["state"] == "CLOSED"
    assert place.github("pr") == []


@pytest.mark.parametrize("between", [0, 1, 2])
def test_a_comparison_in_between_begins_the_count_anew(place: Place, between: int) -> None:
    failing = {"code": 3, "out": "", "err": "no"}
    for day, how in ((18, failing), (19, failing), (20, {"code": between}), (20, failing), (21, failing)):
        if how["code"] in (1, 2):
            place.finds(how["code"])
        else:
            place.says(**how)
        place.run(day)
        place.fresh()
    assert place.github("issue") == []


@pytest.mark.parametrize(
    ("kept", "days"),
    [
        ('{"days": ["2026-11-18", "2026-11-19"]}', 3),
        ('{"days": ["2026-11-17", "2026-11-18"]}', 1),
        ('{"days": ["2026-11-19", "2026-11-20", "2026-11-21"]}', 1),
        ('{"days": ["2026-10-31"]}', 1),
        ("nonsense", 1),
        ('{"days": 5}', 1),
        ("[]", 1),
    ],
)
def test_days_running(tmp_path: Path, kept: str, days: int) -> None:
    state = tmp_path / "state.json"
    state.write_text(kept)
    assert len(ci.failed_days(state, date(2026, 11, 20))) == days


@pytest.mark.parametrize("out", ["", "Traceback (most recent call last): …", "[]", '{"new": "1", "exit_code": 7}'])
@pytest.mark.parametrize("code", [0, 1, 2, 4, 137])
def test_a_crash_is_no_finding(place: Place, code: int, out: str) -> None:
    place.says(code, out=out, upgrade={})
    with pytest.raises(ci.CiError, match="comparison itself failed"):
        place.run()
    assert place.github("calls") == []


def test_a_failed_upgrade_is_an_error_and_no_pull_request(place: Place) -> None:
    place.says(2, upgrade=None)
    with pytest.raises(ci.CiError, match="audit found something missing"):
        place.run()
    assert place.github("pr") == []
    assert place.git("branch", "--list", "drift/upstream", where=place.remote) == ""


def test_changes_in_the_checkout_are_never_swept_along(place: Place) -> None:
    place.finds(1)
    (place.root / "spec" / "mine.yaml").write_text("mine\n")
    with pytest.raises(ci.CiError, match="changes of its own"):
        place.run()


def test_a_long_report_is_cut_where_github_would_refuse_it(place: Place) -> None:
    place.finds(1, report="# Drift\n" + "- something changed\n" * 10_000)
    place.run()
    body = place.github("pr")[0]["body"]
    assert len(body) < 65_536
    assert "the summary of the run has the rest" in body
    assert place.summary.read_text().count("something changed") == 10_000


def test_github_failing_is_told(place: Place) -> None:
    place.finds(1)
    place.change(broken=True)
    with pytest.raises(ci.CiError, match="HTTP 502"):
        place.run()


def test_the_command_ends_with_an_error_in_plain_words(place: Place) -> None:
    command = [sys.executable, "-m", "generator.ci", "--state", str(place.state), "--root", str(place.root)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("error: the comparison itself failed")
    assert "Traceback (most recent call last)" not in done.stderr.splitlines()[0]
