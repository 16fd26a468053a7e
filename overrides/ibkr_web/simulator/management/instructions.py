"""Instructions: accepted, pending, decided, reported; found again by three numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.management import effects
from ibkr_web.simulator.management.records import Instruction, Rejection, accounts_of

if TYPE_CHECKING:
    from ibkr_web.simulator.world import World

__all__ = ["Instructions"]

MINUTE = 60.0


class Instructions:
    """All instructions. Times are simulated seconds.

    `decide_seconds` is how long one stays PENDING, `query_seconds` how long a query of the history does.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.decide_seconds = 10 * MINUTE
        self.query_seconds = MINUTE
        self._by_client: dict[int, Instruction] = {}
        self._by_id: dict[int, Instruction] = {}
        self._sets: dict[int, list[Instruction]] = {}
        self._refused_elements: dict[int, list[dict[str, Any]]] = {}
        self._numbers = world.random("instructions")
        self._rejections: list[Rejection] = []
        self._refusals: list[Rejection] = []
        self._held = 0

    def __iter__(self) -> Iterator[Instruction]:
        return iter(list(self._by_client.values()))

    def __len__(self) -> int:
        return len(self._by_client)

    # What a test may do

    def settle(self, *client_ids: int) -> None:
        """Decide pending instructions now (all of them, where none is named)."""
        with self.world.lock:
            for instruction in [self.get(one) for one in client_ids] if client_ids else list(self):
                if instruction.status == "PENDING":
                    self.decide(instruction)

    def reject_next(self, reason: str, code: str = "REJECTED_BY_OPERATIONS") -> None:
        """Accept the next instruction, and reject it when it is decided."""
        with self.world.lock:
            self._rejections.append(Rejection(code, reason))

    def refuse_next(self, code: str, text: str) -> None:
        """Refuse the next instruction at once, with 422."""
        with self.world.lock:
            self._refusals.append(Rejection(code, text))

    def hold_next(self, number: int = 1) -> None:
        """Answer the next internal cash transfers 202 and PENDING, although they could be done at once."""
        with self.world.lock:
            self._held += number

    def set_clearing_state(self, client_id: int, state: str) -> None:
        """Let a FOP or complex transfer reach a state of clearing; the final ones decide it."""
        with self.world.lock:
            effects.clearing(self, self.get(client_id), state)

    def get(self, client_id: int) -> Instruction:
        """By your own number; LookupError where there is none."""
        if client_id not in self._by_client:
            raise LookupError(f"no instruction {client_id}")
        return self._by_client[client_id]

    # What the behaviours need

    def find(self, *, client_id: int | None = None, instruction_id: int | None = None) -> Instruction | None:
        """By either number."""
        if client_id is not None:
            return self._by_client.get(client_id)
        return self._by_id.get(instruction_id) if instruction_id is not None else None

    def members(self, set_id: int) -> list[Instruction]:
        """The instructions of a set."""
        return self._sets.get(set_id, [])

    def refused_elements(self, set_id: int) -> list[dict[str, Any]]:
        """Elements of a bulk request that were refused, as they were answered."""
        return self._refused_elements.get(set_id, [])

    def add_refused(self, set_id: int, element: dict[str, Any]) -> None:
        """Keep one with its set."""
        self._refused_elements.setdefault(set_id, []).append(element)

    def of_account(self, account: str) -> list[Instruction]:
        """Everything that concerns an account, oldest first."""
        return [one for one in self._by_client.values() if account in accounts_of(one.body)]

    def new_set(self) -> int:
        """A number for a set."""
        return self._numbers.randrange(1, 2**31)

    def new_id(self) -> int:
        """A number of IBKR's; about every fourth is negative, as it happens there."""
        number = self._numbers.randrange(10**6, 2**31)
        return -number if self._numbers.random() < 0.25 else number

    def draft(self, kind: str, body: dict[str, Any], client_id: int, set_id: int) -> Instruction:
        """An instruction that is not in the books yet."""
        accounts = accounts_of(body)
        return Instruction(
            client_id, self.new_id(), set_id, kind, accounts[0] if accounts else "", body, self.world.clock.now()
        )

    def next_refusal(self) -> Rejection | None:
        """What a test wants refused."""
        return self._refusals.pop(0) if self._refusals else None

    def held(self) -> bool:
        """Whether an internal transfer is to stay pending."""
        if not self._held:
            return False
        self._held -= 1
        return True

    def accept(self, instruction: Instruction, seconds: float | None = None) -> Instruction:
        """Enter it. It is decided after so many seconds (at once: 0; those of the book where left out)."""
        self._by_client[instruction.client_id] = instruction
        self._by_id[instruction.instruction_id] = instruction
        self._sets.setdefault(instruction.set_id, []).append(instruction)
        if self._rejections and not instruction.kind.startswith("QUERY"):
            instruction.planned = self._rejections.pop(0)
        delay = self.decide_seconds if seconds is None else seconds
        if delay <= 0:
            self.decide(instruction)
        else:
            instruction.timer = self.world.clock.later(delay, lambda: self.decide(instruction))
        return instruction

    def decide(self, instruction: Instruction) -> None:
        """Carry it out or reject it."""
        if instruction.status != "PENDING":
            return
        self._stop(instruction)
        rejection = instruction.planned or effects.carry_out(self.world, instruction)
        if rejection is not None:
            self.reject(instruction, rejection)
        elif instruction.status == "PENDING":
            instruction.status = "PROCESSED"

    def reject(self, instruction: Instruction, rejection: Rejection) -> None:
        """End it unsuccessfully."""
        self._stop(instruction)
        instruction.status = "REJECTED"
        instruction.error = rejection
        instruction.description = rejection.text

    def finish(self, instructions: Iterable[Instruction]) -> None:
        """End them successfully."""
        for instruction in instructions:
            self._stop(instruction)
            instruction.status = "PROCESSED"

    def _stop(self, instruction: Instruction) -> None:
        if instruction.timer is not None:
            instruction.timer.cancel()
            instruction.timer = None
