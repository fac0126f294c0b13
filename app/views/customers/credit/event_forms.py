"""Recording a credit event, and taking one back by an entry against it."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.credit_records import events, kinds
from app.services.credit_records.events import Event, EventInput
from app.services.writing import Written
from app.views.customers.credit.fields import code_of, coded
from app.views.customers.form import FormDialog, line
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

_WIDTH = 480


class EventForm(FormDialog):
    """Day, kind, level, title, detail, amount and where it is known from."""

    def __init__(self, session: Session, customer_id: int, parent: QWidget) -> None:
        """Record an event of the as-of date."""
        super().__init__(session, translate("EventForm", "登记事件"), parent)
        self._customer_id = customer_id
        self._kind = coded([(each, kinds.event_kind_name(each)) for each in kinds.EVENT_KINDS])
        self._level = coded([(each, kinds.level_name(each)) for each in kinds.LEVELS], kinds.WATCH)
        self._kind.currentIndexChanged.connect(lambda _: self._on_kind())
        self.add_field("happened_on", self.tr("事件日期"), DayEdit(session.as_of, session.as_of))
        self.add_field("kind", self.tr("类型"), self._kind)
        self.add_field("level", self.tr("级别"), self._level)
        self.add_field("title", self.tr("事件"), line(limit=100, placeholder=self.tr("如 移出经营异常名录")))
        self.add_field("detail", self.tr("说明"), line(limit=300))
        self.add_field("amount_cents", self.tr("金额（元）"), MoneyEdit())
        self.add_field("origin", self.tr("来源"), line(limit=60, placeholder=self.tr("如 公示系统、法院公告、走访")))
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(_note(self.tr("信用事件登记后不能删除；登记错了，以一条更正记录冲回。")))
        self.add_confirm(self.tr("登记"))
        self.setMinimumWidth(_WIDTH)
        self.fields["title"].widget.setFocus()

    def _on_kind(self) -> None:
        if code_of(self._kind) == "positive":
            self._level.setCurrentIndex(self._level.findData(kinds.OK))

    def write(self) -> Written | None:
        """Record the event."""
        entry = EventInput(
            happened_on=self.required_day("happened_on"),
            kind=code_of(self._kind),
            title=self.text("title"),
            detail=self.text("detail"),
            level=code_of(self._level),
            amount_cents=self.amount("amount_cents"),
            origin=self.text("origin"),
        )
        return events.add(self._customer_id, entry)


class CounterForm(FormDialog):
    """The reason why an event is taken back; both stay in the list."""

    def __init__(self, session: Session, event: Event, parent: QWidget) -> None:
        """Take an event back on the as-of date."""
        super().__init__(session, translate("CounterForm", "更正信用事件"), parent)
        assert event.id is not None
        self._id = event.id
        self.body.addWidget(Text(f"{event.happened_on}  {event.title}", "bold"))
        day = max(session.as_of, event.happened_on)
        self.add_field("on", self.tr("更正日期"), DayEdit(day, session.as_of))
        self.add_field("reason", self.tr("更正原因"), line(limit=300))
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(_note(self.tr("原记录保留并标为已更正，另增加一条更正记录。")))
        self.add_confirm(self.tr("登记更正"))
        self.setMinimumWidth(_WIDTH)
        self.fields["reason"].widget.setFocus()

    def write(self) -> Written | None:
        """Record the counter-entry."""
        return events.counter(self._id, self.required_day("on"), self.text("reason"))


def _note(text: str) -> Text:
    note = Text(text, "caption")
    note.setWordWrap(True)
    return note
