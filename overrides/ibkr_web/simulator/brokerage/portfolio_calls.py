"""Behaviour of `portfolio.*`: accounts, positions, allocation, ledger. The summary is in `summary`.

Before `portfolio.list_accounts` or `list_subaccounts` was called in a login, everything else here answers empty and
without an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.accounts import Account
from ibkr_web.simulator.brokerage.holdings import PAGE, full_row, plain_row, short_row, sorted_rows
from ibkr_web.simulator.brokerage.valuation import CurrencyValue, valuation
from ibkr_web.simulator.brokerage.wording import account_of
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

SUBACCOUNT_PAGE = 20
SUBACCOUNTS_AT_ONCE = 100
CACHED = 15.0
"""Simulated seconds the list of positions stays as it was; IBKR caches it too, nobody says for how long."""


def account_row(world: World, account: Account) -> dict[str, Any]:
    """An account as `/portfolio` describes it."""
    accounts = world.brokerage.accounts
    client = bool(account.parent)
    parent = {
        "mmc": [],
        "accountId": account.parent,
        "isMParent": account.advisor,
        "isMChild": client,
        "isMultiplex": False,
    }
    return {
        "id": account.account_id,
        "PrepaidCrypto-Z": False,
        "PrepaidCrypto-P": False,
        "brokerageAccess": True,
        "accountId": account.account_id,
        "accountVan": account.account_id,
        "accountTitle": account.title,
        "displayName": account.alias or account.title,
        "accountAlias": account.alias or None,
        "accountStatus": int(account.opened * 1000),
        "currency": account.currency,
        "type": "DEMO" if account.paper else "INDIVIDUAL",
        "tradingType": "STKNOPT",
        "businessType": "FA" if account.advisor else "FA_CLIENT" if client else "INTR_BROK",
        "category": "",
        "ibEntity": "IBLLC-US",
        "faclient": client,
        "clearingStatus": "O",
        "covestor": False,
        "noClientTrading": False,
        "trackVirtualFXPortfolio": accounts.advisor is None,
        "acctCustType": "ADVISOR" if account.advisor else "INDIVIDUAL",
        "parent": parent,
        "desc": account.account_id,
    }


@behaviours.on("portfolio.list_accounts")
def list_accounts(world: World, request: Request) -> Any:
    """The accounts that positions can be asked of; an advisor's own and the clients'."""
    return [account_row(world, each) for each in world.brokerage.accounts.all()]


def _subaccounts(world: World) -> list[Account]:
    accounts = world.brokerage.accounts
    return accounts.all() if accounts.advisor is None else [each for each in accounts.all() if not each.advisor]


@behaviours.on("portfolio.list_subaccounts")
def list_subaccounts(world: World, request: Request) -> Any:
    """The clients of an advisor, at most 100."""
    return [account_row(world, each) for each in _subaccounts(world)[:SUBACCOUNTS_AT_ONCE]]


@behaviours.on("portfolio.list_subaccounts_paged")
def list_subaccounts_paged(world: World, request: Request) -> Any:
    """The clients of an advisor, 20 a page, numbered from 0."""
    page, found = int(request.get("page", 0)), _subaccounts(world)
    shown = found[page * SUBACCOUNT_PAGE : (page + 1) * SUBACCOUNT_PAGE] if page >= 0 else []
    return {
        "metadata": {"total": len(found), "pageSize": SUBACCOUNT_PAGE, "pageNum": page},
        "subaccounts": [account_row(world, each) for each in shown],
    }


@behaviours.on("portfolio.get_account")
def get_account(world: World, request: Request) -> Any:
    """One account."""
    account = account_of(world, request)
    return account_row(world, account) if world.brokerage.priming.portfolio(request) else {}


@behaviours.on("portfolio.list_positions")
def list_positions(world: World, request: Request) -> Any:
    """A page of the cached positions; an empty one after the last."""
    account, page = account_of(world, request), int(request.get("pageId", 0))
    if not world.brokerage.priming.portfolio(request) or page < 0:
        return []
    model, key = str(request.get("model", "")), str(request.get("sort", "name"))
    direction = str(request.get("direction", "a"))
    cache = world.brokerage.session.of(request).outer_notes.setdefault("positions", {})
    arguments, now = (account.account_id, model, key, direction), world.clock.now()
    kept = cache.get(arguments)
    if kept is None or now >= kept[0] + CACHED:
        held = [
            each for each in world.brokerage.portfolio.positions(account.account_id) if each.model == model or not model
        ]
        rows = sorted_rows([full_row(world, each) for each in held], key, direction)
        if len(cache) >= 16:
            cache.clear()
        kept = cache[arguments] = now, rows
    return kept[1][page * PAGE : (page + 1) * PAGE]


@behaviours.on("portfolio.invalidate_positions")
def invalidate_positions(world: World, request: Request) -> Any:
    """Forget the cached positions of an account."""
    account = account_of(world, request)
    cache = world.brokerage.session.of(request).outer_notes.setdefault("positions", {})
    for arguments in [each for each in cache if each[0] == account.account_id]:
        del cache[arguments]
    return {"message": "success"}


@behaviours.on("portfolio.list_positions_uncached")
def list_positions_uncached(world: World, request: Request) -> Any:
    """All positions as they are now."""
    account = account_of(world, request)
    if not world.brokerage.priming.portfolio(request):
        return []
    model = str(request.get("model", ""))
    held = [
        each for each in world.brokerage.portfolio.positions(account.account_id) if each.model == model or not model
    ]
    rows = [short_row(world, each) for each in held]
    if "sort" in request.parameters or "direction" in request.parameters:
        rows = sorted_rows(rows, str(request.get("sort", "description")), str(request.get("direction", "a")))
    return rows


@behaviours.on("portfolio.get_position")
def get_position(world: World, request: Request) -> Any:
    """The position in one contract; the first call for it lacks the contract data."""
    account, conid = account_of(world, request), int(request.get("conid", 0))
    position = world.brokerage.portfolio.position(account.account_id, conid)
    if position is None or not world.brokerage.priming.portfolio(request):
        return []
    warm = world.brokerage.priming.warm(request, (account.account_id, conid), outer=True)
    return [full_row(world, position) if warm else plain_row(world, position)]


@behaviours.on("portfolio.list_positions_by_contract")
def list_positions_by_contract(world: World, request: Request) -> Any:
    """The position in one contract, by account."""
    conid = int(request.get("conid", 0))
    if not world.brokerage.priming.portfolio(request):
        return {}
    found = {each: world.brokerage.portfolio.position(each, conid) for each in world.brokerage.accounts.ids}
    return {account: [full_row(world, position)] for account, position in found.items() if position is not None}


@behaviours.on("portfolio.list_combination_positions")
def list_combination_positions(world: World, request: Request) -> Any:
    """Spreads an account holds, with a row for each leg."""
    account = account_of(world, request)
    if not world.brokerage.priming.portfolio(request):
        return []
    answer = []
    for name, legs in world.brokerage.portfolio.combinations.get(account.account_id, []):
        held = [(world.brokerage.portfolio.position(account.account_id, conid), conid, ratio) for conid, ratio in legs]
        rows = [plain_row(world, position) for position, _, _ in held if position is not None]
        for row in rows:
            # IBKR really writes the word here.
            for key in ("model", *(key for key in row if key.startswith("base"))):
                del row[key]
            row.update(exerciseStyle="None", expiry="None", putOrCall="None", multiplier="None")
        text = "".join(f"{ratio:+d}*{conid}" for conid, ratio in legs)
        answer.append(
            {
                "name": name,
                "description": text.lstrip("+"),
                "legs": [{"conid": str(conid), "ratio": ratio} for conid, ratio in legs],
                "positions": rows,
            }
        )
    return answer


@behaviours.on("portfolio.get_allocation")
def get_allocation(world: World, request: Request) -> Any:
    """Market value by type, sector and group, in base currency."""
    account = account_of(world, request)
    answer: dict[str, dict[str, dict[str, float]]] = {
        part: {"long": {}, "short": {}} for part in ("assetClass", "sector", "group")
    }
    if not world.brokerage.priming.portfolio(request):
        return answer
    model = str(request.get("model", ""))

    def add(part: str, name: str, value: float) -> None:
        side = answer[part]["long" if value >= 0 else "short"]
        side[name] = round(side.get(name, 0.0) + value, 2)

    for position in world.brokerage.portfolio.positions(account.account_id):
        if model and position.model != model:
            continue
        contract = world.brokerage.contracts.get(position.conid)
        value = plain_row(world, position)["baseMktValue"]
        add("assetClass", contract.sec_type, value)
        add("sector", contract.industry or "Others", value)
        add("group", contract.group or "Others", value)
    add("assetClass", "CASH", round(valuation(world, account.account_id).cash, 2))
    return answer


@behaviours.on("portfolio.get_ledger")
def get_ledger(world: World, request: Request) -> Any:
    """Cash and values by currency, and BASE for the sum."""
    account = account_of(world, request)
    if not world.brokerage.priming.portfolio(request):
        return {}
    return ledger(world, account.account_id)


def ledger(world: World, account_id: str) -> dict[str, Any]:
    """The ledger of an account, also the WebSocket's `sld` topic."""
    value = valuation(world, account_id)
    rows = {code: _ledger_row(world, account_id, code, each) for code, each in value.currencies.items()}
    total = CurrencyValue(
        cash=value.cash, settled=value.cash, unrealized=value.unrealized, realized=value.realized,
        futures=sum(each.futures * each.rate for each in value.currencies.values()),
        values={kind: value.value(kind) for each in value.currencies.values() for kind in each.values},
    )  # fmt: skip
    rows["BASE"] = _ledger_row(world, account_id, "BASE", total)
    return rows


