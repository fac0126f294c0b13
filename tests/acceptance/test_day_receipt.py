"""Task 2 of the day: a receipt from the bank slip is entered and allocated; ageing, limit use and alerts follow."""

from app.services.figures.ageing import ageing
from app.services.ledger import documents
from app.services.monitoring.alerts import list_alerts
from app.views.customers.ledger.receipt_form import ReceiptForm
from tests.acceptance.test_day_find import QHD, find


def alerts():
    return {row.rule: (row.value_text, row.state) for row in list_alerts(customer_id=QHD)}


def test_a_receipt_is_entered_and_everything_follows(desk, typist):
    window, as_of = desk.place.window, desk.place.session.as_of
    assert alerts()["limit_utilisation"] == ("106.0%", "open")
    assert alerts()["overdue_rate"] == ("42.8%", "acknowledged")
    find(typist, window, "qhd")
    typist.press("Ctrl+R")
    form = typist.dialog(ReceiptForm)
    assert form.amount_edit.hasFocus(), "the cursor stands in the amount, the day is there"
    typist.write("38600")
    assert form.effect.text() == (
        "应收余额 318,000.00 → 279,400.00 · 逾期 136,100.00 → 97,500.00 · 额度占用 106.0% → 93.1%"
    )
    typist.press("Ctrl+Enter")
    page = window.page("customers").page
    typist.until(lambda: page.sub_page("ledger") is not None and page.sub_page("ledger").documents.bar.isVisible())
    assert page.head.balance.value.text() == "279,400.00"
    assert page.head.overdue.value.text() == "97,500.00"
    [booked] = [each for each in documents.receipts(QHD, as_of) if each.received_on == as_of]
    assert (booked.amount_cents, booked.unallocated_cents, booked.by_hand) == (3_860_000, 0, False)

    typist.press("Ctrl+3")
    monitoring = window.page("monitoring")
    shown = {row.rule: row for row in monitoring.alerts.model.rows if row.customer_id == QHD}
    assert shown["limit_utilisation"].value_text == "93.1%"
    assert shown["limit_utilisation"].state == "clearing", "the check that followed found it below the limit"
    assert shown["overdue_rate"].value_text == "34.9%"
    assert shown["overdue_rate"].state == "acknowledged", "still above its threshold, with its new value"
    typist.press("Ctrl+Tab")
    [row] = [row for row in monitoring.ageing.model.rows if row.customer_id == QHD]
    assert (row.ageing.overdue_cents, row.ageing.net_cents) == (9_750_000, 27_940_000)
    assert ageing(as_of).proof.ok
    assert monitoring.ageing.proof.verdict.text() == "两边相等，账龄已证明"
    assert typist.pressed <= 20


def test_a_receipt_is_allocated_by_hand(desk, typist):
    window, as_of = desk.place.window, desk.place.session.as_of
    find(typist, window, "qhd")
    typist.press("Ctrl+R")
    typist.dialog(ReceiptForm)
    typist.write("38600")
    typist.press("Ctrl+Enter")
    page = window.page("customers").page
    typist.until(lambda: page.sub_page("ledger") is not None and page.sub_page("ledger").documents.bar.isVisible())
    view = page.sub_page("ledger").documents
    typist.until(lambda: window.focusWidget() is view.invoices.table.view)
    typist.press("Space", "Down", "Space", "Down", "Space")
    typist.press("Ctrl+Enter")
    [booked] = [each for each in documents.receipts(QHD, as_of) if each.received_on == as_of]
    assert (booked.by_hand, booked.unallocated_cents) == (True, 0)
    assert not view.bar.isVisible()
    assert typist.pressed <= 20
