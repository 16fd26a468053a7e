# Generated from spec/ by `make regenerate`; do not edit.
"""Flex: 2 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from datetime import date as Date

    from ..models import FlexStatementResponse
    from ..runtime.aliases import Headers, Numeric, Timeout

GET_STATEMENT: Operation[bytes] = Operation(
    "flex.get_statement",
    "GET",
    "/AccountManagement/FlexWebService/GetStatement",
    parameters=(
        ("reference_code", "q", "query", True, "str"),
        ("token", "t", "query", True, "str"),
        ("version", "v", "query", True, "int", "simple", 3, 3),
    ),
    responses={"200": {"application/xml": "bytes", "text/csv": "bytes", "text/plain": "bytes", "text/xml": "bytes"}},
    summary="Fetch the report that send_request ordered.",
    base="flex",
    effect="read",
    session="none",
    surfaces=("flex",),
    pacing=({"requests": 1, "seconds": 1, "shared": "flex"}, {"requests": 10, "seconds": 60, "shared": "flex"}),
    errors=({"key": "ErrorCode", "status": 200},),
    reference="https://www.ibkrguides.com/clientportal/performanceandstatements/flex3.htm",
    tags=("flex",),
    upstream_id="getStatement",
)
SEND_REQUEST: Operation[FlexStatementResponse] = Operation(
    "flex.send_request",
    "GET",
    "/AccountManagement/FlexWebService/SendRequest",
    parameters=(
        ("from_date", "fd", "query", False, "time:yyyyMMdd"),
        ("period", "p", "query", False, "int"),
        ("query_id", "q", "query", True, "str"),
        ("token", "t", "query", True, "str"),
        ("to_date", "td", "query", False, "time:yyyyMMdd"),
        ("version", "v", "query", True, "int", "simple", 3, 3),
    ),
    responses={"200": {"application/xml": "FlexStatementResponse", "text/xml": "FlexStatementResponse"}},
    summary="Ask the server to make the report of a Flex query.",
    base="flex",
    effect="read",
    session="none",
    surfaces=("flex",),
    pacing=({"requests": 1, "seconds": 1, "shared": "flex"}, {"requests": 10, "seconds": 60, "shared": "flex"}),
    errors=({"key": "ErrorCode", "status": 200},),
    reference="https://www.ibkrguides.com/clientportal/performanceandstatements/flex3.htm",
    tags=("flex",),
    upstream_id="sendRequest",
)


class Flex(Resource):
    """Flex."""

    def get_statement(
        self,
        *,
        reference_code: str,
        token: str,
        version: Numeric = 3,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> bytes:
        """Fetch the report that send_request ordered.

        ``GET /AccountManagement/FlexWebService/GetStatement``

        Args:
            reference_code: `ReferenceCode` from the answer to `send_request`; it already fixes period and
                accounts.
            token: The token that ordered the report.
            version: Version of the service. Always send 3; the server takes a missing one for 2.

        Returns:
            The report as the template wants it, XML (root element FlexQueryResponse), CSV or plain text, in
            UTF-8 and up to tens of megabytes: read it as a stream. Until it is ready, and when it fails, the
            answer is the small XML document of `send_request` instead (FlexStatementResponse), again with
            status 200: error 1019 says "in progress" and is the usual answer to polling, 1018 "too many
            requests". So look at the first element before storing anything. CSV reports cannot be mistaken,
            errors are XML always. Activity data is renewed once a day after the close, Trade Confirmation data
            5-10 minutes after an execution. Times without a zone are local to the exchange or New York; keep
            them naive.

        Sources differ:
            The sample of IBKR's guide waits 20 seconds between order and fetch. Clients that poll every 3-5
            seconds and give up after five attempts fail on large reports; allow five minutes at least and at
            most six polls a minute.
        """
        return self._call(
            GET_STATEMENT, query={"q": reference_code, "t": token, "v": version}, headers=headers, timeout=timeout
        )

    def send_request(
        self,
        *,
        query_id: str,
        token: str,
        version: Numeric = 3,
        from_date: Date | str | Unset = UNSET,
        period: Numeric | Unset = UNSET,
        to_date: Date | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FlexStatementResponse:
        """Ask the server to make the report of a Flex query.

        ``GET /AccountManagement/FlexWebService/SendRequest``

        Args:
            from_date: First day of the report instead of the template's, together with `td`; at most 365 days.
            period: Length of the report in days instead of the template's, at most 365; not together with `fd`
                and `td`.
            query_id: Number of the Flex query (the template); it belongs to the user name and accounts it was
                made under.
            token: Token of the Flex Web Service, made in the portal under Reporting, Flex Queries. It lives 6
                hours to a year, may be tied to addresses, and the next one kills it. The only authentication;
                keep it out of logs, it is part of the address.
            to_date: Last day of the report instead of the template's, together with `fd`.
            version: Version of the service. Always send 3; the server takes a missing one for 2.

        Returns:
            Always status 200 and XML: look at `Status`. Success brings `ReferenceCode`, with which
            `get_statement` fetches the report (first after 5-10 seconds, then every 10-20). Fail and Warn bring
            `ErrorCode` and `ErrorMessage`; "too many requests" and "not ready" come as Warn. The address in
            `Url` (or `url`) is a relic, sometimes on the host gdcdyn.interactivebrokers.com: go on where you
            are. `timestamp` is a text with its zone, like 28 August, 2012 10:37 AM EDT. A User-Agent such as
            Python/3.12 is required; follow redirects. The limits of 1 call in a second and 10 in a minute hold
            for a token, both operations together.

        Sources differ:
            One observer saw requests for several days of an Activity query hang on the server when the dates
            were overridden, another overrides them without trouble; with Trade Confirmation queries it works.
            The unit of `p` is inferred from one sample (p=5).
        """
        return self._call(
            SEND_REQUEST,
            query={"fd": from_date, "p": period, "q": query_id, "t": token, "td": to_date, "v": version},
            headers=headers,
            timeout=timeout,
        )


class AsyncFlex(AsyncResource):
    """Flex."""

    async def get_statement(
        self,
        *,
        reference_code: str,
        token: str,
        version: Numeric = 3,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> bytes:
        """Fetch the report that send_request ordered.

        ``GET /AccountManagement/FlexWebService/GetStatement``

        Args:
            reference_code: `ReferenceCode` from the answer to `send_request`; it already fixes period and
                accounts.
            token: The token that ordered the report.
            version: Version of the service. Always send 3; the server takes a missing one for 2.

        Returns:
            The report as the template wants it, XML (root element FlexQueryResponse), CSV or plain text, in
            UTF-8 and up to tens of megabytes: read it as a stream. Until it is ready, and when it fails, the
            answer is the small XML document of `send_request` instead (FlexStatementResponse), again with
            status 200: error 1019 says "in progress" and is the usual answer to polling, 1018 "too many
            requests". So look at the first element before storing anything. CSV reports cannot be mistaken,
            errors are XML always. Activity data is renewed once a day after the close, Trade Confirmation data
            5-10 minutes after an execution. Times without a zone are local to the exchange or New York; keep
            them naive.

        Sources differ:
            The sample of IBKR's guide waits 20 seconds between order and fetch. Clients that poll every 3-5
            seconds and give up after five attempts fail on large reports; allow five minutes at least and at
            most six polls a minute.
        """
        return await self._call(
            GET_STATEMENT, query={"q": reference_code, "t": token, "v": version}, headers=headers, timeout=timeout
        )

    async def send_request(
        self,
        *,
        query_id: str,
        token: str,
        version: Numeric = 3,
        from_date: Date | str | Unset = UNSET,
        period: Numeric | Unset = UNSET,
        to_date: Date | str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> FlexStatementResponse:
        """Ask the server to make the report of a Flex query.

        ``GET /AccountManagement/FlexWebService/SendRequest``

        Args:
            from_date: First day of the report instead of the template's, together with `td`; at most 365 days.
            period: Length of the report in days instead of the template's, at most 365; not together with `fd`
                and `td`.
            query_id: Number of the Flex query (the template); it belongs to the user name and accounts it was
                made under.
            token: Token of the Flex Web Service, made in the portal under Reporting, Flex Queries. It lives 6
                hours to a year, may be tied to addresses, and the next one kills it. The only authentication;
                keep it out of logs, it is part of the address.
            to_date: Last day of the report instead of the template's, together with `fd`.
            version: Version of the service. Always send 3; the server takes a missing one for 2.

        Returns:
            Always status 200 and XML: look at `Status`. Success brings `ReferenceCode`, with which
            `get_statement` fetches the report (first after 5-10 seconds, then every 10-20). Fail and Warn bring
            `ErrorCode` and `ErrorMessage`; "too many requests" and "not ready" come as Warn. The address in
            `Url` (or `url`) is a relic, sometimes on the host gdcdyn.interactivebrokers.com: go on where you
            are. `timestamp` is a text with its zone, like 28 August, 2012 10:37 AM EDT. A User-Agent such as
            Python/3.12 is required; follow redirects. The limits of 1 call in a second and 10 in a minute hold
            for a token, both operations together.

        Sources differ:
            One observer saw requests for several days of an Activity query hang on the server when the dates
            were overridden, another overrides them without trouble; with Trade Confirmation queries it works.
            The unit of `p` is inferred from one sample (p=5).
        """
        return await self._call(
            SEND_REQUEST,
            query={"fd": from_date, "p": period, "q": query_id, "t": token, "td": to_date, "v": version},
            headers=headers,
            timeout=timeout,
        )
