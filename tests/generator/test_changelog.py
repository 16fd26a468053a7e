"""The changelog as text: what is read from it, and where new lines go."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import changelog

ROOT = Path(__file__).resolve().parents[2]
EMPTY = "# Changelog\n\n## [Unreleased]\n"


def test_parts_come_in_their_order_and_grow_at_their_end() -> None:
    text = changelog.extended(EMPTY, {"Changed": ["- c"], "Breaking": ["- b"]})
    assert text == "# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n- b\n\n### Changed\n\n- c\n"
    text = changelog.extended(text, {"Added": ["- a1", "- a2"], "Breaking": ["- b2", "- b"]})
    assert text == (
        "# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n- b\n- b2\n\n### Added\n\n- a1\n- a2\n\n"
        "### Changed\n\n- c\n"
    )  # fmt: skip


def test_older_releases_are_left_alone() -> None:
    old = "\n## [1.0.0] - 2026-01-01\n\n### Added\n\n- All.\n"
    text = changelog.extended(f"{EMPTY}\n### Added\n\n- One.\n{old}", {"Added": ["- Two."], "Fixed": ["- Three."]})
    assert text == f"{EMPTY}\n### Added\n\n- One.\n- Two.\n\n### Fixed\n\n- Three.\n{old}"
    assert changelog.extended(f"{EMPTY}{old}", {"Added": ["- Two."]}) == f"{EMPTY}\n### Added\n\n- Two.\n{old}"
    assert [release.name for release in changelog.releases(text)] == ["Unreleased", "1.0.0"]
    assert changelog.latest(text) == "1.0.0"


def test_nothing_to_add_changes_nothing() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert changelog.extended(text, {}) == text
    assert changelog.extended(text, {"Added": []}) == text
    assert changelog.unreleased(text).name == "Unreleased"


def test_no_unreleased_part_is_said() -> None:
    with pytest.raises(changelog.ChangelogError, match="Unreleased"):
        changelog.extended("# Changelog\n\n## 1.0.0\n", {"Added": ["- x"]})
    assert changelog.latest(EMPTY) is None
