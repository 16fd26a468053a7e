"""Everything is told, once: between the two published revisions, and after edits at random."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import drift, overlay
from generator.drift import Change, compare
from generator.normalise import normalise
from tests.generator.drift.contracts import Json, small, uncovered
from tests.generator.drift.edits import EDITS

# --- the published revisions -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def revisions(upstream: Path) -> list[Json]:
    names = ("ibkr-web-api-2.28.0.json", "ibkr-web-api-2.35.0.json")
    return [dict(normalise(json.loads((upstream / name).read_bytes())).contract) for name in names]


def test_between_the_published_revisions_everything_is_told_once(revisions: list[Json]) -> None:
    old, new = revisions
    changes = compare(old, new)
    assert uncovered(old, new, changes) == []
    respelled = [change.message for change in changes if change.kind == "operation-respelled"]
    assert len(respelled) == 2
    assert sum(change.kind == "operation-added" for change in changes) == 20
    assert not any(change.kind == "operation-removed" for change in changes)
    assert uncovered(new, old, compare(new, old)) == []


def test_the_overlays_absorb_some_of_it(revisions: list[Json], root: Path) -> None:
    result = drift.report(*revisions, overlay.load(sorted((root / "spec" / "overlays").glob("*.yaml"))))
    assert uncovered(*revisions, list(result.changes)) == []
    assert any(change.absorbed.startswith("its name here is frozen") for change in result.changes)
    assert any(change.absorbed.startswith("our overlays") for change in result.changes)
    assert result.notes.unnamed == ()


# --- edits at random -------------------------------------------------------------------------------------------------

KINDS = {"-added": "-removed", "-removed": "-added"}


def mirrored(change: Change) -> tuple[Any, ...]:
    kind = next(
        (change.kind.removesuffix(end) + other for end, other in KINDS.items() if change.kind.endswith(end)),
        change.kind,
    )
    return kind, tuple(sorted(change.places)), repr(change.after), repr(change.before)


def keyed(change: Change) -> tuple[Any, ...]:
    return change.kind, tuple(sorted(change.places)), repr(change.before), repr(change.after)


NOT_MIRRORED = ("property-required", "property-optional", "schema-type", "schema-type-told", "schema-wrapping")


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_random_edits_are_found_and_mirrored(rng: random.Random, count: int) -> None:
    new = small()
    for edit in rng.sample(EDITS, count):
        try:
            edit(new)
        except (KeyError, IndexError):  # another edit took its place away
            continue
    changes, back = compare(small(), new), compare(new, small())
    assert uncovered(small(), new, changes) == []
    assert uncovered(new, small(), back) == []
    assert (changes == []) == (new == small())
    ours = {mirrored(change) for change in changes if change.kind not in NOT_MIRRORED}
    assert ours == {keyed(change) for change in back if change.kind not in NOT_MIRRORED}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_value_taken_away_anywhere_is_told(data: st.DataObject) -> None:
    new = small()
    holder: Any = new
    while True:
        keys = sorted(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
        inner = holder[key]
        if not isinstance(inner, (dict, list)) or not inner or data.draw(st.booleans()):
            break
        holder = inner
    if holder is new and key in ("paths", "components", "openapi", "info"):
        return
    del holder[key]
    changes = compare(small(), new)
    assert changes
    assert uncovered(small(), new, changes) == []
