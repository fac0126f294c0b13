"""下一步 with its heading: on the page and in the overview."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from app.services.communication.follow_ups import Step
from app.views.customers.communication.step_forms import MoveForm, StepForm
from app.views.customers.communication.step_list import SIDE, StepList
from app.views.customers.communication.step_writes import tick
from app.views.session import Session
from app.views.widgets.labels import SectionTitle, Text


class StepsPane(QFrame):
    """Ticks, moves and adds steps of one customer; `opened` is a step whose story is to be shown."""

    opened = Signal(object)  # Step

    def __init__(self, session: Session, *, side: int = SIDE, head: int = 0, most: int = 6) -> None:
        """Begin empty; with a `head` height the heading stands on a ground of its own, above rows to the edges."""
        super().__init__()
        self.setObjectName("surface")
        self._session = session
        self._customer: int | None = None
        self.head = SectionTitle(self.tr("下一步"), link=self.tr("+ 添加"))
        self.list = StepList(side=side, most=most)
        self.none = Text(self.tr("没有待办的下一步"), "caption")
        self.none.setContentsMargins(side, 6, side, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_bar(self.head, side, head))
        column.addWidget(self.none)
        column.addWidget(self.list)
        assert self.head.link is not None
        self.add = self.head.link
        self.add.clicked.connect(self.add_step)
        self.list.ticked.connect(lambda step, result: tick(self._session, step, result, self))
        self.list.move_asked.connect(self.move_step)
        self.list.opened.connect(self.opened)
        self.list.menu_asked.connect(self._open_menu)
        self.setFocusProxy(self.list)

    def show_steps(self, customer_id: int, steps: Sequence[Step], as_of: date, refusal: str = "") -> None:
        """Show the steps of a customer; `refusal` says why nothing can be changed."""
        self._customer = customer_id
        self.head.set_caption(str(len(steps)) if steps else "")
        self.list.show_steps(steps, as_of, refusal)
        self.list.setVisible(bool(steps))
        self.none.setVisible(not steps)
        self.add.setEnabled(not refusal)
        self.add.setToolTip(refusal)

    def add_step(self) -> None:
        """Open the form of a new step."""
        if self._customer is not None and not self.list.refusal:
            StepForm(self._session, self._customer, self.window()).open()

    def move_step(self, step: Step) -> None:
        """Ask for another day."""
        if not self.list.refusal:
            MoveForm(self._session, step, self.window()).open()

    def _open_menu(self, step: Step, at: QPoint) -> None:
        menu = QMenu(self)
        done, move, opens = QAction(menu), QAction(menu), QAction(menu)
        done.setText(self.tr("完成…") + "\t" + self.tr("空格"))
        done.triggered.connect(lambda _=False: self.list.ask_result(step))
        move.setText(self.tr("改期…") + "\tF2")
        move.triggered.connect(lambda _=False: self.move_step(step))
        opens.setText(self.tr("查看来由") + "\tEnter")
        opens.setEnabled(step.communication_id is not None)
        opens.triggered.connect(lambda _=False: self.opened.emit(step))
        for action in (done, move):
            action.setEnabled(not self.list.refusal)
        menu.addActions([done, move, opens])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _bar(head: SectionTitle, side: int, height: int) -> QFrame:
    bar = QFrame()
    if height:
        bar.setObjectName("columnHead")
        bar.setFixedHeight(height)
    row = QHBoxLayout(bar)
    row.setContentsMargins(side, 0, side, 0 if height else 6)
    row.addWidget(head)
    return bar
