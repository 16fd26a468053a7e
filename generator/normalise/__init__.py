"""From the published document to the contract: facts only, mended where general rules can mend, in one order.

`normalise` knows OpenAPI and the kinds of damage that published documents have. It knows no operation by name: what is
true of one operation only is an overlay's business.
"""

from __future__ import annotations

from typing import Any

from generator.normalise.draft import Draft
from generator.normalise.errors import NormaliseError
from generator.normalise.report import Entry, Ledger, Normalised
from generator.normalise.rules import RULES, run
from generator.normalise.skeleton import opened

__all__ = ["RULES", "Entry", "NormaliseError", "Normalised", "normalise"]


def normalise(raw: dict[str, Any], *, flex: bool = False) -> Normalised:
    """Make the contract of a document; the document stays as it is.

    `flex` is for documents of our own: their summaries and `x-ibkr` extensions are kept, and their paths are taken as
    they are written. Raises `NormaliseError`, which names the place, where no rule can tell what is meant.
    """
    ledger = Ledger()
    draft = Draft(opened(raw), ledger, flex=flex)
    run(draft)
    return Normalised(draft.document, ledger.entries(list(RULES)))
