"""Contracts to compare: a small one of our own, and ways to edit one."""

from __future__ import annotations

import copy
from typing import Any

from generator.drift.align import aligned
from generator.drift.change import Change
from generator.drift.shape import flat, shape

Json = dict[str, Any]


def small() -> Json:
    """A contract with one of everything the rules know."""
    account = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            "opened": {"type": "string", "format": "date"},
            "status": {"type": "string", "enum": ["A", "C"]},
            "amount": {"type": "number", "minimum": 0},
            "owner": {"$ref": "#/components/schemas/Owner"},
        },
    }
    order = {
        "type": "object",
        "required": ["conid"],
        "properties": {"conid": {"type": "integer"}, "side": {"type": "string"}},
    }
    error = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    return {
        "openapi": "3.0.0",
        "info": {"title": "Small", "version": "1.0.0"},
        "servers": [{"url": "https://api.ibkr.com"}],
        "tags": [{"name": "Accounts"}],
        "paths": {
            "/v1/api/accounts/{accountId}": {
                "get": {
                    "operationId": "getAccount",
                    "x-ibkr-key": "GET /v1/api/accounts/{}",
                    "tags": ["Accounts"],
                    "parameters": [
                        {"in": "path", "name": "accountId", "required": True, "schema": {"type": "string"}},
                        {
                            "in": "query",
                            "name": "sort",
                            "required": False,
                            "schema": {"type": "string", "enum": ["a", "b"]},
                        },
                    ],
                    "responses": {
                        "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Account"}}}},
                        "401": {"$ref": "#/components/responses/Unauthorized"},
                    },
                    "security": [{"bearer": []}],
                }
            },
            "/v1/api/orders": {
                "post": {
                    "operationId": "submit",
                    "x-ibkr-key": "POST /v1/api/orders",
                    "tags": ["Accounts"],
                    "requestBody": {
                        "required": False,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}},
                    },
                    "responses": {"200": copy.deepcopy(error), "401": copy.deepcopy(error)},
                    "x-ib-gateway-security-policy": "HTTPS",
                    "x-ib-gateway-allowed-scopes": ["orders.write"],
                }
            },
        },
        "components": {
            "schemas": {
                "Account": account,
                "Owner": {"type": "object", "properties": {"name": {"type": "string"}}},
                "Order": order,
                "Error": {"type": "object", "properties": {"error": {"type": "string"}}},
            },
            "responses": {"Unauthorized": copy.deepcopy(error)},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def uncovered(old: Json, new: Json, changes: list[Change]) -> list[tuple[str, ...]]:
    """Leaves that a plain listing of both contracts shows to differ and that not exactly one change tells."""
    before = shape(old)
    after, _ = aligned(before, shape(new))
    ours, theirs = flat(before), flat(after)
    differing = {path for path in ours.keys() | theirs.keys() if not _same(path, ours, theirs)}
    # an empty mapping that is filled is told by what fills it
    inner = {path[:length] for path in differing for length in range(len(path))}
    told: dict[tuple[str, ...], int] = {}
    for change in changes:
        for place in change.places:
            told[place] = told.get(place, 0) + 1
    leaves = differing - inner
    return [path for path in leaves if sum(told.get(path[:end], 0) for end in range(1, len(path) + 1)) != 1]


def _same(path: tuple[str, ...], ours: dict[Any, Any], theirs: dict[Any, Any]) -> bool:
    if path not in ours or path not in theirs:
        return False
    return ours[path] == theirs[path] and type(ours[path]) is type(theirs[path])
