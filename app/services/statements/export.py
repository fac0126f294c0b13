"""The statements of one customer as a sheet: a line a row, a period a column, ratios and proof below."""

from app.i18n import translate
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.rules.statement_lines import LINES
from app.services.statements import analysis, listing, wording
from app.services.statements.listing import Period


def sheet(customer_id: int, name: str) -> Sheet:
    """Return every period of a customer, oldest first; lines nobody filled in are left out."""
    found = listing.periods(customer_id)
    filled = {key for period in found for key in period.lines}
    title = translate("Statements", "财务报表")
    columns = [Column(translate("Statements", "项目"), width=26), *(_column(period) for period in found)]
    rows = [
        [wording.line_label(line.key), *(period.lines.get(line.key) for period in found)]
        for line in LINES
        if line.key in filled
    ]
    proof = [each.balance.difference for each in analysis.analyse(found)]
    total = [translate("Statements", "资产 − 负债 − 权益"), *proof]
    return Sheet(title, f"{name} {title}", translate("Statements", "金额单位：元"), columns, rows, total)


def _column(period: Period) -> Column:
    months = wording.period_label(period.period_end, period.period)
    return Column(f"{months} · {wording.state_label(period.state)}", Kind.MONEY, 20)
