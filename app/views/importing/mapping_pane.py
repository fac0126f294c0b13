"""Step 2, left: which field each column of the file becomes, and how that was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.i18n import translate
from app.services.importing.dates import Order
from app.services.importing.fields import Kind, field_label, is_required, names
from app.services.importing.headers import How, Match
from app.services.importing.values import as_text
from app.views import theme
from app.views.importing.state import WizardState
from app.views.widgets.labels import SectionTitle, Text, repolish_surface, rule
from app.views.widgets.segments import ChoiceButton

NOTHING = ""
CHOICE_WIDTH = 172
HOW_WIDTH = 64
NAME_WIDTH = 96
ROW_HEIGHT = 46


def how_name(how: How) -> str:
    """Return the word for how a column was matched."""
    return {
        How.EXACT: translate("Importing", "相同"),
        How.SYNONYM: translate("Importing", "同义"),
        How.REMEMBERED: translate("Importing", "上次方案"),
        How.MANUAL: translate("Importing", "手动"),
    }[how]


class MappingPane(QFrame):
    """One row a column of the file; choosing a field that another column had takes it from there."""

    changed = Signal(object)  # (field, column or None)
    terms_changed = Signal(object)  # days or None
    order_changed = Signal(object)  # Order

    def __init__(self) -> None:
        """Begin without columns."""
        super().__init__()
        self.setObjectName("pane")
        self.choices: dict[int, ChoiceButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QFrame()
        head.setObjectName("tool")
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        self.title = SectionTitle(self.tr("列映射"))
        row.addWidget(self.title)
        layout.addWidget(head)
        layout.addWidget(self._header())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._options())

    def _header(self) -> QWidget:
        row = QFrame()
        row.setObjectName("columnHead")
        row.setFixedHeight(32)
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        columns = Text(self.tr("文件列 · 样例"), "label")
        columns.setFixedWidth(NAME_WIDTH)
        line.addWidget(columns, 1)
        for words, width in ((self.tr("资信管家字段"), CHOICE_WIDTH), (self.tr("匹配"), HOW_WIDTH)):
            label = Text(words, "label")
            label.setFixedWidth(width)
            line.addWidget(label)
        return row

    def _options(self) -> QWidget:
        box = QFrame()
        box.setObjectName("actions")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(8)
        self._terms_row = QWidget()
        line = QHBoxLayout(self._terms_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(self.tr("到期日为空时按")))
        self.terms = QLineEdit()
        self.terms.setFixedWidth(96)
        self.terms.setPlaceholderText(self.tr("客户账期"))
        self.terms.setValidator(QIntValidator(0, 3650, self.terms))
        self.terms.setAccessibleName(self.tr("账期天数"))
        self.terms.editingFinished.connect(self._on_terms)
        line.addWidget(self.terms)
        line.addWidget(Text(self.tr("天推算"), "label"))
        line.addStretch(1)
        rows.addWidget(self._terms_row)
        orders = [(Order.DAY_FIRST.value, self.tr("日/月/年")), (Order.MONTH_FIRST.value, self.tr("月/日/年"))]
        self.order = ChoiceButton(self.tr("日期的顺序"), orders)
        self.order.chosen.connect(lambda key: self.order_changed.emit(Order(key)))
        rows.addWidget(self.order)
        return box

    def _on_terms(self) -> None:
        text = self.terms.text().strip()
        self.terms_changed.emit(int(text) if text else None)

    def show_state(self, state: WizardState, *, order_open: bool) -> None:
        """Show the columns of the file and what they became; `order_open` asks for the order of day and month."""
        source, mapping, kind = state.source, state.mapping, state.kind
        if source is None or mapping is None or kind is None:
            return
        by_column = {match.column: match for match in mapping.matches.values()}
        needed = len(mapping.missing)
        unused = len(mapping.unmatched)
        if needed:
            caption = self.tr("还缺 {count} 项必填").format(count=needed)
        else:
            caption = self.tr("必填齐全 · 不导入 {count} 列").format(count=unused)
        self.title.set_caption(caption)
        self._terms_row.setVisible(kind is Kind.INVOICES)
        self.order.setVisible(order_open)
        inner = QWidget()
        repolish_surface(inner)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 0, 12, 0)
        rows.setSpacing(0)
        self.choices = {}
        for column, header in enumerate(source.headers):
            match = by_column.get(column)
            sample = next((as_text(value) for value in source.samples(column)), "")
            rows.addWidget(self._row(kind, column, header, sample, match))
            rows.addWidget(rule())
        rows.addStretch(1)
        position = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().setValue(position)

    def _row(self, kind: Kind, column: int, header: str, sample: str, match: Match | None) -> QWidget:
        field, how = (match.field, how_name(match.how)) if match else (NOTHING, "")
        row = QWidget()
        row.setFixedHeight(ROW_HEIGHT)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        metrics, small = theme.current().metrics(), theme.current().metrics(12)
        elide = Qt.TextElideMode.ElideRight
        for label in (
            Text(metrics.elidedText(header or self.tr("（无列名）"), elide, NAME_WIDTH)),
            Text(small.elidedText(sample, elide, NAME_WIDTH), "caption"),
        ):
            label.setToolTip(f"{header}\n{sample}")
            label.setFixedWidth(NAME_WIDTH)
            words.addWidget(label)
        line.addLayout(words, 1)
        choice = ChoiceButton("", self._fields(kind), field)
        choice.setFixedWidth(CHOICE_WIDTH)
        choice.setAccessibleName(self.tr("列 {header} 的字段").format(header=header))
        choice.chosen.connect(lambda key, column=column, old=field: self._on_chosen(column, old, key))
        self.choices[column] = choice
        line.addWidget(choice)
        told = Text(how or self.tr("不导入"), "label", tone="accent" if how else "text3")
        told.setFixedWidth(HOW_WIDTH)
        line.addWidget(told)
        return row

    def _fields(self, kind: Kind) -> list[tuple[str, str]]:
        fields = [(name, field_label(kind, name) + (" *" if is_required(kind, name) else "")) for name in names(kind)]
        return [(NOTHING, self.tr("不导入")), *fields]

    def _on_chosen(self, column: int, old: str, key: object) -> None:
        if key == NOTHING and old:
            self.changed.emit((old, None))
        elif key != NOTHING:
            self.changed.emit((str(key), column))
