"""Task 1 of the day: find a customer by its initials; say what it owes, since when, and why its grade fell."""

from datetime import date

from PySide6.QtWidgets import QLabel

from app.services.ledger import documents
from app.views.scoring import words

QHD = 17


def find(typist, window, initials):
    customers = window.page("customers")
    typist.press("Ctrl+K")
    typist.write(initials)
    typist.press("Enter")
    typist.until(lambda: customers.detail.shown is not None and initials in customers.detail.shown.detail.initials)
    return customers.detail


def texts(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible()}


def test_what_a_customer_owes_since_when_and_why_its_grade_fell(desk, typist):
    window = desk.place.window
    detail = find(typist, window, "qhd")
    figures = detail.body.figures
    assert detail.head.name.text() == "青禾渡食品商贸有限公司"
    assert figures.balance.value.text() == "318,000.00"
    assert figures.available.caption.text() == "占用 106.0%"
    assert figures.overdue.value.text() == "136,100.00"
    assert figures.overdue.caption.text() == "占 42.8% · 最长 74 天"
    assert figures.score.caption.text() == "BBB → BB"
    oldest = documents.open_documents(QHD, desk.place.session.as_of)[0]
    typist.press("Enter", "Alt+4")
    invoices = window.page("customers").page.sub_page("ledger").documents.invoices
    assert typist.focus() is invoices.table.view
    assert (invoices.table.view.current_id(), oldest.due_date) == (oldest.id, date(2026, 8, 18)), "since when"
    typist.press("Ctrl+2")
    page = window.page("scoring").page
    assert page.customer_id == QHD, "the customer in sight goes along"
    assert (page.shown.previous.grade, page.shown.grade) == ("BBB", "BB")
    group, change, why = min(words.reasons(page.shown), key=lambda reason: reason[1])
    assert (group, change) == ("付款行为", -8)
    assert why.startswith("加权平均超期天数（近 12 月） −4，最长逾期天数 −2")
    assert "变动原因" in texts(page.summary)
    assert why in texts(page.summary)
    typist.press("Ctrl+1", "Esc")
    assert typist.pressed <= 20
    assert typist.focus() is window.page("customers").list.table.view
