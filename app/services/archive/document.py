"""The whole content of one credit archive as plain values: what is printed, without a word about how.

A builder fills `ArchiveDocument` from the book; `pdf.render` draws it. Amounts are integer fen, ratios are fractions of
one (0.428 prints as 42.8%), days are floats. Texts in the reader's language are marked `wording`: they are derived from
codes and figures that stand beside them, so that `content_hash` is the same in both languages.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.archive.credit_lines import CreditRecords

NORMAL, WATCH, WARNING, HIGH = LEVELS = ("normal", "watch", "warning", "high")
BUCKETS = ("not_due", "1-30", "31-60", "61-90", "91-180", "181-365", ">365", "no_due_date")
DAYS, PERCENT, INDEX, MONEY, COUNT, TIMES = UNITS = ("days", "percent", "index", "money", "count", "times")
_UNHASHED = {"hashed": False}


def wording(default: Any = "") -> Any:
    """Return a dataclass field for text that follows from its neighbours and is left out of the hash."""
    return field(default=default, metadata=_UNHASHED)


@dataclass(frozen=True, slots=True)
class Term:
    """A stored code and the word that people read for it."""

    code: str
    text: str = wording()


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made which version when; never part of the content hash."""

    number: str
    version: int
    made_at: datetime
    operator: str = ""
    role: Term | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One person or desk at the customer."""

    name: str
    position: str = ""
    department: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Who the customer is; `credit_limit_cents` None is no limit set, 0 is no credit."""

    code: str
    name: str
    short_name: str = ""
    credit_code: str = ""
    industry: str = ""
    region: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    legal_form: Term | None = None
    size: Term | None = None
    status: Term | None = None
    established_on: date | None = None
    traded_since: date | None = None
    registered_capital_cents: int | None = None
    paid_in_capital_cents: int | None = None
    parent: str = ""
    owner: str = ""
    terms_days: int | None = None
    credit_limit_cents: int | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """The figures of the cover; a ratio or a day count that cannot be computed is None."""

    balance_cents: int
    overdue_cents: int
    overdue_rate: float | None = None
    longest_days: int | None = None
    utilisation: float | None = None
    available_cents: int | None = None
    average_late_days: float | None = None
    next_review_on: date | None = None
    next_review: Term | None = None
    conclusion: tuple[str, ...] = wording(())


@dataclass(frozen=True, slots=True)
class Rung:
    """A grade and the lowest score that earns it."""

    grade: str
    from_score: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the scorecard: the value in words, its points, and the rule that gave them."""

    term: Term
    value: float | None
    value_text: str = wording()
    points: float = 0
    maximum: float = 0
    rule: str = wording()
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ScoreGroup:
    """A group of indicators; `previous` is its points in the assessment before."""

    term: Term
    points: float
    maximum: float
    previous: float | None = None
    remark: str = wording()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviousScore:
    """The assessment before this one."""

    score: int
    grade: str
    assessed_on: date


@dataclass(frozen=True, slots=True)
class Scoring:
    """The assessment in force; the ladder runs from the lowest grade to the highest."""

    score: int
    grade: str
    assessed_on: date
    provisional: bool
    ladder: tuple[Rung, ...]
    groups: tuple[ScoreGroup, ...]
    coverage: float | None = None
    scorecard: str = ""
    number: str = ""
    previous: PreviousScore | None = None
    remarks: tuple[str, ...] = wording(())


@dataclass(frozen=True, slots=True)
class Bucket:
    """What stands in one ageing bucket now and stood there at the last month end; `key` is one of BUCKETS."""

    key: str
    cents: int
    last_cents: int | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """The other side of the ageing: the ledger to the as-of date."""

    invoices_cents: int
    receipts_cents: int
    credits_cents: int
    write_offs_cents: int


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One open invoice; `days_overdue` None where there is no due date, 0 where it is not due."""

    number: str
    invoiced_on: date
    due_on: date | None
    amount_cents: int
    open_cents: int
    days_overdue: int | None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Receivables:
    """Ageing by due date with its proof, and the invoices behind it."""

    buckets: tuple[Bucket, ...]
    unallocated_cents: int
    proof: Proof
    items: tuple[OpenItem, ...] = ()
    last_month_end: date | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A computed figure and its unit (one of UNITS; money in fen), or None and the reason."""

    term: Term
    value: float | None
    unit: str
    reason: Term | None = None


@dataclass(frozen=True, slots=True)
class MonthDays:
    """Average days beyond terms of what was paid in a month; None where nothing was."""

    month: date
    days: float | None


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One receipt; `average_late_days` is weighted by amount over the invoices it settled."""

    received_on: date
    number: str
    amount_cents: int
    unallocated_cents: int = 0
    average_late_days: float | None = None
    method: Term | None = None


