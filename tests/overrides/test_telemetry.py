"""Spans and metrics with OpenTelemetry's own SDK: what is recorded of a call, and what never is."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from ibkr_web import IBKR, AsyncIBKR
from ibkr_web.errors import IBKRError, OutcomeUnknown, ServerError
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from ibkr_web.telemetry import instrument
from ibkr_web.transport.pacing import Pacing
from tests.overrides.conftest import gateway

pytest.importorskip("opentelemetry.sdk")

ORDER = {"conid": 265598, "side": "BUY", "orderType": "LMT", "price": 1, "tif": "DAY", "quantity": 1}
SETTINGS: dict[str, Any] = {"policy": Policy(interval=3600.0), "pacing": Pacing(enabled=False)}


class Recorded:
    """The SDK, keeping everything in memory."""

    def __init__(self) -> None:
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import InMemoryMetricReader
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor
        from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

        self._spans = InMemorySpanExporter()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        self._reader = InMemoryMetricReader()
        self.meters = MeterProvider(metric_readers=[self._reader])

    def attach(self, client: Any) -> Any:
        return instrument(client, tracer_provider=self.tracers, meter_provider=self.meters)

    @property
    def spans(self) -> list[Any]:
        return list(self._spans.get_finished_spans())

    def points(self) -> dict[str, list[Any]]:
        data = self._reader.get_metrics_data()
        assert data is not None
        scopes = [scope for resource in data.resource_metrics for scope in resource.scope_metrics]
        return {metric.name: list(metric.data.data_points) for scope in scopes for metric in scope.metrics}


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Any:
    with Simulator(tls=False) as running:
        yield running


@pytest.fixture
def recorded() -> Any:
    sdk = Recorded()
    yield sdk
    sdk.tracers.shutdown()
    sdk.meters.shutdown()


def test_a_span_covers_the_call(simulator: Simulator, recorded: Recorded) -> None:
    from opentelemetry.trace import SpanKind, StatusCode

    with IBKR(gateway(simulator), **SETTINGS) as ib:
        recorded.attach(ib)
        simulator.faults.add(operation="portfolio.get_summary", delay=0.2, times=1)
        ib.portfolio.list_accounts()
        before = time.time_ns()
        ib.portfolio.get_summary("U1234567")
        after = time.time_ns()
    span = recorded.spans[-1]
    assert (span.name, span.kind, span.status.status_code) == (
        "portfolio.get_summary",
        SpanKind.CLIENT,
        StatusCode.UNSET,
    )
    attributes = dict(span.attributes)
    assert attributes["http.request.method"] == "GET"
    assert attributes["url.template"] == "/v1/api/portfolio/{accountId}/summary"
    assert attributes["http.response.status_code"] == 200
    assert attributes["ibkr.attempts"] == 1
    assert attributes["ibkr.network"] >= 0.2
    slack = 20_000_000  # two clocks: one tells when, the other how long
    assert before - slack <= span.start_time <= span.end_time <= after + slack
    assert span.end_time - span.start_time >= 200_000_000


def test_what_fails_and_what_is_repeated(simulator: Simulator, recorded: Recorded) -> None:
    from opentelemetry.trace import StatusCode

    with IBKR(gateway(simulator), **SETTINGS) as ib:
        ib.accounts.list()
        recorded.attach(ib)
        simulator.faults.add(operation="contracts.search", status=502, times=1)
        ib.contracts.search(symbol="AAPL")
        simulator.faults.add(operation="contracts.search", status=500, times=1)
        with pytest.raises(ServerError):
            ib.contracts.search(symbol="AAPL")
        simulator.faults.add(operation="orders.submit", cut="after", times=1)
        with pytest.raises(OutcomeUnknown):
            ib.orders.submit("U1234567", {"orders": [ORDER]})
    repeated, failed, order = recorded.spans
    assert repeated.attributes["ibkr.attempts"] == 2
    assert repeated.attributes["http.response.status_code"] == 200
    assert failed.status.status_code is StatusCode.ERROR
    assert failed.attributes["http.response.status_code"] == 500
    assert failed.attributes["error.type"].endswith("Error")
    assert order.attributes["error.type"] == "OutcomeUnknown"
    assert order.attributes["ibkr.attempts"] == 1
    assert "http.response.status_code" not in order.attributes


def test_nothing_private_is_recorded(simulator: Simulator, recorded: Recorded) -> None:
    with IBKR(gateway(simulator), **SETTINGS) as ib:
        recorded.attach(ib)
        ib.portfolio.list_accounts()
        ib.portfolio.get_summary("U1234567")
        ib.contracts.search(symbol="VERYSECRET")
        with pytest.raises(IBKRError):
            ib.orders.submit("U1234567", {"orders": [{**ORDER, "orderType": "NONSENSE"}]})
    everything = "".join(span.to_json() for span in recorded.spans) + repr(recorded.points())
    assert len(recorded.spans) >= 4
    for private in ("U1234567", "VERYSECRET", "NONSENSE", "265598"):
        assert private not in everything


def test_metrics_count_each_call(simulator: Simulator, recorded: Recorded) -> None:
    with IBKR(gateway(simulator), **SETTINGS) as ib:
        recorded.attach(ib)
        for _ in range(5):
            ib.portfolio.list_accounts()
    points = recorded.points()
    assert set(points) == {"ibkr.client.call.duration", "ibkr.client.call.queue"}
    (duration,) = points["ibkr.client.call.duration"]
    assert duration.count == 5
    assert duration.sum >= points["ibkr.client.call.queue"][0].sum >= 0


def test_stopped_is_stopped(simulator: Simulator, recorded: Recorded) -> None:
    with IBKR(gateway(simulator), **SETTINGS) as ib:
        stop = recorded.attach(ib)
        ib.portfolio.list_accounts()
        stop()
        ib.portfolio.list_accounts()
    assert len(recorded.spans) == 1


def test_tasks_have_their_own_parents(simulator: Simulator, recorded: Recorded) -> None:
    """A span of the user's is the parent of the calls made in it, also where tasks run side by side."""

    async def main() -> None:
        tracer = recorded.tracers.get_tracer("mine")
        async with AsyncIBKR(gateway(simulator), **SETTINGS) as ib:
            recorded.attach(ib)

            async def work(name: str) -> None:
                with tracer.start_as_current_span(name):
                    await ib.portfolio.list_accounts()

            await asyncio.gather(*(work(f"work {number}") for number in range(4)))

    asyncio.run(main())
    parents = {span.context.span_id: span.name for span in recorded.spans if span.name.startswith("work")}
    calls = [span for span in recorded.spans if span.name == "portfolio.list_accounts"]
    assert sorted(parents[span.parent.span_id] for span in calls) == [f"work {number}" for number in range(4)]
