"""The overview on the page: what it says, and that every figure leads to what is behind it, by mouse and by keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy

from app.errors import StorageError
from app.services.customers.whose import customer_of
from app.services.ledger import documents
from app.views.customers.overview import data
from app.views.customers.overview.page import OverviewPage
from app.views.customers.place import CustomerPlace
from app.views.session import Target
from app.views.widgets.buttons import Button
from app.views.widgets.states import EmptyState, PaneError
from tests import screens
from tests.views.customers.office import AS_OF

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def place(session):
    """Return a place without a customer."""
    return CustomerPlace(session, session)


@pytest.fixture
def page(session, place, office, qtbot):
    """Return the overview of 青禾渡, as wide as on the page."""
    place.customer_id = office["qhd"]
    made = OverviewPage(session, place)
    screens.show(qtbot, made, 1160, 720)
    yield made
    made.hide()


@pytest.fixture
def asked(place) -> QSignalSpy:
    """Collect where figures led."""
    return QSignalSpy(place.page_asked)


def last(asked: QSignalSpy) -> list[object]:
    return list(asked.at(asked.count() - 1))


def test_what_the_head_does_not_say(page):
    figures = page.body.figures
    assert figures.purchases.value.text() == "326,460.00"
    assert (figures.receipt.value.text(), figures.receipt.caption.text()) == ("10,000.00", "2026-07-20")
    assert (figures.review.value.text(), figures.review.caption.text()) == ("2026-11-06", "还有 6 天")
    assert (figures.beyond.value.text(), figures.beyond.caption.text()) == ("4.0", "7月 · 阈值 10 天")
    said = {label.text(): value.text() or link.text() for label, value, link in page.body.facts.facts._rows}
    assert said["授信额度"] == "300,000.00"
    assert said["账期"] == "45 天"


@pytest.mark.parametrize(
    ("figure", "way"),
    [
        ("purchases", ["ledger", "all", None]),
        ("free", ["ledger", "receipts", None]),
        ("beyond", ["ledger", "all", None]),
    ],
)
def test_figures_lead_to_their_documents(page, asked, qtbot, figure, way):
    cell = getattr(page.body.figures, figure)
    assert cell.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert cell.toolTip()
    qtbot.mouseClick(cell, CLICK)
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert [list(asked.at(n)) for n in range(2)] == [way, way]


def test_the_last_receipt_leads_to_that_receipt(page, asked, qtbot, office):
    qtbot.keyClick(page.body.figures.receipt, Qt.Key.Key_Space)
    receipt = documents.receipts(office["qhd"], AS_OF)[0].id
    assert last(asked) == ["ledger", "receipt", receipt]


def test_review_and_alerts_lead_out_of_the_file(page, session, qtbot, office):
    gone = QSignalSpy(session.target_asked)
    qtbot.mouseClick(page.body.figures.review, CLICK)
    view = page.body.alerts.view
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    page.body.alerts.head.link.click()
    alert = page.body.alerts.model.id_at(0)
    assert [gone.at(n)[0] for n in range(3)] == [
        Target("scoring", "customer", office["qhd"]),
        Target("monitoring", "alert", alert),
        Target("monitoring", "alerts"),
    ]


def test_a_bucket_of_the_ages_leads_to_its_documents(page, asked, qtbot):
    legend = page.body.ageing.legend
    qtbot.mouseClick(legend, CLICK, pos=QPoint(legend.width() // 6 * 2 + 20, 10))
    assert last(asked) == ["ledger", "bucket", 2]
    legend.setFocus()
    for _ in range(3):
        qtbot.keyClick(legend, Qt.Key.Key_Right)
    qtbot.keyClick(legend, Qt.Key.Key_Return)
    assert last(asked) == ["ledger", "bucket", 3]
    before = asked.count()
    qtbot.mouseClick(legend, CLICK, pos=QPoint(legend.width() - 20, 10))
    assert asked.count() == before, "an empty bucket leads nowhere"
    page.body.ageing.link.click()
    assert last(asked) == ["ledger", "open", None]


def test_facts_lead_to_the_master_data(page, asked):
    links = [link.text() for link in page.body.facts.facts.links()]
    assert links == ["45 天", "300,000.00"]
    page.body.facts.facts.links()[1].click()
    assert last(asked) == ["basic", "terms", None]


def test_what_happened_leads_to_its_document(page, asked, session, qtbot, office):
    gone = QSignalSpy(session.target_asked)
    lines = page.body.movements.lines
    kinds = [each.kind for each in lines.movements]
    lines.setFocus()
    for _ in range(kinds.index("invoice")):
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    to, kind, record = last(asked)
    assert (to, kind, customer_of("invoice", record)) == ("ledger", "invoice", office["qhd"])
    qtbot.mouseClick(lines, CLICK, pos=QPoint(60, kinds.index("receipt") * 28 + 8))
    assert last(asked)[1] == "receipt"
    alert = kinds.index("alert")
    qtbot.mouseClick(lines, CLICK, pos=QPoint(60, alert * 28 + 8))
    assert gone.at(0)[0] == Target("monitoring", "alert", lines.movements[alert].record)


def test_one_column_in_a_pane_two_on_the_page(page, qtbot):
    body = page.body
    assert body.facts.geometry().left() > body.ageing.geometry().right()
    page.resize(580, 720)
    qtbot.waitUntil(lambda: body.alerts.geometry().top() > body.payment.geometry().bottom())
    assert body.alerts.geometry().left() == body.ageing.geometry().left()
    assert not body.figures.free.isVisible(), "five figures have no room here"
    page.resize(1160, 720)
    qtbot.waitUntil(lambda: body.facts.geometry().left() > body.ageing.geometry().right())


def test_a_customer_without_anything(page, place, office):
    place.show_customer(office["none"])
    figures = page.body.figures
    assert [cell.value.text() for cell in figures.cells] == ["—"] * 5
    assert figures.review.caption.text() == "没有安排"
    assert figures.beyond.caption.text() == "近 12 月没有回款"
    assert page.body.alerts._none.isVisible()
    ageing, payment = page.body.ageing, page.body.payment
    assert (ageing.none.text(), payment.none.text()) == ("还没有单据", "还没有回款，看不出付款行为")
    assert not ageing.legend.isVisible()
    assert not payment.chart.isVisible()
    place.show_customer(office["qhd"])
    assert ageing.legend.isVisible()
    assert payment.chart.isVisible()
    assert not ageing.none.isVisible()
    assert not payment.none.isVisible()


def test_what_is_overdue_for_review_is_said(page, place, office):
    place.show_customer(office["cw"])
    assert page.body.figures.review.caption.text() == "已过 9 天"


def test_a_failure_is_said_and_tried_again(page, session, monkeypatch):
    def broken(*_, **__):
        raise StorageError("磁盘读取失败。")

    monkeypatch.setattr(data, "load", broken)
    page.refresh()
    shown = page.findChild(PaneError)
    assert shown is not None
    assert page.body.isHidden()
    monkeypatch.undo()
    shown.findChild(Button).click()
    assert not page.body.isHidden()


def test_as_known_before_the_book_had_the_customer(page, place):
    place.show_known(date(2020, 1, 1))
    state = page.findChild(EmptyState)
    assert page.body.isHidden()
    state.findChild(Button).click()
    assert place.known_on is None
    assert not page.body.isHidden()
