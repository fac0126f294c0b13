"""The commands that no page answers: import, export, backup, restore, verify, another operator."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from app import clock, paths
from app.errors import AppError
from app.services import backups, books, verifying
from app.services.changes import Changed
from app.services.exporting import crm
from app.services.exporting.crm import Preview
from app.services.exporting.export import Exported, export
from app.services.exporting.shown import write_shown
from app.services.job import JobContext
from app.services.verifying import Verification
from app.views import formats
from app.views.book import facts, remembered
from app.views.book.export_dialog import SHOWN, ExportDialog
from app.views.book.opening import take_the_desk
from app.views.book.operator import OperatorDialog
from app.views.dialogs.notice import Fix, show_problem
from app.views.messages import Problem, problem
from app.views.session import Command, Session
from app.views.start.forms import DIALOGS, Files
from app.views.table_export import shown_table, table_in_focus, title_of
from app.views.widgets.table_view import TableView

EXPORT_FOLDER = "folder.export"
BACKUP_FOLDER = "folder.backup"


_ALL = (
    Command.IMPORT,
    Command.UNDO_IMPORT,
    Command.EXPORT,
    Command.WRITE_BACK,
    Command.REMINDERS,
    Command.CAN_SHIP,
    Command.RELEASES,
    Command.BACKUP,
    Command.RESTORE,
    Command.VERIFY,
    Command.CHANGE_OPERATOR,
)
_LOOKING = (
    Command.EXPORT,
    Command.REMINDERS,
    Command.CAN_SHIP,
    Command.RELEASES,
    Command.BACKUP,
    Command.RESTORE,
    Command.VERIFY,
)


def offered(*, read_only: bool) -> tuple[Command, ...]:
    """Return the commands answered here; a book that is read only offers fewer."""
    return _LOOKING if read_only else _ALL


class BookActions(QObject):
    """Does what concerns the whole book; `open_asked` carries a restored book to be opened."""

    open_asked = Signal(object)  # Path

    def __init__(self, session: Session, window: QWidget, files: Files = DIALOGS) -> None:
        """Work on the open book of `session`, with dialogs over `window`."""
        super().__init__(window)
        self._session = session
        self._window = window
        self._files = files
        self._runners: dict[Command, Callable[[], None]] = {
            Command.IMPORT: self.import_file,
            Command.UNDO_IMPORT: self.show_imports,
            Command.EXPORT: self.export,
            Command.WRITE_BACK: self.write_back,
            Command.REMINDERS: self.show_reminders,
            Command.CAN_SHIP: self.show_can_ship,
            Command.RELEASES: self.show_releases,
            Command.BACKUP: self.backup,
            Command.RESTORE: self.restore,
            Command.VERIFY: self.verify,
            Command.CHANGE_OPERATOR: self.change_operator,
        }
        session.data_changed.connect(lambda _: self.renew_facts())

    def run(self, command: Command) -> bool:
        """Do a command; False where it is another's."""
        runner = self._runners.get(command)
        if runner is None or command not in offered(read_only=books.current().read_only):
            return False
        runner()
        return True

    def renew_facts(self, *, backup_failed: str = "") -> None:
        """Read again what the frame says of the book."""
        self._session.set_facts(facts.read(backup_failed=backup_failed))

    def import_file(self) -> None:
        """Open the import wizard."""
        from app.views.importing.wizard import ImportWizard

        wizard = ImportWizard(self._session, self._window)
        wizard.open()

    def show_imports(self) -> None:
        """Show the imports of the book, to take one back."""
        from app.views.importing.history import ImportHistory

        history = ImportHistory(self._session, self._window)
        history.open()

    def show_can_ship(self) -> None:
        """Ask whether an order of the customer in sight may go out."""
        from app.views.shipping.dialog import CanShipDialog

        CanShipDialog(self._session, self._session.customer_id, self._window).open()

    def show_releases(self) -> None:
        """Show the temporary releases that wait for a decision."""
        from app.views.shipping.approvals import ApprovalsDialog

        ApprovalsDialog(self._session, self._window).open()

    def export(self) -> None:
        """Ask what and where, then write it in a job."""
        view = table_in_focus(self._window)
        shown = "" if view is None else self._shown_words(view)
        dialog = ExportDialog(self._session.as_of, self._window, shown)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        kind = dialog.kind()
        dialog.deleteLater()
        if accepted and kind == SHOWN and view is not None:
            self.export_table(view)
        elif accepted:
            self.export_kind(kind)

    def _shown_words(self, view: TableView) -> str:
        count = formats.number(view.table_model().rowCount())
        return self.tr("{title}，{count} 行").format(title=title_of(view), count=count)

    def export_table(self, view: TableView) -> None:
        """Ask where, then write what a table shows in a job."""
        table = shown_table(view, self._session.as_of)
        name = paths.safe_file_name(f"{table.title}-{self._session.as_of:%Y%m%d}") + ".xlsx"
        path = self._ask_save(self.tr("导出"), EXPORT_FOLDER, name, "Excel (*.xlsx)", ".xlsx")
        if path is not None:
            self._submit(lambda job: write_shown(path, table, job), self.tr("导出"), self._on_exported)

    def export_kind(self, kind: str) -> None:
        """Ask where, then write one kind in a job."""
        as_of = self._session.as_of
        names = {
            "customers": self.tr("客户一览"),
            "ageing": self.tr("账龄表"),
            "alerts": self.tr("预警清单"),
            "everything": self.tr("账套明细"),
        }
        name = paths.safe_file_name(f"{names[kind]}-{as_of:%Y%m%d}") + ".xlsx"
        path = self._ask_save(self.tr("导出"), EXPORT_FOLDER, name, "Excel (*.xlsx)", ".xlsx")
        if path is not None:
            doing = self.tr("导出")
            self._submit(lambda job: export(kind, path, as_of, job), doing, self._on_exported)

    def _on_exported(self, done: Exported) -> None:
        text = self.tr("已导出 {rows} 行到 {file}。").format(rows=formats.number(done.rows) or "0", file=done.file)
        self._session.notify(text, "ok", self.tr("打开文件夹"), lambda: _open_folder(done.file))

    def write_back(self) -> None:
        """Show what a CRM does not know yet, then write the file for it."""
        from app.views.book.write_back import WriteBackDialog

        dialog = WriteBackDialog(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.write_asked.connect(self.write_crm)
        dialog.open()

    def write_crm(self, shown: Preview) -> None:
        """Ask where, then write what was shown in a job."""
        name = paths.safe_file_name(f"{crm.crm_name(shown.crm)}-{shown.as_of:%Y%m%d}") + ".csv"
        path = self._ask_save(self.tr("写回 CRM"), EXPORT_FOLDER, name, "CSV (*.csv)", ".csv")
        if path is not None:
            doing = self.tr("写回 CRM")
            self._submit(lambda _job: Exported(path, crm.write(shown, path)), doing, self._on_exported)

    def show_reminders(self) -> None:
        """Show what is to be done next, for every customer."""
        from app.views.customers.communication.reminders import RemindersDialog

        dialog = RemindersDialog(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def backup(self) -> None:
        """Ask where, then back the book up in a job."""
        book = books.current().path
        name = f"{paths.safe_file_name(book.stem)}-{clock.now():%Y%m%d-%H%M}{backups.SUFFIX}"
        kinds = self.tr("备份 (*{suffix})").format(suffix=backups.SUFFIX)
        path = self._ask_save(self.tr("备份"), BACKUP_FOLDER, name, kinds, backups.SUFFIX)
        if path is not None:
            self._submit(
                lambda job: backups.backup(path, job.step), self.tr("备份"), self._on_backed_up, self._on_no_backup
            )

    def _on_backed_up(self, done: backups.Backup) -> None:
        self.renew_facts()
        text = self.tr("已备份到 {file}（{size}）。").format(file=done.path, size=formats.size(done.size))
        self._session.notify(text, "ok", self.tr("打开文件夹"), lambda: _open_folder(done.path))

    def _on_no_backup(self, error: BaseException) -> None:
        said = problem(error, self.tr("备份"))
        self.renew_facts(backup_failed=said.text)
        show_problem(self._window, said, fixes=[Fix(self.tr("更换位置"), self.backup, "folder")])

    def restore(self) -> None:
        """Ask for a backup, put it beside the book and offer to open it; the open book is left alone."""
        folder = self._folder(BACKUP_FOLDER)
        kinds = self.tr("备份和账套 (*.zxbak *.zxdb)")
        source = self._files.open_file(self._window, self.tr("从备份恢复"), folder, kinds)
        if source is None:
            return
        target = backups.proposed_target(books.current().path)
        self._submit(lambda _job: backups.restore(source, target), self.tr("恢复"), self._on_restored)

    def _on_restored(self, path: Path) -> None:
        text = self.tr("已恢复为 {file}，当前账套没有改动。").format(file=path)
        self._session.notify(text, "ok", self.tr("打开它"), lambda: self.open_asked.emit(path))

    def verify(self) -> None:
        """Verify the book in a job and say what was found."""
        self._submit(lambda job: verifying.verify(None, job), self.tr("核对账套"), self._on_verified)

    def _on_verified(self, found: Verification) -> None:
        if found.ok:
            names = self.tr("、").join(verifying.check_name(check.name) for check in found.checks)
            self._session.notify(self.tr("核对通过：{names}。").format(names=names))
            return
        text = self.tr("账套里有与记录不符的地方。数据没有改动，建议先备份，再从较早的备份恢复核对。")
        rows = [(verifying.check_name(check.name), each) for check in found.checks for each in check.problems]
        show_problem(self._window, Problem(self.tr("核对没有通过"), text), facts=rows[:12])

    def change_operator(self) -> None:
        """Ask who is at the desk now."""
        dialog = OperatorDialog(self._session.operator, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.set_operator(*dialog.answer())
        dialog.deleteLater()

    def set_operator(self, name: str, role: str) -> None:
        """Let this person be named by everything written from now on."""
        try:
            actor = take_the_desk(name, role)
        except AppError as error:
            show_problem(self._window, problem(error, self.tr("更换操作员")))
            return
        remembered.set_operator(self._session.settings, actor.name, actor.role)
        self._session.set_operator(actor)
        self._session.announce(Changed.SETTINGS)

    def _submit(
        self,
        task: Callable[[JobContext], object],
        title: str,
        on_done: Callable[..., None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        def failed(error: BaseException) -> None:
            show_problem(self._window, problem(error, title))

        self._session.jobs.submit(task, title, on_done=on_done, on_failed=on_failed or failed, owner=self)

    def _folder(self, key: str) -> Path:
        folder = Path(str(self._session.settings.get(key, paths.documents())))
        return folder if folder.is_dir() else paths.documents()

    def _ask_save(self, title: str, key: str, name: str, kinds: str, suffix: str) -> Path | None:
        chosen = self._files.save_file(self._window, title, self._folder(key) / name, kinds)
        if chosen is None:
            return None
        path = chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)
        self._session.settings.update({key: str(path.parent)})
        return path


def _open_folder(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
