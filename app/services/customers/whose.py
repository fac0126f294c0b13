"""Whose a record is: from an invoice, a contact or a letter to the customer in whose file it lies."""

from typing import Final

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database

_TABLES: Final = {
    "invoice": "invoice",
    "credit": "invoice",
    "receipt": "receipt",
    "order": "sales_order",
    "contact": "contact",
    "affiliate": "affiliate",
    "licence": "licence",
    "guarantee": "guarantee",
    "statement": "statement",
    "bank_flow": "bank_flow",
    "tax_invoice": "tax_invoice",
    "reconciliation": "reconciliation",
    "credit_report": "credit_report",
    "trade_reference": "trade_reference",
    "credit_event": "credit_event",
    "communication": "communication",
    "follow_up": "follow_up",
    "attachment": "attachment",
}


def customer_of(kind: str, record: int) -> int:
    """Return the id of the customer a record of this kind belongs to; raises NotFoundError where it has gone."""
    found = database.scalar(f"SELECT customer_id FROM {_TABLES[kind]} WHERE id=?", (record,)) if kind in _TABLES else 0
    if not found:
        raise NotFoundError(translate("Whose", "这条记录已不存在，请刷新后再试。"))
    return int(found)
