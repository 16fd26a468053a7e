"""What a refusal looks like, in the dialect of each surface."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import NamedTuple

from ibkr_web.simulator.exchange import Answer, Surface

__all__ = ["Problem", "edge", "refusal", "unreadable"]

_PAGE = (
    "<!DOCTYPE html><html><head><title>{status} {title}</title></head>"
    "<body><h1>{title}</h1><p>{text}</p><p>Reference&#32;&#35;0&#46;{reference}</p><hr><small>simulated edge</small>"
    "</body></html>"
)


class Problem(NamedTuple):
    """One thing wrong with a request."""

    kind: str
    """missing, type, media, body, unknown …"""
    field: str
    detail: str


def edge(status: int, text: str, reference: object = "") -> Answer:
    """A page of the server in front, which knows nothing of the API."""
    title = HTTPStatus(status).phrase
    return Answer.text(_PAGE.format(status=status, title=title, text=text, reference=reference), status, "text/html")


def refusal(surface: Surface, status: int, text: str, problems: Sequence[Problem] = ()) -> Answer:
    """An error of the API itself: a problem document under /gw and /oauth2, `error` and `statusCode` elsewhere."""
    if surface is not Surface.MANAGEMENT:
        detail = "; ".join(problem.detail for problem in problems)
        return Answer.error(status, f"{text}: {detail}" if detail else text)
    more: dict[str, object] = {"type": "/simple"}
    if problems:
        fields = [{"field": problem.field, "description": problem.detail} for problem in problems]
        more = {"type": "/invalid-argument", "invalidArguments": fields}
    return Answer.problem(status, text, "; ".join(problem.detail for problem in problems), **more)


def unreadable(surface: Surface, problems: Sequence[Problem]) -> Answer:
    """400 for a request that does not fit the contract, 415 where its media type does not."""
    if any(problem.kind == "media" for problem in problems):
        return refusal(surface, 415, "Unsupported Media Type", problems)
    return refusal(surface, 400, "Bad Request" if surface is not Surface.MANAGEMENT else "Invalid argument", problems)
