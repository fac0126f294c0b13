"""What an import would change in stored records, field by field, in words a person checks before confirming."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services.importing.fields import Kind, field_label, spec
from app.services.importing.plan import Plan, TablePlan, Update

MOST: Final = 2000
_NAMED_BY: Final[Mapping[str, str]] = {
    "customer": "name",
    "contact": "name",
    "invoice": "number",
    "receipt": "number",
    "sales_order": "number",
    "statement": "period_end",
    "tax_invoice": "number",
    "credit_report": "reported_on",
}
_FOLLOWING: Final = {"initials", "short_initials", "needs_completion", "lines", "details", "open_cents"}
"""Columns that follow from others, or are told elsewhere."""
_FIELDS: Final = {
    "credit_limit_cents": "credit_limit",
    "parent_id": "parent",
    "external_ids": "external_id",
    "amount_cents": "amount",
    "net_cents": "net_amount",
    "tax_cents": "tax_amount",
    "voided_on": "status",
    "credit_cents": "credit",
    "debit_cents": "debit",
    "balance_cents": "balance",
    "total_cents": "total",
}


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One field of one record: which record, which field, what it holds and what it would hold; empty is nothing."""

    record: str
    field: str
    old: str
    new: str


def planned_changes(plan: Plan, most: int = MOST) -> list[PlannedChange]:
    """Return the first `most` changes of a plan in the order of its file; new records are not changes."""
    return list(islice(_changes(plan), most))


def _changes(plan: Plan) -> Iterator[PlannedChange]:
    for table in plan.tables:
        names = _names(table)
        for update in table.updates:
            for column in update.new:
                if column not in _FOLLOWING:
                    yield _change(plan.kind, names.get(update.row_id, ""), column, update)


def _change(kind: Kind, record: str, column: str, update: Update) -> PlannedChange:
    name = _FIELDS.get(column, column)
    label = field_label(kind, name) if spec(kind, name) is not None else _other_label(column)
    return PlannedChange(record, label, _said(column, update.old[column]), _said(column, update.new[column]))


def _other_label(column: str) -> str:
    """Return the label of a column that the kind of file has no field for: a receipt that an invoice brings along."""
    known = {
        "received_on": translate("Importing", "收款日期"),
        "invoice_number": translate("Importing", "核销单据编号"),
        "terms_days": translate("Importing", "账期（天）"),
    }
    return known.get(column, column)


def _said(column: str, value: Any) -> str:
    if value is None or value in ("", "{}"):
        return ""
    if column.endswith("_cents"):
        return format_yuan(value)
    if column == "parent_id":
        return str(database.scalar("SELECT name FROM customer WHERE id=?", (value,)) or "")
    if column == "external_ids":
        return "、".join(str(each) for each in json.loads(value).values())
    if column == "disputed":
        return translate("Importing", "是") if value else translate("Importing", "否")
    return translate("Importing", "作废") if column == "voided_on" else str(value)


def _names(table: TablePlan) -> dict[int, str]:
    column = _NAMED_BY.get(table.table)
    if column is None:
        return {}
    found: dict[int, str] = {}
    for part in database.chunks([update.row_id for update in table.updates[:MOST]]):
        rows = database.execute(f"SELECT id, {column} FROM {table.table} WHERE id IN ({database.marks(part)})", part)
        found |= {int(row): str(name) for row, name in rows}
    return found
