"""Why a figure could not be computed, as a sentence for people."""

from collections.abc import Callable, Mapping
from typing import Final

from app.i18n import translate

_SENTENCES: Final[Mapping[str, Callable[[], str]]] = {
    "beyond_history": lambda: translate("Figures", "销售记录不够长，只能说大于已有天数"),
    "credit_balance": lambda: translate("Figures", "余额为贷方，没有应收款"),
    "limit_zero": lambda: translate("Figures", "授信额度为零，却有未结余额"),
    "new": lambda: translate("Figures", "新增：前期没有业务可比"),
    "no_data": lambda: translate("Figures", "缺数据"),
    "no_earlier_payments": lambda: translate("Figures", "更早的 12 个月没有结清的单据"),
    "no_history": lambda: translate("Figures", "还没有任何业务往来"),
    "no_limit": lambda: translate("Figures", "没有设定授信额度"),
    "no_orders": lambda: translate("Figures", "本期和前期都没有业务"),
    "no_payments": lambda: translate("Figures", "期间内没有结清的单据"),
    "no_receivables": lambda: translate("Figures", "期初和期末都没有应收款"),
    "no_recent_payments": lambda: translate("Figures", "最近 3 个月没有结清的单据"),
    "no_sales": lambda: translate("Figures", "期间内没有赊销"),
    "no_spread": lambda: translate("Figures", "历史数值没有波动，无法比较"),
    "no_statement": lambda: translate("Figures", "没有财务报表"),
    "nothing_matured": lambda: translate("Figures", "期间内没有到期的单据"),
    "nothing_open": lambda: translate("Figures", "没有未结清的单据"),
    "nothing_to_collect": lambda: translate("Figures", "期间内没有可回收的款项"),
    "rule_off": lambda: translate("Figures", "该规则已停用"),
    "too_few": lambda: translate("Figures", "历史单据太少，无法判断"),
    "within_spread": lambda: translate("Figures", "变化没有超出该客户自身的波动"),
}


def sentence(reason: str | None) -> str:
    """Return why there is no number, in the language in use; the plain 不可计算 for a reason unknown here."""
    known = _SENTENCES.get(reason or "")
    return known() if known else translate("Figures", "不可计算")
