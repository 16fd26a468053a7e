"""Behaviour of `accounts.*`: lists, selection, balances of the trading session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.session_calls import server
from ibkr_web.simulator.brokerage.valuation import Valuation, valuation
from ibkr_web.simulator.brokerage.wording import account_of, money, thousands
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

LONG_PERIODS = ["1h", "1d", "1w", "1m", "3m", "6m", "1y", "2y", "3y", "15y"]
CHART_PERIODS = {
    kind: ["*"]
    if kind == "STK"
    else ["1h", "1d", "1w", "1m"]
    if kind in {"OPT", "FOP", "WAR", "IOPT"}
    else LONG_PERIODS
    for kind in ("STK", "CFD", "OPT", "FOP", "WAR", "IOPT", "FUT", "CASH", "IND", "BOND", "FUND", "CMDTY", "CRYPTO")
}
FEATURES = {
    "showGFIS": True,
    "showEUCostReport": False,
    "allowEventContract": True,
    "allowFXConv": True,
    "allowFinancialLens": False,
    "allowMTA": True,
    "allowTypeAhead": True,
    "allowEventTrading": True,
    "snapshotRefreshTimeout": 30,
    "liteUser": False,
    "showWebNews": True,
    "research": True,
    "debugPnl": True,
    "showTaxOpt": True,
    "showImpactDashboard": True,
    "allowCrypto": True,
    "allowedAssetTypes": "STK,CFD,OPT,FOP,WAR,FUT,CASH,IND,BOND,FUND,CMDTY,CRYPTO",
}


@behaviours.on("accounts.list")
def list_accounts(world: World, request: Request) -> Any:
    """Everything about the login. Before the session is established the list is empty."""
    return accounts_answer(world, world.brokerage.session.of(request))


def accounts_answer(world: World, session: Session) -> dict[str, Any]:
    """The same for a login, also what the WebSocket's `act` frame carries."""
    accounts = world.brokerage.accounts
    shown = accounts.all() if session.established else []
    if shown and not session.selected_account:
        session.selected_account = accounts.first.account_id
    properties = {
        each.account_id: {
            "hasChildAccounts": each.advisor,
            "supportsCashQty": True,
            "supportsFractions": True,
            "allowCustomerTime": accounts.allow_customer_time,
            "liteUnderPro": False,
            "noFXConv": False,
            "isProp": False,
            "autoFx": False,
        }
        for each in shown
    }
    return {
        "accounts": [each.account_id for each in shown],
        "acctProps": properties,
        "aliases": {each.account_id: each.alias or each.account_id for each in shown},
        "allowFeatures": {**FEATURES, "allowFA": accounts.advisor is not None, "allowDynAccount": accounts.dynamic},
        "chartPeriods": CHART_PERIODS,
        "groups": [],
        "profiles": [],
        "selectedAccount": session.selected_account,
        "serverInfo": server(),
        "sessionId": f"{session.token[:8]}.{session.number:08x}",
        "isFT": False,
        "isPaper": accounts.paper,
    }


@behaviours.on("accounts.select")
def select(world: World, request: Request) -> Any:
    """Choose the account that counts where none is named. A wrong number gives 500."""
    account_id = str((request.payload or {}).get("acctId", ""))
    if account_id not in world.brokerage.accounts:
        return Answer({"error": "Account not found"}, 500)
    world.brokerage.session.of(request).selected_account = account_id
    return {"set": True, "acctId": account_id}


def _dynamic(world: World) -> None:
    if not world.brokerage.accounts.dynamic:
        raise Refused(Answer.error(503, "Details currently unavailable"))


@behaviours.on("accounts.search_dynamic")
def search_dynamic(world: World, request: Request) -> Any:
    """Accounts by part of their number. Only for logins with the DYNACCT property; others get 503."""
    _dynamic(world)
    pattern = str(request.get("searchPattern", ""))
    found = [each for each in world.brokerage.accounts.all() if pattern.upper() in each.account_id]
    return {
        "matchedAccounts": [
            {"accountId": each.account_id, "alias": each.alias or each.account_id, "allocationId": each.account_id[1:]}
            for each in found
        ],
        "pattern": pattern,
    }


@behaviours.on("accounts.select_dynamic")
def select_dynamic(world: World, request: Request) -> Any:
    """Choose one of the accounts found."""
    _dynamic(world)
    return select(world, request)


