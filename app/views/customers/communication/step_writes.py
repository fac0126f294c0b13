"""Ticking a step from wherever it is shown, with the way back."""

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.i18n import translate
from app.services.communication import follow_ups
from app.services.communication.follow_ups import Step
from app.views import messages
from app.views.customers import access
from app.views.dialogs.notice import show_problem
from app.views.session import Session


def tick(session: Session, step: Step, result: str, over: QWidget) -> bool:
    """Note that a step is done and offer to take that back; False where it could not be noted."""
    try:
        written = follow_ups.tick(step.id, result)
    except AppError as error:
        show_problem(over.window(), messages.problem(error, translate("StepWrites", "完成下一步")))
        return False
    access.announce(session, written)
    session.notify(
        translate("StepWrites", "已完成：{text}。").format(text=step.text),
        action=translate("StepWrites", "撤销"),
        run=lambda: _untick(session, step.id),
    )
    return True


def _untick(session: Session, step_id: int) -> None:
    try:
        access.announce(session, follow_ups.untick(step_id))
    except AppError as error:
        session.notify(messages.problem(error, translate("StepWrites", "撤销")).text, "high")
