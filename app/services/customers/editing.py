"""Adding and changing a customer: what is required is refused, what merely looks wrong is a warning."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.services import audit, checks
from app.services.customers import credit_code, evidence, field_checks
from app.services.customers.field_checks import STATUSES, label
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.pinyin import initials
from app.services.writing import Written, differences, insert, store, writing

APPROVED: Final = (
    "credit_limit_cents",
    "terms_days",
    "limit_valid_to",
    "limit_uplift_bp",
    "discount_bp",
    "discount_days",
)
"""The fields of a customer that change by approval only."""


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
    website: str = ""
    tax_grade: str = ""
    size_declared_on: date | None = None
    business_address: str = ""
    settlement: str = ""
    payment_account: str = ""
    agreed_daily_rate_e6: int | None = None
    limit_valid_to: date | None = None
    limit_uplift_bp: int | None = None
    discount_bp: int | None = None
    discount_days: int | None = None


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """Who compared a credit code with the licence, and when; it holds for that code alone."""

    code: str
    by: str
    role: str
    on: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """A customer as its page shows it: what can be entered, and what was found out about it."""

    entry: CustomerInput
    code_check: CodeCheck | None
    needs_completion: bool


class ChangedMeanwhileError(RefusedError):
    """Fields somebody else changed since they were read; `now` is the customer as it stands."""

    def __init__(self, message: str, now: CustomerInput, fields_: tuple[str, ...]) -> None:
        """Name the fields and keep what they are now."""
        super().__init__(
            message, field=fields_[0], hint=translate("Customers", "您填写的内容都还在，再保存一次即以您的为准。")
        )
        self.now = now
        self.fields = fields_


def load(customer_id: int) -> CustomerInput:
    """Return a customer as a form wants it."""
    return _input(_row(customer_id))


def sheet(customer_id: int) -> Sheet:
    """Return a customer as its page wants it."""
    row = _row(customer_id)
    return Sheet(_input(row), code_check(row.credit_code_checked), bool(row.needs_completion))


def code_check(stored: Any) -> CodeCheck | None:
    """Return who compared the credit code, from what is stored of it; None where nobody did."""
    if not stored:
        return None
    return CodeCheck(stored["code"], stored["by"], stored["role"], date.fromisoformat(stored["on"]))


def _row(customer_id: int) -> Any:
    row = Customer.get_or_none(id=customer_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
    return row


def _writable(customer_id: int) -> Any:
    row = _row(customer_id)
    if row.merged_into_id is not None:
        raise RefusedError(translate("Customers", "这个客户已合并到另一家客户，不能再修改。"))
    return row


def _input(row: Any) -> CustomerInput:
    values = {field.name: getattr(row, field.name) for field in fields(CustomerInput)}
    return CustomerInput(**values | {"tags": tuple(row.tags)})


def add(entry: CustomerInput) -> Written:
    """Add a customer; warns of a credit code with a wrong check character and of a name that is already there."""
    names = [field.name for field in fields(CustomerInput)]
    checked = _checked(entry, names)
    with writing():
        _refuse_taken_code(checked.code, None)
        refuse_circle(checked.parent_id, None)
        values = asdict(checked)
        number = insert(Customer, values | _initials(checked))
        recording.added(Subject("customer", number, number), values)
    return Written("customer", number, (number,), _warnings(checked, number, names))


def update(
    customer_id: int, entry: CustomerInput, proof: Evidence = NO_EVIDENCE, *, loaded: CustomerInput | None = None
) -> Written:
    """Change a customer; saving one that an import had made completes it.

    With `loaded`, what the form began with, only the fields that differ from it are written; where one of them was
    changed by somebody else since, ChangedMeanwhileError says so and nothing is written. Fields of `APPROVED` are
    refused to the accountant. A changed field must fit; what an import left in the others may stay.
    """
    with writing():
        row = _writable(customer_id)
        old = _input(row)
        entry = entry if loaded is None else _merged(old, entry, loaded)
        changes = differences(asdict(old), asdict(entry))
        checked = _checked(entry, changes, old.status)
        changes = differences(asdict(old), asdict(checked))
        _refuse_change(customer_id, checked, changes, proof)
        if row.needs_completion:
            changes["needs_completion"] = [True, False]
        if changes:
            new = {name: value for name, (_, value) in changes.items()}
            store(Customer, customer_id, new | _initials(checked))
            recording.changed(Subject("customer", customer_id, customer_id), changes, proof)
    return Written("customer", customer_id, (customer_id,), _warnings(checked, customer_id, changes))


def _merged(old: CustomerInput, entry: CustomerInput, loaded: CustomerInput) -> CustomerInput:
    mine = differences(asdict(loaded), asdict(entry))
    theirs = differences(asdict(loaded), asdict(old))
    both = tuple(name for name in mine if name in theirs and theirs[name][1] != mine[name][1])
    if both:
        names = translate("Customers", "、").join(label(name) for name in both)
        raise ChangedMeanwhileError(
            translate("Customers", "{fields}在您填写期间已被别人改动，尚未保存。").format(fields=names), old, both
        )
    return replace(old, **{name: new for name, (_, new) in mine.items()})


def _refuse_change(customer_id: int, entry: CustomerInput, changes: Iterable[str], proof: Evidence) -> None:
    names = set(changes)
    if names & set(APPROVED):
        require_approver()
    if "code" in names:
        _refuse_taken_code(entry.code, customer_id)
    if "parent_id" in names:
        refuse_circle(entry.parent_id, customer_id)
    if "payment_account" in names:
        evidence.require_for_account(proof)


def require_approver() -> None:
    """Refuse the accountant what changes by approval only."""
    if audit.actor().role == "accountant":
        raise RefusedError(
            translate("Customers", "额度与账期由授信审批改变，会计不能直接修改。"),
            field="credit_limit_cents",
            hint=translate("Customers", "请由财务主管或负责人调整。"),
        )


def _initials(entry: CustomerInput) -> dict[str, str]:
    return {"initials": initials(entry.name), "short_initials": initials(entry.short_name)}


def mark_code_checked(customer_id: int, code: str = "") -> Written:
    """Note that the credit code was compared with the licence by who is at the desk, today; `code` before it is saved.

    The notice ends for this code and comes back with another one.
    """
    with writing():
        row = _writable(customer_id)
        person = audit.actor()
        now = {
            "code": credit_code.folded(code) or row.credit_code,
            "by": person.name,
            "role": person.role,
            "on": clock.today().isoformat(),
        }
        if not now["code"]:
            raise InvalidInputError(translate("Customers", "还没有填写信用代码。"), field="credit_code")
        store(Customer, customer_id, {"credit_code_checked": now})
        change = {"credit_code_checked": [row.credit_code_checked or None, now]}
        recording.changed(Subject("customer", customer_id, customer_id), change)
    return Written("customer", customer_id, (customer_id,))


def complete(customer_id: int) -> Written:
    """Say that a customer made by an import has all it needs."""
    return update(customer_id, load(customer_id))


def proposed_code() -> str:
    """Return the code after the highest one of the form C-0001."""
    highest = database.scalar(
        "SELECT MAX(CAST(substr(code, 3) AS INTEGER)) FROM customer"
        " WHERE code GLOB 'C-[0-9]*' AND substr(code, 3) NOT GLOB '*[^0-9]*'"
    )
    return f"C-{(highest or 0) + 1:04d}"


def industries() -> tuple[str, ...]:
    """Return the industries that customers of the book have, for a form to offer."""
    rows = database.execute("SELECT DISTINCT industry FROM customer WHERE industry<>'' ORDER BY industry").fetchall()
    return tuple(str(row[0]) for row in rows)


def check_credit_code(text: str) -> str:
    """Return a sentence when a 统一社会信用代码 looks wrong, empty when it is right or missing; it never blocks."""
    return credit_code.check(text)


def _warnings(entry: CustomerInput, customer_id: int, changed: Iterable[str]) -> tuple[str, ...]:
    names = set(changed)
    found = [check_credit_code(entry.credit_code)] if "credit_code" in names else []
    for column in ("name", "credit_code"):
        other = database.scalar(
            f"SELECT code FROM customer WHERE {column}=? AND {column}<>'' AND id<>?",
            (getattr(entry, column), customer_id),
        )
        if other is not None and column in names:
            found.append(translate("Customers", "{label}与客户 {code} 相同。").format(label=label(column), code=other))
    paid, registered = entry.paid_in_capital_cents, entry.registered_capital_cents
    if paid is not None and registered is not None and paid > registered and "paid_in_capital_cents" in names:
        found.append(translate("Customers", "实缴资本大于注册资本，请核对。"))
    return tuple(warning for warning in found if warning)


def _checked(entry: CustomerInput, names: Iterable[str], kept_status: str | None = None) -> CustomerInput:
    """Return the entry with these fields cleaned; raises InvalidInputError for the first one that does not fit."""
    wanted = list(names)
    cleaned = replace(entry, **{name: field_checks.checked(name, getattr(entry, name)) for name in wanted})
    if {"established_on", "traded_since"} & set(wanted):
        checks.not_before(
            cleaned.traded_since, cleaned.established_on, "traded_since", label("traded_since"), label("established_on")
        )
    if cleaned.status not in {*STATUSES, kept_status}:
        raise InvalidInputError(translate("Customers", "客户状态不对。"), field="status")
    return cleaned


def _refuse_taken_code(code: str, own_id: int | None) -> None:
    taken = database.scalar("SELECT name FROM customer WHERE code=? AND id IS NOT ?", (code, own_id))
    if taken is not None:
        raise InvalidInputError(
            translate("Customers", "编码 {code} 已用于客户“{name}”。").format(code=code, name=taken), field="code"
        )


def refuse_circle(parent_id: int | None, own_id: int | None) -> None:
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
