"""What is done with archives: printing page after page, saving a copy, batches that fail in part or are cancelled."""

import hashlib
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from app.errors import RefusedError
from app.services.archive import batch, versions
from app.views.archive import actions, printing
from app.views.archive.failures import FailuresDialog
from app.views.session import Command


@pytest.fixture
def harmed(desk):
    file = versions.of(desk.made)[0].file
    file.write_bytes(file.read_bytes() + b" ")
    desk.page.refresh()
    desk.settle()
    return desk


@pytest.mark.parametrize(("answer", "asked"), [(False, 0), (True, 1)])
def test_a_changed_file_is_asked_about_before_printing(harmed, monkeypatch, answer, asked):
    dialogs = []
    monkeypatch.setattr(actions, "confirm", lambda *_, **__: answer)
    monkeypatch.setattr(actions, "QPrintDialog", lambda *_: dialogs.append(1) or Refusing())
    assert harmed.page.record.tag.accessibleName() == "校验不符"
    assert harmed.tab.handle(Command.PRINT)
    harmed.settle()
    assert len(dialogs) == asked


class Refusing:
    """A print dialog that the user closes."""

    def setWindowTitle(self, title): ...

    def setMinMax(self, first, last): ...

    def exec(self):
        return QDialog.DialogCode.Rejected

    def deleteLater(self): ...


class Accepting(Refusing):
    """A print dialog that the user accepts."""

    def exec(self):
        return QDialog.DialogCode.Accepted


def test_printing_lays_down_every_page(desk, monkeypatch, tmp_path):
    target = tmp_path / "printed.pdf"

    def to_file():
        printer = printing_new()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(96)
        return printer

    printing_new = printing.new_printer
    monkeypatch.setattr(printing, "new_printer", to_file)
    monkeypatch.setattr(actions, "QPrintDialog", lambda *_: Accepting())
    assert desk.tab.handle(Command.PRINT)
    desk.settle()
    pages = versions.of(desk.made)[0].pages
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == pages
    width, height = printed.get_page_size(0)
    assert (round(width), round(height)) == (595, 842)
    grey = printed[0].render(scale=0.5, grayscale=True).to_numpy()
    assert 0.005 < (grey < 128).mean() < 0.3
    printed.close()
    assert desk.notices[-1].text == f"已送往打印机，共 {pages} 页。"


def test_a_range_of_pages_and_a_printer_that_refuses(desk, tmp_path, qtlog):
    pdf = desk.page.viewer.sheets._pdf
    printer = printing.new_printer()
    printer.setOutputFileName(str(tmp_path / "some.pdf"))
    printer.setResolution(72)
    printer.setFromTo(2, 3)
    ended = []
    run = printing.PrintRun(desk.page.viewer.reader, pdf, printer, ended.append, ended.append)
    run.start()
    desk.settle()
    assert ended == [2]
    refusing = printing.new_printer()
    refusing.setOutputFileName(str(tmp_path / "missing" / "no.pdf"))
    run = printing.PrintRun(desk.page.viewer.reader, pdf, refusing, ended.append, ended.append)
    with qtlog.disabled():
        run.start()
    desk.settle()
    assert ended == [2, None]


def test_the_pdf_is_saved_where_the_user_says(desk, monkeypatch, tmp_path):
    target = tmp_path / "档案副本"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened = []
    monkeypatch.setattr(actions, "open_folder", opened.append)
    assert desk.tab.handle(Command.EXPORT)
    desk.settle()
    saved = Path(f"{target}.pdf")
    assert hashlib.sha256(saved.read_bytes()).hexdigest() == versions.of(desk.made)[0].file_sha256
    desk.notices[-1].run()
    desk.page.record.folder.click()
    desk.tab.folder.click()
    folder = versions.of(desk.made)[0].file.parent
    assert opened == [tmp_path, folder, folder]


def test_a_failing_copy_is_said(desk, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "copy.pdf"), ""))
    desk.page.export()
    desk.settle()
    assert desk.notices[-1].level == "high"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = len(desk.notices)
    desk.page.export()
    desk.settle()
    assert len(desk.notices) == before


def test_a_batch_makes_everybody_an_archive(desk):
    moved = []
    desk.page.actions_of.batch_moved.connect(moved.append)
    desk.tab.batch.click()
    assert not desk.tab.batch.isEnabled()
    desk.settle()
    assert desk.tab.batch.isEnabled()
    assert len(versions.latest()) == 3
    assert {each.state for each in desk.page.list._all} == {"current"}
    block = desk.page.record.batch
    assert block.isVisible()
    assert block._made.text() == "新版本 2，未变 1"
    assert not block.failures.isVisible()
    assert max(progress.total for progress in moved) == 3
    block.close_button.click()
    assert not block.isVisible()


def test_failures_are_listed_and_stop_nobody(qtbot, desk, monkeypatch):
    real = batch.make

    def make(customer_id, *args, **more):
        if customer_id == desk.others[0]:
            raise RefusedError("数据校验不符。")
        return real(customer_id, *args, **more)

    monkeypatch.setattr(batch, "make", make)
    desk.tab.batch.click()
    desk.settle()
    block = desk.page.record.batch
    assert block._failed.text() == "失败 1"
    block.failures.click()
    dialog = desk.page.findChild(FailuresDialog)
    assert dialog.table.view.model().index(0, 2).data() == "数据校验不符。"
    dialog.close()
    qtbot.waitUntil(lambda: desk.page.findChild(FailuresDialog) is None)


def test_cancelling_a_batch_keeps_what_is_made(desk, monkeypatch):
    real = batch.make

    def make(*args, **more):
        made = real(*args, **more)
        desk.page.actions_of.cancel_batch()
        return made

    monkeypatch.setattr(batch, "make", make)
    desk.tab.batch.click()
    desk.settle()
    assert desk.notices[-1].text == "批量生成已取消，已完成 1 / 3 家。"
    assert desk.page.record.batch._made.text() == "新版本 0，未变 1，未做 2"


def test_a_failing_making_is_said(desk, monkeypatch):
    def refuse(*_, **__):
        raise RefusedError("账套以只读方式打开，不能修改。")

    monkeypatch.setattr(actions.making, "make", refuse)
    monkeypatch.setattr(actions.batch, "make_all", refuse)
    desk.page.make()
    desk.settle()
    assert "只读" in desk.notices[-1].text
    desk.tab.batch.click()
    desk.settle()
    assert desk.notices[-1].level == "high"
    assert not desk.page.record.batch.isVisible()


def test_the_folder_opens_in_the_file_manager(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    actions.open_folder(tmp_path)
    assert [url.toLocalFile() for url in asked] == [str(tmp_path)]
