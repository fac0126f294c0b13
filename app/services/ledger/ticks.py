"""Ticks of one receipt or credit note: what is proposed to begin with or by a rule, what a tick takes, what is short."""

from collections.abc import Mapping, Sequence

from app.services.ledger.money_list import MoneyRow
from app.services.rules import ticking as rules
from app.services.rules.ticking import Candidate, is_small, mean_days_late, shortened, ticked

__all__ = ["Candidate", "first_proposal", "is_small", "mean_days_late", "propose", "shortened", "ticked"]


def propose(rule: str, source: MoneyRow, open_invoices: Sequence[Candidate]) -> dict[int, int]:
    """Return {invoice id: fen} by a rule: memo, due, exact or share."""
    if rule == "memo":
        return rules.by_memo(source.amount_cents, open_invoices, f"{source.memo} {source.names}")
    if rule == "exact":
        return rules.exactly(source.amount_cents, open_invoices)
    if rule == "share":
        return rules.proportionally(source.amount_cents, open_invoices)
    return rules.by_due_date(source.amount_cents, open_invoices)


def first_proposal(
    source: MoneyRow, open_invoices: Sequence[Candidate], settled: Mapping[int, int]
) -> Mapping[int, int]:
    """Return what to begin with: what a person chose; else what the memo names; else what it settles now."""
    if source.by_hand and settled:
        return settled
    return propose("memo", source, open_invoices) or settled or propose("exact", source, open_invoices)
