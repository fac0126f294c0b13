"""能不能发货: the question at the left, the answer at the right, from anywhere with Ctrl+B."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.errors import AppError, InvalidInputError
from app.i18n import translate
from app.services.ledger.size import is_large
from app.services.shipping import check, stored
from app.services.shipping.check import Answer
from app.services.shipping.position import Standing
from app.services.shipping.ways import COLLECT, PREPAY, RELEASE, SMALLER, Way
from app.views import messages
from app.views.customers import access
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import show_problem
from app.views.icons import icon
from app.views.live import Latest
from app.views.session import Session, Target
from app.views.shipping.approvals import ApprovalsDialog
from app.views.shipping.form_pane import FormPane
from app.views.shipping.request_form import RequestForm
from app.views.shipping.result_pane import ResultPane
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text

SIZE = (880, 632)
KEY = "Ctrl+B"


class CanShipDialog(Dialog):
    """Says while one types whether an order may go out; writes only what the buttons say. Show it with `open`."""

    def __init__(self, session: Session, customer_id: int | None, parent: QWidget) -> None:
        """Ask about the customer in sight; the cursor stands in the amount."""
        super().__init__(translate("CanShipDialog", "能不能发货"), parent, paper_footer=True)
        self.session = session
        self.answer: Answer | None = None
        self._customer = customer_id
        self._collected: frozenset[int] = frozenset()
        self._before: tuple[str, str] | None = None
        self._latest = Latest(session, self, self.tr("判断能不能发货"))
        self.setFixedSize(*SIZE)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = FormPane(check.today_or(session.as_of))
        self.outcome = ResultPane()
        self._build()
        self.form.changed.connect(self._on_typed)
        self.form.customer_chosen.connect(self.show_customer)
        self.outcome.tried.connect(self._try)
        self.outcome.undone.connect(self._undo)
        self.outcome.assess_asked.connect(self._assess)
        self.show_customer(customer_id)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        line = QFrame()
        line.setObjectName("ruleV")
        line.setFixedWidth(1)
        for part in (self.form, line, self.outcome):
            row.addWidget(part)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row, 1)
        self.promise = Text(self.tr("只做判断，不写入数据。"), "label", yielding=True)
        shield = QLabel()
        shield.setPixmap(icon("shield", "accent").pixmap(16, 16))
        self.buttons.insertWidget(0, shield)
        self.buttons.insertWidget(1, self.promise, 1)
        self.buttons.setStretch(2, 0)
        self.waiting = Button("", kind="link")
        self.copy = Button(self.tr("复制结果"), icon="copy")
        self.main = Button(self.tr("记下结果"), kind="primary", icon="check")
        close = Button(self.tr("关闭"), tip=self.tr("关闭"), key="")
        close.setToolTip("Esc")
        for button in (self.waiting, self.copy, close, self.main):
            button.setAutoDefault(False)
            self.buttons.addWidget(button)
        self.main.setDefault(True)
        self.main.setToolTip("Enter")
        self.waiting.clicked.connect(self.show_waiting)
        self.copy.clicked.connect(self.copy_result)
        close.clicked.connect(self.reject)
        self.main.clicked.connect(self.do_main)
        self._count_waiting()

    def _count_waiting(self) -> None:
        self.waiting.setText(self.tr("待批特批 {count}").format(count=len(stored.waiting())))

    def show_customer(self, customer_id: int | None) -> None:
        """Ask about another customer."""
        self._customer = customer_id
        self._collected, self._before = frozenset(), None
        if customer_id is None:
            self.form.picker.show_customer(None, self.tr("选择客户"), self.session.as_of)
            self._show_none(self.tr("选一家客户，再输入金额"))
            return
        try:
            standing = check.standing(customer_id, self.session.as_of, check.today_or(self.session.as_of))
        except AppError as error:
            self._show_none(str(error))
            return
        self._show_standing(standing)
        self.ask()
        self.form.focus_amount()

    def _show_standing(self, standing: Standing) -> None:
        self.form.show_customer(standing, self.session.as_of, prefill=True)
        self.form.show_age(self.session.as_of, 0, stale=False)

    def _on_typed(self) -> None:
        """What is typed ends a trial."""
        self._collected, self._before = frozenset(), None
        self.ask()

    def ask(self) -> None:
        """Judge what stands in the form; a customer with very many documents is read in the background."""
        self.form.flush()
        self.form.clear_errors()
        question = self._question()
        if question is None:
            return
        if self._customer is not None and is_large(self._customer):
            self._latest.ask(question, self._show, self._refused)
            return
        try:
            self._show(question())
        except AppError as error:
            self._refused(error)

    def _question(self) -> Callable[[], Answer] | None:
        """Return what works the answer out; None where something is missing, which is said."""
        values = self.form.values()
        if isinstance(values, str):
            self.form.say_error(values, self.tr("不是日期") if values == "day" else self.tr("不是金额"))
            self._show_none(self.tr("改正后再判断"))
            return None
        amount, prepaid, day = values
        customer = self._customer
        if amount is None or customer is None:
            said = self.tr("输入金额后判断") if customer is not None else self.tr("选一家客户，再输入金额")
            self._show_none(said)
            return None
        as_of, collected = self.session.as_of, self._collected
        return lambda: check.decide(
            customer, amount, as_of, prepaid_cents=prepaid, ship_on=day or check.today_or(as_of), collected=collected
        )

    def _refused(self, error: BaseException) -> None:
        field = error.field if isinstance(error, InvalidInputError) else None
        names = {"amount_cents": "amount", "prepaid_cents": "prepaid"}
        if field in names:
            self.form.say_error(names[field], str(error))
        self._show_none(self.tr("改正后再判断") if field in names else messages.problem(error).text)

    def _show_none(self, text: str) -> None:
        self.answer = None
        self.outcome.show_nothing(text)
        self.form.show_credit(None)
        self.copy.setEnabled(False)
        self.main.setEnabled(False)

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        trial = bool(self._collected) or self._before is not None
        self.outcome.show_answer(answer, trial=trial)
        self.form.show_credit(answer.credit_cents)
        self.form.show_age(answer.data_on or answer.as_of, answer.data_age, stale=answer.stale)
        self.copy.setEnabled(True)
        apply = answer.decision == "approval"
        self.main.setText(self.tr("申请审批") if apply else self.tr("记下结果"))
        self.main.setIcon(icon("send" if apply else "check", "onAccent"))
        access.allow(self.main, self.session, otherwise=not self._collected)
        for row, way in zip(self.outcome.rows, answer.ways, strict=True):
            if way.kind == RELEASE:
                access.allow(row.button, self.session)

    def _try(self, way: Way) -> None:
        """Fill the form with a way out and judge anew; a release is asked for."""
        if way.kind == RELEASE:
            self.request()
            return
        if self._before is None:
            self._before = (self.form.amount.text(), self.form.prepaid.text())
        if way.kind == COLLECT:
            self._collected |= {each.id for each in way.invoices}
        elif way.kind == SMALLER:
            self.form.amount.set_cents(way.cents)
        elif way.kind == PREPAY and self.answer is not None:
            self.form.prepaid.set_cents(self.answer.amount_cents)
        self.ask()
        self.form.focus_amount()

    def _undo(self) -> None:
        """Take a trial back."""
        if self._before is not None:
            self.form.amount.setText(self._before[0])
            self.form.prepaid.setText(self._before[1])
        self._on_typed()
        self.form.focus_amount()

    def _assess(self) -> None:
        """Leave for the assessment of the customer: without one there is no limit."""
        customer = self._customer
        self.reject()
        self.session.go(Target("scoring", "customer", customer))

    def do_main(self) -> None:
        """Write the answer down, or ask for approval."""
        if self.form.flush():
            self.ask()
        if self.answer is None or not self.main.isEnabled():
            return
        if self.answer.decision == "approval":
            self.request()
        else:
            self.record()

    def record(self) -> None:
        """Write the answer down and close."""
        assert self.answer is not None
        try:
            written = check.record(self.answer)
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("记下结果")))
            return
        said = self.tr("已记下：{name} {decision}。").format(name=self.answer.name, decision=self.answer.headline)
        self.accept()
        access.announce(self.session, written)
        self.session.notify(said)

    def request(self) -> None:
        """Ask for a release of the part on credit."""
        if self.answer is None or not self.answer.releasable or access.refusal(self.session):
            return
        form = RequestForm(self.session, self.answer, self)
        form.saved.connect(lambda _: self._on_requested())
        form.open()

    def _on_requested(self) -> None:
        self._count_waiting()
        self.promise.setText(self.tr("申请已提交，批准后再判断一次。"))
        self.form.focus_amount()

    def show_waiting(self) -> None:
        """Show the requests that wait; what is decided there changes the answer."""
        dialog = ApprovalsDialog(self.session, self)
        dialog.finished.connect(lambda _: self._on_decided())
        dialog.open()

    def _on_decided(self) -> None:
        self._count_waiting()
        self.ask()

    def copy_result(self) -> None:
        """Put the answer on the clipboard as lines of text."""
        if self.answer is None:
            return
        answer = self.answer
        head = f"{answer.code} {answer.name} {self.form.amount.text()} {answer.headline} {answer.sentence}"
        lines = [f"{each.name}\t{each.text}\t{each.threshold_text}" for each in answer.reasons]
        QGuiApplication.clipboard().setText("\n".join([head, *lines]))
        self.promise.setText(self.tr("已复制。"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the main button says, Ctrl+Enter asks for a release."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.form.flush():
                self.ask()
            self.request()
        else:
            self.do_main()
