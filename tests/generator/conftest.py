"""Fixtures of the pull and fetch tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.fetch import FetchError
from generator.pull import PullError
from tests.generator.pulling import encoded, run, snapshot


@pytest.fixture
def checkout(tmp_path: Path, direct: pytest.MonkeyPatch) -> Path:
    """A root whose spec/ already holds a contract of eight operations."""
    source = tmp_path / "first.json"
    source.write_bytes(encoded())
    root = tmp_path / "checkout"
    run(root, source)
    return root


@pytest.fixture
def refused(checkout: Path) -> Callable[..., str]:
    """Pull, expect a refusal that leaves every file as it was, and return what was said."""

    def check(source: str | Path, **how: Any) -> str:
        before = snapshot(checkout)
        with pytest.raises((PullError, FetchError)) as caught:
            run(checkout, source, **how)
        assert snapshot(checkout) == before
        said = str(caught.value)
        assert said
        return said

    return check
