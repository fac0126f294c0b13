"""What happened to customers after the last version of their archive: counted, not compared, so that it is quick.

Something counts when it was written after the version was made (or last found unchanged), or when it is dated after
the version's as-of date and not after the one in use.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import translate
from app.models import database
from app.services.archive.versions import Version

_NEVER: Final = "9999-12-31"
_MADE: Final = (
    "WITH made AS (SELECT json_extract(value, '$[0]') AS whose, json_extract(value, '$[1]') AS upto,"
    " json_extract(value, '$[2]') AS since, ?2 AS today FROM json_each(?1))"
)
_LATER: Final = "({table}.updated_at > made.since OR ({day} > made.upto AND {day} <= made.today))"
_COUNTS: Final[Mapping[str, str]] = {
    "invoice": f"invoice ON customer_id = whose WHERE {_LATER.format(table='invoice', day='invoice_date')}",
    "receipt": f"receipt ON customer_id = whose WHERE {_LATER.format(table='receipt', day='received_on')}",
    "order": f"sales_order ON customer_id = whose WHERE {_LATER.format(table='sales_order', day='ordered_on')}",
    "write_off": f"write_off ON customer_id = whose WHERE {_LATER.format(table='write_off', day='written_off_on')}",
    "allocation": "allocation ON customer_id = whose WHERE manual = 1 AND allocation.created_at > made.since",
    "deleted": "audit_entry ON customer_id = whose WHERE action = 'delete' AND audit_entry.at > made.since",
    "profile": (
        "(SELECT id AS person, updated_at FROM customer UNION ALL SELECT customer_id, updated_at FROM contact) AS known"
        " ON person = whose WHERE known.updated_at > made.since"
    ),
    "assessment": f"assessment ON customer_id = whose WHERE {_LATER.format(table='assessment', day='assessment.as_of')}",
    "alert": (
        "alert ON customer_id = whose JOIN alert_event ON alert_id = alert.id"
        f" WHERE {_LATER.format(table='alert_event', day='happened_on')}"
    ),
    "record": (
        "(SELECT customer_id AS person, updated_at AS written, reported_on AS told FROM credit_report"
        " UNION ALL SELECT customer_id, updated_at, coalesce(answered_on, asked_on) FROM trade_reference"
        " UNION ALL SELECT customer_id, updated_at, happened_on FROM credit_event) AS known"
        " ON person = whose WHERE known.written > made.since OR (told > made.upto AND told <= made.today)"
    ),
    "overdue": (
        "invoice ON customer_id = whose WHERE open_cents > 0 AND due_date >= made.upto AND due_date < made.today"
        " AND invoice_date <= made.upto"
    ),
    "undone": ("import_batch ON undone_at > made.since WHERE imported_at <= made.since"),
}


@dataclass(frozen=True, slots=True)
class Changes:
    """How many documents of each kind are new or different; kinds as in `sentences`."""

    counts: tuple[tuple[str, int], ...]

    def sentences(self) -> tuple[str, ...]:
        """Return one line a kind, as a list shows them."""
        words = {
            "invoice": translate("Archive", "新增或改动发票 {count} 张"),
            "receipt": translate("Archive", "新增或改动回款 {count} 笔"),
            "order": translate("Archive", "新增或改动订单 {count} 张"),
            "write_off": translate("Archive", "坏账核销 {count} 笔"),
            "allocation": translate("Archive", "手工核销 {count} 笔"),
            "deleted": translate("Archive", "删除记录 {count} 条"),
            "profile": translate("Archive", "客户资料或联系人改动 {count} 处"),
            "assessment": translate("Archive", "新的评分 {count} 次"),
            "alert": translate("Archive", "预警与处理记录 {count} 条"),
            "record": translate("Archive", "信用记录 {count} 条"),
            "overdue": translate("Archive", "新到期未付 {count} 张"),
            "undone": translate("Archive", "撤销过 {count} 次导入"),
        }
        return tuple(words[kind].format(count=count) for kind, count in self.counts)


def changes(latest: Mapping[int, Version], as_of: date) -> dict[int, Changes]:
    """Return {customer id: changes} of those of whom anything changed since the version given for them."""
    made = json.dumps([[each.customer_id, each.as_of.isoformat(), _since(each)] for each in latest.values()])
    found: dict[int, list[tuple[str, int]]] = {}
    for kind, joined in _COUNTS.items():
        rows = database.execute(
            f"{_MADE} SELECT whose, COUNT(*) FROM made JOIN {joined} GROUP BY whose", (made, as_of.isoformat())
        )
        for customer, count in rows:
            found.setdefault(customer, []).append((kind, count))
    return {customer: Changes(tuple(counts)) for customer, counts in found.items()}


def _since(version: Version) -> str:
    """Return the time after which a write counts; never, where the log has nothing that came after the version.

    The log's order needs no clock: a book that was made on another machine may carry later times than this one's.
    """
    position = (
        "SELECT COALESCE(MAX(id), 0) FROM audit_entry WHERE customer_id = ? AND entity = 'archive' AND entity_id = ?"
    )
    made_at = int(database.scalar(position, (version.customer_id, version.id)))
    own = "SELECT EXISTS (SELECT 1 FROM audit_entry WHERE customer_id = ? AND id > ? AND entity <> 'archive')"
    others = (
        "SELECT EXISTS (SELECT 1 FROM audit_entry WHERE id > ? AND customer_id IS NULL"
        " AND entity NOT IN ('book', 'operator', 'archive'))"
    )
    touched = database.scalar(own, (version.customer_id, made_at)) or database.scalar(others, (made_at,))
    return str(version.confirmed_at) if touched else _NEVER
