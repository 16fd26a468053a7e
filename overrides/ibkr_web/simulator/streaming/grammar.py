"""Frames that clients send: `TOPIC[+TARGET…][+{JSON}]`, or a JSON object by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from msgspec import DecodeError, json

__all__ = ["Frame", "Unreadable", "parse"]


class Unreadable(ValueError):
    """A frame that does not follow the grammar."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: "smd+265598+{…}" has the topic "smd", the targets ("265598",) and the arguments of the braces."""

    topic: str
    targets: tuple[str, ...] = ()
    arguments: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Topic and targets, as answers carry them."""
        return "+".join((self.topic, *self.targets))

    def target(self, index: int = 0) -> str:
        """One target; empty where there is none."""
        return self.targets[index] if index < len(self.targets) else ""

    def names(self, name: str) -> list[str]:
        """A list of words among the arguments; numbers become text."""
        value = self.arguments.get(name)
        return [str(each) for each in value] if isinstance(value, list) else []


def parse(text: str) -> Frame:
    """Read one frame; `Unreadable` when the braces hold no JSON object or there is no topic."""
    head, brace, rest = text.strip().partition("{")
    arguments: dict[str, Any] = {}
    if brace:
        try:
            value = json.decode(brace + rest)
        except DecodeError as error:
            raise Unreadable(f"the arguments are not JSON: {error}") from None
        arguments = value
    words = [word for word in head.split("+") if word]
    if not words and not brace:
        raise Unreadable("the frame is empty")
    return Frame(words[0] if words else "", tuple(words[1:]), arguments)
