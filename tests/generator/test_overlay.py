from __future__ import annotations

import copy
import time
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest

from generator.normalise import normalise
from generator.overlay import Applied, OverlayError, apply, load
from tests.generator.documents import Json, upstream


def target() -> Json:
    return {
        "info": {"title": "Things", "version": "1"},
        "tags": [{"name": "a"}, {"name": "b"}],
        "paths": {
            "/a": {
                "get": {"x-ibkr-key": "GET /a", "tags": ["x"], "parameters": [{"name": name} for name in "pqr"]},
                "put": {"x-ibkr-key": "PUT /a", "deprecated": False},
            },
            "/b": {"get": {"x-ibkr-key": "GET /b"}, "x-note": "token"},
        },
    }  # fmt: skip


def written(folder: Path, actions: str, version: str = "1.1.0", name: str = "some.yaml") -> Path:
    path = folder / name
    head = f"overlay: {version}\ninfo: {{title: Some changes, version: 1.0.0}}\nextends: ../x.json\nactions:\n"
    path.write_text(head + indent(dedent(actions).strip(), "  ") + "\n", encoding="utf-8")
    return path


def applied(folder: Path, actions: str, version: str = "1.1.0") -> Applied:
    return apply(target(), load([written(folder, actions, version)]))


def test_update_merges_objects(tmp_path: Path) -> None:
    result = applied(
        tmp_path,
        """
        - target: "$.paths.*[?@['x-ibkr-key'] == 'GET /a']"
          description: Why.
          update:
            summary: Get it.
            tags: [y]
            x-ibkr: {name: things.get, limits: {a: 1}}
        - target: $.paths['/a'].get
          update:
            summary: Get it at once.
            x-ibkr: {limits: {b: 2}}
        """,
    )
    found = result.document["paths"]["/a"]["get"]
    assert found["summary"] == "Get it at once."
    assert found["tags"] == ["x", "y"]
    assert found["x-ibkr"] == {"name": "things.get", "limits": {"a": 1, "b": 2}}
    assert [outcome.matches for outcome in result.report] == [1, 1]
    assert result.stale == []


def test_a_correction_follows_what_a_revision_has_moved_into_a_component(tmp_path: Path) -> None:
    """Beside a reference it would be no correction: nobody reads what stands there."""
    side = {"$ref": "#/components/schemas/a~1side"}
    properties = {name: dict(side) for name in ("one", "two", "named")}
    schemas: Json = {
        "order": {"type": "object", "properties": properties | {"gone": {"$ref": "#/components/schemas/gone"}}},
        "a/side": {"$ref": "#/components/schemas/side"},
        "side": {"type": "string", "enum": ["BUY"]},
    }
    path = written(
        tmp_path,
        """
        - target: $.components.schemas.order.properties.one
          update: {enum: [SELL]}
        - target: $.components.schemas.order
          update: {properties: {two: {format: x}, named: {x-ibkr-name: known_as}, gone: {type: string}}}
        """,
    )
    found = apply({"components": {"schemas": schemas}}, load([path])).document["components"]["schemas"]
    assert found["order"]["properties"] == {
        "one": {"type": "string", "enum": ["BUY", "SELL"]},
        "two": {"type": "string", "enum": ["BUY"], "format": "x"},
        "named": {**side, "x-ibkr-name": "known_as"},
        "gone": {"$ref": "#/components/schemas/gone", "type": "string"},
    }
    assert (found["side"], found["a/side"]) == (schemas["side"], schemas["a/side"]), "others see no change"


@pytest.mark.parametrize("short", [True, False])
def test_a_schema_replaces_the_short_form_of_one(short: bool, tmp_path: Path) -> None:
    path = written(tmp_path, "- {target: $.a, update: {additionalProperties: {type: string}}}")
    result = apply({"a": {"additionalProperties": short}}, load([path])).document
    assert result == {"a": {"additionalProperties": {"type": "string"}}}


def test_what_is_written_stays_apart_from_the_overlay_and_the_input(tmp_path: Path) -> None:
    document = target()
    overlays = load([written(tmp_path, "- {target: '$.paths.*.get', update: {x-list: [{a: 1}]}}")])
    first = apply(document, overlays).document
    assert document == target()
    first["paths"]["/a"]["get"]["x-list"][0]["a"] = 2
    assert first["paths"]["/b"]["get"]["x-list"] == [{"a": 1}]
    assert apply(document, overlays).document["paths"]["/a"]["get"]["x-list"] == [{"a": 1}]


def test_update_of_lists_and_single_values(tmp_path: Path) -> None:
    actions = """
        - {target: $.tags, update: {name: c}}
        - {target: $.tags, update: [{name: d}, {name: e}]}
        - {target: $.info.title, update: Others}
        """
    newer = applied(tmp_path, actions).document
    assert [tag["name"] for tag in newer["tags"]] == ["a", "b", "c", "d", "e"]
    assert newer["info"]["title"] == "Others"
    older = applied(tmp_path, actions, "1.0.0").document
    assert older["tags"][3] == [{"name": "d"}, {"name": "e"}]


