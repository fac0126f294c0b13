"""What every rule measures: {rule: {customer id: measure}}, from grouped passes over the whole book.

Only customers for whom a rule could fire are measured; for anybody else it does not.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.models import database
from app.services.figures import volumes
from app.services.figures.known import unknown_at
from app.services.figures.state import State
from app.services.figures.sweep import Owed, Swept, sweep
from app.services.figures.volumes import Volume
from app.services.figures.windows import Windows
from app.services.history import in_force
from app.services.monitoring import documents
from app.services.monitoring.documents import Evidence
from app.services.rules import behaviour, concentration, exposure
from app.services.rules.alerts import E4, Thresholds
from app.services.rules.documents import Document
from app.services.rules.figure import Figure, not_available


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with the amount and the number of documents behind it; `evidence` where it was found on the way."""

    figure: Figure
    amount_cents: int | None = None
    count: int | None = None
    evidence: Evidence | None = None


NOTHING: Final = Measure(not_available("no_data"))
RULE_OFF: Final = Measure(not_available("rule_off"))
_ZERO: Final = Measure(Figure(0.0))
_ZERO_RULES: Final = frozenset(
    {"overdue_rate", "max_days_overdue", "limit_utilisation", "review_overdue", "duplicate_invoice"}
)
Measures = dict[int, Measure]


def unmeasured(rule: str) -> Measure:
    """Return what a rule measures for a customer left out because it cannot fire: mostly that there is nothing."""
    return _ZERO if rule in _ZERO_RULES else NOTHING


@dataclass(frozen=True, slots=True)
class Scope:
    """What a check looks at: the book, the windows, the thresholds of the rules that are on.

    `standing` is {rule: customers with an alert}: they are measured even where the rule no longer fires.
    """

    book: State
    windows: Windows
    thresholds: Mapping[str, Thresholds]
    full: bool
    repeats_since: Mapping[int, date]
    standing: Mapping[str, Collection[int]]


@dataclass(frozen=True, slots=True)
class Person:
    """What a check needs to know of a customer besides the documents."""

    id: int
    code: str
    owner: str
    limit_cents: int | None
    next_review_on: date | None


def people(book: State) -> dict[int, Person]:
    """Return every customer known at the as-of date; review date and limit are those that were set by then."""
    found = database.fetch(
        Person,
        "SELECT customer.id, code, owner, credit_limit_cents, CASE"
        " WHEN last_reviewed_on IS NULL OR last_reviewed_on <= ?1 THEN next_review_on ELSE ("
        "  SELECT JSON_EXTRACT(proposal, '$.next_review_on') FROM assessment"
        "  WHERE customer_id = customer.id AND as_of <= ?1 ORDER BY as_of DESC, assessment.id DESC LIMIT 1) END"
        " FROM customer WHERE merged_into_id IS NULL ORDER BY code",
        (book.day,),
    )
    unknown, past = unknown_at(book.as_of), in_force.limits(book.as_of)
    return {
        person.id: replace(person, limit_cents=past[person.id]) if person.id in past else person
        for person in found
        if person.id not in unknown
    }


Balances = Mapping[int, Owed]
People = Mapping[int, Person]


def measure(scope: Scope, customers: Mapping[int, Person]) -> Iterator[tuple[str, Measures]]:
    """Yield (rule, measures) of every rule that is on, one after the other."""
    swept = sweep(scope.book, scope.windows)
    for rule, from_balances in _FROM_BALANCES.items():
        if rule in scope.thresholds:
            yield rule, from_balances(swept.owed, customers, scope.standing.get(rule, ()))
    if "review_overdue" in scope.thresholds:
        yield "review_overdue", _review_overdue(scope, customers)
    if "payment_cycle_change" in scope.thresholds:
        yield "payment_cycle_change", _payment_cycle(scope, swept)
    if "order_volume_change" in scope.thresholds:
        yield "order_volume_change", _order_volume(scope, swept)
    yield from _documents(scope)


def _overdue_rate(owed: Balances, customers: People, standing: Collection[int]) -> Measures:
    del customers, standing
    return {
        customer: Measure(behaviour.overdue_rate(each.overdue_cents, each.open_cents), each.overdue_cents)
        for customer, each in owed.items()
        if each.overdue_cents
    }


def _max_days_overdue(owed: Balances, customers: People, standing: Collection[int]) -> Measures:
    del customers, standing
    return {
        customer: Measure(Figure(float(each.max_days_overdue)), each.overdue_cents)
        for customer, each in owed.items()
        if each.max_days_overdue
    }


def _limit_utilisation(owed: Balances, customers: People, standing: Collection[int]) -> Measures:
    found: Measures = {}
    for customer, each in owed.items():
        limit = customers[customer].limit_cents
        if limit is not None or customer in standing:
            exposed = exposure.exposure_cents(each.open_cents, each.unallocated_cents)
            found[customer] = Measure(behaviour.utilisation(exposed, limit), exposed)
    return found


def _concentration(owed: Balances, customers: People, standing: Collection[int]) -> Measures:
    """Measure those who hold at least a hundredth: no sensible threshold lies lower."""
    del customers
    amounts = {customer: each.open_cents for customer, each in owed.items() if each.open_cents > 0}
    total = sum(amounts.values())
    return {
        customer: Measure(concentration.share(cents, total), total, len(amounts))
        for customer, cents in amounts.items()
        if cents * 100 >= total or customer in standing
    }


