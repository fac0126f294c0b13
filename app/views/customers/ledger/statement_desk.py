"""What is done with an account statement: another period, sending it, its answer, its paper; and every list as a sheet."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from app.errors import sentences
from app.services.exporting import ledger as sheets
from app.services.exporting.workbook import Sheet
from app.services.ledger.account_statement import AccountStatement
from app.services.letters import account_statement as letter
from app.views import formats, messages
from app.views.archive import printing, rendering
from app.views.archive.rendering import PageReader, PdfFile
from app.views.customers.ledger.documents_view import DocumentsView
from app.views.customers.ledger.orders_pane import OrdersPane
from app.views.customers.ledger.statement_forms import AnswerForm, PeriodForm, SendForm
from app.views.customers.ledger.statement_pane import StatementPane
from app.views.customers.ledger.tools import ORDERS, STATEMENT, LedgerTools
from app.views.customers.place import CustomerPlace
from app.views.monitoring.saving import FOLDER, save_sheet
from app.views.session import Session


class StatementDesk(QObject):
    """Acts for the statement that is shown."""

    def __init__(self, session: Session, place: CustomerPlace, pane: StatementPane, tools: LedgerTools) -> None:
        """Answer the tool row."""
        super().__init__(pane)
        self._session, self._place, self._pane, self._tools = session, place, pane, tools
        self._reader: PageReader | None = None
        self._printed: TemporaryDirectory[str] | None = None
        self._run: printing.PrintRun | None = None
        pane.shown.connect(lambda statement: tools.show_period(statement.first, statement.last))
        pane.answer_asked.connect(self.enter_answer)
        tools.period_chosen.connect(pane.show_period)
        tools.other_period_asked.connect(self._ask_period)
        tools.settled_toggled.connect(pane.show_settled)
        tools.print_asked.connect(self.print)
        tools.save_asked.connect(lambda: self.save(""))
        tools.send_asked.connect(self.send)

    def _ask_period(self) -> None:
        form = PeriodForm(self._session, self._pane.first, self._pane.last, self._pane.window())
        form.accepted.connect(lambda: self._pane.show_period(form.first, form.last))
        form.open()

    def send(self) -> None:
        """Record that the statement goes out, then save its letter."""
        statement = self._pane.statement
        if statement is None or self._place.refusal():
            return
        form = SendForm(self._session, statement, self._pane.window())
        form.saved.connect(lambda _: self._on_sent(statement, form.number))
        form.open()

    def _on_sent(self, statement: AccountStatement, number: str) -> None:
        text = self.tr("对账单 {number} 已登记寄出。").format(number=number)
        self._session.notify(text, "ok", self.tr("存为 PDF"), lambda: self.save(number, statement))

    def enter_answer(self) -> None:
        """Record what came back."""
        if self._pane.sent and not self._place.refusal():
            AnswerForm(self._session, self._pane.sent, self._pane.window()).open()

    def save(self, number: str, statement: AccountStatement | None = None) -> None:
        """Ask where, then draw the letter in a job; without a number it is a draft."""
        wanted = statement or self._pane.statement
        if wanted is None:
            return
        folder = Path(str(self._session.settings.get(FOLDER, Path.home())))
        proposed = folder / self.tr("对账单-{day}.pdf").format(day=number or formats.day(wanted.last))
        chosen, _ = QFileDialog.getSaveFileName(self._pane.window(), self.tr("存为 PDF"), str(proposed), "PDF (*.pdf)")
        if chosen:
            path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
            self._session.settings.update({FOLDER: str(path.parent)})
            self._draw(wanted, number, path, lambda: self._say_saved(path))

    def _say_saved(self, path: Path) -> None:
        self._session.notify(self.tr("已存为 {path}").format(path=path))

    def _draw(self, statement: AccountStatement, number: str, path: Path, then: Callable[[], None]) -> None:
        day = self._place.known_on or self._session.as_of
        self._session.jobs.submit(
            lambda _: letter.write(statement, number, _made_on(statement, day), path),
            self.tr("对账单"),
            on_done=lambda _: then(),
            on_failed=lambda error: self._tell(error, self.tr("对账单")),
            owner=self,
        )

    def print(self) -> None:
        """Draw the letter, ask for a printer and print."""
        statement = self._pane.statement
        if statement is None:
            return
        self._printed = TemporaryDirectory(ignore_cleanup_errors=True)
        path = Path(self._printed.name) / "statement.pdf"
        self._draw(statement, "", path, lambda: self._read(path))

    def _read(self, path: Path) -> None:
        self._reader = self._reader or PageReader(self)
        self._reader.ask(
            lambda: rendering.read(path), self._choose_printer, lambda error: self._tell(error, self.tr("打印"))
        )

    def _choose_printer(self, pdf: PdfFile) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # 20 ms no first window needs

        printer = printing.new_printer()
        printer.setDocName(self.tr("对账单"))
        dialog = QPrintDialog(printer, self._pane.window())
        dialog.setWindowTitle(self.tr("打印"))
        dialog.setMinMax(1, pdf.pages)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and self._reader is not None:
            self._run = printing.PrintRun(self._reader, pdf, printer, self._on_printed, self._on_not_printed)
            self._run.start()

    def _on_printed(self, sheets_printed: int) -> None:
        self._run = None
        self._session.notify(self.tr("已送往打印机，共 {pages} 页。").format(pages=sheets_printed))

    def _on_not_printed(self, error: BaseException | None) -> None:
        self._run = None
        if error is not None:
            self._tell(error, self.tr("打印"))

    def _tell(self, error: BaseException, doing: str) -> None:
        said = messages.problem(error, doing)
        self._session.notify(sentences(said.text, said.hint), "high")

    def export(self, view: str, documents: DocumentsView, orders: OrdersPane) -> None:
        """Save the list that is shown as a spreadsheet."""
        sheet: Callable[[], Sheet] | None = None
        name = self.tr("单据")
        statement = self._pane.statement
        if view == STATEMENT and statement is not None:
            sheet, name = (lambda: sheets.statement(statement)), self.tr("对账单")
        elif view == ORDERS and orders.shown is not None:
            query = orders.shown
            sheet, name = (lambda: sheets.orders(query)), self.tr("订单")
        elif documents.invoices.read is not None:
            wanted = documents.invoices.read.query
            sheet = lambda: sheets.invoices(wanted)  # noqa: E731
        if sheet is not None:
            day = formats.day(self._session.as_of)
            save_sheet(self._session, self._pane.window(), sheet, f"{name}-{day}.xlsx")


def _made_on(statement: AccountStatement, day: date) -> date:
    return max(statement.last, day)
