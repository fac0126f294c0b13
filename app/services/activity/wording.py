"""What the figures of bank flows and invoice lists are called, and why one of them is missing."""

from functools import cache

from app.i18n import language, translate
from app.services.activity.cross_checks import Check
from app.services.rules.periods import Period


def check_name(check: Check) -> str:
    """Return what a cross-check is called."""
    return {
        Check.RECEIPTS: translate("Activity", "银行流水收入"),
        Check.INVOICED: translate("Activity", "开票清单"),
        Check.BUYERS: translate("Activity", "开票买方"),
        Check.LARGEST: translate("Activity", "首位买方占比"),
    }[check]


def check_against(check: Check, before: Period) -> str:
    """Return what a cross-check is compared with; `before` is the period before the one checked."""
    if check is Check.RECEIPTS:
        return translate("Activity", "对含税收入")
    if check is Check.INVOICED:
        return translate("Activity", "对营业收入")
    return translate("Activity", "对 {months}").format(months=months(before))


def months(period: Period) -> str:
    """Return a period as its months: 7–9 月."""
    text = translate("Activity", "{first}–{last} 月")
    return text.format(first=period.first.month, last=period.last.month)


def reason(code: str | None) -> str:
    """Return why a figure cannot be computed, as a sentence; empty for a figure that is there."""
    return _reasons(language()).get(code or "", "")


@cache
def _reasons(_language: str) -> dict[str, str]:
    return {
        "no_records": translate("Activity", "没有这类记录。"),
        "no_recent_records": translate("Activity", "近一年没有记录。"),
        "short_history": translate("Activity", "记录的月份太少。"),
        "not_positive": translate("Activity", "金额不是正数。"),
        "no_balances": translate("Activity", "流水没有余额。"),
        "no_bank_flows": translate("Activity", "这几个月没有银行流水。"),
        "no_invoices": translate("Activity", "这几个月没有开票清单。"),
        "no_statement": translate("Activity", "没有可比的财务报表：需要本期和上一期的累计营业收入。"),
        "no_tax_rate": translate("Activity", "没有开票清单，不知道税率。"),
        "no_earlier_invoices": translate("Activity", "没有前三个月的开票清单。"),
    }
