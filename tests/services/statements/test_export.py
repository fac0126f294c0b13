"""The statements of a customer as a sheet: filled lines, a column a period, the proof below."""

from datetime import date

from app.services.exporting.workbook import write
from app.services.statements import entry, export
from app.services.statements.entry import StatementInput
from tests.factories import make_customer


def test_every_period_and_only_filled_lines(book, tmp_path) -> None:
    customer = make_customer()
    for end, kind, cents in ((date(2025, 12, 31), "year", 500), (date(2026, 6, 30), "half", 700)):
        lines = {"total_assets": 900, "total_liabilities": 400, "equity": cents}
        entry.add(customer, StatementInput(end, kind, lines))
    found = export.sheet(customer, "青禾渡")
    assert [column.title for column in found.columns] == ["项目", "2025 年 · 草稿", "2026 年 1–6 月 · 草稿"]
    assert list(found.rows) == [["资产总计", 900, 900], ["负债合计", 400, 400], ["所有者权益合计", 500, 700]]
    assert list(found.total) == ["资产 − 负债 − 权益", 0, -200]
    assert write(tmp_path / "out.xlsx", [found]) == 3
