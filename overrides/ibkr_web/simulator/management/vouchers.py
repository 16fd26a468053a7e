"""Tax vouchers: dividends of a country and year, and the papers about the tax withheld."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.management.files import pdf
from ibkr_web.simulator.management.shapes import whole_number

if TYPE_CHECKING:
    from ibkr_web.simulator.clock import Timer
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Voucher", "Vouchers", "behaviours"]

behaviours = Behaviours()

VOUCHERS = "account_management.tax_vouchers"
YEARS = 4
FIRST_YEAR = 1990
COUNTRIES = (
    ("Austria", "AT", 75.0, "EUR", False),
    ("Germany", "DE", 0.0, "EUR", False),
    ("Switzerland", "CH", 0.0, "CHF", False),
    ("Spain", "ES", 50.0, "EUR", True),
)
"""Country, code, fee, currency of the fee, whether it is switched off."""
ISSUERS = {
    "AT": (("VOE", "VOESTALPINE AG", "AT0000937503"), ("OMV", "OMV AG", "AT0000743059")),
    "DE": (("SIE", "SIEMENS AG", "DE0007236101"), ("ALV", "ALLIANZ SE", "DE0008404005")),
    "CH": (("NESN", "NESTLE SA", "CH0038863350"), ("ROG", "ROCHE HOLDING AG", "CH0012032048")),
    "ES": (("SAN", "BANCO SANTANDER SA", "ES0113900J37"),),
}
REQUESTED, READY = "REQUESTED", "COMPLETED"


@dataclass(slots=True)
class Voucher:
    """One order."""

    request_id: str
    account: str
    action: str
    country: str
    year: int
    fee: float
    amount: float
    withheld: float
    timer: Timer
    state: str = REQUESTED

    def shown(self) -> dict[str, Any]:
        """As the wire has it."""
        return {
            "requestId": self.request_id,
            "requestState": self.state,
            "custAcctId": self.account,
            "corpactionId": self.action,
            "countryCode": self.country,
            "year": self.year,
            "fee": self.fee,
            "divAmount": self.amount,
            "withHeldAmount": self.withheld,
        }


class Vouchers:
    """Orders so far. `seconds`: simulated time until one can be downloaded."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seconds = 3600.0
        self._orders: dict[str, Voucher] = {}

    def settle(self) -> None:
        """Make every ordered voucher ready."""
        with self.world.lock:
            for order in list(self._orders.values()):
                order.timer.run()

    def find(self, request_id: str) -> Voucher | None:
        """By its number."""
        return self._orders.get(request_id)

    def of(self, account: str, action: str) -> Voucher | None:
        """The one for a dividend."""
        return next((one for one in self._orders.values() if (one.account, one.action) == (account, action)), None)

    def dividends(self, account: str, country: str, year: int) -> list[dict[str, Any]]:
        """Dividends from a country in a year, made up."""
        rows = []
        for place, (symbol, name, isin) in enumerate(ISSUERS.get(country, ())):
            random = self.world.random("dividend", account, country, year, place)
            day = date(year, random.randint(4, 6), random.randint(1, 28))
            action = str(random.randrange(10**7, 10**8))
            row: dict[str, Any] = {
                "corpactionId": action,
                "country": country,
                "currency": "CHF" if country == "CH" else "EUR",
                "symbol": symbol,
                "securityDesc": name,
                "isin": isin,
                "exDate": f"{day:%Y%m%d}",
                "payDate": f"{day.replace(month=day.month + 1):%Y%m%d}",
            }
            order = self.of(account, action)
            if order is not None:
                row["voucher"] = order.shown()
            rows.append(row)
        return rows

    def order(self, wanted: dict[str, Any]) -> Voucher | str:
        """Order one; gives the text of the error where it cannot be had."""
        account, country = str(wanted.get("custAcctId", "")), str(wanted.get("countryCode", ""))
        known = {code: (fee, disabled) for _, code, fee, _, disabled in COUNTRIES}
        if self.world.management.accounts.find(account) is None:
            return f"Unknown account {account}"
        if country not in known or known[country][1]:
            return f"No vouchers for country {country}"
        year = whole_number(wanted.get("year"))
        if year is None or not FIRST_YEAR <= year <= self.world.management.reports.today().year:
            return "year is YYYY"
        action = str(wanted.get("corpactionId", ""))
        if action not in {row["corpactionId"] for row in self.dividends(account, country, year)}:
            return f"Unknown dividend {action}"
        if self.of(account, action) is not None:
            return f"A voucher for {action} was ordered before"
        random = self.world.random("voucher", account, action)
        amount = random.randint(1000, 90_000) / 100
        request_id = str(uuid.UUID(int=random.getrandbits(128), version=4))
        timer = self.world.clock.later(self.seconds, lambda: setattr(order, "state", READY))
        order = Voucher(
            request_id, account, action, country, year, known[country][0], amount, round(amount * 0.25, 2), timer
        )
        self._orders[request_id] = order
        return order


def _error(status: int, text: str) -> Answer:
    return Answer({"error": text, "message": text, "status": status, "statusCode": status}, status)


@behaviours.on(f"{VOUCHERS}.list_countries")
def list_countries(world: World, request: Request) -> Any:
    """Countries, their fees, and whether they are switched off."""
    names = ("country", "countryCode", "fee", "currency", "disabled")
    return [dict(zip(names, row, strict=True)) for row in COUNTRIES]


@behaviours.on(f"{VOUCHERS}.list_years")
def list_years(world: World, request: Request) -> Any:
    """The last years, newest first."""
    last = world.management.reports.today().year - 1
    return [last - number for number in range(YEARS)]


@behaviours.on(f"{VOUCHERS}.list_dividends")
def list_dividends(world: World, request: Request) -> Any:
    """Dividends a voucher can be ordered for."""
    account, year = request.get("custAcctId", ""), str(request.get("year", ""))
    if world.management.accounts.find(account) is None:
        return _error(400, f"Unknown account {account}")
    if len(year) != 4 or not year.isdigit() or not FIRST_YEAR <= int(year) <= world.management.reports.today().year:
        return _error(400, "year is YYYY")
    return world.management.vouchers.dividends(account, request.get("countryCode", ""), int(year))


@behaviours.on(f"{VOUCHERS}.create")
def create(world: World, request: Request) -> Any:
    """Order vouchers, all or none."""
    body = request.payload
    wanted = body.get("taxVoucherRequests") if isinstance(body, dict) else None
    if not isinstance(wanted, list) or not wanted or not all(isinstance(one, dict) for one in wanted):
        return _error(400, "taxVoucherRequests is missing")
    ordered = []
    for one in wanted:
        order = world.management.vouchers.order(one)
        if isinstance(order, str):
            return _error(400, order)
        ordered.append(order)
    return [order.shown() for order in ordered]


@behaviours.on(f"{VOUCHERS}.get_state")
def get_state(world: World, request: Request) -> Any:
    """One order."""
    order = world.management.vouchers.find(request.get("requestId", ""))
    return _error(404, "No such request") if order is None else order.shown()


@behaviours.on(f"{VOUCHERS}.download")
def download(world: World, request: Request) -> Answer:
    """The PDF, once it is ready."""
    order = world.management.vouchers.find(request.get("requestId", ""))
    if order is None or order.state != READY:
        return _error(404, "No such file")
    lines = ["Tax voucher", order.country, str(order.year), f"Withheld {order.withheld:.2f}"]
    return Answer(pdf(lines), 200, "application/octet-stream")
