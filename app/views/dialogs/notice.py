"""Questions before what cannot be undone, and the box that says what failed: never QMessageBox."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import sentences
from app.i18n import translate
from app.views.dialogs.base import Dialog
from app.views.messages import Problem
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text

WIDTH = 640
Facts = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to do about a failure; the last one given is the primary button."""

    text: str
    run: Callable[[], None]
    icon: str = ""


class NoticeDialog(Dialog):
    """A glyph of 32 px, a bold line, a sentence and facts in a box that can be copied."""

    def __init__(
        self, parent: QWidget | None, *, title: str, headline: str, text: str, level: str, facts: Facts = ()
    ) -> None:
        """Make the dialog; add the buttons."""
        super().__init__(title, parent)
        self.setFixedWidth(WIDTH)
        self._facts = list(facts)
        self._said = f"{headline}\n{text}"
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(headline, "title"))
        sentence = Text(text, selectable=True)
        sentence.setWordWrap(True)
        words.addWidget(sentence)
        if facts:
            words.addSpacing(12)
            words.addWidget(self._facts_box())
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RiskGlyph(level, 32), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.setContentsMargins(32, 24, 32, 12)
        self.body.addLayout(row, 1)
        self.buttons.setContentsMargins(32, 0, 32, 8)

    def _facts_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("facts")
        grid = QGridLayout(box)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for number, (label, value) in enumerate(self._facts):
            shown = Text(value, "label", tone="text", selectable=True)
            shown.setWordWrap(True)
            grid.addWidget(Text(label, "label"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, number, 1)
        grid.setColumnStretch(1, 1)
        copy = Button(self.tr("复制详情"), kind="link", icon="copy")
        copy.clicked.connect(self._copy)
        grid.addWidget(copy, len(self._facts) - 1, 2, Qt.AlignmentFlag.AlignBottom)
        return box

    def _copy(self) -> None:
        lines = [self._said, *(f"{label}: {value}" for label, value in self._facts)]
        QGuiApplication.clipboard().setText("\n".join(lines))


def confirm(
    parent: QWidget, *, title: str, headline: str, text: str, action: str, facts: Facts = (), danger: bool = False
) -> bool:
    """Ask before deleting, restoring, closing an alert or posting an approval; `action` is a verb."""
    dialog = NoticeDialog(
        parent, title=title, headline=headline, text=text, level="high" if danger else "watch", facts=facts
    )
    cancel = dialog.add_button(translate("NoticeDialog", "取消"), reject=True)
    dialog.add_button(action, kind="danger" if danger else "primary", accept=True)
    if danger:
        cancel.setFocus()
    answered = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answered


def show_problem(parent: QWidget | None, problem: Problem, facts: Facts = (), fixes: Sequence[Fix] = ()) -> None:
    """Say what failed, whether data is safe and what can be done; does not block the program."""
    facts = [*facts, *([("", problem.hint)] if problem.bug else [])]
    text = problem.text if problem.bug else sentences(problem.text, problem.hint)
    dialog = NoticeDialog(parent, title=problem.title, headline=problem.title, text=text, level="high", facts=facts)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(True)
    close = dialog.add_button(translate("NoticeDialog", "关闭"), reject=True, kind="" if fixes else "primary")
    for number, fix in enumerate(fixes):
        last = number + 1 == len(fixes)
        button = dialog.add_button(fix.text, kind="primary" if last else "", icon=fix.icon, accept=True)
        button.clicked.connect(fix.run)
    close.setFocus()
    dialog.open()
