"""How one invented customer trades: the few numbers from which its documents are drawn."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

AS_OF: Final = date(2026, 10, 31)
"""The as-of date of the sample office."""
AS_OF_SETTING: Final = "sample_as_of"
"""The setting of the book that holds the as-of date the window begins with."""
BEGAN_AT: Final = datetime(2023, 11, 1, 9, 0)
"""The moment at which the sample office began its book, and entered the customers it had."""
MADE_AT: Final = datetime(2026, 11, 2, 9, 12)
"""The moment at which everything of the sample office was stored."""
FIRST_DAY: Final = date(2023, 11, 1)
"""The first of the 36 months on the books."""
COMPANY: Final = "云栖示例商贸有限公司"


@dataclass(frozen=True, slots=True)
class Profile:
    """One customer of the sample office; amounts are whole yuan.

    `late` is how many days beyond the term it pays: first until a year ago, then moving to the second by the as-of
    date. With a `balance` the open items are set: `overdue` as (days, yuan), the rest of it not due yet; without one
    they are what the payment habits leave open. `recent` multiplies the purchases of the last 90 days.
    """

    code: str
    name: str
    industry: str
    region: str
    terms: int | None
    limit: int | None
    monthly: int
    late: tuple[int, int] = (0, 0)
    invoices: int = 4
    balance: int | None = None
    overdue: tuple[tuple[int, int], ...] = ()
    recent: int = 100
    since: date = date(2020, 8, 14)
    established: date = date(2014, 5, 12)
    capital: tuple[int, int] = (2_000_000, 2_000_000)
    review: date | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""
    parent: str = ""
    status: str = "active"
    needs_completion: bool = False
    situation: str = ""

    @property
    def longest_overdue(self) -> int:
        """Return the days of the oldest open item that is set; 0 where none is overdue."""
        return max((days for days, _ in self.overdue), default=0)
