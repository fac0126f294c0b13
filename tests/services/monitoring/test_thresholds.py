"""Thresholds: the built-in ones until the office sets its own; what could not work is refused."""

from dataclasses import replace

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.models import database
from app.services.monitoring import thresholds
from app.services.rules.alerts import BY_ID, RULES, Thresholds


def settings(rule: str):
    return next(each for each in thresholds.rule_settings() if each.rule == rule)


def test_the_built_in_ones_come_first(book):
    found = thresholds.rule_settings()
    assert [each.rule for each in found] == [rule.id for rule in RULES]
    assert not any(each.changed for each in found)
    assert all(each.enabled for each in found)


def test_changing_storing_and_putting_back(book):
    wanted = replace(BY_ID["overdue_rate"].defaults, warning_e4=2_000, clear_e4=1_500)
    changed = thresholds.update("overdue_rate", wanted)
    assert (changed.thresholds, changed.changed) == (wanted, True)
    assert settings("overdue_rate") == changed
    entries = database.scalar("SELECT COUNT(*) FROM audit_entry WHERE entity = 'alert_rule'")
    thresholds.update("overdue_rate", wanted)
    assert database.scalar("SELECT COUNT(*) FROM audit_entry WHERE entity = 'alert_rule'") == entries == 1
    off = thresholds.update("overdue_rate", wanted, enabled=False)
    assert (off.enabled, off.changed) == (False, True)
    assert not thresholds.restore("overdue_rate").changed


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Thresholds(), "no_level"),
        (Thresholds(warning_e4=6_000, high_e4=3_000), "order"),
        (Thresholds(warning_e4=3_000, clear_e4=3_001), "clear"),
        (Thresholds(warning_e4=3_000, minimum_cents=-1), "minimum"),
    ],
)
def test_what_could_not_work_is_refused_with_the_reason(book, wrong, field):
    with pytest.raises(InvalidInputError) as refused:
        thresholds.update("overdue_rate", wrong)
    assert refused.value.field == field
    assert refused.value.message
    assert not settings("overdue_rate").changed


def test_a_rule_that_does_not_exist_is_refused(book):
    with pytest.raises(NotFoundError):
        thresholds.update("weather", Thresholds(watch_e4=1))
    with pytest.raises(NotFoundError):
        thresholds.restore("weather")
