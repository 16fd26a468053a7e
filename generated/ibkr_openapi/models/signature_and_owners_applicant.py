# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SignatureAndOwnersApplicant(Model):
    """Part of schema signatureAndOwners/applicant."""

    signatures: list[str] | Unset | None = UNSET
