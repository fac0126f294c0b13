"""Save the letter of an enquiry where the user says, as a job, with one line at the end that opens it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import sentences
from app.i18n import translate
from app.services.letters import enquiry
from app.services.letters.paper import Printed
from app.views.messages import problem
from app.views.session import Session

FOLDER = "folder.letters"


def save_letter(session: Session, parent: QWidget, reference_id: int) -> None:
    """Ask where, then write the letter; the enquiry itself is recorded already."""
    folder = Path(str(session.settings.get(FOLDER, Path.home())))
    title = translate("CreditPage", "保存函件")
    proposed = str(folder / f"{enquiry.proposed_name(reference_id)}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, "PDF (*.pdf)")
    if not chosen:
        return
    target = Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")
    session.settings.update({FOLDER: str(target.parent)})

    def done(printed: Printed) -> None:
        text = translate("CreditPage", "函件已保存到 {path}").format(path=printed.file)
        session.notify(text, "ok", translate("CreditPage", "打开"), lambda: _open(printed.file))

    def failed(error: BaseException) -> None:
        said = problem(error, title)
        session.notify(sentences(said.text, said.hint), "high")

    session.jobs.submit(
        lambda _: enquiry.make(reference_id, target), title, on_done=done, on_failed=failed, owner=parent
    )


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
