"""The rows above the timeline: segments with their counts and the button, the title with the training plan."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.services.communication.follow_ups import Step
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle
from app.views.widgets.segments import Segment, SegmentBar

BAR: Final = 48
HEAD: Final = 36
SIDE: Final = 20
KEY: Final = "Ctrl+L"


class ToolRow(QFrame):
    """Segments at the left, 记录沟通 at the right; where there is no room its word goes first, then the counts."""

    chosen = Signal(object)  # key of a segment
    record_asked = Signal()

    def __init__(self) -> None:
        """Begin without counts."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(BAR)
        words = (
            ("", self.tr("全部")),
            ("call", self.tr("电话")),
            ("letter", self.tr("信函")),
            ("visit", self.tr("走访")),
            ("training", self.tr("培训")),
            ("other", self.tr("其他")),
        )
        self.segments = SegmentBar([Segment(key, word, 0) for key, word in words])
        self._word = self.tr("记录沟通")
        self.record = Button(self._word, kind="primary", icon="plus")
        self.record.setAccessibleName(self._word)
        self._counts: Mapping[str, int] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.segments)
        row.addStretch(1)
        row.addWidget(self.record)
        self.segments.chosen.connect(self.chosen)
        self.record.clicked.connect(self.record_asked)

    def show_counts(self, counts: Mapping[str, int], refusal: str) -> None:
        """Show how many lines each segment has; `refusal` says why nothing can be recorded."""
        self._counts = counts
        self.record.setEnabled(not refusal)
        self.record.setToolTip(refusal or f"{self._word} ({KEY})")
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SIDE - 8
        for word, counted in ((self._word, True), ("", True), ("", False)):
            self.record.setText(word)
            self.segments.set_counts({key: count if counted else None for key, count in self._counts.items()})
            if self.segments.sizeHint().width() + self.record.sizeHint().width() <= room:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()


class TimelineHead(QFrame):
    """往来记录 with the year on top, and at the right the training that is planned next."""

    training_asked = Signal(object)  # Step

    def __init__(self) -> None:
        """Begin without a year."""
        super().__init__()
        self.setObjectName("columnHead")
        self.setFixedHeight(HEAD)
        self.title = SectionTitle(self.tr("往来记录"), link=" ")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(self.title)
        assert self.title.link is not None
        self.plan = self.title.link
        self.plan.clicked.connect(self._ask)
        self._planned: Step | None = None

    def show_year(self, year: int) -> None:
        """Name the year of what stands on top; 0 is none."""
        self.title.set_caption(self.tr("{year} 年").format(year=year) if year else "")

    def show_plan(self, planned: Sequence[Step], refusal: str) -> None:
        """Show the next training that is planned; `refusal` says why it cannot be recorded."""
        self._planned = planned[0] if planned else None
        self.plan.setVisible(bool(planned))
        self.plan.setEnabled(not refusal)
        if self._planned is None:
            return
        text = self.tr("培训计划 {day} {topic}")
        self.plan.setText(text.format(day=f"{self._planned.due_on:%m-%d}", topic=self._planned.text))
        others = self.tr("、").join(f"{each.due_on} {each.text}" for each in planned)
        self.plan.setToolTip(refusal or self.tr("登记这次培训：{plans}").format(plans=others))

    def _ask(self) -> None:
        if self._planned is not None:
            self.training_asked.emit(self._planned)
