"""What the backtest comes to: the verdict in bold, the findings, how it was computed, and better points to look at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.backtesting import words
from app.services.backtesting.report import Report
from app.services.backtesting.words import Finding
from app.views.scoring.backtest.points_dialog import PointsDialog
from app.views.widgets.buttons import Button
from app.views.widgets.facts import FactGrid
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text, repolish_surface, rule

SIDE = 20


class FindingRow(QWidget):
    """One finding: glyph, bold line, sentence."""

    def __init__(self, finding: Finding) -> None:
        """Say one thing."""
        super().__init__()
        title, text = Text(finding.title, "bold"), Text(finding.text, "label", tone="text2")
        for line in (title, text):
            line.setWordWrap(True)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(title)
        lines.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addWidget(RiskGlyph(finding.level), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.setAccessibleName(f"{finding.title} {finding.text}")


class VerdictPane(QFrame):
    """The right pane; the button stays at its foot, the rest scrolls."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self.setMinimumWidth(280)
        self._report: Report | None = None
        self.headline = Text(role="title", selectable=True)
        self.sentence = Text(role="", tone="text2", selectable=True)
        for text in (self.headline, self.sentence):
            text.setWordWrap(True)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(0)
        self.method = FactGrid()
        self.points = Button(self.tr("看分值建议"), kind="primary", tip=self.tr("与现在的评分卡并列，不会自动采用"))
        self.points.clicked.connect(self.open_points)
        self.why = Text(role="label", tone="text2")
        self.why.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self._foot())

    def _scrolled(self) -> QScrollArea:
        matter = QWidget()
        repolish_surface(matter)
        column = QVBoxLayout(matter)
        column.setContentsMargins(SIDE, 14, SIDE, 14)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("结论"), "label"))
        column.addWidget(self.headline)
        column.addWidget(self.sentence)
        column.addSpacing(6)
        column.addWidget(rule())
        column.addLayout(self.findings)
        column.addSpacing(6)
        column.addWidget(Text(self.tr("这次怎么算的"), "section"))
        column.addWidget(self.method)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(matter)
        return area

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(6)
        column.addWidget(self.why)
        column.addWidget(self.points)
        return foot

    def show_report(self, report: Report) -> None:
        """Say what a report comes to."""
        self._report = report
        said = words.verdict(report)
        self.headline.setText(said.headline)
        self.sentence.setText(said.text)
        self._list(words.findings(report))
        self.method.set_facts(self._facts(report))
        self.points.setEnabled(not report.proposal.reason)
        self.why.setText(words.no_proposal(report.proposal.reason) if report.proposal.reason else "")
        self.why.setVisible(bool(report.proposal.reason))

    def _list(self, found: Sequence[Finding]) -> None:
        while (item := self.findings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for finding in found:
            self.findings.addWidget(FindingRow(finding))
            self.findings.addWidget(rule())

    def _facts(self, report: Report) -> list[tuple[str, str] | tuple[str, str, str]]:
        exceptions = self.tr("只用当时已知，{n} 条例外").format(n=report.undated)
        return [
            (self.tr("评分卡"), words.card_name(report.scorecard)),
            (self.tr("评分时点"), words.period(report)),
            (self.tr("变坏"), words.went_bad(report)),
            (
                self.tr("样本"),
                self.tr("{customers} 家 × {days} 次，共 {n}").format(
                    customers=report.customers, days=len(report.days), n=report.observations
                ),
            ),
            (self.tr("数据核对"), exceptions, "watchFg" if report.undated else "okFg"),
        ]

    def open_points(self) -> None:
        """Show better points beside those of the card."""
        if self._report is not None and not self._report.proposal.reason:
            dialog = PointsDialog(self._report, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
