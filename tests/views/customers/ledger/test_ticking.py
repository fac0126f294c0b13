"""Money is given to invoices by ticks in place: what is ticked, previewed, posted in one step and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit

from app.models import database
from app.services.customers.balances import of_customer
from app.services.ledger import documents, receipts, settlement
from app.services.ledger.receipts import ReceiptInput
from app.services.ledger.settlement import Settlement
from app.views.customers.ledger.rows import MONEY
from app.views.customers.place import Preview
from tests.factories import make_invoice
from tests.views.customers.office import AS_OF, texts

CONTROL = Qt.KeyboardModifier.ControlModifier


def take(office, cents: int, number: str = "SK-9", memo: str = "") -> int:
    entry = ReceiptInput(office["qhd"], AS_OF, cents, number, "银行转账", memo=memo)
    return receipts.add(entry).id


def open_items(office) -> dict[str, int]:
    return {item.number: item.open_cents for item in documents.open_documents(office["qhd"], AS_OF)}


def ticked(page) -> dict[str, int]:
    model, ticking = page.documents.invoices.model, page.documents.ticking
    return {model.row_at(model.number_of(each)).number: cents for each, cents in ticking.amounts.items()}


def on(page, number: str) -> None:
    model = page.documents.invoices.model
    found = next(n for n in range(model.rowCount()) if model.row_at(n).number == number)
    page.documents.invoices.table.view.selectRow(found)


def press(page, qtbot, *keys, view=None) -> None:
    for key in keys:
        qtbot.keyClick(view or page.documents.invoices.table.view, key)


@pytest.fixture
def giving(page, office, qtbot):
    """Return the page while a receipt of 38,600.00 is given, its memo naming two days; asked for by Enter."""
    receipt = take(office, 3_860_000, memo="付 8/6、8/8 两单")
    page.refresh()
    view = page.documents.money.table.view
    view.setFocus()
    assert page.documents.money.show_money(2 * receipt)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    return page


def test_the_memo_is_read_and_nothing_is_posted_before_it_is_confirmed(giving, office, qtbot, place, session):
    seen = QSignalSpy(place.preview_changed)
    said = QSignalSpy(session.notice_given)
    bar = giving.documents.bar
    assert bar.isVisible()
    assert bar.title.text() == "核销 SK-9"
    assert bar.caption.text() == "10-31 银行转账 · 附言“付 8/6、8/8 两单”"
    assert ticked(giving) == {"XS-260806-005": 1_650_000, "XS-260808-013": 2_210_000}
    assert bar.rest.value.text() == "0.00"
    before = open_items(office)
    model = giving.documents.invoices.model
    assert texts(model, "open") == ["31,500.00", "46,360.00", "16,500.00", "22,100.00", "200,000.00"]
    assert texts(model, "left")[2:4] == ["—", "—"]
    assert texts(giving.documents.money.model, "state")[0] == "核销中"
    total = giving.documents.invoices.table.total._cells
    assert (total["now"].text, total["left"].text, total["mark"].text) == ("38,600.00", "277,860.00", "= 应收余额")
    assert open_items(office) == before
    qtbot.keyClick(giving.documents.invoices.table.view, Qt.Key.Key_Return, CONTROL)
    assert not bar.isVisible()
    assert open_items(office) == {
        "XS-260704-018": 3_150_000,
        "XS-260725-041": 4_636_000,
        "XS-261016-009": 20_000_000,
    }
    assert of_customer(office["qhd"], AS_OF) == 27_786_000
    notice = said.at(0)[0]
    assert (notice.text, notice.action) == ("SK-9 已核销 2 张，38,600.00 元。", "撤销")
    notice.run()
    assert open_items(office) == before
    assert seen.at(seen.count() - 1)[0] is None


def test_the_head_is_told_what_will_be_overdue(page, office, qtbot, place):
    receipt = take(office, 3_860_000, memo="付 8/6、8/8 两单")
    seen = QSignalSpy(place.preview_changed)
    page.show_record("allocate", receipt)
    assert seen.at(seen.count() - 1)[0] == Preview(7_786_000, 11_646_000)
    press(page, qtbot, Qt.Key.Key_Space)
    assert seen.at(seen.count() - 1)[0] == Preview(9_436_000, 11_646_000)


def test_rows_stay_while_they_are_ticked_by_keys(giving, qtbot):
    model = giving.documents.invoices.model
    order = texts(model, "number")
    on(giving, "XS-260704-018")
    press(giving, qtbot, Qt.Key.Key_Space)
    assert ticked(giving)["XS-260704-018"] == 3_150_000, "too much is ticked where nothing is left"
    bar = giving.documents.bar
    assert bar.rest.value.text() == "−31,500.00"
    assert not bar.confirm.isEnabled()
    assert bar.shorten.text() == "XS-260704-018 改为部分核销"
    qtbot.keyClick(giving.documents.invoices.table.view, Qt.Key.Key_Return, CONTROL)
    assert bar.isVisible(), "too much is never posted"
    bar.shorten.click()
    assert bar.rest.value.text() == "0.00"
    on(giving, "XS-260806-005")
    press(giving, qtbot, Qt.Key.Key_Space)
    on(giving, "XS-260704-018")
    press(giving, qtbot, Qt.Key.Key_Space)
    assert ticked(giving) == {"XS-260808-013": 2_210_000, "XS-260704-018": 1_650_000}
    assert texts(model, "number") == order


def test_an_amount_is_typed_over(giving, qtbot):
    view = giving.documents.invoices.table.view
    on(giving, "XS-260808-013")
    press(giving, qtbot, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "10000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ticked(giving).get("XS-260808-013") == 1_000_000)
    assert giving.documents.bar.isVisible()
    assert giving.documents.bar.left.isVisible()
    press(giving, qtbot, Qt.Key.Key_F2)
    editor = [each for each in view.viewport().findChildren(QLineEdit) if each.isVisible()][-1]
    qtbot.keyClicks(editor, "12,5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in view.viewport().findChildren(QLineEdit)))
    assert ticked(giving)["XS-260808-013"] == 1_000_000, "what is no amount changes nothing"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("due", {"XS-260704-018": 3_150_000, "XS-260725-041": 710_000}),
        ("exact", {"XS-260806-005": 1_650_000, "XS-260808-013": 2_210_000}),
        ("memo", {"XS-260806-005": 1_650_000, "XS-260808-013": 2_210_000}),
        ("none", {}),
    ],
)
def test_ticks_by_rule(giving, rule, expected):
    giving.documents.bar.rule_asked.emit(rule)
    assert ticked(giving) == expected


def test_ticks_by_share_use_up_the_money(giving):
    giving.documents.bar.rule_asked.emit("share")
    assert len(ticked(giving)) == 5
    assert giving.documents.bar.rest.value.text() == "0.00"


def test_escape_lets_go_of_the_money(giving, office):
    before = open_items(office)
    assert giving.unsaved() == ""
    on(giving, "XS-260704-018")
    giving.documents.ticking.propose("due")
    assert giving.unsaved() == "SK-9 的核销还没有确认"
    assert giving.escape()
    assert not giving.escape()
    assert open_items(office) == before
    assert giving.documents.invoices.table.view.isColumnHidden(0)


@pytest.mark.parametrize(("choice", "kept"), [("on-account", True), ("waiting", False)])
def test_a_rest_is_a_payment_in_advance_or_waits(giving, office, choice, kept):
    giving.documents.bar.rule_asked.emit("none")
    bar = giving.documents.bar
    assert bar.left.isVisible()
    bar.left.set_current(choice)
    bar.confirm.click()
    [receipt] = [each for each in documents.receipts(office["qhd"], AS_OF) if each.number == "SK-9"]
    assert (receipt.unallocated_cents, receipt.by_hand) == (3_860_000, True)
    assert settlement.current("receipt", receipt.id).on_account is kept
    assert texts(giving.documents.money.model, "state")[0] == ("预收" if kept else "未核销")
    assert giving.documents.invoices.table.total._cells["mark"].text == "− 未核销 38,600.00 = 应收余额"


@pytest.mark.parametrize("kind", ["bank_charge", "early_payment"])
def test_a_payment_short_by_little_is_a_fee_or_a_discount(page, office, qtbot, session, kind):
    said = QSignalSpy(session.notice_given)
    receipt = take(office, 3_858_000, memo="付 8/6、8/8 两单")
    page.show_record("allocate", receipt)
    on(page, "XS-260808-013")
    press(page, qtbot, Qt.Key.Key_Space, Qt.Key.Key_Space)
    bar = page.documents.bar
    assert bar.rest.value.text() == "−20.00"
    assert bar.short.isVisible()
    assert bar.confirm.isEnabled()
    bar.short.set_current(kind)
    bar.short.chosen.emit(kind)
    if kind == "early_payment":
        bar.confirm.click()
        assert bar.reason.property("error"), "a discount rests on something"
        bar.reason.setText("合同第 5 条")
    bar.confirm.click()
    row = database.execute("SELECT kind, receipt_id, amount_cents FROM write_off").fetchone()
    assert row == (kind, receipt, 2_000)
    assert "XS-260808-013" not in open_items(office)
    said.at(0)[0].run()
    assert database.scalar("SELECT COUNT(*) FROM write_off") == 0


def test_what_is_short_may_stay_open(page, office, qtbot):
    receipt = take(office, 3_858_000, memo="付 8/6、8/8 两单")
    page.show_record("allocate", receipt)
    on(page, "XS-260808-013")
    press(page, qtbot, Qt.Key.Key_Space, Qt.Key.Key_Space)
    page.documents.bar.confirm.click()
    assert open_items(office)["XS-260808-013"] == 2_000
    assert database.scalar("SELECT COUNT(*) FROM write_off") == 0


def test_allocation_is_taken_back_and_handed_to_the_program(page, office, qtbot):
    receipt = take(office, 3_860_000)
    page.refresh()
    view = page.documents.money.table.view
    view.setFocus()
    page.documents.money.show_money(2 * receipt)
    assert settlement.current("receipt", receipt).by_hand is False
    qtbot.keyClick(view, Qt.Key.Key_U)
    assert settlement.current("receipt", receipt) == Settlement("receipt", receipt)
    assert open_items(office)["XS-260704-018"] == 3_150_000
    qtbot.keyClick(view, Qt.Key.Key_Return)
    page.documents.bar.rule_asked.emit("automatic")
    assert settlement.current("receipt", receipt).by_hand is False
    assert "XS-260704-018" not in open_items(office)


def test_a_credit_note_is_given_the_same_way(page, office, qtbot):
    credit = make_invoice(office["qhd"], "TH-1", AS_OF, None, -500_000, credited_number="XS-260806-005")
    page.refresh()
    view = page.documents.money.table.view
    view.setFocus()
    page.documents.money.show_money(2 * credit + 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.documents.bar.amount.label.text() == "贷项金额"
    assert ticked(page) == {"XS-260806-005": 500_000}
    page.documents.bar.confirm.click()
    assert settlement.current("credit", credit).amounts == {
        database.scalar("SELECT id FROM invoice WHERE number='XS-260806-005'"): 500_000
    }


def test_money_dragged_onto_an_invoice_ticks_it(page, office):
    receipt = take(office, 3_860_000)
    page.refresh()
    money, invoices = page.documents.money.model, page.documents.invoices.model
    number = money.number_of(2 * receipt)
    assert money.flags(money.index(number, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    data = money.mimeData([money.index(number, 0)])
    assert data.hasFormat(MONEY)
    at = next(n for n in range(invoices.rowCount()) if invoices.row_at(n).number == "XS-260808-013")
    target = invoices.index(at, 2)
    assert invoices.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    assert not invoices.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, QModelIndex())
    assert invoices.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    assert not invoices.dropMimeData(QMimeData(), Qt.DropAction.CopyAction, -1, -1, target)
    assert ticked(page) == {"XS-260808-013": 2_210_000}


def test_a_refund_settles_nothing(page, office, qtbot):
    take(office, -500, "TK-1")
    page.refresh()
    view = page.documents.money.table.view
    view.setFocus()
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.documents.ticking.source is None
    assert not page.documents.begin_with(10**6)


def test_what_was_known_on_a_past_day_cannot_be_changed(page, place, office, qtbot):
    receipt = take(office, 3_860_000)
    place.show_known(date(2026, 10, 31))
    page.show_record("allocate", receipt)
    assert page.documents.ticking.source is None
    assert not page.tools.receipt.isEnabled()
    assert texts(page.documents.money.model, "change")[0] == ""


def test_another_customer_ends_the_ticking(giving, place, office):
    place.show_customer(office["cw"])
    assert giving.documents.ticking.source is None
    assert texts(giving.documents.invoices.model, "number") == ["XS-260301-002"]


def test_the_models_keep_their_contract(giving, qtmodeltester):
    for model in (giving.documents.invoices.model, giving.documents.money.model):
        qtmodeltester.check(model)
