"""Entering money and allocating it, by keys: what is proposed, ticked, typed, written and shown afterwards."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from app.services.ledger import allocations, documents, receipts
from app.services.ledger.receipts import ReceiptInput
from app.views.customers.ledger.receipt_form import ReceiptForm
from app.views.customers.money_pane import money_of
from app.views.customers.reallocation import ReallocationForm
from app.views.session import Command
from tests.factories import make_invoice, make_receipt
from tests.views.customers.office import AS_OF, dialog_of, shows, texts

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(tab, qtbot, office) -> ReceiptForm:
    """Return the form of a receipt of 青禾渡, opened by its key."""
    tab.list.select(office["qhd"])
    shows(tab, qtbot, office["qhd"])
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_R, CONTROL)
    opened = dialog_of(tab, ReceiptForm)
    qtbot.waitUntil(opened.isActiveWindow)
    yield opened
    if isValid(opened) and opened.isVisible():
        opened.reject()


def open_items(customer: int) -> dict[str, int]:
    return {item.number: item.open_cents for item in documents.open_documents(customer, AS_OF)}


def ticked(form) -> list[str]:
    return [row.item.number for row in form.table.model.rows if row.taken_cents]


def test_a_receipt_is_entered_and_allocated(form, tab, qtbot, office, asked):
    """Task 2 of the day: 38,600.00 from the bank slip, allocated by hand; ageing, limit use and alerts follow."""
    assert form.amount_edit.hasFocus()
    qtbot.keyClicks(form.amount_edit, "38600")
    assert ticked(form) == ["XS-260704-018", "XS-260725-041"], "what is due first is proposed"
    assert form.bar.rest.value.text() == "0.00"
    view = form.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert form.bar.rest.value.text() == "38,600.00"
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticked(form) == ["XS-260806-005", "XS-260808-013"]
    assert form.effect.text() == (
        "应收余额 316,460.00 → 277,860.00 · 逾期 116,460.00 → 77,860.00 · 额度占用 105.5% → 92.6%"
    )
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not isValid(form))
    assert open_items(office["qhd"]) == {
        "XS-260704-018": 3_150_000,
        "XS-260725-041": 4_636_000,
        "XS-261016-009": 20_000_000,
    }
    assert tab.detail.body.figures.balance.value.text() == "277,860.00"
    assert tab.detail.body.ageing.link.text() == "查看 3 张未核销单据"
    at = texts(tab.list.model, "code").index("C-0017")
    assert texts(tab.list.model, "utilisation")[at] == "93%"
    assert [asked.at(n)[0] for n in range(asked.count())] == [Command.CHECK]


def test_an_untouched_proposal_is_left_to_the_program(form, qtbot, office):
    qtbot.keyClicks(form.amount_edit, "38,600.00")
    form.fields["number"].widget.setText("SK-1")
    qtbot.keyClick(form.amount_edit, Qt.Key.Key_Return, CONTROL)
    [row] = [row for row in documents.receipts(office["qhd"], AS_OF) if row.number == "SK-1"]
    assert (row.by_hand, row.unallocated_cents) == (False, 0)
    assert open_items(office["qhd"])["XS-260725-041"] == 4_636_000 - 710_000


def test_enter_alone_posts_nothing(form, qtbot, office):
    qtbot.keyClicks(form.amount_edit, "100")
    qtbot.keyClick(form.amount_edit, Qt.Key.Key_Return)
    assert form.isVisible()
    assert len(documents.receipts(office["qhd"], AS_OF)) == 1


@pytest.mark.parametrize(("later", "by_hand"), [("on-account", True), ("later", False)])
def test_a_rest_stays_on_account_or_waits_for_what_comes(form, qtbot, office, later, by_hand):
    qtbot.keyClicks(form.amount_edit, "400000")
    assert form.bar.rest.value.text() == "83,540.00"
    assert form.bar.later.isVisible()
    form.bar.later.set_current(later)
    form.confirm()
    newest = documents.receipts(office["qhd"], AS_OF)[0]
    assert (newest.by_hand, newest.unallocated_cents) == (by_hand, 8_354_000)
    make_invoice(office["qhd"], "XS-261031-1", AS_OF, AS_OF, 1_000_000)
    assert ("XS-261031-1" in open_items(office["qhd"])) is by_hand


def test_an_amount_is_typed_over_and_the_last_one_shortened(form, qtbot):
    qtbot.keyClicks(form.amount_edit, "10000")
    view = form.table.view
    view.setFocus()
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "46360")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.bar.rest.value.text() == "−46,360.00")
    assert form.isVisible()
    assert not form.confirm_button.isEnabled()
    form.confirm()
    assert form.isVisible(), "too much is never written"
    assert form.bar._shorten.text() == "XS-260725-041 改为部分核销"
    form.bar._shorten.click()
    assert form.table.model.taken() == {form.table.model.rows[0].item.id: 1_000_000}
    assert form.confirm_button.isEnabled()
    assert form.bar._fixed.isVisible() is False


def test_what_is_no_amount_changes_nothing(form, qtbot):
    qtbot.keyClicks(form.amount_edit, "100")
    view = form.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "12,5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(editor) or not editor.isVisible())
    assert list(form.table.model.taken().values()) == [10_000]


@pytest.mark.parametrize(
    ("mode", "memo", "expected"),
    [("exact", "", ["XS-260806-005", "XS-260808-013"]), ("memo", "付 XS-260808-013", ["XS-260808-013"])],
)
def test_other_ways_of_ticking(form, qtbot, mode, memo, expected):
    qtbot.keyClicks(form.amount_edit, "38600" if mode == "exact" else "22100")
    form.mode.set_current(mode)
    form.mode.chosen.emit(mode)
    form.memo_edit.setText(memo)
    form.memo_edit.textEdited.emit(memo)
    assert ticked(form) == expected
    form.confirm()
    assert form.written is None


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
def test_what_does_not_fit_is_said_beside_its_field(form, typed, field, said):
    form.amount_edit.setText(typed[0])
    form.day_edit.setText(typed[1])
    form._on_amount()
    form.confirm()
    assert form.isVisible()
    assert form.fields[field]._error._text.text().startswith(said)
    assert form.fields[field].widget.hasFocus()


def test_a_receipt_after_the_as_of_date_is_said_to_be(form, qtbot, session):
    said = QSignalSpy(session.notice_given)
    form.day_edit.setText("")
    qtbot.keyClicks(form.day_edit, "1102")
    assert form.hint.text() == "回款日期晚于基准日 2026-10-31，基准日的余额不含这一笔。"
    qtbot.keyClicks(form.amount_edit, "100")
    form.confirm()
    notice = said.at(said.count() - 1)[0]
    assert notice.action == "基准日改为 2026-11-02"
    notice.run()
    assert session.as_of == date(2026, 11, 2)


def test_a_refund_takes_no_invoice(form, qtbot, office):
    qtbot.keyClicks(form.amount_edit, "-500")
    assert ticked(form) == []
    form.confirm()
    assert documents.receipts(office["qhd"], AS_OF)[0].amount_cents == -50_000


def reallocate(tab, qtbot, office) -> ReallocationForm:
    tab.open_documents(office["qhd"])
    view = tab.page.sub_page("ledger").documents.money.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    return dialog_of(tab, ReallocationForm)


def test_an_allocation_is_changed_and_handed_back(tab, qtbot, office):
    receipts.add(ReceiptInput(office["qhd"], AS_OF, 3_860_000, "SK-9"))
    form = reallocate(tab, qtbot, office)
    assert form.windowTitle() == "改核销 · SK-9"
    assert ticked(form) == ["XS-260704-018", "XS-260725-041"]
    assert not form.automatic.isEnabled()
    assert [row.item.days_overdue for row in form.table.model.rows] == [74, 53, 41, 39, 0], "as if it were not paid"
    view = form.table.view
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert form.bar.rest.value.text() == "31,500.00"
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    newest = documents.receipts(office["qhd"], AS_OF)[0]
    assert (newest.by_hand, newest.unallocated_cents) == (True, 3_150_000)
    assert texts(tab.page.sub_page("ledger").documents.money.model, "how")[0] == "手工"
    assert tab.page.sub_page("ledger").documents.invoices.head.caption.text() == ("未收 309,360.00 − 未核销 31,500.00 = 应收余额 277,860.00")
    again = reallocate(tab, qtbot, office)
    again.automatic.click()
    assert documents.receipts(office["qhd"], AS_OF)[0].by_hand is False


def test_a_credit_note_is_allocated_the_same_way(tab, qtbot, office):
    credit = make_invoice(office["qhd"], "TH-1", AS_OF, None, -500_000)
    form = reallocate(tab, qtbot, office)
    assert form.source.kind == "credit"
    form.table.choose({form.table.model.rows[2].item.id: 500_000})
    form.confirm()
    [item] = allocations.of_source("credit", credit)
    assert (item.invoice_number, item.amount_cents, item.manual) == ("XS-260806-005", 500_000, True)


def test_money_lists_what_came_in(office):
    make_receipt(office["qhd"], date(2026, 10, 2), -10_000, number="TK-1")
    make_invoice(office["qhd"], "TH-1", AS_OF, None, -500_000, credited_number="XS-260704-018")
    rows = money_of(office["qhd"], AS_OF)
    assert [(row.kind, row.amount_cents, row.text) for row in rows] == [
        ("credit", 500_000, "XS-260704-018"),
        ("refund", -10_000, ""),
        ("receipt", 1_000_000, ""),
    ]


def test_the_table_of_allocations_keeps_the_contract_of_models(form, qtbot, qtmodeltester):
    qtbot.keyClicks(form.amount_edit, "38600")
    qtmodeltester.check(form.table.model)
    assert form.table.model.flags(form.table.model.index_of(0)) & Qt.ItemFlag.ItemIsEditable
    assert not form.table.model.setData(form.table.model.index(0, 0), 1)
