"""The pieces of an upgrade: the copy it works in, and the version it proposes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.upgrade import version
from generator.upgrade.stage import Stage, StageError, contents, uninterrupted

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    for name, text in {
        "spec/web-api.json": "1",
        "spec/overlays/a.yaml": "a",
        "generated/p/old.py": "old",
        "generated/p/same.py": "same",
        "generated/p/__pycache__/same.pyc": "x",
        "overrides/q/own.py": "own",
        "CHANGELOG.md": "log",
        "pyproject.toml": "project",
        "README.md": "read",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def worked(stage: Stage) -> Stage:
    (stage.folder / "spec" / "web-api.json").write_text("2")
    (stage.folder / "generated" / "p" / "new.py").write_text("new")
    (stage.folder / "generated" / "p" / "old.py").unlink()
    return stage


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.relative_to(root).parts[0] != "build"
    }


def test_what_changed_in_the_copy_comes_over_and_nothing_else(checkout: Path) -> None:
    before = files(checkout)
    stage = worked(Stage(checkout))
    assert files(checkout) == before
    times = (checkout / "generated" / "p" / "same.py").stat().st_mtime_ns
    assert list(map(str, stage.bring())) == ["generated/p/new.py", "generated/p/old.py", "spec/web-api.json"]
    after = {**before, "spec/web-api.json": b"2", "generated/p/new.py": b"new"}
    del after["generated/p/old.py"]
    assert files(checkout) == after
    assert (checkout / "generated" / "p" / "same.py").stat().st_mtime_ns == times
    assert contents(stage.folder, ("README.md",)) == {}
    assert (stage.folder / "overrides" / "q" / "own.py").read_text() == "own"


def test_a_second_copy_has_nothing_left_of_the_first(checkout: Path) -> None:
    first = worked(Stage(checkout))
    (first.folder / "generated" / "p" / "left.py").write_text("left")
    assert Stage(checkout).changes() == {}


@pytest.mark.parametrize("failing", ["first file", "second file", "removal"])
def test_a_failure_half_way_leaves_the_checkout_as_it_was(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    before = files(checkout)
    stage = worked(Stage(checkout))
    real, calls = Path.replace, iter(["first file", "second file"])
    real_unlink = Path.unlink

    def replace(self: Path, target: Path) -> Path:
        if self.suffix == ".new" and next(calls) == failing:
            raise OSError(28, "no space left on device")
        return real(self, target)

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if failing == "removal" and self.name == "old.py":
            raise OSError(1, "not permitted")
        real_unlink(self, missing_ok)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(StageError, match="left as it was"):
        stage.bring()
    assert files(checkout) == before


def test_a_checkout_that_changed_meanwhile_is_not_overwritten(checkout: Path) -> None:
    stage = worked(Stage(checkout))
    (checkout / "spec" / "overlays" / "a.yaml").write_text("mine")
    before = files(checkout)
    with pytest.raises(StageError, match="try again"):
        stage.bring()
    assert files(checkout) == before


def test_an_interrupt_waits_and_then_comes() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # started in the background, Python does not listen for it
    done = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("all of it")
    assert done == ["all of it"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    thread = threading.Thread(target=lambda: uninterrupted().__enter__() or done.append("in a thread"))
    thread.start()
    thread.join()
    assert done[1:] == ["in a thread"]


def test_a_termination_waits_too(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from generator.upgrade.stage import uninterrupted\n"
        "with uninterrupted():\n    os.kill(os.getpid(), signal.SIGTERM)\n    print('done', flush=True)\n"
        "print('never')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("done\n", -signal.SIGTERM)


@pytest.mark.parametrize(
    ("current", "released", "level", "expected"),
    [
        ("0.1.0", None, None, "0.1.0"),
        ("0.1.0", None, "addition", "0.2.0"),
        ("0.1.0", "0.1.0", "wire", "0.2.0"),
        ("0.1.5", "0.1.5", "source", "0.2.0"),
        ("0.2.0", "0.1.5", "source", "0.2.0"),
        ("0.1.6", "0.1.5", "addition", "0.2.0"),
        ("1.2.3", "1.2.3", "source", "2.0.0"),
        ("1.2.3", "1.2.3", "wire", "1.3.0"),
        ("1.2.3", "1.2.3", "addition", "1.3.0"),
        ("1.3.0", "1.2.3", "source", "2.0.0"),
        ("2.0.0", "1.2.3", "addition", "2.0.0"),
        ("1.2.3", "1.2.3", None, "1.2.3"),
        ("9.9.9", "9.9.9", "source", "10.0.0"),
    ],
)
def test_proposed_versions(current: str, released: str | None, level: version.Level | None, expected: str) -> None:
    assert version.proposed(current, released, level) == expected


def test_only_the_version_of_the_project_is_replaced() -> None:
    text = '[build]\nversion = "9"\n\n[project]\nname = "x"\nversion = "0.1.0"  # said\n\n[tool.x]\nversion = "7"\n'
    assert version.current(text) == "0.1.0"
    assert version.replaced(text, "0.2.0") == text.replace('"0.1.0"', '"0.2.0"')
    real = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert version.current(version.replaced(real, "77.0.0")) == "77.0.0"
    assert version.replaced(real, version.current(real)) == real


@pytest.mark.parametrize("text", ["", "[project]\n", "[project]\nversion = 1\n", "[tool]\nversion = '1.0.0'\n", "]["])
def test_a_project_without_a_version(text: str) -> None:
    with pytest.raises(version.VersionError):
        version.proposed(version.current(text), None, "source")
