"""From a record of the wire to suggestions: an overlay whose actions correct what live answers contradicted.

The record is what `ibkr_web.wire.WireRecorder` saves, JSON lines: kind, operation, status, pointer into the answer,
expected, found, place in the contract, and in how many answers. A suggestion is made where the contract still says what
the record expected of it. What no machine can decide becomes a comment.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from generator import overlay
from generator.build import inputs

Json = dict[str, Any]

FIELDS = ("kind", "operation", "status", "pointer", "expected", "found", "schema")
UNKNOWN = "Seen on the wire; what is inside is not known yet."
_PLAIN = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_UNDECIDED = {
    "null": "is null although the contract does not say so (every field of the client may be: nothing has to be done)",
    "member": "has a value outside the documented ones (which, the record does not tell)",
    "body": "has a body that is {found} where {expected} was promised",
}


class WireError(Exception):
    """The record cannot be used; the text names file and line."""


@dataclass
class Finding:
    """One thing said of one place in the contract, gathered from all operations and statuses that lead there."""

    kind: str
    place: str
    name: str
    """Name of the member that is missing or undocumented, the status or the media type; else nothing."""
    found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    where: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """Operation and status -> in how many answers."""
    expected: str = ""
    pointer: str = ""


@dataclass
class Record:
    """All lines of one or more files."""

    findings: list[Finding]
    answers: dict[tuple[str, str], int]
    """Operation and status -> how many answers were compared."""


def read(path: Path) -> Record:
    """Read a record, or all `*.jsonl` of a folder; lines that say the same add up."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise WireError(f"{path} holds no *.jsonl")
    answers: dict[tuple[str, str], int] = defaultdict(int)
    findings: dict[tuple[str, str, str], Finding] = {}
    for file in files:
        for line in _lines(file):
            at = (line["operation"], line["status"])
            if line["kind"] == "answers":
                answers[at] += line["count"]
                continue
            name = _field(line)
            key = (line["kind"], line["schema"], name)
            finding = findings.setdefault(key, Finding(line["kind"], line["schema"], name))
            finding.expected, finding.pointer = line["expected"], line["pointer"]
            finding.found[line["found"]] += line["count"]
            finding.where[at] += line["count"]
    deepest_first = sorted(
        findings.values(), key=lambda each: (-each.place.count("/"), each.place, each.kind, each.name)
    )
    return Record(deepest_first, dict(answers))


def suggest(root: Path, file: Path) -> str:
    """The text of an overlay for `spec/overlays/` that takes the contradictions of a record away."""
    given = inputs(root)
    contract = dict(zip(given.names, given.contracts, strict=True))["web-api"]
    record = read(file)
    actions: list[Json] = []
    remarks: list[str] = []
    applied = 0
    for finding in record.findings:
        said = evidence(finding, record)
        if finding.kind in _UNDECIDED:
            words = _UNDECIDED[finding.kind].format(found=_either(finding.found), expected=finding.expected)
            remarks.append(f"{_shown(finding)} {words}. {said}")
            continue
        if finding.kind == "type" and applied < len(actions):
            # what replaces a schema repeats it, with the corrections further inside
            contract, applied = _with(contract, actions[applied:]), len(actions)
        made = list(_Suggestions(contract, finding, record).actions())
        actions.extend({"target": target, "description": f"{why} {said}", **what} for target, why, what in made)
        if not made:
            remarks.append(f"{_shown(finding)} no longer applies, the contract has changed. {said}")
    return _text(actions, remarks, record)


def _with(contract: Json, actions: list[Json]) -> Json:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "so-far.yaml"
        path.write_text(_overlay(actions), encoding="utf-8")
        return overlay.apply(contract, overlay.load([path])).document


def evidence(finding: Finding, record: Record) -> str:
    """In how many answers of which operations something was seen."""
    parts = [
        f"{count} of {max(record.answers.get(at, 0), count)} answers with {at[1]} of {at[0]}"
        for at, count in sorted(finding.where.items())
    ]
    more = f" and {len(parts) - 5} other operations" if len(parts) > 5 else ""
    return f"Wire record: {', '.join(parts[:5])}{more}."


