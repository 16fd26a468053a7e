# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .o_r_g_regulator_type import ORGRegulatorType
    from .public_company_info_type import PublicCompanyInfoType


@model(camel=True, nested={"orgRegulators": ("list", "ORGRegulatorType"), "publicCompanyInfo": "PublicCompanyInfoType"})
class ORGRegulatoryInfoType(Model):
    """`ORGRegulatoryInfoType`."""

    org_regulators: list[ORGRegulatorType] | Unset | None = UNSET
    public: bool | Unset | None = UNSET
    public_company_info: PublicCompanyInfoType | Unset | None = UNSET
    regulated: bool | Unset | None = UNSET
