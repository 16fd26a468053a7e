"""Statements, tax documents and trade confirmations: which there are, and the files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.management import problems
from ibkr_web.simulator.management.files import MEDIA, document, packed

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Reports", "behaviours"]

behaviours = Behaviours()

REPORTS = "account_management.reports"
NEW_YORK = ZoneInfo("America/New_York")
LONGEST = 365
STATEMENT_YEARS, TAX_YEARS = 2, 5
FORMS: dict[str, tuple[str, ...]] = {
    "1099": ("PDF", "HTML", "CSV"),
    "1099R": ("PDF",),
    "1042S": ("PDF", "HTML"),
    "8949": ("PDF", "CSV"),
}
MULTI = ("consolidate", "concatenate", "customConsolidate")
FORMATS = {4: "%Y", 6: "%Y%m", 8: "%Y%m%d"}


class Reports:
    """Settings. `raw` lets PDFs come as they are instead of in JSON, as the newer API document has it too."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.raw = False
        self.withheld: set[str] = set()
        """Accounts whose reports are answered 402."""

    def today(self) -> date:
        """The day in New York."""
        return self.world.clock.datetime().astimezone(NEW_YORK).date()

    def may(self, account: str) -> bool:
        """Whether reports of an account can be had."""
        return self.world.management.accounts.find(account) is not None and account not in self.withheld

    def confirmations(self, account: str) -> list[date]:
        """Days with trades, newest last: those of this simulator, and some before it started."""
        random = self.world.random("confirmations", account)
        past = {self.today() - timedelta(days=number) for number in random.sample(range(1, 90), 20)}
        traded = {
            datetime.fromtimestamp(trade.when, NEW_YORK).date()
            for trade in self.world.brokerage.portfolio.traded
            if trade.account == account
        }
        return sorted({day for day in past if day.weekday() < 5} | traded)


def _period(text: Any) -> tuple[date, date] | None:
    """First and last day of a year, month or day."""
    form = FORMATS.get(len(str(text)))
    if form is None or not str(text).isdigit() or not str(text).isascii():
        return None
    try:
        first = datetime.strptime(str(text), form).replace(tzinfo=NEW_YORK).date()
    except ValueError:
        return None
    match len(str(text)):
        case 4:
            return first, date(first.year, 12, 31)
        case 6:
            return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first, first


def _span(world: World, body: dict[str, Any]) -> tuple[date, date] | Answer:
    """The days a body asks for, or what is wrong with them."""
    start, end = _period(body.get("startDate")), _period(body.get("endDate"))
    wrong = [
        (name, "YYYY, YYYYMM or YYYYMMDD") for name, found in (("startDate", start), ("endDate", end)) if not found
    ]
    if start is None or end is None:
        return problems.invalid(*wrong)
    if len(str(body["startDate"])) != len(str(body["endDate"])):
        return problems.invalid(("endDate", "both dates need the same form"))
    if start[0] > end[0] or start[0] > world.management.reports.today():
        return problems.invalid(("startDate", "must not be after endDate nor in the future"))
    if (end[1] - start[0]).days >= LONGEST + (len(str(body["startDate"])) == 4):
        return problems.invalid(("endDate", f"at most {LONGEST} days"))
    return start[0], end[1]


def _file(world: World, media: str, rows: Sequence[Sequence[str]], gzip: bool) -> Answer:
    data = document(media, rows)
    if world.management.reports.raw and media == MEDIA["PDF"]:
        return Answer(data, 200, media)
    content: dict[str, Any] = {
        "value": packed(data, zip_it=gzip),
        "encoding": "base64",
        "dataType": "byte[]",
        "mimeType": media,
    }
    if gzip:
        content["gzip"] = True
    return Answer({"data": content, "accept": media})


def _holdings(world: World, accounts: Sequence[str]) -> list[list[str]]:
    rows = []
    for account_id in accounts:
        held = world.brokerage.accounts.find(account_id)
        for currency, amount in (held.cash if held else {}).items():
            rows.append([account_id, "Cash", currency, f"{amount:.2f}"])
        for position in world.brokerage.portfolio.positions(account_id):
            contract = world.brokerage.contracts.get(position.conid)
            rows.append([account_id, "Position", contract.symbol, f"{position.quantity:g}"])
    return rows


def _body(request: Request, *needed: str) -> dict[str, Any] | Answer:
    body = request.payload
    if not isinstance(body, dict):
        return problems.invalid(("body", "an object is needed"))
    missing = [(name, "is missing") for name in needed if body.get(name) in (None, "")]
    return problems.invalid(*missing) if missing else body


def _media(body: dict[str, Any]) -> str | Answer:
    media = str(body.get("mimeType", MEDIA["PDF"]))
    return media if media in MEDIA.values() else problems.invalid(("mimeType", f"one of {', '.join(MEDIA.values())}"))


