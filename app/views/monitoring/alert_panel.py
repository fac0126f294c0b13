"""One alert: what fired and how it came about, what was done, the documents behind it, and the next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.services.monitoring.alerts import AlertDetail
from app.services.monitoring.wording import owner_name
from app.views import formats, theme
from app.views.monitoring.alert_documents import Documents
from app.views.monitoring.alert_flow import items
from app.views.monitoring.alert_steps import SIDE, STEPS, Steps
from app.views.monitoring.levels import level_of, limit_text
from app.views.widgets.badges import RiskTag
from app.views.widgets.buttons import Button
from app.views.widgets.chart_specs import Sparkline
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.flow import Timeline
from app.views.widgets.labels import SectionTitle, Text, repolish_surface

WIDTH = 376
WIDTH_SMALL = 336
SPARK = 72
_SAME_MEASURE = ("overdue_rate", "max_days_overdue", "limit_utilisation")  # courses measured as the threshold is


class AlertPanel(QFrame):
    """Shows a detail; its buttons say by key what the user wants."""

    step_asked = Signal(object)  # str: acknowledge note assign close reopen customer

    def __init__(self, *, read_only: bool = False) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self.setMinimumWidth(WIDTH_SMALL - 36)
        self._read_only = read_only
        self._detail: AlertDetail | None = None
        self._head = _Head()
        self._value = _Value()
        self._flow = SectionTitle(self.tr("处理流程"))
        self._timeline = Timeline()
        self.documents = Documents()
        self.steps = Steps()
        self._matter = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._value)
        layout.addWidget(self._scroll(), 1)
        layout.addWidget(self.steps)
        self._nothing = Text(self.tr("选中一条预警查看经过"), "soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._nothing, 1)
        self._head.step_asked.connect(self.step_asked)
        self.steps.step_asked.connect(self.step_asked)
        self.documents.opened.connect(lambda: self.step_asked.emit("customer"))
        self.show_detail(None)

    def _scroll(self) -> QScrollArea:
        repolish_surface(self._matter)
        column = QVBoxLayout(self._matter)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(self._flow)
        column.addWidget(self._timeline)
        column.addSpacing(4)
        column.addWidget(self.documents)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._matter)
        return self._area

    def detail(self) -> AlertDetail | None:
        """Return what is shown."""
        return self._detail

    def show_detail(self, detail: AlertDetail | None) -> None:
        """Show an alert, or that none is chosen."""
        another = detail is None or self._detail is None or detail.row.id != self._detail.row.id
        self._detail = detail
        for part in (self._head, self._value, self._area, self.steps):
            part.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        self._head.show_detail(detail)
        self._value.show_detail(detail)
        owner = owner_name(detail.row.owner) or self.tr("未指派")
        self._flow.set_caption(self.tr("责任人 {name}").format(name=owner))
        self._fold()
        self.documents.show_detail(detail)
        self.steps.offer(() if self._read_only else STEPS[detail.row.state])
        if another:
            self._area.verticalScrollBar().setValue(0)

    def _fold(self) -> None:
        if self._detail is not None:
            self._timeline.set_items(items(self._detail, self.width() - 2 * SIDE - 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines of the timeline anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fold()


class _Head(QFrame):
    """Level, number, customer and the customer's figures."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("section")
        self._tag = RiskTag("warn")
        self._number = Text(role="label", selectable=True)
        self._more = Button(kind="quiet", icon="more", tip=self.tr("更多"))
        self._customer = Text(role="title", selectable=True)
        self._customer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts = Text(role="label")
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._tag)
        top.addWidget(self._number)
        top.addStretch(1)
        top.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 10, 12, 10)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._customer)
        layout.addWidget(self._facts)
        self._more.clicked.connect(self._open_menu)

    def show_detail(self, detail: AlertDetail) -> None:
        row = detail.row
        closed = row.state == "closed"
        self._tag.set_level("" if closed else level_of(row.severity), row.state_name if closed else "")
        self._number.setText(row.number)
        self._customer.setText(row.customer)
        self._customer.setToolTip(f"{row.code}  {row.customer}")
        parts = [detail.grade] if detail.grade else []
        parts.append(self.tr("应收合计 {amount}").format(amount=formats.money(detail.open_cents)))
        parts.append(self.tr("逾期 {amount}").format(amount=formats.money(detail.overdue_cents)))
        self._facts.setText(" · ".join(parts))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("打开客户")).triggered.connect(lambda: self.step_asked.emit("customer"))
        copy = menu.addAction(self.tr("复制预警编号"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._number.text()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class _Value(QFrame):
    """The figure in the colour of its level, and how it developed; without the line in a small window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("section")
        self._rule = Text(role="soft", yielding=True)
        self._value = Text(role="kpiPane")
        self._limit = Text(role="caption", yielding=True)
        self._course = Text(role="caption")
        self._line = ChartCanvas(SPARK)
        self._has_line = False
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._rule)
        top.addWidget(self._limit)
        top.addStretch(1)
        top.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 8, SIDE, 8)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._course)
        layout.addWidget(self._line)
        theme.current().rows_changed.connect(self._fit)

    def show_detail(self, detail: AlertDetail) -> None:
        row = detail.row
        calm = row.state in {"clearing", "closed"}
        self._rule.setText(row.rule_name)
        self._value.setText(row.value_text)
        self._value.set_tone("text2" if calm else f"{level_of(row.severity)}Fg")
        limit = self.tr("阈值 {value}").format(value=limit_text(row))
        self._limit.setText(f"{limit} · {row.reason}" if row.reason else limit)
        courses = {
            "payment_cycle_change": self.tr("每月结清单据的付款天数"),
            "order_volume_change": self.tr("每月采购额（元）"),
        }
        self._course.setText(courses.get(row.rule, ""))
        values = [point.value for point in detail.points]
        self._has_line = sum(value is not None for value in values) > 1
        if self._has_line:
            comparable = row.rule in _SAME_MEASURE
            ends = (detail.points[0].on, detail.points[-1].on)
            first, last = map(formats.month, ends)
            self._line.show_chart(
                Sparkline(first, last, tuple(values), row.threshold if comparable else None, limit_text(row))
            )
        self._fit()

    def _fit(self) -> None:
        shown = self._has_line and not theme.current().small_window
        self._line.setVisible(shown)
        self._course.setVisible(shown and bool(self._course.text()))
