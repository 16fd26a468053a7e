# Generated from spec/ by `make regenerate`; do not edit.
"""All operations, found by name or by method and path without loading more than the one asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final

from .runtime.operation import Operation

_MODULES: Final = {
    "account_management.accounts": ".account_management.accounts",
    "account_management.balances": ".account_management.balances",
    "account_management.banking": ".account_management.banking",
    "account_management.reports": ".account_management.reports",
    "account_management.restrictions": ".account_management.restrictions",
    "account_management.tax_vouchers": ".account_management.tax_vouchers",
    "account_management.utilities": ".account_management.utilities",
    "accounts": ".trading.accounts",
    "alerts": ".trading.alerts",
    "allocation": ".trading.allocation",
    "analytics": ".trading.analytics",
    "authorization": ".account_management.authorization",
    "contracts": ".trading.contracts",
    "events": ".trading.events",
    "flex": ".flex.flex",
    "market_data": ".trading.market_data",
    "notifications": ".trading.notifications",
    "orders": ".trading.orders",
    "portfolio": ".trading.portfolio",
    "scanner": ".trading.scanner",
    "session": ".trading.session",
    "watchlists": ".trading.watchlists",
}
_TABLE: Final = {
    "account_management.accounts.assign_tasks": "POST /gw/api/v1/accounts/{}/tasks",
    "account_management.accounts.create": "POST /gw/api/v1/accounts",
    "account_management.accounts.get_application": "GET /gw/api/v1/accounts",
    "account_management.accounts.get_details": "GET /gw/api/v1/accounts/{}/details",
    "account_management.accounts.get_kyc_link": "GET /gw/api/v1/accounts/{}/kyc",
    "account_management.accounts.get_login_messages": "GET /gw/api/v1/accounts/{}/login-messages",
    "account_management.accounts.get_status": "GET /gw/api/v1/accounts/{}/status",
    "account_management.accounts.list_login_messages": "GET /gw/api/v1/accounts/login-messages",
    "account_management.accounts.list_statuses": "GET /gw/api/v1/accounts/status",
    "account_management.accounts.list_tasks": "GET /gw/api/v1/accounts/{}/tasks",
    "account_management.accounts.submit_documents": "POST /gw/api/v1/accounts/documents",
    "account_management.accounts.update": "PATCH /gw/api/v1/accounts",
    "account_management.accounts.update_status": "PATCH /gw/api/v1/accounts/{}/status",
    "account_management.accounts.update_tasks": "PATCH /gw/api/v1/accounts/{}/tasks",
    "account_management.balances.query": "POST /gw/api/v1/balances/query",
    "account_management.banking.cancel_instruction": "POST /gw/api/v1/instructions/cancel",
    "account_management.banking.cancel_instructions_bulk": "POST /gw/api/v1/instructions/cancel:bulk",
    "account_management.banking.create_bank_instruction": "POST /gw/api/v1/bank-instructions",
    "account_management.banking.create_bank_instructions_bulk": "POST /gw/api/v1/bank-instructions:bulk",
    "account_management.banking.create_external_asset_transfer": "POST /gw/api/v1/external-asset-transfers",
    "account_management.banking.create_external_asset_transfer_v2": "POST /gw/api/v2/external-asset-transfers",
    "account_management.banking.create_external_asset_transfers_bulk": "POST /gw/api/v1/external-asset-transfers:bulk",
    "account_management.banking.create_external_asset_transfers_bulk_v2": "POST /gw/api/v2/external-asset-transfers:bulk",
    "account_management.banking.create_external_cash_transfer": "POST /gw/api/v1/external-cash-transfers",
    "account_management.banking.create_external_cash_transfers_bulk": "POST /gw/api/v1/external-cash-transfers:bulk",
    "account_management.banking.create_internal_asset_transfer": "POST /gw/api/v1/internal-asset-transfers",
    "account_management.banking.create_internal_asset_transfers_bulk": "POST /gw/api/v1/internal-asset-transfers:bulk",
    "account_management.banking.create_internal_cash_transfer": "POST /gw/api/v1/internal-cash-transfers",
    "account_management.banking.create_internal_cash_transfers_bulk": "POST /gw/api/v1/internal-cash-transfers:bulk",
    "account_management.banking.get_client_instruction": "GET /gw/api/v1/client-instructions/{}",
    "account_management.banking.get_instruction": "GET /gw/api/v1/instructions/{}",
    "account_management.banking.get_instruction_set": "GET /gw/api/v1/instruction-sets/{}",
    "account_management.banking.query_bank_instructions": "POST /gw/api/v1/bank-instructions/query",
    "account_management.banking.query_external_cash_transfers": "POST /gw/api/v1/external-cash-transfers/query",
    "account_management.banking.query_instructions": "POST /gw/api/v1/instructions/query",
    "account_management.reports.get_statement": "POST /gw/api/v1/statements",
    "account_management.reports.get_tax_document": "POST /gw/api/v1/tax-documents",
    "account_management.reports.get_trade_confirmation": "POST /gw/api/v1/trade-confirmations",
    "account_management.reports.list_available_statements": "GET /gw/api/v1/statements/available",
    "account_management.reports.list_available_tax_documents": "GET /gw/api/v1/tax-documents/available",
    "account_management.reports.list_available_trade_confirmations": "GET /gw/api/v1/trade-confirmations/available",
    "account_management.restrictions.apply": "POST /gw/api/v1/restrictions",
    "account_management.restrictions.get": "GET /gw/api/v1/restrictions/restriction",
    "account_management.restrictions.get_list_details": "GET /gw/api/v1/restrictions/list",
    "account_management.restrictions.list_by_account": "GET /gw/api/v1/restrictions/account",
    "account_management.restrictions.list_by_user": "GET /gw/api/v1/restrictions/user",
    "account_management.restrictions.verify": "POST /gw/api/v1/restrictions/verify",
    "account_management.tax_vouchers.create": "POST /gw/api/v1/tax-vouchers",
    "account_management.tax_vouchers.download": "GET /gw/api/v1/tax-vouchers/{}/download",
    "account_management.tax_vouchers.get_state": "GET /gw/api/v1/tax-vouchers/{}/state",
    "account_management.tax_vouchers.list_countries": "GET /gw/api/v1/tax-vouchers/active-countries",
    "account_management.tax_vouchers.list_dividends": "GET /gw/api/v1/tax-vouchers/dividends",
    "account_management.tax_vouchers.list_years": "GET /gw/api/v1/tax-vouchers/years",
    "account_management.utilities.echo_https": "GET /gw/api/v1/echo/https",
    "account_management.utilities.echo_signed_jwt": "POST /gw/api/v1/echo/signed-jwt",
    "account_management.utilities.get_enumeration": "GET /gw/api/v1/enumerations/{}",
    "account_management.utilities.get_request_status": "GET /gw/api/v1/requests/{}/status",
    "account_management.utilities.list_complex_transfer_brokers": "GET /gw/api/v1/enumerations/complex-asset-transfer",
    "account_management.utilities.list_forms": "GET /gw/api/v1/forms",
    "account_management.utilities.list_participating_banks": "GET /gw/api/v1/participating-banks",
    "account_management.utilities.list_requests": "GET /gw/api/v1/requests",
    "account_management.utilities.list_required_forms": "GET /gw/api/v1/forms/required-forms",
    "account_management.utilities.update_request_status": "PATCH /gw/api/v1/requests/{}/status",
    "account_management.utilities.validate_username": "GET /gw/api/v1/validations/usernames/{}",
    "accounts.get_available_funds": "GET /v1/api/iserver/account/{}/summary/available_funds",
    "accounts.get_balances": "GET /v1/api/iserver/account/{}/summary/balances",
    "accounts.get_margins": "GET /v1/api/iserver/account/{}/summary/margins",
    "accounts.get_market_value": "GET /v1/api/iserver/account/{}/summary/market_value",
    "accounts.get_pnl": "GET /v1/api/iserver/account/pnl/partitioned",
    "accounts.get_signatures_and_owners": "GET /v1/api/acesws/{}/signatures-and-owners",
    "accounts.get_summary": "GET /v1/api/iserver/account/{}/summary",
    "accounts.list": "GET /v1/api/iserver/accounts",
    "accounts.search_dynamic": "GET /v1/api/iserver/account/search/{}",
    "accounts.select": "POST /v1/api/iserver/account",
    "accounts.select_dynamic": "POST /v1/api/iserver/dynaccount",
    "alerts.delete": "DELETE /v1/api/iserver/account/{}/alert/{}",
    "alerts.get": "GET /v1/api/iserver/account/alert/{}",
    "alerts.get_mobile_trading_assistant": "GET /v1/api/iserver/account/mta",
    "alerts.list": "GET /v1/api/iserver/account/{}/alerts",
    "alerts.save": "POST /v1/api/iserver/account/{}/alert",
    "alerts.set_active": "POST /v1/api/iserver/account/{}/alert/activate",
    "allocation.create_group": "POST /v1/api/iserver/account/allocation/group",
    "allocation.delete_group": "POST /v1/api/iserver/account/allocation/group/delete",
    "allocation.get_group": "POST /v1/api/iserver/account/allocation/group/single",
    "allocation.get_model_presets": "POST /v1/api/fa/fa-preset/get",
    "allocation.get_model_summary": "POST /v1/api/fa/model/summary",
    "allocation.get_presets": "GET /v1/api/iserver/account/allocation/presets",
    "allocation.invest_in_model": "POST /v1/api/fa/model/invest-divest",
    "allocation.list_accounts": "GET /v1/api/iserver/account/allocation/accounts",
    "allocation.list_groups": "GET /v1/api/iserver/account/allocation/group",
    "allocation.list_model_accounts": "POST /v1/api/fa/model/accounts-details",
    "allocation.list_model_investments": "POST /v1/api/fa/model/invest-divest-positions",
    "allocation.list_model_positions": "POST /v1/api/fa/model/positions",
    "allocation.list_models": "POST /v1/api/fa/model/list",
    "allocation.save_model": "POST /v1/api/fa/model/save",
    "allocation.set_model_presets": "POST /v1/api/fa/fa-preset/save",
    "allocation.set_presets": "POST /v1/api/iserver/account/allocation/presets",
    "allocation.submit_model_transfers": "POST /v1/api/fa/model/submit-transfers",
    "allocation.update_group": "PUT /v1/api/iserver/account/allocation/group",
    "analytics.get_allocation": "POST /v1/api/pa/allocation",
    "analytics.get_performance": "POST /v1/api/pa/performance",
    "analytics.get_performance_all_periods": "POST /v1/api/pa/allperiods",
    "analytics.list_transactions": "POST /v1/api/pa/transactions",
    "authorization.create_access_token": "POST /v1/api/oauth/access_token",
    "authorization.create_live_session_token": "POST /v1/api/oauth/live_session_token",
    "authorization.create_oauth2_token": "POST /oauth2/api/v1/token",
    "authorization.create_request_token": "POST /v1/api/oauth/request_token",
    "authorization.create_sso_browser_session": "POST /gw/api/v1/sso-browser-sessions",
    "authorization.create_sso_session": "POST /gw/api/v1/sso-sessions",
    "contracts.find_by_underlying": "GET /v1/api/iserver/secdef/info",
    "contracts.get_exchange_rate": "GET /v1/api/iserver/exchangerate",
    "contracts.get_info": "GET /v1/api/iserver/contract/{}/info",
    "contracts.get_info_and_rules": "GET /v1/api/iserver/contract/{}/info-and-rules",
    "contracts.get_rules": "POST /v1/api/iserver/contract/rules",
    "contracts.get_trading_schedule": "GET /v1/api/contract/trading-schedule",
    "contracts.list_algorithms": "GET /v1/api/iserver/contract/{}/algos",
    "contracts.list_bond_filters": "GET /v1/api/iserver/secdef/bond-filters",
    "contracts.list_by_exchange": "GET /v1/api/trsrv/all-conids",
    "contracts.list_currency_pairs": "GET /v1/api/iserver/currency/pairs",
    "contracts.list_definitions": "GET /v1/api/trsrv/secdef",
    "contracts.list_futures": "GET /v1/api/trsrv/futures",
    "contracts.list_schedules": "GET /v1/api/trsrv/secdef/schedule",
    "contracts.list_stocks": "GET /v1/api/trsrv/stocks",
    "contracts.list_strikes": "GET /v1/api/iserver/secdef/strikes",
    "contracts.search": "GET /v1/api/iserver/secdef/search",
    "contracts.search_by_body": "POST /v1/api/iserver/secdef/search",
    "events.get_contract": "GET /v1/api/forecast/contract/details",
    "events.get_market": "GET /v1/api/forecast/contract/market",
    "events.get_rules": "GET /v1/api/forecast/contract/rules",
    "events.get_schedule": "GET /v1/api/forecast/contract/schedules",
    "events.list_categories": "GET /v1/api/forecast/category/tree",
    "flex.get_statement": "GET /AccountManagement/FlexWebService/GetStatement",
    "flex.send_request": "GET /AccountManagement/FlexWebService/SendRequest",
    "market_data.get_history": "GET /v1/api/iserver/marketdata/history",
    "market_data.get_snapshot": "GET /v1/api/iserver/marketdata/snapshot",
    "market_data.unsubscribe": "POST /v1/api/iserver/marketdata/unsubscribe",
    "market_data.unsubscribe_all": "GET /v1/api/iserver/marketdata/unsubscribeall",
    "notifications.count_unread": "GET /v1/api/fyi/unreadnumber",
    "notifications.delete_device": "DELETE /v1/api/fyi/deliveryoptions/{}",
    "notifications.get_delivery_options": "GET /v1/api/fyi/deliveryoptions",
    "notifications.get_disclaimer": "GET /v1/api/fyi/disclaimer/{}",
    "notifications.list": "GET /v1/api/fyi/notifications",
    "notifications.list_settings": "GET /v1/api/fyi/settings",
    "notifications.mark_disclaimer_read": "PUT /v1/api/fyi/disclaimer/{}",
    "notifications.mark_read": "PUT /v1/api/fyi/notifications/{}",
    "notifications.set_device_delivery": "POST /v1/api/fyi/deliveryoptions/device",
    "notifications.set_email_delivery": "PUT /v1/api/fyi/deliveryoptions/email",
    "notifications.update_setting": "POST /v1/api/fyi/settings/{}",
    "orders.answer_prompt": "POST /v1/api/iserver/notification",
    "orders.cancel": "DELETE /v1/api/iserver/account/{}/order/{}",
    "orders.get_status": "GET /v1/api/iserver/account/order/status/{}",
    "orders.list_live": "GET /v1/api/iserver/account/orders",
    "orders.list_trades": "GET /v1/api/iserver/account/trades",
    "orders.modify": "POST /v1/api/iserver/account/{}/order/{}",
    "orders.preview": "POST /v1/api/iserver/account/{}/orders/whatif",
    "orders.reply": "POST /v1/api/iserver/reply/{}",
    "orders.reset_suppressed_questions": "POST /v1/api/iserver/questions/suppress/reset",
    "orders.submit": "POST /v1/api/iserver/account/{}/orders",
    "orders.suppress_questions": "POST /v1/api/iserver/questions/suppress",
    "portfolio.get_account": "GET /v1/api/portfolio/{}/meta",
    "portfolio.get_allocation": "GET /v1/api/portfolio/{}/allocation",
    "portfolio.get_ledger": "GET /v1/api/portfolio/{}/ledger",
    "portfolio.get_position": "GET /v1/api/portfolio/{}/position/{}",
    "portfolio.get_summary": "GET /v1/api/portfolio/{}/summary",
    "portfolio.invalidate_positions": "POST /v1/api/portfolio/{}/positions/invalidate",
    "portfolio.list_accounts": "GET /v1/api/portfolio/accounts",
    "portfolio.list_combination_positions": "GET /v1/api/portfolio/{}/combo/positions",
    "portfolio.list_positions": "GET /v1/api/portfolio/{}/positions/{}",
    "portfolio.list_positions_by_contract": "GET /v1/api/portfolio/positions/{}",
    "portfolio.list_positions_uncached": "GET /v1/api/portfolio2/{}/positions",
    "portfolio.list_subaccounts": "GET /v1/api/portfolio/subaccounts",
    "portfolio.list_subaccounts_paged": "GET /v1/api/portfolio/subaccounts2",
    "scanner.get_parameters": "GET /v1/api/iserver/scanner/params",
    "scanner.run": "POST /v1/api/iserver/scanner/run",
    "session.get_status": "POST /v1/api/iserver/auth/status",
    "session.initialize": "POST /v1/api/iserver/auth/ssodh/init",
    "session.log_out": "POST /v1/api/logout",
    "session.open_websocket": "GET /v1/api/ws",
    "session.tickle": "POST /v1/api/tickle",
    "session.validate_sso": "GET /v1/api/sso/validate",
    "watchlists.create": "POST /v1/api/iserver/watchlist",
    "watchlists.delete": "DELETE /v1/api/iserver/watchlist",
    "watchlists.get": "GET /v1/api/iserver/watchlist",
    "watchlists.list": "GET /v1/api/iserver/watchlists",
}


class _Operations(Mapping[str, Operation[Any]]):
    """Name -> Operation, for every operation of the contract."""

    def __init__(self) -> None:
        self._loaded: dict[str, Operation[Any]] = {}

    def __getitem__(self, name: str) -> Operation[Any]:
        found = self._loaded.get(name)
        if found is None:
            if name not in _TABLE:
                raise KeyError(name)
            resource, _, function = name.rpartition(".")
            module = import_module(_MODULES[resource], __package__)
            found = self._loaded[name] = getattr(module, function.upper())
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_TABLE)

    def __len__(self) -> int:
        return len(_TABLE)

    def __contains__(self, name: object) -> bool:
        return name in _TABLE

    def __repr__(self) -> str:
        return f"<{len(_TABLE)} operations>"


OPERATIONS: Final[Mapping[str, Operation[Any]]] = _Operations()


def operation(method_or_name: str, path: str | None = None) -> Operation[Any]:
    """One operation: `operation("portfolio.list_positions")` or `operation("GET", "/v1/api/portfolio/{a}/positions/{b}")`.

    The spelling of placeholders does not matter, and a real path (`/v1/api/portfolio/U1/positions/0`) is found too.
    Raises KeyError where there is none.
    """
    if path is None:
        return OPERATIONS[method_or_name]
    method = method_or_name.upper()
    wanted = path.partition("?")[0].split("/")
    best: tuple[int, str] | None = None
    for name, key in _TABLE.items():
        own_method, _, own_path = key.partition(" ")
        parts = own_path.split("/")
        if own_method != method or len(parts) != len(wanted):
            continue
        literal = 0
        for own, given in zip(parts, wanted, strict=True):
            if own == given:
                literal += 2
            elif "{}" in own and _fits(own, given):
                literal += 1 if own != "{}" or given[0] == "{" else 0
            else:
                break
        else:
            if best is None or literal > best[0]:
                best = (literal, name)
    if best is None:
        raise KeyError(f"{method} {path}")
    return OPERATIONS[best[1]]


def _fits(own: str, given: str) -> bool:
    """Whether a segment of a path can be one of the template (`{}.pdf`), or is its spelling (`{id}.pdf`)."""
    first, *rest = own.split("{}")
    if not given.startswith(first):
        return False
    place = len(first)
    for piece in rest:
        end = given.find(piece, place + 1) if piece else len(given)
        if end <= place:
            return False
        place = end + len(piece)
    return place == len(given)
