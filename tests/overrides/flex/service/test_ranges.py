"""Ranges of more than 365 days: ordered in parts, put together, checked."""

from __future__ import annotations

import asyncio
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from ibkr_web.flex import Flex, FlexAnswerError, FlexNoStatement, FlexTimeout, Query
from ibkr_web.flex.joining import Part, join
from ibkr_web.simulator import Simulator
from tests.overrides.flex.service.conftest import MakeAsync, sent

FORMATS = ["yyyyMMdd", "yyyy-MM-dd", "MM/dd/yyyy", "MM/dd/yy", "dd/MM/yyyy", "dd/MM/yy", "dd-MMM-yy"]


def long_range(simulator: Simulator) -> tuple[date, date]:
    """A bit more than two years: three parts."""
    end = simulator.flex.today() - timedelta(days=3)
    return end - timedelta(days=800), end


@pytest.mark.parametrize("date_format", FORMATS)
def test_a_long_range_is_one_report(simulator: Simulator, flex: Flex, tmp_path: Path, date_format: str) -> None:
    simulator.flex.add_query(1, sections={"Trades": 5, "ChangeInNAV": 1}, date_format=date_format)
    start, end = long_range(simulator)
    found = flex.download(1, tmp_path / "a.xml", start=start, end=end.isoformat())
    asked = [(sent(one)["fd"], sent(one)["td"]) for one in simulator.requests.of("flex.send_request")]
    assert len(asked) == len(found.references) == 3
    assert asked[0][0] == start.strftime("%Y%m%d")
    assert asked[-1][1] == end.strftime("%Y%m%d")
    root = ElementTree.parse(found.path).getroot()
    (statements,) = root
    assert (root.tag, statements.get("count"), len(statements)) == ("FlexQueryResponse", "3", 3)
    assert [len(one.findall("Trades/Trade")) for one in statements] == [5, 5, 5]
    if date_format == "yyyyMMdd":
        assert [(one.get("fromDate"), one.get("toDate")) for one in statements] == asked
    assert [one.operation for one in simulator.requests][:3] == ["flex.send_request"] * 3, "all are made at once"
    assert list(tmp_path.iterdir()) == [found.path]


