"""The right pane: the version in sight with its facts, what can be done with it, all versions, what changed since."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.archive.states import Standing
from app.services.archive.versions import FileState, Version
from app.views import theme
from app.views.archive.batch_block import BatchBlock
from app.views.archive.words import LEVELS, file_name, hash_groups, state_name
from app.views.columns import Column, Kind
from app.views.formats import day, moment, number, size
from app.views.messages import role_name
from app.views.table_model import RowsModel
from app.views.widgets.badges import RiskTag
from app.views.widgets.buttons import Button
from app.views.widgets.facts import FactGrid
from app.views.widgets.labels import SectionTitle, Text, repolish_surface
from app.views.widgets.table import Table

_HEADER, _MOST_ROWS = 34, 6


class RecordPane(QFrame):
    """Shows a customer's versions; which one is in sight is chosen in the table."""

    version_chosen = Signal(object)  # Version

    def __init__(self) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("pane")
        self._standing: Standing | None = None
        self._versions: dict[int, Version] = {}
        self._files: dict[int, FileState] = {}
        self.title = Text(role="title")
        self.tag = RiskTag()
        self.facts = FactGrid(row_height=24)
        self.make = Button(self.tr("生成新版本"), kind="primary", icon="doc", tip=self.tr("生成新版本"), key="Ctrl D")
        self.print = Button(self.tr("打印"), icon="print", tip=self.tr("打印"))
        self.cover = Button(self.tr("打印首页"), icon="print", tip=self.tr("只打印首页，一页概要"), key="Ctrl Shift P")
        self.export = Button(self.tr("导出 PDF"), icon="export")
        self.folder = Button(self.tr("打开文件夹"), icon="folder")
        self.history_title = SectionTitle(self.tr("版本记录"))
        self.table = Table()
        self._rows: RowsModel[Version] = RowsModel(self._columns(), lambda version: version.id, parent=self)
        self.table.set_model(self._rows)
        self.changes_title = SectionTitle(self.tr("生成后变更"))
        self.changes = Text(role="soft")
        self.changes.setWordWrap(True)
        self.batch = BatchBlock()
        self._lay_out()
        self.table.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.view.current_id_changed.connect(self._on_version)
        theme.current().rows_changed.connect(self._fit)

    def _lay_out(self) -> None:
        matter = QWidget()
        repolish_surface(matter)
        column = QVBoxLayout(matter)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.tag)
        head.addStretch(1)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self.facts)
        column.addSpacing(10)
        column.addLayout(self._buttons())
        self._history = QWidget()
        rows = QVBoxLayout(self._history)
        rows.setContentsMargins(0, 20, 0, 0)
        rows.setSpacing(8)
        for part in (self.history_title, self.table, self.changes_title, self.changes):
            rows.addWidget(part)
        rows.insertSpacing(2, 12)
        column.addWidget(self._history)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(matter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self.batch)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.make, 0, 0, 1, 2)
        grid.addWidget(self.print, 0, 2)
        grid.addWidget(self.cover, 1, 0)
        grid.addWidget(self.export, 1, 1, 1, 2)
        grid.addWidget(self.folder, 2, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _columns(self) -> list[Column[Version]]:
        return [
            Column("version", self.tr("版本"), lambda row: f"v{row.version}", 50, bold=lambda _: True),
            Column("as_of", self.tr("基准日"), lambda row: day(row.as_of), 88, kind=Kind.SOFT),
            Column(
                "sha", "SHA-256", lambda row: row.file_sha256[:8], 82, kind=Kind.SOFT, tip=lambda row: row.file_sha256
            ),
            Column(
                "reason",
                self.tr("事由"),
                lambda row: row.reason or "—",
                48,
                tip=lambda row: row.reason,
                kind=Kind.SOFT,
                stretch=True,
            ),
            Column(
                "file",
                "",
                lambda row: file_name(self._files[row.id]) if row.id in self._files else "",
                30,
                kind=Kind.RISK,
                value=self._file_level,
                tip=lambda row: file_name(self._files[row.id]) if row.id in self._files else "",
            ),
        ]

    def _file_level(self, version: Version) -> str:
        state = self._files.get(version.id)
        return "" if state is None else "ok" if state == "ok" else "high"

    def version(self) -> Version | None:
        """Return the version in sight."""
        found = self.table.view.current_id()
        return self._versions.get(found) if isinstance(found, int) else None

    def file_state(self) -> FileState | None:
        """Return what is found of the file of the version in sight, None while it is not known."""
        version = self.version()
        return None if version is None else self._files.get(version.id)

    def show_customer(self, standing: Standing | None, versions: Sequence[Version], wanted: int | None = None) -> None:
        """Show a customer's versions, the newest in sight, or the one with the id `wanted`."""
        self._standing = standing
        self._versions = {version.id: version for version in versions}
        self._files = {}
        if standing is not None and standing.version is not None:
            self._files[standing.version.id] = standing.file
        self._rows.set_rows(versions)
        self._history.setVisible(bool(versions))
        self.table.show_rows()
        self._fit()
        self.history_title.set_caption(self.tr("{count} 版").format(count=len(versions)))
        self.make.setEnabled(standing is not None)
        self._show_changes()
        if wanted is None or not self.table.view.select_id(wanted):
            self.table.view.select_first()
        self._show_version()

    def _fit(self) -> None:
        rows = min(max(len(self._versions), 1), _MOST_ROWS)
        self.table.view.set_hidden_columns({"sha"} if theme.current().small_window else set())
        self.table.setFixedHeight(_HEADER + theme.current().row_height * rows)

    def set_files(self, files: Mapping[int, FileState]) -> None:
        """Mark the versions whose files are as they were made, and those whose files are not."""
        self._files.update({key: state for key, state in files.items() if key in self._versions})
        self.table.view.viewport().update()
        self._show_version()

    def _on_version(self, _: object) -> None:
        self._show_version()
        version = self.version()
        if version is not None:
            self.version_chosen.emit(version)

    def _show_version(self) -> None:
        version, standing = self.version(), self._standing
        for button in (self.print, self.cover, self.export, self.folder):
            button.setEnabled(version is not None)
        self.facts.setVisible(version is not None)
        if version is None or standing is None:
            self.title.setText(standing.name if standing is not None else "")
            self.tag.set_level("", state_name("none") if standing is not None else "")
            return
        self.title.setText(self.tr("版本 v{version}").format(version=version.version))
        self._show_tag(version, standing)
        who = version.operator_name or role_name(version.role) or "—"
        pages = self.tr("{pages} 页 · {size}").format(pages=number(version.pages), size=size(version.size))
        self.facts.set_facts(
            [
                (self.tr("基准日"), day(version.as_of)),
                (self.tr("生成"), f"{moment(version.made_at)} · {who}"),
                (self.tr("页数 / 大小"), pages),
                (self.tr("内容校验"), hash_groups(version.content_hash)),
                (self.tr("文件 SHA-256"), f"{hash_groups(version.file_sha256)} ···"),
            ]
        )

    def _show_tag(self, version: Version, standing: Standing) -> None:
        file = self._files.get(version.id)
        latest = standing.version is not None and standing.version.id == version.id
        if file is not None and file != "ok":
            self.tag.set_level("high", file_name(file))
        elif not latest:
            self.tag.set_level("", self.tr("旧版本"))
        else:
            state = standing.state
            text = state_name(state)
            self.tag.set_level(LEVELS[state], f"{text} · {file_name('ok')}" if state == "current" else text)

    def _show_changes(self) -> None:
        standing = self._standing
        if standing is None or standing.version is None:
            return
        found = standing.changes.sentences()
        self.changes_title.set_caption(self.tr("{count} 项").format(count=len(found)))
        unchanged = self.tr("v{version} 之后没有新的单据、评分或预警。").format(version=standing.version.version)
        self.changes.setText("\n".join(found) if found else unchanged)
