"""The Makefile as a person meets it; what its targets do has tests elsewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")


def make(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # the variables that an outer make leaves behind would change what this one does
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", *arguments], cwd=root, env=environment, capture_output=True, text=True, timeout=60)


def test_help_is_the_default_and_lists_every_target(root: Path) -> None:
    shown = make(root)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout == make(root, "help").stdout
    (phony,) = re.findall(r"^\.PHONY: (.*help.*)$", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    listed = re.findall(r"^  ([a-z]+) ", shown.stdout, re.MULTILINE)
    assert sorted(listed) == sorted(phony.split())


def test_an_older_python_is_refused_before_anything_is_made(root: Path, tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "requirements"):
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    old = tmp_path / "old python"
    old.write_text('#!/bin/sh\necho "Python 3.11 or newer is needed, this is 3.9" >&2\nexit 1\n')
    old.chmod(0o755)
    done = make(tmp_path, "setup", f"PYTHON={old}")
    assert done.returncode != 0
    assert "3.11 or newer is needed" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_ci_runs_the_command_of_the_readme(root: Path) -> None:
    script = root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "exec make test"]
