"""What can be done with an archive: make, make all, print, save elsewhere, show its folder."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.services.archive import batch, folders, making, versions
from app.services.archive.batch import BatchResult
from app.services.archive.making import Made
from app.services.archive.states import Standing
from app.services.archive.versions import FileState, Version
from app.services.changes import Changed
from app.services.job import Progress
from app.services.worker import JobState, Phase
from app.views.archive import printing, rendering
from app.views.archive.rendering import PageReader, PdfFile
from app.views.dialogs.notice import confirm
from app.views.messages import problem
from app.views.session import Session

EXPORT_FOLDER = "folder.export"


class ArchiveActions(QObject):
    """The commands of the archive page; files and the book are touched in jobs, results are told by signals."""

    making = Signal(object)  # id of the customer whose archive is being made, None when that has ended
    made = Signal(object)  # Made
    batch_moved = Signal(object)  # Progress
    batch_ended = Signal(object)  # BatchResult, None where it was cancelled before its first archive or failed

    def __init__(self, session: Session, page: QWidget, reader: PageReader) -> None:
        """Act for `page`."""
        super().__init__(page)
        self._session = session
        self._page = page
        self._reader = reader
        self._batch = 0
        self._run: printing.PrintRun | None = None
        session.jobs.state_changed.connect(self._on_job)

    @property
    def batch_running(self) -> bool:
        """Tell whether a batch runs or waits."""
        return self._batch != 0

    def make(self, standing: Standing) -> None:
        """Make a customer's archive as of the day in use."""
        as_of, customer = self._session.as_of, standing.customer_id

        def work(_: object) -> Made:
            out = folders.default_folder()
            folders.prepare_folder(out)
            return making.make(customer, out, as_of)

        self.making.emit(customer)
        self._session.jobs.submit(
            work, self.tr("生成档案"), on_done=self._on_made, on_failed=self._on_not_made, owner=self._page
        )

    def _on_made(self, made: Made) -> None:
        self.making.emit(None)
        text = self.tr("{name} 的数据没有变化，v{version} 仍是最新，没有增加版本。")
        if made.new:
            text = self.tr("已生成 {name} 的档案 v{version}，共 {pages} 页。")
        self._session.notify(text.format(name=made.name, version=made.version, pages=made.pages))
        self.made.emit(made)
        self._session.announce(Changed.ARCHIVES)

    def _on_not_made(self, error: BaseException) -> None:
        self.making.emit(None)
        self._tell(error, self.tr("生成档案"))

    def make_all(self) -> None:
        """Make everybody's archive as of the day in use."""
        if self.batch_running:
            return
        as_of = self._session.as_of
        self._batch = self._session.jobs.submit(
            lambda job: batch.make_all(as_of, folders.default_folder(), job),
            self.tr("批量生成"),
            on_done=self._on_batch,
            on_failed=self._on_batch_failed,
            on_cancelled=lambda _: self._end_batch(None),
            owner=self._page,
        )

    def cancel_batch(self) -> None:
        """Stop the batch after the archive in hand; what is made stays."""
        self._session.jobs.cancel(self._batch)

    def _on_job(self, state: JobState) -> None:
        if state.id == self._batch and state.phase is Phase.RUNNING:
            self.batch_moved.emit(state.progress)

    def _on_batch(self, result: BatchResult) -> None:
        self._end_batch(result)
        self._session.announce(Changed.ARCHIVES)

    def _on_batch_failed(self, error: BaseException) -> None:
        self._end_batch(None)
        self._tell(error, self.tr("批量生成"))

    def _end_batch(self, result: BatchResult | None) -> None:
        self._batch = 0
        self.batch_moved.emit(Progress(0, 0))
        self.batch_ended.emit(result)

    def print(self, version: Version, file: FileState | None, *, cover: bool = False) -> None:
        """Ask for a printer and print, all or the cover alone; a file that is not what was made is asked about."""
        if file == "changed" and not self._confirmed(version, self.tr("打印"), self.tr("仍要打印")):
            return
        self._reader.ask(
            lambda: rendering.read(version.file),
            lambda pdf: self._choose_printer(pdf, cover=cover),
            lambda e: self._tell(e, self.tr("打印")),
        )

    def _choose_printer(self, pdf: PdfFile, *, cover: bool) -> None:
        printer = printing.new_printer()
        printer.setDocName(pdf.path.stem)
        dialog = QPrintDialog(printer, self._page)
        dialog.setWindowTitle(self.tr("打印"))
        dialog.setMinMax(1, pdf.pages)
        if cover:
            dialog.setPrintRange(QPrintDialog.PrintRange.PageRange)
            dialog.setFromTo(1, 1)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._run = printing.PrintRun(self._reader, pdf, printer, self._on_printed, self._on_not_printed)
            self._run.start()

    def _on_printed(self, sheets: int) -> None:
        self._run = None
        self._session.notify(self.tr("已送往打印机，共 {pages} 页。").format(pages=sheets))

    def _on_not_printed(self, error: BaseException | None) -> None:
        self._run = None
        if error is not None:
            self._tell(error, self.tr("打印"))
        else:
            self._session.notify(self.tr("打印没有完成：打印机没有接受这份文件。"), "high")

    def export(self, version: Version, file: FileState | None) -> None:
        """Save a copy of the file where the user says; one that is not what was made is asked about first."""
        if file == "changed" and not self._confirmed(version, self.tr("导出"), self.tr("仍要导出")):
            return
        folder = Path(str(self._session.settings.get(EXPORT_FOLDER, Path.home())))
        proposed = str(folder / version.file.name)
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("导出 PDF"), proposed, "PDF (*.pdf)")
        if not chosen:
            return
        target = Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")
        self._session.settings.update({EXPORT_FOLDER: str(target.parent)})
        self._session.jobs.submit(
            lambda _: versions.copy_whole(version.file, target),
            self.tr("导出 PDF"),
            on_done=lambda _: self._on_exported(target),
            on_failed=lambda error: self._tell(error, self.tr("导出 PDF")),
            owner=self._page,
        )

    def _on_exported(self, target: Path) -> None:
        text = self.tr("已导出到 {path}").format(path=target)
        self._session.notify(text, "ok", self.tr("打开文件夹"), lambda: open_folder(target.parent))

    def show_folder(self, version: Version | None = None) -> None:
        """Show the folder of a version's file, or that of all archives, in the system's file manager."""
        folder = version.file.parent if version is not None else folders.default_folder()
        if folder.is_dir():
            open_folder(folder)
        else:
            self._session.notify(self.tr("文件夹 {path} 还不存在，生成档案后才有。").format(path=folder), "watch")

    def _confirmed(self, version: Version, title: str, action: str) -> bool:
        return confirm(
            self._page,
            title=title,
            headline=self.tr("文件与生成时的记录不符"),
            text=self.tr("这个文件在生成之后被改动过，内容可能与账套不一致。重新生成可以恢复。"),
            action=action,
            facts=[(self.tr("文件"), str(version.file)), (self.tr("记录的 SHA-256"), version.file_sha256)],
            danger=True,
        )

    def _tell(self, error: BaseException, doing: str) -> None:
        said = problem(error, doing)
        self._session.notify(f"{said.title}：{said.text}{said.hint}", "high")


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
