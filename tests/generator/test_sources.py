"""`spec/sources.toml`, and writing several files at once."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.sources import SOURCES, Source, Sources, SourcesError, replace_together

DAY = date(2026, 1, 31)


def test_a_checkout_without_the_file_starts_with_both_documents(tmp_path: Path) -> None:
    sources = Sources.read(tmp_path)
    assert list(sources) == ["web-api", "flex"]
    assert sources["web-api"].url == "https://api.ibkr.com/gw/api/v3/api-docs"
    assert sources["web-api"].contract == "web-api.json"
    assert sources["flex"].contract == "flex.yaml"
    assert sources["flex"].sha256 is None


def test_write_and_read_back(tmp_path: Path) -> None:
    sources = Sources.read(tmp_path)
    sources["web-api"] = taken = sources["web-api"].taken(version="2.35.0", sha256="ab" * 32, pulled=DAY)
    sources["odd"] = Source("odd", 'https://example.com/"a\\b"?ü=\U0001f4c8\x7f\n', "odd.json")
    text = sources.dumps()
    (tmp_path / SOURCES).write_text(text, encoding="utf-8")
    again = Sources.read(tmp_path)
    assert again == sources
    assert list(again) == ["web-api", "flex", "odd"]
    assert again["web-api"] == taken
    assert again.dumps() == text
    assert tomllib.loads(text)["web-api"]["pulled"] == DAY
    assert text.startswith("# ")


def test_known_bytes_keep_their_day() -> None:
    first = Source("a", "u", "a.json").taken(version="1", sha256="x", pulled=DAY)
    assert first.taken(version="1", sha256="x", pulled=date(2026, 2, 1)).pulled == DAY
    assert first.taken(version="1", sha256="y", pulled=date(2026, 2, 1)).pulled == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a]\nurl = 'u'", "a.contract is missing"),
        ("[a]\nurl = 1\ncontract = 'c.json'", "a.url is not text"),
        ("[a]\nurl = 'u'\ncontract = '../c.json'", "a.contract is not the name of a file"),
        ("[a]\nurl = 'u'\ncontract = 'c.json'\npulled = '2026-01-31'", "a.pulled is not a date"),
        ("[a]\nurl = 'u'\ncontract = 'c.json'\nsha265 = 'ab'", "a.sha265 is not a key"),
        ("a = 1", "a is not a table"),
        ("['a b']\nurl = 'u'\ncontract = 'c.json'", "'a b' is not a plain name"),
        ("a = = 1", "line 1"),
    ],
)
def test_a_broken_file_is_named_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / SOURCES).write_text(text, encoding="utf-8")
    with pytest.raises(SourcesError) as caught:
        Sources.read(tmp_path)
    assert said in str(caught.value)
    assert str(tmp_path / SOURCES) in str(caught.value)


def test_replace_together_tells_what_changed(tmp_path: Path) -> None:
    one, two, three = tmp_path / "1", tmp_path / "2", tmp_path / "new" / "3"
    one.write_bytes(b"same")
    two.write_bytes(b"old")
    stamp = one.stat().st_mtime_ns
    assert replace_together({one: b"same", two: b"new", three: b"first"}) == [two, three]
    assert [path.read_bytes() for path in (one, two, three)] == [b"same", b"new", b"first"]
    assert one.stat().st_mtime_ns == stamp
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["1", "2", "3"]


@pytest.mark.parametrize("fails_at", [0, 1, 2])
def test_replace_together_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int) -> None:
    one, two, three = tmp_path / "1", tmp_path / "2", tmp_path / "3"
    one.write_bytes(b"old 1")
    three.write_bytes(b"old 3")
    calls = 0
    replace = Path.replace

    def failing(self: Path, target: os.PathLike[str]) -> Path:
        nonlocal calls
        calls += 1
        if calls == fails_at + 1:
            raise OSError("the disk says no")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="the disk says no"):
        replace_together({one: b"new 1", two: b"new 2", three: b"new 3"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"1": b"old 1", "3": b"old 3"}


def test_taking_in_the_same_document_again_changes_nothing(root: Path) -> None:
    """The committed file is written as `make pull` writes it, to its last word."""
    spec = root / "spec"
    assert Sources.read(spec).dumps() == (spec / "sources.toml").read_text("utf-8")


def test_the_committed_entries_fit_the_committed_contracts(root: Path) -> None:
    spec = root / "spec"
    sources = Sources.read(spec)
    for source in sources.values():
        path = spec / source.contract
        assert path.is_file(), f"{source.name}: {path} is missing"
        # JSON is YAML too
        assert yaml.safe_load(path.read_bytes())["info"]["version"] == source.version
        if path.suffix == ".json":
            assert source.sha256 is not None
            assert len(source.sha256) == 64
            assert source.pulled is not None
