"""One customer on a date, with all that the overview pane says in figures and facts."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Final

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.services.customers import contacts, editing
from app.services.customers.balances import figures
from app.services.history import in_force, known
from app.services.ledger import lookup
from app.services.rules.periods import months_before


@dataclass(frozen=True, slots=True)
class CustomerDetail:
    """What is known of a customer on `as_of`; money in fen.

    `balance_change_cents` is against the end of the month before; `available_cents` is None without a limit;
    `overdue_share` is of the open invoices; `previous_*` is the assessment before the latest one;
    `alerts_worst` counts the open alerts of the worst `severity`.
    """

    id: int
    as_of: date
    profile: editing.CustomerInput
    contacts: tuple[contacts.Contact, ...]
    parent_name: str
    initials: str
    needs_completion: bool
    grade: str
    score: int | None
    previous_grade: str
    previous_score: int | None
    severity: str
    alerts_open: int
    alerts_worst: int
    balance_cents: int
    balance_change_cents: int
    unallocated_cents: int
    available_cents: int | None
    utilisation: float | None
    overdue_cents: int
    overdue_share: float | None
    max_days_overdue: int
    open_documents: int
    traded_since: date | None
    years_traded: float | None
    purchases_12m_cents: int
    last_receipt_on: date | None
    last_receipt_cents: int | None
    last_receipt_id: int | None
    last_reviewed_on: date | None
    next_review_on: date | None


def as_known(customer_id: int, day: date) -> CustomerDetail:
    """Return a customer on a past day, its master data, grade, score and limit as they were known then.

    Raises NotFoundError where it was not known yet.
    """
    found, standing = known.customer(customer_id, day), known.standing(customer_id, day)
    if found is None or standing is None:
        raise NotFoundError(translate("Customers", "{day} 还没有这个客户的资料。").format(day=day.isoformat()))
    now = load(customer_id, day)
    names = {field.name for field in fields(now.profile)} & found.keys()
    values: dict[str, Any] = {
        name: tuple(found[name]) if isinstance(found[name], list) else found[name] for name in names
    }
    limit = standing.credit_limit_cents
    return replace(
        now,
        profile=replace(now.profile, **values),
        needs_completion=bool(found["needs_completion"]),
        grade=standing.grade,
        score=standing.score,
        available_cents=None if limit is None else limit - now.balance_cents,
        utilisation=max(now.balance_cents, 0) / limit if limit else None,
        last_reviewed_on=standing.last_reviewed_on,
        next_review_on=standing.next_review_on,
    )


@dataclass(frozen=True, slots=True)
class _Balance:
    """The figures of one customer on a date."""

    open: int
    free: int
    balance: int
    overdue: int
    first_due: date | None
    documents: int


_SEVERITIES: Final = ("", "watch", "warning", "high")


def load(customer_id: int, as_of: date) -> CustomerDetail:
    """Return the overview of a customer; raises NotFoundError where it has gone."""
    row = lookup.row(Customer, customer_id)
    now = _balance(customer_id, as_of)
    before = _balance(customer_id, as_of.replace(day=1) - timedelta(days=1))
    since = _traded_since(row, as_of)
    received_on, received, receipt_id = _last_receipt(customer_id, as_of)
    severity, alerts, worst = _alerts(customer_id)
    (score, grade), (previous_score, previous_grade) = _assessments(row, as_of)
    limit = in_force.limits(as_of, customer_id).get(customer_id, row.credit_limit_cents)
    return CustomerDetail(
        id=customer_id,
        as_of=as_of,
        profile=replace(editing.load(customer_id), credit_limit_cents=limit),
        contacts=tuple(contacts.of(customer_id)),
        parent_name=_name(row.parent_id) or _affiliate(row.affiliate_id),
        initials=row.initials,
        needs_completion=bool(row.needs_completion),
        grade=grade,
        score=score,
        previous_grade=previous_grade,
        previous_score=previous_score,
        severity=severity,
        alerts_open=alerts,
        alerts_worst=worst,
        balance_cents=now.balance,
        balance_change_cents=now.balance - before.balance,
        unallocated_cents=now.free,
        **_used(now, limit, as_of),
        traded_since=since,
        years_traded=None if since is None else round((as_of - since).days / 365.25, 1),
        purchases_12m_cents=_purchases(customer_id, as_of),
        last_receipt_on=received_on,
        last_receipt_cents=received,
        last_receipt_id=receipt_id,
        last_reviewed_on=row.last_reviewed_on,
        next_review_on=row.next_review_on,
    )


def _used(now: _Balance, limit: int | None, as_of: date) -> dict[str, Any]:
    """Return what is free, used and overdue of a balance."""
    return {
        "available_cents": None if limit is None else limit - now.balance,
        "utilisation": max(now.balance, 0) / limit if limit else None,
        "overdue_cents": now.overdue,
        "overdue_share": now.overdue / now.open if now.open > 0 else None,
        "max_days_overdue": (as_of - now.first_due).days if now.first_due else 0,
        "open_documents": now.documents,
    }


def _balance(customer_id: int, as_of: date) -> _Balance:
    rows = database.fetch(
        _Balance,
        f"SELECT open, free, balance, overdue, first_due, documents FROM ({figures(as_of, [customer_id])})",
        (as_of.isoformat(),),
    )
    return rows[0] if rows else _Balance(0, 0, 0, 0, None, 0)


def _traded_since(row: Any, as_of: date) -> date | None:
    """Return the day the trade began as it was entered, else that of the first invoice."""
    if row.traded_since is not None:
        return date.fromisoformat(str(row.traded_since))
    first = database.scalar(
        "SELECT MIN(invoice_date) FROM invoice WHERE customer_id=? AND invoice_date <= ?", (row.id, as_of.isoformat())
    )
    return date.fromisoformat(first) if first else None


def _purchases(customer_id: int, as_of: date) -> int:
    """Return the invoices less credit notes of the 12 months up to `as_of`, in fen, without what was void then."""
    return int(
        database.scalar(
            "SELECT COALESCE(SUM(amount_cents), 0) FROM invoice WHERE customer_id=?2 AND invoice_date > ?3"
            " AND invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1)",
            (as_of.isoformat(), customer_id, months_before(as_of, 12).isoformat()),
        )
    )


def _last_receipt(customer_id: int, as_of: date) -> tuple[date | None, int | None, int | None]:
    row = database.execute(
        "SELECT received_on, amount_cents, id FROM receipt WHERE customer_id=? AND received_on <= ? AND amount_cents > 0"
        " ORDER BY received_on DESC, id DESC LIMIT 1",
        (customer_id, as_of.isoformat()),
    ).fetchone()
    return (date.fromisoformat(row[0]), int(row[1]), int(row[2])) if row else (None, None, None)


def _alerts(customer_id: int) -> tuple[str, int, int]:
    """Return the worst severity of the open alerts, how many are open, and how many of them are the worst."""
    rows = database.execute(
        "SELECT CASE severity WHEN 'high' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END AS rank, COUNT(*)"
        " FROM alert WHERE customer_id=? AND state IN ('open', 'acknowledged', 'clearing') GROUP BY rank ORDER BY rank",
        (customer_id,),
    ).fetchall()
    worst, count = rows[-1] if rows else (0, 0)
    return _SEVERITIES[worst], sum(int(each) for _, each in rows), int(count)


def _assessments(row: Any, as_of: date) -> tuple[tuple[int | None, str], tuple[int | None, str]]:
    """Return score and grade of the latest assessment up to `as_of` and of the one before."""
    found = database.execute(
        "SELECT score, grade FROM assessment WHERE customer_id=? AND as_of <= ? ORDER BY as_of DESC, id DESC LIMIT 2",
        (row.id, as_of.isoformat()),
    ).fetchall()
    latest = found[0] if found else (row.score, row.grade)
    before = found[1] if len(found) > 1 else (None, "")
    return (latest[0], latest[1]), (before[0], before[1])


def _affiliate(affiliate_id: int | None) -> str:
    return str(database.scalar("SELECT name FROM affiliate WHERE id=?", (affiliate_id,)) or "")


def _name(customer_id: int | None) -> str:
    return str(database.scalar("SELECT name FROM customer WHERE id=?", (customer_id,)) or "")
