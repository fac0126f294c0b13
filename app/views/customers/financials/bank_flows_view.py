"""The bank flows of one customer: what came in and went out by month, who paid, and every line."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.activity import listing, sheets
from app.services.activity.picture import BankPicture, bank_picture
from app.services.exporting.workbook import Sheet
from app.services.importing.fields import Kind
from app.views import formats, theme
from app.views.customers.financials.activity_columns import bank_month_columns, flow_columns, party_columns
from app.views.customers.financials.activity_view import ActivityView, money, sorting
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from app.views.table_model import PagedRows, RowsModel
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.table import Total


class BankFlowsView(ActivityView):
    """Seen from the customer: income is what came into its account."""

    KIND = Kind.BANK_FLOWS

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin with the payers."""
        self.side = SegmentBar([Segment("payers", self.tr("付款方")), Segment("payees", self.tr("收款方"))])
        self._picture: BankPicture | None = None
        super().__init__(session, place)
        self.side.chosen.connect(lambda _: self._show_sides())
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def name(self) -> str:
        """Return what is shown here."""
        return self.tr("银行流水")

    def figures(self) -> Sequence[tuple[str, str]]:
        """Return the key figures."""
        return (
            ("inflow", self.tr("月均收入")),
            ("outflow", self.tr("月均支出")),
            ("net", self.tr("月均净额")),
            ("volatility", self.tr("收入波动")),
            ("balance", self.tr("月末平均余额")),
        )

    def more_tools(self) -> Sequence[QWidget]:
        """Return the choice of the other sides."""
        return (self.side,)

    def make_lines(self) -> PagedRows[Any]:
        """Return the flows, sorted by SQL."""
        return PagedRows(flow_columns(), self._ids, listing.flow_rows, parent=self)

    def _ids(self, keys: Sequence[Any]) -> Sequence[int]:
        if self._picture is None or self.place.customer_id is None:
            return ()
        return listing.flow_ids(self.place.customer_id, self._picture.period, sorting(keys))

    def read(self, customer_id: int, as_of: date, months: int) -> BankPicture:
        """Return the picture of a period."""
        return bank_picture(customer_id, as_of, months, sorting(self.line_model.sort_keys))

    def show_picture(self, picture: BankPicture) -> None:
        """Show months, key figures and the largest payers."""
        self._picture = picture
        largest = max((row.inflow_cents for row in picture.months), default=0) or 1
        model = RowsModel(bank_month_columns(largest), lambda row: row.month, parent=self)
        model.set_rows(picture.months)
        self.show_months(model)
        came, went = (sum(getattr(row, name) for row in picture.months) for name in ("inflow_cents", "outflow_cents"))
        self.months.set_total(
            {
                "month": Total(self.tr("合计")),
                "inflow": Total(formats.money(came)),
                "outflow": Total(formats.money(went)),
                "net": Total(formats.money(came - went, signed=True)),
            }
        )
        self._show_figures(picture)
        self._show_sides()

    def _show_figures(self, picture: BankPicture) -> None:
        activity = picture.activity.bank
        months = self.tr("{count} 个整月").format(count=activity.months)
        self.say("inflow", activity.inflow, money, months)
        self.say("outflow", activity.outflow, money, months)
        self.say("net", activity.net, money, months)
        self.say("volatility", activity.volatility, formats.percent, self.tr("标准差 ÷ 均值"))
        self.say("balance", activity.average_balance, money, months)

    def _show_sides(self) -> None:
        if self._picture is None:
            return
        payers = self.side.current() == "payers"
        model = RowsModel(
            party_columns(self.tr("付款方") if payers else self.tr("收款方")), lambda row: row.name, parent=self
        )
        model.set_rows(self._picture.payers if payers else self._picture.payees)
        self.show_sides(model)

    def _fit(self) -> None:
        self.lines.view.set_hidden_columns({"balance"} if theme.current().small_window else set())

    def empty_text(self) -> tuple[str, str]:
        """Return what stands where there are no flows."""
        return self.tr("还没有银行流水"), self.tr("读入客户提供的网银流水（CSV 或 Excel），看每月收入、支出和付款方。")

    def make_sheet(self, customer_id: int, picture: BankPicture) -> Callable[[], Sheet]:
        """Return what makes the sheet of the period shown."""
        return lambda: sheets.bank_sheet(customer_id, picture.period)
