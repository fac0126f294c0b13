"""The page of statements by its keys: typing, sums, pasting, the offered cause, confirming, periods, files."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import clock
from app.services import audit
from app.services.audit import Actor
from app.services.importing.statement_sheet import SheetLines
from app.services.statements import entry, listing
from app.services.statements.entry import StatementInput
from app.views.customers.financials.calculator import WAN, column, evaluate, shown, typed
from app.views.customers.financials.forms import ConfirmForm, PeriodForm, ReopenForm
from app.views.customers.financials.grid_model import RowKind
from app.views.customers.financials.method import MethodDialog
from app.views.customers.financials.page import FinancialsPage
from app.views.customers.place import CustomerPlace
from app.views.session import Command, Session
from app.views.widgets.states import EmptyState
from tests.factories import make_customer

LAST = {"total_assets": 1_395_016_645, "total_liabilities": 892_811_030, "equity": 502_205_615, "cash": 142_811_540}
DRAFT = {"total_assets": 1_748_031_092, "total_liabilities": 1_216_248_025, "equity": 535_383_067, "revenue": 9_000_000}


@pytest.fixture
def customer(book) -> int:
    """Return a customer with a confirmed year and a draft in which two digits changed places."""
    audit.set_actor(Actor("会计", "accountant"))
    number = make_customer("C-0017", industry="食品批发")
    with clock.frozen_at(datetime(2026, 3, 2, 9, 0)):
        entry.confirm(entry.add(number, StatementInput(date(2025, 12, 31), "year", LAST)).id)
    entry.add(number, StatementInput(date(2026, 9, 30), "quarter", DRAFT))
    return number


@pytest.fixture
def page(session: Session, qtbot, customer: int) -> Iterator[FinancialsPage]:
    """Return the page of this customer, shown, the cursor on the first amount of the draft."""
    yield from _shown(session, qtbot, customer)


def _shown(session: Session, qtbot, customer: int) -> Iterator[FinancialsPage]:
    place = CustomerPlace(session, session)
    place.show_customer(customer)
    made = FinancialsPage(session, place)
    qtbot.addWidget(made)
    made.resize(1158, 740)
    made.show()
    qtbot.waitExposed(made)
    made.statements.grid.setFocus()
    yield made
    made.hide()


def _keys(page: FinancialsPage, text: str = "", *keys: Qt.Key) -> None:
    """Type into whatever has the focus of the grid: its open editor, else the grid."""
    grid = page.statements.grid
    for letter in text:
        QTest.keyClicks(grid.editing or grid, letter)
    for key in keys:
        QTest.keyClick(grid.editing or grid, key)


def _press(page: FinancialsPage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(page.statements.grid, key, modifiers)


def _dialog(kind: type):
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def _draft(page: FinancialsPage) -> dict[str, int]:
    return page.statements.columns[-1].lines


def test_amounts_are_typed_down_the_column(page: FinancialsPage) -> None:
    _keys(page, "1200+350", Qt.Key.Key_Return)
    _keys(page, "2.5", Qt.Key.Key_Down)
    assert (_draft(page)["cash"], _draft(page)["receivables"]) == (155_000, 250)
    assert page.statements.model.rows[page.statements.grid.currentIndex().row()].key == "inventories"
    _keys(page, "", Qt.Key.Key_Up, Qt.Key.Key_Up)
    _keys(page, "-50", Qt.Key.Key_Return)
    assert _draft(page)["cash"] == 150_000
    _keys(page, "", Qt.Key.Key_Delete)
    assert "receivables" not in _draft(page)
    assert page.handle(Command.EDIT)
    _keys(page, "7", Qt.Key.Key_Escape)
    assert "receivables" not in _draft(page)
    assert page.unsaved() == "2026 年 1–9 月的报表"
    assert page.handle(Command.SAVE)
    assert listing.periods(page.place.customer_id)[-1].lines["cash"] == 150_000
    assert page.unsaved() == ""


def test_what_is_no_amount_stays_in_its_cell(page: FinancialsPage) -> None:
    _keys(page, "12..5", Qt.Key.Key_Return)
    assert page.statements.grid.editing is not None
    assert "不是金额" in page.statements.said.accessibleName()
    assert not page.save()
    _keys(page, "", Qt.Key.Key_Escape)
    assert "cash" not in _draft(page)


def test_a_confirmed_period_is_not_typed_into(page: FinancialsPage) -> None:
    _keys(page, "", Qt.Key.Key_Backtab)
    grid = page.statements.grid
    grid.select_cell("cash", 0)
    _keys(page, "5")
    assert grid.editing is None
    assert "已确认" in page.statements.said.accessibleName()
    _keys(page, "", Qt.Key.Key_Tab)
    assert grid.current_period() == 1


def test_a_column_of_a_sheet_is_pasted(page: FinancialsPage) -> None:
    QGuiApplication.clipboard().setText("货币资金\t1,000.00\n应收账款\t2,000.50\n存货\t\n")
    _press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (_draft(page)["cash"], _draft(page)["receivables"]) == (100_000, 200_050)
    assert "inventories" not in _draft(page)
    QGuiApplication.clipboard().setText("三千")
    _press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "没有粘贴" in page.statements.said.accessibleName()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    page.statements.model.write(page.statements.grid.currentIndex(), None)
    _press(page, Qt.Key.Key_V, both)
    assert _draft(page)["cash"] == LAST["cash"]
    assert _draft(page)["equity"] == DRAFT["equity"]
    QGuiApplication.clipboard().clear()


def test_the_cause_of_a_difference_is_offered_and_taken(page: FinancialsPage) -> None:
    view = page.statements
    assert view.bar.isVisible()
    assert "负债合计若为 12,126,480.25 则相等" in view.bar.accessibleName()
    assert not page.tools.confirm.isEnabled()
    assert "差 −36,000.00" in page.tools.confirm.toolTip()
    view.bar._action.click()
    assert _draft(page)["total_liabilities"] == 1_212_648_025
    assert not view.bar.isVisible()
    assert page.tools.confirm.isEnabled()
    assert page.handle(Command.APPROVE)
    assert [each.state for each in listing.periods(page.place.customer_id)] == ["confirmed", "confirmed"]
    assert "2025 年" in view.analysis.note.text()  # confirmed after the as-of date
    page.session.set_as_of(date(2026, 11, 2))
    assert "2026 年 1–9 月" in view.analysis.note.text()


def test_without_a_single_cause_the_difference_is_said(page: FinancialsPage) -> None:
    page.statements.model.write_column(2, {"equity": 1})
    assert "未找到单一原因" in page.statements.bar.accessibleName()
    page.statements.model.write_column(2, {"equity": DRAFT["equity"], "total_liabilities": 1_212_648_025})
    page.statements.model.write_column(2, {"current_assets": 2 * 10**9})
    assert page.statements.bar.accessibleName() == "1–9 月的流动资产合计大于资产总计。"


def test_the_lead_confirms_what_does_not_balance_with_a_reason(page: FinancialsPage) -> None:
    audit.set_actor(Actor("财务主管", "lead"))
    page.statements.grid.moved.emit()
    page.tools.confirm.click()
    form = _dialog(ConfirmForm)
    form.confirm()
    assert form.isVisible()
    form.fields["reason"].widget.setPlainText("客户只有这一份")
    form.confirm()
    assert listing.periods(page.place.customer_id)[-1].confirmed_reason == "客户只有这一份"
    page.reopen()
    form = _dialog(ReopenForm)
    form.confirm()
    form.fields["reason"].widget.setPlainText("补报")
    form.confirm()
    assert listing.periods(page.place.customer_id)[-1].draft


def test_sections_fold_and_lines_and_periods_come_out(page: FinancialsPage) -> None:
    model, grid = page.statements.model, page.statements.grid
    before = model.rowCount()
    grid.setCurrentIndex(model.index(0, 0))
    _keys(page, "", Qt.Key.Key_Space)
    assert model.rowCount() == before - 12
    assert [row.kind for row in model.rows[:3]] == [RowKind.SECTION, RowKind.PROOF, RowKind.SECTION]
    _keys(page, "", Qt.Key.Key_Return)
    page.tools.every_line.emit(True)
    assert model.rowCount() > before
    page.tools.unit_chosen.emit(WAN)
    assert model.cell(model.row_of("equity"), 2).text == "535.38"
    entry.add(page.place.customer_id, StatementInput(date(2026, 6, 30), "half", {"revenue": 5}))
    page.refresh()
    assert len(model.columns) == 2
    page.tools.every_period.emit(True)
    assert [each.title for each in model.columns] == ["2025 年", "2026 年 1–6 月", "2026 年 1–9 月"]


def test_a_period_is_added_and_a_draft_deleted(page: FinancialsPage, monkeypatch) -> None:
    page.add_period()
    form = _dialog(PeriodForm)
    form.confirm()
    assert "已经录入" in form.fields["period_end"]._error._text.text()
    form.kind.setCurrentIndex(1)
    form.fields["source"].widget.setText("客户半年报")
    form.confirm()
    assert page.statements.period().title == "2026 年 1–6 月"
    page.edit_period()
    _dialog(PeriodForm).confirm()
    monkeypatch.setattr("app.views.customers.financials.page.confirm", lambda *_, **__: True)
    page.delete()
    assert [each.period for each in listing.periods(page.place.customer_id)] == ["year", "quarter"]


def test_a_form_that_was_read_is_saved_like_typing(page: FinancialsPage) -> None:
    page.statements.take_sheet(SheetLines(date(2024, 12, 31), {"cash": 5, "equity": 7}), "报表.xlsx")
    assert page.unsaved() == "2024 年的报表"
    assert "2 个项目" in page.statements.said.accessibleName()
    assert page.save()
    assert listing.periods(page.place.customer_id)[0].lines == {"cash": 5, "equity": 7}
    page.statements.grid.select_cell("cash", 1)
    page.statements.take_sheet(SheetLines(None, {"cash": 5}), "报表.xlsx")
    assert "没有写明期间" in page.statements.said.accessibleName()


def test_a_file_is_read_in_a_job(page: FinancialsPage, tmp_path, qtbot) -> None:
    path = tmp_path / "报表.csv"
    path.write_text("2026年1-9月,单位：万元\n项目,期末余额\n货币资金,12.5\n", "utf-8")
    page.take_file(path)
    qtbot.waitUntil(lambda: _draft(page).get("cash") == 12_500_000)


def test_the_score_follows_the_business(page: FinancialsPage) -> None:
    pane = page.statements.analysis
    assert pane.title.text() == "Z″ 值"
    page._choose_model("z_manufacturer")
    assert pane.title.text() == "Z′ 值"
    assert pane.ratios.view.model().index(0, 0).data() == "Z″ 值（非制造业）"
    pane.explain()
    dialog = _dialog(MethodDialog)
    assert dialog.table.view.model().rowCount() == 6
    dialog.reject()


def test_as_known_on_a_past_day_nothing_is_typed(page: FinancialsPage) -> None:
    page.place.show_known(date(2026, 3, 1))
    assert isinstance(page.statements.stack.currentWidget(), EmptyState)
    page.place.show_known(date(2026, 5, 1))
    assert [each.title for each in page.statements.model.columns] == ["2025 年"]
    assert not page.tools.new.isEnabled()
    assert not page.tools.save.isEnabled()
    page.place.show_known(None)
    assert len(page.statements.model.columns) == 2


def test_a_customer_without_statements(session: Session, qtbot, book) -> None:
    for page in _shown(session, qtbot, make_customer("C-0002", "无表贸易有限公司")):
        assert isinstance(page.statements.stack.currentWidget(), EmptyState)
        page.show_part("bank")
        assert page.stack.currentWidget() is page.bank
        assert not page.tools.save.isVisible()
        page.show_record("tax_invoice", 1)
        assert page.stack.currentWidget() is page.invoices
        page.show_part("statements")
        page.handle(Command.NEW)
        _dialog(PeriodForm).confirm()
        assert len(page.statements.model.columns) == 1


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1200+350", 155_000), ("1,200.50 - 0.5", 120_000), ("(12.3)", -1_230), ("−5", -500), ("", None), ("—", None),
        ("１２．５", 1_250), ("3元", 300),
    ],
)  # fmt: skip
def test_small_sums(text: str, cents: int | None) -> None:
    assert evaluate(text) == cents


@pytest.mark.parametrize("text", ["1 2", "12,5", "abc", "1+", "+-1", "1..2", "10000000000000"])
def test_what_is_no_sum(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        evaluate(text)


def test_ten_thousands() -> None:
    assert evaluate("1.23456789", WAN) == 1_234_568
    assert (typed(1_234_568, WAN), shown(1_234_568, WAN), typed(-5), shown(None)) == ("1.234568", "1.23", "-0.05", "")
    assert column("1\r\n\r\n2\r\n") == [100, None, 200]


def test_the_names_stay_in_sight_beside_many_periods(page, customer, qtbot):
    view, grid = page.statements, page.statements.grid
    assert not grid.names.isVisible(), "two periods need no scrolling"
    for year in range(2016, 2025):
        entry.add(customer, StatementInput(date(year, 12, 31), "year", LAST))
    view.load(customer, None, writable=True)
    view.set_every_period(every=True)
    bar, names = grid.horizontalScrollBar(), grid.names
    qtbot.waitUntil(lambda: bar.maximum() > 0 and names.isVisible())
    grid.select_cell("cash", 0)
    assert grid.visualRect(grid.currentIndex()).left() >= names.width(), "the oldest period is not behind the names"
    grid.select_cell("cash", 10)
    assert bar.value() == bar.maximum()
    for row in (0, grid.model().rowCount() - 1):
        grid.scrollTo(grid.model().index(row, 0))
        assert names.verticalScrollBar().value() == grid.verticalScrollBar().value()
        assert names.visualRect(names.model().index(row, 0)).top() == grid.visualRect(view.model.index(row, 1)).top()
    assert bar.value() == bar.maximum(), "going to a name scrolls no period away"
    grid.verticalScrollBar().setValue(0)
    lines = view.model.rowCount()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=names.visualRect(view.model.index(0, 0)).center())
    assert view.model.rowCount() < lines, "a section folds by its name there too"
    assert grid.hasFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert view.model.rowCount() == lines
