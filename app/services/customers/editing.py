"""Adding and changing a customer: what is required is refused, what merely looks wrong is a warning."""

import unicodedata
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.services import checks
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.pinyin import initials
from app.services.writing import Written, differences, insert, store, writing

STATUSES: Final = ("active", "stopped")


@dataclass(frozen=True, slots=True)
class CustomerInput:
    """What a person enters for a customer; amounts in fen; a limit of None is none set, of 0 is no credit."""

    code: str
    name: str
    short_name: str = ""
    credit_code: str = ""
    industry: str = ""
    region: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    legal_form: str = ""
    size: str = ""
    established_on: date | None = None
    registered_capital_cents: int | None = None
    paid_in_capital_cents: int | None = None
    parent_id: int | None = None
    owner: str = ""
    status: str = "active"
    terms_days: int | None = None
    credit_limit_cents: int | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""
    traded_since: date | None = None
    next_review_on: date | None = None


def load(customer_id: int) -> CustomerInput:
    """Return a customer as a form wants it."""
    return _input(_row(customer_id))


def _row(customer_id: int) -> Any:
    row = Customer.get_or_none(id=customer_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
    return row


def _input(row: Any) -> CustomerInput:
    values = {field.name: getattr(row, field.name) for field in fields(CustomerInput)}
    return CustomerInput(**values | {"tags": tuple(row.tags)})


def add(entry: CustomerInput) -> Written:
    """Add a customer; warns of a credit code with a wrong check character and of a name that is already there."""
    checked = _checked(entry)
    with writing():
        _refuse_taken_code(checked.code, None)
        _refuse_circle(checked.parent_id, None)
        values = asdict(checked)
        number = insert(Customer, values | {"initials": initials(checked.name)})
        recording.added(Subject("customer", number, number), values)
    return Written("customer", number, (number,), _warnings(checked, number))


def update(customer_id: int, entry: CustomerInput) -> Written:
    """Change a customer; saving one that an import had made completes it."""
    with writing():
        row = _row(customer_id)
        old = _input(row)
        checked = _checked(entry, old.status)
        _refuse_taken_code(checked.code, customer_id)
        _refuse_circle(checked.parent_id, customer_id)
        changes = differences(asdict(old), asdict(checked))
        if row.needs_completion:
            changes["needs_completion"] = [True, False]
        if changes:
            new = {name: value for name, (_, value) in changes.items()}
            store(Customer, customer_id, new | {"initials": initials(checked.name)})
            recording.changed(Subject("customer", customer_id, customer_id), changes)
    return Written("customer", customer_id, (customer_id,), _warnings(checked, customer_id))


def proposed_code() -> str:
    """Return the code after the highest one of the form C-0001."""
    highest = database.scalar(
        "SELECT MAX(CAST(substr(code, 3) AS INTEGER)) FROM customer"
        " WHERE code GLOB 'C-[0-9]*' AND substr(code, 3) NOT GLOB '*[^0-9]*'"
    )
    return f"C-{(highest or 0) + 1:04d}"


def check_credit_code(text: str) -> str:
    """Return a sentence when a 统一社会信用代码 looks wrong, empty when it is right or missing; it never blocks."""
    code = _folded_code(text)
    if not code:
        return ""
    if len(code) != 18:
        return translate("Customers", "统一社会信用代码应为 18 位，现在是 {length} 位。不影响保存。").format(
            length=len(code)
        )
    from stdnum.cn import uscc
    from stdnum.exceptions import ValidationError

    try:
        expected = uscc.calc_check_digit(code[:17])
        if code[17] != expected:
            return translate("Customers", "校验位不符，按规则末位应为 {letter}。不影响保存。").format(letter=expected)
        uscc.validate(code)
    except (ValidationError, ValueError):
        return translate("Customers", "统一社会信用代码里有不该出现的字符。不影响保存。")
    return ""


def _folded_code(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).upper().split()).replace("-", "")


