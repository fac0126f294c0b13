"""The invoice lists of one customer: sales and purchases by month, the largest buyers, and every invoice."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.activity import listing, sheets, wording
from app.services.activity.picture import InvoicePicture, invoice_picture
from app.services.exporting.workbook import Sheet
from app.services.importing.fields import Kind
from app.views import formats, theme
from app.views.customers.financials.activity_columns import invoice_columns, invoice_month_columns, party_columns
from app.views.customers.financials.activity_view import ActivityView, sorting
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from app.views.table_model import PagedRows, RowsModel
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.table import Total


class TaxInvoicesView(ActivityView):
    """Seen from the customer: sales are what it invoiced, without tax."""

    KIND = Kind.TAX_INVOICES

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin with both directions."""
        self.direction = SegmentBar(
            [
                Segment("", self.tr("全部")),
                Segment("sales", self.tr("销项")),
                Segment("purchase", self.tr("进项")),
            ]
        )
        self._picture: InvoicePicture | None = None
        super().__init__(session, place)
        self.direction.chosen.connect(lambda _: self.refresh())
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def name(self) -> str:
        """Return what is shown here."""
        return self.tr("开票清单")

    def figures(self) -> Sequence[tuple[str, str]]:
        """Return the key figures."""
        return (
            ("level", self.tr("月均销售")),
            ("growth", self.tr("同比增长")),
            ("active", self.tr("有票月份")),
            ("volatility", self.tr("销售波动")),
            ("top5", self.tr("前五大买方")),
            ("void", self.tr("作废率")),
            ("red", self.tr("红字率")),
            ("margin", self.tr("进销差率")),
        )

    def more_tools(self) -> Sequence[QWidget]:
        """Return the choice of the direction."""
        return (self.direction,)

    def make_lines(self) -> PagedRows[Any]:
        """Return the invoices, sorted by SQL."""
        return PagedRows(invoice_columns(), self._ids, listing.invoice_rows, parent=self)

    def _ids(self, keys: Sequence[Any]) -> Sequence[int]:
        if self._picture is None or self.place.customer_id is None:
            return ()
        period, direction = self._picture.period, str(self.direction.current())
        return listing.invoice_ids(self.place.customer_id, period, direction, sorting(keys))

    def read(self, customer_id: int, as_of: date, months: int) -> InvoicePicture:
        """Return the picture of a period."""
        direction, keys = str(self.direction.current()), sorting(self.line_model.sort_keys)
        return invoice_picture(customer_id, as_of, months, direction, keys)

    def show_picture(self, picture: InvoicePicture) -> None:
        """Show months, key figures and the largest buyers or suppliers."""
        self._picture = picture
        largest = max((row.sales.amount_cents for row in picture.months), default=0) or 1
        model = RowsModel(invoice_month_columns(largest), lambda row: row.month, parent=self)
        model.set_rows(picture.months)
        self.show_months(model)
        sold, bought = (
            sum(getattr(row, name).amount_cents for row in picture.months) for name in ("sales", "purchases")
        )
        self.months.set_total(
            {
                "month": Total(self.tr("合计")),
                "sales": Total(formats.money(sold)),
                "count": Total(formats.number(sum(row.sales.count for row in picture.months))),
                "purchases": Total(formats.money(bought)),
            }
        )
        self._show_figures(picture)
        self._show_sides(picture)

    def _show_figures(self, picture: InvoicePicture) -> None:
        sales = picture.activity.sales
        months = self.tr("{count} 个整月").format(count=sales.months)
        self.say("level", sales.level, _wan, months, unit=self.tr("万元"))
        self.say("growth", sales.growth, _change, self.tr("近 12 个月"))
        self.say("active", sales.active_rate, formats.percent, months)
        self.say("volatility", sales.volatility, formats.percent, self.tr("标准差 ÷ 均值"))
        self.say("top5", sales.top5_share, formats.percent, self._buyers(picture))
        self.say("void", sales.void_rate, formats.percent, self.tr("按张数"))
        self.say("red", sales.red_amount_rate, formats.percent, self._red_count(picture))
        self.say("margin", picture.activity.margin, formats.percent, self.tr("1 − 进项 ÷ 销项"))

    def _buyers(self, picture: InvoicePicture) -> str:
        largest = formats.percent(picture.activity.sales.largest_share.value)
        text = self.tr("{count} 家，首位 {share}")
        return text.format(count=picture.activity.sales.counterparties, share=largest)

    def _red_count(self, picture: InvoicePicture) -> str:
        figure = picture.activity.sales.red_count_rate
        if figure.value is None:
            return wording.reason(figure.reason)
        return self.tr("按张数 {share}").format(share=formats.percent(figure.value))

    def _show_sides(self, picture: InvoicePicture) -> None:
        purchases = self.direction.current() == "purchase"
        model = RowsModel(
            party_columns(self.tr("供应商") if purchases else self.tr("买方")), lambda row: row.name, parent=self
        )
        model.set_rows(picture.suppliers if purchases else picture.buyers)
        self.show_sides(model)

    def _fit(self) -> None:
        self.lines.view.set_hidden_columns({"tax"} if theme.current().small_window else set())

    def empty_text(self) -> tuple[str, str]:
        """Return what stands where there are no invoices."""
        text = self.tr("读入客户提供的销项、进项发票清单，看销售水平、买方集中度和作废、红字。")
        return self.tr("还没有开票清单"), text

    def make_sheet(self, customer_id: int, picture: InvoicePicture) -> Callable[[], Sheet]:
        """Return what makes the sheet of the period and direction shown."""
        direction = str(self.direction.current())
        return lambda: sheets.invoice_sheet(customer_id, picture.period, direction)


def _change(value: float) -> str:
    return formats.percent(value, signed=True)


def _wan(fen: float) -> str:
    return formats.wan(round(fen))
