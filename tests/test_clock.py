"""The clock: one place to ask, and one way to hold it."""

from datetime import datetime

from app import clock


def test_the_clock_is_held_and_let_go():
    first, second = datetime(2026, 11, 2, 12, 0), datetime(2026, 12, 31, 23, 59, 59)
    with clock.frozen_at(first):
        assert clock.now() == first
        with clock.frozen_at(second):
            assert clock.today() == second.date()
        assert clock.now() == first
    assert clock.now() != first


def test_the_clock_is_let_go_after_an_error():
    try:
        with clock.frozen_at(datetime(1999, 1, 1)):
            raise ValueError
    except ValueError:
        assert clock.now().year > 1999


def test_now_is_local_to_the_second():
    now = clock.now()
    assert now.tzinfo is None
    assert now.microsecond == 0
    assert abs((datetime.now() - now).total_seconds()) < 5
    assert clock.today() >= now.date()
