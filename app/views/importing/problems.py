"""Saving the list of findings where the user says."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.i18n import translate
from app.services.importing.plan import Plan
from app.services.importing.problems import write_problems
from app.views import messages
from app.views.dialogs.notice import show_problem


def export_problems(parent: QWidget, plan: Plan) -> Path | None:
    """Ask for a file and write the findings; None when the user changed his mind or it failed."""
    proposed = plan.file.with_name(translate("Importing", "{file}-问题清单.csv").format(file=plan.file.stem))
    name, _ = QFileDialog.getSaveFileName(
        parent, translate("Importing", "导出问题清单"), str(proposed), translate("Importing", "CSV 文件 (*.csv)")
    )
    if not name:
        return None
    try:
        write_problems(plan, Path(name))
    except AppError as error:
        show_problem(parent, messages.problem(error, translate("Importing", "导出")))
        return None
    return Path(name)
