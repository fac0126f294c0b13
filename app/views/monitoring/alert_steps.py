"""The fixed block of buttons under an alert: which steps its state offers, the next one first and primary."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from app.views.widgets.buttons import Button

SIDE = 20
STEPS = {
    "open": ("acknowledge", "note", "assign", "close", "customer"),
    "acknowledged": ("note", "assign", "close", "customer"),
    "clearing": ("close", "note", "assign", "customer"),
    "closed": ("reopen", "customer"),
}


class Steps(QFrame):
    """The fixed block of buttons: the first one is the next step and the only primary one."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("actions")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE, 12, SIDE, 12)
        self._grid.setSpacing(8)
        self._offered: tuple[str, ...] = ()
        self.buttons: dict[str, Button] = {}

    def offer(self, steps: tuple[str, ...]) -> None:
        """Offer these steps, the first one as the primary button."""
        self.setVisible(bool(steps))
        if steps == self._offered:
            return
        self._offered = steps
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {step: self._make(step, primary=not number) for number, step in enumerate(steps)}
        upper = len(steps) - 3 if len(steps) > 4 else 2
        for number, button in enumerate(self.buttons.values()):
            rest = len(steps) - upper
            if number < upper:
                self._grid.addWidget(button, 0, number * (6 // upper), 1, 6 // upper)
            else:
                self._grid.addWidget(button, 1, (number - upper) * (6 // rest), 1, 6 // rest)

    def _make(self, step: str, *, primary: bool) -> Button:
        words = {
            "acknowledge": (self.tr("确认"), "check"),
            "note": (self.tr("记备注"), "edit"),
            "assign": (self.tr("指派"), "user"),
            "close": (self.tr("关闭预警"), ""),
            "reopen": (self.tr("重新打开"), "restore"),
            "customer": (self.tr("打开客户"), ""),
        }
        text, icon = words[step]
        key = self.tr("空格") if step == "acknowledge" else ""
        button = Button(text, kind="primary" if primary else "", icon=icon, key=key)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: QTimer.singleShot(0, self, lambda: self.step_asked.emit(step)))
        return button
