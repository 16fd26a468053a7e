"""From the contracts in spec/ to the finished package: overlay, view, parse, render, audit."""

from __future__ import annotations

import json
import shutil
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from filecmp import cmp
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer import echo

if TYPE_CHECKING:
    from generator.audit import Audit

PACKAGE = Path("generated") / "ibkr_openapi"
DATA = Path("generated") / "ibkr_contract"
FLEX = Path("generated") / "ibkr_flex"
WORKSHOP = Path("build") / "regenerated"
"""Where packages are made and audited first. Kept, for writing again is quicker than deleting."""


class BuildError(Exception):
    """The package cannot be made, or is not what it should be; the message says why."""


@dataclass
class Inputs:
    """The annotated contracts, and what the overlays had to say."""

    contracts: list[dict[str, Any]]
    names: tuple[str, ...]
    """What each of the contracts is called in sources.toml."""
    masked: tuple[str, ...]
    """Endings of the names of fields whose values no repr shows."""
    stale: list[str] = field(default_factory=list)


def inputs(root: Path) -> Inputs:
    """The contracts under spec/ with their overlays applied."""
    from generator import overlay, plain_yaml
    from generator.annotations import without_absent
    from generator.normalise import normalise

    spec = root / "spec"
    path = spec / "web-api.json"
    if not path.exists():
        raise BuildError(f"{path} is missing: `make pull` writes it")
    web = json.loads(path.read_text(encoding="utf-8"))
    applied = overlay.apply(web, overlay.load(sorted((spec / "overlays").glob("*.yaml"))))
    flex = normalise(plain_yaml.parse((spec / "flex.yaml").read_text(encoding="utf-8")), flex=True).contract
    masked = tuple(tomllib.loads((spec / "masked.toml").read_text(encoding="utf-8"))["words"])
    contracts = [applied.document, flex]
    absent = without_absent(contracts)
    stale = [f"overlay action matches nothing: {entry}" for entry in applied.report if not entry.matches]
    return Inputs(contracts, ("web-api", "flex"), masked, stale + absent)


def generate(contracts: list[dict[str, Any]], out: Path, masked: tuple[str, ...] = ()) -> Any:
    """Renders the package of annotated contracts into `out`; gives the view it was made from."""
    from generator import ir
    from generator.parse import parse
    from generator.render import render
    from generator.view import build

    view = build(contracts)
    parsed = parse(view, out)
    tree = ir.Builder(view, parsed, masked).build(view.components)
    render(parsed, tree, out)
    return view


def regenerate(root: Path, output: Path | None = None) -> None:
    """Makes the package anew and audits it; the old one stays where anything fails."""
    started = time.perf_counter()
    given = inputs(root)
    target = output or root / PACKAGE
    made = root / WORKSHOP / target.name
    view = generate(given.contracts, made, given.masked)
    _audited(given.contracts, made)
    if output is None:
        rows = _rows(root, given)
        _audited_rows(root, rows)
        _bring(_data(root, given), root / DATA)
        _bring(rows, root / FLEX)
    _bring(made, target)
    for entry in given.stale:
        echo(entry)
    for key in view.unnamed:
        echo(f"no frozen name yet: {key} (add an action with x-ibkr.name to spec/overlays)")
    files = [path for path in target.rglob("*") if path.suffix in (".py", ".pyi")]
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    size = sum(path.stat().st_size for path in files)
    echo(
        f"{target.name}: {len(view.operations)} operations, {len(files)} files, {lines:,} lines, {size / 1e6:.2f} MB, "
        f"{time.perf_counter() - started:.1f} s"
    )


def audit(root: Path, *, full: bool = False) -> None:
    """Audits the committed package against the contracts. full: with every reason."""
    echo(_audited(inputs(root).contracts, root / PACKAGE, full=full))
    echo(_audited_rows(root, root / FLEX))


def check(root: Path) -> None:
    """Fails, naming the files, unless the committed packages are exactly what spec/ makes."""
    made = root / WORKSHOP / PACKAGE.name
    given = inputs(root)
    generate(given.contracts, made, given.masked)
    pairs = ((made, PACKAGE), (_data(root, given), DATA), (_rows(root, given), FLEX))
    differing = sorted(place for made, package in pairs for place in _differences(made, root, package))
    if differing:
        shown = "\n  ".join(differing[:20]) + (f"\n  ... {len(differing) - 20} more" if len(differing) > 20 else "")
        raise BuildError(f"generated/ is not what spec/ makes (`make regenerate` and commit):\n  {shown}")
    echo("generated/ is exactly what spec/ makes")


def _data(root: Path, given: Inputs) -> Path:
    from generator.contract_package import write

    made = root / WORKSHOP / DATA.name
    write(dict(zip(given.names, given.contracts, strict=True)), made)
    return made


def _rows(root: Path, given: Inputs) -> Path:
    from generator.flex_statement import load, render

    made = root / WORKSHOP / FLEX.name
    render(load(root, given.masked), made)
    return made


def _audited_rows(root: Path, package: Path) -> str:
    from generator import flex_statement

    schema = json.loads((root / "spec" / "flex-statement.json").read_text(encoding="utf-8"))
    return _judged(flex_statement.audit(schema, package))


def _audited(contracts: list[dict[str, Any]], package: Path, *, full: bool = False) -> str:
    from generator.audit import audit as run

    return _judged(run(contracts, package), full=full)


def _judged(result: Audit, *, full: bool = False) -> str:
    from generator.audit import report

    text = report(result, full=full)
    if any(finding.severity == "error" for finding in result.findings):
        raise BuildError(text)
    return str(text)


def _bring(made: Path, target: Path) -> None:
    """Makes `target` the same as `made`; files that are the same already are not touched."""
    ours, theirs = _files(made), _files(target)
    for path in ours:
        if path not in theirs or not cmp(made / path, target / path, shallow=False):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made / path, target / path)
    for path in theirs - ours:
        (target / path).unlink()


def _files(package: Path) -> set[Path]:
    found = (path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(package) for path in found}


def _differences(made: Path, root: Path, package: Path) -> Iterator[str]:
    target = root / package
    ours, theirs = _files(made), _files(target)
    for path in ours | theirs:
        if path not in ours:
            yield f"{package / path} (not generated)"
        elif path not in theirs:
            yield f"{package / path} (missing)"
        elif not cmp(made / path, target / path, shallow=False):
            yield str(package / path)
