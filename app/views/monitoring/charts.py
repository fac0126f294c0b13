"""The ageing of the book beside last month's, and DSO over twelve months with how it is computed."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views import formats, messages, theme
from app.views.delegates.cells import draw_text
from app.views.monitoring.figures import Overview
from app.views.widgets.ageing import AgeingLegend, AgeingStrip
from app.views.widgets.chart_specs import AgeingBars, LineChart
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.labels import SectionTitle, Text

HEIGHT = 216
HEIGHT_SMALL = 170
STRIP = 12
WAN = 1_000_000  # fen in 万元


class _LastMonthKey(QWidget):
    """The tick of the chart and its meaning."""

    def __init__(self) -> None:
        super().__init__()
        self._word = self.tr("上月末")
        width = 20 + theme.current().metrics(12).horizontalAdvance(self._word)
        self.setFixedSize(QSize(width, 18))
        self.setAccessibleName(self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 8, 16, 2), theme.current().color("text"))
        draw_text(painter, self.rect().adjusted(20, 0, 0, 0), self._word, px=12)
        painter.end()


class _Halves(QWidget):
    """Not due at the left, overdue at the right: amount in 万元 and share."""

    def __init__(self) -> None:
        super().__init__()
        self._left: tuple[str, str, str] = ("", "", "")
        self._right: tuple[str, str, str] = ("", "", "")
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amounts(self, amounts: tuple[int, ...]) -> None:
        total, not_due = sum(amounts), amounts[0]
        overdue = total - not_due
        names = (self.tr("未到期"), self.tr("已逾期"))
        self._left, self._right = (
            (name, formats.wan(cents), f" · {formats.percent(cents / total)}" if total > 0 else "")
            for name, cents in zip(names, (not_due, overdue), strict=True)
        )
        self.setAccessibleName("  ".join([" ".join(self._left), " ".join(self._right)]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._draw(painter, 0, self._left)
        look = theme.current()
        width = look.metrics(12).horizontalAdvance(self._right[0] + self._right[2])
        width += look.metrics(12, bold=True).horizontalAdvance(self._right[1]) + 4
        self._draw(painter, self.width() - width, self._right)
        painter.end()

    def _draw(self, painter: QPainter, left: int, parts: tuple[str, str, str]) -> None:
        name, amount, share = parts
        box = QRect(left, 0, self.width() - left + 2, self.height())
        left += draw_text(painter, box, name, "text2", px=12) + 4
        left += draw_text(painter, box.adjusted(left - box.left(), 0, 0, 0), amount, bold=True, px=12)
        draw_text(painter, QRect(left, 0, self.width() - left + 2, self.height()), share, "text2", px=12)


class AgeingChart(QFrame):
    """Strip and bars; in a small window strip and figures."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self._strip = AgeingStrip(STRIP)
        self._halves = _Halves()
        self._bars = ChartCanvas()
        self._legend = AgeingLegend(compact=True)
        self._key = _LastMonthKey()
        self._legend_key = Text(self.tr("占比 · 较上月末"), "label", tone="text")
        title = SectionTitle(self.tr("账龄分布"), self.tr("万元"))
        title.setFixedHeight(20)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._key)
        head.addWidget(self._legend_key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._strip)
        layout.addWidget(self._halves)
        layout.addWidget(self._bars, 1)
        layout.addSpacing(4)
        layout.addWidget(self._legend)
        layout.addStretch(0)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        small = theme.current().small_window
        large: tuple[QWidget, ...] = (self._halves, self._bars, self._key)
        for widget in large:
            widget.setVisible(not small)
        self._legend.setVisible(small)
        self._legend_key.setVisible(small)

    def show_overview(self, overview: Overview) -> None:
        """Show the buckets of a date and of the month's end before."""
        amounts, last = overview.amounts, overview.last_amounts
        self._strip.set_amounts(amounts)
        self._halves.set_amounts(amounts)
        self._legend.set_amounts(amounts, last)
        total = sum(amounts)
        shares = tuple(formats.percent(cents / total) if total > 0 else "" for cents in amounts[1:])
        wan, last_wan = (tuple(round(cents / WAN, 4) for cents in each[1:]) for each in (amounts, last))
        self._bars.show_chart(AgeingBars(messages.bucket_names()[1:], wan, shares, last_wan))
        undated = formats.money(overview.no_due_date_cents)
        tip = self.tr("未到期含没有到期日的 {amount} 元").format(amount=undated)
        self.setToolTip(tip if overview.no_due_date_cents else "")


class DsoChart(QFrame):
    """Days sales outstanding month by month, against what was the best possible."""

    explain_asked = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self._canvas = ChartCanvas()
        title = SectionTitle(self.tr("应收周转天数 DSO"), self.tr("天 · 近 12 个月"), self.tr("计算口径"))
        assert title.link is not None
        title.link.clicked.connect(self.explain_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 4)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(self._canvas, 1)

    def show_overview(self, overview: Overview) -> None:
        """Show the months up to a date."""
        best = overview.now.best_possible_dso.value
        label = self.tr("最佳 {days}").format(days=formats.number(best, 1)) if best is not None else ""
        labels = tuple(str(point.month.month) for point in overview.dso)
        values = tuple(point.value.value for point in overview.dso)
        self._canvas.show_chart(LineChart(labels, values, best, label))


class ChartsBand(QFrame):
    """Both charts side by side with a rule between."""

    def __init__(self) -> None:
        """Take its height from the window."""
        super().__init__()
        self.setObjectName("kpiBand")
        self.ageing = AgeingChart()
        self.dso = DsoChart()
        divider = QFrame()
        divider.setObjectName("ruleV")
        divider.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        row.addWidget(self.ageing, 1)
        row.addWidget(divider)
        row.addWidget(self.dso, 1)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(HEIGHT_SMALL if theme.current().small_window else HEIGHT)

    def show_overview(self, overview: Overview) -> None:
        """Show both charts."""
        self.ageing.show_overview(overview)
        self.dso.show_overview(overview)