def _ledger_row(world: World, account_id: str, code: str, value: CurrencyValue) -> dict[str, Any]:
    kinds = value.values
    return {
        "commoditymarketvalue": 0.0,
        "futuremarketvalue": round(kinds.get("FUT", 0.0), 2),
        "settledcash": round(value.settled, 2),
        "exchangerate": 1 if code == "BASE" else round(value.rate, 7),
        "sessionid": 1,
        "cashbalance": round(value.cash, 2),
        "corporatebondsmarketvalue": round(kinds.get("BOND", 0.0), 2),
        "warrantsmarketvalue": 0.0,
        "netliquidationvalue": round(value.net, 2),
        "interest": 0.0,
        "unrealizedpnl": round(value.unrealized, 2),
        "stockmarketvalue": round(kinds.get("STK", 0.0), 2),
        "moneyfunds": 0.0,
        "currency": code,
        "realizedpnl": round(value.realized, 2),
        "funds": 0.0,
        "acctcode": account_id,
        "issueroptionsmarketvalue": 0.0,
        "key": "LedgerList",
        "timestamp": int(world.clock.now()),
        "severity": 0,
        "stockoptionmarketvalue": round(kinds.get("OPT", 0.0), 2),
        "futuresonlypnl": round(value.futures, 2),
        "tbondsmarketvalue": 0.0,
        "futureoptionmarketvalue": round(kinds.get("FOP", 0.0), 2),
        "cashbalancefxsegment": 0.0,
        "secondkey": code,
        "tbillsmarketvalue": 0.0,
        "endofbundle": 1,
        "dividends": 0.0,
        "cryptocurrencyvalue": round(kinds.get("CRYPTO", 0.0), 2),
    }


def refuse_unknown(world: World, account_ids: list[str]) -> None:
    """Refuse with 400 when one of them is no account of the login."""
    if not account_ids or any(each not in world.brokerage.accounts for each in account_ids):
        raise Refused(Answer.error(400, "Bad Request: invalid account id"))
