"""The 授信台账, every change of limit, terms and grade, and the form in which lead or owner change them."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from app.errors import RefusedError
from app.i18n import translate
from app.services.customers import editing, terms
from app.services.customers.terms import TermsChange, TermsInput
from app.services.history.recording import Evidence
from app.services.writing import Written
from app.views import formats
from app.views.columns import Change, Column, Kind
from app.views.customers.basic import words
from app.views.customers.basic.inputs import approved_entries
from app.views.customers.form import FormDialog, paragraph
from app.views.customers.ledger.forms import pairs
from app.views.customers.place import CustomerPlace
from app.views.dialogs.base import Dialog
from app.views.messages import role_name
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

LEDGER_SIZE: Final = (860, 520)
FORM_WIDTH: Final = 640
_EXTRA: Final = 12


class TermsForm(FormDialog):
    """Limit and terms of a customer with the reason; the accountant is told who may change them."""

    def __init__(self, session: Session, customer_id: int, parent: QWidget) -> None:
        """Show the terms in force."""
        super().__init__(session, translate("TermsForm", "调整额度与账期"), parent)
        self._customer = customer_id
        self._loaded = terms.load(customer_id)
        self.setMinimumWidth(FORM_WIDTH)
        self._entries = approved_entries(session.as_of)
        for name, entry in self._entries.items():
            entry.show(getattr(self._loaded, name))
            self.add_field(name, words.terms_label(name), entry.widget, extra=_EXTRA)
        self.body.addLayout(pairs([self.fields[name] for name in self._entries]))
        self.body.addWidget(self.add_field("reason", self.tr("依据 *"), paragraph(), extra=_EXTRA))
        self.body.addWidget(Text(self.tr("写明谁批准、凭什么，例如“10-31 授信会议纪要”。会记入修改记录。"), "caption"))
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存"), by_enter=False)
        self.fields["credit_limit_cents"].widget.setFocus()

    def write(self) -> Written | None:
        """Change the terms."""
        entry = TermsInput(**{name: each.read() for name, each in self._entries.items()})
        return terms.change(self._customer, entry, Evidence(self.text("reason")), loaded=self._loaded)


class TermsLedger(Dialog):
    """Every change of limit, terms and grade of a customer, the latest leading."""

    def __init__(self, session: Session, place: CustomerPlace, parent: QWidget) -> None:
        """Read the changes."""
        super().__init__(translate("TermsLedger", "授信台账"), parent, paper_footer=True)
        assert place.customer_id is not None
        self._session, self._customer = session, place.customer_id
        self.resize(*LEDGER_SIZE)
        self.setModal(True)
        self.body.setContentsMargins(0, 0, 0, 0)
        columns = (
            Column[TermsChange]("at", self.tr("登记"), lambda row: formats.moment(row.at), 136),
            Column[TermsChange]("field", self.tr("项目"), lambda row: words.terms_label(row.field), 96),
            Column[TermsChange]("change", self.tr("变化"), _said, 240, kind=Kind.CHANGE, value=_change),
            Column[TermsChange]("who", self.tr("经手"), _who, 90, kind=Kind.SOFT),
            Column[TermsChange](
                "evidence", self.tr("依据"), lambda row: row.evidence or formats.DASH, 180,
                tip=lambda row: row.evidence, stretch=True,
            ),
        )  # fmt: skip
        self.rows: RowsModel[TermsChange] = RowsModel(columns, id, parent=self)
        self.table = Table()
        self.table.set_model(self.rows)
        self.body.addWidget(self.table, 1)
        self.problem = Text("", "label", tone="highFg")
        self.problem.setWordWrap(True)
        self.buttons.insertWidget(0, self.problem, 1)
        self.buttons.setStretch(1, 0)
        self.change = Button(self.tr("调整额度与账期"), icon="edit")
        self.change.clicked.connect(self.ask_change)
        refusal = place.refusal()
        self.change.setEnabled(not refusal)
        self.change.setToolTip(refusal)
        self.buttons.addWidget(self.change)
        self.add_button(self.tr("关闭"), kind="primary", accept=True)
        self.refresh()

    def refresh(self) -> None:
        """Read the changes anew."""
        found = terms.ledger(self._customer)
        self.rows.set_rows(found)
        if found:
            self.table.show_rows()
            self.table.view.select_first()
        else:
            text = self.tr("现在的额度与账期来自导入或建账，之后的每次调整都会列在这里。")
            self.table.show_empty(EmptyState(self.tr("还没有调整记录"), text))

    def ask_change(self) -> None:
        """Open the form, or say who may change the terms."""
        try:
            editing.require_approver()
        except RefusedError as error:
            self.problem.setText(str(error))
            return
        form = TermsForm(self._session, self._customer, self)
        form.saved.connect(lambda _: self.refresh())
        form.open()


def _value(field: str, value: Any) -> str:
    if value is None:
        return formats.DASH
    if field.endswith("_cents"):
        return formats.exact_money(value)
    if field.endswith("_bp"):
        return words.plain_percent(value)
    return formats.days(value) if field.endswith("_days") else str(value)


def _change(row: TermsChange) -> Change:
    return Change(_value(row.field, row.old), _value(row.field, row.new))


def _said(row: TermsChange) -> str:
    change = _change(row)
    return f"{change.old} → {change.new}"


def _who(row: TermsChange) -> str:
    return role_name(row.role) if row.role else translate("TermsLedger", "评分")
