"""Task 9 of the day: the summary page and the whole archive of one customer on paper, held against the book."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from app.services import verifying
from app.views.dialogs.notice import NoticeDialog
from tests.acceptance.test_day_find import QHD, find, texts


@pytest.fixture
def archived(desk, typist):
    """Return the archive page with a version of 青禾渡, made by its key."""
    find(typist, desk.place.window, "qhd")
    typist.press("Ctrl+D", "Ctrl+D")
    page = desk.place.window.page("archive").archives
    typist.until(lambda: page.record.version() is not None)
    assert page.record.version().customer_id == QHD
    return page


def text_of(path):
    pdf = pypdfium2.PdfDocument(path)
    text = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    return text


def print_to(typist, window, file, key):
    """Press a key and print into a file: the printers, Tab to the file, its name, Enter; return what is said."""

    def answer():
        for _ in range(6):
            if typist.focus().objectName() == "filename":
                break
            typist.press_in("Tab")
        typist.press_in("Ctrl+A")
        typist.write(str(file))
        typist.press_in("Enter")

    window.info.dismiss()
    typist.answering(QPrintDialog, answer, key)
    typist.until(window.info.isVisible)
    return window.info.accessibleName()


def test_the_whole_archive_and_its_summary_page(desk, typist, archived, tmp_path):
    version = archived.record.version()
    cover = text_of(version.file)[0]
    for figure in ("青禾渡食品商贸有限公司", "318,000.00", "136,100.00"):
        assert figure in cover, "the first page sums it up"
    window = desk.place.window
    assert print_to(typist, window, tmp_path / "all.pdf", "Ctrl+P") == f"已送往打印机，共 {version.pages} 页。"
    assert print_to(typist, window, tmp_path / "cover.pdf", "Ctrl+Shift+P") == "已送往打印机，共 1 页。"
    assert typist.pressed <= 20
    assert (len(text_of(tmp_path / "all.pdf")), len(text_of(tmp_path / "cover.pdf"))) == (version.pages, 1)


def test_the_paper_matches_the_book(desk, typist, archived):
    window = desk.place.window
    assert archived.record.tag.accessibleName() == "最新 · 校验一致"
    open_menu(typist, window, "核对账套")
    typist.until(lambda: window.info.accessibleName().startswith("核对通过"))
    assert verifying.check_name("archives") in window.info.accessibleName()
    assert typist.pressed <= 20


def test_a_changed_paper_is_found_out(desk, typist, archived):
    window, file = desk.place.window, archived.record.version().file
    harmed = bytearray(file.read_bytes())
    harmed[1000] ^= 1
    file.write_bytes(harmed)
    open_menu(typist, window, "核对账套")
    box = typist.dialog(NoticeDialog)
    assert any(file.name in text for text in texts(box))
    typist.press("Enter")
    archived.invalidate()
    typist.rest()
    typist.until(lambda: archived.record.tag.accessibleName() == "校验不符")


def open_menu(typist, window, word):
    """Open the menu of the window and choose a word of it."""
    typist.press("F10")
    menu = QApplication.activePopupWidget()
    assert menu is not None, "F10 opens the menu"
    for _ in range(20):
        action = menu.activeAction()
        if action is not None and action.text().startswith(word):
            break
        typist.press("Down")
    typist.press("Enter")
