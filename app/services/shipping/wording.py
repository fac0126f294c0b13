"""The words of an answer at the order: decision, reasons, thresholds, where each comes from."""

from collections.abc import Callable, Mapping
from typing import Final

from app.i18n import translate
from app.money import format_yuan
from app.services.audit_words import role_name
from app.services.rules import shipping as rules
from app.services.rules.shipping import Finding, Order, Verdict
from app.services.shipping.policy import ShippingPolicy
from app.services.shipping.position import Standing
from app.services.shipping.stored import Release

Said = Callable[[Finding, Order, Standing], str]


def headline(decision: str) -> str:
    """Return the word for a decision."""
    names = {
        rules.YES: translate("Shipping", "可以发货"),
        rules.APPROVAL: translate("Shipping", "需审批"),
        rules.NO: translate("Shipping", "不能发货"),
    }
    return names[decision]


def percent(cents: int, limit_cents: int) -> str:
    """Print how much of a limit is used, one decimal: 115.3%."""
    tenths = (cents * 2_000 + limit_cents) // (2 * limit_cents)
    return f"{tenths // 10}.{tenths % 10}%"


def share(basis_points: int) -> str:
    """Print a share, 58.8%, without a decimal that is 0."""
    tenths = (basis_points + 5) // 10
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}%"


def approver_of(cents: int, lead_cents: int) -> str:
    """Return who may release a shipment of this amount, where the lead may up to `lead_cents`."""
    if cents > lead_cents:
        return role_name("owner")
    return translate("Shipping", "{lead}或{owner}").format(lead=role_name("lead"), owner=role_name("owner"))


def sentence(verdict: Verdict, order: Order, standing: Standing, lines: ShippingPolicy) -> str:
    """Return the sentence under the decision."""
    if verdict.decision == rules.APPROVAL:
        who = approver_of(order.credit_cents, lines.lead_cents)
        said = translate("Shipping", "由{who}批准，批准后 {days} 天内有效，只限这一单。")
        return said.format(who=who, days=lines.request_days)
    if verdict.decision == rules.NO:
        return text(verdict.findings[0], order, standing) + translate("Shipping", "。")
    if order.credit_cents == 0:
        return translate("Shipping", "全款已付，不占额度。")
    limit = standing.position.limit.in_force
    if not limit:
        return translate("Shipping", "各项都通过。")
    left = limit - verdict.exposure_after_cents
    return translate("Shipping", "发货后占用 {share}，还能赊 {left}。").format(
        share=percent(verdict.exposure_after_cents, limit), left=format_yuan(max(left, 0))
    )


def name(found: Finding) -> str:
    """Return the name of a reason."""
    names = {
        "limit": translate("Shipping", "额度"),
        "overdue": translate("Shipping", "逾期"),
        "group": translate("Shipping", "集团额度"),
        "review": translate("Shipping", "待复核"),
        "deposit": translate("Shipping", "定金"),
        "block": translate("Shipping", "停货名单"),
        "prepaid": translate("Shipping", "全款"),
        "data": translate("Shipping", "数据"),
    }
    return names[found.id]


def text(found: Finding, order: Order, standing: Standing) -> str:
    """Return what was found, in one line."""
    return _TEXTS[found.id](found, order, standing)


def _limit(found: Finding, order: Order, standing: Standing) -> str:
    del order
    after, allowed = found.value or 0, found.threshold
    if found.code == "no_limit":
        return translate("Shipping", "还没有额度，发货后占用 {after}").format(after=format_yuan(after))
    if found.code == "expired":
        return translate("Shipping", "额度已于 {day} 到期，不再算数").format(day=standing.limit_until)
    if found.code == "no_credit" or not allowed:
        return translate("Shipping", "额度为 0，不赊销")
    used = percent(after, allowed)
    if found.code in {"within", "small"}:
        return translate("Shipping", "发货后占用 {share}").format(share=used) + _lent(standing)
    over = format_yuan(after - allowed)
    return translate("Shipping", "发货后占用 {share}，超出 {over}").format(share=used, over=over) + _lent(standing)


def _lent(standing: Standing) -> str:
    if standing.release is not None:
        return translate("Shipping", "（含特批 {number}，至 {day}）").format(
            number=standing.release.number, day=standing.release.valid_to
        )
    if standing.season_bp:
        return translate("Shipping", "（含季节上浮 {share}）").format(share=share(standing.season_bp))
    return ""


def _overdue(found: Finding, order: Order, standing: Standing) -> str:
    del order
    days = found.value or 0
    if found.code == "none":
        return translate("Shipping", "没有逾期")
    if found.code == "too_long":
        return translate("Shipping", "最长 {days} 天，超过 {stop} 天").format(days=days, stop=found.stop)
    if found.code == "released":
        return translate("Shipping", "最长 {days} 天，本单已特批").format(days=days)
    if found.code == "small":
        return translate("Shipping", "最长 {days} 天，金额小，不计").format(days=days)
    said = translate("Shipping", "最长 {days} 天，{grade}最多容忍 {most} 天")
    return said.format(days=days, grade=_grade(standing), most=found.threshold)


def _grade(standing: Standing) -> str:
    if not standing.grade:
        return translate("Shipping", "未评级")
    return translate("Shipping", "{grade} 级").format(grade=standing.grade)


def _group(found: Finding, order: Order, standing: Standing) -> str:
    del order, standing
    used = translate("Shipping", "集团发货后占用 {after}").format(after=format_yuan(found.value or 0))
    if found.code == "within":
        return used
    over = format_yuan((found.value or 0) - (found.threshold or 0))
    said = translate("Shipping", "{used}，超出 {over}").format(used=used, over=over)
    return said + (translate("Shipping", "，本单已特批") if found.code == "released" else "")


