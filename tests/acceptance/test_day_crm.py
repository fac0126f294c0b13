"""Task 5 of the day: the customers of a 纷享销客 export come in, what changes is seen, grades and limits go back."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.models import database
from app.services.importing.fields import Kind
from app.views.book.write_back import WriteBackDialog
from app.views.importing.wizard import ImportWizard

HEADERS = ("客户名称", "客户编号", "客户级别", "生命状态", "成交状态", "省", "电话", "网址", "负责人", "_id")
ROWS = (
    (
        "青禾渡食品商贸有限公司",
        "C-0017",
        "重要客户",
        "正常",
        "多次成交",
        "云栖",
        "0000-8800999",
        "",
        "销售二组",
        "64f0a1c2e4b0d9000117",
    ),
    (
        "半山茶业有限公司",
        "KH-2003",
        "普通客户",
        "正常",
        "多次成交",
        "",
        "",
        "www.banshan.example",
        "",
        "64f0a1c2e4b0d9000103",
    ),
    (
        "雪坞冷饮有限公司",
        "KH-2099",
        "普通客户",
        "正常",
        "未成交",
        "云栖",
        "0000-8800998",
        "",
        "销售二组",
        "64f0a1c2e4b0d9000199",
    ),
)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """Return the file as 纷享销客 writes it."""
    path = tmp_path / "AccountObj_20261102.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows((HEADERS, *ROWS))
    return path


def test_customers_of_the_crm_and_back(desk, typist, exported, tmp_path):
    def choose() -> None:
        typist.write(str(exported))
        typist.press_in("Enter")

    typist.press("Ctrl+I")
    wizard = typist.dialog(ImportWizard)
    typist.answering(QFileDialog, choose, "Enter")
    assert wizard.state.kind is Kind.CUSTOMERS
    typist.press("Ctrl+Enter", "Ctrl+Enter")
    changes = wizard.outcome.changes.model
    seen = {tuple(changes.index(row, column).data() for column in range(4)) for row in range(changes.rowCount())}
    assert ("青禾渡食品商贸有限公司", "负责人", "会计", "销售二组") in seen
    assert ("半山茶业有限公司", "网址", "—", "www.banshan.example") in seen
    assert "编码与账套里不同" in wizard.outcome.notes.text()
    assert database.scalar("SELECT count(*) FROM customer") == 60, "nothing is written before it is confirmed"
    typist.press("Ctrl+Enter")
    assert database.scalar("SELECT count(*) FROM customer") == 61
    assert database.scalar("SELECT code FROM customer WHERE name='半山茶业有限公司'") == "C-0003"
    typist.press("Ctrl+Enter")
    assert not isValid(wizard) or not wizard.isVisible()

    back = tmp_path / "back.csv"

    def save() -> None:
        typist.write(str(back))
        typist.press_in("Enter")

    typist.press("Ctrl+Shift+E")
    dialog = typist.dialog(WriteBackDialog)
    typist.until(lambda: dialog.shown is not None)
    assert {row.key for row in dialog.shown.rows} == {"C-0017", "KH-2003", "KH-2099"}
    typist.answering(QFileDialog, save, "Enter")
    typist.until(back.exists)
    with back.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["客户编号"]: row for row in csv.DictReader(file)}
    assert (rows["C-0017"]["信用额度"], rows["C-0017"]["账期（天）"]) == ("300000.00", "45")
    assert rows["C-0017"]["逾期金额"] == "136100.00"
    assert rows["KH-2003"]["信用等级"] == database.scalar("SELECT grade FROM customer WHERE code='C-0003'")
    assert rows["KH-2099"]["信用额度"] == ""
    assert typist.pressed <= 12
