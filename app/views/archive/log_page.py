"""The audit log: who did what when, filtered, with the state of its chain; it can be saved as a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.services import audit, audit_list
from app.services.audit import ROLES, ChainState
from app.services.audit_list import LogLine, LogQuery
from app.services.audit_words import ENTITIES, entity_name
from app.views.columns import Column, Kind
from app.views.formats import day, moment, number
from app.views.live import Latest, LivePane
from app.views.messages import problem, role_name
from app.views.monitoring.saving import save_sheet
from app.views.session import Command, Session
from app.views.table_model import PagedRows
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table


class LogPage(LivePane):
    """A table of the log, the newest entry first; nothing in it can be changed."""

    def __init__(self, session: Session) -> None:
        """Read when first shown."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self._latest = Latest(session, self, self.tr("核对操作日志"))
        self.filter = FilterEdit(self.tr("客户、经办或变更内容"), width=248)
        self.entity = ChoiceButton(self.tr("对象"), self._entities())
        self.role = ChoiceButton(self.tr("角色"), self._roles())
        self.count = Text(role="label")
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl E")
        self.table = Table(multiple=True)
        self.rows: PagedRows[LogLine] = PagedRows(self._columns(), lambda _: self._find(), audit_list.page, self)
        self.table.set_model(self.rows)
        self._glyph = RiskGlyph("ok")
        self.chain = Text(role="label")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools())
        layout.addWidget(self.table, 1)
        layout.addWidget(self._foot())
        self.setFocusProxy(self.table)
        self.filter.changed.connect(lambda _: self.rows.refresh())
        self.entity.chosen.connect(lambda _: self.rows.refresh())
        self.role.chosen.connect(lambda _: self.rows.refresh())
        self.export.clicked.connect(self.save)

    def _tools(self) -> QFrame:
        tools = QFrame()
        tools.setObjectName("tool")
        tools.setFixedHeight(48)
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.filter, self.entity, self.role):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.export)
        return tools

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("actions")
        foot.setFixedHeight(36)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self.chain)
        row.addStretch(1)
        return foot

    def _entities(self) -> list[tuple[str, str]]:
        return [("", self.tr("全部")), *((entity, entity_name(entity)) for entity in ENTITIES)]

    def _roles(self) -> list[tuple[str, str]]:
        return [("", self.tr("全部")), *((role, role_name(role)) for role in (*ROLES, "system"))]

    def _columns(self) -> list[Column[LogLine]]:
        return [
            Column("at", self.tr("时间"), lambda line: moment(line.at), 148),
            Column("operator", self.tr("经办"), lambda line: line.operator_name or "—", 96),
            Column("role", self.tr("角色"), lambda line: role_name(line.role), 116, kind=Kind.SOFT),
            Column("action", self.tr("动作"), lambda line: line.action, 108),
            Column("entity", self.tr("对象"), lambda line: line.entity, 84),
            Column("customer", self.tr("客户"), lambda line: line.customer or "—", 248),
            Column(
                "change",
                self.tr("变更"),
                lambda line: line.change,
                320,
                kind=Kind.SOFT,
                stretch=True,
                tip=lambda line: line.change.replace(" · ", "\n"),
            ),
        ]

    @property
    def query(self) -> LogQuery:
        """Return what the user asked to see."""
        return LogQuery(self.entity.current(), self.role.current(), self.filter.text())

    def refresh(self) -> None:
        """Read the log and walk its chain in the background."""
        self.rows.refresh()
        self._latest.ask(audit.verify, self._show_chain, self._fail)

    def _find(self) -> Sequence[int]:
        ids = audit_list.find(self.query)
        self.count.setText(self.tr("{count} 条").format(count=number(len(ids)) or "0"))
        if ids:
            self.table.show_rows()
        else:
            clear = Action(self.tr("清除筛选"), self.reset, kind="primary")
            self.table.show_empty(EmptyState(self.tr("没有符合条件的记录"), "", [clear]))
        return ids

    def _show_chain(self, state: ChainState) -> None:
        self._glyph.set_level("ok" if state.ok else "high")
        self.chain.set_tone("" if state.ok else "highFg")
        text = self.tr("校验链完整，共 {count} 条；每条的校验包含前一条，改动或缺失都会显出来。")
        if not state.ok:
            text = self.tr("校验链在第 {id} 条断开：这一条或它前面的记录被改动或删除。此前 {count} 条完好。")
        self.chain.setText(text.format(count=number(state.entries) or "0", id=state.broken_at))

    def _fail(self, error: BaseException) -> None:
        said = problem(error, self.tr("核对操作日志"))
        self.chain.setText(f"{said.title}：{said.text}")

    def reset(self) -> None:
        """Show the whole log again."""
        self.filter.clear()
        self.entity.set_current("")
        self.role.set_current("")
        self.rows.refresh()

    def save(self) -> None:
        """Save what is listed as a spreadsheet."""
        query = self.query
        name = self.tr("操作日志-{day}.xlsx").format(day=day(self._session.as_of))
        save_sheet(self._session, self, lambda: audit_list.sheet(query), name)

    def handle(self, command: Command) -> bool:
        """Export; True where the command is that."""
        if command is Command.EXPORT:
            self.save()
            return True
        return False
