"""The head of the page of a customer: grade, name, four figures that lead to what is behind them, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.customers.detail import CustomerDetail
from app.views import formats, theme
from app.views.customers.elided import ElidedText
from app.views.customers.place import Preview
from app.views.customers.words import alert_summary, level_of, meta_parts
from app.views.widgets.badges import GradeBadge
from app.views.widgets.buttons import Button
from app.views.widgets.click_frame import ClickFrame
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

HEIGHT, SMALL_HEIGHT = 64, 48
SIDE = 20


class HeadFigure(ClickFrame):
    """A label, a bold amount, a caption; a click, or Enter with the focus on it, leads to what is behind it."""

    def __init__(self, label: str, tip: str) -> None:
        """Name the figure and say where it leads."""
        super().__init__()
        self.setObjectName("headFigure")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self.label = Text(label, "label")
        self.value = Text("", "title")
        self._small = False
        self.extra, self.caption = Text("", "label"), Text("", "label")
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.extra)
        below.addWidget(self.caption)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.label)
        column.addWidget(self.value)
        column.addLayout(below)
        column.addStretch(1)

    def set_figure(self, value: str, caption: str = "", tone: str = "", extra: str = "", extra_tone: str = "") -> None:
        """Show a value and what belongs to it."""
        self.value.setText(value)
        self.value.set_tone(tone)
        self.caption.setText(caption)
        self.extra.setText(extra)
        self.extra.set_tone(extra_tone)
        self.extra.setVisible(bool(extra) and not self._small)
        self.setAccessibleName(f"{self.label.text()} {value} {extra} {caption}")

    def set_small(self, small: bool) -> None:
        """Leave the lower line out in a small window."""
        self._small = small
        self.caption.setVisible(not small)
        self.extra.setVisible(not small and bool(self.extra.text()))


class PageHead(QFrame):
    """Whose page it is. Without room for the list beside it, it holds the way back and to the neighbours."""

    back_asked = Signal()
    step_asked = Signal(object)  # 1 or -1
    archive_asked = Signal()
    figure_asked = Signal(object)  # balance, available, overdue, score

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pageHead")
        self.back = Button(kind="icon", icon="left", tip=self.tr("返回客户列表"), key="Esc")
        self.previous = Button(kind="icon", icon="up", tip=self.tr("上一个客户"), key="Ctrl+PgUp")
        self.next = Button(kind="icon", icon="down", tip=self.tr("下一个客户"), key="Ctrl+PgDn")
        self.badge = GradeBadge(large=True)
        self.name, self.meta = ElidedText(px=18, bold=True), ElidedText(px=12, tone="text2")
        self.glyph, self.alerts = RiskGlyph("ok"), Text(role="label")
        self.balance = HeadFigure(self.tr("应收余额"), self.tr("查看未结清单据"))
        self.available = HeadFigure(self.tr("可用额度"), self.tr("查看结算条件与额度"))
        self.overdue = HeadFigure(self.tr("逾期金额"), self.tr("查看逾期单据"))
        self.score = HeadFigure(self.tr("评分"), self.tr("查看评分"))
        self.figures = {
            "balance": self.balance,
            "available": self.available,
            "overdue": self.overdue,
            "score": self.score,
        }
        self.archive = Button(self.tr("档案"), icon="doc")
        self.archive.setToolTip(f"{self.archive.text()} (Ctrl+D)")
        self.more = Button(kind="icon", icon="more", tip=self.tr("更多"))
        self._lay_out()
        self._connect()
        self.set_alone(False)
        self._fit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(12)
        ways = QHBoxLayout()
        ways.setSpacing(4)
        for button in (self.back, self.previous, self.next):
            ways.addWidget(button)
        row.addLayout(ways)
        row.addWidget(self.badge)
        row.addLayout(self._words(), 1)
        figures = QHBoxLayout()
        figures.setSpacing(0)
        for figure in self.figures.values():
            figures.addWidget(figure)
        row.addLayout(figures)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.archive, self.more):
            buttons.addWidget(button)
        row.addLayout(buttons)

    def _words(self) -> QVBoxLayout:
        second = QHBoxLayout()
        second.setSpacing(6)
        for part in (self.glyph, self.alerts):
            second.addWidget(part)
        second.addWidget(self.meta, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addLayout(second)
        words.addStretch(1)
        return words

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.archive.clicked.connect(self.archive_asked)
        for key, figure in self.figures.items():
            figure.clicked.connect(lambda key=key: self.figure_asked.emit(key))
        theme.current().rows_changed.connect(self._fit)

    def set_alone(self, alone: bool) -> None:
        """Hold the way back and to the neighbours where no list stands beside the page."""
        for button in (self.back, self.previous, self.next):
            button.setVisible(alone)

    def show_customer(self, detail: CustomerDetail) -> None:
        """Show a customer on the day of its figures."""
        self.badge.set_grade(detail.grade)
        self.name.set_text(detail.profile.name)
        level = level_of(detail.severity)
        self.glyph.setVisible(bool(detail.alerts_open))
        self.alerts.setVisible(bool(detail.alerts_open))
        self.glyph.set_level(level)
        self.alerts.setText(f"{alert_summary(level, detail.alerts_worst)}  |")
        self.alerts.set_tone(f"{level}Fg")
        self.meta.set_text("  |  ".join(meta_parts(detail, with_limit=False)))
        self._show_money(detail)
        self._show_score(detail)

    def show_problem(self, text: str) -> None:
        """Say why nothing can be shown."""
        self.badge.set_grade("")
        self.name.set_text(formats.DASH)
        self.glyph.hide()
        self.alerts.hide()
        self.meta.set_text(text)
        for figure in self.figures.values():
            figure.set_figure(formats.DASH)

    def _show_money(self, detail: CustomerDetail) -> None:
        change = self.tr("较上月 {change}").format(change=formats.money(detail.balance_change_cents, signed=True))
        self.balance.set_figure(formats.exact_money(detail.balance_cents), change)
        if detail.available_cents is None:
            self.available.set_figure(formats.DASH, self.tr("未设额度"))
        else:
            limit = self.tr("额度 {amount}").format(amount=formats.exact_money(detail.profile.credit_limit_cents))
            over = "highFg" if detail.available_cents < 0 else ""
            self.available.set_figure(formats.exact_money(detail.available_cents), limit, over)
        share = self.tr("占 {percent} · 最长 {days}").format(
            percent=formats.percent(detail.overdue_share), days=formats.days(detail.max_days_overdue)
        )
        none = self.tr("没有逾期")
        self.overdue.set_figure(formats.money(detail.overdue_cents), share if detail.overdue_cents else none)

    def show_preview(self, preview: Preview) -> None:
        """Show what will be overdue once money is allocated, and what was."""
        before = self.tr("核销前 {amount}").format(amount=formats.money(preview.overdue_before_cents))
        self.overdue.set_figure(formats.money(preview.overdue_cents), "", "", before, "accent")

    def _show_score(self, detail: CustomerDetail) -> None:
        if detail.score is None:
            self.score.set_figure(formats.DASH, self.tr("尚未评估"))
            return
        before, grades, extra, tone = detail.previous_score, detail.grade, "", ""
        if before is not None and before != detail.score:
            moved = detail.score - before
            extra, tone = formats.number(moved, signed=True), "warnFg" if moved < 0 else "okFg"
        if detail.previous_grade and detail.previous_grade != detail.grade:
            grades = f"{detail.previous_grade} → {detail.grade}"
        self.score.set_figure(str(detail.score), grades, extra=extra, extra_tone=tone)

    def _fit(self) -> None:
        small = theme.current().small_window
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)
        for figure in self.figures.values():
            figure.set_small(small)

    def first(self) -> QWidget:
        """Return what takes the focus for the head."""
        return self.archive
