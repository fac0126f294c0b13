"""The archive tab: sub-tabs 信用档案 and 操作日志, and the commands they answer to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.changes import Changed
from app.views.archive.log_page import LogPage
from app.views.archive.page import ArchivePage
from app.views.session import Command, Session, Target
from app.views.widgets.buttons import Button
from app.views.widgets.sub_tabs import SubTabs

ARCHIVES, LOG = "archives", "log"
_SHOWN = Changed.CUSTOMERS | Changed.LEDGER | Changed.ALERTS | Changed.ASSESSMENTS | Changed.ARCHIVES


class ArchiveTab(QWidget):
    """Shows one sub-tab at a time; each is read anew when what it shows has changed."""

    def __init__(self, session: Session) -> None:
        """Watch the book of `session`."""
        super().__init__()
        self._session = session
        self.archives = ArchivePage(session)
        self.log: LogPage | None = None  # made when first shown
        self.tabs = SubTabs()
        self.tabs.add(ARCHIVES, self.tr("信用档案"), lambda: self.archives)
        self.tabs.add(LOG, self.tr("操作日志"), self._make_log)
        self.folder = Button(self.tr("档案目录"), icon="folder", small=True)
        self.batch = Button(self.tr("批量生成"), icon="doc", small=True)
        for button in (self.folder, self.batch):
            self.tabs.add_right(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.folder.clicked.connect(self._show_folder)
        self.batch.clicked.connect(self._make_all)
        self.archives.actions_of.batch_ended.connect(lambda _: self.batch.setEnabled(not session.facts.read_only))
        session.as_of_changed.connect(lambda _: self.archives.invalidate())
        session.data_changed.connect(self._on_data)
        session.facts_changed.connect(lambda _: self._fit())
        self._fit()

    def _make_log(self) -> QWidget:
        self.log = LogPage(self._session)
        return self.log

    def _fit(self) -> None:
        """Offer making only where the book may be written to."""
        writable = not self._session.facts.read_only
        self.batch.setEnabled(writable and not self.archives.actions_of.batch_running)

    def _show_folder(self) -> None:
        self.archives.actions_of.show_folder()

    def _make_all(self) -> None:
        self.tabs.go(ARCHIVES)
        self.archives.actions_of.make_all()
        self._fit()

    def _on_data(self, changed: Changed) -> None:
        if changed & _SHOWN:
            self.archives.invalidate()
        if changed and self.log is not None:
            self.log.invalidate()

    def handle(self, command: Command) -> bool:
        """Let the sub-tab on top do what it can; making an archive brings up the archives."""
        if command is Command.ARCHIVE:
            self.tabs.go(ARCHIVES)
        if self.tabs.current() == LOG and self.log is not None:
            return self.log.handle(command)
        return self.archives.handle(command)

    def show_target(self, target: Target) -> None:
        """Show a customer's archive, one version of an archive, or the log."""
        if target.kind == LOG:
            self.tabs.go(LOG)
            return
        self.tabs.go(ARCHIVES)
        if target.kind == "customer" and target.id is not None:
            self.archives.show_customer(target.id)
        elif target.kind == "archive" and target.id is not None:
            self.archives.show_version(target.id)

    def next_sub_tab(self, step: int) -> None:
        """Go to the next sub-tab, or the one before."""
        self.tabs.step(step)

    def panes(self) -> list[QWidget]:
        """Return the panes F6 walks through."""
        if self.tabs.current() == LOG and self.log is not None:
            return [self.log.table.view, self.log.filter]
        return self.archives.panes()
