"""What happened between the office and a customer: entries of people, and what the program wrote down elsewhere.

Receipts, account statements, enquiries and notes on alerts are read where they are stored, never copied.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.audit_values import talk_name
from app.services.communication import elsewhere, follow_ups
from app.services.communication.entries import ENTITY, TRAINING
from app.services.communication.follow_ups import Step
from app.services.credit_records.stored import Proof, proofs, stored
from app.services.history import known

SEGMENTS: Final = ("call", "letter", "visit", "training", "other")
CHANGES: Final = "changes"
"""What a result leads to where an entry caused changes of the file."""
_SEGMENT_OF: Final = {"call": "call", "mail": "letter", "letter": "letter", "visit": "visit", "training": "training"}
_LATEST: Final = date(9998, 12, 30)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline; recorded by a person where `source` is communication, else told by the program.

    `result` stands at the right; it leads to `leads` (changes, attachment, follow_up, receipt, reconciliation,
    trade_reference, alert) with the id `leads_to`, or is a word alone. `changes` counts what it changed in the file.
    """

    source: str
    id: int
    happened_on: date
    kind: str
    title: str
    whom: str
    text: str
    result: str
    leads: str = ""
    leads_to: int | None = None
    role: str = ""
    recorded_by: str = ""
    recorded_at: datetime | None = None
    changes: int = 0

    @property
    def key(self) -> str:
        """Return what tells it from any other line of the customer."""
        return f"{self.source}:{self.id}"

    @property
    def segment(self) -> str:
        """Return which of SEGMENTS it belongs to."""
        return _SEGMENT_OF.get(self.kind, "other")


def of(
    customer_id: int, as_of: date, *, kind: str = "", known_on: date | None = None, limit: int | None = None
) -> list[Entry]:
    """Return what happened up to `as_of`, the latest first: of one segment, as far as known at the end of a day.

    Of the receipts those tell something here that paid what was long overdue: see `elsewhere.receipts`.
    """
    own = _own(customer_id, as_of, known_on)
    spoken = {each.happened_on for each in own}
    told = chain(
        elsewhere.receipts(customer_id, as_of),
        elsewhere.statements(customer_id, as_of, known_on),
        elsewhere.enquiries(customer_id, as_of, known_on),
        (each for each in elsewhere.notes(customer_id, as_of, known_on) if each.happened_on not in spoken),
    )
    found = [*own, *(_told(each) for each in told)]
    found = [each for each in found if kind in {"", each.segment}]
    found.sort(key=lambda each: (each.happened_on, str(each.recorded_at or ""), each.id), reverse=True)
    return found[:limit]


def counts(entries: Iterable[Entry]) -> dict[str, int]:
    """Return how many lines each segment has; "" is all of them."""
    found = dict.fromkeys(("", *SEGMENTS), 0)
    for each in entries:
        found[""] += 1
        found[each.segment] += 1
    return found


def latest(customer_id: int, as_of: date, number: int, *, known_on: date | None = None) -> list[Entry]:
    """Return the last lines of the timeline, for the overview."""
    return of(customer_id, as_of, known_on=known_on, limit=number)


def _told(each: elsewhere.Told) -> Entry:
    return Entry(
        source=each.source,
        id=each.id,
        happened_on=each.happened_on,
        kind=each.kind,
        title=each.title,
        whom=each.whom,
        text=each.text,
        result=each.result,
        leads=each.leads,
        leads_to=each.leads_to,
        role="system",
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What came of entries: how much of the file they changed, the files attached to them, the steps they led to."""

    changes: Mapping[int, int]
    files: Mapping[int, Sequence[Proof]]
    steps: Mapping[int, Sequence[Step]]
    contacts: Mapping[int, str]


def _own(customer_id: int, as_of: date, known_on: date | None) -> list[Entry]:
    rows = [(number, row) for number, row in stored(ENTITY, customer_id, known_on) if row["happened_on"] <= as_of]
    if not rows:
        return []
    steps: dict[int, list[Step]] = {}
    for each in follow_ups.of(customer_id, open_only=False, known_on=known_on):
        if each.communication_id is not None:
            steps.setdefault(each.communication_id, []).append(each)
    names = dict(database.execute("SELECT id, name FROM contact WHERE customer_id=?", (customer_id,)).fetchall())
    changes = _changes(customer_id, known_on)
    around = _Around(changes, proofs(customer_id, ENTITY, known_on), steps, names)
    return [_entry(number, row, around) for number, row in rows]


def _changes(customer_id: int, known_on: date | None) -> dict[int, int]:
    rows = database.execute(
        "SELECT evidence_id, count(*) FROM field_change WHERE customer_id=? AND evidence_entity=? AND recorded_at < ?"
        " GROUP BY evidence_id",
        (customer_id, ENTITY, known.after(known_on or _LATEST)),
    )
    return {int(row[0]): int(row[1]) for row in rows.fetchall() if row[0] is not None}


def _entry(number: int, row: Mapping[str, Any], around: _Around) -> Entry:
    word, leads, leads_to = _result(number, row["result"], around)
    training = row["kind"] == TRAINING
    return Entry(
        source=ENTITY,
        id=number,
        happened_on=row["happened_on"],
        kind=row["kind"],
        title=talk_name(row["kind"]) if training or not row["topic"] else row["topic"],
        whom=row["with_whom"] or around.contacts.get(row["contact_id"] or 0, ""),
        text=_training_text(row) if training else row["content"],
        result=word,
        leads=leads,
        leads_to=leads_to,
        role=row["role"],
        recorded_by=row["recorded_by"],
        recorded_at=row["created_at"],
        changes=around.changes.get(number, 0),
    )


def _training_text(row: Mapping[str, Any]) -> str:
    parts = [row["topic"]]
    if row["participants"]:
        parts.append(translate("Communication", "{count} 人参加").format(count=row["participants"]))
    return "\n".join(filter(None, (translate("Communication", "，").join(filter(None, parts)), row["content"])))


def _result(number: int, said: str, around: _Around) -> tuple[str, str, int | None]:
    """Return the word at the right and where it leads: to changes, to a step that is done or not, to a file."""
    changed, files, steps = around.changes.get(number, 0), around.files.get(number, ()), around.steps.get(number, ())
    if changed:
        return said or translate("Communication", "改资料 {count} 项").format(count=changed), CHANGES, number
    if files:
        word = translate("Communication", "附件 {number}").format(number=files[-1].number)
        return said or word, "attachment", files[-1].id
    if steps:
        last = steps[-1]
        pending = translate("Communication", "下一步 {day}").format(day=f"{last.due_on:%m-%d}")
        if last.done_at is not None:
            pending = translate("Communication", "已跟进 {day}").format(day=f"{last.done_at:%m-%d}")
        return said or pending, "follow_up", last.id
    return said, "", None
