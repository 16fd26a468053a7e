"""`ibkr-web demo`: a short tour of the client against a simulator of its own. Nothing leaves this machine."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from ibkr_web import IBKR, Contract
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

        from ibkr_web.simulator import Simulator  # noqa: F401  # is the extra there?
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
    from ibkr_web import IBKR, Gateway
    from ibkr_web.simulator import Simulator

    with Simulator(seed=seed) as simulator:
        console.print(
            f"[bold]A simulated IBKR[/bold] listens on {simulator.gateway_url} (a gateway somebody logged in to).\n"
        )
        with IBKR(Gateway(url=simulator.gateway_url)) as ib:
            account = _accounts(console, ib)
            _positions(console, ib, account)
            contract = _contract(console, ib)
            bid = _quote(console, ib, contract)
            _bars(console, ib, contract)
            _order(console, ib, contract, bid)
        _report(console, simulator)
        console.print(
            f"[green]Done:[/green] {len(simulator.requests)} requests, {len(simulator.violations)} broke the contract."
        )
        if simulator.violations:
            raise DemoFailed(f"the tour broke the contract: {simulator.violations[0]}")


def _heading(console: Console, text: str, call: str) -> None:
    console.print(f"[bold]{text}[/bold]  [dim]{call}[/dim]")


def _accounts(console: Console, ib: IBKR) -> str:
    _heading(console, "Accounts", "ib.portfolio.list_accounts()")
    accounts = ib.portfolio.list_accounts()
    for account in accounts:
        console.print(f"  {account.account_id}  {account.currency}  {account.type}")
    console.print()
    return str(accounts[0].account_id)


def _positions(console: Console, ib: IBKR, account: str) -> None:
    _heading(console, "Positions", "ib.portfolio.list_positions(account, 0)")
    from rich.table import Table

    table = Table(box=None, padding=(0, 2))
    for column in ("contract", "position", "price", "value", "currency"):
        table.add_column(column, justify="left" if column in ("contract", "currency") else "right")
    for row in ib.portfolio.list_positions(account, 0)[:5]:
        table.add_row(
            str(row.contract_desc),
            f"{row.position:g}",
            f"{row.mkt_price:,.2f}",
            f"{row.mkt_value:,.2f}",
            str(row.currency),
        )
    console.print(table, "")


def _contract(console: Console, ib: IBKR) -> Contract:
    from ibkr_web import AmbiguousContract, Stock

    _heading(console, "Which contract is it?", 'ib.contracts.resolve(Stock("AAPL", exchange="NASDAQ", currency="USD"))')
    try:
        ib.contracts.resolve(Stock("AAPL"))
    except AmbiguousContract as several:
        console.print(f"  AAPL alone is not enough: {len(several.candidates)} contracts are called so")
    contract = ib.contracts.resolve(Stock("AAPL", exchange="NASDAQ", currency="USD"))
    console.print(f"  {contract.conid}  {contract.symbol}  {contract.exchange}  {contract.currency}\n")
    return contract


def _quote(console: Console, ib: IBKR, contract: Contract) -> Decimal:
    _heading(console, "Quote", 'ib.market_data.snapshot(contract, fields=["last", "bid", "ask"])')
    quote = ib.market_data.snapshot(contract, fields=["last", "bid", "ask"])
    if quote.missing or quote.bid is None:
        raise DemoFailed(f"the quote lacks {', '.join(quote.missing)}")
    console.print(f"  last {quote.last}  bid {quote.bid}  ask {quote.ask}\n")
    return quote.bid


def _bars(console: Console, ib: IBKR, contract: Contract) -> None:
    _heading(console, "History", 'ib.market_data.history(contract, bar="1d", start="2026-03-02", end="2026-03-06")')
    for bar in ib.market_data.history(contract, bar="1d", start="2026-03-02", end="2026-03-06"):
        console.print(f"  {bar.time:%Y-%m-%d}  open {bar.open}  high {bar.high}  low {bar.low}  close {bar.close}")
    console.print()


def _order(console: Console, ib: IBKR, contract: Contract, bid: Decimal) -> None:
    from ibkr_web import LimitOrder, OrderQuestion

    _heading(console, "An order, and the question IBKR asks before it takes it", "ib.orders.place(LimitOrder(…))")
    far = (bid * Decimal("0.80")).quantize(Decimal("0.01"))  # 20 % away: worth a question
    order = LimitOrder(contract, "BUY", 10, limit_price=far)
    try:
        trade = ib.orders.place(order)
    except OrderQuestion as question:
        console.print(f"  [yellow]stopped:[/yellow] {question.questions[0].text}")
        trade = ib.orders.place(order, on_question=lambda asked: True)
        console.print("  placed again, answering yes")
    console.print(f"  order {trade.order_id}: {trade.status}")
    trade.cancel()
    trade.wait("cancelled", timeout=PATIENCE)
    console.print(f"  {trade.status}\n")


def _report(console: Console, simulator: Simulator) -> None:
    from ibkr_web.flex import Flex, FlexToken, Schedule

    _heading(console, "A Flex report", "Flex(token).run(query_id)")
    token = FlexToken(token=simulator.flex.token, base_url=simulator.url, verify=simulator.certificate)
    with Flex(token, schedule=Schedule(first=1.0)) as flex:
        report = flex.run("1048576")
    fees = sum(trade.ib_commission or 0 for trade in report.trades)
    console.print(f"  {len(report.trades)} trades, commissions {fees}\n")
