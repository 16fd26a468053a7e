# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FinancialInformationInvestmentObjectivesItem
    from ..runtime.aliases import Numeric
    from .asset_experience import AssetExperience
    from .questionnaire_type import QuestionnaireType
    from .s_o_i_questionnaire import SOIQuestionnaire
    from .source_of_income_type import SourceOfIncomeType
    from .source_of_wealth_type import SourceOfWealthType


@model(
    camel=True,
    nested={
        "additionalSourcesOfIncome": ("list", "SourceOfIncomeType"),
        "investmentExperience": ("list", "AssetExperience"),
        "questionnaires": ("list", "QuestionnaireType"),
        "soiQuestionnaire": "SOIQuestionnaire",
        "sourcesOfWealth": ("list", "SourceOfWealthType"),
    },
    numbers=("annualNetIncome", "liquidNetWorth", "netWorth", "totalAssets"),
)
class FinancialInformation(Model):
    """`FinancialInformation`."""

    additional_sources_of_income: list[SourceOfIncomeType] | Unset | None = UNSET
    annual_net_income: Numeric | Unset | None = UNSET
    investment_experience: list[AssetExperience] | Unset | None = UNSET
    investment_objectives: list[FinancialInformationInvestmentObjectivesItem | str] | Unset | None = UNSET
    liquid_net_worth: Numeric | Unset | None = UNSET
    net_worth: Numeric | Unset | None = UNSET
    questionnaires: list[QuestionnaireType] | Unset | None = UNSET
    soi_questionnaire: SOIQuestionnaire | Unset | None = UNSET
    source_of_funds: str | Unset | None = UNSET
    sources_of_wealth: list[SourceOfWealthType] | Unset | None = UNSET
    total_assets: Numeric | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
