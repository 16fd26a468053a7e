# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .detailed_contract_information_value_value_start_n_a_v import DetailedContractInformationValueValueStartNAV
    from .detailed_contract_information_value_value_start_nav2 import DetailedContractInformationValueValueStartNav2


@model(
    camel=True,
    wire={"start_nav": "startNAV", "start_nav_2": "startNav"},
    nested={
        "startNAV": "DetailedContractInformationValueValueStartNAV",
        "startNav": "DetailedContractInformationValueValueStartNav2",
    },
)
class DetailedContractInformationValueValue(Model):
    """Part of schema detailedContractInformation/additionalProperties/additionalProperties."""

    cps: list[float] | Unset | None = UNSET
    dates: list[str] | Unset | None = UNSET
    freq: str | Unset | None = UNSET
    nav: list[float] | Unset | None = UNSET
    start_nav: DetailedContractInformationValueValueStartNAV | Unset | None = UNSET
    start_nav_2: DetailedContractInformationValueValueStartNav2 | Unset | None = UNSET
