# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        AccountAccountType,
        AccountBaseCurrency,
        AccountBrokerageServiceCodesItem,
        AccountCapabilitiesItem,
        AccountInvestmentObjectivesItem,
        AccountIraType,
        AccountQiSubType,
    )
    from ..runtime.aliases import Numeric
    from .account_configuration_type import AccountConfigurationType
    from .account_rep import AccountRep
    from .advisor_wrap_fees_type import AdvisorWrapFeesType
    from .commission_config import CommissionConfig
    from .commission_schedule_type import CommissionScheduleType
    from .custodian_type import CustodianType
    from .d_v_p_instruction import DVPInstruction
    from .deposit_notification import DepositNotification
    from .exchange_access import ExchangeAccess
    from .ext_positions_transfer_type import ExtPositionsTransferType
    from .i_r_a_beneficiaries_type import IRABeneficiariesType
    from .i_r_a_decedent import IRADecedent
    from .interest_markup_type import InterestMarkupType
    from .trading_limits import TradingLimits
    from .trading_permission import TradingPermission


@model(
    camel=True,
    nested={
        "accountConfiguration": "AccountConfigurationType",
        "accountRep": "AccountRep",
        "advisorWrapFees": "AdvisorWrapFeesType",
        "allExchangeAccess": ("list", "ExchangeAccess"),
        "clientCommissionSchedule": "CommissionScheduleType",
        "clientInterestMarkupSchedules": ("list", "InterestMarkupType"),
        "commissionConfigs": ("list", "CommissionConfig"),
        "custodian": "CustodianType",
        "decendent": "IRADecedent",
        "depositNotification": "DepositNotification",
        "dvpInstructions": ("list", "DVPInstruction"),
        "extPositionsTransfers": ("list", "ExtPositionsTransferType"),
        "iraBeneficiaries": "IRABeneficiariesType",
        "successorCustodian": "CustodianType",
        "tradingLimits": "TradingLimits",
        "tradingPermissions": ("list", "TradingPermission"),
    },
    numbers=("numberOfDuplicates", "optionLevel"),
    masked=("sourceAccountId",),
)
class Account(Model):
    """`Account`."""

    account_configuration: AccountConfigurationType | Unset | None = UNSET
    account_rep: AccountRep | Unset | None = UNSET
    account_type: AccountAccountType | str | Unset | None = UNSET
    advisor_wrap_fees: AdvisorWrapFeesType | Unset | None = UNSET
    alias: str | Unset | None = UNSET
    all_exchange_access: list[ExchangeAccess] | Unset | None = UNSET
    base_currency: AccountBaseCurrency | str | Unset | None = UNSET
    brokerage_service_codes: list[AccountBrokerageServiceCodesItem | str] | Unset | None = UNSET
    capabilities: list[AccountCapabilitiesItem | str] | Unset | None = UNSET
    client_active_trading: bool | Unset | None = UNSET
    client_commission_schedule: CommissionScheduleType | Unset | None = UNSET
    client_interest_markup_schedules: list[InterestMarkupType] | Unset | None = UNSET
    commission_configs: list[CommissionConfig] | Unset | None = UNSET
    custodian: CustodianType | Unset | None = UNSET
    decendent: IRADecedent | Unset | None = UNSET
    deposit_notification: DepositNotification | Unset | None = UNSET
    drip: bool | Unset | None = UNSET
    duplicate: bool | Unset | None = UNSET
    dvp_instructions: list[DVPInstruction] | Unset | None = UNSET
    employee_plan: str | Unset | None = UNSET
    ext_positions_transfers: list[ExtPositionsTransferType] | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    fees_template_name: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    investment_objectives: list[AccountInvestmentObjectivesItem | str] | Unset | None = UNSET
    ira: bool | Unset | None = UNSET
    ira_beneficiaries: IRABeneficiariesType | Unset | None = UNSET
    ira_official_title: str | Unset | None = UNSET
    ira_type: AccountIraType | str | Unset | None = UNSET
    margin: str | Unset | None = UNSET
    migration: bool | Unset | None = UNSET
    multi_currency: bool | Unset | None = UNSET
    number_of_duplicates: Numeric | Unset | None = UNSET
    option_level: Numeric | Unset | None = UNSET
    property_profile: str | Unset | None = UNSET
    qi_sub_type: AccountQiSubType | str | Unset | None = UNSET
    source_account_id: str | Unset | None = UNSET
    stock_yield_program: bool | Unset | None = UNSET
    successor_custodian: CustodianType | Unset | None = UNSET
    trading_limits: TradingLimits | Unset | None = UNSET
    trading_permissions: list[TradingPermission] | Unset | None = UNSET
