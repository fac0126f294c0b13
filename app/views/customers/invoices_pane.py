"""The invoices of a customer as they stood on the as-of date, with what can be done about one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.errors import AppError
from app.i18n import translate
from app.services.customers.detail import CustomerDetail
from app.services.ledger import documents, invoices
from app.services.ledger.documents import OpenItem
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.ledger.actions import DisputeForm, SettlementDialog, VoidForm, WriteOffForm
from app.views.customers.ledger.columns import invoice_columns
from app.views.customers.ledger.forms import InvoiceForm
from app.views.customers.pane import RowAction, RowsPane
from app.views.dialogs.notice import show_problem
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Total

SEGMENTS = ("open", "overdue", "disputed", "all")


class InvoicesPane(RowsPane):
    """Open invoices, or all of them; the line above proves the balance."""

    everything_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        super().__init__(session, translate("InvoicesPane", "发票"), RowsModel(invoice_columns(), lambda row: row.id))
        self.items: Sequence[OpenItem] = ()
        self._customer = 0
        self.set_actions(
            [
                RowAction(self.tr("核销记录"), Qt.Key.Key_Return, "Enter", lambda _: True, self._show, writes=False),
                RowAction(self.tr("修改"), Qt.Key.Key_F2, "F2", lambda _: True, self._edit),
                RowAction(self.tr("争议"), Qt.Key.Key_D, "D", lambda _: True, self._dispute),
                RowAction(self.tr("核销坏账"), Qt.Key.Key_B, "B", lambda row: row.open_cents > 0, self._write_off),
                RowAction(self.tr("作废"), Qt.Key.Key_Delete, "Del", lambda _: True, self._void),
            ]
        )

    def load(self, customer_id: int, segment: str, text: str) -> dict[str, int]:
        """Read the invoices and show a segment of them; return how many each segment has."""
        found = documents.open_documents(customer_id, self._session.as_of, include_settled=True)
        self._customer = customer_id
        self.items = [item for item in found if item.kind == "invoice"]
        groups = {name: [item for item in self.items if _belongs(item, name)] for name in SEGMENTS}
        shown = [item for item in groups[segment] if _matches(item, text)]
        self.model.set_rows(shown)
        self._say(shown, segment, text)
        if self.table.view.current_id() is None:
            self.table.view.select_first()
        self.update_actions()
        return {name: len(group) for name, group in groups.items()}

    def prove(self, detail: CustomerDetail) -> None:
        """Say how what is open makes the balance: less money and credit notes that no invoice has taken."""
        opened = sum(item.open_cents for item in self.items)
        free = opened - detail.balance_cents
        if not free:
            proof = self.tr("未收 = 应收余额 {balance}").format(balance=formats.exact_money(detail.balance_cents))
        else:
            proof = self.tr("未收 {open} − 未核销 {free} = 应收余额 {balance}").format(
                open=formats.exact_money(opened),
                free=formats.exact_money(free),
                balance=formats.exact_money(detail.balance_cents),
            )
        self.head.set_caption(proof)

    def _say(self, shown: Sequence[OpenItem], segment: str, text: str) -> None:
        if not shown:
            show_all = Action(self.tr("查看全部"), self.everything_asked.emit)
            actions = [show_all] if self.items and (segment != "all" or text) else []
            self.table.set_total({})
            self.table.show_empty(EmptyState(self._nothing(segment, text), "", actions, mark="check"))
            return
        amount, left = sum(item.amount_cents for item in shown), sum(item.open_cents for item in shown)
        self.table.set_total(
            {
                "number": Total(self.tr("合计 {count} 张").format(count=f"{len(shown):,d}")),
                "amount": Total(formats.money(amount)),
                "settled": Total(formats.money(amount - left)),
                "open": Total(formats.money(left)),
            }
        )
        self.table.show_rows()

    def _nothing(self, segment: str, text: str) -> str:
        if text:
            return self.tr("没有符合条件的单据")
        return {
            "open": self.tr("没有未结清单据"),
            "overdue": self.tr("没有逾期单据"),
            "disputed": self.tr("没有争议单据"),
            "all": self.tr("还没有单据"),
        }[segment]

    def _show(self, item: OpenItem) -> None:
        SettlementDialog(self._session, item, self.window()).open()

    def _edit(self, item: OpenItem) -> None:
        InvoiceForm(self._session, self._customer, self.window(), invoice_id=item.id).open()

    def _dispute(self, item: OpenItem) -> None:
        DisputeForm(self._session, item, self.window()).open()

    def _write_off(self, item: OpenItem) -> None:
        WriteOffForm(self._session, item, self.window()).open()

    def _void(self, item: OpenItem) -> None:
        dialog = VoidForm(self._session, item, self.window())
        dialog.saved.connect(lambda _: self._offer_restoring(item))
        dialog.open()

    def _offer_restoring(self, item: OpenItem) -> None:
        text = self.tr("单据 {number} 已作废。").format(number=item.number)
        self._session.notify(text, "ok", self.tr("撤销作废"), lambda: self._restore(item))

    def _restore(self, item: OpenItem) -> None:
        try:
            written = invoices.restore(item.id)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("撤销作废")))
            return
        access.announce(self._session, written)


def _belongs(item: OpenItem, segment: str) -> bool:
    return {
        "open": item.open_cents != 0,
        "overdue": item.days_overdue > 0,
        "disputed": item.disputed,
        "all": True,
    }[segment]


def _matches(item: OpenItem, text: str) -> bool:
    """Tell whether a number, or an amount as it is printed, contains the text."""
    wanted = text.casefold().replace(",", "")
    printed = (item.number, formats.money(item.amount_cents), formats.money(item.open_cents))
    return not wanted or any(wanted in each.casefold().replace(",", "") for each in printed)
