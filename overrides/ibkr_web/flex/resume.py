"""Orders that are not fetched yet, on disk, so that a program that was killed goes on with the same reports.

One small file for each order. They hold query, days, reference code and time, never a token.
"""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

from ibkr_web.auth.secret import Secret
from ibkr_web.flex.query import Query, Reference
from ibkr_web.flex.storing import write_text

__all__ = ["Orders"]

log = logging.getLogger("ibkr_web.flex")


class Orders:
    """The orders of one token. Without a folder it remembers nothing.

    within: seconds after which an order is too old to go on with: the report would show the past, not what a template
    like "last business day" means by now.
    """

    def __init__(self, folder: str | Path | None, token: Secret, within: float = 3600.0) -> None:
        self._folder = None if folder is None else Path(folder).expanduser()
        self._token = sha256(b"ibkr-web flex " + token.reveal().encode()).hexdigest()
        self._within = within

    def recall(self, query: Query) -> Reference | None:
        """The order of an earlier run that ended early; None where there is none, or it is too old."""
        path = self._path(query)
        if path is None:
            return None
        try:
            found = Reference.from_json(json.loads(path.read_bytes()))
            age = found.age()
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            log.warning("query %s: %s is no usable order (%s); a new one is made", query.query_id, path, error)
            return None
        usable = age is not None and -60.0 <= age <= self._within and found.query == query
        return found if usable else None

    def keep(self, query: Query, reference: Reference) -> None:
        """Remember an order. Raises OSError where that is not possible: a crash would then lose it."""
        path = self._path(query)
        if path is None:
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_text(path, json.dumps(reference.to_json()))

    def forget(self, query: Query) -> None:
        """It is fetched, or of no use."""
        path = self._path(query)
        if path is not None:
            with suppress(OSError):
                path.unlink()

    def _path(self, query: Query) -> Path | None:
        if self._folder is None:
            return None
        days: list[date | None] = [query.start, query.end]
        key = json.dumps([self._token, query.query_id, *map(str, days), query.period])
        return self._folder / f"order-{query.query_id}-{sha256(key.encode()).hexdigest()[:24]}.json"
