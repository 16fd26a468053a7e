"""The public names and signatures of the packages: recorded, and guarded against breaks nobody owned up to."""

from generator.public_api.collect import PublicApiError, collect
from generator.public_api.compare import Break, additions, breaks
from generator.public_api.record import FOLDER, State, check, entries, refresh, state, write

__all__ = [
    "FOLDER",
    "Break",
    "PublicApiError",
    "State",
    "additions",
    "breaks",
    "check",
    "collect",
    "entries",
    "refresh",
    "state",
    "write",
]
