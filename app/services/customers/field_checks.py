"""What each field of a customer must be; a value that does not fit raises InvalidInputError naming the field."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError
from app.i18n import translate
from app.services import checks
from app.services.customers import credit_code, tax_grade
from app.services.customers.sizes import size_code

STATUSES: Final = ("active", "stopped")
_PHONE: Final = re.compile(r"[0-9+\-()（） .,，;；、/#*extEXT\u8f6c\u8f49\u5206\u673a]+")  # the words for an extension
_MAIL: Final = re.compile(r"[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+")
_SITE: Final = re.compile(r"(?:https?://)?[^\s/@:.]+(?:\.[^\s/@:.]+)+(?::\d{1,5})?(?:/\S*)?", re.IGNORECASE)
_MOST_BP: Final = 10_000
_MOST_E6: Final = 10_000  # 1 % a day

TEXT_LIMITS: Final = {
    "code": 40,
    "name": 120,
    "short_name": 40,
    "credit_code": 40,
    "industry": 60,
    "region": 60,
    "address": 200,
    "business_address": 200,
    "phone": 60,
    "email": 120,
    "website": 200,
    "legal_form": 60,
    "size": 40,
    "tax_grade": 20,
    "owner": 40,
    "settlement": 60,
    "payment_account": 120,
    "notes": 4000,
}
REQUIRED: Final = frozenset({"code", "name"})


def label(field: str) -> str:
    """Return the word for a field of a customer."""
    words = {
        "code": translate("Customers", "客户编码"),
        "name": translate("Customers", "客户名称"),
        "short_name": translate("Customers", "简称"),
        "credit_code": translate("Customers", "信用代码"),
        "industry": translate("Customers", "行业"),
        "region": translate("Customers", "地区"),
        "address": translate("Customers", "注册地址"),
        "business_address": translate("Customers", "经营地址"),
        "phone": translate("Customers", "电话"),
        "email": translate("Customers", "邮箱"),
        "website": translate("Customers", "网站"),
        "legal_form": translate("Customers", "企业类型"),
        "size": translate("Customers", "企业规模"),
        "size_declared_on": translate("Customers", "声明日期"),
        "tax_grade": translate("Customers", "纳税等级"),
        "owner": translate("Customers", "经办"),
        "status": translate("Customers", "状态"),
        "tags": translate("Customers", "标签"),
        "notes": translate("Customers", "备注"),
    }
    return words[field] if field in words else _money_label(field)


def _money_label(field: str) -> str:
    words = {
        "established_on": translate("Customers", "成立日期"),
        "traded_since": translate("Customers", "合作起始"),
        "next_review_on": translate("Customers", "下次复审"),
        "registered_capital_cents": translate("Customers", "注册资本"),
        "paid_in_capital_cents": translate("Customers", "实缴资本"),
        "settlement": translate("Customers", "结算方式"),
        "payment_account": translate("Customers", "付款账户"),
        "agreed_daily_rate_e6": translate("Customers", "约定违约金"),
        "credit_limit_cents": translate("Customers", "授信额度"),
        "terms_days": translate("Customers", "账期"),
        "limit_valid_to": translate("Customers", "额度有效至"),
        "limit_uplift_bp": translate("Customers", "额度上浮"),
        "discount_bp": translate("Customers", "现金折扣"),
        "discount_days": translate("Customers", "折扣天数"),
        "parent_id": translate("Customers", "上级客户"),
        "group_limit_cents": translate("Customers", "集团额度"),
        "grade": translate("Customers", "等级"),
    }
    return words.get(field, field)


def checked(field: str, value: Any) -> Any:
    """Return the value as it is stored, cleaned; raises InvalidInputError where it does not fit the field."""
    if field in TEXT_LIMITS:
        text = checks.text(value, field, label(field), limit=TEXT_LIMITS[field], required=field in REQUIRED)
        return _TEXT_RULES[field](text) if field in _TEXT_RULES and text else text
    rule = _RULES.get(field)
    return value if rule is None else rule(field, value)


def _matching(field: str, pattern: re.Pattern[str], text: str, sentence: str) -> str:
    if not pattern.fullmatch(text):
        raise InvalidInputError(sentence, field=field)
    return text


def phone(text: str, field: str = "phone") -> str:
    """Refuse what cannot be dialled: letters other than an extension, or fewer than three digits."""
    if sum(letter.isdigit() for letter in text) < 3:
        raise InvalidInputError(translate("Customers", "电话至少要有 3 位数字。"), field=field)
    return _matching(field, _PHONE, text, translate("Customers", "电话只能有数字、+、-、括号和“转”。"))


def mail(text: str, field: str = "email") -> str:
    """Refuse what is no mail address; several may stand side by side with commas or semicolons."""
    said = translate("Customers", "邮箱应为 名称@域名 的形式，多个之间用分号隔开。")
    for each in re.split(r"[;；,，]\s*", text.strip(";；,， ")):
        _matching(field, _MAIL, each, said)
    return text


def _site(text: str) -> str:
    return _matching("website", _SITE, text, translate("Customers", "网站应为 www.example.com 的形式。"))


def _tax(text: str) -> str:
    try:
        return tax_grade.parse(text)
    except ValueError:
        raise InvalidInputError(
            translate("Customers", "纳税等级应为 A、B、M、C 或 D，可带年度，如 B 2025。"), field="tax_grade"
        ) from None


_TEXT_RULES: Final[dict[str, Callable[[str], str]]] = {
    "credit_code": credit_code.folded,
    "phone": phone,
    "email": mail,
    "website": _site,
    "tax_grade": _tax,
    "size": size_code,
}


def _amount(field: str, cents: int | None) -> int | None:
    checks.amount(cents, field, label(field), zero=True)
    return cents


def _days(field: str, value: int | None) -> int | None:
    checks.days(value, field, label(field))
    return value


def _day(field: str, value: date | None) -> date | None:
    checks.day(value, field, label(field))
    return value


def _past_day(field: str, value: date | None) -> date | None:
    founded = field == "established_on"
    checks.day(value, field, label(field), earliest=checks.FOUNDED if founded else checks.EARLIEST)
    if value is not None and value > clock.today():
        raise InvalidInputError(
            translate("Customers", "{label} {value} 还没有到。").format(label=label(field), value=value), field=field
        )
    return value


def _share(field: str, value: int | None) -> int | None:
    if value is not None and not 0 <= value <= _MOST_BP:
        raise InvalidInputError(
            translate("Customers", "{label}应在 0% 到 100% 之间。").format(label=label(field)), field=field
        )
    return value


def _daily_rate(field: str, value: int | None) -> int | None:
    if value is not None and not 0 <= value <= _MOST_E6:
        raise InvalidInputError(
            translate("Customers", "约定违约金应在每日 0% 到 1% 之间，现在像是年利率。"), field=field
        )
    return value


def _tags(field: str, value: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (checks.text(each, field, label(field), limit=20) for each in value)
    return tuple(dict.fromkeys(each for each in cleaned if each))


_RULES: Final[dict[str, Callable[[str, Any], Any]]] = {
    "registered_capital_cents": _amount,
    "paid_in_capital_cents": _amount,
    "credit_limit_cents": _amount,
    "terms_days": _days,
    "discount_days": _days,
    "limit_uplift_bp": _share,
    "discount_bp": _share,
    "agreed_daily_rate_e6": _daily_rate,
    "established_on": _past_day,
    "size_declared_on": _past_day,
    "traded_since": _day,
    "next_review_on": _day,
    "limit_valid_to": _day,
    "tags": _tags,
}