class _Suggestions:
    """The actions for one finding; none where the contract no longer says what the record met."""

    def __init__(self, contract: Json, finding: Finding, record: Record) -> None:
        self._contract = contract
        self._finding = finding
        self._always = len(finding.found) == 1 and all(
            count >= record.answers.get(at, count) for at, count in finding.where.items()
        )

    def actions(self) -> Iterator[tuple[str, str, Json]]:
        """Target, reason, and what is done there."""
        schema = self._at(self._finding.place)
        if isinstance(schema, dict):
            yield from getattr(self, f"_{self._finding.kind}", self._nothing)(schema)

    def _nothing(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        yield from ()

    def _type(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        place, found = self._finding.place, sorted(self._finding.found)
        others = [_schema(each) for each in found if each not in _types(schema)]
        if not others:
            return
        why = f"{self._finding.expected.capitalize()} in the contract, {_either(self._finding.found)} on the wire."
        holder, _, last = place.rpartition("/")
        if last.isdigit():
            yield self._target(holder), why, {"update": others}
            return
        alternatives = others if self._always else [schema, *others]
        new = alternatives[0] if len(alternatives) == 1 else {"oneOf": alternatives}
        yield self._target(place), why, {"remove": True}
        yield self._target(holder), f"{why} See the action before.", {"update": {_unescaped(last): new}}

    def _missing(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        name = self._finding.name
        if name in schema.get("required", ()):
            target = f"{self._target(self._finding.place)}.required[?@ == {_quoted(name)}]"
            yield target, "Required in the contract, left out on the wire.", {"remove": True}

    def _undocumented(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        name, found = self._finding.name, sorted(self._finding.found)
        kinds = [_schema(each) for each in found if each != "null"] or [_schema("null")]
        new = kinds[0] if len(kinds) == 1 else {"oneOf": kinds}
        if name == "*":
            if "additionalProperties" not in schema:
                why = "On the wire the members have names that are data, such as account numbers."
                yield self._target(self._finding.place), why, {"update": {"additionalProperties": new}}
        elif name not in schema.get("properties", {}):
            why = "Not in the contract."
            yield self._target(self._finding.place), why, {"update": {"properties": {name: new}}}

    def _status(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        status, media = self._finding.name.split(" ", 1)
        response = {"content": {media: {"schema": _body(media)}}} if media else {}
        if status not in schema:
            yield self._target(self._finding.place), "A status the contract lacks.", {"update": {status: response}}

    def _media(self, schema: Json) -> Iterator[tuple[str, str, Json]]:
        media = self._finding.name
        if "/" in media and media not in schema.get("content", {}):
            new = {"content": {media: {"schema": _body(media)}}}
            yield self._target(self._finding.place), "A media type the contract lacks.", {"update": new}

    def _at(self, place: str) -> Any:
        value: Any = self._contract
        for step in map(_unescaped, place.split("/")[1:]):
            if isinstance(value, dict) and step in value:
                value = value[step]
            elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
                value = value[int(step)]
            else:
                return None
        return value

    def _target(self, place: str) -> str:
        """A place as JSONPath. Operations are found by their key, which survives a re-spelled placeholder."""
        steps = list(map(_unescaped, place.split("/")[1:]))
        if steps[0] == "paths" and len(steps) > 2:
            key = self._at("/".join(place.split("/")[:4]))["x-ibkr-key"]
            return f"$.paths.*[?@['x-ibkr-key'] == {_quoted(key)}]{_path(steps[3:])}"
        return f"${_path(steps)}"


def _path(steps: list[str]) -> str:
    return "".join(
        f"[{step}]"
        if step.isdigit() and len(step) < 3
        else f".{step}"
        if _PLAIN.fullmatch(step)
        else f"[{_quoted(step)}]"
        for step in steps
    )


def _quoted(name: str) -> str:
    return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _unescaped(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")


def _schema(kind: str) -> Json:
    if kind == "null":
        return {"nullable": True, "x-ibkr-any": "Only null was seen on the wire."}
    if kind == "array":
        return {"type": "array", "items": {"x-ibkr-any": UNKNOWN}}
    return {"type": kind, "x-ibkr-any": UNKNOWN} if kind == "object" else {"type": kind}


def _body(media: str) -> Json:
    return {"type": "object", "x-ibkr-any": UNKNOWN} if media.endswith("json") else {"type": "string"}


def _types(schema: Mapping[str, Any]) -> set[Any]:
    return {schema.get("type"), *(branch.get("type") for word in ("oneOf", "anyOf") for branch in schema.get(word, ()))}


def _either(found: Mapping[str, int]) -> str:
    return " or ".join(sorted(found))


def _shown(finding: Finding) -> str:
    operation, status = min(finding.where)
    return f"{operation} {status} {finding.pointer or '/'}"


def _field(line: Json) -> str:
    if line["kind"] in ("missing", "undocumented"):
        return _unescaped(line["pointer"].rpartition("/")[2])
    if line["kind"] == "status":
        status, _, media = line["found"].partition(" ")
        return f"{status} {media}"
    return str(line["found"]) if line["kind"] == "media" else ""


def _lines(file: Path) -> Iterator[Json]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WireError(f"{file} cannot be read: {error}") from error
    for number, line in enumerate(text.splitlines(), 1):
        try:
            given = json.loads(line)
            yield {**{name: str(given[name]) for name in FIELDS}, "count": int(given["count"])}
        except (ValueError, TypeError, KeyError) as error:
            raise WireError(f"{file}, line {number}, is no line of a wire record") from error


def _text(actions: list[Json], remarks: list[str], record: Record) -> str:
    total = sum(record.answers.values())
    operations = len({operation for operation, _ in record.answers})
    head = [
        f"Suggested by a record of {total} answers of {operations} operations. Look at each action, then keep it as"
    ]
    head.append("spec/overlays/50-wire.yaml or move it to the file of its area; `make regenerate` applies it.")
    if remarks:
        head.extend(["", "For a person to decide:", *(f"- {remark}" for remark in remarks)])
    comment = "".join(f"# {line}".rstrip() + "\n" for line in head)
    if not actions:
        return f"{comment}#\n# Nothing to correct.\n"
    return comment + _overlay(actions)


def _overlay(actions: list[Json]) -> str:
    document = {
        "overlay": "1.1.0",
        "info": {"title": "Corrections suggested by a wire record", "version": "1.0.0"},
        "actions": actions,
    }
    text: str = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=110)
    return text