@dataclass(frozen=True, slots=True)
class Payments:
    """How the customer pays; receipts latest first."""

    months: tuple[MonthDays, ...] = ()
    threshold_days: float | None = None
    measures: tuple[Measure, ...] = ()
    receipts: tuple[ReceiptLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthAmount:
    """What was ordered in a month."""

    month: date
    cents: int


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One order."""

    ordered_on: date
    number: str
    amount_cents: int
    status: Term | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Orders:
    """What the customer orders; recent orders latest first."""

    months: tuple[MonthAmount, ...] = ()
    measures: tuple[Measure, ...] = ()
    recent: tuple[OrderLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertEvent:
    """One step in the handling of an alert."""

    happened_on: date
    action: Term
    operator: str = ""
    text: str = wording()


@dataclass(frozen=True, slots=True)
class AlertLine:
    """One alert, open or closed, with what was done about it; `level` is one of LEVELS."""

    number: str
    level: str
    rule: Term
    value: float | None
    threshold: float | None
    value_text: str = wording()
    threshold_text: str = wording()
    first_seen: date | None = None
    state: Term | None = None
    closed: bool = False
    documents: tuple[str, ...] = ()
    handling: str = wording()
    events: tuple[AlertEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review of the customer and who signed it."""

    reviewed_on: date
    kind: Term
    score: int | None
    grade: str
    conclusion: str
    signatures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version made before this one."""

    version: int
    as_of: date
    made_at: datetime
    operator: str
    content_hash: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveDocument:
    """One customer's credit archive at one date; `history` holds the versions before this one."""

    stamp: Stamp = field(metadata=_UNHASHED)
    company: str
    as_of: date
    profile: Profile
    headline: Headline
    receivables: Receivables
    payments: Payments = Payments()
    orders: Orders = Orders()
    alerts: tuple[AlertLine, ...] = ()
    scoring: Scoring | None = None
    credit: "CreditRecords | None" = None
    reviews: tuple[ReviewLine, ...] = ()
    history: tuple[VersionLine, ...] = wording(())


def content_hash(document: ArchiveDocument) -> str:
    """Return the SHA-256 of the archive's data in hex.

    It covers no stamp, no history and no wording: an unchanged customer at the same as-of date has the same hash,
    whoever makes the archive, whenever, and in whichever language.
    """
    return hashlib.sha256(_canonical(_plain(document, hashed_only=True))).hexdigest()


def snapshot(document: ArchiveDocument) -> bytes:
    """Return all of the document as canonical JSON in UTF-8, to be kept beside the version."""
    return _canonical(_plain(document, hashed_only=False))


def _canonical(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


@cache
def _field_names(kind: type, *, hashed_only: bool) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.metadata.get("hashed", True) or not hashed_only)


def _plain(value: Any, *, hashed_only: bool) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item, hashed_only=hashed_only) for item in value]
    names = _field_names(value.__class__, hashed_only=hashed_only)
    return {name: _plain(getattr(value, name), hashed_only=hashed_only) for name in names}
