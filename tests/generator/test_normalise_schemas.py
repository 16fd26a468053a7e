from __future__ import annotations

from typing import Any

import pytest

from generator.normalise import NormaliseError, normalise
from tests.generator.documents import Json, answering, contract, document, entries, mended, operation

ANY: Json = {}
TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}
REF: Json = {"$ref": "#/components/schemas/Other"}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # types that OpenAPI does not have
        ({"type": "int"}, WHOLE),
        ({"type": "Integer"}, WHOLE),
        ({"type": "int64"}, {"type": "integer", "format": "int64"}),
        ({"type": "decimal"}, {"type": "number"}),
        ({"type": "double", "format": "float"}, {"type": "number", "format": "float"}),
        ({"type": "bool"}, {"type": "boolean"}),
        ({"type": "date"}, {"type": "string", "format": "date"}),
        ({"type": "file"}, {"type": "string", "format": "binary"}),
        ({"type": "any"}, ANY),
        ({"type": "no such thing"}, ANY),
        ({"type": 3}, ANY),
        ({"type": "list"}, {"type": "array", "items": {}}),
        ({"type": "string", "format": "no-such-format"}, {"type": "string", "format": "no-such-format"}),
        ({"type": "string", "format": 3}, TEXT),
        # null
        ({"type": None}, {"nullable": True}),
        ({"type": "null"}, {"nullable": True}),
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ({"type": ["string"]}, TEXT),
        ({"type": []}, ANY),
        (
            {"type": ["string", "integer", "null"], "maxLength": 3, "minimum": 0, "default": 1},
            {
                "nullable": True,
                "default": 1,
                "anyOf": [{"type": "string", "maxLength": 3}, {"type": "integer", "minimum": 0}],
            },
        ),
        (
            {"type": ["string", "integer"], "enum": [2, "b", 1, True, None]},
            {
                "nullable": True,
                "anyOf": [
                    {"type": "string", "enum": ["b"]},
                    {"type": "integer", "enum": [1, 2]},
                    {"type": "boolean", "enum": [True]},
                ],
            },
        ),
        ({"anyOf": [TEXT, {"type": "null"}]}, {"type": "string", "nullable": True}),
        ({"oneOf": [REF, {"type": "null"}]}, {"allOf": [REF], "nullable": True}),
        ({"oneOf": [TEXT, WHOLE, {"type": "null"}]}, {"oneOf": [TEXT, WHOLE], "nullable": True}),
        ({"oneOf": [{"type": "null"}]}, {"nullable": True}),
        ({"nullable": "true", "deprecated": "no"}, {"nullable": True, "deprecated": False}),
        # enumerations
        ({"const": "a"}, {"type": "string", "enum": ["a"]}),
        ({"const": None}, {"nullable": True}),
        ({"enum": ["b", "a", "b"]}, {"type": "string", "enum": ["a", "b"]}),
        ({"type": "string", "enum": ["b", None]}, {"type": "string", "enum": ["b"], "nullable": True}),
        ({"type": "string", "enum": []}, TEXT),
        ({"type": "string", "enum": "a"}, {"type": "string", "enum": ["a"]}),
        ({"type": "number", "enum": ["1", "0"]}, {"type": "string", "enum": ["0", "1"]}),
        ({"type": "number", "format": "double", "enum": ["1"]}, {"type": "string", "enum": ["1"]}),
        ({"type": "number", "enum": [2, 1.5]}, {"type": "number", "enum": [1.5, 2]}),
        ({"type": "integer", "enum": [1.5]}, {"type": "number", "enum": [1.5]}),
        ({"type": "string", "enum": [2, 10, 1]}, {"type": "integer", "enum": [1, 2, 10]}),
        ({"type": "boolean", "enum": ["true"]}, {"type": "boolean", "enum": [True]}),
        (
            {"type": "string", "enum": ["a", 1]},
            {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "integer", "enum": [1]}]},
        ),
        (
            {"enum": [1, True, 1.0]},
            {"anyOf": [{"type": "integer", "enum": [1]}, {"type": "boolean", "enum": [True]}]},
        ),
        (
            {"type": "string", "enum": ["DK", False, None, 2.5, 1], "description": "Norway is false in YAML."},
            {
                "anyOf": [
                    {"type": "string", "enum": ["DK"]},
                    {"type": "number", "enum": [1, 2.5]},
                    {"type": "boolean", "enum": [False]},
                ],
                "nullable": True,
            },
        ),
        ({"enum": ["a", {"b": 1}]}, {"enum": [{"b": 1}, "a"]}),
        ({"type": "array", "enum": ["b", "a"]}, {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}),
        (
            {"type": "array", "items": {"type": "string", "maxLength": 1}, "enum": ["a"]},
            {"type": "array", "items": {"type": "string", "maxLength": 1, "enum": ["a"]}},
        ),
        ({"type": "array", "items": REF, "enum": ["a"]}, {"type": "array", "items": {"allOf": [REF], "enum": ["a"]}}),
        # arrays and objects
        ({"type": "array"}, {"type": "array", "items": {}}),
        ({"items": TEXT}, {"type": "array", "items": TEXT}),
        ({"type": "object", "items": TEXT}, {"type": "array", "items": TEXT}),
        ({"type": "array", "items": [TEXT]}, {"type": "array", "items": TEXT}),
        ({"type": "array", "items": [TEXT, WHOLE]}, {"type": "array", "items": {"anyOf": [TEXT, WHOLE]}}),
        (
            {"type": "array", "prefixItems": [TEXT], "items": WHOLE},
            {"type": "array", "items": {"anyOf": [TEXT, WHOLE]}},
        ),
        (
            {"type": "array", "properties": {"a": TEXT}, "required": ["a"]},
            {"type": "array", "items": {"type": "object", "properties": {"a": TEXT}, "required": ["a"]}},
        ),
        (
            {"type": "array", "properties": {"a": TEXT}, "required": ["a"], "items": {"properties": {"b": WHOLE}}},
            {"type": "array", "items": {"type": "object", "properties": {"a": TEXT, "b": WHOLE}, "required": ["a"]}},
        ),
        (
            {"type": "array", "properties": {"a": TEXT}, "items": REF},
            {"type": "array", "items": {"allOf": [REF, {"type": "object", "properties": {"a": TEXT}}]}},
        ),
        ({"properties": {"a": TEXT}}, {"type": "object", "properties": {"a": TEXT}}),
        ({"additionalProperties": TEXT}, {"type": "object", "additionalProperties": TEXT}),
        ({"additionalProperties": False}, {"type": "object", "additionalProperties": False}),
        ({"additionalProperties": "false"}, {"type": "object", "additionalProperties": False}),
        ({"type": "string", "properties": {"a": TEXT}}, {"type": "object", "properties": {"a": TEXT}}),
        ({"type": "object", "properties": ["a"]}, {"type": "object"}),
        ({"properties": {"a": True, "b": None}}, {"type": "object", "properties": {"a": {}, "b": {}}}),
        ({"items": False}, {"type": "array", "items": {"not": {}}}),
        ({"type": "integer", "exclusiveMinimum": 0}, {"type": "integer", "exclusiveMinimum": 0}),
        ({"xml": {"wrapped": True, "name": "two words"}}, {"xml": {"wrapped": True}}),
        ({"type": "string", "oneOf": []}, TEXT),
        ({"oneOf": [REF], "discriminator": "kind"}, {"oneOf": [REF], "discriminator": {"propertyName": "kind"}}),
        ({"oneOf": [REF], "discriminator": {}}, {"oneOf": [REF]}),
        # beside a reference
        ({**REF, "description": "Prose."}, REF),
        ({**REF, "type": "object"}, REF),
        ({**REF, "type": "string"}, REF),
        ({**REF, "type": ["object", "null"]}, {"allOf": [REF], "nullable": True}),
        ({**REF, "nullable": True}, {"allOf": [REF], "nullable": True}),
        ({**REF, "allOf": [TEXT], "readOnly": True}, {"allOf": [REF, TEXT], "readOnly": True}),
    ],
)  # fmt: skip
def test_schemas_are_mended(given: Any, wanted: Any) -> None:
    other = {"type": "object", "properties": {"kind": TEXT}}
    result = mended(given, Other=other)
    assert result == wanted
    assert mended(result, Other=other) == wanted


