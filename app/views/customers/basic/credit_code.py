"""The credit code in the form: checked when it is left, a notice below that a person can end for this code."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.customers import credit_code
from app.services.customers.editing import CodeCheck
from app.views.customers.basic.inputs import Entry, put_inside
from app.views.messages import role_name
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text, repolish

WIDTH = 216


class CreditCodeBox(QWidget):
    """The field with its hint, and the line that says what looks wrong or who has compared it with the licence."""

    checked = Signal(object)  # str: the code that was marked as compared with the licence

    def __init__(self, entry: Entry, *, hint: bool) -> None:
        """Stand around the input `entry`; `hint` says beside it what is expected."""
        super().__init__()
        assert isinstance(entry.widget, QLineEdit)
        self._entry = entry
        self.edit: QLineEdit = entry.widget
        self._check: CodeCheck | None = None
        self._glyph = RiskGlyph("watch")
        put_inside(self.edit, self._glyph)
        self.said = Text("", "label", tone="watchFg")
        self.said.setWordWrap(True)
        self.mark = Button(self.tr("标为已核对"), kind="link")
        self.mark.setToolTip(self.tr("已与营业执照核对，这个代码不再提示"))
        self.mark.clicked.connect(lambda: self.checked.emit(entry.read()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        field = QHBoxLayout()
        field.setSpacing(8)
        field.addWidget(self.edit, 0 if hint else 1)
        if hint:
            self.edit.setFixedWidth(WIDTH)
            self.hint = Text(self.tr("统一社会信用代码，18 位"), "caption", yielding=True)
            field.addWidget(self.hint, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.said, 1)
        below.addWidget(self.mark)
        column.addLayout(field)
        column.addLayout(below)
        self.edit.editingFinished.connect(self.look)
        self.edit.textEdited.connect(lambda _: self._say("", "watchFg"))
        self.look()

    def set_check(self, check: CodeCheck | None) -> None:
        """Say who compared which code with the licence."""
        self._check = check
        self.look()

    def expect(self, code: str, role: str, on: date) -> None:
        """Count a code as compared before it is saved."""
        self.set_check(CodeCheck(code, "", role, on))

    def check_for(self, code: str) -> CodeCheck | None:
        """Return the comparison that holds for a code."""
        return self._check if self._check is not None and self._check.code == code else None

    def look(self) -> None:
        """Check the code as it stands."""
        code = str(self._entry.read())
        warning = credit_code.check(code)
        check = self.check_for(code)
        if warning and check is not None:
            text = self.tr("{role}已于 {day} 与执照核对").format(role=role_name(check.role), day=check.on)
            self._say(text, "text2", done=True)
        else:
            self._say(warning, "watchFg")

    def _say(self, text: str, tone: str, *, done: bool = False) -> None:
        self.said.setText(text)
        self.said.set_tone(tone)
        self.said.setVisible(bool(text))
        noticed = bool(text) and not done
        self.mark.setVisible(noticed and not self.edit.isReadOnly())
        self._glyph.setVisible(noticed)
        if bool(self.edit.property("notice")) != noticed:
            self.edit.setProperty("notice", noticed)
            repolish(self.edit)
