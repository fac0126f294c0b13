"""Finding the row a write is about, or saying which one is missing."""

from typing import Any

from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.models.ledger import Invoice, Receipt, SalesOrder, WriteOff


def row(model: Any, row_id: int) -> Any:
    """Return the row with this id; raises NotFoundError naming what it is."""
    found = model.get_or_none(id=row_id)
    if found is None:
        kind = {
            Customer: translate("Ledger", "客户"),
            Invoice: translate("Ledger", "单据"),
            Receipt: translate("Ledger", "回款"),
            SalesOrder: translate("Ledger", "订单"),
            WriteOff: translate("Ledger", "坏账核销"),
        }[model]
        raise NotFoundError(translate("Ledger", "这条{kind}记录已不存在，请刷新后再试。").format(kind=kind))
    return found


def unique_number(table: str, customer_id: int, number: str, own_id: int | None) -> None:
    """Refuse a number that another document of this customer has; `table` is invoice or sales_order."""
    taken = database.scalar(
        f"SELECT id FROM {table} WHERE customer_id=? AND number=? AND id IS NOT ?", (customer_id, number, own_id)
    )
    if taken is not None:
        raise InvalidInputError(
            translate("Ledger", "这个客户已有编号为 {number} 的单据。").format(number=number), field="number"
        )


def pinned_cents(column: str, row_id: int) -> int:
    """Return what hand-made allocations and write-offs hold of an invoice, or of a receipt or credit note.

    `column` is invoice_id, receipt_id or credit_id.
    """
    return int(
        database.scalar(
            f"SELECT COALESCE(SUM(amount_cents), 0) FROM allocation WHERE {column}=? AND manual=1", (row_id,)
        )
    )