_FROM_BALANCES: Final[Mapping[str, Callable[[Balances, People, Collection[int]], Measures]]] = {
    "overdue_rate": _overdue_rate,
    "max_days_overdue": _max_days_overdue,
    "limit_utilisation": _limit_utilisation,
    "concentration": _concentration,
}


def _review_overdue(scope: Scope, customers: Mapping[int, Person]) -> Measures:
    as_of = scope.book.as_of
    return {
        person.id: Measure(Figure(float((as_of - person.next_review_on).days)))
        for person in customers.values()
        if person.next_review_on is not None and person.next_review_on < as_of
    }


def _payment_cycle(scope: Scope, swept: Swept) -> Measures:
    found: Measures = {}
    standing = scope.standing.get("payment_cycle_change", ())
    for customer, cycle in swept.cycles.items():
        if not cycle.recent_count and customer not in standing:
            continue
        change = behaviour.payment_cycle_change(cycle.recent, cycle.before)
        if (change.value is not None and change.value > 0) or customer in standing:
            found[customer] = Measure(change, cycle.recent.weight, cycle.recent_count)
    return found


def _order_volume(scope: Scope, swept: Swept) -> Measures:
    """Measure changes beyond the threshold, and leave out those within the customer's own spread."""
    limits = scope.thresholds["order_volume_change"]
    lowest = min([level for _, level in limits.used()] + [limits.clear_e4]) / E4
    standing = scope.standing.get("order_volume_change", ())
    candidates: dict[int, tuple[Volume, Measure]] = {}
    for customer, volume in swept.volumes.items():
        cents, count = volume.largest
        change = volume.change.change
        beyond = change.value is not None and abs(change.value) > lowest
        if (beyond and cents * 2 >= limits.minimum_cents) or customer in standing:
            candidates[customer] = (volume, Measure(change, cents, count))
    found: Measures = {}
    for source in volumes.SOURCES:
        asked = [customer for customer, (volume, _) in candidates.items() if volume.source == source]
        for customer, spread in volumes.spreads(scope.book, scope.windows, source, asked).items():
            volume, measured = candidates[customer]
            usual = abs(measured.figure.value or 0) > lowest and not volumes.beyond_spread(volume, spread)
            found[customer] = Measure(not_available("within_spread")) if usual else measured
    return found


def _documents(scope: Scope) -> Iterator[tuple[str, Measures]]:
    repeats, large = scope.thresholds.get("duplicate_invoice"), scope.thresholds.get("large_invoice")
    wanted = [each.minimum_cents // 2 for each in (repeats, large) if each is not None]
    if not wanted:
        return
    recent = documents.recent(scope.book, full=scope.full, since=scope.repeats_since, minimum_cents=min(wanted))
    if repeats is not None:
        yield "duplicate_invoice", _duplicates(scope, recent)
    if large is not None:
        yield "large_invoice", _large(scope, recent, large)


def _duplicates(scope: Scope, recent: Mapping[int, list[Document]]) -> Measures:
    found: Measures = {}
    suspects = {customer: known for customer, known in recent.items() if len(known) > 1 and documents.repeats(known)}
    for customer, known in documents.without_credited(scope.book, suspects).items():
        pairs = documents.repeats(known)
        if pairs:
            evidence = Evidence()
            for document, reason in pairs:
                evidence.add(document.number, document.amount_cents, None, document.day.isoformat(), reason)
            largest = max(document.amount_cents for document, _ in pairs)
            found[customer] = Measure(Figure(float(len(pairs))), largest, evidence=evidence)
    return found


def _large(scope: Scope, recent: Mapping[int, list[Document]], limits: Thresholds) -> Measures:
    multiple = min([level for _, level in limits.used()] + [limits.clear_e4])
    largest = {customer: max(each.amount_cents for each in known) for customer, known in recent.items()}
    asked = {customer: cents for customer, cents in largest.items() if cents * 2 >= limits.minimum_cents}
    profiles = documents.profiles(scope.book, asked, multiple, limits.minimum_count)
    found: Measures = {}
    suspects = {customer: recent[customer] for customer in profiles}
    for customer, known in documents.without_credited(scope.book, suspects).items():
        profile = profiles[customer]
        unusual = [each for each in known if profile.unusual(each.amount_cents, multiple=multiple / E4)]
        if unusual:
            unusual.sort(key=lambda document: -document.amount_cents)
            evidence = Evidence()
            for each in unusual:
                evidence.add(each.number, each.amount_cents, None, each.day.isoformat(), "invoice")
            top = unusual[0].amount_cents
            found[customer] = Measure(profile.multiple(top), top, evidence=evidence)
    return found


EVIDENCE: Final[tuple[tuple[Callable[[Scope, set[int]], dict[int, Evidence]], frozenset[str]], ...]] = (
    (lambda scope, ids: documents.overdue(scope.book, ids), frozenset({"overdue_rate", "max_days_overdue"})),
    (lambda scope, ids: documents.open_items(scope.book, ids), frozenset({"limit_utilisation", "concentration"})),
    (lambda scope, ids: documents.slowest(scope.book, scope.windows, ids), frozenset({"payment_cycle_change"})),
    (lambda scope, ids: documents.ordered(scope.book, scope.windows, ids), frozenset({"order_volume_change"})),
)
"""Where the documents behind the figures come from, and the rules they stand behind."""
