"""What statements, their lines and their ratios are called on the screen, and why a ratio is not there."""

from datetime import date

from app.i18n import translate
from app.services.rules.altman import DISTRESS, GREY, SAFE
from app.services.rules.ratios import NO_OPENING, NO_SAME_MONTHS

YEAR = "year"


def line_label(key: str) -> str:
    """Return the name of a line of a statement."""
    return (_asset_labels() | _claim_labels() | _flow_labels())[key]


def section_label(section: str) -> str:
    """Return the name of a part of the form: balance or flow."""
    if section == "balance":
        return translate("Statements", "资产负债表")
    return translate("Statements", "利润表与现金流量")


def ratio_label(key: str) -> str:
    """Return the name of a ratio."""
    return {
        "z_manufacturer": translate("Statements", "Z′ 值（制造业）"),
        "z_other": translate("Statements", "Z″ 值（非制造业）"),
        "current_ratio": translate("Statements", "流动比率"),
        "quick_ratio": translate("Statements", "速动比率"),
        "debt_ratio": translate("Statements", "资产负债率"),
        "interest_cover": translate("Statements", "利息保障倍数"),
        "gross_margin": translate("Statements", "毛利率"),
        "net_margin": translate("Statements", "净利率"),
        "roe": translate("Statements", "净资产收益率"),
        "revenue_growth": translate("Statements", "收入增长率"),
        "cash_to_current_debt": translate("Statements", "经营现金流 / 流动负债"),
        "receivable_days": translate("Statements", "应收周转天数"),
        "tangible_net_worth": translate("Statements", "有形净值（万元）"),
    }[key]


def zone_label(zone: str) -> str:
    """Return the name of a zone of a Z-score."""
    return {
        SAFE: translate("Statements", "安全"),
        GREY: translate("Statements", "灰色区"),
        DISTRESS: translate("Statements", "危险"),
    }[zone]


def kind_label(period: str) -> str:
    """Return the name of a kind of period."""
    return {
        YEAR: translate("Statements", "年报"),
        "half": translate("Statements", "半年报"),
        "quarter": translate("Statements", "季报"),
        "month": translate("Statements", "月报"),
    }[period]


def state_label(state: str) -> str:
    """Return the name of the state of a statement."""
    return {"draft": translate("Statements", "草稿"), "confirmed": translate("Statements", "已确认")}[state]


def period_label(end: date, period: str) -> str:
    """Return the months a statement covers: 2025 年, 2026 年 1–9 月."""
    if period == YEAR:
        return translate("Statements", "{year} 年").format(year=end.year)
    if end.month == 1:
        return translate("Statements", "{year} 年 1 月").format(year=end.year)
    return translate("Statements", "{year} 年 1–{month} 月").format(year=end.year, month=end.month)


def short_label(end: date, period: str, year: int) -> str:
    """Return the months for a narrow column: 2025, and 1–9 月 where they are of `year`."""
    if period == YEAR:
        return str(end.year)
    if end.year != year:
        return f"{end.year}-{end.month:02d}"
    if end.month == 1:
        return translate("Statements", "1 月")
    return translate("Statements", "1–{month} 月").format(month=end.month)


def reason(text: str | None) -> str:
    """Return why a ratio cannot be computed, as a sentence."""
    kind, _, key = (text or "").partition(":")
    if kind == "missing":
        return translate("Statements", "没有填写{line}。").format(line=line_label(key))
    if kind == "not_positive":
        return translate("Statements", "{line}不大于零，不可计算。").format(line=line_label(key))
    known = {
        NO_OPENING: translate("Statements", "没有年初数：上一年年末的报表还没有录入。"),
        NO_SAME_MONTHS: translate("Statements", "没有上年同期的报表。"),
    }
    return known.get(kind, translate("Statements", "不可计算。"))


def _asset_labels() -> dict[str, str]:
    return {
        "cash": translate("Statements", "货币资金"),
        "trading_assets": translate("Statements", "交易性金融资产"),
        "notes_receivable": translate("Statements", "应收票据"),
        "receivables": translate("Statements", "应收账款"),
        "prepayments": translate("Statements", "预付款项"),
        "other_receivables": translate("Statements", "其他应收款"),
        "inventories": translate("Statements", "存货"),
        "other_current_assets": translate("Statements", "其他流动资产"),
        "current_assets": translate("Statements", "流动资产合计"),
        "long_term_investments": translate("Statements", "长期股权投资"),
        "fixed_assets": translate("Statements", "固定资产"),
        "construction": translate("Statements", "在建工程"),
        "intangible": translate("Statements", "无形资产"),
        "other_non_current_assets": translate("Statements", "其他非流动资产"),
        "non_current_assets": translate("Statements", "非流动资产合计"),
        "total_assets": translate("Statements", "资产总计"),
    }


def _claim_labels() -> dict[str, str]:
    return {
        "short_term_loans": translate("Statements", "短期借款"),
        "notes_payable": translate("Statements", "应付票据"),
        "payables": translate("Statements", "应付账款"),
        "advances": translate("Statements", "预收款项与合同负债"),
        "payroll_payable": translate("Statements", "应付职工薪酬"),
        "taxes_payable": translate("Statements", "应交税费"),
        "other_payables": translate("Statements", "其他应付款"),
        "other_current_liabilities": translate("Statements", "其他流动负债"),
        "current_liabilities": translate("Statements", "流动负债合计"),
        "long_term_loans": translate("Statements", "长期借款"),
        "other_non_current_liabilities": translate("Statements", "其他非流动负债"),
        "non_current_liabilities": translate("Statements", "非流动负债合计"),
        "total_liabilities": translate("Statements", "负债合计"),
        "paid_in_capital": translate("Statements", "实收资本"),
        "capital_reserve": translate("Statements", "资本公积"),
        "surplus_reserve": translate("Statements", "盈余公积"),
        "retained_earnings": translate("Statements", "未分配利润"),
        "equity": translate("Statements", "所有者权益合计"),
    }


def _flow_labels() -> dict[str, str]:
    return {
        "revenue": translate("Statements", "营业收入"),
        "cost_of_sales": translate("Statements", "营业成本"),
        "taxes_and_surcharges": translate("Statements", "税金及附加"),
        "selling_expenses": translate("Statements", "销售费用"),
        "administrative_expenses": translate("Statements", "管理费用"),
        "research_expenses": translate("Statements", "研发费用"),
        "finance_expenses": translate("Statements", "财务费用"),
        "interest_expense": translate("Statements", "利息费用"),
        "operating_profit": translate("Statements", "营业利润"),
        "profit_before_tax": translate("Statements", "利润总额"),
        "income_tax": translate("Statements", "所得税费用"),
        "net_profit": translate("Statements", "净利润"),
        "operating_cash_flow": translate("Statements", "经营活动现金流量净额"),
    }
