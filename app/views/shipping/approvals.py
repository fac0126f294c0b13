"""待批特批: the requests that wait with what speaks for and against each, and those that were decided."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.i18n import translate
from app.services.shipping import check, release, stored, wording
from app.services.shipping.stored import Release
from app.services.writing import Written
from app.views import formats, messages
from app.views.columns import Align, Column, Kind
from app.views.customers import access
from app.views.dialogs.base import Dialog
from app.views.messages import role_name
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import Field
from app.views.widgets.labels import Text
from app.views.widgets.states import EmptyState
from app.views.widgets.sub_tabs import SubTabs
from app.views.widgets.table import Table

SIZE = (880, 560)
WAITING, DECIDED = "waiting", "decided"
_LATE = {"expired": "warnFg", "active": "okFg", "refused": "text3", "withdrawn": "text3"}


class ApprovalsDialog(Dialog):
    """The lead or the owner grants for some days or refuses with a reason; Ctrl+Enter grants. Show it with `open`."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show what waits."""
        super().__init__(translate("ApprovalsDialog", "待批特批"), parent, paper_footer=True)
        self._session = session
        self.setFixedSize(*SIZE)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.tables = {WAITING: Table(), DECIDED: Table()}
        self.waiting = self._rows(WAITING, self._waiting_columns())
        self.past = self._rows(DECIDED, self._past_columns())
        self.days, self.note = QLineEdit(), QLineEdit()
        self.days_field = Field(self.tr("批准天数"), self.days, label_width=84)
        self.note_field = Field(self.tr("审批意见"), self.note, label_width=84)
        self.reason, self.facts = Text("", "", yielding=True), Text("", "label", yielding=True)
        self.problem = Text("", "label", tone="highFg")
        self.problem.setWordWrap(True)
        self.detail = QFrame()
        self.tabs = SubTabs(in_pane=True)
        self.tabs.add(WAITING, self.tr("待批"), self._waiting_page)
        self.tabs.add(DECIDED, self.tr("已处理"), lambda: self.tables[DECIDED])
        self.body.addWidget(self.tabs, 1)
        self._add_buttons()
        self.tabs.shown.connect(lambda _: self._on_current())
        self.tables[WAITING].view.current_id_changed.connect(lambda _: self._on_current())
        self.tables[WAITING].view.opened.connect(lambda _: self._enter_days())
        self.refresh()

    def _rows(self, key: str, columns: tuple[Column[Release], ...]) -> RowsModel[Release]:
        """Give a table its rows, which go with it."""
        model: RowsModel[Release] = RowsModel(columns, lambda row: row.id, parent=self.tables[key])
        self.tables[key].set_model(model)
        return model

    def _add_buttons(self) -> None:
        self.buttons.insertWidget(0, self.problem, 1)
        self.buttons.setStretch(1, 0)
        self.close_button = Button(self.tr("关闭"))
        self.withdraw = Button(self.tr("撤回申请"))
        self.refuse = Button(self.tr("不批准"), icon="x")
        self.grant = Button(self.tr("批准"), kind="primary", icon="check", key="Ctrl ↵")
        self.close_button.clicked.connect(self.reject)
        self.withdraw.clicked.connect(self.do_withdraw)
        self.refuse.clicked.connect(self.do_refuse)
        self.grant.clicked.connect(self.do_grant)
        for button in (self.close_button, self.withdraw, self.refuse, self.grant):
            button.setAutoDefault(False)
            self.buttons.addWidget(button)

    def _waiting_page(self) -> QWidget:
        """Return the list and, under it, the request in it that is meant."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tables[WAITING], 1)
        self.detail.setObjectName("actions")
        inner = QVBoxLayout(self.detail)
        inner.setContentsMargins(16, 10, 16, 10)
        inner.setSpacing(6)
        inner.addWidget(self.reason)
        inner.addWidget(self.facts)
        entry = QHBoxLayout()
        entry.setSpacing(20)
        self.days.setFixedWidth(96)
        entry.addWidget(self.days_field)
        entry.addWidget(self.note_field, 1)
        inner.addLayout(entry)
        column.addWidget(self.detail)
        return page

    def _waiting_columns(self) -> tuple[Column[Release], ...]:
        return (
            Column("number", self.tr("编号"), lambda row: row.number, 116, kind=Kind.SOFT),
            Column("name", self.tr("客户"), lambda row: f"{row.code} {row.name}", 200, stretch=True),
            Column("grade", self.tr("等级"), lambda row: row.grade, 60, kind=Kind.GRADE, value=lambda row: row.grade),
            _amount(self.tr("这一单")),
            Column("days", self.tr("天数"), lambda row: formats.days(row.days), 70, align=Align.RIGHT),
            Column(
                "asked", self.tr("申请"), lambda row: f"{row.requested_on:%m-%d} {role_name(row.requested_role)}", 120
            ),
        )

    def _past_columns(self) -> tuple[Column[Release], ...]:
        today = check.today_or(self._session.as_of)

        def state(row: Release) -> str:
            return wording.state_name(row.state_on(today))

        return (
            Column("number", self.tr("编号"), lambda row: row.number, 116, kind=Kind.SOFT),
            Column("name", self.tr("客户"), lambda row: f"{row.code} {row.name}", 170, stretch=True),
            _amount(self.tr("这一单")),
            Column("span", self.tr("有效期"), wording.span, 120),
            Column("state", self.tr("状态"), state, 70, tone=lambda row: _LATE.get(row.state_on(today), "text")),
            Column("who", self.tr("审批"), lambda row: role_name(row.decided_role) if row.decided_role else formats.DASH, 90),
            Column(
                "outcome", self.tr("结果"), lambda row: wording.outcome_name(row.outcome) or formats.DASH, 100,
                tip=lambda row: row.outcome_note or row.note,
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the requests anew."""
        rows = stored.waiting()
        for key, model, found in ((WAITING, self.waiting, rows), (DECIDED, self.past, stored.decided())):
            model.set_rows(found)
            if found:
                self.tables[key].show_rows()
                self.tables[key].view.select_first()
            else:
                self.tables[key].show_empty(_empty(key))
            self.tabs.set_count(key, len(found))
        self._on_current()
        if rows:
            self.tables[WAITING].view.setFocus()
        else:
            self.close_button.setFocus()

    def current(self) -> Release | None:
        """Return the request that is meant."""
        return next((row for row in self.waiting.rows if row.id == self.tables[WAITING].view.current_id()), None)

    def _on_current(self) -> None:
        asked = self.current() if self.tabs.current() == WAITING else None
        self.detail.setVisible(asked is not None)
        for button in (self.withdraw, self.refuse, self.grant):
            button.setVisible(asked is not None)
        self.problem.setText("")
        if asked is None:
            return
        self.days.setText(str(asked.days))
        self.note.clear()
        self.reason.setText(self.tr("理由：{reason}").format(reason=asked.reason))
        self.reason.setToolTip(asked.reason)
        self.facts.setText(self._said(asked))
        self.facts.setToolTip(self.facts.text())
        why = access.refusal(self._session) or release.may_decide(asked)
        for button in (self.refuse, self.grant):
            button.setEnabled(not why)
            button.setToolTip(why)
        access.allow(self.withdraw, self._session)
        self.problem.setText(why)

    def _said(self, asked: Release) -> str:
        """Return what speaks against the shipment today."""
        try:
            found = check.decide(
                asked.customer_id, asked.amount_cents, self._session.as_of, ship_on=check.today_or(self._session.as_of)
            )
        except AppError as error:
            return str(error)
        failed = [f"{each.name} {each.text}" for each in found.reasons if not each.passed]
        return self.tr("；").join(failed) or self.tr("现在不用特批也可以发货。")

    def do_grant(self) -> None:
        """Grant what is meant for the days that stand there."""
        asked = self.current()
        if asked is None or not self.grant.isEnabled():
            return
        text = self.days.text().strip()
        if not text.isascii() or not text.isdigit():
            self.days_field.set_error(self.tr("不是整数"))
            self.days.setFocus()
            return
        self._decide(lambda: release.grant(asked.id, self._session.as_of, days=int(text), note=self.note.text()))

    def do_refuse(self) -> None:
        """Refuse what is meant; the reason stands in the note."""
        asked = self.current()
        if asked is not None:
            self._decide(lambda: release.refuse(asked.id, self.note.text()))

    def do_withdraw(self) -> None:
        """Take back what is meant."""
        asked = self.current()
        if asked is not None:
            self._decide(lambda: release.withdraw(asked.id))

    def _decide(self, write: Callable[[], Written]) -> None:
        for field in (self.days_field, self.note_field):
            field.set_error("")
        try:
            written = write()
        except AppError as error:
            fields = {"days": self.days_field, "note": self.note_field}
            if error.field in fields:
                fields[error.field].set_error(str(error))
                fields[error.field].widget.setFocus()
            else:
                self.refresh()
                self.problem.setText(messages.problem(error).text)
            return
        self.refresh()
        access.announce(self._session, written)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Grant with Ctrl+Enter; Enter on a request goes to its days."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif control:
            self.do_grant()
        else:
            self._enter_days()

    def _enter_days(self) -> None:
        if self.detail.isVisible():
            self.days.setFocus()
            self.days.selectAll()


def _amount(title: str) -> Column[Release]:
    return Column(
        "amount", title, lambda row: formats.exact_money(row.amount_cents), 110, align=Align.RIGHT, kind=Kind.NUMBER
    )


def _empty(key: str) -> EmptyState:
    if key == WAITING:
        title = translate("ApprovalsDialog", "没有待批的特批")
        return EmptyState(title, translate("ApprovalsDialog", "在“能不能发货”里申请的特批会列在这里。"), mark="check")
    return EmptyState(translate("ApprovalsDialog", "还没有处理过的特批"), mark="check")
