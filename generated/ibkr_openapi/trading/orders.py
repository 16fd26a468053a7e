# Generated from spec/ by `make regenerate`; do not edit.
"""Orders: 11 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..enums import OrdersListLiveFiltersItem
    from ..models import (
        AdvancedOrderReject,
        LiveOrdersResponse,
        OrderCancelSuccess,
        OrderPreview,
        OrderReplyMessageItem,
        OrderReplyNotFound,
        OrdersAnswerPromptRequest,
        OrdersReplyRequest,
        OrdersResetSuppressedQuestionsResponse,
        OrdersSubmissionRequest,
        OrdersSuppressQuestionsRequest,
        OrdersSuppressQuestionsResponse,
        OrderStatus,
        OrderSubmitError,
        OrderSubmitSuccessItem,
        SingleOrderSubmissionRequest,
        TradesResponseItem,
    )
    from ..runtime.aliases import Headers, Numeric, Timeout

ANSWER_PROMPT: Operation[str] = Operation(
    "orders.answer_prompt",
    "POST",
    "/v1/api/iserver/notification",
    bodies={"application/json": "OrdersAnswerPromptRequest"},
    body_required=True,
    responses={"200": {"application/json": "str", "text/plain": "str"}},
    summary="Answer a prompt about an order that came by WebSocket or as a rejection.",
    effect="order",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/ack-server-prompt",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="ackServerPrompt",
)
CANCEL: Operation[OrderCancelSuccess | OrderSubmitError] = Operation(
    "orders.cancel",
    "DELETE",
    "/v1/api/iserver/account/{accountId}/order/{orderId}",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("order_id", "orderId", "path", True, "int"),
        ("ext_operator", "extOperator", "query", False, "str"),
        ("manual_cancel_time", "manualCancelTime", "query", False, "int"),
        ("manual_indicator", "manualIndicator", "query", False, "bool"),
    ),
    responses={
        "200": {"application/json": ("union", "OrderCancelSuccess", "OrderSubmitError")},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Ask for a working order, or all of them, to be cancelled.",
    effect="order",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "accounts.list", "once": "session"},),
    errors=({"status": 200, "key": "error"},),
    identifier={"path": "orderId", "look_up": ({"call": "orders.get_status", "argument": "order_id"},)},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/cancel-open-order",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="cancelOpenOrder",
)
GET_STATUS: Operation[OrderStatus] = Operation(
    "orders.get_status",
    "GET",
    "/v1/api/iserver/account/order/status/{orderId}",
    parameters=(("order_id", "orderId", "path", True, "int"),),
    responses={
        "200": {"application/json": "OrderStatus"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the state of one order.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "accounts.select", "once": "account", "when": "several-accounts"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/get-order-status",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="getOrderStatus",
)
LIST_LIVE: Operation[LiveOrdersResponse] = Operation(
    "orders.list_live",
    "GET",
    "/v1/api/iserver/account/orders",
    parameters=(
        ("filters", "filters", "query", False, ("list", "@OrdersListLiveFiltersItem"), "comma"),
        ("force", "force", "query", False, "bool"),
    ),
    responses={
        "200": {"application/json": "LiveOrdersResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List the orders of this session, working, filled and cancelled.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 5},),
    priming=(
        {"call": "accounts.list", "once": "session"},
        {"repeat": 1, "until": "non-empty", "after": 1.0, "without": "force"},
    ),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/get-open-orders",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="getOpenOrders",
)
LIST_TRADES: Operation[list[TradesResponseItem]] = Operation(
    "orders.list_trades",
    "GET",
    "/v1/api/iserver/account/trades",
    parameters=(("days", "days", "query", False, "int"),),
    responses={
        "200": {"application/json": ("list", "TradesResponseItem")},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="List executions of today and up to six days before.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 5},),
    priming=({"repeat": 1, "until": "non-empty", "after": 1.0},),
    limits={"days": 7},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/get-trade-history",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="getTradeHistory",
)
MODIFY: Operation[
    list[OrderSubmitSuccessItem] | OrderSubmitError | list[OrderReplyMessageItem] | AdvancedOrderReject
] = Operation(
    "orders.modify",
    "POST",
    "/v1/api/iserver/account/{accountId}/order/{orderId}",
    parameters=(
        ("account_id", "accountId", "path", True, "str"),
        ("order_id", "orderId", "path", True, "int"),
    ),
    bodies={"application/json": "SingleOrderSubmissionRequest"},
    body_required=True,
    responses={
        "200": {
            "application/json": (
                "union",
                ("list", "OrderSubmitSuccessItem"),
                "OrderSubmitError",
                ("list", "OrderReplyMessageItem"),
                "AdvancedOrderReject",
            )
        },
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Modify a working order.",
    effect="order",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "accounts.list", "once": "session"},),
    errors=({"status": 200, "key": "error", "kind": "order"}, {"status": 200, "key": "/*/error", "kind": "order"}),
    identifier={"path": "orderId", "look_up": ({"call": "orders.get_status", "argument": "order_id"},)},
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/modify-open-order",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="modifyOpenOrder",
)
PREVIEW: Operation[OrderPreview] = Operation(
    "orders.preview",
    "POST",
    "/v1/api/iserver/account/{accountId}/orders/whatif",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/json": "OrdersSubmissionRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "OrderPreview"},
        "400": {"application/json": "ErrorResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Preview cost, margin and position of an order without sending it.",
    effect="read",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "accounts.list", "once": "session"}, {"call": "market_data.get_snapshot", "once": "contract"}),
    errors=({"status": 200, "key": "error", "kind": "order"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/preview-margin-impact",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="previewMarginImpact",
)
REPLY: Operation[
    list[OrderSubmitSuccessItem]
    | list[OrderReplyMessageItem]
    | OrderSubmitError
    | OrderReplyNotFound
    | AdvancedOrderReject
] = Operation(
    "orders.reply",
    "POST",
    "/v1/api/iserver/reply/{replyId}",
    parameters=(("reply_id", "replyId", "path", True, "str"),),
    bodies={"application/json": "OrdersReplyRequest"},
    body_required=True,
    responses={
        "200": {
            "application/json": (
                "choose",
                ((2, ("error",), "present", None),),
                ("list", "OrderSubmitSuccessItem"),
                ("list", "OrderReplyMessageItem"),
                "OrderSubmitError",
                "OrderReplyNotFound",
                "AdvancedOrderReject",
            )
        },
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Answer the question an order submission or change came back with.",
    effect="order",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    errors=({"status": 200, "key": "error", "kind": "order"}, {"status": 200, "key": "/*/error", "kind": "order"}),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/confirm-order-reply",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="confirmOrderReply",
)
RESET_SUPPRESSED_QUESTIONS: Operation[OrdersResetSuppressedQuestionsResponse] = Operation(
    "orders.reset_suppressed_questions",
    "POST",
    "/v1/api/iserver/questions/suppress/reset",
    responses={
        "200": {"application/json": "OrdersResetSuppressedQuestionsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Have all questions asked again.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    ends="orders.suppress_questions",
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/reset-order-suppression",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="resetOrderSuppression",
)
SUBMIT: Operation[
    list[OrderSubmitSuccessItem] | list[OrderReplyMessageItem] | OrderSubmitError | AdvancedOrderReject
] = Operation(
    "orders.submit",
    "POST",
    "/v1/api/iserver/account/{accountId}/orders",
    parameters=(("account_id", "accountId", "path", True, "str"),),
    bodies={"application/json": "OrdersSubmissionRequest"},
    body_required=True,
    responses={
        "200": {
            "application/json": (
                "union",
                ("list", "OrderSubmitSuccessItem"),
                ("list", "OrderReplyMessageItem"),
                "OrderSubmitError",
                "AdvancedOrderReject",
            )
        },
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Submit one order, or a bracket or one-cancels-all group of orders.",
    effect="order",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    priming=({"call": "accounts.list", "once": "session"},),
    errors=({"status": 200, "key": "error", "kind": "order"}, {"status": 200, "key": "/*/error", "kind": "order"}),
    identifier={
        "field": "cOID",
        "within": ("orders",),
        "kind": "text",
        "unless": "parentId",
        "look_up": (
            {"call": "orders.list_live", "items": "orders", "match": "order_ref"},
            {"call": "orders.list_trades", "match": "order_ref"},
        ),
    },
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/submit-new-order",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="submitNewOrder",
)
SUPPRESS_QUESTIONS: Operation[OrdersSuppressQuestionsResponse] = Operation(
    "orders.suppress_questions",
    "POST",
    "/v1/api/iserver/questions/suppress",
    bodies={"application/json": "OrdersSuppressQuestionsRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "OrdersSuppressQuestionsResponse"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Answer certain questions with yes in advance, for this brokerage session.",
    effect="idempotent",
    session="brokerage",
    surfaces=("gateway", "oauth1", "oauth2"),
    limits={"messageIds": 51},
    lasts="session",
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-orders/suppress-order-replies",
    security=(("ssoBearer", ()),),
    tags=("Trading Orders",),
    upstream_id="suppressOrderReplies",
)


class Orders(Resource):
    """Orders."""

    def answer_prompt(
        self,
        body: OrdersAnswerPromptRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> str:
        """Answer a prompt about an order that came by WebSocket or as a rejection.

        ``POST /v1/api/iserver/notification``

        Args:
            body: `orderId` and `reqId` of the prompt and `text`, one of its `options` word for word.

        Returns:
            The plain text "Success", not JSON.
        """
        return self._call(ANSWER_PROMPT, body=body, headers=headers, timeout=timeout)

    def cancel(
        self,
        account_id: str,
        order_id: Numeric,
        *,
        ext_operator: str | Unset = UNSET,
        manual_cancel_time: Numeric | Unset = UNSET,
        manual_indicator: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderCancelSuccess | OrderSubmitError:
        """Ask for a working order, or all of them, to be cancelled.

        ``DELETE /v1/api/iserver/account/{accountId}/order/{orderId}``

        Args:
            account_id: Account number of the order.
            order_id: IBKR's order number; -1 cancels every open order.
            ext_operator: Person responsible for the cancellation; needed for futures and options on futures.
            manual_cancel_time: Time of a manual cancellation, epoch seconds.
            manual_indicator: True when a person cancels, false when a program does; needed for futures and
                options on futures.

        Returns:
            `msg` "Request was submitted" acknowledges the request and says nothing of the outcome: the order
            may still fill. `conid` is -1 and `account` null when it was cancelled at once. An unknown number
            gives status 200 with `error`.
        """
        return self._call(
            CANCEL,
            (
                account_id,
                order_id,
            ),
            query={
                "extOperator": ext_operator,
                "manualCancelTime": manual_cancel_time,
                "manualIndicator": manual_indicator,
            },
            headers=headers,
            timeout=timeout,
        )

    def get_status(
        self,
        order_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderStatus:
        """Get the state of one order.

        ``GET /v1/api/iserver/account/order/status/{orderId}``

        Args:
            order_id: IBKR's order number, from `orders.submit` or `orders.list_live`.

        Returns:
            Sizes and prices are text; `size` is what remains, `cum_fill` of `total_size` what is done. `side`
            is "B" or "S". `limit_price` and `stop_price` are there though undocumented, empty where they do not
            apply. `order_time` is UTC (yyMMddHHmmss), `order_ccp_status` a number code. 503 when the order
            belongs to another than the selected account, or is of an earlier session and no longer kept.
        """
        return self._call(GET_STATUS, (order_id,), headers=headers, timeout=timeout)

    def list_live(
        self,
        *,
        filters: Sequence[OrdersListLiveFiltersItem | str] | str | Unset = UNSET,
        force: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LiveOrdersResponse:
        """List the orders of this session, working, filled and cancelled.

        ``GET /v1/api/iserver/account/orders``

        Args:
            filters: States to limit the list to. sort_by_time is no state: it sorts by time. A filter also
                hides orders from the WebSocket topic `sor` until a call with `force`.
            force: True clears IBKR's copy; this answer is then empty, the next one fresh.

        Returns:
            `orders`, at most 1000. The first call of a session starts the subscription and may be empty
            (`snapshot` false); ask again a second later. Quantities are numbers, `price` and `avgPrice` text,
            empty or "None" where nothing applies. `lastExecutionTime` is UTC (yyMMddHHmmss),
            `lastExecutionTime_r` epoch milliseconds as number or text; `order_ref` is the `cOID`. `status` may
            take values beyond the documented ones, `order_ccp_status` is another list of words. With several
            accounts choose one with `accounts.select` first.
        """
        return self._call(LIST_LIVE, query={"filters": filters, "force": force}, headers=headers, timeout=timeout)

    def list_trades(
        self,
        *,
        days: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TradesResponseItem]:
        """List executions of today and up to six days before.

        ``GET /v1/api/iserver/account/trades``

        Args:
            days: Number of days, at most 7; today only when left out.

        Returns:
            Executions of the selected account, whichever program placed the orders. `trade_time` is UTC
            (yyyyMMdd-HH:mm:ss), `trade_time_r` epoch milliseconds; `price` and `commission` are text, `size`
            and `net_amount` numbers; `side` is B, S or, where ForecastEx positions are netted, N. The first
            call of a session may be empty; ask again a second later, then sparingly: IBKR advises once per
            session.

        Sources differ:
            One observer had 30 days accepted.
        """
        return self._call(LIST_TRADES, query={"days": days}, headers=headers, timeout=timeout)

    def modify(
        self,
        account_id: str,
        order_id: Numeric,
        body: SingleOrderSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[OrderSubmitSuccessItem] | OrderSubmitError | list[OrderReplyMessageItem] | AdvancedOrderReject:
        """Modify a working order.

        ``POST /v1/api/iserver/account/{accountId}/order/{orderId}``

        Args:
            account_id: Account number of the order.
            order_id: IBKR's order number, `orderId` in `orders.list_live`.
            body: One ticket, not wrapped in `orders`: every field of the order as it was, with the changed
                ones. Futures and options on futures again need `manualIndicator` and `extOperator`.

        Returns:
            The shapes of `orders.submit`: taken, question, refused with `error` ("OrderID 1 doesn't exist"), or
            rejected with a choice.
        """
        return self._call(
            MODIFY,
            (
                account_id,
                order_id,
            ),
            body=body,
            headers=headers,
            timeout=timeout,
        )

    def preview(
        self,
        account_id: str,
        body: OrdersSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderPreview:
        """Preview cost, margin and position of an order without sending it.

        ``POST /v1/api/iserver/account/{accountId}/orders/whatif``

        Args:
            account_id: Account number the order would be for.
            body: The body of `orders.submit`.

        Returns:
            Amounts as text: "1,977.60 USD (10 Shares)", "215,415,594". `amount` holds cost and commission;
            `equity`, `initial`, `maintenance` and `position` each `current`, `change` and `after`. `warn` and
            `error` are null or text, with status 200. Without a snapshot of the contract before it, the warning
            21 (no market data) comes. Suppressed questions are left out here too.
        """
        return self._call(PREVIEW, (account_id,), body=body, headers=headers, timeout=timeout)

    def reply(
        self,
        reply_id: str,
        body: OrdersReplyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        list[OrderSubmitSuccessItem]
        | list[OrderReplyMessageItem]
        | OrderSubmitError
        | OrderReplyNotFound
        | AdvancedOrderReject
    ):
        """Answer the question an order submission or change came back with.

        ``POST /v1/api/iserver/reply/{replyId}``

        Args:
            reply_id: `id` of the question.
            body: `confirmed` true sends the order on, false discards it.

        Returns:
            The shapes of `orders.submit` again; questions can follow each other (three in a row were seen), so
            go on until no `id` with `message` comes. The answer must be the very next request of the session:
            anything in between kills the order, and the late answer gets 503. An unknown `id` gives 503, or
            status 200 with `error`.
        """
        return self._call(REPLY, (reply_id,), body=body, headers=headers, timeout=timeout)

    def reset_suppressed_questions(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrdersResetSuppressedQuestionsResponse:
        """Have all questions asked again.

        ``POST /v1/api/iserver/questions/suppress/reset``

        Returns:
            `status` "submitted".
        """
        return self._call(RESET_SUPPRESSED_QUESTIONS, headers=headers, timeout=timeout)

    def submit(
        self,
        account_id: str,
        body: OrdersSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[OrderSubmitSuccessItem] | list[OrderReplyMessageItem] | OrderSubmitError | AdvancedOrderReject:
        """Submit one order, or a bracket or one-cancels-all group of orders.

        ``POST /v1/api/iserver/account/{accountId}/orders``

        Args:
            account_id: Account number the order is for; advisors may give the name of an allocation group.
            body: `orders`, a list with one ticket; more only as parent and children (bracket) or with
                `isSingleGroup` on each (one cancels all). Needed: `conid` or `conidex` ("265598@NYSE"; with
                both, `conid` wins and routes to SMART), `orderType`, `side`, `tif` and one of `quantity`,
                `cashQty`, `fxQty` (the last only with `isCcyConv`). `price` is the limit, for STP and TRAIL the
                stop, for MIDPRICE the cap; `auxPrice` the stop of STOP_LIMIT and TRAILLMT; trailing orders take
                `trailingAmt` and `trailingType` ("amt" or "%"). `cOID` (in models `customer_order_id`; at most
                64 characters, unique for 24 hours, not on children) comes back as `order_ref`; children name it
                in `parentId`. Futures and options on futures need `manualIndicator` and `extOperator`; stocks
                refuse or ignore them. `manualOrderTime` (epoch) only where `allowCustomerTime` of the account
                is true. Algorithms: `strategy` and `strategyParameters`, see `contracts.list_algorithms`.
                Combinations use `conidex` "{spread}@{exchange};;;{conid}/{ratio},{conid}/{ratio}", negative
                ratio for selling, no exchange for US dollar spreads. Times in force beyond the documented ones:
                OVT overnight, OND overnight and day. Residents of Canada may not send orders for Canadian
                venues.

        Returns:
            Status 200 comes in four shapes. A list with `order_id` and `order_status`: taken, one element per
            ticket (brackets add `local_order_id` and `parent_order_id`; match children by these, not by
            position). A list with `id` and `message`: a question, to be answered with `orders.reply` as the
            very next request. An object with `error`: refused. An object with `orderId`, `reqId` and `options`:
            rejected with a choice, to be answered with `orders.answer_prompt`. Missing or wrong fields give
            400, bad accounts or states 500 and 503. After a time-out look for the order by `cOID` before
            sending it again.

        Sources differ:
            One IBKR text shows a bare list as body and a bare object as answer; every client sends an object
            with `orders` and gets a list. `secType` is shown as "265598:STK" and "265598@STK". By one observer
            GTC orders end with the next quarter.
        """
        return self._call(SUBMIT, (account_id,), body=body, headers=headers, timeout=timeout)

    def suppress_questions(
        self,
        body: OrdersSuppressQuestionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrdersSuppressQuestionsResponse:
        """Answer certain questions with yes in advance, for this brokerage session.

        ``POST /v1/api/iserver/questions/suppress``

        Args:
            body: `messageIds`, the whole list each time, at most 51. For example o163 price limit, o354 no
                market data, o382 tick size, o383 size limit, o451 value limit, o10151 market orders, o10331
                stop orders, p6 several accounts.

        Returns:
            `status` "submitted". It ends with the brokerage session: send it again after each
            `session.initialize`.

        Sources differ:
            Most numbers after the o equal message codes of Trader Workstation; o0 (stop order) was seen but is
            not among those IBKR lists.
        """
        return self._call(SUPPRESS_QUESTIONS, body=body, headers=headers, timeout=timeout)


class AsyncOrders(AsyncResource):
    """Orders."""

    async def answer_prompt(
        self,
        body: OrdersAnswerPromptRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> str:
        """Answer a prompt about an order that came by WebSocket or as a rejection.

        ``POST /v1/api/iserver/notification``

        Args:
            body: `orderId` and `reqId` of the prompt and `text`, one of its `options` word for word.

        Returns:
            The plain text "Success", not JSON.
        """
        return await self._call(ANSWER_PROMPT, body=body, headers=headers, timeout=timeout)

    async def cancel(
        self,
        account_id: str,
        order_id: Numeric,
        *,
        ext_operator: str | Unset = UNSET,
        manual_cancel_time: Numeric | Unset = UNSET,
        manual_indicator: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderCancelSuccess | OrderSubmitError:
        """Ask for a working order, or all of them, to be cancelled.

        ``DELETE /v1/api/iserver/account/{accountId}/order/{orderId}``

        Args:
            account_id: Account number of the order.
            order_id: IBKR's order number; -1 cancels every open order.
            ext_operator: Person responsible for the cancellation; needed for futures and options on futures.
            manual_cancel_time: Time of a manual cancellation, epoch seconds.
            manual_indicator: True when a person cancels, false when a program does; needed for futures and
                options on futures.

        Returns:
            `msg` "Request was submitted" acknowledges the request and says nothing of the outcome: the order
            may still fill. `conid` is -1 and `account` null when it was cancelled at once. An unknown number
            gives status 200 with `error`.
        """
        return await self._call(
            CANCEL,
            (
                account_id,
                order_id,
            ),
            query={
                "extOperator": ext_operator,
                "manualCancelTime": manual_cancel_time,
                "manualIndicator": manual_indicator,
            },
            headers=headers,
            timeout=timeout,
        )

    async def get_status(
        self,
        order_id: Numeric,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderStatus:
        """Get the state of one order.

        ``GET /v1/api/iserver/account/order/status/{orderId}``

        Args:
            order_id: IBKR's order number, from `orders.submit` or `orders.list_live`.

        Returns:
            Sizes and prices are text; `size` is what remains, `cum_fill` of `total_size` what is done. `side`
            is "B" or "S". `limit_price` and `stop_price` are there though undocumented, empty where they do not
            apply. `order_time` is UTC (yyMMddHHmmss), `order_ccp_status` a number code. 503 when the order
            belongs to another than the selected account, or is of an earlier session and no longer kept.
        """
        return await self._call(GET_STATUS, (order_id,), headers=headers, timeout=timeout)

    async def list_live(
        self,
        *,
        filters: Sequence[OrdersListLiveFiltersItem | str] | str | Unset = UNSET,
        force: bool | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> LiveOrdersResponse:
        """List the orders of this session, working, filled and cancelled.

        ``GET /v1/api/iserver/account/orders``

        Args:
            filters: States to limit the list to. sort_by_time is no state: it sorts by time. A filter also
                hides orders from the WebSocket topic `sor` until a call with `force`.
            force: True clears IBKR's copy; this answer is then empty, the next one fresh.

        Returns:
            `orders`, at most 1000. The first call of a session starts the subscription and may be empty
            (`snapshot` false); ask again a second later. Quantities are numbers, `price` and `avgPrice` text,
            empty or "None" where nothing applies. `lastExecutionTime` is UTC (yyMMddHHmmss),
            `lastExecutionTime_r` epoch milliseconds as number or text; `order_ref` is the `cOID`. `status` may
            take values beyond the documented ones, `order_ccp_status` is another list of words. With several
            accounts choose one with `accounts.select` first.
        """
        return await self._call(LIST_LIVE, query={"filters": filters, "force": force}, headers=headers, timeout=timeout)

    async def list_trades(
        self,
        *,
        days: Numeric | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[TradesResponseItem]:
        """List executions of today and up to six days before.

        ``GET /v1/api/iserver/account/trades``

        Args:
            days: Number of days, at most 7; today only when left out.

        Returns:
            Executions of the selected account, whichever program placed the orders. `trade_time` is UTC
            (yyyyMMdd-HH:mm:ss), `trade_time_r` epoch milliseconds; `price` and `commission` are text, `size`
            and `net_amount` numbers; `side` is B, S or, where ForecastEx positions are netted, N. The first
            call of a session may be empty; ask again a second later, then sparingly: IBKR advises once per
            session.

        Sources differ:
            One observer had 30 days accepted.
        """
        return await self._call(LIST_TRADES, query={"days": days}, headers=headers, timeout=timeout)

    async def modify(
        self,
        account_id: str,
        order_id: Numeric,
        body: SingleOrderSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[OrderSubmitSuccessItem] | OrderSubmitError | list[OrderReplyMessageItem] | AdvancedOrderReject:
        """Modify a working order.

        ``POST /v1/api/iserver/account/{accountId}/order/{orderId}``

        Args:
            account_id: Account number of the order.
            order_id: IBKR's order number, `orderId` in `orders.list_live`.
            body: One ticket, not wrapped in `orders`: every field of the order as it was, with the changed
                ones. Futures and options on futures again need `manualIndicator` and `extOperator`.

        Returns:
            The shapes of `orders.submit`: taken, question, refused with `error` ("OrderID 1 doesn't exist"), or
            rejected with a choice.
        """
        return await self._call(
            MODIFY,
            (
                account_id,
                order_id,
            ),
            body=body,
            headers=headers,
            timeout=timeout,
        )

    async def preview(
        self,
        account_id: str,
        body: OrdersSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrderPreview:
        """Preview cost, margin and position of an order without sending it.

        ``POST /v1/api/iserver/account/{accountId}/orders/whatif``

        Args:
            account_id: Account number the order would be for.
            body: The body of `orders.submit`.

        Returns:
            Amounts as text: "1,977.60 USD (10 Shares)", "215,415,594". `amount` holds cost and commission;
            `equity`, `initial`, `maintenance` and `position` each `current`, `change` and `after`. `warn` and
            `error` are null or text, with status 200. Without a snapshot of the contract before it, the warning
            21 (no market data) comes. Suppressed questions are left out here too.
        """
        return await self._call(PREVIEW, (account_id,), body=body, headers=headers, timeout=timeout)

    async def reply(
        self,
        reply_id: str,
        body: OrdersReplyRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> (
        list[OrderSubmitSuccessItem]
        | list[OrderReplyMessageItem]
        | OrderSubmitError
        | OrderReplyNotFound
        | AdvancedOrderReject
    ):
        """Answer the question an order submission or change came back with.

        ``POST /v1/api/iserver/reply/{replyId}``

        Args:
            reply_id: `id` of the question.
            body: `confirmed` true sends the order on, false discards it.

        Returns:
            The shapes of `orders.submit` again; questions can follow each other (three in a row were seen), so
            go on until no `id` with `message` comes. The answer must be the very next request of the session:
            anything in between kills the order, and the late answer gets 503. An unknown `id` gives 503, or
            status 200 with `error`.
        """
        return await self._call(REPLY, (reply_id,), body=body, headers=headers, timeout=timeout)

    async def reset_suppressed_questions(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrdersResetSuppressedQuestionsResponse:
        """Have all questions asked again.

        ``POST /v1/api/iserver/questions/suppress/reset``

        Returns:
            `status` "submitted".
        """
        return await self._call(RESET_SUPPRESSED_QUESTIONS, headers=headers, timeout=timeout)

    async def submit(
        self,
        account_id: str,
        body: OrdersSubmissionRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> list[OrderSubmitSuccessItem] | list[OrderReplyMessageItem] | OrderSubmitError | AdvancedOrderReject:
        """Submit one order, or a bracket or one-cancels-all group of orders.

        ``POST /v1/api/iserver/account/{accountId}/orders``

        Args:
            account_id: Account number the order is for; advisors may give the name of an allocation group.
            body: `orders`, a list with one ticket; more only as parent and children (bracket) or with
                `isSingleGroup` on each (one cancels all). Needed: `conid` or `conidex` ("265598@NYSE"; with
                both, `conid` wins and routes to SMART), `orderType`, `side`, `tif` and one of `quantity`,
                `cashQty`, `fxQty` (the last only with `isCcyConv`). `price` is the limit, for STP and TRAIL the
                stop, for MIDPRICE the cap; `auxPrice` the stop of STOP_LIMIT and TRAILLMT; trailing orders take
                `trailingAmt` and `trailingType` ("amt" or "%"). `cOID` (in models `customer_order_id`; at most
                64 characters, unique for 24 hours, not on children) comes back as `order_ref`; children name it
                in `parentId`. Futures and options on futures need `manualIndicator` and `extOperator`; stocks
                refuse or ignore them. `manualOrderTime` (epoch) only where `allowCustomerTime` of the account
                is true. Algorithms: `strategy` and `strategyParameters`, see `contracts.list_algorithms`.
                Combinations use `conidex` "{spread}@{exchange};;;{conid}/{ratio},{conid}/{ratio}", negative
                ratio for selling, no exchange for US dollar spreads. Times in force beyond the documented ones:
                OVT overnight, OND overnight and day. Residents of Canada may not send orders for Canadian
                venues.

        Returns:
            Status 200 comes in four shapes. A list with `order_id` and `order_status`: taken, one element per
            ticket (brackets add `local_order_id` and `parent_order_id`; match children by these, not by
            position). A list with `id` and `message`: a question, to be answered with `orders.reply` as the
            very next request. An object with `error`: refused. An object with `orderId`, `reqId` and `options`:
            rejected with a choice, to be answered with `orders.answer_prompt`. Missing or wrong fields give
            400, bad accounts or states 500 and 503. After a time-out look for the order by `cOID` before
            sending it again.

        Sources differ:
            One IBKR text shows a bare list as body and a bare object as answer; every client sends an object
            with `orders` and gets a list. `secType` is shown as "265598:STK" and "265598@STK". By one observer
            GTC orders end with the next quarter.
        """
        return await self._call(SUBMIT, (account_id,), body=body, headers=headers, timeout=timeout)

    async def suppress_questions(
        self,
        body: OrdersSuppressQuestionsRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> OrdersSuppressQuestionsResponse:
        """Answer certain questions with yes in advance, for this brokerage session.

        ``POST /v1/api/iserver/questions/suppress``

        Args:
            body: `messageIds`, the whole list each time, at most 51. For example o163 price limit, o354 no
                market data, o382 tick size, o383 size limit, o451 value limit, o10151 market orders, o10331
                stop orders, p6 several accounts.

        Returns:
            `status` "submitted". It ends with the brokerage session: send it again after each
            `session.initialize`.

        Sources differ:
            Most numbers after the o equal message codes of Trader Workstation; o0 (stop order) was seen but is
            not among those IBKR lists.
        """
        return await self._call(SUPPRESS_QUESTIONS, body=body, headers=headers, timeout=timeout)
