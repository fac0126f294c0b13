"""What a CRM is told of its customers: grade, limit, term, overdue and reviews, only where something has changed."""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from app import clock
from app.i18n import translate
from app.models import database
from app.services import audit
from app.services.customers import balances
from app.services.exporting.neutral import neutral
from app.services.storage import write_whole
from app.services.writing import writing


class Crm(StrEnum):
    """The systems that grades and limits are written back to; the value names their ids in `external_ids`."""

    FXIAOKE = "fxiaoke"
    ZOHO = "zoho"


@dataclass(frozen=True, slots=True)
class Told:
    """What a CRM holds of a customer; amounts in fen, days as ISO text; None is nothing."""

    grade: str | None
    score: int | None
    credit_limit_cents: int | None
    terms_days: int | None
    overdue_cents: int
    last_reviewed_on: str | None
    next_review_on: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One customer whose figures the CRM does not know yet; `before` is None where it was never told any."""

    customer_id: int
    key: str
    code: str
    name: str
    before: Told | None
    now: Told

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the names of the fields that differ from what the CRM was told."""
        if self.before is None:
            return tuple(field.name for field in fields(Told))
        return tuple(
            each.name for each in fields(Told) if getattr(self.before, each.name) != getattr(self.now, each.name)
        )


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be written: the changed rows; customers told all already; customers the CRM does not know."""

    crm: Crm
    as_of: date
    rows: tuple[Row, ...]
    unchanged: int
    unknown: int


_MONEY: Final = {"credit_limit_cents", "overdue_cents"}
_DAYS: Final = {"last_reviewed_on", "next_review_on"}
HEADERS: Final[dict[Crm, tuple[str, ...]]] = {
    Crm.ZOHO: (
        "Record Id",
        "Account Name",
        "Credit Grade",
        "Credit Score",
        "Credit Limit",
        "Payment Terms (Days)",
        "Overdue Amount",
        "Last Review Date",
        "Next Review Date",
    ),
    Crm.FXIAOKE: (
        "客户编号",
        "客户名称",
        "信用等级",
        "信用评分",
        "信用额度",
        "账期（天）",
        "逾期金额",
        "上次复审日期",
        "下次复审日期",
    ),
}
"""The key, the name, then the fields of Told in their order."""


def preview(crm: Crm, as_of: date, *, everything: bool = False) -> Preview:
    """Return what the CRM does not know yet at the close of `as_of`, or with `everything` all that it may be told.

    Zoho finds an account by its Record Id; 纷享销客 by its 客户编号, which is our own code where no customer of the
    book came from there.
    """
    told = {row: Told(**_loaded(text)) for row, text in _told(crm)}
    known, rows, unchanged = _keys(crm), [], 0
    customers = _customers(as_of)
    for customer_id, code, name, now in customers:
        key = known(customer_id, code)
        if not key:
            continue
        row = Row(customer_id, key, code, name, told.get(customer_id), now)
        if everything or row.changed:
            rows.append(row)
        else:
            unchanged += 1
    return Preview(crm, as_of, tuple(rows), unchanged, len(customers) - unchanged - len(rows))


def write(shown: Preview, path: Path) -> int:
    """Write the rows of a preview as CSV and remember that the CRM was told; return how many.

    An existing file is replaced whole or stays as it was; nothing is remembered of a file that could not be written.
    """
    with writing():
        write_whole(path, lambda part: _write(shown, part))
        _remember(shown)
        facts = {"crm": shown.crm.value, "rows": len(shown.rows), "file": path.name, "as_of": shown.as_of.isoformat()}
        audit.record("export", "crm", None, facts)
    return len(shown.rows)


def _write(shown: Preview, path: Path) -> None:
    encoding = "utf-8" if shown.crm is Crm.ZOHO else "utf-8-sig"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS[shown.crm])
        writer.writerows(_cells(shown.crm, row) for row in shown.rows)


def _cells(crm: Crm, row: Row) -> list[str]:
    told = (_cell(crm, name, value) for name, value in asdict(row.now).items())
    return [neutral(row.key), neutral(row.name), *told]


def _cell(crm: Crm, name: str, value: Any) -> str:
    if value is None:
        return ""
    if name in _MONEY:
        return f"{value // 100}.{value % 100:02d}"
    if name in _DAYS and crm is Crm.ZOHO:
        return date.fromisoformat(value).strftime("%m/%d/%Y")
    return str(value)


def _remember(shown: Preview) -> None:
    now = clock.now()
    database.executemany(
        "INSERT INTO crm_export (customer_id, system, told, exported_at, created_at, updated_at) VALUES (?,?,?,?,?,?)"
        " ON CONFLICT (customer_id, system) DO UPDATE SET told=excluded.told, exported_at=excluded.exported_at,"
        " updated_at=excluded.updated_at",
        [
            (row.customer_id, shown.crm.value, database.dump_json(asdict(row.now)), str(now), str(now), str(now))
            for row in shown.rows
        ],
    )


def _told(crm: Crm) -> Sequence[tuple[int, Mapping[str, Any]]]:
    rows = database.execute("SELECT customer_id, told FROM crm_export WHERE system=?", (crm.value,))
    return [(int(row), json.loads(told)) for row, told in rows]


def _loaded(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was told, without fields that this version does not tell any more."""
    return {field.name: told.get(field.name) for field in fields(Told)}


def _keys(crm: Crm) -> Callable[[int, str], str]:
    """Return what finds the key of a customer (id, code) in the CRM; empty for one that it does not know."""
    rows = database.execute(
        "SELECT c.id, json_extract(c.external_ids, ?) FROM customer c"
        " WHERE json_extract(c.external_ids, ?) IS NOT NULL",
        (f"$.{crm.value}", f"$.{crm.value}"),
    )
    found = {int(row): str(key) for row, key in rows}
    if found or crm is Crm.ZOHO:
        return lambda customer_id, _code: found.get(customer_id, "")
    return lambda _customer_id, code: code


def _customers(as_of: date) -> list[tuple[int, str, str, Told]]:
    rows = database.execute(
        "SELECT c.id, c.code, c.name, c.grade, c.score, c.credit_limit_cents, c.terms_days, coalesce(b.overdue, 0),"
        " c.last_reviewed_on, c.next_review_on FROM customer c"
        f" LEFT JOIN ({balances.figures(as_of)}) b ON b.customer_id = c.id"
        " WHERE c.merged_into_id IS NULL ORDER BY c.code",
        (as_of.isoformat(),),
    )
    return [(row[0], row[1], row[2], Told(row[3] or None, *row[4:])) for row in rows]


def crm_name(crm: Crm) -> str:
    """Return what a CRM is called on the screen."""
    return {Crm.ZOHO: "Zoho CRM", Crm.FXIAOKE: translate("Export", "纷享销客")}[crm]