@behaviours.on("accounts.get_pnl")
def get_pnl(world: World, request: Request) -> Any:
    """Result by account. The first call of a session starts the calculation and is empty."""
    if not world.brokerage.priming.warm(request) or not world.brokerage.session.of(request).established:
        return {"upnl": {}}
    return {"upnl": {f"{each}.Core": partition(world, each) for each in world.brokerage.accounts.ids}}


def partition(world: World, account_id: str) -> dict[str, Any]:
    """One account's row of the partitioned result, also the WebSocket's `spl` topic."""
    value = valuation(world, account_id)
    return {
        "rowType": 1,
        "dpl": round(value.daily, 2),
        "nl": round(value.net, 2),
        "upl": round(value.unrealized, 2),
        "el": round(value.excess, 2),
        "uel": round(value.excess, 2),
        "mv": round(value.gross, 2),
    }


@behaviours.on("accounts.get_signatures_and_owners")
def get_signatures_and_owners(world: World, request: Request) -> Any:
    """Who may sign for an account."""
    account = account_of(world, request)
    first, last = account.title.split(" ", 1) if " " in account.title else (account.title, "")
    entity = {"firstName": first, "lastName": last, "entityType": "INDIVIDUAL", "entityName": account.title}
    username = world.brokerage.session.of(request).username
    return {
        "accountId": account.account_id,
        "users": [{"roleId": "OWNER", "hasRightCodeInd": True, "userName": username, "entity": entity}],
        "applicant": {"signatures": [account.title]},
    }


def _of(world: World, request: Request) -> Valuation:
    if not world.brokerage.session.of(request).established:
        # Accounts are not loaded yet: empty, not an error.
        raise Refused(Answer({}))
    return valuation(world, account_of(world, request).account_id)


@behaviours.on("accounts.get_summary")
def get_summary(world: World, request: Request) -> Any:
    """Figures of an account as numbers."""
    value = _of(world, request)
    balances = [
        {"currency": code, "balance": round(each.cash, 2), "settledCash": round(each.settled, 2)}
        for code, each in value.currencies.items()
    ]
    cash = round(value.cash, 2)
    balances.append({"currency": f"Total (in {value.currency})", "balance": cash, "settledCash": cash})
    net = round(value.net, 2)
    return {
        "accountType": "",
        "status": "",
        "balance": net,
        "SMA": round(value.available, 2),
        "buyingPower": round(value.buying_power, 2),
        "availableFunds": round(value.available, 2),
        "excessLiquidity": round(value.excess, 2),
        "netLiquidationValue": net,
        "equityWithLoanValue": net,
        "regTLoan": 0.0,
        "securitiesGVP": round(value.gross, 2),
        "totalCashValue": cash,
        "accruedInterest": 0.0,
        "regTMargin": 0.0,
        "initialMargin": round(value.initial, 2),
        "maintenanceMargin": round(value.maintenance, 2),
        "cashBalances": balances,
    }


@behaviours.on("accounts.get_available_funds")
def get_available_funds(world: World, request: Request) -> Any:
    """The same as text, by segment."""
    value = _of(world, request)
    commodity = value.commodity - value.commodity_initial, value.commodity - value.commodity_maintenance

    def segment(available: float, excess: float) -> dict[str, str]:
        funds, rest = money(available, value.currency), money(excess, value.currency)
        return {
            "current_available": funds,
            "current_excess": rest,
            "Prdctd Pst-xpry Excss": money(0, value.currency),
            "Lk Ahd Avlbl Fnds": funds,
            "Lk Ahd Excss Lqdty": rest,
            "overnight_available": funds,
            "overnight_excess": rest,
        }

    leverage = "n/a" if value.net <= 0 else f"{value.gross / value.net:.2f}"
    sma = money(value.available, value.currency)
    whole = segment(value.available, value.excess)
    return {
        "total": whole
        | {
            "buying_power": money(value.buying_power, value.currency),
            "leverage": leverage,
            "SMA": sma,
            "Lk Ahd Nxt Chng": "@ 16:00:00",
            "day_trades_left": "Unlimited",
        },
        "Crypto at Paxos": segment(0, 0),
        "commodities": segment(*commodity),
        "securities": segment(value.available - commodity[0], value.excess - commodity[1])
        | {"leverage": leverage, "SMA": sma},
    }


