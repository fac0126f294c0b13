"""The credit archives: list, pages and record side by side, kept in step with the book."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.archive import states, versions
from app.services.archive.batch import BatchResult
from app.services.archive.making import Made
from app.services.archive.states import Standing
from app.services.archive.versions import Version
from app.services.job import Progress
from app.views import theme
from app.views.archive.actions import ArchiveActions
from app.views.archive.failures import FailuresDialog
from app.views.archive.list_pane import ArchiveList
from app.views.archive.record_pane import RecordPane
from app.views.archive.viewer import Viewer
from app.views.live import Latest, LivePane
from app.views.messages import problem
from app.views.session import Command, Session
from app.views.widgets.panes import Panes

_WIDE, _NARROW = (288, 352), (248, 312)


class ArchivePage(LivePane):
    """Which customer is in sight follows the list, which version follows the table of versions."""

    def __init__(self, session: Session) -> None:
        """Watch the book of `session`; reads when first shown."""
        super().__init__()
        self._session = session
        self._latest = Latest(session, self, self.tr("核对档案"))
        self._wanted_version: int | None = None
        self._batch: BatchResult | None = None
        self._names: dict[str, int] = {}
        self._is_read = self._make_when_read = False
        self.list = ArchiveList()
        self.viewer = Viewer()
        self.record = RecordPane()
        self.actions_of = ArchiveActions(session, self, self.viewer.reader)
        self._panes = Panes(
            "archive", session.settings, [self.list, self.viewer, self.record], [288, 800, 352], stretch=1
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._connect()
        self._install_keys()
        self._fit()

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.viewer.make_asked.connect(self.make)
        self.record.version_chosen.connect(self._show_version)
        self.record.make.clicked.connect(self.make)
        self.record.print.clicked.connect(self.print)
        self.record.cover.clicked.connect(lambda: self.print(cover=True))
        self.record.export.clicked.connect(self.export)
        self.record.folder.clicked.connect(lambda: self.actions_of.show_folder(self.record.version()))
        self.record.batch.cancel_asked.connect(self.actions_of.cancel_batch)
        self.record.batch.failures_asked.connect(self._show_failures)
        self.actions_of.making.connect(self.list.rows.set_making)
        self.actions_of.made.connect(self._on_made)
        self.actions_of.batch_moved.connect(self._on_batch_moved)
        self.actions_of.batch_ended.connect(self._on_batch_ended)
        theme.current().rows_changed.connect(self._fit)

    def _install_keys(self) -> None:
        sheets = self.viewer.sheets
        keys = {
            "PgUp": lambda: sheets.go(sheets.page - 1),
            "PgDown": lambda: sheets.go(sheets.page + 1),
            "Ctrl++": partial(sheets.step_zoom, 1),
            "Ctrl+=": partial(sheets.step_zoom, 1),
            "Ctrl+-": partial(sheets.step_zoom, -1),
            "Ctrl+Shift+P": lambda: self.print(cover=True),
        }
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the customer in sight."""
        current, wanted = self.list.current(), self._session.customer_id
        if wanted is not None and (current is None or current.customer_id != wanted):
            self.list.select(wanted)
        super().showEvent(event)

    def refresh(self) -> None:
        """Read how all archives stand; what is shown stays until then."""
        as_of = self._session.as_of
        self._latest.ask(lambda: states.standings(as_of), self._take, self._fail)

    def _take(self, standings: tuple[Standing, ...]) -> None:
        self._names = {standing.name: standing.customer_id for standing in standings}
        self.list.set_standings(standings, self._session.as_of.year)
        asked, self._is_read, self._make_when_read = self._make_when_read, True, False
        if asked:
            self.make()

    def _fail(self, error: BaseException) -> None:
        said = problem(error, self.tr("核对档案"))
        self.list.show_error(f"{said.text}{said.hint}", self.refresh)

    def _show(self, standing: Standing | None) -> None:
        if standing is not None and self.isVisible():
            self._session.customer_id = standing.customer_id
        found = versions.of(standing.customer_id) if standing is not None else ()
        wanted, self._wanted_version = self._wanted_version, None
        self.record.show_customer(standing, found, wanted)
        if not found:
            self.viewer.show_nothing(make=standing is not None)
            return
        self.viewer.reader.ask(
            lambda: {version.id: versions.verify_file(version) for version in found}, self.record.set_files
        )
        version = self.record.version()
        if version is not None:
            self._show_version(version)

    def _show_version(self, version: Version) -> None:
        self.viewer.show_file(version.file, self.tr("档案 {number}").format(number=version.number))

    def show_customer(self, customer_id: int) -> None:
        """Show a customer's archive, now or when the list has been read."""
        self.list.select(customer_id)

    def show_version(self, version_id: int) -> None:
        """Show one version."""
        version = versions.load(version_id)
        current = self.list.current()
        self._wanted_version = version_id
        self.list.select(version.customer_id)
        if current is not None and current.customer_id == version.customer_id:
            self._show(current)

    def make(self) -> None:
        """Make a new version for the customer in sight; asked for before the list has come, once it has."""
        standing = self.list.current()
        self._make_when_read = not self._is_read
        if standing is not None:
            self.actions_of.make(standing)

    def print(self, *, cover: bool = False) -> None:
        """Print the version in sight, all of it or its cover, which sums it up on one page."""
        version = self.record.version()
        if version is not None:
            self.actions_of.print(version, self.record.file_state(), cover=cover)

    def export(self) -> None:
        """Save a copy of the version in sight."""
        version = self.record.version()
        if version is not None:
            self.actions_of.export(version, self.record.file_state())

    def handle(self, command: Command) -> bool:
        """Make, print or export; True where the command is one of these."""
        does = {Command.ARCHIVE: self.make, Command.PRINT: self.print, Command.EXPORT: self.export}
        if command not in does:
            return False
        does[command]()
        return True

    def _on_made(self, made: Made) -> None:
        self.list.select(made.customer_id)
        self.viewer.show_again()

    def _on_batch_moved(self, progress: Progress) -> None:
        self.list.rows.set_making(self._names.get(progress.text))
        if progress.total:
            self.record.batch.show_progress(progress)

    def _on_batch_ended(self, result: BatchResult | None) -> None:
        self._batch = result
        if result is None:
            self.record.batch.hide()
            return
        self.record.batch.show_result(result)
        if result.left:
            done = len(result.made) + len(result.failed)
            text = self.tr("批量生成已取消，已完成 {done} / {total} 家。")
            self._session.notify(text.format(done=done, total=done + result.left), "watch")

    def _show_failures(self) -> None:
        if self._batch is not None and self._batch.failed:
            dialog = FailuresDialog(self._batch.failed, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _fit(self) -> None:
        left, right = _NARROW if theme.current().small_window else _WIDE
        self.list.setMinimumWidth(min(left, _NARROW[0]))
        self.record.setMinimumWidth(min(right, _NARROW[1]))
        if self._panes.width():
            self._panes.setSizes([left, max(self._panes.width() - left - right - 2, 200), right])

    def panes(self) -> list[QWidget]:
        """Return the panes F6 walks through."""
        return [self.list.view, self.viewer.sheets, self.record.table.view]
