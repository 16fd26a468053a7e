"""`ib.scanner`: the generated operations, and scans whose words are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ibkr_openapi.trading.scanner import AsyncScanner as GeneratedAsync
from ibkr_openapi.trading.scanner import Scanner as Generated
from ibkr_web.workflows import scanner
from ibkr_web.workflows.portfolio.reading import Answers
from ibkr_web.workflows.scanner import ScanRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibkr_openapi.models import IserverScannerParams
    from ibkr_web.client import IBKR, AsyncIBKR

__all__ = ["AsyncScanner", "Scanner"]


class Scanner(Generated):
    """Scans of a sync client."""

    if TYPE_CHECKING:
        _client: IBKR

    def parameters(self, *, max_age: float = scanner.FRESH) -> IserverScannerParams:
        """The words scans are made of, as old as `max_age` seconds at most: IBKR gives them once in 15 minutes."""
        now = self._client._clock.now
        found: IserverScannerParams = self._client._run(scanner.parameters(Answers.of(self._client), now, max_age))
        return found

    def scan(
        self,
        instrument: str,
        location: str,
        type: str,  # noqa: A002  # IBKR's word
        *,
        filters: Mapping[str, Any] | None = None,
        check: bool = True,
    ) -> tuple[ScanRow, ...]:
        """Run a scan: `scan("STK", "STK.US.MAJOR", "TOP_PERC_GAIN", filters={"priceAbove": 5})`, 50 rows at most.

        check: compare the words with IBKR's, which are asked for once; raises ConfigurationError for others. Without,
        a filter IBKR does not know has no effect and nobody says so.
        """
        now, answers = self._client._clock.now, Answers.of(self._client)
        found: tuple[ScanRow, ...] = self._client._run(
            scanner.scan(instrument, location, type, dict(filters or {}), answers, now, check)
        )
        return found


class AsyncScanner(GeneratedAsync):
    """Scans of an async client."""

    if TYPE_CHECKING:
        _client: AsyncIBKR

    async def parameters(self, *, max_age: float = scanner.FRESH) -> IserverScannerParams:
        """The words scans are made of, as old as `max_age` seconds at most: IBKR gives them once in 15 minutes."""
        now = self._client._clock.now
        found: IserverScannerParams = await self._client._run(
            scanner.parameters(Answers.of(self._client), now, max_age)
        )
        return found

    async def scan(
        self,
        instrument: str,
        location: str,
        type: str,  # noqa: A002  # IBKR's word
        *,
        filters: Mapping[str, Any] | None = None,
        check: bool = True,
    ) -> tuple[ScanRow, ...]:
        """Run a scan: `scan("STK", "STK.US.MAJOR", "TOP_PERC_GAIN", filters={"priceAbove": 5})`, 50 rows at most.

        check: compare the words with IBKR's, which are asked for once; raises ConfigurationError for others. Without,
        a filter IBKR does not know has no effect and nobody says so.
        """
        now, answers = self._client._clock.now, Answers.of(self._client)
        found: tuple[ScanRow, ...] = await self._client._run(
            scanner.scan(instrument, location, type, dict(filters or {}), answers, now, check)
        )
        return found
