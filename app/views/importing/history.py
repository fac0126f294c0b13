"""The imports of this book, newest first, and taking one back."""

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.importing.fields import Kind as ImportKind
from app.services.importing.fields import kind_label
from app.services.importing.undo import BatchLine, batches, undo
from app.views import formats, messages
from app.views.columns import Align, Column, Kind
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table


class ImportHistory(Dialog):
    """What was imported by whom and when; a later import that builds on an earlier one goes first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show the latest fifty."""
        super().__init__(self.tr("导入记录"), parent, paper_footer=True)
        self._session = session
        self.setModal(True)
        self.resize(1000, 560)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.table = Table()
        self.model: RowsModel[BatchLine] = RowsModel(self._columns(), lambda line: line.id, parent=self)
        self.table.set_model(self.model)
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("关闭"), reject=True)
        self.undo_button = self.add_button(self.tr("撤销所选导入"), kind="primary", icon="swap")
        self.undo_button.clicked.connect(self.undo_current)
        self.table.view.current_id_changed.connect(lambda _: self._on_current())
        self.refresh()

    def _columns(self) -> list[Column[BatchLine]]:
        def count(key: str, title: str) -> Column[BatchLine]:
            return Column(key, title, lambda line: f"{getattr(line, key):,}", 76, Align.RIGHT, Kind.NUMBER)

        return [
            Column("id", self.tr("编号"), lambda line: str(line.id), 64, Align.RIGHT),
            Column("at", self.tr("时间"), lambda line: formats.moment(line.imported_at), 140),
            Column("kind", self.tr("种类"), lambda line: kind_label(ImportKind(line.kind)), 128),
            Column("file", self.tr("文件"), lambda line: line.file_name, 160, stretch=True),
            count("new", self.tr("新增")),
            count("changed", self.tr("变更")),
            count("unchanged", self.tr("无变化")),
            count("rejected", self.tr("不导入")),
            Column("who", self.tr("操作员"), lambda line: line.operator_name, 88),
            Column("state", self.tr("状态"), self._state, 80, kind=Kind.SOFT),
        ]

    def _state(self, line: BatchLine) -> str:
        return self.tr("已撤销") if line.undone else self.tr("有效")

    def refresh(self) -> None:
        """Read the list again."""
        lines = batches()
        self.model.set_rows(lines)
        if lines:
            self.table.show_rows()
            self.table.view.select_first()
        else:
            self.table.show_empty(EmptyState(self.tr("还没有导入过")))
        self._on_current()

    def _current(self) -> BatchLine | None:
        return self.model.row_at(self.table.view.currentIndex().row())

    def _on_current(self) -> None:
        line = self._current()
        self.undo_button.setEnabled(line is not None and not line.undone and not self._session.facts.read_only)

    def undo_current(self) -> None:
        """Ask, take the import back, and say what came of it."""
        line = self._current()
        if line is None or line.undone or not self._confirmed(line):
            return
        try:
            done = undo(line.id)
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("撤销")))
            return
        self._session.announce(Changed.CUSTOMERS | Changed.LEDGER)
        text = self.tr("导入 {number} 已撤销：删除 {removed} 条，恢复 {restored} 条。")
        self._session.notify(text.format(number=done.batch, removed=done.removed, restored=done.restored))
        self.refresh()

    def _confirmed(self, line: BatchLine) -> bool:
        return confirm(
            self,
            title=self.tr("撤销导入"),
            headline=self.tr("撤销导入 {number}").format(number=line.id),
            text=self.tr("这次导入新增的记录会删除，变更的记录恢复原值，核销随之重算。操作日志会保留。"),
            action=self.tr("撤销导入"),
            danger=True,
        )
