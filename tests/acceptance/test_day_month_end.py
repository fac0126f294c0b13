"""Task 10 of the day, its first half: the ageing of the month's end with its proof, and a backup to the stick."""

from datetime import date

import openpyxl
from PySide6.QtWidgets import QFileDialog

from app.services import backups, books, verifying
from app.services.figures.ageing import ageing


def save_as(typist, path, *keys):
    """Press keys that ask for a file, and type its name over the proposed one."""

    def answer():
        typist.press_in("Ctrl+A")
        typist.write(str(path))
        typist.press_in("Enter")

    typist.answering(QFileDialog, answer, *keys)


def test_the_ageing_of_the_months_end_with_its_proof(desk, typist, tmp_path):
    window = desk.place.window
    typist.press("Ctrl+3", "Ctrl+Tab")
    page = window.page("monitoring").ageing
    typist.press("Tab", "Tab", "Space")
    assert page.value() == date(2026, 9, 30)
    report = ageing(date(2026, 9, 30))
    assert [row.customer_id for row in page.model.rows] != []
    assert page.proof.verdict.text() == "两边相等，账龄已证明"
    assert f"= {report.total.net_cents / 100:,.2f}" in page.proof.sentence.text()
    assert page.back.isVisible(), "the day of the session is one key away"

    save_as(typist, tmp_path / "ageing.xlsx", "Ctrl+E")
    typist.until(lambda: "ageing.xlsx" in window.info.accessibleName())
    sheet = openpyxl.load_workbook(tmp_path / "ageing.xlsx", data_only=False).worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "C-0017" in cells
    assert any("2026-09-30" in str(value) for value in cells)
    assert typist.pressed <= 20


def test_a_backup_to_the_stick(desk, typist, tmp_path):
    window = desk.place.window
    stick = tmp_path / "stick"
    stick.mkdir()
    save_as(typist, stick / "october.zxbak", "F10", *["Down"] * 7, "Enter")
    typist.until(lambda: "october.zxbak" in window.info.accessibleName())
    assert typist.pressed <= 20
    assert "已备份到" in window.info.accessibleName()
    book = books.current().path
    found = verifying.verify(stick / "october.zxbak")
    assert found.ok, found.problems
    restored = backups.restore(stick / "october.zxbak", tmp_path / "restored.zxdb")
    assert restored.stat().st_size > book.stat().st_size // 2
