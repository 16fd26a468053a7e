"""How orders and executions look on the wire: lists, the status of one, the stream, trades."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders.order import Execution, Order, Status

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["accepted", "kind_of", "live", "status", "trade"]

TYPES = {
    "LMT": "Limit", "MKT": "Market", "STP": "Stop", "STOP_LIMIT": "Stop Limit", "MIDPRICE": "MidPrice",
    "TRAIL": "Trailing Stop", "TRAILLMT": "Trailing Stop Limit", "MOC": "Market On Close", "LOC": "Limit On Close",
    "MIT": "Market If Touched", "LIT": "Limit If Touched", "REL": "Relative",
}  # fmt: skip
TIMES = {"DAY": "CLOSE"}
"""`timeInForce` of lists has a word of its own for the day."""
CCP_WORDS = {Status.PRE_SUBMITTED: "Submitted", Status.PENDING_SUBMIT: "Pending Submit", Status.WARN_STATE: "Submitted"}
CCP_CODES = {Status.FILLED: "2", Status.CANCELLED: "4", Status.PENDING_CANCEL: "6", Status.INACTIVE: "8"}
COLOURS = {Status.FILLED: "#FFFFFF", Status.CANCELLED: "#AAAAAA", Status.INACTIVE: "#AAAAAA"}


def number(value: float) -> float | int:
    """Whole numbers without a point."""
    return int(value) if value == int(value) else value


def text(value: float | None) -> str:
    """A price as text; empty where it does not apply."""
    return "" if value is None else f"{value:.8f}".rstrip("0").rstrip(".") if value != int(value) else f"{value:.1f}"


def kind_of(sec_type: str) -> str:
    """The contract type as orders tell it: forecast contracts are options."""
    return "OPT" if sec_type == "EC" else sec_type


def moment(when: float, pattern: str) -> str:
    """A moment in UTC."""
    return datetime.fromtimestamp(when, UTC).strftime(pattern)


def accepted(order: Order) -> dict[str, Any]:
    """What a ticket that was taken is answered with."""
    answer = {"order_id": str(order.order_id), "order_status": order.status, "encrypt_message": "1"}
    if order.children or order.parent is not None:
        answer["local_order_id"] = order.ticket.reference
    if order.parent is not None:
        answer["parent_order_id"] = str(order.parent.order_id)
    return answer


def description(order: Order) -> str:
    """An order in a few words: "Bought 5 @ 189.9, Day", "Buy 5 Limit 189.9, Day"."""
    ticket, buying = order.ticket, order.ticket.buying
    tif = "Day" if ticket.tif == "DAY" else ticket.tif
    if order.status == Status.FILLED:
        return f"{'Bought' if buying else 'Sold'} {order.total:g} @ {order.average:g}, {tif}"
    price = ticket.price if ticket.price is not None else ticket.stop
    shown = "" if price is None else f" {price:g}"
    return f"{'Buy' if buying else 'Sell'} {order.total:g} {TYPES[ticket.order_type]}{shown}, {tif}"


def live(world: World, order: Order) -> dict[str, Any]:
    """One row of the list of orders, and of the order stream: quantities are numbers, prices text."""
    ticket, contract = order.ticket, order.ticket.contract
    item: dict[str, Any] = {
        "acct": order.account,
        "account": order.account,
        "conidex": ticket.conidex,
        "conid": ticket.conid,
        "orderId": order.order_id,
        "cashCcy": contract.currency,
        "sizeAndFills": f"{order.filled:g}/{order.total:g}" if order.filled else f"{order.total:g}",
        "orderDesc": description(order),
        "description1": contract.symbol,
        "ticker": contract.symbol,
        "secType": "BAG" if ticket.combination else kind_of(contract.sec_type),
        "listingExchange": contract.exchange,
        "remainingQuantity": number(order.remaining),
        "filledQuantity": number(order.filled),
        "totalSize": number(order.total),
        "companyName": contract.name,
        "status": order.status,
        "order_ccp_status": CCP_WORDS.get(order.status, order.status),
        "avgPrice": text(order.average) if order.filled else "",
        "origOrderType": TYPES[ticket.order_type].upper(),
        "orderType": TYPES[ticket.order_type],
        "supportsTaxOpt": "1" if contract.sec_type == "STK" else "0",
        "lastExecutionTime": moment(order.changed, "%y%m%d%H%M%S"),
        "lastExecutionTime_r": int(order.changed * 1000),
        "timeInForce": TIMES.get(ticket.tif, ticket.tif),
        "side": ticket.side,
        "bgColor": "#FFFFFF",
        "fgColor": COLOURS.get(order.status, "#0000CC"),
        "isEventTrading": "1" if contract.sec_type == "EC" else "0",
        "exchange": ticket.exchange,
    }
    price = ticket.price if ticket.price is not None else ticket.stop
    item["price"] = text(price)
    if contract.derivative:
        item["description2"] = contract.description
    if ticket.reference:
        item["order_ref"] = ticket.reference
    if ticket.cash is not None:
        item["totalCashSize"] = number(ticket.cash)
    if order.reason:
        item["order_cancellation_by_system_reason"] = order.reason
    return item


def status(world: World, order: Order) -> dict[str, Any]:
    """The status of one order: everything is text, sides are letters."""
    ticket, contract = order.ticket, order.ticket.contract
    listed = description(order)
    return {
        "sub_type": "",
        "request_id": "209",
        "server_id": "0",
        "order_id": order.order_id,
        "conidex": ticket.conidex,
        "conid": ticket.conid,
        "symbol": contract.symbol,
        "side": "B" if ticket.buying else "S",
        "contract_description_1": contract.symbol,
        "listing_exchange": contract.exchange,
        "option_acct": "c",
        "company_name": contract.name,
        "size": f"{order.remaining:.1f}",
        "total_size": f"{order.total:.1f}",
        "currency": contract.currency,
        "account": order.account,
        "order_type": TYPES[ticket.order_type].upper().replace(" ", "_"),
        "limit_price": text(ticket.price),
        "stop_price": text(order.stop if order.stop is not None else ticket.stop),
        "cum_fill": f"{order.filled:.1f}",
        "order_status": order.status,
        "order_ccp_status": CCP_CODES.get(order.status, "0"),
        "order_status_description": f"Order {order.status}",
        "tif": ticket.tif,
        "fg_color": COLOURS.get(order.status, "#0000CC"),
        "bg_color": "#FFFFFF",
        "order_not_editable": not order.open,
        "editable_fields": "\x1e" if order.open else "",
        "cannot_cancel_order": not order.open,
        "deactivate_order": order.open,
        "sec_type": "BAG" if ticket.combination else kind_of(contract.sec_type),
        "available_chart_periods": "#R|1",
        "order_description": listed,
        "order_description_with_contract": f"{listed} {contract.description}",
        "alert_active": 1,
        "child_order_type": "0" if order.parent is None else "A",
        "parent_order_id": "" if order.parent is None else str(order.parent.order_id),
        "children_order_ids": ",".join(str(child.order_id) for child in order.children),
        "oca_group_id": str(order.group) if order.group else "",
        "order_clearing_account": order.account,
        "size_and_fills": f"{order.filled:g}/{order.total:g}",
        "exit_strategy_display_price": text(ticket.price if ticket.price is not None else ticket.stop),
        "exit_strategy_chart_description": listed,
        "exit_strategy_tool_availability": "1",
        "allowed_duplicate_opposite": True,
        "order_time": moment(order.created, "%y%m%d%H%M%S"),
        "average_price": text(order.average) if order.filled else "",
    }


def trade(world: World, execution: Execution, *, streamed: bool = False) -> dict[str, Any]:
    """One execution; the stream leaves the commission out."""
    contract = world.brokerage.contracts.get(execution.conid)
    item: dict[str, Any] = {
        "execution_id": execution.execution_id,
        "symbol": contract.symbol,
        "supports_tax_opt": "1" if contract.sec_type == "STK" else "0",
        "side": "N" if execution.net else execution.side[0],
        "order_description": execution.description,
        "order_id": execution.order_id,
        "trade_time": moment(execution.when, "%Y%m%d-%H:%M:%S"),
        "trade_time_r": int(execution.when * 1000),
        "size": number(execution.quantity),
        "price": f"{execution.price:.2f}" if contract.tick >= 0.01 else text(execution.price),
        "submitter": "simulated",
        "exchange": execution.exchange,
        "net_amount": number(round(execution.quantity * execution.price * execution.multiplier, 4)),
        "account": execution.account,
        "accountCode": execution.account,
        "account_allocation_name": execution.account,
        "company_name": contract.name,
        "contract_description_1": contract.symbol,
        "sec_type": kind_of(contract.sec_type),
        "listing_exchange": contract.exchange,
        "conid": execution.conid,
        "conidEx": str(execution.conid),
        "clearing_id": "IB",
        "clearing_name": "IB",
        "liquidation_trade": "0",
        "is_event_trading": "1" if contract.sec_type == "EC" else "0",
        "commission": f"{execution.commission:.2f}",
    }
    if execution.order_ref:
        item["order_ref"] = execution.order_ref
    if streamed:
        del item["commission"]
    return item
