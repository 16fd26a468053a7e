"""A simulated IBKR on this machine: the Web API, its gateway, tokens, Flex and WebSocket, behaving like the real one.

    with Simulator() as simulator:
        client = Client(httpx.Client(verify=simulator.ssl_context()), base_url=simulator.gateway_url)

Needs the extra `simulator`. From a shell: `ibkr-web simulate`. In tests: the fixture `ibkr_simulator`.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibkr_web.simulator.clock import Clock as Clock
    from ibkr_web.simulator.exchange import Answer as Answer
    from ibkr_web.simulator.server.faults import Fault as Fault
    from ibkr_web.simulator.simulator import Simulator as Simulator

__all__ = ["Answer", "Clock", "Fault", "Simulator"]

PLACES = {
    "Answer": "ibkr_web.simulator.exchange",
    "Clock": "ibkr_web.simulator.clock",
    "Fault": "ibkr_web.simulator.server.faults",
}
NEEDED = ("cryptography", "httptools", "jsonschema", "jwt", "trustme", "uvicorn", "websockets")


def __getattr__(name: str) -> object:
    # The parts import each other through this package; the server is loaded only when someone wants it.
    if name in PLACES:
        found: object = getattr(import_module(PLACES[name]), name)
        return found
    if name == "Simulator":
        for needed in NEEDED:
            # Some are loaded late; better a plain word now than a strange answer then.
            if find_spec(needed) is None:
                message = f"the simulator needs {needed}: pip install 'ibkr-web[simulator]'"
                raise ModuleNotFoundError(message, name=needed)
        from ibkr_web.simulator.simulator import Simulator

        return Simulator
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
