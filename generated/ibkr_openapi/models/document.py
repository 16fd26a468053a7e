# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import DocumentDocumentType, DocumentProofOfAddressType, DocumentProofOfIdentityType
    from ..runtime.aliases import Numeric
    from .attached_file_type import AttachedFileType
    from .file_payload import FilePayload


@model(
    camel=True,
    nested={"attachedFile": "AttachedFileType", "expirationDate": "date", "payload": "FilePayload"},
    numbers=("execLoginTimestamp", "execTimestamp", "formNumber"),
    masked=("externalAccountId", "signature"),
)
class Document(Model):
    """`Document`. Required: attached_file, exec_login_timestamp, exec_timestamp, form_number."""

    attached_file: AttachedFileType | Unset | None = UNSET
    document_type: DocumentDocumentType | str | Unset | None = UNSET
    exec_login_timestamp: Numeric | Unset | None = UNSET
    exec_timestamp: Numeric | Unset | None = UNSET
    expiration_date: Date | str | Unset | None = UNSET
    external_account_id: str | Unset | None = UNSET
    external_individual_id: str | Unset | None = UNSET
    form_number: Numeric | Unset | None = UNSET
    payload: FilePayload | Unset | None = UNSET
    proof_of_address_type: DocumentProofOfAddressType | str | Unset | None = UNSET
    proof_of_identity_type: DocumentProofOfIdentityType | str | Unset | None = UNSET
    signature: str | Unset | None = UNSET
    signed_by: list[str] | Unset | None = UNSET
    valid_address: bool | Unset | None = UNSET
