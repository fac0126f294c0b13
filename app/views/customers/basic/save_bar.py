"""The bar at the foot of the form while something is not saved: what, on what evidence, discard or save."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from app.services.customers.evidence import LENGTH
from app.services.history.recording import Evidence
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish

HEIGHT = 52
EVIDENCE_WIDTH = 236


class SaveBar(QFrame):
    """Hidden while nothing has changed."""

    save_asked = Signal()
    discard_asked = Signal()

    def __init__(self) -> None:
        """Make the bar, hidden."""
        super().__init__()
        self.setObjectName("footer")
        self.setFixedHeight(HEIGHT)
        self.count = Text("", "bold")
        self.names = Text("", "soft", yielding=True)
        self.problem = Text("", "label", tone="highFg", yielding=True)
        self.evidence = QComboBox()
        self.evidence.setEditable(True)
        self.evidence.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.evidence.setFixedWidth(EVIDENCE_WIDTH)
        self.evidence.setToolTip(self.tr("写进修改记录：凭什么改，例如走访记录、变更函、附件"))
        caption = Text(self.tr("修改依据"), "soft")
        caption.setBuddy(self.evidence)
        self.evidence.setAccessibleName(caption.text())
        editor = self.evidence.lineEdit()
        if editor is not None:
            editor.setMaxLength(LENGTH)
            editor.setPlaceholderText(self.tr("可不填"))
        self.throw = Button(self.tr("放弃"), tip=self.tr("恢复为已保存的内容"), key="Esc")
        self.throw.setText(self.tr("放弃"))
        self.keep = Button(self.tr("保存"), kind="primary", key="Ctrl S")
        self.keep.setToolTip(f"{self.keep.text()} (Ctrl+S)")
        self.throw.clicked.connect(self.discard_asked)
        self.keep.clicked.connect(self.save_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self.count)
        row.addWidget(self.names, 1)
        row.addWidget(self.problem, 2)
        for part in (caption, self.evidence):
            row.addWidget(part)
        row.addSpacing(14)
        for button in (self.throw, self.keep):
            row.addWidget(button)
        self.problem.hide()
        self.hide()

    def offer(self, offers: Sequence[Evidence]) -> None:
        """Offer what can be referred to, without choosing it."""
        self.evidence.clear()
        for each in offers:
            self.evidence.addItem(each.text, each)
        self.evidence.setCurrentIndex(-1)
        self.evidence.setEditText("")

    def show_changes(self, names: Sequence[str]) -> None:
        """Say how many fields are not saved, and which; none hides the bar."""
        self.count.setText(self.tr("{count} 项未保存").format(count=len(names)))
        self.names.setText(self.tr("、").join(names))
        self.names.setToolTip(self.names.text())
        self.say("")
        self.setVisible(bool(names))

    def say(self, text: str, *, at_evidence: bool = False) -> None:
        """Say why it was not saved, in place of the names; an empty text takes it back."""
        self.problem.setText(text)
        self.problem.setToolTip(text)
        self.problem.setVisible(bool(text))
        self.names.setVisible(not text)
        if bool(self.evidence.property("error")) != at_evidence:
            self.evidence.setProperty("error", at_evidence)
            repolish(self.evidence)
        if at_evidence:
            self.evidence.setFocus()

    def proof(self) -> Evidence:
        """Return what was chosen or typed."""
        text = self.evidence.currentText().strip()
        chosen = self.evidence.itemData(self.evidence.findText(text)) if text else None
        return chosen if isinstance(chosen, Evidence) else replace(Evidence(), text=text)
