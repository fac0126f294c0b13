"""Task 4 of the day: this week's invoices from the accounting system; two rows are wrong; undo, and again."""

from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.services.importing.fields import Kind
from app.services.ledger import documents
from app.views.importing.wizard import ImportWizard
from tests.acceptance.test_day_find import QHD, find

HEADERS = ("客户编码", "客户名称", "发票号码", "开票日期", "到期日", "价税合计")
ROWS = (
    ("C-0017", "青禾渡食品商贸有限公司", "XS-261029-101", "2026-10-29", "2026-12-13", 12_800.00),
    ("C-0001", "丰谷粮油有限公司", "XS-261029-102", "2026-10-29", "2026-11-28", 6_450.50),
    ("C-0002", "晴川仪器设备有限公司", "XS-261030-103", "2026-13-30", "2026-11-29", 3_120.00),
    ("C-0003", "半山茶业有限公司", "XS-261030-104", "2026-10-30", "2026-11-29", "待定"),
    ("C-0017", "青禾渡食品商贸有限公司", "XS-261030-105", "2026-10-30", "2026-12-14", 2_200.00),
)


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """Return the workbook of the week, as the accounting system writes it."""
    path = tmp_path / "week.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("销售发票")
    sheet.write(0, 0, "销售发票明细 2026-10-26 至 2026-10-31")
    for place, row in enumerate((HEADERS, *ROWS), start=2):
        sheet.write_row(place, 0, row)
    book.close()
    return path


def numbers(day):
    """Return the numbers of the week's invoices that are in the book."""
    wanted = {row[2] for row in ROWS}
    customers = (QHD, 1, 2, 3)
    return sorted(
        item.number for each in customers for item in documents.open_documents(each, day) if item.number in wanted
    )


def tab_to(typist, button):
    """Press Tab until the button has the focus."""
    for _ in range(6):
        if typist.focus() is button:
            return
        typist.press("Tab")
    assert typist.focus() is button, f"{button.text()} is far from the focus"


def test_this_weeks_invoices(desk, typist, week):
    as_of = desk.place.session.as_of

    def choose():
        typist.write(str(week))
        typist.press_in("Enter")

    typist.press("Ctrl+I")
    wizard = typist.dialog(ImportWizard)
    typist.answering(QFileDialog, choose, "Enter")
    assert wizard.state.kind is Kind.INVOICES
    typist.press("Enter")
    assert [issue.text for issue in wizard.state.plan.issues] == ["不是有效日期", "不是金额"]
    assert wizard.check.preview.view.currentIndex().data() == "2026-13-30", "the cursor stands on what is wrong"
    typist.press("Enter")
    typist.write("2026-10-30")
    typist.press("Enter")
    assert [issue.value for issue in wizard.state.plan.issues] == ["待定"]
    typist.press("Ctrl+Enter")
    assert numbers(as_of) == [], "nothing is written before it is confirmed"
    typist.press("Ctrl+Enter")
    imported = ["XS-261029-101", "XS-261029-102", "XS-261030-103", "XS-261030-105"]
    assert numbers(as_of) == imported, "one row put right, one left out"
    tab_to(typist, wizard.outcome.undo)
    typist.press("Enter")
    assert numbers(as_of) == []
    assert wizard.outcome.title.text().startswith("已撤销")
    tab_to(typist, wizard.back)
    for key in ("Enter", "Ctrl+Enter", "Ctrl+Enter"):
        typist.press(key)
    assert numbers(as_of) == imported
    typist.press("Ctrl+Enter")
    assert typist.pressed <= 24
    assert not isValid(wizard) or not wizard.isVisible()
    detail = desk.place.window.page("customers").detail
    find(typist, desk.place.window, "qhd")
    assert detail.body.figures.balance.value.text() == "333,000.00"
