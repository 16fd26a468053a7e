# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FormW8IMYBox11Status, FormW8IMYEntityType, FormW8IMYFatcaStatus, FormW8IMYUsTinType
    from ..runtime.aliases import Numeric


@model(camel=True, wire={"part314_ei": "part314EI"}, numbers=("referenceNumber",), masked=("usTin",))
class FormW8IMY(Model):
    """`FormW8IMY`."""

    box11_status: FormW8IMYBox11Status | str | Unset | None = UNSET
    cert: bool | Unset | None = UNSET
    country_of_incorporation: str | Unset | None = UNSET
    disregarded_entity_name: str | Unset | None = UNSET
    entity_type: FormW8IMYEntityType | str | Unset | None = UNSET
    fatca_status: FormW8IMYFatcaStatus | str | Unset | None = UNSET
    giin: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    part1021: str | Unset | None = UNSET
    part1021_a: str | Unset | None = UNSET
    part1021_b: bool | Unset | None = UNSET
    part1021_c: bool | Unset | None = UNSET
    part1122_a: bool | Unset | None = UNSET
    part1122_b: bool | Unset | None = UNSET
    part1122_c: bool | Unset | None = UNSET
    part1223: bool | Unset | None = UNSET
    part1324: bool | Unset | None = UNSET
    part1425_a: str | Unset | None = UNSET
    part1425_b: bool | Unset | None = UNSET
    part1526: bool | Unset | None = UNSET
    part1627_a: bool | Unset | None = UNSET
    part1627_b: bool | Unset | None = UNSET
    part1627_c: bool | Unset | None = UNSET
    part1728: bool | Unset | None = UNSET
    part1829: bool | Unset | None = UNSET
    part1829_desc1: str | Unset | None = UNSET
    part1829_desc2: str | Unset | None = UNSET
    part1829_desc3: str | Unset | None = UNSET
    part1930_a: bool | Unset | None = UNSET
    part1930_b: bool | Unset | None = UNSET
    part1930_c: bool | Unset | None = UNSET
    part1930_d: bool | Unset | None = UNSET
    part1930_e: bool | Unset | None = UNSET
    part1930_f: bool | Unset | None = UNSET
    part2031: bool | Unset | None = UNSET
    part2132: bool | Unset | None = UNSET
    part2132_desc: str | Unset | None = UNSET
    part2233: bool | Unset | None = UNSET
    part2233_desc: str | Unset | None = UNSET
    part2334_a: bool | Unset | None = UNSET
    part2334_a_desc: str | Unset | None = UNSET
    part2334_b: bool | Unset | None = UNSET
    part2334_b_desc: str | Unset | None = UNSET
    part2435: bool | Unset | None = UNSET
    part2536: bool | Unset | None = UNSET
    part2637: bool | Unset | None = UNSET
    part2738: str | Unset | None = UNSET
    part2739: bool | Unset | None = UNSET
    part314_a: bool | Unset | None = UNSET
    part314_b: bool | Unset | None = UNSET
    part314_c: bool | Unset | None = UNSET
    part314_c_desc: str | Unset | None = UNSET
    part314_d: bool | Unset | None = UNSET
    part314_d_desc: str | Unset | None = UNSET
    part314_e: bool | Unset | None = UNSET
    part314_e_desc: str | Unset | None = UNSET
    part314_e_ii: bool | Unset | None = UNSET
    part314_ei: bool | Unset | None = UNSET
    part415_a: bool | Unset | None = UNSET
    part415_b: bool | Unset | None = UNSET
    part415_c: bool | Unset | None = UNSET
    part415_d: bool | Unset | None = UNSET
    part516_a: bool | Unset | None = UNSET
    part516_b: bool | Unset | None = UNSET
    part516_c: bool | Unset | None = UNSET
    part617_a: bool | Unset | None = UNSET
    part617_b: bool | Unset | None = UNSET
    part617_c: bool | Unset | None = UNSET
    part718: bool | Unset | None = UNSET
    part819: bool | Unset | None = UNSET
    part920: bool | Unset | None = UNSET
    reference_number: Numeric | Unset | None = UNSET
    us_tin: str | Unset | None = UNSET
    us_tin_type: FormW8IMYUsTinType | str | Unset | None = UNSET
