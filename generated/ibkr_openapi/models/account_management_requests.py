# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .abandon_account import AbandonAccount
    from .account_close import AccountClose
    from .account_configuration import AccountConfiguration
    from .accredited_investor import AccreditedInvestor
    from .add_additional_account import AddAdditionalAccount
    from .add_c_l_p_capability import AddCLPCapability
    from .add_l_e_v_f_x_capability import AddLEVFXCapability
    from .add_mi_f_i_r_data import AddMiFIRData
    from .add_new_user import AddNewUser
    from .add_trading_permissions import AddTradingPermissions
    from .allocate_v_a_n import AllocateVAN
    from .apply_fee_template import ApplyFeeTemplate
    from .change_account_holder_detail import ChangeAccountHolderDetail
    from .change_base_currency import ChangeBaseCurrency
    from .change_financial_information import ChangeFinancialInformation
    from .change_margin_type import ChangeMarginType
    from .complete_login_message import CompleteLoginMessage
    from .create_user import CreateUser
    from .disable_account_in_brokerage import DisableAccountInBrokerage
    from .document_submission import DocumentSubmission
    from .duplicate_account import DuplicateAccount
    from .enable_account_in_brokerage import EnableAccountInBrokerage
    from .enroll_in_d_r_i_p import EnrollInDRIP
    from .enroll_in_s_y_e_p import EnrollInSYEP
    from .information_change import InformationChange
    from .leave_d_r_i_p import LeaveDRIP
    from .leave_s_y_e_p import LeaveSYEP
    from .link_duplicate_account import LinkDuplicateAccount
    from .manage_market_data_subscriptions import ManageMarketDataSubscriptions
    from .process_documents import ProcessDocuments
    from .prohibited_country_questionnaire import ProhibitedCountryQuestionnaire
    from .questionnaires_with_account import QuestionnairesWithAccount
    from .quiz_questionnaires import QuizQuestionnaires
    from .remove_trading_permissions import RemoveTradingPermissions
    from .reopen_account import ReopenAccount
    from .reset_abandoned_account import ResetAbandonedAccount
    from .security_questions import SecurityQuestions
    from .update_account_alias import UpdateAccountAlias
    from .update_account_representatives import UpdateAccountRepresentatives
    from .update_b_c_a_n import UpdateBCAN
    from .update_credentials import UpdateCredentials
    from .update_external_id import UpdateExternalId
    from .update_property_profile import UpdatePropertyProfile
    from .update_tax_form import UpdateTaxForm
    from .update_user_access_rights import UpdateUserAccessRights
    from .update_w8_b_e_n import UpdateW8BEN
    from .update_withholding_statement import UpdateWithholdingStatement


