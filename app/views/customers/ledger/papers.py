"""What is done to single documents from their tables: seeing, changing, disputing, writing off, voiding, deleting."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt

from app.errors import AppError, sentences
from app.i18n import translate
from app.services.ledger import invoices, receipts
from app.services.ledger.invoice_list import InvoiceRow
from app.services.ledger.money_list import MoneyRow
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.ledger.actions import DisputeForm, SettlementDialog, VoidForm, WriteOffForm
from app.views.customers.ledger.documents_view import DocumentsView
from app.views.customers.ledger.forms import InvoiceForm
from app.views.customers.ledger.receipt_edit import ReceiptEdit
from app.views.customers.pane import RowAction
from app.views.customers.place import CustomerPlace
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Session
from app.views.widgets.table import Table


def edit_action(run: Callable[[Any], None], fits: Callable[[Any], bool] = lambda _: True) -> RowAction:
    """Return the action that opens the form of a row."""
    return RowAction(translate("Papers", "修改"), Qt.Key.Key_F2, "F2", fits, run)


def show_failure(table: Table, error: AppError, doing: str, retry: Callable[[], None]) -> None:
    """Say in place of the rows why they cannot be read."""
    said = messages.problem(error, doing)
    table.show_error(sentences(said.text, said.hint), retry)


class Papers(QObject):
    """Opens the forms of invoices and of money over their window."""

    def __init__(self, session: Session, place: CustomerPlace, view: DocumentsView) -> None:
        """Act for the tables of a view."""
        super().__init__(view)
        self._session, self._place, self._view = session, place, view

    def invoice_actions(self) -> list[RowAction]:
        """Return what can be done to an invoice; while money is given its keys belong to the ticks."""

        def idle(_: InvoiceRow) -> bool:
            return self._view.ticking.source is None

        def still_open(row: InvoiceRow) -> bool:
            return idle(row) and row.open_cents > 0

        return [
            RowAction(self.tr("核销记录"), Qt.Key.Key_Return, "Enter", lambda _: True, self._show, writes=False),
            edit_action(self._edit_invoice, idle),
            RowAction(self.tr("争议"), Qt.Key.Key_D, "D", idle, self._dispute),
            RowAction(self.tr("核销坏账"), Qt.Key.Key_B, "B", still_open, self._write_off),
            RowAction(self.tr("作废"), Qt.Key.Key_Delete, "Del", idle, self._void),
        ]

    def money_actions(self) -> list[RowAction]:
        """Return what can be done to money that came in."""
        return [
            RowAction(self.tr("改核销"), Qt.Key.Key_Return, "Enter", _settles, self._view.begin),
            edit_action(self._edit_money),
            RowAction(self.tr("取消核销"), Qt.Key.Key_U, "U", _settled, self._view.release),
            RowAction(self.tr("删除"), Qt.Key.Key_Delete, "Del", lambda _: True, self._delete),
        ]

    def _show(self, row: InvoiceRow) -> None:
        SettlementDialog(self._session, row, self._view.window()).open()

    def _edit_invoice(self, row: InvoiceRow) -> None:
        self._open_invoice(row.id)

    def _open_invoice(self, record: int) -> None:
        if self._place.customer_id is not None:
            form = InvoiceForm(self._session, self._place.customer_id, self._view.window(), invoice_id=record)
            form.open()

    def _dispute(self, row: InvoiceRow) -> None:
        DisputeForm(self._session, row, self._view.window()).open()

    def _write_off(self, row: InvoiceRow) -> None:
        WriteOffForm(self._session, row, self._view.window()).open()

    def _void(self, row: InvoiceRow) -> None:
        self._ask_void(row.id, row.number, row.amount_cents)

    def _ask_void(self, record: int, number: str, cents: int) -> None:
        dialog = VoidForm(self._session, record, number, cents, self._view.window())
        dialog.saved.connect(lambda _: self._offer_restoring(record, number))
        dialog.open()

    def _offer_restoring(self, record: int, number: str) -> None:
        text = self.tr("单据 {number} 已作废。").format(number=number)
        self._session.notify(text, "ok", self.tr("撤销作废"), lambda: self._restore(record))

    def _restore(self, record: int) -> None:
        try:
            written = invoices.restore(record)
        except AppError as error:
            show_problem(self._view.window(), messages.problem(error, self.tr("撤销作废")))
            return
        access.announce(self._session, written)

    def _edit_money(self, row: MoneyRow) -> None:
        if row.kind == "credit":
            self._open_invoice(row.id)
        else:
            ReceiptEdit(self._session, row.id, self._view.window()).open()

    def _delete(self, row: MoneyRow) -> None:
        if row.kind == "credit":
            self._ask_void(row.id, row.number, -row.amount_cents)
            return
        sure = confirm(
            self._view.window(),
            title=self.tr("删除回款"),
            headline=self.tr("删除 {day} 的回款 {amount}").format(
                day=formats.day(row.on), amount=formats.exact_money(row.amount_cents)
            ),
            text=self.tr("它核销过的单据会重新变为未收，随它记的手续费、折扣一并撤销。修改记录里保留这一笔。"),
            action=self.tr("删除"),
            danger=True,
        )
        if not sure:
            return
        try:
            written = receipts.delete(row.id)
        except AppError as error:
            show_problem(self._view.window(), messages.problem(error, self.tr("删除回款")))
            return
        access.announce(self._session, written)


def _settles(row: MoneyRow) -> bool:
    return row.amount_cents > 0


def _settled(row: MoneyRow) -> bool:
    return row.amount_cents > 0 and row.used_cents > 0
