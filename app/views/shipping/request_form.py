"""Asking for a temporary release: amount, days and the reason."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import translate
from app.services.shipping import release, wording
from app.services.shipping.check import Answer
from app.services.shipping.release import ReleaseInput
from app.services.writing import Written
from app.views import formats
from app.views.customers.form import FormDialog, paragraph
from app.views.session import Session
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

WIDTH = 520


class RequestForm(FormDialog):
    """One shipment, for how many days, and why; the cursor stands in the reason."""

    def __init__(self, session: Session, answer: Answer, parent: QWidget) -> None:
        """Propose what the order needs."""
        super().__init__(session, translate("RequestForm", "申请特批 · {name}").format(name=answer.name), parent)
        self._customer = answer.customer_id
        self.setFixedWidth(WIDTH)
        failed = self.tr("；").join(f"{each.name} {each.text}" for each in answer.reasons if not each.passed)
        why = Text(failed, "label")
        why.setWordWrap(True)
        self.body.addWidget(why)
        self.add_field("amount_cents", self.tr("这一单（元）"), MoneyEdit(answer.credit_cents), extra=20)
        self.add_field("days", self.tr("有效（天）"), QLineEdit(str(answer.request_days)), extra=20)
        self.add_field("reason", self.tr("理由 *"), paragraph(), extra=20)
        for field in self.fields.values():
            self.body.addWidget(field)
        said = self.tr("由{who}批准，自批准之日起算；发一次货即用掉，到期自动失效。")
        note = Text(said.format(who=wording.approver_of(answer.credit_cents, answer.lead_cents)), "caption")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.add_confirm(self.tr("提交申请"), by_enter=False)
        self.fields["reason"].widget.setFocus()

    def write(self) -> Written | None:
        """Ask for the release."""
        days = self.whole("days")
        entry = ReleaseInput(self._customer, self.required_amount("amount_cents"), days or 0, self.text("reason"))
        written = release.request(entry)
        self.session.notify(self.tr("特批申请已提交：{amount}。").format(amount=formats.money(entry.amount_cents)))
        return written
