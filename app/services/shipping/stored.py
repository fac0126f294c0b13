"""Temporary releases as they are stored, and what state each is in on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database

REQUESTED, GRANTED, REFUSED, WITHDRAWN = "requested", "granted", "refused", "withdrawn"
OUTCOMES: Final = ("not_shipped", "unpaid", "paid_in_time", "paid_late")


@dataclass(frozen=True, slots=True)
class Release:
    """One temporary release, its customer with it; money in fen, `limit_cents` the limit it lends while it holds."""

    id: int
    customer_id: int
    code: str
    name: str
    grade: str
    number: str
    state: str
    amount_cents: int
    days: int
    reason: str
    requested_on: date
    requested_by: str
    requested_role: str
    decided_at: datetime | None
    decided_by: str
    decided_role: str
    note: str
    valid_from: date | None
    valid_to: date | None
    limit_cents: int | None
    used_on: date | None
    used_cents: int
    outcome: str
    outcome_on: date | None
    outcome_note: str

    def state_on(self, day: date) -> str:
        """Return requested, refused, withdrawn, coming, active, used or expired."""
        if self.state != GRANTED or self.valid_from is None or self.valid_to is None:
            return self.state
        if self.used_on is not None and self.used_on <= day:
            return "used"
        if day < self.valid_from:
            return "coming"
        return "active" if day <= self.valid_to else "expired"


_SELECT: Final = (
    "SELECT r.id, customer_id, c.code, c.name, c.grade, number, state, amount_cents, days, reason, requested_on,"
    " requested_by, requested_role, decided_at, decided_by, decided_role, note, valid_from, valid_to, limit_cents,"
    " used_on, used_cents, outcome, outcome_on, outcome_note FROM limit_release r JOIN customer c ON c.id = customer_id"
)


def load(release_id: int) -> Release:
    """Return one release; NotFoundError where it has gone."""
    found = database.fetch(Release, f"{_SELECT} WHERE r.id=?", (release_id,))
    if not found:
        raise NotFoundError(translate("Shipping", "这份特批申请已不存在，请刷新后再试。"))
    return found[0]


def active(customer_id: int, day: date) -> Release | None:
    """Return the release in force for a customer on a day, the largest of several; None without one."""
    found = database.fetch(
        Release,
        f"{_SELECT} WHERE customer_id=?1 AND state='granted' AND valid_from <= ?2 AND valid_to >= ?2"
        " AND used_on IS NULL ORDER BY limit_cents DESC, r.id LIMIT 1",
        (customer_id, day.isoformat()),
    )
    return found[0] if found else None


def waiting() -> list[Release]:
    """Return the requests nobody has decided yet, the oldest leading."""
    return database.fetch(Release, f"{_SELECT} WHERE state='requested' ORDER BY requested_on, r.id")


def decided(limit: int = 200) -> list[Release]:
    """Return the releases that were decided or withdrawn, the latest leading."""
    return database.fetch(
        Release, f"{_SELECT} WHERE state<>'requested' ORDER BY COALESCE(decided_at, r.updated_at) DESC, r.id DESC LIMIT ?",
        (limit,),
    )  # fmt: skip


def of_customer(customer_id: int) -> list[Release]:
    """Return every release of a customer, the latest request leading."""
    return database.fetch(
        Release, f"{_SELECT} WHERE customer_id=? ORDER BY requested_on DESC, r.id DESC", (customer_id,)
    )
