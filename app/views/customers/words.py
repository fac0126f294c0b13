"""Words for what the services of customers and ledger say in codes."""

from datetime import date

from app.i18n import translate
from app.services.customers.detail import CustomerDetail
from app.services.customers.wording import status_name
from app.views.formats import days, exact_money
from app.views.messages import risk_name

GRADES = ("AAA", "AA", "A", "BBB", "BB", "B", "C", "D")
_LEVELS = {"watch": "watch", "warning": "warn", "high": "high"}


def level_of(severity: str) -> str:
    """Return the risk level of the worst open alert; ok where there is none."""
    return _LEVELS.get(severity, "ok")


def kind_name(kind: str) -> str:
    """Return the word for a kind of document or event: invoice, credit, receipt, refund, write_off, alert, order."""
    words = {
        "invoice": translate("CustomerWords", "开票"),
        "credit": translate("CustomerWords", "贷项"),
        "receipt": translate("CustomerWords", "回款"),
        "refund": translate("CustomerWords", "退款"),
        "write_off": translate("CustomerWords", "坏账核销"),
        "alert": translate("CustomerWords", "预警"),
        "order": translate("CustomerWords", "订单"),
    }
    return words.get(kind, kind)


def methods() -> tuple[str, ...]:
    """Return the ways of payment that are offered; others may be typed."""
    return (
        translate("CustomerWords", "银行转账"),
        translate("CustomerWords", "银行承兑"),
        translate("CustomerWords", "商业承兑"),
        translate("CustomerWords", "支票"),
        translate("CustomerWords", "现金"),
        translate("CustomerWords", "抵账"),
    )


def legal_forms() -> tuple[str, ...]:
    """Return the legal forms that are offered; others may be typed."""
    return (
        translate("CustomerWords", "有限责任公司"),
        translate("CustomerWords", "股份有限公司"),
        translate("CustomerWords", "个人独资企业"),
        translate("CustomerWords", "合伙企业"),
        translate("CustomerWords", "个体工商户"),
    )


def terms_text(terms_days: int | None) -> str:
    """Print a term: 45 天, 现结 for 0, a dash where none is set."""
    return translate("CustomerWords", "现结") if terms_days == 0 else days(terms_days)


def due_text(due_date: date | None, days_overdue: int) -> str:
    """Print how long something is overdue, or that it is not due, or that nobody said when it is."""
    if due_date is None:
        return translate("CustomerWords", "无到期日")
    return str(days_overdue) if days_overdue else translate("CustomerWords", "未到期")


def alert_summary(level: str, count: int) -> str:
    """Print how many alerts there are of the worst level: 预警 2 条."""
    return translate("CustomerWords", "{level} {count} 条").format(level=risk_name(level), count=count)


def meta_parts(detail: CustomerDetail, *, with_limit: bool = True) -> list[str]:
    """Return the line under the name: code, industry, limit and terms, who looks after it."""
    profile = detail.profile
    limit = (
        translate("CustomerWords", "未设额度")
        if profile.credit_limit_cents is None
        else translate("CustomerWords", "额度 {amount}").format(amount=exact_money(profile.credit_limit_cents))
    )
    terms = translate("CustomerWords", "账期 {days}").format(days=terms_text(profile.terms_days))
    parts = [profile.code, profile.industry, f"{limit} · {terms}" if with_limit else terms]
    if profile.owner:
        parts.append(translate("CustomerWords", "经办 {name}").format(name=profile.owner))
    if profile.status != "active":
        parts.append(status_name(profile.status))
    if detail.needs_completion:
        parts.append(translate("CustomerWords", "资料待完善"))
    return [part for part in parts if part]
