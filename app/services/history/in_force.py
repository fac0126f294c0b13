"""The credit limits that were in force on a past day, where the history knows that they were changed since."""

from datetime import date

from app.models import database


def limits(as_of: date, customer_id: int | None = None) -> dict[int, int]:
    """Return {customer: limit in fen} of those whose limit of that day is no longer the one that is stored.

    A change holds from the day it was effective, else from the day it was recorded. A limit entered for the first time
    has no value before it: the one entered counts for the past too.
    """
    one = "" if customer_id is None else " AND customer_id = ?2"
    rows = database.execute(
        "SELECT customer_id, CAST(old AS INTEGER) FROM field_change WHERE field = 'credit_limit_cents'"
        " AND entity = 'customer' AND kind = 'update' AND old IS NOT NULL"
        f" AND COALESCE(effective_on, DATE(recorded_at)) > ?1{one}"
        " ORDER BY COALESCE(effective_on, DATE(recorded_at)) DESC, id DESC",
        (as_of.isoformat(),) if customer_id is None else (as_of.isoformat(), customer_id),
    )
    return {int(customer): int(limit) for customer, limit in rows}
