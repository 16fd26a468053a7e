"""Everything is told, once: between the two published revisions, and after edits at random."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
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
    assert not any(change.kind in ("operation-removed", "operation-moved") for change in changes)
    back = compare(new, old)
    assert uncovered(new, old, back) == []
    assert sorted(map(mirrored, changes)) == sorted(map(keyed, back))


def test_the_listing_finds_what_is_left_out_or_told_twice(revisions: list[Json]) -> None:
    """The test of the test: without any one change, or with any one twice, the listing complains."""
    changes = compare(*revisions)
    for index in range(0, len(changes), 60):
        assert uncovered(*revisions, changes[:index] + changes[index + 1 :])
        assert uncovered(*revisions, [*changes, changes[index]]) or all(each.renamed for each in changes[index].places)


def test_the_overlays_absorb_some_of_it(revisions: list[Json], root: Path) -> None:
    result = drift.report(*revisions, overlay.load(sorted((root / "spec" / "overlays").glob("*.yaml"))))
    assert uncovered(*revisions, list(result.changes)) == []
    assert any(change.absorbed.startswith("the names here") for change in result.changes)
    assert any(change.absorbed.startswith("our overlays") for change in result.changes)
    assert result.unnamed == ()


# --- edits at random -------------------------------------------------------------------------------------------------

OPPOSITE = {"added": "removed", "removed": "added", "required": "optional", "optional": "required"}


def mirrored(change: Change) -> tuple[Any, ...]:
    """What the same change is called on the way back."""
    head, _, last = change.kind.rpartition("-")
    places = sorted((str(place.after), str(place.before), place.renamed) for place in change.places)
    return f"{head}-{OPPOSITE.get(last, last)}", places, repr(change.after), repr(change.before)


def keyed(change: Change) -> tuple[Any, ...]:
    head, _, last = change.kind.rpartition("-")
    places = sorted((str(place.before), str(place.after), place.renamed) for place in change.places)
    return f"{head}-{last}", places, repr(change.before), repr(change.after)


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 8))
def test_random_edits_are_found_judged_and_mirrored(rng: random.Random, count: int) -> None:
    new, done = small(), []
    for edit in rng.sample(EDITS, count):
        try:
            edit(new)
        except (KeyError, IndexError, TypeError):  # another edit took its place away
            continue
        done.append(edit)
    changes, back = compare(small(), new), compare(new, small())
    assert uncovered(small(), new, changes) == []
    assert uncovered(new, small(), back) == []
    assert (changes == []) == (new == small())
    assert sorted(map(mirrored, changes)) == sorted(map(keyed, back))
    # what no other edit has to do with is judged as it is when it is alone
    kinds = {(change.kind, change.verdict) for change in changes}
    for edit in done:
        if not any(edit is not other and near(edit.path, other.path) for other in done):
            assert (edit.kind, edit.verdict) in kinds


def near(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two edits may have to do with each other: in one operation, or in schemas that refer to each other."""
    return one[:2] == other[:2]


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(seed=st.integers(0, 2**32), count=st.integers(1, 40))
def test_values_changed_at_random_in_the_real_contract_are_told_once(root: Path, seed: int, count: int) -> None:
    contract = (root / "spec" / "web-api.json").read_bytes()
    old, new, rng = json.loads(contract), json.loads(contract), random.Random(seed)
    for _ in range(count):
        scramble(new, rng)
    changes = compare(old, new)
    assert (changes == []) == (new == old)
    assert uncovered(old, new, changes) == []
    assert sorted(map(mirrored, changes)) == sorted(map(keyed, compare(new, old)))


def scramble(contract: Json, rng: random.Random) -> None:
    """Change, take away or add something somewhere deep inside; names and references stay what they are."""
    holder, key = contract["components" if rng.random() < 0.5 else "paths"], ""
    while True:
        keys = sorted(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            holder["x-new"] = 1
            return
        key = rng.choice(keys)
        inner = holder[key]
        if not isinstance(inner, (dict, list)) or (rng.random() < 0.1 and key not in SECTIONS):
            break
        if inner:
            holder = inner
        else:
            break
    shared = contract["components"]["parameters"]
    if key in ("$ref", "in", "name", "x-ibkr-key") or isinstance(holder, list) or holder is shared:
        return  # the normaliser lets no reference lead nowhere
    if isinstance(holder[key], bool):
        holder[key] = not holder[key]
    elif isinstance(holder[key], str) and key in ("format", "pattern", "operationId"):
        holder[key] += "x"
    elif isinstance(holder[key], int):
        holder[key] += 1
    else:
        del holder[key]


SECTIONS = ("schemas", "responses", "parameters", "requestBodies", "securitySchemes")


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
    if (holder is new and key in ("paths", "components", "openapi", "info")) or (
        "in" in holder and key in ("in", "name")
    ):
        return  # no contract is without
    del holder[key]
    changes = compare(small(), new)
    assert changes
    assert uncovered(small(), new, changes) == []