@model(
    camel=True,
    wire={"add_clp_capability": "addCLPCapability"},
    nested={
        "abandonAccount": "AbandonAccount",
        "accountClose": "AccountClose",
        "accountConfiguration": "AccountConfiguration",
        "accreditedInvestor": "AccreditedInvestor",
        "addAdditionalAccount": "AddAdditionalAccount",
        "addCLPCapability": "AddCLPCapability",
        "addLevFxCapability": "AddLEVFXCapability",
        "addMiFirData": "AddMiFIRData",
        "addNewUser": "AddNewUser",
        "addTradingPermissions": "AddTradingPermissions",
        "allocateVan": "AllocateVAN",
        "applyFeeTemplate": "ApplyFeeTemplate",
        "changeAccountHolderDetail": "ChangeAccountHolderDetail",
        "changeBaseCurrency": "ChangeBaseCurrency",
        "changeFinancialInformation": "ChangeFinancialInformation",
        "changeMarginType": "ChangeMarginType",
        "completeLoginMessage": "CompleteLoginMessage",
        "createUser": "CreateUser",
        "disableAccountInBrokerage": "DisableAccountInBrokerage",
        "documentSubmission": "DocumentSubmission",
        "duplicateAccount": "DuplicateAccount",
        "enableAccountInBrokerage": "EnableAccountInBrokerage",
        "enrollInDrip": "EnrollInDRIP",
        "enrollInSyep": "EnrollInSYEP",
        "informationChange": "InformationChange",
        "leaveDrip": "LeaveDRIP",
        "leaveSyep": "LeaveSYEP",
        "linkDuplicateAccount": "LinkDuplicateAccount",
        "manageMarketDataSubscriptions": "ManageMarketDataSubscriptions",
        "processDocuments": "ProcessDocuments",
        "prohibitedCountryQuestionnaire": "ProhibitedCountryQuestionnaire",
        "questionnaires": "QuestionnairesWithAccount",
        "quizQuestionnaires": "QuizQuestionnaires",
        "removeTradingPermissions": "RemoveTradingPermissions",
        "reopenAccount": "ReopenAccount",
        "resetAbandonedAccount": "ResetAbandonedAccount",
        "securityQuestions": "SecurityQuestions",
        "updateAccountAlias": "UpdateAccountAlias",
        "updateAccountRepresentatives": "UpdateAccountRepresentatives",
        "updateBcan": "UpdateBCAN",
        "updateCredentials": "UpdateCredentials",
        "updateExternalId": "UpdateExternalId",
        "updatePropertyProfile": "UpdatePropertyProfile",
        "updateTaxForm": "UpdateTaxForm",
        "updateUserAccessRights": "UpdateUserAccessRights",
        "updateW8Ben": "UpdateW8BEN",
        "updateWithholdingStatement": "UpdateWithholdingStatement",
    },
)
class AccountManagementRequests(Model):
    """`AccountManagementRequests`."""

    abandon_account: AbandonAccount | Unset | None = UNSET
    account_close: AccountClose | Unset | None = UNSET
    account_configuration: AccountConfiguration | Unset | None = UNSET
    accredited_investor: AccreditedInvestor | Unset | None = UNSET
    add_additional_account: AddAdditionalAccount | Unset | None = UNSET
    add_clp_capability: AddCLPCapability | Unset | None = UNSET
    add_lev_fx_capability: AddLEVFXCapability | Unset | None = UNSET
    add_mi_fir_data: AddMiFIRData | Unset | None = UNSET
    add_new_user: AddNewUser | Unset | None = UNSET
    add_trading_permissions: AddTradingPermissions | Unset | None = UNSET
    allocate_van: AllocateVAN | Unset | None = UNSET
    apply_fee_template: ApplyFeeTemplate | Unset | None = UNSET
    change_account_holder_detail: ChangeAccountHolderDetail | Unset | None = UNSET
    change_base_currency: ChangeBaseCurrency | Unset | None = UNSET
    change_financial_information: ChangeFinancialInformation | Unset | None = UNSET
    change_margin_type: ChangeMarginType | Unset | None = UNSET
    complete_login_message: CompleteLoginMessage | Unset | None = UNSET
    create_user: CreateUser | Unset | None = UNSET
    disable_account_in_brokerage: DisableAccountInBrokerage | Unset | None = UNSET
    document_submission: DocumentSubmission | Unset | None = UNSET
    duplicate_account: DuplicateAccount | Unset | None = UNSET
    enable_account_in_brokerage: EnableAccountInBrokerage | Unset | None = UNSET
    enroll_in_drip: EnrollInDRIP | Unset | None = UNSET
    enroll_in_syep: EnrollInSYEP | Unset | None = UNSET
    information_change: InformationChange | Unset | None = UNSET
    leave_drip: LeaveDRIP | Unset | None = UNSET
    leave_syep: LeaveSYEP | Unset | None = UNSET
    link_duplicate_account: LinkDuplicateAccount | Unset | None = UNSET
    manage_market_data_subscriptions: ManageMarketDataSubscriptions | Unset | None = UNSET
    process_documents: ProcessDocuments | Unset | None = UNSET
    prohibited_country_questionnaire: ProhibitedCountryQuestionnaire | Unset | None = UNSET
    questionnaires: QuestionnairesWithAccount | Unset | None = UNSET
    quiz_questionnaires: QuizQuestionnaires | Unset | None = UNSET
    remove_trading_permissions: RemoveTradingPermissions | Unset | None = UNSET
    reopen_account: ReopenAccount | Unset | None = UNSET
    reset_abandoned_account: ResetAbandonedAccount | Unset | None = UNSET
    security_questions: SecurityQuestions | Unset | None = UNSET
    update_account_alias: UpdateAccountAlias | Unset | None = UNSET
    update_account_representatives: UpdateAccountRepresentatives | Unset | None = UNSET
    update_bcan: UpdateBCAN | Unset | None = UNSET
    update_credentials: UpdateCredentials | Unset | None = UNSET
    update_external_id: UpdateExternalId | Unset | None = UNSET
    update_property_profile: UpdatePropertyProfile | Unset | None = UNSET
    update_tax_form: UpdateTaxForm | Unset | None = UNSET
    update_user_access_rights: UpdateUserAccessRights | Unset | None = UNSET
    update_w8_ben: UpdateW8BEN | Unset | None = UNSET
    update_withholding_statement: UpdateWithholdingStatement | Unset | None = UNSET
