"""The running account on the screen: its rows and proof, another period, sending it, and what came back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog

from app.services.ledger import reconciliations
from app.views.customers.ledger.statement_forms import AnswerForm, PeriodForm, SendForm
from app.views.session import Command
from tests.factories import make_invoice, make_receipt
from tests.views.customers.office import AS_OF, dialog_of, texts


@pytest.fixture
def pane(page, office):
    """Return the account of 青禾渡."""
    make_receipt(office["qhd"], date(2026, 9, 4), 1_000_000, number="SK-2")
    make_invoice(office["qhd"], "TH-1", date(2026, 10, 12), None, -50_000)
    page.show_view("statement")
    return page.statement


def test_every_paper_has_the_balance_after_it(pane, page):
    assert texts(pane.model, "on") == [
        *("08-01", "08-06", "08-08", "08 月末", "09-04", "09 月末", "10-12", "10-16"),
    ]
    assert texts(pane.model, "balance") == [
        *("77,860.00", "94,360.00", "116,460.00", "116,460.00", "106,460.00", "106,460.00"),
        *("105,960.00", "305,960.00"),
    ]
    assert texts(pane.model, "kind")[0] == "期初余额"
    assert texts(pane.model, "settled")[1:3] == ["未收 16,500.00", "未收 22,100.00"]
    assert texts(pane.model, "settled")[4] == "核销 1 张"
    assert texts(pane.model, "due")[6] == "—", "a credit note is not due"
    total = pane.table.total._cells
    assert (total["debit"].text, total["credit"].text) == ("238,600.00", "10,500.00")
    assert (total["balance"].text, total["settled"].text) == ("305,960.00", "期初 + 借方 − 贷方，相等")
    assert page.tools.period.text() == "2026-08-01 至 2026-10-31"
    assert pane.line.text() == "还没有寄出对账单"
    assert not pane.record.isEnabled()


def test_another_period_and_no_settlements(pane, page):
    page.tools.period_chosen.emit(date(2026, 10, 1), AS_OF)
    assert texts(pane.model, "on") == ["10-01", "10-12", "10-16"]
    page.tools.settled.setChecked(False)
    assert pane.table.view.isColumnHidden(7)
    page.tools.other_period_asked.emit()
    form = dialog_of(page, PeriodForm)
    form.fields["first"].widget.setText("2026-11-30")
    form.confirm()
    assert form.fields["last"]._error._text.text() == "期末早于期初"
    form.fields["last"].widget.setText("2026-12-30")
    form.confirm()
    assert form.fields["last"]._error._text.text() == "期末晚于基准日 2026-10-31"
    form.fields["first"].widget.setText("2026-07-01")
    form.fields["last"].widget.setText("2026-07-31")
    form.confirm()
    assert (pane.first, pane.last) == (date(2026, 7, 1), date(2026, 7, 31))
    assert page.tools.period.text() == "2026-07-01 至 2026-07-31"


@pytest.fixture
def target(tmp_path: Path, monkeypatch) -> Path:
    """Return the name that is chosen for every file, without its ending."""
    chosen = tmp_path / "letter"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


def test_a_statement_is_sent_saved_and_answered(page, pane, session, qtbot, target):
    said = QSignalSpy(session.notice_given)
    page.tools.send.click()
    form = dialog_of(page, SendForm)
    form.fields["sent_on"].widget.setText("2026-10-30")
    form.confirm()
    assert "早于期末" in form.fields["sent_on"]._error._text.text()
    form.fields["sent_on"].widget.setText("2026-10-31")
    form.confirm()
    assert said.at(0)[0].text == "对账单 DZ-2026-0001 已登记寄出。"
    assert pane.line.text() == "10 月：10-31 寄出，未回函 0 天"
    said.at(0)[0].run()
    qtbot.waitUntil(lambda: target.with_suffix(".pdf").exists() and said.count() > 1, timeout=20_000)
    assert said.at(1)[0].text == f"已存为 {target.with_suffix('.pdf')}"
    pane.record.click()
    answer = dialog_of(page, AnswerForm)
    assert not answer.confirmed.isEnabled()
    answer.answer.setCurrentIndex(1)
    answer.confirmed.setText("300000")
    answer.confirm()
    [sent] = reconciliations.of_customer(pane.statement.customer_id, AS_OF)
    assert (sent.answer, sent.difference_cents) == ("differs", -596_000)
    assert pane.line.text() == "10 月：10-31 回函，相差 −5,960.00"


def test_a_list_is_saved_as_a_sheet(page, qtbot, session, tmp_path: Path, monkeypatch):
    said = QSignalSpy(session.notice_given)
    for number, view in enumerate(("documents", "statement", "orders"), start=1):
        target = tmp_path / f"{view}.xlsx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        page.show_view(view)
        assert page.handle(Command.EXPORT)
        qtbot.waitUntil(lambda number=number: said.count() == number, timeout=10_000)
        assert target.stat().st_size > 3_000
