# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ServerPublicKey(Model):
    """`ServerPublicKey`."""

    asymmetric: bool | Unset | None = UNSET
    empty: bool | Unset | None = UNSET
    key_bit_size: int | Unset | None = UNSET
    key_id: str | Unset | None = UNSET
    private: bool | Unset | None = UNSET
    public: bool | Unset | None = UNSET
    symmetric: bool | Unset | None = UNSET
