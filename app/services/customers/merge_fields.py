"""Which value of each field a merged customer keeps, and giving it back what it had."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models.customer import Customer
from app.services.customers.editing import APPROVED, require_approver
from app.services.pinyin import initials
from app.services.writing import store

TOGETHER: Final = 0  # a pick of all values at once: tags are united, notes stand one below the other


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field whose values differ: {customer id: value} in the order of the customers, and the pick proposed."""

    name: str
    values: dict[int, Any]
    proposed: int
    together: bool = False


_WORDS: Final[Mapping[str, Callable[[], str]]] = {
    "name": lambda: translate("Merging", "客户名称"),
    "short_name": lambda: translate("Merging", "简称"),
    "credit_code": lambda: translate("Merging", "统一社会信用代码"),
    "legal_form": lambda: translate("Merging", "企业类型"),
    "size": lambda: translate("Merging", "企业规模"),
    "industry": lambda: translate("Merging", "行业"),
    "region": lambda: translate("Merging", "地区"),
    "address": lambda: translate("Merging", "地址"),
    "business_address": lambda: translate("Merging", "经营地址"),
    "phone": lambda: translate("Merging", "电话"),
    "email": lambda: translate("Merging", "邮箱"),
    "website": lambda: translate("Merging", "网址"),
    "established_on": lambda: translate("Merging", "成立日期"),
    "registered_capital_cents": lambda: translate("Merging", "注册资本"),
    "paid_in_capital_cents": lambda: translate("Merging", "实缴资本"),
    "tax_grade": lambda: translate("Merging", "纳税信用等级"),
    "owner": lambda: translate("Merging", "经办"),
    "status": lambda: translate("Merging", "往来状态"),
    "settlement": lambda: translate("Merging", "结算方式"),
    "payment_account": lambda: translate("Merging", "付款账户"),
    "terms_days": lambda: translate("Merging", "账期"),
    "credit_limit_cents": lambda: translate("Merging", "授信额度"),
    "discount_bp": lambda: translate("Merging", "提前付款折扣"),
    "agreed_daily_rate_e6": lambda: translate("Merging", "约定违约金日率"),
    "traded_since": lambda: translate("Merging", "合作起始"),
    "next_review_on": lambda: translate("Merging", "下次复审"),
    "tags": lambda: translate("Merging", "标签"),
    "notes": lambda: translate("Merging", "备注"),
}
FIELDS: Final = tuple(_WORDS)
_WITH: Final[Mapping[str, tuple[str, ...]]] = {
    "credit_code": ("credit_code_checked",),
    "size": ("size_declared_on",),
    "credit_limit_cents": ("limit_valid_to", "limit_uplift_bp"),
    "discount_bp": ("discount_days",),
}
"""Columns that go with a field: they mean nothing beside the value of another customer."""
_EARLIEST: Final = ("traded_since", "next_review_on")
_TOGETHER: Final = ("tags", "notes")
_EMPTY: Final[tuple[Any, ...]] = (None, "", [], {})


def word(name: str) -> str:
    """Return the word for a field of a merge."""
    return _WORDS[name]() if name in _WORDS else name


def choices(kept: Any, removed: Sequence[Any]) -> tuple[FieldChoice, ...]:
    """Return the fields whose values differ, with what is proposed: what is there, of the kept customer first.

    Limit and terms stay those of the kept customer unless somebody who may change them picks others.
    """
    rows = [kept, *removed]
    found = []
    for name in FIELDS:
        values = {row.id: getattr(row, name) for row in rows}
        first = next(iter(values.values()))
        if any(value != first for value in values.values()):
            found.append(FieldChoice(name, values, _proposed(name, values), name in _TOGETHER))
    return tuple(found)


def _proposed(name: str, values: Mapping[int, Any]) -> int:
    filled = {customer: value for customer, value in values.items() if value not in _EMPTY}
    if name in APPROVED:
        return int(next(iter(values)))
    if name in _TOGETHER and len(filled) > 1:
        return TOGETHER
    if name in _EARLIEST and filled:
        return min((str(value), customer) for customer, value in filled.items())[1]
    return int(next(iter(filled or values)))


def chosen(kept: Any, removed: Sequence[Any], picks: Mapping[str, int]) -> dict[str, Any]:
    """Return the columns the kept customer gets.

    Raises InvalidInputError for a pick that is none of them, RefusedError where an accountant picks limit or terms.
    """
    rows = {row.id: row for row in (kept, *removed)}
    values: dict[str, Any] = {}
    for choice in choices(kept, removed):
        pick = picks.get(choice.name, choice.proposed)
        if pick == TOGETHER and choice.together:
            values[choice.name] = _together(choice)
        elif pick in rows:
            if choice.name in APPROVED and getattr(rows[pick], choice.name) != getattr(kept, choice.name):
                require_approver()
            values |= {name: getattr(rows[pick], name) for name in (choice.name, *_WITH.get(choice.name, ()))}
        else:
            raise InvalidInputError(
                translate("Merging", "{field}没有这样的选项。").format(field=word(choice.name)), field=choice.name
            )
    external: dict[str, str] = {}
    for row in (*removed, kept):
        external |= row.external_ids
    return values | {"external_ids": external}


def _together(choice: FieldChoice) -> Any:
    filled = [value for value in choice.values.values() if value not in _EMPTY]
    if choice.name == "tags":
        return list(dict.fromkeys(tag for tags in filled for tag in tags))
    return "\n".join(dict.fromkeys(str(value) for value in filled))


def store_chosen(kept_id: int, values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Write the columns that change; return {column: [old, new]}."""
    row = Customer.get_by_id(kept_id)
    changes = {name: [getattr(row, name), value] for name, value in values.items() if getattr(row, name) != value}
    _store(kept_id, {name: new for name, (_, new) in changes.items()})
    return changes


def give_back(kept_id: int, changes: Mapping[str, Sequence[Any]]) -> tuple[dict[str, list[Any]], list[str]]:
    """Put the old values back where nobody changed them since; return what was restored and which fields were not."""
    row = Customer.get_by_id(kept_id)
    restored: dict[str, list[Any]] = {}
    changed_since: list[str] = []
    for name, (old, new) in changes.items():
        if _plain(getattr(row, name)) == _plain(new):
            restored[name] = [new, old]
        elif name in _WORDS:
            changed_since.append(name)
    _store(kept_id, {name: old for name, (_, old) in restored.items()})
    return restored, changed_since


def _store(kept_id: int, values: Mapping[str, Any]) -> None:
    """Write the columns, and the initials of the names among them."""
    derived = (("name", "initials"), ("short_name", "short_initials"))
    found = {column: initials(values[name]) for name, column in derived if name in values}
    store(Customer, kept_id, {**values, **found})


def _plain(value: Any) -> Any:
    """Return a date as its ISO text, as JSON keeps it."""
    return value.isoformat() if hasattr(value, "isoformat") else value
