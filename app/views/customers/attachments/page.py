"""附件: the files of a customer, what they prove, and the chosen one beside them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.errors import AppError, sentences
from app.services.attachments import listing, proven
from app.services.attachments.adding import AddedFiles
from app.services.changes import Changed
from app.services.writing import Written
from app.views import formats, messages, theme
from app.views.customers import access, sub_pages
from app.views.customers.attachments import doing
from app.views.customers.attachments.columns import Shown, columns
from app.views.customers.attachments.describe_form import DescribeForm
from app.views.customers.attachments.detail import AttachmentDetail
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Command, Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table

KEY: Final = "attachments"
LEFT, DETAIL, SMALL_DETAIL = 760, 400, 320
NOTES_FROM: Final = 880


class AttachmentsPage(SubPage):
    """Insert, a drop or Ctrl+V adds files; Enter opens, F2 describes, Delete removes, Ctrl+E exports."""

    SHOWS = Changed.RECORDS | Changed.CUSTOMERS

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.model: RowsModel[Shown] = RowsModel(columns(), lambda each: each.row.id, parent=self)
        self.table = Table()
        self.table.set_model(self.model)
        self.table.view.setAccessibleName(self.tr("附件"))
        self.head = SectionTitle(self.tr("附件"))
        self.add = Button(self.tr("添加"), icon="plus")
        self.export = Button(self.tr("导出"), icon="export")
        self.hint = Text(self.tr("也可以把文件拖到这里，或复制文件后按 Ctrl+V。"), "caption", yielding=True)
        self.detail = AttachmentDetail(session)
        sizes = [LEFT, SMALL_DETAIL if theme.current().small_window else DETAIL]
        self._panes = Panes("customers.attachments", session.settings, [self._left(), self.detail], sizes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self.setAcceptDrops(True)
        self._connect()
        self._fit()

    def _left(self) -> QFrame:
        left = QFrame()
        left.setObjectName("pane")
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(48)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.head, self.export, self.add):
            row.addWidget(part, 1 if part is self.head else 0)
        self.hint.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        return left

    def _connect(self) -> None:
        view = self.table.view
        view.opened.connect(lambda _: self.open_current())
        view.current_id_changed.connect(lambda _: self._show_detail())
        view.clicked.connect(self._on_clicked)
        view.installEventFilter(self)
        self.table.installEventFilter(self)
        self.add.clicked.connect(self.add_files)
        self.export.clicked.connect(self._offer_exports)
        self.detail.open_asked.connect(self.open_current)
        self.detail.save_asked.connect(self.save_current)
        self.detail.edit_asked.connect(self.describe_current)
        self.detail.remove_asked.connect(self.ask_remove)
        self.detail.record_asked.connect(self.show_proven)
        keys = ((Qt.Key.Key_Insert, self.add_files), (QKeySequence.StandardKey.Paste, self.paste))
        for key, run in keys:
            shortcut = QShortcut(QKeySequence(key), self, run)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _fit(self) -> None:
        """Leave the room of the note, and then of the size, to the name; the pane beside shows both."""
        view = self.table.view
        hidden = {"notes"} if self.table.width() < NOTES_FROM else set()
        view.set_hidden_columns(hidden)
        if view.horizontalHeader().length() > view.viewport().width():
            view.set_hidden_columns({"notes", "size"})

    def refresh(self) -> None:
        """Read the attachments of the customer, as known on the day of the place."""
        customer = self.place.customer_id
        if customer is None:
            return
        try:
            rows = listing.of(customer, known_on=self.place.known_on)
            titles = proven.titles(rows)
        except AppError as error:
            said = messages.problem(error, self.tr("读取附件"))
            self.model.set_rows([])
            self.table.show_error(sentences(said.text, said.hint), self.refresh)
            self._show_detail()
            return
        self.model.set_rows([Shown(row, titles.get((row.entity, row.entity_id or 0), "")) for row in rows])
        self._show_state()
        self.place.counts_changed.emit(KEY, len(rows))

    def _show_state(self) -> None:
        """Say how many there are, and what may be done."""
        rows, refusal = self.model.rows, self.place.refusal()
        total = formats.size(sum(each.row.size for each in rows))
        said = self.tr("{count} 份 · {size}").format(count=len(rows), size=total)
        self.head.set_caption(said if rows else "")
        self.add.setEnabled(not refusal)
        self.add.setToolTip(refusal or self.tr("添加文件，可一次选多个 (Insert)"))
        self.export.setToolTip(self.tr("导出附件 (Ctrl+E)"))
        self.hint.setVisible(not refusal)
        if rows:
            self.table.show_rows()
            if self.table.view.current_id() is None:
                self.table.view.select_first()
        else:
            adding = Action(self.tr("添加"), self.add_files, icon="plus", key="Insert", kind="primary")
            text = self.tr("营业执照、合同、对账回函等文件复制进账套自己的文件夹，随账套备份。")
            self.table.show_empty(EmptyState(self.tr("还没有附件"), text, [] if refusal else [adding]))
        self._show_detail()

    def current(self) -> Shown | None:
        """Return the attachment under the cursor."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def _show_detail(self) -> None:
        shown = self.current()
        self.detail.show_attachment(shown, self.place.refusal())
        if shown is not None:
            self.place.marked.emit("attachment", shown.row.id)

    def show_record(self, kind: str, record: int) -> None:
        """Put the cursor on an attachment."""
        if self._stale:
            self._renew()
        if kind == "attachment" and not self.table.view.select_id(record):
            self.session.notify(self.tr("这份附件已移除，或在这一天还没有。"), "watch")

    def _may_write(self) -> bool:
        return self.place.customer_id is not None and not self.place.refusal()

    def add_files(self) -> None:
        """Ask for files and attach them."""
        if self._may_write():
            self.attach(doing.choose_files(self.session, self))

    def paste(self) -> None:
        """Attach the files that were copied in a file window."""
        files = doing.files_of(QGuiApplication.clipboard().mimeData())
        if files:
            self.attach(files)
        else:
            self.session.notify(self.tr("剪贴板里没有文件。请先在文件窗口里复制要添加的文件。"), "watch")

    def attach(self, files: list[Path]) -> None:
        """Attach these files to the customer, where that may be done."""
        if self._may_write() and self.place.customer_id is not None:
            doing.attach(self.session, self, self.place.customer_id, files, on_done=self._on_added)

    def _on_added(self, added: AddedFiles) -> None:
        if added.ids:
            self.table.view.select_id(added.ids[-1])
            self.table.view.setFocus()

    def open_current(self) -> None:
        """Open a copy of the chosen attachment."""
        shown = self.current()
        if shown is not None:
            doing.open_copy(self.session, self, shown.row.id)

    def save_current(self) -> None:
        """Copy the chosen attachment to where the user says."""
        shown = self.current()
        if shown is not None:
            doing.save_copy(self.session, self, shown.row.id)

    def describe_current(self) -> None:
        """Change the kind and the note of the chosen attachment."""
        shown = self.current()
        if shown is not None and self._may_write():
            DescribeForm(self.session, shown.row, self.window()).open()

    def ask_remove(self) -> None:
        """Take the chosen attachment off the list once it is confirmed; the notice offers it back."""
        shown = self.current()
        if shown is None or not self._may_write():
            return
        sure = confirm(
            self.window(),
            title=self.tr("移除附件"),
            headline=self.tr("移除附件 {number}“{name}”？").format(number=shown.row.number, name=shown.row.name),
            text=self.tr("列表和引用它的记录不再显示它；文件留在账套里，看过去某天的资料时仍能打开。"),
            action=self.tr("移除"),
            danger=True,
        )
        if sure and self._do(partial(listing.remove, shown.row.id)):
            text = self.tr("附件 {number} 已移除。").format(number=shown.row.number)
            self.session.notify(text, "ok", self.tr("撤销"), partial(self.bring_back, shown.row.id))

    def bring_back(self, attachment_id: int) -> None:
        """Put a removed attachment back on the list, and the cursor on it."""
        if self._do(partial(listing.bring_back, attachment_id)):
            self.table.view.select_id(attachment_id)

    def _do(self, write: Callable[[], Written]) -> bool:
        try:
            written = write()
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("移除附件")))
            return False
        access.announce(self.session, written)
        self.table.view.setFocus()
        return True

    def show_proven(self) -> None:
        """Go to the record the chosen attachment proves."""
        shown = self.current()
        if shown is None or not shown.proves:
            return
        page = sub_pages.PAGE_OF.get(shown.row.entity, "")
        if page:
            self.place.go(page, shown.row.entity, shown.row.entity_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.columns[index.column()].key == "proves":
            self.show_proven()

    def export_here(self) -> None:
        """Write the attachments of this customer into a folder."""
        if self.place.customer_id is not None:
            doing.export_all(self.session, self, self.place.customer_id)

    def _offer_exports(self) -> None:
        menu = QMenu(self)
        here = menu.addAction(self.tr("本客户的附件…") + "\tCtrl+E", self.export_here)
        here.setEnabled(bool(self.model.rows))
        menu.addAction(self.tr("全部客户的附件…"), lambda: doing.export_all(self.session, self, None))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def handle(self, command: Command) -> bool:
        """Add with the key of new things, describe with that of editing, export."""
        run = {
            Command.NEW: self.add_files,
            Command.EDIT: self.describe_current,
            Command.EXPORT: self.export_here,
        }.get(command)
        if run is None:
            return False
        run()
        return True

    def panes(self) -> list[QWidget]:
        """Return the list, then the first button beside it."""
        return [self.table.view, self.detail.open]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the rows, and offer what can be done with one."""
        if watched is self.table:
            if event.type() is QEvent.Type.Resize:
                self._fit()
            return False
        if isinstance(event, QContextMenuEvent) and self.current() is not None:
            self._offer_doings(event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            run = {
                (Qt.Key.Key_F2, False): self.describe_current,
                (Qt.Key.Key_Delete, False): self.ask_remove,
                (Qt.Key.Key_Return, True): self.show_proven,
                (Qt.Key.Key_Enter, True): self.show_proven,
            }.get((Qt.Key(event.key()), control))
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)

    def _offer_doings(self, at: QPoint) -> None:
        menu = QMenu(self)
        shown = self.current()
        refusal = self.place.refusal()
        doings = (
            (self.tr("打开") + "\tEnter", self.open_current, True),
            (self.tr("另存为…"), self.save_current, True),
            (self.tr("转到这条记录") + "\tCtrl+Enter", self.show_proven, bool(shown and shown.proves)),
            (self.tr("复制 SHA-256"), self._copy_hash, True),
            (self.tr("修改类别和备注") + "\tF2", self.describe_current, not refusal),
            (self.tr("移除") + "\tDelete", self.ask_remove, not refusal),
        )
        for text, run, enabled in doings:
            action: QAction = menu.addAction(text, run)
            action.setEnabled(enabled)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _copy_hash(self) -> None:
        shown = self.current()
        if shown is not None:
            QGuiApplication.clipboard().setText(shown.row.sha256)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files where they may be attached."""
        if self._may_write() and doing.files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.attach(doing.files_of(event.mimeData()))
