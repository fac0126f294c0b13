"""The cross-checks beside the ratios: what bank and invoice lists say of the sales of the latest three months."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from app.i18n import translate
from app.services.activity import wording
from app.services.activity.cross_checks import Check, CrossCheck, CrossChecks
from app.services.statements.terms import Figure
from app.views import formats, theme
from app.views.columns import Align, Column
from app.views.table_model import RowsModel
from app.views.widgets.table import Table
from app.views.widgets.table_header import HEADER_HEIGHT

ROW = 28


class EvidenceTable(Table):
    """A row a check; one over its threshold stands out, one that lacks its lists is left out."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._keep_rows_low()
        theme.current().rows_changed.connect(self._keep_rows_low)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _keep_rows_low(self) -> None:
        """Keep the rows as they are at any density of the tables."""
        self.view.verticalHeader().setDefaultSectionSize(ROW)

    def show_checks(self, checks: CrossChecks | None) -> None:
        """Show the checks of a period; nothing hides the table."""
        rows = [] if checks is None else [row for row in checks.rows if row.figure.known]
        self.setVisible(bool(rows))
        if checks is None or not rows:
            return
        model: RowsModel[CrossCheck] = RowsModel(_columns(checks), lambda row: row.check, parent=self)
        self.set_model(model)
        model.set_rows(rows)
        self.setFixedHeight(HEADER_HEIGHT + ROW * len(rows) + 1)


def _columns(checks: CrossChecks) -> Sequence[Column[CrossCheck]]:
    title = translate("Evidence", "佐证 · {months}").format(months=wording.months(checks.period))

    def name(row: CrossCheck) -> str:
        return f"{wording.check_name(row.check)} {wording.check_against(row.check, checks.before)}"

    return (
        Column("name", title, name, 150, stretch=True),
        Column("amount", translate("Evidence", "金额"), lambda row: _printed(row, row.figure), 98, Align.RIGHT),
        Column(
            "compared", translate("Evidence", "对照"), lambda row: _printed(row, row.compared), 98, Align.RIGHT,
            tone=lambda _: "text2", tip=lambda row: wording.reason(row.compared.reason),
        ),
        Column(
            "difference", translate("Evidence", "差异"), _difference, 76, Align.RIGHT,
            tone=lambda row: "watchFg" if row.over else "", bold=lambda row: row.over,
            tip=lambda row: wording.reason(row.difference.reason),
        ),
    )  # fmt: skip


def _printed(row: CrossCheck, figure: Figure) -> str:
    if figure.value is None:
        return formats.DASH
    if row.check is Check.BUYERS:
        return translate("Evidence", "{count} 家").format(count=formats.number(figure.value))
    return formats.percent(figure.value) if row.check is Check.LARGEST else formats.exact_money(round(figure.value))


def _difference(row: CrossCheck) -> str:
    if row.difference.value is None:
        return formats.DASH
    if row.check is Check.LARGEST:
        points = formats.number(row.difference.value * 100, 1, signed=True)
        return translate("Evidence", "{points} 点").format(points=points)
    return formats.percent(row.difference.value, signed=True)
