"""Edits of the small contract, each with what is to be said of it."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from tests.generator.drift.contracts import Json

GET, POST = "/v1/api/accounts/{accountId}", "/v1/api/orders"
REMOVED: Any = object()

_GET, _POST = ("paths", GET, "get"), ("paths", POST, "post")
_PARAMETERS, _RESPONSES = (*_GET, "parameters"), (*_POST, "responses")
_SCHEMAS = ("components", "schemas")
_ACCOUNT = (*_SCHEMAS, "Account", "properties")
_JSON = {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}
_PAGE = {"in": "query", "name": "page", "schema": {"type": "integer"}}


@dataclass(frozen=True)
class Edit:
    """A value set at (or, in a list, added to) a place, or something taken away from there."""

    kind: str
    verdict: str
    message: str
    """How it begins."""
    path: tuple[Any, ...]
    value: Any = REMOVED

    def __call__(self, contract: Json) -> None:
        holder: Any = contract
        for step in self.path[:-1]:
            holder = holder[step]
        key = self.path[-1]
        if self.value is REMOVED:
            del holder[key]
        elif isinstance(holder, list) and key == len(holder):
            holder.append(copy.deepcopy(self.value))
        else:
            holder[key] = copy.deepcopy(self.value)


_TYPED = (*_SCHEMAS, "Account", "properties", "amount", "type")
_ERROR = {"schema": {"$ref": "#/components/schemas/Error"}}
_LIST = {"type": "array", "items": {"$ref": "#/components/schemas/Owner"}}
_SORT = {"in": "query", "name": "Sort", "required": False, "schema": {"type": "string", "enum": ["a", "b"]}}

EDITS = [
    # operations
    Edit("operation-removed", "source", "operation removed", ("paths", POST)),
    Edit("operation-added", "addition", "operation added", ("paths", "/v1/api/n"), {"get": {"responses": {}}}),
    Edit("operation-renamed", "addition", "operationId changed", (*_POST, "operationId"), "place"),
    Edit("operation-deprecated", "addition", "deprecated", (*_GET, "deprecated"), True),
    Edit("tag", "addition", "tag Orders added", (*_GET, "tags", 1), "Orders"),
    Edit("security-policy", "wire", "signing policy HTTPS", (*_POST, "x-ib-gateway-security-policy"), "SIGNED_JWT"),
    Edit("scope", "addition", "scope orders.read added", (*_POST, "x-ib-gateway-allowed-scopes", 1), "orders.read"),
    Edit("scope", "wire", "scope orders.write removed", (*_POST, "x-ib-gateway-allowed-scopes", 0)),
    Edit("security", "wire", "security bearer -> not told", (*_GET, "security")),
    Edit("security", "wire", "security bearer -> other", (*_GET, "security", 0), {"other": []}),
    # parameters
    Edit("parameter-added", "addition", "parameter page added", (*_PARAMETERS, 2), _PAGE),
    Edit("parameter-added", "wire", "parameter page added, required", (*_PARAMETERS, 2), {**_PAGE, "required": True}),
    Edit("parameter-removed", "source", "parameter sort removed", (*_PARAMETERS, 1)),
    Edit("parameter-required", "wire", "parameter sort: required now", (*_PARAMETERS, 1, "required"), True),
    Edit("parameter-optional", "addition", "parameter accountId: not req", (*_PARAMETERS, 0, "required"), False),
    Edit("parameter-renamed", "wire", "parameter Sort: on the wire sort -> Sort", (*_PARAMETERS, 1), _SORT),
    Edit("parameter-moved", "wire", "parameter sort: sent in the query", (*_PARAMETERS, 1, "in"), "header"),
    Edit("parameter-enum-member-removed", "source", "parameter sort: value b", (*_PARAMETERS, 1, "schema", "enum", 1)),
    Edit("parameter-enum-member-added", "addition", "parameter sort: ", (*_PARAMETERS, 1, "schema", "enum", 2), "c"),
    Edit("parameter-enum-removed", "source", "parameter sort: enumeration", (*_PARAMETERS, 1, "schema", "enum")),
    Edit("parameter-type", "source", "parameter sort: type string ->", (*_PARAMETERS, 1, "schema", "type"), "boolean"),
    Edit("parameter-default", "addition", "parameter sort: default a", (*_PARAMETERS, 1, "schema", "default"), "a"),
    Edit("parameter-coding", "wire", "parameter sort: explode true added", (*_PARAMETERS, 1, "explode"), True),
    # bodies and answers
    Edit("body-required", "wire", "body: required now", (*_POST, "requestBody", "required"), True),
    Edit("body-removed", "source", "body removed", (*_POST, "requestBody")),
    Edit("body-added", "wire", "body added, required", (*_GET, "requestBody"), {"required": True, "content": {}}),
    Edit("body-added", "addition", "body added", (*_GET, "requestBody"), {"content": {}}),
    Edit(
        "body-media", "wire", "body: media type application/json -> application/jwt",
        (*_POST, "requestBody", "content"), {"application/jwt": _JSON["application/json"]},
    ),
    Edit("response-added", "addition", "answer 207 added", (*_RESPONSES, "207"), {}),
    Edit("response-removed", "source", "answer 401 removed", (*_RESPONSES, "401")),
    Edit(
        "response-media", "addition", "answer 401: media type application/json -> application/problem+json",
        (*_RESPONSES, "401", "content"), {"application/problem+json": _ERROR},
    ),
    Edit(
        "response-media", "source", "answer 401: media type application/json -> text/csv",
        (*_RESPONSES, "401", "content"), {"text/csv": _ERROR},
    ),
    Edit(
        "response-media-added", "addition", "answer 200: media type application/pdf added",
        (*_RESPONSES, "200", "content", "application/pdf"), {},
    ),
    Edit("response-media-removed", "wire", "answer 200: media", (*_RESPONSES, "200", "content", "application/json")),
    Edit(
        "response-reference", "addition", "answer 401: written out -> shared Unauthorized",
        (*_RESPONSES, "401"), {"$ref": "#/components/responses/Unauthorized"},
    ),
    Edit("header-added", "addition", "answer 200: header retry", (*_RESPONSES, "200", "headers"), {"retry": {}}),
    # schemas
    Edit("property-added", "addition", "Account: property extra added", (*_ACCOUNT, "extra"), {}),
    Edit("property-removed", "source", "Account: property opened removed", (*_ACCOUNT, "opened")),
    Edit("schema-type", "source", "Account.amount: type number -> string", _TYPED, "string"),
    Edit("schema-type", "source", "Account.amount: type number -> integer", _TYPED, "integer"),
    Edit("schema-type", "source", "Account.owner: type Owner -> list of Owner", (*_ACCOUNT, "owner"), _LIST),
    Edit(
        "schema-type", "addition", "Order.conid: type integer -> number",
        (*_SCHEMAS, "Order", "properties", "conid", "type"), "number",
    ),
    Edit("schema-format", "source", "Account.opened: format", (*_ACCOUNT, "opened", "format"), "date-time"),
    Edit("schema-format", "addition", "Account.id: format uuid added", (*_ACCOUNT, "id", "format"), "uuid"),
    Edit("schema-nullable", "addition", "Account.id: null is allowed", (*_ACCOUNT, "id", "nullable"), True),
    Edit("schema-limit", "addition", "Account.amount: minimum 0 -> 1", (*_ACCOUNT, "amount", "minimum"), 1),
    Edit(
        "schema-limit", "wire", "Order.side: maxLength 4 added",
        (*_SCHEMAS, "Order", "properties", "side", "maxLength"), 4,
    ),
    Edit("schema-extra", "wire", "Order: other properties", (*_SCHEMAS, "Order", "additionalProperties"), False),
    Edit("enum-member-added", "addition", "Account.status: value X added", (*_ACCOUNT, "status", "enum", 2), "X"),
    Edit("enum-member-removed", "source", "Account.status: value C removed", (*_ACCOUNT, "status", "enum", 1)),
    Edit("property-required", "wire", "Order: side is required", (*_SCHEMAS, "Order", "required", 1), "side"),
    Edit("property-required", "addition", "Account: status is", (*_SCHEMAS, "Account", "required", 1), "status"),
    Edit("property-optional", "addition", "Order: conid is not required", (*_SCHEMAS, "Order", "required", 0)),
    Edit("schema-removed", "source", "schema Owner removed", (*_SCHEMAS, "Owner")),
    Edit("schema-added", "addition", "schema More added", (*_SCHEMAS, "More"), {"type": "object"}),
    Edit(
        "schema-wrapping", "addition", "Account.owner: the same type, written otherwise",
        (*_ACCOUNT, "owner"), {"allOf": [{"$ref": "#/components/schemas/Owner"}]},
    ),
    # the rest
    Edit("server", "addition", "server https://qa.example added", ("servers", 1), {"url": "https://qa.example"}),
    Edit("server", "wire", "server https://api.ibkr.com removed", ("servers", 0)),
    Edit("version", "addition", "version 1.0.0 -> 1.0.1", ("info", "version"), "1.0.1"),
    Edit("document", "addition", "tags More added", ("tags", 1), {"name": "More"}),
    Edit(
        "security-scheme", "wire", "bearer: scheme bearer -> basic",
        ("components", "securitySchemes", "bearer", "scheme"), "basic",
    ),
    Edit("component-added", "addition", "shared answer Gone added", ("components", "responses", "Gone"), {}),
]  # fmt: skip
