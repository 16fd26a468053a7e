"""`ibkr-web demo`: a short tour of the client against a simulator of its own. Nothing leaves this machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from ibkr_openapi import Client
    from ibkr_web.simulator import Simulator

__all__ = ["demo", "run"]

PATIENCE = 10.0
"""Seconds to wait for something the simulator needs a moment for."""


class DemoFailed(Exception):
    """The simulator did not do what the tour shows."""


def demo(seed: Annotated[int, typer.Option(help="What the simulated world is made from.")] = 0) -> None:
    """Show the client at work against a simulated IBKR of its own; nothing leaves this machine."""
    try:
        from rich.console import Console

        import ibkr_web.simulator  # noqa: F401  # is the extra there?
    except ModuleNotFoundError as error:
        _stop(f"the demo needs {error.name}: pip install 'ibkr-web[cli,simulator]'")
    try:
        run(Console(), seed)
    except DemoFailed as error:
        _stop(str(error))


def _stop(text: str) -> NoReturn:
    typer.echo(f"error: {text}", err=True)
    raise typer.Exit(1)


def run(console: Console, seed: int = 0) -> None:
    """Show the tour; raises where anything goes another way than it should."""
    import httpx

    from ibkr_openapi import Client
    from ibkr_web.simulator import Simulator

    with Simulator(seed=seed) as simulator, httpx.Client(verify=simulator.ssl_context()) as http:
        console.print(
            f"[bold]A simulated IBKR[/bold] listens on {simulator.gateway_url} (a gateway somebody logged in to).\n"
        )
        client = Client(http, base_url=simulator.gateway_url, flex_url=simulator.url)
        account = _accounts(console, client)
        _positions(console, client, account)
        conid = _contract(console, client)
        price = _quote(console, client, conid)
        _bars(console, client, conid)
        _order(console, client, account, conid, price)
        _report(console, client, simulator)
        console.print(
            f"[green]Done:[/green] {len(simulator.requests)} requests, {len(simulator.violations)} broke the contract."
        )
        if simulator.violations:
            raise DemoFailed(f"the tour broke the contract: {simulator.violations[0]}")


def _heading(console: Console, text: str, call: str) -> None:
    console.print(f"[bold]{text}[/bold]  [dim]{call}[/dim]")


def _accounts(console: Console, client: Client) -> str:
    _heading(console, "Accounts", "client.portfolio.list_accounts()")
    accounts = client.portfolio.list_accounts()
    client.accounts.list()  # what orders and market data want to have been asked first
    for account in accounts:
        console.print(f"  {account.account_id}  {account.currency}  {account.type}")
    console.print()
    return str(accounts[0].account_id)


def _positions(console: Console, client: Client, account: str) -> None:
    _heading(console, "Positions", "client.portfolio.list_positions(account, 0)")
    from rich.table import Table

    table = Table(box=None, padding=(0, 2))
    for column in ("contract", "position", "price", "value", "currency"):
        table.add_column(column, justify="left" if column in ("contract", "currency") else "right")
    for row in client.portfolio.list_positions(account, 0)[:5]:
        table.add_row(
            str(row.contract_desc),
            f"{row.position:g}",
            f"{row.mkt_price:,.2f}",
            f"{row.mkt_value:,.2f}",
            str(row.currency),
        )
    console.print(table, "")


def _contract(console: Console, client: Client) -> int:
    _heading(console, "Which contract is AAPL?", 'client.contracts.search(symbol="AAPL")')
    found = client.contracts.search(symbol="AAPL", sec_type="STK")
    for row in found[:3]:
        console.print(f"  {row.conid}  {row.symbol}  {row.company_name}  {row.description}")
    console.print()
    return int(str(found[0].conid))


def _quote(console: Console, client: Client, conid: int) -> Decimal:
    _heading(console, "Quote", 'client.market_data.get_snapshot(conids="…", fields="31,84,86")')
    wanted = {"31": "last", "84": "bid", "86": "ask"}
    for answer in _asking(lambda: client.market_data.get_snapshot(conids=str(conid), fields=",".join(wanted))):
        row = answer[0].to_json()  # the first answers hold less than was asked for: they come as they trickle in
        if wanted.keys() <= row.keys():
            break
    shown = "  ".join(f"{name} {row[code]}" for code, name in wanted.items())
    console.print(f"  {shown}\n")
    return Decimal(row["84"].lstrip("CH").replace(",", ""))


def _bars(console: Console, client: Client, conid: int) -> None:
    _heading(console, "History", 'client.market_data.get_history(conid=…, period="1w", bar="1d")')
    for answer in _asking(lambda: client.market_data.get_history(conid=str(conid), period="1w", bar="1d")):
        bars = answer.to_json().get("data") or []
        if bars:
            break
    for bar in bars[-5:]:
        day = datetime.fromtimestamp(bar["t"] / 1000, UTC)
        console.print(
            f"  {day:%Y-%m-%d}  open {bar['o']:8.2f}  high {bar['h']:8.2f}  low {bar['l']:8.2f}  close {bar['c']:8.2f}"
        )
    console.print()


def _order(console: Console, client: Client, account: str, conid: int, price: Decimal) -> None:
    _heading(console, "An order, and the question IBKR asks before it takes it", "client.orders.submit(…), .reply(…)")
    from ibkr_openapi.models import OrdersSubmissionRequest, SingleOrderSubmissionRequest

    far = (price * Decimal("0.80")).quantize(Decimal("0.01"))  # 20 % away: worth a question
    order = SingleOrderSubmissionRequest(
        conid=conid, side="BUY", order_type="LMT", tif="DAY", quantity=10, price=far, customer_order_id="demo-1"
    )
    answer: Any = client.orders.submit(account, OrdersSubmissionRequest(orders=[order]))
    while isinstance(answer, list) and "message" in answer[0]:
        question = answer[0]
        console.print(f"  [yellow]?[/yellow] {question['message'][0]}  -> yes")
        answer = client.orders.reply(question["id"], {"confirmed": True})
    accepted = answer[0] if isinstance(answer, list) else answer
    order_id = accepted["order_id"]
    console.print(f"  order {order_id}: {accepted['order_status']}")
    for live in _asking(client.orders.list_live):
        mine = [row for row in live.to_json().get("orders") or [] if str(row["orderId"]) == str(order_id)]
        if mine:
            console.print(f"  live: {mine[0]['orderDesc']}, {mine[0]['status']}")
            break
    cancelled = client.orders.cancel(account, str(order_id)).to_json()
    console.print(f"  cancelled: {cancelled['msg']}\n")


def _report(console: Console, client: Client, simulator: Simulator) -> None:
    _heading(console, "A Flex report", "client.flex.send_request(…), .get_statement(…)")
    token, query = simulator.flex.token, "1048576"
    ordered: Any = client.flex.send_request(token=token, query_id=query)
    for report in _asking(lambda: client.flex.get_statement(token=token, reference_code=ordered.reference_code)):
        if b"<FlexQueryResponse" in report:  # while it is being made, an envelope says so
            console.print(f"  {len(report):,} bytes of XML, {report.count(b'<Trade '):,} trades\n")
            break


def _asking(ask: Callable[[], Any]) -> Iterator[Any]:
    """Answers, one after the other, until the taker has what it wants or patience ends."""
    from ibkr_openapi import StatusError

    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            yield ask()
        except StatusError as error:
            if error.status not in (404, 500, 503):
                raise
        time.sleep(0.3)
    raise DemoFailed("the simulator did not answer as it should in time")
