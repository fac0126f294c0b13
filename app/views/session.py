"""What every screen shares while a book is open: as-of date, operator, jobs, settings, and how they call each other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.audit import Actor
from app.services.changes import Changed
from app.services.worker import JobQueue
from app.settings import Settings


class Command(StrEnum):
    """What the user may ask for by key, menu or button. The shown page answers first, then the window."""

    NEW = "new"
    EDIT = "edit"
    SAVE = "save"
    CHECK = "check"
    IMPORT = "import"
    UNDO_IMPORT = "undo-import"
    EXPORT = "export"
    REMINDERS = "reminders"
    CAN_SHIP = "can-ship"
    RELEASES = "releases"
    WRITE_BACK = "write-back"
    PRINT = "print"
    ARCHIVE = "archive"
    APPROVE = "approve"
    BACKUP = "backup"
    RESTORE = "restore"
    VERIFY = "verify"
    SETTINGS = "settings"
    HELP = "help"
    ABOUT = "about"
    OPEN_BOOK = "open-book"
    NEW_BOOK = "new-book"
    CHANGE_OPERATOR = "change-operator"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Target:
    """A place to show: a main tab, and in it perhaps a record (customer, alert, archive, invoice).

    With the key of a sub-page as its kind, it is that page of the customer `id`.
    """

    tab: str
    kind: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What the frame says of the open book."""

    company: str
    path: Path
    size: int
    last_check: datetime | None = None
    checked_customers: int = 0
    open_alerts: int = 0
    last_backup: datetime | None = None
    check_failed: str = ""
    backup_failed: str = ""
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One line at the top of the work area: level ok, watch or high, and at most one action."""

    text: str
    level: str = "ok"
    action: str = ""
    run: Callable[[], None] | None = None


class Page(Protocol):
    """What a main tab may offer beside being a QWidget; each method is optional, the window asks by name."""

    def handle(self, command: Command) -> bool:
        """Do what the command says in this place; False passes it on."""
        ...

    def show_target(self, target: Target) -> None:
        """Show this record."""
        ...

    def next_sub_tab(self, step: int) -> None:
        """Go to the next (1) or previous (-1) sub-tab."""
        ...

    def next_record(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) record of a list; False where that key is to change sub-tabs."""
        ...

    def step_back(self, before: Target | None) -> bool:
        """Go back a step within the page; False where the window is to go back to `before`."""
        ...

    def may_leave(self) -> bool:
        """Ask about what is not saved; False where the user stays."""
        ...

    def panes(self) -> list[QWidget]:
        """Return the panes in the order F6 walks through them."""
        ...

    def escape(self) -> bool:
        """Close what Esc closes here; False where there is nothing."""
        ...


@dataclass(frozen=True, slots=True)
class TabSpec:
    """A main tab, its page made when it is first shown."""

    key: str
    title: str
    factory: Callable[["Session"], QWidget]


class Session(QObject):
    """The open book as the views see it."""

    as_of_changed = Signal(object)  # date
    operator_changed = Signal(object)  # Actor
    data_changed = Signal(object)  # Changed
    facts_changed = Signal(object)  # BookFacts
    target_asked = Signal(object)  # Target
    command_asked = Signal(object)  # Command
    notice_given = Signal(object)  # Notice

    def __init__(
        self,
        *,
        as_of: date,
        operator: Actor,
        facts: BookFacts,
        jobs: JobQueue,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        """Take what the composition root has opened."""
        super().__init__(parent)
        self.as_of = as_of
        self.operator = operator
        self.facts = facts
        self.jobs = jobs
        self.settings = settings
        self.customer_id: int | None = None  # the customer in sight: another tab begins with it

    def set_as_of(self, day: date) -> None:
        """Show every balance as of this day from now on."""
        if day != self.as_of:
            self.as_of = day
            self.as_of_changed.emit(day)

    def set_operator(self, operator: Actor) -> None:
        """Say who is at the desk now."""
        self.operator = operator
        self.operator_changed.emit(operator)

    def set_facts(self, facts: BookFacts) -> None:
        """Say anew what the frame shows of the book."""
        self.facts = facts
        self.facts_changed.emit(facts)

    def announce(self, changed: Changed) -> None:
        """Tell every screen what was written."""
        if changed:
            self.data_changed.emit(changed)

    def go(self, target: Target) -> None:
        """Show a tab, and in it a record."""
        self.target_asked.emit(target)

    def open_customer(self, customer_id: int) -> None:
        """Show a customer in the first tab."""
        self.go(Target("customers", "customer", customer_id))

    def ask(self, command: Command) -> None:
        """Ask for a command, as its key does."""
        self.command_asked.emit(command)

    def notify(self, text: str, level: str = "ok", action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say one line at the top of the work area; it stays until it is closed or replaced."""
        self.notice_given.emit(Notice(text, level, action, run))
