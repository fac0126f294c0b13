"""The ageing in the window: every bucket of the service, its total and its proof, on any day and either basis."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import screens
from factories import make_customer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.changes import Changed
from app.services.figures.ageing import ageing
from app.views import formats, theme
from app.views.monitoring.ageing_columns import totals
from app.views.monitoring.ageing_page import AgeingPage
from app.views.monitoring.proof import ProofLine
from app.views.monitoring.tab import MonitoringTab
from app.views.session import Command, Notice, Target
from app.views.widgets.states import EmptyState, PaneError


@pytest.fixture
def page(qtbot: QtBot, tab: MonitoringTab) -> AgeingPage:
    tab.show_target(Target("monitoring", "ageing"))
    screens.idle(qtbot, tab._session)
    assert tab.ageing is not None
    return tab.ageing


def table(page: AgeingPage) -> dict[str, list[str]]:
    model = page.model
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    return {cells[0]: cells[1:] for cells in rows}


def test_rows_are_those_of_the_service_with_every_bucket(page: AgeingPage) -> None:
    report = ageing(screens.AS_OF)
    shown = table(page)
    assert set(shown) == {row.code for row in report.rows}
    for row in report.rows:
        amounts = [*row.ageing.cents, row.ageing.gross_cents, row.ageing.unallocated_cents, row.ageing.net_cents]
        assert shown[row.code][1:-1] == [formats.money(cents) for cents in amounts]
    assert shown["C-0003"][8] == "5,000.00"  # without a due date
    assert next(iter(shown)) == "C-0002"  # the largest receivable first
    said = page.table.total.accessibleName()
    assert formats.money(report.total.net_cents) in said
    assert "4 家" in said


def test_the_proof_is_always_there_and_equals_the_documents(page: AgeingPage) -> None:
    assert page.proof.isVisible()
    assert page.proof.verdict.text() == "两边相等，账龄已证明"
    assert "单据 160,000.00 − 回款 7,000.00 − 贷项 0.00 − 核销 0.00 = 153,000.00" in page.proof.sentence.text()
    page.filter.setText("没有这家")
    page.filter.returnPressed.emit()
    assert page.proof.isVisible()
    assert page.table.findChild(EmptyState) is not None


def test_a_difference_is_shown_in_red(qtbot: QtBot, checked: dict[str, int]) -> None:
    report = ageing(screens.AS_OF)
    line = ProofLine()
    qtbot.addWidget(line)
    line.show_report(replace(report, proof=replace(report.proof, receipts_cents=report.proof.receipts_cents - 5)))
    assert line.verdict.text() == "相差 −0.05 元"
    assert line.verdict.property("tone") == "highFg"


def test_by_invoice_date_items_stand_in_the_bucket_of_their_age(qtbot: QtBot, page: AgeingPage) -> None:
    page.basis.set_current("invoice")
    page.basis.chosen.emit("invoice")
    screens.idle(qtbot, page._session)
    assert page.model.headerData(2, Qt.Orientation.Horizontal) == "当日"
    assert "无到期日" not in [column.title for column in page.model.columns]
    report = ageing(screens.AS_OF, "invoice")
    by_code = {row.code: row for row in report.rows}
    for code, cells in table(page).items():
        assert cells[1:8] == [formats.money(cents) for cents in by_code[code].ageing.cents[:7]]


def test_the_end_of_last_month_is_one_click_away_and_so_is_the_way_back(qtbot: QtBot, page: AgeingPage) -> None:
    session = page._session
    session.set_as_of(date(2026, 11, 2))
    screens.idle(qtbot, session)
    assert page.value() == date(2026, 11, 2)
    assert not page.back.isVisible()
    page.month_end.click()
    screens.idle(qtbot, session)
    assert page.value() == date(2026, 10, 31)
    assert "2026-10-31" in page.day.text()
    assert session.as_of == date(2026, 11, 2)
    assert page.proof.verdict.text() == "两边相等，账龄已证明"
    assert page.back.text() == "回到 2026-11-02"
    page.month_end.click()
    screens.idle(qtbot, session)
    assert page.value() == date(2026, 9, 30)
    assert set(table(page)) == {row.code for row in ageing(date(2026, 9, 30)).rows}
    page.back.click()
    screens.idle(qtbot, session)
    assert page.value() == session.as_of
    page.day.chosen.emit(date(2020, 1, 1))
    screens.idle(qtbot, session)
    assert page.table.findChild(EmptyState) is not None
    assert page.proof.isVisible()


def test_typing_filters_and_the_total_follows(qtbot: QtBot, page: AgeingPage) -> None:
    QTest.keyClicks(page.filter, "C-0001")
    qtbot.waitUntil(lambda: list(table(page)) == ["C-0001"])
    assert "筛选出 1 / 4 家" in page.table.total.accessibleName()
    assert "50,000.00" in page.table.total.accessibleName()
    QTest.keyClick(page.filter, Qt.Key.Key_Escape)
    assert len(table(page)) == 4


def test_a_click_on_a_title_sorts_and_enter_opens_the_customer(page: AgeingPage) -> None:
    asked: list[Target] = []
    page._session.target_asked.connect(asked.append)
    keys = [column.key for column in page.model.columns]
    page.table.view.horizontalHeader().sectionClicked.emit(keys.index("code"))
    assert list(table(page)) == ["C-0001", "C-0002", "C-0003", "C-0004"]
    page.table.view.setFocus()
    page.table.view.select_first()
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert asked == [Target("customers", "customer", page.model.id_at(0))]


def test_the_sheet_has_the_day_and_basis_on_the_screen(
    qtbot: QtBot, tab: MonitoringTab, page: AgeingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    asked: list[str] = []

    def where(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "a.xlsx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    page.set_day(date(2026, 9, 30))
    assert tab.handle(Command.EXPORT)
    screens.idle(qtbot, tab._session)
    assert asked == ["账龄分析 2026-09-30.xlsx"]
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "a.xlsx").active.values for cell in row if cell]
    assert any("2026-09-30" in str(cell) for cell in cells)
    assert 50000 in cells


def test_a_sheet_that_cannot_be_written_is_told_of(
    qtbot: QtBot, page: AgeingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Notice] = []
    page._session.notice_given.connect(heard.append)
    (tmp_path / "a.xlsx").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.xlsx"), ""))
    page.export()
    screens.idle(qtbot, page._session)
    assert heard[-1].level == "high"
    assert "是文件夹" in heard[-1].text


def test_what_is_written_elsewhere_is_seen_when_the_page_is_shown(qtbot: QtBot, tab: MonitoringTab) -> None:
    tab.tabs.go("ageing")
    screens.idle(qtbot, tab._session)
    tab.tabs.go("alerts")
    from factories import make_invoice

    make_invoice(make_customer("C-0009"), "XS-9", date(2026, 10, 1), date(2026, 10, 20), 1_000_00)
    tab._session.announce(Changed.LEDGER)
    screens.idle(qtbot, tab._session)
    assert tab.ageing is not None
    assert "C-0009" not in table(tab.ageing)
    tab.next_sub_tab(1)
    screens.idle(qtbot, tab._session)
    assert "C-0009" in table(tab.ageing)
    assert tab.panes()[0] is tab.ageing.table.view


def test_a_failure_stands_in_the_table_and_can_be_tried_again(
    qtbot: QtBot, page: AgeingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk")

    with monkeypatch.context() as patched:
        patched.setattr("app.views.monitoring.ageing_page.ageing", fail)
        page.invalidate()
        screens.idle(qtbot, page._session)
        state = page.table.findChild(PaneError)
        assert state is not None
        assert not page.proof.isVisible()
    page.refresh()
    screens.idle(qtbot, page._session)
    assert page.proof.isVisible()


def test_a_small_window_leaves_columns_out_but_no_amount(page: AgeingPage) -> None:
    theme.current().set_small_window(True)
    hidden = {c.key for n, c in enumerate(page.model.columns) if page.table.view.isColumnHidden(n)}
    assert hidden == {"code", "days"}


def test_the_total_of_nobody_is_empty() -> None:
    assert totals([], 0)["name"].text.endswith("0 家")
