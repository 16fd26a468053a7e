# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import IndividualGender, IndividualMaritalStatus
    from ..runtime.aliases import Numeric
    from .address import Address
    from .employment_details import EmploymentDetails
    from .form_c_r_s import FormCRS
    from .form_w8_b_e_n import FormW8BEN
    from .form_w9 import FormW9
    from .identification import Identification
    from .individual_name import IndividualName
    from .phone_info import PhoneInfo
    from .prohibited_country_questionnaire_list import ProhibitedCountryQuestionnaireList
    from .residence_address import ResidenceAddress
    from .tax_residency import TaxResidency


@model(
    camel=True,
    nested={
        "birthName": "IndividualName",
        "crs": "FormCRS",
        "dateOfBirth": "date",
        "employmentDetails": "EmploymentDetails",
        "identification": "Identification",
        "mailingAddress": "Address",
        "motherMaidenName": "IndividualName",
        "name": "IndividualName",
        "nativeName": "IndividualName",
        "phones": ("list", "PhoneInfo"),
        "prohibitedCountryQuestionnaire": "ProhibitedCountryQuestionnaireList",
        "residenceAddress": "ResidenceAddress",
        "taxResidencies": ("list", "TaxResidency"),
        "w8Ben": "FormW8BEN",
        "w9": "FormW9",
    },
    numbers=("numDependents",),
)
class Individual(Model):
    """`Individual`."""

    authorized_to_sign_on_behalf_of_owner: bool | Unset | None = UNSET
    authorized_trader: bool | Unset | None = UNSET
    birth_name: IndividualName | Unset | None = UNSET
    city_of_birth: str | Unset | None = UNSET
    country_of_birth: str | Unset | None = UNSET
    crs: FormCRS | Unset | None = UNSET
    date_of_birth: Date | str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    employee_title: str | Unset | None = UNSET
    employment_details: EmploymentDetails | Unset | None = UNSET
    employment_type: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    gender: IndividualGender | str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    identification: Identification | Unset | None = UNSET
    mailing_address: Address | Unset | None = UNSET
    marital_status: IndividualMaritalStatus | str | Unset | None = UNSET
    mother_maiden_name: IndividualName | Unset | None = UNSET
    name: IndividualName | Unset | None = UNSET
    native_name: IndividualName | Unset | None = UNSET
    num_dependents: Numeric | Unset | None = UNSET
    phones: list[PhoneInfo] | Unset | None = UNSET
    primary_trustee: bool | Unset | None = UNSET
    prohibited_country_questionnaire: ProhibitedCountryQuestionnaireList | Unset | None = UNSET
    residence_address: ResidenceAddress | Unset | None = UNSET
    same_mail_address: bool | Unset | None = UNSET
    tax_residencies: list[TaxResidency] | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
    us_tax_resident: bool | Unset | None = UNSET
    user_id: str | Unset | None = UNSET
    w8_ben: FormW8BEN | Unset | None = UNSET
    w9: FormW9 | Unset | None = UNSET
