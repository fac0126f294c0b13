"""Invoices over the money that settles them: read together, at once or in a job, and allocated in place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError, sentences
from app.services.customers import balances
from app.services.ledger import allocations, invoice_list, money_list, settlement, size, ticks
from app.services.ledger.invoice_list import InvoiceQuery, InvoiceRow
from app.services.ledger.money_list import MoneyListing, MoneyQuery, MoneyRow
from app.services.ledger.past import Lifted
from app.services.ledger.settlement import Settlement
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.ledger.allocation_bar import AUTOMATIC, AllocationBar
from app.views.customers.ledger.invoices_pane import Invoices, InvoicesPane
from app.views.customers.ledger.money_pane import MoneyPane
from app.views.customers.ledger.ticking import DISCOUNT, Ticking
from app.views.customers.place import CustomerPlace, Preview
from app.views.dialogs.notice import show_problem
from app.views.live import Latest
from app.views.session import Session
from app.views.widgets.panes import Panes

_SIZES = (640, 360)


@dataclass(frozen=True, slots=True)
class _Read:
    """Both lists, read in one go."""

    invoices: Invoices
    money_query: MoneyQuery
    money: MoneyListing


class DocumentsView(QWidget):
    """Exact at the day it is shown for; nothing of an allocation is posted before it is confirmed."""

    counts_changed = Signal(object)  # {segment: count}
    everything_asked = Signal()

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin empty."""
        super().__init__()
        self._session, self._place = session, place
        self._day = session.as_of
        self._segment, self._text = "open", ""
        self._overdue = 0
        self._first: dict[int, int] = {}
        self._previewing = False
        self._latest = Latest(session, self, self.tr("读取单据"))
        self.ticking = Ticking(self)
        self.invoices = InvoicesPane(self.ticking, self._year)
        self.money = MoneyPane(self.ticking, self._year, writable=lambda: not place.refusal())
        self.bar = AllocationBar(self.ticking)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.invoices, 1)
        column.addWidget(self.bar)
        halves = Panes("customers.ledger", session.settings, [upper, self.money], _SIZES, vertical=True)
        for number, share in enumerate(_SIZES):
            halves.setStretchFactor(number, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)
        self._connect()

    def _connect(self) -> None:
        self.invoices.model.order_asked.connect(self.refresh)
        self.invoices.model.money_dropped.connect(self._on_dropped)
        self.invoices.everything_asked.connect(self.everything_asked)
        self.money.model.order_asked.connect(self.refresh)
        self.money.changed.connect(self.refresh)
        self.money.allocation_asked.connect(self.begin)
        self.ticking.changed.connect(self._show_preview)
        self.bar.confirm_asked.connect(self.confirm)
        self.bar.cancel_asked.connect(self.cancel)
        self.bar.rule_asked.connect(self._on_rule)
        for view in (self.invoices.table.view, self.money.table.view):
            view.installEventFilter(self)

    def _year(self) -> int:
        return self._day.year

    def show_as(self, day: date, segment: str, text: str) -> None:
        """Show the documents of a day, a segment of them that has a text in it."""
        self._day, self._segment, self._text = day, segment, text
        self.refresh()

    def refresh(self) -> None:
        """Read both lists anew: at once where there is little, else in a job while the old rows stay."""
        customer = self._place.customer_id
        if customer is None:
            return
        read = self._reader(customer)
        try:
            if size.is_large(customer):
                self.invoices.table.show_loading()
                self._latest.ask(read, self._show, self._fail)
            else:
                self._show(read())
        except AppError as error:
            self._fail(error)

    def _reader(self, customer: int) -> Callable[[], _Read]:
        day = self._day
        query = InvoiceQuery(customer, day, self._segment, self._text, self.invoices.sort(), self.ticking.lifted())
        money_query = self.money.query(customer, day)

        def read() -> _Read:
            money = money_list.find(money_query)
            own = 0 if self.ticking.source is None else self.ticking.source.used_cents
            listing = invoice_list.find(query)
            balance = balances.of_customer(customer, day)
            return _Read(Invoices(query, listing, money.free_cents + own, balance), money_query, money)

        return read

    def _show(self, read: _Read) -> None:
        self.invoices.show_read(read.invoices)
        self.money.show_read(read.money_query, read.money)
        self.counts_changed.emit(read.invoices.listing.counts)
        self._overdue = read.invoices.listing.overdue_cents
        self._show_preview()

    def _fail(self, error: BaseException) -> None:
        said = messages.problem(error, self.tr("读取单据"))
        self.invoices.table.show_error(sentences(said.text, said.hint), self.refresh)

    def begin(self, row: MoneyRow, first: InvoiceRow | None = None) -> None:
        """Give this money to invoices, beginning with what it settles or what its memo names, or with one invoice."""
        if self._place.refusal() or row.amount_cents <= 0 or self._place.customer_id is None:
            return
        kind = "credit" if row.kind == "credit" else "receipt"
        try:
            query = InvoiceQuery(self._place.customer_id, self._day, lifted=Lifted(kind, row.id))
            open_invoices = invoice_list.candidates(query)
            before = settlement.current(kind, row.id)
            settled = self._settled(kind, row.id)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("核销")))
            return
        amounts = {} if first is not None else ticks.first_proposal(row, open_invoices, settled)
        self._first = dict(amounts)
        self.ticking.begin(row, open_invoices, amounts)
        self.bar.begin(row, self._day.year, on_account=before.on_account)
        self.refresh()
        self.money.show_money(row.key)
        if first is None:
            view = self.invoices.table.view
            view.setFocus()
            QTimer.singleShot(0, self, self._focus_ticks)  # a form that closes gives the focus back after this
            if not (self.ticking.last is not None and view.select_id(next(iter(self.ticking.amounts)))):
                view.select_first()

    def _focus_ticks(self) -> None:
        """Put the focus where ticking goes on."""
        if self.ticking.source is not None:
            self.invoices.table.view.setFocus()

    def _settled(self, kind: str, record: int) -> dict[int, int]:
        found: dict[int, int] = {}
        for item in allocations.of_source(kind, record):
            if item.allocated_on <= self._day:
                found[item.invoice_id] = found.get(item.invoice_id, 0) + item.amount_cents
        return {invoice: cents for invoice, cents in found.items() if cents > 0}

    def begin_with(self, receipt_id: int) -> bool:
        """Give the money of a receipt; False where it is a refund or of a later day."""
        if self._place.customer_id is None:
            return False
        query = self.money.query(self._place.customer_id, self._day)
        row = money_list.one(query, money_list.key_of("receipt", receipt_id))
        if row is not None:
            self.begin(row)
        return row is not None and self.ticking.source is not None

    @property
    def changed_by_hand(self) -> bool:
        """Tell whether other invoices are ticked than at the beginning."""
        return self.ticking.source is not None and self.ticking.amounts != self._first

    def cancel(self) -> bool:
        """Let go of the money; nothing is posted. False where there is none."""
        source = self.ticking.source
        if source is None:
            return False
        self._end()
        self.refresh()
        self.money.show_money(source.key)
        self.money.table.view.setFocus()
        return True

    def _end(self) -> None:
        self.ticking.end()
        self.bar.hide()

    def confirm(self) -> None:
        """Post what is ticked, in one transaction; one line offers to take it back."""
        choice, why = self.bar.choice(), self.bar.why()
        wanted = self.ticking.settlement(choice, why)
        if wanted is None or self._place.refusal():
            return
        if wanted.charges and choice == DISCOUNT and not why:
            self.bar.ask_reason()
            return
        self._post(wanted)

    def _on_rule(self, rule: str) -> None:
        source = self.ticking.source
        if source is None:
            return
        if rule == AUTOMATIC:
            lifted = self.ticking.lifted()
            assert lifted is not None
            self._post(Settlement(lifted.kind, lifted.id, by_hand=False))
        elif rule == "none":
            self.ticking.begin(source, self.ticking.open_invoices(), {})
        else:
            self.ticking.propose(rule)

    def release(self, row: MoneyRow) -> None:
        """Take all allocations of money back; it waits for its invoices."""
        self._post(Settlement("credit" if row.kind == "credit" else "receipt", row.id))

    def _post(self, wanted: Settlement) -> None:
        number = self._number()
        try:
            written, before = settlement.apply(wanted)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("核销")))
            return
        taken = sum(wanted.amounts.values())
        self._end()
        access.announce(self._session, written)
        if not wanted.by_hand:
            said = self.tr("{number} 已恢复自动核销。").format(number=number)
        elif not wanted.amounts:
            said = self.tr("{number} 已取消核销。").format(number=number)
        else:
            said = self.tr("{number} 已核销 {count} 张，{amount} 元。").format(
                number=number, count=len(wanted.amounts), amount=formats.exact_money(taken)
            )
        self._session.notify(said, "ok", self.tr("撤销"), lambda: self._undo(before))
        self.money.table.view.setFocus()

    def _number(self) -> str:
        row = self.ticking.source or self.money.current()
        if row is None:
            return ""
        return row.number or formats.day(row.on)

    def _undo(self, before: Settlement) -> None:
        try:
            written, _ = settlement.apply(before)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("撤销核销")))
            return
        access.announce(self._session, written)

    def _on_dropped(self, key: int, invoice: InvoiceRow) -> None:
        """Tick an invoice for the money that was dropped on it."""
        source = self.ticking.source
        if source is None or source.key != key:
            row = self.money.model.row_at(self.money.model.number_of(key))
            if row is None:
                return
            self.begin(row, invoice)
        fresh = self.invoices.model.row_at(self.invoices.model.number_of(invoice.id))
        if self.ticking.source is not None and fresh is not None and not self.ticking.taken(fresh.id):
            self.ticking.toggle(fresh)

    def _show_preview(self) -> None:
        """Let the head say what is overdue before and after."""
        if self.ticking.source is None:
            if self._previewing:
                self._previewing = False
                self._place.preview_changed.emit(None)
            return
        self._previewing = True
        before = self._overdue
        after = before - self.ticking.overdue_taken(self._day)
        self._place.preview_changed.emit(Preview(overdue_cents=after, overdue_before_cents=before))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Confirm with Ctrl+Enter while money is given."""
        if self.ticking.source is None or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
            return True
        return False
