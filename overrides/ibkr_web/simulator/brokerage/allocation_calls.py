"""What advisors ask about groups, presets and models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.valuation import valuation
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.allocation import Group, Model
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

OWN_AMOUNTS = frozenset({"C", "P", "R", "S"})
"""Methods that want an amount for each account."""


def body_of(request: Request) -> dict[str, Any]:
    """The body as an object."""
    body = request.payload
    return dict(body) if isinstance(body, dict) else {}


def sub_accounts(world: World) -> list[str]:
    """Accounts that orders can be allocated to: an advisor's own is none of them."""
    return [each.account_id for each in world.brokerage.accounts.all() if not each.advisor]


@behaviours.on("allocation.list_accounts")
def list_accounts(world: World, request: Request) -> Any:
    """Sub-accounts with the two figures orders are split by, as text."""
    accounts = []
    for account in sub_accounts(world):
        value = valuation(world, account)
        figures = {"NetLiquidation": value.net, "AvailableEquity": value.available}
        accounts.append({"name": account, "data": [{"key": key, "value": f"{x:.2f}"} for key, x in figures.items()]})
    return {"accounts": accounts}


@behaviours.on("allocation.list_groups")
def list_groups(world: World, request: Request) -> Any:
    """Name, method and size of each group."""
    groups = world.brokerage.allocation.groups.values()
    return {
        "data": [{"name": each.name, "allocation_method": each.method, "size": len(each.amounts)} for each in groups]
    }


def group_from(world: World, body: dict[str, Any]) -> Group:
    """A group as it is sent, checked."""
    from ibkr_web.simulator.brokerage.allocation import Group

    amounts: dict[str, float] = {}
    for row in body["accounts"]:
        if row["name"] not in sub_accounts(world):
            raise Refused(Answer.error(500, f"account {row['name']} can not be allocated to"))
        if body["default_method"] in OWN_AMOUNTS and row.get("amount") is None:
            raise Refused(Answer.error(500, f"amount is required for method {body['default_method']}"))
        amounts[row["name"]] = float(row.get("amount") or 0)
    if not amounts:
        raise Refused(Answer.error(500, "a group needs an account"))
    if body["default_method"] == "P" and abs(sum(amounts.values()) - 100) > 1e-6:
        raise Refused(Answer.error(500, "percentages have to add up to 100"))
    return Group(str(body["name"]), str(body["default_method"]), amounts)


@behaviours.on("allocation.create_group")
def create_group(world: World, request: Request) -> Any:
    """Keep a new group."""
    groups, made = world.brokerage.allocation.groups, group_from(world, body_of(request))
    if made.name in groups:
        raise Refused(Answer.error(500, "a group with this name exists"))
    groups[made.name] = made
    return {"success": True}


@behaviours.on("allocation.update_group")
def update_group(world: World, request: Request) -> Any:
    """Put a group in the place of another, or of itself; `prev_name` renames."""
    body, groups = body_of(request), world.brokerage.allocation.groups
    previous = str(body.get("prev_name") or body["name"])
    known_group(world, previous)
    made = group_from(world, body)
    del groups[previous]
    groups[made.name] = made
    return {"success": True}


def known_group(world: World, name: str) -> Group:
    """A group by name; 500 when there is none."""
    found = world.brokerage.allocation.groups.get(name)
    if found is None:
        raise Refused(Answer.error(500, "no group with this name"))
    return found


@behaviours.on("allocation.delete_group")
def delete_group(world: World, request: Request) -> Any:
    """Forget a group."""
    del world.brokerage.allocation.groups[known_group(world, str(body_of(request).get("name"))).name]
    return {"success": True}


@behaviours.on("allocation.get_group")
def get_group(world: World, request: Request) -> Any:
    """One group with its accounts; amounts only where the method has them."""
    group = known_group(world, str(body_of(request).get("name")))
    accounts = [
        {"name": account, **({"amount": amount} if group.method in OWN_AMOUNTS else {})}
        for account, amount in group.amounts.items()
    ]
    return {"name": group.name, "default_method": group.method, "accounts": accounts}


@behaviours.on("allocation.get_presets")
def get_presets(world: World, request: Request) -> Any:
    """How groups behave."""
    return dict(world.brokerage.allocation.presets)


@behaviours.on("allocation.set_presets")
def set_presets(world: World, request: Request) -> Any:
    """Change how groups behave."""
    presets = world.brokerage.allocation.presets
    presets.update({name: value for name, value in body_of(request).items() if name in presets})
    return {"success": True}


