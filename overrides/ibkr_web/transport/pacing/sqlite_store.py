"""A book in a file of this machine: SQLite, for a process that is killed leaves neither a lock nor half a change."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from weakref import finalize

from msgspec import json

from ibkr_web.errors import ConfigurationError
from ibkr_web.transport.pacing.book import Book

__all__ = ["SQLiteStore", "own_file"]

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds to wait for other processes, which take a fraction of a millisecond each."""
_parents: list[Any] = []
"""Connections of a parent process. A child must not even close them."""


def own_file() -> Path:
    """The file that all processes of this operating-system user on this machine share.

    In the folder for temporary files, because that one is local: SQLite and the clock need one machine.
    """
    if sys.platform == "win32":
        folder = Path(tempfile.gettempdir()) / "ibkr-web"
        folder.mkdir(exist_ok=True)
        return folder / "pacing.sqlite"
    folder = Path(tempfile.gettempdir()) / f"ibkr-web-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise ConfigurationError(f"{folder} belongs to somebody else or is open to others: name a file with shared=")
    return folder / "pacing.sqlite"


class SQLiteStore:
    """The time is that of `time.monotonic`: one for all processes of a machine, and nobody can set it."""

    def __init__(self, path: Path, user: str, lease: float) -> None:
        self._path = path
        self._user = user
        self._lease = lease
        self._connection: sqlite3.Connection | None = None
        self._closing: finalize[[], SQLiteStore] | None = None
        self.read = 0.0
        try:
            self._connection = self._connect()
        except (sqlite3.Error, OSError) as error:
            raise ConfigurationError(f"{path} cannot be used for sharing limits: {error}") from None

    def now(self) -> float:
        """The time."""
        self.read = time.monotonic()
        return self.read

    def forked(self) -> None:
        """The child opens the file anew."""
        if self._closing is not None:
            self._closing.detach()
        _parents.append(self._connection)
        self._connection = self._closing = None

    def change(self, change: Callable[[Book, float], T]) -> T:
        """One transaction."""
        connection = self._connection = self._connection or self._connect()
        connection.execute("BEGIN IMMEDIATE")
        try:
            now = self.now()
            row = connection.execute("SELECT book FROM book1 WHERE user = ?", (self._user,)).fetchone()
            book = Book.from_json(json.decode(row[0]) if row else {}, now, self._lease)
            outcome = change(book, now)
            text = json.encode(book.to_json(now))
            connection.execute("INSERT OR REPLACE INTO book1 (user, book) VALUES (?, ?)", (self._user, text))
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        return outcome

    def _connect(self) -> sqlite3.Connection:
        # transactions are ours (isolation_level); one thread after the other uses it, never two
        connection = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        until = time.monotonic() + PATIENCE
        while True:
            try:
                # safe against killed processes; after a loss of power nothing in here means anything any more
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute("CREATE TABLE IF NOT EXISTS book1 (user TEXT PRIMARY KEY, book BLOB) WITHOUT ROWID")
                self._closing = finalize(self, connection.close)
                return connection
            except sqlite3.Error as error:  # changing the journal does not wait for others by itself
                if "locked" not in str(error) or time.monotonic() > until:
                    connection.close()
                    raise
                time.sleep(0.01)
