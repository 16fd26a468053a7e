"""Answers made from the contract's schemas: seeded, of realistic size and shape, nobody's data."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

POSITIONS = ("GET", "/v1/api/portfolio/{}/positions/{}")
BARS = ("GET", "/v1/api/iserver/marketdata/history")
ORDERS = ("GET", "/v1/api/iserver/account/orders")

_KEYS_OF_A_POSITION = 59
_OF_CANCELLED = "order_cancellation_by_system_reason"
_WORDS = ("ADAMS", "BIRCH", "CEDAR", "DELTA", "EAST", "FJORD", "GROVE", "HARBOR", "IRON", "JUNE", "KITE", "LAKE")


@dataclass(frozen=True)
class Payload:
    """One answer, as it comes in life and as the stock client can bear it."""

    title: str
    operation: Json
    """The operation in the document of the stock client."""
    key: tuple[str, str]
    rows: str
    """Wire name of the member that holds the rows; empty where the answer is the list."""
    row_class: str
    fields: tuple[str, ...]
    """Wire names of the documented fields of a row, all of which every row has."""
    three: tuple[str, str, str]
    data: bytes
    clean: bytes
    """Without the values that make the stock client raise."""
    limits: tuple[float, float, float]
    """Targets of the issue: untouched, three fields, all fields."""


def find(document: Json, key: tuple[str, str]) -> Json:
    """An operation of a document by method and path; the spelling of placeholders does not matter."""
    method, path = key
    for template, methods in document["paths"].items():
        if method.lower() in methods and re.sub(r"{[^}]*}", "{}", template) == path:
            operation: Json = methods[method.lower()]
            return operation
    raise LookupError(f"the contract has no {method} {path}")


def payloads(document: Json, scale: float = 1.0) -> list[Payload]:
    """The three answers of the issue: 5,000 positions, 2,000 bars, 200 live orders."""
    made = [_positions(document, scale), _bars(document, scale), _orders(document, scale)]
    for payload in made:
        answer = json.loads(payload.data)
        for row in answer[payload.rows] if payload.rows else answer:
            if missing := set(payload.fields) - row.keys():
                raise LookupError(f"{payload.title}: a row lacks {sorted(missing)}")
    return made


def _positions(document: Json, scale: float) -> Payload:
    maker = Maker(document, 1)
    operation, schema = maker.answer(POSITIONS)
    row = maker.resolved(schema["items"])
    count = max(2, int(5000 * scale))
    unknown = _KEYS_OF_A_POSITION - len(row["properties"])
    rows = [maker.object(row) | _undocumented(maker, unknown) for _ in range(count)]
    clean = _dump(rows)
    for item in rows:
        if "putOrCall" in item:
            item["putOrCall"] = None  # what IBKR sends for everything but options; not nullable in the document
    title = f"{count:,} positions of {len(rows[0])} keys ({len(row['properties'])} documented)"
    three = ("conid", "position", "mktPrice")
    name = maker.name(schema["items"])
    return Payload(
        title, operation, POSITIONS, "", name, tuple(row["properties"]), three, _dump(rows), clean, (1.1, 1.5, 1.6)
    )


def _bars(document: Json, scale: float) -> Payload:
    maker = Maker(document, 2)
    operation, schema = maker.answer(BARS)
    branches = [maker.resolved(branch) for branch in schema.get("oneOf") or schema.get("anyOf") or [schema]]
    outer = next(branch for branch in branches if "data" in branch.get("properties", {}))
    reference = outer["properties"]["data"]["items"]
    row = maker.resolved(reference)
    count = max(2, int(2000 * scale))
    answer = maker.object(outer) | {"points": count - 1}
    price, start = 180.0, 1_760_000_000_000
    bars = []
    for number in range(count):
        price = round(price + maker.random.gauss(0, 0.2), 2)
        spread = [round(price + maker.random.gauss(0, 0.1), 2) for _ in range(3)]
        known = {"o": price, "c": spread[0], "h": max(price, *spread), "l": min(price, *spread)}
        known |= {"v": round(maker.random.lognormvariate(9, 1), 1), "t": start + number * 60_000}
        others = {key: maker.value(value, key) for key, value in row["properties"].items() if key not in known}
        bars.append({key: known[key] for key in row["properties"] if key in known} | others)
    answer["data"] = bars
    clean = _dump(answer)
    return Payload(
        f"{count:,} bars", operation, BARS, "data", maker.name(reference), tuple(row["properties"]), ("t", "o", "c"),
        _dump(answer), clean, (1.1, 1.7, 1.6),
    )  # fmt: skip


def _orders(document: Json, scale: float) -> Payload:
    maker = Maker(document, 3)
    operation, schema = maker.answer(ORDERS)
    reference = schema["properties"]["orders"]["items"]
    row = maker.resolved(reference)
    count = max(2, int(200 * scale))
    orders = [maker.object(row) for _ in range(count)]
    answer = {"orders": orders, "snapshot": True}
    fields = tuple(key for key in row["properties"] if key != _OF_CANCELLED)
    for order in orders:
        if order.get("status") != "Cancelled":
            order.pop(_OF_CANCELLED, None)
    clean = _dump(answer)
    for order in orders:
        order["conid"] = int(order["conid"])  # a number in life, text in the document
    return Payload(
        f"{count:,} live orders", operation, ORDERS, "orders", maker.name(reference), fields,
        ("orderId", "status", "filledQuantity"), _dump(answer), clean, (1.1, 1.8, 1.6),
    )  # fmt: skip


def _undocumented(maker: Maker, count: int) -> Json:
    """Keys no document knows, as live answers have them."""
    rng = maker.random
    makers: list[Callable[[str], Any]] = [lambda name: rng.random() < 0.5, maker.number, maker.text]
    return {f"xUndocumented{number}": makers[number % 3]("other") for number in range(count)}


def _dump(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


class Maker:
    """Values of a document's schemas; what a number or text looks like is taken from the name of the field."""

    def __init__(self, document: Json, seed: int) -> None:
        self._document = document
        self._schemas: Json = document["components"]["schemas"]
        self.random = random.Random(seed)

    def answer(self, key: tuple[str, str]) -> tuple[Json, Json]:
        """An operation and the schema of its answer 200."""
        operation = find(self._document, key)
        return operation, self.resolved(operation["responses"]["200"]["content"]["application/json"]["schema"])

    def name(self, schema: Json) -> str:
        return str(schema["$ref"]).rpartition("/")[2]

    def resolved(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self._schemas[self.name(schema)]
        return schema

    def object(self, schema: Json) -> Json:
        """An object with all documented members."""
        return {key: self.value(member, key) for key, member in schema.get("properties", {}).items()}

    def value(self, schema: Json, name: str) -> Any:
        """A value that the schema allows."""
        schema = self.resolved(schema)
        if "enum" in schema:
            return self.random.choice([member for member in schema["enum"] if member is not None])
        branches = schema.get("oneOf") or schema.get("anyOf")
        if branches:
            return self.value(branches[0], name)
        kind = schema.get("type", "string")
        if kind == "object":
            return self.object(schema)
        if kind == "array":
            return [self.value(schema["items"], name)] if schema.get("items") else []
        if kind == "boolean":
            return self.random.random() < 0.5
        if kind == "integer":
            return self.integer(name)
        return self.number(name) if kind == "number" else self.text(name, schema.get("format"))

    def integer(self, name: str) -> int:
        lowered, rng = name.lower(), self.random
        if "conid" in lowered or "orderid" in lowered:
            return rng.randrange(10_000, 900_000_000)
        return rng.randrange(1_700_000_000, 1_800_000_000) if "time" in lowered else rng.randrange(1, 100)

    def number(self, name: str) -> float:
        lowered, rng = name.lower(), self.random
        if any(word in lowered for word in ("value", "pnl", "cost")):
            return round(rng.gauss(0, 50_000), 7)
        if any(word in lowered for word in ("position", "size", "quantity")):
            return float(rng.randrange(1, 5000))
        return 0.01 if any(word in lowered for word in ("increment", "edge")) else round(rng.uniform(1, 500), 7)

    def text(self, name: str, form: str | None = None) -> str:
        lowered, rng = name.lower(), self.random
        if form in ("date", "date-time"):
            day = f"20{rng.randrange(20, 30)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            return day if form == "date" else f"{day}T{rng.randrange(24):02}:{rng.randrange(60):02}:00Z"
        if "executiontime_r" in lowered:
            return str(rng.randrange(1_700_000_000_000, 1_800_000_000_000))
        if "executiontime" in lowered:
            return f"2511{rng.randrange(1, 29):02}{rng.randrange(24):02}{rng.randrange(60):02}{rng.randrange(60):02}"
        if any(word in lowered for word in ("price", "size", "quantity", "strike")):
            return f"{rng.uniform(1, 500):.2f}"
        if "conid" in lowered:
            return str(self.integer(name))
        if "acc" in lowered:
            return f"U{rng.randrange(1_000_000, 9_999_999)}"
        if "currency" in lowered or "ccy" in lowered:
            return rng.choice(("USD", "EUR", "CHF", "JPY"))
        if "exchange" in lowered:
            return ",".join(rng.sample(("SMART", "NYSE", "NASDAQ", "ARCA", "IEX"), 4 if "all" in lowered else 1))
        if any(word in lowered for word in ("name", "desc", "reason", "sector", "group")):
            return " ".join(rng.choice(_WORDS) for _ in range(3))
        return rng.choice(_WORDS)[:4]
