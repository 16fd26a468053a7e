# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account import Account
    from .customer import Customer
    from .document import Document
    from .user import User


@model(
    camel=True,
    nested={"account": "Account", "customer": "Customer", "documents": ("list", "Document"), "users": ("list", "User")},
    masked=("accountId",),
)
class AddAdditionalAccount(Model):
    """`AddAdditionalAccount`."""

    account: Account | Unset | None = UNSET
    account_id: str | Unset | None = UNSET
    customer: Customer | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    users: list[User] | Unset | None = UNSET
