"""Sentences about an assessment: the step of the grade, the reasons of the change, what follows, what would help."""

from app.i18n import translate
from app.services.customers.detail import CustomerDetail
from app.services.figures.notes import sentence
from app.services.scoring.history import ImproveLine, MethodLine, StoredAssessment
from app.services.scoring.wording import cap_name, ladder, settlement_name
from app.views import formats
from app.views.columns import Change

_MOST = 3


def grade_step(assessment: StoredAssessment) -> str:
    """Say how the grade moved: down one step from BBB."""
    before = assessment.previous
    if before is None:
        return translate("ScoringView", "首次评估")
    order = [line.grade for line in ladder()]
    if before.grade == assessment.grade or before.grade not in order or assessment.grade not in order:
        return translate("ScoringView", "等级不变")
    steps = order.index(assessment.grade) - order.index(before.grade)
    if steps > 0:
        text = translate("ScoringView", "由 {grade} 降 {n} 级")
    else:
        text = translate("ScoringView", "由 {grade} 升 {n} 级")
    return text.format(grade=before.grade, n=abs(steps))


def before_text(assessment: StoredAssessment, *, numbered: bool = True) -> str:
    """Name the assessment before."""
    before = assessment.previous
    if before is None:
        return translate("ScoringView", "没有可比较的上次评估")
    parts = [translate("ScoringView", "上次 {score}").format(score=before.score), before.grade]
    return " · ".join([*parts, formats.day(before.as_of), *([before.number] if numbered else [])])


def held_down(assessment: StoredAssessment) -> str:
    """Say what holds the grade below what the points would give; empty where nothing does."""
    if assessment.uncapped_grade == assessment.grade:
        return ""
    reasons = translate("ScoringView", "；").join(cap_name(cap) for cap in (*assessment.knock_outs, *assessment.caps))
    text = translate("ScoringView", "按分数为 {grade}：{reasons}。")
    return text.format(grade=assessment.uncapped_grade, reasons=reasons)


def thin_data(assessment: StoredAssessment) -> str:
    """Say that too little was known for more than a provisional grade; empty where enough was."""
    if not assessment.provisional:
        return ""
    text = translate("ScoringView", "取到的数据只占权重的 {share}，等级是暂定的。")
    return text.format(share=formats.percent(assessment.coverage, 0))


def reasons(assessment: StoredAssessment) -> list[tuple[str, int, str]]:
    """Return (group, change in points, the indicators behind it) for each group."""
    found = []
    for group in assessment.groups:
        moved = [line for line in assessment.lines if line.group == group.id and line.change]
        moved.sort(key=lambda line: -abs(line.change or 0))
        words = [f"{line.name} {formats.number(line.change, signed=True)}" for line in moved[:_MOST]]
        text = translate("ScoringView", "，").join(words)
        if len(moved) > _MOST:
            text += translate("ScoringView", " 等 {n} 项").format(n=len(moved))
        found.append((group.name, group.change or 0, text or translate("ScoringView", "无变化")))
    return found


def policy(assessment: StoredAssessment, customer: CustomerDetail) -> list[tuple[str, Change, str]]:
    """Return (what, current and proposed, why) of the proposed terms of credit."""
    limit, profile = assessment.limit, customer.profile
    line = next((each for each in ladder() if each.grade == assessment.grade), None)
    binding = next((method.name for method in limit.methods if method.id == limit.binding), "")
    unset = translate("ScoringView", "未设")
    current = unset if limit.current_cents is None else formats.exact_money(limit.current_cents)
    terms = unset if profile.terms_days is None else formats.days(profile.terms_days)
    none = translate("ScoringView", "资料不足")
    proposed = none if limit.proposed_cents is None else formats.exact_money(limit.proposed_cents)
    on_credit = line is None or line.settlement == "credit"
    term = formats.days(assessment.term_days) if on_credit or line is None else settlement_name(line.settlement)
    rows = [(translate("ScoringView", "信用额度"), Change(current, proposed), binding)]
    top = translate("ScoringView", "{grade} 级上限 {days}").format(
        grade=assessment.grade, days=formats.days(line.term_days if line else None)
    )
    rows.append((translate("ScoringView", "账期"), Change(terms, term), top if on_credit else ""))
    if line is not None:
        if line.discount_bp:
            note = translate("ScoringView", "按 {grade} 级").format(grade=assessment.grade)
            discount = Change(formats.DASH, formats.percent_bp(line.discount_bp))
            rows.append((translate("ScoringView", "现金折扣"), discount, note))
        every = translate("ScoringView", "每 {n} 个月").format(n=line.review_months)
        last = formats.day(customer.next_review_on) if customer.next_review_on else unset
        rows.append((translate("ScoringView", "下次复审"), Change(last, formats.day(assessment.next_review_on)), every))
    return rows


def method_text(method: MethodLine) -> str:
    """Say what one way to find the limit gave, or why it gave nothing."""
    given = formats.exact_money(method.cents) if method.cents is not None else sentence(method.reason)
    return f"{method.name}  {given}"


def over_limit(assessment: StoredAssessment, customer: CustomerDetail) -> str:
    """Say that more is owed than the proposed limit; empty where it is not."""
    proposed = assessment.limit.proposed_cents
    if proposed is None or customer.balance_cents <= proposed:
        return ""
    text = translate("ScoringView", "应收余额 {balance} 高于建议额度，采用后应暂停新增赊销。")
    return text.format(balance=formats.money(customer.balance_cents))


def improvement(line: ImproveLine) -> str:
    """Say the smallest change that brings an indicator more points."""
    patterns = {
        "le": translate("ScoringView", "降到 {value} 或以下"),
        "lt": translate("ScoringView", "降到 {value} 以下"),
        "ge": translate("ScoringView", "达到 {value}"),
        "gt": translate("ScoringView", "超过 {value}"),
        "is": translate("ScoringView", "变为“{value}”"),
        "supply": translate("ScoringView", "补充资料"),
    }
    return patterns[line.relation].format(value=line.to_text)
