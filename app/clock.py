"""The only place that asks for today; everything else is told its as-of date."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

_frozen: datetime | None = None


def now() -> datetime:
    """Return the local wall-clock time, without a zone, to the second."""
    return _frozen if _frozen is not None else datetime.now().replace(microsecond=0)


def today() -> date:
    """Return today's calendar date: a proposal for the as-of date, never a hidden input."""
    return now().date()


@contextmanager
def frozen_at(moment: datetime) -> Iterator[None]:
    """Hold the clock at one moment, for the sample office and for tests."""
    global _frozen
    before = _frozen
    _frozen = moment
    try:
        yield
    finally:
        _frozen = before
