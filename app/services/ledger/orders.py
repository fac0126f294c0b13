"""Sales orders: entering and changing."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models.customer import Customer
from app.models.ledger import SalesOrder
from app.services import audit, checks
from app.services.ledger import lookup
from app.services.writing import Written, differences, insert, store, writing

STATUSES: Final = ("open", "shipped", "closed", "cancelled")


@dataclass(frozen=True, slots=True)
class OrderInput:
    """What a person enters for an order; fen, tax included."""

    customer_id: int
    number: str
    ordered_on: date
    amount_cents: int
    shipped_on: date | None = None
    status: str = "open"
    terms_days: int | None = None


def load(order_id: int) -> OrderInput:
    """Return an order as a form wants it."""
    return _input(lookup.row(SalesOrder, order_id))


def _input(row: Any) -> OrderInput:
    return OrderInput(
        customer_id=row.customer_id,
        number=row.number,
        ordered_on=row.ordered_on,
        amount_cents=row.amount_cents,
        shipped_on=row.shipped_on,
        status=row.status,
        terms_days=row.terms_days,
    )


def add(entry: OrderInput) -> Written:
    """Enter an order."""
    checked = _checked(entry, None)
    with writing():
        lookup.row(Customer, checked.customer_id)
        lookup.unique_number("sales_order", checked.customer_id, checked.number, None)
        values = asdict(checked)
        number = insert(SalesOrder, values)
        audit.record("add", "order", number, differences({}, values), customer_id=checked.customer_id)
    return Written("order", number, (checked.customer_id,))


def update(order_id: int, entry: OrderInput) -> Written:
    """Change an order; its customer stays."""
    with writing():
        old = _input(lookup.row(SalesOrder, order_id))
        checked = _checked(entry, old.status)
        if old.customer_id != checked.customer_id:
            raise InvalidInputError(translate("Ledger", "订单不能改到另一个客户名下。"), field="customer_id")
        lookup.unique_number("sales_order", checked.customer_id, checked.number, order_id)
        changes = differences(asdict(old), asdict(checked))
        if changes:
            store(SalesOrder, order_id, {name: new for name, (_, new) in changes.items()})
            audit.record("update", "order", order_id, changes, customer_id=old.customer_id)
    return Written("order", order_id, (old.customer_id,))


def _checked(entry: OrderInput, kept_status: str | None) -> OrderInput:
    """Return the entry with its number cleaned; a status that an import brought may stay."""
    ordered, shipped = translate("Ledger", "下单日期"), translate("Ledger", "发货日期")
    checks.day(entry.ordered_on, "ordered_on", ordered)
    checks.day(entry.shipped_on, "shipped_on", shipped)
    checks.not_before(entry.shipped_on, entry.ordered_on, "shipped_on", shipped, ordered)
    checks.amount(entry.amount_cents, "amount_cents", translate("Ledger", "订单金额"), zero=True)
    checks.days(entry.terms_days, "terms_days", translate("Ledger", "账期"))
    if entry.status not in {*STATUSES, kept_status}:
        raise InvalidInputError(translate("Ledger", "订单状态不对。"), field="status")
    number = checks.text(entry.number, "number", translate("Ledger", "订单编号"), limit=60, required=True)
    return replace(entry, number=number)
