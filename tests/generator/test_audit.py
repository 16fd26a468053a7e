"""The audit finds nothing in what the generator makes, and names the place of every loss made on purpose."""

from __future__ import annotations

import copy
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
NOTED = dict.fromkeys(("accountId", "filters", "page", "Trace"), "Note.")
PAGES: Json = {"style": "page", "parameter": "page", "size": 10, "stop": "empty", "identity": ["day"]}

CONTRACT: Json = {
    "openapi": "3.0.3",
    "info": {"title": "Orders", "version": "1"},
    "paths": {
        "/v1/api/account/{accountId}/orders": {
            "get": {
                **annotated("orders.list", parameters=NOTED, pagination=PAGES),
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
                **annotated("orders.submit", effect="order", parameters={"accountId": "Note."}, body="The order."),
                "parameters": [{"$ref": "#/components/parameters/account"}],
                "requestBody": {"required": True, "content": {"application/json": {"schema": ref("order")}}},
                "responses": {
                    "200": answer(
                        {
                            "oneOf": [ref("accepted"), {"type": "array", "items": ref("question")}],
                            "x-ibkr-choose": [{"branch": 0, "when": {"path": "/id", "is": "present"}}],
                        }
                    )
                },
            },
        },
        "/v1/api/report": {
            "get": {
                **annotated("reports.get", parameters={"v": "Note."}),
                "parameters": [
                    {"in": "query", "name": "v", "required": True, "schema": {"type": "string", "enum": ["3"]}},
                ],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {"schema": ref("report")},
                            "application/pdf": {"schema": {"type": "string", "format": "binary"}},
                            "text/csv": {"schema": {"type": "object", "properties": {"line": TEXT}}},
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
JSON = "application/json"
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
    assert (counts["operations"], counts["parameters"], counts["methods"], counts["schemas"]) == (3, 6, 6, 8)
    assert "nothing missing" in report(result)


def test_every_any_is_listed_with_its_place_and_reason(made: Path) -> None:
    reasons = {(one.place, one.reason) for one in audit([CONTRACT], made).reasons}
    assert (f"{LIST} 200 {JSON} [].memo", "Whatever the caller wrote.") in reasons
    assert (f"{LIST} 400 application/json .detail", "an object without properties") in reasons
    assert (f"{REPORT} 200 text/csv", "object in another form than JSON, left as it comes") in reasons
    assert len(reasons) == 3


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


Damage = tuple[str, str, str, str]
DAMAGES: dict[str, dict[str, Damage]] = {
    # file: what: pattern, replacement; place, message
    "trading/orders.py": {
        "sync method": (r"    def list\(.*?\n\n(?=    def )", "", LIST, "no client.orders.list"),
        "async method": (r"async def submit", "async def place", SUBMIT, "no async client.orders.submit"),
        "async keyword": (r"    (def submit.*?return self)", r"    async \1", "client", "async where it should not"),
        "method name": (r'"GET",', '"PUT",', LIST, "the operation is missing"),
        "wire path": (r'"/v1/api/account/\{accountId\}', '"/v1/api/accounts/{accountId}', LIST, "missing"),
        "frozen name": (r'Operation\(\s*"orders\.list"', 'Operation("orders.fetch"', LIST, "the overlays name it"),
        "parameter": (r'\("page"[^)]*\),', "", f"{LIST} query page", "the parameter is missing"),
        "parameter's name": (r'"Trace", "header"', '"Track", "header"', f"{LIST} header Trace", "missing"),
        "parameter's place": (r'"Trace", "header"', '"Trace", "query"', f"{LIST} header Trace", "missing"),
        "parameter's type": (r'"query", True, "int"', '"query", True, "any"', f"{LIST} query page", "typed any"),
        "required": (r'"query", True, "int"', '"query", False, "int"', f"{LIST} query page", "is required"),
        "not required": (r'"header", False', '"header", True', f"{LIST} header Trace", "is not required"),
        "list style": (r'"comma"', '"repeat"', f"{LIST} query filters", "travel as repeat"),
        "default": (r'"int", "simple", 1', '"int", "simple", 2', f"{LIST} query page", "default is 2"),
        "body": (r'    bodies=\{"application/json": "Order"\},', "", f"{SUBMIT} body application/json", "missing"),
        "body required": (r"    body_required=True,", "", f"{SUBMIT} body", "is required"),
        "body's media type": (r'bodies=\{"application/json"', 'bodies={"text/json"', f"{SUBMIT} body", "missing"),
        "body's type": (r'bodies=\{"application/json": "Order"', 'bodies={"application/json": "any"', SUBMIT, "any"),
        "status": (r'\s*"204": \{\},', "", f"{LIST} 204", "the answer is missing"),
        "status too many": (r'"204": \{\},', '"204": {}, "205": {},', f"{LIST} 205", "no such answer"),
        "answer's type": (r'\("list", "Order"\)', '"any"', f"{LIST} 200 {JSON}", "typed any"),
        "list for one": (r'\("list", "Order"\)', '"Order"', f"{LIST} 200 {JSON}", "an array"),
        "shared answer": (
            r'"503": \{"application/json": "Problem"',
            '"503": {"application/json": "Row"',
            f"{LIST} 503 application/json .error",
            "missing in model Row",
        ),
        "no such model": (r'\("list", "Order"\)', '("list", "Ordre")', f"{LIST} 200", "no such model"),
        "branch": (r'("Accepted"), \("list", "Question"\)', r"\1", f"{SUBMIT} 200 {JSON}", "branch"),
        "rule": (r'\(0, \("id",\), "present"', '(1, ("id",), "present"', f"{SUBMIT} 200 {JSON}", "rules"),
        "policy": (r'policy="HTTPS"', 'policy="SIGNED_JWT"', f"{LIST} policy", "HTTPS"),
        "scope": (r'scopes=\("orders.read",\)', "scopes=()", f"{LIST} scopes", "orders.read"),
        "security": (r'\("oauth2", \("orders.read",\)\)', '("oauth2", ())', f"{LIST} security", "orders.read"),
        "annotation": (r'effect="read"', 'effect="order"', "effect", "order"),
        "summary": (r'"""Do orders\.list\.', '"""Do something.', LIST, "differ"),
        "argument": (r"page: Numeric,", "page: Numeric = 3,", f"{LIST} client.orders.list page", "may be left out"),
        "argument's type": (r"page: Numeric", "page: Any", f"{LIST} client.orders.list page", "annotated Any"),
        "no await": (r"return await self", "return self", f"{LIST} async client.orders.list", "await"),
        "argument unsent": (r'"page": page', '"page": UNSET', f"{LIST} client.orders.list", "sends the query"),
        "argument renamed": (r'"page": page', '"Page": page', f"{LIST} client.orders.list", "sends the query"),
        "header unsent": (r'"Trace": trace', '"Trace": UNSET', f"{LIST} client.orders.list", "sends the headers"),
        "body unsent": (r"body=body", "body=UNSET", f"{SUBMIT} client.orders.submit", "needs a body"),
        "return type": (r"\) -> Accepted \|", ") -> Row |", f"{SUBMIT} client.orders.submit", "returns Row"),
        "descriptor's type": (r"SUBMIT: Operation\[Accepted", "SUBMIT: Operation[Row", SUBMIT, "descriptor annotated"),
        "broken resource": (r"import UNSET, Unset", "import UNSETS, Unset", "operation orders.list", "does not load"),
    },
    "index.py": {
        "index entry": (r'    "orders\.list": [^\n]*\n', "", LIST, "the operation is missing"),
        "index key": (r'"GET /v1/api/report"', '"GET /v1/api/reports"', REPORT, "does not find it"),
    },
    "tree.py": {
        "resource": (r"def reports\(", "def papers(", REPORT, "no client.reports.get"),
    },
    "trading/reports.py": {
        "only value": (r'UNSET, "3"', 'UNSET, "4"', f"{REPORT} query v", "always sent as '4'"),
        "media type": (r'"application/pdf": "bytes",', "", f"{REPORT} 200 application/pdf", "missing"),
        "binary as text": (r'pdf": "bytes"', 'pdf": "str"', f"{REPORT} 200 application/pdf", "binary"),
        "docstring": (r'"""Do reports\.get.*?"""', '""', REPORT, "docstring"),
    },
    "models/order.py": {
        "property": (r"    side: [^\n]*\n", "", "[].side", "the property is missing"),
        "wire name": (r"order_type", "kind_of_order", "[].orderType", "the property is missing"),
        "property too many": (r"    side: ", "    sides: str = UNSET\n    side: ", "[].sides", "the contract does not"),
        "property's type": (r"size: Numeric \| Unset \| None", "size: Any", "[].size", "annotated Any"),
        "property's list": (r'\("list", "Order"\)', '"Order"', "[].children", "an array"),
        "property's values": (r"dict\[str, Numeric\]", "dict[str, Any]", "[].limits", "dict[str, Any]"),
        "never absent": (r"(side: [^\n]*) \| Unset", r"\1", "[].side", "absent"),
        "closed enumeration": (r"(status: \w+) \| int", r"\1", "[].status", "other values"),
        "time": (r'"time:yyyyMMdd"', '"date"', "[].day", "yyyyMMdd"),
        "frozen field": (r'"trading_day"(.*?)trading_day', r'"the_day"\1the_day', "[].day", "overlay"),
        "broken model": (r"@model", "@modle", "models.Order", "does not load"),
    },
    "models/report.py": {
        "map's values": (r'\("map", "Row"\)', '("map", "Order")', ".rows{}", "missing in model Order"),
    },
    "models/row.py": {
        "branch of a value": (r"str \| int", "str", ".value", "int"),
    },
    "enums.py": {
        "enumeration's member": (r'\s*"SELL",?', "", "[].side", "lacks 'SELL'"),
        "member too many": (r'"SELL"', '"SELL", "SHORT"', "[].side", "'SHORT'"),
        "enumeration too many": (r"\Z", 'Mood: TypeAlias = Literal["good"]\n', "enums.Mood", "no enumeration"),
    },
    "models/unused.py": {
        "unused schema": (r"    over: [^\n]*\n", "", "schema unused.over", "the property is missing"),
    },
    "models/__init__.py": {
        "model unlisted": (r"Unused ", "", "models/unused.py", "no model of this file"),
    },
    "models/__init__.pyi": {
        "stub": (r"[^\n]*import Unused as Unused\n", "", "models/__init__.pyi", "Unused"),
    },
    "__init__.py": {
        "broken package": (r"_HOMES = ", "_HOMES = = ", "ibkr_openapi", "SyntaxError"),
    },
}
ALL = {what: (file, *damage) for file, damages in DAMAGES.items() for what, damage in damages.items()}


@pytest.mark.parametrize("what", ALL)
def test_damage_is_found_and_its_place_named(package: Path, what: str) -> None:
    file, pattern, new, place, message = ALL[what]
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
        f"{SUBMIT} 200 {JSON} <0>.more",
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
