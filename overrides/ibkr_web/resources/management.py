"""`account_management.accounts` and `.utilities`: the generated operations, and their lists in pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ibkr_openapi.account_management.accounts import AccountManagementAccounts, AsyncAccountManagementAccounts
from ibkr_openapi.account_management.utilities import AccountManagementUtilities, AsyncAccountManagementUtilities
from ibkr_web.resources.pages import AsyncPages, Pages, lists, paged
from ibkr_web.workflows.pagination.walk import AHEAD

if TYPE_CHECKING:
    from ibkr_openapi.models import AccountStatusResponse, LoginMessageResponse, RequestDetail
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncManagedAccounts", "AsyncManagementUtilities", "ManagedAccounts", "ManagementUtilities"]

STATUSES = "account_management.accounts.list_statuses"
MESSAGES = "account_management.accounts.list_login_messages"
REQUESTS = "account_management.utilities.list_requests"


class ManagedAccounts(AccountManagementAccounts):
    """The accounts under your client id, for a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @lists(STATUSES)
    def statuses(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> Pages[AccountStatusResponse]:
        """The accounts of these days with their state, read as they are asked for. status: one of IBKR's letters.

        page_size: 1 to 1000. check: read again where the list moved under the reader. Over 10,000 of them IBKR answers
        with an error: take fewer days.
        """
        asked = {"start_date": start_date, "end_date": end_date, "status": status}
        return Pages(self._client, paged(STATUSES, asked, page_size=page_size, check=check, ahead=ahead, resume=resume))

    @lists(MESSAGES)
    def login_messages(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        message_type: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> Pages[LoginMessageResponse]:
        """The accounts with login messages that nobody answered. message_type: such as W8INFO; else see `statuses`."""
        asked = {"start_date": start_date, "end_date": end_date, "status": status, "message_type": message_type}
        return Pages(self._client, paged(MESSAGES, asked, page_size=page_size, check=check, ahead=ahead, resume=resume))


class AsyncManagedAccounts(AsyncAccountManagementAccounts):
    """The accounts under your client id, for an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @lists(STATUSES)
    def statuses(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> AsyncPages[AccountStatusResponse]:
        """The accounts of these days with their state; see `ManagedAccounts.statuses`."""
        asked = {"start_date": start_date, "end_date": end_date, "status": status}
        return AsyncPages(
            self._client, paged(STATUSES, asked, page_size=page_size, check=check, ahead=ahead, resume=resume)
        )

    @lists(MESSAGES)
    def login_messages(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        message_type: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> AsyncPages[LoginMessageResponse]:
        """The accounts with login messages that nobody answered; see `ManagedAccounts.login_messages`."""
        asked = {"start_date": start_date, "end_date": end_date, "status": status, "message_type": message_type}
        return AsyncPages(
            self._client, paged(MESSAGES, asked, page_size=page_size, check=check, ahead=ahead, resume=resume)
        )


class ManagementUtilities(AccountManagementUtilities):
    """Requests, forms and enumerations, for a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    @lists(REQUESTS)
    def requests(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> Pages[RequestDetail]:
        """The requests of these days, read as they are asked for; arguments as for `accounts.statuses`."""
        asked = {"start_date": start_date, "end_date": end_date, "status": status}
        return Pages(self._client, paged(REQUESTS, asked, page_size=page_size, check=check, ahead=ahead, resume=resume))


class AsyncManagementUtilities(AsyncAccountManagementUtilities):
    """Requests, forms and enumerations, for an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    @lists(REQUESTS)
    def requests(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        status: str | None = None,
        page_size: int | None = None,
        check: bool = True,
        ahead: int = AHEAD,
        resume: str | None = None,
    ) -> AsyncPages[RequestDetail]:
        """The requests of these days; see `ManagementUtilities.requests`."""
        asked = {"start_date": start_date, "end_date": end_date, "status": status}
        return AsyncPages(
            self._client, paged(REQUESTS, asked, page_size=page_size, check=check, ahead=ahead, resume=resume)
        )
