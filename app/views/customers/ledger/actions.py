"""What is done to an invoice that is there: disputing, voiding, writing off, and seeing what settled it."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.ledger import allocations, invoices, write_offs
from app.services.ledger.allocations import AllocationItem
from app.services.ledger.invoice_list import InvoiceRow
from app.services.ledger.invoices import Dispute
from app.services.writing import Written
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers import access
from app.views.customers.form import FormDialog, line, paragraph
from app.views.customers.words import kind_name
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.facts import FactGrid
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

WIDTH = 520


class DisputeForm(FormDialog):
    """Marks an invoice as disputed, in whole or in part, with the reason; or takes the mark back."""

    def __init__(self, session: Session, item: InvoiceRow, parent: QWidget) -> None:
        """Ask how much is disputed since when and why; of a disputed invoice show what was said."""
        title = translate("DisputeForm", "争议 · {number}").format(number=item.number)
        super().__init__(session, title, parent)
        self.item = item
        self._over = False
        self.setMinimumWidth(WIDTH)
        found = invoices.dispute_of(item.id)
        amount = item.open_cents if found is None else found.amount_cents or item.disputed_cents
        day = session.as_of if found is None else found.on
        reason = paragraph("" if found is None else found.reason)
        hint = Text(self.tr("有争议的金额不催收，仍计入账龄，余额不变。"), "soft")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        for field in (
            self.add_field("disputed_cents", self.tr("争议金额"), MoneyEdit(amount or None)),
            self.add_field("disputed_on", self.tr("争议日期"), DayEdit(day, session.as_of)),
            self.add_field("dispute_reason", self.tr("争议原因"), reason),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.end = self.add_button(self.tr("争议已解决"), icon="check")
        self.end.setVisible(found is not None)
        self.end.clicked.connect(self._end)
        self.add_confirm(self.tr("标记争议") if found is None else self.tr("保存"))
        reason.setFocus()

    def _end(self) -> None:
        self._over = True
        self.confirm()
        self._over = False

    def write(self) -> Written | None:
        """Write the mark."""
        if self._over:
            return invoices.dispute(self.item.id, None)
        wanted = Dispute(self.text("dispute_reason"), self.amount("disputed_cents"), self.day("disputed_on"))
        return invoices.dispute(self.item.id, wanted)


class VoidForm(FormDialog):
    """Voids an invoice or a credit note from a day on."""

    def __init__(self, session: Session, document_id: int, number: str, cents: int, parent: QWidget) -> None:
        """Propose the as-of date."""
        super().__init__(session, translate("VoidForm", "作废 · {number}").format(number=number), parent)
        self.document_id = document_id
        self.setMinimumWidth(WIDTH)
        sentence = Text(
            self.tr("作废 {amount} 元的单据。已核销在它上面的钱从作废日起重新可用，之前的余额不变。").format(
                amount=formats.exact_money(cents)
            )
        )
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        self.body.addWidget(self.add_field("voided_on", self.tr("作废日期"), DayEdit(session.as_of, session.as_of)))
        self.body.addStretch(1)
        self.add_confirm(self.tr("作废"), danger=True)

    def write(self) -> Written | None:
        """Void the document."""
        return invoices.void(self.document_id, self.required_day("voided_on"))


class WriteOffForm(FormDialog):
    """Gives up what is open of an invoice, or a part of it."""

    def __init__(self, session: Session, item: InvoiceRow, parent: QWidget) -> None:
        """Propose all that is open, on the as-of date."""
        title = translate("WriteOffForm", "核销坏账 · {number}").format(number=item.number)
        super().__init__(session, title, parent)
        self.item = item
        self.setMinimumWidth(WIDTH)
        text = self.tr("未收 {amount} 元。核销的部分不再计入应收，可以撤销。").format(
            amount=formats.exact_money(item.open_cents)
        )
        self.body.addWidget(Text(text, "soft"))
        for field in (
            self.add_field("amount_cents", self.tr("核销金额"), MoneyEdit(item.open_cents)),
            self.add_field("written_off_on", self.tr("核销日期"), DayEdit(session.as_of, session.as_of)),
            self.add_field("reason", self.tr("核销原因"), paragraph()),
            self.add_field("approved_by", self.tr("批准人"), line(session.operator.name, limit=40)),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        button = self.add_confirm(self.tr("核销坏账"), danger=True)
        if not write_offs.may_write_off():
            button.setEnabled(False)
            self.say_error("", self.tr("核销坏账要由财务主管或负责人操作，请先更换操作人。"))
        self.fields["reason"].widget.setFocus()

    def write(self) -> Written | None:
        """Write the amount off."""
        return write_offs.add(
            self.item.id,
            self.required_amount("amount_cents"),
            self.required_day("written_off_on"),
            self.text("reason"),
            self.text("approved_by"),
        )


class SettlementDialog(FormDialog):
    """What settled an invoice, day by day; a write-off may be taken back."""

    def __init__(self, session: Session, item: InvoiceRow, parent: QWidget) -> None:
        """Show an invoice and all that was allocated to it up to the as-of date."""
        title = translate("SettlementDialog", "单据 {number}").format(number=item.number)
        super().__init__(session, title, parent)
        self.item = item
        self.resize(680, 440)
        facts = FactGrid(columns=2)
        facts.set_facts(
            [
                (self.tr("开单日期"), formats.day(item.invoice_date)),
                (self.tr("单据金额"), formats.exact_money(item.amount_cents)),
                (self.tr("到期日"), formats.day(item.due_date)),
                (self.tr("未收"), formats.exact_money(item.open_cents)),
            ]
        )
        self.body.addWidget(facts)
        self.body.addWidget(SectionTitle(self.tr("核销记录"), self.tr("至基准日 {day}").format(day=session.as_of)))
        self.model: RowsModel[AllocationItem] = RowsModel(self._columns(), id, parent=self)
        self.table = Table()
        self.table.set_model(self.model)
        self.body.addWidget(self.table, 1)
        self.model.set_rows(each for each in allocations.of_invoice(item.id) if each.allocated_on <= session.as_of)
        if not self.model.rows:
            self.table.show_empty(EmptyState(self.tr("还没有核销"), mark="check"))
        self.take_back = self.add_button(self.tr("撤销坏账、手续费或折扣"), icon="restore")
        self.take_back.clicked.connect(self.confirm)
        self.add_button(self.tr("关闭"), kind="primary", reject=True)
        self.table.view.current_id_changed.connect(lambda _: self._on_moved())
        self._on_moved()
        self.table.view.select_first()

    def _columns(self) -> tuple[Column[AllocationItem], ...]:
        return (
            Column("on", self.tr("日期"), lambda row: formats.day(row.allocated_on), 108, kind=Kind.SOFT),
            Column("kind", self.tr("类型"), lambda row: kind_name(row.source_kind), 96),
            Column("number", self.tr("单号"), lambda row: row.source_number or formats.DASH, 140, stretch=True),
            Column(
                "how",
                self.tr("方式"),
                lambda row: self.tr("手工") if row.manual else self.tr("自动"),
                72,
                kind=Kind.SOFT,
            ),
            Column(
                "amount",
                self.tr("核销金额"),
                lambda row: formats.money(row.amount_cents),
                120,
                Align.RIGHT,
                Kind.NUMBER,
            ),
        )

    def _current(self) -> AllocationItem | None:
        return self.model.row_at(self.table.view.currentIndex().row())

    def _on_moved(self) -> None:
        current = self._current()
        off = current is not None and current.source_kind == "write_off"
        access.allow(self.take_back, self.session, otherwise=off)

    def write(self) -> Written | None:
        """Take the chosen write-off back."""
        current = self._current()
        if current is None or current.source_kind != "write_off":
            return None
        return write_offs.take_back(current.source_id)
