# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .secdef_search_response_item_issuers_item import SecdefSearchResponseItemIssuersItem
    from .secdef_search_response_item_sections_item import SecdefSearchResponseItemSectionsItem


@model(
    camel=True,
    nested={
        "issuers": ("list", "SecdefSearchResponseItemIssuersItem"),
        "sections": ("list", "SecdefSearchResponseItemSectionsItem"),
    },
)
class SecdefSearchResponseItem(Model):
    """Part of schema secdefSearchResponse/items."""

    bondid: int | Unset | None = UNSET
    company_header: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    conid: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    fop: str | Unset | None = UNSET
    issuers: list[SecdefSearchResponseItemIssuersItem] | Unset | None = UNSET
    opt: str | Unset | None = UNSET
    restricted: bool | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    sections: list[SecdefSearchResponseItemSectionsItem] | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    war: str | Unset | None = UNSET
