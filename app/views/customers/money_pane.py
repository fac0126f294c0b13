"""What came in from a customer: receipts, refunds and credit notes, with what each of them settled."""

from datetime import date

from PySide6.QtCore import Qt

from app.errors import AppError
from app.i18n import translate
from app.services.ledger import documents, invoices, receipts
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.ledger.actions import VoidForm
from app.views.customers.ledger.columns import Money, money_columns
from app.views.customers.ledger.forms import InvoiceForm
from app.views.customers.ledger.receipt_edit import ReceiptEdit
from app.views.customers.pane import RowAction, RowsPane
from app.views.customers.reallocation import ReallocationForm, Source
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Total

MOST = 500


class MoneyPane(RowsPane):
    """Receipts and credit notes, newest first; Enter changes what one settles."""

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        title = translate("MoneyPane", "回款与贷项")
        super().__init__(session, title, RowsModel(money_columns(), lambda row: (row.kind, row.id)))
        self._customer = 0
        self.set_actions(
            [
                RowAction(self.tr("改核销"), Qt.Key.Key_Return, "Enter", _settles, self._reallocate),
                RowAction(self.tr("修改"), Qt.Key.Key_F2, "F2", lambda _: True, self._edit),
                RowAction(self.tr("删除"), Qt.Key.Key_Delete, "Del", lambda _: True, self._delete),
            ]
        )

    def load(self, customer_id: int) -> None:
        """Read what came in up to the as-of date."""
        self._customer = customer_id
        rows = money_of(customer_id, self._session.as_of)
        self.model.set_rows(rows)
        self.head.set_caption(self.tr("至基准日 {day} · 元").format(day=formats.day(self._session.as_of)))
        if rows:
            amount, free = sum(row.amount_cents for row in rows), sum(row.free_cents for row in rows)
            self.table.set_total(
                {
                    "on": Total(self.tr("合计 {count} 笔").format(count=f"{len(rows):,d}"), span=True),
                    "amount": Total(formats.money(amount)),
                    "used": Total(formats.money(amount - free)),
                    "free": Total(formats.money(free)),
                }
            )
            self.table.show_rows()
        else:
            self.table.set_total({})
            self.table.show_empty(EmptyState(self.tr("还没有回款"), mark="plus"))
        if self.table.view.current_id() is None:
            self.table.view.select_first()
        self.update_actions()

    def _reallocate(self, row: Money) -> None:
        source = Source(
            kind="credit" if row.kind == "credit" else "receipt",
            id=row.id,
            customer_id=self._customer,
            number=row.number,
            amount_cents=row.amount_cents,
            by_hand=bool(row.by_hand),
            text=f"{formats.day(row.on)} {formats.money(row.amount_cents)}",
        )
        ReallocationForm(self._session, source, self.window()).open()

    def _edit(self, row: Money) -> None:
        if row.kind == "credit":
            InvoiceForm(self._session, self._customer, self.window(), invoice_id=row.id).open()
        else:
            ReceiptEdit(self._session, row.id, self.window()).open()

    def _delete(self, row: Money) -> None:
        if row.kind == "credit":
            self._void(row)
            return
        sure = confirm(
            self.window(),
            title=self.tr("删除回款"),
            headline=self.tr("删除 {day} 的回款 {amount}").format(
                day=formats.day(row.on), amount=formats.exact_money(row.amount_cents)
            ),
            text=self.tr("它核销过的单据会重新变为未收。修改记录里保留这一笔。"),
            action=self.tr("删除"),
            danger=True,
        )
        if not sure:
            return
        try:
            written = receipts.delete(row.id)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("删除回款")))
            return
        access.announce(self._session, written)

    def _void(self, row: Money) -> None:
        found = documents.open_documents(self._customer, self._session.as_of, include_settled=True)
        item = next((each for each in found if each.id == row.id), None)
        if item is not None:
            VoidForm(self._session, item, self.window()).open()


def _settles(row: Money) -> bool:
    return row.amount_cents > 0


def money_of(customer_id: int, as_of: date) -> list[Money]:
    """Return receipts, refunds and credit notes of a customer up to a day, newest first."""
    rows = [
        Money(
            "receipt" if item.amount_cents > 0 else "refund",
            item.id,
            item.received_on,
            item.number,
            item.method,
            item.amount_cents,
            item.unallocated_cents,
            item.by_hand if item.amount_cents > 0 else None,
            item.memo or item.invoice_number,
        )
        for item in documents.receipts(customer_id, as_of, MOST)
    ]
    for item in documents.open_documents(customer_id, as_of, include_settled=True):
        if item.kind == "credit":
            credited = invoices.load(item.id).credited_number
            rows.append(
                Money(
                    "credit", item.id, item.invoice_date, item.number, "", -item.amount_cents, -item.open_cents,
                    None, credited,
                )
            )  # fmt: skip
    return sorted(rows, key=lambda row: (row.on, row.id), reverse=True)
