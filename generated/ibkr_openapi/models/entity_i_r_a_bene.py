# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class EntityIRABene(Model):
    """`EntityIRABene`."""

    article_of_will: str | Unset | None = UNSET
    entity_type: str | Unset | None = UNSET
    location: dict[str, str] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
