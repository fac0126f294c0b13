"""What customers owed at the end of a day, as one grouped query that the table and the overview share.

Where nothing later touches that day it reads the kept `open_cents` and `unallocated_cents` through their partial
indexes; otherwise it puts back what was allocated, voided or received since.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from app.models import database
from app.services.history import in_force

_SHORT_INVOICES: Final = (
    "SELECT customer_id, due_date, open_cents AS rest FROM invoice WHERE open_cents <> 0 AND invoice_date <= ?1{which}"
)
_EXACT_INVOICES: Final = (
    "SELECT customer_id, due_date, SUM(cents) AS rest FROM ("
    "SELECT id, customer_id, due_date, open_cents AS cents FROM invoice"
    " WHERE open_cents <> 0 AND invoice_date <= ?1{which}"
    " UNION ALL SELECT i.id, i.customer_id, i.due_date, later.cents FROM"
    " (SELECT invoice_id, SUM(amount_cents) AS cents FROM allocation WHERE allocated_on > ?1{which} GROUP BY +invoice_id) later"
    " JOIN invoice i ON i.id = later.invoice_id WHERE i.invoice_date <= ?1"
    " UNION ALL SELECT i.id, i.customer_id, i.due_date, -later.cents FROM"
    " (SELECT credit_id, SUM(amount_cents) AS cents FROM allocation"
    "  WHERE allocated_on > ?1 AND credit_id IS NOT NULL{which} GROUP BY 1) later"
    " JOIN invoice i ON i.id = later.credit_id WHERE i.invoice_date <= ?1"
    " UNION ALL SELECT id, customer_id, due_date, amount_cents FROM invoice"
    " WHERE voided_on > ?1 AND invoice_date <= ?1{which}"
    ") GROUP BY id"
)
_SHORT_RECEIPTS: Final = (
    "SELECT customer_id, unallocated_cents AS free FROM receipt"
    " WHERE unallocated_cents <> 0 AND received_on <= ?1{which}"
)
_EXACT_RECEIPTS: Final = (
    "SELECT customer_id, unallocated_cents AS free FROM receipt WHERE unallocated_cents <> 0{which}"
    " UNION ALL SELECT customer_id, -amount_cents FROM receipt WHERE received_on > ?1{which}"
    " UNION ALL SELECT customer_id, amount_cents FROM allocation"
    " WHERE allocated_on > ?1 AND receipt_id IS NOT NULL{which}"
)
_FIGURES: Final = (
    "SELECT customer_id, SUM(open) AS open, SUM(free) AS free, SUM(open) - SUM(free) AS balance,"
    " SUM(overdue) AS overdue, MIN(first_due) AS first_due, SUM(documents) AS documents FROM ("
    "SELECT customer_id, SUM(rest) AS open, 0 AS free,"
    " SUM(CASE WHEN rest > 0 AND due_date < ?1 THEN rest ELSE 0 END) AS overdue,"
    " MIN(CASE WHEN rest > 0 AND due_date < ?1 THEN due_date END) AS first_due, SUM(rest <> 0) AS documents"
    " FROM ({invoices}) GROUP BY customer_id"
    " UNION ALL SELECT customer_id, 0, SUM(free), 0, NULL, 0 FROM ({receipts}) GROUP BY customer_id"
    ") GROUP BY customer_id"
)


def figures(as_of: date, customer_ids: Iterable[int] | None = None) -> str:
    """Return the SELECT of customer_id, open, free, balance, overdue, first_due, documents; ?1 is the day as ISO text.

    Money in fen: `open` invoices and credit notes, `free` receipts, `balance` their difference; `first_due` is the
    earliest due date among overdue invoices.
    """
    which = "" if customer_ids is None else f" AND customer_id IN ({','.join(str(int(each)) for each in customer_ids)})"
    later = _touched_later(as_of)
    invoices = (_EXACT_INVOICES if later else _SHORT_INVOICES).format(which=which)
    receipts = (_EXACT_RECEIPTS if later or _refunds() else _SHORT_RECEIPTS).format(which=which)
    return _FIGURES.format(invoices=invoices, receipts=receipts)


_HELD: Final = (
    (
        "CREATE TEMP TABLE IF NOT EXISTS held_balance (customer_id INTEGER PRIMARY KEY, open INTEGER, free INTEGER,"
        " balance INTEGER, overdue INTEGER, first_due TEXT, documents INTEGER, days INTEGER)"
    ),
    "CREATE TEMP TABLE IF NOT EXISTS held_limit (customer_id INTEGER PRIMARY KEY, cents INTEGER)",
    "CREATE TEMP TABLE IF NOT EXISTS held_on (day TEXT, by_others INTEGER, by_us INTEGER)",
)


def held(as_of: date) -> str:
    """Return the joins of `f`, the same columns and days overdue, and of `l`, the limit of that day where it was another.

    Both go to a customer `c`; they are worked out once for this state of the book.

    They are kept in the connection and worked out anew after any write, so that a filter that is being typed does not
    wait for the ledger.
    """
    with database.scratch():
        for statement in _HELD:
            database.execute(statement)
        others, own = database.change_mark()
        kept = database.execute("SELECT day, by_others, by_us FROM temp.held_on").fetchone()
        if kept != (as_of.isoformat(), others, own):
            _hold(as_of)
    return " LEFT JOIN temp.held_balance f ON f.customer_id = c.id LEFT JOIN temp.held_limit l ON l.customer_id = c.id"


def _hold(as_of: date) -> None:
    database.execute("DELETE FROM temp.held_on")
    database.execute("DELETE FROM temp.held_balance")
    days = "CAST(julianday(?1) - julianday(first_due) AS INTEGER)"
    database.execute(f"INSERT INTO temp.held_balance SELECT *, {days} FROM ({figures(as_of)})", (as_of.isoformat(),))
    database.execute("DELETE FROM temp.held_limit")
    database.executemany("INSERT INTO temp.held_limit VALUES (?, ?)", in_force.limits(as_of).items())
    others, own = database.change_mark()
    database.execute("INSERT INTO temp.held_on VALUES (?, ?, ?)", (as_of.isoformat(), others, own + 1))


def _touched_later(as_of: date) -> bool:
    """Tell whether anything after the day changed what had been open on it; two looks into an index."""
    day = as_of.isoformat()
    return bool(
        database.scalar(
            "SELECT EXISTS (SELECT 1 FROM allocation WHERE allocated_on > ?1)"
            " OR EXISTS (SELECT 1 FROM invoice WHERE voided_on > ?1)",
            (day,),
        )
    )


def _refunds() -> bool:
    return bool(
        database.scalar("SELECT EXISTS (SELECT 1 FROM receipt INDEXED BY receipt_refund WHERE amount_cents < 0)")
    )


def of_customer(customer_id: int, as_of: date) -> int:
    """Return what one customer owed at the end of a day, in fen; negative where it has paid ahead."""
    day = as_of.isoformat()
    return int(database.scalar(f"SELECT balance FROM ({figures(as_of, [customer_id])})", (day,)) or 0)
