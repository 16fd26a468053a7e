"""How patient asking for a report is."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import ge, gt

__all__ = ["Schedule"]


@frozen(kw_only=True)
class Schedule:
    """Seconds, all of them. The defaults follow what IBKR's guide and long-running clients do.

    IBKR's own sample waits 20 seconds; programs that ask every 3 to 5 seconds and give up after five questions fail on
    large reports.
    """

    first: float = field(default=6.0, validator=ge(0))
    """Between the order and the first question; 5 to 10 are recommended."""
    step: float = field(default=10.0, validator=gt(0))
    """Between two questions at first. Not more than six a minute."""
    longest_step: float = field(default=20.0, validator=gt(0))
    """Between two questions in the end: the step grows by a quarter each time."""
    longer: float = field(default=60.0, validator=gt(0))
    """After "too many requests" and "heavy load"."""
    failure: float = field(default=2.0, validator=gt(0))
    """After the first failure of HTTP (no connection, time-out, 429, 500, 502 to 504, a page instead of XML, a cut
    download); doubled with each further one in a row, up to a minute."""
    failures: int = field(default=8, validator=ge(0))
    """How many failures of HTTP in a row are borne."""
    orders: int = field(default=3, validator=ge(1))
    """How often a report is ordered, where its reference is refused (1017)."""
    timeout: float = field(default=1800.0, validator=gt(0))
    """For everything together, where a call is given no time of its own; `math.inf` for none."""

    def wait(self, questions: int) -> float:
        """Before the next question, after so many that were answered "not yet"."""
        return float(min(self.longest_step, self.step * 1.25 ** min(questions - 1, 64)))

    def back_off(self, failures: int) -> float:
        """Before trying again, after so many failures in a row."""
        return float(min(max(self.longer, self.failure), self.failure * 2.0 ** min(failures - 1, 64)))
