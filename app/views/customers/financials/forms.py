"""The forms of a period: which months and where they come from; confirming one; making a confirmed one a draft again."""

from datetime import date
from typing import cast

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app import clock
from app.errors import InvalidInputError
from app.i18n import translate
from app.money import format_yuan
from app.services.statements import entry, periods, terms, wording
from app.services.statements.entry import StatementInput
from app.services.statements.listing import Period
from app.services.writing import Written
from app.views.customers.form import FormDialog, line, paragraph
from app.views.session import Session
from app.views.widgets.labels import Text

WIDTH = 480
_CHOICES = 8


class PeriodForm(FormDialog):
    """Asks for a new period, or changes where a draft comes from."""

    def __init__(self, session: Session, parent: QWidget, customer_id: int, stored: Period | None = None) -> None:
        """Propose the latest quarter that is over."""
        title = translate("PeriodForm", "期间资料") if stored else translate("PeriodForm", "新增期间")
        super().__init__(session, title, parent)
        self._customer_id, self._stored = customer_id, stored
        self.setMinimumWidth(WIDTH)
        self.kind, self.end = QComboBox(), QComboBox()
        for key in periods.KINDS:
            self.kind.addItem(wording.kind_label(key), key)
        self.kind.setCurrentIndex(periods.KINDS.index(stored.period if stored else periods.QUARTER))
        self.kind.currentIndexChanged.connect(lambda _: self._offer_ends())
        self._offer_ends()
        self.audited = QCheckBox(self.tr("已审计"))
        self.audited.setChecked(stored.audited if stored else False)
        texts = (stored.auditor, stored.source, stored.notes) if stored else ("", "", "")
        for field in (
            self.add_field("period", self.tr("报表种类"), self.kind),
            self.add_field("period_end", self.tr("期间"), self.end),
            self.add_field("audited", self.tr("审计"), self.audited),
            self.add_field("auditor", self.tr("审计机构"), line(texts[0], limit=100)),
            self.add_field("source", self.tr("来源"), line(texts[1], placeholder=self.tr("如：附件 2"), limit=100)),
            self.add_field("notes", self.tr("备注"), paragraph(texts[2])),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存") if stored else self.tr("新增"))

    def _offer_ends(self) -> None:
        """Offer the latest ends of the chosen kind, and the stored one."""
        kind = str(self.kind.currentData())
        wanted = self._stored.period_end if self._stored and self._stored.period == kind else None
        ends, day = [], clock.today()
        for _ in range(_CHOICES):
            day = periods.latest_end(kind, day)
            ends.append(day)
            day = date(day.year, day.month, 1)
        if wanted and wanted not in ends:
            ends.append(wanted)
        self.end.clear()
        for each in ends:
            self.end.addItem(wording.period_label(each, kind), each)
        if wanted:
            self.end.setCurrentIndex(ends.index(wanted))

    def write(self) -> Written | None:
        """Add the period as an empty draft, or store what is said of it."""
        given = StatementInput(
            cast("date", self.end.currentData()),
            str(self.kind.currentData()),
            dict(self._stored.lines) if self._stored else {},
            self.audited.isChecked(),
            self.text("auditor"),
            self.text("source"),
            self.text("notes"),
        )
        if self._stored is None:
            return entry.add(self._customer_id, given)
        return entry.update(self._stored.id, given)


class ConfirmForm(FormDialog):
    """Confirms a statement that does not balance, with the reason of the lead."""

    def __init__(self, session: Session, parent: QWidget, period: Period) -> None:
        """Say by how much it does not balance."""
        name = wording.period_label(period.period_end, period.period)
        super().__init__(session, translate("ConfirmForm", "确认 {period}").format(period=name), parent)
        self._id = period.id
        self.setMinimumWidth(WIDTH)
        difference = terms.check(period.lines).difference or 0
        text = self.tr("资产与负债加权益差 {amount} 元。确认后这份报表会进入评分。")
        sentence = Text(text.format(amount=format_yuan(difference)))
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        self.body.addWidget(self.add_field("reason", self.tr("理由"), paragraph()))
        self.body.addStretch(1)
        self.add_confirm(self.tr("确认本期"), danger=True)

    def write(self) -> Written | None:
        """Confirm it."""
        return entry.confirm(self._id, self.text("reason"))


class ReopenForm(FormDialog):
    """Makes a confirmed statement a draft again; scores stop using it."""

    def __init__(self, session: Session, parent: QWidget, period: Period) -> None:
        """Ask for the reason."""
        name = wording.period_label(period.period_end, period.period)
        super().__init__(session, translate("ReopenForm", "改回草稿 · {period}").format(period=name), parent)
        self._id = period.id
        self.setMinimumWidth(WIDTH)
        sentence = Text(self.tr("改回草稿后可以修改；再次确认前，评分不再使用这份报表。"), "soft")
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        self.body.addWidget(self.add_field("reason", self.tr("理由"), paragraph()))
        self.body.addStretch(1)
        self.add_confirm(self.tr("改回草稿"))

    def write(self) -> Written | None:
        """Reopen it."""
        reason = self.text("reason")
        if not reason:
            raise InvalidInputError(self.tr("请写明理由"), field="reason")
        return entry.reopen(self._id, reason)
