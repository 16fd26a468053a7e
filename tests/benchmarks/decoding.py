"""Decoding answers: ours beside orjson and json dicts and the stock client, with the same fields read of every row."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from types import SimpleNamespace
from typing import Any

import orjson

from tests.benchmarks import stock
from tests.benchmarks.measure import Effort, Sampler, fresh, interleave, repeated
from tests.benchmarks.payloads import Payload
from tests.benchmarks.results import Check, Row, Section
from tests.benchmarks.setting import Setting

Decode = Callable[[bytes], Any]
LIMIT_OF_MEMORY = 1.15
_STOCK_BY = "stock/ours"


def time(setting: Setting, effort: Effort) -> Section:
    """Time to decode and read."""
    section, seconds = Section("Decode: time", "ms"), effort.seconds
    section.notes = [
        f"orjson {version('orjson')}. Dicts are read by key and models by attribute, written out, once for every row.",
        stock.FLATTERED,
    ]
    for payload in setting.payloads:
        effort = replace(effort, seconds=seconds * (2.5 if len(payload.data) > 1_000_000 else 0.5))
        decoders = _decoders(setting, payload)
        raised = _raised(decoders["stock"][0], payload.data)
        if raised:
            section.notes.append(f"{payload.title}: stock raises {raised} on what came; it gets a cleaned payload.")
        every = ((), payload.three, payload.fields)
        labels = ("untouched", "three fields of every row", f"all {len(payload.fields)} fields of every row")
        for names, label, limit in zip(every, labels, payload.limits, strict=True):
            candidates = {
                name: _sampler(decode, _reader(setting, payload, name, names), data)
                for name, (decode, data) in decoders.items()
            }
            samples = interleave(candidates, effort, seldom=("json dict", "stock"))
            section.rows.append(
                Row(
                    f"{payload.title}, {label}",
                    samples.figures(1e3),
                    [
                        Check("ours/orjson", samples.ratio("ours", "orjson dict"), limit),
                        Check("ours/json", samples.ratio("ours", "json dict")),
                        Check(_STOCK_BY, samples.ratio("stock", "ours"), 1.0 if names else 3.0, at_least=True),
                    ],
                )
            )
    return section


def memory(setting: Setting, effort: Effort) -> Section:
    """Memory that a decoded answer holds, counted by tracemalloc in a fresh interpreter each."""
    section = Section("Decode: memory held", "MB")
    once = replace(effort, processes=1)
    for payload in setting.payloads:
        data = setting.scratch / f"{payload.rows or 'positions'}.json"
        data.write_bytes(payload.data)
        clean = data.with_suffix(".clean.json")
        clean.write_bytes(payload.clean)
        runs = fresh(_memory_programs(setting, payload, str(data), str(clean)), once)
        held = {name: figures[0][0] / 1e6 for name, figures in runs.items()}
        read = {name: figures[0][1] / 1e6 for name, figures in runs.items()}
        for label, figure in (("untouched", held), (f"all {len(payload.fields)} fields read", read)):
            ratio = Check("ours/orjson", figure["ours"] / figure["orjson dict"], LIMIT_OF_MEMORY)
            beside = Check(_STOCK_BY, figure["stock"] / figure["ours"])
            section.rows.append(Row(f"{payload.title}, {label}", dict(figure), [ratio, beside]))
    return section


def _raised(decode: Decode, data: bytes) -> str:
    try:
        decode(data)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        return f"{type(error).__name__} ({error})"
    return ""


def _decoders(setting: Setting, payload: Payload) -> dict[str, tuple[Decode, bytes]]:
    operation = setting.openapi.operation(*payload.key)
    parse = stock.module(setting.stock, payload.operation)._parse_response

    def theirs(data: bytes) -> Any:
        response = SimpleNamespace(status_code=200, content=data, json=lambda: json.loads(data))
        return parse(client=None, response=response)

    return {
        "ours": (lambda data: operation.decode(200, "application/json", data), payload.data),
        "orjson dict": (orjson.loads, payload.data),
        "json dict": (json.loads, payload.data),
        "stock": (theirs, payload.clean if _raised(theirs, payload.data) else payload.data),
    }


def _sampler(decode: Decode, read: Callable[[Any], None], data: bytes) -> Sampler:
    def run() -> Any:
        value = decode(data)
        read(value)
        return value

    return repeated(run)


def _reader(setting: Setting, payload: Payload, candidate: str, names: tuple[str, ...]) -> Callable[[Any], None]:
    """A function that reads fields of every row, written out as a person would."""
    if not names:
        return lambda value: None
    lines = setting.reading(payload, candidate, names)
    namespace: dict[str, Any] = {}
    exec("\n    ".join(["def read(value):", *lines]), namespace)
    read: Callable[[Any], None] = namespace["read"]
    return read


def _memory_programs(setting: Setting, payload: Payload, data: str, clean: str) -> dict[str, str]:
    ours = [f"sys.path.insert(0, {str(setting.package)!r})", "import ibkr_openapi"]
    ours += [f"operation = ibkr_openapi.operation(*{payload.key!r})"]
    ours += ["decode = lambda data: operation.decode(200, 'application/json', data)"]
    theirs = [f"sys.path.insert(0, {str(setting.stock)!r})", "import json", "from types import SimpleNamespace"]
    theirs += [f"from {stock.module_name(payload.operation)} import _parse_response"]
    theirs += ["def decode(data):"]
    theirs += ["    response = SimpleNamespace(status_code=200, json=lambda: json.loads(data))"]
    theirs += ["    return _parse_response(client=None, response=response)"]
    openings = {
        "ours": ours,
        "orjson dict": ["from orjson import loads as decode"],
        "json dict": ["from json import loads as decode"],
        "stock": theirs,
    }
    return {
        name: "\n".join(
            [
                "import gc, sys, tracemalloc",
                *opening,
                "def read(value):",
                *(f"    {line}" for line in setting.reading(payload, name)),
                f"data = open({clean if name == 'stock' else data!r}, 'rb').read()",
                "read(decode(data))",  # loads classes and fills caches
                "gc.collect()",
                "tracemalloc.start()",
                "value = decode(data)",
                "held = tracemalloc.get_traced_memory()[0]",
                "read(value)",
                "print(held, tracemalloc.get_traced_memory()[0])",
            ]
        )
        for name, opening in openings.items()
    }
