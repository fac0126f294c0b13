"""The row above the table of customers: filter, segments, grade, columns, export, import, new, and a menu of the rest.

Where it is too narrow the grade and the columns move into the menu first, then words give way to icons.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.views.customers import access
from app.views.customers.words import GRADES
from app.views.session import Command, Session
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar

HEIGHT = 48
SIDE = 16
GAP = 8
_WIDE_FILTER, _NARROW_FILTER = 120, 76
_STEPS = 6
FillMenu = Callable[[QMenu], None]


class ToolRow(QFrame):
    """Says what the user wants to see; `fill_menu` fills the menu of views, filters and tools when it opens."""

    changed = Signal()  # text, segment or grade
    new_asked = Signal()
    columns_asked = Signal()

    def __init__(self, session: Session, fill_menu: FillMenu) -> None:
        """Make the row; all customers are shown."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session = session
        self._fill_menu = fill_menu
        self.filter = FilterEdit(self.tr("名称、编码"))
        self.segments = SegmentBar(self._segments())
        self.segments.set_shown("incomplete", False)
        self.grade = ChoiceButton(self.tr("等级"), self._grades())
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _segments(self) -> list[Segment]:
        return [
            Segment("all", self.tr("全部"), 0),
            Segment("overdue", self.tr("有逾期"), 0),
            Segment("over_limit", self.tr("超额度"), 0),
            Segment("review_due", self.tr("待复审"), 0),
            Segment("incomplete", self.tr("待完善"), 0),
        ]

    def _grades(self) -> list[tuple[str, str]]:
        return [("", self.tr("全部")), *((grade, grade) for grade in GRADES)]

    def _make_buttons(self) -> None:
        self.more = Button(kind="icon", icon="more", tip=self.tr("视图、筛选与工具"), key="F4")
        self.columns = Button(kind="icon", icon="cols", tip=self.tr("选择列"), key="Ctrl+Shift+L")
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl+E")
        self.bring = Button(self.tr("导入"), icon="import")
        self.bring_short = Button(kind="icon", icon="import", tip=self.tr("导入"), key="Ctrl+I")
        self.new = Button(self.tr("新增"), kind="primary", icon="plus")
        self.new_short = Button(kind="icon", icon="plus", tip=self.tr("新增"), key="Ctrl+N")
        for button in (self.bring, self.bring_short, self.new, self.new_short):
            access.allow(button, self._session)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(GAP)
        for part in (self.filter, self.segments, self.grade):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.columns, self.export, self.more, self.bring, self.bring_short, self.new, self.new_short):
            row.addWidget(button)

    def _connect(self) -> None:
        self.filter.changed.connect(self.changed)
        self.segments.chosen.connect(self.changed)
        self.grade.chosen.connect(self.changed)
        self.columns.clicked.connect(self.columns_asked)
        self.more.clicked.connect(self.open_menu)
        self.export.clicked.connect(lambda: self._session.ask(Command.EXPORT))
        for button in (self.bring, self.bring_short):
            button.clicked.connect(lambda: self._session.ask(Command.IMPORT))
        for button in (self.new, self.new_short):
            button.clicked.connect(self.new_asked)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many customers each segment has; what is incomplete is offered where there is any."""
        self.segments.set_counts(dict(counts))
        self.segments.set_shown("incomplete", counts.get("incomplete", 0) > 0)
        self.updateGeometry()
        self._fit()

    def reset(self) -> None:
        """Show all customers again."""
        self.set("", "all", "")
        self.changed.emit()

    def set(self, text: str, segment: str, grade: str) -> None:
        """Ask for this without announcing it."""
        self.filter.set_text(text)
        self.segments.set_current(segment)
        self.segments.set_shown("incomplete", segment == "incomplete")
        self.grade.set_current(grade)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the width at which all is reachable: words have given way to icons."""
        icons = (self.more, self.export, self.bring_short, self.new_short)
        parts = (self.segments, *icons)
        return QSize(2 * SIDE + _NARROW_FILTER + sum(part.sizeHint().width() + GAP for part in parts), HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the same: more room is welcome, not needed."""
        return self.minimumSizeHint()

    def _fit(self) -> None:
        """Hide what does not fit, the least needed first."""
        for step in range(_STEPS):
            shown: dict[QWidget, bool] = {
                self.columns: step < 2,
                self.grade: step < 3,
                self.bring: step < 4,
                self.bring_short: step >= 4,
                self.new: step < 5,
                self.new_short: step >= 5,
            }
            width = _NARROW_FILTER if step >= 1 else _WIDE_FILTER
            parts = [self.segments, self.export, self.more, *(part for part, wanted in shown.items() if wanted)]
            needed = width + sum(part.sizeHint().width() + GAP for part in parts)
            if needed <= self.width() - 2 * SIDE or step == _STEPS - 1:
                for part, wanted in shown.items():
                    part.setVisible(wanted)
                self.filter.setFixedWidth(width)
                self.filter.setPlaceholderText(self.tr("筛选") if step >= 1 else self.tr("名称、编码"))
                return

    def open_menu(self) -> None:
        """Open the menu of views, filters and tools."""
        menu = QMenu(self)
        self._fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def fill_grades(self, menu: QMenu) -> None:
        """Add the filter by grade to a menu."""
        grades = menu.addMenu(self.tr("等级"))
        group = QActionGroup(grades)
        for key, word in self._grades():
            action = QAction(word, grades, checkable=True, checked=key == self.grade.current())
            action.triggered.connect(lambda _=False, key=key: self._choose_grade(key))
            group.addAction(action)
            grades.addAction(action)

    def _choose_grade(self, grade: str) -> None:
        self.grade.set_current(grade)
        self.changed.emit()
