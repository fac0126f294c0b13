"""One customer on a date, and as it was known on a past day."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app import clock
from app.errors import NotFoundError
from app.services import audit
from app.services.audit import Actor
from app.services.customers import contacts, detail, editing, table
from app.services.customers.editing import CustomerInput
from app.services.customers.table import Query
from app.services.customers.whose import customer_of
from tests.factories import make_alert, make_customer, make_invoice, make_receipt

AS_OF = date(2026, 10, 31)


def test_alerts_are_counted_by_the_worst(book) -> None:
    customer = make_customer()
    assert (detail.load(customer, AS_OF).severity, detail.load(customer, AS_OF).alerts_worst) == ("", 0)
    make_alert(customer, "overdue_rate", "watch")
    make_alert(customer, "max_days_overdue", "warning")
    make_alert(customer, "limit_utilisation", "warning")
    found = detail.load(customer, AS_OF)
    assert (found.severity, found.alerts_open, found.alerts_worst) == ("warning", 3, 2)


def test_a_past_day_has_the_limit_of_that_day(book) -> None:
    customer = make_customer("C-1", credit_limit_cents=100_000)
    make_invoice(customer, dated=date(2026, 6, 1), due=date(2026, 7, 1), cents=90_000)
    with clock.frozen_at(datetime(2026, 9, 15, 9, 0)), audit.acting(Actor("负责人", "owner")):
        editing.update(customer, replace(editing.load(customer), credit_limit_cents=50_000))
    before, after = detail.load(customer, date(2026, 8, 31)), detail.load(customer, AS_OF)
    assert (before.profile.credit_limit_cents, before.available_cents, before.utilisation) == (100_000, 10_000, 0.9)
    assert (after.profile.credit_limit_cents, after.available_cents) == (50_000, -40_000)
    for day, segment, limit in ((date(2026, 8, 31), 0, 100_000), (AS_OF, 1, 50_000)):
        assert table.find(Query(day)).counts["over_limit"] == segment
        assert table.page([customer], day)[customer].limit_cents == limit


def test_the_last_receipt_is_named(book) -> None:
    customer = make_customer()
    assert detail.load(customer, AS_OF).last_receipt_id is None
    make_receipt(customer, date(2026, 9, 1), 100)
    last = make_receipt(customer, date(2026, 9, 2), 200)
    make_receipt(customer, date(2026, 9, 3), -50)
    make_receipt(customer, date(2026, 11, 1), 300)
    found = detail.load(customer, AS_OF)
    assert (found.last_receipt_id, found.last_receipt_cents) == (last, 200)


def test_as_known_takes_later_changes_back(book) -> None:
    audit.set_actor(Actor("负责人", "owner"))
    with clock.frozen_at(datetime(2026, 8, 1, 9)):
        customer = editing.add(CustomerInput("C-0001", "青禾渡食品商贸有限公司", credit_limit_cents=1_000)).id
    make_invoice(customer, "A", date(2026, 8, 1), date(2026, 9, 1), 500)
    entry = editing.load(customer)
    with clock.frozen_at(datetime(2026, 9, 15, 9)):
        editing.update(customer, replace(entry, name="青禾渡食品有限公司", credit_limit_cents=2_000))
    then, now = detail.as_known(customer, date(2026, 8, 31)), detail.load(customer, AS_OF)
    assert (then.profile.name, then.profile.credit_limit_cents) == ("青禾渡食品商贸有限公司", 1_000)
    assert (then.available_cents, then.utilisation) == (500, 0.5)
    assert (now.profile.name, now.available_cents) == ("青禾渡食品有限公司", 1_500)
    assert detail.as_known(customer, date(2026, 9, 15)).profile == now.profile
    with pytest.raises(NotFoundError):
        detail.as_known(customer, date(2026, 7, 31))


def test_whose_a_record_is(book) -> None:
    customer = make_customer()
    invoice = make_invoice(customer, "A", date(2026, 8, 1), None, 500)
    assert customer_of("invoice", invoice) == customer
    contact = contacts.add(customer, contacts.ContactInput("财务部 应付")).id
    assert customer_of("contact", contact) == customer
    for kind, record in (("invoice", 99), ("nothing", 1)):
        with pytest.raises(NotFoundError):
            customer_of(kind, record)
