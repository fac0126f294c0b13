"""What the user sees of a bug: one box at a time, which offers the log."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app import paths
from app.views.messages import problem


class Trouble(QObject):
    """Shows a bug; those that come while a dialog is open are in the log only."""

    def show(self, error: BaseException) -> None:
        """Show one box over the active window."""
        if QApplication.activeModalWidget() is None:
            from app.views.dialogs.notice import Fix, show_problem  # no first window needs it

            fix = Fix(self.tr("打开日志文件夹"), _open_log, "folder")
            show_problem(QApplication.activeWindow(), problem(error), fixes=[fix])


def _open_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))
