"""One search over the whole book: customers by name or initials, documents, alerts and archives by number."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from app.models import database

Hit = TypeVar("Hit")


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """A customer found."""

    id: int
    code: str
    name: str
    grade: str


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document found; kind is invoice, credit, receipt or order; amount in fen."""

    kind: str
    id: int
    customer_id: int
    customer_name: str
    number: str
    on: date
    amount_cents: int


@dataclass(frozen=True, slots=True)
class AlertHit:
    """An alert found."""

    id: int
    number: str
    customer_id: int
    customer_name: str
    rule: str
    severity: str
    state: str


@dataclass(frozen=True, slots=True)
class ArchiveHit:
    """A version of a credit archive found."""

    id: int
    number: str
    customer_id: int
    customer_name: str
    version: int
    as_of: date


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, in groups, the best of each first."""

    customers: tuple[CustomerHit, ...] = ()
    documents: tuple[DocumentHit, ...] = ()
    alerts: tuple[AlertHit, ...] = ()
    archives: tuple[ArchiveHit, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.customers or self.documents or self.alerts or self.archives)


_CUSTOMERS: Final = (
    "SELECT id, code, name, grade FROM customer"
    " WHERE merged_into_id IS NULL"
    " AND (name LIKE ?1 ESCAPE '\\' OR short_name LIKE ?1 ESCAPE '\\' OR code LIKE ?1 ESCAPE '\\'"
    "  OR initials LIKE ?1 ESCAPE '\\' OR short_initials LIKE ?1 ESCAPE '\\' OR credit_code LIKE ?1 ESCAPE '\\')"
    " ORDER BY code <> ?3 COLLATE NOCASE, NOT (name LIKE ?2 ESCAPE '\\' OR short_name LIKE ?2 ESCAPE '\\'"
    "  OR code LIKE ?2 ESCAPE '\\' OR initials LIKE ?2 ESCAPE '\\'), length(name), code LIMIT ?4"
)
_DOCUMENTS: Final = (
    (
        "SELECT CASE WHEN d.amount_cents > 0 THEN 'invoice' ELSE 'credit' END, d.id, d.customer_id, c.name, d.number,"
        " d.invoice_date, d.amount_cents FROM invoice d JOIN customer c ON c.id=d.customer_id"
        " WHERE d.number >= ?1 AND d.number < ?2 ORDER BY d.number LIMIT ?3"
    ),
    (
        "SELECT 'receipt', d.id, d.customer_id, c.name, d.number, d.received_on, d.amount_cents"
        " FROM receipt d JOIN customer c ON c.id=d.customer_id"
        " WHERE d.number >= ?1 AND d.number < ?2 AND d.number <> '' ORDER BY d.number LIMIT ?3"
    ),
    (
        "SELECT 'order', d.id, d.customer_id, c.name, d.number, d.ordered_on, d.amount_cents"
        " FROM sales_order d JOIN customer c ON c.id=d.customer_id"
        " WHERE d.number >= ?1 AND d.number < ?2 ORDER BY d.number LIMIT ?3"
    ),
)
_ALERTS: Final = (
    "SELECT d.id, d.number, d.customer_id, c.name, d.rule, d.severity, d.state"
    " FROM alert d JOIN customer c ON c.id=d.customer_id"
    " WHERE d.number >= ?1 AND d.number < ?2 ORDER BY d.number LIMIT ?3"
)
_ARCHIVES: Final = (
    "SELECT d.id, d.number, d.customer_id, c.name, d.version, d.as_of"
    " FROM archive_version d JOIN customer c ON c.id=d.customer_id"
    " WHERE d.number >= ?1 AND d.number < ?2 ORDER BY d.number, d.version DESC LIMIT ?3"
)


def search(text: str, limit: int = 8) -> Results:
    """Return at most `limit` hits a group; customers match anywhere, numbers by their beginning, in either case."""
    wanted = unicodedata.normalize("NFKC", text).strip()
    if not wanted:
        return Results()
    return Results(
        customers=_customers(wanted, limit),
        documents=tuple(hit for sql in _DOCUMENTS for hit in _by_number(DocumentHit, sql, wanted, limit))[:limit],
        alerts=tuple(_by_number(AlertHit, _ALERTS, wanted, limit)),
        archives=tuple(_by_number(ArchiveHit, _ARCHIVES, wanted, limit)),
    )


def _customers(wanted: str, limit: int) -> tuple[CustomerHit, ...]:
    escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return tuple(database.fetch(CustomerHit, _CUSTOMERS, (f"%{escaped}%", f"{escaped}%", wanted, limit)))


def _by_number(row_type: type[Hit], sql: str, wanted: str, limit: int) -> list[Hit]:
    """Return what begins with the text as typed, in capitals or in small letters, read from the index of numbers."""
    found: list[Hit] = []
    for start in dict.fromkeys((wanted, wanted.upper(), wanted.lower())):
        if len(found) < limit:
            found += database.fetch(row_type, sql, (start, start + "\U0010ffff", limit - len(found)))
    return found