def test_remove(tmp_path: Path) -> None:
    result = applied(
        tmp_path,
        """
        - {target: "$.paths['/a'].get.parameters[?@.name != 'q']", remove: true}
        - {target: "$.paths.*[?@['x-ibkr-key'] == 'PUT /a']", remove: true}
        - {target: $..x-note, remove: true}
        - {target: "$.paths.*[?@['x-ibkr-key'] == 'GET /b']['x-ibkr-key']", remove: true, update: {ignored: 1}}
        """.replace("$..x-note", "\"$..['x-note']\""),
    )
    assert result.document["paths"] == {
        "/a": {"get": {"x-ibkr-key": "GET /a", "tags": ["x"], "parameters": [{"name": "q"}]}},
        "/b": {"get": {}},
    }
    assert [outcome.matches for outcome in result.report] == [2, 1, 1, 1]


def test_copy(tmp_path: Path) -> None:
    result = applied(
        tmp_path,
        """
        - {target: $.paths, update: {/c: {}}}
        - {target: "$.paths['/c']", copy: "$.paths['/b']"}
        - {target: $.tags, copy: "$.paths['/a'].get.parameters[1]"}
        - {target: $.tags, copy: $.nowhere}
        """,
    )
    assert result.document["paths"]["/c"] == target()["paths"]["/b"]
    assert result.document["paths"]["/c"]["get"] is not result.document["paths"]["/b"]["get"]
    assert result.document["tags"][-1] == {"name": "q"}
    assert [outcome.matches for outcome in result.report] == [1, 1, 1, 0]


def test_actions_see_what_came_before(tmp_path: Path) -> None:
    result = applied(
        tmp_path,
        """
        - {target: "$.paths['/a'].get", update: {x-ibkr-key: NEW}}
        - {target: "$.paths.*[?@['x-ibkr-key'] == 'GET /a']", update: {old: 1}}
        - {target: "$.paths.*[?@['x-ibkr-key'] == 'NEW']", update: {new: 1}}
        """,
    )
    assert [outcome.matches for outcome in result.report] == [1, 0, 1]
    assert [str(outcome) for outcome in result.stale] == [
        "some.yaml, action 2 (update $.paths.*[?@['x-ibkr-key'] == 'GET /a']): matches nothing any more"
    ]


@pytest.mark.parametrize(
    "path",
    [
        "$.paths.*[?@['x-ibkr-key'] == 'GET /a']",
        "$.paths[*][?@['x-ibkr-key']=='GET /a']",
        '$.paths.*[? @["x-ibkr-key"] == "GET /a" ]',
        "$.paths.*[?'GET /a' == @['x-ibkr-key']]",
        "$['paths'].*[?@['x-ibkr-key'] == 'GET /a']",
        "$.paths.*[?@['x-ibkr-key'] == 'GET \\u002fa']",
        "$.paths['/a'][?@.tags]",
    ],
)
def test_the_short_way_finds_what_the_library_finds(tmp_path: Path, path: str) -> None:
    for suffix, matches in (("", 1), (".parameters[?@.name == 'q']", 1), ("..name", 3), ("['gone']", 0)):
        action = "- target: |-\n    " + path + suffix + "\n  update: {}" if suffix != "..name" else None
        if action is None:
            action = "- target: |-\n    " + path + suffix + "\n  remove: true"
        assert applied(tmp_path, action).report[0].matches == matches


def test_several_files_apply_in_the_order_given(tmp_path: Path) -> None:
    one = written(tmp_path, "- {target: $.info, update: {title: One, x-one: 1}}", name="10-one.yaml")
    two = written(tmp_path, "- {target: $.info, update: {title: Two}}", name="20-two.json")
    overlays = load([one, two])
    assert [overlay.file for overlay in overlays] == ["10-one.yaml", "20-two.json"]
    assert (overlays[0].title, overlays[0].version, len(overlays[0].actions)) == ("Some changes", "1.0.0", 1)
    assert apply(target(), overlays).document["info"] == {"title": "Two", "version": "1", "x-one": 1}
    assert apply(target(), reversed(overlays)).document["info"]["title"] == "One"


