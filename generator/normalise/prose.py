"""Whatever is text for people goes; whatever is a fact stays."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.grammar import FACTS, PARTS, PROSE, Json, Node, walk

_OWN = "x-ibkr"
_KEPT_SECTIONS = frozenset({"schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes"})


def prose(draft: Draft) -> None:
    """Descriptions, titles and samples are the publisher's text: none of it may reach the contract or change it."""
    counts: Counter[str] = Counter()
    for node in walk(draft.document):
        facts, parts = FACTS[node.kind], PARTS[node.kind]
        for key in [key for key in node.value if key in PROSE]:
            if key in facts or key in parts or (draft.flex and key == "summary"):
                continue
            del node.value[key]
            counts[f"{key} of {node.kind}"] += 1
    for what, count in sorted(counts.items()):
        draft.note("", f"{what}: {count} removed")
    for section in [section for section in draft.document["components"] if section == "examples"]:
        del draft.document["components"][section]
        draft.note("components/examples", "removed")


def unknown_keys(draft: Draft) -> None:
    """Extensions that are sentences or structures are prose in disguise; keys OpenAPI does not know mean nothing."""
    of_tags: Counter[str] = Counter()
    for node in walk(draft.document):
        facts, parts = FACTS[node.kind], PARTS[node.kind]
        for key in [key for key in node.value if key not in facts and key not in parts]:
            if node.kind in ("tag", "group"):
                del node.value[key]
                of_tags[f"{key} of {node.kind}s"] += 1
            else:
                _key(draft, node, key)
        if node.kind == "schema" and "xml" in node.value:
            _marks(draft, node, "xml")
    for what, count in sorted(of_tags.items()):
        draft.note("", f"{what}: {count} dropped")
    for section in [name for name in draft.document["components"] if name not in _KEPT_SECTIONS]:
        if not section.startswith("x-"):
            del draft.document["components"][section]
            draft.note(f"components/{section}", "its objects stand where they are used")


def _key(draft: Draft, node: Node, key: str) -> None:
    value = node.value[key]
    where = f"{node.place}/{key}" if node.place else key
    if not key.startswith("x-"):
        if draft.flex and key == "summary":
            return
        del node.value[key]
        draft.note(where, "not a key that OpenAPI knows here, dropped")
    elif draft.flex and key.startswith(_OWN):
        return
    elif isinstance(value, list) and all(is_token(item) for item in value):
        node.value[key] = sorted(value, key=lambda item: (type(item).__name__, item))
    elif not is_token(value):
        del node.value[key]
        draft.note(where, "extension that is not a token, dropped")


def _marks(draft: Draft, node: Node, key: str) -> None:
    """A small object of tokens inside a schema."""
    value = node.value[key]
    kept: Json = {name: item for name, item in value.items() if is_token(item)} if isinstance(value, dict) else {}
    if kept != value:
        draft.note(f"{node.place}/{key}", "what is not a token was dropped")
    node.value[key] = kept
    if not kept:
        del node.value[key]


def is_token(value: Any) -> bool:
    """Whether a value is a mark for programs rather than a text for people."""
    return isinstance(value, (bool, int, float)) or (isinstance(value, str) and not any(map(str.isspace, value)))


def scope_texts(draft: Draft) -> None:
    """OAuth flows explain their scopes in sentences; the names are the facts."""
    for node in walk(draft.document, schemas=False):
        if node.kind != "flow":
            continue
        scopes = node.value.get("scopes")
        names = sorted(scopes) if isinstance(scopes, (dict, list)) else []
        node.value["scopes"] = dict.fromkeys(map(str, names), "")
        if isinstance(scopes, dict) and any(scopes.values()):
            draft.note(f"{node.place}/scopes", "texts removed")


def document_facts(draft: Draft) -> None:
    """Version numbers read from YAML are numbers; the contract is OpenAPI 3.0 whatever came in."""
    document = draft.document
    info = document["info"]
    for key in ("title", "version"):
        value = info.get(key)
        if not isinstance(value, str):
            info[key] = "" if value is None else str(value)
            draft.note(f"info/{key}", f"written as text: {info[key]!r}")
    if document["openapi"] != "3.0.3":
        draft.note("openapi", f"{document['openapi']} -> 3.0.3")
        document["openapi"] = "3.0.3"