def _report(world: World, request: Request, title: str) -> Answer:
    """A statement or confirmation."""
    body = _body(request, "accountId", "startDate", "endDate")
    if isinstance(body, Answer):
        return body
    several = body.get("accountIds") or [body["accountId"]]
    if not isinstance(several, list):
        return problems.invalid(("accountIds", "a list is needed"))
    accounts = [str(one) for one in several]
    if not all(world.management.reports.may(account) for account in (*accounts, str(body["accountId"]))):
        return problems.not_for_this_account()
    if body.get("multiAccountFormat") not in (None, *MULTI):
        return problems.invalid(("multiAccountFormat", f"one of {', '.join(MULTI)}"))
    media, span = _media(body), _span(world, body)
    if isinstance(media, Answer):
        return media
    if isinstance(span, Answer):
        return span
    rows = [[title, f"{span[0]} to {span[1]}"], ["Account", *accounts], *_holdings(world, accounts)]
    return _file(world, media, rows, bool(body.get("gzip")))


@behaviours.on(f"{REPORTS}.get_statement")
def get_statement(world: World, request: Request) -> Answer:
    """A statement of a day, month, year or span."""
    return _report(world, request, "Activity Statement")


@behaviours.on(f"{REPORTS}.get_trade_confirmation")
def get_trade_confirmation(world: World, request: Request) -> Answer:
    """The confirmations of some days."""
    return _report(world, request, "Trade Confirmation Report")


@behaviours.on(f"{REPORTS}.get_tax_document")
def get_tax_document(world: World, request: Request) -> Answer:
    """A tax form of a year; `year` as text or number."""
    body = _body(request, "accountId", "year", "type", "format")
    if isinstance(body, Answer):
        return body
    account, year = str(body["accountId"]), str(body["year"])
    if not world.management.reports.may(account):
        return problems.not_for_this_account()
    if not year.isdigit() or len(year) != 4:
        return problems.invalid(("year", "YYYY"))
    kind, form = str(body["type"]), str(body["format"]).upper()
    if kind != "ALL" and kind not in FORMS:
        return problems.invalid(("type", f"one of {', '.join(FORMS)}, ALL"))
    if form not in FORMS.get(kind, ("PDF",)):
        return problems.invalid(("format", "not available for this form"))
    last = world.management.reports.today().year - 1
    if not last - TAX_YEARS < int(year) <= last:
        return problems.not_for_this_account()
    rows = [[f"Form {kind}", year], ["Account", account], *_holdings(world, [account])]
    return _file(world, MEDIA[form], rows, bool(body.get("gzip")))


@behaviours.on(f"{REPORTS}.list_available_statements")
def list_available_statements(world: World, request: Request) -> Any:
    """Days, months and years: two years back and the current one."""
    reports = world.management.reports
    if not reports.may(request.get("accountId", "")):
        return problems.not_for_this_account()
    today = reports.today()
    first = date(today.year - STATEMENT_YEARS, 1, 1)
    months = [
        f"{first.year + number // 12}{number % 12 + 1:02}" for number in range(STATEMENT_YEARS * 12 + today.month - 1)
    ]
    value = {
        "daily": {"startDate": f"{first:%Y%m%d}", "endDate": f"{today - timedelta(days=1):%Y%m%d}"},
        "monthly": months[::-1],
        "annual": [str(today.year - number) for number in range(1, STATEMENT_YEARS + 1)],
    }
    return {"data": {"dataType": "object", "value": value}}


@behaviours.on(f"{REPORTS}.list_available_tax_documents")
def list_available_tax_documents(world: World, request: Request) -> Any:
    """Forms of a year: five years back."""
    reports = world.management.reports
    if not reports.may(request.get("accountId", "")):
        return problems.not_for_this_account()
    year, last = str(request.get("year", "")), reports.today().year - 1
    if not year.isdigit() or len(year) != 4:
        return problems.invalid(("year", "YYYY"))
    forms = [
        {"taxFormName": name, "isForm": True, "formats": list(formats)}
        for name, formats in FORMS.items()
        if last - TAX_YEARS < int(year) <= last
    ]
    return {"data": {"dataType": "object", "value": {"forms": forms}}}


@behaviours.on(f"{REPORTS}.list_available_trade_confirmations")
def list_available_trade_confirmations(world: World, request: Request) -> Any:
    """Days with trades."""
    reports = world.management.reports
    account = request.get("accountId", "")
    if not reports.may(account):
        return problems.not_for_this_account()
    return {"data": {"dataType": "list", "value": [f"{day:%Y%m%d}" for day in reports.confirmations(account)]}}
