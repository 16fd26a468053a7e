"""OpenTelemetry spans and metrics of a client's calls (extra `otel`).

Names follow OpenTelemetry's conventions for HTTP clients; no body, query or account number is among the attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider

    from ibkr_web.transport.observing import CallEvent, CallListener

__all__ = ["instrument"]


class _Listened(Protocol):
    def listen(self, listener: CallListener) -> Callable[[], None]:
        """See `IBKR.listen`."""
        ...


def instrument(
    client: _Listened, *, tracer_provider: TracerProvider | None = None, meter_provider: MeterProvider | None = None
) -> Callable[[], None]:
    """Record a span and metrics for each call of an `IBKR` or `AsyncIBKR`; gives the function that ends it.

    A span is named after the operation and covers the whole call: `ibkr.queue` and `ibkr.network` (seconds) tell how
    much of it was waiting and how much the network, `ibkr.attempts` how many requests were sent. Metrics:
    `ibkr.client.call.duration`, `ibkr.client.call.queue` (histograms, seconds). Without providers the global ones are
    used. Raises ImportError where opentelemetry-api is not installed.
    """
    from opentelemetry.metrics import get_meter
    from opentelemetry.trace import SpanKind, Status, StatusCode, get_tracer

    from ibkr_web import __version__

    tracer = get_tracer("ibkr_web", __version__, tracer_provider)
    meter = get_meter("ibkr_web", __version__, meter_provider)
    duration = meter.create_histogram("ibkr.client.call.duration", unit="s", description="A call, all of it.")
    queue = meter.create_histogram("ibkr.client.call.queue", unit="s", description="Of it, waiting for its turn.")

    def record(event: CallEvent) -> None:
        attributes: dict[str, Any] = {
            "ibkr.operation": event.operation,
            "http.request.method": event.method,
            "url.template": event.path,
        }
        if event.status is not None:
            attributes["http.response.status_code"] = event.status
        if event.error is not None:
            attributes["error.type"] = type(event.error).__name__
        duration.record(event.total, attributes)
        queue.record(event.queue, attributes)
        began = int(event.started * 1e9)
        details = {"ibkr.attempts": event.attempts, "ibkr.queue": event.queue, "ibkr.network": event.network}
        span = tracer.start_span(
            event.operation, kind=SpanKind.CLIENT, attributes={**attributes, **details}, start_time=began
        )
        if event.error is not None:
            span.set_status(Status(StatusCode.ERROR, type(event.error).__name__))
        span.end(began + int(event.total * 1e9))

    return client.listen(record)
