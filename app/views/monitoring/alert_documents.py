"""The documents behind an alert: number, amount, days."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.services.monitoring.alerts import AlertDetail, AlertDocument
from app.views import formats
from app.views.delegates.cells import overdue_tone
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle, Text, rule

ROW_HEIGHT = 24
_COLUMNS = 3


class Documents(QWidget):
    """A titled list; a number is a link to the customer's documents."""

    opened = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._title = SectionTitle(self.tr("相关单据"))
        self._list = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._list)

    def show_detail(self, detail: AlertDetail) -> None:
        """Show the documents of an alert; hide where it has none."""
        self._list.hide()
        self._list.deleteLater()
        self.setVisible(bool(detail.documents))
        count = self.tr("{n} 张").format(n=formats.number(detail.document_count))
        self._title.set_caption(f"{count} · {formats.exact_money(detail.document_cents)}")
        self._list = self._rows(detail)
        self._layout.addWidget(self._list)

    def _rows(self, detail: AlertDetail) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, document in enumerate(detail.documents):
            self._add(grid, 2 * place, document)
        rest = detail.document_count - len(detail.documents)
        if rest > 0:
            more = Text(self.tr("另有 {n} 张").format(n=formats.number(rest)), "caption")
            grid.addWidget(more, 2 * len(detail.documents), 0, 1, _COLUMNS)
        return rows

    def _add(self, grid: QGridLayout, row: int, document: AlertDocument) -> None:
        number = Button(document.number, kind="link")
        number.clicked.connect(self.opened)
        amount = Text(formats.exact_money(document.amount_cents), "label", tone="text")
        days = Text(self._days(document), "label", tone=self._tone(document))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.setRowMinimumHeight(row, ROW_HEIGHT)
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(amount, row, 1, right)
        grid.addWidget(days, row, 2, right)
        grid.addWidget(rule(), row + 1, 0, 1, _COLUMNS)

    def _days(self, document: AlertDocument) -> str:
        if document.days is None:
            return formats.day(document.day)
        words = {"settled": self.tr("{n} 天付清"), "overdue": self.tr("逾期 {n} 天")}
        if document.kind in words:
            return words[document.kind].format(n=formats.number(document.days))
        if document.days <= 0:
            return self.tr("未到期")
        return words["overdue"].format(n=formats.number(document.days))

    @staticmethod
    def _tone(document: AlertDocument) -> str:
        tone, _ = overdue_tone(document.days if document.kind in {"overdue", "open"} else None)
        return tone
