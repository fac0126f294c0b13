"""The periods that a set of figures looks back over, all ending on the as-of date."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.services.rules import periods
from app.services.rules.periods import Period

VOLUME_DAYS: Final = 90


@dataclass(frozen=True, slots=True)
class Windows:
    """Which days count for what.

    `sales` is for DSO, its relatives and CEI (3 months), `behaviour` for payments, turnover and disputes (12 months);
    both take the days that were asked for instead. `recent` and `before` are compared for the payment cycle, `volume`,
    `volume_before` and `volume_year_ago` for the order volume.
    """

    as_of: date
    sales: Period
    behaviour: Period
    recent: Period
    before: Period
    volume: Period
    volume_before: Period
    volume_year_ago: Period


def windows(as_of: date, days: int | None = None) -> Windows:
    """Return the windows that end on `as_of`."""
    recent = periods.window(as_of, months=3)
    volume = periods.window(as_of, days=VOLUME_DAYS)
    return Windows(
        as_of=as_of,
        sales=periods.window(as_of, days=days) if days else recent,
        behaviour=periods.window(as_of, days=days) if days else periods.window(as_of, months=12),
        recent=recent,
        before=periods.window_before(recent, months=12),
        volume=volume,
        volume_before=periods.window_before(volume, days=VOLUME_DAYS),
        volume_year_ago=periods.year_earlier(volume),
    )
