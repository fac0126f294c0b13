"""Asking another supplier about a customer, and entering what it answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from app.i18n import translate
from app.services.credit_records import kinds, references
from app.services.credit_records.references import Answer, Enquiry, Reference
from app.services.writing import Written
from app.views.customers.credit.fields import code_of, coded, number_edit
from app.views.customers.form import FormDialog, line, paragraph
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

_WIDTH = 640
_MARKS = "甲乙丙丁戊己庚辛壬癸"


class EnquiryForm(FormDialog):
    """Who is asked, by trade and not by name; the letter follows once it is recorded."""

    def __init__(self, session: Session, customer_id: int, parent: QWidget, *, asked: int) -> None:
        """Ask on the as-of date; `asked` is how many were asked before, for the next name."""
        super().__init__(session, translate("EnquiryForm", "发出函询"), parent)
        self._customer_id = customer_id
        mark = _MARKS[asked] if asked < len(_MARKS) else str(asked + 1)
        self._notes = paragraph()
        self.add_field("party", self.tr("反馈方代称"), line(self.tr("同业{mark}").format(mark=mark), limit=40))
        self.add_field("trade", self.tr("行业"), line(limit=40, placeholder=self.tr("如 调味品、包装")))
        self.add_field("asked_on", self.tr("函询日期"), DayEdit(session.as_of, session.as_of))
        self.add_field("notes", self.tr("备注"), self._notes)
        for field in self.fields.values():
            self.body.addWidget(field)
        hint = Text(self.tr("反馈方只以行业代称记录；保存后生成函件，编号自动给出。"), "caption")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.add_confirm(self.tr("登记并生成函件"))
        self.setMinimumWidth(480)
        self.fields["trade"].widget.setFocus()

    def write(self) -> Written | None:
        """Record the enquiry."""
        entry = Enquiry(
            self.text("party"), self.text("trade"), self.required_day("asked_on"), self._notes.toPlainText().strip()
        )
        return references.ask(self._customer_id, entry)


class AnswerForm(FormDialog):
    """What the other supplier said: how long, on which terms, how much, how late."""

    def __init__(self, session: Session, reference: Reference, parent: QWidget) -> None:
        """Enter an answer of the as-of date, or correct one."""
        title = translate("AnswerForm", "登记回复 · {party}").format(party=reference.party)
        super().__init__(session, title, parent)
        self._id = reference.id
        self._verdict = coded([(each, kinds.verdict_name(each)) for each in kinds.VERDICTS], reference.verdict)
        self._used = QCheckBox(self.tr("采信，评分可用"))
        self._used.setChecked(reference.used)
        self._notes = paragraph(reference.notes)
        self.add_field(
            "answered_on", self.tr("回复日期"), DayEdit(reference.answered_on or session.as_of, session.as_of)
        )
        self.add_field("verdict", self.tr("付款情况"), self._verdict)
        self.add_field("years", self.tr("合作年数"), number_edit(reference.years, 100))
        self.add_field("terms_days", self.tr("账期（天）"), number_edit(reference.terms_days, 3650))
        self.add_field("highest_cents", self.tr("最高欠款（元）"), MoneyEdit(reference.highest_cents), extra=16)
        self.add_field("days_late_from", self.tr("迟付（天）"), number_edit(reference.days_late_from, 3650))
        self.add_field("days_late_to", self.tr("至（天）"), number_edit(reference.days_late_to, 3650))
        self.add_field("notes", self.tr("备注"), self._notes)
        self.body.addLayout(self._grid())
        self.add_confirm(self.tr("保存"))
        self.setMinimumWidth(_WIDTH)
        self._verdict.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        paired = ("answered_on", "verdict", "years", "terms_days", "days_late_from", "days_late_to", "highest_cents")
        for place, name in enumerate(paired):
            grid.addWidget(self.fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        beside = QHBoxLayout()
        beside.addWidget(self._used)
        beside.addStretch(1)
        grid.addLayout(beside, 3, 1)
        grid.addWidget(self.fields["notes"], 4, 0, 1, 2)
        return grid

    def write(self) -> Written | None:
        """Record the answer."""
        entry = Answer(
            answered_on=self.required_day("answered_on"),
            verdict=code_of(self._verdict),
            years=self.whole("years"),
            terms_days=self.whole("terms_days"),
            highest_cents=self.amount("highest_cents"),
            days_late_from=self.whole("days_late_from"),
            days_late_to=self.whole("days_late_to"),
            used=self._used.isChecked(),
            notes=self._notes.toPlainText().strip(),
        )
        return references.answer(self._id, entry)
