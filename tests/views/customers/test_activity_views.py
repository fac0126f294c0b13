"""The views of bank flows and invoice lists: what they show, read, export and refuse, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog

from app.services.customers import editing
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.reading import open_table
from app.services.job import SilentJob
from app.views import theme
from app.views.customers.financials.bank_flows_view import BankFlowsView
from app.views.customers.financials.tax_invoices_view import TaxInvoicesView
from app.views.customers.place import CustomerPlace
from app.views.importing.wizard import CHECK, CONFIRM, DONE, ImportWizard
from app.views.session import Command, Session
from app.views.widgets.states import EmptyState
from tests.screens import chinese, cut, english, idle, show
from tests.views.customers.office import texts

FLOWS = """交易日期,借贷标志,交易金额,余额,对方户名,摘要
2026-07-05,贷,1000.00,1500.00,甲店,货款
2026-08-06,借,200.00,1300.00,乙厂,采购
2026-09-07,贷,400.00,1700.00,丙店,货款
2026-09-08,贷,100.00,1800.00,甲店,货款
"""
INVOICES = """发票号码,开票日期,购方单位代号,金额,税额,价税合计,发票状态
1,2026-08-01,甲店,100,9,109,正常
2,2026-09-01,丙店,300,27,327,正常
3,2026-09-02,甲店,-50,-4.50,-54.50,正常
4,2026-09-03,甲店,900,81,981,作废
"""
PURCHASES = INVOICES.replace("购方", "销方").replace("甲店", "乙厂")


def bring_in(kind: Kind, text: str, folder: Path) -> None:
    file = folder / f"{kind}-{len(text)}.csv"
    file.write_text(text, encoding="utf-8")
    plan = plan_import(open_table(file, kind=kind), kind, Choices(customer_code="C-0017"))
    assert plan.rejected == 0
    apply(plan, SilentJob())


@pytest.fixture
def place(session: Session, office: dict[str, int]) -> CustomerPlace:
    made = CustomerPlace(session, session)
    made.show_customer(office["qhd"])
    return made


@pytest.fixture
def bank(session: Session, place: CustomerPlace, qtbot, tmp_path: Path) -> Iterator[BankFlowsView]:
    bring_in(Kind.BANK_FLOWS, FLOWS, tmp_path)
    made = BankFlowsView(session, place)
    show(qtbot, made)
    idle(qtbot, session)
    yield made
    made.hide()


@pytest.fixture
def invoices(session: Session, place: CustomerPlace, qtbot, tmp_path: Path) -> Iterator[TaxInvoicesView]:
    bring_in(Kind.TAX_INVOICES, INVOICES, tmp_path)
    bring_in(Kind.TAX_INVOICES, PURCHASES, tmp_path)
    made = TaxInvoicesView(session, place)
    show(qtbot, made)
    idle(qtbot, session)
    yield made
    made.hide()


def figure(view, key: str) -> str:
    return view.kpis[key].value.text()


def choose(view, button, key: str, qtbot) -> None:
    button.set_current(key)
    button.chosen.emit(key)
    idle(qtbot, view.session)


def test_the_months_the_payers_and_the_lines(bank, qtmodeltester):
    assert texts(bank.month_model, "month") == ["2026-09", "2026-08", "2026-07"]
    assert texts(bank.month_model, "inflow") == ["500.00", "—", "1,000.00"]
    assert texts(bank.month_model, "net") == ["+500.00", "−200.00", "+1,000.00"]
    assert texts(bank.month_model, "balance") == ["1,800.00", "1,300.00", "1,500.00"]
    assert texts(bank.side_model, "name") == ["甲店", "丙店"]
    assert texts(bank.line_model, "booked_on") == ["2026-09-08", "2026-09-07", "2026-08-06", "2026-07-05"]
    assert (figure(bank, "inflow"), figure(bank, "net")) == ("500.00", "433.33")
    assert bank.months.total._cells["net"].text == "+1,300.00"
    for model in (bank.month_model, bank.side_model, bank.line_model):
        qtmodeltester.check(model)


def test_a_period_and_the_payees(bank, qtbot):
    choose(bank, bank.period, "3", qtbot)
    assert len(texts(bank.month_model, "month")) == 3
    bank.side.set_current("payees")
    bank.side.chosen.emit("payees")
    assert texts(bank.side_model, "name") == ["乙厂"]
    assert bank.side_model.columns[0].title == "收款方"


def test_lines_are_sorted_by_their_header(bank):
    column = [each.key for each in bank.line_model.columns].index("credit")
    bank.line_model.sort(column, Qt.SortOrder.DescendingOrder)
    assert texts(bank.line_model, "credit") == ["1,000.00", "400.00", "100.00", "—"]


def test_both_directions_of_invoices(invoices, qtbot, qtmodeltester):
    assert texts(invoices.month_model, "sales") == ["250.00", "100.00"]
    assert texts(invoices.month_model, "count") == ["2", "1"]
    assert texts(invoices.month_model, "void") == ["1", "—"]
    assert texts(invoices.month_model, "red") == ["1", "—"]
    assert texts(invoices.month_model, "purchases") == ["250.00", "100.00"]
    assert texts(invoices.side_model, "name") == ["丙店", "甲店"]
    assert invoices.line_model.rowCount() == 8
    assert set(texts(invoices.line_model, "status")) == {"有效", "红字", "作废"}
    assert (figure(invoices, "void"), figure(invoices, "growth")) == ("25.0%", "—")
    assert invoices.kpis["growth"].toolTip() == "记录的月份太少。"
    choose(invoices, invoices.direction, "purchase", qtbot)
    assert (invoices.line_model.rowCount(), texts(invoices.side_model, "name")) == (4, ["丙店", "乙厂"])
    qtmodeltester.check(invoices.line_model)


@pytest.mark.parametrize("make", [BankFlowsView, TaxInvoicesView])
def test_without_records_there_is_one_thing_to_do(make, session, place, qtbot):
    view = make(session, place)
    heard = QSignalSpy(view.months_changed)
    show(qtbot, view)
    idle(qtbot, session)
    assert isinstance(view.stack.currentWidget(), EmptyState)
    assert not view.export_button.isEnabled()
    assert heard.at(0) == [0]
    assert not view.handle(Command.EXPORT)
    view.hide()


def test_a_file_is_read_for_this_customer_by_keys(session, place, qtbot, tmp_path):
    view = BankFlowsView(session, place)
    show(qtbot, view)
    idle(qtbot, session)
    file = tmp_path / "流水.csv"
    file.write_text(FLOWS, encoding="gb18030")
    assert view.handle(Command.IMPORT)
    wizard = view.window().findChild(ImportWizard) or view.findChild(ImportWizard)
    wizard.read(file)
    for step in (CHECK, CONFIRM, DONE):
        idle(qtbot, session)
        qtbot.waitUntil(wizard.next.isEnabled)
        if step == CONFIRM:
            assert wizard.state.plan.new == 4
            assert "C-0017" in wizard.check.mapping.whose.text()
        qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda step=step: wizard._step == step)
    wizard.accept()
    idle(qtbot, session)
    assert view.line_model.rowCount() == 4, "what was imported is shown at once"
    view.hide()


def test_what_is_shown_goes_into_a_sheet(invoices, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "清单.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(invoices, invoices.direction, "sales", qtbot)
    assert invoices.handle(Command.EXPORT)
    idle(qtbot, invoices.session)
    sheet = load_workbook(target).active
    assert [sheet.cell(row, 5).value for row in range(5, 10)] == [100, 300, -50, 900, 350]


def test_a_past_day_is_read_only_and_shows_what_was_dated_by_then(bank, place, qtbot):
    place.show_known(bank.session.as_of.replace(month=8, day=31))
    idle(qtbot, bank.session)
    assert texts(bank.month_model, "month") == ["2026-08", "2026-07"]
    assert not bank.import_button.isEnabled()
    assert not bank.handle(Command.IMPORT)


def test_another_customer_shows_its_own(bank, place, office, qtbot):
    place.show_customer(office["cw"])
    idle(qtbot, bank.session)
    assert isinstance(bank.stack.currentWidget(), EmptyState)
    place.show_customer(office["qhd"])
    idle(qtbot, bank.session)
    assert bank.line_model.rowCount() == 4
    assert editing.load(office["qhd"]).code == "C-0017"


@pytest.mark.parametrize("make", [BankFlowsView, TaxInvoicesView])
def test_english_fits_a_small_window(make, session, place, qtbot, tmp_path):
    bring_in(Kind.BANK_FLOWS, FLOWS, tmp_path)
    bring_in(Kind.TAX_INVOICES, INVOICES, tmp_path)
    theme.current().set_small_window(True)
    with english(QApplication.instance()):
        view = make(session, place)
        show(qtbot, view, 1079, 496)
        idle(qtbot, session)
        qtbot.waitUntil(lambda: cut(view) == [], timeout=2_000)
        assert chinese(view) == []
        view.hide()
    theme.current().set_small_window(False)
