"""What a type checker tells the client's users: right code passes, mistakes are found where they are made."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.generated.subject import package

pytestmark = pytest.mark.slow

RIGHT = '''
"""Code that is right."""
from __future__ import annotations

from collections.abc import Awaitable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, assert_type

import attrs
import httpx
import ibkr_openapi
from ibkr_openapi import (
    DOCUMENT_VERSION, OPERATIONS, UNSET, AsyncClient, Client, Model, Operation, OperationCall, Parameter, Response,
    SignerRequired, StatusError, Unset, enums, models, operation, raw, to_json,
)
from ibkr_openapi.models import IndividualPosition, OrdersSubmissionRequest, SingleOrderSubmissionRequest


def sign(described: Operation[Any], claims: bytes) -> str:
    return described.name + claims.decode()


def sync() -> None:
    with Client(httpx.Client(), base_url="https://localhost:5000", signer=sign) as client:
        positions = client.portfolio.list_positions("U1", 0, wait_for_sec_def=True, timeout=3, headers={"X-A": "1"})
        assert_type(positions, list[IndividualPosition])
        for position in positions:
            assert_type(position, IndividualPosition)
            assert_type(position.conid, int | Unset | None)
            if position.contract_desc:
                assert_type(position.contract_desc, str)
                print(position.contract_desc.upper())
            if position.display_rule:
                print(position.display_rule.to_json())
            side: enums.IndividualPositionPutOrCall | str | Unset | None = position.put_or_call
            members: dict[str, Any] = position.to_json()
            changed: IndividualPosition = position.replace(conid=5, name=UNSET)
            print(side, members, changed, position.extra, position["conid"], "conid" in position)
            print(attrs.asdict(position), attrs.fields(IndividualPosition), attrs.has(IndividualPosition))
        answer = raw(client.portfolio.list_positions, "U1", page_id=0, model="x")
        assert_type(answer, Response[list[IndividualPosition]])
        assert_type(answer.parsed, list[IndividualPosition])
        print(answer.status_code, answer.headers["x"], answer.content, answer.http.elapsed)
        client.market_data.get_snapshot(conids=[265598, "8314", Decimal(1)], fields=["31", "84"])
        client.market_data.get_snapshot(conids="265598")


def orders(client: Client) -> None:
    order = SingleOrderSubmissionRequest(
        conid=265598, order_type="LMT", side="BUY", tif="DAY", quantity="1.50", price=Decimal("190.10"), ticker=None,
    )
    order.price = 190
    order.tif = "A value of tomorrow"
    order.aux_price = UNSET
    order["unknown"] = {"anything": 1}
    request = OrdersSubmissionRequest(orders=[order])
    plain: Mapping[str, Any] = {"orders": [{"conid": 1, "price": Decimal("1.0")}]}
    for body in (request, plain):
        answer = client.orders.submit("U1", body)
        if isinstance(answer, list):
            for one in answer:
                if isinstance(one, models.OrderSubmitSuccessItem):
                    print(one.order_id)
        elif isinstance(answer, models.OrderSubmitError):
            print(answer.error)


async def asynchronous() -> None:
    async with AsyncClient(httpx.AsyncClient()) as client:
        assert_type(await client.portfolio.list_positions("U1", 0), list[IndividualPosition])
        waiting = raw(client.portfolio.list_positions, "U1", 0)
        assert_type(await waiting, Response[list[IndividualPosition]])
        held: Awaitable[Response[list[IndividualPosition]]] = waiting
        print(held)


def descriptors() -> None:
    one: Operation[Any] = operation("GET", "/v1/api/portfolio/{a}/positions/{b}")
    call: OperationCall = one.encode(account_id="U1", page_id=0)
    parameters: tuple[Parameter, ...] = one.parameters
    print(call.path, call.headers, call.content, parameters[0].wire, one.pacing, one.scopes, one.decode(200, None, b""))
    print(len(OPERATIONS), DOCUMENT_VERSION, to_json([1]), isinstance(1, Model), ibkr_openapi.OPERATIONS["a.b"].summary)
    try:
        pass
    except StatusError as error:
        print(error.status, error.headers, error.content, error.value, error.operation)
    except SignerRequired as missing:
        print(missing.operation)


def dates(alert: models.Alert, status: models.AccountStatusRequest) -> None:
    moment: datetime | str | Unset | None = alert.order_time
    status.end_date = date(2026, 1, 2)
    status.end_date = "2026-01-02"
    print(moment)
'''

# Each line is a mistake; the comment tells mypy's code and pyright's rule.
WRONG = '''
"""Code that is wrong."""
from ibkr_openapi import AsyncClient, Client, models, raw
from ibkr_openapi.models import IndividualPosition, SingleOrderSubmissionRequest
from ibkr_openapi.models import NoSuchModel  # attr-defined reportAttributeAccessIssue


def wrong(client: Client, other: AsyncClient, position: IndividualPosition) -> None:
    client.portfolio.list_positions("U1")  # call-arg reportCallIssue
    client.portfolio.list_positions()  # call-arg reportCallIssue
    client.portfolio.list_positions("U1", 0, "model")  # call-arg|misc reportCallIssue
    client.portfolio.list_positions("U1", 0, modell="x")  # call-arg reportCallIssue
    client.portfolio.list_positions(accountId="U1", page_id=0)  # call-arg reportCallIssue
    client.portfolio.list_positions(5, 0)  # arg-type reportArgumentType
    client.portfolio.list_positions("U1", 0, wait_for_sec_def="yes")  # arg-type reportArgumentType
    client.portfolio.list_positions("U1", 0, model=None)  # arg-type reportArgumentType
    client.portfolio.list_positions("U1", [0])  # arg-type reportArgumentType
    client.portfolio.no_such_method()  # attr-defined reportAttributeAccessIssue
    client.no_such_area  # attr-defined reportAttributeAccessIssue
    client.orders.submit("U1")  # call-arg reportCallIssue
    client.orders.submit("U1", "text")  # arg-type reportArgumentType
    client.orders.submit("U1", models.Alert())  # arg-type reportArgumentType
    client.market_data.get_snapshot(conids=5)  # arg-type reportArgumentType
    raw(client.portfolio.list_positions, "U1", modell="x")  # call-arg|call-overload|misc reportCallIssue
    number: int = client.portfolio.list_positions("U1", 0)  # assignment reportAssignmentType
    for one in other.alerts.list("U1"):  # attr-defined reportGeneralTypeIssues|reportAttributeAccessIssue
        print(one, number)
    position.conidd  # attr-defined reportAttributeAccessIssue
    position.conidd = 1  # attr-defined reportAttributeAccessIssue
    position.conid = [1]  # assignment reportAttributeAccessIssue
    position.contract_desc.upper()  # union-attr reportAttributeAccessIssue|reportOptionalMemberAccess
    text: str = position.contract_desc  # assignment reportAssignmentType
    SingleOrderSubmissionRequest(conidd=1)  # call-arg reportCallIssue
    SingleOrderSubmissionRequest(side=5)  # arg-type reportArgumentType
    SingleOrderSubmissionRequest(all_or_none="yes")  # arg-type reportArgumentType
    SingleOrderSubmissionRequest(265598)  # call-arg|misc reportCallIssue
    Client(base_url=5, no_such=text)  # call-arg|arg-type reportCallIssue|reportArgumentType
'''


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    (tmp_path / "right.py").write_text(RIGHT, "utf-8")
    (tmp_path / "wrong.py").write_text(WRONG, "utf-8")
    return tmp_path


def expected(column: int) -> dict[int, str]:
    """Line -> the code that is expected there, as a pattern."""
    marked = {
        number: line.partition("  # ")[2].split() for number, line in enumerate(WRONG.splitlines(), 1) if "  # " in line
    }
    return {number: words[column] for number, words in marked.items()}


def compare(found: dict[int, set[str]], column: int) -> None:
    """Every mistake is found where it is made, as what it is, and nothing else is complained about."""
    wanted = expected(column)
    assert len(wanted) >= 29
    missed = {line: WRONG.splitlines()[line - 1] for line in wanted if line not in found}
    assert missed == {}
    assert {line: codes for line, codes in found.items() if line not in wanted} == {}
    for line, pattern in wanted.items():
        assert any(re.fullmatch(pattern, code) for code in found[line]), (WRONG.splitlines()[line - 1], found[line])


def folder() -> str:
    return str(Path(package().__file__).parent.parent)


def test_mypy(snippets: Path) -> None:
    command = [
        sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={snippets / 'cache'}", "--no-pretty",
        "--no-error-summary", "--hide-error-context", "--python-version=3.11", "right.py", "wrong.py",
    ]  # fmt: skip
    environment = {**os.environ, "MYPYPATH": folder(), "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=snippets, capture_output=True, text=True, env=environment, check=False)
    found: dict[int, set[str]] = {}
    others: list[str] = []
    for line in done.stdout.splitlines():
        match = re.match(r"wrong\.py:(\d+): error: .*\[([a-z-]+)\]$", line)
        if match:
            found.setdefault(int(match[1]), set()).add(match[2])
        elif ": error:" in line:
            others.append(line)
    assert others == [], "in right.py or in the package itself"
    assert done.stderr == ""
    compare(found, 0)
    assert 'did you mean "model"' in done.stdout, "a hint at the argument that was meant"


def pyright(where: Path, **settings: Any) -> list[Any]:
    """What pyright complains about in a folder."""
    fixed = {"include": ["."], "extraPaths": [folder()], "pythonVersion": "3.11"}
    (where / "pyrightconfig.json").write_text(json.dumps({**fixed, **settings}), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["generalDiagnostics"]
    return [one for one in found if one["severity"] == "error"]


@pytest.mark.skipif(not importlib.util.find_spec("pyright"), reason="pyright is not installed here")
def test_pyright(snippets: Path) -> None:
    off = {"reportUnusedExpression": "none", "reportUnusedVariable": "none"}
    found: dict[int, set[str]] = {}
    others: list[str] = []
    for one in pyright(snippets, typeCheckingMode="strict", **off):
        if re.match(r"reportUnknown|reportUnnecessary", one.get("rule", "")):
            continue
        if Path(one["file"]).name == "wrong.py":
            found.setdefault(one["range"]["start"]["line"] + 1, set()).add(one.get("rule", ""))
        else:
            others.append(f"{one['file']}:{one['range']['start']['line'] + 1}: {one['message']}")
    assert others == []
    compare(found, 1)


@pytest.mark.skipif(not importlib.util.find_spec("pyright"), reason="pyright is not installed here")
def test_pyright_on_the_package_itself(tmp_path: Path) -> None:
    shutil.copytree(Path(package().__file__).parent, tmp_path / "ibkr_openapi")
    found = pyright(tmp_path, typeCheckingMode="standard", extraPaths=["."])
    assert [f"{one['file']}:{one['range']['start']['line'] + 1}: {one['message']}" for one in found] == []
