"""信用记录: five answers, external records with their detail, trade references, and the credit events beside them."""

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.credit_records import file, references, reports
from app.services.credit_records.events import Event
from app.services.credit_records.file import CreditFile
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report
from app.services.writing import Written
from app.views import messages, theme
from app.views.customers import access
from app.views.customers.attachments import doing
from app.views.customers.credit import proofs
from app.views.customers.credit.columns import reference_columns, report_columns
from app.views.customers.credit.detail import ReportDetail
from app.views.customers.credit.event_forms import CounterForm, EventForm
from app.views.customers.credit.events_pane import ATTACH_KEY, EventsPane
from app.views.customers.credit.letter import save_letter
from app.views.customers.credit.record_pane import RecordPane
from app.views.customers.credit.reference_forms import AnswerForm, EnquiryForm
from app.views.customers.credit.report_form import ReportForm
from app.views.customers.credit.strip import AnswerStrip
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Command, Session, Target
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState

EVENTS, SMALL_EVENTS = 398, 320
LEFT: Final = 760
_TAB_OF: Final = {"alert": "monitoring", "assessment": "scoring"}
_PAGE_OF: Final = {"communication": "communication"}


class CreditPage(SubPage):
    """Insert records a query, Shift+Insert attaches a file; Enter opens it, F2 changes, Space lets the score use a row."""

    SHOWS = Changed.RECORDS | Changed.ALERTS | Changed.ASSESSMENTS | Changed.CUSTOMERS | Changed.SETTINGS
    BESIDE = 940

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.shown: CreditFile | None = None
        self.strip = AnswerStrip()
        self.reports = RecordPane(self.tr("外部资料"), report_columns())
        self.detail = ReportDetail()
        self.references = RecordPane(self.tr("同业付款评价"), reference_columns())
        self.events = EventsPane()
        self._make_buttons()
        sizes = [LEFT, SMALL_EVENTS if theme.current().small_window else EVENTS]
        self._panes = Panes("customers.credit", session.settings, [self._left(), self.events], sizes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self._connect()

    def _make_buttons(self) -> None:
        self.query = Button(self.tr("登记查询"), icon="plus")
        self.query.setToolTip(f"{self.query.text()} (Insert)")
        self.reports.add_button(self.query)
        self.attach = Button(self.tr("附上报告"), icon="doc")
        self.reports.add_button(self.attach)
        self.enquire = Button(self.tr("发出函询"), icon="mail")
        self.references.add_button(self.enquire)

    def _left(self) -> QFrame:
        left = QFrame()
        left.setObjectName("pane")
        note = Text(self.tr("反馈方以行业代称记录，原件在附件中，仅财务主管可看。"), "caption", yielding=True)
        note.setContentsMargins(16, 6, 16, 6)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.strip, self.reports, self.detail, self.references, note):
            column.addWidget(part)
        column.addStretch(1)
        return left

    def _connect(self) -> None:
        self.strip.asked.connect(self._show_behind)
        self.query.clicked.connect(self.enter_report)
        self.enquire.clicked.connect(self.enter_enquiry)
        self.events.record_asked.connect(self.enter_event)
        self.detail.edit_asked.connect(self.edit_report)
        self.detail.proof_asked.connect(self.open_attachment)
        self.reports.table.view.current_id_changed.connect(lambda _: self._show_detail())
        self.reports.table.view.opened.connect(self._open_report)
        self.reports.table.view.clicked.connect(self._on_report_clicked)
        self.reports.key_pressed.connect(self._on_report_key)
        self.references.table.view.opened.connect(self.enter_answer)
        self.references.table.view.clicked.connect(self._on_reference_clicked)
        self.references.key_pressed.connect(self._on_reference_key)
        self.events.source_asked.connect(self.open_source)
        self.events.counter_asked.connect(self.enter_counter)
        self.attach.clicked.connect(lambda: self.attach_to(self.current_report()))
        self.events.attach_asked.connect(self.attach_to)
        for key, run in ((Qt.Key.Key_Insert, self.enter_report), (ATTACH_KEY, self.attach_file)):
            QShortcut(QKeySequence(key), self, run).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """Read the records of the customer, as known on the day of the place."""
        customer = self.place.customer_id
        if customer is None:
            return
        known_on = self.place.known_on
        try:
            self.shown = file.load(customer, known_on or self.session.as_of, known_on)
        except AppError as error:
            self.show_failure(error, self.tr("读取信用记录"), self._panes)
            return
        self.clear_failure()
        self.strip.show_answers(self.shown.answers)
        self._show_reports(self.shown)
        self._show_references(self.shown)
        self.events.show_events(self.shown.events, self.place.refusal())
        self._update_buttons()

    def _show_reports(self, shown: CreditFile) -> None:
        parts = [self.tr("{count} 份").format(count=len(shown.reports))] if shown.reports else []
        if shown.expired:
            parts.append(self.tr("过期 {count}").format(count=shown.expired))
        self.reports.head.set_caption(" · ".join(parts))
        if shown.reports:
            self.reports.show_rows(shown.reports)
        else:
            actions = [Action(self.tr("登记查询"), self.enter_report, icon="plus", key="Insert")]
            offered = [] if self.place.refusal() else actions
            self.reports.show_empty(EmptyState(self.tr("还没有外部资料"), "", offered))
        self._show_detail()

    def _show_detail(self) -> None:
        report = self.current_report()
        self.detail.show_report(report, refusal=self.place.refusal())
        if report is not None:
            self.place.marked.emit(reports.ENTITY, report.id)

    def _show_references(self, shown: CreditFile) -> None:
        asked = self.tr("函询 {asked} 家，回复 {answered} 家 · 元")
        told = asked.format(asked=len(shown.references), answered=shown.answered) if shown.references else ""
        self.references.head.set_caption(told)
        if shown.references:
            self.references.show_rows(shown.references)
        else:
            self.references.show_empty(EmptyState(self.tr("还没有向同业函询")))

    def _update_buttons(self) -> None:
        why = self.place.refusal()
        tips = (
            (self.query, f"{self.query.text()} (Insert)"),
            (self.attach, self.tr("把报告文件附到所选资料 ({key})").format(key=ATTACH_KEY)),
            (self.enquire, self.tr("登记一次函询，并生成可以打印的函件")),
        )
        for button, tip in tips:
            button.setEnabled(not why)
            button.setToolTip(why or tip)
        self.attach.setEnabled(not why and bool(self.shown and self.shown.reports))

    def current_report(self) -> Report | None:
        """Return the external record the cursor stands on."""
        row = self.reports.model.row_at(self.reports.table.view.currentIndex().row())
        return row if isinstance(row, Report) else None

    def current_reference(self) -> Reference | None:
        """Return the trade reference the cursor stands on."""
        row = self.references.model.row_at(self.references.table.view.currentIndex().row())
        return row if isinstance(row, Reference) else None

    def _show_behind(self, entity: str, number: int | None) -> None:
        """Show the row behind an answer; where there is none, stand where one is entered."""
        if entity == "assessment":
            if number is not None and self.place.customer_id is not None:
                self.session.go(Target("scoring", "customer", self.place.customer_id))
            return
        self.show_record(entity, number or 0)
        pane = self.references if entity == references.ENTITY else self.reports
        pane.table.view.setFocus()

    def show_record(self, kind: str, record: int) -> None:
        """Put the cursor on a report, a reference or an event."""
        if self._stale:
            self._renew()
        if kind == reports.ENTITY:
            self.reports.table.view.select_id(record)
        elif kind == references.ENTITY:
            self.references.table.view.select_id(record)
        elif kind == "credit_event":
            self.events.select(record)

    def _may_write(self) -> bool:
        return self.place.customer_id is not None and not self.place.refusal()

    def enter_report(self) -> None:
        """Open the form of a query; it starts with the kind the cursor stands on."""
        if self._may_write() and self.place.customer_id is not None:
            form = ReportForm(self.session, self.place.customer_id, self.window())
            form.saved.connect(partial(self._on_saved, self.reports))
            form.open()

    def edit_report(self, report_id: int) -> None:
        """Open the form of a report that is there."""
        if self._may_write() and self.place.customer_id is not None:
            ReportForm(self.session, self.place.customer_id, self.window(), report_id=report_id).open()

    def enter_enquiry(self) -> None:
        """Ask another supplier: record it, then make the letter."""
        if self._may_write() and self.place.customer_id is not None and self.shown is not None:
            asked = len(self.shown.references)
            form = EnquiryForm(self.session, self.place.customer_id, self.window(), asked=asked)
            form.saved.connect(self._on_enquired)
            form.open()

    def _on_enquired(self, written: Written) -> None:
        self._on_saved(self.references, written)
        save_letter(self.session, self, written.id)

    def _on_saved(self, pane: RecordPane, written: Written) -> None:
        """Stand on what was entered; say so where the as-of date hides it."""
        if not pane.table.view.select_id(written.id):
            text = self.tr("已登记；日期晚于基准日 {day}，到那天才显示。")
            self.session.notify(text.format(day=self.session.as_of.isoformat()), "watch")
        pane.table.view.setFocus()

    def enter_answer(self, reference_id: object) -> None:
        """Open the form of a supplier's answer."""
        row = self.current_reference()
        if row is not None and row.id == reference_id and self._may_write():
            AnswerForm(self.session, row, self.window()).open()

    def enter_event(self) -> None:
        """Open the form of an event."""
        if self._may_write() and self.place.customer_id is not None:
            EventForm(self.session, self.place.customer_id, self.window()).open()

    def enter_counter(self, event: Event) -> None:
        """Open the form that takes an event back; say why where it cannot be."""
        if not self._may_write():
            return
        if event.id is None:
            self.session.notify(self.tr("这条由程序记录，随来源变化，不能在这里更正。"), "watch")
        elif not event.can_be_countered:
            self.session.notify(self.tr("这条已经更正过，或者本身就是更正。"), "watch")
        else:
            CounterForm(self.session, event, self.window()).open()

    def _open_report(self, report_id: object) -> None:
        report = self.current_report()
        if report is None or report.id != report_id:
            return
        if report.proofs:
            self.open_attachment(report.proofs[-1].id)
        else:
            self.edit_report(report.id)

    def open_attachment(self, attachment_id: int) -> None:
        """Open a copy of an attachment with the program of the system."""
        doing.open_copy(self.session, self, attachment_id)

    def attach_file(self) -> None:
        """Attach files to what the cursor stands on: an event where the events have the focus, else a report."""
        if self.events.tree.hasFocus():
            self.attach_to(self.events.tree.current_event())
        else:
            self.attach_to(self.current_report())

    def attach_to(self, record: Report | Event | None) -> None:
        """Ask for files and attach them to a record."""
        proofs.attach(self.session, self.place, self, record)

    def open_source(self, event: Event) -> None:
        """Open what an event comes from; a file that proves it comes first."""
        proof = proofs.proof_of(event, self.shown.reports if self.shown else ())
        if proof is not None:
            self.open_attachment(proof)
        elif event.source in _TAB_OF:
            number = event.source_id if event.source == "alert" else self.place.customer_id
            kind = "alert" if event.source == "alert" else "customer"
            self.session.go(Target(_TAB_OF[event.source], kind, number))
        elif event.source in {reports.ENTITY, references.ENTITY} and event.source_id is not None:
            self._show_behind(event.source, event.source_id)
        elif event.source in _PAGE_OF:
            self.place.go(_PAGE_OF[event.source], event.source, event.source_id)

    def _on_report_clicked(self, index: QModelIndex) -> None:
        report = self.current_report()
        if report is not None and report.proofs and self.reports.model.columns[index.column()].key == "proof":
            self.open_attachment(report.proofs[-1].id)

    def _on_report_key(self, key: int) -> None:
        report = self.current_report()
        if report is None:
            return
        if key == Qt.Key.Key_F2:
            self.edit_report(report.id)
        elif key == Qt.Key.Key_Space and self._may_write():
            self._do(partial(reports.set_used, report.id, not report.entry.used))

    def _on_reference_clicked(self, index: QModelIndex) -> None:
        row = self.current_reference()
        key = self.references.model.columns[index.column()].key
        if row is not None and row.answered_on is None and key == "used":
            self.remind(row)

    def _on_reference_key(self, key: int) -> None:
        row = self.current_reference()
        if row is None or not self._may_write():
            return
        if key == Qt.Key.Key_F2:
            self.enter_answer(row.id)
        elif key == Qt.Key.Key_Space and row.answered_on is None:
            self.remind(row)
        elif key == Qt.Key.Key_Space:
            self._do(partial(references.set_used, row.id, not row.used))

    def remind(self, row: Reference) -> None:
        """Record that a supplier is asked again, and make its letter once more."""
        if not self._may_write():
            return
        day = max(self.session.as_of, row.asked_on)
        agreed = confirm(
            self.window(),
            title=self.tr("催复"),
            headline=self.tr("向 {party} 再发一次函询？").format(party=row.party),
            text=self.tr("登记 {day} 催复，并重新生成函件 {number}。").format(day=day.isoformat(), number=row.number),
            action=self.tr("催复"),
        )
        if agreed and self._do(partial(references.remind, row.id, day)):
            save_letter(self.session, self, row.id)

    def _do(self, write: partial[Written]) -> bool:
        try:
            access.announce(self.session, write())
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("信用记录")))
            return False
        return True

    def handle(self, command: Command) -> bool:
        """Record a query with the key of new things, change the row under the cursor with that of editing."""
        if command is Command.NEW:
            self.enter_report()
            return True
        if command is not Command.EDIT:
            return False
        if self.references.table.view.hasFocus():
            self._on_reference_key(Qt.Key.Key_F2)
        else:
            self._on_report_key(Qt.Key.Key_F2)
        return True

    def panes(self) -> list[QWidget]:
        """Return the tables and the events."""
        return [self.reports.table.view, self.references.table.view, self.events.tree]
