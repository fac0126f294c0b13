"""Which customers the office did not know yet at a date: those that came with a document dated later."""

from datetime import date

from app.models import database


def unknown_at(as_of: date) -> frozenset[int]:
    """Return the customers that only an import of documents brought in, none of them dated up to `as_of`.

    A customer entered by hand or with a file of customers has no date and counts as known; so does one with an alert
    of that time.
    """
    rows = database.execute(
        "SELECT id FROM customer WHERE batch_id IN (SELECT id FROM import_batch WHERE kind NOT IN ('customers', 'contacts'))"
        " AND NOT EXISTS (SELECT 1 FROM invoice WHERE customer_id = customer.id AND invoice_date <= ?1)"
        " AND NOT EXISTS (SELECT 1 FROM receipt WHERE customer_id = customer.id AND received_on <= ?1)"
        " AND NOT EXISTS (SELECT 1 FROM sales_order WHERE customer_id = customer.id AND ordered_on <= ?1)"
        " AND NOT EXISTS (SELECT 1 FROM alert WHERE customer_id = customer.id AND first_seen <= ?1)",
        (as_of.isoformat(),),
    )
    return frozenset(row[0] for row in rows)
