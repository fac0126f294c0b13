"""Makes several customers one: which is kept, whose value of each field, what moves, which numbers are given anew."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.i18n import translate
from app.services.customers import merge_fields, merging
from app.services.customers.merge_fields import TOGETHER, FieldChoice
from app.services.customers.merging import Preview
from app.services.customers.wording import status_name
from app.views import formats, messages
from app.views.customers.words import terms_text
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import show_problem
from app.views.session import Session
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.segments import ChoiceButton

WIDTH, HEIGHT = 960, 640
MOST_CLASHES = 20
_CHARACTERS = {2: 30, 3: 18}  # of a value, by the number of customers
_FEWEST_CHARACTERS = 12


class MergeDialog(Dialog):
    """Asks how to merge; `merged` carries what was done. Raises an AppError where a customer is gone."""

    merged = Signal(object)  # merging.Merged

    def __init__(self, session: Session, customer_ids: Sequence[int], parent: QWidget | None = None) -> None:
        """Propose to keep the first customer."""
        super().__init__(self.tr("合并客户"), parent, paper_footer=True)
        self.setModal(True)
        self.resize(WIDTH, HEIGHT)
        self._session = session
        self._ids = list(customer_ids)
        self.groups: dict[str, QButtonGroup] = {}
        self.preview = merging.preview(self._ids[0], self._ids[1:])
        parties = (self.preview.kept, *self.preview.removed)
        self.keep = ChoiceButton(self.tr("保留"), [(str(each.id), f"{each.code} {each.name}") for each in parties])
        self.keep.chosen.connect(lambda key: self._look(int(key)))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._scroll, 1)
        self.add_button(self.tr("取消"), reject=True)
        self.run = self.add_button(self.tr("合并"), kind="primary")
        self.run.clicked.connect(self.accept)
        self._show()

    def _look(self, kept: int) -> None:
        """Preview keeping another customer."""
        self.preview = merging.preview(kept, [each for each in self._ids if each != kept])
        self._show()

    def _show(self) -> None:
        page = QWidget()
        page.setObjectName("surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(SectionTitle(self.tr("资料"), self.tr("各家不同的内容，逐项选择保留哪一家的")))
        column.addLayout(self._fields())
        column.addWidget(SectionTitle(self.tr("记录"), self.tr("移到保留的客户名下，核销重新计算")))
        for text in self._moves():
            column.addWidget(_wrapped(text))
        if self.preview.clashes:
            column.addWidget(SectionTitle(self.tr("编号冲突"), self.tr("两家都有的编号")))
            for text in self._clashes():
                column.addWidget(_wrapped(text))
        column.addWidget(_wrapped(self.tr("历史、日志和已生成的档案留在原编码下；合并可以撤销。"), "hint"))
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.groups = {}
        parties = (self.preview.kept, *self.preview.removed)
        for column, party in enumerate(parties, start=1):
            grid.addWidget(Text(party.code, "label"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, choice in enumerate(self.preview.fields, start=1):
            self._add_field(grid, row, choice)
        if not self.preview.fields:
            grid.addWidget(Text(self.tr("各家资料相同。"), tone="text2"), 1, 0, 1, 3)
        return grid

    def _add_field(self, grid: QGridLayout, row: int, choice: FieldChoice) -> None:
        word = merge_fields.word(choice.name)
        grid.addWidget(Text(word, "label"), row, 0)
        group = QButtonGroup(grid.parentWidget() or self)
        self.groups[choice.name] = group
        offered = dict(choice.values) | ({TOGETHER: None} if choice.together else {})
        for column, (customer, value) in enumerate(offered.items(), start=1):
            text = self.tr("全部保留") if customer == TOGETHER else printed(choice.name, value)
            most = _CHARACTERS.get(len(choice.values), _FEWEST_CHARACTERS)
            button = QRadioButton(_short(text, most).replace("&", "&&"))
            button.setToolTip(text)
            button.setAccessibleName(f"{word} {text}")
            button.setChecked(customer == choice.proposed)
            group.addButton(button, customer)
            grid.addWidget(button, row, column)

    def picks(self) -> dict[str, int]:
        """Return {field: customer whose value is kept}."""
        return {name: group.checkedId() for name, group in self.groups.items()}

    def _moves(self) -> list[str]:
        told = []
        for party in self.preview.removed:
            parts = [f"{record_word(table)} {formats.number(count)}" for table, count in party.records.items()]
            what = self.tr("、").join(parts) or self.tr("没有记录")
            told.append(
                self.tr("{code} {name}：{what}；应收余额 {balance}").format(
                    code=party.code, name=party.name, what=what, balance=formats.exact_money(party.balance_cents)
                )
            )
        return told

    def _clashes(self) -> list[str]:
        told = []
        for clash in self.preview.clashes[:MOST_CLASHES]:
            word = record_word(clash.table)
            if not clash.new_number:
                text = self.tr("{record} {number}：保留的客户已有，这一份留在原客户名下")
            elif clash.twin:
                text = self.tr("{record} {number} 改为 {new}；日期和金额相同，可能重复录入，合并后请核对")
            else:
                text = self.tr("{record} {number} 改为 {new}")
            told.append(text.format(record=word, number=clash.number, new=clash.new_number))
        more = len(self.preview.clashes) - MOST_CLASHES
        return [*told, self.tr("另有 {count} 个").format(count=formats.number(more))] if more > 0 else told

    def accept(self) -> None:
        """Merge and close."""
        shown: Preview = self.preview
        try:
            done = merging.merge(shown.kept.id, [each.id for each in shown.removed], self.picks())
        except AppError as error:
            show_problem(self, messages.problem(error, self.tr("合并客户")))
            return
        super().accept()
        self.merged.emit(done)


def _wrapped(text: str, role: str = "") -> Text:
    label = Text(text, role, selectable=True)
    label.setWordWrap(True)
    return label


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def printed(name: str, value: Any) -> str:
    """Return the value of a field as it is read on the screen."""
    if value in (None, "", []):
        return formats.DASH
    if name.endswith("_cents"):
        return formats.exact_money(int(value))
    special = {"terms_days": terms_text, "status": status_name, "discount_bp": formats.percent_bp}
    if name in special:
        return str(special[name](value))  # type: ignore[operator]
    if isinstance(value, list):
        return translate("Merging", "、").join(map(str, value))
    return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())


def record_word(table: str) -> str:
    """Return the word for the records of a table."""
    words = {
        "sales_order": translate("Merging", "订单"),
        "invoice": translate("Merging", "发票"),
        "receipt": translate("Merging", "回款"),
        "write_off": translate("Merging", "坏账核销"),
        "reconciliation": translate("Merging", "对账单"),
        "contact": translate("Merging", "联系人"),
        "licence": translate("Merging", "证照"),
        "guarantee": translate("Merging", "担保"),
        "statement": translate("Merging", "财务报表"),
        "bank_flow": translate("Merging", "银行流水"),
        "tax_invoice": translate("Merging", "进销项发票"),
        "credit_report": translate("Merging", "信用报告"),
        "trade_reference": translate("Merging", "同业证明"),
        "credit_event": translate("Merging", "信用事件"),
        "communication": translate("Merging", "沟通记录"),
        "follow_up": translate("Merging", "待办"),
        "attachment": translate("Merging", "附件"),
        "alert": translate("Merging", "预警"),
        "assessment": translate("Merging", "评估"),
    }
    return words.get(table, table)
