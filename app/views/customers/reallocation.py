"""Changing what a receipt or a credit note settles, by hand or back to the program."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.i18n import translate
from app.services.ledger import allocations, documents
from app.services.ledger.documents import OpenItem
from app.services.writing import Written
from app.views.customers import access
from app.views.customers.allocation_model import Line
from app.views.customers.allocation_table import AllocationTable
from app.views.customers.form import FormDialog
from app.views.customers.ledger.allocation_bar import AllocationBar
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text

SIZE = (920, 560)
SIDE = 24


@dataclass(frozen=True, slots=True)
class Source:
    """Money that settles invoices: kind receipt or credit, its fen as a positive number, and whose it is."""

    kind: str
    id: int
    customer_id: int
    number: str
    amount_cents: int
    by_hand: bool
    text: str = ""


class ReallocationForm(FormDialog):
    """The invoices that were open for this money, ticked as it settles them now."""

    def __init__(self, session: Session, source: Source, parent: QWidget) -> None:
        """Show what the source settles on the as-of date."""
        title = translate("ReallocationForm", "改核销 · {number}").format(number=source.number or source.text)
        super().__init__(session, title, parent)
        self.source = source
        self._automatic = False
        self._items = allocations.of_source(source.kind, source.id)
        self._by_hand = source.by_hand or any(item.manual for item in self._items)
        self.resize(*SIZE)
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(0)
        self.table = AllocationTable()
        self.bar = AllocationBar()
        self.body.addWidget(self._strip())
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        self.automatic = Button(self.tr("恢复自动核销"), icon="refresh")
        self.automatic.clicked.connect(self._hand_back)
        access.allow(self.automatic, session, otherwise=self._by_hand)
        self.buttons.insertWidget(0, self.automatic)
        self.confirm_button = self.add_confirm(self.tr("确认核销"), by_enter=False)
        self.table.changed.connect(self._on_changed)
        self.bar.shorten_asked.connect(self.table.shorten_last)
        self._load()

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("tool")
        strip.setFixedHeight(40)
        row = QHBoxLayout(strip)
        row.setContentsMargins(SIDE, 0, SIDE, 6)
        row.setSpacing(12)
        state = self.tr("现为手工核销") if self._by_hand else self.tr("现为自动核销：指明的单据优先，其余按到期日")
        row.addWidget(Text(state, "label"))
        row.addStretch(1)
        row.addWidget(Text(self.tr("空格勾选，F2 改金额，Ctrl+Enter 确认"), "caption"))
        return strip

    def _load(self) -> None:
        day = self.session.as_of
        own: dict[int, int] = {}
        for item in self._items:
            if item.allocated_on <= day:
                own[item.invoice_id] = own.get(item.invoice_id, 0) + item.amount_cents
        items = documents.open_documents(self.source.customer_id, day, include_settled=True)
        lines = [_line(item, own.get(item.id, 0), day) for item in items if item.kind == "invoice"]
        self.table.set_available(self.source.amount_cents)
        self.table.show_lines([line for line in lines if line.open_cents > 0])
        self.table.choose({key: cents for key, cents in own.items() if cents > 0})

    def _on_changed(self) -> None:
        taken = self.table.model.taken()
        number = self.table.number_of(self.table.last_taken)
        self.bar.show_sum(self.source.amount_cents, sum(taken.values()), len(taken), by_hand=True, last_number=number)
        access.allow(self.confirm_button, self.session, otherwise=self.table.remainder() >= 0)

    def _hand_back(self) -> None:
        self._automatic = True
        self.confirm()
        self._automatic = False

    def write(self) -> Written | None:
        """Write what is ticked, or hand the money back to the program."""
        if self._automatic:
            return allocations.allocate_automatically(self.source.kind, self.source.id)
        return allocations.allocate_by_hand(self.source.kind, self.source.id, self.table.model.taken())


def _line(item: OpenItem, own_cents: int, as_of: date) -> Line:
    """Return an invoice as it stands without this money: open, and overdue where it is past due."""
    late = 0 if item.due_date is None else max((as_of - item.due_date).days, 0)
    return Line(replace(item, days_overdue=late), item.open_cents + own_cents)
