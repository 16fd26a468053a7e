"""What is measured: the package, the contract it was made of, and the stock client of the same contract."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.benchmarks import stock
from tests.benchmarks.payloads import Payload, payloads

ROOT = Path(__file__).resolve().parents[2]


class NotReady(Exception):
    """Something that has to be there first is not; the message says what to do."""


@dataclass(frozen=True)
class Setting:
    """Paths and documents all benchmarks share."""

    package: Path
    """The folder that holds `ibkr_openapi`."""
    scratch: Path
    """A folder for files of one run."""
    contract: Path | None = None
    """A file with an annotated contract, or a list of them, in place of spec/."""
    scale: float = 1.0

    @cached_property
    def contracts(self) -> list[dict[str, Any]]:
        if self.contract is None:
            from generator.build import inputs

            return inputs(ROOT).contracts
        loaded = json.loads(self.contract.read_text("utf-8"))
        return loaded if isinstance(loaded, list) else [loaded]

    @cached_property
    def view(self) -> Any:
        from generator.view import build

        return build(self.contracts)

    @cached_property
    def document(self) -> dict[str, Any]:
        return stock.document(self.view)

    @cached_property
    def stock(self) -> Path:
        """The folder that holds the stock client."""
        return stock.folder(self.document)

    @cached_property
    def payloads(self) -> list[Payload]:
        return payloads(self.document, self.scale)

    @cached_property
    def openapi(self) -> Any:
        """The package under test, imported from its folder."""
        if str(self.package) not in sys.path[:1]:
            sys.path.insert(0, str(self.package))
        import ibkr_openapi

        found = Path(str(ibkr_openapi.__file__)).resolve().parent.parent
        if found != self.package.resolve():
            raise NotReady(f"ibkr_openapi was already imported from {found}")
        return ibkr_openapi

    def arguments(self, payload: Payload) -> tuple[str, str]:
        """Code of the required arguments of a payload's operation: ours and the stock client's."""
        ours = theirs = ""
        for item in self.openapi.operation(*payload.key).parameters:
            if item.required:
                value = 1 if item.type == "int" else "U1234567"
                ours += f"{item.name}={value!r}, "
                theirs += f"{item.name if item.location == 'path' else stock.attribute(item.wire)}={value!r}, "
        return ours, theirs

    def reading(self, payload: Payload, candidate: str, names: tuple[str, ...] | None = None) -> list[str]:
        """Statements that read fields (all by default) of every row of `value`, as a person would write them."""
        names = payload.fields if names is None else names
        if candidate.endswith("dict"):
            rows = f"value[{payload.rows!r}]" if payload.rows else "value"
            reads = [f"row[{name!r}]" for name in names]
        else:
            rows = f"value.{payload.rows}" if payload.rows else "value"
            ours = {wire: name for name, wire in self.view.fields[payload.row_class].items()}
            own = candidate == "ours"
            reads = [f"row.{ours.get(name, name) if own else stock.attribute(name)}" for name in names]
        return [f"for row in {rows}:", *(f"    {line}" for line in reads)]

    def single(self, payload: Payload) -> Payload:
        """The same answer with one row."""
        return replace(payload, data=_one_row(payload, payload.data), clean=_one_row(payload, payload.clean))


def _one_row(payload: Payload, data: bytes) -> bytes:
    answer = json.loads(data)
    if payload.rows:
        answer[payload.rows] = answer[payload.rows][:1]
    else:
        answer = answer[:1]
    return json.dumps(answer, separators=(",", ":")).encode()


def setting(scratch: Path, package: Path | None = None, contract: Path | None = None, scale: float = 1.0) -> Setting:
    """The setting of a checkout; raises NotReady where the package was not generated yet."""
    folder = package or ROOT / "generated"
    if not (folder / "ibkr_openapi" / "__init__.py").is_file():
        raise NotReady(f"{folder / 'ibkr_openapi'} is not there: `make regenerate` makes it")
    return Setting(folder.resolve(), scratch, contract, scale)
