"""Words of a credit archive that follow from codes and figures: terms, units, and the sentences of the conclusion."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from app.i18n import translate
from app.money import MINUS, format_yuan, round_half_away
from app.services.archive.document import LEVELS, AlertLine, Receivables, Term
from app.services.customers.wording import order_status_name, status_name
from app.services.figures.metrics import CustomerFigures
from app.services.figures.notes import sentence
from app.services.figures.trends import MonthPoint
from app.services.rules.figure import Figure
from app.services.scoring.history import StoredAssessment
from app.services.scoring.wording import ladder

_RECENT: Final = 3
_STEADY_DAYS: Final = 3.0


def known(code: str, words: Mapping[str, Callable[[], str]]) -> Term | None:
    """Return a stored code with its word; a text that came from outside is its own word, nothing is no term."""
    if not code:
        return None
    return Term(code, words[code]() if code in words else code)


def status(code: str) -> Term | None:
    """Return how the trade with a customer stands."""
    return Term(code, status_name(code)) if code else None


def order_status(code: str) -> Term | None:
    """Return how far an order is."""
    return Term(code, order_status_name(code)) if code else None


def role(code: str) -> Term | None:
    """Return the role of who made an archive; the program itself has none."""
    words = {
        "accountant": lambda: translate("Archive", "会计"),
        "lead": lambda: translate("Archive", "财务主管"),
        "owner": lambda: translate("Archive", "负责人"),
    }
    return known(code, words) if code in words else None


def measure_name(code: str) -> str:
    """Return the name of a figure of the payment record or of the orders."""
    return {
        "dbt": lambda: translate("Archive", "平均超期天数 DBT"),
        "payment_index": lambda: translate("Archive", "付款指数"),
        "days_to_pay": lambda: translate("Archive", "平均付款天数"),
        "payment_cycle_change": lambda: translate("Archive", "付款周期变化"),
        "late_rate": lambda: translate("Archive", "逾期还款率"),
        "dso": lambda: translate("Archive", "应收周转天数 DSO"),
        "dispute_rate": lambda: translate("Archive", "争议率"),
        "orders_90": lambda: translate("Archive", "近 90 天订单额（元）"),
        "orders_year_ago": lambda: translate("Archive", "上年同期（元）"),
        "orders_previous": lambda: translate("Archive", "此前 90 天（元）"),
        "invoiced_90": lambda: translate("Archive", "近 90 天开票额（元）"),
        "order_volume_change": lambda: translate("Archive", "采购额变化率"),
    }[code]()


def reason(figure: Figure) -> Term | None:
    """Return why a figure has no number."""
    return None if figure.value is not None else Term(figure.reason or "", sentence(figure.reason))


def planned_review(due: date | None, as_of: date) -> Term | None:
    """Say how far the next review is from the as-of date."""
    if due is None:
        return None
    left = (due - as_of).days
    if left < 0:
        return Term("overdue", translate("Archive", "已超期 {days} 天").format(days=-left))
    return Term("planned", translate("Archive", "还有 {days} 天").format(days=left))


def conclusion(
    figures: CustomerFigures,
    receivables: Receivables,
    months: tuple[MonthPoint, ...],
    alerts: tuple[AlertLine, ...],
    assessment: StoredAssessment | None,
) -> tuple[str, ...]:
    """Say in plain sentences what the figures show: payments, receivables and limit, grade, alerts."""
    sentences = [
        _payments(months),
        _joined([_receivables(figures), _limit(figures), _paid_ahead(receivables)]),
        _joined([_grade(assessment), _proposal(assessment, figures.limit_cents)]),
        _alerts(alerts),
    ]
    return tuple(text for text in sentences if text)


def _joined(parts: Iterable[str]) -> str:
    return translate("Archive", "；").join(part for part in parts if part) + translate("Archive", "。")


def _number(value: float) -> str:
    return f"{round_half_away(value, 1):,.1f}".replace("-", MINUS)


def _percent(value: float) -> str:
    return f"{_number(value * 100)}%"


def _payments(months: tuple[MonthPoint, ...]) -> str:
    recent, before = _average(months[-_RECENT:]), _average(months[:-_RECENT])
    if recent is None:
        return "" if before is None else translate("Archive", "近 3 个月没有结清的单据，看不出付款快慢。")
    if before is None:
        text = translate("Archive", "近 3 个月结清的单据平均超期 {days} 天，更早没有可比的付款。")
        return text.format(days=_number(recent))
    change = recent - before
    if abs(change) < _STEADY_DAYS:
        text = translate("Archive", "付款快慢平稳：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。")
    elif change > 0:
        text = translate("Archive", "付款在放缓：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。")
    else:
        text = translate("Archive", "付款在加快：近 3 个月平均超期 {recent} 天，此前 9 个月 {before} 天。")
    return text.format(recent=_number(recent), before=_number(before))


def _average(months: tuple[MonthPoint, ...]) -> float | None:
    """Return the average days of some months, weighted by what was settled in each."""
    pairs = [(month.value.value, month.amount_cents) for month in months if month.value.value is not None]
    weight = sum(cents for _, cents in pairs)
    return sum(days * cents for days, cents in pairs) / weight if weight else None


def _receivables(figures: CustomerFigures) -> str:
    if figures.open_cents <= 0:
        return translate("Archive", "没有未收单据")
    balance, rate = format_yuan(figures.open_cents), figures.overdue_rate.value
    if figures.overdue_cents <= 0 or rate is None:
        return translate("Archive", "应收合计 {balance} 元，没有逾期").format(balance=balance)
    text = translate("Archive", "应收合计 {balance} 元，其中逾期 {overdue} 元（{rate}），最长逾期 {days} 天")
    days = f"{figures.max_days_overdue:,d}"
    return text.format(balance=balance, overdue=format_yuan(figures.overdue_cents), rate=_percent(rate), days=days)


def _limit(figures: CustomerFigures) -> str:
    limit, available = figures.limit_cents, figures.available_cents
    if limit is None or available is None:
        return translate("Archive", "没有设定授信额度")
    if available < 0:
        text = (
            translate("Archive", "已超出授信额度 {excess} 元") if limit else translate("Archive", "不予赊销的客户欠款")
        )
        return text.format(excess=format_yuan(-available))
    if not limit:
        return translate("Archive", "不予赊销，没有占用")
    share = _percent(figures.exposure_cents / limit)
    return translate("Archive", "额度占用 {share}，尚可用 {available} 元").format(
        share=share, available=format_yuan(available)
    )


def _paid_ahead(receivables: Receivables) -> str:
    if receivables.unallocated_cents <= 0:
        return ""
    text = translate("Archive", "另有 {amount} 元回款或红字未核销")
    return text.format(amount=format_yuan(receivables.unallocated_cents))


def _grade(assessment: StoredAssessment | None) -> str:
    if assessment is None:
        return translate("Archive", "尚未评分")
    score, grade, before = assessment.score, assessment.grade, assessment.previous
    if before is None:
        return translate("Archive", "首次评分 {score} 分，等级 {grade}").format(score=score, grade=grade)
    places = {rung: place for place, rung in enumerate(line.grade for line in ladder())}
    change = places.get(grade, 0) - places.get(before.grade, 0)
    if change == 0:
        text = translate("Archive", "等级维持 {grade}（上次 {old} 分，本次 {score} 分）")
    elif change > 0:
        text = translate("Archive", "等级由 {before} 降为 {grade}（上次 {old} 分，本次 {score} 分）")
    else:
        text = translate("Archive", "等级由 {before} 升为 {grade}（上次 {old} 分，本次 {score} 分）")
    return text.format(grade=grade, before=before.grade, old=before.score, score=score)


def _proposal(assessment: StoredAssessment | None, limit_cents: int | None) -> str:
    proposed = None if assessment is None else assessment.limit.proposed_cents
    if proposed is None:
        return ""
    if proposed == limit_cents:
        return translate("Archive", "建议维持现行额度")
    return translate("Archive", "建议额度 {proposed} 元").format(proposed=format_yuan(proposed))


def _alerts(alerts: tuple[AlertLine, ...]) -> str:
    active = [alert for alert in alerts if not alert.closed]
    if not active:
        return translate("Archive", "没有未关闭的预警。")
    worst = max(active, key=lambda alert: LEVELS.index(alert.level))
    names = {
        "normal": lambda: translate("Archive", "正常"),
        "watch": lambda: translate("Archive", "关注"),
        "warning": lambda: translate("Archive", "预警"),
        "high": lambda: translate("Archive", "高危"),
    }
    text = translate("Archive", "未关闭预警 {count} 条，最高为{level}：{rule} {value}。")
    return text.format(count=len(active), level=names[worst.level](), rule=worst.rule.text, value=worst.value_text)
