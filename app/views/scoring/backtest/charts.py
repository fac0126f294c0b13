"""The three charts of a backtest: both cumulative curves (or ROC), rates by grade, predicted against actual."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.services.backtesting import words
from app.services.backtesting.report import Report
from app.views import theme
from app.views.widgets.chart_specs import Curves, RateBars, Reliability, Roc
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.labels import SectionTitle, Text, rule

HEIGHT, HEIGHT_SMALL = 290, 234
SENTENCE = 36
Shares = tuple[float, ...]


def _per_cent(values: "list[float] | tuple[float, ...]") -> Shares:
    return tuple(round(value * 100, 4) for value in values)


class ChartPane(QFrame):
    """A chart under its title, and the sentence that says what it means."""

    def __init__(self, title: str, caption: str, link: str = "") -> None:
        """Make it without a chart."""
        super().__init__()
        self.setObjectName("pane")
        self.head = SectionTitle(title, caption, link)
        self.canvas = ChartCanvas()
        self.sentence = Text(role="label", tone="text2")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.canvas, 1)
        self.sentence.setWordWrap(True)
        self.sentence.setFixedHeight(SENTENCE)
        self.sentence.setMinimumWidth(1)
        layout.addWidget(self.sentence)

    def say(self, text: str) -> None:
        """Change the sentence."""
        self.sentence.setText(text)
        self.sentence.setToolTip(text)


class ChartsBand(QFrame):
    """The three charts side by side with rules between."""

    def __init__(self) -> None:
        """Take its height from the window."""
        super().__init__()
        self.setObjectName("kpiBand")
        self._report: Report | None = None
        self._roc = False
        self.curve = ChartPane(self.tr("累计曲线"), self.tr("% · 从低分往高分数"), "ROC")
        self.grades = ChartPane(self.tr("各等级变坏比例"), self.tr("% · 竖线为九成可能的范围"))
        self.reliability = ChartPane(self.tr("说的准不准"), "")
        assert self.curve.head.link is not None
        self.curve.head.link.setToolTip(self.tr("换成 ROC 曲线或换回来 (R)"))
        self.curve.head.link.clicked.connect(self.swap_curve)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        for number, (pane, share) in enumerate(((self.curve, 340), (self.grades, 374), (self.reliability, 328))):
            if number:
                row.addWidget(rule(vertical=True))
            row.addWidget(pane, share)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(HEIGHT_SMALL if theme.current().small_window else HEIGHT)

    def swap_curve(self) -> None:
        """Show ROC in the place of both curves, or these again."""
        self._roc = not self._roc
        if self._report is not None:
            self._show_curve(self._report)

    def show_report(self, report: Report) -> None:
        """Draw all three; where there are too few bads only the rates by grade, which carry no verdict then."""
        self._report = report
        self._show_curve(report)
        self.grades.canvas.show_chart(_rates(report))
        self.grades.say(words.grades_sentence(report))
        self.reliability.canvas.show_chart(self._predicted(report))
        self.reliability.say(words.calibration_sentence(report) or words.verdict(report).headline)
        groups = self.tr("% · 分 {n} 组，点在虚线上为准").format(n=len(report.calibration))
        self.reliability.head.set_caption(groups if report.calibration else "")

    def _show_curve(self, report: Report) -> None:
        assert self.curve.head.link is not None
        self.curve.head.link.setText(self.tr("累计") if self._roc else "ROC")
        self.curve.canvas.show_chart((self._as_roc(report) if self._roc else self._curves(report)) or None)
        self.curve.say(words.curve_sentence(report) or words.verdict(report).headline)

    def _curves(self, report: Report) -> Curves | None:
        gap = report.gap
        if gap is None:
            return None
        points = report.curve
        return Curves(
            tuple(point.value for point in points),
            _per_cent([point.events for point in points]),
            _per_cent([point.others for point in points]),
            self.tr("变坏的"),
            self.tr("没变坏的"),
            (gap.value, gap.events * 100, gap.others * 100),
            self.tr("最大差距 {n}").format(n=f"{abs(gap.events - gap.others) * 100:.0f}"),
            self.tr("分数不高于"),
        )

    def _as_roc(self, report: Report) -> Roc | None:
        if not report.curve:
            return None
        across, up = ([point.others for point in report.curve], [point.events for point in report.curve])
        return Roc(_per_cent(across), _per_cent(up), self.tr("误伤的好客户，%"), self.tr("瞎猜"))

    def _predicted(self, report: Report) -> Reliability | None:
        groups = report.calibration
        if not groups:
            return None
        return Reliability(
            _per_cent([group.expected for group in groups]),
            _per_cent([group.actual for group in groups]),
            _per_cent([group.low for group in groups]),
            _per_cent([group.high for group in groups]),
            self.tr("预计变坏比例"),
            self.tr("完全说准"),
        )


def _rates(report: Report) -> RateBars | None:
    rates = [rate for rate in report.by_grade if rate.total]
    if not rates:
        return None
    return RateBars(
        tuple(rate.grade for rate in rates),
        tuple(f"{rate.bads} / {rate.total}" for rate in rates),
        tuple(None if rate.rate is None else round(rate.rate * 100, 4) for rate in rates),
        _per_cent([rate.low or 0.0 for rate in rates]),
        _per_cent([rate.high or 0.0 for rate in rates]),
        tuple(not rate.too_few for rate in rates),
    )
