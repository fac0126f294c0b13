"""Who the customer is and what is open: profile, headline and receivables of an archive, and what a batch shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.errors import NotFoundError
from app.i18n import translate
from app.services import office
from app.services.archive import wording
from app.services.archive.document import (
    BUCKETS,
    Bucket,
    Contact,
    Headline,
    OpenItem,
    Profile,
    Proof,
    Receivables,
    Term,
)
from app.services.customers.detail import CustomerDetail
from app.services.customers.sizes import size_name
from app.services.figures import ageing
from app.services.figures.metrics import CustomerFigures, metrics
from app.services.monitoring import thresholds
from app.services.rules.ageing import Ageing
from app.services.rules.alerts import E4

_FEW: Final = 4
_SPEED_RULE: Final = "payment_cycle_change"


@dataclass(frozen=True, slots=True)
class Ground:
    """What all archives of one date share, read once: `figures` by customer, the office's threshold of late days."""

    as_of: date
    company: str
    figures: Mapping[int, CustomerFigures]
    threshold_days: float | None

    def of(self, customer_id: int) -> CustomerFigures:
        """Return the figures of a customer; raises NotFoundError where it has gone."""
        try:
            return self.figures[customer_id]
        except KeyError:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。")) from None


def ground(as_of: date, customer_ids: Sequence[int]) -> Ground:
    """Read what the archives of these customers share: for more than a few, the figures of the book in one pass."""
    if len(customer_ids) <= _FEW:
        found = [each for number in customer_ids for each in metrics(as_of, customer_id=number).customers]
    else:
        found = list(metrics(as_of).customers)
    return Ground(as_of, office.company(), {each.customer_id: each for each in found}, _threshold())


def _threshold() -> float | None:
    rule = next((each for each in thresholds.rule_settings() if each.rule == _SPEED_RULE and each.enabled), None)
    levels = rule.thresholds.used() if rule else ()
    return levels[0][1] / E4 if levels else None


def profile(detail: CustomerDetail) -> Profile:
    """Return who the customer is, as stored."""
    stored = detail.profile
    return Profile(
        code=stored.code,
        name=stored.name,
        short_name=stored.short_name,
        credit_code=stored.credit_code,
        industry=stored.industry,
        region=stored.region,
        address=stored.address,
        phone=stored.phone,
        email=stored.email,
        legal_form=_own_word(stored.legal_form),
        size=Term(stored.size, size_name(stored.size)) if stored.size else None,
        status=wording.status(stored.status),
        established_on=stored.established_on,
        traded_since=detail.traded_since,
        registered_capital_cents=stored.registered_capital_cents,
        paid_in_capital_cents=stored.paid_in_capital_cents,
        parent=detail.parent_name,
        owner=stored.owner,
        terms_days=stored.terms_days,
        credit_limit_cents=stored.credit_limit_cents,
        tags=tuple(stored.tags),
        notes=stored.notes,
        contacts=tuple(
            Contact(each.name, each.position, each.department, each.phone, each.mobile, each.email, each.is_primary)
            for each in detail.contacts
        ),
    )


def _own_word(text: str) -> Term | None:
    return wording.known(text, {})


def receivables(customer_id: int, as_of: date) -> Receivables:
    """Return the ageing by due date beside that of the last month end, its proof, and the open invoices."""
    report, month_end = ageing.ageing(as_of, customer_id=customer_id), ageing.last_month_end(as_of)
    before = ageing.ageing(month_end, customer_id=customer_id).total
    proof = report.proof
    return Receivables(
        buckets=_buckets(report.total, before),
        unallocated_cents=report.total.unallocated_cents,
        proof=Proof(proof.invoices_cents, proof.receipts_cents, proof.credits_cents, proof.write_offs_cents),
        items=tuple(_item(each) for each in ageing.open_items(as_of, customer_id)),
        last_month_end=month_end,
    )


def _buckets(now: Ageing, before: Ageing) -> tuple[Bucket, ...]:
    cents, counts, last = now.by_bucket(), now.counts_by_bucket(), before.by_bucket()
    return tuple(Bucket(key, cents[key], last[key], counts[key]) for key in BUCKETS)


def _item(item: ageing.OpenItem) -> OpenItem:
    days = None if item.due_date is None else item.days_overdue
    return OpenItem(
        number=item.number,
        invoiced_on=item.invoice_date,
        due_on=item.due_date,
        amount_cents=item.amount_cents,
        open_cents=item.open_cents,
        days_overdue=days,
        disputed=item.disputed,
    )


def headline(figures: CustomerFigures, detail: CustomerDetail) -> Headline:
    """Return the figures of the cover; the balance is what is open, before money that no invoice has taken."""
    return Headline(
        balance_cents=figures.open_cents,
        overdue_cents=figures.overdue_cents,
        overdue_rate=figures.overdue_rate.value,
        longest_days=figures.max_days_overdue if figures.overdue_cents else None,
        utilisation=figures.utilisation.value,
        available_cents=figures.available_cents,
        average_late_days=figures.dbt.value,
        next_review_on=detail.next_review_on,
        next_review=wording.planned_review(detail.next_review_on, detail.as_of),
    )
