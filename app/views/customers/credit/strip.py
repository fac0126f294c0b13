"""The five answers over the tables: the answer first, its proof below; a click shows the row behind it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.services.credit_records.indicators import EXPIRED, UNUSED, Answer, ExternalIndicators
from app.views import theme
from app.views.formats import DASH
from app.views.widgets.click_frame import ClickFrame
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

HEIGHT, SMALL_HEIGHT = 82, 56


class AnswerCell(ClickFrame):
    """One answer; a click, or Enter with the focus on it, opens what is behind it."""

    def __init__(self, label: str) -> None:
        """Name the question."""
        super().__init__()
        self.setObjectName("kpi")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label = Text(label, "label", yielding=True)
        self.glyph = RiskGlyph("ok", 14)
        self.answer = Text("", "title", yielding=True)
        self.rest = Text("", "soft")
        self.rest.hide()
        self.proof = Text("", "label", yielding=True)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.glyph)
        line.addWidget(self.answer)
        line.addWidget(self.rest)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 6)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.label)
        column.addLayout(line)
        column.addWidget(self.proof)
        column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Give way in a narrow page: long answers are cut, their tooltip says them."""
        return QSize(96, super().minimumSizeHint().height())

    def show_answer(self, answer: Answer) -> None:
        """Show an answer; one that does not count is grey."""
        quiet = not answer.counted and not answer.level
        self._say(answer.level, answer.text, answer.proof, "text3" if quiet else "")
        self.proof.set_tone("warnFg" if answer.state in {EXPIRED, UNUSED} else "")

    def show_points(self, points: int | None, maximum: int | None, proof: str) -> None:
        """Show the points of the external group, or that there are none."""
        self._say("", DASH if points is None else str(points), proof, "text3" if points is None else "")
        self.rest.setText("" if maximum is None else f"/ {maximum}")
        self.rest.setVisible(maximum is not None)
        self.proof.set_tone("accent" if proof else "")

    def _say(self, level: str, text: str, proof: str, tone: str) -> None:
        self.glyph.setVisible(bool(level))
        if level:
            self.glyph.set_level(level)
        self.answer.setText(text)
        self.answer.set_tone(tone)
        self.proof.setText(proof)
        said = f"{self.label.text()}：{text}"
        self.setToolTip("\n".join(part for part in (said, proof) if part))
        self.setAccessibleName(f"{said} {proof}")


class AnswerStrip(QFrame):
    """Judicial, filings, trade references, tax grade, points; the proofs go first in a small window."""

    asked = Signal(str, object)  # entity and id of the record behind an answer, id None where there is none

    def __init__(self) -> None:
        """Begin without answers."""
        super().__init__()
        self.setObjectName("kpiBand")
        self.judicial = AnswerCell(self.tr("司法被执行"))
        self.filings = AnswerCell(self.tr("经营异常与处罚"))
        self.references = AnswerCell(self.tr("同业付款评价"))
        self.tax_grade = AnswerCell(self.tr("纳税信用等级"))
        self.score = AnswerCell(self.tr("外部信用得分"))
        self._answers: ExternalIndicators | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell in self.cells():
            row.addWidget(cell, 4 if cell is self.score else 5)
            cell.clicked.connect(self._asker(cell))
        theme.current().rows_changed.connect(self._on_rows_changed)
        self.score.setProperty("last", True)
        self._on_rows_changed()

    def cells(self) -> tuple[AnswerCell, ...]:
        """Return the cells from left to right."""
        return self.judicial, self.filings, self.references, self.tax_grade, self.score

    def _asker(self, cell: AnswerCell) -> Callable[[], None]:
        return lambda: self._ask(cell)

    def _ask(self, cell: AnswerCell) -> None:
        told = self._answers
        if told is None:
            return
        if cell is self.score:
            self.asked.emit("assessment", told.score.assessment_id)
            return
        answer = {
            self.judicial: told.judicial,
            self.filings: told.filings,
            self.references: told.references,
            self.tax_grade: told.tax_grade,
        }[cell]
        self.asked.emit(answer.entity, answer.id)

    def show_answers(self, told: ExternalIndicators) -> None:
        """Show the answers of a customer."""
        self._answers = told
        self.judicial.show_answer(told.judicial)
        self.filings.show_answer(told.filings)
        self.references.show_answer(told.references)
        self.tax_grade.show_answer(told.tax_grade)
        proof = told.score.number or self.tr("还没有评分")
        self.score.show_points(told.score.points, told.score.maximum, proof)
        if told.score.points is None and told.score.number:
            self.score.setToolTip(self.tr("评分卡还没有外部信用这一组"))

    def _on_rows_changed(self) -> None:
        small = theme.current().small_window
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)
        for cell in self.cells():
            cell.proof.setVisible(not small)
