# Generated from spec/ by `make regenerate`; do not edit.
"""The documented values of 324 enumerations.

All are open: IBKR extends them at any time, so fields are annotated `Name | str` and other values pass through.
`typing.get_args(Name)` lists the documented ones.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AccountAccountType: TypeAlias = Literal[
    "Investment",
    "SMSF",
    "Trading",
]
AccountAttributesBusinessType: TypeAlias = Literal[
    "FA",
    "FA_CLIENT",
    "FD_CLIENT",
    "IB_DEVELOPERS",
    "IB_PROSERVE",
    "IB_SALES",
    "INSTITUTIONAL",
    "INTR_BROK",
    "INTR_BROK_CLIENT",
]
AccountAttributesClearingStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "N",
    "O",
    "P",
    "Q",
    "R",
]
AccountAttributesCurrency: TypeAlias = Literal[
    "AED",
    "AUD",
    "CAD",
    "CHF",
    "CNH",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "JPY",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "SEK",
    "SGD",
    "USD",
]
AccountAttributesIbEntity: TypeAlias = Literal[
    "IB-AU",
    "IB-CAN",
    "IB-HK",
    "IB-IE",
    "IB-IN",
    "IB-JP",
    "IB-SG",
    "IB-UK",
    "IBLLC-US",
]
AccountAttributesTradingType: TypeAlias = Literal[
    "FUTNOPT",
    "GPMRGN",
    "IRAMRGN",
    "PMRGN",
    "STKCASH",
    "STKMRGN",
    "STKNOPT",
]
AccountAttributesType: TypeAlias = Literal[
    "COMPANY",
    "DEMO",
    "DEMO-ADVISOR",
    "DEMO-BROKER",
    "FNF",
    "INDIVIDUAL",
    "IRA",
    "PRO-ADV",
    "STL",
    "TRUST",
    "UTMA",
]
AccountBaseCurrency: TypeAlias = Literal[
    "AED",
    "AUD",
    "BGN",
    "CAD",
    "CHF",
    "CNH",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "JPY",
    "KRW",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "RON",
    "RUB",
    "SAR",
    "SEK",
    "SGD",
    "TRY",
    "USD",
    "ZAR",
]
AccountBrokerageServiceCodesItem: TypeAlias = Literal[
    "IBClearing",
    "IBExecution",
    "IBPrime",
]
AccountCapabilitiesItem: TypeAlias = Literal[
    "BOND",
    "CFD",
    "CLP",
    "CMDTY",
    "FOP",
    "FUND",
    "FUT",
    "LEVFX",
    "MRGN",
    "MULT",
    "OPT",
    "SSF",
    "STK",
]
AccountInvestmentObjectivesItem: TypeAlias = Literal[
    "Growth",
    "Hedging",
    "Income",
    "Preservation",
    "Speculation",
    "Trading",
]
AccountIraType: TypeAlias = Literal[
    "ED",
    "ISA",
    "JISA",
    "RH",
    "RI",
    "RO",
    "RRSP",
    "RT",
    "SH",
    "SIMPLE",
    "SP",
    "SRRSP",
    "TFSA",
    "TH",
]
AccountManagementAccountsListLoginMessagesStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
AccountManagementAccountsListStatusesStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
AccountManagementAccountsListTasksType: TypeAlias = Literal[
    "pending",
    "registration",
]
AccountManagementBalancesQueryRequestInstructionType: TypeAlias = Literal["QUERY_WITHDRAWABLE_CASH_EQUITY",]
AccountManagementBankingCancelInstructionRequestInstructionType: TypeAlias = Literal["CANCEL_INSTRUCTION",]
AccountManagementBankingCancelInstructionsBulkRequestInstructionType: TypeAlias = Literal["CANCEL_INSTRUCTION",]
AccountManagementBankingCreateBankInstructionRequestInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "DELETE_BANK_INSTRUCTION",
    "EDDA_INSTRUCTION",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL_INSTRUCTION",
]
AccountManagementBankingCreateBankInstructionsBulkRequestInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "DELETE_BANK_INSTRUCTION",
    "EDDA_INSTRUCTION",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
]
AccountManagementBankingCreateExternalAssetTransferRequestInstructionType: TypeAlias = Literal[
    "COMPLEX_ASSET_TRANSFER",
    "DWAC",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
]
AccountManagementBankingCreateExternalAssetTransferV2RequestInstructionType: TypeAlias = Literal[
    "COMPLEX_ASSET_TRANSFER",
    "DWAC",
    "FOP",
]
AccountManagementBankingCreateExternalAssetTransfersBulkRequestInstructionType: TypeAlias = Literal[
    "COMPLEX_ASSET_TRANSFER",
    "DWAC",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
]
AccountManagementBankingCreateExternalAssetTransfersBulkV2RequestInstructionType: TypeAlias = Literal[
    "COMPLEX_ASSET_TRANSFER",
    "DWAC",
    "FOP",
]
AccountManagementBankingCreateExternalCashTransferRequestInstructionType: TypeAlias = Literal[
    "DEPOSIT",
    "WITHDRAWAL",
]
AccountManagementBankingCreateExternalCashTransfersBulkRequestInstructionType: TypeAlias = Literal[
    "DEPOSIT",
    "WITHDRAWAL",
]
AccountManagementBankingCreateInternalAssetTransferRequestInstructionType: TypeAlias = Literal[
    "INTERNAL_POSITION_TRANSFER",
]
AccountManagementBankingCreateInternalAssetTransfersBulkRequestInstructionType: TypeAlias = Literal[
    "INTERNAL_POSITION_TRANSFER",
]
AccountManagementBankingCreateInternalCashTransferRequestInstructionType: TypeAlias = Literal["INTERNAL_CASH_TRANSFER",]
AccountManagementBankingCreateInternalCashTransfersBulkRequestInstructionType: TypeAlias = Literal[
    "INTERNAL_CASH_TRANSFER",
]
AccountManagementBankingQueryBankInstructionsRequestInstructionType: TypeAlias = Literal[
    "QUERY_BANK_INSTRUCTION",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
]
AccountManagementBankingQueryExternalCashTransfersRequestInstructionType: TypeAlias = Literal[
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_WITHDRAWABLE_FUNDS",
]
AccountManagementBankingQueryInstructionsRequestInstructionType: TypeAlias = Literal["QUERY_RECENT_INSTRUCTIONS",]
AccountManagementUtilitiesGetEnumerationLanguage: TypeAlias = Literal[
    "ar",
    "de",
    "en",
    "es",
    "fr",
    "he",
    "hu",
    "it",
    "ja",
    "nl",
    "pt",
    "ru",
    "zh_CN",
    "zh_TW",
]
AccountManagementUtilitiesGetRequestStatusType: TypeAlias = Literal[
    "response",
    "update",
]
AccountManagementUtilitiesListFormsProjection: TypeAlias = Literal[
    "DOCS",
    "NONE",
    "PAYLOAD",
]
AccountManagementUtilitiesListRequestsStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
AccountQiSubType: TypeAlias = Literal[
    "ISA",
    "JISA",
    "SIPP",
]
AccountStatusRequestStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
AccountSupportTypeType: TypeAlias = Literal[
    "BROKERDEALER",
    "FAMILYINVVEHICLE",
    "FINANCIALINSTITUTION",
    "LICENSEDADVISOR",
    "OPERATINGBUSINESS",
    "PROPRIETARYTRADING",
]
AchInstructionAchType: TypeAlias = Literal[
    "CREDIT",
    "DEBIT",
    "DEBIT_CREDIT",
]
AchInstructionBankInstructionCode: TypeAlias = Literal[
    "CAACH",
    "USACH",
]
AchInstructionClientAccountInfoBankAccountTypeCode: TypeAlias = Literal[
    0,
    1,
    2,
]
AddNewUserInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
AddRelationshipName: TypeAlias = Literal[
    "Account_Admin",
    "Account_Billing",
    "Account_Clearing",
    "Account_Holder",
    "Account_Sales",
    "Account_Trading",
    "Accountant",
    "Administrator",
    "Advisory_Principal",
    "Advisory_Signatory",
    "Apply_User",
    "As_Interest_May_Appear",
    "Associated_Fund",
    "Authorized_Person",
    "Beneficialowner",
    "Beneficiary",
    "Ceo",
    "Cftc_Applicant_Ocr_Contact",
    "Cftc_Non_Applicant_Ocr_Contact",
    "Charity",
    "Chief_Compliance_Officer",
    "Chief_Financial_Officer",
    "Child",
    "Common_Law_Partner",
    "Comp_Officer",
    "Compliance_Contact",
    "Compliance_Officer",
    "Contact",
    "Contingent",
    "Controlling_Officer",
    "Custodian",
    "Custodian_Employee",
    "Director",
    "Employee",
    "Estate",
    "Financial_User",
    "Firm_Admin",
    "Firm_Billing",
    "Firm_Clearing",
    "Firm_Sales",
    "Firm_Trading",
    "Firm_User",
    "Firstholder",
    "Fund_Admin",
    "Fund_Contact",
    "Fund_Manager",
    "Grandchild",
    "Grantor",
    "Head_Of_Desk",
    "Investment_Advisor",
    "Ira_Beneficiary",
    "Ira_Decedent",
    "Ira_Present_Trust",
    "Joint_Applicant",
    "Lead_Compliance_Officer",
    "Life_Partner",
    "Mm_Contact",
    "Nominee",
    "Nominee_Guardian",
    "Nominee_Owner",
    "Non_Employee",
    "Ocr_Account_Controller",
    "Organization_Applicant",
    "Other",
    "Other_Officer",
    "Owner",
    "Parent",
    "Partner",
    "Pension_Admin",
    "Pension_Admin_Contact",
    "Plan_Sponsor",
    "Plan_Sponsor_Officer",
    "Pooled_User",
    "Primary_Contributor",
    "Principal",
    "Promoter",
    "Reg_Rep",
    "Secondholder",
    "Secretary",
    "Shareholder",
    "Shf_Investmanager",
    "Sibling",
    "Signatory",
    "Spouse",
    "Successor_Custodian",
    "Successor_Custodian_Employee",
    "Successor_Holder",
    "Superv_Broker",
    "Third_Party_Admin",
    "Tod_Contingent_Beneficiary",
    "Tod_Primary_Beneficiary",
    "Trader",
    "Trading_Officer",
    "Transfer_On_Death_Legator",
    "Treasurer",
    "Trust_Applicant",
    "Trust_Controller",
    "Trust_Ira",
    "Trustee",
    "User_Individual",
    "Wholetime_Director",
]
AdministratorContactPersonTypeSuffix: TypeAlias = Literal[
    "I",
    "II",
    "III",
    "IV",
    "Jr.",
    "Sr.",
    "V",
]
AdministratorTypeSuffix: TypeAlias = Literal[
    "I",
    "II",
    "III",
    "IV",
    "Jr.",
    "Sr.",
    "V",
]
AdvisorWrapFeesTypeStrategy: TypeAlias = Literal[
    "AUTOMATED",
    "DIRECTBILLING",
    "NO_FEE",
    "NO_FEES",
]
AffiliationDetailsTypeAffiliationRelationship: TypeAlias = Literal[
    "Child",
    "Other",
    "Parent",
    "Self",
    "Spouse",
]
AlertActivationRequestAlertActive: TypeAlias = Literal[
    0,
    1,
]
AlertAlertActive: TypeAlias = Literal[
    0,
    1,
]
AlertAlertRepeatable: TypeAlias = Literal[
    0,
    1,
]
AlertCreationRequestAlertRepeatable: TypeAlias = Literal[
    0,
    1,
]
AlertCreationRequestConditionsItemLogicBind: TypeAlias = Literal[
    "a",
    "n",
    "o",
]
AlertCreationRequestConditionsItemOperator: TypeAlias = Literal[
    "<",
    "<=",
    "==",
    ">",
    ">=",
]
AlertCreationRequestConditionsItemType: TypeAlias = Literal[
    1,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
]
AlertCreationRequestOutsideRth: TypeAlias = Literal[
    0,
    1,
]
AlertCreationRequestSendMessage: TypeAlias = Literal[
    0,
    1,
]
AlertCreationRequestTif: TypeAlias = Literal[
    "GTC",
    "GTD",
]
AlertDetailsAlertActive: TypeAlias = Literal[
    0,
    1,
]
AlertDetailsOrderStatus: TypeAlias = Literal[
    "Inactive",
    "Presubmitted",
    "Submitted",
]
AlertsGetType: TypeAlias = Literal["Q",]
AlgoParamValueClassName: TypeAlias = Literal[
    "Boolean",
    "Double",
    "Integer",
    "String",
    "Time",
]
AllocateVANCurrency: TypeAlias = Literal[
    "AED",
    "AUD",
    "BGN",
    "CAD",
    "CHF",
    "CNH",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "JPY",
    "KRW",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "RON",
    "RUB",
    "SAR",
    "SEK",
    "SGD",
    "TRY",
    "USD",
    "ZAR",
]
AllocationListModelPositionsRequestSortDirection: TypeAlias = Literal[
    "ASC",
    "DESC",
]
AllocationListModelPositionsRequestSortField: TypeAlias = Literal[
    "actual",
    "actualRangeMax",
    "actualRangeMin",
    "ccy",
    "conid",
    "dlv",
    "instrument",
    "instrumentImbalance",
    "mismatchType",
    "mv",
    "position",
    "target",
]
AllocationMethod: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "N",
    "P",
    "R",
    "S",
]
AnalyticsGetAllocationRequestType: TypeAlias = Literal[
    "ALL",
    "ASSET_CLASS",
    "COUNTRY",
    "FINANCIAL_INSTRUMENT",
    "REGION",
    "SECTOR",
]
AnalyticsGetPerformanceRequestPeriod: TypeAlias = Literal[
    "12M",
    "1D",
    "1M",
    "1Y",
    "3M",
    "6M",
    "7D",
    "MTD",
    "YTD",
]
ApplicationInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
AssetExperienceAssetClass: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
AssetExperienceKnowledgeLevel: TypeAlias = Literal[
    "Extensive",
    "Good",
    "Limited",
    "None",
]
AssociatedIndividualGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
AssociatedIndividualMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
AutomatedWrapFeeDetailsTypeType: TypeAlias = Literal[
    "ANNUALFLATFEE",
    "ANNUALFLATFEE_MONTHLY",
    "ANNUALFLATFEE_QUATERLY",
    "BLENDEDPERCENTOFEQUITY",
    "BLENDEDPERCENTOFEQUITY_EOM",
    "BLENDEDPERCENTOFEQUITY_EOQ",
    "BLENDEDPERCENTOFEQUITY_MONTHLY",
    "BLENDEDPERCENTOFEQUITY_QUARTERLY",
    "INVOICE_LIMIT",
    "INVOICE_LIMIT_Q",
    "PERCENTOFEQUITY",
    "PERCENTOFEQUITY_EOM",
    "PERCENTOFEQUITY_EOQ",
    "PERCENTOFEQUITY_MONTHLY",
    "PERCENTOFEQUITY_QUARTERLY",
    "PERCENTOFEQUITY_QUATERLY",
    "PERCENTOFNLV_CAP",
    "PERCENTOFNLV_CAP_EOPEQTY",
    "PERCENTOFNLV_CAP_EOPEQTY_Q",
    "PERCENTOFNLV_CAP_Q",
    "PERCENTOFPROFIT",
    "PERCENTOFPROFIT_QUARTER",
    "PERTRADE",
]
BondFiltersResponseBondFiltersItemDisplayText: TypeAlias = Literal[
    "Coupon",
    "Currency",
    "Issue Date",
    "Maturity Date",
]
ChangeAccountHolderDetailInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
ClientConfigurationAccountSelectionMode: TypeAlias = Literal[
    "MULTIPLE",
    "SINGLE",
]
ClientPublicKeySetKeysItemOption1Kty: TypeAlias = Literal[
    "EC",
    "RSA",
    "oct",
]
ClientPublicKeySetKeysItemOption1Use: TypeAlias = Literal[
    "enc",
    "sig",
]
ClientPublicKeySetKeysItemOption2Kty: TypeAlias = Literal[
    "EC",
    "RSA",
    "oct",
]
ClientPublicKeySetKeysItemOption2Use: TypeAlias = Literal[
    "enc",
    "sig",
]
ClientPublicKeySetKeysItemOption3Kty: TypeAlias = Literal[
    "EC",
    "RSA",
    "oct",
]
ClientPublicKeySetKeysItemOption3Use: TypeAlias = Literal[
    "enc",
    "sig",
]
CommissionConfigStyle: TypeAlias = Literal[
    "Bundled",
    "Unbundled",
]
CommissionConfigType: TypeAlias = Literal[
    "Commodities",
    "Securities",
]
CommissionMarkupTypeType: TypeAlias = Literal[
    "FA",
    "FM",
    "PM",
]
CommissionScheduleTypePricingStructure: TypeAlias = Literal[
    "FIXED",
    "TIERED",
]
ComplexAssetTransferInstructionDirection: TypeAlias = Literal[
    "IN",
    "OUT",
]
ComplexAssetTransferInstructionV2Direction: TypeAlias = Literal[
    "IN",
    "OUT",
]
ComplexAssetTransferPollingResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
ComplexAssetTransferPollingResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
ConsentConsentStatus: TypeAlias = Literal[
    "GRANTED",
    "REVOKED",
    "ROTATED",
]
ConsentSummaryClientCategory: TypeAlias = Literal[
    "AI_AGENT",
    "DIRECT",
    "THIRD_PARTY",
]
ConsentSummaryConsentStatus: TypeAlias = Literal[
    "GRANTED",
    "REVOKED",
    "ROTATED",
]
ContractRulesCqtTypesItem: TypeAlias = Literal[
    "limit",
    "lit",
    "market",
    "mit",
    "stop",
    "stop_limit",
    "trailing_stop",
    "trailing_stop_limit",
]
ContractRulesFraqTypesItem: TypeAlias = Literal[
    "limit",
    "lit",
    "market",
    "mit",
    "stop",
    "stop_limit",
    "trailing_stop",
    "trailing_stop_limit",
]
ContractRulesIbAlgoTypesItem: TypeAlias = Literal[
    "limit",
    "limitonclose",
    "lit",
    "marketonclose",
    "relative",
    "stop_limit",
    "trailing_stop_limit",
]
ContractRulesOrderTypesItem: TypeAlias = Literal[
    "limit",
    "limitonclose",
    "lit",
    "market",
    "marketonclose",
    "midprice",
    "mit",
    "relative",
    "stop",
    "stop_limit",
    "trailing_stop",
    "trailing_stop_limit",
]
ContractRulesOrderTypesOutsideItem: TypeAlias = Literal[
    "limit",
    "lit",
    "relative",
    "stop_limit",
    "trailing_stop_limit",
]
ContractsFindByUnderlyingRight: TypeAlias = Literal[
    "C",
    "P",
]
ContractsListAlgorithmsAddDescription: TypeAlias = Literal[
    0,
    1,
]
ContractsListAlgorithmsAddParams: TypeAlias = Literal[
    0,
    1,
]
ContractsListSchedulesAssetClass: TypeAlias = Literal[
    "BND",
    "CFD",
    "FND",
    "FUT",
    "ICS",
    "OPT",
    "STK",
    "SWP",
    "WAR",
]
ContractsListStrikesSectype: TypeAlias = Literal[
    "FOP",
    "OPT",
    "WAR",
]
ContractsSearchByBodyRequestSecType: TypeAlias = Literal[
    "BOND",
    "IND",
    "STK",
]
ContractsSearchSecType: TypeAlias = Literal[
    "BOND",
    "IND",
    "STK",
]
CounterpartyPermissionPermissionStatus: TypeAlias = Literal[
    "ACTIVE",
    "DISABLED",
    "INACTIVE",
    "UNKNOWN",
]
CustomerType: TypeAlias = Literal[
    "INDIVIDUAL",
    "IRA",
    "JOINT",
    "ORG",
    "TRUST",
    "UGMA",
    "UTMA",
]
DVPInstructionAssetClass: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
DVPInstructionExchange: TypeAlias = Literal[
    "AMEX",
    "BOX",
    "CBOE",
    "ISE",
    "NASDAQ",
    "NYSE",
    "PHLX",
    "PSE",
]
DVPInstructionRole: TypeAlias = Literal[
    "B",
    "C",
    "E",
]
DVPInstructionTxGroupCode: TypeAlias = Literal[
    "G",
    "N",
    "R",
    "Z",
]
DVPInstructionType: TypeAlias = Literal[
    "CMTA",
    "DTCID",
    "GUS",
    "NSCC",
    "OCCSSF",
]
DayQuantityLimitAsset: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
DeleteBankInstructionBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "WIRE",
]
DeleteRelationshipName: TypeAlias = Literal[
    "Account_Admin",
    "Account_Billing",
    "Account_Clearing",
    "Account_Holder",
    "Account_Sales",
    "Account_Trading",
    "Accountant",
    "Administrator",
    "Advisory_Principal",
    "Advisory_Signatory",
    "Apply_User",
    "As_Interest_May_Appear",
    "Associated_Fund",
    "Authorized_Person",
    "Beneficialowner",
    "Beneficiary",
    "Ceo",
    "Cftc_Applicant_Ocr_Contact",
    "Cftc_Non_Applicant_Ocr_Contact",
    "Charity",
    "Chief_Compliance_Officer",
    "Chief_Financial_Officer",
    "Child",
    "Common_Law_Partner",
    "Comp_Officer",
    "Compliance_Contact",
    "Compliance_Officer",
    "Contact",
    "Contingent",
    "Controlling_Officer",
    "Custodian",
    "Custodian_Employee",
    "Director",
    "Employee",
    "Estate",
    "Financial_User",
    "Firm_Admin",
    "Firm_Billing",
    "Firm_Clearing",
    "Firm_Sales",
    "Firm_Trading",
    "Firm_User",
    "Firstholder",
    "Fund_Admin",
    "Fund_Contact",
    "Fund_Manager",
    "Grandchild",
    "Grantor",
    "Head_Of_Desk",
    "Investment_Advisor",
    "Ira_Beneficiary",
    "Ira_Decedent",
    "Ira_Present_Trust",
    "Joint_Applicant",
    "Lead_Compliance_Officer",
    "Life_Partner",
    "Mm_Contact",
    "Nominee",
    "Nominee_Guardian",
    "Nominee_Owner",
    "Non_Employee",
    "Ocr_Account_Controller",
    "Organization_Applicant",
    "Other",
    "Other_Officer",
    "Owner",
    "Parent",
    "Partner",
    "Pension_Admin",
    "Pension_Admin_Contact",
    "Plan_Sponsor",
    "Plan_Sponsor_Officer",
    "Pooled_User",
    "Primary_Contributor",
    "Principal",
    "Promoter",
    "Reg_Rep",
    "Secondholder",
    "Secretary",
    "Shareholder",
    "Shf_Investmanager",
    "Sibling",
    "Signatory",
    "Spouse",
    "Successor_Custodian",
    "Successor_Custodian_Employee",
    "Successor_Holder",
    "Superv_Broker",
    "Third_Party_Admin",
    "Tod_Contingent_Beneficiary",
    "Tod_Primary_Beneficiary",
    "Trader",
    "Trading_Officer",
    "Transfer_On_Death_Legator",
    "Treasurer",
    "Trust_Applicant",
    "Trust_Controller",
    "Trust_Ira",
    "Trustee",
    "User_Individual",
    "Wholetime_Director",
]
DepositFundsInstructionBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "OPEN_BANKING",
    "WIRE",
    "eDDA",
]
DepositFundsInstructionIraDepositDetailFromIraType: TypeAlias = Literal[
    "EDUCATION",
    "NONE",
    "RETIREMENT_SAVINGS_PLAN",
    "RETIREMENT_SAVING_PLAN",
    "ROLLOVER",
    "ROTH",
    "ROTH_INHERITED",
    "SEP",
    "SEP_INHERITED",
    "SPOUSAL_RETIREMENT_SAVING_PLAN",
    "TAX_FREE_SAVING_ACCOUNT",
    "TRADITIONAL",
    "TRADITIONAL_INHERITED",
]
DepositFundsInstructionIraDepositDetailIraContributionType: TypeAlias = Literal[
    "CONTRIBUTION",
    "DIRECT_ROLLOVER",
    "EMPLOYER_SEP_CONTRIBUTION",
    "LATE_ROLLOVER",
    "ROLLOVER",
    "SPOUSAL_CONTRIBUTION",
]
DepositFundsInstructionIraDepositDetailIraTaxYearType: TypeAlias = Literal[
    "CURRENT",
    "PRIOR",
]
DepositFundsInstructionOpenBankingServiceProvider: TypeAlias = Literal["PLAID",]
DepositFundsPollingResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
DepositFundsPollingResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
DepositNotificationCurrency: TypeAlias = Literal[
    "AED",
    "AUD",
    "BGN",
    "CAD",
    "CHF",
    "CNH",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "JPY",
    "KRW",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "RON",
    "RUB",
    "SAR",
    "SEK",
    "SGD",
    "TRY",
    "USD",
    "ZAR",
]
DepositNotificationType: TypeAlias = Literal[
    "ACH",
    "CHECK",
    "SKIP_DEPOSIT",
    "WIRE",
]
DocumentDocumentType: TypeAlias = Literal[
    "Additional Proof of Identity Document",
    "Articles of Incorporation",
    "Authorization to Open Account - Certification",
    "Authorization to Open Account - Evidence",
    "Bank Passbook/Statement",
    "Bank Statement",
    "Brokerage Statement",
    "CRS card of Lombardy",
    "Certificate of Good Standing",
    "Certificate of Incorporation/Formation",
    "Certificate of Registratios",
    "Certified Proof of Address",
    "Certified Proof of Identity",
    "Check",
    "Company Charter",
    "Company Ownership",
    "Copy of Passport, National Id or Driver's License",
    "Corporate Charter",
    "Court- or Govt-issued document",
    "Current Lease",
    "Divorce Settlement",
    "Employer Confirmation",
    "Entitlement to Payments",
    "Evidence of Ownership of Property",
    "Financial Statement",
    "Government-issued Business License",
    "Income Tax Return",
    "Italian Electronic ID Card - CIE",
    "Italian Health Card (Tessera Sanitaria)",
    "Letter",
    "National ID",
    "Ownership",
    "Passport",
    "Pay Slip",
    "Proof of Principal Place of Business and Registration",
    "Proof of Sale",
    "Proof of Winnings",
    "Severance",
    "Tax Return",
    "Utility Bill",
    "Will",
]
DocumentProofOfAddressType: TypeAlias = Literal[
    "Bank Statement",
    "Brokerage Statement",
    "Current Lease",
    "Driver License",
    "Evidence of Ownership of Property",
    "Government Issued Letters",
    "Homeowner Insurance Policy Bill",
    "Homeowner Insurance Policy Document",
    "Other Document",
    "Renter Insurance Policy Document",
    "Renter Insurance Policy bill",
    "Security System Bill",
    "Utility Bill",
]
DocumentProofOfIdentityType: TypeAlias = Literal[
    "Alien ID Card",
    "Bank Statement",
    "Brokerage Statement",
    "CRA Assessment",
    "Credit Card Statement",
    "Driver License",
    "Evidence of Ownership of Property",
    "Hong Kong and Macao Entry Permit",
    "National ID Card",
    "Passport",
    "T4 Statement",
    "Utility Bill",
]
DocumentSubmissionInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
DwacInstructionDirection: TypeAlias = Literal["IN",]
DwacInstructionV2Direction: TypeAlias = Literal["IN",]
EchoResponseRequestMethod: TypeAlias = Literal[
    "GET",
    "PATCH",
    "POST",
    "PUT",
]
EchoResponseSecurityPolicy: TypeAlias = Literal[
    "ENCRYPTED_JWE",
    "HTTPS",
    "SIGNED_JWT",
]
EddaInstructionDebtorIdentificationDocumentType: TypeAlias = Literal[
    "chinaId",
    "hkId",
    "hkMacaoEntryPermit",
    "passport",
]
EligibleContractParticipantDetailsCode: TypeAlias = Literal[
    "DiscretionaryBasis",
    "HighRisk",
]
EnumerationType: TypeAlias = Literal[
    "acats",
    "aton",
    "business-and-occupation",
    "countries",
    "edd-avt",
    "employee-plans",
    "employee-track",
    "exchange-bundles",
    "fin-info-ranges",
    "market-data",
    "product-country-bundles",
    "prohibited-country",
    "questionnaires",
    "quiz-questions",
    "security-questions",
    "states",
    "wire-instructions",
]
ExchangeAccessAssetClass: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
ExchangeAccessExchange: TypeAlias = Literal[
    "AMEX",
    "BOX",
    "CBOE",
    "ISE",
    "NASDAQ",
    "NYSE",
    "PHLX",
    "PSE",
]
ExtPositionsTransferTypeSrcIRAType: TypeAlias = Literal[
    "ED",
    "ISA",
    "JISA",
    "RH",
    "RI",
    "RO",
    "RRSP",
    "RT",
    "SH",
    "SIMPLE",
    "SP",
    "SRRSP",
    "TFSA",
    "TH",
]
ExtPositionsTransferTypeSubType: TypeAlias = Literal[
    "ACATS",
    "ATON",
]
ExtPositionsTransferTypeType: TypeAlias = Literal[
    "FULL",
    "PARTIAL",
]
ExternalPositionTransferSourceIRAType: TypeAlias = Literal[
    "ED",
    "RH",
    "RI",
    "RO",
    "RT",
    "SH",
    "SP",
    "TH",
]
ExternalPositionTransferSubType: TypeAlias = Literal[
    "ACATS",
    "ATON",
]
ExternalPositionTransferType: TypeAlias = Literal["FULL",]
FinancialInformationInvestmentObjectivesItem: TypeAlias = Literal[
    "Growth",
    "Hedging",
    "Income",
    "Preservation",
    "Speculation",
    "Trading",
]
FlexErrorCode: TypeAlias = Literal[
    1001,
    1003,
    1004,
    1005,
    1006,
    1007,
    1008,
    1009,
    1010,
    1011,
    1012,
    1013,
    1014,
    1015,
    1016,
    1017,
    1018,
    1019,
    1020,
    1021,
    1025,
]
FlexStatementResponseStatus: TypeAlias = Literal[
    "Fail",
    "Success",
    "Warn",
]
FopInstructionDirection: TypeAlias = Literal[
    "IN",
    "OUT",
]
FopInstructionV2Direction: TypeAlias = Literal[
    "IN",
    "OUT",
]
FormCRSControllingPersonDesignation: TypeAlias = Literal[
    "BY_OTHER_MEANS",
    "BY_OWNERSHIP",
    "SENIOR_MGMT_OFFICER",
]
FormCRSOecdStatus: TypeAlias = Literal[
    "CUSTODIAL_INSTITUTION",
    "DEPOSITORY_INSTITUTION",
    "EXEMPT_RETIREMENT_PLAN",
    "FINANCIAL_INSTITUTION",
    "INVESTMENT_ENTITY_IN_NONPARTICIPATING_JURISDICTION",
    "INVESTMENT_ENTITY_NOT_LISTED",
    "NON_REPORTING_FI",
    "NON_REPORTING_FINANCIAL_INSTITUTION",
    "OTHER_ACTIVE_NON_FINANCIAL_ENTITY",
    "OTHER_INVESTMENT_ENTITY",
    "PASSIVE_NON_FINANCIAL_ENTITY",
    "PUBLICLY_TRADED_CORPORATION_OR_AFFILIATE",
    "SPECIFIED_INSURANCE_COMPANY",
]
FormW8BENEBox11Status: TypeAlias = Literal[
    "LIMITED_BRANCH",
    "PARTICIPATING_FFI",
    "REPORTING_MODEL_1_FFI",
    "REPORTING_MODEL_2_FFI",
    "US_BRANCH",
]
FormW8BENEEntityType: TypeAlias = Literal[
    "CENTRAL_BANK_OF_ISSUE",
    "COMPLEX_TRUST",
    "CORPORATION",
    "DISREGARDED_ENTITY",
    "ESTATE",
    "GOVERNMENT",
    "GRANTOR_TRUST",
    "PARTNERSHIP",
    "PRIVATE_FOUNDATION",
    "SIMPLE_TRUST",
    "TAX_EXEMPT_ORGANIZATION",
]
FormW8BENEExplanation: TypeAlias = Literal[
    "TIN_NOT_DISCLOSED",
    "TIN_NOT_ISSUED",
    "TIN_NOT_REQUIRED",
    "US_TIN",
]
FormW8BENEFatcaStatus: TypeAlias = Literal[
    "ACTIVE_NFFE",
    "AN_501_C_ORGANIZATION",
    "CERTIFIED_DEEMED_COMPLIANT_FFI",
    "CERTIFIED_DEEMED_COMPLIANT_INVESTMENT_ADVISORS",
    "CERTIFIED_DEEMED_COMPLIANT_LIMITED_LIFE_DEBT",
    "CERTIFIED_DEEMED_COMPLIANT_NONREGISTERING_LOCAL_BANK",
    "CERTIFIED_DEEMED_COMPLIANT_SPONSORED_VEHICLE",
    "DIRECT_REPORTING_NFFE",
    "ENTITY_OWNED_BY_EXEMPT_BENEFICIAL_OWNERS",
    "EXCEPTED_INTER_AFFILIATE_FFI",
    "EXCEPTED_NONFINANCIAL_ENTITY",
    "EXCEPTED_NONFINANCIAL_STARTUP",
    "EXCEPTED_TERRITORY_NFFE",
    "EXEMPT_RETIREMENT_PLANS",
    "FOREIGN_GOVERNMENT",
    "INTERNATIONAL_ORGANIZATION",
    "NONFINANCIAL_GROUP",
    "NONPARTICIPATING_FFI",
    "NONPROFIT_ORGANIZATION",
    "NONREPORTING_IGA_FFI",
    "OWNER_DOCUMENTED_FFI",
    "PARICIPATING_FFI",
    "PASSIVE_NFFE",
    "PUBLICLY_TRADED_NFFE",
    "REGISTERED_DEEMED_COMPLIANT_FFI",
    "REPORTING_MODEL_1_FFI",
    "REPORTING_MODEL_2_FFI",
    "RESTRICTED_DISTRIBUTOR",
    "SPONSORED_DIRECT_REPORTING_NFFE",
    "SPONSORED_FFI",
    "TERRITORY_FINANCIAL_INSTITUTION",
]
FormW8BENEPart1226Desc3: TypeAlias = Literal[
    "CollectiveInvestmentVehicle",
    "ExemptBeneficialOwner-RetirementPlan",
    "FinancialInstitutionwithlocalClientBase",
    "InvestmentAdvisorsandManagers",
    "LocalBank",
    "SponsoredCloselyHeldInvestmentVehicle",
    "SponsoredInvestmentEntity",
    "TrusteeDocumentedTrust",
]
FormW8BENEPart314B: TypeAlias = Literal[
    "CompanyMeetsDerivativeBenefitsTest",
    "CompanyMeetsOwnershipAndBaseErosionTest",
    "CompanyWithIncomeActiveBusiness",
    "FavorableDiscretionaryDetermination",
    "Government",
    "NoLobArticleInTreaty",
    "Other",
    "PubliclyTradedCorporation",
    "SubsidiaryOfAPubliclyTradedCorporation",
    "TaxExemptOrganization",
    "TaxExemptPensionTrustOrPensionFund",
]
FormW8BENESignatureType: TypeAlias = Literal[
    "Electronic",
    "Physical",
]
FormW8BENExplanation: TypeAlias = Literal[
    "TIN_NOT_DISCLOSED",
    "TIN_NOT_ISSUED",
    "TIN_NOT_REQUIRED",
    "US_TIN",
]
FormW8BENSignatureType: TypeAlias = Literal[
    "Electronic",
    "Physical",
]
FormW8IMYBox11Status: TypeAlias = Literal[
    "LIMITED_BRANCH",
    "PARTICIPATING_FFI",
    "REPORTING_MODEL_1_FFI",
    "REPORTING_MODEL_2_FFI",
    "US_BRANCH",
]
FormW8IMYEntityType: TypeAlias = Literal[
    "NONQUALIFIED_INTERMEDIARY",
    "NONWITHHOLDING_FOREIGN_GRANTOR_TRUST",
    "NONWITHHOLDING_FOREIGN_PARTNERSHIP",
    "NONWITHHOLDING_FOREIGN_SIMPLE_TRUST",
    "QUALIFIED_INTERMEDIARY",
    "TERRITORY_FINANCIAL",
    "US_BRANCH",
    "WITHHOLDING_FOREIGN_PARTNERSHIP",
    "WITHHOLDING_FOREIGN_TRUST",
]
FormW8IMYFatcaStatus: TypeAlias = Literal[
    "ACTIVE_NFFE",
    "CERTIFIED_DEEMED_COMPLAINT_FFI",
    "CERTIFIED_DEEMED_COMPLAINT_LIMITED_LIFE_DEBT",
    "CERTIFIED_DEEMED_COMPLAINT_SPONSORED",
    "DIRECT_REPORTING_NFFE",
    "EXCEPTED_NONFINANCIAL_ENTITY_IN_LIQUIDATION",
    "EXCEPTED_NONFINANCIAL_GROUP_ENTITY",
    "EXCEPTED_NONFINANCIAL_STARTUP_COMPANY",
    "EXCEPTED_TERRITORY_NFFE",
    "EXEMPT_RETIREMENT_PLAN",
    "FOREIGN_CENTRAL_BANK_ISSUE",
    "NONPARTICIPATING_FFI",
    "NONREPORTING_IGA_FFO",
    "OWNER_DOCUMENTED_FFI",
    "PARTICIPATING_FFI",
    "PASSIVE_NFFE",
    "PUBLICLY_TRADED_NFFE",
    "REGISTERED_DEEMED_COMPLAINT",
    "REPORTING_MODEL1_FFI",
    "REPORTING_MODEL2_FFI",
    "RESTRICTED_DISTRIBUTOR",
    "SPONSORED_DIRECT_REPORTING_NFFE",
    "SPONSORED_FFI",
    "TERRITORY_FINANCIAL_INSTITUTION",
]
FormW8IMYUsTinType: TypeAlias = Literal[
    "EIN",
    "ITIN",
    "QI-EIN",
    "SSN",
    "WP-EIN",
    "WT-EIN",
]
FormW9CustomerType: TypeAlias = Literal[
    "Corporation",
    "Individual",
    "LLC",
    "Other",
    "Partnership",
]
FormW9SignatureType: TypeAlias = Literal[
    "Electronic",
    "Physical",
]
FormW9TinType: TypeAlias = Literal[
    "EIN",
    "NonUS_NationalId",
    "SSN",
]
GetInvestedAccountsSummarySubscriptionStatus: TypeAlias = Literal[
    0,
    1,
]
IRAContingentBeneficiaryEntityEntityType: TypeAlias = Literal[
    "Charity",
    "Estate",
    "Trust",
]
IRAContingentBeneficiaryEntityRelationship: TypeAlias = Literal[
    "Brother",
    "Charity",
    "Child",
    "Common Law Partner",
    "Daughter",
    "Estate",
    "Father",
    "Grandchild",
    "Husband",
    "Mother",
    "Other",
    "Parent",
    "Sibling",
    "Sister",
    "Son",
    "Spouse",
    "Trust",
    "Wife",
]
IRAContingentBeneficiaryGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
IRAContingentBeneficiaryMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
IRAContingentBeneficiaryRelationship: TypeAlias = Literal[
    "Brother",
    "Charity",
    "Child",
    "Common Law Partner",
    "Daughter",
    "Estate",
    "Father",
    "Grandchild",
    "Husband",
    "Mother",
    "Other",
    "Parent",
    "Sibling",
    "Sister",
    "Son",
    "Spouse",
    "Trust",
    "Wife",
]
IRADecedentGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
IRADecedentInheritorType: TypeAlias = Literal[
    "I",
    "O",
    "S",
    "T",
]
IRADecedentMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
IRADecedentRelationship: TypeAlias = Literal[
    "Individual",
    "Other",
    "Spouse",
    "Trust",
]
IRADepositDetailsDepositType: TypeAlias = Literal[
    "contribution",
    "rollover",
]
IRADepositDetailsFromIraType: TypeAlias = Literal[
    "ED",
    "ISA",
    "JISA",
    "RH",
    "RI",
    "RO",
    "RRSP",
    "RT",
    "SH",
    "SIMPLE",
    "SP",
    "SRRSP",
    "TFSA",
    "TH",
]
IRADepositDetailsTaxYear: TypeAlias = Literal[
    "current",
    "prior",
]
IRAPrimaryBeneficiaryEntityEntityType: TypeAlias = Literal[
    "Charity",
    "Estate",
    "Trust",
]
IRAPrimaryBeneficiaryEntityRelationship: TypeAlias = Literal[
    "Brother",
    "Charity",
    "Child",
    "Common Law Partner",
    "Daughter",
    "Estate",
    "Father",
    "Grandchild",
    "Husband",
    "Mother",
    "Other",
    "Parent",
    "Sibling",
    "Sister",
    "Son",
    "Spouse",
    "Trust",
    "Wife",
]
IRAPrimaryBeneficiaryGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
IRAPrimaryBeneficiaryMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
IRAPrimaryBeneficiaryRelationship: TypeAlias = Literal[
    "Brother",
    "Charity",
    "Child",
    "Common Law Partner",
    "Daughter",
    "Estate",
    "Father",
    "Grandchild",
    "Husband",
    "Mother",
    "Other",
    "Parent",
    "Sibling",
    "Sister",
    "Son",
    "Spouse",
    "Trust",
    "Wife",
]
IdentificationCardColor: TypeAlias = Literal[
    "BLUE",
    "GREEN",
    "YELLOW",
]
IndividualComboPositionPutOrCall: TypeAlias = Literal[
    "C",
    "None",
    "P",
]
IndividualGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
IndividualMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
IndividualNameSalutation: TypeAlias = Literal[
    "Dr.",
    "Ind.",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Mx.",
]
IndividualNameSuffix: TypeAlias = Literal[
    "I",
    "II",
    "III",
    "IV",
    "Jr.",
    "Sr.",
    "V",
]
IndividualPositionPutOrCall: TypeAlias = Literal[
    "C",
    "P",
]
InstructionErrorResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
InstructionErrorResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
InstructionResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
InstructionResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
InterestMarkupTypeCurrency: TypeAlias = Literal[
    "AED",
    "AUD",
    "BGN",
    "CAD",
    "CHF",
    "CNH",
    "CZK",
    "DKK",
    "EUR",
    "GBP",
    "HKD",
    "HUF",
    "ILS",
    "JPY",
    "KRW",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "RON",
    "RUB",
    "SAR",
    "SEK",
    "SGD",
    "TRY",
    "USD",
    "ZAR",
]
IserverHistoryBidAskResponseDirection: TypeAlias = Literal[-1,]
IserverHistoryLastResponseDirection: TypeAlias = Literal[-1,]
IserverHistoryMidpointResponseDirection: TypeAlias = Literal[-1,]
JointApplicantType: TypeAlias = Literal[
    "au_joint_account",
    "community",
    "joint_tenants",
    "tbe",
    "tenants_common",
]
LedgerValueKey: TypeAlias = Literal["LedgerList",]
LegalEntityIdentificationFormationType: TypeAlias = Literal[
    "OTHER",
    "PRIVATE",
    "PUBLIC",
]
LiveOrdersResponseOrdersItemIsEventTrading: TypeAlias = Literal[
    "0",
    "1",
]
LiveOrdersResponseOrdersItemStatus: TypeAlias = Literal[
    "ApiCancelled",
    "ApiPending",
    "Cancelled",
    "Expired",
    "Filled",
    "Inactive",
    "PendingCancel",
    "PendingSubmit",
    "PreCancelled",
    "PreSubmitted",
    "Submitted",
    "WarnState",
]
LiveOrdersResponseOrdersItemSupportsTaxOpt: TypeAlias = Literal[
    "0",
    "1",
]
LocalTaxFormTaxAuthority: TypeAlias = Literal[
    "AUSTRALIA_TA",
    "CANADA_TA",
    "ISRAEL_TA",
    "RUSSIA_TA",
    "SWEDEN_TA",
]
LoginMessageRequestStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
MarketDataGetHistoryDirection: TypeAlias = Literal[
    -1,
    1,
]
MarketDataGetHistorySource: TypeAlias = Literal[
    "Bid_Ask",
    "Last",
    "Midpoint",
    "Trades",
]
OpenBankingInstructionServiceProvider: TypeAlias = Literal["PLAID",]
OrderCancelSuccessMsg: TypeAlias = Literal["Request was submitted",]
OrderQuantityLimitAsset: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
OrderStatusAlertActive: TypeAlias = Literal[
    0,
    1,
]
OrderStatusChildOrderType: TypeAlias = Literal[
    "0",
    "A",
    "B",
]
OrderStatusOrderStatus: TypeAlias = Literal[
    "ApiCancelled",
    "ApiPending",
    "Cancelled",
    "Expired",
    "Filled",
    "Inactive",
    "PendingCancel",
    "PendingSubmit",
    "PreCancelled",
    "PreSubmitted",
    "Submitted",
    "WarnState",
]
OrderStatusSecType: TypeAlias = Literal[
    "BOND",
    "CASH",
    "CRYPTO",
    "FOP",
    "FUND",
    "FUT",
    "OPT",
    "STK",
    "WAR",
]
OrderStatusSide: TypeAlias = Literal[
    "B",
    "BUY",
    "S",
    "SELL",
]
OrderStatusTif: TypeAlias = Literal[
    "DAY",
    "GTC",
    "GTD",
    "IOC",
    "OND",
    "OPG",
    "OVT",
    "PAX",
]
OrdersListLiveFiltersItem: TypeAlias = Literal[
    "cancelled",
    "filled",
    "inactive",
    "pending_cancel",
    "pending_submit",
    "pre_cancelled",
    "pre_submitted",
    "sort_by_time",
    "submitted",
    "warn_state",
]
OrdersSuppressQuestionsRequestMessageIdsItem: TypeAlias = Literal[
    "o10082",
    "o10138",
    "o10151",
    "o10152",
    "o10153",
    "o10164",
    "o10223",
    "o10288",
    "o10331",
    "o10332",
    "o10333",
    "o10334",
    "o10335",
    "o10336",
    "o163",
    "o2136",
    "o2137",
    "o2165",
    "o354",
    "o382",
    "o383",
    "o403",
    "o451",
    "p12",
    "p6",
]
OrganizationApplicantType: TypeAlias = Literal[
    "CORPORATION",
    "LLC",
    "PARTNERSHIP",
    "UNINCORPORATED BUSINESS",
]
OrganizationApplicantTypeOfTrading: TypeAlias = Literal[
    "CUSTOMER",
    "FIRM",
]
OrganizationApplicantUsTaxPurposeType: TypeAlias = Literal[
    "C",
    "E",
    "P",
]
PartialOptionPositionOptionType: TypeAlias = Literal[
    "CALL",
    "PUT",
]
PartialOptionPositionPosition: TypeAlias = Literal[
    "LONG",
    "SHORT",
]
PartialStockPositionPosition: TypeAlias = Literal[
    "LONG",
    "SHORT",
]
PartialWarrantPositionOptionType: TypeAlias = Literal[
    "CALL",
    "PUT",
]
PartialWarrantPositionPosition: TypeAlias = Literal[
    "LONG",
    "SHORT",
]
PhoneInfoType: TypeAlias = Literal[
    "Business",
    "Fax",
    "Home",
    "Mobile",
    "Mobile (other)",
    "Mobile (work)",
    "Other (voice)",
    "Work",
]
PollingInstructionResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
PollingInstructionResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
PortfolioListPositionsUncachedDirection: TypeAlias = Literal[
    "a",
    "d",
]
PredefinedDestinationInstructionBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "CPA",
    "LVP",
    "SEPA",
    "WIRE",
]
PredefinedDestinationInstructionFinancialInstitutionBranchCodeType: TypeAlias = Literal[
    "BANK_CODE_CAD",
    "BSB_AUD",
    "NONE",
]
PredefinedDestinationInstructionFinancialInstitutionIdentifierType: TypeAlias = Literal[
    "BIC",
    "IFSC",
]
PresetsDefaultMethodForAll: TypeAlias = Literal[
    "A",
    "AvailableEquity",
    "C",
    "E",
    "N",
    "P",
    "R",
    "S",
]
PrimaryContributorTypeSuffix: TypeAlias = Literal[
    "I",
    "II",
    "III",
    "IV",
    "Jr.",
    "Sr.",
    "V",
]
ProcessDocumentsInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
ProhibitedQuestionnaireDetailCode: TypeAlias = Literal[
    "BIRTH",
    "BUSINESSDEALINGS",
    "CITIZENSHIP",
    "FINANCIALACCOUNTS",
    "MULTI",
    "PASSPORT",
    "RESIDENT",
]
QualifiedPurchaserDetailsCode: TypeAlias = Literal[
    "DiscretionaryBasis",
    "InvestmentCompanyAct",
]
QueryAccountBalancesResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
QueryAccountBalancesResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryBankInstructionBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "CAACH",
    "OPEN_BANKING",
    "SEPA",
    "USACH",
    "WIRE",
    "eDDA",
    "eGIRO",
]
QueryBankInstructionResultBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "CAACH",
    "OPEN_BANKING",
    "SEPA",
    "USACH",
    "WIRE",
    "eDDA",
    "eGIRO",
]
QueryBankInstructionResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
QueryBankInstructionResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryIRAContributionsResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
QueryIRAContributionsResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryRecentInstructionResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
QueryRecentInstructionResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryRecentInstructionsTransactionHistoryTransactionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "ALL",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
]
QueryRecentRecurringEventResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
QueryRecentRecurringEventResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryRecurringInstructionsResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PENDING_VERIFICATION",
    "PROCESSED",
    "REJECTED",
]
QueryRecurringInstructionsResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryWithdrawableAmountsInstructionResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
QueryWithdrawableAmountsInstructionResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryWithdrawableAmountsWithoutOriginHoldResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
QueryWithdrawableAmountsWithoutOriginHoldResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
QueryWithdrawableCashEquityResultInstructionStatus: TypeAlias = Literal[
    "PENDING",
    "PROCESSED",
    "REJECTED",
]
QueryWithdrawableCashEquityResultInstructionType: TypeAlias = Literal[
    "ACH_INSTRUCTION",
    "CANCEL_INSTRUCTION",
    "COMPLEX_ASSET_TRANSFER",
    "DELETE_BANK_INSTRUCTION",
    "DEPOSIT",
    "DWAC",
    "EDDA_INSTRUCTION",
    "EXTERNAL_POSITION_TRANSFER",
    "FOP",
    "INTERNAL_CASH_TRANSFER",
    "INTERNAL_POSITION_TRANSFER",
    "MICRO_AMOUNT",
    "OPEN_BANKING_INSTRUCTION",
    "PREDEFINED_DESTINATION_INSTRUCTION",
    "QUERY_ACCOUNT_BALANCES",
    "QUERY_BANK_INSTRUCTION",
    "QUERY_IRA_CONTRIBUTIONS",
    "QUERY_RECENT_INSTRUCTIONS",
    "QUERY_RECENT_RECURRING_EVENTS",
    "QUERY_RECURRING_EVENTS",
    "QUERY_RECURRING_INSTRUCTIONS",
    "QUERY_WITHDRAWABLE_CASH_EQUITY",
    "QUERY_WITHDRAWABLE_FUNDS",
    "TRADITIONAL_BANK_INSTRUCTION_VERIFICATION",
    "WITHDRAWAL",
    "WITHDRAWAL_INSTRUCTION",
]
RateLimitConfigSubject: TypeAlias = Literal[
    "CLIENT_ID",
    "REQUEST_IP",
]
RecurringInstructionDetailFrequency: TypeAlias = Literal[
    "MONTHLY",
    "QUARTERLY",
    "YEARLY",
]
RegisteredClientAllowedClientAuthMethodsItem: TypeAlias = Literal[
    "client_secret_basic",
    "client_secret_post",
    "none",
    "private_key_jwt",
]
RegisteredClientAllowedGrantTypesItem: TypeAlias = Literal[
    "authorization_code",
    "client_credentials",
    "refresh_token",
]
RegisteredClientClientCategory: TypeAlias = Literal[
    "AI_AGENT",
    "DIRECT",
    "THIRD_PARTY",
]
RegisteredClientClientStatus: TypeAlias = Literal[
    "ACTIVE",
    "REQUESTED",
    "REVOKED",
    "UNKNOWN",
]
RegisteredClientClientType: TypeAlias = Literal[
    "CONFIDENTIAL",
    "PUBLIC",
    "TEST",
]
RegisteredClientSource: TypeAlias = Literal[
    "DCR",
    "ECMS_FORM",
    "OAUTH2_ADMIN_FORM",
    "UNKNOWN",
]
RegulatoryDetailCode: TypeAlias = Literal[
    "AFFILIATION",
    "AUSEXPOSURE",
    "BROKERDEALER",
    "BROKER_DEALER",
    "CFTCREGISTERED",
    "CONTROLLER",
    "CRIMINAL",
    "ControlPubTraded",
    "DISPUTE",
    "EMPLOYEE_BENEFIT_PLAN",
    "EXCHANGEMEMBERSHIP",
    "EmployeePubTrade",
    "FINANCIAL_ADVISOR",
    "FOREIGN_BANK",
    "FOREIGN_EXCHANGE",
    "FUTURES_COMMISSION_MERCHANT",
    "HIGH_RISK_CONTRIBUTION",
    "IBACCOUNTS",
    "INVESTIGATION",
    "MEMBERSHIP",
    "MONEY_TRANSMITTER",
    "MUTUAL_FUND",
    "NON_US_INSURANCE_COMPANY",
    "POLITICALMILITARYDIPLOMATIC",
    "REGULATORYCONTROL",
    "STOCKCONTROL",
    "US_BANK",
    "US_DEPT",
    "US_INSURANCE_COMPANY",
    "US_SWAP_DEALER",
    "US_SWAP_PARTICIPANT",
]
RequestDetailsRequestStatus: TypeAlias = Literal[
    "A",
    "C",
    "E",
    "F",
    "I",
    "J",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "W",
]
SecDefInfoResponseRight: TypeAlias = Literal[
    "?",
    "C",
    "P",
]
SecurityQuestionsInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
ServiceAction: TypeAlias = Literal[
    "ADD",
    "REMOVE",
]
SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocType: TypeAlias = Literal[
    "CASH",
    "SHARE",
]
SingleOrderSubmissionRequestSide: TypeAlias = Literal[
    "BUY",
    "SELL",
]
SingleOrderSubmissionRequestTif: TypeAlias = Literal[
    "DAY",
    "GTC",
    "GTD",
    "IOC",
    "OND",
    "OPG",
    "OVT",
    "PAX",
]
SingleOrderSubmissionRequestTrailingType: TypeAlias = Literal[
    "%",
    "amt",
]
SingleWatchlistEntryAssetClass: TypeAlias = Literal[
    "BOND",
    "CASH",
    "CRYPTO",
    "FUND",
    "FUT",
    "OPT",
    "STK",
    "WAR",
]
SingleWatchlistEntryST: TypeAlias = Literal[
    "BOND",
    "CASH",
    "CRYPTO",
    "FUND",
    "FUT",
    "OPT",
    "STK",
    "WAR",
]
SourceOfIncomeTypeSourceType: TypeAlias = Literal[
    "CONSULTING",
    "DISABILITY",
    "INHERITANCE",
    "INTEREST",
    "OTHER",
    "PENSIONANDSOCIALSECURITY",
    "REALESTATE",
    "RENTAL",
    "SEVERANCE",
    "SPOUSE",
    "TRADINGANDINVESTMENTS",
    "UNEMPLOYMENT",
]
SourceOfWealthTypeSourceType: TypeAlias = Literal[
    "SOW-IND-Allowance",
    "SOW-IND-Disability",
    "SOW-IND-Income",
    "SOW-IND-Inheritance",
    "SOW-IND-Interest",
    "SOW-IND-MarketProfit",
    "SOW-IND-Other",
    "SOW-IND-Pension",
    "SOW-IND-Property",
    "SOW-ORG-Business",
    "SOW-ORG-MarketTradingProfits",
    "SOW-ORG-Other",
    "SOW-ORG-OwnerEquity",
    "SOW-ORG-Property",
    "SOW-ORG-RetainedEarnings",
]
SubAccountsAccountsItemDataItemKey: TypeAlias = Literal[
    "AvailableEquity",
    "NetLiquidation",
]
TaxResidencyTinType: TypeAlias = Literal[
    "EIN",
    "NonUS_NationalId",
    "SSN",
]
TitleCode: TypeAlias = Literal[
    "Account Holder",
    "BENEFICIARY",
    "CEO",
    "COMP_OFFICER",
    "CONTINGENT",
    "CUSTODIAN",
    "CUSTODIAN EMPLOYEE",
    "Controlling Officer",
    "DIRECTOR",
    "Employee",
    "FIRST HOLDER",
    "GRANTOR",
    "IRA DECEDENT",
    "IRA_BENEFICIARY",
    "NON-EMPLOYEE",
    "OWNER",
    "Other Officer",
    "PARTNER",
    "PRINCIPAL",
    "Registered Contact",
    "SECOND HOLDER",
    "SECRETARY",
    "SHAREHOLDER",
    "SIGNATORY",
    "SPOUSE",
    "SUCCESSOR CUSTODIAN EMPLOYEE",
    "SUCCESSOR_CUSTODIAN",
    "Successor Holder",
    "TRADER",
    "TREASURER",
    "TRUSTEE",
]
TokenRequestClientAssertionType: TypeAlias = Literal["urn:ietf:params:oauth:client-assertion-type:jwt-bearer",]
TokenRequestGrantType: TypeAlias = Literal["client_credentials",]
TradesResponseItemIsEventTrading: TypeAlias = Literal[
    "0",
    "1",
]
TradesResponseItemLiquidationTrade: TypeAlias = Literal[
    "0",
    "1",
]
TradesResponseItemSecType: TypeAlias = Literal[
    "BOND",
    "CASH",
    "CRYPTO",
    "FOP",
    "FUND",
    "FUT",
    "OPT",
    "STK",
    "WAR",
]
TradesResponseItemSide: TypeAlias = Literal[
    "B",
    "N",
    "S",
]
TradesResponseItemSupportsTaxOpt: TypeAlias = Literal[
    "0",
    "1",
]
TradingInstrumentTradingInstrumentDescriptionAssetType: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "FUND",
    "OPT",
    "STK",
    "UNKNOWN",
    "WAR",
]
TradingInstrumentTradingInstrumentDescriptionSecurityIdType: TypeAlias = Literal[
    "CASH",
    "CUSIP",
    "ISIN",
]
TradingInstrumentV2TradingInstrumentDescriptionAssetType: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "FUND",
    "OPT",
    "STK",
    "UNKNOWN",
    "WAR",
]
TradingInstrumentV2TradingInstrumentDescriptionSecurityIdType: TypeAlias = Literal[
    "CASH",
    "CUSIP",
    "ISIN",
]
TradingPermissionAssetClass: TypeAlias = Literal[
    "BILL",
    "BOND",
    "CASH",
    "CFD",
    "CLP",
    "COMB",
    "FOP",
    "FUND",
    "FUT",
    "MRGN",
    "OPT",
    "SSF",
    "STK",
    "WAR",
]
TradingPermissionCountry: TypeAlias = Literal[
    "ALL",
    "AUSTRALIA",
    "AUSTRIA",
    "BELGIUM",
    "CANADA",
    "FRANCE",
    "GERMANY",
    "HK-CHINA",
    "HONG KONG",
    "ITALY",
    "JAPAN",
    "KOREA",
    "MEXICO",
    "NORWAY",
    "SINGAPORE",
    "SPAIN",
    "SWEDEN",
    "SWITZERLAND",
    "THE NETHERLANDS",
    "UNITED KINGDOM",
    "UNITED STATES",
]
TradingPermissionProduct: TypeAlias = Literal[
    "BONDS",
    "FOREX",
    "FUTURES",
    "FUTURES OPTIONS",
    "MUTUAL FUNDS",
    "OPTIONS",
    "SINGLE STOCK FUTURES",
    "STOCK OPTIONS",
    "STOCKS",
    "WARRANTS",
]
TraditionalBankInstructionVerificationBankInstructionCode: TypeAlias = Literal[
    "ACHUS",
    "CAACH",
    "USACH",
    "WIRE",
]
TransactionsResponseRpnlDataItemSide: TypeAlias = Literal[
    "G",
    "L",
]
TrustApplicantTrustType: TypeAlias = Literal[
    "COMPLEX_TRUST",
    "GRANTOR_TRUST",
    "SINGLE_TRUST",
    "US_TAXABLE_TRUST",
]
TrustIdentificationRegistrationType: TypeAlias = Literal[
    "EIN",
    "NonUS_NationalId",
    "SSN",
]
TrustIdentificationTypeOfTrust: TypeAlias = Literal[
    "ERISA",
    "IRREVOC",
    "OTHER",
    "RETIREMENT",
    "REVOCABLE",
    "SMSF",
    "TESTAMENTARY",
]
TrusteeIndividualGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
TrusteeIndividualMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
Typecodes: TypeAlias = Literal[
    "AA",
    "BA",
    "BR",
    "CA",
    "CB",
    "CT",
    "DA",
    "DL",
    "EA",
    "EH",
    "M8",
    "MF",
    "MS",
    "NP",
    "NS",
    "OE",
    "OI",
    "PC",
    "PF",
    "PR",
    "PS",
    "PT",
    "SE",
    "SG",
    "SL",
    "SM",
    "SP",
    "ST",
    "T2",
    "TD",
    "TI",
    "TO",
    "TP",
    "UA",
]
UpdateTaxFormInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
UpdateW8BENInputLanguage: TypeAlias = Literal[
    "ar-AE",
    "de",
    "en",
    "es",
    "fr",
    "he-IL",
    "hu",
    "it",
    "ja",
    "pt",
    "ru",
    "zh-Hans",
]
UpdateWithholdingStatementFatcaCompliantType: TypeAlias = Literal[
    "FATCA_COMPLIANT",
    "NON_CONSENTING_US_ACCOUNT",
    "NON_COOPERATIVE_ACCOUNT",
]
UserDetailsGender: TypeAlias = Literal[
    "F",
    "Female",
    "M",
    "Male",
]
UserDetailsMaritalStatus: TypeAlias = Literal[
    "C",
    "D",
    "M",
    "S",
    "W",
]
UserInfoEntityEntityType: TypeAlias = Literal[
    "INDIVIDUAL",
    "Joint",
    "ORG",
]
UserPrivilegePrivilege: TypeAlias = Literal[
    "CUSTOM",
    "NONE",
    "OWNER",
    "TRADER",
]
WatchlistDeleteSuccessAction: TypeAlias = Literal["context",]
WatchlistsListSC: TypeAlias = Literal["USER_WATCHLIST",]
WatchlistsResponseAction: TypeAlias = Literal["content",]
WatchlistsResponseDataUserListsItemType: TypeAlias = Literal["watchlist",]
WithdrawFundsInstructionBankInstructionMethod: TypeAlias = Literal[
    "ACH",
    "SEPA",
    "WIRE",
]
WithdrawFundsInstructionIraWithdrawalDetailIraWithholdType: TypeAlias = Literal[
    "DEATH",
    "DIRECT_ROLLOVER",
    "EARLY",
    "EXCESS_CY",
    "EXCESS_PY",
    "EXCESS_SC",
    "NORMAL",
    "ROTH_DISTRIBUTION",
]
WithdrawalBankInstructionBasedOnDepositInstructionType: TypeAlias = Literal["OPEN_BANKING",]
WithholdingStatementTypeFatcaCompliantType: TypeAlias = Literal[
    "FATCA_COMPLIANT",
    "NON_CONSENTING_US_ACCOUNT",
    "NON_COOPERATIVE_ACCOUNT",
]
