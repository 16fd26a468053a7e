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


EDITS = [
    Edit("operation-removed", "source", "operation removed", ("paths", POST)),
    Edit("operation-added", "addition", "operation added", ("paths", "/v1/api/n"), {"get": {"responses": {}}}),
    Edit("operation-renamed", "source", "operationId submit -> place", (*_POST, "operationId"), "place"),
    Edit("operation-note", "addition", "deprecated added (True)", (*_GET, "deprecated"), True),
    Edit("parameter-added", "addition", "parameter page added", (*_PARAMETERS, 2), _PAGE),
    Edit("parameter-added", "wire", "parameter page added, required", (*_PARAMETERS, 2), {**_PAGE, "required": True}),
    Edit("parameter-removed", "source", "parameter sort removed", (*_PARAMETERS, 1)),
    Edit("parameter-required", "wire", "parameter sort is required now", (*_PARAMETERS, 1, "required"), True),
    Edit("parameter-enum-member-removed", "source", "parameter sort: value b", (*_PARAMETERS, 1, "schema", "enum", 1)),
    Edit("parameter-schema-type", "source", "parameter sort: type", (*_PARAMETERS, 1, "schema", "type"), "integer"),
    Edit("parameter-coding", "wire", "parameter sort: explode added", (*_PARAMETERS, 1, "explode"), True),
    Edit("body-required", "wire", "body is required now", (*_POST, "requestBody", "required"), True),
    Edit("body-removed", "source", "body removed", (*_POST, "requestBody")),
    Edit("body-added", "wire", "body added, required", (*_GET, "requestBody"), {"required": True, "content": {}}),
    Edit(
        "body-media", "wire", "body became application/jwt (was application/json",
        (*_POST, "requestBody", "content"), {"application/jwt": _JSON["application/json"]},
    ),
    Edit("response-added", "addition", "answer 207 added", (*_RESPONSES, "207"), {}),
    Edit("response-removed", "source", "answer 401 removed", (*_RESPONSES, "401")),
    Edit(
        "response-media", "addition", "answer 401 became application/problem+json (was application/json",
        (*_RESPONSES, "401", "content"),
        {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Error"}}},
    ),
    Edit(
        "response-media-added", "addition", "answer 200: media type application/pdf added",
        (*_RESPONSES, "200", "content", "application/pdf"), {},
    ),
    Edit("property-added", "addition", "Account.extra (received): property added", (*_ACCOUNT, "extra"), {}),
    Edit("property-removed", "source", "Account.opened (received): property removed", (*_ACCOUNT, "opened")),
    Edit("schema-type", "source", "Account.amount (received): type number", (*_ACCOUNT, "amount", "type"), "string"),
    Edit("schema-format", "source", "Account.opened (received): format", (*_ACCOUNT, "opened", "format"), "date-time"),
    Edit("schema-nullable", "addition", "Account.id (received): null is", (*_ACCOUNT, "id", "nullable"), True),
    Edit("schema-limit", "addition", "Account.amount (received): minimum", (*_ACCOUNT, "amount", "minimum"), 1),
    Edit(
        "schema-limit", "wire", "Order.side (sent): maxLength added (4)",
        (*_SCHEMAS, "Order", "properties", "side", "maxLength"), 4,
    ),
    Edit("enum-member-added", "addition", "Account.status (received): value X", (*_ACCOUNT, "status", "enum", 2), "X"),
    Edit("enum-member-removed", "source", "Account.status (received): value C", (*_ACCOUNT, "status", "enum", 1)),
    Edit("property-required", "wire", "Order (sent): side is required", (*_SCHEMAS, "Order", "required", 1), "side"),
    Edit(
        "property-required", "addition", "Account (received): status is required",
        (*_SCHEMAS, "Account", "required", 1), "status",
    ),
    Edit("schema-removed", "source", "Owner (received): schema removed", (*_SCHEMAS, "Owner")),
    Edit(
        "schema-wrapping", "addition", "Account.owner (received): the same reference, written otherwise",
        (*_ACCOUNT, "owner"), {"allOf": [{"$ref": "#/components/schemas/Owner"}]},
    ),
    Edit("security-policy", "wire", "signing policy HTTPS", (*_POST, "x-ib-gateway-security-policy"), "SIGNED_JWT"),
    Edit("scope", "wire", "scope orders.read added", (*_POST, "x-ib-gateway-allowed-scopes", 1), "orders.read"),
    Edit("security", "wire", "security requirement removed", (*_GET, "security")),
    Edit("server", "addition", "server https://qa.example added", ("servers", 1), {"url": "https://qa.example"}),
    Edit("server", "wire", "server https://api.ibkr.com removed", ("servers", 0)),
    Edit("document", "addition", "info/version 1.0.0 -> 1.0.1", ("info", "version"), "1.0.1"),
]  # fmt: skip
