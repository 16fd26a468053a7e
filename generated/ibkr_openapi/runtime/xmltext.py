# Generated from spec/ by `make regenerate`; do not edit.
"""Small flat XML envelopes to the value of a JSON object: attributes and child elements by name.

Safe against hostile input: expat without document types, so no entities of its own, nothing external, no bombs.
"""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

__all__ = ["loads"]


class _Refused(Exception):
    """The text holds what an envelope never holds."""


def loads(data: bytes) -> dict[str, Any] | None:
    """The members of the root element; None where the text is no flat XML envelope."""
    members: dict[str, Any] = {}
    path: list[str] = []
    text: list[str] = []

    def outside() -> None:
        if "".join(text).strip():  # text beside the elements: no envelope, and it must not be lost
            raise _Refused
        text.clear()

    def start(name: str, attributes: dict[str, str]) -> None:
        outside()
        path.append(name)
        if len(path) > 2 or (len(path) == 2 and attributes):
            raise _Refused
        members.update(attributes)

    def end(name: str) -> None:
        if len(path) == 2:
            value = "".join(text).strip()
            known = members.get(name)
            members[name] = value if known is None else [*known, value] if isinstance(known, list) else [known, value]
            text.clear()
        outside()
        path.pop()

    def refuse(*_: Any) -> None:
        raise _Refused

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, _Refused, ValueError, LookupError):
        return None
    return members