def test_mended_everywhere() -> None:
    wrong = {"type": "int", "description": "Prose."}
    body = {"content": {"application/json": {"schema": {"type": "object", "additionalProperties": wrong}}}}
    header = {"X-A": {"schema": wrong}}
    raw = document(
        {
            "/a": {
                "post": {
                    "parameters": [{"name": "q", "in": "query", "schema": wrong}],
                    "requestBody": body,
                    "responses": {"200": {"content": body["content"], "headers": header}},
                }
            }
        },
        {"A": {"allOf": [{"oneOf": [wrong]}], "not": wrong}},
        components={"responses": {"R": {"headers": {"X-B": {"schema": wrong}}}}, "headers": {"H": {"schema": wrong}}},
    )
    result = contract(raw)
    found = result["paths"]["/v1/api/a"]["post"]
    inside = {"application/json": {"schema": {"type": "object", "additionalProperties": WHOLE}}}
    assert found["parameters"][0]["schema"] == WHOLE
    assert found["requestBody"]["content"] == found["responses"]["200"]["content"] == inside
    assert found["responses"]["200"]["headers"] == {"X-A": {"schema": WHOLE}}
    assert result["components"]["schemas"]["A"] == {"allOf": [{"oneOf": [WHOLE]}], "not": WHOLE}
    assert result["components"]["responses"]["R"]["headers"] == {"X-B": {"schema": WHOLE}}
    assert result["components"]["headers"] == {"H": {"schema": WHOLE}}


