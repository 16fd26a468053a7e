"""`make upgrade` on a small project: all that follows from a new revision, or a work tree exactly as it was."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import build, public_api
from generator.changelog import unreleased
from tests.generator.projects import LOG, make, query, revision
from tests.generator.pulling import PATH
from tests.loopback import Exchange, Loopback

ROOT = Path(__file__).resolve().parents[2]
Upgrade = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is up to date with the first revision and committed."""
    root = tmp_path_factory.mktemp("project") / "root"
    make(root)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-c", "user.name=N", "-c", "user.email=n@example.org", *command], cwd=root, check=True)
    return root


@pytest.fixture
def root(project: Path, tmp_path: Path) -> Path:
    shutil.copytree(project, tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def upgrade(root: Path, direct: pytest.MonkeyPatch) -> Upgrade:
    def call(source: str | Path, *options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "generator", "upgrade", "--root", str(root), "--source", str(source), *options]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)

    return call


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    """Everything but what git does not keep."""
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {"build", ".git", "__pycache__"} & set(path.relative_to(root).parts)
    }


def changed(root: Path) -> set[str]:
    command = ["git", "status", "--porcelain", "--untracked-files=all"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return {line[3:] for line in done.stdout.splitlines()}


def read(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


@pytest.mark.slow
def test_additions_are_taken_all_the_way(root: Path, upgrade: Upgrade, tmp_path: Path) -> None:
    (tmp_path / "next.json").write_bytes(revision(5, "9.2.0", thing0=query("more")))
    done = upgrade(tmp_path / "next.json")
    assert done.returncode == 0, done.stderr
    assert 'version = "1.3.0"' in read(root, "pyproject.toml")
    news = unreleased(read(root, "CHANGELOG.md"))
    assert "- Mine." in news.text
    assert "9.2.0" in news.text
    assert "GET /v1/api/things/4" in news.text
    assert news.breaking == ()
    assert read(root, "CHANGELOG.md").endswith(LOG[LOG.index("## [1.2.0]") :])
    assert {"spec/web-api.json", "spec/sources.toml", "CHANGELOG.md", "pyproject.toml"} < changed(root)
    assert "generated/public-api/ibkr_openapi.txt" in changed(root)
    assert read(root, "build/drift.md") in done.stdout
    assert "1.3.0" in read(root, "build/drift.md")
    build.check(root)
    public_api.check(root)
    before = tree(root)
    again = upgrade(tmp_path / "next.json", "--dirty")
    assert again.returncode == 0, again.stderr
    assert "nothing has changed" in again.stdout
    assert tree(root) == before


@pytest.mark.slow
def test_breaks_are_owned_up_to_in_the_changelog(root: Path, upgrade: Upgrade, tmp_path: Path) -> None:
    (tmp_path / "next.json").write_bytes(revision(3, "9.2.0", thing0=query("needed", required=True)))
    done = upgrade(tmp_path / "next.json", "--force")
    assert done.returncode == 0, done.stderr
    assert 'version = "2.0.0"' in read(root, "pyproject.toml")
    owned = " ".join(unreleased(read(root, "CHANGELOG.md")).breaking)
    assert "get_3" in owned
    assert "get_0" in owned
    assert "get_1" not in owned
    assert (root / public_api.FOLDER / "broken.txt").exists()
    public_api.check(root)
    build.check(root)


@pytest.mark.slow
def test_a_document_that_says_the_same_changes_no_version(root: Path, upgrade: Upgrade, tmp_path: Path) -> None:
    (tmp_path / "same.json").write_bytes(revision().replace(b"Prose.", b"Other prose."))
    done = upgrade(tmp_path / "same.json")
    assert done.returncode == 0, done.stderr
    assert changed(root) == {"spec/sources.toml"}
    assert 'version = "1.2.0"' in read(root, "pyproject.toml")


def broken_overlay(root: Path) -> None:
    path = root / "spec" / "overlays" / "10-names.yaml"
    path.write_text(path.read_text().replace("x-ibkr:\n        name: things.get_1", "tags: none"))


def no_unreleased(root: Path) -> None:
    (root / "CHANGELOG.md").write_text("# Changelog\n")


def no_version(root: Path) -> None:
    (root / "pyproject.toml").write_text("[project]\n")


def broken_override(root: Path) -> None:
    (root / "overrides" / "ibkr_web" / "__init__.py").write_text("def broken(:\n")


FAILURES: dict[str, tuple[Callable[[Path], None] | None, bytes, str]] = {
    "not a document": (None, b"<html>", "HTML"),
    "cut off": (None, revision(5)[:-40], "cut off"),
    "much is gone": (None, revision(1), "FORCE=1"),
    "an overlay that does not fit": (broken_overlay, revision(5), "tags"),
    "no place in the changelog": (no_unreleased, revision(5), "Unreleased"),
    "no version": (no_version, revision(5), "version"),
    "an override that cannot be read": (broken_override, revision(5), "cannot be read"),
    "a path that cannot be meant": (None, revision(5).replace(b"things/4", b"things/{}"), "braces"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("damage", "data", "message"), FAILURES.values(), ids=FAILURES)
def test_any_failure_leaves_the_tree_as_it_was(
    root: Path,
    upgrade: Upgrade,
    tmp_path: Path,
    damage: Callable[[Path], None] | None,
    data: bytes,
    message: str,
) -> None:
    if damage:
        damage(root)
    (tmp_path / "next.json").write_bytes(data)
    before = tree(root)
    done = upgrade(tmp_path / "next.json", "--dirty")
    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert tree(root) == before


def test_work_that_is_not_committed_is_not_mixed_in(root: Path, upgrade: Upgrade, tmp_path: Path) -> None:
    (root / "spec" / "overlays" / "20-mine.yaml").write_text("mine")
    before = tree(root)
    done = upgrade(tmp_path / "next.json")
    assert done.returncode == 1
    assert "20-mine.yaml" in done.stderr
    assert "DIRTY=1" in done.stderr
    assert tree(root) == before


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("when", ["while it loads", "while it works"])
def test_an_interrupt_leaves_the_tree_as_it_was(
    root: Path, loopback: Loopback, number: signal.Signals, when: str
) -> None:
    asked, go_on = threading.Event(), threading.Event()
    data = revision(6, "9.2.0")

    def slow(exchange: Exchange) -> None:
        asked.set()
        go_on.wait(30)
        exchange.answer(data)

    loopback.routes[PATH] = slow
    before = tree(root)
    command = [sys.executable, "-m", "generator", "upgrade", "--root", str(root), "--source", loopback.url + PATH]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert asked.wait(30)
        if when == "while it works":
            go_on.set()
            staged = root / "build" / "upgrade" / "spec" / "web-api.json"
            until = time.monotonic() + 30
            while not (staged.exists() and '"9.2.0"' in staged.read_text()):
                assert time.monotonic() < until
                time.sleep(0.005)
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
        go_on.set()
    assert process.returncode != 0
    assert "Traceback" not in said
    assert tree(root) == before
