"""The record of the public API: what it takes to change it, from the command line and in the changelog."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import changelog, public_api
from generator.public_api import PublicApiError

ROOT = Path(__file__).resolve().parents[2]
FIRST = (
    '__all__ = ["find", "keep", "old"]\ndef find(a: int) -> int: ...\ndef keep() -> None: ...\ndef old() -> None: ...\n'
)
LOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Things.\n\n## [1.0.0] - 2026-01-01\n\n### Added\n\n- All.\n"


class Checkout:
    """A small checkout with a recorded public API."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.put("generated/ibkr_openapi/__init__.py", "VERSION: str = '1'\n__all__ = ['VERSION']\n")
        self.source(FIRST)
        self.log(LOG)
        public_api.refresh(root)

    def put(self, place: str, text: str) -> None:
        path = self.root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def source(self, text: str) -> None:
        self.put("overrides/ibkr_web/__init__.py", text)

    def log(self, text: str) -> None:
        self.put("CHANGELOG.md", text)

    def files(self) -> dict[str, str]:
        folder = self.root / public_api.FOLDER
        return {path.name: path.read_text() for path in sorted(folder.iterdir())}

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "generator", "api", "--root", str(self.root), *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_a_fresh_record_passes_and_is_one_line_an_object(checkout: Checkout) -> None:
    assert public_api.check(checkout.root)
    assert checkout.files() == {
        "ibkr_openapi.txt": "ibkr_openapi: module\nVERSION: str\n",
        "ibkr_web.txt": "ibkr_web: module\nfind: def (a: int) -> int\nkeep: def () -> None\nold: def () -> None\n",
    }


def test_an_addition_only_asks_for_the_record(checkout: Checkout) -> None:
    checkout.source(FIRST.replace('"old"]', '"old", "fresh"]') + "def fresh() -> int: ...\n")
    failed = checkout.command("--check")
    assert failed.returncode == 1
    assert "`make api` and commit" in failed.stderr
    assert "ibkr_web.txt" in failed.stderr
    assert "new: ibkr_web.fresh" in failed.stderr
    assert "ibkr_openapi.txt" not in failed.stderr
    mended = checkout.command()
    assert mended.returncode == 0, mended.stderr
    assert "new: ibkr_web.fresh" in mended.stdout
    assert checkout.command("--check").returncode == 0
    assert "fresh: def () -> int\n" in checkout.files()["ibkr_web.txt"]


def test_a_break_is_refused_until_the_changelog_owns_up(checkout: Checkout) -> None:
    before = checkout.files()
    checkout.source(FIRST.replace("find(a: int)", "find(b: int)"))
    for arguments in (["--check"], []):
        failed = checkout.command(*arguments)
        assert failed.returncode == 1
        assert "ibkr_web.find: has no parameter a any more" in failed.stderr
        assert "ibkr_web.find: requires b, which is new" in failed.stderr
        assert "### Breaking" in failed.stderr
        assert "`ibkr_web.find` would do" in failed.stderr.replace("ibkr_web.*", "ibkr_web.find")
        assert checkout.files() == before
    checkout.log(LOG.replace("### Added\n\n- Things", "### Breaking\n\n- `ibkr_web.find` takes b.\n\n### Added\n\n- T"))
    assert "out of date" in checkout.command("--check").stderr
    assert "as the changelog says: ibkr_web.find" in checkout.command().stdout
    assert checkout.command("--check").returncode == 0


@pytest.mark.parametrize("named", ["ibkr_web.o*", "ibkr_web", "ibkr_web.old()", "ibkr_*.old", "*"])
def test_a_pattern_or_what_holds_the_object_will_do(checkout: Checkout, named: str) -> None:
    checkout.source(FIRST.replace("def old() -> None: ...\n", "").replace(', "old"', ""))
    checkout.log(LOG.replace("### Added\n\n- Things.", f"### Breaking\n\n- `{named}`: gone."))
    assert "ibkr_web.old: is gone" in public_api.refresh(checkout.root)


@pytest.mark.parametrize(
    "text",
    [
        LOG.replace("- Things.", "- `ibkr_web.old` is gone."),
        LOG.replace("### Added\n\n- All.", "### Breaking\n\n- `ibkr_web.old` is gone."),
        LOG.replace("### Added\n\n- Things.", "### Breaking\n\n- ibkr_web.old is gone."),
        LOG.replace("### Added\n\n- Things.", "### Breaking\n\n- `ibkr_web.older` is gone."),
        LOG.replace("### Added\n\n- Things.", "### Breaking\n\n- `ibkr_web.find` is gone."),
    ],
    ids=["another part", "an old release", "not quoted", "a longer name", "another object"],
)
def test_what_owns_up_to_nothing(checkout: Checkout, text: str) -> None:
    checkout.source(FIRST.replace("def old() -> None: ...\n", "").replace(', "old"', ""))
    checkout.log(text)
    with pytest.raises(PublicApiError, match=r"ibkr_web\.old: is gone"):
        public_api.check(checkout.root)


