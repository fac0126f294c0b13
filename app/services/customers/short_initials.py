"""The initials of short names, for customers that were stored without them: by an older version or an import."""

from collections.abc import Sequence

from app.models import database
from app.services.pinyin import initials

_MISSING = "SELECT id, short_name FROM customer WHERE short_name <> '' AND short_initials = ''"


def fill() -> int:
    """Work out what is missing, call it inside a transaction; return how many customers it was for."""
    missing = [(initials(name), number) for number, name in database.execute(_MISSING).fetchall()]
    found = [(letters, number) for letters, number in missing if letters]
    database.executemany("UPDATE customer SET short_initials=? WHERE id=?", found)
    return len(found)


def renew(customer_ids: Sequence[int]) -> None:
    """Work out those of customers whose short name may have changed, and what is missing."""
    for part in database.chunks(customer_ids):
        database.execute(f"UPDATE customer SET short_initials='' WHERE id IN ({database.marks(part)})", part)
    fill()
