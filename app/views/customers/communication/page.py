"""沟通与培训: what is to be done next, everything that happened, and beside it the whole of one entry."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.communication import follow_ups, timeline
from app.services.communication.entries import ENTITY, TRAINING
from app.services.communication.follow_ups import Step
from app.services.communication.timeline import CHANGES, Entry
from app.views.customers import sub_pages
from app.views.customers.communication.entry_detail import Aftermath, EntryDetail, aftermath
from app.views.customers.communication.entry_form import CALL, FOLDER, Begin, EntryForm, attach
from app.views.customers.communication.head import HEAD, TimelineHead, ToolRow
from app.views.customers.communication.step_forms import StepForm
from app.views.customers.communication.steps_pane import StepsPane
from app.views.customers.communication.timeline_view import TimelineView
from app.views.customers.place import HISTORY, CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Command, Session, Target
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState

LEFT: Final = 580
ROOM_FOR_DETAIL: Final = 860


class CommunicationPage(SubPage):
    """Ctrl+L records, Space ticks a step, F2 corrects, Enter follows a result."""

    SHOWS = Changed.RECORDS | Changed.LEDGER | Changed.ALERTS | Changed.CUSTOMERS

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.entries: list[Entry] = []
        self.tools = ToolRow()
        self.steps = StepsPane(session, head=HEAD)
        self.head = TimelineHead()
        self.view = TimelineView()
        self.detail = EntryDetail()
        self._stack = QStackedWidget()
        self._instead: QWidget | None = None
        self._panes = Panes(
            "customers.communication", session.settings, [self._left(), self.detail], [LEFT, LEFT], stretch=1
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self.setFocusProxy(self.view)
        self._connect()

    def _left(self) -> QFrame:
        left = QFrame()
        left.setObjectName("pane")
        left.setMinimumWidth(420)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.steps, self.head, self._stack):
            column.addWidget(part, 1 if part is self._stack else 0)
        return left

    def _connect(self) -> None:
        self.tools.chosen.connect(lambda _: self._show_entries())
        self.tools.record_asked.connect(self.record)
        self.steps.opened.connect(self._open_step)
        self.head.training_asked.connect(self._record_training)
        self.view.shown.connect(self._show_detail)
        self.view.chosen.connect(self._mark)
        self.view.opened.connect(self.follow)
        self.view.year_changed.connect(self.head.show_year)
        self.view.menu_asked.connect(self._open_menu)
        self.detail.edit_asked.connect(self.edit)
        self.detail.step_asked.connect(self._add_step)
        self.detail.file_asked.connect(self.ask_files)
        self.detail.open_asked.connect(self.follow)
        self.detail.proof_asked.connect(lambda number: self.place.go("attachments", "attachment", number))
        self.detail.changes_asked.connect(self.show_changes)
        self.place.marked.connect(self._on_marked)

    def refresh(self) -> None:
        """Read what happened with the customer and what is to be done, as known on the day of the place."""
        customer = self.place.customer_id
        if customer is None:
            return
        known_on = self.place.known_on
        as_of = known_on or self.session.as_of
        try:
            self.entries = timeline.of(customer, as_of, known_on=known_on)
            steps = follow_ups.of(customer, known_on=known_on)
        except AppError as error:
            self.show_failure(error, self.tr("读取沟通记录"), self._panes)
            return
        self.clear_failure()
        why = self.place.refusal()
        self.tools.show_counts(timeline.counts(self.entries), why)
        self.steps.show_steps(customer, [each for each in steps if not each.training], as_of, why)
        self.head.show_plan([each for each in steps if each.training], why)
        self._show_entries()

    def _show_entries(self) -> None:
        kind = self.tools.segments.current()
        shown = [each for each in self.entries if kind in {"", each.segment}]
        self.view.show_entries(shown)
        if shown:
            self._stack.setCurrentWidget(self.view)
        else:
            self.head.show_year(0)
            self._show_instead(self._empty())
        self._show_detail(self.view.current_entry())

    def _empty(self) -> EmptyState:
        if self.entries:
            back = Action(self.tr("看全部往来"), self._show_all, kind="primary")
            return EmptyState(self.tr("没有这一类往来"), "", [back])
        offer = Action(self.tr("记录沟通"), self.record, icon="plus", key="Ctrl L", kind="primary")
        return EmptyState(self.tr("还没有沟通记录"), "", [] if self.place.refusal() else [offer])

    def _show_instead(self, widget: QWidget) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _show_all(self) -> None:
        self.tools.segments.set_current("")
        self._show_entries()
        self.view.setFocus()

    def _show_detail(self, entry: Entry | None) -> None:
        """Show the whole entry beside the list, where there is room."""
        customer = self.place.customer_id
        if customer is None or not self._has_room():
            return
        known_on = self.place.known_on
        after = Aftermath() if entry is None else aftermath(customer, entry, known_on)
        self.detail.show_entry(entry, after, known_on or self.session.as_of, self.place.refusal())

    def _has_room(self) -> bool:
        return self.width() >= ROOM_FOR_DETAIL

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of the detail to the timeline where the history stands beside it."""
        super().resizeEvent(event)
        if self.detail.isHidden() is self._has_room():
            self.detail.setVisible(self._has_room())
            self._show_detail(self.view.current_entry())

    def _mark(self, entry: Entry) -> None:
        """Show in the history what an entry changed."""
        if entry.source == ENTITY:
            self.place.marked.emit(ENTITY, entry.id)

    def show_changes(self, entry: Entry) -> None:
        """Open the history at what an entry changed."""
        self.place.go(HISTORY, ENTITY, entry.id)

    def _on_marked(self, entity: str, record: int | None) -> None:
        """Stand on the entry that a change under the cursor of the history rests on."""
        if entity == ENTITY and record is not None and self.isVisible() and not self.view.hasFocus():
            self.view.select(f"{ENTITY}:{record}")

    def _may_write(self) -> bool:
        return self.place.customer_id is not None and not self.place.refusal()

    def record(self, begin: Begin = CALL) -> None:
        """Open the form of a new entry."""
        if self._may_write() and self.place.customer_id is not None:
            form = EntryForm(self.session, self.place.customer_id, self.window(), begin=begin)
            form.saved.connect(lambda written: self._on_saved(written.id))
            form.open()

    def _on_saved(self, entry_id: int) -> None:
        """Stand on what was recorded; say so where the as-of date hides it."""
        self.show_record(ENTITY, entry_id)
        if self.view.rows.number_of(f"{ENTITY}:{entry_id}") < 0:
            text = self.tr("已登记；日期晚于基准日 {day}，到那天才显示。")
            self.session.notify(text.format(day=self.session.as_of.isoformat()), "watch")

    def _record_training(self, planned: Step) -> None:
        self.record(Begin(TRAINING, planned.text, planned))

    def edit(self, entry: Entry) -> None:
        """Open the form that corrects an entry; what the program tells is changed where it is kept."""
        if not self._may_write() or self.place.customer_id is None:
            return
        if entry.source == ENTITY:
            EntryForm(self.session, self.place.customer_id, self.window(), entry_id=entry.id).open()
        else:
            self.session.notify(self.tr("这条由程序列出，请在它的来源处修改。"), "watch")

    def _add_step(self, entry: Entry) -> None:
        if self._may_write() and self.place.customer_id is not None:
            StepForm(self.session, self.place.customer_id, self.window(), communication_id=entry.id).open()

    def ask_files(self, entry: Entry) -> None:
        """Ask for files and attach them to an entry."""
        if not self._may_write() or self.place.customer_id is None:
            return
        folder = str(self.session.settings.get(FOLDER, Path.home()))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("附上文件"), folder)
        if chosen:
            self.session.settings.update({FOLDER: str(Path(chosen[0]).parent)})
            attach(self.session, self.place.customer_id, entry.id, [Path(each) for each in chosen])

    def follow(self, entry: Entry) -> None:
        """Go where the result of an entry leads; without one, correct it."""
        page = sub_pages.PAGE_OF.get(entry.leads, "")
        if entry.leads == CHANGES:
            self.show_changes(entry)
        elif entry.leads == "alert":
            self.session.go(Target("monitoring", "alert", entry.leads_to))
        elif entry.leads == follow_ups.ENTITY:
            self.show_record(follow_ups.ENTITY, entry.leads_to or 0)
        elif page:
            self.place.go(page, entry.leads, entry.leads_to)
        else:
            self.edit(entry)

    def _open_step(self, step: Step) -> None:
        """Show the entry a step follows from."""
        if step.communication_id is not None:
            self.show_record(ENTITY, step.communication_id)

    def _open_menu(self, entry: Entry, at: QPoint) -> None:
        menu = QMenu(self)
        own = entry.source == ENTITY
        opens, edits, step = QAction(menu), QAction(menu), QAction(menu)
        opens.setText((entry.result or self.tr("打开")) + "\tEnter")
        opens.setEnabled(bool(entry.leads))
        opens.triggered.connect(lambda _=False: self.follow(entry))
        edits.setText(self.tr("更正…") + "\tF2")
        edits.triggered.connect(lambda _=False: self.edit(entry))
        step.setText(self.tr("添加下一步…"))
        step.triggered.connect(lambda _=False: self._add_step(entry))
        for action in (edits, step):
            action.setEnabled(own and self._may_write())
        menu.addActions([opens, edits, step])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def show_record(self, kind: str, record: int) -> None:
        """Put the cursor on an entry or on a step."""
        if self._stale:
            self._renew()
        if kind == follow_ups.ENTITY:
            if self.steps.list.select(record):
                self.steps.list.setFocus()
            return
        key = f"{kind}:{record}"
        if self.view.rows.number_of(key) < 0:
            self._show_all()
        self.view.select(key)
        self.view.setFocus()

    def handle(self, command: Command) -> bool:
        """Record with the key of new things, correct the entry or move the step under the cursor with that of editing."""
        entry, step = self.view.current_entry(), self.steps.list.current_step()
        if command is Command.NEW:
            self.record()
        elif command is Command.EDIT and self.steps.list.hasFocus() and step is not None:
            self.steps.move_step(step)
        elif command is Command.EDIT and entry is not None:
            self.edit(entry)
        else:
            return command is Command.EDIT
        return True

    def panes(self) -> list[QWidget]:
        """Return the timeline and the steps."""
        return [self.view, self.steps.list]
