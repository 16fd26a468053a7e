"""`ib.contracts`: the generated operations, and finding contracts by what they are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.contracts import AsyncContracts as GeneratedAsync
from ibkr_openapi.trading.contracts import Contracts as Generated
from ibkr_web.instruments import Contract, Instrument
from ibkr_web.workflows.contracts import chains, lookups
from ibkr_web.workflows.contracts.book import Book
from ibkr_web.workflows.contracts.chains import Number, Strikes
from ibkr_web.workflows.contracts.hours import Hours, hours
from ibkr_web.workflows.contracts.series import Underlying
from ibkr_web.workflows.contracts.words import as_code, as_symbol

if TYPE_CHECKING:
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncContracts", "AsyncOptionChain", "Contracts", "OptionChain", "book_of"]


def book_of(client: Any) -> Book:
    """What a client knows of contracts; its variants (`with_options`) share it."""
    root = client._root
    book = vars(root).get("_book")
    if book is None:
        made = Book(lambda: root._brokerage.generation, root._clock.now, lambda: datetime.now(UTC).date())
        book = vars(root).setdefault("_book", made)
    found: Book = book
    return found


class _Chain:
    def __init__(self, client: Any, under: Underlying, exchange: str) -> None:
        self._client = client
        self._under = under
        self._exchange = exchange

    @property
    def underlying(self) -> Contract:
        """What the options are on."""
        return self._under.contract

    @property
    def sec_type(self) -> str:
        """OPT, FOP or WAR."""
        return self._under.sec_type

    @property
    def months(self) -> tuple[str, ...]:
        """The months IBKR lists, as it writes them: "DEC26"."""
        return self._under.months

    @property
    def exchanges(self) -> tuple[str, ...]:
        """Where they are traded."""
        return self._under.exchanges

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.underlying.symbol} {self.sec_type}: {len(self.months)} months>"

    def _strikes(self, month: str) -> Any:
        return chains.chain_strikes(book_of(self._client), self._under, month, self._exchange)

    def _contracts(self, month: str, **chosen: Any) -> Any:
        return chains.chain_contracts(book_of(self._client), self._under, month, exchange=self._exchange, **chosen)


class OptionChain(_Chain):
    """The options on one underlying. Months are known; strikes and contracts are fetched when asked for."""

    def strikes(self, month: str) -> Strikes:
        """The strikes of a month ("DEC26" or "2026-12"); one call. Raises UnknownContract for a month not listed."""
        found: Strikes = self._client._run(self._strikes(month))
        return found

    def contracts(
        self,
        month: str,
        *,
        right: str = "",
        strikes: Iterable[Number] | None = None,
        lowest: Number | None = None,
        highest: Number | None = None,
    ) -> Iterator[Contract]:
        """The contracts of a month that exist, by strike, calls before puts; a call for each strike and right.

        right: C or P; both where left out. strikes: only these. lowest, highest: only strikes between them, both
        included. Raises UnknownContract for a month not listed.
        """
        found: Iterator[Contract] = self._client._iterate(
            self._contracts(month, right=right, strikes=strikes, lowest=lowest, highest=highest)
        )
        return found


class AsyncOptionChain(_Chain):
    """The options on one underlying. Months are known; strikes and contracts are fetched when asked for."""

    async def strikes(self, month: str) -> Strikes:
        """The strikes of a month ("DEC26" or "2026-12"); one call. Raises UnknownContract for a month not listed."""
        found: Strikes = await self._client._run(self._strikes(month))
        return found

    def contracts(
        self,
        month: str,
        *,
        right: str = "",
        strikes: Iterable[Number] | None = None,
        lowest: Number | None = None,
        highest: Number | None = None,
    ) -> AsyncIterator[Contract]:
        """The contracts of a month that exist; see `OptionChain.contracts`."""
        found: AsyncIterator[Contract] = self._client._iterate(
            self._contracts(month, right=right, strikes=strikes, lowest=lowest, highest=highest)
        )
        return found


class Contracts(Generated):
    """Contracts of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def resolve(self, wish: Instrument | Contract | int) -> Contract:
        """The one contract that is meant: by wish (`Stock("AAPL", currency="USD")`), or by IBKR's number.

        Kept for a day; the same wish from many threads is one lookup. Raises UnknownContract where there is none and
        says what there is instead, AmbiguousContract with all candidates where several fit.
        """
        found: Contract = self._client._run(book_of(self._client).resolve(wish))
        return found

    def resolve_all(self, wishes: Iterable[Instrument | Contract | int]) -> list[Contract]:
        """The one contract that is meant by each wish, in their order; see `resolve`.

        Shares are asked for together: 250 names in about ten calls. Raises UnresolvedContracts, which has both those
        that are unknown or ambiguous and those that were found.
        """
        found: list[Contract] = self._client._run(book_of(self._client).resolve_all(wishes))
        return found

    def hours(self, contract: Instrument | Contract | int, *, exchange: str | None = None) -> Hours:
        """When a contract is traded in the coming days, regular and extended hours, in the exchange's zone.

        `ib.contracts.hours(apple).open_at(datetime.now(UTC))`. exchange: another than its own. Raises UnknownContract,
        AmbiguousContract.
        """
        found: Hours = self._client._run(hours(book_of(self._client), contract, exchange))
        return found

    def candidates(self, wish: Instrument) -> list[Contract]:
        """Every contract that fits a wish, asked anew; an empty list where none does.

        Raises AmbiguousContract where it is not clear what an option or future is on.
        """
        found: list[Contract] = self._client._run(book_of(self._client).candidates(wish))
        return found

    def option_chain(
        self,
        underlying: Instrument | Contract | str | int,
        *,
        exchange: str = "",
        currency: str = "",
        sec_type: str = "",
    ) -> OptionChain:
        """The options on a share, an index or (those on futures) a future, by wish, contract, number or symbol.

        exchange: where they are looked up; needed for options on futures at several exchanges. sec_type: OPT, FOP or
        WAR; chosen by the underlying where left out. Raises UnknownContract, AmbiguousContract.
        """
        book, place = book_of(self._client), as_code(exchange)
        under = self._client._run(
            chains.open_chain(book, underlying, exchange=place, currency=as_code(currency), sec_type=sec_type)
        )
        return OptionChain(self._client, under, place)

    def futures(self, symbol: str, *, exchange: str = "") -> list[Contract]:
        """The futures listed under a symbol, the one that ends first in front. Raises UnknownContract."""
        found: list[Contract] = self._client._run(chains.futures(book_of(self._client), symbol, exchange))
        return found

    def bonds(self, symbol: str, *, issuer: str = "", filters: Sequence[str] = ()) -> list[Contract]:
        """The bonds of an issuer ("IBM", "US-T"). filters: values of `list_bond_filters`, compared with what it offers.

        issuer: id or name, where a symbol stands for several. Raises UnknownContract, AmbiguousContract.
        """
        found: list[Contract] = self._client._run(
            lookups.bonds(book_of(self._client), as_symbol(symbol), issuer, list(filters))
        )
        return found

    def forget(self) -> None:
        """Drop everything remembered of contracts; no request is sent."""
        book_of(self._client).forget()


