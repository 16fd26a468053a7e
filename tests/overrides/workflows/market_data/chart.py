"""A chart service in memory, by IBKR's rules for windows, for driving the workflows of history by hand."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import httpx

from ibkr_openapi import Response, operation
from ibkr_web.errors import failure
from ibkr_web.workflows.market_data.windows import PERIODS, WIDTHS
from ibkr_web.workflows.steps import Call, Workflow, drive

HISTORY = operation("market_data.get_history")
SECONDS = {name: seconds for name, seconds, _, _ in PERIODS}


class Chart:
    """Answers calls for history from a list of bar starts (epoch seconds); daily bars follow from the others."""

    def __init__(
        self,
        starts: Iterable[int],
        width: int,
        *,
        most: int = 1000,
        further: int = 0,
        now: int | None = None,
        days: Iterable[int] | None = None,
    ) -> None:
        """most: bars in an answer. further: seconds it reaches back more than asked. days: starts of the daily bars."""
        self.starts = sorted(starts)
        self.width = width
        self.most = most
        self.further = further
        self.now = now if now is not None else (self.starts[-1] + width if self.starts else 0)
        self.days = sorted({start - start % 86400 for start in self.starts} if days is None else days)
        self.calls: list[dict[str, Any]] = []
        self.spoil: Callable[[int], tuple[int, Any] | None] = lambda number: None
        self.paused = 0.0

    def perform(self, step: Call) -> Any:
        if step.operation == "contracts.get_trading_schedule":
            return {"exchange_time_zone": "UTC"}
        assert step.operation == HISTORY.name and step.raw
        self.calls.append(step.arguments)
        spoilt = self.spoil(len(self.calls))
        status, body = spoilt if spoilt is not None else (200, self.answer(step.arguments))
        content = json.dumps(body).encode()
        headers = {
            "content-type": "application/json",
            "date": f"{datetime.fromtimestamp(self.now, UTC):%a, %d %b %Y %H:%M:%S GMT}",
        }
        error = failure(HISTORY, status, headers, content)
        if error is not None:
            raise error
        return Response(HISTORY, httpx.Response(status, headers=headers, content=content))

    def answer(self, arguments: dict[str, Any]) -> dict[str, Any]:
        wide = arguments["bar"] != "1d" or self.width == 86400
        starts, width = (self.starts, self.width) if wide else (self.days, 86400)
        given = arguments.get("start_time")
        end = self.now if given is None else int(given.timestamp())
        # a bar that has not ended is left out, but for the one in progress where no end is asked for
        stop = bisect_left(starts, end) if given is None else bisect_left(starts, end - width + 1)
        begin = bisect_left(starts, end - SECONDS[arguments["period"]] - self.further)
        chosen = starts[begin:stop][-self.most :]
        rows = [bar(start) for start in chosen] or [{"o": 0, "h": 0, "l": 0, "c": 0, "v": 0}]
        return {"volumeFactor": 100, "barLength": width, "mdAvailability": "S", "data": rows, "points": len(chosen) - 1}

    def drive(self, workflow: Workflow[Any]) -> Any:
        def pause(seconds: float) -> None:
            self.paused += seconds

        return drive(workflow, self.perform, pause)  # type: ignore[arg-type]


def bar(start: int) -> dict[str, Any]:
    """A bar whose numbers follow from when it began."""
    price = 100 + start % 9973 / 100
    return {"t": start * 1000, "o": price, "h": price + 1, "l": price - 1, "c": price + 0.5, "v": start % 1000 / 100}


def width_of(bar_name: str) -> int:
    return WIDTHS[bar_name]
