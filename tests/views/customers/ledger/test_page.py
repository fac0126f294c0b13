"""What the page shows and proves, and what is done to single documents, through its forms."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from app.models import database
from app.services import audit
from app.services.customers.balances import of_customer
from app.services.ledger import documents, orders, receipts, size
from app.views import formats
from app.views.columns import SortKey
from app.views.customers.ledger import papers
from app.views.customers.ledger.actions import DisputeForm, SettlementDialog, VoidForm, WriteOffForm
from app.views.customers.ledger.forms import InvoiceForm, OrderForm
from app.views.customers.ledger.receipt_edit import ReceiptEdit
from app.views.customers.ledger.receipt_form import ReceiptForm
from app.views.session import Command
from app.views.widgets.states import EmptyState
from tests.factories import make_invoice, make_order, make_receipt, open_of
from tests.views.customers.office import AS_OF, dialog_of, texts


def choose(page, segment: str) -> None:
    page.tools.segments.set_current(segment)
    page.tools.segments.chosen.emit(segment)


def on(page, number: str) -> None:
    model = page.documents.invoices.model
    found = next(n for n in range(model.rowCount()) if model.row_at(n).number == number)
    page.documents.invoices.table.view.selectRow(found)
    page.documents.invoices.table.view.setFocus()


def balance(office) -> str:
    return formats.exact_money(of_customer(office["qhd"], AS_OF))


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


def test_the_page_shows_what_is_open_and_proves_the_balance(page, qtmodeltester):
    invoices_, money = page.documents.invoices, page.documents.money
    assert texts(invoices_.model, "number")[0] == "XS-260704-018"
    assert texts(invoices_.model, "days") == ["74", "53", "41", "39", "未到期"]
    assert texts(invoices_.model, "dated")[0] == "07-04"
    total = invoices_.table.total._cells
    assert (total["number"].text, total["open"].text, total["mark"].text) == ("合计 5 张", "316,460.00", "= 应收余额")
    assert texts(money.model, "number") == ["SK-260720-001"]
    assert (texts(money.model, "late"), texts(money.model, "state")) == (["4"], ["已核销"])
    assert texts(money.model, "change") == ["改核销"]
    for model in (invoices_.model, money.model):
        qtmodeltester.check(model)


def test_segments_and_search_narrow_the_invoices(page, qtbot):
    model = page.documents.invoices.model
    counts = {key: button.segment.count for key, button in page.tools.segments._buttons.items()}
    assert counts == {"open": 5, "overdue": 4, "disputed": 0, "all": 6}
    choose(page, "all")
    assert texts(model, "days")[0] == "已结清"
    page.tools.search.setText("22,100")
    qtbot.waitUntil(lambda: texts(model, "number") == ["XS-260808-013"])
    page.tools.search.setText("没有")
    qtbot.waitUntil(lambda: isinstance(page.documents.invoices.table._state, EmptyState))
    page.documents.everything_asked.emit()
    assert model.rowCount() == 6
    choose(page, "disputed")
    assert isinstance(page.documents.invoices.table._state, EmptyState)
    page.show_part("overdue")
    assert model.rowCount() == 4
    page.show_part("nothing of the kind")
    assert model.rowCount() == 4


def test_titles_sort_by_sql(page):
    model = page.documents.invoices.model
    model.sort_by([SortKey("open", True)])
    assert texts(model, "open")[0] == "200,000.00"
    model.sort_by([SortKey("number", False)])
    assert texts(model, "number") == sorted(texts(model, "number"))
    page.documents.money.model.sort_by([SortKey("amount", False)])
    assert texts(page.documents.money.model, "number") == ["SK-260720-001"]


def test_the_page_is_exact_at_the_as_of_date(page, session, place):
    session.set_as_of(date(2026, 7, 10))
    assert texts(page.documents.invoices.model, "number") == ["XS-260601-001", "XS-260704-018"]
    assert texts(page.documents.money.model, "number") == []
    session.set_as_of(AS_OF)
    place.show_known(date(2026, 7, 10))
    assert texts(page.documents.invoices.model, "number") == ["XS-260601-001", "XS-260704-018"]


def test_documents_are_found_by_their_id(page, office):
    view = page.documents.invoices.table.view
    paid = database.scalar("SELECT id FROM invoice WHERE number='XS-260601-001'")
    page.show_record("invoice", paid)
    assert view.current_id() == paid
    receipt = make_receipt(office["qhd"], date(2025, 1, 5), 100, number="SK-OLD")
    page.show_record("receipt", receipt)
    assert page.documents.money.current().number == "SK-OLD"
    order = database.scalar("SELECT id FROM sales_order")
    page.show_record("order", order)
    assert (page.view(), page.orders.current().id) == ("orders", order)
    assert page.panes() == [page.orders.table.view]
    page.show_record("reconciliation", 1)
    assert page.view() == "statement"


def test_an_invoice_is_entered_its_due_date_proposed(page, office):
    assert page.handle(Command.NEW)
    form = dialog_of(page, InvoiceForm)
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
    assert texts(page.documents.invoices.model, "number")[-1] == "XS-9"
    assert balance(office) == "317,590.00"


def test_a_typed_due_date_stays(page):
    page.enter("invoice")
    form = dialog_of(page, InvoiceForm)
    fill(form, due_date="2026-11-11")
    fill(form, invoice_date="10-20")
    assert form.due_day.text() == "2026-11-11"
    form.reject()


def test_a_credit_note_is_typed_positive(page):
    page.enter("credit")
    form = dialog_of(page, InvoiceForm)
    fill(form, number="TH-1", amount_cents="500.00", credited_number="XS-260704-018")
    form.confirm()
    money = page.documents.money
    money.table.view.selectRow(texts(money.model, "kind").index("贷项"))
    assert texts(money.model, "text")[money.table.view.currentIndex().row()] == "抵 XS-260704-018"
    assert page.money_keys.run_key(Qt.Key.Key_F2)
    change = dialog_of(page, InvoiceForm)
    assert change.fields["amount_cents"].widget.text() == "500.00"
    change.reject()


def test_an_invoice_is_changed(page, office):
    on(page, "XS-260704-018")
    assert page.handle(Command.EDIT)
    form = dialog_of(page, InvoiceForm)
    fill(form, amount_cents="31,000.00")
    form.confirm()
    assert balance(office) == "315,960.00"


def test_a_part_is_disputed_and_the_dispute_ends(page, qtbot):
    on(page, "XS-260725-041")
    view = page.documents.invoices.table.view
    qtbot.keyClick(view, Qt.Key.Key_D)
    form = dialog_of(page, DisputeForm)
    assert form.fields["disputed_cents"].widget.text() == "46,360.00"
    form.confirm()
    assert form.fields["dispute_reason"]._error._text.text() == "争议原因不能为空。"
    fill(form, dispute_reason="缺货 3 箱", disputed_cents="2,180.00")
    form.confirm()
    assert texts(page.documents.invoices.model, "mark")[1] == "争议 2,180.00"
    assert page.tools.segments._buttons["disputed"].segment.count == 1
    qtbot.keyClick(view, Qt.Key.Key_D)
    again = dialog_of(page, DisputeForm)
    assert again.fields["disputed_cents"].widget.text() == "2,180.00"
    again.end.click()
    assert texts(page.documents.invoices.model, "mark")[1] == ""


def test_a_void_document_leaves_and_may_come_back(page, qtbot, session):
    said = QSignalSpy(session.notice_given)
    on(page, "XS-260806-005")
    qtbot.keyClick(page.documents.invoices.table.view, Qt.Key.Key_Delete)
    dialog_of(page, VoidForm).confirm()
    model = page.documents.invoices.model
    assert "XS-260806-005" not in texts(model, "number")
    notice = said.at(0)[0]
    assert (notice.text, notice.action) == ("单据 XS-260806-005 已作废。", "撤销作废")
    notice.run()
    assert "XS-260806-005" in texts(model, "number")
    notice.run()
    problem = next(child for child in page.window().children() if type(child).__name__ == "NoticeDialog")
    problem.reject()


def test_a_bad_debt_is_given_up_by_the_lead_and_taken_back(page, qtbot):
    on(page, "XS-260704-018")
    number = page.documents.invoices.current().id
    view = page.documents.invoices.table.view
    qtbot.keyClick(view, Qt.Key.Key_B)
    refused = dialog_of(page, WriteOffForm)
    refused.confirm()
    assert refused.isVisible(), "the accountant does not give up a claim"
    refused.reject()
    audit.set_actor(audit.Actor("财务主管", "lead"))
    qtbot.waitUntil(lambda: not [each for each in page.window().findChildren(WriteOffForm) if each.isVisible()])
    qtbot.keyClick(view, Qt.Key.Key_B)
    form = dialog_of(page, WriteOffForm)
    form.confirm()
    assert form.fields["reason"]._error._text.text() == "核销原因不能为空。"
    fill(form, reason="破产终结", amount_cents="30,000.00")
    form.confirm()
    assert open_of(number) == 150_000
    qtbot.keyClick(view, Qt.Key.Key_Return)
    shown = dialog_of(page, SettlementDialog)
    assert texts(shown.model, "kind") == ["坏账核销"]
    assert texts(shown.model, "amount") == ["30,000.00"]
    shown.take_back.click()
    assert open_of(number) == 3_150_000


def test_what_settled_an_invoice_is_listed(page, qtbot):
    choose(page, "all")
    on(page, "XS-260601-001")
    qtbot.keyClick(page.documents.invoices.table.view, Qt.Key.Key_Return)
    shown = dialog_of(page, SettlementDialog)
    assert texts(shown.model, "number") == ["SK-260720-001"]
    assert texts(shown.model, "how") == ["自动"]
    assert not shown.take_back.isEnabled()
    shown.confirm()
    assert shown.isVisible()
    shown.reject()


def test_a_receipt_is_corrected_and_deleted(page, qtbot, office, monkeypatch):
    money = page.documents.money
    money.table.view.setFocus()
    qtbot.keyClick(money.table.view, Qt.Key.Key_F2)
    form = dialog_of(page, ReceiptEdit)
    fill(form, amount_cents="9,000.00", method="现金")
    form.confirm()
    assert texts(money.model, "amount") == ["9,000.00"]
    assert receipts.load(money.current().id).method == "现金"
    monkeypatch.setattr(papers, "confirm", lambda *_, **__: False)
    page.money_keys.run_key(Qt.Key.Key_Delete)
    assert money.model.rowCount() == 1
    monkeypatch.setattr(papers, "confirm", lambda *_, **__: True)
    page.money_keys.run_key(Qt.Key.Key_Delete)
    assert money.model.rowCount() == 0
    assert isinstance(money.table._state, EmptyState)
    assert balance(office) == "326,460.00"


def test_a_credit_note_is_voided_not_deleted(page, office):
    make_invoice(office["qhd"], "TH-2", AS_OF, None, -100)
    page.refresh()
    page.documents.money.table.view.selectRow(0)
    page.money_keys.run_key(Qt.Key.Key_Delete)
    dialog_of(page, VoidForm).confirm()
    assert texts(page.documents.money.model, "kind") == ["回款"]


def test_orders_are_entered_and_changed(page, office):
    page.show_view("orders")
    assert texts(page.orders.model, "invoiced") == ["—"]
    assert page.handle(Command.NEW)
    form = dialog_of(page, OrderForm)
    fill(form, number="DD-2", amount_cents="100.00", ordered_on="10-30", shipped_on="10-29")
    form.confirm()
    assert "早于" in form.fields["shipped_on"]._error._text.text()
    fill(form, shipped_on="10-31")
    form.confirm()
    assert texts(page.orders.model, "number") == ["DD-2", "DD-261001"]
    assert texts(page.orders.model, "delivered") == ["100.00", "—"]
    page.orders.table.view.selectRow(0)
    assert page.handle(Command.EDIT)
    change = dialog_of(page, OrderForm)
    change.status.setCurrentIndex(change.status.findData("closed"))
    change.confirm()
    assert orders.load(page.orders.current().id).status == "closed"


def test_what_an_import_brought_is_kept(page, office):
    make_order(office["qhd"], "DD-3", AS_OF, 100, status="On Hold")
    page.show_view("orders")
    page.orders.table.view.selectRow(0)
    page.order_keys.run_key(Qt.Key.Key_F2)
    form = dialog_of(page, OrderForm)
    assert form.status.currentText() == "On Hold"
    form.confirm()
    assert documents.orders(office["qhd"], AS_OF)[0].status == "On Hold"


def test_a_customer_without_documents_says_so(page, place, office):
    place.show_customer(office["none"])
    assert isinstance(page.documents.invoices.table._state, EmptyState)
    assert isinstance(page.documents.money.table._state, EmptyState)
    page.show_view("orders")
    assert isinstance(page.orders.table._state, EmptyState)
    assert not page.invoice_keys.run_key(Qt.Key.Key_F2)


def test_a_receipt_is_entered_and_its_money_is_ready(page, qtbot, office, session):
    page.enter_receipt()
    form = dialog_of(page, ReceiptForm)
    qtbot.waitUntil(form.amount_edit.hasFocus)
    qtbot.keyClicks(form.amount_edit, "38600")
    assert form.effect.text() == (
        "应收余额 316,460.00 → 277,860.00 · 逾期 116,460.00 → 77,860.00 · 额度占用 105.5% → 92.6%"
    )
    qtbot.keyClick(form.amount_edit, Qt.Key.Key_Return)
    assert form.isVisible(), "Enter alone posts nothing"
    fill(form, memo="付 8/6、8/8 两单", number="SK-1")
    qtbot.keyClick(form.amount_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.documents.bar.isVisible)
    assert page.documents.ticking.source.number == "SK-1"
    assert page.documents.bar.rest.value.text() == "0.00"
    [booked] = [each for each in documents.receipts(office["qhd"], AS_OF) if each.number == "SK-1"]
    assert (booked.by_hand, booked.unallocated_cents) == (False, 0)


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (("", "2026-10-31"), "amount_cents", "还没有填写金额"),
        (("12,80O.00", "2026-10-31"), "amount_cents", "“12,80O.00”不是金额"),
        (("100", ""), "received_on", "还没有填写日期"),
        (("100", "13-45"), "received_on", "“13-45”不是日期"),
        (("0", "2026-10-31"), "amount_cents", "回款金额不能为 0。"),
        (("100", "0202-10-31"), "received_on", "回款日期 0202-10-31 不在"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(page, typed, field, said):
    page.enter_receipt()
    form = dialog_of(page, ReceiptForm)
    form.amount_edit.setText(typed[0])
    form.amount_edit.textEdited.emit(typed[0])
    form.day_edit.setText(typed[1])
    form.confirm()
    assert form.isVisible()
    assert form.fields[field]._error._text.text().startswith(said)
    form.reject()


def test_a_receipt_after_the_as_of_date_is_said_to_be(page, qtbot, session):
    said = QSignalSpy(session.notice_given)
    page.enter_receipt()
    form = dialog_of(page, ReceiptForm)
    form.day_edit.setText("")
    qtbot.keyClicks(form.day_edit, "1102")
    assert form.hint.text() == "回款日期晚于基准日 2026-10-31，基准日的余额不含这一笔。"
    qtbot.keyClicks(form.amount_edit, "100")
    form.confirm()
    notice = said.at(said.count() - 1)[0]
    assert notice.action == "基准日改为 2026-11-02"
    assert page.documents.ticking.source is None
    notice.run()
    assert session.as_of == date(2026, 11, 2)


def test_a_read_only_book_is_looked_at_only(page, session):
    session.facts = replace(session.facts, read_only=True)
    page.refresh()
    assert not page.tools.new.isEnabled()
    assert page.tools.new.toolTip() == "账套以只读方式打开，不能修改"
    page.enter("invoice")
    page.enter_receipt()
    assert not page.invoice_keys.run_key(Qt.Key.Key_D)
    assert texts(page.documents.money.model, "change") == [""]


def test_a_large_customer_is_read_in_a_job(page, qtbot, monkeypatch, session):
    monkeypatch.setattr(size, "LARGE", 2)
    choose(page, "all")
    qtbot.waitUntil(lambda: page.documents.invoices.model.rowCount() == 6)
    page.show_view("statement")
    qtbot.waitUntil(lambda: page.statement.statement is not None)
