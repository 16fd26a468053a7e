"""The audit finds nothing in what the generator makes, and names the place of every loss made on purpose."""

from __future__ import annotations

import copy
import json
import re
import shutil
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.audit import Audit, audit, report
from generator.build import BuildError, generate, inputs
from tests.generator.documents import VERSIONS, upstream

Json = dict[str, Any]


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: Json, media: str = "application/json") -> Json:
    return {"content": {media: {"schema": schema}}}


def annotated(name: str, **more: Any) -> Json:
    own = {"name": name, "effect": "read", "returns": f"What {name} brings.", **more}
    return {"summary": f"Do {name}.", "tags": ["Orders"], "operationId": name, "x-ibkr": own}


TEXT: Json = {"type": "string"}
SIDE: Json = {"type": "string", "enum": ["BUY", "SELL"]}

CONTRACT: Json = {
    "openapi": "3.0.3",
    "info": {"title": "Orders", "version": "1"},
    "paths": {
        "/v1/api/account/{accountId}/orders": {
            "get": {
                **annotated(
                    "orders.list", parameters=dict.fromkeys(("accountId", "filters", "page", "Trace"), "Note.")
                ),
                "parameters": [
                    {"in": "path", "name": "accountId", "required": True, "schema": TEXT},
                    {"in": "query", "name": "filters", "explode": False, "schema": {"type": "array", "items": SIDE}},
                    {"in": "query", "name": "page", "required": True, "schema": {"type": "integer", "default": 1}},
                    {"in": "header", "name": "Trace", "schema": TEXT},
                ],
                "responses": {
                    "200": answer({"type": "array", "items": ref("order")}),
                    "204": {},
                    "400": answer(ref("problem")),
                    "503": {"$ref": "#/components/responses/Down"},
                },
                "security": [{"oauth2": ["orders.read"]}],
                "x-ib-gateway-security-policy": "HTTPS",
                "x-ib-gateway-allowed-scopes": ["orders.read"],
            },
            "post": {
                **annotated("orders.submit", parameters={"accountId": "Note."}, body="The order."),
                "parameters": [{"$ref": "#/components/parameters/account"}],
                "requestBody": {"required": True, "content": {"application/json": {"schema": ref("order")}}},
                "responses": {
                    "200": answer(
                        {
                            "oneOf": [ref("accepted"), {"type": "array", "items": ref("question")}],
                            "x-ibkr-choose": [{"branch": 1, "when": {"path": "/id", "is": "present"}}],
                        }
                    )
                },
            },
        },
        "/v1/api/report": {
            "get": {
                **annotated("reports.get"),
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {"schema": ref("report")},
                            "application/pdf": {"schema": {"type": "string", "format": "binary"}},
                        }
                    }
                },
            },
        },
    },
    "components": {
        "parameters": {"account": {"in": "path", "name": "accountId", "required": True, "schema": TEXT}},
        "responses": {"Down": answer(ref("problem"))},
        "schemas": {
            "order": {
                "type": "object",
                "required": ["side"],
                "properties": {
                    "orderType": TEXT,
                    "side": SIDE,
                    "size": {"type": "number"},
                    "status": {"type": "integer", "enum": [0, 1]},
                    "children": {"type": "array", "items": ref("order")},
                    "day": {"type": "string", "x-ibkr-format": "yyyyMMdd", "x-ibkr-name": "trading_day"},
                    "limits": {"type": "object", "additionalProperties": {"type": "number"}},
                    "memo": {"x-ibkr-any": "Whatever the caller wrote."},
                },
            },
            "base": {"type": "object", "properties": {"id": TEXT, "text": TEXT}},
            "accepted": {"allOf": [ref("base"), {"type": "object", "properties": {"time": {"type": "integer"}}}]},
            "question": {"allOf": [ref("base")], "properties": {"options": {"type": "array", "items": TEXT}}},
            "problem": {"type": "object", "properties": {"error": TEXT, "detail": {"type": "object"}}},
            "report": {
                "type": "object",
                "properties": {"rows": {"type": "object", "additionalProperties": ref("row")}, "title": TEXT},
            },
            "row": {"type": "object", "properties": {"value": {"oneOf": [TEXT, {"type": "integer"}]}}},
            "unused": {"type": "object", "properties": {"left": TEXT, "over": {"type": "boolean"}}},
        },
    },
}
LIST = "GET /v1/api/account/{accountId}/orders"
SUBMIT = "POST /v1/api/account/{accountId}/orders"
REPORT = "GET /v1/api/report"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the small contract, as the generator makes it."""
    package = tmp_path_factory.mktemp("made") / "ibkr_openapi"
    generate([CONTRACT], package)
    return package


@pytest.fixture
def package(made: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    return Path(shutil.copytree(made, tmp_path / "ibkr_openapi"))


def places(result: Audit) -> str:
    return "\n".join(map(str, result.errors))


def clean(result: Audit) -> None:
    assert result.errors == [], report(result, full=True)


def test_nothing_is_missing_in_what_the_generator_makes(made: Path) -> None:
    result = audit([CONTRACT], made)
    clean(result)
    assert result.notes == []
    counts = result.counts
    assert (counts["operations"], counts["parameters"], counts["methods"], counts["schemas"]) == (3, 5, 6, 8)
    assert "nothing missing" in report(result)


def test_every_any_is_listed_with_its_place_and_reason(made: Path) -> None:
    reasons = {(one.place, one.reason) for one in audit([CONTRACT], made).reasons}
    assert (f"{LIST} 200 application/json [].memo", "Whatever the caller wrote.") in reasons
    assert (f"{LIST} 400 application/json .detail", "an object without properties") in reasons
    assert len(reasons) == 2


def test_words_that_are_still_missing_are_notes(tmp_path: Path) -> None:
    contract = copy.deepcopy(CONTRACT)
    operation = contract["paths"]["/v1/api/account/{accountId}/orders"]["get"]
    del operation["summary"], operation["x-ibkr"]["parameters"]["page"]
    del contract["paths"]["/v1/api/report"]["get"]["x-ibkr"]["name"]
    generate([contract], tmp_path / "ibkr_openapi")
    result = audit([contract], tmp_path / "ibkr_openapi")
    clean(result)
    said = "\n".join(map(str, result.notes))
    assert "no summary" in said
    assert "parameter page has no note" in said
    assert f"{REPORT}: has no frozen name yet" in said


def edit(package: Path, file: str, pattern: str, new: str, times: int = 1) -> None:
    """Replaces what a pattern finds, which must be there."""
    path = package / file
    text, number = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=times, flags=re.DOTALL)
    assert number, f"{pattern} is not in {file}:\n{text}"
    path.write_text(text, encoding="utf-8")


ORDERS, ORDER = "trading/orders.py", "models/order.py"
DAMAGES: dict[str, tuple[str, str, str, str, str]] = {
    # what: file, pattern, replacement; place, message
    "sync method": (ORDERS, r"    def list\(.*?\n\n(?=    def )", "", LIST, "no client.orders.list"),
    "async method": (ORDERS, r"async def submit", "async def place", SUBMIT, "no async client.orders.submit"),
    "async keyword": (
        ORDERS,
        r"    def submit(.*?)return self\.",
        r"    async def submit\1return self.",
        "client",
        "async",
    ),
    "index entry": ("index.py", r'    "orders\.list": [^\n]*\n', "", LIST, "the operation is missing"),
    "index key": ("index.py", r'"GET /v1/api/report"', '"GET /v1/api/reports"', REPORT, "does not find it"),
    "resource": ("tree.py", r"def reports\(", "def papers(", REPORT, "no client.reports.get"),
    "method name": (ORDERS, r'"GET",', '"PUT",', LIST, "the operation is missing"),
    "wire path": (ORDERS, r'"/v1/api/account/\{accountId\}', '"/v1/api/accounts/{accountId}', LIST, "missing"),
    "frozen name": (ORDERS, r'Operation\(\s*"orders\.list"', 'Operation("orders.fetch"', LIST, "the overlays name it"),
    "parameter": (ORDERS, r'\("page"[^)]*\),', "", f"{LIST} query page", "the parameter is missing"),
    "parameter's name": (ORDERS, r'"Trace", "header"', '"Track", "header"', f"{LIST} header Trace", "missing"),
    "parameter's place": (ORDERS, r'"Trace", "header"', '"Trace", "query"', f"{LIST} header Trace", "missing"),
    "parameter's type": (ORDERS, r'"query", True, "int"', '"query", True, "any"', f"{LIST} query page", "typed any"),
    "required": (ORDERS, r'"query", True, "int"', '"query", False, "int"', f"{LIST} query page", "is required"),
    "not required": (ORDERS, r'"header", False', '"header", True', f"{LIST} header Trace", "is not required"),
    "list style": (ORDERS, r'"comma"', '"repeat"', f"{LIST} query filters", "travels as repeat"),
    "default": (ORDERS, r'"int", "simple", 1', '"int", "simple", 2', f"{LIST} query page", "default is 2"),
    "body": (ORDERS, r'    bodies=\{"application/json": "Order"\},', "", f"{SUBMIT} body application/json", "missing"),
    "body required": (ORDERS, r"    body_required=True,", "", f"{SUBMIT} body", "is required"),
    "body's media type": (ORDERS, r'bodies=\{"application/json"', 'bodies={"text/json"', f"{SUBMIT} body", "missing"),
    "body's type": (
        ORDERS,
        r'bodies=\{"application/json": "Order"',
        'bodies={"application/json": "any"',
        SUBMIT,
        "any",
    ),
    "status": (ORDERS, r'\s*"204": \{\},', "", f"{LIST} 204", "the answer is missing"),
    "status too many": (ORDERS, r'"204": \{\},', '"204": {}, "205": {},', f"{LIST} 205", "no such answer"),
    "media type": ("trading/reports.py", r'"application/pdf": "bytes"', "", f"{REPORT} 200 application/pdf", "missing"),
    "binary as text": (
        "trading/reports.py",
        r'pdf": "bytes"',
        'pdf": "str"',
        f"{REPORT} 200 application/pdf",
        "binary",
    ),
    "answer's type": (ORDERS, r'\("list", "Order"\)', '"any"', f"{LIST} 200 application/json", "typed any"),
    "list for one": (ORDERS, r'\("list", "Order"\)', '"Order"', f"{LIST} 200 application/json", "an array"),
    "shared answer": (
        ORDERS,
        r'"503": \{"application/json": "Problem"',
        '"503": {"application/json": "Row"',
        LIST,
        "error",
    ),
    "no such model": (ORDERS, r'\("list", "Order"\)', '("list", "Ordre")', f"{LIST} 200", "no such model"),
    "branch": (ORDERS, r'("Accepted"), \("list", "Question"\)', r"\1", f"{SUBMIT} 200 application/json", "branch"),
    "rule": (ORDERS, r'\(1, \("id",\), "present"', '(0, ("id",), "present"', f"{SUBMIT} 200 application/json", "rules"),
    "policy": (ORDERS, r'policy="HTTPS"', 'policy="SIGNED_JWT"', f"{LIST} policy", "HTTPS"),
    "scope": (ORDERS, r'scopes=\("orders.read",\)', "scopes=()", f"{LIST} scopes", "orders.read"),
    "security": (ORDERS, r'\("oauth2", \("orders.read",\)\)', '("oauth2", ())', f"{LIST} security", "orders.read"),
    "annotation": (ORDERS, r'effect="read"', 'effect="order"', "effect", "order"),
    "docstring": ("trading/reports.py", r'"""Do reports\.get.*?"""', '""', REPORT, "docstring"),
    "summary": (ORDERS, r'"""Do orders\.list\.', '"""Do something.', LIST, "differ"),
    "argument": (
        ORDERS,
        r"        page: Numeric,\n",
        "        page: Numeric = 3,\n",
        f"{LIST} client",
        "must be given",
    ),
    "argument's type": (ORDERS, r"page: Numeric", "page: Any", f"{LIST} client.orders.list page", "annotated Any"),
    "argument unsent": (ORDERS, r'"page": page', '"page": UNSET', f"{LIST} client.orders.list", "sends the query"),
    "argument renamed": (ORDERS, r'"page": page', '"Page": page', f"{LIST} client.orders.list", "sends the query"),
    "header unsent": (ORDERS, r'"Trace": trace', '"Trace": UNSET', f"{LIST} client.orders.list", "sends the headers"),
    "body unsent": (ORDERS, r"body=body", "body=UNSET", f"{SUBMIT} client.orders.submit", "needs a body"),
    "return type": (ORDERS, r"\) -> Accepted \|", ") -> Row |", f"{SUBMIT} client.orders.submit", "returns Row"),
    "descriptor's type": (
        ORDERS,
        r"SUBMIT: Operation\[Accepted",
        "SUBMIT: Operation[Row",
        SUBMIT,
        "descriptor annotated",
    ),
    "property": (ORDER, r"    side: [^\n]*\n", "", "[].side", "the property is missing"),
    "wire name": (ORDER, r"order_type", "kind_of_order", "[].orderType", "the property is missing"),
    "property too many": (
        ORDER,
        r"    side: ",
        "    sides: str | Unset | None = UNSET\n    side: ",
        "[].sides",
        "does not",
    ),
    "property's type": (ORDER, r"size: Numeric \| Unset \| None", "size: Any", "[].size", "annotated Any"),
    "property's list": (ORDER, r'\("list", "Order"\)', '"Order"', "[].children", "an array"),
    "property's values": (ORDER, r"dict\[str, Numeric\]", "dict[str, Any]", "[].limits", "dict[str, Any]"),
    "never absent": (ORDER, r"(side: [^\n]*) \| Unset", r"\1", "[].side", "absent"),
    "closed enumeration": (ORDER, r"(status: \w+) \| int", r"\1", "[].status", "other values"),
    "time": (ORDER, r'"time:yyyyMMdd"', '"date"', "[].day", "yyyyMMdd"),
    "frozen field": (ORDER, r"trading_day", "the_day", "[].day", "overlay"),
    "map's values": ("models/report.py", r'\("map", "Row"\)', '("map", "Order")', ".rows{}", "missing in model Order"),
    "branch of a value": ("models/row.py", r"str \| int", "str", ".value", "int"),
    "enumeration's member": ("enums.py", r'\s*"SELL",?', "", f"{LIST} query filters", "lacks 'SELL'"),
    "member too many": ("enums.py", r'"SELL"', '"SELL", "SHORT"', f"{LIST} query filters", "'SHORT'"),
    "enumeration too many": ("enums.py", r"\Z", 'Mood: TypeAlias = Literal["good"]\n', "enums.Mood", "no enumeration"),
    "unused schema": ("models/unused.py", r"    over: [^\n]*\n", "", "schema unused.over", "the property is missing"),
    "model unlisted": ("models/__init__.py", r"Unused ", "", "models/unused.py", "no model of this file"),
    "stub": ("models/__init__.pyi", r"[^\n]*import Unused as Unused\n", "", "models/__init__.pyi", "Unused"),
    "broken model": (ORDER, r"@model", "@modle", "models.Order", "does not load"),
    "broken resource": (
        ORDERS,
        r"import UNSET, Unset",
        "import UNSETS, Unset",
        "operation orders.list",
        "does not load",
    ),
    "broken package": ("__init__.py", r"_HOMES = ", "_HOMES = = ", "ibkr_openapi", "SyntaxError"),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_damage_is_found_and_its_place_named(package: Path, what: str) -> None:
    file, pattern, new, place, message = DAMAGES[what]
    edit(package, file, pattern, new)
    result = audit([CONTRACT], package)
    assert any(place in one.place and message in one.message for one in result.errors), places(result)
    assert "nothing missing" not in report(result)


def test_a_model_without_a_file(package: Path) -> None:
    (package / "models" / "row.py").unlink()
    assert "models.Row: does not load" in places(audit([CONTRACT], package))


def test_no_package_at_all(tmp_path: Path) -> None:
    assert "is no package" in places(audit([CONTRACT], tmp_path / "ibkr_openapi"))


Change = Callable[[Json], object]
LISTING: Callable[[Json], Json] = lambda c: c["paths"]["/v1/api/account/{accountId}/orders"]["get"]  # noqa: E731
SCHEMAS: Callable[[Json], Json] = lambda c: c["components"]["schemas"]  # noqa: E731
GROWTH: dict[str, tuple[Change, str]] = {
    "operation": (lambda c: c["paths"].update({"/v1/api/new": {"get": LISTING(c)}}), "GET /v1/api/new: the operation"),
    "operation less": (lambda c: c["paths"].pop("/v1/api/report"), f"{REPORT}: the contract has no such operation"),
    "parameter": (
        lambda c: LISTING(c)["parameters"].append({"in": "query", "name": "sort", "schema": TEXT}),
        f"{LIST} query sort: the parameter is missing",
    ),
    "answer": (lambda c: LISTING(c)["responses"].update({"202": {}}), f"{LIST} 202: the answer is missing"),
    "header": (
        lambda c: LISTING(c)["responses"]["204"].update({"headers": {"Retry-After": {"schema": TEXT}}}),
        f"{LIST} 204 header Retry-After: the header of the answer is missing",
    ),
    "media type": (
        lambda c: LISTING(c)["responses"]["400"]["content"].update({"text/plain": {"schema": TEXT}}),
        f"{LIST} 400 text/plain: the media type is missing",
    ),
    "member": (
        lambda c: SCHEMAS(c)["order"]["properties"]["status"]["enum"].append(2),
        "[].status: its enumeration lacks",
    ),
    "deep property": (
        lambda c: SCHEMAS(c)["base"]["properties"].update(more=TEXT),
        f"{SUBMIT} 200 application/json <0>.more",
    ),
    "schema": (
        lambda c: SCHEMAS(c).update(fresh={"type": "object", "properties": {"a": TEXT}}),
        "schema fresh: the schema",
    ),
    "typed values": (
        lambda c: SCHEMAS(c)["problem"]["properties"]["detail"].update(additionalProperties=TEXT),
        "dict[str, Any] | Unset | None, although the contract says dict[str]",
    ),
    "scope": (lambda c: LISTING(c)["x-ib-gateway-allowed-scopes"].append("more"), f"{LIST} scopes: is"),
    "reference": (lambda c: SCHEMAS(c).pop("row"), "there is no schema 'row'"),
}


@pytest.mark.parametrize("what", GROWTH)
def test_a_contract_that_has_more_or_less(made: Path, what: str) -> None:
    change, said = GROWTH[what]
    contract = copy.deepcopy(CONTRACT)
    change(contract)
    assert said in places(audit([contract], made))


def test_other_copies_of_the_package_are_left_alone(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = types.ModuleType("ibkr_openapi")
    monkeypatch.setitem(sys.modules, "ibkr_openapi", other)
    before = set(sys.modules)
    clean(audit([CONTRACT], made))
    assert sys.modules["ibkr_openapi"] is other
    assert not [name for name in set(sys.modules) - before if "audited" in name]
    assert not list(made.rglob("__pycache__"))


def test_the_package_in_the_checkout(root: Path) -> None:
    package = root / "generated" / "ibkr_openapi"
    try:
        contracts = inputs(root).contracts
    except BuildError as error:
        pytest.skip(str(error))
    if not package.is_dir():
        pytest.skip("generated/ has not been made yet")
    result = audit(contracts, package)
    clean(result)
    operations = sum(len(item) for contract in contracts for item in contract["paths"].values())
    assert result.counts["operations"] == operations
    assert result.notes == []
    assert all(one.place and one.reason for one in result.reasons)


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_the_published_documents(root: Path, tmp_path: Path, version: str) -> None:
    from generator import overlay
    from generator.normalise import normalise

    contract = normalise(upstream(version)).contract
    applied = overlay.apply(contract, overlay.load(sorted((root / "spec" / "overlays").glob("*.yaml"))))
    generate([applied.document], tmp_path / "ibkr_openapi")
    result = audit([applied.document], tmp_path / "ibkr_openapi")
    clean(result)
    assert result.counts["operations"] == VERSIONS[version][1]
    assert len(json.dumps(result.counts)) > 2
