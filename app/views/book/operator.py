"""Who is at the desk: changing it while the book stays open."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.services.audit import Actor
from app.views.dialogs.base import Dialog
from app.views.start.choice import StartData
from app.views.start.forms import Operator

WIDTH = 420


class OperatorDialog(Dialog):
    """Asks for a name and a role; everything written from then on names them."""

    def __init__(self, now: Actor, parent: QWidget | None = None) -> None:
        """Show who is there now."""
        super().__init__(self.tr("更换操作员"), parent)
        self.setFixedWidth(WIDTH)
        self.setModal(True)
        self.operator = Operator(StartData((), Path(), now.name, now.role))
        self.body.addWidget(self.operator)
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("更换"), kind="primary", accept=True)
        self.operator.name.selectAll()
        self.operator.name.setFocus()

    def answer(self) -> tuple[str, str]:
        """Return name and role."""
        return self.operator.answer()
