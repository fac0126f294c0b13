"""The customers that may be one and the same, group by group with the reason; Enter goes on to merging."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.customers import duplicates
from app.services.customers.duplicates import Group
from app.views import formats, messages
from app.views.columns import Align, Column, Kind
from app.views.customers import access
from app.views.dialogs.base import Dialog
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.labels import Text
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

WIDTH, HEIGHT = 880, 560


def kind_word(kind: str) -> str:
    """Return the word for what agrees."""
    words = {
        "credit_code": translate("Duplicates", "信用代码相同"),
        "code": translate("Duplicates", "编码只差写法"),
        "name": translate("Duplicates", "名称只差写法"),
        "phone": translate("Duplicates", "电话相同"),
    }
    return words[kind]


def why(group: Group) -> str:
    """Return the reasons of a group in words."""
    return translate("Duplicates", "、").join(dict.fromkeys(kind_word(reason.kind) for reason in group.reasons))


class DuplicatesDialog(Dialog):
    """Looks for duplicates in a job and shows the groups; `merge_asked` carries the ids of one."""

    merge_asked = Signal(object)  # list[int]

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Begin to look."""
        super().__init__(self.tr("查找重复客户"), parent, paper_footer=True)
        self.setModal(True)
        self.resize(WIDTH, HEIGHT)
        self._session = session
        self.said = Text(self.tr("按编码、名称、信用代码和电话比较全部客户。"), "caption")
        self.model: RowsModel[Group] = RowsModel(self._columns(), lambda group: group.ids, parent=self)
        self.table = Table()
        self.table.view.setAccessibleName(self.tr("重复客户"))
        self.table.set_model(self.model)
        self.table.view.opened.connect(lambda _: self.merge())
        self.body.setContentsMargins(0, 12, 0, 0)
        self.said.setContentsMargins(16, 0, 16, 0)
        self.body.addWidget(self.said)
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("关闭"), reject=True)
        self.run = self.add_button(self.tr("合并…"), kind="primary")
        self.run.clicked.connect(self.merge)
        self.run.setEnabled(False)
        self.table.view.setFocus()
        self.look()

    def _columns(self) -> tuple[Column[Group], ...]:
        return (
            Column("why", self.tr("依据"), why, 200, tip=_values),
            Column(
                "customers", self.tr("客户"), lambda group: " · ".join(f"{c.code} {c.name}" for c in group.customers), 300,
                tip=lambda group: "\n".join(f"{c.code}  {c.name}" for c in group.customers), stretch=True,
            ),
            Column("count", self.tr("家数"), lambda group: str(len(group.ids)), 60, Align.RIGHT, Kind.NUMBER),
            Column(
                "documents", self.tr("单据"),
                lambda group: formats.number(sum(c.documents for c in group.customers)), 80, Align.RIGHT, Kind.NUMBER,
            ),
        )  # fmt: skip

    def look(self) -> None:
        """Look for duplicates anew."""
        self.table.show_loading()
        self._session.jobs.submit(
            duplicates.find, self.tr("查找重复客户"), on_done=self._show, on_failed=self._on_failed, owner=self
        )

    def _show(self, groups: tuple[Group, ...]) -> None:
        self.model.set_rows(groups)
        if not groups:
            text = self.tr("编码、名称、信用代码和电话都没有重复。")
            self.table.show_empty(EmptyState(self.tr("没有重复的客户"), text, mark="check"))
            return
        self.table.show_rows()
        self.table.view.select_first()
        self.run.setEnabled(not access.refusal(self._session))
        self.said.setText(self.tr("找到 {count} 组，按回车查看并合并。").format(count=formats.number(len(groups))))

    def _on_failed(self, error: BaseException) -> None:
        said = messages.problem(error, self.tr("查找重复客户"))
        self.table.show_error(f"{said.text}{said.hint}", self.look)

    def merge(self) -> None:
        """Go on to merging the group under the cursor."""
        ids = self.table.view.current_id()
        if isinstance(ids, tuple) and self.run.isEnabled():
            self.accept()
            self.merge_asked.emit(list(ids))


def _values(group: Group) -> str:
    return "\n".join(f"{kind_word(reason.kind)}: {reason.value}" for reason in group.reasons)
