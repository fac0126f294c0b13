"""What was last said with a customer, and what is to be done next: the parts of the overview one acts on."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.services.communication import follow_ups
from app.services.communication.follow_ups import Step
from app.services.communication.timeline import Entry
from app.views import formats, icons
from app.views.columns import Align
from app.views.customers.communication.entry_form import EntryForm
from app.views.customers.communication.head import KEY
from app.views.customers.communication.steps_pane import StepsPane
from app.views.customers.communication.words import icon_of, plain
from app.views.customers.overview.data import Overview
from app.views.customers.overview.leads import Lead
from app.views.customers.overview.lines import Lines
from app.views.delegates.cells import draw_text
from app.views.messages import role_name
from app.views.session import Session
from app.views.widgets.labels import SectionTitle, Text

SIDE = 20
PAGE = "communication"
_MOST_STEPS = 4
_WHO_WIDTH = 96
Refusal = Callable[[], str]


class StepsSection(QFrame):
    """The next steps, ticked where they stand; Enter shows where one came from."""

    def __init__(self, lead: Lead, session: Session, refusal: Refusal) -> None:
        """Begin empty; `refusal` says why nothing can be changed."""
        super().__init__()
        self.setObjectName("section")
        self._lead, self._refusal = lead, refusal
        self.pane = StepsPane(session, side=0, most=_MOST_STEPS)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.addWidget(self.pane)
        self.pane.opened.connect(self._open)

    def show_overview(self, shown: Overview) -> None:
        """Show the steps of a customer; planned trainings stand on its own page."""
        detail = shown.detail
        self.pane.show_steps(
            detail.id, [each for each in shown.steps if not each.training], detail.as_of, self._refusal()
        )

    def _open(self, step: Step) -> None:
        self._lead(PAGE, follow_ups.ENTITY, step.id)


class Talks(Lines):
    """Lines of the timeline: day, what it was, what was said, who recorded it."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.year = 0

    def said(self, item: Entry) -> str:
        """Return an entry as one text."""
        return plain(item)

    def draw(self, painter: QPainter, box: QRect, item: Entry) -> None:
        """Draw an entry."""
        day_width = 50 if item.happened_on.year == self.year else 84
        draw_text(painter, box, formats.short_day(item.happened_on, self.year), "text2", px=12)
        icons.paint(painter, icon_of(item.kind), QRect(day_width, box.top() + 7, 14, 14))
        left = day_width + 22
        used = draw_text(painter, box, role_name(item.role), "text2", px=12, align=Align.RIGHT)
        title = draw_text(painter, QRect(left, box.top(), self.width() // 3, box.height()), item.title)
        text = box.adjusted(left + max(title + 12, _WHO_WIDTH), 0, -used - 12, 0)
        draw_text(painter, text, item.text.replace("\n", " "), "text2")


class TalksSection(QFrame):
    """What happened last, and the way to record more."""

    def __init__(self, lead: Lead, session: Session, refusal: Refusal) -> None:
        """Begin empty; `refusal` says why nothing can be recorded."""
        super().__init__()
        self.setObjectName("section")
        self._lead, self._session, self._refusal = lead, session, refusal
        self._customer: int | None = None
        self.head = SectionTitle(self.tr("最近往来"), link=self.tr("记录沟通"))
        self._none = Text(self.tr("还没有沟通记录"), "caption")
        self.lines = Talks()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(6)
        for part in (self.head, self._none, self.lines):
            column.addWidget(part)
        assert self.head.link is not None
        self.record_link = self.head.link
        self.record_link.clicked.connect(self.record)
        self.lines.opened.connect(self._open)

    def show_overview(self, shown: Overview) -> None:
        """Show the last entries of a customer."""
        self._customer = shown.detail.id
        self.lines.year = shown.detail.as_of.year
        self.lines.set_items(shown.talks)
        self._none.setVisible(not shown.talks)
        why = self._refusal()
        self.record_link.setEnabled(not why)
        self.record_link.setToolTip(why or f"{self.record_link.text()} ({KEY})")

    def record(self) -> None:
        """Open the form of a new entry."""
        if self._customer is not None and not self._refusal():
            EntryForm(self._session, self._customer, self.window()).open()

    def _open(self, entry: Entry) -> None:
        self._lead(PAGE, entry.source, entry.id)
