"""The one error of this package."""

from __future__ import annotations


class NormaliseError(Exception):
    """The document cannot become a contract; `place` is where it goes wrong, `message` says what is wrong there."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.place = place
        self.message = message