def test_a_break_stays_in_the_changelog_until_it_is_released(checkout: Checkout) -> None:
    checkout.source(FIRST.replace("def old() -> None: ...\n", "").replace(', "old"', ""))
    owned = LOG.replace("### Added\n\n- Things.", "### Breaking\n\n- `ibkr_web.old` is gone.")
    checkout.log(owned)
    public_api.refresh(checkout.root)
    assert checkout.files()["broken.txt"] == "ibkr_web.old: def () -> None\n"
    public_api.check(checkout.root)

    checkout.log(LOG)  # somebody takes the entry away again
    with pytest.raises(PublicApiError, match=r"ibkr_web\.old: is gone"):
        public_api.check(checkout.root)

    released = owned.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [2.0.0] - 2026-02-01\n", 1)
    checkout.log(released)
    with pytest.raises(PublicApiError, match=r"out of date.*broken\.txt"):
        public_api.check(checkout.root)
    public_api.refresh(checkout.root)
    assert "broken.txt" not in checkout.files()
    public_api.check(checkout.root)


def test_a_break_taken_back_leaves_no_trace(checkout: Checkout) -> None:
    before = checkout.files()
    checkout.source(FIRST.replace("def old() -> None: ...\n", "").replace(', "old"', ""))
    checkout.log(LOG.replace("### Added\n\n- Things.", "### Breaking\n\n- `ibkr_web.old` is gone."))
    public_api.refresh(checkout.root)
    checkout.source(FIRST)
    checkout.log(LOG)
    public_api.refresh(checkout.root)
    assert checkout.files() == before


def test_a_damaged_record_and_missing_parts_are_said_plainly(checkout: Checkout) -> None:
    record = checkout.root / public_api.FOLDER / "ibkr_web.txt"
    good = record.read_text()
    record.write_text(good + "nonsense\n")
    with pytest.raises(PublicApiError, match=r"ibkr_web\.txt, line 5"):
        public_api.check(checkout.root)
    record.write_text(good)
    checkout.log("# Changelog\n")
    with pytest.raises(changelog.ChangelogError, match="Unreleased"):
        public_api.check(checkout.root)
    (checkout.root / "CHANGELOG.md").unlink()
    with pytest.raises(PublicApiError, match="CHANGELOG"):
        public_api.check(checkout.root)


@pytest.mark.parametrize("source", ["from ibkr_web.gone import old", "from ibkr_web.old import old"])
def test_a_public_name_from_nowhere_is_said(checkout: Checkout, source: str) -> None:
    checkout.source(f"{source}\n__all__ = ['old']\n")
    failed = checkout.command()
    assert failed.returncode == 1
    assert failed.stderr.startswith("error: ibkr_web.old comes from ibkr_web.")
    assert "which is not there" in failed.stderr


@pytest.mark.parametrize("place", ["__init__.py", "inner.py"])
def test_a_module_that_cannot_be_read_is_an_error_and_not_a_removal(checkout: Checkout, place: str) -> None:
    checkout.put(f"overrides/ibkr_web/{place}", "def broken(:\n")
    failed = checkout.command()
    assert failed.returncode == 1
    assert failed.stderr.startswith("error: ")
    assert "cannot be read" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_entries_name_every_object_once_for_each_thing_that_happened() -> None:
    gone = [public_api.Break("p.A.f", "is gone"), public_api.Break("p.B.f", "is gone")]
    lines = public_api.entries([*gone, public_api.Break("p.C", "was int, is str")])
    assert lines == ["- `p.A.f`, `p.B.f`: is gone.", "- `p.C`: was int, is str."]
    text = changelog.extended(LOG, {"Breaking": lines})
    owned = changelog.unreleased(text).breaking
    assert all(changelog.owns(owned, path) for path in ("p.A.f", "p.B.f", "p.C", "p.C.more"))
    assert changelog.extended(text, {"Breaking": lines}) == text


def test_the_record_of_this_checkout_lists_every_operation_and_model() -> None:
    import ibkr_openapi

    record = (ROOT / public_api.FOLDER / "ibkr_openapi.txt").read_text(encoding="utf-8")
    lines = dict(line.split(": ", 1) for line in record.splitlines())
    methods = [place for place in lines if lines[place].startswith(("def (", "async def ("))]
    for name in ibkr_openapi.OPERATIONS:
        twins = [place for place in methods if place.endswith(f".{name.rpartition('.')[2]}")]
        assert any(lines[place].startswith("async ") for place in twins), name
        assert any(lines[place].startswith("def ") for place in twins), name
    models = {place.removeprefix("models.") for place, text in lines.items() if text == "class(Model)"}
    assert models == set(dir(ibkr_openapi.models))
