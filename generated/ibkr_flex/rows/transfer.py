# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall, TransferDirection, TransferType
from ..runtime.row import Row, column


class Transfer(Row, masked=("accountId", "account", "acctAlias", "accountName")):
    """A transfer of a position or of money. In `Transfers`."""

    __slots__ = ()

    type: TransferType | None = column("type", TransferType)
    direction: TransferDirection | None = column("direction", TransferDirection)
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    sub_category: str | None = column("subCategory", "text")
    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    date: datetime.date | None = column("date", "date")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    account: str | None = column("account", "text")
    delivering_broker: str | None = column("deliveringBroker", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    transfer_price: Decimal | None = column("transferPrice", "decimal")
    position_amount: Decimal | None = column("positionAmount", "decimal")
    position_amount_in_base: Decimal | None = column("positionAmountInBase", "decimal")
    capital_gains_pnl: Decimal | None = column("capitalGainsPnl", "decimal")
    cash_transfer: Decimal | None = column("cashTransfer", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    client_reference: str | None = column("clientReference", "identifier")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    sedol: str | None = column("sedol", "text")
    security_id_type: str | None = column("securityIDType", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    issuer: str | None = column("issuer", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    company: str | None = column("company", "text")
    account_name: str | None = column("accountName", "text")
    pnl_amount: Decimal | None = column("pnlAmount", "decimal")
    pnl_amount_in_base: Decimal | None = column("pnlAmountInBase", "decimal")
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    figi: str | None = column("figi", "text")
    settle_date: datetime.date | None = column("settleDate", "date")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    position_instruction_id: str | None = column("positionInstructionID", "identifier")
    position_instruction_set_id: str | None = column("positionInstructionSetID", "identifier")
