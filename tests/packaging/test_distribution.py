"""What users get: wheel and sdist are built, looked into, installed in an empty environment and imported."""

from __future__ import annotations

import email
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterable
from importlib.metadata import PackagePath, distribution
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PACKAGES = {
    "ibkr_contract": "generated",
    "ibkr_flex": "generated",
    "ibkr_openapi": "generated",
    "ibkr_web": "overrides",
}
RUNTIME = ("attrs", "httpx", "msgspec")
EXTRAS = {"all", "arrow", "cli", "flex", "oauth", "otel", "pandas", "polars", "redis", "simulator", "streaming", "zstd"}


def build(source: Path, target: Path, *what: str) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(target), *what]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def dist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist")
    build(root, target)
    return target


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def sdist(dist: Path) -> Path:
    (found,) = dist.glob("*.tar.gz")
    return found


def test_the_wheel_holds_the_packages_and_nothing_else(root: Path, wheel: Path) -> None:
    assert re.fullmatch(r"ibkr_web-[^-]+-py3-none-any\.whl", wheel.name)
    expected = {
        path.relative_to(root / room).as_posix()
        for package, room in PACKAGES.items()
        for path in (root / room / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    found = {name for name in names(wheel) if ".dist-info/" not in name}
    assert found == expected
    assert {f"{package}/py.typed" for package in PACKAGES} <= found
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names(wheel))


def test_the_metadata_says_what_is_needed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(name))
    assert metadata["Name"] == "ibkr-web"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    required = metadata.get_all("Requires-Dist", [])
    always = {re.split(r"[^A-Za-z0-9-]", line, maxsplit=1)[0] for line in required if "extra ==" not in line}
    assert always == set(RUNTIME)
    assert set(metadata.get_all("Provides-Extra", [])) == EXTRAS
    assert metadata["Description-Content-Type"] == "text/markdown"


def test_the_sdist_holds_what_is_needed_to_build_test_and_regenerate(root: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    for name in (
        "pyproject.toml",
        "Makefile",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "requirements/dev.txt",
        "spec/sources.toml",
        "spec/web-api.json",
        "generator/__main__.py",
        "generated/ibkr_openapi/py.typed",
        "overrides/ibkr_web/py.typed",
        "tests/conftest.py",
    ):
        assert (unpacked / name).is_file(), name
    assert not [path for path in unpacked.rglob("*") if path.name in (".venv", "__pycache__", ".git")]


def test_a_wheel_made_from_the_sdist_is_the_same(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    build(unpacked, tmp_path / "dist", "--target", "wheel")
    (again,) = (tmp_path / "dist").glob("*.whl")
    assert names(again) == names(wheel)


IMPORTS = """
import sys
import ibkr_web
assert "httpx" not in sys.modules and "ibkr_openapi" not in sys.modules, "ibkr_web loads more than itself"
import ibkr_openapi
assert ibkr_openapi.__file__.startswith(sys.prefix) and ibkr_web.__file__.startswith(sys.prefix)
assert len(ibkr_openapi.OPERATIONS) > 100
with ibkr_openapi.Client() as client:
    client.portfolio
assert sys.modules.keys() >= {"ibkr_openapi"} and "generator" not in sys.modules
print(ibkr_web.__version__)
"""


def test_the_wheel_works_with_its_declared_requirements_alone(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    for name in closure(RUNTIME):
        for top in {file.parts[0] for file in installed(name) if file.parts[0] != ".."}:
            (site / top).symlink_to(Path(str(distribution(name).locate_file(top))))
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-W", "error", "-c", IMPORTS], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == wheel.name.split("-")[1]


def installed(name: str) -> list[PackagePath]:
    files = distribution(name).files
    assert files, f"{name} is not installed"
    return files


def closure(wanted: Iterable[str]) -> set[str]:
    """The distributions and everything that they need without extras, as far as it is installed here."""
    from packaging.requirements import Requirement

    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        for line in distribution(name).requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return found
