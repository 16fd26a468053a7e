"""The rules in their order, and what runs them."""

from __future__ import annotations

from collections.abc import Callable

from generator.normalise.canonical import canonical_order
from generator.normalise.draft import Draft
from generator.normalise.evidence import examples
from generator.normalise.media import media_schemas, media_types
from generator.normalise.names import component_names, operation_ids, tag_groups, tags
from generator.normalise.parameters import (
    declared_parameters,
    duplicate_parameters,
    inherited_parameters,
    object_parameters,
    path_parameters,
    transport_parameters,
)
from generator.normalise.paths import wire_paths
from generator.normalise.prose import document_facts, prose, scope_texts, unknown_keys
from generator.normalise.references import references
from generator.normalise.schemas import SCHEMA_RULES, reference_siblings, required_names
from generator.normalise.security import requirements, undeclared_schemes, untyped_schemes
from generator.normalise.skeleton import shapes

BEFORE: tuple[Callable[[Draft], None], ...] = (
    shapes,
    examples,
    prose,
    scope_texts,
    unknown_keys,
    document_facts,
    references,
    declared_parameters,
    inherited_parameters,
    wire_paths,
    media_types,
    media_schemas,
    reference_siblings,
)
"""Shape, evidence and text first: whatever comes later works on facts in their places."""

AFTER: tuple[Callable[[Draft], None], ...] = (
    required_names,
    component_names,
    duplicate_parameters,
    path_parameters,
    transport_parameters,
    object_parameters,
    requirements,
    untyped_schemes,
    undeclared_schemes,
    operation_ids,
    tags,
    tag_groups,
    canonical_order,
)
"""Whatever needs schemas that are in order."""

RULES: tuple[str, ...] = tuple(rule.__name__ for rule in (*BEFORE, *SCHEMA_RULES, *AFTER))
"""The names of all rules, as reports call them."""


def run(draft: Draft) -> None:
    """Apply every rule; each writes into the ledger under its own name."""
    for rule in BEFORE:
        draft.ledger.rule = rule.__name__
        rule(draft)
    for place, schema in draft.schemas():
        for schema_rule in SCHEMA_RULES:
            draft.ledger.rule = schema_rule.__name__
            schema_rule(schema, place, draft.note)
    for rule in AFTER:
        draft.ledger.rule = rule.__name__
        rule(draft)
