# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        FormW8BENEBox11Status,
        FormW8BENEEntityType,
        FormW8BENEExplanation,
        FormW8BENEFatcaStatus,
        FormW8BENEPart314B,
        FormW8BENEPart1226Desc3,
        FormW8BENESignatureType,
    )
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("proprietaryFormNumber", "referenceNumber"), masked=("foreignTin", "usTin"))
class FormW8BENE(Model):
    """`FormW8BENE`."""

    blank_form: bool | Unset | None = UNSET
    box11_status: FormW8BENEBox11Status | str | Unset | None = UNSET
    cert: bool | Unset | None = UNSET
    country_of_organization: str | Unset | None = UNSET
    disregarded_entity_name: str | Unset | None = UNSET
    electronic_format: bool | Unset | None = UNSET
    entity_type: FormW8BENEEntityType | str | Unset | None = UNSET
    explanation: FormW8BENEExplanation | str | Unset | None = UNSET
    fatca_status: FormW8BENEFatcaStatus | str | Unset | None = UNSET
    foreign_tin: str | Unset | None = UNSET
    giin: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    part1024_a: bool | Unset | None = UNSET
    part1024_b: bool | Unset | None = UNSET
    part1024_c: bool | Unset | None = UNSET
    part1024_d: bool | Unset | None = UNSET
    part1125_a: bool | Unset | None = UNSET
    part1125_b: bool | Unset | None = UNSET
    part1125_c: bool | Unset | None = UNSET
    part1226: bool | Unset | None = UNSET
    part1226_desc1: str | Unset | None = UNSET
    part1226_desc2: str | Unset | None = UNSET
    part1226_desc3: FormW8BENEPart1226Desc3 | str | Unset | None = UNSET
    part1226_desc4: str | Unset | None = UNSET
    part1327: bool | Unset | None = UNSET
    part1428_a: bool | Unset | None = UNSET
    part1428_b: bool | Unset | None = UNSET
    part1529_a: bool | Unset | None = UNSET
    part1529_b: bool | Unset | None = UNSET
    part1529_c: bool | Unset | None = UNSET
    part1529_d: bool | Unset | None = UNSET
    part1529_e: bool | Unset | None = UNSET
    part1529_f: bool | Unset | None = UNSET
    part1630: bool | Unset | None = UNSET
    part1731: bool | Unset | None = UNSET
    part1832: bool | Unset | None = UNSET
    part1933: bool | Unset | None = UNSET
    part2034: bool | Unset | None = UNSET
    part2135: bool | Unset | None = UNSET
    part2135_date: str | Unset | None = UNSET
    part2236: bool | Unset | None = UNSET
    part2337_a: bool | Unset | None = UNSET
    part2337_a_desc: str | Unset | None = UNSET
    part2337_b: bool | Unset | None = UNSET
    part2337_b_desc1: str | Unset | None = UNSET
    part2337_b_desc2: str | Unset | None = UNSET
    part2438: bool | Unset | None = UNSET
    part2539: bool | Unset | None = UNSET
    part2640_a: bool | Unset | None = UNSET
    part2640_b: bool | Unset | None = UNSET
    part2640_c: bool | Unset | None = UNSET
    part2741: bool | Unset | None = UNSET
    part2842: str | Unset | None = UNSET
    part2843: bool | Unset | None = UNSET
    part314_a: bool | Unset | None = UNSET
    part314_a_country: str | Unset | None = UNSET
    part314_b: FormW8BENEPart314B | str | Unset | None = UNSET
    part314_c: bool | Unset | None = UNSET
    part416: str | Unset | None = UNSET
    part417_i: bool | Unset | None = UNSET
    part417_ii: bool | Unset | None = UNSET
    part518: bool | Unset | None = UNSET
    part619: bool | Unset | None = UNSET
    part720: str | Unset | None = UNSET
    part721: bool | Unset | None = UNSET
    part822: bool | Unset | None = UNSET
    part923: bool | Unset | None = UNSET
    proprietary_form_number: Numeric | Unset | None = UNSET
    reference_number: Numeric | Unset | None = UNSET
    signature_type: FormW8BENESignatureType | str | Unset | None = UNSET
    submit_date: str | Unset | None = UNSET
    substantial_us_owner_external_ids: list[str] | Unset | None = UNSET
    tax_form_file: str | Unset | None = UNSET
    tin_or_explanation_required: bool | Unset | None = UNSET
    us_tin: str | Unset | None = UNSET
