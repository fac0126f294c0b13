"""财务状况: statements, bank flows and invoice lists of one customer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError, InvalidInputError
from app.services import audit
from app.services.activity import months
from app.services.changes import Changed
from app.services.customers import editing
from app.services.importing.fields import Kind
from app.services.job import JobContext
from app.services.statements import analysis, entry, export, terms
from app.services.writing import Written
from app.views import messages
from app.views.customers import access
from app.views.customers.financials.bank_flows_view import BankFlowsView
from app.views.customers.financials.forms import ConfirmForm, PeriodForm, ReopenForm
from app.views.customers.financials.statements_view import StatementsView
from app.views.customers.financials.tax_invoices_view import TaxInvoicesView
from app.views.customers.financials.tool_row import ToolRow
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.dialogs.notice import confirm, show_problem
from app.views.monitoring.saving import save_sheet
from app.views.session import Command, Session
from app.views.widgets.states import Action, EmptyState, PaneError

if TYPE_CHECKING:
    from app.services.importing.statement_sheet import SheetLines

FOLDER = "import.folder"
_PARTS = ("statements", "bank", "invoices")
_OF_KIND = {"bank_flow": "bank", "tax_invoice": "invoices"}


class FinancialsPage(SubPage):
    """Three views under one row of tools; statements are typed, the others are imported."""

    SHOWS = Changed.CUSTOMERS | Changed.RECORDS
    BESIDE = 1060

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin with the statements."""
        super().__init__(session, place)
        self.tools = ToolRow()
        self.statements = StatementsView(session)
        self.bank, self.invoices = BankFlowsView(session, place), TaxInvoicesView(session, place)
        self.stack = QStackedWidget()
        for view in (self.statements, self.bank, self.invoices):
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.stack, 1)
        self.tools.add_tools("bank", self.bank.lend_tools())
        self.tools.add_tools("invoices", self.invoices.lend_tools())
        self._connect()

    def _connect(self) -> None:
        tools, view = self.tools, self.statements
        tools.views.chosen.connect(self.show_part)
        tools.unit_chosen.connect(view.model.set_unit)
        tools.every_line.connect(lambda on: view.model.set_every_line(every=on))
        tools.every_period.connect(lambda on: view.set_every_period(every=on))
        tools.facts_asked.connect(self.edit_period)
        tools.reopen_asked.connect(self.reopen)
        tools.delete_asked.connect(self.delete)
        tools.export.clicked.connect(self.export)
        tools.read.clicked.connect(self.read_file)
        tools.new.clicked.connect(self.add_period)
        tools.confirm.clicked.connect(self.confirm)
        tools.save.clicked.connect(self.save)
        view.changed.connect(self._show_tools)
        view.model_chosen.connect(self._choose_model)

    # reading

    def refresh(self) -> None:
        """Read the statements of the customer, as they are now or were known."""
        customer = self.place.customer_id
        if customer is None:
            return
        try:
            found = self.statements.load(customer, self.place.known_on, writable=not self.place.refusal())
            covered = months.coverage(customer, self.place.known_on or self.session.as_of)
        except AppError as error:
            said = messages.problem(error, self.tr("读取财务报表"))
            self.statements.show_state(PaneError(f"{said.text}{said.hint}", self.refresh))
            return
        self.tools.views.set_counts({"bank": covered.bank_months or None, "invoices": covered.invoice_months or None})
        self.statements.show_state(None if found else self._empty())
        self._show_tools()

    def _empty(self) -> EmptyState:
        if self.place.known_on is not None:
            return EmptyState(self.tr("当时还没有财务报表"), mark="check")
        actions = [
            Action(self.tr("从文件读入"), self.read_file, "import"),
            Action(self.tr("手工录入"), self.add_period, "plus", kind="primary"),
        ]
        text = self.tr("录入或读入资产负债表和利润表，程序算出比率与 Z 值，确认后进入评分。")
        return EmptyState(self.tr("还没有财务报表"), text, [] if self.place.refusal() else actions)

    def _show_tools(self) -> None:
        """Enable what can be done with the period one stands in, and say why where it cannot."""
        refusal = self.place.refusal()
        period = self.statements.period()
        tools = self.tools
        tools.draft = not refusal and period is not None and period.stored is not None and period.editable
        tools.confirmed = not refusal and period is not None and not period.editable
        for button in (tools.read, tools.new):
            button.setEnabled(not refusal)
        tools.save.setEnabled(not refusal and bool(self.statements.dirty()))
        why = refusal
        if not why:
            why = self.tr("先选中一期草稿") if period is None or not period.editable else self._unconfirmable()
        tools.confirm.setEnabled(not why)
        tools.confirm.setToolTip(why or self.tr("确认后本期进入评分 (Ctrl+Enter)"))
        tools.export.setEnabled(bool(self.statements.columns))

    def _unconfirmable(self) -> str:
        period = self.statements.period()
        return "" if period is None else entry.unconfirmable(period.lines, audit.actor().role)

    def show_part(self, part: str) -> None:
        """Show statements, bank flows (bank) or invoice lists (invoices)."""
        if part in _PARTS:
            self.tools.views.set_current(part)
            self.stack.setCurrentIndex(_PARTS.index(part))
            self.tools.show_tools(part)

    def show_record(self, kind: str, record: int) -> None:
        """Show a statement among its periods, or the view a flow or an invoice is in."""
        self.show_part(_OF_KIND.get(kind, "statements"))
        if kind != "statement":
            return
        columns = self.statements.model.columns
        at = next((n for n, each in enumerate(columns) if each.stored and each.stored.id == record), None)
        if at is None and not self.statements.every_period:
            self.statements.set_every_period(every=True)
            self.show_record(kind, record)
        elif at is not None:
            self.statements.grid.select_cell("cash", at)

    # commands

    def handle(self, command: Command) -> bool:
        """Save, confirm, add, read, export."""
        if self.stack.currentIndex():
            view = self.stack.currentWidget()
            return isinstance(view, SubPage) and view.handle(command)
        runs = {
            Command.EDIT: self.statements.grid.begin_current,
            Command.SAVE: self.save,
            Command.APPROVE: self.confirm,
            Command.NEW: self.add_period,
            Command.IMPORT: self.read_file,
            Command.EXPORT: self.export,
        }
        run = runs.get(command)
        if run is not None:
            run()
        return run is not None

    def panes(self) -> list[QWidget]:
        """Return the grid and the ratios, or the tables of the other views."""
        view = self.stack.currentWidget()
        if isinstance(view, SubPage):
            return view.panes()
        return [self.statements.grid, self.statements.analysis.ratios.view]

    def unsaved(self) -> str:
        """Return which periods are not saved."""
        titles = [each.title for each in self.statements.dirty()]
        return self.tr("{periods}的报表").format(periods="、".join(titles)) if titles else ""

    def save(self) -> bool:
        """Store what was typed as drafts."""
        if self.place.refusal() or not self.statements.grid.finish():
            return False
        try:
            written = self.statements.save()
        except InvalidInputError as error:
            self.statements.said.say(str(error), "high")
            return False
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("保存草稿")))
            return False
        self._announce(written)
        return True

    def discard(self) -> None:
        """Forget what was typed."""
        self.statements.discard()

    def _announce(self, written: Written | None) -> None:
        if written is not None:
            access.announce(self.session, written)

    def confirm(self) -> None:
        """Let the period count; an unbalanced one asks the lead for a reason."""
        period = self.statements.period()
        if not self.tools.confirm.isEnabled() or period is None or not self.save():
            return
        now = self.statements.period()
        if now is None or now.stored is None:
            return
        if not terms.check(now.lines).balanced:
            ConfirmForm(self.session, self.window(), now.stored).open()
            return
        try:
            self._announce(entry.confirm(now.stored.id))
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("确认本期")))

    def add_period(self) -> None:
        """Ask which period to enter."""
        if self.place.customer_id is not None and not self.place.refusal():
            form = PeriodForm(self.session, self.window(), self.place.customer_id)
            form.saved.connect(self._on_added)
            form.open()

    def _on_added(self, written: Written) -> None:
        self.show_record("statement", written.id)
        self.statements.grid.setFocus()

    def edit_period(self) -> None:
        """Change where the draft one stands in comes from."""
        period = self.statements.period()
        if period is not None and period.stored is not None and self.place.customer_id is not None and self.save():
            stored = period.as_period(self.place.customer_id)
            PeriodForm(self.session, self.window(), self.place.customer_id, stored).open()

    def reopen(self) -> None:
        """Ask why a confirmed period becomes a draft again."""
        period = self.statements.period()
        if period is not None and period.stored is not None:
            ReopenForm(self.session, self.window(), period.stored).open()

    def delete(self) -> None:
        """Delete the draft one stands in, after asking."""
        period = self.statements.period()
        if period is None or period.stored is None:
            return
        sure = confirm(
            self,
            title=self.tr("删除草稿"),
            headline=self.tr("删除 {period}的草稿？").format(period=period.title),
            text=self.tr("删除记入修改记录，数字可以从那里查到。"),
            action=self.tr("删除"),
            danger=True,
        )
        if sure:
            period.lines = dict(period.stored.lines)
            self._announce(entry.delete(period.stored.id))

    def _choose_model(self, key: str) -> None:
        if self.place.customer_id is not None and not self.place.refusal():
            self._announce(analysis.choose_model(self.place.customer_id, key))

    # files

    def export(self) -> None:
        """Write every period to a sheet."""
        customer = self.place.customer_id
        if customer is not None:
            known = editing.load(customer)
            name = self.tr("财务报表")
            save_sheet(self.session, self, lambda: export.sheet(customer, known.name), f"{name} {known.code}.xlsx")

    def read_file(self) -> None:
        """Ask for a file and read it."""
        if self.place.customer_id is None or self.place.refusal():
            return
        folder = str(self.session.settings.get(FOLDER, Path.home()))
        kinds = self.tr("报表文件 (*.xlsx *.xls *.xlsb *.ods *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("从文件读入"), folder, kinds)
        if chosen:
            self.session.settings.update({FOLDER: str(Path(chosen).parent)})
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Read the upright form of one company; a file with one row a period goes to the wizard."""

        def read(_: JobContext) -> "SheetLines":
            from app.services.importing.statement_sheet import read_sheets  # the readers of files take 80 ms

            return read_sheets(path)

        def done(found: "SheetLines") -> None:
            self.statements.show_state(None)
            self.statements.take_sheet(found, path.name)

        def failed(error: BaseException) -> None:
            if isinstance(error, InvalidInputError) and error.field == "file" and self._open_wizard(path):
                return
            said = messages.problem(error, self.tr("从文件读入"))
            show_problem(self, said)

        title = self.tr("读取 {file}").format(file=path.name)
        self.session.jobs.submit(read, title, on_done=done, on_failed=failed, owner=self)

    def _open_wizard(self, path: Path) -> bool:
        from app.views.importing.wizard import ImportWizard  # it takes 30 ms that no page needs

        if self.place.customer_id is None:
            return False
        code = editing.load(self.place.customer_id).code
        ImportWizard(self.session, self.window(), path, kind=Kind.STATEMENTS, customer_code=code).open()
        return True
