"""What was in force on a past day: limits and other facts of customers that the history knows to be changed since."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

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


def facts(fields: Sequence[str], as_of: date, customer_id: int | None = None) -> dict[int, dict[str, Any]]:
    """Return {customer: {field: value of that day}} of the fields of customers that were changed since.

    As for limits: what was entered for the first time since counts for the past too. Dates are ISO text.
    """
    one = "" if customer_id is None else " AND customer_id = ?"
    rows = database.execute(
        "SELECT customer_id, field, old FROM field_change WHERE entity = 'customer' AND kind = 'update'"
        f" AND field IN ({database.marks(fields)}) AND COALESCE(effective_on, DATE(recorded_at)) > ?{one}"
        " ORDER BY COALESCE(effective_on, DATE(recorded_at)) DESC, id DESC",
        (*fields, as_of.isoformat(), *(() if customer_id is None else (customer_id,))),
    )
    found: dict[int, dict[str, Any]] = {}
    for customer, field, old in rows:
        before = None if old is None else json.loads(old)
        if before not in {None, ""}:
            found.setdefault(customer, {})[field] = before
    return found
