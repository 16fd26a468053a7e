"""The WebSocket of both doors: one stream of everything a session asks for, driven by the same brokerage as REST."""

from __future__ import annotations

from ibkr_web.simulator.streaming.serving import serve
from ibkr_web.simulator.streaming.streams import Streams, streams

__all__ = ["Streams", "serve", "streams"]
