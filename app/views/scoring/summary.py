"""The right pane: score and grade, the ladder, why it changed, the terms that follow, what would raise it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.services.customers.detail import CustomerDetail
from app.services.scoring.history import ImproveLine, StoredAssessment
from app.views import formats, theme
from app.views.scoring import words
from app.views.scoring.policy_table import PolicyTable
from app.views.widgets.badges import GradeBadge, Tag
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.labels import SectionTitle, Text, repolish_surface, rule

SIDE = 20
IMPROVEMENTS = 6
Cell = tuple[str, str, Qt.AlignmentFlag]  # text, tone and bold, place
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class ScoreHead(QFrame):
    """The score in 40 px, the grade, the change, and the earlier assessments."""

    version_chosen = Signal(object)  # int: the id of an assessment

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.score = Text(role="score")
        self.grade = GradeBadge()
        self.first = Tag("", self.tr("初评"))
        self.change = Text(role="bold")
        self.step = Text(role="soft")
        self.before = Text(role="label")
        self.history = Button(" ")
        self._versions: Sequence[StoredAssessment] = ()
        self.history.clicked.connect(self._open_history)
        for text in (self.step, self.before):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.grade, self.first, self.change):
            line.addWidget(widget)
        line.addWidget(self.step, 1)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addLayout(line)
        lines.addWidget(self.before)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 8)
        row.setSpacing(16)
        row.addWidget(self.score)
        row.addLayout(lines, 1)
        row.addWidget(self.history)

    def show_assessment(self, shown: StoredAssessment, versions: Sequence[StoredAssessment]) -> None:
        """Show one of the assessments of a customer."""
        self._versions = versions
        self.score.setText(str(shown.score))
        self.grade.set_grade(shown.grade)
        self.first.setVisible(shown.provisional)
        change = shown.change
        text = self.tr("较上次 {change}").format(change=formats.number(change, signed=True) or "0")
        self.change.setText(text if change is not None else "")
        self.change.setVisible(change is not None)
        self.change.set_tone("warnFg" if (change or 0) < 0 else "okFg" if change else "text2")
        self.step.setText(words.grade_step(shown))
        self.step.setToolTip(self.step.text())
        self.before.setText(words.before_text(shown, numbered=not theme.current().small_window))
        self.before.setToolTip(words.before_text(shown))
        self.history.setText(self.tr("历史 {n} 次").format(n=len(versions)))
        self.history.setVisible(len(versions) > 1)

    def _open_history(self) -> None:
        menu = QMenu(self)
        for each in self._versions:
            parts = (formats.day(each.as_of), str(each.score), each.grade, each.number)
            action = menu.addAction("  ".join(parts))
            action.triggered.connect(lambda _=False, chosen=each.id: self.version_chosen.emit(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.history.mapToGlobal(self.history.rect().bottomLeft()))


class _Grid(QWidget):
    """Rows of small texts in columns, with rules between."""

    def __init__(self, rows: Sequence[Sequence[Cell]], stretch: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(stretch, 1)
        for number, row in enumerate(rows):
            grid.setRowMinimumHeight(2 * number, 26)
            for column, (text, tone, place) in enumerate(row):
                shown = Text(text, "label" if tone != "bold" else "bold", tone="" if tone == "bold" else tone)
                if column == stretch:
                    shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                    shown.setWordWrap(True)
                grid.addWidget(
                    shown,
                    2 * number,
                    column,
                    place | Qt.AlignmentFlag.AlignVCenter if column != stretch else Qt.AlignmentFlag.AlignVCenter,
                )
            grid.addWidget(rule(), 2 * number + 1, 0, 1, len(row))


class Summary(QFrame):
    """All of it for one assessment; a part without matter is left out."""

    version_chosen = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self.head = ScoreHead()
        self.policy = PolicyTable()
        self.notes = [InfoBar(closable=False, wrapping=True), InfoBar(closable=False, wrapping=True)]
        self._parts: QWidget = QWidget()
        self._matter = QWidget()
        repolish_surface(self._matter)
        self._column = QVBoxLayout(self._matter)
        self._column.setContentsMargins(SIDE, 12, SIDE, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self.policy)
        for note in self.notes:
            self._column.addWidget(note)
        self._column.addWidget(self._parts)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._matter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(area, 1)
        self.head.version_chosen.connect(self.version_chosen)

    def show_assessment(
        self, shown: StoredAssessment, versions: Sequence[StoredAssessment], customer: CustomerDetail
    ) -> None:
        """Show an assessment beside what the customer has now."""
        self.head.show_assessment(shown, versions)
        self.policy.show_assessment(shown)
        _say(self.notes[0], words.held_down(shown), "high")
        _say(self.notes[1], words.thin_data(shown), "watch")
        parts = QWidget()
        column = QVBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if shown.previous is not None:
            self._add(column, self._reasons(shown))
        self._add(column, self._terms(shown, customer))
        if shown.improve:
            self._add(column, self._improve(shown))
        if shown.worsen:
            self._add(column, self._worsen(shown))
        self._column.replaceWidget(self._parts, parts)
        self._parts.hide()
        self._parts.deleteLater()
        self._parts = parts

    @staticmethod
    def _add(column: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
        if column.count():
            column.addSpacing(8)
        for widget in widgets:
            column.addWidget(widget)

    def _reasons(self, shown: StoredAssessment) -> list[QWidget]:
        assert shown.previous is not None
        rows = []
        for group, change, text in words.reasons(shown):
            tone = "warnFg" if change < 0 else "okFg" if change else "text3"
            number = formats.number(change or None, signed=True)
            rows.append(((group, "text", _LEFT), (number, tone, _RIGHT), (text, "", _LEFT)))
        caption = f"{shown.previous.score} → {shown.score}"
        return [SectionTitle(self.tr("变动原因"), caption), _Grid(rows, 2)]

    def _terms(self, shown: StoredAssessment, customer: CustomerDetail) -> list[QWidget]:
        rows = [
            (
                (what, "text", _LEFT),
                (both.old, "", _RIGHT),
                ("→", "", _LEFT),
                (both.new, "bold", _RIGHT),
                (why, "", _LEFT),
            )
            for what, both, why in words.policy(shown, customer)
        ]
        widgets: list[QWidget] = [SectionTitle(self.tr("信用政策建议"), self.tr("现行 → 建议")), _Grid(rows, 4)]
        widgets += [Text(words.method_text(method), "caption") for method in shown.limit.methods]
        over = words.over_limit(shown, customer)
        if over:
            bar = InfoBar(closable=False, wrapping=True)
            bar.setParent(self)  # shown without a parent it would be a window for a moment
            _say(bar, over, "warn")
            widgets.append(bar)
        return widgets

    def _improve(self, shown: StoredAssessment) -> list[QWidget]:
        rows = [self._step(line, "okFg") for line in shown.improve[:IMPROVEMENTS]]
        title = SectionTitle(self.tr("怎样能提高评分"), self.tr("单项改善，按得分排列"))
        return [title, _Grid(rows, 1)]

    def _worsen(self, shown: StoredAssessment) -> list[QWidget]:
        rows = [self._step(line, "warnFg") for line in shown.worsen[:IMPROVEMENTS]]
        title = SectionTitle(self.tr("什么会降低评分"), self.tr("单项变差，按失分排列"))
        return [title, _Grid(rows, 1)]

    def _step(self, line: ImproveLine, tone: str) -> tuple[Cell, ...]:
        gain = formats.number(line.gain, signed=True)
        after = self.tr("到 {score} 分").format(score=line.score)
        return (
            (line.name, "text", _LEFT),
            (words.improvement(line), "", _LEFT),
            (gain, tone, _RIGHT),
            (after, "", _RIGHT),
        )


def _say(bar: InfoBar, text: str, level: str) -> None:
    if text:
        bar.say(text, level)
    else:
        bar.hide()
