"""Rows for tests, put straight into the open book: what a test does not care about has a default."""

from datetime import date
from itertools import count

from app import clock
from app.models import database
from app.models.alert import Alert
from app.models.archive import ArchiveVersion
from app.models.assessment import Assessment
from app.models.customer import Customer
from app.models.ledger import Invoice, Receipt, SalesOrder
from app.services.ledger.settle import settle
from app.services.pinyin import initials

_numbers = count(1)


def _insert(model, **columns) -> int:
    now = clock.now()
    return int(model.insert(**columns, created_at=now, updated_at=now).execute())


def make_customer(code: str = "", name: str = "青禾渡食品商贸有限公司", **columns) -> int:
    code = code or f"T-{next(_numbers):05d}"
    return _insert(Customer, code=code, name=name, initials=initials(name), **columns)


def make_invoice(
    customer: int,
    number: str = "",
    dated: date = date(2026, 6, 1),
    due: date | None = None,
    cents: int = 10_000,
    **more,
) -> int:
    number = number or f"XS-{next(_numbers):05d}"
    row = _insert(
        Invoice,
        customer=customer,
        number=number,
        invoice_date=dated,
        due_date=due,
        amount_cents=cents,
        open_cents=0 if more.get("voided_on") else cents,
        **more,
    )
    settle([customer])
    return row


def make_receipt(customer: int, received: date = date(2026, 7, 1), cents: int = 10_000, **more) -> int:
    row = _insert(Receipt, customer=customer, received_on=received, amount_cents=cents, unallocated_cents=cents, **more)
    settle([customer])
    return row


def make_order(customer: int, number: str = "", ordered: date = date(2026, 5, 20), cents: int = 10_000, **more) -> int:
    number = number or f"DD-{next(_numbers):05d}"
    return _insert(SalesOrder, customer=customer, number=number, ordered_on=ordered, amount_cents=cents, **more)


def make_alert(customer: int, rule: str = "overdue_rate", severity: str = "warning", **more) -> int:
    number = more.pop("number", f"YJ-{next(_numbers):05d}")
    seen = more.pop("first_seen", date(2026, 10, 1))
    return _insert(
        Alert, number=number, customer=customer, rule=rule, severity=severity, first_seen=seen, last_seen=seen, **more
    )


def make_assessment(customer: int, as_of: date, score: int, grade: str) -> int:
    return _insert(
        Assessment,
        number=f"PG-{next(_numbers):05d}",
        customer=customer,
        as_of=as_of,
        scorecard="test",
        score=score,
        grade=grade,
        provisional=True,
        coverage_e4=10_000,
        indicators=[],
    )


def make_archive(customer: int, number: str, version: int = 1) -> int:
    return _insert(
        ArchiveVersion,
        customer=customer,
        version=version,
        number=number,
        as_of=date(2026, 10, 31),
        made_at=clock.now(),
        pages=3,
        size=1,
        content_hash="0" * 64,
        file_sha256="0" * 64,
        file_path="a.pdf",
    )


def open_of(invoice: int) -> int:
    return int(database.scalar("SELECT open_cents FROM invoice WHERE id=?", (invoice,)))


def free_of(receipt: int) -> int:
    return int(database.scalar("SELECT unallocated_cents FROM receipt WHERE id=?", (receipt,)))
