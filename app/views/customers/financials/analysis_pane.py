"""The right half of the statements: Z-score on its ruler, ratios through the periods, cross-checks, what a score uses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.activity.cross_checks import CrossChecks
from app.services.statements import wording
from app.services.statements.terms import MANUFACTURER, OTHER, Model
from app.views import theme
from app.views.customers.financials.evidence import EvidenceTable
from app.views.customers.financials.method import MethodDialog
from app.views.customers.financials.ratio_table import RatioTable, Shown
from app.views.customers.financials.ruler import Dot, ZoneRuler
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton

SIDE = 16
FEW, MOST = 2, 4


class AnalysisPane(QFrame):
    """Shows what follows from the periods, saved or just typed."""

    model_chosen = Signal(object)  # z_manufacturer or z_other

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self._model: Model = OTHER
        self.shown: tuple[Shown, ...] = ()
        self.title = Text("", "section")
        self.caption = Text("", "caption", yielding=True)
        self.kind = ChoiceButton("", [(OTHER.key, self.tr("非制造")), (MANUFACTURER.key, self.tr("制造"))])
        self.kind.setToolTip(self.tr("按客户的行业选择：制造业用 Z′，其他用 Z″"))
        self.method = Button(self.tr("算法"), kind="link", tip=self.tr("看 X1 到 X5 各是多少"))
        self.ruler, self.ratios, self.evidence = ZoneRuler(), RatioTable(), EvidenceTable()
        self.note = Text("", "caption")
        self.note.setWordWrap(True)
        self._lay_out()
        self.kind.chosen.connect(self.model_chosen)
        self.method.clicked.connect(self.explain)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 6, SIDE, 0)
        head.setSpacing(8)
        for part in (self.title, self.caption):
            head.addWidget(part, 1 if part is self.caption else 0)
        head.addWidget(self.kind)
        head.addWidget(self.method)
        inner = QWidget()
        inner.setObjectName("surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(head)
        rulers = QHBoxLayout()
        rulers.setContentsMargins(SIDE, 0, SIDE, 0)
        rulers.addWidget(self.ruler)
        column.addLayout(rulers)
        column.addWidget(self.ratios)
        column.addWidget(self.evidence)
        notes = QHBoxLayout()
        notes.setContentsMargins(SIDE, 2, SIDE, 0)
        notes.addWidget(self.note)
        column.addLayout(notes)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_analysis(self, model: Model, shown: Sequence[Shown], checks: CrossChecks | None) -> None:
        """Show these periods, oldest first, and the checks of the latest."""
        self._model, self.shown = model, tuple(shown)
        self.kind.set_current(model.key)
        self.title.setText(self.tr("Z′ 值") if model is MANUFACTURER else self.tr("Z″ 值"))
        self.caption.setText(self._caption())
        self.caption.setToolTip(self.caption.text())
        known = [(each, each.analysed.ratios.altman.score(model).value) for each in shown]
        dots = [
            Dot(each.label, value, each.used, each.analysed.period.draft) for each, value in known if value is not None
        ]
        self.ruler.set_dots(model, dots)
        self.ruler.setVisible(bool(dots))
        self.ratios.show_ratios(self.shown, model.key, FEW if theme.current().small_window else MOST)
        self.evidence.show_checks(checks)
        self.note.setText(self._note())

    def _caption(self) -> str:
        if not self.shown:
            return ""
        last = self.shown[-1]
        said = []
        if last.analysed.period.period_end.month < 12:
            said.append(self.tr("{period}按年折算").format(period=last.label))
        if last.analysed.period.draft:
            said.append(self.tr("草稿"))
        return " · ".join(said)

    def _note(self) -> str:
        used = next((each for each in self.shown if each.used), None)
        if used is None:
            return self.tr("还没有已确认的报表，评分不使用财务数据。")
        period = used.analysed.period
        name = wording.period_label(period.period_end, period.period)
        text = self.tr("现行评分取 {period}的报表。").format(period=name)
        if any(each.analysed.period.draft for each in self.shown):
            return self.tr("现行评分取 {period}的报表；草稿确认后进入下次评分。").format(period=name)
        return text

    def explain(self) -> None:
        """Say how the score came about."""
        MethodDialog(self._model, self.shown, self.window()).open()
