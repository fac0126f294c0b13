"""The tables of a customer's file: their columns, what fills them, and how a stored value is read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from app.models.attachment import Attachment
from app.models.communication import Communication, FollowUp
from app.models.credit_record import CreditEvent, CreditReport, TradeReference
from app.models.customer import Affiliate, Contact, Customer, Guarantee, Licence
from app.models.database import JsonField
from app.models.ledger import Reconciliation
from app.models.shipping import CustomerBlock, LimitRelease, ShippingCheck
from app.models.statement import Statement

MODELS: Final[Mapping[str, Any]] = {
    "customer": Customer,
    "contact": Contact,
    "affiliate": Affiliate,
    "licence": Licence,
    "guarantee": Guarantee,
    "statement": Statement,
    "credit_report": CreditReport,
    "trade_reference": TradeReference,
    "credit_event": CreditEvent,
    "communication": Communication,
    "follow_up": FollowUp,
    "attachment": Attachment,
    "reconciliation": Reconciliation,
    "customer_block": CustomerBlock,
    "limit_release": LimitRelease,
    "shipping_check": ShippingCheck,
}
"""Entity -> its table; the entity has the name of the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the table, how text becomes its value, and what it holds when nobody says."""

    name: str
    read: Callable[[Any], Any]
    blank: Any
    is_json: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of an entity in their order, found by the name of the column or of the field of its model."""

    entity: str
    columns: tuple[Column, ...]
    by_name: Mapping[str, Column]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.columns)

    def blank(self) -> dict[str, Any]:
        """Return a record in which nothing was said."""
        return {column.name: column.blank for column in self.columns}

    def row(self, values: tuple[Any, ...]) -> dict[str, Any]:
        """Return a stored row, its columns in their order, as values."""
        return {column.name: _stored(column, value) for column, value in zip(self.columns, values, strict=True)}

    def told(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a change tells of a record, by column; a name that is no column of the table is left out."""
        known = ((self.by_name.get(name), value) for name, value in values.items())
        return {column.name: _read(column, value) for column, value in known if column is not None}

    def stored(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return columns as SQLite holds them as values that a change can tell."""
        known = ((self.by_name[name], value) for name, value in values.items())
        return {column.name: _stored(column, value) for column, value in known}


def table(entity: str) -> Table:
    """Return the table of an entity of MODELS."""
    return _TABLES[entity]


def _read(column: Column, value: Any) -> Any:
    return column.blank if value is None else column.read(value)


def _stored(column: Column, value: Any) -> Any:
    return _read(column, json.loads(value) if column.is_json and isinstance(value, str) else value)


def _day(value: Any) -> date:
    return date.fromisoformat(str(value)[:10])


def _moment(value: Any) -> datetime:
    return datetime.fromisoformat(str(value))


def _same(value: Any) -> Any:
    return value


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {"DATETIME": _moment, "DATE": _day, "BOOL": bool}


def _column(field: Any) -> Column:
    read = _READERS.get(field.field_type, _same)
    blank = field.default() if callable(field.default) else field.default
    if blank is None and not field.null:
        blank = "" if read is _same else None
    return Column(field.column_name, read, blank, isinstance(field, JsonField))


def _described(entity: str, model: Any) -> Table:
    fields = model._meta.sorted_fields
    columns = tuple(_column(field) for field in fields)
    by_field = {field.name: column for field, column in zip(fields, columns, strict=True)}
    return Table(entity, columns, by_field | {column.name: column for column in columns})


_TABLES: Final = {entity: _described(entity, model) for entity, model in MODELS.items()}
