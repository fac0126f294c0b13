"""The dialog of the check by keys: the three answers, what is tried and taken back, what is written down, who decides."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.models.shipping import ShippingCheck
from app.services import audit
from app.services.audit import Actor
from app.services.shipping import release, stored
from app.services.shipping.release import ReleaseInput
from app.views.shipping.approvals import ApprovalsDialog
from app.views.shipping.dialog import CanShipDialog
from app.views.shipping.request_form import RequestForm
from tests.factories import make_customer, make_invoice

ACCOUNTANT, LEAD = Actor("会计", "accountant"), Actor("财务主管", "lead")


@pytest.fixture
def customer(book) -> int:
    """A customer of grade BB that owes 2,800.00 of a limit of 3,000.00."""
    number = make_customer("C-1", credit_limit_cents=300_000, terms_days=30, grade="BB")
    make_invoice(number, "XS-1", date(2026, 10, 5), date(2026, 11, 4), 280_000)
    return number


@pytest.fixture
def host(qapp, qtbot):
    """A window for dialogs to stand over; what was left open goes with it."""
    window = QWidget()
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def shown():
    """Open a dialog and give it the keys."""

    def show(dialog):
        dialog.open()
        dialog.activateWindow()
        return dialog

    return show


@pytest.fixture
def dialog(customer, session, shown, host):
    """The dialog over an empty window, asked about the customer."""
    return shown(CanShipDialog(session, customer, host))


def write(edit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_without_an_amount_there_is_no_answer(dialog) -> None:
    assert dialog.outcome.band.sentence.text() == "输入金额后判断"
    assert not dialog.main.isEnabled()
    write(dialog.form.amount, "abc")
    dialog.ask()
    assert dialog.outcome.band.sentence.text() == "改正后再判断"
    write(dialog.form.amount, "0")
    dialog.ask()
    assert not dialog.main.isEnabled()


def test_the_answer_follows_typing_and_enter_writes_it_down(dialog, qtbot) -> None:
    write(dialog.form.amount, "200")
    qtbot.waitUntil(lambda: dialog.answer is not None)
    assert dialog.outcome.band.word.text() == "可以发货"
    assert dialog.outcome.used.text() == "3,000.00"
    QTest.keyClick(dialog.form.amount, Qt.Key.Key_Return)
    [row] = ShippingCheck.select()
    assert (row.decision, row.amount_cents) == ("yes", 20_000)


def test_enter_does_not_wait_for_the_pause_of_typing(dialog) -> None:
    write(dialog.form.amount, "99999")
    QTest.keyClick(dialog.form.amount, Qt.Key.Key_Return)
    [row] = ShippingCheck.select()
    assert row.decision == "no"


def test_ways_out_are_tried_and_taken_back(dialog) -> None:
    write(dialog.form.amount, "500")
    dialog.ask()
    assert (dialog.outcome.band.word.text(), dialog.main.text()) == ("需审批", "申请审批")
    kinds = [way.kind for way in dialog.answer.ways]
    assert kinds == ["collect", "smaller", "prepay"]
    for row in range(3):
        dialog.outcome.rows[row].button.click()
        assert dialog.outcome.band.word.text() == "可以发货"
        assert dialog.outcome.undo.isVisible()
        assert dialog.main.isEnabled() == (row > 0), "what is looked at as if it were paid is not written down"
        dialog.outcome.undo.click()
        assert (dialog.form.amount.text(), dialog.form.prepaid.text()) == ("500", "")
        assert dialog.outcome.band.word.text() == "需审批"


def test_a_customer_without_a_limit_is_sent_to_its_assessment(customer, dialog, session) -> None:
    asked = []
    session.target_asked.connect(asked.append)
    dialog.show_customer(make_customer("C-2"))
    write(dialog.form.amount, "100")
    dialog.ask()
    assert dialog.outcome.assess.isVisible()
    dialog.outcome.assess.click()
    assert [(target.tab, target.kind) for target in asked] == [("scoring", "customer")]


def test_approval_is_asked_for_and_given(dialog, session, shown, host) -> None:
    write(dialog.form.amount, "500")
    dialog.ask()
    with audit.acting(ACCOUNTANT):
        dialog.do_main()
        form = QApplication.activeModalWidget()
        assert isinstance(form, RequestForm)
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert form.isVisible(), "a reason has to be given"
        form.fields["reason"].widget.setPlainText("周五付清")
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.waiting.text() == "待批特批 1"
        own = shown(ApprovalsDialog(session, host))
        assert not own.grant.isEnabled()
        assert own.problem.text() == "特批由财务主管或负责人批准。"
    with audit.acting(LEAD):
        approvals = shown(ApprovalsDialog(session, host))
        approvals.days.setText("x")
        approvals.do_grant()
        assert stored.waiting(), "no number, no grant"
        approvals.do_refuse()
        assert stored.waiting(), "no reason, no refusal"
        approvals.days.setText("10")
        QTest.keyClick(approvals, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (stored.waiting(), stored.decided()[0].days) == ([], 10)
    dialog.ask()
    assert dialog.outcome.band.word.text() == "可以发货"


def test_of_two_reviewers_the_second_sees_what_happened(customer, session, shown, host) -> None:
    with audit.acting(ACCOUNTANT):
        number = release.request(ReleaseInput(customer, 50_000, 3, "周五付清")).id
    with audit.acting(Actor("负责人", "owner")):
        late = shown(ApprovalsDialog(session, host))
        with audit.acting(LEAD):
            release.refuse(number, "先收回旧账")
        late.do_grant()
    assert "已由财务主管处理" in late.problem.text()
    assert stored.load(number).state == "refused"
