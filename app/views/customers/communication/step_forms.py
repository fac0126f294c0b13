"""Planning a next step, and moving one to another day."""

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from app.i18n import translate
from app.services.communication import follow_ups
from app.services.communication.follow_ups import Step, StepInput
from app.services.writing import Written
from app.views.customers.communication.words import roles
from app.views.customers.credit.fields import code_of, coded
from app.views.customers.form import FormDialog, line
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.labels import Text

_WIDTH = 460
WEEK = timedelta(days=7)


class StepForm(FormDialog):
    """Day, what is to be done, and by whom; it may plan a training."""

    def __init__(
        self, session: Session, customer_id: int, parent: QWidget, *, communication_id: int | None = None
    ) -> None:
        """Plan a step a week after the as-of date; `communication_id` is the entry it follows from."""
        super().__init__(session, translate("StepForm", "添加下一步"), parent)
        self._customer_id, self._communication_id = customer_id, communication_id
        self._role = coded(roles(), session.operator.role)
        self.training = QCheckBox(self.tr("这是一次培训计划"))
        self.add_field("text", self.tr("做什么"), line(limit=100, placeholder=self.tr("如 跟进承诺付款 46,360.00")))
        self.add_field("due_on", self.tr("到期日"), DayEdit(session.as_of + WEEK, session.as_of))
        self.add_field("role", self.tr("由谁"), self._role)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.training)
        self.add_confirm(self.tr("添加"))
        self.setMinimumWidth(_WIDTH)
        self.fields["text"].widget.setFocus()

    def write(self) -> Written | None:
        """Plan the step."""
        entry = StepInput(
            self.required_day("due_on"), self.text("text"), code_of(self._role), self.training.isChecked()
        )
        return follow_ups.add(self._customer_id, entry, self._communication_id)


class MoveForm(FormDialog):
    """Another day for a step."""

    def __init__(self, session: Session, step: Step, parent: QWidget) -> None:
        """Propose a week later than it was due, or than the as-of date where that is later."""
        super().__init__(session, translate("MoveForm", "改期"), parent)
        self._id = step.id
        self.body.addWidget(Text(f"{step.due_on}  {step.text}", "bold", yielding=True))
        day = max(step.due_on, session.as_of) + WEEK
        self.body.addWidget(self.add_field("due_on", self.tr("改到"), DayEdit(day, session.as_of)))
        self.add_confirm(self.tr("改期"))
        self.setMinimumWidth(_WIDTH)
        edit = self.fields["due_on"].widget
        assert isinstance(edit, DayEdit)
        edit.setFocus()
        edit.selectAll()

    def write(self) -> Written | None:
        """Move the step."""
        return follow_ups.postpone(self._id, self.required_day("due_on"))
