"""Money that is being given to invoices by ticks: what is ticked, what is left, and what becomes of a difference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.services.ledger import ticks as rules
from app.services.ledger.invoice_list import InvoiceRow
from app.services.ledger.money_list import MoneyRow
from app.services.ledger.past import Lifted
from app.services.ledger.settlement import Settlement
from app.services.ledger.ticks import Candidate
from app.services.ledger.write_offs import Charge

ON_ACCOUNT, WAITING = "on-account", "waiting"
OPEN, FEE, DISCOUNT = "open", "bank_charge", "early_payment"


@dataclass(frozen=True, slots=True)
class Balance:
    """The money, what is ticked of it, and what is left: negative where too much is ticked; fen."""

    amount_cents: int
    taken_cents: int
    count: int

    @property
    def rest_cents(self) -> int:
        """Return what no invoice takes."""
        return self.amount_cents - self.taken_cents

    @property
    def short(self) -> bool:
        """Tell whether the money falls short by so little that a fee or a discount may explain it."""
        return rules.is_small(-self.rest_cents, self.taken_cents)


class Ticking(QObject):
    """What a person gives of one receipt or credit note; nothing of it is posted before it is confirmed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin without money."""
        super().__init__(parent)
        self.source: MoneyRow | None = None
        self.amounts: dict[int, int] = {}
        self.last: int | None = None
        self._open: dict[int, Candidate] = {}

    def begin(self, source: MoneyRow, open_invoices: Sequence[Candidate], amounts: Mapping[int, int]) -> None:
        """Give this money, beginning with these ticks; `open_invoices` is what is open without it."""
        self.source = source
        self._open = {each.id: each for each in open_invoices}
        self.amounts = dict(amounts)
        self.last = next(reversed(self.amounts), None)
        self.changed.emit()

    def end(self) -> None:
        """Let go of the money and of all ticks."""
        self.source = None
        self.amounts, self._open, self.last = {}, {}, None
        self.changed.emit()

    def lifted(self) -> Lifted | None:
        """Return the money whose allocations are looked away from, None while there is none."""
        if self.source is None:
            return None
        return Lifted("credit" if self.source.kind == "credit" else "receipt", self.source.id)

    def open_invoices(self) -> list[Candidate]:
        """Return what is open without this money, what is due first leading."""
        return list(self._open.values())

    def balance(self) -> Balance:
        """Return money, ticks and rest."""
        amount = 0 if self.source is None else self.source.amount_cents
        return Balance(amount, sum(self.amounts.values()), len(self.amounts))

    def taken(self, invoice_id: int) -> int:
        """Return what an invoice takes, in fen."""
        return self.amounts.get(invoice_id, 0)

    def toggle(self, row: InvoiceRow) -> None:
        """Untick an invoice, or let it take what is open and left."""
        if self.source is None or row.open_cents <= 0:
            return
        self._know(row)
        if self.amounts.pop(row.id, 0) == 0:
            self.amounts[row.id] = rules.ticked(row.open_cents, self.balance().rest_cents)
            self.last = row.id
        self.changed.emit()

    def give(self, row: InvoiceRow, cents: int) -> None:
        """Let an invoice take so much, at most what is open of it; 0 unticks it."""
        if self.source is None:
            return
        self._know(row)
        self.amounts.pop(row.id, None)
        taken = min(max(cents, 0), row.open_cents)
        if taken:
            self.amounts[row.id] = taken
        self.last = row.id
        self.changed.emit()

    def propose(self, rule: str) -> None:
        """Tick by a rule: memo, due, exact or share; what finds nothing leaves nothing ticked."""
        if self.source is not None:
            self.amounts = rules.propose(rule, self.source, self.open_invoices())
            self.last = next(reversed(self.amounts), None)
            self.changed.emit()

    def shorten(self) -> None:
        """Let the invoice that was ticked last take only what is left for it."""
        self.amounts = rules.shortened(self.amounts, -self.balance().rest_cents, self.last)
        self.changed.emit()

    def overdue_taken(self, as_of: object) -> int:
        """Return what overdue invoices take, in fen."""
        known = self._open
        return sum(
            cents
            for invoice, cents in self.amounts.items()
            if invoice in known and (due := known[invoice].due) is not None and str(due) < str(as_of)
        )

    def number_of_last(self) -> str:
        """Return the number of the invoice that was ticked last, empty where there is none."""
        known = self._open.get(self.last) if self.last is not None and self.last in self.amounts else None
        return "" if known is None else known.number

    def days_late(self) -> int | None:
        """Return how late the ticked invoices are paid, weighed by money."""
        if self.source is None:
            return None
        paid = [(cents, self._open[each].due) for each, cents in self.amounts.items() if each in self._open]
        on = self.source.on
        return rules.mean_days_late((cents, (on - due).days) for cents, due in paid if due is not None)

    def settlement(self, rest: str, reason: str = "") -> Settlement | None:
        """Return what is to be posted; `rest` says what becomes of a difference; None while too much is ticked."""
        if self.source is None:
            return None
        kind = "credit" if self.source.kind == "credit" else "receipt"
        balance = self.balance()
        if balance.rest_cents >= 0:
            return Settlement(kind, self.source.id, True, dict(self.amounts), rest == ON_ACCOUNT and kind == "receipt")
        if not balance.short:
            return None
        kept = rules.shortened(self.amounts, -balance.rest_cents, self.last)
        charges: tuple[Charge, ...] = ()
        if rest in {FEE, DISCOUNT}:
            charges = tuple(
                Charge(invoice, cents - kept.get(invoice, 0), rest, reason)
                for invoice, cents in self.amounts.items()
                if cents != kept.get(invoice, 0)
            )
        return Settlement(kind, self.source.id, True, kept, charges=charges)

    def _know(self, row: InvoiceRow) -> None:
        self._open.setdefault(row.id, Candidate(row.id, row.number, row.invoice_date, row.due_date, row.open_cents))
