# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .signature_and_owners_applicant import SignatureAndOwnersApplicant
    from .user_info import UserInfo


@model(
    camel=True,
    nested={"applicant": "SignatureAndOwnersApplicant", "users": ("list", "UserInfo")},
    masked=("accountId",),
)
class SignatureAndOwners(Model):
    """`signatureAndOwners`."""

    account_id: str | Unset | None = UNSET
    applicant: SignatureAndOwnersApplicant | Unset | None = UNSET
    users: list[UserInfo] | Unset | None = UNSET
