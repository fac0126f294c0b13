"""The one question before entries that are not saved are left behind: save, discard, or stay."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.views.customers.sub_page import SubPage
from app.views.dialogs.notice import NoticeDialog


class Answer(StrEnum):
    """What is to become of the entries."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class LeavingDialog(NoticeDialog):
    """Names what is not saved; Enter saves, Esc stays."""

    def __init__(self, parent: QWidget, unsaved: str) -> None:
        """Ask about what `unsaved` names."""
        super().__init__(
            parent,
            title=translate("LeavingDialog", "离开本页"),
            headline=translate("LeavingDialog", "有修改还没有保存"),
            text=unsaved,
            level="watch",
        )
        self.answer = Answer.STAY
        self.stay = self.add_button(self.tr("留在此页"), reject=True)
        self.throw = self.add_button(self.tr("放弃"))
        self.keep = self.add_button(self.tr("保存"), kind="primary")
        self.throw.clicked.connect(lambda: self._take(Answer.DISCARD))
        self.keep.clicked.connect(lambda: self._take(Answer.SAVE))
        self.keep.setFocus()

    def _take(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


def may_leave(parent: QWidget, page: SubPage | None) -> bool:
    """Ask about a page with entries that are not saved; True once they are saved or given up."""
    unsaved = page.unsaved() if page is not None else ""
    if page is None or not unsaved:
        return True
    dialog = LeavingDialog(parent.window(), unsaved)
    dialog.exec()
    answer = dialog.answer
    dialog.deleteLater()
    if answer is Answer.SAVE:
        return page.save()
    if answer is Answer.DISCARD:
        page.discard()
        page.invalidate()
    return answer is Answer.DISCARD
