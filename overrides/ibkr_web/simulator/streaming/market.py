"""Prices as they move: `smd`, bars `smh`, the order book `sbd`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.bars import BARS, Period
from ibkr_web.simulator.brokerage.fields import FIELDS, View
from ibkr_web.simulator.brokerage.history_calls import chart
from ibkr_web.simulator.brokerage.snapshot import WITHOUT_DATA, open_stream
from ibkr_web.simulator.streaming.subscription import Message, Refusal, Subscription, changed

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract

__all__ = ["Bars", "Book", "Quotes"]

USUAL = ("31", "84", "86")
BARS_EVERY = 5.0
BOOK_EVERY = 1.0
ROWS = 10
"""On each side of the book."""
LETTERS = {"%o": "o", "%c": "c", "%h": "h", "%l": "l", "%v": "v"}


class _OfContract(Subscription):
    """A topic about one contract."""

    place = 0
    """Which target names the contract."""

    def contract(self) -> Contract:
        """The contract; refused when there is none with this number. Of a combination the first leg."""
        text = self.frame.target(self.place)
        if ";;;" in text:
            text = text.partition(";;;")[2].partition("/")[0]
        number = text.partition("@")[0]
        # Forecast contracts become known when somebody looks at them.
        self.world.brokerage.events.find(0)
        found = self.world.brokerage.contracts.find(int(number)) if number.isdigit() else None
        if found is None:
            raise Refusal(f"contract {text or '(none)'} is not known")
        return found


class Quotes(_OfContract):
    """`smd`: all fields first, then those that changed, at most every half second. Ends after 15 minutes."""

    def start(self) -> Iterable[Message]:
        """Every field that is there."""
        self._contract = self.contract()
        self._sent: Message = {}
        self._fields = [each for each in self.frame.names("fields") or USUAL if each in FIELDS]
        self._ends = self.world.clock.now() + self.streams.lifetime
        open_stream(self.session, self.frame.target(), self._fields)
        self._server = f"q{self.streams.number()}"
        return self.pulse(self.world.clock.now())

    @property
    def conid(self) -> int:
        """The contract's number."""
        return self._contract.conid

    def pulse(self, now: float) -> Iterable[Message]:
        """The fields that changed; nothing says that the stream has ended."""
        if now >= self._ends:
            self.ended = True
            return ()
        if now < self.next:
            return ()
        self.next = now + self.streams.pulse
        account = self.session.selected_account or self.world.brokerage.accounts.first.account_id
        view = View(self.world, self._contract, account, self._server)
        silent = self.world.brokerage.market.availability[:1] in ("N", "O")
        codes = [code for code in self._fields if not silent or code in WITHOUT_DATA]
        values = ((code, FIELDS[code](view)) for code in codes)
        present = {code: value for code, value in values if value is not None}
        update = changed(self._sent, present)
        if not update:
            return ()
        self._sent = present
        return [
            {
                "server_id": self._server,
                "conidEx": self.frame.target(),
                "conid": self._contract.conid,
                "_updated": int(view.quote.time * 1000),
                **update,
                "topic": self.key,
            }
        ]

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """A price that was set goes out with the next beat; unsubscribing by REST ends the stream."""
        if topic == "price":
            self.next = 0.0
        elif topic == "unsubscribe" and payload["username"] == self.session.username:
            self.ended = payload["conid"] in (None, self._contract.conid)
        return ()


class Bars(_OfContract):
    """`smh`: the whole chart once, then its last bar as it changes, until it is cancelled by its number."""

    def start(self) -> Iterable[Message]:
        """The chart."""
        contract = self.contract()
        given = self.frame.arguments
        period = Period.parse(str(given.get("period") or "1d"))
        if period is None:
            raise Refusal("period can not be read")
        bar = str(given.get("bar") or period.usual_bar)
        if bar not in BARS or not period.allows(bar):
            raise Refusal(f"no bars of {bar} for a period of {period.text}")
        source = str(given.get("source") or "trades").lower()
        if source not in ("trades", "midpoint", "bid_ask", "bid", "ask"):
            raise Refusal(f"source {source} is not known")
        outside = given.get("outsideRth") in (True, "true")
        self._about = (contract, period, bar, outside, source)
        wanted = [letter for sign, letter in LETTERS.items() if sign in str(given.get("format") or "%o/%c/%h/%l/%v")]
        self._letters = frozenset({*wanted, "t"})
        self.server_id = f"{contract.conid % 90_000 + 10_000}{self.streams.number()}"
        whole = self._chart()
        self._last = whole["data"][-1]
        self.next = self.world.clock.now() + BARS_EVERY
        return [whole]

    def pulse(self, now: float) -> Iterable[Message]:
        """The last bar, when it changed."""
        if now < self.next:
            return ()
        self.next = now + BARS_EVERY
        whole = self._chart()
        last = whole["data"][-1]
        if last == self._last:
            return ()
        self._last = last
        return [{**whole, "data": [last], "points": 0}]

    def _chart(self) -> Message:
        found = chart(self.world, *self._about, None)
        rows = [{name: value for name, value in row.items() if name in self._letters} for row in found["data"]]
        return {**found, "serverId": self.server_id, "data": rows, "topic": self.key}


class Book(_OfContract):
    """`sbd+ACCOUNT+CONID`: prices above and below the market with their sizes, then the rows that changed."""

    place = 1

    @property
    def key(self) -> str:
        """One book per account: a second contract takes the place of the first."""
        return f"sbd+{self.frame.target()}"

    def start(self) -> Iterable[Message]:
        """All rows."""
        if self.frame.target() not in self.world.brokerage.accounts:
            raise Refusal(f"account {self.frame.target() or '(none)'} is not known")
        self._contract = self.contract()
        self._sent: dict[int, Message] = {}
        return self.pulse(self.world.clock.now())

    def pulse(self, now: float) -> Iterable[Message]:
        """The rows that changed."""
        if now < self.next:
            return ()
        self.next = now + BOOK_EVERY
        rows = [row for row in self._rows() if self._sent.get(row["row"]) != row]
        self._sent.update((row["row"], row) for row in rows)
        return [{"topic": self.frame.key, "data": rows}] if rows else ()

    def heard(self, topic: str, payload: Any) -> Iterable[Message]:
        """A price that was set goes out with the next beat."""
        if topic == "price":
            self.next = 0.0
        return ()

    def _rows(self) -> Iterable[Message]:
        quote = self.world.brokerage.market.quote(self._contract.conid)
        tick = self._contract.tick
        digits = 2 if tick >= 0.01 else 6
        for index in range(ROWS):
            price, size = quote.ask + (ROWS - 1 - index) * tick, quote.ask_size * (ROWS - index) // ROWS
            shown = f"{price:,.{digits}f}"
            yield {"row": index, "focus": 0, "price": shown, "ask": f"{max(size, 1):,}"}
        for index in range(ROWS):
            price, size = quote.bid - index * tick, max(quote.bid_size * (ROWS - index) // ROWS, 1)
            shown = f"{price:,.{digits}f}"
            # Where the last trade was, size and price stand together.
            text = f"{quote.last_size} @ {shown}" if not index else shown
            yield {"row": ROWS + index, "focus": int(not index), "price": text, "bid": f"{size:,}"}