class AsyncContracts(GeneratedAsync):
    """Contracts of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def resolve(self, wish: Instrument | Contract | int) -> Contract:
        """The one contract that is meant; see `Contracts.resolve`."""
        found: Contract = await self._client._run(book_of(self._client).resolve(wish))
        return found

    async def resolve_all(self, wishes: Iterable[Instrument | Contract | int]) -> list[Contract]:
        """The one contract of each wish; see `Contracts.resolve_all`."""
        found: list[Contract] = await self._client._run(book_of(self._client).resolve_all(wishes))
        return found

    async def hours(self, contract: Instrument | Contract | int, *, exchange: str | None = None) -> Hours:
        """When a contract is traded; see `Contracts.hours`."""
        found: Hours = await self._client._run(hours(book_of(self._client), contract, exchange))
        return found

    async def candidates(self, wish: Instrument) -> list[Contract]:
        """Every contract that fits a wish, asked anew; an empty list where none does.

        Raises AmbiguousContract where it is not clear what an option or future is on.
        """
        found: list[Contract] = await self._client._run(book_of(self._client).candidates(wish))
        return found

    async def option_chain(
        self,
        underlying: Instrument | Contract | str | int,
        *,
        exchange: str = "",
        currency: str = "",
        sec_type: str = "",
    ) -> AsyncOptionChain:
        """The options on a share, an index or a future; see `Contracts.option_chain`."""
        book, place = book_of(self._client), as_code(exchange)
        under = await self._client._run(
            chains.open_chain(book, underlying, exchange=place, currency=as_code(currency), sec_type=sec_type)
        )
        return AsyncOptionChain(self._client, under, place)

    async def futures(self, symbol: str, *, exchange: str = "") -> list[Contract]:
        """The futures listed under a symbol, the one that ends first in front. Raises UnknownContract."""
        found: list[Contract] = await self._client._run(chains.futures(book_of(self._client), symbol, exchange))
        return found

    async def bonds(self, symbol: str, *, issuer: str = "", filters: Sequence[str] = ()) -> list[Contract]:
        """The bonds of an issuer; see `Contracts.bonds`."""
        found: list[Contract] = await self._client._run(
            lookups.bonds(book_of(self._client), as_symbol(symbol), issuer, list(filters))
        )
        return found

    def forget(self) -> None:
        """Drop everything remembered of contracts; no request is sent."""
        book_of(self._client).forget()
