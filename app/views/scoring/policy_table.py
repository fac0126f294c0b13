"""The ladder of grades with the policy of each, the row of this customer's grade lit."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.scoring.history import StoredAssessment
from app.services.scoring.wording import GradeLine, ladder, settlement_name
from app.views import formats, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.widgets.ladder import Ladder

BAND = 21
HEAD = 21
_SHARES = (0.0, 0.16, 0.36, 0.57, 0.79, 1.0)


def term_text(line: GradeLine) -> str:
    """Return the longest term of a grade, or that it pays at once or ahead."""
    return formats.days(line.term_days) if line.settlement == "credit" else settlement_name(line.settlement)


class _Rows(QWidget):
    """The table beside the ruler, a row a band."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = ladder()
        self._grade = ""
        self.setFixedHeight(HEAD + BAND * len(self._lines) + 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(280)

    def show_grade(self, grade: str) -> None:
        self._grade = grade
        self.setAccessibleName(grade)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        titles = (
            self.tr("等级"),
            self.tr("分数"),
            self.tr("额度系数"),
            self.tr("账期上限"),
            self.tr("现金折扣"),
        )
        self._row(painter, 0, titles, "text2", px=12)
        painter.fillRect(QRect(0, HEAD - 1, self.width(), 1), look.color("line"))
        for number, line in enumerate(self._lines):
            top = HEAD + number * BAND
            lit = line.grade == self._grade
            if lit:
                painter.fillRect(QRect(0, top, self.width(), BAND), look.color("select"))
            self._row(painter, top, self._words(line), "text", px=12, lit=lit)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line"))
        painter.end()

    @staticmethod
    def _words(line: GradeLine) -> tuple[str, ...]:
        discount = formats.percent_bp(line.discount_bp) if line.discount_bp else formats.DASH
        factor = formats.number(line.factor, 2) or "0"
        return (line.grade, f"{line.low}–{line.high}", factor, term_text(line), discount)

    def _row(
        self, painter: QPainter, top: int, words: tuple[str, ...], tone: str, *, px: int, lit: bool = False
    ) -> None:
        width = self.width() - 16
        for number, word in enumerate(words):
            left, right = (round(width * share) for share in _SHARES[number : number + 2])
            align = Align.LEFT if number == 0 else Align.RIGHT
            box = QRect(8 + left + (6 if number else 0), top, right - left - (6 if number else 0), BAND)
            shown = "accent" if lit and number == 0 else tone
            draw_text(painter, box, word, shown, bold=lit, px=px, align=align)


class PolicyTable(QWidget):
    """The ruler with the scores of now and last time, and the table beside it."""

    def __init__(self) -> None:
        """Show no score."""
        super().__init__()
        self.ruler = Ladder(tuple(line.low for line in ladder()), BAND)
        self.rows = _Rows()
        left = QVBoxLayout()
        left.setContentsMargins(0, HEAD, 0, 0)
        left.addWidget(self.ruler)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left)
        row.addWidget(self.rows, 1)

    def show_assessment(self, assessment: StoredAssessment) -> None:
        """Mark the scores and the grade."""
        before = assessment.previous
        self.ruler.set_scores(assessment.score, before.score if before else None)
        self.rows.show_grade(assessment.grade)
