"""Sub-pages of paper for tests of the page around them, and answers to its one question."""

import screens
from PySide6.QtCore import Qt

from app.views.customers.page_leaving import LeavingDialog
from app.views.customers.sub_page import SubPage
from app.views.session import Command


class Paper(SubPage):
    """A sub-page that notes what it is asked; `text` is not saved until it is."""

    def __init__(self, session, place) -> None:
        super().__init__(session, place)
        self.text, self.saved, self.fits = "", [], True
        self.seen: list[tuple[object, ...]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self) -> None:
        self.seen.append(("read", self.place.customer_id, self.place.known_on))

    def show_part(self, part: str) -> None:
        self.seen.append((part,))

    def show_record(self, kind: str, record: int) -> None:
        self.seen.append((kind, record))

    def handle(self, command: Command) -> bool:
        return command is Command.PRINT

    def unsaved(self) -> str:
        return self.text

    def save(self) -> bool:
        if self.fits:
            self.saved.append(self.text)
            self.text = ""
        return self.fits

    def discard(self) -> None:
        self.text = ""


def paper(page, key: str) -> Paper:
    page.tabs.go(key)
    shown = page.current()
    assert isinstance(shown, Paper)
    return shown


def answered(page, how: str) -> list[str]:
    """Let the next question be answered; return what it will have said."""
    said: list[str] = []

    def answer(dialog: LeavingDialog) -> None:
        said.append(how)
        getattr(dialog, how).click()

    screens.answer(LeavingDialog, answer)
    return said
