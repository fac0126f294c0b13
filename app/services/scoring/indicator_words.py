"""The names of indicators, and of what each is read from."""

from collections.abc import Callable, Mapping
from typing import Final

from app.i18n import translate

SOURCES: Final[Mapping[str, str]] = {
    "years_established": "profile",
    "paid_in_ratio": "profile",
    "identity": "profile",
    "size_declared": "profile",
    "licences_expired": "profile",
    "in_group": "profile",
    "years_of_trade": "trade",
    "order_volume_change": "orders",
    "debt_ratio": "statement",
    "current_ratio": "statement",
    "quick_ratio": "statement",
    "interest_cover": "statement",
    "gross_margin": "statement",
    "net_margin": "statement",
    "roe": "statement",
    "revenue_growth": "statement",
    "cash_to_current_debt": "statement",
    "z_manufacturer": "statement",
    "z_other": "statement",
    "statement_age": "statement",
    "bank_net_rate": "bank",
    "bank_volatility": "bank",
    "invoice_growth": "tax_invoices",
    "invoice_active_rate": "tax_invoices",
    "invoice_volatility": "tax_invoices",
    "invoice_largest_share": "tax_invoices",
    "invoice_void_rate": "tax_invoices",
    "payment_index": "payments",
    "dbt": "payments",
    "overdue_rate": "ageing",
    "max_days_overdue": "ageing",
    "late_rate": "payments",
    "utilisation": "limit",
    "payment_cycle_change": "payments",
    "dispute_rate": "invoices",
    "promises_kept": "events",
    "judicial": "reports",
    "filings": "reports",
    "references": "references",
    "tax_grade": "reports",
    "third_party_score": "reports",
    "events": "events",
}
"""Indicator -> what it is read from."""
_Words = Mapping[str, Callable[[], str]]

_OWN: Final[_Words] = {
    "years_established": lambda: translate("Scoring", "成立年限"),
    "paid_in_ratio": lambda: translate("Scoring", "实缴资本比例"),
    "identity": lambda: translate("Scoring", "信用代码"),
    "years_of_trade": lambda: translate("Scoring", "合作年限"),
    "size_declared": lambda: translate("Scoring", "企业规模"),
    "licences_expired": lambda: translate("Scoring", "过期证照"),
    "in_group": lambda: translate("Scoring", "集团关系"),
    "order_volume_change": lambda: translate("Scoring", "采购额变化（近 90 天）"),
}
_FINANCIAL: Final[_Words] = {
    "debt_ratio": lambda: translate("Scoring", "资产负债率"),
    "current_ratio": lambda: translate("Scoring", "流动比率"),
    "quick_ratio": lambda: translate("Scoring", "速动比率"),
    "interest_cover": lambda: translate("Scoring", "利息保障倍数"),
    "gross_margin": lambda: translate("Scoring", "毛利率"),
    "net_margin": lambda: translate("Scoring", "销售净利率"),
    "roe": lambda: translate("Scoring", "净资产收益率"),
    "revenue_growth": lambda: translate("Scoring", "营业收入增长率"),
    "cash_to_current_debt": lambda: translate("Scoring", "经营现金流 / 流动负债"),
    "z_manufacturer": lambda: translate("Scoring", "Z′ 值（制造业）"),
    "z_other": lambda: translate("Scoring", "Z″ 值（非制造业）"),
    "statement_age": lambda: translate("Scoring", "报表时效"),
    "bank_net_rate": lambda: translate("Scoring", "银行净流入率"),
    "bank_volatility": lambda: translate("Scoring", "银行流入波动"),
    "invoice_growth": lambda: translate("Scoring", "开票额增长率"),
    "invoice_active_rate": lambda: translate("Scoring", "开票活跃月份"),
    "invoice_volatility": lambda: translate("Scoring", "开票额波动"),
    "invoice_largest_share": lambda: translate("Scoring", "最大客户占比"),
    "invoice_void_rate": lambda: translate("Scoring", "发票作废率"),
}
_PAYMENT: Final[_Words] = {
    "payment_index": lambda: translate("Scoring", "付款指数（近 12 月）"),
    "dbt": lambda: translate("Scoring", "加权平均超期天数（近 12 月）"),
    "overdue_rate": lambda: translate("Scoring", "逾期金额占比"),
    "max_days_overdue": lambda: translate("Scoring", "最长逾期天数"),
    "late_rate": lambda: translate("Scoring", "逾期还款率（近 12 月）"),
    "utilisation": lambda: translate("Scoring", "额度占用率"),
    "payment_cycle_change": lambda: translate("Scoring", "付款周期变化"),
    "dispute_rate": lambda: translate("Scoring", "争议率（近 12 月）"),
    "promises_kept": lambda: translate("Scoring", "承诺履约率"),
}
_EXTERNAL: Final[_Words] = {
    "judicial": lambda: translate("Scoring", "司法被执行"),
    "filings": lambda: translate("Scoring", "经营异常与处罚"),
    "references": lambda: translate("Scoring", "同业付款评价"),
    "tax_grade": lambda: translate("Scoring", "纳税信用等级"),
    "third_party_score": lambda: translate("Scoring", "第三方评分"),
    "events": lambda: translate("Scoring", "信用事件（近 12 月）"),
}
_NAMES: Final[_Words] = {**_OWN, **_FINANCIAL, **_PAYMENT, **_EXTERNAL}
_SOURCE_NAMES: Final[_Words] = {
    "profile": lambda: translate("Scoring", "基本信息"),
    "trade": lambda: translate("Scoring", "首笔业务"),
    "orders": lambda: translate("Scoring", "销售明细"),
    "statement": lambda: translate("Scoring", "财务报表"),
    "bank": lambda: translate("Scoring", "银行流水"),
    "tax_invoices": lambda: translate("Scoring", "开票清单"),
    "payments": lambda: translate("Scoring", "回款核销"),
    "ageing": lambda: translate("Scoring", "账龄"),
    "limit": lambda: translate("Scoring", "授信额度"),
    "invoices": lambda: translate("Scoring", "发票"),
    "reports": lambda: translate("Scoring", "外部资料"),
    "references": lambda: translate("Scoring", "同业函询"),
    "events": lambda: translate("Scoring", "信用事件"),
}


def indicator_name(indicator: str) -> str:
    """Return the name of an indicator; one this program does not know is its own name."""
    return _NAMES[indicator]() if indicator in _NAMES else indicator


def source_id(indicator: str) -> str:
    """Return what a value was read from, one of the values of SOURCES; empty for an unknown indicator."""
    return SOURCES.get(indicator, "")


def source_name(indicator: str) -> str:
    """Return the name of what a value was read from."""
    source = source_id(indicator)
    return _SOURCE_NAMES[source]() if source else ""
