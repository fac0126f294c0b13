"""Customers named by their codes, as the command line and files do."""

from collections.abc import Sequence

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database


def id_of(code: str) -> int:
    """Return the id of the customer with this code, or of the one it was merged into; NotFoundError without either."""
    found = database.scalar("SELECT COALESCE(merged_into_id, id) FROM customer WHERE code=?", (code.strip(),))
    if found is None:
        raise NotFoundError(translate("Customers", "没有编码为 {code} 的客户。").format(code=code), field="customer")
    return int(found)


def ids_of(codes: Sequence[str]) -> list[int]:
    """Return the ids of these customers in the order given, each once."""
    return list(dict.fromkeys(id_of(code) for code in codes))


def all_ids() -> list[int]:
    """Return the ids of all customers in the order of their codes."""
    return [
        int(row[0]) for row in database.execute("SELECT id FROM customer WHERE merged_into_id IS NULL ORDER BY code")
    ]
