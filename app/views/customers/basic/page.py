"""The sub-page 基本信息: the form at the left, contacts, group, licences and guarantees at the right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError, NotFoundError
from app.services.changes import Changed
from app.services.customers import editing, field_checks
from app.services.customers.editing import ChangedMeanwhileError
from app.services.writing import Written
from app.views import messages, theme
from app.views.customers import access
from app.views.customers.basic.contacts import ContactsTable
from app.views.customers.basic.group import GroupTable
from app.views.customers.basic.guarantees import GuaranteesTable
from app.views.customers.basic.inline_table import InlineTable
from app.views.customers.basic.licences import LicencesTable
from app.views.customers.basic.reading import BasicData, read, read_known
from app.views.customers.basic.save_bar import SaveBar
from app.views.customers.basic.sheet import MasterSheet
from app.views.customers.basic.terms_dialogs import TermsLedger
from app.views.customers.basic.words import label
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.dialogs.notice import show_problem
from app.views.session import Command, Session
from app.views.widgets.labels import repolish_surface, rule
from app.views.widgets.states import PaneError

FORM, SMALL_FORM, TABLES = 560, 520, 380
QWIDGETSIZE_MAX = 16_777_215
_FORM_SHARE, _TABLES_SHARE = 3, 2
_HIDDEN_SMALL: Final = {"email"}, {"number"}


class BasicPage(SubPage):
    """Always open for typing: what differs from the book opens the bar at the foot."""

    SHOWS = Changed.CUSTOMERS | Changed.LEDGER | Changed.RECORDS

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Show nothing yet."""
        super().__init__(session, place)
        self.sheet = MasterSheet(session)
        self.contacts = ContactsTable(session, place)
        self.group = GroupTable(session, place)
        self.licences = LicencesTable(session, place)
        self.guarantees = GuaranteesTable(session, place)
        self.tables: tuple[InlineTable[object], ...] = (self.contacts, self.group, self.licences, self.guarantees)  # type: ignore[assignment]
        self.bar = SaveBar()
        self._shown: int | None = None
        self._verified = ""
        self._problem: PaneError | None = None
        self._lay_out()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        inner = QWidget()
        repolish_surface(inner)
        tables = QVBoxLayout(inner)
        tables.setContentsMargins(0, 14, 0, 16)
        tables.setSpacing(8)
        for table in self.tables:
            tables.addWidget(table)
        tables.addStretch(1)
        self.right = QScrollArea()
        self.right.setWidgetResizable(True)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.right.setWidget(inner)
        self._matter = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._matter)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.sheet, 0)
        self._lines = rule(vertical=True), rule()
        for line in self._lines:
            line.setObjectName("paneRule")
            self._sides.addWidget(line)
        self._sides.addWidget(self.right, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._matter, 1)
        self._column.addWidget(self.bar)

    def _connect(self) -> None:
        self.sheet.changed.connect(self._show_bar)
        self.sheet.complete_asked.connect(self._complete)
        self.sheet.code_box.checked.connect(self._mark_code)
        self.sheet.ledger.clicked.connect(self.open_ledger)
        self.bar.save_asked.connect(self.save)
        self.bar.discard_asked.connect(self.discard_changes)
        theme.current().rows_changed.connect(self._fit)
        for table in (self.contacts, self.guarantees):
            table.counted.connect(lambda count, table=table: table.title.set_caption(str(count) if count else ""))

    def _fit(self) -> None:
        small = theme.current().small_window
        self._arrange(SMALL_FORM if small else FORM)
        contact, licence = _HIDDEN_SMALL
        self.contacts.view.set_hidden_columns(contact if small else set())
        self.licences.view.set_hidden_columns(licence if small else set())

    def _arrange(self, form: int) -> None:
        """Put the tables beside the form, or below it where the history leaves no room for both."""
        below = self.width() < form + TABLES
        beside, under = self._lines
        beside.setVisible(not below)
        under.setVisible(below)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._sides.setStretch(0, _FORM_SHARE if below else 0)
        self._sides.setStretch(3, _TABLES_SHARE if below else 1)
        self.sheet.setMinimumWidth(0 if below else form)
        self.sheet.setMaximumWidth(QWIDGETSIZE_MAX if below else form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the tables."""
        super().resizeEvent(event)
        self._fit()

    def refresh(self) -> None:
        """Read the customer; what was typed and is not saved stays."""
        customer = self.place.customer_id
        if customer is None:
            return
        day = self.place.known_on
        try:
            data = read(customer, self.session.as_of) if day is None else read_known(customer, day)
        except AppError as error:
            self._show_problem(error)
            return
        if self._problem is not None:
            self._problem.deleteLater()
            self._problem = None
        self._matter.show()
        self._show(customer, data)

    def _show_problem(self, error: AppError) -> None:
        said = messages.problem(error, self.tr("读取客户"))
        if self._problem is not None:
            self._problem.deleteLater()
        self._matter.hide()
        self.bar.hide()
        self._problem = PaneError(f"{said.text}{said.hint}", self.invalidate)
        self._column.insertWidget(0, self._problem, 1)

    def _show(self, customer: int, data: BasicData) -> None:
        keep = customer == self._shown and self.place.known_on is None and bool(self.sheet.changed_names())
        self._shown = customer
        if not keep:
            self._verified = ""
            self.bar.offer(data.offers)
            self.sheet.show_sheet(data.sheet)
        self.sheet.set_read_only(bool(self.place.refusal()))
        self.contacts.show_rows(data.contacts)
        self.group.show_group(data.group)
        self.licences.show_rows(data.licences)
        self.guarantees.show_rows(data.guarantees)

    def _show_bar(self) -> None:
        self.bar.show_changes([label(name) for name in self.sheet.changed_names()])

    def unsaved(self) -> str:
        """Name the fields that differ from the book, and the tables with an open row."""
        names = [label(name) for name in self.sheet.changed_names()]
        names += [table.title.title.text() for table in self.tables if table.touched()]
        return self.tr("、").join(names)

    def save(self) -> bool:
        """Save open rows, then the form; a mistake is shown at its place and False returned."""
        if self.place.refusal() or self._shown is None:
            return False
        if not all(table.save() if table.touched() else table.cancel() or True for table in self.tables):
            return False
        if not self.sheet.changed_names():
            return True
        if not self.sheet.check_all():
            return False
        try:
            entry = self.sheet.entry()
            written = editing.update(self._shown, entry, self.bar.proof(), loaded=self.sheet.loaded)
            if self._verified and entry.credit_code == self._verified:
                editing.mark_code_checked(self._shown)
        except AppError as error:
            self._say(error)
            return False
        self._saved(written)
        return True

    def _saved(self, written: Written) -> None:
        self._shown = None
        self._stale = True
        access.announce(self.session, written)
        if self._stale:
            self._renew()

    def _say(self, error: AppError) -> None:
        if isinstance(error, ChangedMeanwhileError):
            self.sheet.rebase(error.now)
            for name in error.fields:
                self.sheet.say_error(name, self.tr("已被改为“{value}”").format(value=getattr(error.now, name)))
            self.bar.say(str(error))
        elif error.field == "evidence":
            self.bar.say(str(error), at_evidence=True)
        elif error.field in self.sheet.fields:
            self.sheet.say_error(error.field, str(error))
        elif isinstance(error, NotFoundError) or not error.field:
            show_problem(self.window(), messages.problem(error, self.tr("保存")))
        else:
            self.bar.say(str(error))

    def discard_changes(self) -> None:
        """Show again what the book holds."""
        self.discard()
        self.invalidate()

    def discard(self) -> None:
        """Forget what is entered and not yet saved."""
        for table in self.tables:
            table.cancel()
        self._shown = None
        self.bar.hide()

    def _complete(self) -> None:
        if self._shown is not None and not self.place.refusal():
            if self.sheet.changed_names():
                self.save()
            else:
                self._saved(editing.complete(self._shown))

    def _mark_code(self, code: str) -> None:
        if self._shown is None or self.place.refusal():
            return
        if code != self.sheet.loaded.credit_code:
            self._verified = code
            self.sheet.code_box.expect(code, self.session.operator.role, self.session.as_of)
            return
        try:
            written = editing.mark_code_checked(self._shown)
        except AppError as error:
            self._say(error)
            return
        self.sheet.code_box.set_check(editing.sheet(self._shown).code_check)
        access.announce(self.session, written)

    def open_ledger(self) -> None:
        """Open the 授信台账."""
        if self._shown is not None:
            TermsLedger(self.session, self.place, self.window()).open()

    def handle(self, command: Command) -> bool:
        """Go to the first field with F2, save with Ctrl+S."""
        if command is Command.EDIT:
            self.sheet.go_to("name")
            return True
        if command is Command.SAVE and self.unsaved():
            self.save()
            return True
        return False

    def panes(self) -> list[QWidget]:
        """Return the form, then the tables."""
        return [self.sheet.entries["name"].widget, *(table.view for table in self.tables)]

    def show_record(self, kind: str, record: int) -> None:
        """Show a contact, a licence, a guarantee or the group."""
        table = self._table_of(kind)
        if table is not None:
            if table is not self.group:
                table.view.select_id(record)
            table.view.setFocus()
            self.right.ensureWidgetVisible(table)

    def show_part(self, part: str) -> None:
        """Show the terms, or the table of a kind of record."""
        if part == "terms":
            self.sheet.ensureWidgetVisible(self.sheet.ledger, 20, 200)
            self.sheet.ledger.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if part in field_checks.TEXT_LIMITS:
            self.sheet.go_to(part)
            return
        table = self._table_of(part)
        if table is not None:
            table.view.setFocus()
            self.right.ensureWidgetVisible(table)

    def _table_of(self, kind: str) -> InlineTable[object] | None:
        names = ("contact", "affiliate", "licence", "guarantee")
        return dict(zip(names, self.tables, strict=True)).get(kind)

    def escape(self) -> bool:
        """Close an open row, else take back what was typed."""
        if any(table.cancel() for table in self.tables):
            return True
        if self.sheet.changed_names():
            self.discard_changes()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+S and take back with Esc where no window does it."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (control and event.key() == Qt.Key.Key_S and self.handle(Command.SAVE)) or (
            event.key() == Qt.Key.Key_Escape and self.escape()
        ):
            return
        super().keyPressEvent(event)
