# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.row import Row, column


class FlexQueryResponse(Row):
    """The whole answer to a Flex query."""

    __slots__ = ()

    query_name: str | None = column("queryName", "text")
    type: str | None = column("type", "text")
    message: str | None = column("Message", "text")