def _review(found: Finding, order: Order, standing: Standing) -> str:
    del order
    said = translate("Shipping", "评估 {number} 会把额度降到 {limit}")
    return said.format(number=standing.assessment, limit=format_yuan(found.value or 0))


def _deposit(found: Finding, order: Order, standing: Standing) -> str:
    if found.code == "in_full":
        return translate("Shipping", "{grade}，只能预收全款").format(grade=_grade(standing))
    paid = translate("Shipping", "已预付 {share}").format(share=share(found.value or 0))
    if found.code in {"not_asked", "paid"}:
        return paid if order.prepaid_cents else translate("Shipping", "没有预付")
    if found.code == "released":
        return translate("Shipping", "{paid}，本单已特批").format(paid=paid)
    missing = -(-order.amount_cents * (found.threshold or 0) // rules.BP) - order.prepaid_cents
    return translate("Shipping", "{paid}，还差 {missing}").format(paid=paid, missing=format_yuan(missing))


def _block(found: Finding, order: Order, standing: Standing) -> str:
    del found, order
    block = standing.block
    if block is None:
        return translate("Shipping", "不在名单内")
    said = {
        rules.NEW_ORDERS: translate("Shipping", "{day} 起停止赊销，{who}批准"),
        rules.ALL: translate("Shipping", "{day} 起全部停货，{who}批准"),
    }
    return said[block.level].format(day=block.blocked_on, who=role_name(block.role))


def _data(found: Finding, order: Order, standing: Standing) -> str:
    del order
    said = translate("Shipping", "应收登记到 {day}，离发货已 {days} 天")
    return said.format(day=standing.data_on, days=found.value)


def _prepaid(found: Finding, order: Order, standing: Standing) -> str:
    del found, order, standing
    return translate("Shipping", "全款已付，不占额度，也不看逾期")


_TEXTS: Final[Mapping[str, Said]] = {
    "limit": _limit,
    "overdue": _overdue,
    "group": _group,
    "review": _review,
    "deposit": _deposit,
    "block": _block,
    "data": _data,
    "prepaid": _prepaid,
}


def threshold(found: Finding, standing: Standing) -> str:
    """Return what the value is held against, in a few words."""
    if found.id == "limit" and found.threshold:
        own = standing.position.limit.own_cents
        if not own or found.stop is None or found.stop <= found.threshold:
            return translate("Shipping", "额度 {limit}").format(limit=format_yuan(found.threshold))
        return translate("Shipping", "{share} 以内可批").format(share=share(found.stop * rules.BP // found.threshold))
    said: dict[str, str] = {
        "limit": translate("Shipping", "要有额度才能直接发"),
        "overdue": translate("Shipping", "超 {stop} 天不能发").format(stop=found.stop),
        "group": translate("Shipping", "集团额度 {limit}").format(limit=format_yuan(found.threshold or 0)),
        "review": translate("Shipping", "批准后要重新判断"),
        "deposit": _deposit_asked(found, standing),
        "data": translate("Shipping", "超过 {days} 天要先补登").format(days=found.threshold),
    }
    return said.get(found.id, "")


def _deposit_asked(found: Finding, standing: Standing) -> str:
    if not found.threshold:
        return translate("Shipping", "{grade}不要求").format(grade=_grade(standing))
    return translate("Shipping", "{grade}要 {share}").format(grade=_grade(standing), share=share(found.threshold))


def source(found: Finding, standing: Standing) -> str:
    """Return the record or the policy a reason comes from."""
    if found.id == "limit" and standing.release is not None:
        return standing.release.number
    sources = {
        "limit": translate("Shipping", "授信台账"),
        "overdue": translate("Shipping", "未核销单据"),
        "group": translate("Shipping", "集团额度"),
        "review": standing.assessment,
        "block": translate("Shipping", "停货记录"),
        "data": translate("Shipping", "发票和回款"),
    }
    return sources.get(found.id, translate("Shipping", "发货政策"))


def state_name(state: str) -> str:
    """Return the word for the state of a release."""
    names = {
        "requested": translate("Shipping", "待批"),
        "refused": translate("Shipping", "不批准"),
        "withdrawn": translate("Shipping", "已撤回"),
        "coming": translate("Shipping", "未开始"),
        "active": translate("Shipping", "有效"),
        "used": translate("Shipping", "已用掉"),
        "expired": translate("Shipping", "已到期"),
    }
    return names[state]


def level_name(level: str) -> str:
    """Return the word for a level of a block."""
    names = {
        rules.NEW_ORDERS: translate("Shipping", "停止赊销"),
        rules.ALL: translate("Shipping", "全部停货"),
    }
    return names[level]


def outcome_name(outcome: str) -> str:
    """Return the word for how a release turned out, empty where nobody has said so."""
    names = {
        "not_shipped": translate("Shipping", "没有发货"),
        "unpaid": translate("Shipping", "还没付款"),
        "paid_in_time": translate("Shipping", "按期付款"),
        "paid_late": translate("Shipping", "逾期才付"),
    }
    return names.get(outcome, "")


def span(lent: Release) -> str:
    """Print from when to when a release holds; the days asked for while it waits."""
    if lent.valid_from is None or lent.valid_to is None:
        return translate("Shipping", "{days} 天").format(days=lent.days)
    last = f"{lent.valid_to:%m-%d}" if lent.valid_to.year == lent.valid_from.year else str(lent.valid_to)
    return translate("Shipping", "{first:%m-%d} 至 {last}").format(first=lent.valid_from, last=last)
