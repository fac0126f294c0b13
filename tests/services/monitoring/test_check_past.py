"""A check of a past date says the same whether or not anything was written after it."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models import database
from app.services.monitoring import thresholds
from app.services.monitoring.check import check
from app.services.rules.alerts import RULES
from tests.services.figures.test_past_dates import START, chances, forget_after, write_history


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chances, st.integers(60, 310))
def test_a_check_of_the_past_does_not_know_the_future(book, chance, days):
    as_of = START + timedelta(days=days)
    with database.atomic() as transaction:
        for rule in RULES:
            lax = replace(rule.defaults, minimum_cents=0, minimum_count=0)
            thresholds.update(rule.id, lax)
        customers = write_history(chance)
        with database.atomic() as attempt:
            first = replace(check(as_of, full=True), seconds=0)
            attempt.rollback()
        forget_after(as_of, customers)
        assert replace(check(as_of, full=True), seconds=0) == first
        later = check(as_of + timedelta(days=20), full=True)
        looked_back = replace(check(as_of, full=True), seconds=0)
        assert looked_back.alerts == first.alerts
        assert (looked_back.stored, later.stored) == (False, True)
        transaction.rollback()
