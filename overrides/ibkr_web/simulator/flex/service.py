"""Flex tokens, queries and references: what the portal keeps, and what a test may do to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.flex.formats import NEW_YORK, Formats
from ibkr_web.simulator.flex.queries import Days, Query, Row, names, plan, template_days

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["ERRORS", "WARNINGS", "FlexError", "FlexService", "Reference", "Token"]

HOUR = 3600.0
KEPT = 10_000
"""References that are remembered."""
ERRORS: dict[int, str] = {
    1001: "Statement could not be generated now",
    1003: "Statement not available",
    1004: "Statement incomplete now",
    1005: "Settlement data not ready",
    1006: "FIFO P/L data not ready",
    1007: "MTM P/L data not ready",
    1008: "MTM and FIFO P/L data not ready",
    1009: "Server under heavy load",
    1010: "Legacy Flex Queries not supported",
    1011: "Service account inactive",
    1012: "Token expired",
    1013: "IP restriction",
    1014: "Query invalid",
    1015: "Token invalid",
    1016: "Account invalid",
    1017: "Reference code invalid",
    1018: "Too many requests from this token",
    1019: "Statement generation in progress",
    1020: "Invalid request or unable to validate request",
    1021: "Statement could not be retrieved now",
    1025: "Token locked after too many failed attempts",
}
"""Error codes of the service. The texts are ours; clients go by the numbers."""
WARNINGS = frozenset({1004, 1005, 1006, 1007, 1008, 1009, 1018, 1019})
"""Codes that come with the status Warn instead of Fail."""
COUNTED = frozenset({1014, 1016, 1017, 1020})


_INSTRUMENT = ("accountId", "currency", "fxRateToBase", "assetCategory", "symbol", "description", "conid", "isin")
USUAL = {
    "AccountInformation": ("accountId", "acctAlias", "currency", "name", "accountType", "dateOpened"),
    "ChangeInNAV": (
        *(
            "accountId",
            "fromDate",
            "toDate",
            "startingValue",
            "mtm",
            "depositsWithdrawals",
            "dividends",
            "withholdingTax",
        ),
        *("interest", "otherFees", "commissions", "endingValue"),
    ),
    "CashReportCurrency": ("accountId", "currency", "fromDate", "toDate", "startingCash", "commissions", "endingCash"),
    "Trade": (
        *_INSTRUMENT,
        *(
            "transactionType",
            "tradeID",
            "ibExecID",
            "ibOrderID",
            "dateTime",
            "tradeDate",
            "settleDateTarget",
            "buySell",
        ),
        *(
            "quantity",
            "tradePrice",
            "proceeds",
            "ibCommission",
            "ibCommissionCurrency",
            "netCash",
            "openCloseIndicator",
        ),
        *("orderType", "exchange", "notes", "levelOfDetail"),
    ),
    "CashTransaction": (
        *_INSTRUMENT,
        "type",
        "amount",
        "dateTime",
        "reportDate",
        "settleDate",
        "transactionID",
        "code",
    ),
    "OpenPosition": (
        *_INSTRUMENT,
        *("position", "markPrice", "positionValue", "costBasisPrice", "costBasisMoney", "reportDate", "side"),
    ),
}
"""What people usually tick: the attributes of the ready-made query."""


class FlexError(Exception):
    """The service answers with a code instead of a reference or a report."""

    def __init__(self, code: int, status: str = "") -> None:
        super().__init__(f"{code} {ERRORS.get(code, '')}")
        self.code = code
        self.status = status or ("Warn" if code in WARNINGS else "Fail")


@dataclass(slots=True)
class Token:
    """One token of the portal."""

    value: str
    username: str
    expires: float
    """Epoch seconds."""
    addresses: frozenset[str] = frozenset()
    """Addresses it works from; none: all."""
    state: str = "active"
    """active, inactive (service switched off), replaced or locked."""
    failures: int = 0
    calls: deque[float] = field(default_factory=lambda: deque(maxlen=10))


@dataclass(frozen=True, slots=True)
class Reference:
    """A report that was ordered."""

    code: str
    token: str
    query: Query
    accounts: tuple[str, ...]
    days: Days
    ordered: float
    ready: float
    expires: float


class FlexService:
    """The Flex Web Service. Everything here may be called while the simulator runs.

    `generation_seconds` is how long a report answers 1019, `reference_seconds` how long a reference works (both in
    simulated time), `limits` switches 1018 on (1 request a second, 10 a minute for each token), `lock_after` locks a
    token after so many refused requests in a row, `url_tag` is how the address is spelt in an answer ("Url" or "url"),
    `overrides_hang` lets orders of several days of an Activity query stay in progress for ever, as one user saw it.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = False
        self.generation_seconds = 1.0
        self.reference_seconds = 24 * HOUR
        self.lock_after: int | None = None
        self.url_tag = "Url"
        self.overrides_hang = False
        self._tokens: dict[str, Token] = {}
        self._queries: dict[str, Query] = {}
        self._references: dict[str, Reference] = {}
        self._faults: list[tuple[int, str, str]] = []
        self._numbers = world.random("flex", "references")
        self.token = self.add_token(lifetime=365 * 24 * HOUR)
        """A token that works from the start."""
        self.query_id = self.add_query("1048576", name="Activity", attributes=USUAL).query_id
        """A query that is there from the start: cash, positions, trades and cash movements of 30 days."""
        self.add_query("1048577", name="Confirmations", kind="TCF", sections=("TradeConfirms",), period="Today")

    # What the portal does

    def add_token(
        self, value: str = "", *, username: str = "simulator", lifetime: float = 6 * HOUR, addresses: Iterable[str] = ()
    ) -> str:
        """Make a token for a user, living so many seconds (the portal's default: six hours).

        It kills the one the user had. `addresses` are the only client addresses it works from.
        """
        with self.world.lock:
            number = len(self._tokens)
            value = value or "".join(map(str, self.world.random("flex token", number).choices(range(1, 10), k=24)))
            for token in self._tokens.values():
                if token.username == username and token.state == "active":
                    token.state = "replaced"
            expires = self.world.clock.now() + lifetime
            self._tokens[value] = Token(value, username, expires, frozenset(addresses))
            return value

    def expire(self, token: str = "") -> None:
        """Let a token (the first one, where none is named) run out now: 1012."""
        with self.world.lock:
            self._tokens[token or self.token].expires = self.world.clock.now()

    def lock(self, token: str = "") -> None:
        """Lock a token: 1025."""
        with self.world.lock:
            self._tokens[token or self.token].state = "locked"

    def deactivate(self, token: str = "") -> None:
        """Switch the service of a token's user off: 1011."""
        with self.world.lock:
            self._tokens[token or self.token].state = "inactive"

    def add_query(
        self,
        query_id: str | int,
        *,
        name: str = "",
        kind: str = "AF",
        sections: Iterable[str] | Mapping[str, int | Sequence[Row]] = (
            "AccountInformation",
            "ChangeInNAV",
            "CashReport",
            "Trades",
            "CashTransactions",
            "OpenPositions",
        ),
        rows: int = 10,
        kinds: Mapping[str, Sequence[str]] | None = None,
        attributes: Mapping[str, Sequence[str]] | None = None,
        accounts: Iterable[str] | None = None,
        period: str = "Last30CalendarDays",
        csv: bool = False,
        date_format: str = "yyyyMMdd",
        time_format: str = "HHmmss",
        separator: str = ";",
        zone: bool = False,
        by_day: bool = False,
        audit_trail: bool = False,
        omit_empty: bool = False,
        odd: bool = False,
        unknown_attributes: Iterable[str] = (),
        unknown_sections: Iterable[str] = (),
        owner: str | None = None,
        seconds: float | None = None,
        nothing: bool = False,
    ) -> Query:
        """Make a template; one with the same number is replaced.

        `sections` names them (each with `rows` rows), or maps them to a number of rows or to the rows themselves, whose
        values may be text, numbers, dates or lists; the key "tag" picks another kind of row than the usual one.
        `kinds` mixes kinds of rows in a section ({"Trades": ("Order", "Trade", "Lot")}), `attributes` names those that
        were ticked for a kind of row. `accounts` are the brokerage's when left out.

        `by_day` breaks out by day, `omit_empty` leaves empty sections out, `odd` uses the rare spellings of values,
        `unknown_attributes` and `unknown_sections` add what no client knows. `owner` is the only user whose tokens may
        run it, `seconds` its own time of generation, `nothing` makes it answer 1003.
        """
        template_days(period, self.today(), kind)
        query = Query(
            query_id=str(query_id),
            name=name or f"Query {query_id}",
            kind=kind,
            plans=plan(sections, rows, kinds or {}, attributes or {}),
            accounts=None if accounts is None else tuple(accounts),
            period=period,
            formats=Formats(date_format, time_format, separator, zone),
            csv=csv,
            by_day=by_day,
            audit_trail=audit_trail,
            omit_empty=omit_empty,
            odd=odd,
            unknown_attributes=names(*unknown_attributes),
            unknown_sections=names(*unknown_sections),
            owner=owner,
            seconds=seconds,
            nothing=nothing,
        )
        with self.world.lock:
            self._queries[query.query_id] = query
        return query

    def remove_query(self, query_id: str | int) -> None:
        """Delete a template: 1014 from then on."""
        with self.world.lock:
            del self._queries[str(query_id)]

    def fail_next(self, code: int, *, step: str = "", status: str = "", times: int = 1) -> None:
        """Answer the next request with this code. `step` is "send" or "get" (either where left out)."""
        if step not in ("", "send", "get"):
            raise ValueError(f"no such step: {step}")
        with self.world.lock:
            self._faults += [(code, step, status)] * times

    # What the web service asks

    def admit(self, value: str, address: str, step: str) -> Token:
        """The token of a request, after everything that may be wrong with it."""
        for fault in self._faults:
            if fault[1] in ("", step):
                self._faults.remove(fault)
                raise FlexError(fault[0], fault[2])
        token = self._tokens.get(value)
        if token is None or token.state == "replaced":
            raise FlexError(1015)
        if token.state == "locked":
            raise FlexError(1025)
        if token.state == "inactive":
            raise FlexError(1011)
        if token.expires <= self.world.clock.now():
            raise FlexError(1012)
        if token.addresses and address not in token.addresses:
            raise FlexError(1013)
        self._pace(token)
        return token

    def _pace(self, token: Token) -> None:
        now = self.world.clock.now()
        calls = token.calls
        if self.limits:
            minute = sum(now - call < 60 for call in calls)
            if (calls and now - calls[-1] < 1) or minute >= 10:
                raise FlexError(1018)
        calls.append(now)

    def failed(self, token: Token, code: int) -> None:
        """Count a refusal; too many in a row lock the token, where that is switched on."""
        if code in COUNTED:
            token.failures += 1
            if self.lock_after is not None and token.failures >= self.lock_after:
                token.state = "locked"

    def order(self, token: Token, query_id: str, days: Days | int | None) -> Reference:
        """Order a report; `days` overrides the template's period, as days or as a number of them."""
        query = self._queries.get(query_id)
        if query is None or (query.owner is not None and query.owner != token.username):
            raise FlexError(1014)
        accounts = self._accounts(query)
        now = self.world.clock.now()
        seconds = self.generation_seconds if query.seconds is None else query.seconds
        today = self.today()
        if isinstance(days, int):
            days = template_days(f"Last{days}CalendarDays", today, query.kind)
            days = Days(days.first, days.last)
        if self.overrides_hang and days and query.kind == "AF" and days.count > 1:
            seconds = float("inf")
        reference = Reference(
            code=str(self._numbers.randrange(10**9, 10**10)),
            token=token.value,
            query=query,
            accounts=accounts,
            days=days or template_days(query.period, today, query.kind),
            ordered=now,
            ready=now + seconds,
            expires=now + self.reference_seconds,
        )
        self._references[reference.code] = reference
        if len(self._references) > KEPT:
            del self._references[next(iter(self._references))]
        token.failures = 0
        return reference

    def collect(self, token: Token, code: str) -> Reference:
        """A report that is ready."""
        reference = self._references.get(code)
        now = self.world.clock.now()
        if reference is None or reference.token != token.value or reference.expires <= now:
            raise FlexError(1017)
        if now < reference.ready:
            raise FlexError(1019)
        freshest = template_days("Last1CalendarDays", self.today(), reference.query.kind).last
        retained = date(self.today().year - 4, 1, 1)
        if reference.query.nothing or reference.days.first > freshest or reference.days.last < retained:
            raise FlexError(1003)
        return reference

    def today(self) -> date:
        """The day in New York."""
        return self.world.clock.datetime().astimezone(NEW_YORK).date()

    def _accounts(self, query: Query) -> tuple[str, ...]:
        known: list[str] = list(self.world.brokerage.accounts.ids)
        if query.accounts is None:
            return tuple(known)
        if not query.accounts or any(not account for account in query.accounts):
            raise FlexError(1016)
        return query.accounts

    def describe(self) -> dict[str, Any]:
        """Tokens and queries, for people who look."""
        with self.world.lock:
            return {
                "token": self.token,
                "tokens": {value: token.state for value, token in self._tokens.items()},
                "queries": {query_id: query.name for query_id, query in self._queries.items()},
            }
