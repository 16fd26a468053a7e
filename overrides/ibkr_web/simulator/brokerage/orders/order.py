"""What the order book keeps: orders, their statuses, and the executions they lead to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.allocation import Group
    from ibkr_web.simulator.brokerage.orders.tickets import Ticket

__all__ = ["ENDED", "Execution", "Leg", "Order", "Status"]


class Status:
    """The words of `status`, as IBKR lists them."""

    INACTIVE = "Inactive"
    PENDING_SUBMIT = "PendingSubmit"
    PRE_SUBMITTED = "PreSubmitted"
    SUBMITTED = "Submitted"
    FILLED = "Filled"
    PENDING_CANCEL = "PendingCancel"
    PRE_CANCELLED = "PreCancelled"
    CANCELLED = "Cancelled"
    WARN_STATE = "WarnState"


ENDED = frozenset({Status.FILLED, Status.CANCELLED})


@dataclass(frozen=True, slots=True)
class Leg:
    """One contract of an order: the only one, or a part of a combination."""

    conid: int
    ratio: int = 1
    """Contracts per unit of the combination; negative for the opposite side."""


@dataclass(frozen=True, slots=True)
class Execution:
    """A trade in one contract for one account. `quantity` is positive, `when` epoch seconds."""

    execution_id: str
    order_id: int
    account: str
    conid: int
    side: str
    """BUY or SELL."""
    quantity: float
    price: float
    commission: float
    currency: str
    multiplier: float
    when: float
    exchange: str = "SMART"
    order_ref: str = ""
    description: str = ""
    net: bool = False
    """ForecastEx: two opposite contracts that cancelled each other out; shown with side N."""


@dataclass(slots=True)
class Order:
    """An order from its acceptance on. Quantities in units of the contract (or of the combination)."""

    order_id: int
    account: str
    ticket: Ticket
    status: str
    created: float
    changed: float
    """Epoch seconds, as `created`."""
    filled: float = 0.0
    paid: float = 0.0
    """Sum of quantity times price of what is filled."""
    parent: Order | None = None
    children: list[Order] = field(default_factory=list)
    group: int = 0
    """Orders with the same number other than 0: one done, the others cancelled."""
    due: float = 0.0
    """Works from this moment on (opening and closing orders)."""
    expires: float = 0.0
    """Ends at this moment; 0 for never."""
    triggered: bool = False
    stop: float | None = None
    """Where a stop stands now; moves for trailing orders."""
    reason: str = ""
    shared: Group | None = None
    """Among whom its fills are shared, as the allocation group was when the order was placed."""

    @property
    def total(self) -> float:
        """The whole quantity."""
        return self.ticket.quantity

    @property
    def remaining(self) -> float:
        """What is not filled yet."""
        return round(self.ticket.quantity - self.filled, 8)

    @property
    def average(self) -> float:
        """Average price of what is filled; 0 when nothing is."""
        return round(self.paid / self.filled, 8) if self.filled else 0.0

    @property
    def open(self) -> bool:
        """Whether anything can still happen to it."""
        return self.status not in ENDED

    @property
    def waits(self) -> bool:
        """Whether a parent has to fill first."""
        return self.parent is not None and self.parent.status != Status.FILLED

    @property
    def working(self) -> bool:
        """Whether the market may fill it."""
        return self.status in (Status.PRE_SUBMITTED, Status.SUBMITTED, Status.PENDING_CANCEL) and not self.waits

    @property
    def raw(self) -> dict[str, Any]:
        """The ticket as it was sent."""
        return self.ticket.raw