def test_yaml_means_json(tmp_path: Path) -> None:
    result = applied(
        tmp_path,
        """
        - target: $.info
          update:
            {a: no, b: 2026-01-31, c: 0777, d: 1_000, e: true, f: ~, g: 1e3, h: 12, i: "1", j: , k: 1:30, l: .5, m: <<}
        """,
    )
    found = {key: value for key, value in result.document["info"].items() if len(key) == 1}
    assert found == {
        "a": "no", "b": "2026-01-31", "c": 777, "d": "1_000", "e": True, "f": None, "g": 1000.0, "h": 12, "i": "1",
        "j": None, "k": "1:30", "l": 0.5, "m": "<<",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("actions", "message"),
    [
        ("- just text", "some.yaml, action 1: an action is an object"),
        ("- {update: {a: 1}}", "some.yaml, action 1: has no target"),
        ("- {target: $.info}", "some.yaml, action 1: has neither update nor remove nor copy"),
        ("- {target: $.info, remove: false}", "some.yaml, action 1: has neither update nor remove nor copy"),
        ("- {target: $.info, remove: yes}", "some.yaml, action 1: remove is true or false, not 'yes'"),
        ("- {target: $.info, updates: {}}", "some.yaml, action 1: an action has no updates"),
        ("- {target: $.info, update: {}, copy: $.tags}", "some.yaml, action 1: has update and copy"),
        ("- {target: $.info, copy: 3}", "some.yaml, action 1: copy is a JSONPath"),
        (
            "- {target: $.info, update: {}}\n- {target: info, update: {}}",
            "some.yaml, action 2: 'info' is not a JSONPath",
        ),
        ("- {target: '$.a[', update: {}}", "some.yaml, action 1: '$.a[' is not a JSONPath: unexpected end of query"),
        ("- {target: '$.a | $.b', update: {}}", "some.yaml, action 1: '$.a | $.b' is not a JSONPath"),
        ("- {target: \"$.paths.*[?@['x-ibkr-key'] == 'a']x\", update: {}}", "some.yaml, action 1: "),
        ("- {target: $.info, copy: 'a.b'}", "some.yaml, action 1: 'a.b' is not a JSONPath"),
        ("- {target: $, remove: true}", "some.yaml, action 1: the whole document cannot be removed"),
        ("- {target: $.info, update: 3}", "some.yaml, action 1: an object is updated with 3"),
        (
            "- {target: $.info.title, update: {a: 1}}",
            "some.yaml, action 1: 'Things' is updated with an object or a list",
        ),
        (
            "- {target: $.info, update: {title: [a]}}",
            "some.yaml, action 1: /title holds 'Things' and is updated with a list",
        ),
        ("- {target: $, update: {tags: {}}}", "some.yaml, action 1: /tags holds a list and is updated with an object"),
        ("- {target: $.info, copy: $.tags.*}", "some.yaml, action 1: copy '$.tags.*' matches 2 places, not one"),
        ("- {target: $.info, target: $.tags}", "some.yaml: is not YAML: the key 'target' stands twice"),
        ("- {target: $.info, update: {a: {b: 1, b: 2}}}", "some.yaml: is not YAML: the key 'b' stands twice"),
        ("- {target: $.info, ? [a] : b}", "some.yaml: is not YAML: a key that is not text"),
        ("- {target: ", "some.yaml: is not YAML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, actions: str, message: str) -> None:
    with pytest.raises(OverlayError) as caught:
        applied(tmp_path, actions)
    assert str(caught.value).startswith(message)
    assert caught.value.file == "some.yaml"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "is not an overlay: it holds no object"),
        ("", "is not an overlay: it holds no object"),
        ("openapi: 3.0.0", "`overlay` must be 1.0.x or 1.1.x, it is None"),
        ("overlay: 2.0.0", "`overlay` must be 1.0.x or 1.1.x, it is '2.0.0'"),
        ("overlay: 1.1.0", "`info` with title and version is missing"),
        ("overlay: 1.1.0\ninfo: {title: a, version: b}", "there are no actions"),
        ("overlay: 1.1.0\ninfo: {title: a, version: b}\nactions: {}", "there are no actions"),
        (b"\xff\xfe", "cannot be read"),
        (None, "cannot be read"),
    ],
)
def test_files_that_are_no_overlays(tmp_path: Path, content: Any, message: str) -> None:
    path = tmp_path / "odd.yaml"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(OverlayError, match=r"odd\.yaml: ") as caught:
        load([path])
    assert message in str(caught.value)


def test_hundreds_of_actions_on_the_real_contract(tmp_path: Path) -> None:
    contract = normalise(upstream("2.35.0")).contract
    before = copy.deepcopy(contract)
    keys = [found["x-ibkr-key"] for item in contract["paths"].values() for found in item.values()]
    update = "{summary: One., x-ibkr: {returns: Text.}}"
    actions = "".join(f"- target: \"$.paths.*[?@['x-ibkr-key'] == '{key}']\"\n  update: {update}\n" for key in keys * 2)
    started = time.perf_counter()
    result = apply(contract, load([written(tmp_path, actions)]))
    assert time.perf_counter() - started < 5  # 0.1 s on a quiet machine
    assert [outcome.matches for outcome in result.report] == [1] * len(keys) * 2
    assert all(found["summary"] == "One." for item in result.document["paths"].values() for found in item.values())
    assert contract == before
