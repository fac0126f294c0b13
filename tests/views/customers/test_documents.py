"""The documents page: what it shows and proves, and what is done to a document, through its forms."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from app.services.ledger import documents, invoices, orders, receipts
from app.views.customers import money_pane
from app.views.customers.ledger.actions import DisputeForm, SettlementDialog, VoidForm, WriteOffForm
from app.views.customers.ledger.forms import InvoiceForm, OrderForm
from app.views.customers.ledger.receipt_edit import ReceiptEdit
from app.views.session import Command
from app.views.widgets.states import EmptyState
from tests.factories import make_invoice, make_order, make_receipt, open_of
from tests.views.customers.office import AS_OF, dialog_of, texts


@pytest.fixture
def page(tab, office, qtbot):
    """Return the documents of 青禾渡, opened with Alt+4 on its row."""
    tab.list.select(office["qhd"])
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    return tab.page.sub_page("ledger").documents


def choose(page, segment: str) -> None:
    page.segments.set_current(segment)
    page.segments.chosen.emit(segment)


def invoice(page, number: str) -> int:
    return next(item.id for item in page.invoices.items if item.number == number)


def on(page, number: str) -> None:
    page.invoices.table.view.select_id(invoice(page, number))


def fill(form, **values: str) -> None:
    for name, text in values.items():
        widget = form.fields[name].widget
        if hasattr(widget, "setPlainText"):
            widget.setPlainText(text)
        elif hasattr(widget, "setCurrentText"):
            widget.setCurrentText(text)
        else:
            widget.setText(text)
            widget.textEdited.emit(text)


def test_the_page_shows_what_is_open_and_proves_the_balance(page, tab, qtmodeltester):
    assert tab.in_page()
    assert tab.page.head.balance.value.text() == "316,460.00"
    assert texts(page.invoices.model, "number")[0] == "XS-260704-018"
    assert texts(page.invoices.model, "days") == ["74", "53", "41", "39", "未到期"]
    assert page.invoices.head.caption.text() == "未收 = 应收余额 316,460.00"
    assert page.invoices.table.total._cells["open"].text == "316,460.00"
    assert texts(page.money.model, "number") == ["SK-260720-001"]
    assert texts(page.orders.model, "amount") == ["20,000.00"]
    for model in (page.invoices.model, page.money.model, page.orders.model):
        qtmodeltester.check(model)


def test_segments_and_search_narrow_the_invoices(page, qtbot):
    counts = {key: button.segment.count for key, button in page.segments._buttons.items()}
    assert counts == {"open": 5, "overdue": 4, "disputed": 0, "all": 6}
    choose(page, "all")
    assert texts(page.invoices.model, "days")[0] == "已结清"
    page.filter.setText("22,100")
    qtbot.waitUntil(lambda: texts(page.invoices.model, "number") == ["XS-260808-013"])
    page.filter.setText("没有")
    qtbot.waitUntil(lambda: isinstance(page.invoices.table._state, EmptyState))
    page.invoices.everything_asked.emit()
    assert len(page.invoices.model.rows) == 6
    choose(page, "disputed")
    assert isinstance(page.invoices.table._state, EmptyState)


def test_escape_and_the_arrow_lead_back(page, tab, qtbot):
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_Escape)
    assert not tab.in_page()
    tab.open_documents(tab.list.current_id())
    tab.page.list.back.click()
    assert not tab.in_page()
    assert tab.list.table.view.hasFocus()


def test_the_page_is_exact_at_the_as_of_date(page, session):
    session.set_as_of(date(2026, 7, 10))
    assert texts(page.invoices.model, "number") == ["XS-260601-001", "XS-260704-018"]
    assert texts(page.money.model, "number") == []
    assert page.head.meta.text().startswith("基准日 2026-07-10")


def test_an_invoice_is_entered_its_due_date_proposed(page, tab, office):
    assert tab.handle(Command.NEW)
    form = dialog_of(tab, InvoiceForm)
    fill(form, invoice_date="10-20")
    assert form.due_day.text() == "2026-12-04"
    form.confirm()
    assert form.fields["amount_cents"]._error._text.text() == "还没有填写金额"
    fill(form, amount_cents="1,130.00", net_cents="1,000.00", tax_cents="100.00")
    form.confirm()
    assert form.fields["number"]._error._text.text() == "单据编号不能为空。"
    fill(form, number="XS-9")
    form.confirm()
    assert form.fields["tax_cents"]._error._text.text() == "不含税金额加税额不等于金额，差 +30.00 元。"
    fill(form, tax_cents="130.00")
    form.confirm()
    assert texts(page.invoices.model, "number")[-1] == "XS-9"
    assert page.head.balance.value.text() == "317,590.00"


def test_a_typed_due_date_stays(page, tab):
    page.enter_invoice()
    form = dialog_of(tab, InvoiceForm)
    fill(form, due_date="2026-11-11")
    fill(form, invoice_date="10-20")
    assert form.due_day.text() == "2026-11-11"
    form.reject()


def test_a_credit_note_is_typed_positive(page, tab, office):
    page.enter_invoice(credit=True)
    form = dialog_of(tab, InvoiceForm)
    fill(form, number="TH-1", amount_cents="500.00", credited_number="XS-260704-018")
    form.confirm()
    [row] = [row for row in page.money.model.rows if row.kind == "credit"]
    assert invoices.load(row.id).amount_cents == -50_000
    page.money.table.view.select_id(("credit", row.id))
    page.money.run_key(Qt.Key.Key_F2)
    change = dialog_of(tab, InvoiceForm)
    assert change.fields["amount_cents"].widget.text() == "500.00"
    change.reject()


def test_an_invoice_is_changed(page, tab, qtbot):
    on(page, "XS-260704-018")
    assert tab.handle(Command.EDIT)
    form = dialog_of(tab, InvoiceForm)
    fill(form, amount_cents="31,000.00")
    form.confirm()
    assert page.head.balance.value.text() == "315,960.00"


def test_a_dispute_is_marked_and_taken_back(page, tab, qtbot):
    on(page, "XS-260725-041")
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_D)
    form = dialog_of(tab, DisputeForm)
    form.confirm()
    assert form.fields["dispute_reason"]._error._text.text() == "争议原因不能为空。"
    fill(form, dispute_reason="缺货 3 箱")
    form.confirm()
    assert texts(page.invoices.model, "mark")[1] == "争议"
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_D)
    dialog_of(tab, DisputeForm).confirm()
    assert texts(page.invoices.model, "mark")[1] == ""


def test_a_void_document_leaves_and_may_come_back(page, tab, qtbot, session):
    said = QSignalSpy(session.notice_given)
    on(page, "XS-260806-005")
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_Delete)
    dialog_of(tab, VoidForm).confirm()
    assert "XS-260806-005" not in texts(page.invoices.model, "number")
    notice = said.at(0)[0]
    assert (notice.text, notice.action) == ("单据 XS-260806-005 已作废。", "撤销作废")
    notice.run()
    assert "XS-260806-005" in texts(page.invoices.model, "number")
    notice.run()
    problem = next(child for child in tab.window().children() if type(child).__name__ == "NoticeDialog")
    problem.reject()


def test_a_bad_debt_is_written_off_and_taken_back(page, tab, qtbot):
    on(page, "XS-260704-018")
    number = page.invoices.current().id
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_B)
    form = dialog_of(tab, WriteOffForm)
    form.confirm()
    assert form.fields["reason"]._error._text.text() == "核销原因不能为空。"
    fill(form, reason="破产终结", amount_cents="30,000.00")
    form.confirm()
    assert open_of(number) == 150_000
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_Return)
    shown = dialog_of(tab, SettlementDialog)
    assert texts(shown.model, "kind") == ["坏账核销"]
    assert texts(shown.model, "amount") == ["30,000.00"]
    shown.take_back.click()
    assert open_of(number) == 3_150_000


def test_what_settled_an_invoice_is_listed(page, tab, qtbot):
    choose(page, "all")
    on(page, "XS-260601-001")
    qtbot.keyClick(page.invoices.table.view, Qt.Key.Key_Return)
    shown = dialog_of(tab, SettlementDialog)
    assert texts(shown.model, "number") == ["SK-260720-001"]
    assert texts(shown.model, "how") == ["自动"]
    assert not shown.take_back.isEnabled()
    shown.confirm()
    assert shown.isVisible()
    shown.reject()


def test_a_receipt_is_corrected_and_deleted(page, tab, qtbot, office, monkeypatch):
    view = page.money.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    form = dialog_of(tab, ReceiptEdit)
    fill(form, amount_cents="9,000.00", method="现金")
    form.confirm()
    assert texts(page.money.model, "amount") == ["9,000.00"]
    assert receipts.load(page.money.model.rows[0].id).method == "现金"
    monkeypatch.setattr(money_pane, "confirm", lambda *_, **__: False)
    page.money.run_key(Qt.Key.Key_Delete)
    assert len(page.money.model.rows) == 1
    monkeypatch.setattr(money_pane, "confirm", lambda *_, **__: True)
    page.money.run_key(Qt.Key.Key_Delete)
    assert page.money.model.rows == []
    assert isinstance(page.money.table._state, EmptyState)
    assert page.head.balance.value.text() == "326,460.00"


def test_a_credit_note_is_voided_not_deleted(page, tab, office):
    make_invoice(office["qhd"], "TH-2", AS_OF, None, -100)
    page.refresh()
    page.money.table.view.select_first()
    page.money.run_key(Qt.Key.Key_Delete)
    dialog_of(tab, VoidForm).confirm()
    assert [row.kind for row in page.money.model.rows] == ["receipt"]


def test_a_refund_settles_nothing(page, office):
    make_receipt(office["qhd"], AS_OF, -100)
    page.refresh()
    page.money.table.view.select_first()
    assert not page.money.run_key(Qt.Key.Key_Return)


def test_orders_are_entered_and_changed(page, tab, office):
    page.view_kind.set_current("orders")
    page.view_kind.chosen.emit("orders")
    assert page.panes() == [page.orders.table.view]
    page._enter_order()
    form = dialog_of(tab, OrderForm)
    fill(form, number="DD-2", amount_cents="100.00", ordered_on="10-30", shipped_on="10-29")
    form.confirm()
    assert "早于" in form.fields["shipped_on"]._error._text.text()
    fill(form, shipped_on="10-31")
    form.confirm()
    assert texts(page.orders.model, "number") == ["DD-2", "DD-261001"]
    page.orders.table.view.select_first()
    assert tab.handle(Command.EDIT)
    change = dialog_of(tab, OrderForm)
    change.status.setCurrentIndex(change.status.findData("closed"))
    change.confirm()
    assert orders.load(page.orders.model.rows[0].id).status == "closed"


def test_what_an_import_brought_is_kept(page, tab, office):
    make_order(office["qhd"], "DD-3", AS_OF, 100, status="On Hold")
    page.refresh()
    page.orders.table.view.select_first()
    page.orders.run_key(Qt.Key.Key_F2)
    form = dialog_of(tab, OrderForm)
    assert form.status.currentText() == "On Hold"
    form.confirm()
    assert documents.orders(office["qhd"], AS_OF)[0].status == "On Hold"


def test_a_customer_without_documents_says_so(tab, office):
    tab.open_documents(office["none"])
    page = tab.page.sub_page("ledger").documents
    assert isinstance(page.invoices.table._state, EmptyState)
    assert isinstance(page.orders.table._state, EmptyState)
    assert not page.invoices.run_key(Qt.Key.Key_F2)
    page.invoices.update_actions()
    assert not any(button.isEnabled() for _, button in page.invoices.actions_of_rows)
