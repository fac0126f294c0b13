"""Changes tags, owner or terms of many customers at once; says beforehand how many will change."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QWidget

from app.errors import AppError, InvalidInputError
from app.services.customers import bulk
from app.services.customers.bulk import Change
from app.services.customers.table import Offered
from app.views import formats, messages
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import show_problem
from app.views.session import Session
from app.views.widgets.labels import Text

WIDTH = 520
_BETWEEN = re.compile(r"[,，、;；\s]+")


class BulkDialog(Dialog):
    """Asks what to change; `changed` carries what was done."""

    changed = Signal(object)  # bulk.Done

    def __init__(self, session: Session, customer_ids: Sequence[int], offered: Offered, parent: QWidget | None) -> None:
        """Begin without a change."""
        title = self.tr("批量修改 {count} 家客户").format(count=formats.number(len(customer_ids)))
        super().__init__(title, parent)
        self.setFixedWidth(WIDTH)
        self.setModal(True)
        self._session = session
        self._ids = list(customer_ids)
        self.add = self._edit(self.tr("多个标签用顿号或空格隔开"), offered.tags)
        self.remove = self._edit(self.tr("多个标签用顿号或空格隔开"), offered.tags)
        self.set_owner, self.owner = QCheckBox(self.tr("改经办")), self._edit(self.tr("留空即清除"), offered.owners)
        self.set_terms, self.terms = QCheckBox(self.tr("改账期")), self._edit(self.tr("天数，0 为现结，留空即清除"), ())
        self.said = Text("", "caption")
        self.said.setWordWrap(True)
        self._lay_out()
        self.add_button(self.tr("取消"), reject=True)
        self.run = self.add_button(self.tr("修改"), kind="primary")
        self.run.clicked.connect(self.accept)
        self._preview()
        self.add.setFocus()

    def _edit(self, hint: str, words: Sequence[str]) -> QLineEdit:
        edit = QLineEdit()
        edit.setPlaceholderText(hint)
        if words:
            edit.setCompleter(QCompleter(list(words), edit))
        edit.textChanged.connect(lambda _: self._preview())
        return edit

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[QWidget, QLineEdit], ...] = (
            (Text(self.tr("添加标签")), self.add),
            (Text(self.tr("移除标签")), self.remove),
            (self.set_owner, self.owner),
            (self.set_terms, self.terms),
        )
        for place, (label, edit) in enumerate(rows):
            grid.addWidget(label, place, 0)
            grid.addWidget(edit, place, 1)
        for check, edit in ((self.set_owner, self.owner), (self.set_terms, self.terms)):
            edit.setEnabled(False)
            check.toggled.connect(edit.setEnabled)
            check.toggled.connect(lambda _: self._preview())
            edit.setAccessibleName(check.text())
        self.add.setAccessibleName(self.tr("添加标签"))
        self.remove.setAccessibleName(self.tr("移除标签"))
        self.body.addLayout(grid)
        self.body.addWidget(self.said)

    def change(self) -> Change:
        """Return what was asked for; raises InvalidInputError for terms that are no number."""
        return Change(
            _words(self.add.text()),
            _words(self.remove.text()),
            self.owner.text() if self.set_owner.isChecked() else None,
            self.set_terms.isChecked(),
            self._days(),
        )

    def _days(self) -> int | None:
        text = self.terms.text().strip()
        if not self.set_terms.isChecked() or not text:
            return None
        if not (text.isascii() and text.isdigit()):
            raise InvalidInputError(self.tr("账期应为天数，例如 45。"), field="terms_days")
        return int(text)

    def _preview(self) -> None:
        """Say how many customers change, or what is wrong."""
        try:
            found = bulk.preview(self._ids, self.change())
        except AppError as error:
            self._say(str(error), "highFg", ready=False)
            return
        if not found.changed:
            self._say(self.tr("还没有要改的内容，或所选客户都已经是这样。"), "text2", ready=False)
            return
        words = {"tags": self.tr("标签"), "owner": self.tr("经办"), "terms_days": self.tr("账期")}
        parts = [
            self.tr("{field} {count} 家").format(field=words[name], count=formats.number(count))
            for name, count in found.by_field.items()
        ]
        text = self.tr("将修改 {changed} / {chosen} 家客户：{parts}。可在修改后撤销。").format(
            changed=formats.number(found.changed), chosen=formats.number(found.chosen), parts=self.tr("、").join(parts)
        )
        self._say(text, "text2", ready=True)

    def _say(self, text: str, tone: str, *, ready: bool) -> None:
        self.said.setText(text)
        self.said.set_tone(tone)
        if hasattr(self, "run"):
            self.run.setEnabled(ready)

    def accept(self) -> None:
        """Change the customers and close."""
        if not self.run.isEnabled():
            return
        try:
            done = bulk.apply(self._ids, self.change())
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("批量修改")))
            return
        super().accept()
        self.changed.emit(done)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _BETWEEN.split(text) if word)