# ---- required


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"properties": {"a": TEXT}, "required": True}, None),
        ({"properties": {"a": TEXT}, "required": ["a", "gone", 3, "a"]}, ["a"]),
        ({"properties": {"a": TEXT}, "required": ["gone"]}, None),
        ({"properties": {"a": TEXT}, "required": ["b", "a"], "additionalProperties": True}, ["a", "b"]),
        ({"properties": {"a": TEXT}, "required": ["kind", "a"], "allOf": [REF]}, ["a", "kind"]),
        ({"properties": {"a": TEXT}, "required": ["kind", "x"], "oneOf": [REF, TEXT]}, ["kind"]),
        ({"required": ["anything"]}, ["anything"]),
        ({"type": "object", "required": ["anything"]}, ["anything"]),
    ],
)
def test_required_names_exist(given: Json, wanted: list[str] | None) -> None:
    assert mended(given, Other={"properties": {"kind": TEXT}}).get("required") == wanted


def test_required_in_parts_of_a_composition() -> None:
    given = {
        "properties": {"a": TEXT, "b": TEXT},
        "anyOf": [{"required": ["b", "a"]}, {"required": ["gone"]}],
        "allOf": [REF, {"properties": {"c": TEXT}, "required": ["c", "kind", "gone"]}],
    }
    result = mended(given, Other={"properties": {"kind": TEXT}})
    assert result["anyOf"] == [{"required": ["a", "b"]}, {}]
    assert result["allOf"][1]["required"] == ["c", "kind"]


def test_required_of_a_child_that_its_parent_lists() -> None:
    base = {"properties": {"kind": TEXT}, "oneOf": [{"$ref": "#/components/schemas/Thing"}]}
    child = {"allOf": [REF, {"properties": {"a": TEXT}}], "required": ["kind", "a", "gone"]}
    assert mended(child, Other=base)["required"] == ["a", "kind"]


# ---- references


