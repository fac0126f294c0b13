"""Reports and queries: kept without a hit, with an age, changed with their history, shown as known on a day."""

from datetime import date, datetime

import pytest
from factories import make_customer

from app import clock
from app.errors import InvalidInputError, NotFoundError
from app.models import database
from app.models.attachment import Attachment, StoredFile
from app.services.credit_records import ages, reports
from app.services.credit_records.reports import ReportInput

AS_OF = date(2026, 10, 31)
QUERY = ReportInput("judicial_executed", date(2026, 10, 30), hits=0, conclusion="近 3 年无记录")


def only(customer, as_of=AS_OF, known_on=None):
    (found,) = reports.of(customer, as_of, known_on)
    return found


@pytest.fixture
def customer(book):
    return make_customer()


def test_a_query_without_a_hit_is_kept_with_who_and_when(customer):
    written = reports.add(customer, QUERY)
    found = only(customer)
    assert (found.id, found.entry) == (written.id, QUERY)
    assert found.entry.hits == 0
    assert found.recorded_at == clock.now()
    assert written.customer_ids == (customer,)


def test_a_report_ends_by_the_age_of_its_kind(customer):
    reports.add(customer, QUERY)
    assert only(customer).ends_on == date(2027, 1, 28)
    ages.set_ages({"judicial_executed": 30})
    assert only(customer).ends_on == date(2026, 11, 29)
    assert only(customer, date(2026, 12, 1)).days_expired == 2
    assert not only(customer, date(2026, 12, 1)).counts
    assert only(customer, date(2026, 11, 29)).counts


def test_a_day_of_its_own_goes_before_the_age(customer):
    reports.add(customer, ReportInput("third_party", date(2026, 3, 16), valid_to=date(2026, 9, 16)))
    assert only(customer).days_expired == 45


def test_reports_stand_by_kind_the_latest_first(customer):
    for kind, on in (("registry", 3), ("judicial_executed", 1), ("judicial_executed", 2)):
        reports.add(customer, ReportInput(kind, date(2026, 5, on)))
    found = reports.of(customer, AS_OF)
    assert [(each.entry.kind, each.entry.reported_on.day) for each in found] == [
        ("judicial_executed", 2),
        ("judicial_executed", 1),
        ("registry", 3),
    ]
    assert reports.current(found)["judicial_executed"].entry.reported_on.day == 2
    assert not reports.of(customer, date(2026, 4, 30))


def test_details_keep_their_order_and_changes_are_recorded(customer):
    entry = ReportInput("registry", date(2026, 5, 1), details=(("实缴", "300 万"), ("认缴", "500 万")))
    number = reports.add(customer, entry).id
    assert reports.load(number).details == (("实缴", "300 万"), ("认缴", "500 万"))
    reports.set_used(number, False)
    rows = database.execute("SELECT field, old, new FROM field_change WHERE entity='credit_report' AND kind='update'")
    assert rows.fetchall() == [("used", "true", "false")]
    assert not only(customer).counts


def test_a_past_day_knows_what_was_recorded_by_then(customer):
    with clock.frozen_at(datetime(2026, 11, 3, 9, 0)):
        number = reports.add(customer, QUERY).id
    with clock.frozen_at(datetime(2026, 11, 5, 9, 0)):
        reports.update(number, ReportInput("judicial_executed", QUERY.reported_on, hits=2, level="high"))
    assert reports.of(customer, AS_OF, date(2026, 11, 2)) == []
    assert only(customer, known_on=date(2026, 11, 4)).entry == QUERY
    assert only(customer, known_on=date(2026, 11, 5)).entry.hits == 2


def test_attachments_prove_a_report(customer):
    number = reports.add(customer, QUERY).id
    now = {"created_at": clock.now(), "updated_at": clock.now()}
    file = StoredFile.insert(sha256="0" * 64, size=3, **now).execute()
    for count, removed in ((1, clock.now()), (3, None)):
        Attachment.insert(
            customer=customer, file=file, number=count, name="a.pdf", entity="credit_report", entity_id=number,
            removed_at=removed, **now,
        ).execute()  # fmt: skip
    assert [proof.number for proof in only(customer).proofs] == [3]


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (ReportInput("gossip", AS_OF), "kind"),
        (ReportInput("registry", AS_OF, level="odd"), "level"),
        (ReportInput("registry", date(1066, 10, 14)), "reported_on"),
        (ReportInput("registry", AS_OF, valid_to=date(2026, 1, 1)), "valid_to"),
        (ReportInput("third_party", AS_OF, score=1001), "score"),
        (ReportInput("penalty", AS_OF, hits=-1), "hits"),
        (ReportInput("penalty", AS_OF, conclusion="长" * 301), "conclusion"),
        (ReportInput("penalty", AS_OF, details=(("", "x"),)), "details"),
        (ReportInput("penalty", AS_OF, details=(("a", "b"),) * 13), "details"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(customer, entry, field):
    with pytest.raises(InvalidInputError) as refused:
        reports.add(customer, entry)
    assert refused.value.field == field
    assert reports.of(customer, date(2099, 1, 1)) == []


def test_nobody_to_report_about_and_nothing_to_change(customer):
    with pytest.raises(NotFoundError):
        reports.add(999_999, QUERY)
    with pytest.raises(NotFoundError):
        reports.set_used(999_999, False)


@pytest.mark.parametrize(("table", "field"), [({"registry": 0}, "registry"), ({"odd": 3}, None)])
def test_ages_that_cannot_be_are_refused(book, table, field):
    with pytest.raises(InvalidInputError) as refused:
        ages.set_ages(table)
    assert refused.value.field == field
    assert ages.ages() == dict(ages.DEFAULTS)
