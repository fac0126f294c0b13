"""Whether the history of a customer can be relied on: the chain of the log holds, and the lines say what the log says."""

import json
from dataclasses import dataclass
from typing import Any

from app.i18n import translate
from app.models import database
from app.services import audit
from app.services.history.records import MODELS


@dataclass(frozen=True, slots=True)
class Proof:
    """`entries` of the log hold; `broken_at` is the first that does not; `differing` lines do not agree with the log."""

    entries: int
    broken_at: int | None
    differing: int

    @property
    def ok(self) -> bool:
        """Tell whether nothing was altered."""
        return self.broken_at is None and not self.differing

    def sentence(self) -> str:
        """Return the state in one sentence, for the head and for paper."""
        if self.broken_at is not None:
            text = translate("History", "记录校验不符：操作日志第 {id} 条或它前面的记录被改动或删除。")
            return text.format(id=self.broken_at)
        if self.differing:
            text = translate("History", "记录校验不符：这个客户有 {count} 项修改与操作日志不一致。")
            return text.format(count=self.differing)
        text = translate("History", "校验链完整，共 {count} 条；每条的校验包含前一条。")
        return text.format(count=self.entries)


@dataclass(frozen=True, slots=True)
class _Told:
    kind: str
    field: str
    old: str | None
    new: str | None
    changes: str
    in_time: bool


def check(customer_id: int) -> Proof:
    """Walk the chain of the log, and hold the lines of one customer against it."""
    chain = audit.verify()
    return Proof(chain.entries, chain.broken_at, _altered(customer_id) + _missing(customer_id))


def _altered(customer_id: int) -> int:
    """Count the lines that tell something else than their entry of the log; those of imports have no entry a line."""
    rows = database.fetch(
        _Told,
        "SELECT change.kind, field, old, new, entry.changes, entry.at = change.recorded_at FROM field_change AS change"
        " JOIN audit_entry AS entry ON entry.id = change.audit_id"
        " WHERE change.customer_id=? AND change.batch_id IS NULL",
        (customer_id,),
    )
    return sum(not _agrees(row) for row in rows)


def _agrees(row: _Told) -> bool:
    changes, old, new = json.loads(row.changes), _value(row.old), _value(row.new)
    if not row.in_time:
        return False
    if row.kind == "add":
        said = new or {}
        return all(said.get(name) == pair[1] for name, pair in changes.items() if isinstance(pair, list))
    if row.kind == "remove":
        return bool(changes == old)
    return bool(changes.get(row.field) == [old, new])


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _missing(customer_id: int) -> int:
    """Count the entries about the customer's file that no line of its history belongs to any more."""
    return int(
        database.scalar(
            "SELECT count(*) FROM audit_entry AS entry WHERE customer_id=? AND changes <> '{}'"
            f" AND entity IN ({database.marks(tuple(MODELS))})"
            " AND id NOT IN (SELECT audit_id FROM field_change WHERE customer_id=? AND audit_id IS NOT NULL)",
            (customer_id, *MODELS, customer_id),
        )
    )