def test_by_day_and_several_accounts(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.add_query(1, sections={"Trades": 1}, by_day=True, accounts=["U1", "U2"], separator="T")
    start, end = long_range(simulator)
    found = flex.download(1, tmp_path / "a.xml", start=start, end=end)
    statements = ElementTree.parse(found.path).getroot().findall("FlexStatements/FlexStatement")
    for account in ("U1", "U2"):
        days = [one.get("fromDate") for one in statements if one.get("accountId") == account]
        assert len(days) == len(set(days)) > 550
        assert days == sorted(days, key=str)


def test_the_same_async_and_read(simulator: Simulator, make_async: MakeAsync, clock: Any) -> None:
    start, end = long_range(simulator)

    async def main() -> Any:
        async with make_async(clock=clock) as flex:
            return await flex.run(1048576, start=start, end=end)

    report = asyncio.run(main())
    assert len(report.statements) == 3
    assert len(report.trades) == 30


def test_progress_tells_parts(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    start, end = long_range(simulator)
    told: list[Any] = []
    flex.download(1048576, tmp_path / "a.xml", start=start, end=end, progress=told.append)
    assert [(one.part, one.parts) for one in told if one.state == "ordered"] == [(1, 3), (2, 3), (3, 3)]
    assert [(one.part, one.parts) for one in told if one.state == "received"] == [(1, 3), (2, 3), (3, 3)]


def test_a_part_that_comes_too_late_is_told_as_one(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    start, end = long_range(simulator)
    simulator.flex.generation_seconds = 1e6
    with pytest.raises(FlexTimeout, match="for part 1 of 3, a client with state="):
        flex.download(1048576, tmp_path / "a.xml", start=start, end=end, timeout=100)


def test_csv_is_put_together_whole(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    simulator.flex.add_query(1, csv=True, sections={"Trades": 2})
    start, end = long_range(simulator)
    lines = flex.download(1, tmp_path / "a.csv", start=start, end=end).path.read_text().splitlines()
    assert len(lines) == 3 * (1 + 2)
    assert [line == lines[0] for line in lines] == [True, False, False] * 3


def test_a_part_without_a_statement_is_told(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    end = simulator.flex.today() - timedelta(days=3)
    with pytest.raises(FlexNoStatement) as caught:
        flex.download(1048576, tmp_path / "a.xml", start=date(end.year - 6, 1, 1), end=end)
    assert caught.value.reference is not None
    assert caught.value.reference.query is not None
    assert caught.value.reference.query.start == date(end.year - 6, 1, 1)
    assert list(tmp_path.iterdir()) == []


def part(text: str, first: str = "2026-01-01", last: str = "2026-01-31", media: str = "xml") -> Part:
    return Part(Query(1, first, last), media, io.BytesIO(text.encode()))


def statement(day: str, more: str = "") -> str:
    return f"<FlexStatement fromDate='{day}' toDate='{day}'>{more}</FlexStatement>"


def report(inside: str, attributes: str = "count='1'", root: str = "queryName='q' type='AF'") -> str:
    return f"<FlexQueryResponse {root}>\n<FlexStatements {attributes}>{inside}</FlexStatements>\n</FlexQueryResponse>\n"


def joined(*parts: Part) -> str:
    found = io.BytesIO()
    join(list(parts), found.write)
    return found.getvalue().decode()


def test_texts_stay_what_they_were() -> None:
    odd = "<Trade a='&lt;FlexStatements&gt; /x> &#10; é'/><!-- </FlexStatements> --><FlexStatements x='1'/>"
    one = "\ufeff<?xml version='1.0' encoding='UTF-8'?>\n" + report(statement("20260102", odd), 'count="1" new=\'"\'')
    two = "<?xml version='1.0' encoding='utf-8'?>" + report("\n " + statement("20260201") * 2, "count='2'")
    empty = "<?xml version='1.0'?>" + report("").replace("></FlexStatements>", "/>")
    whole = joined(part(one), part(two, "2026-02-01", "2026-02-28"), part(empty, "2026-03-01", "2026-03-31"))
    assert odd in whole
    assert whole.startswith("\ufeff<?xml")
    root = ElementTree.fromstring(whole.removeprefix("\ufeff").encode())
    assert root[0].attrib == {"count": "3", "new": '"'}
    assert [one.get("fromDate") for one in root[0]] == ["20260102", "20260201", "20260201"]
    assert joined(part(empty), part(two, "2026-02-01", "2026-02-28")).count("<FlexStatement ") == 2
    assert joined(part(empty), part(empty)).count("<FlexStatements") == 1


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ((report(statement("20260102")), report(statement("20260102"))), "does not keep to the days"),
        ((report(statement("20260131")), report(statement("20260131"))), "it sent 2026-01-31 to 2026-01-31"),
        ((report(statement("20251220")), report(statement("20260202"))), "it sent 2025-12-20"),
        ((report(statement("20260102")), report(statement("20260309"))), "it sent 2026-03-09"),
        ((report(statement("01/02/2026")), report(statement("01/02/2026"))), "does not keep to the days"),
        ((report(statement("MULTI")), report("", root="queryName='other' type='AF'")), "not of the same query"),
        ((report(""), report("")[:-20]), "no well-formed XML: line 3"),
        ((report(""), "<FlexQueryResponse queryName='q' type='AF'></FlexQueryResponse>"), "no list of statements"),
        ((report(""), "<!DOCTYPE x [<!ENTITY a 'b'>]>" + report("&a;")), "document type"),
        ((report(""), report("</FlexStatements><FlexStatements>")), "two lists"),
        ((report(""), "<?xml version='1.0' encoding='ISO-8859-1'?>" + report("")), "not of the same query"),
    ],
)
def test_what_does_not_fit_is_refused(texts: tuple[str, str], told: str) -> None:
    with pytest.raises(FlexAnswerError, match=told):
        joined(part(texts[0]), part(texts[1], "2026-02-01", "2026-02-28"))


def test_the_next_business_day_is_no_other_day() -> None:
    first, second = report(statement("20260130")), report(statement("20260201"))
    whole = joined(part(first, "2026-01-01", "2026-01-31"), part(second, "2026-02-02", "2026-03-01"))
    assert whole.count("<FlexStatement ") == 2


def test_dates_that_may_be_read_in_two_ways_are_read_in_one() -> None:
    """The fifth of February and the second of May: only one of them fits."""
    first, second = report(statement("03/01/26")), report(statement("05/02/26"))
    assert joined(part(first), part(second, "2026-02-01", "2026-02-28")).count("<FlexStatement ") == 2
    odd = report(statement("sometime"))
    assert joined(part(odd), part(odd, "2026-02-01", "2026-02-28")).count("<FlexStatement ") == 2


def test_a_server_that_does_not_keep_to_the_days(simulator: Simulator, flex: Flex, tmp_path: Path) -> None:
    """It answers with the template's own period, so that every part would bring the same statements."""
    from ibkr_web.simulator.exchange import Answer

    text = report(statement("20260102"))
    simulator.answer("flex.get_statement", lambda world, request: Answer.text(text, 200, "text/xml"))
    with pytest.raises(FlexAnswerError, match="does not keep to the days"):
        flex.download(1048576, tmp_path / "a.xml", start="2025-01-01", end="2026-01-31")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_in_utf_16_is_not_joined(encoding: str) -> None:
    query = Query(1, "2026-01-01", "2026-01-02")
    text = "\ufeffSymbol,Quantity\nA,1\n".encode(encoding)
    written: list[bytes] = []
    with pytest.raises(FlexAnswerError, match="UTF-16"):
        join([Part(query, "csv", io.BytesIO(text)), Part(query, "csv", io.BytesIO(text))], written.append)
    assert not written


def test_parts_of_different_kinds() -> None:
    with pytest.raises(FlexAnswerError, match="some parts are XML"):
        joined(part(report("")), part('"a"\n', media="csv"))
    with pytest.raises(FlexAnswerError, match="UTF-16"):
        join([Part(Query(1, "2026-01-01", "2026-01-02"), "xml", io.BytesIO(report("").encode("utf-16")))], print)
    assert joined(part('"a"\n"1"', media="csv"), part('"a"\n"2"\n', media="csv")) == '"a"\n"1"\n"a"\n"2"\n'
