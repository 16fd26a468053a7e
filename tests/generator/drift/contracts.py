"""Contracts to compare: a small one of our own, and ways to edit one."""

from __future__ import annotations

import copy
import json
from typing import Any

from generator.drift import Change
from generator.drift.change import Place

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


def uncovered(old: Json, new: Json, changes: list[Change]) -> list[str]:
    """What is wrong with the changes: single values that differ and are not told exactly once, changes about nothing.

    The listing is this module's own: plain JSON, entries of lists paired by what they are. What a change calls another
    spelling of the same key is taken as such, but has to be one.
    """
    renames = {place.before: place.after for change in changes for place in change.places if place.renamed}
    wrong = [f"renamed, but there: {each}" for each in renames.values() if _has(old, str(each))]
    wrong += [f"renamed, but still there: {each}" for each in renames if _has(new, str(each))]
    listing = Listing(renames)
    listing.paths(old["paths"], new["paths"])
    rest = [{key: value for key, value in each.items() if key != "paths"} for each in (old, new)]
    listing.values(rest[0], rest[1], "", "")
    for side, pointers in enumerate((listing.gone, listing.come)):
        told: dict[str, int] = {}
        for change in changes:
            for place in change.places:
                at = place.after if side else place.before
                if at is not None and not place.renamed:
                    told[at] = told.get(at, 0) + 1
        for leaf in sorted(pointers):
            steps = leaf.split("/")
            count = sum(told.get("/".join(steps[:end]), 0) for end in range(1, len(steps) + 1))
            if count != 1:
                wrong.append(f"{('before', 'after')[side]} {leaf}: told {count} times")
    for change in changes:
        if not any(place.renamed or _inside(place, listing) for place in change.places):
            wrong.append(f"about nothing: {change.message} at {change.place}")
    return wrong


def _inside(place: Place, listing: Listing) -> bool:
    return any(
        at is not None and any(leaf == at or leaf.startswith(f"{at}/") for leaf in leaves | listing.empty)
        for at, leaves in ((place.before, listing.gone), (place.after, listing.come))
    )


class Listing:
    """The JSON pointers of all single values that one contract has, and the other has not or has otherwise."""

    def __init__(self, renames: dict[str | None, str | None]) -> None:
        self.renames = renames
        self.gone: set[str] = set()
        self.come: set[str] = set()
        self.empty: set[str] = set()
        """What is empty on one side only, where the other side's contents are what differs."""

    def paths(self, old: Json, new: Json) -> None:
        ours, theirs = (
            {f"/paths/{_escaped(path)}/{key}": value for path, item in each.items() for key, value in item.items()}
            for each in (old, new)
        )
        self._keyed(ours, theirs, {key: key for key in ours}, {key: key for key in theirs})

    def values(self, old: Any, new: Any, here: str, there: str) -> None:
        if type(old) is type(new) and isinstance(old, (dict, list)) and bool(old) != bool(new):
            self.empty.add(there if old else here)
        if isinstance(old, dict) and isinstance(new, dict):
            ours, theirs = ({key: f"{at}/{_escaped(key)}" for key in each} for at, each in ((here, old), (there, new)))
            self._keyed(old, new, ours, theirs)
        elif isinstance(old, list) and isinstance(new, list):
            self._lists(old, new, here, there)
        elif json.dumps(old) != json.dumps(new):
            # what was empty and is filled, or the other way round, is told by what is inside
            self._all(old, here, self.gone)
            self._all(new, there, self.come)

    def _keyed(self, old: Json, new: Json, ours: dict[str, str], theirs: dict[str, str]) -> None:
        keys = {pointer: key for key, pointer in theirs.items()}
        paired = set()
        for key, pointer in ours.items():
            other = keys.get(str(self.renames.get(pointer))) if pointer in self.renames else key
            if other in new:
                paired.add(other)
                self.values(old[key], new[other], pointer, theirs[other])
            else:
                self._all(old[key], pointer, self.gone)
        for key in new.keys() - paired:
            self._all(new[key], theirs[key], self.come)

    def _lists(self, old: list[Any], new: list[Any], here: str, there: str) -> None:
        left, right = dict(enumerate(old)), dict(enumerate(new))
        for name in (json.dumps, _name, lambda entry: _name(entry).lower()):
            for index, entry in list(left.items()):
                twin = next((other for other, value in right.items() if name(value) == name(entry)), None)
                if twin is not None:
                    self.values(left.pop(index), right.pop(twin), f"{here}/{index}", f"{there}/{twin}")
        rest = list(right.items())
        for index, entry in left.items():
            if rest and isinstance(entry, (dict, list)):
                twin, value = rest.pop(0)
                self.values(entry, value, f"{here}/{index}", f"{there}/{twin}")
            else:
                self._all(entry, f"{here}/{index}", self.gone)
        for twin, value in rest:
            self._all(value, f"{there}/{twin}", self.come)

    def _all(self, value: Any, pointer: str, found: set[str]) -> None:
        inner = (
            list(value.items())
            if isinstance(value, dict)
            else list(enumerate(value))
            if isinstance(value, list)
            else []
        )
        for key, entry in inner:
            self._all(entry, f"{pointer}/{_escaped(str(key))}", found)
        if not inner:
            found.add(pointer)


def _name(entry: Any) -> str:
    if isinstance(entry, dict) and "in" in entry and "name" in entry:
        return f"{entry['in']} {entry['name']}"
    return json.dumps(entry, sort_keys=True)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _has(contract: Json, pointer: str) -> bool:
    value: Any = contract
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if not isinstance(value, dict) or key not in value:
            return False
        value = value[key]
    return True
