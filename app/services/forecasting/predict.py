"""Every open invoice of a day with what is foretold of it, and the money expected week by week.

Only what was known on the day is used. A mark of a dispute and the amount play no part: most marks carry no day on
which they were made, and neither has been shown to help on a ledger this program has not seen.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.i18n import translate
from app.models import database
from app.services.figures import state
from app.services.job import JobContext, SilentJob
from app.services.rules.forecast import LEAST_PAID, THIN, Chance, Item, Line, Model, learn
from app.services.rules.proportion import Z_NINETY

WEEKS: Final = 13
_STEP: Final = 500


@dataclass(frozen=True, slots=True)
class Foretold:
    """One open invoice; `chance` is None with the ASCII `reason`; `paid` are the customer's payments behind it."""

    invoice_id: int
    number: str
    customer_id: int
    code: str
    name: str
    due_on: date | None
    open_cents: int
    paid: int
    chance: Chance | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`: the money expected, and the range in which it lies nine times of ten."""

    first: date
    expected_cents: int
    low_cents: int
    high_cents: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is foretold on a day; `paid` are all payments it rests on. `reason` says in ASCII why there is nothing."""

    as_of: date
    weeks: tuple[Week, ...]
    invoices: tuple[Foretold, ...]
    paid: int
    reason: str = ""

    def notes(self) -> dict[str, object]:
        """Return why what is missing is missing, by field and by number of invoice."""
        found: dict[str, object] = {"book": sentence(self.reason, self.paid)} if self.reason else {}
        lines = {each.number: sentence(each.reason, each.paid) for each in self.invoices if each.reason}
        return found | ({"invoices": lines} if lines else {})


def sentence(reason: str, paid: int) -> str:
    """Say why an invoice, or the whole book, has no forecast, or what a thin one rests on."""
    words = {
        "thin_book": lambda: translate("Forecast", "全部只有 {paid} 张结清的发票，不到 {least} 张，不作预测。"),
        "thin": lambda: translate("Forecast", "该客户只结清过 {paid} 张，主要按全部客户的情况估计。"),
        "no_due_date": lambda: translate("Forecast", "没有到期日，不作预测。"),
        "beyond": lambda: translate("Forecast", "逾期太久，说不出哪天会付。"),
    }[reason]()
    return words.format(paid=paid, least=LEAST_PAID)


def forecast(as_of: date, weeks: int = WEEKS, job: JobContext | None = None) -> Forecast:
    """Foretell every invoice open at the close of `as_of`, and the money of the weeks after it."""
    job = job or SilentJob()
    model = learnt(as_of)
    paid = sum(model.paid.values())
    rows = _open(as_of)
    found: list[Foretold] = []
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            job.step(done, len(rows))
        found.append(_foretell(model, row))
    job.step(len(rows), len(rows))
    reason = "thin_book" if model.thin else ""
    return Forecast(as_of, () if reason else _weeks(found, as_of, weeks), tuple(found), paid, reason)


def learnt(as_of: date) -> Model:
    """Learn from every invoice dated up to `as_of` how the book and its customers pay."""
    return learn(items_until(as_of), as_of)


def items_until(as_of: date) -> list[Item]:
    """Read the invoices with a due date as they stood on a day; credit notes are none."""
    rows = state.at(as_of).select(
        "customer_id, invoice_date, due_date, settled_on", "WHERE due_date IS NOT NULL AND amount_cents > 0"
    )
    day = date.fromisoformat
    return [Item(who, day(made), day(due), day(settled) if settled else None) for who, made, due, settled in rows]


@dataclass(frozen=True, slots=True)
class _Open:
    id: int
    customer_id: int
    invoiced_on: date
    due_on: date | None
    open_cents: int
    number: str
    code: str
    name: str


def _open(as_of: date) -> list[_Open]:
    items = state.at(as_of).select(
        "id, customer_id, invoice_date, due_date, open_cents", "WHERE open_cents > 0 ORDER BY due_date, id"
    )
    rows = items.fetchall()
    names = {number: (code, name) for number, code, name in database.execute("SELECT id, code, name FROM customer")}
    numbers = _numbers([row[0] for row in rows])
    day = date.fromisoformat
    return [
        _Open(number, who, day(made), day(due) if due else None, cents, numbers[number], *names[who])
        for number, who, made, due, cents in rows
    ]


def _numbers(ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in database.chunks(ids):
        rows = database.execute(f"SELECT id, number FROM invoice WHERE id IN ({database.marks(some)})", some)
        found |= dict(rows.fetchall())
    return found


def _foretell(model: Model, row: _Open) -> Foretold:
    paid = model.paid.get(row.customer_id, 0)
    chance, reason = None, "no_due_date"
    if row.due_on is not None and model.thin:
        reason = "thin_book"
    elif row.due_on is not None:
        chance = model.chance(row.customer_id, row.due_on, row.invoiced_on)
        reason = "beyond" if chance.expected_on is None else "thin" if paid < THIN else ""
    return Foretold(
        row.id, row.number, row.customer_id, row.code, row.name, row.due_on, row.open_cents, paid, chance, reason
    )


def _weeks(found: Sequence[Foretold], as_of: date, weeks: int) -> tuple[Week, ...]:
    known = [(each.open_cents, each.chance) for each in found if each.chance is not None]
    made = []
    for number in range(weeks):
        first = as_of + timedelta(days=1 + 7 * number)
        before, last = first - timedelta(days=1), first + timedelta(days=6)
        shares = [(cents, chance.paid_by(last) - chance.paid_by(before)) for cents, chance in known]
        mean = math.fsum(cents * share for cents, share in shares)
        spread = Z_NINETY * math.sqrt(math.fsum(cents * cents * share * (1 - share) for cents, share in shares))
        made.append(Week(first, round(mean), round(max(mean - spread, 0.0)), round(mean + spread)))
    return tuple(made)


def table(as_of: date, customer_id: int) -> tuple[Line, ...]:
    """Return the table behind the predictions of a customer, step by step."""
    return learnt(as_of).table(customer_id)
