# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("brokerAccountId",))
class ContraBrokerInfo(Model):
    """`ContraBrokerInfo`. Required: account_type, broker_account_id, broker_name, contact_email, contact_phone,
    country."""

    account_title: str | Unset | None = UNSET
    account_type: str | Unset | None = UNSET
    broker_account_id: str | Unset | None = UNSET
    broker_name: str | Unset | None = UNSET
    contact_email: str | Unset | None = UNSET
    contact_name: str | Unset | None = UNSET
    contact_phone: str | Unset | None = UNSET
    country: str | Unset | None = UNSET
    depository_id: str | Unset | None = UNSET