# model portfolios


def model_of(world: World, request: Request) -> Model:
    """The model a body names; 500 when there is none."""
    found = world.brokerage.allocation.models.get(str(body_of(request).get("model")))
    if found is None:
        raise Refused(Answer.error(500, "no model with this name"))
    return found


def common(world: World, request: Request) -> dict[str, Any]:
    """`reqID` comes back; 1 says that the data is kept up to date."""
    return {"reqID": body_of(request).get("reqID"), "subscriptionStatus": 1}


def summary(model: Model) -> dict[str, Any]:
    """The row of a model."""
    return {
        "model": model.name,
        "desc": model.description,
        "isStatic": model.static,
        "nlv": f"{sum(model.invested.values()):.2f}",
        "numAccounts": len(model.invested),
        "mismatch": False,
        "customIndex": False,
        "bootstrapped": False,
    }


@behaviours.on("allocation.list_models")
def list_models(world: World, request: Request) -> Any:
    """All models."""
    first = world.brokerage.accounts.first
    models = [summary(each) for each in world.brokerage.allocation.models.values()]
    return {**common(world, request), "models": models, "baseCcy": first.currency, "masterAccount": first.account_id}


@behaviours.on("allocation.get_model_summary")
def get_model_summary(world: World, request: Request) -> Any:
    """One model."""
    return {**common(world, request), **summary(model_of(world, request))}


@behaviours.on("allocation.save_model")
def save_model(world: World, request: Request) -> Any:
    """Keep a model, or give one new targets. Shares may not add up to more than the whole."""
    from ibkr_web.simulator.brokerage.allocation import Model

    body, models = body_of(request), world.brokerage.allocation.models
    targets = {int(each.get("conid", 0)): float(each.get("target", 0)) for each in body["positionTargets"]}
    cash = {str(each.get("ccy", "")): float(each.get("target", 0)) for each in body["cashTargets"]}
    known = all(world.brokerage.contracts.find(conid) is not None for conid in targets)
    if not known or sum(targets.values()) + sum(cash.values()) > 1 + 1e-9:
        return {"reqID": body.get("reqID"), "success": False}
    before = models.get(str(body["model"]))
    models[str(body["model"])] = Model(
        str(body["model"]), str(body["desc"]), bool(body["isStatic"]), targets, cash, before.invested if before else {}
    )
    return {"reqID": body.get("reqID"), "success": True}


@behaviours.on("allocation.list_model_positions")
def list_model_positions(world: World, request: Request) -> Any:
    """Targets and what is held: shares of the model as decimal text."""
    model, body = model_of(world, request), body_of(request)
    worth = sum(model.invested.values())
    rows: list[dict[str, Any]] = []
    for conid, target in model.targets.items():
        contract, quote = world.brokerage.contracts.get(conid), world.brokerage.market.quote(conid)
        rows.append(
            {
                "conid": conid,
                "instrument": contract.symbol,
                "ccy": contract.currency,
                "position": f"{worth * target / quote.last / contract.multiplier:.4f}",
                "mv": f"{worth * target:.2f}",
                "dlv": f"{worth * target:.2f}",
                "target": f"{target:g}",
                "actual": f"{target:g}" if worth else "0",
                "actualRangeMin": "None",
                "actualRangeMax": "None",
                "instrumentImbalance": "0",
                "mismatchType": "0",
                "exchangeRate": 1,
                "flags": 0,
            }
        )
    field, sorting = str(body.get("sortField") or "conid"), str(body.get("sortDirection") or "DESC")
    rows.sort(key=lambda row: row[field] if isinstance(row.get(field), int) else str(row.get(field)))
    rows = rows[::-1] if sorting == "ASC" else rows
    cash = [
        {
            "ccy": code,
            "target": f"{target:g}",
            "actual": f"{target:g}" if worth else "0",
            "mv": f"{worth * target:.2f}",
            "exchangeRate": "1",
            "instrumentImbalance": "0",
        }
        for code, target in model.cash.items()
    ]
    return {
        **common(world, request),
        "model": model.name,
        "nlv": f"{worth:.2f}",
        "positionList": rows[: max(0, int(body.get("limit") or len(rows)))],
        "cash": cash,
        "mismatched": False,
        "stkOnly": True,
        "positionTs": int(world.clock.now()),
        "totalMv": f"{worth * sum(model.targets.values()):.2f}",
        "totalDlv": f"{worth * sum(model.targets.values()):.2f}",
    }


