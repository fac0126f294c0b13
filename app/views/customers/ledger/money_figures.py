"""What a receipt will do to the figures of a customer, before it is written."""

from dataclasses import dataclass

from app.i18n import translate
from app.services.customers.detail import CustomerDetail
from app.views import formats


@dataclass(frozen=True, slots=True)
class Preview:
    """Figures as they are and as they will be; fen."""

    balance_cents: int
    new_balance_cents: int
    overdue_cents: int
    new_overdue_cents: int
    limit_cents: int | None

    def text(self) -> str:
        """Print what changes: balance, overdue, use of the limit."""
        parts = [
            translate("Allocation", "应收余额 {old} → {new}").format(
                old=formats.exact_money(self.balance_cents), new=formats.exact_money(self.new_balance_cents)
            ),
            translate("Allocation", "逾期 {old} → {new}").format(
                old=formats.exact_money(self.overdue_cents), new=formats.exact_money(self.new_overdue_cents)
            ),
        ]
        if self.limit_cents:
            parts.append(
                translate("Allocation", "额度占用 {old} → {new}").format(
                    old=formats.percent(max(self.balance_cents, 0) / self.limit_cents),
                    new=formats.percent(max(self.new_balance_cents, 0) / self.limit_cents),
                )
            )
        return " · ".join(parts)


def preview(detail: CustomerDetail, received_cents: int, overdue_taken_cents: int) -> Preview:
    """Return what money received, and what of it goes to overdue invoices, makes of the figures."""
    return Preview(
        balance_cents=detail.balance_cents,
        new_balance_cents=detail.balance_cents - received_cents,
        overdue_cents=detail.overdue_cents,
        new_overdue_cents=detail.overdue_cents - overdue_taken_cents,
        limit_cents=detail.profile.credit_limit_cents,
    )
