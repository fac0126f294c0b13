"""Asks with which other customer the one of the page is to be merged; likely duplicates are offered first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.customers import duplicates
from app.services.customers.duplicates import Candidate
from app.views.customers.customer_edit import CustomerEdit
from app.views.dialogs.base import Dialog
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import Field
from app.views.widgets.labels import Text

WIDTH = 520
MOST_OFFERED = 4


class PartnerDialog(Dialog):
    """Takes a customer by code, name or initials."""

    chosen = Signal(object)  # list of two ids, the one to keep first

    def __init__(self, customer_id: int, parent: QWidget) -> None:
        """Offer what is like this customer."""
        super().__init__(self.tr("合并客户"), parent, paper_footer=True)
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        self._customer = customer_id
        self.other = CustomerEdit(None, "")
        self.field = Field(self.tr("与哪个客户合并"), self.other)
        self.body.addWidget(self.field)
        group = duplicates.like(customer_id)
        self.offers: list[Button] = []
        if group is not None:
            self.body.addWidget(Text(self.tr("可能是同一客户"), "label"))
            for each in [one for one in group.customers if one.id != customer_id][:MOST_OFFERED]:
                self._offer(each)
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("下一步"), kind="primary").clicked.connect(self.confirm)
        self.other.setFocus()

    def _offer(self, each: Candidate) -> None:
        offer = Button(f"{each.code} {each.name}", kind="link")
        offer.clicked.connect(lambda: self._choose(each.id))
        self.offers.append(offer)
        self.body.addWidget(offer)

    def confirm(self) -> None:
        """Go on with the customer that was typed; say it where there is none."""
        try:
            other = self.other.customer_id()
        except ValueError:
            other = None
        if other is None or other == self._customer:
            self.field.set_error(self.tr("请选择另一个客户。"))
            self.other.setFocus()
            return
        self._choose(other)

    def _choose(self, other: int) -> None:
        self.accept()
        self.chosen.emit([self._customer, other])
