# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ApplicationInputLanguage
    from .account import Account
    from .add_additional_account import AddAdditionalAccount
    from .customer import Customer
    from .document import Document
    from .questionnaires import Questionnaires
    from .user import User


@model(
    camel=True,
    nested={
        "accounts": ("list", "Account"),
        "additionalAccounts": ("list", "AddAdditionalAccount"),
        "customer": "Customer",
        "documents": ("list", "Document"),
        "questionnaires": "Questionnaires",
        "users": ("list", "User"),
    },
    masked=("masterAccountId",),
)
class Application(Model):
    """`Application`."""

    accounts: list[Account] | Unset | None = UNSET
    additional_accounts: list[AddAdditionalAccount] | Unset | None = UNSET
    customer: Customer | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    id: str | Unset | None = UNSET
    input_language: ApplicationInputLanguage | str | Unset | None = UNSET
    master_account_id: str | Unset | None = UNSET
    paper_account: bool | Unset | None = UNSET
    questionnaires: Questionnaires | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
    users: list[User] | Unset | None = UNSET
