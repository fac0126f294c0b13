"""Choosing the period of an account statement, sending it, and recording what the customer answered."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from app.i18n import translate
from app.services.ledger import reconciliations
from app.services.ledger.account_statement import AccountStatement
from app.services.ledger.reconciliations import AGREES, DIFFERS, Answer, Sent
from app.services.writing import Written
from app.views import formats
from app.views.customers.form import FormDialog, choice, line
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

WIDTH = 480


def channels() -> tuple[str, ...]:
    """Return the ways a statement goes out; others may be typed."""
    return (
        translate("StatementForms", "电子邮件"),
        translate("StatementForms", "快递"),
        translate("StatementForms", "微信"),
        translate("StatementForms", "当面交付"),
    )


class PeriodForm(FormDialog):
    """Two days; nothing is written."""

    def __init__(self, session: Session, first: date, last: date, parent: QWidget) -> None:
        """Begin with the period that is shown."""
        super().__init__(session, translate("PeriodForm", "对账期间"), parent)
        self.setMinimumWidth(WIDTH)
        self.first, self.last = first, last
        self.body.addWidget(self.add_field("first", self.tr("期初"), DayEdit(first, session.as_of)))
        self.body.addWidget(self.add_field("last", self.tr("期末"), DayEdit(last, session.as_of)))
        self.body.addStretch(1)
        self.add_confirm(self.tr("确定")).setEnabled(True)

    def write(self) -> Written | None:
        """Take the days over; a form that writes nothing closes by itself."""
        first, last = self.required_day("first"), self.required_day("last")
        if last < first:
            self.say_error("last", self.tr("期末早于期初"))
        elif last > self.session.as_of:
            self.say_error("last", self.tr("期末晚于基准日 {day}").format(day=formats.day(self.session.as_of)))
        else:
            self.first, self.last = first, last
            self.accept()
        return None


class SendForm(FormDialog):
    """Records that a statement goes out: when and how; it gets its number."""

    def __init__(self, session: Session, statement: AccountStatement, parent: QWidget) -> None:
        """Propose the as-of date."""
        super().__init__(session, translate("SendForm", "寄对账单"), parent)
        self.setMinimumWidth(WIDTH)
        self.statement, self.number = statement, ""
        sentence = Text(
            self.tr("{first} 至 {last}，期末余额 {amount} 元。").format(
                first=formats.day(statement.first),
                last=formats.day(statement.last),
                amount=formats.exact_money(statement.closing_cents),
            )
        )
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        day = max(session.as_of, statement.last)
        self.body.addWidget(self.add_field("sent_on", self.tr("寄出日期"), DayEdit(day, session.as_of)))
        self.body.addWidget(self.add_field("channel", self.tr("寄送方式"), choice(channels(), channels()[0])))
        self.body.addStretch(1)
        self.add_confirm(self.tr("登记并存为 PDF"))

    def write(self) -> Written | None:
        """Number and keep the statement."""
        written, self.number = reconciliations.send(self.statement, self.required_day("sent_on"), self.text("channel"))
        return written


class AnswerForm(FormDialog):
    """Records what came back for one of the statements that were sent."""

    def __init__(self, session: Session, sent: list[Sent], parent: QWidget) -> None:
        """Propose the oldest one without an answer, and that it agrees."""
        super().__init__(session, translate("AnswerForm", "登记回函"), parent)
        self.setMinimumWidth(WIDTH)
        self._sent = {each.id: each for each in sent}
        which, answer = QComboBox(), QComboBox()
        for each in sent:
            text = self.tr("{number} · 至 {day} · {amount}").format(
                number=each.number, day=formats.day(each.period_to), amount=formats.exact_money(each.closing_cents)
            )
            which.addItem(text, each.id)
        waiting = reconciliations.unanswered(sent)
        which.setCurrentIndex(which.findData((waiting[-1] if waiting else sent[0]).id))
        answer.addItem(self.tr("相符"), AGREES)
        answer.addItem(self.tr("不符"), DIFFERS)
        self.which, self.answer = which, answer
        self.confirmed = MoneyEdit()
        for field in (
            self.add_field("reconciliation", self.tr("对账单"), which),
            self.add_field("answered_on", self.tr("回函日期"), DayEdit(session.as_of, session.as_of)),
            self.add_field("answer", self.tr("结果"), answer),
            self.add_field("confirmed_cents", self.tr("对方余额"), self.confirmed),
            self.add_field("notes", self.tr("说明"), line(limit=500)),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存"))
        answer.currentIndexChanged.connect(lambda _: self._on_answer())
        which.currentIndexChanged.connect(lambda _: self._on_answer())
        self._on_answer()
        self.fields["answered_on"].widget.setFocus()

    def _on_answer(self) -> None:
        agrees = self.answer.currentData() == AGREES
        self.confirmed.setEnabled(not agrees)
        if agrees:
            self.confirmed.set_cents(self._sent[self.which.currentData()].closing_cents)

    def write(self) -> Written | None:
        """Record the answer."""
        wanted = Answer(
            self.required_day("answered_on"),
            self.answer.currentData(),
            self.amount("confirmed_cents"),
            self.text("notes"),
        )
        return reconciliations.answer(self.which.currentData(), wanted)
