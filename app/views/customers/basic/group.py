"""The group of a customer: parent, sisters and subsidiaries with what they owe, and the limit of the whole."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.errors import InvalidInputError, RefusedError
from app.services.customers import group_links
from app.services.customers.group_links import GroupInput
from app.services.customers.groups import Group, Member
from app.services.history.recording import Evidence
from app.services.writing import Written
from app.views.columns import Align, Column, Kind
from app.views.customers.basic.group_rows import GroupTotal, TreeDelegate, member_key
from app.views.customers.basic.inline_editor import InlineEditor
from app.views.customers.basic.inline_table import InlineTable
from app.views.customers.basic.inputs import BP, Entry, coded_entry, money_entry, rate_entry, text_entry
from app.views.customers.basic.words import relation_name, terms_label
from app.views.customers.customer_edit import CustomerEdit
from app.views.customers.place import CustomerPlace
from app.views.formats import exact_money, money, percent
from app.views.session import Session

_NAMED: Final = 0
_FIXED: Final = {"above", "below"}


class GroupTable(InlineTable[Member]):
    """Firms of the group from the top down; left and right fold a branch, the name of a customer leads to it."""

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Show nothing yet."""
        super().__init__(session, place)
        self.group: Group | None = None
        self.tree = TreeDelegate(self.view)
        self.view.setItemDelegate(self.tree)
        self.view._rows_look = self.tree
        self.total = GroupTotal(self.view, self.tr("集团合计"))
        self.column.addWidget(self.total)
        self.view.clicked.connect(self._on_clicked)
        self.view.setToolTip(self.tr("Enter 修改，Ctrl+Enter 打开客户，←→ 收起或展开"))

    def columns(self) -> Sequence[Column[Member]]:
        """Return the columns."""
        outside, standing = (
            self.tr("非客户"),
            tuple(relation_name(each, None) for each in ("sister", "child", "parent")),
        )
        right, number = Align.RIGHT, Kind.NUMBER
        return (
            Column[Member]("name", self.tr("企业"), self._name, 124, tip=lambda row: row.name, stretch=True),
            Column[Member]("relation", self.tr("关系"), _relation, 92, kind=Kind.SOFT, tip=_relation, words=standing),
            Column[Member](
                "balance", self.tr("应收余额"), self._balance, 100, right, number, tone=_outside, words=(outside,)
            ),
            Column[Member]("limit", self.tr("额度"), lambda row: exact_money(row.limit_cents), 96, right, number),
            Column[Member]("overdue", self.tr("逾期"), lambda row: money(row.overdue_cents), 96, right, number),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the words around the table."""
        return (self.tr("集团与关联"), self.tr("+ 关联企业"), self.tr("没有母公司、子公司或关联企业"))

    def _name(self, row: Member) -> str:
        return self.tr("本户") if row.relation == "self" else row.name

    def _balance(self, row: Member) -> str:
        return self.tr("非客户") if row.customer_id is None else money(row.balance_cents)

    def show_group(self, group: Group) -> None:
        """Show a group; a customer that stands alone has none."""
        self.group = group
        members = [] if group.alone else list(group.members)
        self.tree.with_own = {member_key(row) for row, after in pairwise(members) if after.depth > row.depth}
        used = percent(group.utilisation)
        self.title.set_caption(
            self.tr("集团额度占用 {percent}").format(percent=used) if group.utilisation is not None else ""
        )
        self.total.setVisible(bool(members))
        self.total.show_group(group)
        self.show_rows(self._unfolded(members))

    def _unfolded(self, members: Sequence[Member]) -> list[Member]:
        shown: list[Member] = []
        hidden_below: int | None = None
        for row in members:
            if hidden_below is not None and row.depth > hidden_below:
                continue
            hidden_below = row.depth if member_key(row) in self.tree.folded else None
            shown.append(row)
        return shown

    def row_id(self, row: Member) -> str:
        """Return the identity of the firm."""
        return member_key(row)

    def _fold(self, row: Member, *, folded: bool) -> None:
        key = member_key(row)
        if key in self.tree.with_own and self.group is not None and self.editor is None:
            (self.tree.folded.add if folded else self.tree.folded.discard)(key)
            self.show_group(self.group)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is None or index.column() != _NAMED:
            return
        if member_key(row) in self.tree.with_own and row.customer_id is None:
            self._fold(row, folded=member_key(row) not in self.tree.folded)
        else:
            self._visit(row)

    def _visit(self, row: Member) -> None:
        if row.customer_id is not None and row.relation != "self":
            self.session.open_customer(row.customer_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold with the arrows, open a customer with Ctrl+Enter."""
        row = self.current()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and row is not None:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                self._fold(row, folded=event.key() == Qt.Key.Key_Left)
                return True
            if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._visit(row)
                return True
        return super().eventFilter(watched, event)

    def make_editor(self, row: Member | None) -> InlineEditor:
        """Return the inputs of a new link, or of a firm that is there."""
        share = rate_entry("share_bp", "%", BP)
        if row is None:
            relations = [(each, relation_name(each, None)) for each in ("parent", "child", "sister")]
            relation = coded_entry("relation", relations)
            firm = _firm_entry()
            editor = InlineEditor(
                (((self.tr("企业"), firm, 4), (self.tr("关系"), relation, 3), (self.tr("持股比例"), share, 2)),)
            )
            editor.show_values({"firm": "", "relation": "parent", "share_bp": None})
            return editor
        firm = text_entry("firm")
        parts = [(self.tr("企业"), firm, 4), (self.tr("持股比例"), share, 2)]
        values: dict[str, Any] = {"firm": row.name, "share_bp": row.share_bp}
        top = row.depth == 0
        rows: list[list[tuple[str, Entry, int]]] = [parts]
        if top and self.group is not None:
            limit, reason = money_entry("group_limit_cents"), text_entry("reason")
            rows.append([(terms_label("group_limit_cents"), limit, 2), (self.tr("依据"), reason, 4)])
            values |= {"group_limit_cents": self.group.limit_cents, "reason": ""}
        editor = InlineEditor(rows)
        editor.show_values(values)
        firm.set_read_only(row.affiliate_id is None)
        share.set_read_only(row.relation in _FIXED or (row.affiliate_id is None and row.depth == 0))
        return editor

    def write(self, row: Member | None, editor: InlineEditor) -> Written:
        """Write a new link, or what changed of a firm."""
        customer = self.place.customer_id
        assert customer is not None
        values = editor.values()
        return self._link(customer, values, editor) if row is None else self._change(customer, row, values)

    def _link(self, customer: int, values: dict[str, Any], editor: InlineEditor) -> Written:
        edit = editor.entries["firm"].widget
        assert isinstance(edit, CustomerEdit)
        name, share = edit.text().strip(), values["share_bp"]
        if not name:
            raise InvalidInputError(self.tr("请写企业名称，或选一个客户。"), field="firm")
        try:
            other = edit.customer_id()
        except ValueError:
            other = None
        if values["relation"] == "parent":
            known = GroupInput(other, share_bp=share) if other is not None else GroupInput(None, name, share)
            return group_links.set_parent(customer, known)
        if other is None:
            raise InvalidInputError(self.tr("没有这个客户：子公司和同属一家母公司的要先建为客户。"), field="firm")
        if values["relation"] == "child":
            return group_links.set_parent(other, GroupInput(customer, share_bp=share))
        above = group_links.parent_of(customer)
        if above == GroupInput():
            raise InvalidInputError(self.tr("先填写本户的母公司。"), field="relation")
        return group_links.set_parent(other, GroupInput(above.parent_id, above.affiliate_name, share))

    def _change(self, customer: int, row: Member, values: dict[str, Any]) -> Written:
        written = Written("customer", customer, (customer,))
        limit = values.get("group_limit_cents")
        if self.group is not None and "group_limit_cents" in values and limit != self.group.limit_cents:
            written = group_links.set_limit(customer, limit, Evidence(values["reason"]))
        if row.affiliate_id is not None and values["firm"] != row.name:
            written = group_links.rename_affiliate(row.affiliate_id, values["firm"], customer)
        if values["share_bp"] != row.share_bp:
            held = self._held(customer, row)
            above = group_links.parent_of(held)
            entry = GroupInput(above.parent_id, above.affiliate_name, values["share_bp"])
            written = group_links.set_parent(held, entry)
        return written

    def _held(self, customer: int, row: Member) -> int:
        """Return the customer whose share in the firm above it a row shows."""
        if row.relation == "parent" or row.customer_id is None:
            return customer
        return row.customer_id

    def remove(self, row: Member) -> Written:
        """Take a firm out of the group: the parent of this customer, or another one below the same."""
        customer = self.place.customer_id
        assert customer is not None
        if row.relation == "above":
            raise RefusedError(self.tr("它不直接在本户之上，请到它下面那家企业的资料里解除。"))
        return group_links.set_parent(self._held(customer, row), GroupInput())

    def named(self, row: Member) -> str:
        """Return the firm with how it stands to the customer."""
        said = self.tr("{name}（{relation}）")
        return said.format(name=row.name, relation=relation_name(row.relation, row.share_bp))


def _relation(row: Member) -> str:
    return relation_name(row.relation, row.share_bp)


def _outside(row: Member) -> str:
    return "text2" if row.customer_id is None else ""


def _firm_entry() -> Entry:
    edit: QLineEdit = CustomerEdit(None, "")
    return Entry("firm", edit, lambda value: edit.setText(str(value)), lambda: edit.text().strip(), edit.text)