def test_references_lead_somewhere() -> None:
    place = "GET /a responses/200/content/application/json/schema/properties/b"
    for reference, what in (
        ("#/components/schemas/Gone", "is not in the document"),
        ("other.yaml#/A", "is outside the document"),
        ("Pet", "is outside the document"),
        ("#", "is not in the document"),
        ("#/paths", "is not a schema"),
        ("#/info", "is not a schema"),
    ):
        raw = document({"/a": {"get": answering({"properties": {"b": {"$ref": reference}}})}})
        with pytest.raises(NormaliseError) as caught:
            normalise(raw)
        assert str(caught.value) == f"{place}: refers to {reference!r}, which {what}"
    with pytest.raises(NormaliseError, match=r"components/schemas/A: \$ref must be text, not 3"):
        normalise(document(schemas={"A": {"$ref": 3}}))
    with pytest.raises(NormaliseError, match="components/schemas/A: refers to itself: A -> B -> A"):
        normalise(document(schemas={"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}))
    with pytest.raises(NormaliseError, match="components/schemas/A/discriminator: 'x' leads to 'Gone'"):
        normalise(document(schemas={"A": {"discriminator": {"propertyName": "a", "mapping": {"x": "Gone"}}}}))


def test_a_deleted_response_is_named() -> None:
    raw = document({"/a": {"get": {"responses": {"404": {"$ref": "#/components/responses/Gone"}}}}})
    with pytest.raises(NormaliseError, match="GET /a responses/404: refers to '#/components/responses/Gone'"):
        normalise(raw)


@pytest.mark.parametrize(
    ("name", "reference", "kept"),
    [
        ("Größe", "Gr%C3%B6%C3%9Fe", "Größe"),
        ("a b", "a%20b", "a_b"),
        ("a/b~c", "a~1b~0c", "a_b_c"),
        ("List<Thing>", "List%3CThing%3E", "List<Thing>"),
        ("class", "class", "class"),
        ("", "", "Unnamed"),
    ],
)
def test_odd_names(name: str, reference: str, kept: str) -> None:
    raw = document({"/a": {"get": answering({"$ref": f"#/components/schemas/{reference}"})}}, {name: TEXT})
    assert contract(raw)["components"]["schemas"] == {kept: TEXT}
    schema = operation(raw, "GET /v1/api/a")["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": f"#/components/schemas/{kept}"}


def test_references_into_the_middle_become_components() -> None:
    inner = {"type": "object", "properties": {"x": WHOLE, "again": {"$ref": "#/components/schemas/A/properties/inner"}}}
    raw = document(
        {"/a": {"get": answering({"$ref": "#/components/schemas/A/properties/inner/properties/x"})}},
        {
            "A": {"type": "object", "properties": {"inner": inner}},
            "B": {"$ref": "#/components/schemas/A/properties/inner"},
        },
    )
    schemas = contract(raw)["components"]["schemas"]
    assert schemas == {
        "A": {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/schemas_A_inner"}}},
        "B": {"$ref": "#/components/schemas/schemas_A_inner"},
        "schemas_A_inner": {
            "type": "object",
            "properties": {
                "again": {"$ref": "#/components/schemas/schemas_A_inner"},
                "x": {"$ref": "#/components/schemas/schemas_A_inner_x"},
            },
        },
        "schemas_A_inner_x": WHOLE,
    }
    assert contract(contract(raw)) == contract(raw)


def test_recursive_schemas_pass() -> None:
    schemas = {
        "Tree": {"type": "object", "properties": {"left": {"$ref": "#/components/schemas/Tree"}}},
        "Loop": {"allOf": [{"$ref": "#/components/schemas/Tree"}, {"oneOf": [{"$ref": "#/components/schemas/Loop"}]}]},
    }
    assert contract(document(schemas=schemas))["components"]["schemas"] == schemas


# ---- evidence


def widened(schemas: Json, example: Any = None, schema: Any = None, **more: Any) -> list[str]:
    """The places that samples widen."""
    paths = {"/a": {"get": answering(schema or {"$ref": "#/components/schemas/A"}, example=example, **more)}}
    return [entry.place for entry in entries(normalise(document(paths, schemas)), "examples")]


def test_samples_widen_integers() -> None:
    assert mended({"type": "integer", "format": "int64", "example": 1.5}) == {"type": "number"}
    assert mended({"type": "integer", "example": 1}) == WHOLE
    assert mended({"type": "integer", "example": "1.5"}) == WHOLE
    assert mended({"type": "integer", "examples": [1, 2.5]}) == {"type": "number"}
    assert mended({"type": "integer", "default": 0.5}) == {"type": "number", "default": 0.5}
    assert mended({"type": "integer", "example": 1.0}) == {"type": "number"}
    assert mended({"type": "int", "example": 1.5}) == {"type": "number"}
    assert mended({"type": ["integer", "null"], "example": 1.5}) == {"type": "number", "nullable": True}
    assert mended({"type": ["integer", "number"], "example": 1.5})["anyOf"] == [WHOLE, {"type": "number"}]
    assert mended({"type": "string", "example": 1.5}) == TEXT


def test_samples_are_followed_to_where_they_belong() -> None:
    schemas = {
        "A": {
            "allOf": [{"$ref": "#/components/schemas/B"}, {"properties": {"own": WHOLE}}],
            "properties": {"list": {"type": "array", "items": {"$ref": "#/components/schemas/C"}}},
            "additionalProperties": {"additionalProperties": WHOLE},
        },
        "B": {"properties": {"based": WHOLE, "whole": WHOLE, "again": {"$ref": "#/components/schemas/A"}}},
        "C": {"oneOf": [{"properties": {"c": WHOLE, "d": TEXT}}, {"properties": {"c": WHOLE, "e": TEXT}}]},
    }
    example = {
        "own": 1.5,
        "based": 2.5,
        "whole": 2,
        "list": [{"c": 1}, {"c": 1.5, "e": "x"}],
        "other": {"more": 0.5},
        "again": {"own": 1},
    }
    assert widened(schemas, example) == [
        "components/schemas/A/additionalProperties/additionalProperties",
        "components/schemas/A/allOf/1/properties/own",
        "components/schemas/B/properties/based",
        "components/schemas/C/oneOf/1/properties/c",
    ]
    assert widened(schemas, examples={"one": {"value": example}}) == widened(schemas, example)
    assert widened(schemas, examples={"one": {"value": {"own": 1}}}) == []


def test_samples_among_the_components_and_of_parameters() -> None:
    paths = {
        "/a": {
            "get": {
                "parameters": [{"name": "q", "in": "query", "schema": WHOLE, "examples": {"x": {"value": 1.5}}}],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"type": "array", "properties": {"a": WHOLE}},
                                "examples": {"x": {"$ref": "#/components/examples/X"}, "y": {"$ref": "#/gone"}},
                            }
                        }
                    }
                },
            }
        }
    }
    found = operation(document(paths, components={"examples": {"X": {"value": [{"a": 1.5}]}}}), "GET /v1/api/a")
    assert found["parameters"][0]["schema"] == {"type": "number"}
    items = found["responses"]["200"]["content"]["application/json"]["schema"]["items"]
    assert items["properties"] == {"a": {"type": "number"}}


