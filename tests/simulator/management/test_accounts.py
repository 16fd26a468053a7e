"""Applications, changes, status, tasks, messages, requests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer
from ibkr_web.simulator.world import World
from tests.simulator.management.applying import application, document
from tests.simulator.management.calls import manage

ACCOUNT = "U1234567"
DAYS = {"startDate": "2010-01-01", "endDate": "2026-12-31"}
DAY = 86400


@pytest.fixture
def world() -> World:
    clock = Clock(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))
    clock.hold()
    return World(0, clock)


def content(answer: Answer) -> dict[str, Any]:
    assert answer.status == 200
    found: dict[str, Any] = answer.body["fileData"]["data"]["application"]
    return found


def apply(world: World, body: dict[str, Any]) -> str:
    shown = content(manage(world, "accounts.create", body))
    assert shown["status"] == "Success", shown
    return str(shown["accounts"][0]["value"])


def errors(answer: Answer) -> list[str]:
    shown = content(answer)
    assert shown["status"] == "Error"
    return [one["value"] for one in shown["error"]]


def change(world: World, **operations: Any) -> Answer:
    return manage(world, "accounts.update", {"accountManagementRequests": operations})


def letter(world: World, account: str) -> str:
    return str(manage(world, "accounts.get_status", accountId=account).body["status"])


def test_an_application_becomes_an_account(world: World) -> None:
    answer = manage(world, "accounts.create", application())
    shown = content(answer)
    assert answer.body["dateSubmitted"] == "20261118150000 UTC"
    assert shown["status"] == "Success"
    account = shown["accounts"][0]["value"]
    assert shown["users"][0]["value"] == "adalv000"
    assert {one["formNumber"] for one in shown["pendingTasks"]} == {5001, 8001, 8002}
    status = manage(world, "accounts.get_status", accountId=account).body
    assert (status["status"], status["state"]) == ("N", "Documents Required")
    sent = [document(5001), document(8001), document(8002)]
    done = change(world, documentSubmission={"accountId": account, "documents": sent})
    assert content(done)["status"] == "Success"
    assert manage(world, "accounts.get_status", accountId=account).body["state"] == "Under Review with IBKR"
    assert account not in world.brokerage.accounts
    world.clock.advance(DAY + 1)
    status = manage(world, "accounts.get_status", accountId=account).body
    assert (status["status"], status["state"]) == ("O", "Open")
    assert status["dateOpened"].startswith("2026-11-19")
    assert world.brokerage.accounts.get(account).title == "Ada M Lovelace"
    stored = manage(world, "accounts.get_application", externalId="app-1").body
    assert stored["data"] == answer.body["fileData"]["data"]
    assert manage(world, "accounts.get_application", accountId=account).body["isProcessed"] is True


def test_what_is_missing_stops_approval(world: World) -> None:
    account = apply(world, application())
    world.clock.advance(10 * DAY)
    assert letter(world, account) == "N"
    change(
        world, documentSubmission={"accountId": account, "documents": [document(5001), document(8001), document(8002)]}
    )
    world.management.accounts.reject_document(account, 8001, "blurred")
    world.clock.advance(10 * DAY)
    pending = manage(world, "accounts.list_tasks", accountId=account, type="pending").body["pendingTasks"]
    assert [(task["formNumber"], task["state"], task["documentRejectReason"]) for task in pending] == [
        (8001, "Rejected blurred", ["blurred"])
    ]
    change(world, documentSubmission=[{"accountId": account, "documents": [document(8001)]}])
    world.management.settle()
    assert letter(world, account) == "O"


def test_an_external_id_works_once(world: World) -> None:
    account = apply(world, application())
    assert errors(manage(world, "accounts.create", application())) == [
        "ExternalId app-1 was already processed",
        "ExternalUserId app-1-u was already processed",
    ]
    change(world, updateExternalId={"accountId": account, "newExternalId": "app-1-old"})
    again = application()
    again["application"]["users"] = []
    assert apply(world, again) != account


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ({"type": "ALIEN"}, "for type"),
        ({"prefix": "AB"}, "for prefix"),
        ({"externalId": "x" * 65}, "longer than 64"),
        ({"email": ""}, "email is missing"),
        ({"email": "master@example.com"}, "must differ"),
        ({"accountHolder": {}}, "accountHolder is missing"),
    ],
)
def test_customers_are_checked(world: World, customer: dict[str, Any], text: str) -> None:
    assert any(text in error for error in errors(manage(world, "accounts.create", application(**customer))))


def test_people_and_money_are_checked(world: World) -> None:
    body = application()
    holder = body["application"]["customer"]["accountHolder"]
    holder["accountHolderDetails"][0] |= {
        "name": {"first": "", "last": "L" * 51},
        "dateOfBirth": "2010-01-01",
        "residenceAddress": {"country": "PRK"},
        "employmentType": "Employed",
        "phones": [{"type": "Work", "number": "1"}],
    }
    holder["financialInformation"][0] |= {
        "netWorth": 1000,
        "sourcesOfWealth": [{"sourceType": "SOW-IND-Income", "percentage": 60}],
    }
    body["application"]["accounts"] = [{"baseCurrency": "XXX", "margin": "Plenty", "alias": "a" * 81}]
    found = "\n".join(errors(manage(world, "accounts.create", body)))
    for text in (
        "name.first", "name.last", "must be 18", "PRK is prohibited", "employmentType", "type Mobile", "are not 100",
        "less than liquid", "for baseCurrency", "for margin", "alias is longer",
    ):  # fmt: skip
        assert text in found
    young = application()
    young["application"]["customer"]["accountHolder"]["accountHolderDetails"][0]["dateOfBirth"] = "2007-01-01"
    assert errors(manage(world, "accounts.create", young)) == ["Applicants under 21 can have cash accounts only"]


@pytest.mark.parametrize(
    ("change_it", "text"),
    [
        (lambda one: one["attachedFile"].update(sha1Checksum="00"), "SHA-1 mismatch"),
        (lambda one: one["attachedFile"].update(fileLength=1), "fileLength says 1"),
        (lambda one: one["attachedFile"].update(fileName="a-name-that-is-far-too-long.pdf"), "ORA-12899"),
        (lambda one: one.pop("payload"), "I/O error"),
        (lambda one: one["payload"].update(data="%%%"), "is not base64"),
        (lambda one: one["payload"].update(mimeType="text/plain"), "for mimeType"),
        (lambda one: one.update(signedBy=["Ada Lovelace"]), "Signature mismatch"),
        (lambda one: one.update(formNumber=1), "for formNumber"),
        (lambda one: one.update(execTimestamp="today"), "execTimestamp"),
        (lambda one: one.update(execTimestamp=-1), "is not YYYYMMDDHHMMSS"),
    ],
)
def test_documents_are_checked(world: World, change_it: Any, text: str) -> None:
    sent = document()
    change_it(sent)
    body = application()
    body["application"]["documents"] = [sent]
    assert any(text in error for error in errors(manage(world, "accounts.create", body)))


def test_two_files_for_one_form_are_one_too_many(world: World) -> None:
    body = application()
    body["application"]["documents"] = [document(), document(name="another.pdf")]
    assert errors(manage(world, "accounts.create", body)) == ["More than one file for form 8001"]
    nested = document()
    nested["attachedFile"]["payload"] = nested.pop("payload")
    body["application"]["documents"] = [nested]
    assert apply(world, body)


def test_agreements_are_sent_without_an_account(world: World) -> None:
    fine = manage(world, "accounts.submit_documents", {"processDocuments": {"documents": [document(4155)]}})
    assert content(fine)["documents"] == [{"formNumber": 4155, "fileName": "Form4155.pdf"}]
    tax = manage(world, "accounts.submit_documents", {"processDocuments": {"documents": [document(5001)]}})
    assert errors(tax) == ["Tax form 5001 goes with the application"]
    assert manage(world, "accounts.submit_documents", {}).status == 400


def test_changes_happen_in_their_time(world: World) -> None:
    margin = change(world, changeMarginType={"accountId": ACCOUNT, "newMargin": "PortfolioMargin"})
    currency = change(world, changeBaseCurrency={"accountId": ACCOUNT, "newBaseCurrency": "EUR"})
    alias = change(world, updateAccountAlias=[{"accountId": ACCOUNT, "accountAlias": "Long run"}])
    details = manage(world, "accounts.get_details", accountId=ACCOUNT).body["account"]
    assert (details["margin"], details["baseCurrency"], details["accountAlias"]) == ("RegT", "USD", "Long run")
    assert world.brokerage.accounts.get(ACCOUNT).alias == "Long run"

    def states() -> list[str]:
        answers = [
            manage(world, "utilities.get_request_status", requestId=one.body["requestId"], type="update").body
            for one in (margin, currency, alias)
        ]
        return [answer["status"] for answer in answers]

    assert states() == ["PENDING", "PENDING", "PROCESSED"]
    world.clock.advance(DAY)
    assert states() == ["PENDING", "PROCESSED", "PROCESSED"]
    world.management.settle()
    assert states() == ["PROCESSED"] * 3
    details = manage(world, "accounts.get_details", accountId=ACCOUNT).body["account"]
    assert (details["margin"], details["baseCurrency"]) == ("PortfolioMargin", "EUR")


def test_wrong_changes_are_told_inside_a_200(world: World) -> None:
    account = apply(world, application())
    assert errors(change(world, accountClose={"accountId": account})) == ["Only open accounts can be closed"]
    assert errors(change(world, accountClose={"accountId": ACCOUNT})) == ["The balance of the account is not zero"]
    assert errors(change(world, changeMarginType={"accountId": account, "newMargin": "PortfolioMargin"}))
    assert errors(change(world, teleport={"accountId": ACCOUNT})) == ["Unrecognized property teleport"]
    assert errors(change(world, updateAccountAlias={"accountId": "U1"})) == ["Account U1 is not known"]
    assert errors(change(world, updateAccountAlias="x")) == ["updateAccountAlias is no object"]
    mixed = change(
        world,
        updateAccountAlias={"accountId": ACCOUNT, "accountAlias": "x"},
        changeBaseCurrency={"accountId": ACCOUNT, "newBaseCurrency": "XXX"},
    )
    assert errors(mixed) == ["Unsupported value 'XXX' for newBaseCurrency"]
    results = mixed.body["fileData"]["data"]["accountManagementRequests"]
    assert [one["status"] for one in results] == ["Success", "Error"]
    assert manage(world, "accounts.update", {"accountManagementRequests": {}}).status == 400
    world.management.fail_next("Not now")
    assert errors(change(world, updateAccountAlias={"accountId": ACCOUNT, "accountAlias": "y"})) == ["Not now"]


def test_accounts_close_and_come_back(world: World) -> None:
    world.brokerage.accounts.add("U7", cash=0.0)
    change(world, accountClose={"accountId": "U7", "closeReason": "moved"})
    assert letter(world, "U7") == "O"
    world.management.settle()
    assert letter(world, "U7") == "C"
    change(world, reopenAccount={"accountId": "U7"})
    assert letter(world, "U7") == "E"
    world.clock.advance(3 * DAY)
    assert letter(world, "U7") == "O"


def test_abandoned_applications_can_be_taken_up_for_six_months(world: World) -> None:
    account = apply(world, application())
    change(world, abandonAccount={"accountId": account})
    assert letter(world, account) == "A"
    change(world, resetAbandonedAccount={"accountId": account})
    assert letter(world, account) == "N"
    change(world, abandonAccount={"accountId": account})
    world.clock.advance(200 * DAY)
    assert "six months" in errors(change(world, resetAbandonedAccount={"accountId": account}))[0]
    world.management.accounts.get(account).status = "N"
    world.management.reject_application(account)
    assert letter(world, account) == "R"


def test_answers_may_come_late(world: World) -> None:
    world.management.late = 1
    answer = manage(world, "accounts.create", application())
    assert (answer.status, set(answer.body)) == (202, {"requestId", "executedAt"})
    stored = manage(world, "utilities.get_request_status", requestId=answer.body["requestId"], type="response")
    assert content(stored)["status"] == "Success"
    assert manage(world, "utilities.get_request_status", requestId=1, type="update").status == 400


def test_groups_are_paged(world: World) -> None:
    for number in range(5):
        body = application(f"app-{number}")
        apply(world, body)
    rows, offset = [], 0
    while True:
        page = manage(world, "accounts.list_statuses", limit=2, offset=offset, status="N", **DAYS).body
        assert (page["limit"], page["offset"], page["total"]) == (2, offset, 5)
        rows += page["accounts"]
        offset += 2
        if offset >= page["total"]:
            break
    assert len({row["accountId"] for row in rows}) == 5
    requests = manage(world, "utilities.list_requests", limit=3, offset=3, **DAYS).body
    assert (requests["total"], len(requests["requestDetails"])) == (5, 2)
    days = {"startDate": "2026-11-18", "endDate": "2026-11-18"}
    assert manage(world, "accounts.list_statuses", **days).body["total"] == 5
    for wrong in (
        {"startDate": "18.11.2026", "endDate": "2026-11-18"},
        {"startDate": "2026-11-18", "endDate": "2026-11-17"},
    ):
        assert manage(world, "accounts.list_statuses", **wrong).status == 400


def test_too_many_results_need_pages(world: World) -> None:
    for number in range(10_001):
        world.brokerage.accounts.add(f"U{number}", cash=0.0)
    assert manage(world, "accounts.list_statuses", **DAYS).status == 500
    assert len(manage(world, "accounts.list_statuses", limit=1000, offset=9500, **DAYS).body["accounts"]) == 502


def test_tasks_have_two_faces(world: World) -> None:
    account = apply(world, application())
    registration = manage(world, "accounts.list_tasks", accountId=account).body["registrationTasks"]
    assert {task["formNumber"]: task["isCompleted"] for task in registration} == {5001: False, 8001: False, 8002: False}
    done = manage(world, "accounts.update_tasks", {"formNumbers": [8001, 9999]}, accountId=account).body
    assert [one["status"] for one in done[0]["taskAction"]] == ["Success", "Error"]
    added = manage(
        world, "accounts.assign_tasks", {"tasks": [{"formNumber": 8137}, {"formNumber": 1}]}, accountId=account
    )
    assert [one["status"] for one in added.body[0]["taskAction"]] == ["Success", "Error"]
    pending = manage(world, "accounts.list_tasks", accountId=account, type="pending").body["pendingTasks"]
    assert {task["formNumber"] for task in pending} == {5001, 8002, 8137}
    online = next(task for task in pending if task["formNumber"] == 8137)
    assert online["au10tixExpiryDate"].startswith("2026-11-19")
    link = manage(world, "accounts.get_kyc_link", accountId=account).body
    assert link["url"] == online["url"]
    nothing = manage(world, "accounts.get_kyc_link", accountId=ACCOUNT).body
    assert nothing["hasError"] is True


def test_login_messages_are_done_by_documents(world: World) -> None:
    empty = manage(world, "accounts.list_login_messages", **DAYS).body
    assert empty == {"loginMessagePresent": False, "loginMessages": []}
    world.management.accounts.add_login_message(ACCOUNT, "W8INFO")
    agreement = world.management.accounts.add_login_message(ACCOUNT, "ACK_AGREEMENT_UPDATE")
    shown = manage(world, "accounts.list_login_messages", **DAYS).body
    assert (shown["accountId"], len(shown["loginMessages"])) == (ACCOUNT, 2)
    change(world, updateTaxForm={"accountId": ACCOUNT})
    left = manage(world, "accounts.get_login_messages", accountId=ACCOUNT).body
    assert [one["messageType"] for one in left["loginMessages"]] == ["ACK_AGREEMENT_UPDATE"]
    change(world, completeLoginMessage={"accountId": ACCOUNT, "loginMessageIds": [agreement.number]})
    assert manage(world, "accounts.get_login_messages", accountId=ACCOUNT).body["loginMessagePresent"] is False
    assert (
        "No login message"
        in errors(change(world, completeLoginMessage={"accountId": ACCOUNT, "loginMessageIds": [1]}))[0]
    )


def test_unknown_accounts_are_told_inside_a_200(world: World) -> None:
    for name in ("get_status", "get_details", "list_tasks", "get_kyc_link", "get_login_messages"):
        answer = manage(world, f"accounts.{name}", accountId="U9")
        assert (answer.status, answer.body["hasError"], answer.body["error"]["status"]) == (200, True, 404)
    assert manage(world, "accounts.get_application", accountId=ACCOUNT).body["hasError"] is True
    assert manage(world, "accounts.get_application").status == 400


def test_a_status_can_be_set_where_it_may_follow(world: World) -> None:
    account = apply(world, application())
    assert manage(world, "accounts.update_status", {"status": "P"}, accountId=account).body["status"] == "P"
    assert manage(world, "accounts.update_status", {"status": "E"}, accountId=account).body["hasError"] is True
    assert manage(world, "accounts.update_status", {"status": "Z"}, accountId=account).status == 400