def _warnings(entry: CustomerInput, customer_id: int) -> tuple[str, ...]:
    found = [check_credit_code(entry.credit_code)]
    for column, label in (
        ("name", translate("Customers", "名称")),
        ("credit_code", translate("Customers", "信用代码")),
    ):
        other = database.scalar(
            f"SELECT code FROM customer WHERE {column}=? AND {column}<>'' AND id<>?",
            (getattr(entry, column), customer_id),
        )
        if other is not None:
            found.append(translate("Customers", "{label}与客户 {code} 相同。").format(label=label, code=other))
    return tuple(warning for warning in found if warning)


def _checked(entry: CustomerInput, kept_status: str | None = None) -> CustomerInput:
    """Return the entry with its texts cleaned; raises InvalidInputError for the first field that does not fit."""
    _check_dates(entry)
    limit = translate("Customers", "授信额度")
    checks.amount(entry.credit_limit_cents, "credit_limit_cents", limit, zero=True)
    checks.amount(
        entry.registered_capital_cents, "registered_capital_cents", translate("Customers", "注册资本"), zero=True
    )
    checks.amount(entry.paid_in_capital_cents, "paid_in_capital_cents", translate("Customers", "实缴资本"), zero=True)
    checks.days(entry.terms_days, "terms_days", translate("Customers", "账期"))
    if entry.status not in {*STATUSES, kept_status}:
        raise InvalidInputError(translate("Customers", "客户状态不对。"), field="status")
    return replace(entry, **_cleaned_texts(entry))


def _check_dates(entry: CustomerInput) -> None:
    founded, traded = translate("Customers", "成立日期"), translate("Customers", "合作起始")
    checks.day(entry.established_on, "established_on", founded, earliest=checks.FOUNDED)
    if entry.established_on is not None and entry.established_on > clock.today():
        raise InvalidInputError(
            translate("Customers", "成立日期 {value} 还没有到。").format(value=entry.established_on),
            field="established_on",
        )
    checks.day(entry.traded_since, "traded_since", traded)
    checks.not_before(entry.traded_since, entry.established_on, "traded_since", traded, founded)
    checks.day(entry.next_review_on, "next_review_on", translate("Customers", "下次复审"))


def _cleaned_texts(entry: CustomerInput) -> dict[str, Any]:
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit, required=required)
        for name, label, limit, required in _texts()
    }
    cleaned["credit_code"] = _folded_code(cleaned["credit_code"])
    tag = translate("Customers", "标签")
    tags = (checks.text(each, "tags", tag, limit=20) for each in entry.tags)
    cleaned["tags"] = tuple(dict.fromkeys(each for each in tags if each))
    return cleaned


def _texts() -> tuple[tuple[str, str, int, bool], ...]:
    return (
        ("code", translate("Customers", "客户编码"), 40, True),
        ("name", translate("Customers", "客户名称"), 120, True),
        ("short_name", translate("Customers", "简称"), 40, False),
        ("credit_code", translate("Customers", "信用代码"), 40, False),
        ("industry", translate("Customers", "行业"), 60, False),
        ("region", translate("Customers", "地区"), 60, False),
        ("address", translate("Customers", "地址"), 200, False),
        ("phone", translate("Customers", "电话"), 60, False),
        ("email", translate("Customers", "邮箱"), 120, False),
        ("legal_form", translate("Customers", "企业类型"), 60, False),
        ("size", translate("Customers", "企业规模"), 40, False),
        ("owner", translate("Customers", "经办"), 40, False),
        ("notes", translate("Customers", "备注"), 4000, False),
    )


def _refuse_taken_code(code: str, own_id: int | None) -> None:
    taken = database.scalar("SELECT name FROM customer WHERE code=? AND id IS NOT ?", (code, own_id))
    if taken is not None:
        raise InvalidInputError(
            translate("Customers", "编码 {code} 已用于客户“{name}”。").format(code=code, name=taken), field="code"
        )


def _refuse_circle(parent_id: int | None, own_id: int | None) -> None:
    """Refuse a parent that does not exist or whose own parents lead back to this customer."""
    seen: set[int] = set()
    above = parent_id
    while above is not None and above not in seen:
        seen.add(above)
        row = database.execute("SELECT parent_id FROM customer WHERE id=?", (above,)).fetchone()
        if row is None or above == own_id:
            raise InvalidInputError(
                translate("Customers", "上级客户不能是不存在的客户、自己或自己的下级。"), field="parent_id"
            )
        above = row[0]
