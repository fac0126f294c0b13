"""Save sheets to a file the user names: as a job, with one line at the end that opens the folder."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import sentences
from app.i18n import translate
from app.services.exporting.workbook import Sheet, write
from app.views.messages import problem
from app.views.session import Session

FOLDER = "folder.export"


def save_sheet(session: Session, parent: QWidget, make: Callable[[], Sheet], proposed: str) -> None:
    """Ask where, then write the sheet that `make` reads in the job; `proposed` is a name without a folder."""
    save_sheets(session, parent, lambda: (make(),), proposed)


def save_sheets(session: Session, parent: QWidget, make: Callable[[], Iterable[Sheet]], proposed: str) -> None:
    """Ask where, then write the sheets that `make` reads in the job into one workbook."""
    folder = Path(str(session.settings.get(FOLDER, Path.home())))
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("Monitoring", "导出"), str(folder / proposed), "Excel (*.xlsx)"
    )
    if not chosen:
        return
    path = Path(chosen) if chosen.lower().endswith(".xlsx") else Path(f"{chosen}.xlsx")
    session.settings.update({FOLDER: str(path.parent)})

    def done(_: object) -> None:
        text = translate("Monitoring", "已导出到 {path}").format(path=path)
        session.notify(text, "ok", translate("Monitoring", "打开文件夹"), lambda: _open(path.parent))

    def failed(error: BaseException) -> None:
        said = problem(error, translate("Monitoring", "导出"))
        session.notify(sentences(said.text, said.hint), "high")

    title = translate("Monitoring", "导出")
    session.jobs.submit(lambda job: write(path, make(), job), title, on_done=done, on_failed=failed, owner=parent)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
