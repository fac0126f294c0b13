"""The page of one customer: the narrow list, the head, the sub-pages, and the history beside whichever is shown."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.errors import AppError, NotFoundError
from app.services.changes import Changed
from app.services.customers import detail as customers
from app.services.customers.detail import CustomerDetail
from app.views import messages, theme
from app.views.customers import page_menu, sub_pages
from app.views.customers.compact_list import CompactList
from app.views.customers.list_pane import CustomerList
from app.views.customers.overview.leads import BUCKET, in_bucket
from app.views.customers.page_head import PageHead
from app.views.customers.page_history import KEY as HISTORY_KEY
from app.views.customers.page_history import HistoryBeside
from app.views.customers.page_leaving import may_leave
from app.views.customers.place import HISTORY, CustomerPlace, Preview
from app.views.customers.sub_page import SubPage
from app.views.live import LivePane
from app.views.session import Command, Session, Target
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.panes import Panes
from app.views.widgets.sub_tabs import SubTabs

NARROW: Final = 1180
LIST, SMALL_LIST = 280, 200
_KEY: Final = "customers.page"
_SHOWN: Final = Changed.EVERYTHING & ~Changed.ARCHIVES


class CustomerPage(LivePane):
    """One customer, from whatever side; what is not saved is asked about once before it is left."""

    closed = Signal()
    customer_changed = Signal(object)  # id

    def __init__(self, session: Session, rows: CustomerList) -> None:
        """Begin without a customer; filter, order and rows of the list are those of the big one."""
        super().__init__()
        self._session = session
        self.place = CustomerPlace(session, self)
        self.detail: CustomerDetail | None = None
        self.list = CompactList(rows)
        self._rows = rows
        self.head = PageHead()
        self.known = InfoBar(closable=False)
        self.tabs = SubTabs(in_pane=True)
        self.tabs.may_leave = self.may_leave
        self.history = HistoryBeside(session, self.place, self)
        self.tabs.put_pages_into(self.history.around)
        self.tabs.add_right(self.history.button)
        for spec in sub_pages.PAGES:
            self.tabs.add(spec.key, spec.title(), partial(spec.make, session, self.place))
        for number, spec in enumerate(sub_pages.PAGES):
            self.tabs.bar.setTabToolTip(number, f"{spec.title()} (Alt+{sub_pages.number_of(spec.key)})")
        self._panes = Panes(_KEY, session.settings, [self.list, self._right()], self._sizes(), stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self._connect()

    def _right(self) -> QFrame:
        right = QFrame()
        right.setObjectName("pane")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.known, self.head, self.tabs):
            column.addWidget(part, 1 if part is self.tabs else 0)
        return right

    def _connect(self) -> None:
        session, place, head = self._session, self.place, self.head
        self.list.back_asked.connect(self.leave)
        self.list.chosen.connect(self._on_chosen)
        self.list.left.connect(self._enter)
        self.history.closed.connect(self.focus_page)
        shortcut = QShortcut(QKeySequence(HISTORY_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.history.toggle)
        head.back_asked.connect(self.leave)
        head.step_asked.connect(self.step_customer)
        head.archive_asked.connect(self.show_archive)
        head.figure_asked.connect(self._explain)
        head.more.clicked.connect(lambda: page_menu.open_menu(head.more, session, place, self._rows.doing.merge_these))
        place.page_asked.connect(self._on_page_asked)
        place.known_changed.connect(self._on_known)
        place.counts_changed.connect(self._on_count)
        place.preview_changed.connect(self._on_preview)
        session.as_of_changed.connect(lambda _: self.invalidate())
        session.data_changed.connect(self._on_changed)
        theme.current().rows_changed.connect(self._on_rows_changed)

    def show_customer(self, customer_id: int, key: str = "") -> bool:
        """Show a customer, on the sub-page it stands on or on another; False where unsaved entries are kept."""
        if customer_id != self.place.customer_id:
            if not self.may_leave():
                self.list.show_current(self.place.customer_id)
                return False
            self._discard()
            self.place.show_customer(customer_id)
            self.invalidate()
            self.customer_changed.emit(customer_id)
        self.list.show_current(customer_id)
        if key and sub_pages.offered(key):
            self.tabs.go(key)
        return not key or self.tabs.current() == key

    def show_record(self, customer_id: int, kind: str, record: int) -> None:
        """Show a record of a customer on the sub-page it belongs to."""
        key = sub_pages.PAGE_OF.get(kind, "")
        if key and self.show_customer(customer_id, key):
            self.place.go(key, kind, record)

    def refresh(self) -> None:
        """Read the head; the sub-pages read for themselves."""
        customer = self.place.customer_id
        if customer is None:
            return
        day = self.place.known_on
        try:
            now = self._session.as_of
            self.detail = customers.load(customer, now) if day is None else customers.as_known(customer, day)
        except AppError as error:
            if isinstance(error, NotFoundError) and day is None:
                self._discard()
                self.close_page()
                return
            said = messages.problem(error, self.tr("读取客户"))
            self.head.show_problem(f"{said.text}{said.hint}")
            return
        self.head.show_customer(self.detail)
        for key, count in sub_pages.counts(customer, day).items():
            self._on_count(key, count)

    def current(self) -> SubPage | None:
        """Return the sub-page on top."""
        page = self.tabs.top()
        return page if isinstance(page, SubPage) else None

    def sub_page(self, key: str) -> SubPage | None:
        """Return a sub-page where it has been shown before."""
        page = self.tabs.page(key)
        return page if isinstance(page, SubPage) else None

    def may_leave(self) -> bool:
        """Ask about what is not saved; True where nothing is, or once it is saved or given up."""
        return may_leave(self, self.current())

    def leave(self) -> bool:
        """Go back to the table, where nothing holds one here."""
        if not self.may_leave():
            return False
        self.close_page()
        return True

    def close_page(self) -> None:
        """Go back to the table; the file is shown as of now when it is opened again."""
        self.place.show_known(None)
        self.closed.emit()

    def step_customer(self, step: int) -> None:
        """Show the next customer of the list, or the one before."""
        model = self._rows.model
        number = model.number_of(self.place.customer_id)
        found = model.id_at(number + step) if number >= 0 else model.id_at(0)
        if isinstance(found, int):
            self.show_customer(found)

    def go(self, number: int) -> None:
        """Show the sub-page of Alt+`number`."""
        key = sub_pages.ORDER[number - 1]
        if sub_pages.offered(key):
            self.tabs.go(key)

    def show_archive(self) -> None:
        """Go to the archives of the customer."""
        if self.place.customer_id is not None:
            self._session.go(Target("archive", "customer", self.place.customer_id))

    def handle(self, command: Command) -> bool:
        """Let the history answer first where it has the focus, then the sub-page."""
        beside = self.history.pane
        focused: QWidget | None = self.focusWidget()
        if beside is not None and focused is not None and beside.isAncestorOf(focused) and beside.handle(command):
            return True
        page = self.current()
        if page is not None and page.handle(command):
            return True
        if command is Command.SAVE and page is not None and page.unsaved():
            page.save()
        elif command is Command.ARCHIVE:
            self.show_archive()
        elif command is Command.EDIT and sub_pages.offered("basic"):
            self.tabs.go("basic")
        else:
            return False
        return True

    def panes(self) -> list[QWidget]:
        """Return the list and what the sub-page offers, in the order F6 walks through them."""
        page = self.current()
        beside = self.history.pane.panes() if self.history.pane is not None and self.history.is_open() else []
        return [self.list.view, *(page.panes() if page is not None else []), *beside]

    def escape(self) -> bool:
        """Close what Esc closes on the sub-page, else come back to now, else go back to the table."""
        beside, page = self.history.pane, self.current()
        if beside is not None and self.history.is_open() and beside.escape():
            return True
        if page is not None and page.escape():
            return True
        if self.place.known_on is not None:
            self.place.show_known(None)
            return True
        self.leave()
        return True

    def focus_page(self) -> None:
        """Put the focus into the sub-page."""
        page = self.current()
        panes = [pane for pane in (page.panes() if page is not None else []) if pane.isVisible()]
        (panes[0] if panes else self.list.view).setFocus()

    def _enter(self) -> None:
        self._on_chosen(self.list.view.current_id())
        self.focus_page()

    def _on_chosen(self, customer_id: int | None) -> None:
        if customer_id is not None:
            self.show_customer(customer_id)

    def _on_page_asked(self, key: str, kind: str, record: int | None) -> None:
        if key == HISTORY and record is not None:
            self.history.show_caused_by(kind, record)
        if not sub_pages.offered(key):
            return
        self.tabs.go(key)
        page = self.current()
        if self.tabs.current() != key or page is None:
            return
        if kind == BUCKET and record is not None:
            self._show_bucket(page, record)
        elif kind and record is not None:
            page.show_record(kind, record)
        elif kind:
            page.show_part(kind)

    def _show_bucket(self, page: SubPage, bucket: int) -> None:
        if self.place.customer_id is not None:
            part, first = in_bucket(self.place.customer_id, self.place.known_on or self._session.as_of, bucket)
            page.show_part(part)
            if first is not None:
                page.show_record("invoice", first)

    def _explain(self, figure: str) -> None:
        if figure == "balance":
            self.place.go("ledger", "open")
        elif figure == "overdue":
            self.place.go("ledger", "overdue")
        elif figure == "available":
            self.place.go("basic", "terms")
        else:
            self._session.go(Target("scoring", "customer", self.place.customer_id))

    def _on_preview(self, preview: Preview | None) -> None:
        """Say in the head what becomes of the figures once what is being entered is confirmed."""
        if preview is not None:
            self.head.show_preview(preview)
        elif self.detail is not None:
            self.head.show_customer(self.detail)

    def _on_count(self, key: str, count: int | None) -> None:
        if sub_pages.offered(key):
            self.tabs.set_count(key, count or 0)

    def _on_known(self, day: object) -> None:
        if day is None:
            self.known.dismiss()
        else:
            text = self.tr("{day} 当时所知 · 只读").format(day=day)
            self.known.say(text, "ok", self.tr("回到现在"), lambda: self.place.show_known(None))
        self.invalidate()

    def _on_changed(self, changed: Changed) -> None:
        if changed & _SHOWN:
            self.invalidate()

    def _discard(self) -> None:
        page = self.current()
        if page is not None:
            page.discard()

    def _sizes(self) -> list[int]:
        width = SMALL_LIST if theme.current().small_window else LIST
        return [width, max(self.width() - width, 1)]

    def _on_rows_changed(self) -> None:
        if not self._session.settings.get(f"panes.{_KEY}"):
            self._panes.setSizes(self._sizes())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list go where there is no room for it."""
        super().resizeEvent(event)
        alone = self.width() < NARROW
        self.list.setVisible(not alone)
        self.head.set_alone(alone)