@behaviours.on("accounts.get_balances")
def get_balances(world: World, request: Request) -> Any:
    """Cash and equity as text, by segment."""
    value = _of(world, request)

    def segment(net: float, cash: float) -> dict[str, str]:
        return {
            "net_liquidation": money(net, value.currency),
            "equity_with_loan": money(net, value.currency),
            "cash": money(cash, value.currency),
            "MTD Interest": money(0, value.currency),
            "Pndng Dbt Crd Chrgs": money(0, value.currency),
        }

    whole = {
        "Prvs Dy Eqty Wth Ln Vl": money(value.net - value.daily, value.currency),
        "Rg T Eqty Wth Ln Vl": money(value.net, value.currency),
        "sec_gross_pos_val": money(value.gross, value.currency),
    }
    return {
        "total": segment(value.net, value.cash) | whole | {"Nt Lqdtn Uncrtnty": money(0, value.currency)},
        "Crypto at Paxos": segment(0, 0),
        "commodities": segment(value.commodity, 0),
        "securities": segment(value.net - value.commodity, value.cash) | whole,
    }


@behaviours.on("accounts.get_margins")
def get_margins(world: World, request: Request) -> Any:
    """Margins as text, by segment."""
    value = _of(world, request)

    def segment(initial: float, maintenance: float, securities: bool = True) -> dict[str, str]:
        first, second = money(initial, value.currency), money(maintenance, value.currency)
        regulated = {"RegT Margin": money(initial * 2, value.currency)} if securities else {}
        return {
            "current_initial": first,
            "current_maint": second,
            "projected_liquidity_inital_margin": first,
            "projected_overnight_initial_margin": first,
            "Prjctd Lk Ahd Mntnnc Mrgn": second,
            "Prjctd Ovrnght Mntnnc Mrgn": second,
            "Prdctd Pst-xpry Mrgn @ Opn": money(0, value.currency),
            **regulated,
        }

    commodity = value.commodity_initial, value.commodity_maintenance
    return {
        "total": segment(value.initial, value.maintenance),
        "Crypto at Paxos": segment(0, 0, securities=False),
        "commodities": segment(*commodity),
        "securities": segment(value.initial - commodity[0], value.maintenance - commodity[1]),
    }


@behaviours.on("accounts.get_market_value")
def get_market_value(world: World, request: Request) -> Any:
    """Market value as text by currency, and the sum in base currency."""
    value = _of(world, request)

    def row(values: dict[str, float], **more: float) -> dict[str, str]:
        parts = {
            "total_cash": more["cash"], "settled_cash": more["cash"], "MTD Interest": 0.0,
            "stock": values.get("STK", 0.0), "options": values.get("OPT", 0.0), "futures": more["futures"],
            "future_options": values.get("FOP", 0.0), "funds": values.get("FUND", 0.0), "dividends_receivable": 0.0,
            "mutual_funds": 0.0, "money_market": 0.0, "bonds": values.get("BOND", 0.0), "Govt Bonds": 0.0,
            "t_bills": 0.0, "warrants": 0.0, "issuer_option": 0.0, "commodity": 0.0,
            "Notional CFD": values.get("CFD", 0.0), "cfd": values.get("CFD", 0.0),
            "Cryptocurrency": values.get("CRYPTO", 0.0), "net_liquidation": more["net"],
            "unrealized_pnl": more["unrealized"], "realized_pnl": more["realized"],
        }  # fmt: skip
        return {key: thousands(amount) for key, amount in parts.items()} | {"Exchange Rate": f"{more['rate']:.2f}"}

    answer = {
        code: row(
            each.values, cash=each.cash, futures=each.futures, net=each.net, unrealized=each.unrealized,
            realized=each.realized, rate=each.rate,
        )
        for code, each in value.currencies.items()
    }  # fmt: skip
    kinds = {kind for each in value.currencies.values() for kind in each.values}
    answer[f"Total (in {value.currency})"] = row(
        {kind: value.value(kind) for kind in kinds}, cash=value.cash, net=value.net, unrealized=value.unrealized,
        futures=sum(each.futures * each.rate for each in value.currencies.values()), realized=value.realized, rate=1.0,
    )  # fmt: skip
    return answer
