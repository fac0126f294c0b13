"""The running account of a customer over a period, proved at its end, and what was answered to those sent before."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.errors import AppError, sentences
from app.services.ledger import account_statement, reconciliations, size
from app.services.ledger.account_statement import AccountStatement
from app.services.ledger.reconciliations import AGREES, Sent
from app.views import formats, icons, messages, theme
from app.views.columns import Align, Cell
from app.views.customers.ledger.statement_rows import StatementRow, columns, rows_of
from app.views.customers.place import CustomerPlace
from app.views.delegates.cells import PAINTERS, draw_text
from app.views.delegates.rows import FIRST_SIDE, RowDelegate, paint_row
from app.views.delegates.rows import SIDE as ROW_SIDE
from app.views.live import Latest
from app.views.session import Session
from app.views.table_model import Index, Role, RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.table import Table, Total

ANSWER_HEIGHT = 44
SIDE = 20
MOST_ANSWERS = 3
_PART = "  |  "


@dataclass(frozen=True, slots=True)
class _Read:
    """A statement and those that were sent before."""

    statement: AccountStatement
    sent: list[Sent]


class StatementPane(QWidget):
    """A table of papers with the balance after each; the line below says what came back."""

    answer_asked = Signal()
    shown = Signal(object)  # AccountStatement

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin empty, with the period that is proposed for the as-of date."""
        super().__init__()
        self._place = place
        self._latest = Latest(session, self, self.tr("读取对账单"))
        self._day = session.as_of
        self.first, self.last = reconciliations.period_of(session.as_of)
        self.statement: AccountStatement | None = None
        self.sent: list[Sent] = []
        self.model: RowsModel[StatementRow] = RowsModel(columns(lambda: self.last.year), lambda row: row.key)
        self.table = Table()
        self.table.set_model(self.model)
        rows = _Rows(self.table.view)
        for number in range(len(self.model.columns)):
            self.table.view.setItemDelegateForColumn(number, rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._answers())
        self.setFocusProxy(self.table.view)

    def _answers(self) -> QFrame:
        frame = QFrame()
        frame.setFixedHeight(ANSWER_HEIGHT)
        self.line = AnswerLine()
        self.record = Button(self.tr("登记回函"), kind="link")
        self.record.clicked.connect(self.answer_asked)
        row = QHBoxLayout(frame)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(8)
        row.addWidget(Text(self.tr("对账回函"), "bold"))
        row.addWidget(self.line, 1)
        row.addWidget(self.record)
        return frame

    def show_day(self, day: date) -> None:
        """Show the account of the period proposed for another day, else as it is."""
        if day != self._day:
            self._day = day
            self.first, self.last = reconciliations.period_of(day)
        self.refresh()

    def show_period(self, first: date, last: date) -> None:
        """Show another period."""
        self.first, self.last = first, last
        self.refresh()

    def show_settled(self, shown: bool) -> None:
        """Show or hide how far each paper is settled."""
        self.table.view.set_hidden_columns(set() if shown else {"settled"})

    def refresh(self) -> None:
        """Read the account anew."""
        customer, first, last, day = self._place.customer_id, self.first, self.last, self._day
        if customer is None:
            return

        def read() -> _Read:
            statement = account_statement.of_period(customer, first, last)
            return _Read(statement, reconciliations.of_customer(customer, day))

        try:
            if size.is_large(customer):
                self.table.show_loading()
                self._latest.ask(read, self._show, self._fail)
            else:
                self._show(read())
        except AppError as error:
            self._fail(error)

    def _fail(self, error: BaseException) -> None:
        said = messages.problem(error, self.tr("读取对账单"))
        self.table.show_error(sentences(said.text, said.hint), self.refresh)

    def _show(self, read: _Read) -> None:
        statement = self.statement = read.statement
        self.sent = read.sent
        self.model.set_rows(rows_of(statement))
        proved = statement.gap_cents == 0
        proof = self.tr("期初 + 借方 − 贷方，相等")
        if not proved:
            proof = self.tr("与账上相差 {gap}").format(gap=formats.exact_money(statement.gap_cents))
        self.table.set_total(
            {
                "on": Total(formats.short_day(statement.last, statement.last.year)),
                "kind": Total(self.tr("期末余额"), span=True),
                "debit": Total(formats.money(statement.debit_cents)),
                "credit": Total(formats.money(statement.credit_cents)),
                "balance": Total(formats.exact_money(statement.closing_cents)),
                "settled": Total(proof, bold=not proved, tone="text2" if proved else "highFg"),
            }
        )
        self.table.show_rows()
        if self.table.view.current_id() is None:
            self.table.view.select_first()
        self.line.show_sent(read.sent, self._day)
        self.record.setEnabled(bool(read.sent) and not self._place.refusal())
        self.shown.emit(statement)


class _Rows(RowDelegate):
    """Lets the opening and the month ends stand on the ground of headers."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, cell = index.data(Role.ROW), index.data(Role.CELL)
        apart = isinstance(row, StatementRow) and row.line is None
        if not apart or not isinstance(cell, Cell) or option.state & QStyle.StateFlag.State_Selected:
            super().paint(painter, option, index)
            return
        paint_row(painter, option.rect, "subtle", bar=False)
        first = FIRST_SIDE if index.column() == 0 else ROW_SIDE
        PAINTERS[cell.kind](painter, option.rect.adjusted(first, 0, -ROW_SIDE, -1), cell)


class AnswerLine(QWidget):
    """What was answered to the latest statements, or for how long it has not been."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._parts: list[tuple[str, str]] = []
        self.setFixedHeight(20)

    def show_sent(self, sent: list[Sent], day: date) -> None:
        """Show the latest statements, the oldest of them first."""
        self._parts = [self._part(each, day) for each in reversed(sent[:MOST_ANSWERS])]
        if not sent:
            self._parts = [(self.tr("还没有寄出对账单"), "")]
        self.setToolTip(self.text())
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """Return all of the line."""
        return _PART.join(text for text, _ in self._parts)

    def _part(self, sent: Sent, day: date) -> tuple[str, str]:
        month = self.tr("{month} 月").format(month=sent.period_to.month)
        if sent.answered_on is None:
            waited = (day - sent.sent_on).days
            said = self.tr("{month}：{on} 寄出，未回函 {n} 天").format(
                month=month, on=f"{sent.sent_on:%m-%d}", n=waited
            )
            return said, "watch" if waited > 0 else ""
        on = f"{sent.answered_on:%m-%d}"
        if sent.answer == AGREES:
            return self.tr("{month}：{on} 回函，无差异").format(month=month, on=on), ""
        gap = formats.money(sent.difference_cents, signed=True)
        return self.tr("{month}：{on} 回函，相差 {gap}").format(month=month, on=on, gap=gap), "warn"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw part after part with a rule between, the open ones with their glyph."""
        painter = QPainter(self)
        look = theme.current()
        left = 0
        for number, (text, level) in enumerate(self._parts):
            if number:
                left += draw_text(painter, self.rect().adjusted(left, 0, 0, 0), _PART, "text3", align=Align.LEFT)
            if level:
                icons.paint_risk(painter, level, QPoint(left, (self.height() - 12) // 2), 12)
                left += 18
            tone = f"{level}Fg" if level else "text2"
            draw_text(painter, self.rect().adjusted(left, 0, 0, 0), text, tone)
            left += look.metrics().horizontalAdvance(text)
        painter.end()
