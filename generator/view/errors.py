"""What the view refuses."""

from __future__ import annotations


class ViewError(Exception):
    """The contract holds something no client can be made of; the message names the place."""


class CompositionError(ViewError):
    """A composition that cannot be made one schema; the message names the place."""