def test_a_decimal_does_not_widen_what_stands_beside_a_number() -> None:
    union = {"oneOf": [WHOLE, {"type": "number"}, TEXT]}
    assert widened({"A": union}, 1.5) == []
    assert widened({"A": {"anyOf": [WHOLE, TEXT]}}, 1.5) == ["components/schemas/A/anyOf/0"]


def test_samples_tell_how_an_enumeration_is_spelled() -> None:
    schema = {"type": "number", "enum": ["2", "0", "1"]}
    assert mended({**schema, "example": 1}) == {"type": "number", "enum": [0, 1, 2]}
    assert mended({**schema, "example": "1"}) == {"type": "string", "enum": ["0", "1", "2"]}
    assert mended({**schema, "enum": ["1.5", "x"], "example": 1}) == {"type": "string", "enum": ["1.5", "x"]}
    assert mended({**schema, "enum": ["1.5", "1"], "example": 1}) == {"type": "number", "enum": [1, 1.5]}


def test_a_schema_that_contains_itself_is_followed_once() -> None:
    loop = {"allOf": [{"$ref": "#/components/schemas/A"}], "properties": {"a": WHOLE}}
    assert widened({"A": loop}, {"a": 1.5}) == ["components/schemas/A/properties/a"]
    union = {"oneOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"a": WHOLE}}]}
    assert widened({"A": union}, {"a": 1.5}) == ["components/schemas/A/oneOf/1/properties/a"]
