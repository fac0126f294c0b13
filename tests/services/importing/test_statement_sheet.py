"""Upright forms of one company: the balance sheet in two halves, the income statement below each other."""

from datetime import date

import pytest

from app.errors import InvalidInputError
from app.services.importing.statement_sheet import read_sheets

BALANCE = [
    ["资产负债表", "", "", "", "", ""],
    ["编制单位：青禾渡食品商贸有限公司", "2025年12月31日", "", "", "", "单位：元"],
    ["资产", "期末余额", "上年年末余额", "负债和所有者权益", "期末余额", "上年年末余额"],
    ["流动资产：", "", "", "流动负债：", "", ""],
    ["货币资金", "1,186,240.72", "1,428,115.40", "短期借款", "", "800,000.00"],
    ["应收账款", "5,683,174.90", "4,987,312.06", "流动负债合计", "10,551,768.10", "8,528,620.30"],
    ["流动资产合计", "12,451,086.44", "10,831,377.20", "负债合计", "11,152,201.16", "8,928,110.30"],
    ["", "", "", "实收资本（或股本）", "3,000,000.00", "3,000,000.00"],
    ["资产总计", "16,352,201.16", "13,950,166.45", "所有者权益（或股东权益）合计", "5,200,000.00", "5,022,056.15"],
]
INCOME = [
    ["利润表"],
    ["2026年1-9月", "单位：万元"],
    ["项目", "本期金额", "上期金额"],
    ["一、营业收入", "2441.623008", "2758.90"],
    ["减：营业成本", "2177.927723", ""],
    ["其中：利息费用", "27.41169", ""],
    ["四、净利润（净亏损以“－”号填列）", "-15.383067", ""],
    ["每股收益", "0.1", ""],
]


def test_a_balance_sheet_in_two_halves(csv_file) -> None:
    found = read_sheets(csv_file(BALANCE))
    assert found.end == date(2025, 12, 31)
    assert found.lines == {
        "cash": 118_624_072,
        "receivables": 568_317_490,
        "current_assets": 1_245_108_644,
        "total_assets": 1_635_220_116,
        "current_liabilities": 1_055_176_810,
        "total_liabilities": 1_115_220_116,
        "paid_in_capital": 300_000_000,
        "equity": 520_000_000,
    }
    assert found.before["short_term_loans"] == 80_000_000
    assert found.before["equity"] == 502_205_615


def test_an_income_statement_in_ten_thousands(xlsx_file) -> None:
    found = read_sheets(xlsx_file(INCOME))
    assert found.end == date(2026, 9, 30)
    assert found.lines == {
        "revenue": 2_441_623_008,
        "cost_of_sales": 2_177_927_723,
        "interest_expense": 27_411_690,
        "net_profit": -15_383_067,
    }
    assert found.before == {"revenue": 2_758_900_000}


def test_a_file_without_lines_is_refused(csv_file) -> None:
    with pytest.raises(InvalidInputError, match="没有找到报表项目"):
        read_sheets(csv_file([["项目", "期末余额"], ["天气", "3"]]))
    with pytest.raises(InvalidInputError, match="没有找到报表项目"):
        read_sheets(csv_file([["客户", "金额"], ["青禾渡", "3"]]))
