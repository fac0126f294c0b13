"""What is done with attachments from wherever they are shown: choosing and attaching files, opening, saving, exporting."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.errors import AppError, sentences
from app.i18n import translate
from app.services.attachments import adding, listing
from app.services.attachments.adding import AddedFiles
from app.services.attachments.listing import NOTHING, ExportedFiles, Proves
from app.services.changes import Changed
from app.views import messages
from app.views.dialogs.notice import show_problem
from app.views.messages import Problem
from app.views.session import Session

FROM, TO = "folder.attachments", "folder.export"
_SHOWN_REASONS = 12


def files_of(mime: QMimeData) -> list[Path]:
    """Return the files that were dropped or copied in a file window; none for anything else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def choose_files(session: Session, parent: QWidget) -> list[Path]:
    """Ask which files to attach; none where the question is closed."""
    title = translate("AttachmentsPage", "添加附件")
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(_folder(session, FROM)))
    if chosen:
        session.settings.update({FROM: str(Path(chosen[0]).parent)})
    return [Path(name) for name in chosen]


def attach(
    session: Session,
    parent: QWidget,
    customer_id: int,
    files: Sequence[Path],
    proves: Proves = NOTHING,
    *,
    kind: str = "other",
    on_done: Callable[[AddedFiles], None] | None = None,
) -> None:
    """Copy files into the store in a job and say what came of it; nothing without files."""
    if not files:
        return
    title = translate("AttachmentsPage", "添加附件")

    def done(added: AddedFiles) -> None:
        session.announce(Changed.RECORDS if added.ids else Changed.NOTHING)
        _say_added(session, parent, added)
        if on_done is not None:
            on_done(added)

    def stopped(_: object) -> None:
        session.announce(Changed.RECORDS)
        session.notify(translate("AttachmentsPage", "已停止添加；之前加入的附件保留。"), "watch")

    session.jobs.submit(
        lambda job: adding.add_all(customer_id, files, proves, kind=kind, job=job),
        title,
        on_done=done,
        on_failed=lambda error: _say_failed(session, error, title),
        on_cancelled=stopped,
        owner=parent,
    )


def _say_added(session: Session, parent: QWidget, added: AddedFiles) -> None:
    said = translate("AttachmentsPage", "已加入 {count} 份附件。").format(count=len(added.ids)) if added.ids else ""
    left = added.passed_over
    if not left:
        session.notify(said)
    elif len(left) == 1:
        session.notify(sentences(said, left[0][1]), "watch")
    else:
        text = translate("AttachmentsPage", "{count} 份没有加入。").format(count=len(left))
        session.notify(
            sentences(said, text),
            "watch",
            translate("AttachmentsPage", "查看原因"),
            lambda: _show_reasons(parent, left),
        )


def _show_reasons(parent: QWidget, left: Sequence[tuple[str, str]]) -> None:
    headline = translate("AttachmentsPage", "{count} 份没有加入").format(count=len(left))
    shown = left[:_SHOWN_REASONS]
    more = len(left) - len(shown)
    hint = translate("AttachmentsPage", "另有 {count} 份未列出。").format(count=more) if more else ""
    text = translate("AttachmentsPage", "其余文件不受影响，原文件都没有改动。")
    show_problem(parent.window(), Problem(headline, text, hint), shown)


def open_copy(session: Session, parent: QWidget, attachment_id: int) -> None:
    """Open a copy with the program the system has for it; say so where it has none."""
    title = translate("AttachmentsPage", "打开附件")

    def done(file: Path) -> None:
        if not _opens(file):
            text = translate("AttachmentsPage", "系统没有能打开 {name} 的程序。").format(name=file.name)
            session.notify(
                text,
                "watch",
                translate("AttachmentsPage", "打开所在文件夹"),
                lambda: _show_folder(session, file.parent),
            )

    session.jobs.submit(
        lambda _: listing.open_copy(attachment_id),
        title,
        on_done=done,
        on_failed=lambda error: _say_failed(session, error, title),
        owner=parent,
    )


def save_copy(session: Session, parent: QWidget, attachment_id: int) -> None:
    """Copy one attachment to where the user says."""
    title = translate("AttachmentsPage", "另存附件")
    try:
        name = listing.load(attachment_id).name
    except AppError as error:
        _say_failed(session, error, title)
        return
    proposed = str(_folder(session, TO) / paths.safe_file_name(name))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed)
    if not chosen:
        return
    target = Path(chosen)
    session.settings.update({TO: str(target.parent)})
    session.jobs.submit(
        lambda _: listing.save_copy(attachment_id, target),
        title,
        on_done=lambda file: session.notify(translate("AttachmentsPage", "附件已保存到 {path}").format(path=file)),
        on_failed=lambda error: _say_failed(session, error, title),
        owner=parent,
    )


def export_all(session: Session, parent: QWidget, customer_id: int | None) -> None:
    """Write the attachments of a customer, or of all, into a folder the user chooses."""
    title = translate("AttachmentsPage", "导出附件")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_folder(session, TO)))
    if not chosen:
        return
    folder = Path(chosen)
    session.settings.update({TO: chosen})

    def done(exported: ExportedFiles) -> None:
        said = translate("AttachmentsPage", "已导出 {count} 份附件到 {path}。").format(
            count=exported.files, path=exported.folder
        )
        if exported.failed:
            failed = translate("AttachmentsPage", "{count} 份没有导出：{first}").format(
                count=len(exported.failed), first=exported.failed[0]
            )
            said = sentences(said, failed)
        opening = translate("AttachmentsPage", "打开文件夹")
        session.notify(said, "watch" if exported.failed else "ok", opening, lambda: _show_folder(session, folder))

    def stopped(_: object) -> None:
        text = translate("AttachmentsPage", "已停止导出；{path} 中可能已有一部分附件。").format(path=folder)
        session.notify(text, "watch")

    session.jobs.submit(
        lambda job: listing.export_all(folder, customer_id, job),
        title,
        on_done=done,
        on_failed=lambda error: _say_failed(session, error, title),
        on_cancelled=stopped,
        owner=parent,
    )


def _folder(session: Session, key: str) -> Path:
    folder = Path(str(session.settings.get(key, paths.documents())))
    return folder if folder.is_dir() else paths.documents()


def _opens(file: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _show_folder(session: Session, folder: Path) -> None:
    if not _opens(folder):
        session.notify(translate("AttachmentsPage", "打不开文件夹 {path}").format(path=folder), "watch")


def _say_failed(session: Session, error: BaseException, doing: str) -> None:
    said = messages.problem(error, doing)
    session.notify(sentences(said.text, said.hint), "high")
