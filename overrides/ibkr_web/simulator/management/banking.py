"""Instructions over the wire: single and bulk, found again, cancelled."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.exchange import Answer, Refused
from ibkr_web.simulator.management import problems, queries, rules
from ibkr_web.simulator.management.records import Instruction, Rejection
from ibkr_web.simulator.management.shapes import whole_number

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours"]

behaviours = Behaviours()

BANKING = "account_management.banking"
TITLES = {400: "Invalid argument", 403: "Forbidden", 422: "Unprocessable Entity"}
MONEY = ("DEPOSIT", "WITHDRAWAL")


def _kinds(request: Request) -> tuple[str, ...]:
    """The instruction types an operation takes, as the contract lists them."""
    schema = next(iter(request.operation.bodies.values()))
    return tuple(schema["properties"]["instructionType"]["enum"])


def _opened(request: Request, name: str) -> tuple[str, Any]:
    """Type and content of a body; refuses one without them."""
    payload = request.payload
    if not isinstance(payload, dict):
        raise Refused(problems.invalid(("body", "an object is needed")))
    missing = [(field, "is missing") for field in ("instructionType", name) if field not in payload]
    if missing:
        raise Refused(problems.invalid(*missing))
    kind = payload["instructionType"]
    kinds = _kinds(request)
    if kind not in kinds:
        raise Refused(problems.invalid(("instructionType", f"one of {', '.join(kinds)}")))
    return str(kind), payload[name]


def _error_result(instruction: Instruction, rejection: Rejection) -> dict[str, Any]:
    instruction.status, instruction.error = "REJECTED", rejection
    return instruction.result()


def _refusal(world: World, kind: str, body: dict[str, Any], wrong: rules.Wrong, set_id: int) -> dict[str, Any]:
    """A problem document about one instruction."""
    shown: dict[str, Any] = {"status": wrong.status, "title": TITLES[wrong.status]}
    if wrong.rejection is None:
        fields = [{"field": name, "description": text} for name, text in wrong.fields]
        return shown | {"type": problems.INVALID, "invalidArguments": fields}
    draft = world.management.instructions.draft(kind, body, whole_number(body["clientInstructionId"]) or 0, set_id)
    return shown | {
        "type": problems.SIMPLE,
        "detail": wrong.rejection.text,
        "instructionSetId": set_id,
        "instructionResult": _error_result(draft, wrong.rejection),
    }


def _entered(world: World, kind: str, body: dict[str, Any], set_id: int) -> tuple[int, Instruction]:
    """Accept an instruction; gives the status it is answered with."""
    book = world.management.instructions
    instruction = book.draft(kind, body, int(body["clientInstructionId"]), set_id)
    if kind in MONEY:
        instruction.reference = world.random("reference", instruction.instruction_id).randrange(10**7, 10**9)
        _open_banking(world, instruction)
    if kind == "INTERNAL_CASH_TRANSFER":
        due = _due(world, body)
        if due <= 0 and not book.held():
            book.accept(instruction, 0)
            return 201, instruction
        book.accept(instruction, max(due, book.decide_seconds))
        return 202, instruction
    due = _due(world, body)
    book.accept(instruction, max(due, book.decide_seconds))
    return 202, instruction


def _due(world: World, body: dict[str, Any]) -> float:
    """Seconds until `dateTimeToOccur`; nought where there is none."""
    text = body.get("dateTimeToOccur")
    return datetime.fromisoformat(str(text)).timestamp() - world.clock.now() if text else 0.0


def _open_banking(world: World, instruction: Instruction) -> None:
    wanted = instruction.body.get("openBanking")
    if instruction.kind == "DEPOSIT" and wanted:
        token = f"{world.random('link', instruction.client_id).getrandbits(96):024x}"
        instruction.details["depositDetails"] = {
            "amount": float(instruction.body["amount"]),
            "currency": instruction.body["currency"],
            "openBanking": {
                "serviceProvider": wanted.get("serviceProvider", "PLAID"),
                "providerResponse": {
                    "paymentId": f"payment-{token[:12]}",
                    "hostedlinkUrl": f"https://link.example/{token}",
                    "linkToken": f"link-{token}",
                },
            },
        }


def _checked(world: World, kind: str, body: Any, second_version: bool) -> rules.Wrong | None:
    wrong = rules.check(world, kind, body, second_version=second_version)
    if wrong is None and body.get("dateTimeToOccur"):
        try:
            if datetime.fromisoformat(str(body["dateTimeToOccur"])).tzinfo is None:
                return rules.Wrong(400, (("dateTimeToOccur", "an offset is needed"),))
        except ValueError:
            return rules.Wrong(400, (("dateTimeToOccur", "ISO 8601 with an offset"),))
    return wrong


def _answered(status: int, instruction: Instruction) -> Answer:
    body = {
        "status": status,
        "instructionSetId": instruction.set_id,
        "instructionResult": instruction.result(),
    }
    return Answer(body, status)


def _problem(body: dict[str, Any]) -> Answer:
    return Answer(body, body["status"], "application/problem+json")


@behaviours.on(
    f"{BANKING}.create_bank_instruction",
    f"{BANKING}.create_external_cash_transfer",
    f"{BANKING}.create_external_asset_transfer",
    f"{BANKING}.create_external_asset_transfer_v2",
    f"{BANKING}.create_internal_cash_transfer",
    f"{BANKING}.create_internal_asset_transfer",
)
def create(world: World, request: Request) -> Answer:
    """One instruction: accepted (202, or 201 when done), or a problem with its result."""
    kind, body = _opened(request, "instruction")
    wrong = _checked(world, kind, body, request.operation.name.endswith("_v2"))
    set_id = world.management.instructions.new_set()
    if wrong is not None:
        return _problem(_refusal(world, kind, body if isinstance(body, dict) else {}, wrong, set_id))
    status, instruction = _entered(world, kind, body, set_id)
    if instruction.status == "REJECTED" and instruction.error is not None:
        refused = rules.Wrong(422, rejection=instruction.error)
        document = _refusal(world, kind, body, refused, set_id)
        return _problem(document | {"instructionResult": instruction.result()})
    return _answered(status, instruction)


@behaviours.on(
    f"{BANKING}.create_bank_instructions_bulk",
    f"{BANKING}.create_external_cash_transfers_bulk",
    f"{BANKING}.create_external_asset_transfers_bulk",
    f"{BANKING}.create_external_asset_transfers_bulk_v2",
    f"{BANKING}.create_internal_cash_transfers_bulk",
    f"{BANKING}.create_internal_asset_transfers_bulk",
    f"{BANKING}.cancel_instructions_bulk",
)
def create_bulk(world: World, request: Request) -> Answer:
    """Several of one type: 202 when all are accepted, else 207 with a status for each."""
    kind, bodies = _opened(request, "instructions")
    if not isinstance(bodies, list) or not bodies:
        raise Refused(problems.invalid(("instructions", "a list with something in it is needed")))
    book = world.management.instructions
    set_id = book.new_set()
    results: list[dict[str, Any]] = []
    for body in bodies:
        wrong = _checked(world, kind, body, "_v2" in request.operation.name)
        if wrong is None and kind == "CANCEL_INSTRUCTION":
            wrong = _cancel_problem(world, body)
        if wrong is not None:
            refused = _refusal(world, kind, body if isinstance(body, dict) else {}, wrong, set_id)
            book.add_refused(set_id, refused)
            results.append(refused)
            continue
        if kind == "CANCEL_INSTRUCTION":
            status, instruction = 202, _cancel(world, body, set_id)
        else:
            status, instruction = _entered(world, kind, body, set_id)
        if instruction.status == "REJECTED":
            status = 422
        results.append({"status": status, "instructionSetId": set_id, "instructionResult": instruction.result()})
    status = 207 if any(result["status"] >= 400 for result in results) else 202
    return Answer({"status": status, "instructionSetId": set_id, "instructionResults": results}, status)


@behaviours.on(
    f"{BANKING}.query_bank_instructions",
    f"{BANKING}.query_external_cash_transfers",
    f"{BANKING}.query_instructions",
    "account_management.balances.query",
)
def query(world: World, request: Request) -> Answer:
    """A question: answered at once (201), or accepted (202) and answered with the instruction a minute later."""
    kind, body = _opened(request, "instruction")
    wrong = _checked(world, kind, body, second_version=False)
    book = world.management.instructions
    set_id = book.new_set()
    later = kind not in queries.IMMEDIATE
    if wrong is None and later:
        earlier = book.of_account(str(body["accountId"]))
        if any(one.kind == kind and one.status == "PENDING" for one in earlier):
            wrong = rules.Wrong(422, rejection=Rejection("QUERY_PENDING", "Another query of this account is pending"))
    if wrong is not None:
        return _problem(_refusal(world, kind, body if isinstance(body, dict) else {}, wrong, set_id))
    instruction = book.draft(kind, body, int(body["clientInstructionId"]), set_id)
    if later:
        book.accept(instruction, book.query_seconds)
        return _answered(202, instruction)
    rejection = queries.answer(world, instruction)
    if rejection is not None:
        return _problem(_refusal(world, kind, body, rules.Wrong(422, rejection=rejection), set_id))
    book.accept(instruction, 0)
    return _answered(201, instruction)


def _cancel_problem(world: World, body: dict[str, Any]) -> rules.Wrong | None:
    target = world.management.instructions.find(instruction_id=whole_number(body["instructionId"]))
    if target is None:
        return rules.Wrong(422, rejection=Rejection("INSTRUCTION_NOT_FOUND", "There is no such instruction"))
    if target.status != "PENDING":
        text = f"The instruction is {target.status}"
        return rules.Wrong(422, rejection=Rejection("INSTRUCTION_NOT_PENDING", text))
    return None


def _cancel(world: World, body: dict[str, Any], set_id: int) -> Instruction:
    book = world.management.instructions
    target = book.find(instruction_id=whole_number(body["instructionId"]))
    if target is not None:
        book.reject(target, Rejection("CANCELLED", f"Cancelled: {body['reason']}"))
    instruction = book.draft("CANCEL_INSTRUCTION", body, int(body["clientInstructionId"]), set_id)
    return book.accept(instruction, 0)


@behaviours.on(f"{BANKING}.cancel_instruction")
def cancel(world: World, request: Request) -> Answer:
    """Take a pending instruction back (201)."""
    kind, body = _opened(request, "instruction")
    wrong = _checked(world, kind, body, second_version=False) or _cancel_problem(world, body)
    set_id = world.management.instructions.new_set()
    if wrong is not None:
        return _problem(_refusal(world, kind, body if isinstance(body, dict) else {}, wrong, set_id))
    return _answered(201, _cancel(world, body, set_id))


def _fetched(instruction: Instruction) -> Answer:
    """What became of it: 200, and 208 once the final result was delivered before."""
    status = 208 if instruction.reported else 200
    instruction.reported = instruction.final
    return _answered(status, instruction)


@behaviours.on(f"{BANKING}.get_instruction")
def get_instruction(world: World, request: Request) -> Answer:
    """By IBKR's number."""
    found = world.management.instructions.find(instruction_id=request.get("instructionId"))
    return problems.unknown("No such instruction") if found is None else _fetched(found)


@behaviours.on(f"{BANKING}.get_client_instruction")
def get_client_instruction(world: World, request: Request) -> Answer:
    """By your number."""
    found = world.management.instructions.find(client_id=request.get("clientInstructionId"))
    return problems.unknown("No such instruction") if found is None else _fetched(found)


@behaviours.on(f"{BANKING}.get_instruction_set")
def get_instruction_set(world: World, request: Request) -> Answer:
    """All of one request, each with its own status: 422 for what was rejected."""
    set_id = request.get("instructionSetId")
    book = world.management.instructions
    members = book.members(set_id)
    refused = book.refused_elements(set_id)
    if not members and not refused:
        return problems.unknown("No such instruction set", instructionSetId=set_id)
    results = [
        {
            "status": 422 if one.status == "REJECTED" else 202 if one.status.startswith("PENDING") else 200,
            "instructionSetId": set_id,
            "instructionResult": one.result(),
        }
        for one in members
    ]
    return Answer({"status": 200, "instructionSetId": set_id, "instructionResults": results + refused})
