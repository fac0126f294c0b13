"""Columns of cells to columns of values: each distinct cell read once, day and month ordered by the whole file."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from app.services.importing.amounts import read_amounts, read_uniform
from app.services.importing.dates import Order, assumed_order, date_reader, find_order
from app.services.importing.fields import KINDS, FieldSpec, FieldType, Kind
from app.services.importing.headers import Match
from app.services.importing.period_words import read_period, read_period_end
from app.services.importing.values import (
    Cell,
    Failure,
    as_text,
    read_credit_code,
    read_currency,
    read_days,
    read_direction,
    read_document,
    read_flag,
    read_role,
    read_side,
    read_status,
)

Reader = Callable[[Cell], Any]

TEXTS = frozenset({FieldType.KEY, FieldType.TEXT})
_READERS: dict[FieldType, Reader] = {
    FieldType.CREDIT_CODE: read_credit_code,
    FieldType.CURRENCY: read_currency,
    FieldType.DAYS: read_days,
    FieldType.FLAG: read_flag,
    FieldType.STATUS: read_status,
    FieldType.DOCUMENT: read_document,
    FieldType.ROLE: read_role,
    FieldType.SIDE: read_side,
    FieldType.DIRECTION: read_direction,
    FieldType.PERIOD: read_period,
    FieldType.PERIOD_END: read_period_end,
}


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How a date column was read; not `certain` where nothing in the file told, and it should be asked."""

    order: Order
    certain: bool


def column_reader(
    spec: FieldSpec, match: Match, orders: dict[str, DateOrder], *, date1904: bool
) -> Callable[[Sequence[Cell]], tuple[list[Any], dict[Cell, Failure]]]:
    """Return what reads a column: its values (None where a cell is empty or failed), and the failures by cell."""

    def distinct(cells: AbstractSet[Cell]) -> dict[Cell, Any]:
        if spec.type is FieldType.MONEY:
            return dict(read_amounts(cells, match.scale))
        order = orders[spec.name].order if spec.name in orders else Order.OPEN
        reader = _READERS.get(spec.type) or date_reader(order, date1904=date1904)
        return {cell: reader(cell) for cell in cells}

    def read(cells: Sequence[Cell]) -> tuple[list[Any], dict[Cell, Failure]]:
        if spec.type in TEXTS:
            return _texts(cells), {}
        if spec.type is FieldType.MONEY and match.scale == 1 and (amounts := read_uniform(cells)) is not None:
            return amounts, {}
        known = distinct(set(cells))
        failed = {cell: value for cell, value in known.items() if value.__class__ is Failure}
        known.update(dict.fromkeys(failed))
        return list(map(known.__getitem__, cells)), failed

    return read


def without_bools(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return cells with TRUE and FALSE as words: True would be found under 1."""
    if bool not in set(map(type, cells)):
        return cells
    return [as_text(cell) if isinstance(cell, bool) else cell for cell in cells]


def _texts(cells: Sequence[Cell]) -> list[str | None]:
    """Return the cells as text, None where empty; the quick way where no cell needs more than stripping."""
    try:
        joined = "\x7e".join(cells)  # type: ignore[arg-type]  # a workbook's column may hold other than text
    except TypeError:
        return [as_text(cell) or None for cell in cells]
    if not joined.isprintable() or "'" in joined:
        return [as_text(cell) or None for cell in cells]
    texts: list[str | None] = list(map(str.strip, cells))  # type: ignore[arg-type]  # all are text: they were joined
    return [text or None for text in texts] if "" in texts else texts


def date_orders(
    kind: Kind, table: Mapping[str, Sequence[Cell]], delimiter: str, chosen: Order | None
) -> dict[str, DateOrder]:
    """Find for every date column how day and month stand; one that leaves it open follows the others of the file."""
    found: dict[str, Order] = {}
    distinct: dict[str, set[Cell]] = {}
    for spec in KINDS[kind].fields:
        if spec.type is FieldType.DATE and spec.name in table:
            distinct[spec.name] = set(table[spec.name])
            order = find_order(distinct[spec.name])
            if order is not None:
                found[spec.name] = order
    told = {order for order in found.values() if order in {Order.DAY_FIRST, Order.MONTH_FIRST}}
    common = told.pop() if len(told) == 1 else chosen
    orders: dict[str, DateOrder] = {}
    for name, order in found.items():
        if order is not Order.OPEN:
            orders[name] = DateOrder(order, certain=True)
        elif common is not None:
            orders[name] = DateOrder(common, certain=True)
        else:
            orders[name] = DateOrder(assumed_order(distinct[name], delimiter), certain=False)
    return orders
