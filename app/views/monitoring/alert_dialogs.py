"""Dialogs about one alert: a note (or why it is opened again), and closing it with the evidence in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from app.i18n import translate
from app.services.monitoring.alerts import AlertDetail
from app.views import formats
from app.views.dialogs.base import Dialog
from app.views.monitoring.levels import level_of, limit_text
from app.views.widgets.badges import RiskTag
from app.views.widgets.facts import Fact, FactGrid
from app.views.widgets.inputs import Field
from app.views.widgets.labels import Text

WIDTH = 560
LONGEST = 1_000


class WordsEdit(QPlainTextEdit):
    """A few lines of text; Tab leaves it, Ctrl+Enter accepts the dialog."""

    def __init__(self, placeholder: str, height: int = 84) -> None:
        """Make an empty one."""
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept with Ctrl+Enter."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        window = self.window()
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and isinstance(window, QDialog):
            window.accept()
        else:
            super().keyPressEvent(event)


class _AlertDialog(Dialog):
    """The alert at the top, words below; needed ones are asked for before the dialog is accepted."""

    def __init__(self, title: str, detail: AlertDetail, parent: QWidget, *, label: str, hint: str, needed: str) -> None:
        super().__init__(title, parent)
        self.setFixedWidth(WIDTH)
        self._needed = needed
        self.words = WordsEdit(hint)
        self.field = Field(label, self.words)
        row = detail.row
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(RiskTag(level_of(row.severity)))
        head.addWidget(Text(row.customer, "bold"))
        head.addWidget(Text(row.number, "label"))
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._facts(detail))
        self.body.addWidget(self.field)
        self.words.textChanged.connect(lambda: self.field.set_error(""))
        self.words.setFocus()

    def _facts(self, detail: AlertDetail) -> FactGrid:
        row = detail.row
        level = level_of(row.severity)
        facts: list[Fact] = [
            (self.tr("指标"), row.rule_name),
            (
                self.tr("当前值 / 阈值"),
                f"{row.value_text} / {limit_text(row)}",
                "" if row.state == "clearing" else f"{level}Fg",
            ),
            (self.tr("首次触发"), formats.day(row.first_seen)),
            (self.tr("最近触发"), formats.day(row.last_seen)),
            (self.tr("解除条件"), detail.clear_text),
        ]
        grid = FactGrid(left_values=True)
        grid.set_facts(facts)
        return grid

    def text(self) -> str:
        """Return the words."""
        return self.words.toPlainText().strip()

    def ask(self) -> bool:
        """Show the dialog and tell whether it was accepted."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return accepted

    def accept(self) -> None:
        """Accept once the words that are needed are there."""
        if self._needed and not self.text():
            self.field.set_error(self._needed)
            self.words.setFocus()
        elif len(self.text()) > LONGEST:
            self.field.set_error(self.tr("最多 {n} 个字").format(n=LONGEST))
        else:
            super().accept()


class NoteDialog(_AlertDialog):
    """A note for the alert; with `reopening` the reason why it is opened again."""

    def __init__(self, detail: AlertDetail, parent: QWidget, *, reopening: bool = False) -> None:
        """Ask for words."""
        title = translate("Monitoring", "重新打开预警") if reopening else translate("Monitoring", "记备注")
        label = translate("Monitoring", "原因") if reopening else translate("Monitoring", "备注")
        hint = translate("Monitoring", "核实的情况、对方的说法、下一步")
        needed = "" if reopening else translate("Monitoring", "写下内容再保存。")
        super().__init__(title, detail, parent, label=label, hint="" if reopening else hint, needed=needed)
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("重新打开") if reopening else self.tr("保存"), kind="primary", accept=True)


class CloseDialog(_AlertDialog):
    """Closing: says what the last check found, and needs a reason while the rule still fires."""

    def __init__(self, detail: AlertDetail, parent: QWidget) -> None:
        """Ask for the reason."""
        super().__init__(
            translate("Monitoring", "关闭预警"),
            detail,
            parent,
            label=translate("Monitoring", "关闭原因"),
            hint=translate("Monitoring", "例：款项已到账，单据已核对"),
            needed=translate("Monitoring", "写下关闭的原因。"),
        )
        cleared = detail.row.state == "clearing"
        if cleared:
            said = self.tr("最近一次检查已不再触发，证据如上。关闭后指标再次越过阈值时会产生新的预警。")
            self.words.setPlainText(self.tr("指标已恢复：{value}").format(value=detail.row.value_text))
            self.words.selectAll()
        else:
            said = self.tr("指标仍越过阈值。关闭后只有恶化到更高级别，或恢复后再次触发，才会重新提示。")
        sentence = Text(said, tone="" if cleared else "warnFg")
        sentence.setWordWrap(True)
        self.body.insertWidget(2, sentence)
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("关闭预警"), kind="primary", accept=True)
