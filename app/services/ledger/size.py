"""Whether there is so much of a customer that reading it is left to a job."""

from typing import Final

from app.models import database

LARGE: Final = 4_000


def is_large(customer_id: int) -> bool:
    """Tell whether a customer has more documents than are read between two frames; looks at that many, no more."""
    return any(
        database.scalar(f"SELECT 1 FROM {table} WHERE customer_id=? LIMIT 1 OFFSET {LARGE}", (customer_id,))
        for table in ("invoice", "receipt", "sales_order")
    )
