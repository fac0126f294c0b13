"""Writing a plan: one transaction, one batch, one audit entry; all of it or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from app import clock
from app.models import database
from app.models.batch import ImportBatch, ImportMapping
from app.services import audit, books
from app.services.customers import short_initials
from app.services.history import imported
from app.services.importing.collector import collector_off
from app.services.importing.plan import Plan, TablePlan
from app.services.job import JobContext
from app.services.ledger.settle import settle
from app.services.pinyin import initials
from app.services.storage import guarded

_CHUNK = 5000
_LEDGER = frozenset(["sales_order", "invoice", "receipt"])
"""Tables whose rows move what customers owe; others need no settling."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written; `batch` names it for undoing, None when there was nothing to write."""

    batch: int | None
    plan: Plan


def apply(plan: Plan, job: JobContext) -> Imported:
    """Write the plan; a cancelled or failed import leaves the book as it was."""
    if not plan.writes:
        _remember(plan)
        return Imported(None, plan)
    with collector_off(), guarded(books.current().path), database.atomic():
        batch = _insert_batch(plan)
        ids = _insert_customers(plan, batch)
        touched = set(ids.values())
        for table in plan.tables:
            written = _write_table(table, ids, batch, job)
            touched |= written if table.table in _LEDGER else set()
        _link_parents(plan)
        short_initials.renew(
            [row.row_id for table in plan.tables if table.table == "customer" for row in table.updates]
        )
        first_trades = imported.first_trades(touched - set(ids.values()))
        _date_first_trade(touched)
        settle(_with_money(touched) | _changed(plan), job.step)
        entry = audit.record("import", "import_batch", batch, _facts(plan))
        imported.record(batch, plan.file.name, entry, first_trades)
    _remember(plan)
    return Imported(batch, plan)


def _facts(plan: Plan) -> dict[str, Any]:
    return {
        "kind": plan.kind.value,
        "file": plan.file.name,
        "sha256": plan.sha256,
        "rows": plan.rows,
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
        "rejected": plan.rejected,
        "customers_made": len(plan.made),
        "corrected": [[one.row, one.header, one.old, one.new] for one in plan.corrected],
    }


def _insert_batch(plan: Plan) -> int:
    now = clock.now()
    return int(
        ImportBatch.insert(
            created_at=now,
            updated_at=now,
            imported_at=now,
            kind=plan.kind.value,
            file_name=plan.file.name,
            file_sha256=plan.sha256,
            rows=plan.rows,
            new=plan.new,
            changed=plan.changed,
            unchanged=plan.unchanged,
            rejected=plan.rejected,
            mapping=dict(plan.mapping),
            operator_name=audit.actor().name,
        ).execute()
    )


def _insert_customers(plan: Plan, batch: int) -> dict[int, int]:
    """Add the customers named for the first time; return {place-holder: id}."""
    now = str(clock.now())
    database.executemany(
        "INSERT INTO customer (code, name, initials, terms_days, needs_completion, batch_id, short_name,"
        " credit_code, industry, region, address, phone, email, legal_form, size, owner, status, tags, notes,"
        " external_ids, grade, created_at, updated_at)"
        " VALUES (?,?,?,?,1,?,'','','','','','','','','','','active','[]','',?,'',?,?)",
        [
            (
                each.code,
                each.name,
                initials(each.name),
                each.terms_days,
                batch,
                database.dump_json(dict(each.external)),
                now,
                now,
            )
            for each in plan.made
        ],
    )
    ids = dict(database.execute("SELECT code, id FROM customer WHERE batch_id=?", (batch,)))
    return {each.id: ids[each.code] for each in plan.made}


def _write_table(table: TablePlan, ids: dict[int, int], batch: int, job: JobContext) -> set[int]:
    now = str(clock.now())
    _insert(
        table, ids, {**table.fixed, "batch_id": str(batch), "created_at": f"'{now}'", "updated_at": f"'{now}'"}, job
    )
    for update in table.updates:
        _write_update(table.table, update.row_id, update.new, now)
    _journal(table, batch, now)
    if not table.owned:
        return set()
    given = {row.customer_id for row in table.inserts}
    return {ids.get(number, number) for number in given} | {row.customer_id for row in table.updates}


