"""From a record of the wire to an overlay that takes its contradictions away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ibkr_contract
import ibkr_openapi
from generator import build, overlay, plain_yaml
from generator.drift.wire import WireError, read, suggest
from ibkr_web._contradictions import Contract, Walk
from ibkr_web.wire import WireRecorder

ROOT = Path(__file__).resolve().parents[3]
JSON = "application/json"
SUGGESTED = ("type", "missing", "undocumented", "status", "media")

Answer = tuple[str, int, str, Any]

WRONG: dict[str, list[Answer]] = {
    "a type, always": [("portfolio.list_positions", 200, JSON, [{"conid": "1"}])],
    "a type, sometimes": [
        ("portfolio.list_positions", 200, JSON, [{"conid": "1"}]),
        ("portfolio.list_positions", 200, JSON, [{"conid": 1}]),
    ],
    "two other types": [("portfolio.list_positions", 200, JSON, [{"conid": "1"}, {"conid": [1]}])],
    "a root": [("portfolio.list_accounts", 200, JSON, {"accounts": []})],
    "a root and what is inside": [
        ("portfolio.list_positions", 200, JSON, {"error": "x"}),
        ("portfolio.list_positions", 200, JSON, [{"conid": "1", "news": {"a": 1}}]),
    ],
    "text for an object inside": [("portfolio.get_summary", 200, JSON, {"accountcode": "x", "accruedcash": 4})],
    "a new field": [("portfolio.list_positions", 200, JSON, [{"news": 1.5}])],
    "new fields of all types": [
        ("portfolio.list_accounts", 200, JSON, [{"a": 1, "b": "x", "c": True, "d": {}, "e": [], "f": None, "g": 1.5}])
    ],
    "a new field of several types": [("portfolio.list_accounts", 200, JSON, [{"a": 1}, {"a": "x"}, {"a": None}])],
    "a field with an odd name": [("portfolio.list_accounts", 200, JSON, [{"$odd-name.x": 1}])],
    "keys that are data": [("portfolio.list_accounts", 200, JSON, [{"U1234567": "x", "U7654321": "x"}])],
    "something missing": [("account_management.restrictions.list_by_account", 200, JSON, {"accountId": "U1"})],
    "a branch of several": [("orders.submit", 200, JSON, [{"order_id": 5, "order_status": "x"}])],
    "a value that fits no branch": [("orders.submit", 200, JSON, "no")],
    "a status": [("portfolio.list_positions", 418, JSON, {"error": "x"}), ("orders.cancel", 418, "text/html", None)],
    "a status without a body": [("portfolio.list_positions", 204, "", None)],
    "a media type": [("portfolio.list_positions", 200, "application/problem+json", {"a": 1})],
    "a media type of a shared response": [("portfolio.list_positions", 401, "text/plain", None)],
}


def recorded(answers: list[Answer], file: Path) -> Path:
    recorder = WireRecorder()
    for name, status, media, value in answers:
        recorder.compare(name, status, media, b"" if value is None and not media else json.dumps(value).encode())
    recorder.save(file)
    return file


def contradictions(document: dict[str, Any], answers: list[Answer]) -> set[tuple[str, str]]:
    contract = Contract(document)
    found = set()
    for name, status, media, value in answers:
        operation = ibkr_openapi.operation(name)
        key = next(
            each["x-ibkr-key"]
            for methods in document["paths"].values()
            for each in methods.values()
            if each.get("x-ibkr", {}).get("name") == operation.name
        )
        wrong, part = contract.answer(key, status, media, empty=value is None and not media)
        inside = Walk(contract, 100).contradictions(value, part) if part else set()
        found |= {(each.kind, each.pointer) for each in ({wrong} if wrong else set()) | inside}
    return found


def applied(text: str, folder: Path) -> dict[str, Any]:
    path = folder / "50-wire.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = overlay.load([path])
    assert [action.description for each in loaded for action in each.actions if not action.description] == []
    result = overlay.apply(ibkr_contract.load("web-api"), loaded)
    assert [str(outcome) for outcome in result.stale] == []
    return result.document


@pytest.mark.parametrize("answers", WRONG.values(), ids=WRONG)
def test_suggestions_apply_and_the_contradictions_are_gone(answers: list[Answer], tmp_path: Path) -> None:
    before = contradictions(ibkr_contract.load("web-api"), answers)
    assert {kind for kind, _ in before} & set(SUGGESTED)
    text = suggest(ROOT, recorded(answers, tmp_path / "wire.jsonl"))
    after = contradictions(applied(text, tmp_path), answers)
    assert {each for each in after if each[0] in SUGGESTED} == set()


def test_every_action_gives_its_reason_and_its_evidence(tmp_path: Path) -> None:
    answers = [*WRONG["a type, always"], *WRONG["a type, sometimes"]]
    text = suggest(ROOT, recorded(answers, tmp_path / "wire.jsonl"))
    document = plain_yaml.parse(text)
    assert document["overlay"] == "1.1.0"
    for action in document["actions"]:
        assert action["description"].startswith("Integer in the contract, string on the wire.")
        assert "2 of 3 answers with 200 of GET /v1/api/portfolio/{}/positions/{}" in action["description"]
    assert document["actions"][1]["update"] == {
        "conid": {"oneOf": [{"format": "int64", "type": "integer"}, {"type": "string"}]}
    }


def test_what_is_always_another_type_is_that_type(tmp_path: Path) -> None:
    text = suggest(ROOT, recorded(WRONG["a type, always"], tmp_path / "wire.jsonl"))
    assert plain_yaml.parse(text)["actions"][1]["update"] == {"conid": {"type": "string"}}


def test_what_a_person_has_to_decide_is_a_comment(tmp_path: Path) -> None:
    answers: list[Answer] = [
        ("portfolio.list_accounts", 200, JSON, [{"currency": None, "clearingStatus": "s3cr3t"}]),
        ("portfolio.list_accounts", 200, "", None),
    ]
    text = suggest(ROOT, recorded(answers, tmp_path / "wire.jsonl"))
    assert plain_yaml.parse(text) is None
    assert "Nothing to correct." in text
    for said in ("/*/currency is null", "/*/clearingStatus has a value outside", "has a body that is nothing"):
        assert said in text
    assert "s3cr3t" not in text


def test_what_the_contract_says_by_now_is_not_suggested_again(tmp_path: Path) -> None:
    file = recorded(WRONG["a type, sometimes"] + WRONG["a new field"] + WRONG["a status"], tmp_path / "wire.jsonl")
    root = tmp_path / "checkout"
    for place in ("spec/web-api.json", "spec/flex.yaml", "spec/masked.toml"):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).symlink_to(ROOT / place)
    (root / "spec" / "overlays").mkdir()
    for path in (ROOT / "spec" / "overlays").iterdir():
        (root / "spec" / "overlays" / path.name).symlink_to(path)
    (root / "spec" / "overlays" / "50-wire.yaml").write_text(suggest(root, file))
    text = suggest(root, file)
    assert plain_yaml.parse(text) is None
    assert text.count("no longer applies") == 4


@pytest.mark.slow
def test_a_client_can_be_made_with_all_suggestions(tmp_path: Path) -> None:
    answers = [answer for each in WRONG.values() for answer in each]
    document = applied(suggest(ROOT, recorded(answers, tmp_path / "wire.jsonl")), tmp_path)
    assert {each for each in contradictions(document, answers) if each[0] in SUGGESTED} == set()
    given = build.inputs(ROOT)
    build.generate([document, given.contracts[1]], tmp_path / "ibkr_openapi", given.masked)
    build._audited([document, given.contracts[1]], tmp_path / "ibkr_openapi")


def test_records_of_several_programs_add_up(tmp_path: Path) -> None:
    for name in ("a", "b"):
        recorded(WRONG["a type, always"], tmp_path / f"{name}.jsonl")
    record = read(tmp_path)
    (finding,) = record.findings
    assert finding.found == {"string": 2}
    assert sum(record.answers.values()) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"{}\n", "line 1"), (b"nonsense", "line 1"), (b"\xff\xfe", "cannot be read"), (None, "cannot be read")],
)
def test_a_damaged_record_is_said(tmp_path: Path, content: bytes | None, message: str) -> None:
    file = tmp_path / "wire.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WireError, match=message):
        suggest(ROOT, file)
    (tmp_path / "empty").mkdir()
    with pytest.raises(WireError, match=r"no \*\.jsonl"):
        suggest(ROOT, tmp_path / "empty")
