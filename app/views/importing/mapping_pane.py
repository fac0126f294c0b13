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
from app.views.formats import DASH
from app.views.importing.state import WizardState
from app.views.widgets.labels import SectionTitle, Text, repolish_surface, rule
from app.views.widgets.segments import ChoiceButton

NOTHING = ""
WIDTHS = (104, 168, 72)  # column of the file, field, how it was matched
WIDTHS_SMALL = (68, 166, 54)
ROW_HEIGHT = 41


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
    direction_changed = Signal(object)  # sales, purchase, or empty: as the file says

    def __init__(self) -> None:
        """Begin without columns."""
        super().__init__()
        self.setObjectName("pane")
        self.choices: dict[int, ChoiceButton] = {}
        self._widths = WIDTHS
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
        line.setContentsMargins(16, 0, 0, 0)
        line.setSpacing(8)
        titles = (self.tr("文件列 · 样例"), self.tr("资信管家字段"), self.tr("匹配"))
        self._titles = tuple(Text(words, "label") for words in titles)
        for label in self._titles:
            line.addWidget(label)
        line.addStretch(1)
        self.fit(small=False)
        return row

    def fit(self, *, small: bool) -> None:
        """Take the widths of the columns, before there is a file."""
        self._widths = WIDTHS_SMALL if small else WIDTHS
        for label, width in zip(self._titles, self._widths, strict=True):
            label.setFixedWidth(width)

    def focus_open(self) -> bool:
        """Stand on the first column that is not taken into a field."""
        for choice in self.choices.values():
            if choice.current() == NOTHING:
                choice.setFocus()
                return True
        return False

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
        directions = [("", self.tr("按列名判断")), ("sales", self.tr("销项")), ("purchase", self.tr("进项"))]
        self.direction = ChoiceButton(self.tr("进项或销项"), directions)
        self.direction.chosen.connect(lambda key: self.direction_changed.emit(str(key)))
        rows.addWidget(self.direction)
        self.whose = Text("", "label")
        rows.addWidget(self.whose)
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
        self.direction.setVisible(kind is Kind.TAX_INVOICES)
        self.direction.set_current(state.direction or "")
        self.whose.setVisible(state.customer_code is not None)
        self.whose.setText(self.tr("全部归入客户 {code}").format(code=state.customer_code))
        inner = QWidget()
        repolish_surface(inner)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 0, 0, 0)
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
        words.setContentsMargins(0, 2, 0, 3)
        words.setSpacing(0)
        name_width, choice_width, how_width = self._widths
        metrics, small = theme.current().metrics(), theme.current().metrics(12)
        elide = Qt.TextElideMode.ElideRight
        for label in (
            Text(metrics.elidedText(header or self.tr("（无列名）"), elide, name_width)),
            Text(small.elidedText(sample, elide, name_width), "caption"),
        ):
            label.setToolTip(f"{header}\n{sample}")
            label.setFixedWidth(name_width)
            words.addWidget(label)
        line.addLayout(words)
        choice = ChoiceButton("", self._fields(kind), field)
        choice.setFixedWidth(choice_width)
        choice.setAccessibleName(self.tr("列 {header} 的字段").format(header=header))
        choice.chosen.connect(lambda key, column=column, old=field: self._on_chosen(column, old, key))
        self.choices[column] = choice
        line.addWidget(choice)
        told = Text(how or DASH, "label", tone="accent" if how else "text3")
        told.setFixedWidth(how_width)
        line.addWidget(told)
        line.addStretch(1)
        return row

    def _fields(self, kind: Kind) -> list[tuple[str, str]]:
        fields = [(name, field_label(kind, name) + (" *" if is_required(kind, name) else "")) for name in names(kind)]
        return [(NOTHING, self.tr("不导入")), *fields]

    def _on_chosen(self, column: int, old: str, key: object) -> None:
        if key == NOTHING and old:
            self.changed.emit((old, None))
        elif key != NOTHING:
            self.changed.emit((str(key), column))