def _insert(table: TablePlan, ids: dict[int, int], literals: Mapping[str, str], job: JobContext) -> None:
    """Add the new rows, those of one customer together: the indexes begin with it, and grow at their end then."""
    rows: list[tuple[Any, ...]]
    if table.owned:
        rows = [(ids.get(customer, customer), *values) for customer, values in table.inserts]
        rows.sort(key=itemgetter(0))
    else:
        rows = [values for _, values in table.inserts]
    columns = ("customer_id", *table.columns) if table.owned else table.columns
    sql = (
        f"INSERT INTO {table.table} ({', '.join((*columns, *literals))})"
        f" VALUES ({database.marks(columns)}, {', '.join(literals.values())})"
    )
    for start in range(0, len(rows), _CHUNK):
        database.executemany(sql, rows[start : start + _CHUNK])
        job.step(min(start + _CHUNK, len(rows)), len(rows))


def _changed(plan: Plan) -> set[int]:
    """Return the customers whose stored documents change: what was settled may not fit any more."""
    return {row.customer_id for table in plan.tables if table.table in _LEDGER for row in table.updates}


def _link_parents(plan: Plan) -> None:
    """Name the parents of new customers, once all of the file are there."""
    for code, parent in plan.parents:
        database.execute(
            "UPDATE customer SET parent_id=(SELECT id FROM customer AS other WHERE (other.code=? OR other.name=?)"
            " AND other.code<>customer.code ORDER BY other.code=? DESC LIMIT 1) WHERE code=?",
            (parent, parent, parent, code),
        )


def _write_update(table: str, row_id: int, new: Any, now: str) -> None:
    names = ", ".join(f"{column}=?" for column in new)
    database.execute(f"UPDATE {table} SET {names}, updated_at=? WHERE id=?", (*new.values(), now, row_id))


def _journal(table: TablePlan, batch: int, now: str) -> None:
    database.executemany(
        "INSERT INTO import_change (batch_id, entity, row_id, old, new, created_at, updated_at) VALUES (?,?,?,?,?,?,?)",
        [
            (batch, table.table, row.row_id, database.dump_json(row.old), database.dump_json(row.new), now, now)
            for row in table.updates
        ],
    )


def _date_first_trade(customer_ids: Iterable[int]) -> None:
    """Let `traded_since` be the first order or invoice, where that is earlier than what is stored."""
    for part in database.chunks(sorted(customer_ids)):
        database.execute(
            "UPDATE customer SET traded_since=min(coalesce(traded_since, '9999'),"
            " coalesce((SELECT min(invoice_date) FROM invoice WHERE customer_id=customer.id), '9999'),"
            " coalesce((SELECT min(ordered_on) FROM sales_order WHERE customer_id=customer.id), '9999'))"
            f" WHERE id IN ({database.marks(part)})",
            part,
        )
        database.execute(
            f"UPDATE customer SET traded_since=NULL WHERE traded_since='9999' AND id IN ({database.marks(part)})", part
        )


def _with_money(customer_ids: Iterable[int]) -> set[int]:
    """Return those customers for whom there is anything to settle: money, credits, write-offs, allocations."""
    found: set[int] = set()
    for part in database.chunks(sorted(customer_ids)):
        inside = database.marks(part)
        rows = database.execute(
            f"SELECT customer_id FROM receipt WHERE customer_id IN ({inside})"
            f" UNION SELECT customer_id FROM write_off WHERE customer_id IN ({inside})"
            f" UNION SELECT customer_id FROM allocation WHERE customer_id IN ({inside})"
            f" UNION SELECT customer_id FROM invoice WHERE amount_cents < 0 AND customer_id IN ({inside})",
            (*part, *part, *part, *part),
        )
        found |= {row[0] for row in rows}
    return found


def _remember(plan: Plan) -> None:
    """Keep the columns chosen for files with these headers."""
    now = clock.now()
    with guarded(books.current().path), database.atomic():
        ImportMapping.insert(
            kind=plan.kind.value,
            signature=plan.signature,
            mapping=dict(plan.mapping),
            created_at=now,
            updated_at=now,
        ).on_conflict(
            conflict_target=[ImportMapping.signature],
            update={
                ImportMapping.kind: plan.kind.value,
                ImportMapping.mapping: dict(plan.mapping),
                ImportMapping.updated_at: now,
            },
        ).execute()
