"""Task 3 of the day: may an order of 50,000 go out; ask for a temporary release; the lead grants it for ten days."""

from datetime import date

from PySide6.QtWidgets import QApplication

from app.services.shipping import check, stored
from app.views.book.operator import OperatorDialog
from app.views.shipping.approvals import ApprovalsDialog
from app.views.shipping.dialog import CanShipDialog
from app.views.shipping.request_form import RequestForm
from tests.acceptance.test_day_find import QHD, find


def ask(typist) -> CanShipDialog:
    typist.press("Ctrl+B")
    dialog = typist.dialog(CanShipDialog)
    assert dialog.form.amount.hasFocus(), "the cursor stands in the amount"
    assert dialog.form.picker.text() == "青禾渡食品商贸有限公司"
    typist.write("50000")
    typist.until(lambda: dialog.answer is not None)
    return dialog


def over(typist, kind):
    """Return the dialog of this type that stands over another one."""
    typist.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def change_operator(typist) -> None:
    def sit_down() -> None:
        typist.write("lead")
        typist.press_in("Tab")
        typist.press_in("Down")
        typist.press_in("Enter")

    typist.answering(OperatorDialog, sit_down, "F10", "Down", "Right", "Down", "Down", "Enter")


def test_an_order_is_asked_about_released_and_goes_out(desk, typist):
    window, session = desk.place.window, desk.place.session
    find(typist, window, "qhd")
    dialog = ask(typist)
    assert dialog.outcome.band.word.text() == "不能发货"
    assert dialog.outcome.band.sentence.text() == "发货后占用 122.7%，超出 68,000.00。"
    assert [row.name for row in dialog.outcome.model.rows if not row.passed] == ["额度", "逾期", "集团额度"]
    typist.press("Ctrl+Enter")
    form = over(typist, RequestForm)
    assert form.fields["amount_cents"].widget.cents() == 5_000_000
    typist.write("pays 77,860 on Friday")
    typist.press("Ctrl+Enter", "Esc")
    asked = stored.of_customer(QHD)[0]
    assert (asked.state, asked.amount_cents, asked.requested_role) == ("requested", 5_000_000, "accountant")

    change_operator(typist)
    assert session.operator.role == "lead"
    typist.press("Ctrl+Shift+G")
    approvals = typist.dialog(ApprovalsDialog)
    typist.press("Down")
    assert approvals.current().id == asked.id
    typist.press("Enter")
    typist.write("10")
    typist.press("Ctrl+Enter", "Esc")
    lent = stored.load(asked.id)
    assert (lent.state, lent.valid_from, lent.valid_to) == ("granted", date(2026, 11, 2), date(2026, 11, 11))
    assert lent.decided_role == "lead"

    dialog = ask(typist)
    assert dialog.outcome.band.word.text() == "可以发货"
    typist.press("Enter")
    assert stored.load(asked.id).state_on(date(2026, 11, 2)) == "used"
    assert check.decide(QHD, 5_000_000, session.as_of, ship_on=date(2026, 11, 3)).decision == "no"
    assert typist.pressed <= 30