@behaviours.on("allocation.list_model_accounts")
def list_model_accounts(world: World, request: Request) -> Any:
    """Who is invested; the last row is the sum."""
    model, first = model_of(world, request), world.brokerage.accounts.first

    def row(account: str, alias: str, amount: float, free: float) -> dict[str, Any]:
        return {
            "account": account, "alias": alias, "baseCcyAccount": first.currency, "nlv": f"{amount:.2f}",
            "cashInIndependent": f"{free:.2f}", "costBasis": f"{amount:.2f}", "exchangeRate": 1.0,
            "accountImbalance": "0", "numInstrumentsOutsideRange": 0, "unrealizedPnL": "0.00",
        }  # fmt: skip

    rows = []
    for account, amount in model.invested.items():
        alias = world.brokerage.accounts.get(account).alias
        rows.append(row(account, alias, amount, valuation(world, account).cash - amount))
    total = row("TOTAL", "", sum(model.invested.values()), sum(float(each["cashInIndependent"]) for each in rows))
    answer = {"model": model.name, "baseCcyMaster": first.currency, "accountInfoList": [*rows, total]}
    return {"reqID": body_of(request).get("reqID"), **answer}


@behaviours.on("allocation.list_model_investments")
def list_model_investments(world: World, request: Request) -> Any:
    """What each account has in this model, in others, and outside of any, as decimal text."""
    model, allocation = model_of(world, request), world.brokerage.allocation
    first, rows = world.brokerage.accounts.first, []
    for account in sub_accounts(world):
        value = valuation(world, account)
        here = model.invested.get(account, 0.0)
        others = sum(each.invested.get(account, 0.0) for each in allocation.models.values()) - here
        rows.append(
            {
                "account": account,
                "alias": world.brokerage.accounts.get(account).alias,
                "accountModelNlv": f"{here:.2f}",
                "accountOtherModelsNlv": f"{others:.2f}",
                "baseCcyAccount": value.currency,
                "baseCcyAccountPrecision": "0.01",
                "cashInIndependentNlv": f"{value.cash - here - others:.2f}",
                "positionsInIndependentNlv": f"{value.net - value.cash:.2f}",
                "exchangeRate": 1.0,
                "nlv": f"{value.net:.2f}",
            }
        )
    return {
        **common(world, request),
        "model": model.name,
        "baseCcyMaster": first.currency,
        "baseCcyMasterPrecision": "0.01",
        "accountList": rows,
    }


@behaviours.on("allocation.invest_in_model")
def invest_in_model(world: World, request: Request) -> Any:
    """Ask for money to be put in or taken out; nothing moves until the transfers are submitted."""
    model, body = model_of(world, request), body_of(request)
    for row in body.get("accountList") or ():
        account, amount = str(row.get("account", "")), float(row.get("amtToInvest", 0))
        if account not in sub_accounts(world):
            raise Refused(Answer.error(500, "accountList names an account that is none, or a group"))
        if model.invested.get(account, 0.0) + amount < 0 or amount > valuation(world, account).cash:
            raise Refused(Answer.error(500, f"account {account} does not have this amount"))
        model.pending[account] = model.pending.get(account, 0.0) + amount
    answer = common(world, request)
    return {**answer, "reqID": str(answer["reqID"]), "subscriptionKey": f"invest-{model.name}"}


@behaviours.on("allocation.submit_model_transfers")
def submit_model_transfers(world: World, request: Request) -> Any:
    """Carry out what was asked for."""
    waiting = [each for each in world.brokerage.allocation.models.values() if each.pending]
    for model in waiting:
        for account, amount in model.pending.items():
            model.invested[account] = model.invested.get(account, 0.0) + amount
        model.pending.clear()
    return {"reqID": body_of(request).get("reqID"), "success": bool(waiting)}


@behaviours.on("allocation.get_model_presets")
def get_model_presets(world: World, request: Request) -> Any:
    """Switches for investing and rounding."""
    return {**common(world, request), **world.brokerage.allocation.model_presets}


@behaviours.on("allocation.set_model_presets")
def set_model_presets(world: World, request: Request) -> Any:
    """Change them."""
    presets = world.brokerage.allocation.model_presets
    presets.update({name: bool(value) for name, value in body_of(request).items() if name in presets})
    return {**common(world, request), "success": True, "error": "None"}
